"""Keep the lines that were typed in earlier chats, in one file in the state directory, one line each.

Law: a line is written whole or not at all, even when two chats write at once. A line that begins with a space is never
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

LONGEST = 4096  # most characters of a kept line: nobody looks for a pasted page with the arrow keys
READ = 1 << 18  # bytes to read from the end of the file: as much as can be searched at each key


class History:
    """The typed lines. `times_forgotten` counts the deletions, so that the prompt can drop its own copy after each."""

    def __init__(self, state: State) -> None:
        self.times_forgotten = 0
        self._state = state
        self._path = os.path.join(state.directory, "history") if state.directory else ""
        self._is_kept = state.is_kept and bool(self._path)

    def past(self) -> list[str]:
        """Return the lines of earlier chats, oldest first. Create the file where there is none."""
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
        return [tidy(line) for line in lines[bool(skipped) :] if line]  # another program may have changed the file

    def add(self, line: str) -> None:
        """Keep one line, unless it begins with a space. After a failure, keep nothing more."""
        if not self._is_kept or not line.strip() or line[0].isspace() or len(line) > LONGEST:
            return
        try:
            file = self._open(os.O_RDWR | os.O_APPEND | os.O_CREAT)
            try:
                # With one write in append mode, another chat's line comes before or after this one, never inside it.
                os.write(file, f"{_gap(file)}{line}\n".encode("utf-8", "replace"))
            finally:
                os.close(file)
        except (OSError, ValueError) as error:
            self._give_up(error)

    def forget(self) -> int:
        """Delete the file and return the number of its lines. Raises OSError where it cannot be deleted."""
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
    """Return a newline where the file's last line has none, else ""."""
    if not os.fstat(file).st_size:
        return ""
    os.lseek(file, -1, os.SEEK_END)
    return "" if os.read(file, 1) == b"\n" else "\n"
