"""Refuse a compound file whose sectors follow each other in a circle, which python-calamine would follow for ever.

Law: what passes has no circle among its sectors, large or small. The time is linear.

Format: [MS-CFB] Compound File Binary File Format.
"""

from __future__ import annotations

from array import array
from sys import byteorder
from typing import TYPE_CHECKING

from qa.loaders.content import Damaged

if TYPE_CHECKING:
    from collections.abc import Sequence

_SHIFTS = {3: 9, 4: 12}  # by the version: the power of two that is the size of a sector
_LISTED = 109  # parts of the table that the header lists
_CIRCLE = "is damaged: its parts follow each other in a circle"
_NONE = 0xFFFFFFFA  # from here on a number names no sector


def check_chains(data: bytes) -> None:
    """Raise Damaged for a compound file in which sectors follow each other in a circle."""
    shift = _SHIFTS.get(int.from_bytes(data[26:28], "little"))
    if shift is None:
        return  # the library refuses it

    def sector(number: int) -> array[int]:
        found = array("I", data[(number + 1) << shift : (number + 2) << shift].ljust(1 << shift, b"\xff"))
        if byteorder == "big":
            found.byteswap()
        return found

    parts = [int.from_bytes(data[at : at + 4], "little") for at in range(76, 76 + 4 * _LISTED, 4)]
    following, seen = int.from_bytes(data[68:72], "little"), 0
    while following < _NONE and (following + 1) << shift < len(data):
        *more, following = sector(following)
        parts += more
        seen += 1
        if seen > len(data) >> shift:
            raise Damaged(_CIRCLE)
    table = [entry for part in parts if part < _NONE and (part + 1) << shift < len(data) for entry in sector(part)]
    _check(table)
    small: list[int] = []
    at = int.from_bytes(data[60:64], "little")
    while at < len(table) and (at + 1) << shift < len(data):
        small += sector(at)
        at = table[at]
    _check(small)


def _check(table: Sequence[int]) -> None:
    """Raise Damaged for a table, which has the next sector for each, with a circle."""
    known = bytearray(len(table))  # 1: on the present chain, 2: its chain ends
    for start in range(len(table)):
        chain, at = [], start
        while at < len(table) and not known[at]:
            known[at] = 1
            chain.append(at)
            at = table[at]
        if at < len(table) and known[at] == 1:
            raise Damaged(_CIRCLE)
        for one in chain:
            known[one] = 2
