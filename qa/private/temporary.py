"""Temporary folders for text of people's files and questions.

Law: a folder is private, and it is gone when its block ends, or with the process. What a killed process has left, or
what could not be deleted, is deleted a day later by the next process that needs such a folder.
"""

from __future__ import annotations

import os
import re
from contextlib import contextmanager, suppress
from time import time
from typing import TYPE_CHECKING

from qa import private

if TYPE_CHECKING:
    from collections.abc import Iterator

OLD = 86_400.0  # seconds after which a folder of a process that is gone is deleted
_NAME = re.compile(r"qa-([0-9]+)-[0-9a-f]{16}").fullmatch
_used: set[str] = set()


@contextmanager
def temporary_folder() -> Iterator[str]:
    """A new private folder during the block. Raises OSError where none can be made."""
    above = _place()
    _sweep(above)
    folder = os.path.join(above, f"qa-{os.getpid()}-{os.urandom(8).hex()}")
    _used.add(folder)
    try:
        private.make_folder(folder)
        yield folder
    finally:
        with suppress(OSError):  # then it is tried again when the process ends, and by a later one
            private.delete(folder)
            _used.discard(folder)


def delete_all() -> None:
    """Delete the folders of this process, which is about to end."""
    for folder in tuple(_used):
        with suppress(OSError):  # nothing may keep the process from ending
            private.delete(folder)


def _place() -> str:
    """The folder for temporary files of all programs."""
    named = (os.environ.get(name, "") for name in ("TMPDIR", "TEMP", "TMP"))
    for folder in (*filter(os.path.isabs, named), "/tmp", "/var/tmp"):
        if os.path.isdir(folder) and os.access(folder, os.W_OK | os.X_OK):
            return folder
    raise FileNotFoundError(2, "there is no folder for temporary files", os.environ.get("TMPDIR") or "/tmp")


def _sweep(above: str) -> None:
    """Delete what processes have left that were killed."""
    with suppress(OSError), os.scandir(above) as listing:
        for entry in listing:
            if (found := _NAME(entry.name)) and not _is_running(int(found[1])):
                with suppress(OSError):
                    status = entry.stat(follow_symlinks=False)
                    if status.st_uid == os.geteuid() and status.st_mtime < time() - OLD:
                        private.delete(entry.path)


def _is_running(process: int) -> bool:
    if os.name != "posix":
        return True  # to ask would end it
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        pass
    return True
