"""What an index on disk knows beside its passages, a file for each commit; and the lock of those who write.

Law: a state is written whole, under the number of its commit, before tantivy commits; it is never changed, and deleted
only when two later ones are there. One that is not what was written is a ValueError.
"""

from __future__ import annotations

import json
import os
import re
from binascii import crc32
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, NamedTuple

from qa.index.base import NotWritten

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

FORMAT = 2  # of these files and of what the index holds; one of another format is none that we know
TRIES = 20
TANTIVY, LOCK = "tantivy", "lock"
_NAME = "state-"
_OURS = re.compile(r"(?:state|words)-\d+").fullmatch


class OtherVersion(ValueError):  # noqa: N818 - the name says what is the matter
    """An index of another version."""


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


def save(path: str, state: State, library: str) -> None:
    """Writes a state under its generation, with the version of the library that commits it."""
    fields = [[FORMAT, library], state.sources, state.words, state.next_number]
    head = json.dumps(fields, separators=(",", ":")).encode("ascii")  # ASCII: names need be no Unicode
    body = b"%08x" % len(head) + head + state.record
    with open(os.path.join(path, f"{_NAME}{state.generation}"), "wb") as file:
        file.write(b"%08x" % crc32(body) + body)
        file.flush()
        os.fsync(file.fileno())


def load(path: str, generation: int, library: str) -> State:
    """The state of a commit. Raises FileNotFoundError where there is none, OtherVersion, and ValueError."""
    with open(os.path.join(path, f"{_NAME}{generation}"), "rb") as file:
        data = file.read()
    body = data[8:]
    if data[:8] != b"%08x" % crc32(body):
        raise ValueError("its state is not what was written")
    size = 8 + int(body[:8], 16)
    form, sources, names, number = json.loads(body[8:size])
    if form != [FORMAT, library]:
        raise OtherVersion("it is of another version")
    found = {source: Entry(*entry) for source, entry in sources.items()}
    return State(generation, found, tuple(names), body[size:], number)


def newest(path: str) -> str:
    """The path of the last state of an index; empty where there is none."""
    with suppress(OSError):
        numbers = [int(name.removeprefix(_NAME)) for name in os.listdir(path) if _OURS(name) and name.startswith(_NAME)]
        return os.path.join(path, f"{_NAME}{max(numbers)}") if numbers else ""
    return ""


def has(path: str, generation: int) -> bool:
    """Whether the state of a commit is there, so that it may be opened."""
    return os.path.exists(os.path.join(path, f"{_NAME}{generation}"))


def forget(path: str, state: State, before: State) -> None:
    """Deletes the files of commits before the last two."""
    kept = {*state.words, *before.words, f"{_NAME}{state.generation}", f"{_NAME}{before.generation}"}
    with suppress(OSError), os.scandir(path) as listing:
        for entry in listing:
            with suppress(OSError):
                if _OURS(entry.name) and entry.name not in kept:
                    os.unlink(entry.path)


def condemn(path: str, generation: int) -> None:
    """Lets nobody open a commit any more in which something is not what was written."""
    with suppress(OSError):
        os.unlink(os.path.join(path, f"{_NAME}{generation}"))


def has_others(path: str) -> bool:
    """Whether a folder holds files of others, and no index."""
    try:
        names = os.listdir(path)
    except OSError:
        return False
    return not {TANTIVY, LOCK}.intersection(names) and any(not _OURS(name) for name in names)


def delete(path: str) -> None:
    """Deletes the index in a folder, and the folder if nothing else is in it; whoever does it holds the lock."""
    from shutil import rmtree  # 5 ms to load

    rmtree(os.path.join(path, TANTIVY), ignore_errors=True)
    with suppress(OSError):
        for name in filter(_OURS, os.listdir(path)):
            os.unlink(os.path.join(path, name))
        if os.listdir(path) == [LOCK]:
            os.unlink(os.path.join(path, LOCK))
            os.rmdir(path)


@contextmanager
def locked(path: str, waits: Callable[[str], object]) -> Iterator[None]:
    """Holds the lock of the folder `path`, alone among all processes; what is made meanwhile is private. The lock ends
    with its process, whatever becomes of that. Raises NotWritten where there can be none."""
    before = os.umask(0o077)
    try:
        try:
            descriptor = _lock(path, waits)
        except OSError as error:
            reason = (error.strerror or str(error)).lower()
            raise NotWritten(f"{path}: cannot be written: {reason}", "see its permissions and the disk") from error
        try:
            yield
        finally:
            os.close(descriptor)
    finally:
        os.umask(before)


def _lock(path: str, waits: Callable[[str], object]) -> int:
    """The descriptor that holds the lock. A lock that was deleted while one waited for it is none."""
    import fcntl

    while True:
        os.makedirs(path, mode=0o700, exist_ok=True)
        descriptor = os.open(os.path.join(path, LOCK), os.O_RDWR | os.O_CREAT, 0o600)
        try:
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                waits(os.pread(descriptor, 64, 0).decode("ascii", "replace").strip())
                fcntl.flock(descriptor, fcntl.LOCK_EX)
            if _is_there(path, descriptor):
                with suppress(OSError):  # whom others wait for is not worth an index
                    os.ftruncate(descriptor, 0)
                    os.pwrite(descriptor, f"{os.getpid()}\n".encode("ascii"), 0)
                return descriptor
        except BaseException:
            os.close(descriptor)
            raise
        os.close(descriptor)


def _is_there(path: str, descriptor: int) -> bool:
    """Whether the lock of the folder is still the file that one has opened."""
    try:
        return os.path.samestat(os.stat(os.path.join(path, LOCK)), os.fstat(descriptor))
    except FileNotFoundError:
        return False
