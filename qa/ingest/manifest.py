"""Record what an index was made from: each file with its stamp, its digest and how it was read.

Law: the manifest is stored in the record of the index and committed together with the passages that it describes. A
manifest of another version, or of other paths, counts as none. Files are compared with it by their stamps, and by their
bytes only where the stamps leave a doubt.
"""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, NamedTuple

from qa.errors import MISSHAPEN, EngineError
from qa.ingest.extract import passages_version
from qa.ingest.walk import Stamp
from qa.loaders.formats import FORMATS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

FORMAT = 1  # version of the record


class Selection(NamedTuple):
    """The documents that a person named: absolute paths in order, the language given for them (a code, or empty), and
    the globs that files of folders must match (`include`) or must not match (`exclude`), and the languages in which
    pages without a text layer are read by OCR, as Tesseract names them (`ocr`, empty for none)."""

    paths: tuple[str, ...]
    language: str = ""
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    ocr: str = ""

    @property
    def fields(self) -> tuple[object, ...]:
        """The fields, as they were before there was one for OCR if that is empty: what was kept then is still used."""
        return tuple(self) if self.ocr else self[:-1]

    def missing_from(self, other: Selection) -> list[str]:
        """The paths of this selection that are under no path of the other."""
        folders = tuple(path.rstrip(os.sep) + os.sep for path in other.paths)
        return [path for path in self.paths if not f"{path}{os.sep}".startswith(folders)]


class IndexedFile(NamedTuple):
    """A file whose passages are in the index: the fields of its stamp, then those of its extract. `title` is the
    document's own title, empty where it has none. The tuple is flat, since ten thousand are made at each start."""

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

    def with_stamp(self, stamp: Stamp) -> IndexedFile:
        """This file with another stamp."""
        return IndexedFile(*stamp, *self[4:])


class LeftOut(NamedTuple):
    """A file that was read and has no passages: the reason, and whether that is a failure."""

    stamp: Stamp
    reason: str
    is_failure: bool


class Manifest(NamedTuple):
    """The files of an index. `sources` and `left_out` are by path. `when`, in seconds since 1970, is when this manifest
    was made; a later look at the files that changed nothing does not change it."""

    selection: Selection = Selection(())
    sources: Mapping[str, IndexedFile] = {}
    left_out: Mapping[str, LeftOut] = {}
    when: float = 0.0

    @property
    def is_known(self) -> bool:
        """Whether it names any paths; a manifest of another version is read as one without paths."""
        return bool(self.selection.paths)


class Changes(NamedTuple):
    """The work of a refresh: files to read, files that are gone, and files of which only the stamp is new. Of those to
    read, `again` are the ones that were left out and have the stamp that they had, which can be trusted only now."""

    read: list[str]
    gone: list[str]
    restamped: dict[str, Stamp]
    again: list[str]

    def __bool__(self) -> bool:
        return bool(self.read or self.gone or self.restamped)


class Comparison(NamedTuple):
    """Paths grouped by their stamps: new or certainly changed; gone; perhaps changed; left out and perhaps changed."""

    new: list[str]
    gone: list[str]
    doubtful: list[str]
    again: list[str]


def encode_manifest(manifest: Manifest) -> bytes:
    """Serialise a manifest for the record of an index."""
    fields = [_record_version(), manifest.selection.fields, manifest.when]
    sources = [[path, *file] for path, file in manifest.sources.items()]
    left_out = [[path, *left.stamp, *left[1:]] for path, left in manifest.left_out.items()]
    return json.dumps([*fields, sources, left_out], separators=(",", ":"), check_circular=False).encode("ascii")


def decode_manifest(record: bytes) -> Manifest:
    """The manifest of a record; an empty one where the record is empty or of another version. Raises ValueError for a
    damaged record."""
    if not record:
        return Manifest()
    try:
        fields = json.loads(record)
        if fields[0] != _record_version():
            return Manifest()
        _, (paths, language, include, exclude, *ocr), when, sources, left_out = fields
        selection = _selection(paths, language, include, exclude, *ocr)
        files = {row[0]: IndexedFile._make(row[1:]) for row in sources}
        left = {path: LeftOut(Stamp(*rest[:4]), *rest[4:]) for path, *rest in left_out}
        return Manifest(selection, files, left, float(when))
    except MISSHAPEN as error:
        raise ValueError("a record is not what was written") from error


def manifest_in(record: bytes) -> Manifest:
    """The manifest of the record of an index. Raises EngineError for a damaged record."""
    try:
        return decode_manifest(record)
    except ValueError as error:
        raise EngineError(
            "the record of the index is damaged", "qa forget drops it, and qa index makes it anew"
        ) from error


def held_selection(record: bytes) -> Selection:
    """The selection in a record of any version, of which the rest is not read; one without paths where none is
    found."""
    decode = json.JSONDecoder().raw_decode
    try:
        text = record.decode("ascii")
        _, end = decode(text, 1)
        (paths, language, include, exclude, *ocr), _ = decode(text, end + 1)
        return _selection(paths, language, include, exclude, *ocr)
    except MISSHAPEN:
        return Selection(())


def _selection(
    paths: Sequence[str], language: str, include: Sequence[str], exclude: Sequence[str], *ocr: str
) -> Selection:
    if not all(isinstance(text, str) for text in (*paths, language, *include, *exclude, *ocr)):
        raise ValueError("a selection consists of texts")
    return Selection(tuple(paths), language, tuple(include), tuple(exclude), *ocr)


def compare_stamps(manifest: Manifest, files: Mapping[str, Stamp]) -> Comparison:
    """Compare the files with a manifest by their stamps alone."""
    new: list[str] = []
    doubtful: list[str] = []
    again: list[str] = []
    sources, left_out = manifest.sources, manifest.left_out
    for path, stamp in files.items():
        if file := sources.get(path):
            # A pipe, whose size is below zero, can be read only once.
            if stamp.size >= 0 and (file[:4] != stamp or not stamp.is_settled):
                (doubtful if file.size == stamp.size else new).append(path)
        elif left := left_out.get(path):
            # It has no digest to compare, so it is read again when its stamp can be trusted for the first time.
            if left.stamp[:3] != stamp[:3]:
                new.append(path)
            elif stamp.is_settled and not left.stamp.is_settled:
                again.append(path)
        else:
            new.append(path)
    gone = [path for known in (sources, left_out) for path in known if path not in files]
    return Comparison(new, gone, doubtful, again)


def _record_version() -> list[int | str]:
    """The versions of the record, of the passages that it describes, and of all loaders."""
    return [FORMAT, passages_version(), *(form.version for form in FORMATS)]
