"""Take the workbook out of a compound file, and put it into one of our own for python-calamine to read.

Law: no number or size that the file names is believed. A chain of sectors that leads to the workbook ends, inside of
the file but for `CUT` sectors at its end, and never comes back to where it was; otherwise the file is damaged. Time and
memory are linear in the length of the file.

The library itself would follow a circle for ever, and where the last sector is cut short, it finds other bytes there
each time it looks. So it gets a file with nothing but the workbook.

Format: [MS-CFB] Compound File Binary File Format.
"""

from __future__ import annotations

from array import array
from math import inf
from struct import pack
from sys import byteorder
from typing import TYPE_CHECKING

from qa.loaders.archive import COMPOUND
from qa.loaders.content import Damaged

if TYPE_CHECKING:
    from collections.abc import Iterator

NAMES = ("Workbook", "Book", "WORKBOOK", "BOOK")  # of the stream, the newest format first
LARGEST = 108 << 22  # bytes of a workbook that a file of ours can hold without a list of tables
CUT = 2  # sectors that the end of a file may lack
_SHIFTS = (9, 12)  # the powers of two that are sizes of a sector
_SMALL, _CUTOFF = 6, 4096  # the power of a small sector; bytes from which on a stream has large ones
_HEADER, _LISTED = 512, 109  # bytes of the header; parts of the table that the header lists
_NONE = 0xFFFFFFFA  # from here on a number names no sector
_TABLE, _END, _FREE = 0xFFFFFFFD, 0xFFFFFFFE, 0xFFFFFFFF
_ENTRY = 128  # bytes of a stream's entry in the directory
_CIRCLE = "is damaged: its parts follow each other in a circle"
_BEYOND = "is damaged: it names parts that it does not have"


def workbook_in(data: bytes) -> bytes:
    """The stream of the workbook in a compound file, filled up to 4 kB with what is no record. Raises Damaged if there
    is none, or not all of it."""
    compound = _Compound(data)
    failure = Damaged("is damaged: it has no workbook in it")
    for name in NAMES:
        try:
            if (found := compound.stream(name)) is not None:
                return found.ljust(_CUTOFF, b"\xff")
        except Damaged as error:
            failure = error
    raise failure


def compound_of(workbook: bytes) -> bytes:
    """A compound file with this stream alone, of 4 kB at least: shorter ones have other sectors. It is the header, the
    directory, the table and the stream, in sectors of 4 kB.

    Raises Damaged for a workbook of more than `LARGEST` bytes.
    """
    size = len(workbook)
    if size > LARGEST:
        raise Damaged(f"is refused: its workbook is larger than {LARGEST >> 20} MB")
    sectors = -(-size >> 12)
    parts = -(-(1 + sectors) // 1023)  # each has 1,024 entries, one of which is its own
    first = 1 + parts
    listed = [*range(1, first), *[_FREE] * (_LISTED - parts)]
    known = (1, parts, 0, 0, _CUTOFF, _END, 0, _END, 0)
    header = pack("<8s16x5H6x9I109I", COMPOUND, 0x3E, 4, 0xFFFE, 12, _SMALL, *known, *listed)
    root, stream = _entry("Root Entry", 5, 1, 0, 0), _entry(NAMES[0], 2, _FREE, first, size)
    table = array("I", (_END, *[_TABLE] * parts, *range(first + 1, first + sectors), _END))
    if byteorder == "big":
        table.byteswap()
    whole = (header, root + stream, table.tobytes().ljust(parts << 12, b"\xff"), workbook)
    return b"".join(piece + bytes(-len(piece) % 4096) for piece in whole)


def _entry(name: str, kind: int, child: int, start: int, size: int) -> bytes:
    """An entry of the directory."""
    text = name.encode("utf-16-le")
    return pack("<64sHBB3I36xIQ", text, len(text) + 2, kind, 1, _FREE, _FREE, child, start, size)


class _Compound:
    """The tables of a compound file, by which streams are found."""

    def __init__(self, data: bytes) -> None:
        self._data, self._shift = data, int.from_bytes(data[30:32], "little")
        if self._shift not in _SHIFTS or len(data) < _HEADER:
            raise Damaged("is damaged: it is not all of a compound file")
        self._last = (len(data) - 1 >> self._shift) - 1 + CUT  # the highest number of a sector
        self._table = self._numbers_in(self._listed())
        self._directory = self._joined(self._chain(48))

    def stream(self, name: str) -> bytes | None:
        """The first stream of this name, None if there is none. Raises Damaged."""
        entries = range(0, len(self._directory) - _ENTRY + 1, _ENTRY)
        at = next((at for at in entries if _text(self._directory[at : at + 64]) == name), None)
        if at is None:
            return None
        start, size = self._place(at)
        if size >= _CUTOFF:
            return self._stream(start, size)
        within = self._stream(*self._place(0))
        small = self._numbers_in(self._chain(60, _number(self._data, 64)))
        numbers = _followed(small, start, len(within) - 1 >> _SMALL, -(-size >> _SMALL))
        return b"".join(within[number << _SMALL : (number + 1) << _SMALL] for number in numbers)[:size]

    def _place(self, at: int) -> tuple[int, int]:
        """The first sector and the size in bytes that an entry of the directory names."""
        size = self._directory[at + 120 : at + (124 if self._shift == 9 else 128)]
        return _number(self._directory, at + 116), int.from_bytes(size, "little")

    def _stream(self, start: int, size: int) -> bytes:
        """What stands in the sectors from one on, at most `size` bytes."""
        return self._joined(_followed(self._table, start, self._last, -(-size >> self._shift)))[:size]

    def _joined(self, numbers: Iterator[int]) -> bytes:
        """What stands in these sectors, of which only the last may be cut short. Raises Damaged."""
        pieces: list[bytes] = []
        for number in numbers:
            piece = self._sector(number)
            if piece and pieces and len(pieces[-1]) < 1 << self._shift:
                raise Damaged(_BEYOND)
            pieces.append(piece)
        return b"".join(pieces)

    def _chain(self, at: int, most: float = inf) -> Iterator[int]:
        """The sectors from the one on that the header names at a place."""
        return _followed(self._table, _number(self._data, at), self._last, most)

    def _listed(self) -> list[int]:
        """The sectors of the table, as many as a file of this length needs."""
        needed = ((self._last + 1) * 4 >> self._shift) + 1
        found = [number for number in _numbers(self._data[76:_HEADER]) if number < _NONE]
        following, seen = _number(self._data, 68), 0
        while following < _NONE and len(found) < needed:
            *more, following = self._numbers_in([following])
            found += [number for number in more if number < _NONE]
            seen += 1
            if seen > self._last:
                raise Damaged(_CIRCLE)
        return found[:needed]

    def _numbers_in(self, sectors: Iterator[int] | list[int]) -> array[int]:
        """The numbers in sectors of a table; what is cut off names none."""
        return _numbers(b"".join(self._sector(number).ljust(1 << self._shift, b"\xff") for number in sectors))

    def _sector(self, number: int) -> bytes:
        """The bytes of a sector, fewer where the file is cut. Raises Damaged where there is none."""
        if number > self._last:
            raise Damaged(_BEYOND)
        return self._data[(number + 1) << self._shift : (number + 2) << self._shift]


def _followed(table: array[int], at: int, last: int, most: float) -> Iterator[int]:
    """The sectors from one on as a table has the next for each, at most `most`, of a file whose last one is `last`.
    Raises Damaged for a circle, and for a sector that the file lacks."""
    seen = 0
    while at != _END and seen < most:
        if at > last:
            raise Damaged(_BEYOND)
        if seen > last:
            raise Damaged(_CIRCLE)
        yield at
        seen += 1
        at = table[at] if at < len(table) else _FREE


def _numbers(data: bytes) -> array[int]:
    """Numbers of 32 bits."""
    found = array("I", data)
    if byteorder == "big":
        found.byteswap()
    return found


def _number(data: bytes, at: int) -> int:
    return int.from_bytes(data[at : at + 4], "little")


def _text(name: bytes) -> str:
    """A name in the directory."""
    return name.decode("utf-16-le", "replace").partition("\0")[0]
