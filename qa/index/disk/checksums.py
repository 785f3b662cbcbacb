"""Whether the files of a tantivy index are what was written, by the checksum that stands at the end of each.

Law: a file with one changed byte does not pass. The layout is that of tantivy's index format 7, to which the version of
the library is held (pyproject.toml): the content, a footer in JSON, its length, and a magic number.
"""

from __future__ import annotations

import json
import os
from _thread import allocate_lock, start_new_thread
from zlib import crc32  # of large files it is several times as fast as binascii's

_MAGIC = 1337
_PIECE = 1 << 22


class Checking:
    """A look at every file of the index in the folder `path`, if there is one, which goes on beside other work: most of
    it is done in native code."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._error: BaseException | None = None
        self._going_on = allocate_lock()
        if path:
            self._going_on.acquire()
            try:
                start_new_thread(self._run, ())
            except RuntimeError:  # there can be no more threads
                self._run()

    def end(self) -> None:
        """Waits for the end. Raises ValueError for a file that is not what was written."""
        with self._going_on:
            error, self._error = self._error, None
        if isinstance(error, FileNotFoundError):  # its index has been merged meanwhile
            check(self._path)
        elif error is not None:
            raise error

    def _run(self) -> None:
        try:
            check(self._path)
        except BaseException as error:
            self._error = error
        finally:
            self._going_on.release()


def check(path: str) -> None:
    """Reads every file of the index in the folder `path`. Raises ValueError for one that is not what was written."""
    with open(os.path.join(path, "meta.json"), "rb") as file:
        meta = json.loads(file.read())
    names = os.listdir(path)
    for segment in meta["segments"]:
        prefix = segment["segment_id"].replace("-", "") + "."
        deletes = segment["deletes"]
        for name in names:
            _, _, kind = name.partition(".")
            if name.startswith(prefix) and (deletes is None or not kind.endswith(".del")):
                _check_file(os.path.join(path, name))
        if deletes is not None:
            _check_file(os.path.join(path, f"{prefix}{deletes['opstamp']}.del"))


def _check_file(path: str) -> None:
    """In as few calls as can be: behind each of them a thread waits for its turn."""
    with open(path, "rb", buffering=0) as file:
        size = os.fstat(file.fileno()).st_size
        file.seek(max(size - _PIECE, 0))
        end = file.readall()
        length, magic = int.from_bytes(end[-8:-4], "little"), int.from_bytes(end[-4:], "little")
        if magic != _MAGIC or length > len(end) - 8:
            raise ValueError(f"{os.path.basename(path)} has no footer")
        body = len(end) - 8 - length  # of what was read, that is content
        expected = json.loads(end[body:-8])["crc"]
        left, found = size - len(end), 0
        if left:
            file.seek(0)
        while left > 0 and (piece := file.read(min(left, _PIECE))):
            found = crc32(piece, found)
            left -= len(piece)
    if crc32(memoryview(end)[:body], found) != expected:
        raise ValueError(f"{os.path.basename(path)} is not what was written")
