"""A citation names the question's words of weight that its passage lacks: in whatever form the passage holds a word, it
does not lack it, and what earlier turns lent is not named."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import qa
from qa.model import Turn
from qa.ranking.cite import MOST_MISSING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MILL = """# The mill at Orford

## Wheel

The wheel turns only in winter, when the brook is high. A carpenter from Snape repaired it after the flood.

## Bread

The bakery next door buys all flour. Its owner sets up the oven at four.

## Visits

Guests may climb to the loft on Sundays. Children pay nothing, and dogs stay outside.

## Sails

The open source plans of the sails lie in the loft. Whoever builds a mill may copy them.
"""


@pytest.fixture
def library(tmp_path: Path) -> Iterator[qa.Library]:
    (tmp_path / "mill.md").write_text(MILL, encoding="utf-8")
    with qa.open(tmp_path / "mill.md") as opened:
        yield opened


def missing(library: qa.Library, question: str) -> tuple[str, ...]:
    """What the first citation names, whether the question would be refused or not."""
    return library.ask(question, min_confidence=0).citations[0].missing


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("who insures the wheel?", ("insures",)),
        ("what does the Carpenter from Snape EARN?", ("EARN",)),
        ("when was the wheel painted after the flood?", ("painted",)),
        ("does the bakery buy sugar and flour?", ("sugar",)),
        ("how much do the open source plans of the sails in the loft cost?", ("cost",)),
        ("which brewery rents the loft?", ("brewery", "rents")),
        ("do dogs on the wheel stay outside?", ("wheel",)),  # another passage has it
    ],
)
def test_a_word_that_the_passage_lacks_is_named_as_it_was_typed(
    library: qa.Library, question: str, words: tuple[str, ...]
) -> None:
    assert sorted(missing(library, question)) == sorted(words)


@pytest.mark.parametrize(
    "question",
    [
        "when does the wheel turn?",
        "when are the wheels turning in winter?",  # inflected
        "who fixed the wheel after the flood?",  # a synonym: repaired
        "when is the oven's setup?",  # two words in the passage
        "where are the opensource plans?",
        "what does the bakary buy?",  # misspelt
        "where do guests climb on visits?",  # the heading above it
        "what is in the loft?",
    ],
)
def test_a_word_that_the_passage_holds_in_another_form_is_not_named(library: qa.Library, question: str) -> None:
    assert missing(library, question) == ()


def test_each_citation_names_its_own(library: qa.Library) -> None:
    first, second = library.ask("do dogs climb the wheel?", 2, 0).citations

    assert (first.missing, second.missing) == (("dogs", "climb"), ("wheel",))


def test_the_heaviest_words_come_first_and_few_are_named(library: qa.Library) -> None:
    words = missing(library, "does a loft glazier insure zinc gutters?")

    assert len(words) == MOST_MISSING
    assert missing(library, "is the loft loud?") == ("loud",)
    assert missing(library, "do zebras visit the wheel?")[0] == "zebras"


def test_a_word_of_little_weight_in_a_long_question_is_not_named(library: qa.Library) -> None:
    question = "when does the wheel turn in winter when the brook is high and a carpenter from Snape repaired it often?"

    assert missing(library, question) == ()


def test_words_that_earlier_turns_lend_are_not_named(library: qa.Library) -> None:
    shown = library.ask("what does the bakery buy?").citations[0].passage
    turns = [Turn("what does the bakery buy?", (shown,))]
    answer = library.ask("and when do guests climb to it with a ladder?", min_confidence=0, turns=turns)

    assert answer.search.lent
    assert [citation.missing for citation in answer.citations[:1]] == [("ladder",)]


def test_an_overview_and_a_search_for_exact_words_lack_nothing(library: qa.Library) -> None:
    for answer in (library.ask("what is this about?"), library.find("loft sundays")):
        assert answer.citations
        assert all(citation.missing == () for citation in answer.citations)


def test_the_closest_passage_of_a_refused_question_has_them_too(library: qa.Library) -> None:
    answer = library.ask("which brewery rents the loft?")

    assert answer.closest is not None
    assert sorted(answer.closest.missing) == ["brewery", "rents"]


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("谁在广州大学发明了电话？", ("广州",)),  # no pair across the border of two words is a word
        ("电话什么颜色？", ("颜色",)),
        ("谁发明了电话？", ()),
    ],
)
def test_in_a_script_without_spaces_the_lacking_stretch_is_named(
    tmp_path: Path, question: str, words: tuple[str, ...]
) -> None:
    (tmp_path / "a.txt").write_text("电话是由亚历山大·贝尔发明的。这座城市有一所大学。", encoding="utf-8")
    with qa.open(tmp_path / "a.txt") as library:
        assert missing(library, question) == words


@pytest.mark.parametrize(
    ("text", "question", "words"),
    [
        ("The descent from the hut takes three hours.", "how long does the ascent from the hut take?", ("ascent",)),
        ("In May the sales decreased by five percent.", "by how much did the sales increase in May?", ("increase",)),
        ("El descenso desde la cabaña dura dos horas.", "¿cuánto dura el ascenso desde la cabaña?", ("ascenso",)),
        ("Die Brücke wurde im Jahr 1874 gebaut.", "Wer baute die Brücke im Jahr 1874?", ()),
        ("The doors were unlocked by the guard.", "who unlocks the doors?", ()),
    ],
)
def test_a_word_that_only_ends_alike_is_another_one(
    tmp_path: Path, text: str, question: str, words: tuple[str, ...]
) -> None:
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    with qa.open(tmp_path / "a.txt") as library:
        assert missing(library, question) == words
