"""The saved indexes and what is kept of files that are asked without one: where each is, and what no library holds.

Law: a selection has one place, whatever the order of its paths. An extract stays as long as a saved index holds its
file, or the file was last asked as it is; what is deleted here can be made again.
"""

from __future__ import annotations

import os
from binascii import crc32
from contextlib import suppress
from time import time
from typing import TYPE_CHECKING, NamedTuple

from qa.errors import EngineError, QAError
from qa.ingest import cache
from qa.ingest.manifest import Manifest, Selection, decode, encode
from qa.loaders import digest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

YOUNG = 86400.0  # seconds that what nobody holds is left alone
WORTH = 1 << 18  # bytes of files; a folder is always worth an index
DAMAGED, OTHER_VERSION = "damaged", "of another version"
_INDEXES, _ASKED, _EXTRACTS = "indexes", "asked", "extracts"


class Saved(NamedTuple):
    """A saved index: its folder, what it was made of, and what is the matter with it, if that cannot be told."""

    folder: str
    manifest: Manifest = Manifest()
    passages: int = 0
    problem: str = ""


def place(selection: Selection) -> str:
    """The folder of a selection's index; empty where there is no cache."""
    return cache.folder(_INDEXES, _key(selection))


def indexes() -> Iterator[Saved]:
    """The saved indexes, in the order of their paths; those that cannot be read have no paths."""
    from qa.index import open_engine

    found = []
    for folder in _entries(_INDEXES):
        try:
            engine = open_engine(f"disk:{folder}")
            if engine.record:  # else it was never made
                manifest, passages = decode(engine.record), engine.statistics(()).passages
                found.append(Saved(folder, manifest, passages, "" if manifest.is_known else OTHER_VERSION))
        except (QAError, ValueError) as error:
            found.append(Saved(folder, problem=problem_of(error)))
    yield from sorted(found, key=lambda saved: saved.manifest.selection)


def problem_of(error: Exception) -> str:
    """What is the matter with an index that cannot be read."""
    from qa.index.disk import ledger

    return OTHER_VERSION if isinstance(error.__cause__, ledger.OtherVersion) else DAMAGED


def asked(selection: Selection) -> Manifest:
    """What was kept when this selection was last asked without an index; pipes are read anew each time."""
    try:
        with open(cache.folder(_ASKED, _key(selection)), "rb") as file:
            found = decode(_whole(file.read()))
    except (OSError, ValueError, TypeError):
        return Manifest(selection)
    if found.selection != selection:
        return Manifest(selection)
    return found._replace(sources={path: held for path, held in found.sources.items() if held.stamp.size >= 0})


def keep_asked(manifest: Manifest) -> None:
    """Keeps what tells the extracts of the files that were asked."""
    folder = cache.folder(_ASKED)
    if cache.made(folder):
        record = encode(manifest)
        cache.keep(os.path.join(folder, _key(manifest.selection)), b"%08x" % crc32(record) + record)


def check(folder: str) -> None:
    """Reads all of an index. Raises EngineError where a part of it is not what was written."""
    from qa.index.disk.engine import DiskEngine

    DiskEngine(folder).check()


def drop(folder: str, waits: Callable[[str], object] = lambda holder: None, if_damaged: bool = False) -> bool:
    """Deletes an index, when nobody writes to it; whether it did. `waits` is called as engines do."""
    from qa.index.disk import ledger

    if ledger.has_others(folder):
        return False
    with suppress(EngineError), ledger.locked(folder, waits):
        if if_damaged:
            try:
                check(folder)
                return False
            except EngineError:
                pass
        ledger.delete(folder)
        return True
    return False


def forget(selection: Selection) -> bool:
    """Deletes all that is kept of a selection; whether there was anything."""
    folder, note = place(selection), cache.folder(_ASKED, _key(selection))
    had = bool(folder) and (os.path.isdir(folder) or os.path.exists(note))
    if had:
        drop(folder)
        with suppress(OSError):
            os.unlink(note)
        sweep(0.0)  # a damaged index does not tell what it held
    return had


def forget_all() -> int:
    """Deletes all that is kept; how many indexes there were."""
    folders = list(_entries(_INDEXES))
    for folder in folders:
        drop(folder)
    for name in (_INDEXES, _ASKED, _EXTRACTS):
        _delete(cache.folder(name))
    return len(folders)


def release(keys: Iterable[str]) -> None:
    """Deletes those of these extracts that no library holds any more. Whether one does is told by the bytes of its last
    state: to open each of many libraries would take longer than the question."""
    from qa.index.disk import ledger

    left = {key.encode("ascii") for key in keys}
    for path in (*map(ledger.newest, _entries(_INDEXES)), *_entries(_ASKED)):
        if left:
            with suppress(OSError), open(path, "rb") as file:
                data = file.read()
                left = {key for key in left if key not in data}
    for name in map(bytes.decode, left):
        with suppress(OSError):
            os.unlink(cache.folder(_EXTRACTS, name[:2], name))


def sweep(young: float = YOUNG) -> None:
    """Deletes every extract that no library holds, and parts of one, such as runs that never ended have left; but for
    those of the last `young` seconds: they may be of a run that goes on now."""
    held, _ = _held()
    for folder in _entries(_EXTRACTS):
        with suppress(OSError), os.scandir(folder) as listing:
            for entry in listing:
                if entry.name not in held and entry.stat().st_mtime <= time() - young:
                    os.unlink(entry.path)


def _held() -> tuple[set[str], set[str]]:
    """The keys that some library holds, and those of the notes that are deleted here: all of their files are gone."""
    held = {held.key for saved in indexes() for held in saved.manifest.sources.values()}
    dropped: set[str] = set()
    for path in _entries(_ASKED):
        with suppress(OSError):
            try:
                with open(path, "rb") as file:
                    sources = decode(_whole(file.read())).sources
            except (ValueError, TypeError):
                sources = {}
            is_held = any(os.path.exists(source) for source in sources)
            (held if is_held else dropped).update(one.key for one in sources.values())
            if not is_held:
                os.unlink(path)
    return held, dropped


def _whole(data: bytes) -> bytes:
    """What was kept behind its checksum. Raises ValueError for anything else."""
    record = data[8:]
    if data[:8] != b"%08x" % crc32(record):
        raise ValueError("a manifest is not what was written")
    return record


def _delete(folder: str) -> None:
    from shutil import rmtree  # 5 ms to load

    rmtree(folder, ignore_errors=True)


def _key(selection: Selection) -> str:
    ordered = selection._replace(paths=tuple(sorted(selection.paths)))
    return digest(repr(tuple(ordered)).encode("utf-8", "surrogatepass"))[7:39]


def _entries(name: str) -> list[str]:
    with suppress(OSError):
        return sorted(entry.path for entry in os.scandir(cache.folder(name)) if cache.folder())
    return []
