"""Where qa keeps what it has made of people's files: saved indexes and extracts, in their cache directory.

Law: all of it is private to its owner, since it holds the text of their files; nothing in it is needed, and what cannot
be written there is not written.
"""

from __future__ import annotations

import os
from contextlib import suppress


def folder(*parts: str) -> str:
    """The path of a folder in the cache; empty where there is no home to keep one in."""
    base = os.environ.get("XDG_CACHE_HOME", "")
    if not os.path.isabs(base):
        home = os.environ.get("HOME", "")
        base = os.path.join(home, ".cache") if os.path.isabs(home) else ""
    return os.path.join(base, "qa", *parts) if base else ""


def made(path: str) -> bool:
    """Whether the folder `path` of the cache is there, after it was made where it was not, and can be written to."""
    if not path:
        return False
    top = folder()
    with suppress(OSError):
        os.makedirs(os.path.dirname(top), exist_ok=True)  # the cache of all programs is not ours to make private
        parts = os.path.relpath(path, top).split(os.sep)
        for depth in range(len(parts) + 1):
            part = os.path.join(top, *parts[:depth])
            with suppress(FileExistsError):
                os.mkdir(part, 0o700)
    return os.access(path, os.W_OK | os.X_OK)


def keep(path: str, data: bytes) -> bool:
    """Writes a file of the cache whole or not at all; whether it could be."""
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
