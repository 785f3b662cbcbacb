"""The table of words that mean nearly the same: it gives what was written, it is built from vectors, and one that is
not whole is no error."""

from __future__ import annotations

import hashlib
from contextlib import contextmanager
from typing import TYPE_CHECKING

import numpy as np
import pytest
from bench_cases import neighbours
from hypothesis import given
from hypothesis import strategies as st
from meaning_cases import row
from strategies import document

import qa
from qa.analysis.meaning import kindred, vectors
from qa.analysis.meaning.kindred import Table, kindred_path, write_kindred

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

SHIPPED = "37868ad0031a207edd849bb2cc3c2a3e1eb2709353b049f23f361ced64c41574"  # of the table in the package
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

    found = dict(neighbours.neighbours(list(rows), np.array([*rows.values()], float)))

    assert found["pier"] == ["quay", "wharf"]
    assert found["wharf"] == ["pier", "quay"]
    assert "bread" not in found


def test_equal_vectors_make_the_equal_table_of_words_alone(tmp_path: Path) -> None:
    words = ["pier", "quay", "the", "1984", "bread", "loaf"]
    vectors_of = np.array([[9, 1, 0], [9, 2, 0], [5, 5, 5], [9, 1, 0], [0, 1, 9], [0, 2, 9]], float)
    for name in ("one", "other"):
        neighbours.build_kindred(words, vectors_of, tmp_path / name)
    table = Table(str(tmp_path / "one"))

    assert (tmp_path / "one").read_bytes() == (tmp_path / "other").read_bytes()
    assert {word: table.of(word) for word in words if table.of(word)} == {
        "pier": ("quay",),
        "quay": ("pier",),
        "bread": ("loaf",),
        "loaf": ("bread",),
    }


def test_the_shipped_table_is_the_one_that_was_measured() -> None:
    with open(kindred_path("en"), "rb") as file:
        data = file.read()

    assert hashlib.sha256(data).hexdigest() == SHIPPED
    assert len(data) <= 1_700_000  # with the vectors, no more than 6 MB
    assert {"spectators", "crowd"} <= set(kindred.kindred("audience", "en"))
    assert "delayed" in kindred.kindred("postponed", "en")


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
