"""The questions of earlier chats: a file of one line each, in the user's state directory.

Law: only its owner can read the file and its directory; a line is written whole or not at all, also when two chats
write at once; a file that cannot be kept is a problem to tell, never an exception.
"""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

READ = 1 << 18  # bytes from the end of the file, which is as much as can be looked through at each key


class History:
    """What was asked before. `problem` says in one line why nothing is kept, or is empty."""

    def __init__(self, environ: Mapping[str, str]) -> None:
        self.problem = ""
        self._path = ""
        if environ.get("QA_NO_HISTORY"):
            return
        try:
            self._path = _place(environ)
            os.close(_open(self._path))
        except (OSError, ValueError) as error:
            self._give_up(error)

    def past(self) -> list[str]:
        """The lines of earlier chats, oldest first."""
        if not self._path:
            return []
        try:
            with open(self._path, "rb") as file:
                skipped = max(0, os.fstat(file.fileno()).st_size - READ)
                file.seek(skipped)
                lines = file.read(READ).decode("utf-8", "replace").split("\n")
        except OSError as error:
            self._give_up(error)
            return []
        return [line for line in lines[bool(skipped) :] if line]

    def add(self, line: str) -> None:
        """Keeps one line, unless it begins with a space. A failure is told by `problem`, and then nothing is kept."""
        if not self._path or not line.strip() or line[0].isspace():
            return
        try:
            file = _open(self._path)
            try:
                # One write to a file that is opened to append: another chat's line stands before or behind it.
                os.write(file, f"{line}\n".encode("utf-8", "replace"))
            finally:
                os.close(file)
        except OSError as error:
            self._give_up(error)

    def _give_up(self, error: Exception) -> None:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        self.problem = f"the history is not kept: {self._path or 'no state directory'}: {reason}"
        self._path = ""


def _place(environ: Mapping[str, str]) -> str:
    """The path of the history. The XDG specification has a relative $XDG_STATE_HOME ignored."""
    state = environ.get("XDG_STATE_HOME", "")
    if not os.path.isabs(state):
        home = environ.get("HOME") or environ.get("USERPROFILE") or ""
        if not os.path.isabs(home):
            raise ValueError("there is no home directory")
        state = os.path.join(home, ".local", "state")
    return os.path.join(state, "qa", "history")


def _open(path: str) -> int:
    """A descriptor to append with; the file and its directory are made, or made private, where they are not."""
    directory = os.path.dirname(path)
    os.makedirs(directory, mode=0o700, exist_ok=True)
    if stat.S_IMODE(os.stat(directory).st_mode) & 0o077:
        os.chmod(directory, 0o700)
    # Without O_NONBLOCK, a named pipe in the file's place would wait for a reader for ever.
    file = os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT | getattr(os, "O_NONBLOCK", 0), 0o600)
    try:
        status = os.fstat(file)
        if not stat.S_ISREG(status.st_mode):
            raise OSError(0, "is no regular file")
        if stat.S_IMODE(status.st_mode) & 0o077 and hasattr(os, "fchmod"):
            os.fchmod(file, 0o600)
    except BaseException:
        os.close(file)
        raise
    return file
