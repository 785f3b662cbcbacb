"""Put the lines of a page into reading order, column by column.

Law: every line is in exactly one region. The order of the file is kept except where lines are in columns, or are above
lines that the file has before them.
"""

from __future__ import annotations

from collections import Counter
from math import inf
from typing import TYPE_CHECKING, NamedTuple

from qa.loaders.pdf.line import joined_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.loaders.pdf.line import Line

_FEWEST = 5  # lines of a column
_NARROWEST = 9  # times the type size: a narrower column is one of a table
_EVEN = 0.7  # times the widest lines: at least half of the lines of running text are this wide
_GUTTER = 0.6  # times the type size
_TRIED = 6
_DEPTH = 3  # levels of columns within columns
_ACROSS = 0.6
_WORDS_APART = 0.6
_MOST_CELLS = 100


class _Sides(NamedTuple):
    """The lines to the left and right of a gutter, and those across it."""

    left: list[Line]
    right: list[Line]
    across: list[Line]


def regions(lines: Sequence[Line]) -> list[list[Line]]:
    """The columns of a page, and the lines across them, in reading order."""
    return [_sequence(region) for region in _columns(_merged(lines, _WORDS_APART), _DEPTH)]


def _columns(lines: list[Line], depth: int) -> list[list[Line]]:
    sides = _sides(lines) if depth else None
    if sides is None:
        return [lines] if lines else []
    found: list[list[Line]] = []
    places = {id(line): side for side, among in enumerate(sides) for line in among}
    band: list[Line] = []
    across: list[Line] = []

    def close() -> None:
        sided: tuple[list[Line], list[Line]] = ([], [])
        for line in sorted(band, key=lambda line: order[id(line)]):
            sided[places[id(line)]].append(line)
        for among in sided:
            found.extend(_columns(among, depth - 1))
        band.clear()

    everything = [*sides.left, *sides.right, *sides.across]
    order = {id(line): index for index, line in enumerate(everything)}
    for line in sorted(everything, key=lambda line: -line.y):
        if places[id(line)] == 2:
            if band:
                close()
            across.append(line)
        else:
            if across:
                found.append(across)
                across = []
            band.append(line)
    if band:
        close()
    if across:
        found.append(across)
    return found


def _sides(lines: list[Line]) -> _Sides | None:
    """The lines divided by the best gutter; None if none has running text on both sides."""
    cells = [(cell, line) for line in lines for cell in line.cells]
    if len(cells) < 2 * _FEWEST:
        return None
    left, right = min(line.x0 for line in lines), max(line.x1 for line in lines)
    width = right - left
    begins = Counter(round(cell.x0 / 3) for cell, _ in cells if left + width * 0.15 < cell.x0 < right - width * 0.1)
    best: tuple[float, _Sides] | None = None
    for begin, number in begins.most_common(_TRIED):
        if number < _FEWEST - 1:
            break
        edge = min(cell.x0 for cell, _ in cells if cell.x0 >= begin * 3 - 4)
        sides = _at(lines, edge, left, right)
        weight = min(sum(len(line.text) for line in side) for side in sides[:2])
        if weight and (best is None or weight > best[0]) and _is_gutter(sides):
            best = (weight, sides)
    return best[1] if best else None


def _at(lines: list[Line], edge: float, left: float, right: float) -> _Sides:
    """The lines divided at `edge`, the left edge of the right column."""
    sides = _Sides([], [], [])
    for line in lines:
        before = tuple(cell for cell in line.cells if cell.x1 <= edge - line.size * _GUTTER)
        behind = tuple(cell for cell in line.cells if cell.x0 >= edge - 1)
        if len(before) + len(behind) == len(line.cells):
            if before:
                sides.left.append(line._replace(cells=before) if behind else line)
            if behind:
                sides.right.append(line._replace(cells=behind) if before else line)
            continue
        x0, x1 = line.x0, line.x1
        wide = x1 - x0 > (right - left) * _ACROSS
        centred = abs((x0 + x1) / 2 - (left + right) / 2) < (right - left) * 0.06
        if wide or centred:
            sides.across.append(line)
        else:  # the line sticks out of its column
            (sides.left if edge - x0 > x1 - edge else sides.right).append(line)
    return sides


def _is_gutter(sides: _Sides) -> bool:
    """Whether there is running text on both sides, beside each other, and little across."""
    for side in sides[:2]:
        if len(side) < _FEWEST:
            return False
        widths = sorted((cell.x1 - cell.x0) / line.size for line in side for cell in line.cells)
        widest = widths[len(widths) * 9 // 10]
        if widest < _NARROWEST or widths[len(widths) // 2] < widest * _EVEN:
            return False
    if len(sides.across) * 2 > len(sides.left) + len(sides.right):
        return False
    tops = [max(line.y for line in side) for side in sides[:2]]
    bottoms = [min(line.y for line in side) for side in sides[:2]]
    shared = min(tops) - max(bottoms)
    return shared * 2 >= min(top - bottom for top, bottom in zip(tops, bottoms, strict=True))


def _sequence(lines: list[Line]) -> list[Line]:
    """The lines of one column in order, with the pieces of each line joined."""
    merged = _merged(lines)
    runs: list[list[Line]] = []
    for line in merged:
        if runs and line.y <= runs[-1][-1].y + line.size * 0.3:
            runs[-1].append(line)
        else:
            runs.append([line])
    if len(runs) < 2:
        return merged
    return [line for group in _groups(runs) for stream in _streams(group) for line in stream]


def _groups(runs: list[list[Line]]) -> list[list[list[Line]]]:
    """Group runs that overlap vertically, each group in the order of the file, groups from top to bottom."""
    spans = sorted((-run[0].y, -run[-1].y, index) for index, run in enumerate(runs))
    groups: list[list[int]] = []
    reach = 0.0
    for top, bottom, index in spans:
        if groups and top <= reach - 1:
            groups[-1].append(index)
            reach = max(reach, bottom)
        else:
            groups.append([index])
            reach = bottom
    return [[runs[index] for index in sorted(group)] for group in groups]


def _streams(runs: list[list[Line]]) -> list[list[Line]]:
    """Order the runs of a group: runs beside each other one after another; runs that overlap horizontally are merged
    from top to bottom."""
    if len(runs) == 1:
        return runs
    spans = sorted(
        (min(line.x0 for line in run), max(line.x1 for line in run), index) for index, run in enumerate(runs)
    )
    groups: list[list[int]] = []
    reach = 0.0
    for low, high, index in spans:
        if groups and low < reach:
            groups[-1].append(index)
            reach = max(reach, high)
        else:
            groups.append([index])
            reach = high
    found = []
    for group in sorted(groups, key=min):
        lines = [line for index in sorted(group) for line in runs[index]]
        found.append(sorted(lines, key=lambda line: -line.y) if len(group) > 1 else lines)
    return found


def _merged(lines: Sequence[Line], apart: float = inf) -> list[Line]:
    """Join consecutive pieces of one line if the gap between them is less than `apart` times the type size."""
    merged: list[Line] = []
    for line in lines:
        if merged and len(merged[-1].cells) < _MOST_CELLS and _same_line(merged[-1], line, apart):
            merged[-1] = joined_line(merged[-1], line)
        else:
            merged.append(line)
    return merged


def _same_line(line: Line, other: Line, apart: float) -> bool:
    """Whether two consecutive pieces are on one line, or one is a superscript or subscript of the other."""
    larger = max(line.size, other.size)
    off = abs(line.y - other.y)
    if off > larger * 0.6:
        return False
    gap = max(other.x0 - line.x1, line.x0 - other.x1)
    if off <= larger * 0.25:
        return -larger * 0.5 < gap < larger * apart
    return min(line.size, other.size) < larger * 0.85 and -larger * 0.5 < gap < larger * 0.5
