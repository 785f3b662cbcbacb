"""Folders to files: what of the paths that a person gave there is to read.

Law: a file is found once, under the name that its folder was given by; nothing outside of a given folder is found in
it, no folder is entered twice, and what is left out is named with the reason, but for what is hidden.
"""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING, NamedTuple

from qa.errors import LoadError

if TYPE_CHECKING:
    from collections.abc import Iterable

KNOWN = frozenset(("", ".txt", ".text", ".md", ".markdown", ".mdown", ".mkd", ".rst", ".log", ".org", ".adoc"))
_OTHER = {
    stat.S_IFCHR: "a device",
    stat.S_IFBLK: "a device",
    stat.S_IFSOCK: "a socket",
    stat.S_IFIFO: "a named pipe",
}


class Found(NamedTuple):
    """What a walk found: `files` as (path, name), and those left out as (name, reason): `skipped` has no text for us,
    `failed` should have been read and could not be."""

    files: tuple[tuple[str, str], ...]
    skipped: tuple[tuple[str, str], ...]
    failed: tuple[tuple[str, str], ...]


def printable(path: str) -> str:
    """`path` as a message shows it: in one line, with escapes for what cannot be printed.

    >>> printable("a\\nb")
    'a\\\\nb'
    """
    if path.isprintable():
        return path
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in path)


def find(paths: Iterable[str]) -> Found:
    """The files of `paths`: a file as it is, whatever its suffix; a folder's files sorted by path, those with a known
    suffix; "-" as ("-", "-").

    A name is the path as given, or for a folder's file the folder as given with the rest of the way. Raises LoadError
    for a path that does not exist or may not be looked at.
    """
    files: list[tuple[str, str]] = []
    skipped: list[tuple[str, str]] = []
    failed: list[tuple[str, str]] = []
    taken: set[str] = set()
    entered: set[str] = set()
    for path in paths:
        if path == "-":
            pairs = [(path, path)]
        elif _is_folder(path):
            pairs = _walk(path, entered, skipped, failed)
        else:
            pairs = [(_real(path), path)]
        for real, name in pairs:
            if real not in taken:
                taken.add(real)
                files.append((name, name))
    return Found(tuple(files), tuple(skipped), tuple(failed))


def _is_folder(path: str) -> bool:
    try:
        return stat.S_ISDIR(os.stat(path).st_mode)
    except (OSError, ValueError) as error:
        raise unreadable(path, error) from error


def unreadable(path: str, error: OSError | ValueError) -> LoadError:
    """The error to raise for a path that the system refuses, or that no path can be (it holds a NUL)."""
    shown = printable(path)
    if isinstance(error, (FileNotFoundError, NotADirectoryError, ValueError)):
        return LoadError(f"{shown}: no such file or folder", "check the spelling of the path")
    if isinstance(error, PermissionError):
        return LoadError(f"{shown}: no permission to read it", "ask its owner for access, or change its mode")
    reason = (error.strerror or type(error).__name__).lower()
    return LoadError(f"{shown}: cannot be read: {reason}", "see whether another program can open it")


def _real(path: str) -> str:
    """The one real path; where a link is gone before it has been followed, the path as it stands."""
    try:
        return os.path.realpath(path)
    except OSError:
        return os.path.abspath(path)


def _walk(
    root: str, entered: set[str], skipped: list[tuple[str, str]], failed: list[tuple[str, str]]
) -> list[tuple[str, str]]:
    """The files under `root`, sorted by path, each as (its one real path, its name). Without recursion, so that no
    depth is too much."""
    top = _real(root)
    files: list[tuple[str, str]] = []
    links: list[os.DirEntry[str]] = []
    folders = [(top, root)]
    while folders:
        real, folder = folders.pop()
        if real in entered:
            continue
        entered.add(real)
        try:
            with os.scandir(folder) as listing:
                entries = [entry for entry in listing if not entry.name.startswith(".")]
        except OSError as error:
            failed.append((folder, (error.strerror or type(error).__name__).lower()))
            continue
        for entry in sorted(entries, key=lambda entry: entry.name):
            if entry.is_symlink():
                links.append(entry)
            elif entry.is_dir(follow_symlinks=False):
                folders.append((os.path.join(real, entry.name), entry.path))
            elif not entry.is_file(follow_symlinks=False):
                skipped.append((entry.path, _kind(entry)))
            elif not _is_known(entry.name):
                skipped.append((entry.path, "format not known"))
            else:
                files.append((os.path.join(real, entry.name), entry.path))
    held = {real for real, _ in files}
    for entry in links:  # after the files, so that a file is known by its own name and not by a link's
        real = _real(entry.path)
        reason = _why_not_followed(real, top)
        if reason:
            skipped.append((entry.path, reason))
        elif real not in held:
            if _is_known(entry.name):
                held.add(real)
                files.append((real, entry.path))
            else:
                skipped.append((entry.path, "format not known"))
    return sorted(files, key=lambda file: file[1])


def _is_known(name: str) -> bool:
    return os.path.splitext(name)[1].lower() in KNOWN


def _kind(entry: os.DirEntry[str]) -> str:
    try:
        return _OTHER.get(stat.S_IFMT(entry.stat(follow_symlinks=False).st_mode), "not a file")
    except OSError:
        return "gone before it could be read"


def _why_not_followed(real: str, top: str) -> str:
    """Why the link to `real` in the folder `top` is left out; empty for one that is followed."""
    if not real.startswith(os.path.join(top, "")):
        return "a link out of the folder"
    try:
        mode = os.stat(real).st_mode
    except OSError:
        return "a broken link"
    if stat.S_ISDIR(mode):
        return "a link to a folder"
    return "" if stat.S_ISREG(mode) else _OTHER.get(stat.S_IFMT(mode), "not a file")
