"""Reads the collections that the benchmarks measure on: files with questions, and where their answers stand.

Run one of the scripts that import it.

Law: an article becomes a text file of its own, its title and then its paragraphs with blank lines between; a gold
answer is a span of that file; no question is left out.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    import qa

SQUAD = "squad2-dev-half.json"
AROUND = 4  # paragraphs of a short article


class Article(NamedTuple):
    """A file, its questions with the spans that answer them, and its questions that have no answer."""

    path: str
    questions: tuple[tuple[str, frozenset[tuple[int, int]]], ...]
    unanswerable: tuple[str, ...]


class Asked(NamedTuple):
    """A question about the manual with the phrases of which an answer holds one, as `letters` has them; none of them
    where the manual has no answer."""

    question: str
    phrases: tuple[str, ...]


def squad(path: Path, folder: Path) -> list[Article]:
    """The articles of a collection in SQuAD's format, each written into `folder`."""
    return [
        _article(folder / f"{number:02}.txt", entry["title"], entry["paragraphs"])
        for number, entry in enumerate(_entries(path))
    ]


def short(path: Path, folder: Path) -> list[list[Article]]:
    """Of each article, a short one for every paragraph: with those around it, four in all, and the questions of that
    paragraph alone."""
    return [
        [
            _article(folder / f"{number:02}-{place:03}.txt", entry["title"], _around(entry["paragraphs"], place))
            for place in range(len(entry["paragraphs"]))
        ]
        for number, entry in enumerate(_entries(path))
    ]


def xquad(data: Path) -> Iterator[tuple[str, Path]]:
    """The languages of XQuAD that are there, each with its file."""
    for path in sorted(data.glob("xquad.*.json")):
        yield path.name.split(".")[1], path


def manual(folder: Path) -> tuple[str, list[Asked]]:
    """The manual's file, and the questions of people who did not have its text in sight."""
    lines = (folder / "questions.jsonl").read_text(encoding="utf-8").splitlines()
    entries = map(json.loads, lines)
    asked = [Asked(entry["q"], tuple(map(letters, entry["expect"] or ()))) for entry in entries]
    return str(folder / "manual.txt"), asked


def off_topic(groups: Sequence[Sequence[Article]], own: int, number: int, chance: random.Random) -> list[str]:
    """So many answerable questions, drawn from all groups of articles but the one that is `own`."""
    others = (article for place, group in enumerate(groups) if place != own for article in group)
    return chance.sample([question for article in others for question, _ in article.questions], number)


def holds(span: qa.Span, gold: frozenset[tuple[int, int]]) -> bool:
    """Whether one of the gold answers lies in the span whole."""
    return any(span.start <= start and end <= span.end for start, end in gold)


def mentions(text: str, phrases: Sequence[str]) -> bool:
    """Whether the text holds one of the phrases, both as `letters` has them."""
    within = letters(text)
    return any(phrase in within for phrase in phrases)


def letters(text: str) -> str:
    """The text without all but letters and digits, case folded."""
    return "".join(char for char in text.casefold() if char.isalnum())


def _entries(path: Path) -> list[dict[str, Any]]:
    entries: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))["data"]
    return entries


def _around(paragraphs: list[dict[str, Any]], place: int) -> list[dict[str, Any]]:
    """The paragraphs around one; the questions of the others are taken out."""
    first = max(0, min(place - 1, len(paragraphs) - AROUND))
    chosen = range(first, min(first + AROUND, len(paragraphs)))
    return [paragraphs[here] if here == place else {**paragraphs[here], "qas": []} for here in chosen]


def _article(file: Path, title: str, paragraphs: list[dict[str, Any]]) -> Article:
    content = title.replace("_", " ")
    asked: list[tuple[str, frozenset[tuple[int, int]]]] = []
    unanswerable = []
    for paragraph in paragraphs:
        start = len(content) + 2
        content += "\n\n" + paragraph["context"]
        for question in paragraph["qas"]:
            if question.get("is_impossible"):
                unanswerable.append(question["question"])
                continue
            begins = {(start + answer["answer_start"], len(answer["text"])) for answer in question["answers"]}
            asked.append((question["question"], frozenset((begin, begin + length) for begin, length in begins)))
    file.write_text(content, encoding="utf-8", newline="")
    return Article(str(file), tuple(asked), tuple(unanswerable))
