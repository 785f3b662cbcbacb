"""Tell how far the cells of a sheet are apart, since the library that reads them holds all that is between.

Law: a sheet that passes has at most `FARTHEST` cells between the first and the last that it names, wherever its
dimension says that they are. Most sheets are searched by one pattern; only where that leaves a doubt are they parsed.

Format: ECMA-376, `row` and `c` with their attribute `r`.
"""

from __future__ import annotations

import re
from contextlib import suppress
from string import ascii_letters, digits
from typing import TYPE_CHECKING

from qa.loaders.archive import follow_xml
from qa.loaders.content import Damaged

if TYPE_CHECKING:
    from collections.abc import Collection

FARTHEST = 10_000_000  # cells between the first and the last of a sheet
_NAMED = re.compile(rb"""\sr\s*+=\s*+["']([^"'<]{0,20})""")
_PLACES = re.compile(rb"(?:[A-Za-z]{0,3}[0-9]{1,7}(?: |$))++").fullmatch
_CELLS = re.compile(rb"<(?:[\w.-]{1,99}:)?c[\s/>]")
_ROWS = re.compile(rb"<(?:[\w.-]{1,99}:)?row[\s/>]")
_DIGITS, _LETTERS = digits.encode(), ascii_letters.encode()
_VALUES = ("v", "is", "f")  # what a cell with a value has in it
_PLACE = re.compile(r"([A-Za-z]*)([0-9]*)").fullmatch
_LAST_COLUMN, _LAST_ROW = 3, 7  # letters and digits


class Around:
    """The smallest rectangle that holds some cells. Raises Damaged as soon as it is too large."""

    def __init__(self) -> None:
        self._ends: tuple[int, int, int, int] | None = None

    def reach(self, row: int, column: int) -> int:
        """Widen it by a cell; give the number of cells in it."""
        top, bottom, left, right = self._ends or (row, row, column, column)
        self._ends = top, bottom, left, right = min(top, row), max(bottom, row), min(left, column), max(right, column)
        cells = (bottom - top + 1) * (right - left + 1)
        if cells > FARTHEST:
            raise Damaged(f"is refused: a sheet has more than {FARTHEST:,} cells between its first and its last")
        return cells


def check_around(rows: Collection[int], columns: Collection[int]) -> int:
    """The number of cells in the smallest rectangle that holds cells in these rows and columns. Raises Damaged."""
    around = Around()
    around.reach(min(rows), min(columns))
    return around.reach(max(rows), max(columns))


def check_extent(sheet: bytes) -> None:
    """Raise Damaged for the XML of a sheet whose cells are too far apart."""
    named = b" ".join(_NAMED.findall(sheet))
    columns, rows = set(named.translate(None, _DIGITS).split()), set(named.translate(None, _LETTERS).split())
    are_all_named = len(_CELLS.findall(sheet)) <= named.count(b" ") + 1 - len(_ROWS.findall(sheet))
    if named and _PLACES(named) and are_all_named:
        with suppress(Damaged):
            check_around({int(row) for row in rows}, {column_number(column.decode()) for column in columns} or {0})
            return
    follow_xml(sheet, _Reading().begin)


class _Reading:
    """Follows the cells as the library does: one that does not say where it is stands behind the one before."""

    def __init__(self) -> None:
        self._around = Around()
        self._row = self._column = 0

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        """Begin an element."""
        local, said = name.rpartition(":")[2], attributes.get("r", "")
        place = _place(said) if said else None
        if said and place is None and local in ("row", "c"):
            raise Damaged(f"is damaged: a cell of a sheet is at no place ({said[:20]})")
        if local == "row":
            self._row, self._column = place[0] if place else self._row + 1, -1
        elif local == "c":
            self._row, column = place or (self._row, None)
            self._column = self._column + 1 if column is None else column
        elif local in _VALUES:
            self._around.reach(self._row, self._column)


def _place(text: str) -> tuple[int, int | None] | None:
    """The row and the column, from 0, that a reference names ("B17"); a row alone has no column ("17"). None if it
    names none that a sheet has."""
    found = _PLACE(text)
    if not found or not found[2] or len(found[1]) > _LAST_COLUMN or len(found[2]) > _LAST_ROW:
        return None
    return int(found[2]) - 1, column_number(found[1]) if found[1] else None


def column_number(letters: str) -> int:
    """The number of a column, from 0.

    >>> column_number("A"), column_number("AB")
    (0, 27)
    """
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1
