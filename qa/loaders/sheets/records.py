"""Check the records of an old workbook (BIFF) for what python-calamine would make room for.

Law: of a workbook that passes, no sheet has cells that are farther apart than in `extent.py`, all sheets together have
few more, since the library holds them at once, and no record declares much more than it has. The time is linear, also
where sheets begin inside of others.

Format: [MS-XLS] Excel Binary File Format.
"""

from __future__ import annotations

from struct import Struct
from typing import TYPE_CHECKING

from qa.loaders.content import Damaged
from qa.loaders.sheets.extent import FARTHEST, check_around

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOM = 1 << 24  # cells of a sheet in this format: 65,536 rows of 256
LACKING = 1 << 26  # characters that texts may declare and not have
CONTINUED = 1 << 16  # parts of one record, of 8 kB each in a file that is whole
OFTEN = 4  # times that the length of the workbook is read, if sheets overlap
_BEGIN, _END, _SHEET, _CONTINUE, _DIMENSION = 0x0809, 0x000A, 0x0085, 0x003C, 0x0200
_PASSWORD = 0x002F  # says that the content of the others is encrypted
_FORMULA, _RESULT, _SEVERAL = 0x0006, 0x0207, 0x00BD  # a formula, its result if that is a text, and several numbers
_TEXTS = {0x0204: 6, 0x00D6: 6, _RESULT: 0}  # where their length stands
_CELLS = {0x0203, 0x0204, 0x00D6, 0x0205, 0x027E, 0x00FD, _SEVERAL, _FORMULA}
_HEAD, _SHORT = Struct("<HH").unpack_from, Struct("<H").unpack_from
_LARGE_DIMENSION, _SMALL_DIMENSION = Struct("<IIHH").unpack_from, Struct("<HHHH").unpack_from


def check_records(workbook: bytes) -> None:
    """Raise Damaged for a workbook that would exhaust memory, and for one that is encrypted."""
    starts: list[int] = []
    parts = 0
    for kind, at, length in _records(workbook, 0):
        parts = parts + 1 if kind == _CONTINUE else 0
        if parts > CONTINUED:
            raise Damaged(f"is refused: a record of it has more than {CONTINUED:,} parts")
        if kind == _END:
            break
        if kind == _PASSWORD:
            raise Damaged("is encrypted: it needs a password")
        if kind == _SHEET and length >= 4:
            starts.append(int.from_bytes(workbook[at : at + 4], "little"))
    check = _Check(workbook)
    for start in starts:
        check.read(start)


def _records(workbook: bytes, start: int) -> Iterator[tuple[int, int, int]]:
    """The kind, the place and the length in bytes of the content of each record from a place on, as far as they are
    whole."""
    end = len(workbook)
    while start + 4 <= end:
        kind, length = _HEAD(workbook, start)
        at = start + 4
        start = at + length
        if start > end:
            return  # the library reads no more of it
        yield kind, at, length


class _Check:
    """Reads the sheets of a workbook, and counts what the library would make room for."""

    def __init__(self, workbook: bytes) -> None:
        self._workbook = workbook
        self._left = OFTEN * len(workbook)
        self._room = FARTHEST + len(workbook)  # cells of all sheets: those that the file has, and those between them
        self._lacking = LACKING

    def read(self, start: int) -> None:
        """Read a sheet as the library does, without the charts in it."""
        workbook = self._workbook
        rows: set[int] = set()
        columns: set[int] = set()
        depth, row, column = 0, 0, 0  # depth: of charts and the like that have begun; the place is that of a formula
        for kind, at, length in _records(workbook, start):
            self._left -= length + 4
            if self._left < 0:
                raise Damaged("is damaged: its sheets stand in each other")
            if kind == _BEGIN:
                depth += 1
            elif kind == _END:
                depth -= 1
                if depth <= 0:
                    break
            elif depth > 1:
                continue
            elif kind in _CELLS and length >= 4:
                place = _HEAD(workbook, at)
                rows.add(place[0])
                columns.add(place[1])
                if kind == _FORMULA:
                    row, column = place
                elif kind == _SEVERAL:
                    columns.add(place[1] + max(length - 6, 6) // 6 - 1)
            elif kind == _RESULT:
                rows.add(row)
                columns.add(column)
            elif kind == _DIMENSION:
                _check_dimension(workbook, at, length)
            if kind in _TEXTS and length >= _TEXTS[kind] + 2:
                self._lack(_SHORT(workbook, at + _TEXTS[kind])[0] - length)
        if rows:
            self._hold(rows, columns)

    def _hold(self, rows: set[int], columns: set[int]) -> None:
        """Make room for a sheet with cells in these rows and columns."""
        self._room -= check_around(rows, columns)
        if self._room < 0:
            raise Damaged("is refused: its sheets have too many cells between their first and their last")

    def _lack(self, characters: int) -> None:
        self._lacking -= max(characters, 0)
        if self._lacking < 0:
            raise Damaged("is damaged: its texts are not as long as it says")


def _check_dimension(workbook: bytes, at: int, length: int) -> None:
    """Raise Damaged for the dimension of a sheet that is larger than a sheet can be, since it is made room for."""
    if length < 10:
        return  # the library refuses it
    top, bottom, left, right = (_SMALL_DIMENSION if length < 14 else _LARGE_DIMENSION)(workbook, at)
    left = 0 if left > 0xFF or right < left else left
    if bottom and right and not (top <= bottom and (bottom - top) * (right - left) <= ROOM):
        raise Damaged("is damaged: a sheet says that it is larger than one can be")
