"""Find the files to read in the paths that a person named.

Law: each file is found once, under the path that its folder was named by. Nothing outside of a named folder is found in
it, and no folder is entered twice. Files that are left out are reported with the reason, unless they are hidden or
ignored.
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

_SETTLED = 2_000_000_000  # nanoseconds: a file changed more recently could change again and keep its time
_OTHER = {
    stat.S_IFCHR: "a device",
    stat.S_IFBLK: "a device",
    stat.S_IFSOCK: "a socket",
    stat.S_IFIFO: "a named pipe",
}
_IGNORED = ".gitignore"
UNKNOWN, OWN = "format not known", "qa keeps its own things there"


def is_read(name: str) -> bool:
    """Whether a folder's file of this name is read, if no glob says otherwise."""
    return is_known(name)


class Stamp(NamedTuple):
    """Detects without reading a file whether it has changed: its size in bytes; when its content and when its inode
    changed, in nanoseconds; and whether those times were old enough, when the file was looked at, to be trusted."""

    size: int
    modified: int
    changed: int
    is_settled: bool

    @property
    def seconds(self) -> int:
        """When its content changed, in whole seconds."""
        return self.modified // 1_000_000_000


class Found(NamedTuple):
    """The result of a search. `files` has the stamp of each file by its absolute path, in no order; `in_order` sorts
    them, which for ten thousand takes a sixth of the time of finding them. `skipped` and `failed` have the reasons why
    others were left out: a skipped file has no text to read, a failed one should have been read and could not be."""

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
    """Find the files of `paths`. A file that is named is found whatever its suffix. Of a folder, the files of a known
    format are found, or those that match a glob of `include` if there are any; never those that match a glob of
    `exclude`. `own` are the real paths of folders that qa writes to, which hold no documents.

    Raises LoadError, with the `name` of the path, for one that does not exist or may not be looked at.
    """
    globs: Globs | None = None
    if include or exclude:
        from qa.ingest.ignore import Globs

        globs = Globs(include, exclude)
    given = list(dict.fromkeys(map(os.path.abspath, paths)))
    walker = _Walker(globs, own, is_alone=len(given) == 1)
    is_collecting = gc.isenabled()
    gc.disable()  # the search makes thousands of small values and no cycle
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
    """Sort paths of files by the order of the `given` paths that they are under, and within one by path."""
    tops = [os.path.join(path, "") for path in given]

    def rank(path: str) -> tuple[int, str]:
        here = (
            at for at, (own, top) in enumerate(zip(given, tops, strict=True)) if path == own or path.startswith(top)
        )
        return next(here, len(tops)), path

    return sorted(files, key=rank) if len(tops) > 1 else sorted(files)


def naming(as_written: Mapping[str, str]) -> Callable[[str], str]:
    """The function that names files for people: a file as the person wrote it, a folder's file by the folder as written
    and the rest of the path. `as_written` says for each absolute path how the person wrote it.

    >>> name = naming({"/home/ann/notes": "notes", "/home/ann/b.md": "b.md"})
    >>> name("/home/ann/notes/a.md"), name("/home/ann/b.md")
    ('notes/a.md', 'b.md')
    """
    folders = [(os.path.join(whole, ""), os.path.join(written, "")) for whole, written in as_written.items()]

    def name(path: str) -> str:
        if written := as_written.get(path):
            return written
        for whole, above in folders:
            if path.startswith(whole):
                return above + path[len(whole) :]
        return path

    return name


def placing(folders: Iterable[str]) -> Callable[[str], str]:
    """The function that gives the path of a file below the folder that was named; of a file that was named itself, its
    name. `folders` are the absolute paths that were named.

    >>> below = placing(["/home/ann/notes", "/home/ann/b.md"])
    >>> below("/home/ann/notes/old/a.md"), below("/home/ann/b.md")
    ('old/a.md', 'b.md')
    """
    starts = [os.path.join(folder, "") for folder in folders]

    def below(path: str) -> str:
        for start in starts:
            if path.startswith(start):
                return path[len(start) :]
        return os.path.basename(path)

    return below


def stamp(status: os.stat_result) -> Stamp:
    """The stamp of a file, from its status of now; that of a pipe is never trusted."""
    if not stat.S_ISREG(status.st_mode):
        return Stamp(-1, 0, 0, False)
    is_settled = max(status.st_mtime_ns, status.st_ctime_ns) + _SETTLED < time_ns()
    return Stamp(status.st_size, status.st_mtime_ns, status.st_ctime_ns, is_settled)


class _Walker:
    """One search of all paths that were named; `found` grows with each. A file met before is recognised by its real
    path, which is worked out only where it can matter: where there are links, or more than one path."""

    def __init__(self, globs: Globs | None, own: Collection[str], is_alone: bool) -> None:
        self.found = Found({}, {}, {})
        self._globs = globs
        self._reads = globs.takes if globs and globs.takes else is_known
        self._own = own
        self._is_alone = is_alone
        self._files: set[str] = set()  # the real paths of the files met so far
        self._folders: set[str] = set()  # the real paths of the folders entered so far

    def add(self, path: str, status: os.stat_result) -> None:
        """Add a file that was named."""
        if self._is_new(_real(path)):
            self.found.files[path] = stamp(status)

    def walk(self, top: str) -> None:
        """Add the files under the folder `top`. It does not recurse, so that no folder is too deep."""
        look = _Look(top, _real(top), [], [], [])
        look.folders.append(_Folder(look.real_top, top, _rules_above(top)))
        while look.folders:
            folder = look.folders.pop()
            if folder.real in self._folders:
                continue
            self._folders.add(folder.real)
            if folder.real in self._own:
                self.found.skipped[folder.path] = OWN
                continue
            try:
                with os.scandir(folder.path) as listing:
                    entries = list(listing)
            except OSError as error:
                self.found.failed[folder.path] = (error.strerror or type(error).__name__).lower()
                continue
            self._sort(entries, folder, look)
        self._follow(look)
        now = time_ns() - _SETTLED
        for path, status in look.files:
            modified, changed = status.st_mtime_ns, status.st_ctime_ns
            self.found.files[path] = Stamp(status.st_size, modified, changed, modified < now > changed)

    def _sort(self, entries: Sequence[os.DirEntry[str]], folder: _Folder, look: _Look) -> None:
        """Sort the entries of a folder into files, links and folders, without those that are left out."""
        real, path, rules = folder
        globs, reads, is_alone = self._globs, self._reads, self._is_alone
        if any(entry.name == _IGNORED for entry in entries):
            rules = _rules(path, rules)
        for entry in entries:
            name = entry.name
            if name[0] == ".":
                continue
            if rules or globs:
                is_folder = entry.is_dir(follow_symlinks=False)
                if rules and rules.ignores(entry.path, is_folder):
                    continue
                if globs and globs.leaves_out(entry.path, look.top, is_folder):
                    continue
            if entry.is_file(follow_symlinks=False):
                if not reads(name):
                    self.found.skipped[entry.path] = UNKNOWN
                elif is_alone or self._is_new(f"{real}/{name}"):
                    _take(entry, look.files, self.found)
            elif entry.is_symlink():
                look.links.append(entry)
            elif entry.is_dir(follow_symlinks=False):
                look.folders.append(_Folder(f"{real}/{name}", entry.path, rules))
            else:
                self.found.skipped[entry.path] = _kind(entry)

    def _follow(self, look: _Look) -> None:
        """Follow the links, after the files: a file that has both is found under its own name."""
        if look.links:
            self._files.update(look.real_top + path[len(look.top) :] for path, _ in look.files)
        for entry in sorted(look.links, key=lambda entry: entry.path):
            real = _real(entry.path)
            if reason := _why_not_followed(real, look.real_top):
                self.found.skipped[entry.path] = reason
            elif self._is_new(real):
                if self._reads(entry.name):
                    _take(entry, look.files, self.found)
                else:
                    self.found.skipped[entry.path] = UNKNOWN

    def _is_new(self, real: str) -> bool:
        number = len(self._files)
        self._files.add(real)
        return len(self._files) > number


class _Folder(NamedTuple):
    """A folder to enter, with the rules that apply in it."""

    real: str
    path: str
    rules: Rules | None


class _Look(NamedTuple):
    """The search of one named folder `top`: the files and links found so far, and the folders still to enter."""

    top: str
    real_top: str
    files: list[tuple[str, os.stat_result]]
    links: list[os.DirEntry[str]]
    folders: list[_Folder]


def _real(path: str) -> str:
    """The real path; the given one where a link disappears while it is followed."""
    try:
        return os.path.realpath(path)
    except OSError:
        return os.path.abspath(path)


def _rules(folder: str, above: Rules | None) -> Rules:
    """The rules for a folder: its own file of rules and those above it."""
    from qa.ingest.ignore import Rules

    return Rules(folder, above)


def _rules_above(top: str) -> Rules | None:
    """The rules of the repository that a folder is part of. None where it is part of none, or where the repository
    ignores the folder or everything in it: a person who names such a folder wants it read."""
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
