"""How the shipped table of word vectors is built: its sources are read, texts are chosen, its vectors are fitted, its
bytes follow."""

from __future__ import annotations

import hashlib
import io
import json
import random
import tarfile
from typing import TYPE_CHECKING

import numpy as np
import pytest
from bench_cases import choosing, fitting, sources

from qa.analysis.meaning import vectors
from qa.analysis.meaning.table import DIMENSIONS, Table, write_table

if TYPE_CHECKING:
    from pathlib import Path

# Of the table in the package. Another table is another release of the index: passages are analysed anew.
SHIPPED = "94082a674f880688bdd121a394867e5a094069536b272e2c4e946a9c245f0f25"
COSINES = {"ship": 0.54, "harbour": 0.55, "fee": -0.24, "storm": -0.18, "doctor": -0.2}  # of "boat", in the small table
GROUPS = ("boat ship vessel harbour", "fee price cost money", "storm gale wind rain", "doctor nurse patient hospital")


def small() -> fitting.Fitted:
    """Fit a table of sixteen words in four groups to made-up vectors, in which a group has a direction of its own."""
    chance = random.Random(7)
    words = [word for group in GROUPS for word in group.split()]
    toward = {word: number for number, group in enumerate(GROUPS) for word in group.split()}

    def near(*groups: int) -> list[float]:
        place = [chance.uniform(-0.3, 0.3) for _ in range(96)]
        for group in groups:
            place[group] += 1
        return [number / sum(each * each for each in place) ** 0.5 for number in place]

    told = [[chance.choice(words) for _ in range(5)] for _ in range(300)]
    of_words = np.array([near(toward[word]) for word in words])
    of_texts = np.array([near(*(toward[word] for word in text)) for text in told])
    return fitting.fit(
        {word: 40 * place for place, word in enumerate(words)}, [*map(" ".join, told)], of_words, of_texts, epochs=200
    )


def cosine(one: list[int], other: list[int]) -> float:
    first, second = np.array(one), np.array(other)
    return float(first @ second / (np.linalg.norm(first) * np.linalg.norm(second)))


def test_words_of_one_group_come_together() -> None:
    fitted = small()
    rows = dict(zip(fitted.words, fitting.rows_of(fitted), strict=True))
    for group in GROUPS:
        one, other, *_ = group.split()
        strangers = [word for word in rows if word not in group.split()]
        assert cosine(rows[one], rows[other]) > max(cosine(rows[one], rows[word]) for word in strangers)


def test_equal_vectors_make_the_equal_table(tmp_path: Path) -> None:
    for name in ("one", "other"):
        fitted = small()
        write_table(tmp_path / name, fitted.words, fitting.rows_of(fitted))
    assert (tmp_path / "one").read_bytes() == (tmp_path / "other").read_bytes()


def test_vectors_are_fitted_as_those_of_the_shipped_table_were() -> None:
    """Signs of directions and last digits differ by machine; cosines do not."""
    fitted = small()
    rows = dict(zip(fitted.words, fitting.rows_of(fitted), strict=True))
    found = [cosine(rows["boat"], rows[word]) for word in COSINES]
    assert found == pytest.approx(list(COSINES.values()), abs=0.03)


def test_the_shipped_table_is_the_one_that_was_measured() -> None:
    path = vectors._path("en")
    with open(path, "rb") as file:
        data = file.read()
    assert hashlib.sha256(data).hexdigest() == SHIPPED
    assert len(data) <= 6_000_000
    table = Table(path)
    assert len(table) == 60_000

    def row(word: str) -> list[int]:
        found = table.row(word)
        assert found is not None
        return list(memoryview(found).cast("b"))

    assert len(row("ship")) == DIMENSIONS
    for word, near, far in (
        ("delayed", "postponed", "banana"),
        ("cost", "price", "violin"),
        ("doctor", "nurse", "rain"),
    ):
        assert cosine(row(word), row(near)) > cosine(row(word), row(far)) + 0.2


def test_fitted_sums_are_as_near_as_the_texts() -> None:
    """A text is nearer to one about the same two matters than to one about others."""
    fitted = small()
    rows = dict(zip(fitted.words, map(np.array, fitting.rows_of(fitted)), strict=True))
    boats, prices, storms = rows["boat"] + rows["fee"], rows["vessel"] + rows["price"], rows["gale"] + rows["doctor"]

    assert cosine([*boats], [*prices]) > cosine([*boats], [*storms]) + 0.4


def test_a_book_gives_sentences_titles_questions_and_paragraphs_each_once(tmp_path: Path) -> None:
    sentence = "The ferry of the northern line was repaired in the spring."
    paragraph = f"{sentence} Why did the old engine fail again? {'It had rusted through near the shaft. ' * 4}"
    book = (
        '<document xmlns="urn:book"><title>Boats</title><section><title>Boats</title>'
        f"<para>{paragraph}</para><para>Short.</para></section>"
        "<problem><para>What does a pilot do? Explain it.</para></problem></document>"
    )
    for module in ("m1", "m2"):
        (tmp_path / module).mkdir()
        (tmp_path / module / "index.cnxml").write_text(book, "utf-8")

    found = sources.read_books([tmp_path])

    assert found.sentences == [sentence, "It had rusted through near the shaft."]
    assert found.titles == ["Boats"]
    assert found.questions == ["What does a pilot do?", "Why did the old engine fail again?"]
    assert found.paragraphs == [paragraph.strip()]


def test_texts_are_chosen_alike_each_time_and_questions_have_the_words_of_a_sentence() -> None:
    sentence = "the harbour master wrote seven long letters about the broken crane"
    all_three = [sentence, "Retrieved from the shelf of the town on Monday.", "Too short."]
    books = sources.Books(all_three, ["A"], ["B?"], [])

    asked, titles, made_up, sentences, explanations, paragraphs = choosing.texts_to_fit(books, ["a bird"])

    assert (asked, titles, sentences, explanations, paragraphs) == (["B?"], ["A"], [sentence], ["a bird"], [])
    assert made_up == choosing.texts_to_fit(books, ["a bird"])[2]
    assert set(made_up[0].split()) <= {*sentence.split(), *" ".join(choosing.ASKED).split()}


def test_words_are_read_by_falling_frequency_and_those_that_no_text_has_are_left_out(tmp_path: Path) -> None:
    listed = {"vectors": {word: [0.0] for word in ("the", ",", "n't", "cat", "1984", "e-mail", "dog", "rare")}}
    data = json.dumps(listed).encode()
    with tarfile.open(tmp_path / "words.tgz", "w:gz") as archive:
        entry = tarfile.TarInfo(sources.LIST)
        entry.size = len(data)
        archive.addfile(entry, io.BytesIO(data))
    assert sources.read_words(tmp_path / "words.tgz", 4) == {"the": 0, "cat": 3, "1984": 4, "dog": 6}


def test_explanations_examples_and_synonyms_are_read(tmp_path: Path) -> None:
    for part in sources.PARTS_OF_SPEECH:
        (tmp_path / f"data.{part}").write_text("  1 A head that is no entry.  \n", encoding="latin-1")
    entry = (
        '00001740 03 n 02 gale 0 strong_wind(p) 0 000 | a wind that breaks twigs; "the gale took our roof"; "a gale"\n'
    )
    with (tmp_path / "data.noun").open("a", encoding="latin-1") as file:
        file.write(entry)
    assert sources.read_sentences(tmp_path) == [
        "a wind that breaks twigs",
        "gale, strong wind: a wind that breaks twigs",
        "the gale took our roof",
        "gale strong wind",
    ]
