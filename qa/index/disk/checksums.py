"""Verify the files of a tantivy index: all of each by the checksum at its end, or only what tantivy allocates by.

tantivy takes the number of layers in a `.store` file as it stands there and allocates memory for them. Where that
fails, it does not raise an error but ends the process. So this number is verified before any index is opened.

Law: a file with one changed byte does not pass `verify_files`. What passes `verify_layers` lets tantivy allocate no
more than a few kilobytes for its layers. The layout of a file is that of tantivy's index format 7, to which
pyproject.toml holds the library: the content, a footer in JSON, its length, and a magic number.
"""

from __future__ import annotations

import json
import os
import re
from _thread import allocate_lock, start_new_thread
from contextlib import suppress
from struct import Struct
from typing import TYPE_CHECKING
from zlib import crc32  # on large files several times as fast as that of binascii

from qa.errors import MISSHAPEN

if TYPE_CHECKING:
    from collections.abc import Iterator
    from io import FileIO

_MAGIC = 1337
_PIECE = 1 << 22
_END = 1 << 10  # bytes that hold a footer, about 100, and what stands before it in a `.store` file
_STORED = Struct("<4xQ16x")  # the end of the content of a `.store` file: a version, where its layers begin, the codec
_MOST_LAYERS = 11  # each has an eighth of the entries of the next, and a segment has less than 2**32 passages
_MOST_BYTES = 10  # of a number
_SEGMENT = re.compile(r"[0-9a-f]{32}").fullmatch
_OF_A_SEGMENT = re.compile(r"[0-9a-f]{32}\..+|\.tmp\w+").fullmatch


class BackgroundCheck:
    """Verifies every file of the index in the folder `path` in a thread of its own; most of the work is done in native
    code. With an empty `path` it does nothing."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._error: BaseException | None = None
        self._running = allocate_lock()
        if path:
            self._running.acquire()
            try:
                start_new_thread(self._run, ())
            except RuntimeError:  # no more threads can be started
                self._run()

    def end(self) -> None:
        """Wait until all files are verified. Raises ValueError for a file that is not what was written."""
        with self._running:
            error, self._error = self._error, None
        if isinstance(error, FileNotFoundError):  # segments were merged meanwhile
            verify_files(self._path)
        elif error is not None:
            raise error

    def _run(self) -> None:
        try:
            verify_files(self._path)
        except BaseException as error:
            self._error = error
        finally:
            self._running.release()


def verify_files(path: str) -> None:
    """Read every file of the index in the folder `path`. Raises ValueError for a file that is not what was written."""
    for name in file_names(path):
        _verify_file(os.path.join(path, name))


def file_names(path: str) -> Iterator[str]:
    """The names of the files that belong to the index in the folder `path`, with the lists of deleted passages that it
    names, also if these are missing."""
    names = os.listdir(path)
    for prefix, opstamp in _segments(path):
        for name in names:
            _, _, kind = name.partition(".")
            if name.startswith(prefix) and (opstamp is None or not kind.endswith(".del")):
                yield name
        if opstamp is not None:
            yield f"{prefix}{opstamp}.del"


def verify_layers(path: str) -> None:
    """Verify the numbers of layers of the index in the folder `path`, with two small reads for each segment. Raises
    ValueError for a `.store` file whose layers do not fill the room that they should."""
    for prefix, _ in _segments(path):
        with open(os.path.join(path, f"{prefix}store"), "rb", buffering=0) as file:
            _verify_layers(file)


def left_files(path: str) -> list[str]:
    """The files in the folder `path` that no commit holds: a kill or a loss of power has left them. tantivy refuses to
    write such a list of deleted passages once more, and may not know of the others."""
    known = set()
    with suppress(FileNotFoundError), open(os.path.join(path, ".managed.json"), "rb") as file:
        known.update(json.loads(file.read()))
    with open(os.path.join(path, "meta.json"), "rb") as file:
        committed = int(json.loads(file.read())["opstamp"])
    used = tuple(prefix for prefix, _ in _segments(path))
    left = []
    for name in filter(_OF_A_SEGMENT, os.listdir(path)):
        _, _, kind = name.partition(".")
        opstamp = kind.removesuffix(".del")
        if int(opstamp) > committed if opstamp.isdecimal() else name not in known and not name.startswith(used):
            left.append(os.path.join(path, name))
    return left


def _segments(path: str) -> list[tuple[str, int | None]]:
    """What the names of the files of each segment begin with, and the number of its list of deleted passages."""
    with open(os.path.join(path, "meta.json"), "rb") as file:
        data = file.read()
    try:
        listed = json.loads(data)["segments"]
        named = [(one["segment_id"].replace("-", ""), one["deletes"] and one["deletes"]["opstamp"]) for one in listed]
        if not all(_SEGMENT(name) and isinstance(opstamp, int | None) for name, opstamp in named):
            raise ValueError("a segment is named as none is")
    except MISSHAPEN as error:
        raise ValueError("meta.json is not what was written") from error
    return [(f"{name}.", opstamp) for name, opstamp in named]


def _end(file: FileIO, most: int) -> tuple[bytes, int, int]:
    """The last `most` bytes of a file, where its content ends in them, and where they begin in the file."""
    begin = max(os.fstat(file.fileno()).st_size - most, 0)
    file.seek(begin)
    end = file.readall()
    length, magic = int.from_bytes(end[-8:-4], "little"), int.from_bytes(end[-4:], "little")
    if magic != _MAGIC or length > len(end) - 8:
        raise ValueError(f"{os.path.basename(str(file.name))} has no footer")
    return end, len(end) - 8 - length, begin


def _verify_file(path: str) -> None:
    """Read in as few calls as possible: after each, the thread waits for its turn."""
    with open(path, "rb", buffering=0) as file:
        end, body, left = _end(file, _PIECE)
        expected, found = _checksum(end[body:-8]), 0
        if left:
            file.seek(0)
        while left > 0 and (piece := file.read(min(left, _PIECE))):
            found = crc32(piece, found)
            left -= len(piece)
    if crc32(memoryview(end)[:body], found) != expected:
        raise ValueError(f"{os.path.basename(path)} is not what was written")


def _checksum(footer: bytes) -> object:
    """The checksum that a footer tells; None if it is no footer."""
    try:
        return json.loads(footer)["crc"]
    except MISSHAPEN:
        return None


def _verify_layers(file: FileIO) -> None:
    """The layers are their number, where each ends, and all their bytes, up to the end of the content."""
    end, body, begin = _end(file, _END)
    last = body - _STORED.size
    at = _STORED.unpack_from(end, last)[0] if last >= 0 else -1
    room = begin + last - at
    if at >= 0 and room > 0:
        file.seek(at)
        found = list(_numbers(file.read(min(room, (1 + _MOST_LAYERS) * _MOST_BYTES))))
        number = found[0][0] if found else _MOST_LAYERS + 1
        ends = [0, *(one for one, _ in found[1 : number + 1])]
        is_whole = number <= _MOST_LAYERS and len(ends) == number + 1 and ends == sorted(ends)
        if is_whole and found[number][1] + ends[-1] == room:
            return
    raise ValueError(f"{os.path.basename(str(file.name))} is not what was written")


def _numbers(data: bytes) -> Iterator[tuple[int, int]]:
    """The numbers in `data`, and where each ends. A number has seven bits in a byte, the lowest first; the highest bit
    of a byte marks the last."""
    number = bits = 0
    for at, byte in enumerate(data, 1):
        number |= (byte & 127) << bits
        bits += 7
        if byte & 128:
            yield number, at
            number = bits = 0
