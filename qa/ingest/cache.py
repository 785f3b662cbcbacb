"""Read and write the cache directory, where qa keeps saved indexes and extracts of people's files.

Law: the cache is private to its owner, since it holds the text of their files. Nothing works only with the cache: where
it cannot be written, nothing is kept, and where other users could change it, nothing of it is used.
"""

from __future__ import annotations

import os
from contextlib import suppress
from errno import EACCES, ENOENT

from qa import private

_VARIABLE = "XDG_CACHE_HOME"
_HOMELESS = "there is no home directory"
_noticed: list[str] = []


def folder(*parts: str) -> str:
    """The path of a folder in the cache; empty where there is no home directory to keep one in, or where it must not be
    used."""
    top = place()
    return os.path.join(top, *parts) if top and not private.problem(top, _VARIABLE) else ""


def problem() -> str:
    """Why the cache must not be used, and what to do; "" if it may be, and where there is none."""
    top = place()
    return private.problem(top, _VARIABLE) if top else ""


def place() -> str:
    """The path of the cache, also of one that must not be used; empty where there is no home directory."""
    base = os.environ.get(_VARIABLE, "")
    if not os.path.isabs(base):
        home = os.environ.get("HOME", "")
        base = os.path.join(home, ".cache") if os.path.isabs(home) else ""
    return os.path.join(base, "qa") if base else ""


def make_folder(path: str) -> None:
    """Create the folder `path` of the cache if it is missing. Raises OSError where it cannot be written to."""
    if not path:
        raise OSError(ENOENT, _HOMELESS)
    refused = OSError(EACCES, os.strerror(EACCES))
    try:
        private.make_folder(path)
    except OSError as error:
        refused = error
    if not (os.path.isdir(path) and os.access(path, os.W_OK | os.X_OK)):
        raise refused


def ensure_folder(path: str) -> bool:
    """Create the folder `path` of the cache if it is missing. Returns whether it exists and can be written to."""
    try:
        make_folder(path)
    except OSError:
        return False
    return True


def obstacle(path: str, error: OSError) -> tuple[str, str]:
    """What is in the way of the folder `path` of the cache, which could not be made, and what to do."""
    if found := problem():
        return f"the cache is not used: {found}", ""
    if not path:
        return _HOMELESS, f"set HOME or {_VARIABLE}"
    while not os.path.lexists(path):
        path = os.path.dirname(path)
    if not os.path.isdir(path):
        return f"{path} is not a folder", "remove it"
    reason = (error.strerror or str(error)).lower()
    return f"{path}: cannot be written: {reason}", "see its permissions and the disk"


def read(path: str) -> bytes:
    """The bytes of a file of the cache. Raises OSError; something else than a file is noticed."""
    try:
        return private.read(path)
    except private.Misplaced as error:
        notice(error)
        raise


def notice(error: private.Misplaced | None) -> None:
    """Note what stands in the place of a file of the cache, to tell the person."""
    if error and str(error) not in _noticed:
        _noticed.append(str(error))


def noticed() -> tuple[str, ...]:
    """What was noticed since the last call."""
    found = tuple(_noticed)
    _noticed.clear()
    return found


def write_whole(path: str, data: bytes) -> bool:
    """Write a file of the cache completely or not at all. Returns whether it was written."""
    temporary = f"{path}.{os.getpid()}"
    try:
        descriptor = private.open_new(temporary)
        try:
            view = memoryview(data)
            while view:
                view = view[os.write(descriptor, view) :]
        finally:
            os.close(descriptor)
        os.replace(temporary, path)
    except BaseException as error:
        with suppress(OSError):
            os.unlink(temporary)
        if os.path.isdir(path):
            notice(private.misplaced(path))
        if not isinstance(error, OSError):
            raise
        return False
    return True
