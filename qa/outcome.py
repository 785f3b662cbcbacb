"""The values of a measurement: questions with their expected texts, the outcome of each, and the figures of all.

Law: a figure only counts outcomes. A share of no outcomes is None and not a number.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Literal

    from qa.model import Anchor, Citation

    Failure = Literal["", "refused", "wrong passage", "wrong quote", "answered"]


class EvalQuestion(NamedTuple):
    """A question of a file of questions. One of the `expected` texts is enough; there are none for a question that the
    documents do not cover. `name` and `line` are its place in the file."""

    text: str
    expected: tuple[str, ...]
    name: str
    line: int

    @property
    def covered(self) -> bool:
        return bool(self.expected)


class Outcome(NamedTuple):
    """The outcome of a question that was asked with the refusal of uncertain answers switched off.

    `rank` is the rank of the first passage that holds an expected text, 0 where none of the shown passages does;
    `quoted` tells whether the first quote holds one. `first` is the first citation. Where its passage is wrong, `place`
    is the place of an expected text: a source's name and the place in it. `place` is None where the first passage is
    right, or where no passage at all holds an expected text. `unmatched` are the words that no passage holds.
    """

    question: EvalQuestion
    refused: bool
    confidence: float
    rank: int
    quoted: bool
    first: Citation | None
    place: tuple[str, Anchor] | None
    unmatched: tuple[str, ...]

    @property
    def failure(self) -> Failure:
        """The first fault that a reader would see; "" where there is none."""
        if not self.question.covered:
            return "" if self.refused else "answered"
        if self.refused:
            return "refused"
        if self.rank != 1:
            return "wrong passage"
        return "" if self.quoted else "wrong quote"


class Figure(NamedTuple):
    """A count: `number` of `of` outcomes."""

    name: str
    number: int
    of: int

    @property
    def share(self) -> float | None:
        return self.number / self.of if self.of else None


def tally(outcomes: Sequence[Outcome]) -> tuple[Figure, ...]:
    """Count how often the first passage is right, one of the first three passages, and the first quote; and how often a
    question is refused, rightly where the documents do not cover it, wrongly where they do."""
    covered = [one for one in outcomes if one.question.covered]
    others = [one for one in outcomes if not one.question.covered]
    return (
        Figure("answer@1", sum(one.rank == 1 for one in covered), len(covered)),
        Figure("answer@3", sum(1 <= one.rank <= 3 for one in covered), len(covered)),
        Figure("quote@1", sum(one.quoted for one in covered), len(covered)),
        Figure("rightly refused", sum(one.refused for one in others), len(others)),
        Figure("wrongly refused", sum(one.refused for one in covered), len(covered)),
    )


class Bin(NamedTuple):
    """The answers whose confidence is from `low` to `high`: how many there are, how many of them are right, and the sum
    of their confidences."""

    low: float
    high: float
    of: int
    right: int
    confidence: float


def reliability(outcomes: Sequence[Outcome], bins: int = 10) -> tuple[Bin, ...]:
    """Divide the answers that were not refused by their confidence, into ranges of equal width, the highest first. An
    answer is right if its first passage holds an expected text."""
    shown = [one for one in outcomes if not one.refused]
    found = []
    for at in reversed(range(bins)):
        within = [one for one in shown if min(int(one.confidence * bins), bins - 1) == at]
        right = sum(one.rank == 1 for one in within)
        found.append(Bin(at / bins, (at + 1) / bins, len(within), right, sum(one.confidence for one in within)))
    return tuple(found)
