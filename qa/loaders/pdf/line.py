"""Define the lines of a page, each of one or more cells separated by wide gaps, with position and type.

Law: coordinates are in points, x in reading direction and y upwards from the bottom of the upright page. A line's text
is that of its cells, joined by single spaces.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from qa.loaders.pdf.letters import raised_between

MOSTLY = 0.85  # the share of monospaced letters above which a line is monospaced
ASLANT, ADDED = 8, 9  # the `turn` of a line in no quarter turn, and of one that was typed onto the page
RAISED, RAISED_SIZE = 0.12, 0.86  # times the type size: how far a raised text is up, and how large it is at most
TOUCHING = 0.12  # times the type size: no space is between two pieces with a smaller gap

_MIXED = re.compile(r"(?<=\d)\^(\d{1,2})$")  # what was taken for an exponent, before the bar of a fraction


class Cell(NamedTuple):
    """A stretch of a line without a wide gap, from `x0` to `x1`."""

    x0: float
    x1: float
    text: str


class Line(NamedTuple):
    """A line on page number `page`, from 1, with its baseline `y` and type size `size`, in points. `bold` if most of
    its letters are bold; `typed` is the share of monospaced letters, 0 to 1. `turn` is 0 in the main direction of the
    page; in another, the position is that of the page turned so that the line is upright. `lifted` are the first
    characters that are raised, as where a line begins with the exponent of the piece before it."""

    page: int
    cells: tuple[Cell, ...]
    y: float
    size: float
    bold: bool
    typed: float
    turn: int = 0
    lifted: int = 0

    @property
    def mono(self) -> bool:
        """Whether nearly all letters are monospaced."""
        return self.typed > MOSTLY

    @property
    def x0(self) -> float:
        return min(cell.x0 for cell in self.cells)

    @property
    def x1(self) -> float:
        return max(cell.x1 for cell in self.cells)

    @property
    def text(self) -> str:
        return self.cells[0].text if len(self.cells) == 1 else " ".join(cell.text for cell in self.cells)


def mirrored(line: Line) -> Line:
    """The line mirrored horizontally, so that a right-to-left line begins at the left."""
    return line._replace(cells=tuple(Cell(-cell.x1, -cell.x0, cell.text) for cell in line.cells))


def joined_line(line: Line, other: Line) -> Line:
    """Join two pieces of one line; adjacent cells become one."""
    cells = sorted((*_lifted(line, other), *_lifted(other, line)))
    merged = [cells[0]]
    for cell in cells[1:]:
        before = merged[-1]
        gap = cell.x0 - before.x1
        if gap <= line.size:
            if cell.text[0] in "/⁄":
                before = before._replace(text=_MIXED.sub(r" \1", before.text))
            between = "" if gap < line.size * TOUCHING or before.text[-1] == "\xad" else " "
            merged[-1] = Cell(before.x0, max(before.x1, cell.x1), before.text + between + cell.text)
        else:
            merged.append(cell)
    longer = line if len(line.text) >= len(other.text) else other
    return longer._replace(cells=tuple(merged), lifted=(line if line.x0 <= other.x0 else other).lifted)


def _lifted(line: Line, other: Line) -> tuple[Cell, ...]:
    """The cells of a piece, with what stands before it if it is raised above the other piece, behind that."""
    cell, *rest = line.cells
    is_raised = line.size < other.size * RAISED_SIZE and line.y > other.y + other.size * RAISED and not rest
    length = len(cell.text) if is_raised else line.lifted
    before = max((one for one in other.cells if one.x0 < cell.x0), default=None) if length else None
    if before is None or not -other.size < cell.x0 - before.x1 < other.size * TOUCHING * 2:
        return line.cells
    between = raised_between(before.text, cell.text[:length], cell.text[length:])
    return (cell._replace(text=between + cell.text), *rest)
