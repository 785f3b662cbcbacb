"""Keep conversations, each in a file of its own in the state directory.

Law: an entry is appended after it was shown; an entry that was not written whole is skipped on reading. Two chats never
write to one file. Forgotten entries are not kept again.
"""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from qa import private
from qa.chat.record import encode_entries, encode_header, read_conversation
from qa.chat.state import lock, make_private, open_private
from qa.private.durable import append

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from qa.chat.entries import TranscriptEntry
    from qa.chat.record import KeptConversation
    from qa.chat.state import State

MOST = 100  # conversations that are kept
SUFFIX = ".jsonl"


class StoredConversations(NamedTuple):
    """The conversations about some sources, and the names of the files that could not be read, each with the system's
    reason if it has one."""

    conversations: list[KeptConversation]
    unreadable: list[str]


class Sessions:
    """The directory of all kept conversations."""

    def __init__(self, state: State) -> None:
        self.state = state
        self.directory = os.path.join(state.directory, "conversations") if state.directory else ""

    def about(self, sources: tuple[str, ...], *, for_deletion: bool = False) -> StoredConversations:
        """Read the conversations about these sources that have a question, the last used first; those without one, and
        where nothing is to be read, only for their deletion. Then raises OSError where one cannot be read, so that none
        is taken for deleted."""
        found: list[KeptConversation] = []
        unreadable: list[str] = []
        for path in self._paths() if self.state.is_kept or for_deletion else ():
            try:
                kept = read_conversation(path, sources)
                if kept and (kept.questions or for_deletion):
                    found.append(kept)
            except FileNotFoundError:
                pass  # another chat has deleted it
            except (OSError, ValueError, RecursionError, MemoryError) as error:
                if for_deletion and isinstance(error, OSError) and not isinstance(error, private.Misplaced):
                    raise
                number = error.errno if isinstance(error, OSError) else 0  # the system's, if it refused
                unreadable.append(os.path.basename(path) + (f" ({os.strerror(number).lower()})" if number else ""))
        return StoredConversations(found, unreadable)

    def trim(self, own: str) -> None:
        """Delete the oldest conversations above the limit, except a file that a chat writes to, where locks tell so."""
        paths: list[str] = []
        with suppress(OSError):  # they are many until the next time
            paths = self._paths()[MOST:]
        for path in paths:
            try:
                file = open_private(path, os.O_RDWR)
                try:
                    if lock(file) is not False and path != own:
                        os.unlink(path)
                finally:
                    os.close(file)
            except OSError:
                continue

    def paths(self) -> list[str]:
        """List the files of all conversations, the last used first. Raises OSError where they cannot be listed."""
        return [path for path in self._paths() if os.path.islink(path) or not os.path.isdir(path)]

    def forget(self, paths: Iterable[str]) -> None:
        """Delete conversations. Raises OSError where one cannot be deleted."""
        for path in paths:
            with suppress(FileNotFoundError):
                os.unlink(path)

    def _paths(self) -> list[str]:
        """List the files, the last used first. Raises OSError where they cannot be listed."""
        names: list[str] = []
        with suppress(FileNotFoundError, NotADirectoryError):  # there is no directory yet
            names = [name for name in os.listdir(self.directory or os.devnull) if name.endswith(SUFFIX)]
        return sorted((os.path.join(self.directory, name) for name in names), key=_used, reverse=True)


def _used(path: str) -> tuple[int, str]:
    """Return the time of a file's last write; a file that another chat has deleted meanwhile counts as the oldest."""
    try:
        return os.stat(path, follow_symlinks=False).st_mtime_ns, path
    except OSError:
        return 0, path


class Session:
    """The file of one conversation. It is created when there is something to keep."""

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
        """Append the entries that were not kept yet, but none before `start`."""
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
            # Set before the entries are written: an interrupt may lose one, and never keeps one twice.
            before, self._written = self._written, len(entries)
            try:
                _append(self._file, new)
            except OSError:
                self._written = before
                raise
        except (OSError, ValueError) as error:
            state.give_up("the conversation is not kept", self._sessions.directory, error)

    def close(self) -> int:
        """Close the file, so that another chat may continue it. Return the index of the first entry that another file
        may keep: where another chat has deleted this file, its entries were to be forgotten."""
        if self._file >= 0:
            if self._is_forgotten():
                self._start = self._written
            os.close(self._file)
            self._file = -1
        return self._start

    def _is_forgotten(self) -> bool:
        return not os.fstat(self._file).st_nlink

    def _take_up(self, kept: KeptConversation) -> None:
        """Continue in the file of an earlier conversation; where another chat writes to it, continue in a copy."""
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


def _append(file: int, data: bytes) -> None:
    if os.fstat(file).st_size:
        os.lseek(file, -1, os.SEEK_END)
        if os.read(file, 1) != b"\n":  # end a line that was broken off
            data = b"\n" + data
    append(file, data)
