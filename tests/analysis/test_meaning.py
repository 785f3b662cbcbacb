"""Tables of word vectors and what is computed from them: exact sums, cosines near the true ones, and no error for a
table that is missing or not whole."""

from __future__ import annotations

import json
import os
import struct
import sys
from array import array
from hashlib import blake2b
from math import sqrt
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from meaning_cases import grouped, row, table_at
from strategies import TEXTS, document, passage

import qa
from qa.analysis import tokenizer
from qa.analysis.meaning import table as tables
from qa.analysis.meaning import vectors
from qa.analysis.meaning.table import DIMENSIONS, Table, table_name, write_table
from qa.analysis.packing import pack, unpack
from qa.analysis.passage import analyse, analysed_passage
from qa.errors import EngineError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

NUMBERS = st.lists(st.integers(-127, 127), min_size=DIMENSIONS, max_size=DIMENSIONS)
TABLES = st.dictionaries(st.text("abcdeé", min_size=1, max_size=4), NUMBERS, max_size=12)
OTHER_WORD = "zzz"


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Path]:
    """A small table of English."""
    with table_at(tmp_path / "small.vectors", grouped()) as path:
        yield path


def cosine(one: Sequence[int], other: Sequence[int]) -> float:
    product = sum(a * b for a, b in zip(one, other, strict=True))
    return product / (sqrt(sum(a * a for a in one)) * sqrt(sum(b * b for b in other)))


# The file


@given(TABLES)
def test_a_table_gives_the_rows_that_were_written(
    tmp_path_factory: pytest.TempPathFactory, rows: dict[str, list[int]]
) -> None:
    path = tmp_path_factory.mktemp("table") / "en.vectors"
    write_table(path, list(rows), rows.values())
    found = Table(str(path))

    assert len(found) == len(rows)
    assert {word: list(array("b", found.row(word) or b"")) for word in rows} == rows
    assert found.row(OTHER_WORD) is None


def test_the_bytes_of_a_table_are_those_of_the_format(tmp_path: Path) -> None:
    rows = {"one": row(0, -127), "two": row(63, 5)}
    keys = {word: int.from_bytes(blake2b(word.encode(), digest_size=8).digest(), "little") for word in rows}
    ordered = sorted(rows, key=keys.__getitem__)
    body = b"".join(struct.pack("<Q", keys[word]) for word in ordered)
    body += b"".join(struct.pack("<64b", *rows[word]) for word in ordered)
    for name, words in (("a", ["one", "two"]), ("b", ["two", "one"])):
        write_table(tmp_path / name, words, [rows[word] for word in words])

    head = b"qavec\0\0\1" + struct.pack("<II", 2, 64) + blake2b(body, digest_size=8).digest()
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes() == head + body


@pytest.mark.parametrize(
    ("words", "rows"),
    [(["a", "a"], [row(0), row(1)]), (["a"], [[1] * 63]), (["a"], [row(0, -128)])],
)
def test_a_table_has_each_word_once_and_whole_rows(tmp_path: Path, words: list[str], rows: list[list[int]]) -> None:
    with pytest.raises(ValueError, match="each word once"):
        write_table(tmp_path / "en.vectors", words, rows)


def test_a_machine_of_the_other_byte_order_reads_the_same_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    keys = [1, 2 << 40, (1 << 64) - 1]
    other = ">" if sys.byteorder == "little" else "<"
    monkeypatch.setattr(sys, "byteorder", "big" if sys.byteorder == "little" else "little")

    # What is written in the other order of this machine is what such a machine finds in the file.
    assert list(tables._numbers(memoryview(struct.pack(f"{other}3Q", *keys)))) == keys


def test_a_table_that_is_not_whole_is_no_table(small: Path, tmp_path: Path) -> None:
    whole, cut = small.read_bytes(), tmp_path / "cut.vectors"
    for size in (0, 1, 23, 24, 100, len(whole) - 1):
        cut.write_bytes(whole[:size])
        for read in (Table, table_name):
            with pytest.raises(ValueError, match="cut short"):
                read(str(cut))
    cut.write_bytes(whole + b"\0")
    with pytest.raises(ValueError, match="cut short"):
        Table(str(cut))
    for other in (whole[:7] + b"\2" + whole[8:], whole[:12] + struct.pack("<I", 32) + whole[16:], b"x" * 99):
        cut.write_bytes(other)
        with pytest.raises(ValueError, match="another version"):
            Table(str(cut))
    with pytest.raises(FileNotFoundError):
        Table(str(tmp_path / "none.vectors"))


# Words and sums


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("word", ["Storm", "STORM", "storm’s", "storm's", "ｓｔｏｒｍ"])
def test_a_word_is_found_in_every_case_and_width(word: str) -> None:
    assert vectors.meaning_of(word, "en") == vectors.meaning_of("storm", "en") is not None


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize(
    ("text", "language"), [("", "en"), ("?!", "en"), ("zzz qqq", "en"), ("storm", "de"), ("storm", "")]
)
def test_a_text_without_a_word_of_a_table_has_no_vector(text: str, language: str) -> None:
    assert vectors.meaning_of(text, language) is None


@pytest.mark.usefixtures("small")
def test_a_question_of_any_length_has_a_vector() -> None:
    one, many = vectors.meaning_of("storm", "en"), vectors.meaning_of("storm " * 20_000, "en")

    assert one
    assert many
    assert many.vector == tuple(20_000 * number for number in one.vector)


@given(
    TABLES,
    st.lists(st.lists(st.integers(0, 11), max_size=8), min_size=1, max_size=4),
    st.lists(st.integers(0, 11), min_size=1, max_size=4),
)
def test_cosines_are_near_those_of_the_exact_sums(
    tmp_path_factory: pytest.TempPathFactory, rows: dict[str, list[int]], drawn: list[list[int]], asked: list[int]
) -> None:
    words = [*rows, OTHER_WORD]
    sentences = [[words[place % len(words)] for place in places] for places in drawn]
    question = [words[place % len(words)] for place in asked]

    def total(of: Sequence[str]) -> list[int]:
        known = [rows[word] for word in of if word in rows]
        return [sum(numbers) for numbers in zip(*known, strict=True)] if known else [0] * DIMENSIONS

    with table_at(tmp_path_factory.mktemp("table") / "en.vectors", rows):
        meaning, add = vectors.meaning_of(" ".join(question), "en"), vectors.vectors_adder("en")
        assert add
        packed = add(sentences)
    if meaning is None:
        assert not any(total(question))
        return
    assert meaning.vector == tuple(total(question))
    if not packed:
        assert not any(any(total(each)) for each in sentences)
        return
    found = vectors.likeness(meaning, packed, len(sentences))
    for expected, got in zip(sentences, found.sentences, strict=True):
        assert got == pytest.approx(cosine(total(expected), meaning.vector) if any(total(expected)) else 0.0, abs=0.05)
    assert json.loads(json.dumps(packed)) == packed
    assert len(json.dumps(packed, ensure_ascii=False)) == len(packed) + 2
    assert packed.isascii()
    # Sentences that nearly cancel each other leave a sum that is smaller than what rounding took from each.
    whole = total([word for each in sentences for word in each])
    if sum(abs(number) for number in whole) > 200 * len(sentences):
        assert found.passage == pytest.approx(cosine(whole, meaning.vector), abs=0.1)


@pytest.mark.usefixtures("small")
def test_a_passage_is_the_sum_of_its_sentences_whatever_their_length() -> None:
    meaning = vectors.meaning_of("storm ship", "en")
    add = vectors.vectors_adder("en")
    assert meaning
    assert add
    short = vectors.likeness(meaning, add([["gale"], ["boat"], ["zzz"], []]), 4)
    long = vectors.likeness(meaning, add([["gale"] * 10_000, ["boat"] * 10_000]), 2)

    assert short.sentences == pytest.approx((sqrt(0.5), sqrt(0.5), 0, 0), abs=0.01)
    assert short.passage == pytest.approx(1, abs=0.01)
    assert long.sentences == pytest.approx(short.sentences[:2], abs=0.01)
    assert long.passage == pytest.approx(1, abs=0.01)
    assert add([["zzz"], []]) == add([]) == ""


# Passages


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize(
    "text", ["The storm came. It was late!", "§ 4", "| a | b |", "soft-\nware and ship", "船 ship", "boat " * 10_000]
)
def test_the_vectors_of_a_passage_have_one_place_for_each_sentence(text: str) -> None:
    given = passage(text)
    made = analyse(given)
    read = analysed_passage(given, made)
    like = read.likeness(vectors.meaning_of("ship in a storm", "en"))

    assert bool(like) == bool(made.vectors)
    assert like is None or len(like.sentences) == len(read.sentences)
    assert unpack(given.source, pack(given, made)) == (given, made)


@given(TEXTS)
def test_any_passage_has_vectors_that_can_be_read(found: str) -> None:
    given = passage(found)
    like = analysed_passage(given, analyse(given)).likeness(vectors.meaning_of("the storm and the ship", "en"))

    assert like is None or all(-1.1 < one < 1.1 for one in (like.passage, *like.sentences))


@pytest.mark.usefixtures("small")
def test_only_passages_in_the_language_of_the_question_are_compared() -> None:
    meaning = vectors.meaning_of("storm", "en")
    for language, is_compared in (("en", True), ("de", False), ("zh", False)):
        given = passage("A gale came.", language=language)
        made = analyse(given)
        assert bool(made.vectors) == is_compared
        assert bool(analysed_passage(given, made).likeness(meaning)) == is_compared


def test_words_are_those_of_the_tokenizer(small: Path) -> None:
    text = "The ship's price: 4,000 (late), don't ask."
    spans = [(0, 4), (4, len(text))]

    assert small.exists()
    assert [tokenizer.strings_between(text)(*span) for span in spans] == [
        tokenizer.strings(text[start:end]) for start, end in spans
    ]


# A table that cannot be used


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        (None, "is missing"),
        (lambda whole: whole[:50], "is cut short"),
        (lambda whole: b"", "is cut short"),
        (lambda whole: whole[:7] + b"\7" + whole[8:], "is of another version"),
    ],
)
def test_without_a_table_the_answer_is_given_without_it_and_this_is_said_once(
    tmp_path: Path, damage: Callable[[bytes], bytes] | None, told: str
) -> None:
    path = tmp_path / "en.vectors"
    text = "The storm came in May. Nobody knows why."
    if damage:
        write_table(path, ["storm"], [row(0)])
        path.write_bytes(damage(path.read_bytes()))
    with table_at(path, None), qa.Library([document(text)]) as library:
        answer = library.ask("when did the storm come?")
        notes = library.notes
        parts = [name for name, _ in answer.citations[0].parts]
        version = vectors.tables_version()

    assert answer.answered
    assert "meaning" not in parts
    assert notes == [f"answers go by words alone: the table of vectors for English {told}; install qa again"]
    with table_at(tmp_path / "other.vectors", grouped()), qa.Library([document(text)]) as library:
        assert library.notes == []
        assert vectors.tables_version() != version


@pytest.mark.parametrize("size", [0, 100, -1], ids=["empty", "a hundred bytes", "one byte less"])
def test_a_table_that_is_cut_while_it_is_open_is_as_good_as_none(tmp_path: Path, size: int) -> None:
    """To read it could end the process. What would be stored with half of its vectors is an error."""
    path = tmp_path / "en.vectors"
    words = [f"word{number}" for number in range(1000)]
    write_table(path, ["storm", *words], [row(0)] * 1001)
    with table_at(path, None):
        add = vectors.vectors_adder("en")
        assert add
        assert vectors.meaning_of("storm", "en")
        os.truncate(path, size % path.stat().st_size)
        with pytest.raises(EngineError, match=r"en\.vectors: was cut short"):
            add([words])
        assert vectors.meaning_of(" ".join(words), "en") is None
        assert vectors.vectors_adder("en") is None


def test_a_question_is_answered_while_the_table_is_cut(tmp_path: Path) -> None:
    path = tmp_path / "en.vectors"
    write_table(path, ["storm", "gale"], [row(0)] * 2)
    with table_at(path, None), qa.Library([document("The storm came in May. Nobody knows why.")]) as library:
        assert "meaning" in [name for name, _ in library.ask("when did the storm come?").citations[0].parts]
        os.truncate(path, 0)
        answer = library.ask("did a gale or a storm come?")

    assert answer.answered
    assert "meaning" not in [name for name, _ in answer.citations[0].parts]


def test_documents_in_other_languages_need_no_table(tmp_path: Path) -> None:
    text = "Der Sturm kam im Mai und niemand weiß, warum das so war."
    with table_at(tmp_path / "none.vectors", None), qa.Library([document(text, language="de")]) as library:
        assert library.ask("wann kam der Sturm?").answered
        assert library.notes == []


@pytest.mark.usefixtures("small")
def test_the_heading_comes_last_and_is_part_of_the_passage() -> None:
    meaning = vectors.meaning_of("storm", "en")
    add = vectors.vectors_adder("en")
    assert meaning
    assert add
    found = vectors.likeness(meaning, add([["boat"], ["fee"], ["gale"]]), 2)
    assert found.sentences == (0, 0)
    assert found.heading == pytest.approx(1, abs=0.01)
    assert found.passage == pytest.approx(sqrt(1 / 3), abs=0.01)
    assert found.best == pytest.approx((1 + sqrt(1 / 3)) / 2, abs=0.01)
