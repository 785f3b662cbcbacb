"""Read and write the cache directory, where qa keeps saved indexes and extracts of people's files.

Law: the cache is private to its owner, since it holds the text of their files. Nothing works only with the cache: where
it cannot be written, nothing is kept.
"""

from __future__ import annotations

import os
from contextlib import suppress
from errno import EACCES, ENOENT


def folder(*parts: str) -> str:
    """The path of a folder in the cache; empty where there is no home directory to keep one in."""
    base = os.environ.get("XDG_CACHE_HOME", "")
    if not os.path.isabs(base):
        home = os.environ.get("HOME", "")
        base = os.path.join(home, ".cache") if os.path.isabs(home) else ""
    return os.path.join(base, "qa", *parts) if base else ""


def make_folder(path: str) -> None:
    """Create the folder `path` of the cache if it is missing. Raises OSError where it cannot be written to."""
    if not path:
        raise OSError(ENOENT, "there is no home directory")
    top, refused = folder(), OSError(EACCES, os.strerror(EACCES))
    try:
        os.makedirs(os.path.dirname(top), exist_ok=True)  # all programs share this folder: its mode is not ours to set
        parts = os.path.relpath(path, top).split(os.sep)
        for depth in range(len(parts) + 1):
            part = os.path.join(top, *parts[:depth])
            with suppress(FileExistsError):
                os.mkdir(part, 0o700)
    except OSError as error:
        refused = error
    if not os.access(path, os.W_OK | os.X_OK):
        raise refused


def ensure_folder(path: str) -> bool:
    """Create the folder `path` of the cache if it is missing. Returns whether it exists and can be written to."""
    try:
        make_folder(path)
    except OSError:
        return False
    return True


def write_whole(path: str, data: bytes) -> bool:
    """Write a file of the cache completely or not at all. Returns whether it was written."""
    temporary = f"{path}.{os.getpid()}"
    try:
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        try:
            view = memoryview(data)
            while view:
                view = view[os.write(descriptor, view) :]
        finally:
            os.close(descriptor)
        os.replace(temporary, path)
    except OSError:
        with suppress(OSError):
            os.unlink(temporary)
        return False
    return True
