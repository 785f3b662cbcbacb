"""Keep the lines that were typed in earlier chats, in one file in the state directory, one line each.

Law: a line is written whole or not at all, even when two chats write at once. A line that begins with a space is never
written.
"""

from __future__ import annotations

import os
from contextlib import suppress
from time import sleep
from typing import TYPE_CHECKING

from qa import private
from qa.chat.state import lock, make_private, open_private
from qa.chat.typed_lines import tidy
from qa.private.durable import append, replacing

if TYPE_CHECKING:
    from collections.abc import Set

    from qa.chat.state import State

LONGEST = 4096  # most characters of a kept line: nobody looks for a pasted page with the arrow keys
TRIES, PAUSE = 50, 0.01  # seconds between two tries to write while another chat deletes lines
READ = 1 << 18  # bytes to read from the end of the file: as much as can be searched at each key


class History:
    """The typed lines. `times_forgotten` counts the deletions, so that the prompt can read them anew after each."""

    def __init__(self, state: State) -> None:
        self.times_forgotten = 0
        self.typed: list[str] = []  # since the chat asks these sources
        self._state = state
        self._path = os.path.join(state.directory, "history") if state.directory else ""
        self._is_kept = state.is_kept and bool(self._path)

    def past(self, *, creates: bool = True) -> list[str]:
        """Return the lines that are kept, oldest first. Create the file where there is none, unless it was deleted."""
        if not self._is_kept or not (creates or os.path.lexists(self._path)):
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
            file = self._open_locked()
            self.typed.append(line)
            try:
                # With one write in append mode, another chat's line comes before or after this one, never inside it.
                append(file, f"{_gap(file)}{line}\n".encode("utf-8", "replace"))
            finally:
                os.close(file)
        except (OSError, ValueError) as error:
            self._give_up(error)

    def count(self, lines: Set[str] | None = None) -> int:
        """Count the kept lines that are among these; None means all. Raises OSError where they cannot be read."""
        if not self._path:
            return 0
        with (
            suppress(FileNotFoundError, private.Misplaced),
            open(open_private(self._path, os.O_RDONLY), "rb") as file,
        ):
            return sum(lines is None or _line(kept) in lines for kept in file)
        return 0

    def forget(self, lines: Set[str] | None = None) -> None:
        """Delete these lines; None means all. Raises OSError where they cannot be deleted."""
        self.times_forgotten += 1
        self.typed.clear()
        if not self._path or not os.path.lexists(self._path):
            return
        if lines is None:
            os.unlink(self._path)
            return
        with open(open_private(self._path, os.O_RDWR), "rb") as file:
            lock(file.fileno())
            with replacing(self._path, private.FILE) as new:
                new.writelines(kept for kept in file if _line(kept) not in lines)

    def _open(self, flags: int) -> int:
        make_private(self._state.directory)
        return open_private(self._path, flags)

    def _open_locked(self) -> int:
        """Open the file when no other chat is deleting lines, which puts another file in its place."""
        for _ in range(TRIES):
            file = self._open(os.O_RDWR | os.O_APPEND | os.O_CREAT)
            if lock(file) is not False and os.fstat(file).st_nlink:
                return file
            os.close(file)
            sleep(PAUSE)
        return self._open(os.O_RDWR | os.O_APPEND | os.O_CREAT)

    def _give_up(self, error: Exception) -> None:
        self._state.give_up("the history is not kept", self._path, error)
        self._is_kept = False


def _line(kept: bytes) -> str:
    return tidy(kept.decode("utf-8", "replace"))


def _gap(file: int) -> str:
    """Return a newline where the file's last line has none, else ""."""
    if not os.fstat(file).st_size:
        return ""
    os.lseek(file, -1, os.SEEK_END)
    return "" if os.read(file, 1) == b"\n" else "\n"
