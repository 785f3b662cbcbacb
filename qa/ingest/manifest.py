"""What an index was made of: each file with what tells that it has not changed, and how it was read.

Law: a manifest stands in the index's record, committed with the passages that it tells of; one of another version, or
of other paths, is none. Files are told from it by their stamps, and by their bytes only where the stamps leave a doubt.
"""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, NamedTuple

from qa.ingest.extract import made_with
from qa.ingest.walk import Stamp
from qa.loaders.formats import FORMATS

if TYPE_CHECKING:
    from collections.abc import Mapping

FORMAT = 1  # of a record


class Selection(NamedTuple):
    """What is asked: absolute paths in order, the language that they are said to be in (a code, or empty), and the
    globs that files of folders must fit, or must not."""

    paths: tuple[str, ...]
    language: str = ""
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()

    def lacking(self, other: Selection) -> list[str]:
        """Those of its paths that are under none of another's."""
        folders = tuple(path.rstrip(os.sep) + os.sep for path in other.paths)
        return [path for path in self.paths if not f"{path}{os.sep}".startswith(folders)]


class Held(NamedTuple):
    """A file whose passages are in the index: the fields of its stamp, then those of its extract. `title` is its own,
    empty where it has none. Flat, since ten thousand are made at each start."""

    size: int
    modified: int
    changed: int
    is_settled: bool
    digest: str
    reading: str
    title: str
    language: str
    key: str

    @property
    def stamp(self) -> Stamp:
        return Stamp(*self[:4])

    def restamped(self, stamp: Stamp) -> Held:
        """The same with another stamp."""
        return Held(*stamp, *self[4:])


class LeftOut(NamedTuple):
    """A file that was read and has no passages: with the reason, and whether it should have had some."""

    stamp: Stamp
    reason: str
    is_failure: bool


class Manifest(NamedTuple):
    """`sources` and `left_out` by path; `when` in seconds since 1970 is when they were last compared with the files in
    a way that is told here."""

    selection: Selection = Selection(())
    sources: Mapping[str, Held] = {}
    left_out: Mapping[str, LeftOut] = {}
    when: float = 0.0

    @property
    def is_known(self) -> bool:
        """Whether it tells of any paths: one of another version does not."""
        return bool(self.selection.paths)


class Changes(NamedTuple):
    """What is to do: files to read, those that are gone, and those whose stamps alone are new."""

    read: list[str]
    gone: list[str]
    restamped: dict[str, Stamp]

    def __bool__(self) -> bool:
        return bool(self.read or self.gone or self.restamped)


def encode(manifest: Manifest) -> bytes:
    """The manifest as an index keeps it."""
    fields = [_version(), manifest.selection, manifest.when]
    sources = [[path, *held] for path, held in manifest.sources.items()]
    left_out = [[path, *left.stamp, *left[1:]] for path, left in manifest.left_out.items()]
    return json.dumps([*fields, sources, left_out], separators=(",", ":"), check_circular=False).encode("ascii")


def decode(record: bytes) -> Manifest:
    """The manifest of a record; an empty one where there is none that we know. Raises ValueError for what is
    damaged."""
    if not record:
        return Manifest()
    fields = json.loads(record)
    if fields[0] != _version():
        return Manifest()
    _, (paths, language, include, exclude), when, sources, left_out = fields
    selection = Selection(tuple(paths), language, tuple(include), tuple(exclude))
    held = {row[0]: Held._make(row[1:]) for row in sources}
    left = {path: LeftOut(Stamp(*rest[:4]), *rest[4:]) for path, *rest in left_out}
    return Manifest(selection, held, left, when)


def differences(manifest: Manifest, files: Mapping[str, Stamp]) -> tuple[list[str], list[str], list[str]]:
    """The files that are new or certainly changed; those that are gone; and those that may have changed."""
    new: list[str] = []
    doubtful: list[str] = []
    sources, left_out = manifest.sources, manifest.left_out
    for path, stamp in files.items():
        if held := sources.get(path):
            if stamp.size >= 0 and (held[:4] != stamp or not stamp.is_settled):  # a pipe can be read once
                (doubtful if held.size == stamp.size else new).append(path)
        elif left := left_out.get(path):
            # Without a digest to compare, it is read again when its stamp can be trusted for the first time.
            if left.stamp[:3] != stamp[:3] or (stamp.is_settled and not left.stamp.is_settled):
                new.append(path)
        else:
            new.append(path)
    gone = [path for kept in (sources, left_out) for path in kept if path not in files]
    return new, gone, doubtful


def _version() -> list[int | str]:
    """Of a record, of the passages that it tells of, and of all loaders."""
    return [FORMAT, made_with(), *(form.version for form in FORMATS)]
