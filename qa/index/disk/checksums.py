"""Verify the files of a tantivy index by the checksum at the end of each.

Law: a file with one changed byte does not pass. The layout of a file is that of tantivy's index format 7, to which
pyproject.toml holds the library: the content, a footer in JSON, its length, and a magic number.
"""

from __future__ import annotations

import json
import os
from _thread import allocate_lock, start_new_thread
from zlib import crc32  # on large files several times as fast as that of binascii

_MAGIC = 1337
_PIECE = 1 << 22


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
    with open(os.path.join(path, "meta.json"), "rb") as file:
        meta = json.loads(file.read())
    names = os.listdir(path)
    for segment in meta["segments"]:
        prefix = segment["segment_id"].replace("-", "") + "."
        deletes = segment["deletes"]
        for name in names:
            _, _, kind = name.partition(".")
            if name.startswith(prefix) and (deletes is None or not kind.endswith(".del")):
                _verify_file(os.path.join(path, name))
        if deletes is not None:
            _verify_file(os.path.join(path, f"{prefix}{deletes['opstamp']}.del"))


def _verify_file(path: str) -> None:
    """Read in as few calls as possible: after each, the thread waits for its turn."""
    with open(path, "rb", buffering=0) as file:
        size = os.fstat(file.fileno()).st_size
        file.seek(max(size - _PIECE, 0))
        end = file.readall()
        length, magic = int.from_bytes(end[-8:-4], "little"), int.from_bytes(end[-4:], "little")
        if magic != _MAGIC or length > len(end) - 8:
            raise ValueError(f"{os.path.basename(path)} has no footer")
        body = len(end) - 8 - length  # where the content ends
        expected = json.loads(end[body:-8])["crc"]
        left, found = size - len(end), 0
        if left:
            file.seek(0)
        while left > 0 and (piece := file.read(min(left, _PIECE))):
            found = crc32(piece, found)
            left -= len(piece)
    if crc32(memoryview(end)[:body], found) != expected:
        raise ValueError(f"{os.path.basename(path)} is not what was written")
