"""Hold a measured value with the bars that it has to reach, as a row of a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

BARS = """\
Floor: the value that must be reached. Aim: the value to work towards. Reached: the higher of the two that is."""


class Figure(NamedTuple):
    """A measured value with two bars: the floor, which it must reach, and the aim.

    The value has to be at least its bars, or with `at_most` at most its bars.
    """

    name: str
    value: float
    floor: float | None = None
    aim: float | None = None
    at_most: bool = False
    form: str = ".3f"

    @property
    def row(self) -> tuple[str, ...]:
        """Give the figure as a row of the table."""
        sign = "≤" if self.at_most else "≥"
        bars = ("" if bar is None else f"{sign} {bar:g}" for bar in (self.floor, self.aim))
        return (self.name, format(self.value, self.form), *bars, self.reached)

    @property
    def reached(self) -> str:
        """Name the higher of the two bars that the value reaches, before it is rounded."""
        for name, bar in (("aim", self.aim), ("floor", self.floor)):
            if bar is not None and (self.value <= bar if self.at_most else self.value >= bar):
                return name
        return "" if self.floor is None else "**below**"


def table(rows: Iterable[tuple[str, ...]]) -> str:
    """Make a table of rows of figures."""
    head = [("figure", "", "floor", "aim", "reached"), ("---",) * 5]
    return "\n".join(f"| {' | '.join(row)} |" for row in (*head, *rows))
