"""The conversations that are kept, each in a file of its own in the state directory.

Law: an entry is appended when it has been shown, whole or to be passed over; two chats never write to one file; what
was forgotten is not kept again.
"""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

from qa.chat.record import encode_entries, encode_header, read_conversation
from qa.chat.state import make_private, open_private

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.chat.record import KeptConversation
    from qa.chat.state import State
    from qa.chat.transcript import TranscriptEntry

MOST = 100  # conversations that are kept
SUFFIX = ".jsonl"


class Sessions:
    """The directory of all that is kept."""

    def __init__(self, state: State) -> None:
        self.state = state
        self.directory = os.path.join(state.directory, "conversations") if state.directory else ""

    def about(self, sources: tuple[str, ...]) -> tuple[list[KeptConversation], int]:
        """The conversations about these sources, the last used first, and how many files could not be read."""
        found, unread = [], 0
        for path in self._paths() if self.state.is_kept else ():
            try:
                if kept := read_conversation(path, sources):
                    found.append(kept)
            except FileNotFoundError:
                pass  # another chat has deleted it
            except (OSError, ValueError, RecursionError, MemoryError):
                unread += 1
        return found, unread

    def trim(self, own: str) -> None:
        """Deletes the oldest of too many, but none that a chat is writing to, as far as that can be known."""
        for path in self._paths()[MOST:]:
            try:
                file = open_private(path, os.O_RDWR)
                try:
                    if lock(file) is not False and path != own:
                        os.unlink(path)
                finally:
                    os.close(file)
            except OSError:
                continue

    def forget(self) -> int:
        """Deletes them all; gives their number. Raises OSError where one cannot be deleted."""
        number = 0
        with suppress(FileNotFoundError, NotADirectoryError):
            os.listdir(self.directory or os.devnull)  # what cannot be looked at is no empty directory
        for path in self._paths():
            with suppress(FileNotFoundError, IsADirectoryError):
                os.unlink(path)
                number += 1
        return number

    def _paths(self) -> list[str]:
        """The last used first."""
        try:
            names = [name for name in os.listdir(self.directory or os.devnull) if name.endswith(SUFFIX)]
        except OSError:  # there is none yet, or none that can be read
            return []
        return sorted((os.path.join(self.directory, name) for name in names), key=_used, reverse=True)


def _used(path: str) -> tuple[int, str]:
    """When a file was written last; a file that another chat has deleted meanwhile is the oldest."""
    try:
        return os.stat(path, follow_symlinks=False).st_mtime_ns, path
    except OSError:
        return 0, path


class Session:
    """The file of one conversation. It is begun when there is something to keep."""

    def __init__(
        self, sessions: Sessions, sources: tuple[str, ...], start: int = 0, kept: KeptConversation | None = None
    ) -> None:
        self._sessions = sessions
        self._sources = sources
        self._start = self._written = start
        self._file = -1
        self.path = ""
        if kept is not None:
            self._take_up(kept)

    def keep(self, entries: Sequence[TranscriptEntry]) -> None:
        """Appends what was not kept yet of a conversation's entries, but none before `start`."""
        state = self._sessions.state
        if not state.is_kept or not state.directory:
            return
        try:
            if self._file >= 0 and self._is_forgotten():
                self.close()
            if self._file < 0:
                self._written = self._start
                self._begin()
            new = encode_entries(entries[self._written :])
            before, self._written = self._written, len(entries)  # interrupted, an entry is rather lost than kept twice
            try:
                _append(self._file, new)
            except OSError:
                self._written = before
                raise
        except (OSError, ValueError) as error:
            state.give_up("the conversation is not kept", self._sessions.directory, error)

    def close(self) -> int:
        """Lets go of the file, so that another chat may go on with it; gives the first entry that may still be kept
        elsewhere: what stood in a file that another chat has deleted was to be forgotten."""
        if self._file >= 0:
            if self._is_forgotten():
                self._start = self._written
            os.close(self._file)
            self._file = -1
        return self._start

    def _is_forgotten(self) -> bool:
        return not os.fstat(self._file).st_nlink

    def _take_up(self, kept: KeptConversation) -> None:
        """Goes on in the file of an earlier conversation, unless another chat writes to it: then in a copy."""
        try:
            file = open_private(kept.path, os.O_RDWR | os.O_APPEND)
        except OSError:
            return
        if lock(file) is not False:
            self._file, self._written, self.path = file, len(kept.entries), kept.path
        else:
            os.close(file)

    def _begin(self) -> None:
        import time

        self.close()
        make_private(self._sessions.state.directory)
        make_private(self._sessions.directory)
        now = time.time()
        stamp = time.strftime("%Y%m%d-%H%M%S", time.gmtime(now))
        self.path = os.path.join(self._sessions.directory, f"{stamp}-{os.urandom(4).hex()}{SUFFIX}")
        self._file = open_private(self.path, os.O_RDWR | os.O_APPEND | os.O_CREAT | os.O_EXCL)
        lock(self._file)
        _append(self._file, encode_header(self._sources, int(now)))
        self._sessions.trim(self.path)


def lock(file: int) -> bool | None:
    """Whether this process is the only one that writes to the file from now on, until it is closed; None where the
    system or the disk has no locks, and nobody can be sure."""
    try:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except (ImportError, OSError):
        return None
    return True


def _append(file: int, data: bytes) -> None:
    if os.fstat(file).st_size:
        os.lseek(file, -1, os.SEEK_END)
        if os.read(file, 1) != b"\n":  # a line that was broken off ends here
            data = b"\n" + data
    while data:
        data = data[os.write(file, data) :]
