"""Read the collections of questions and gold answers that the benchmarks measure on.

Law: each article becomes a text file of its own: its title, then its paragraphs, with blank lines between. A gold
answer is a span of that file. No question is left out.
"""

from __future__ import annotations

import json
from argparse import ArgumentParser, ArgumentTypeError, RawDescriptionHelpFormatter
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator, Sequence

    import qa

SQUAD = "squad2-dev-half.json"
SHORT = 4  # paragraphs of a short article

Gold = frozenset[tuple[int, int]]  # the spans of the gold answers to a question


class Article(NamedTuple):
    """A file, its questions with their gold answers, and the questions that it does not answer."""

    path: str
    questions: tuple[tuple[str, Gold], ...]
    unanswerable: tuple[str, ...]


class ManualQuestion(NamedTuple):
    """A question about the manual, with phrases as `letters` gives them: an answer holds at least one.

    There are no phrases if the manual has no answer.
    """

    question: str
    phrases: tuple[str, ...]


def data_dir(description: str | None) -> Path:
    """Read the command line of a benchmark, whose one argument is the folder of the collections."""
    data: Path = data_parser(description).parse_args().data
    return data


def data_parser(description: str | None) -> ArgumentParser:
    """Make the parser of a benchmark's command line, whose first argument is the folder of the collections."""
    parser = ArgumentParser(description=description, formatter_class=RawDescriptionHelpFormatter)
    parser.add_argument("data", metavar="DATA_DIR", type=_folder, help="the folder of the collections")
    return parser


def squad(path: Path, folder: Path) -> list[Article]:
    """Read the articles of a collection in SQuAD's format, and write each into `folder`."""
    return [
        _article(folder / f"{number:02}.txt", entry["title"], entry["paragraphs"])
        for number, entry in enumerate(_entries(path))
    ]


def short(path: Path, folder: Path) -> list[list[Article]]:
    """Make short articles: of each article, one for every paragraph.

    A short article has four paragraphs, the one and its neighbours, and the questions of that one paragraph.
    """
    return [
        [
            _article(folder / f"{number:02}-{place:03}.txt", entry["title"], _around(entry["paragraphs"], place))
            for place in range(len(entry["paragraphs"]))
        ]
        for number, entry in enumerate(_entries(path))
    ]


def xquad(data: Path) -> Iterator[tuple[str, Path]]:
    """Find the languages of XQuAD in the folder, each with its file."""
    for path in sorted(data.glob("xquad.*.json")):
        yield path.name.split(".")[1], path


def manual(folder: Path) -> tuple[str, list[ManualQuestion]]:
    """Read the manual: its file, and questions by people who did not see the text while asking."""
    lines = (folder / "questions.jsonl").read_text(encoding="utf-8").splitlines()
    entries = map(json.loads, lines)
    asked = [ManualQuestion(entry["q"], tuple(map(letters, entry["expect"] or ()))) for entry in entries]
    return str(folder / "manual.txt"), asked


def off_topic(groups: Sequence[Sequence[Article]], own: int, number: int, chance: random.Random) -> list[str]:
    """Draw `number` answerable questions from all groups of articles except the group `own`."""
    others = (article for place, group in enumerate(groups) if place != own for article in group)
    return chance.sample([question for article in others for question, _ in article.questions], number)


def holds(span: qa.Span, gold: Gold) -> bool:
    """Tell whether the span contains a whole gold answer."""
    return any(span.start <= start and end <= span.end for start, end in gold)


def mentions(text: str, phrases: Sequence[str]) -> bool:
    """Tell whether the text contains one of the phrases, comparing letters and digits only."""
    within = letters(text)
    return any(phrase in within for phrase in phrases)


def letters(text: str) -> str:
    """Keep only the letters and digits of a text, case folded."""
    return "".join(char for char in text.casefold() if char.isalnum())


def _folder(name: str) -> Path:
    if not Path(name).is_dir():
        raise ArgumentTypeError(f"{name} is no folder")
    return Path(name)


def _entries(path: Path) -> list[dict[str, Any]]:
    entries: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))["data"]
    return entries


def _around(paragraphs: list[dict[str, Any]], place: int) -> list[dict[str, Any]]:
    """Choose a paragraph and its neighbours, and drop the questions of the neighbours."""
    first = max(0, min(place - 1, len(paragraphs) - SHORT))
    chosen = range(first, min(first + SHORT, len(paragraphs)))
    return [paragraphs[here] if here == place else {**paragraphs[here], "qas": []} for here in chosen]


def _article(file: Path, title: str, paragraphs: list[dict[str, Any]]) -> Article:
    content = title.replace("_", " ")
    asked: list[tuple[str, Gold]] = []
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
