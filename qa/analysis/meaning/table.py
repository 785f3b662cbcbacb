"""Read and write a table of word vectors: one file for each language, read by mmap without parsing.

Law: only this module knows the format. Equal words and rows make equal bytes on every machine. A file that is not
whole, or not of this format, raises ValueError when it is opened. Later only one does that was cut short since: to read
it could end the process.

The format, all numbers little endian:

    8 bytes   "qavec", two zeros, the version
    u32, u32  the number of words, the numbers in a row
    u64       the BLAKE2b of all that follows, by which the table is known
    u64 ...   the keys of the words, ascending
    i8 ...    the rows, in the order of the keys

The weight of a word is multiplied into its row.
"""

from __future__ import annotations

import os
import sys
from bisect import bisect_left
from struct import Struct
from typing import TYPE_CHECKING

from qa.analysis.packing import encoded
from qa.digests import key

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path
    from typing import BinaryIO

VERSION = 1
DIMENSIONS = 64  # numbers in a row
_MAGIC = b"qavec\0\0%c" % VERSION
_HEAD = Struct("<8sIIQ")
_KEY = 8  # bytes


def key_of(word: str) -> int:
    """The key of a word as it is written in the table: folded, not stemmed."""
    return key(encoded(word))


class Table:
    """The table in a file."""

    def __init__(self, path: str) -> None:
        """Open the file. Raises OSError where it cannot be read, ValueError where it is no whole table of this
        version."""
        from mmap import ACCESS_READ, mmap  # half a millisecond, which other languages need not take

        with open(path, "rb") as file:
            words, _ = _head(file)
            self._file = mmap(file.fileno(), 0, access=ACCESS_READ)
        whole = memoryview(self._file)
        start = _HEAD.size + words * _KEY
        self._keys = _numbers(whole[_HEAD.size : start])
        self._rows = whole[start:]

    def __len__(self) -> int:
        return len(self._keys)

    def row(self, word: str) -> bytes | None:
        """The row of a word, a byte in two's complement for each number; None if the table does not have the word.
        Raises ValueError where the file was cut short."""
        if self._file.size() < len(self._file):  # the size of the file now, and when it was opened
            raise ValueError("was cut short")
        wanted = key_of(word)
        place = bisect_left(self._keys, wanted)
        if place == len(self._keys) or self._keys[place] != wanted:
            return None
        return bytes(self._rows[place * DIMENSIONS : (place + 1) * DIMENSIONS])


def table_name(path: str) -> int:
    """The number that tells the table in a file from tables of other words or rows. Raises what `Table` does."""
    with open(path, "rb") as file:
        return _head(file)[1]


def _head(file: BinaryIO) -> tuple[int, int]:
    """The number of words in a table, and its name. Raises ValueError where it is no whole table of this version."""
    head = file.read(_HEAD.size)
    if len(head) < _HEAD.size:
        raise ValueError("is cut short")
    magic, words, dimensions, name = _HEAD.unpack(head)
    if magic != _MAGIC or dimensions != DIMENSIONS:
        raise ValueError("is of another version")
    if os.fstat(file.fileno()).st_size != _HEAD.size + words * (_KEY + DIMENSIONS):
        raise ValueError("is cut short")
    return words, name


def _numbers(data: memoryview) -> Sequence[int]:
    """The little-endian numbers in the data, which are not copied if this machine writes numbers in that order."""
    if sys.byteorder == "little":
        return data.cast("Q")
    from array import array

    swapped = array("Q", data.tobytes())
    swapped.byteswap()
    return swapped


def write_table(path: str | Path, words: Sequence[str], rows: Iterable[Sequence[int]]) -> None:
    """Write the table of these words, each with its row of `DIMENSIONS` numbers from -127 to 127. Raises ValueError for
    a word that occurs twice and for rows of another size."""
    from array import array

    by_key = {key_of(word): array("b", row).tobytes() for word, row in zip(words, rows, strict=True)}
    if len(by_key) != len(words) or any(len(row) != DIMENSIONS or b"\x80" in row for row in by_key.values()):
        raise ValueError(f"a table has each word once, with {DIMENSIONS} numbers from -127 to 127")
    keys = sorted(by_key)
    body = b"".join(found.to_bytes(_KEY, "little") for found in keys) + b"".join(by_key[found] for found in keys)
    with open(path, "wb") as file:
        file.write(_HEAD.pack(_MAGIC, len(keys), DIMENSIONS, key(body)) + body)
