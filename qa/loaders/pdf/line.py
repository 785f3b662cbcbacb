"""What stands on a page: lines, each of one or more cells that wide gaps part, with their place and their type.

Law: coordinates are points, x in the direction of reading and y from the bottom of the page as it is read; a line's
text is that of its cells, parted by one space.
"""

from __future__ import annotations

from typing import NamedTuple

MOSTLY = 0.85
TOUCHING = 0.12  # of the size of the type: nearer than that, no space stands between two pieces


class Cell(NamedTuple):
    """A stretch of a line without a wide gap in it, from `x0` to `x1`."""

    x0: float
    x1: float
    text: str


class Line(NamedTuple):
    """A line on the page numbered `page`, from 1, with the baseline `y`. `bold` holds where most of its letters
    are so; `typed` is the share of them that are of one width."""

    page: int
    cells: tuple[Cell, ...]
    y: float
    size: float
    bold: bool
    typed: float

    @property
    def mono(self) -> bool:
        """Whether nearly all of its letters are of one width."""
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
    """The line as it stands in a mirror, so that a script that runs from the right begins at the left."""
    return line._replace(cells=tuple(Cell(-cell.x1, -cell.x0, cell.text) for cell in line.cells))


def joined_line(line: Line, other: Line) -> Line:
    """Two pieces of one line as one; what stands close together is one cell."""
    cells = sorted((*line.cells, *other.cells))
    merged = [cells[0]]
    for cell in cells[1:]:
        before = merged[-1]
        gap = cell.x0 - before.x1
        if gap <= line.size:
            between = "" if gap < line.size * TOUCHING or before.text[-1] == "\xad" else " "
            merged[-1] = Cell(before.x0, max(before.x1, cell.x1), before.text + between + cell.text)
        else:
            merged.append(cell)
    longer = line if len(line.text) >= len(other.text) else other
    return longer._replace(cells=tuple(merged))
