"""Folders to files: what of the paths that a person gave there is to read.

Law: a file is found once, under the name that its folder was given by; nothing outside of a given folder is found in
it, no folder is entered twice, and what is left out is named with the reason, but for what is hidden or ignored.
"""

from __future__ import annotations

import gc
import os
import stat
from time import time_ns
from typing import TYPE_CHECKING, NamedTuple

from qa.errors import unreadable
from qa.loaders.formats import is_known

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

    from qa.ingest.ignore import Globs, Rules

_SETTLED = 2_000_000_000  # nanoseconds: what was changed later could be changed again without a later time
_OTHER = {
    stat.S_IFCHR: "a device",
    stat.S_IFBLK: "a device",
    stat.S_IFSOCK: "a socket",
    stat.S_IFIFO: "a named pipe",
}
_IGNORED = ".gitignore"
UNKNOWN, OWN = "format not known", "qa keeps its own things there"


class Stamp(NamedTuple):
    """What tells without reading it that a file has not changed: its size in bytes, when it was changed and when its
    entry was, in nanoseconds, and whether that was long enough before the look at it to be trusted."""

    size: int
    modified: int
    changed: int
    is_settled: bool


class Found(NamedTuple):
    """What was found: `files` by their absolute path, with their stamp, in no order (`in_order` knows one: to bring ten
    thousand into it takes a sixth of the look at them); and those left out with the reason: `skipped` has no text for
    us, `failed` should have been read and could not be."""

    files: dict[str, Stamp]
    skipped: dict[str, str]
    failed: dict[str, str]


def find(
    paths: Iterable[str],
    include: Sequence[str] = (),
    exclude: Sequence[str] = (),
    name: Callable[[str], str] = lambda path: path,
    own: Collection[str] = (),
) -> Found:
    """The files of `paths`: a file as it is, whatever its suffix; a folder's files, those of a known format, or if
    globs to `include` are given, those that one of them fits; without those that one to `exclude` fits. `own` are the
    real paths of folders that we keep things in, which hold no documents.

    Raises LoadError for a path that does not exist or may not be looked at, which it calls by its `name`.
    """
    globs: Globs | None = None
    if include or exclude:
        from qa.ingest.ignore import Globs

        globs = Globs(include, exclude)
    given = list(dict.fromkeys(map(os.path.abspath, paths)))
    walker = _Walker(globs, own, is_alone=len(given) == 1)
    is_collecting = gc.isenabled()
    gc.disable()  # small values by the thousand, and no cycle among them
    try:
        for path in given:
            try:
                status = os.stat(path)
            except (OSError, ValueError) as error:
                raise unreadable(name(path), error) from error
            if stat.S_ISDIR(status.st_mode):
                walker.walk(path)
            else:
                walker.add(path, status)
    finally:
        if is_collecting:
            gc.enable()
    return walker.found


def in_order(files: Iterable[str], given: Sequence[str]) -> list[str]:
    """The paths of files in the order of the paths that were given, and in a folder by name."""
    tops = [os.path.join(path, "") for path in given]

    def place(path: str) -> tuple[int, str]:
        here = (
            at for at, (own, top) in enumerate(zip(given, tops, strict=True)) if path == own or path.startswith(top)
        )
        return next(here, len(tops)), path

    return sorted(files, key=place) if len(tops) > 1 else sorted(files)


def naming(given: Mapping[str, str]) -> Callable[[str], str]:
    """What people's views call a file: its path as it was given, or for a folder's file the folder as given with the
    rest of the way. `given` says for each absolute path how a person wrote it.

    >>> name = naming({"/home/ann/notes": "notes", "/home/ann/b.md": "b.md"})
    >>> name("/home/ann/notes/a.md"), name("/home/ann/b.md")
    ('notes/a.md', 'b.md')
    """
    folders = [(os.path.join(whole, ""), os.path.join(written, "")) for whole, written in given.items()]

    def name(path: str) -> str:
        if written := given.get(path):
            return written
        for whole, above in folders:
            if path.startswith(whole):
                return above + path[len(whole) :]
        return path

    return name


def stamp(status: os.stat_result) -> Stamp:
    """The stamp of a file that is looked at now; a pipe has none that could be trusted."""
    if not stat.S_ISREG(status.st_mode):
        return Stamp(-1, 0, 0, False)
    is_settled = max(status.st_mtime_ns, status.st_ctime_ns) + _SETTLED < time_ns()
    return Stamp(status.st_size, status.st_mtime_ns, status.st_ctime_ns, is_settled)


class _Walker:
    """One look at all that was given; `found` grows by each path. Whether a file was met before is told by its real
    path, which is worked out where it can matter: where there are links, or more than one path."""

    def __init__(self, globs: Globs | None, own: Collection[str], is_alone: bool) -> None:
        self.found = Found({}, {}, {})
        self._globs = globs
        self._own = own
        self._is_alone = is_alone
        self._files: set[str] = set()
        self._folders: set[str] = set()

    def add(self, path: str, status: os.stat_result) -> None:
        """A file that was named."""
        if self._is_new(_real(path)):
            self.found.files[path] = stamp(status)

    def walk(self, top: str) -> None:
        """The files under the folder `top`. Without recursion, so that no depth is too much."""
        real_top = _real(top)
        files: list[tuple[str, os.stat_result]] = []
        links: list[os.DirEntry[str]] = []
        folders: list[tuple[str, str, Rules | None]] = [(real_top, top, _rules_above(top))]
        globs = self._globs
        reads = globs.takes if globs and globs.takes else is_known
        while folders:
            real, folder, rules = folders.pop()
            if real in self._folders:
                continue
            self._folders.add(real)
            if real in self._own:
                self.found.skipped[folder] = OWN
                continue
            try:
                with os.scandir(folder) as listing:
                    entries = list(listing)
            except OSError as error:
                self.found.failed[folder] = (error.strerror or type(error).__name__).lower()
                continue
            if any(entry.name == _IGNORED for entry in entries):
                rules = _rules(folder, rules)
            for entry in entries:
                name = entry.name
                if name[0] == ".":
                    continue
                if rules or globs:
                    is_folder = entry.is_dir(follow_symlinks=False)
                    if rules and rules.ignores(entry.path, is_folder):
                        continue
                    if globs and globs.leaves_out(entry.path, top, is_folder):
                        continue
                if entry.is_file(follow_symlinks=False):
                    if not reads(name):
                        self.found.skipped[entry.path] = UNKNOWN
                    elif self._is_alone or self._is_new(f"{real}/{name}"):
                        _take(entry, files, self.found)
                elif entry.is_symlink():
                    links.append(entry)
                elif entry.is_dir(follow_symlinks=False):
                    folders.append((f"{real}/{name}", entry.path, rules))
                else:
                    self.found.skipped[entry.path] = _kind(entry)
        if links:
            self._files.update(real_top + path[len(top) :] for path, _ in files)
        for entry in sorted(links, key=lambda entry: entry.path):  # after the files: one is known by its own name
            real = _real(entry.path)
            if reason := _why_not_followed(real, real_top):
                self.found.skipped[entry.path] = reason
            elif self._is_new(real):
                if reads(entry.name):
                    _take(entry, files, self.found)
                else:
                    self.found.skipped[entry.path] = UNKNOWN
        now = time_ns() - _SETTLED
        for path, status in files:
            modified, changed = status.st_mtime_ns, status.st_ctime_ns
            self.found.files[path] = Stamp(status.st_size, modified, changed, modified < now > changed)

    def _is_new(self, real: str) -> bool:
        number = len(self._files)
        self._files.add(real)
        return len(self._files) > number


def _real(path: str) -> str:
    """The one real path; where a link is gone before it has been followed, the path as it stands."""
    try:
        return os.path.realpath(path)
    except OSError:
        return os.path.abspath(path)


def _rules(folder: str, above: Rules | None) -> Rules:
    """What is ignored in a folder, by its own file of rules and those above it."""
    from qa.ingest.ignore import Rules

    return Rules(folder, above)


def _rules_above(top: str) -> Rules | None:
    """What the repository that a folder is part of ignores in it. Nothing where it is part of none, or is ignored
    itself, or with all that is in it: who names it wants it read."""
    folder, above = top, list[str]()
    while not os.path.exists(os.path.join(folder, ".git")):
        if folder == os.path.dirname(folder):
            return None
        folder = os.path.dirname(folder)
        above.append(folder)
    rules: Rules | None = None
    for folder in reversed(above):
        if os.path.exists(os.path.join(folder, _IGNORED)):
            rules = _rules(folder, rules)
    is_ignored = rules and (
        rules.ignores(top, is_folder=True) or rules.ignores(os.path.join(top, "a"), is_folder=False)
    )
    return None if is_ignored else rules


def _take(entry: os.DirEntry[str], files: list[tuple[str, os.stat_result]], found: Found) -> None:
    try:
        files.append((entry.path, entry.stat()))
    except OSError:
        found.skipped[entry.path] = "gone before it could be read"


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
