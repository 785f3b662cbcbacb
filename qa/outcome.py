"""What measuring is about: questions with what is expected of them, what became of each, and the figures of all.

Law: a figure counts outcomes and nothing else; a share of none is None and not a number.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Literal

    from qa.model import Anchor, Citation

    Failure = Literal["", "refused", "wrong passage", "wrong quote", "answered"]


class EvalQuestion(NamedTuple):
    """A question of a file. One of the texts `expected` is enough; there are none where the documents do not cover
    it. `name` and `line` say where it stands."""

    text: str
    expected: tuple[str, ...]
    name: str
    line: int

    @property
    def covered(self) -> bool:
        return bool(self.expected)


class Outcome(NamedTuple):
    """What became of a question, asked as if nothing were ever refused.

    `rank` is that of the first passage that holds an expected text, 0 where none of those shown does; `quoted` says
    whether the first quote holds one. `first` is the first citation. Where its passage is not right, `place` is where
    an expected text stands, a source's name and the place in it; None where it is right, or no passage at all holds
    one. `unmatched` are the question's words that no passage holds.
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
        """What is wrong with it, the first of what a reader would see; nothing where all is well."""
        if not self.question.covered:
            return "" if self.refused else "answered"
        if self.refused:
            return "refused"
        if self.rank != 1:
            return "wrong passage"
        return "" if self.quoted else "wrong quote"


class Figure(NamedTuple):
    """`number` of `of` outcomes."""

    name: str
    number: int
    of: int

    @property
    def share(self) -> float | None:
        return self.number / self.of if self.of else None


def figures(outcomes: Sequence[Outcome]) -> tuple[Figure, ...]:
    """How often the first passage is right, one of the first three, and the first quote; how often a question that
    is not covered is refused, and one that is."""
    covered = [one for one in outcomes if one.question.covered]
    others = [one for one in outcomes if not one.question.covered]
    return (
        Figure("answer@1", sum(one.rank == 1 for one in covered), len(covered)),
        Figure("answer@3", sum(1 <= one.rank <= 3 for one in covered), len(covered)),
        Figure("quote@1", sum(one.quoted for one in covered), len(covered)),
        Figure("rightly refused", sum(one.refused for one in others), len(others)),
        Figure("wrongly refused", sum(one.refused for one in covered), len(covered)),
    )
