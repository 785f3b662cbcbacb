"""Write a file so that it lasts: after a kill or a loss of power, its name leads to the old file or to the new one.

Law: a file gets its name when all of it is on the disk. Where it cannot be written, nothing is left of it.
"""

from __future__ import annotations

import os
import stat
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from qa.private import FILE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO


@contextmanager
def replacing(path: str, mode: int = 0o666, *, is_new: bool = False) -> Iterator[BinaryIO]:
    """A file to write, which takes the place of `path` at the end of the block. It has the mode of the file before it,
    or else `mode`. Raises FileExistsError where there should be none (`is_new`) and is one."""
    beside, is_known = f"{path}.{os.urandom(8).hex()}", mode == FILE
    try:
        with open(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode), "wb") as file:
            with suppress(FileNotFoundError):
                mode = stat.S_IMODE(os.stat(path).st_mode)
                is_known = True
            if is_known and hasattr(os, "fchmod"):
                os.fchmod(file.fileno(), mode)
            yield file
            file.flush()
            os.fsync(file.fileno())
        if not is_new:
            os.replace(beside, path)
        else:
            _name(beside, path)
    except BaseException as error:
        with suppress(OSError):
            os.unlink(beside)
        if isinstance(error, OSError):
            error.filename = path  # a write knows no name, and the other one is of no use to anybody
        raise


def append(file: int, data: bytes) -> None:
    """Append to a file, all of the data or nothing of it, unless somebody else writes to it at that moment."""
    size, written = os.fstat(file).st_size, 0
    try:
        while written < len(data):
            written += os.write(file, data[written:])
    except BaseException:
        with suppress(OSError):
            if os.fstat(file).st_size == size + written:
                os.ftruncate(file, size)
        raise


def _name(beside: str, path: str) -> None:
    """Give a file the name `path`. Where the disk has no second names, an empty file holds it for a moment. Raises
    FileExistsError where there is a file."""
    try:
        os.link(beside, path)
    except FileExistsError:
        raise
    except OSError:
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL))
        try:
            os.replace(beside, path)
        except BaseException:
            os.unlink(path)
            raise
    else:
        with suppress(OSError):  # the file is there, under two names
            os.unlink(beside)
