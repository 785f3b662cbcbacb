"""Tell how far the cells of a sheet in binary records (.xlsb) are apart, as `extent.py` does for XML.

Law: as there. A record that is shorter than what stands in it is refused, since the library would read the rest of the
one before.

Format: [MS-XLSB] Excel Binary File Format, `BrtRowHdr` and the records of cells.
"""

from __future__ import annotations

from struct import Struct
from typing import TYPE_CHECKING

from qa.loaders.content import Damaged
from qa.loaders.sheets.extent import check_around

if TYPE_CHECKING:
    from collections.abc import Iterator

_ROW, _CELLS = 0, range(2, 12)  # kinds of records; a cell without a value has the kind 1
_LEAST = 8  # bytes of a cell: its column and its style
_LAST_ROW = 0x100000
_NUMBER = Struct("<I").unpack_from


def check_binary(sheet: bytes) -> None:
    """Raise Damaged for a sheet whose cells are too far apart."""
    rows: set[int] = set()
    columns: set[int] = set()
    row = 0
    for kind, at, length in _records(sheet):
        if kind == _ROW or kind in _CELLS:
            if length < (4 if kind == _ROW else _LEAST):
                raise Damaged("is damaged: a cell of a sheet is at no place")
            [number] = _NUMBER(sheet, at)
            if kind == _ROW:
                row = number
            else:
                rows.add(row)
                columns.add(number)
    if rows and max(rows) > _LAST_ROW:
        raise Damaged(f"is damaged: a cell of a sheet is at no place ({max(rows)})")
    if rows:
        check_around(rows, columns)


def _records(part: bytes) -> Iterator[tuple[int, int, int]]:
    """The kind, the place and the length in bytes of the content of each record. Raises Damaged for one that is longer
    than what is left."""
    at, end = 0, len(part)
    while at < end:
        kind, at = _packed(part, at, 2)
        length, at = _packed(part, at, 4)
        if at + length > end:
            raise Damaged("is damaged: a record of a sheet is not all there")
        yield kind, at, length
        at += length


def _packed(part: bytes, at: int, most: int) -> tuple[int, int]:
    """A number of at most `most` bytes with seven bits each, the lowest first, and the place behind it."""
    number = 0
    for byte, shift in zip(part[at : at + most], range(0, 28, 7), strict=False):
        number |= (byte & 0x7F) << shift
        at += 1
        if byte < 0x80:
            break
    return number, at
