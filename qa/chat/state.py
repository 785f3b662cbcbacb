"""The state directory, in which chats keep questions and conversations.

Law: only its owner can read the directory and its files. One that other users could change is not used. A failure to
keep something is a problem to show, once for each reason, and never an exception.
"""

from __future__ import annotations

import os
import stat
from errno import EPERM
from typing import TYPE_CHECKING

from qa import private
from qa.render.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Mapping


class State:
    """The state directory: `directory` is "" where there is none, `is_kept` allows to keep and to read."""

    def __init__(self, environ: Mapping[str, str]) -> None:
        self.is_kept = not environ.get("QA_NO_HISTORY")
        self._problems: list[str] = []
        self._reasons: set[str] = set()
        try:
            self.directory = _place(environ)
        except ValueError as error:
            self.directory = ""
            if self.is_kept:
                self.give_up("the history is not kept", "no state directory", error)
        if self.is_kept and (found := private.problem(self.directory, "XDG_STATE_HOME") if self.directory else ""):
            self.directory = ""
            self._problems.append(f"the history is not kept: {found}")

    def give_up(self, what: str, path: str, error: Exception) -> None:
        """Note a failure to keep something and its reason, unless the reason was noted before."""
        reason = (error.strerror if isinstance(error, OSError) else "") or str(error)
        if reason not in self._reasons:
            self._reasons.add(reason)
            self._problems.append(f"{what}: {path}: {reason}")

    def news(self) -> list[str]:
        """Return the problems that were not shown yet."""
        problems, self._problems = self._problems, []
        return problems


def reason_of(error: OSError) -> str:
    """The file that an error is about, if it tells, and its reason."""
    named = (f"{error.filename}", error.strerror or f"{error}") if error.filename else (error.strerror or f"{error}",)
    return one_line(": ".join(named))


def _place(environ: Mapping[str, str]) -> str:
    """Find the directory. By the XDG specification, a relative $XDG_STATE_HOME is ignored."""
    state = environ.get("XDG_STATE_HOME", "")
    if not os.path.isabs(state):
        home = environ.get("HOME") or environ.get("USERPROFILE") or ""
        if not os.path.isabs(home):
            raise ValueError("there is no home directory")
        state = os.path.join(home, ".local", "state")
    return os.path.join(state, "qa")


def make_private(directory: str) -> None:
    """Create a private directory, or make an existing one private. Leave the target of a link as it is: its owner chose
    its mode."""
    private.make_folder(directory)
    if not os.path.islink(directory) and stat.S_IMODE(os.stat(directory).st_mode) & 0o077:
        os.chmod(directory, 0o700)


def open_private(path: str, flags: int) -> int:
    """Open a private regular file, created where `flags` say so, and return its descriptor.

    Raises OSError for anything else, such as a link, which may lead to a file that must not be changed.
    """
    file = private.open_regular(path, flags)
    try:
        status = os.fstat(file)
        if hasattr(os, "geteuid") and status.st_uid != os.geteuid():
            raise PermissionError(EPERM, "belongs to another user", path)
        if stat.S_IMODE(status.st_mode) != private.FILE and hasattr(os, "fchmod"):
            os.fchmod(file, private.FILE)
    except BaseException:
        os.close(file)
        raise
    return file


def lock(file: int) -> bool | None:
    """Lock a file until it is closed. Return False where another process holds the lock, and None where the system or
    the disk has no locks, so that other writers remain possible."""
    try:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except (ImportError, OSError):
        return None
    return True
