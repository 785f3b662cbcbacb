"""Laws of a refusal: it answers nothing, and it says what helps to find out more."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import qa
from qa.render.phrases import language_note, why_not_covered

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

HANDBOOK = """# The handbook

## Bicycles

Bicycles stand in the yard behind the kitchen. The porter lends a pump.

## Meals

Lunch is served at noon, and on Fridays there is fish. Guests pay the cook.
"""

TOGETHER = "its words are there, but no passage holds them together"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[qa.Library]:
    (tmp_path / "handbook.md").write_text(HANDBOOK, encoding="utf-8")
    with qa.open(tmp_path / "handbook.md") as opened:
        yield opened


# The closest passage


@pytest.mark.parametrize(
    ("question", "line", "heading"),
    [
        ("which brewery delivers the fish on feast days?", 9, "Meals"),
        ("does the porter wear a uniform with epaulettes?", 5, "Bicycles"),
    ],
)
def test_a_refusal_has_the_closest_passage_as_no_citation(
    library: qa.Library, question: str, line: int, heading: str
) -> None:
    answer = library.ask(question)

    assert (answer.answered, answer.citations) == (False, ())
    assert answer.closest is not None
    assert (answer.closest.line, answer.closest.headings) == (line, ("The handbook", heading))
    assert answer.closest == library.ask(question, min_confidence=0).citations[0]


def test_a_question_that_shares_no_word_has_no_closest_passage(library: qa.Library) -> None:
    assert library.ask("who won the chess tournament?").closest is None
    assert library.ask("who?").closest is None


def test_an_answer_has_no_closest_passage_beside_it(library: qa.Library) -> None:
    for least in (None, 0):
        answer = library.ask("where do bicycles stand?", min_confidence=least)
        assert (answer.answered, answer.closest) == (True, None)
    assert library.find("kitchen quay").closest is None


def test_words_that_earlier_turns_lend_bring_no_passage_close(library: qa.Library) -> None:
    chat = library.chat()
    chat.ask("where do bicycles stand?")
    answer = chat.ask("and the chess tournament?")

    assert answer.search.lent
    assert (answer.answered, answer.closest) == (False, None)


def test_the_closest_passage_is_that_of_the_file_as_it_is_now(tmp_path: Path) -> None:
    file = tmp_path / "handbook.md"
    file.write_text(HANDBOOK, encoding="utf-8")
    with qa.open(file) as library:
        library.ask("does the porter wear a uniform?")
        file.write_text(f"One line more.\n\n{HANDBOOK}", encoding="utf-8")
        answer = library.ask("does the porter wear a uniform?")

    assert answer.closest is not None
    assert answer.closest.line == 7


# The language of the question


def test_a_refusal_says_that_no_document_is_in_the_language_of_the_question(library: qa.Library) -> None:
    answer = library.ask("Wann wird das Museum geschlossen?")

    assert (answer.answered, answer.question_language) == (False, "de")
    assert language_note(answer) == "the question seems to be in German; no document is"
    assert library.ask("when is the museum closed?").question_language == ""
    assert library.ask("who met Ludwig van Beethoven in Los Angeles?").question_language == ""


def test_an_answer_says_nothing_of_the_language(library: qa.Library) -> None:
    for least in (None, 0):
        answer = library.ask("wo ist der Hund mit pump?", min_confidence=least)
        assert (answer.answered, answer.question_language) == (least == 0, "" if least == 0 else "de")
    assert library.ask("where do bicycles stand?").question_language == ""
    assert library.find("wo ist der Hund").question_language == ""


def test_nothing_is_said_if_a_document_is_in_that_language_or_the_person_named_one(tmp_path: Path) -> None:
    (tmp_path / "handbook.md").write_text(HANDBOOK, encoding="utf-8")
    (tmp_path / "haus.md").write_text(
        "Das Haus steht am See. Es wurde vor hundert Jahren gebaut, und der Garten ist groß.\n", encoding="utf-8"
    )
    asked = "Warum wurde das Museum geschlossen?"
    with qa.open(tmp_path / "handbook.md", tmp_path / "haus.md") as both:
        assert both.ask(asked).question_language == ""
    with qa.open(tmp_path / "handbook.md", language="en") as named:
        assert named.ask(asked).question_language == ""


# Why nothing answers


@pytest.mark.parametrize(
    ("question", "why"),
    [
        ("what about it?", "the question has no word to search for"),
        ("tournament?", "not found: tournament"),
        ("is chess for the porter?", "not found: chess"),
        ("does the cook of the kitchen lend fish to guests of the yard?", TOGETHER),
    ],
)
def test_a_refusal_says_why(library: qa.Library, question: str, why: str) -> None:
    assert why_not_covered(library.ask(question, min_confidence=1.01)) == why


def test_one_word_that_is_there_is_not_said_to_stand_apart_from_others(library: qa.Library) -> None:
    for question, word in (("porter", "porter"), ("the porter?", "porter"), ("Fish!", "Fish")):
        why = why_not_covered(library.ask(question, min_confidence=1.01))
        assert why == f'"{word}" is there, but one word says too little: ask a whole question'


def test_a_follow_up_without_a_word_of_its_own_is_told_so(library: qa.Library) -> None:
    chat = library.chat()
    chat.ask("where do bicycles stand?")

    answer = chat.ask("and why?", min_confidence=1.01)
    assert answer.search.lent
    assert why_not_covered(answer) == "the question has no word of its own to search for"
