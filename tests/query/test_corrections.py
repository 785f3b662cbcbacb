"""Misspelt words: the words searched in their place, the note about them, and the words that are left as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import qa
from qa.query.corrections import similarity
from qa.render.phrases import correction_note

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TEXT = """The government bought a new ferry. Captain Anna Berglund steers it across the lake.

The model of the harbour stands in the museum. It was built by pupils of the village school.

You must book a table in the restaurant. Its kitchen closes at nine.
"""


@pytest.fixture
def library(tmp_path: Path) -> Iterator[qa.Library]:
    (tmp_path / "ferry.txt").write_text(TEXT, encoding="utf-8")
    with qa.open(tmp_path / "ferry.txt") as opened:
        yield opened


@pytest.mark.parametrize(
    ("question", "corrections"),
    [
        ("what did the goverment buy?", (("goverment", ("government",)),)),
        ("who is Anna Berglnud?", (("Berglnud", ("Berglund",)),)),
        ("where is the modle of the harbour?", (("modle", ("model",)),)),
        ("what did the government buy?", ()),
    ],
)
def test_a_misspelt_word_is_searched_as_the_one_that_was_meant(
    library: qa.Library, question: str, corrections: tuple[tuple[str, tuple[str, ...]], ...]
) -> None:
    answer = library.ask(question)

    assert answer.answered
    assert tuple((word, tuple(map(str.casefold, others))) for word, others in answer.corrections) == tuple(
        (word, tuple(map(str.casefold, others))) for word, others in corrections
    )
    assert all(word in answer.unmatched for word, _ in corrections)


@pytest.mark.parametrize(
    "word",
    ["Musk", "fery", "tables", "people", "xyzzy", "12345"],
)
def test_a_small_word_a_short_word_and_a_known_word_are_put_in_no_place(library: qa.Library, word: str) -> None:
    """ "must" says nothing, "people" is a word; what is near in letters alone is not what was meant."""
    corrections = dict(library.ask(f"what did the captain say about {word}?").corrections)

    assert corrections.get(word, ()) == (("ferry",) if word == "fery" else ())


def test_a_correction_costs_confidence(library: qa.Library) -> None:
    assert (
        library.ask("what did the goverment buy?").confidence < library.ask("what did the government buy?").confidence
    )


def test_what_was_searched_is_told(library: qa.Library) -> None:
    answer = library.ask("what did the goverment buy?")

    assert answer.searched == "government (for 'goverment') buy"
    assert correction_note(answer) == "searched for: government (for 'goverment')"
    assert correction_note(library.ask("what did the government buy?")) == ""


def test_letters_in_another_order_are_one_edit() -> None:
    assert similarity("modle", "model") == similarity("modal", "model") == 0.6
    assert similarity("model", "Model") == 1
