"""Measure whether confidence means what it says: of the answers shown at .8, are eight of ten right?

Law: every question passes through the real pipeline and none is refused. An answer is right if its first passage
contains a gold answer (answer@1). To a question that the documents do not cover, every answer is wrong.
"""

from __future__ import annotations

import random
import tempfile
from pathlib import Path
from statistics import mean
from typing import TYPE_CHECKING, NamedTuple

from chart import Curve, draw
from collected import SQUAD, Article, Gold, holds, manual, mentions, off_topic, short, squad, xquad
from results import write

import qa
from qa import weights

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

BINS = 10
OFF_TOPIC = 200  # questions of other articles for each
LANGUAGES = ("en", "zh")
PICTURE = Path(__file__).parents[1] / "reliability.svg"

Known = list[tuple[float, bool]]  # for each question, the confidence of its answer, and whether it was right


class Bin(NamedTuple):
    """The answers whose confidence lies in one tenth."""

    low: float
    answers: int
    right: int
    confidence: float  # mean

    @property
    def share(self) -> float:
        return self.right / self.answers


def measure_reliability(data: Path) -> None:
    """Ask all collections, draw the picture, and write the section Reliability."""
    collections = dict(answers_by_collection(data))
    lines = []
    for name, known in collections.items():
        points = [(each.confidence, each.share, each.answers) for each in binned(known)]
        lines.append(Curve(name, points, f"error {calibration_error(known):.3f}"))
    PICTURE.write_text(draw("Right answers by confidence", lines), encoding="utf-8")
    body = (
        "One row for each tenth of confidence: how many of its answers are right (answer@1), and the share. The "
        "questions include off-topic ones, to which no answer is right: "
        f"{OFF_TOPIC} for each article alone, as many as its own questions for each short article (four paragraphs), "
        "and the manual's questions that it does not cover. The error is the distance between the mean confidence and "
        "the share right, weighted by the number of answers (expected calibration error). The last row is the same for "
        f"the answers that the default threshold, {weights.THRESHOLD}, lets through.\n\n"
        f"![Share of right answers by confidence]({PICTURE.name})\n\n{reliability_table(collections)}"
    )
    write("Reliability", "python bench/reliability.py DATA_DIR", body, "rank-bm25", "PyStemmer")


def answers_by_collection(data: Path) -> Iterator[tuple[str, Known]]:
    """Ask each collection its questions."""
    with tempfile.TemporaryDirectory() as folder:
        groups = [[article] for article in squad(data / SQUAD, Path(folder))]
        yield "SQuAD, in one article", articles_alone(groups, OFF_TOPIC)
        yield "SQuAD, all articles", articles_together([article for group in groups for article in group])
    with tempfile.TemporaryDirectory() as folder:
        yield "SQuAD, in four paragraphs", articles_alone(short(data / SQUAD, Path(folder)))
    for language, path in xquad(data):
        if language in LANGUAGES:
            with tempfile.TemporaryDirectory() as folder:
                yield f"XQuAD {language}, all articles", articles_together(squad(path, Path(folder)))
    yield "manual", manual_answers(data / "manual")


def articles_alone(groups: Sequence[Sequence[Article]], number: int | None = None) -> Known:
    """Ask each article its own questions, and `number` questions of other groups (None: as many as its own)."""
    chance = random.Random(0)
    known: Known = []
    for place, group in enumerate(groups):
        for article in group:
            foreign = off_topic(groups, place, len(article.questions) if number is None else number, chance)
            with qa.open(article.path) as library:
                known += [ask_and_judge(library, article, *asked) for asked in article.questions]
                known += [(library.ask(question, 1, 0).confidence, False) for question in foreign]
    return known


def articles_together(articles: Sequence[Article]) -> Known:
    """Ask all articles, as one library, all their questions."""
    with qa.open(*(article.path for article in articles)) as library:
        return [ask_and_judge(library, article, *asked) for article in articles for asked in article.questions]


def ask_and_judge(library: qa.Library, article: Article, question: str, gold: Gold) -> tuple[float, bool]:
    """Ask an article's question; give the confidence of the answer, and whether it is right."""
    answer = library.ask(question, 1, 0)
    right = (found.source == article.path and holds(found.passage.span, gold) for found in answer.citations)
    return answer.confidence, any(right)


def manual_answers(folder: Path) -> Known:
    """Ask the manual all its questions, also those that it does not cover."""
    path, asked = manual(folder)
    known: Known = []
    with qa.open(path) as library:
        for question, phrases in asked:
            answer = library.ask(question, 1, 0)
            known.append((answer.confidence, any(mentions(found.passage.text, phrases) for found in answer.citations)))
    return known


def binned(known: Known) -> list[Bin]:
    """Group the answers by the tenth of their confidence, without empty tenths."""
    bins = []
    for place in range(BINS):
        inside = [each for each in known if min(int(each[0] * BINS), BINS - 1) == place]
        if inside:
            sure = mean(confidence for confidence, _ in inside)
            bins.append(Bin(place / BINS, len(inside), sum(right for _, right in inside), sure))
    return bins


def calibration_error(known: Known) -> float:
    """Give the expected calibration error."""
    return sum(each.answers * abs(each.share - each.confidence) for each in binned(known)) / max(len(known), 1)


def reliability_table(collections: dict[str, Known]) -> str:
    """Give a row for each tenth and a column for each collection; at the end the sums and the errors."""
    by_tenth = [binned(known) for known in collections.values()]
    rows = [["confidence", *collections], ["---"] * (len(collections) + 1)]
    for place in range(BINS):
        low = place / BINS
        rows.append([f"{low:.1f} to {low + 1 / BINS:.1f}", *(_tenth_cell(bins, low) for bins in by_tenth)])
    rows.append(["all", *(f"{sum(right for _, right in known)} of {len(known)}" for known in collections.values())])
    rows.append(["error", *(f"{calibration_error(known):.3f}" for known in collections.values())])
    shown = ([each for each in known if each[0] >= weights.THRESHOLD] for known in collections.values())
    rows.append(["error of those shown", *(f"{calibration_error(known):.3f}" for known in shown)])
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _tenth_cell(bins: Sequence[Bin], low: float) -> str:
    return next((f"{each.right} of {each.answers}: {each.share:.2f}" for each in bins if each.low == low), "")
