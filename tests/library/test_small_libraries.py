"""Small libraries, of at most 100 passages: every passage is ranked, and growing over 100 makes no answer worse."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from strategies import document

import qa

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.model import Answer, Document

GOLDEN = Path(__file__).parents[1] / "golden"
ARTICLE = next((Path(__file__).parents[2] / "corpus").glob("*.md"))
TEXTS = (
    "The launch was delayed because of safety tests.",
    "Kimi K2 is a model of Moonshot AI.",
    "Bread is baked from flour, water and salt.",
)
SHARES_ONE = "why was the launch delayed?"


def made(*texts: str) -> list[Document]:
    return [document(text, source=f"/d/{number:03}.md", name=f"{number:03}.md") for number, text in enumerate(texts)]


def quoted(answer: Answer) -> list[str]:
    return [citation.quote for citation in answer.citations]


@pytest.mark.parametrize("limit", [1, 2, 3, 50])
def test_a_number_as_least_confidence_shows_up_to_the_limit_of_passages(limit: int) -> None:
    with qa.Library(made(*TEXTS)) as library:
        answer = library.ask(SHARES_ONE, limit, 0)
        [shown] = library.ask(SHARES_ONE, limit).citations

    assert quoted(answer) == list(TEXTS[:limit])
    assert answer.citations[0] == shown
    assert [citation.marks == () for citation in answer.citations] == [False, True, True][:limit]


def test_without_a_number_only_what_has_something_of_the_question_is_shown() -> None:
    with qa.Library(made(*TEXTS)) as library:
        answer, every = library.ask(SHARES_ONE), library.ask(SHARES_ONE, min_confidence=0)

    assert quoted(answer) == [TEXTS[0]]
    assert answer == every._replace(citations=every.citations[:1])


def test_a_question_without_a_known_word_has_no_citations() -> None:
    with qa.Library(made(*TEXTS)) as library:
        for question in ("who paints zebras?", "why?", "the", "🤔"):
            assert library.ask(question, 10, 0).citations == ()


def test_what_is_searched_for_as_typed_is_found_only_where_it_stands() -> None:
    with qa.Library(made(*TEXTS)) as library:
        assert quoted(library.find("launch delayed", 10)) == [TEXTS[0]]
        assert library.find("launch of bread", 10).citations == ()
        assert library.find("zebra", 10).citations == ()


def test_equal_passages_that_share_no_word_are_one_citation() -> None:
    with qa.Library(made(*TEXTS, TEXTS[2], TEXTS[0])) as library:
        answer = library.ask(SHARES_ONE, 10, 0)

    assert quoted(answer) == list(TEXTS)
    assert [citation.also_in for citation in answer.citations] == [("004.md",), (), ("003.md",)]


@pytest.mark.parametrize(("others", "shown"), [(98, 99), (99, 100), (100, 1)])
def test_in_a_library_of_101_passages_only_those_that_share_a_word_are_shown(others: int, shown: int) -> None:
    texts = [TEXTS[0], *(f"Bread number {number} was baked." for number in range(others))]
    with qa.Library(made(*texts)) as library:
        answer = library.ask(SHARES_ONE, 200, 0)

    assert quoted(answer) == texts[:shown]


# From 100 passages to 101


def golden() -> list[dict[str, Any]]:
    lines = (GOLDEN / "questions.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def opened(folder: Path, size: int) -> qa.Library:
    """The article among other files, with as many passages about other things as make the library so large."""
    paths = [ARTICLE, GOLDEN / "harbour.md", GOLDEN / "lichen.md"]
    with qa.open(*paths) as library:
        missing = size - library.size
    assert missing > 0
    for number in range(missing):
        path = folder / f"{number:03}.txt"
        path.write_text(f"Gneiss {number} lies below basalt and marl. The drill went {number} metres deep.", "utf-8")
        paths.append(path)
    return qa.open(*paths, engine="memory:")


def firsts(answers: Sequence[Answer]) -> list[tuple[str, str]]:
    return [
        (answer.question, answer.citations[0].passage.text if answer.citations else "nothing") for answer in answers
    ]


def test_one_more_file_makes_no_first_answer_worse(tmp_path: Path) -> None:
    """The first passage is the same for every question, so a right one stays; so is whether it is refused."""
    questions = [known["question"] for known in golden()]
    found: list[tuple[list[Answer], list[Answer]]] = []
    for size in (100, 101):
        with opened(tmp_path, size) as library:
            assert library.size == size
            found.append(([library.ask(one, 100, 0) for one in questions], [library.ask(one) for one in questions]))
    (every, shown), (every_of_more, shown_of_more) = found

    assert firsts(every) == firsts(every_of_more)
    assert firsts(shown) == firsts(shown_of_more)
    more = [len(one.citations) - len(other.citations) for one, other in zip(every, every_of_more, strict=True)]
    assert min(more) == 0
    assert max(more) > 80
