"""Folders and files that hold text of people's files, questions and answers: private to their owner from the start.

Law: a folder is made with mode 0700, whatever the umask. One that another user owns or may write to is not used, nor
one that another user may replace. A group that holds the owner alone is no other user: on many systems each user has
one, which may write to all that its user makes. Nothing but a regular file is opened in the place of a file: a named
pipe would be waited for, a link may lead to a file that must not be read or changed.
"""

from __future__ import annotations

import os
import stat
from contextlib import contextmanager, suppress
from errno import ENOTDIR
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER, FILE = 0o700, 0o600
# Opening a named pipe would wait for its other end for ever.
_NEVER_WAITS = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_KINDS = {
    stat.S_IFDIR: "a folder",
    stat.S_IFIFO: "a named pipe",
    stat.S_IFSOCK: "a socket",
    stat.S_IFLNK: "a link",
    stat.S_IFCHR: "a device",
    stat.S_IFBLK: "a device",
}


_sound: set[tuple[object, ...]] = set()  # folders that nothing speaks against, as they were looked at


class Misplaced(OSError):  # noqa: N818 - the name tells what is wrong
    """Something else stands in the place of a file, or of a folder."""

    def __str__(self) -> str:
        return f"{self.filename} {self.strerror}"


def misplaced(path: str, follows: bool = False) -> Misplaced | None:
    """The error for what stands in the place of a file; None for a regular file, and where nothing is."""
    try:
        kind = stat.S_IFMT(os.stat(path, follow_symlinks=follows).st_mode)
    except (OSError, ValueError):
        return None
    return None if kind == stat.S_IFREG else Misplaced(0, f"is {_KINDS.get(kind, 'no file')}, not a file", path)


def open_regular(path: str, flags: int = os.O_RDONLY, follows: bool = False) -> int:
    """Open a regular file, made with mode 0600 where `flags` say so, and return its descriptor. Raises Misplaced for
    anything else, also for a link unless it `follows` links."""
    flags |= _NEVER_WAITS | (0 if follows else getattr(os, "O_NOFOLLOW", 0))
    try:
        file = os.open(path, flags, FILE)
    except OSError as error:
        if other := misplaced(path, follows):
            raise other from error
        raise  # not "from" itself: it would hold itself, and all that called, until the garbage collector comes
    status = os.fstat(file)
    if not stat.S_ISREG(status.st_mode):
        os.close(file)
        raise misplaced(path, follows) or Misplaced(0, "is not a file", path)
    if flags & os.O_CREAT and status.st_mode & FILE != FILE and hasattr(os, "fchmod"):
        os.fchmod(file, FILE)  # a strange umask has taken it from its owner
    return file


def read(path: str) -> bytes:
    """The bytes of a regular file. Raises OSError."""
    with open(open_regular(path), "rb") as file:
        return file.read()


def open_new(path: str) -> int:
    """Make a private file in the place of whatever file, link or pipe was there, and return its descriptor. Raises
    Misplaced for a folder."""
    try:
        with suppress(FileNotFoundError):
            os.unlink(path)
        file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | _NEVER_WAITS, FILE)
    except OSError as error:
        if other := misplaced(path):
            raise other from error
        raise
    _give_to_owner(path, FILE)
    return file


def make_folder(path: str) -> None:
    """Make a folder, and those above it that are missing, private from the start. Raises OSError."""
    missing = []
    while path and not os.path.isdir(path):
        missing.append(path)
        path = os.path.dirname(path)
    for folder in reversed(missing):
        try:
            os.mkdir(folder, FOLDER)
        except FileExistsError as error:
            if not os.path.isdir(folder):  # else another process has just made it
                raise NotADirectoryError(ENOTDIR, os.strerror(ENOTDIR), folder) from error
        else:
            _give_to_owner(folder, FOLDER)


def delete(path: str) -> None:
    """Delete a folder with all that is in it, or what stands in its place, as far as that can be done. Raises OSError
    where some of it stays."""
    try:
        if os.path.isdir(path) and not os.path.islink(path):
            with suppress(OSError):
                os.rmdir(path)  # most are empty
                return
            from shutil import rmtree  # 5 ms to load

            rmtree(path)
        else:
            os.unlink(path)
    except FileNotFoundError:
        pass
    except OSError as error:
        if os.path.isdir(path) and not os.path.islink(path):
            from shutil import rmtree

            rmtree(path, ignore_errors=True)
        if os.path.lexists(path):
            error.filename = path  # it may be a name in one of the folders in it
            raise


def _give_to_owner(path: str, mode: int) -> None:
    """Give the owner what a strange umask has taken away."""
    if os.name == "posix" and os.lstat(path).st_mode & mode != mode:
        os.chmod(path, mode)


def problem(folder: str, variable: str, trusted: tuple[int, ...] = ()) -> str:
    """Why the folder of qa is not used, and what to do; "" if nothing speaks against it. `variable` names the setting
    of the folder above it; `trusted` are other users who may own it. A folder of ours that others may only read is
    closed to them. As long as the same folder is there, with the same owner and mode, a look at it alone is enough:
    nobody else can change what is above it."""
    if not hasattr(os, "geteuid"):
        return ""
    other = f"name another place by {variable}"
    try:
        own = os.lstat(folder)
    except (OSError, ValueError):  # it is not there yet, or cannot be
        return _problem_above(folder, other)
    if (folder, trusted, *_identity(own)) in _sound:
        return ""
    if stat.S_ISLNK(own.st_mode):
        if own.st_uid not in (os.geteuid(), *trusted):
            return f"{folder} is a link of another user: {other}"
        try:
            own = os.stat(folder)
        except OSError:
            return f"{folder} is a link that leads nowhere: remove it"
    elif stat.S_IMODE(own.st_mode) & 0o077 and not others_write(own) and own.st_uid == os.geteuid():
        with suppress(OSError):
            os.chmod(folder, FOLDER)
            own = os.lstat(folder)
    if own.st_uid not in (os.geteuid(), *trusted):
        return f"{folder} belongs to another user: {other}"
    if others_write(own):
        return f"other users may write to {folder}: remove it, or run chmod 700 on it if you trust what it holds"
    found = _problem_above(folder, other)
    if not found and not os.path.islink(folder):  # where a link leads to may change while the link stays
        _sound.add((folder, trusted, *_identity(own)))
    return found


def _identity(status: os.stat_result) -> tuple[int, ...]:
    """Which folder has this status, and who may do what in it."""
    return status.st_dev, status.st_ino, status.st_uid, status.st_gid, status.st_mode


def others_write(status: os.stat_result) -> bool:
    """Whether other users may write to what has this status."""
    return bool(status.st_mode & stat.S_IWOTH) or bool(status.st_mode & stat.S_IWGRP and not _is_own(status.st_gid))


def _is_own(group: int) -> bool:
    """Whether a group is the one that this user alone is in."""
    from grp import getgrgid  # not there on Windows
    from pwd import getpwuid

    try:
        user, named = getpwuid(os.geteuid()), getgrgid(group)
    except (KeyError, OSError):
        return False
    names = {named.gr_name, *named.gr_mem}
    return group == user.pw_gid and names == {user.pw_name}


def _problem_above(folder: str, other: str) -> str:
    """Why another user may replace the folder; "" if none may."""
    above = os.path.dirname(folder)
    while above != os.path.dirname(above) and not os.path.isdir(above):
        above = os.path.dirname(above)
    try:
        status = os.stat(above)
    except (OSError, ValueError):
        return ""
    if status.st_uid not in (os.geteuid(), 0):
        return f"{above} belongs to another user: {other}"
    if status.st_mode & stat.S_IWOTH and not status.st_mode & stat.S_ISVTX:
        return f"other users may replace what is in {above}: run chmod o-w on it, or {other}"
    return ""


@contextmanager
def owned() -> Iterator[None]:
    """In this block, the owner may read and write the files that libraries make, whatever the umask."""
    before = _umask()
    if not before & FOLDER:
        yield
        return
    os.umask(0o077)
    try:
        yield
    finally:
        os.umask(before)


def _umask() -> int:
    """The umask of this process. Where the system does not tell, it is set for a moment."""
    with suppress(OSError, ValueError, IndexError), open("/proc/self/status", "rb") as file:
        return int(file.read().split(b"\nUmask:")[1].split(maxsplit=1)[0], 8)
    before = os.umask(0o077)
    os.umask(before)
    return before
