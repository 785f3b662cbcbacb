"""The state of each commit to an index on disk (all that it knows beside its passages), a file each; and the lock for
writing.

Law: the state of a commit is written whole, under the number of the commit, before tantivy commits. It is never
changed, and deleted only when there are two later ones. A damaged state is a ValueError.
"""

from __future__ import annotations

import json
import os
import re
from binascii import crc32
from contextlib import contextmanager, suppress
from errno import ENOTEMPTY
from typing import TYPE_CHECKING, NamedTuple

from qa import private
from qa.errors import MISSHAPEN
from qa.index.base import NotWritten

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

FORMAT = 3  # of these files and of the index; an index of another format is made anew
TRIES = 20  # to open an index while other processes commit
TANTIVY, LOCK = "tantivy", "lock"
_NAME = "state-"
_OURS = re.compile(r"(?:state|words)-\d+").fullmatch


class OtherVersion(ValueError):  # noqa: N818 - the name tells what is wrong
    """An index of another version."""


class SourceEntry(NamedTuple):
    """A source: its number in the index, the count of its passages, the count of their terms, and how many of them have
    a time of their own."""

    number: int
    passages: int
    terms: int
    timed: int


class CommitState(NamedTuple):
    """The state of one commit: `sources` by name, the names of the files of `words`, and the `record` that the caller
    keeps beside the passages."""

    generation: int = 0
    sources: dict[str, SourceEntry] = {}  # noqa: RUF012 - never changed
    words: tuple[str, ...] = ()
    record: bytes = b""
    next_number: int = 1


def write_state(path: str, state: CommitState, library: str) -> None:
    """Write a state under its generation, with the version of the library that commits it."""
    fields = [[FORMAT, library], state.sources, state.words, state.next_number]
    # In ASCII, with escapes: a name may hold bytes that are no Unicode.
    head = json.dumps(fields, separators=(",", ":")).encode("ascii")
    body = b"%08x" % len(head) + head + state.record
    with open(private.open_new(os.path.join(path, f"{_NAME}{state.generation}")), "wb") as file:
        file.write(b"%08x" % crc32(body) + body)
        file.flush()
        os.fsync(file.fileno())


def sync_names(path: str) -> None:
    """Have the names of the files in a folder on the disk, where the system can do that."""
    with suppress(OSError):
        folder = os.open(path, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def read_state(path: str, generation: int, library: str) -> CommitState:
    """The state of a commit. Raises FileNotFoundError where there is none, OtherVersion for one of another version, and
    ValueError for a damaged one."""
    data = private.read(os.path.join(path, f"{_NAME}{generation}"))
    body = data[8:]
    if data[:8] != b"%08x" % crc32(body):
        raise ValueError("its state is not what was written")
    size = 8 + int(body[:8], 16)
    try:
        form, sources, names, number = json.loads(body[8:size])
        if form != [FORMAT, library]:
            raise OtherVersion("it is of another version")
        found = {source: SourceEntry(*map(_count, entry)) for source, entry in sources.items()}
        return CommitState(generation, found, tuple(map(_name_of_words, names)), body[size:], int(number))
    except OtherVersion:
        raise
    except MISSHAPEN as error:
        raise ValueError("its state is not what was written") from error


def _count(number: int) -> int:
    if number < 0:
        raise ValueError("a count is below zero")
    return int(number)


def _name_of_words(name: str) -> str:
    if not _OURS(name):
        raise ValueError("a file of words has another name")
    return name


def verify_kinds(path: str) -> None:
    """Raise Misplaced where something else stands in the place of a file of the index in a folder: tantivy would wait
    for a named pipe."""
    inside = os.path.join(path, TANTIVY)
    for folder in (path, inside):
        with suppress(FileNotFoundError, NotADirectoryError), os.scandir(folder) as listing:
            for entry in listing:
                is_known = folder == inside or entry.name in (TANTIVY, LOCK) or _OURS(entry.name)
                is_right = entry.is_dir() if entry.path == inside else entry.is_file(follow_symlinks=False)
                if is_known and not is_right:
                    raise private.misplaced(entry.path) or private.Misplaced(0, "is not a folder", entry.path)


def kept_record(path: str) -> bytes:
    """The record of the newest state of an index, of whatever version; empty where there is none that is whole."""
    with suppress(OSError, ValueError):
        data = private.read(newest(path))
        if data[:8] == b"%08x" % crc32(data[8:]):
            return data[16 + int(data[8:16], 16) :]
    return b""


def newest(path: str) -> str:
    """The path of the newest state of an index; empty where there is none."""
    with suppress(OSError):
        numbers = [int(name.removeprefix(_NAME)) for name in os.listdir(path) if _OURS(name) and name.startswith(_NAME)]
        return os.path.join(path, f"{_NAME}{max(numbers)}") if numbers else ""
    return ""


def has_state(path: str, generation: int) -> bool:
    """Whether the state of a commit is there, so that the commit may be opened."""
    return os.path.exists(os.path.join(path, f"{_NAME}{generation}"))


def delete_older(path: str, state: CommitState, before: CommitState) -> None:
    """Delete the files of all commits but these, the last two."""
    kept = {*state.words, *before.words, f"{_NAME}{state.generation}", f"{_NAME}{before.generation}"}
    with suppress(OSError), os.scandir(path) as listing:
        for entry in listing:
            with suppress(OSError):
                if _OURS(entry.name) and entry.name not in kept:
                    os.unlink(entry.path)


def condemn(path: str, generation: int) -> None:
    """Delete the state of a damaged commit, so that nobody opens the commit any more."""
    with suppress(OSError):
        os.unlink(os.path.join(path, f"{_NAME}{generation}"))


def has_others(path: str) -> bool:
    """Whether a folder holds other files and no index."""
    try:
        names = os.listdir(path)
    except OSError:
        return False
    return not {TANTIVY, LOCK}.intersection(names) and any(not _OURS(name) for name in names)


def delete(path: str) -> None:
    """Delete the index in a folder, and the folder if nothing else is in it. The caller holds the lock. Raises OSError
    where a file stays."""
    private.delete(os.path.join(path, TANTIVY))
    for name in filter(_OURS, os.listdir(path)):
        _remove(os.path.join(path, name))
    try:
        if os.listdir(path) == [LOCK]:
            os.unlink(os.path.join(path, LOCK))
            os.rmdir(path)
    except OSError as error:
        if error.errno != ENOTEMPTY:  # a writer that waited for the lock needs the folder
            raise


def _remove(path: str) -> None:
    """Remove a file, or what stands in its place; a folder only if it is empty."""
    if os.path.isdir(path) and not os.path.islink(path):
        with suppress(OSError):
            os.rmdir(path)
    else:
        os.unlink(path)


@contextmanager
def locked(path: str, waits: Callable[[str], object]) -> Iterator[None]:
    """Hold the lock of the folder `path` during the block, exclusively among all processes. However the process ends,
    the lock ends with it. Raises NotWritten where there can be no lock."""
    try:
        descriptor = _lock(path, waits)
    except private.Misplaced as error:
        raise NotWritten(f"{error}", "remove it") from error
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise NotWritten(f"{path}: cannot be written: {reason}", "see its permissions and the disk") from error
    try:
        with private.owned():
            yield
    finally:
        os.close(descriptor)


def is_locked(path: str) -> bool:
    """Whether another process holds the lock of the folder `path`."""
    import fcntl

    try:
        with open(private.open_regular(os.path.join(path, LOCK)), "rb") as file:
            fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    except OSError:
        return False
    return False


def _lock(path: str, waits: Callable[[str], object]) -> int:
    """The descriptor that holds the lock. A lock file that was deleted during the wait is created and locked anew."""
    import fcntl

    while True:
        private.make_folder(path)
        descriptor = private.open_regular(os.path.join(path, LOCK), os.O_RDWR | os.O_CREAT)
        try:
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                waits(os.pread(descriptor, 64, 0).decode("ascii", "replace").strip())
                fcntl.flock(descriptor, fcntl.LOCK_EX)
            if _is_there(path, descriptor):
                with suppress(OSError):  # the number only tells other processes for whom they wait
                    os.ftruncate(descriptor, 0)
                    os.pwrite(descriptor, f"{os.getpid()}\n".encode("ascii"), 0)
                return descriptor
        except BaseException:
            os.close(descriptor)
            raise
        os.close(descriptor)


def _is_there(path: str, descriptor: int) -> bool:
    """Whether the lock file of the folder is still the opened one."""
    try:
        return os.path.samestat(os.stat(os.path.join(path, LOCK)), os.fstat(descriptor))
    except FileNotFoundError:
        return False
