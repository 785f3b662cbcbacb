"""Names of a question in small letters are told by how the documents write them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import qa
from qa.model import Hit, Passage, Span
from qa.query.question import Concept, Question
from qa.query.small_names import with_small_names

if TYPE_CHECKING:
    from pathlib import Path


def names(text: str, question: str, language: str = "en") -> list[str]:
    """The words of a question that are names beside a passage with this text."""
    concepts = tuple(Concept(word, (word.lower(),), is_held=True) for word in question.split())
    asked = Question(question, language, concepts, (), "", frozenset(), 10.0)
    hit = Hit(Passage("a.md", (), "", Span(0, len(text)), text, language=language), 0.0, ())
    return [one.word for one in with_small_names(asked, [hit]).concepts if one.is_name]


@pytest.mark.parametrize(
    ("text", "question", "expected"),
    [
        ("The yard of Zeppo is wide.", "zeppo yard", ["zeppo"]),
        ("Zeppo Marn has a yard.", "zeppo yard", ["zeppo"]),
        ("Zeppo has a yard.", "zeppo yard", []),  # any word may begin a sentence with a capital
        ("The zeppo of Zeppo is wide.", "zeppo", []),
        ("Ask Bell Brook,Oslo,32", "bell oslo", ["bell"]),  # nor does the beginning of a cell tell a name
        ("The old Zeppo Water Board sits.", "water zeppo", ["zeppo"]),  # a common word
        ("The yard of Zeppo is wide.", "Zeppo yard", []),  # a question with a capital shows its names itself
    ],
)
def test_a_word_that_is_always_written_as_a_name_is_one(text: str, question: str, expected: list[str]) -> None:
    assert names(text, question) == expected


def test_in_a_language_with_capitals_for_nouns_none_is_told() -> None:
    assert names("Der Hof gehört Herrn Zeppo.", "zeppo hof", "de") == []


@pytest.mark.parametrize("question", ["who is aidan clark?", "who is aiden clarke?", "who was hanna moss?"])
def test_small_letters_are_no_reason_to_refuse(tmp_path: Path, question: str) -> None:
    (tmp_path / "a.txt").write_text(
        "Aidan Clark wrote the report on the landing. It has forty pages.\n\n"
        "The harbour was closed for two days. Later Hannah Moss opened it again.",
        "utf-8",
    )
    with qa.open(tmp_path / "a.txt") as library:
        small, large = library.ask(question), library.ask(question.replace("is ", "is ").title().replace("Who", "who"))

    assert [one.quote for one in small.citations[:1]] == [one.quote for one in large.citations[:1]] != []


@pytest.mark.parametrize("question", ["obrien city", "which city is obrien in?", "o'brien city"])
def test_a_row_without_the_name_is_about_somebody_else(tmp_path: Path, question: str) -> None:
    rows = "name,city,age\nAnna Bell,Salt Lake City,41\nLiam O'Brien,Dublin,33\nMei Chen,Kansas City,29\n"
    (tmp_path / "a.csv").write_text(rows, "utf-8")
    with qa.open(tmp_path / "a.csv") as library:
        answer = library.ask(question)

    assert answer.citations[0].quote == "Liam O'Brien,Dublin,33"
