"""The lines that were typed in earlier chats: a file of one line each, in the state directory.

Law: a line is written whole or not at all, also when two chats write at once; one that begins with a space is never
written.
"""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

from qa.chat.state import make_private, open_private
from qa.chat.typed_lines import tidy

if TYPE_CHECKING:
    from qa.chat.state import State

LONGEST = 4096  # characters of a line that is kept: nobody looks for a pasted page with the arrow keys
READ = 1 << 18  # bytes from the end of the file, which is as much as can be looked through at each key


class History:
    """What was typed before. `times_forgotten` tells the prompt that what it knows of it is to be forgotten too."""

    def __init__(self, state: State) -> None:
        self.times_forgotten = 0
        self._state = state
        self._path = os.path.join(state.directory, "history") if state.directory else ""
        self._is_kept = state.is_kept and bool(self._path)

    def past(self) -> list[str]:
        """The lines of earlier chats, oldest first. The file is made where there is none."""
        if not self._is_kept:
            return []
        try:
            with open(self._open(os.O_RDWR | os.O_APPEND | os.O_CREAT), "rb") as file:
                skipped = max(0, os.fstat(file.fileno()).st_size - READ)
                file.seek(skipped)
                lines = file.read(READ).decode("utf-8", "replace").split("\n")
        except (OSError, ValueError) as error:
            self._give_up(error)
            return []
        return [tidy(line) for line in lines[bool(skipped) :] if line]  # anybody may have changed the file

    def add(self, line: str) -> None:
        """Keeps one line, unless it begins with a space. After a failure nothing more is kept."""
        if not self._is_kept or not line.strip() or line[0].isspace() or len(line) > LONGEST:
            return
        try:
            file = self._open(os.O_RDWR | os.O_APPEND | os.O_CREAT)
            try:
                # One write to a file that is opened to append: another chat's line stands before or behind it.
                os.write(file, f"{_gap(file)}{line}\n".encode("utf-8", "replace"))
            finally:
                os.close(file)
        except (OSError, ValueError) as error:
            self._give_up(error)

    def forget(self) -> int:
        """Deletes the file; gives the number of its lines. Raises OSError where it cannot be deleted."""
        self.times_forgotten += 1
        if not self._path:
            return 0
        lines = 0
        with suppress(OSError), open(open_private(self._path, os.O_RDONLY), "rb") as file:
            while part := file.read(1 << 20):
                lines += part.count(b"\n")
        with suppress(FileNotFoundError):
            os.unlink(self._path)
        return lines

    def _open(self, flags: int) -> int:
        make_private(self._state.directory)
        return open_private(self._path, flags)

    def _give_up(self, error: Exception) -> None:
        self._state.give_up("the history is not kept", self._path, error)
        self._is_kept = False


def _gap(file: int) -> str:
    """The end of a line that was left without one."""
    if not os.fstat(file).st_size:
        return ""
    os.lseek(file, -1, os.SEEK_END)
    return "" if os.read(file, 1) == b"\n" else "\n"
