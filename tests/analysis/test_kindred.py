"""The table of words that mean nearly the same: it gives what was written, it is built from the vectors, and one that
is not whole is no error."""

from __future__ import annotations

import hashlib
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
from bench_cases import neighbours
from hypothesis import given
from hypothesis import strategies as st
from meaning_cases import row
from strategies import document

import qa
from qa.analysis.meaning import kindred, vectors
from qa.analysis.meaning.kindred import Table, kindred_path, write_kindred
from qa.analysis.meaning.table import Table as VectorTable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

SHIPPED = "77016dae0eb73f46a62a9c1f2cf2f39c080badba7565c9fcf02cf416853280b4"  # of the table in the package
WORDS = st.text("abcé!", min_size=1, max_size=4)


@contextmanager
def table_at(path: Path) -> Iterator[None]:
    """Have the file at `path` as the table of English."""
    with pytest.MonkeyPatch.context() as patch:
        for module in (kindred, vectors):
            patch.setattr(module, "kindred_path", lambda language: str(path))
        kindred._table.cache_clear()
        try:
            yield
        finally:
            kindred._table.cache_clear()


@given(st.dictionaries(WORDS, st.lists(WORDS, max_size=3), max_size=12), WORDS)
def test_a_table_gives_the_words_that_were_written(
    tmp_path_factory: pytest.TempPathFactory, words: dict[str, list[str]], other: str
) -> None:
    path = tmp_path_factory.mktemp("table") / "en.kindred"
    write_kindred(path, words)
    table = Table(str(path))

    assert {word: list(table.of(word)) for word in words} == words
    assert table.of(other) == tuple(words.get(other, ()))
    assert table.of("") == ()


@pytest.mark.parametrize("word", ["", "two words", "a\nb"])
def test_what_is_no_word_is_not_written(tmp_path: Path, word: str) -> None:
    with pytest.raises(ValueError, match="white space"):
        write_kindred(tmp_path / "en.kindred", {"pier": [word]})


def test_the_nearest_come_first_one_of_each_term_and_none_of_its_own() -> None:
    rows = {"pier": row(0), "piers": row(0), "quay": row(0), "quays": row(0), "wharf": row(0), "bread": row(1)}
    rows["wharf"] = [90, 50, *rows["wharf"][2:]]
    packed = b"".join(bytes(number % 256 for number in each) for each in rows.values())

    found = dict(neighbours.neighbours(list(rows), packed))

    assert found["pier"] == ["quay", "wharf"]
    assert found["wharf"] == ["pier", "quay"]
    assert "bread" not in found


def test_the_shipped_table_follows_from_the_shipped_vectors() -> None:
    with open(kindred_path("en"), "rb") as file:
        data = file.read()
    assert hashlib.sha256(data).hexdigest() == SHIPPED
    lines = [line.split() for line in data.decode().splitlines()[1:]]
    listed = dict.fromkeys(word for line in lines for word in line)
    table = VectorTable(vectors._path("en"))
    rows = {word: table.row(word) or b"" for word in listed}
    some = [line for line in lines if line[0].startswith("sail")]

    # The words that begin alike are compared with all, as in the whole table, whose other words have no neighbours.
    order = [*(line[0] for line in some), *(word for word in listed if not word.startswith("sail"))]
    found = dict(neighbours.neighbours(order, b"".join(rows[word] for word in order)))
    assert len(some) > 3
    for word, *others in some:
        assert set(others) <= {*found[word], *(line[0] for line in some)}
    assert {"spectators", "crowd"} <= set(kindred.kindred("audience", "en"))
    assert "writer" in kindred.kindred("author", "en")


def test_bytes_that_are_no_text_end_no_lookup(tmp_path: Path) -> None:
    write_kindred(tmp_path / "en.kindred", {"pier": ["quay"], "quay": ["pier"]})
    whole = (tmp_path / "en.kindred").read_bytes()
    (tmp_path / "en.kindred").write_bytes(whole.replace(b"pier quay", b"pier qu\xffy"))

    assert Table(str(tmp_path / "en.kindred")).of("pier") == ("qu\ufffdy",)
    assert Table(str(tmp_path / "en.kindred")).of("zinc") == ()


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        (None, "is missing"),
        (lambda whole: whole[:-9], "is cut short"),
        (lambda whole: b"", "is cut short"),
        (lambda whole: b"other" + whole[5:], "is of another version"),
        (lambda whole: whole[:-1] + b" ", "is damaged"),
    ],
)
def test_without_a_table_the_answer_is_given_without_it_and_this_is_said_once(
    tmp_path: Path, damage: Callable[[bytes], bytes] | None, told: str
) -> None:
    path = tmp_path / "en.kindred"
    if damage:
        write_kindred(path, {"audience": ["spectators"]})
        path.write_bytes(damage(path.read_bytes()))
    with table_at(path), qa.Library([document("The spectators came from York. They sang.")]) as library:
        assert library.ask("where is the audience from?", min_confidence=0).citations == ()
        assert library.ask("where did the spectators come from?").answered
        assert library.notes == [
            f"a word that the documents lack finds no others: the table of kindred words for English {told}; "
            "install qa again"
        ]
