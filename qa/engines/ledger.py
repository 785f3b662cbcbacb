"""What an index on disk knows beside its passages, a file for each commit; and the lock of those who write.

Law: a state is written whole, under the number of its commit, before tantivy commits; it is never changed, and deleted
only when two later ones are there. One that is not what was written is a ValueError.
"""

from __future__ import annotations

import json
import os
from binascii import crc32
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

TRIES = 20
_NAME = "state-"


class Entry(NamedTuple):
    """A source: its number in the index, how many passages it has, and how many terms they have together."""

    number: int
    passages: int
    terms: int


class State(NamedTuple):
    """`sources` by their name, the files of words, and the record that the pipe keeps beside the passages."""

    generation: int = 0
    sources: dict[str, Entry] = {}  # noqa: RUF012 - nobody changes it
    words: tuple[str, ...] = ()
    record: bytes = b""
    next_number: int = 1


def save(path: str, state: State) -> None:
    """Writes a state under its generation."""
    fields = [state.sources, state.words, state.next_number]
    head = json.dumps(fields, separators=(",", ":")).encode("ascii")  # ASCII: names need be no Unicode
    body = b"%08x" % len(head) + head + state.record
    with open(os.path.join(path, f"{_NAME}{state.generation}"), "wb") as file:
        file.write(b"%08x" % crc32(body) + body)
        file.flush()
        os.fsync(file.fileno())


def load(path: str, generation: int) -> State:
    """The state of a commit. Raises FileNotFoundError where there is none."""
    with open(os.path.join(path, f"{_NAME}{generation}"), "rb") as file:
        data = file.read()
    body = data[8:]
    if data[:8] != b"%08x" % crc32(body):
        raise ValueError("its state is not what was written")
    size = 8 + int(body[:8], 16)
    sources, names, number = json.loads(body[8:size])
    found = {source: Entry(*entry) for source, entry in sources.items()}
    return State(generation, found, tuple(names), body[size:], number)


def forget(path: str, state: State, before: State) -> None:
    """Deletes the files of commits before the last two, and makes private what is there."""
    kept = {*state.words, *before.words, f"{_NAME}{state.generation}", f"{_NAME}{before.generation}"}
    with suppress(OSError), os.scandir(path) as listing:
        for entry in listing:
            with suppress(OSError):
                if entry.name.startswith((_NAME, "words-")) and entry.name not in kept:
                    os.unlink(entry.path)
                elif entry.is_file(follow_symlinks=False) and entry.stat(follow_symlinks=False).st_mode & 0o077:
                    os.chmod(entry.path, 0o600)


@contextmanager
def locked(path: str, waits: Callable[[str], object]) -> Iterator[None]:
    """Holds the lock of the folder `path`, alone among all processes; what is made meanwhile is private. The lock ends
    with its process, whatever becomes of that."""
    import fcntl

    os.makedirs(path, mode=0o700, exist_ok=True)
    before = os.umask(0o077)
    try:
        with open(os.path.join(path, "lock"), "a+b") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                file.seek(0)
                waits(file.read(64).decode("ascii", "replace").strip())
                fcntl.flock(file, fcntl.LOCK_EX)
            file.truncate(0)
            file.write(f"{os.getpid()}\n".encode("ascii"))
            file.flush()
            yield
    finally:
        os.umask(before)
