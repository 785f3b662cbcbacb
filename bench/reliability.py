"""Measures whether confidence means what it says: of the answers shown at .8, are eight of ten right?

    python bench/reliability.py DATA_DIR

DATA_DIR holds what bench/quality.py reads. Writes the section Reliability of RESULTS.md and bench/reliability.svg.

Law: every question is asked in the real pipeline and nothing is refused. An answer is right if its first passage holds
a gold answer (answer@1); to a question that the documents do not cover, every answer is wrong.
"""

from __future__ import annotations

import random
import sys
import tempfile
from pathlib import Path
from statistics import mean
from typing import TYPE_CHECKING, NamedTuple

from chart import Line, drawn
from collected import SQUAD, Article, holds, manual, mentions, off_topic, short, squad, xquad
from results import write

import qa
from qa import weights

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

BINS = 10
OFF_TOPIC = 200  # questions of other articles for each
LANGUAGES = ("en", "zh")
PICTURE = Path(__file__).with_name("reliability.svg")

Known = list[tuple[float, bool]]  # of each question, how sure the answer was, and whether it was right


class Bin(NamedTuple):
    """Answers that are about as sure."""

    low: float
    answers: int
    right: int
    confidence: float  # on average

    @property
    def share(self) -> float:
        return self.right / self.answers


def main() -> None:
    """Asks all collections, draws the picture, and writes the section."""
    data = Path(sys.argv[1])
    collections = dict(measured(data))
    lines = []
    for name, known in collections.items():
        points = [(each.confidence, each.share, each.answers) for each in binned(known)]
        lines.append(Line(name, points, f"error {error(known):.3f}"))
    PICTURE.write_text(drawn("Right answers by confidence", lines), encoding="utf-8")
    body = (
        "Confidence in tenths: how many answers, and how many of them right (answer@1). Off-topic questions, none of "
        f"whose answers is right: {OFF_TOPIC} for each article alone, as many as its own for each short article (four "
        "paragraphs), and the manual's that it does not cover. The error is the distance between mean confidence and "
        "share right, weighted by the number of answers (expected calibration error); also of those alone that are "
        f"shown by the default threshold, {weights.THRESHOLD}.\n\n"
        f"![Share of right answers by confidence]({PICTURE.name})\n\n{table(collections)}"
    )
    write("Reliability", "python bench/reliability.py DATA_DIR", body, "rank-bm25", "PyStemmer")


def measured(data: Path) -> Iterator[tuple[str, Known]]:
    """Each collection with what its answers were."""
    with tempfile.TemporaryDirectory() as folder:
        groups = [[article] for article in squad(data / SQUAD, Path(folder))]
        yield "SQuAD, in one article", alone(groups, OFF_TOPIC)
        yield "SQuAD, all articles", together([article for group in groups for article in group])
    with tempfile.TemporaryDirectory() as folder:
        yield "SQuAD, in four paragraphs", alone(short(data / SQUAD, Path(folder)))
    for language, path in xquad(data):
        if language in LANGUAGES:
            with tempfile.TemporaryDirectory() as folder:
                yield f"XQuAD {language}, all articles", together(squad(path, Path(folder)))
    yield "manual", about_the_manual(data / "manual")


def alone(groups: Sequence[Sequence[Article]], number: int | None = None) -> Known:
    """Each article asked its own questions and so many (None: as many) of those of other groups."""
    chance = random.Random(0)
    known: Known = []
    for place, group in enumerate(groups):
        for article in group:
            foreign = off_topic(groups, place, len(article.questions) if number is None else number, chance)
            with qa.open(article.path) as library:
                known += [judged(library, article, *asked) for asked in article.questions]
                known += [(library.ask(question, 1, 0).confidence, False) for question in foreign]
    return known


def together(articles: Sequence[Article]) -> Known:
    """All articles' questions asked of all articles as one library."""
    with qa.open(*(article.path for article in articles)) as library:
        return [judged(library, article, *asked) for article in articles for asked in article.questions]


def judged(
    library: qa.Library, article: Article, question: str, gold: frozenset[tuple[int, int]]
) -> tuple[float, bool]:
    """How sure the answer to an article's question is, and whether it is right."""
    answer = library.ask(question, 1, 0)
    right = (found.source == article.path and holds(found.passage.span, gold) for found in answer.citations)
    return answer.confidence, any(right)


def about_the_manual(folder: Path) -> Known:
    """All its questions, also those that it does not cover."""
    path, asked = manual(folder)
    known: Known = []
    with qa.open(path) as library:
        for question, phrases in asked:
            answer = library.ask(question, 1, 0)
            known.append((answer.confidence, any(mentions(found.passage.text, phrases) for found in answer.citations)))
    return known


def binned(known: Known) -> list[Bin]:
    """The answers by the tenth in which their confidence lies; without those tenths in which none does."""
    bins = []
    for place in range(BINS):
        inside = [each for each in known if min(int(each[0] * BINS), BINS - 1) == place]
        if inside:
            sure = mean(confidence for confidence, _ in inside)
            bins.append(Bin(place / BINS, len(inside), sum(right for _, right in inside), sure))
    return bins


def error(known: Known) -> float:
    """The expected calibration error."""
    return sum(each.answers * abs(each.share - each.confidence) for each in binned(known)) / max(len(known), 1)


def table(collections: dict[str, Known]) -> str:
    """A row for each tenth, a column for each collection; at the end all of them, and the errors."""
    by_tenth = [binned(known) for known in collections.values()]
    rows = [["confidence", *collections], ["---"] * (len(collections) + 1)]
    for place in range(BINS):
        low = place / BINS
        rows.append([f"{low:.1f} to {low + 1 / BINS:.1f}", *(_cell(bins, low) for bins in by_tenth)])
    rows.append(["all", *(f"{sum(right for _, right in known)} of {len(known)}" for known in collections.values())])
    rows.append(["error", *(f"{error(known):.3f}" for known in collections.values())])
    shown = ([each for each in known if each[0] >= weights.THRESHOLD] for known in collections.values())
    rows.append(["error of those shown", *(f"{error(known):.3f}" for known in shown)])
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _cell(bins: Sequence[Bin], low: float) -> str:
    return next((f"{each.right} of {each.answers}: {each.share:.2f}" for each in bins if each.low == low), "")


if __name__ == "__main__":
    main()
