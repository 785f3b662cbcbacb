"""Divide a table of AsciiDoc into rows: by the number of its columns, wherever its lines end.

Law: the rows cover every character of the table but white space. The work is linear in its length.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

CELL = re.compile(
    r"(?<!\\)(?:(?<![^\s|])(?:(\d{1,3})(?:\.(\d{1,3}))?([+*])|\.(\d{1,3})\+)?(?:[<^>]?(?:\.[<^>])?)[a-z]?(?=\|)(?<!\\))?\|"
)
_COLUMNS = re.compile(r"cols[ \t]*=[ \t]*(?:\"([^\"]{0,500})\"|'([^']{0,500})'|([\w*.<^>]{1,100}))")
_TIMES = re.compile(r"(\d{1,3})\*")
_MOST = 1000  # columns
_DEEPEST = 50  # rows that a cell reaches into


class _Cell(NamedTuple):
    start: int
    columns: int
    rows: int


def table_rows(text: str, start: int, end: int, delimiter: str, style: str) -> Iterator[tuple[int, int, int]]:
    """The level, the start and the end of each row between two offsets. `delimiter` is the first character of the lines
    around the table, `style` what stands in brackets above it."""
    rows = list(_lines(text, start, end) if delimiter in ",:" or "format=" in style else _rows(text, start, end, style))
    has_head = "header" in style and "noheader" not in style
    line = text.find("\n", start, end)
    if rows and line >= 0 and "noheader" not in style and text[start:line].strip():
        below = text.find("\n", line + 1, end)
        is_apart = not text[line : below if below >= 0 else end].strip()  # a blank line is below the first one
        has_head |= is_apart and not text[line : rows[0][1]].strip()
    for number, (first, last) in enumerate(rows):
        yield int(number > 0 or not has_head or len(rows) < 2), first, last


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for line in text[start:end].split("\n"):
        if line.strip():
            yield start, start + len(line)
        start += len(line) + 1


def _rows(text: str, start: int, end: int, style: str) -> Iterator[tuple[int, int]]:
    cells = [
        _Cell(match.start(), min(int(match[1] or 1), _MOST), int(match[2] or match[4] or 1))
        for match in CELL.finditer(text, start, end)
    ]
    if not cells:
        yield from _lines(text, start, end)
        return
    if text[start : cells[0].start].strip():
        yield start, cells[0].start
    wanted = _columns(style)
    if not wanted:
        line = text.find("\n", cells[0].start, end)
        wanted = sum(cell.columns for cell in cells if line < 0 or cell.start < line)
    taken: list[int] = []  # columns that cells above reach into, of the next rows
    held, begin = 0, cells[0].start
    for number, cell in enumerate(cells):
        held += cell.columns
        for row in range(min(cell.rows - 1, _DEEPEST)):
            taken += [0] * (row + 2 - len(taken))
            taken[row + 1] += cell.columns
        if held + (taken[0] if taken else 0) >= wanted or number == len(cells) - 1:
            after = cells[number + 1].start if number + 1 < len(cells) else end
            yield begin, after
            held, begin, taken = 0, after, taken[1:]


def _columns(style: str) -> int:
    """The number of columns that the settings of a table name, else 0."""
    match = _COLUMNS.search(style)
    if match is None:
        return 0
    written = match[1] or match[2] or match[3] or ""
    if written.isdecimal():
        return min(int(written), _MOST)
    parts = re.split("[,;]", written)
    return min(sum(int(times[1]) if (times := _TIMES.match(part.strip())) else 1 for part in parts), _MOST)
