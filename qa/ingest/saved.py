"""Find, check and delete saved indexes, and the manifests and extracts of files that are asked without an index.

Law: a selection has one folder, whatever the order of its paths. An extract is kept as long as a saved index holds its
file, or the file was asked in its present state without an index. Whatever is deleted here can be made again.
"""

from __future__ import annotations

import os
from binascii import crc32
from contextlib import contextmanager, suppress
from time import time
from typing import TYPE_CHECKING, NamedTuple

from qa import private
from qa.errors import EngineError, QAError, printable
from qa.ingest import cache
from qa.ingest.manifest import (
    Manifest,
    Selection,
    decode_manifest,
    encode_manifest,
    manifest_in,
)
from qa.loaders import digest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

YOUNG = 86400.0  # seconds for which an unused extract is left alone
WORTH = 1 << 18  # bytes of files that are worth an index; a folder always is
DAMAGED, OTHER_VERSION = "damaged", "of another version"
_INDEXES, _ASKED, _EXTRACTS = "indexes", "asked", "extracts"


class Saved(NamedTuple):
    """A saved index: its folder, its manifest and its number of passages; or its problem, where it cannot be read."""

    folder: str
    manifest: Manifest = Manifest()
    passages: int = 0
    problem: str = ""


def index_folder(selection: Selection) -> str:
    """The folder of a selection's index; empty where there is no cache."""
    return cache.folder(_INDEXES, _selection_key(selection))


def saved_indexes() -> Iterator[Saved]:
    """The saved indexes, in the order of their paths; those that cannot be read have no paths."""
    from qa.index import open_engine

    found = []
    for folder in _entries(_INDEXES):
        try:
            engine = open_engine(f"disk:{folder}")
            if engine.record:  # without a record, its first commit never ended
                manifest, passages = manifest_in(engine.record), engine.statistics(()).passages
                found.append(Saved(folder, manifest, passages, "" if manifest.is_known else OTHER_VERSION))
        except QAError as error:
            found.append(Saved(folder, problem=problem_of(error)))
    yield from sorted(found, key=lambda saved: saved.manifest.selection)


def problem_of(error: Exception) -> str:
    """Why an index cannot be read, by the error that reading it raised: DAMAGED or OTHER_VERSION."""
    from qa.index.disk import ledger

    return OTHER_VERSION if isinstance(error.__cause__, ledger.OtherVersion) else DAMAGED


def load_manifest(selection: Selection) -> Manifest:
    """The manifest that was kept when this selection was last asked without an index. It lists no pipes, which are read
    anew each time."""
    try:
        found = decode_manifest(_without_checksum(cache.read(cache.folder(_ASKED, _selection_key(selection)))))
    except (OSError, ValueError):
        return Manifest(selection)
    if found.selection != selection:
        return Manifest(selection)
    return found._replace(sources={path: file for path, file in found.sources.items() if file.stamp.size >= 0})


def save_manifest(manifest: Manifest) -> None:
    """Keep the manifest of files that were asked without an index; it names their extracts."""
    folder = cache.folder(_ASKED)
    if cache.ensure_folder(folder):
        record = encode_manifest(manifest)
        cache.write_whole(os.path.join(folder, _selection_key(manifest.selection)), b"%08x" % crc32(record) + record)


def kept_record(folder: str) -> bytes:
    """The record of the index in this folder, by whatever version; empty where there is none."""
    from qa.index.disk import ledger

    return ledger.kept_record(folder)


def check_index(folder: str) -> None:
    """Read the whole index. Raises EngineError where a part of it is not what was written."""
    from qa.index.disk.engine import DiskEngine

    DiskEngine(folder).check()


def delete_index(folder: str, waits: Callable[[str], object] = lambda holder: None, if_damaged: bool = False) -> bool:
    """Delete an index when no process writes to it, `if_damaged` only where it is. Returns whether it was deleted.
    `waits` is called as by the engines. Raises EngineError where it cannot be deleted."""
    from qa.index.disk import ledger
    from qa.index.disk.tantivy_index import is_refused

    if ledger.has_others(folder):
        return False
    with _deleting(), ledger.locked(folder, waits):
        if if_damaged:
            try:
                check_index(folder)
                return False
            except EngineError as error:
                if is_refused(error):  # it may be whole
                    return False
        ledger.delete(folder)
        return True


def delete_selection(selection: Selection) -> bool:
    """Delete everything that is kept for a selection. Returns whether there was anything. Raises EngineError where
    something stays."""
    _expect_use()
    folder, manifest = index_folder(selection), cache.folder(_ASKED, _selection_key(selection))
    existed = bool(folder) and (os.path.isdir(folder) or os.path.exists(manifest))
    if existed:
        delete_index(folder)
        with _deleting(), suppress(FileNotFoundError):
            os.unlink(manifest)
        sweep_extracts(0.0)  # a damaged index cannot say which extracts it used
        _expect_gone(folder, manifest)
    return existed


def delete_everything() -> int:
    """Delete everything that is kept. Returns how many indexes there were. Raises EngineError where something stays."""
    _expect_use()
    folders = list(_entries(_INDEXES))
    for folder in folders:
        delete_index(folder)
    for name in (_INDEXES, _ASKED, _EXTRACTS):
        with _deleting():
            private.delete(cache.folder(name))
    return len(folders)


def _expect_use() -> None:
    if problem := cache.problem():
        raise EngineError(f"the cache is not used: {problem}")


def _expect_gone(*paths: str) -> None:
    for path in paths:
        if os.path.lexists(path):
            raise EngineError(f"{path}: cannot be deleted", "remove it yourself")


@contextmanager
def _deleting() -> Iterator[None]:
    """Raise errors of the system as EngineError."""
    try:
        yield
    except OSError as error:
        raise _refusal(error, "deleted") from error


def _refusal(error: OSError, what: str) -> EngineError:
    reason = (error.strerror or str(error)).lower()
    return EngineError(f"{printable(str(error.filename))}: cannot be {what}: {reason}", "remove it yourself")


def delete_unused_extracts(keys: Iterable[str]) -> None:
    """Delete those of these extracts that no library uses any more. To find out, the bytes of each library's last state
    are searched for the key: opening each of many libraries would take longer than the question."""
    from qa.index.disk import ledger

    unused = {key.encode("ascii") for key in keys}
    try:
        states = (*map(ledger.newest, _entries(_INDEXES)), *_entries(_ASKED))
    except EngineError:  # they may all be used
        return
    for path in states:
        if unused:
            with suppress(OSError):
                data = cache.read(path)
                unused = {key for key in unused if key not in data}
    for name in map(bytes.decode, unused):
        with suppress(OSError):
            os.unlink(cache.folder(_EXTRACTS, name[:2], name))


def sweep_extracts(young: float = YOUNG) -> None:
    """Delete every extract that no library uses, and parts of extracts that interrupted runs have left. Those of the
    last `young` seconds stay: a run that is still going on may have written them. Raises EngineError where one cannot
    be deleted, after all others were."""
    used = _used_extracts()
    problems = []
    for folder in _entries(_EXTRACTS):
        for path in _entries(folder):
            try:
                if os.path.basename(path) not in used and os.lstat(path).st_mtime <= time() - young:
                    os.unlink(path)
            except (FileNotFoundError, IsADirectoryError):
                continue  # another process has deleted it; a folder stays
            except OSError as error:
                problems.append(_refusal(error, "deleted"))
    if problems:
        raise problems[0]


def _used_extracts() -> set[str]:
    """The keys of the extracts that some library uses. Deletes the manifests whose files are all gone."""
    used = {file.key for saved in saved_indexes() for file in saved.manifest.sources.values()}
    for path in _entries(_ASKED):
        with suppress(OSError):
            try:
                sources = decode_manifest(_without_checksum(cache.read(path))).sources
            except ValueError:
                sources = {}
            if any(os.path.exists(source) for source in sources):
                used.update(one.key for one in sources.values())
            else:
                os.unlink(path)
    return used


def _without_checksum(data: bytes) -> bytes:
    """The record behind its checksum. Raises ValueError where they do not agree."""
    record = data[8:]
    if data[:8] != b"%08x" % crc32(record):
        raise ValueError("a manifest is not what was written")
    return record


def _selection_key(selection: Selection) -> str:
    ordered = selection._replace(paths=tuple(sorted(selection.paths)))
    return digest(repr(ordered.fields).encode("utf-8", "surrogatepass"))[7:39]


def _entries(name: str) -> list[str]:
    """The paths in a folder of the cache, given by its name or its path, in order. Raises EngineError where they cannot
    be listed."""
    if not cache.folder():
        return []
    try:
        with os.scandir(cache.folder(name)) as listing:
            return sorted(entry.path for entry in listing)
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as error:
        raise _refusal(error, "listed") from error
