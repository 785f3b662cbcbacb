"""Files and folders that a library keeps up with.

Law: after `refresh` the engine holds what is in the files now; what could not be read is told with its reason, and
costs none of the others.
"""

from __future__ import annotations

import os
import time
from collections import Counter
from contextlib import suppress
from typing import TYPE_CHECKING

from qa.errors import EngineError, LoadError, printable
from qa.ingest import saved
from qa.ingest.extract import kept
from qa.ingest.manifest import Changes, Held, LeftOut, Manifest, decode, differences, encode
from qa.ingest.walk import Found, find, in_order, naming, stamp
from qa.loaders import NoText, digest, file_stem, read_bytes
from qa.model import Progress, Source

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

    from qa.index.base import Batch, Engine
    from qa.ingest.extract import Extract
    from qa.ingest.job import Job
    from qa.ingest.manifest import Selection
    from qa.model import Document


class Files:
    """Files and folders. `given` says for each path how the person wrote it; `progress` is called after each file that
    was read; `is_saved` says that the engine keeps what it holds, else the manifest of the files stands in the cache
    beside their extracts. `also` are documents that are held beside them; nothing of the folders `own` is."""

    def __init__(
        self,
        engine: Engine,
        selection: Selection,
        given: Mapping[str, str],
        is_saved: bool,
        progress: Callable[[Progress], object] = lambda progress: None,
        also: Sequence[Document] = (),
        own: Collection[str] = (),
    ) -> None:
        self.manifest = Manifest(selection)
        self.failures: Sequence[str] = ()
        self.skipped: Sequence[str] = ()
        self._engine = engine
        self._selection = selection
        self._given = given
        self._is_saved = is_saved
        self._progress = progress
        self._found = Found({}, {}, {})
        self.name = naming(given)
        self.refreshes = True
        self.last: Changes | None = None  # what the last refresh took in
        self._own = own
        self._also = {document.source: document for document in also}

    def paths(self) -> Iterable[str]:
        return [*self._also, *self.manifest.sources]

    def source(self, path: str) -> Source:
        if document := self._also.get(path):
            return Source(document.name, document.title, document.digest, document.reading, document.language)
        return self._source(path, self.manifest.sources[path])

    def readings(self) -> Iterable[tuple[str, str]]:
        yield from ((path, document.reading) for path, document in self._also.items())
        yield from ((path, held.reading) for path, held in self.manifest.sources.items())

    def languages(self) -> Counter[str]:
        held: Iterable[Held | Document] = (*self._also.values(), *self.manifest.sources.values())
        return Counter(one.language for one in held)

    def resume(self) -> bool:
        """Takes what a saved index holds as it is; whether there is anything."""
        self.manifest = self._known(self._engine.record)
        self.refreshes = False
        self.tell()
        return bool(self.manifest.sources)

    def changes(self) -> Changes:
        """What has changed since the engine was brought up to date: a look at every file, and at the bytes of those
        whose stamps leave a doubt. Raises LoadError where a path that was given is not there."""
        self._found = find(
            self._selection.paths, self._selection.include, self._selection.exclude, self.name, self._own
        )
        return self._compared(self.manifest)

    def refresh(self) -> bool:
        known = self._engine.record
        if self._is_saved:
            self.manifest = self._known(known)
        changes = self.changes()
        if not changes and self.manifest.sources:
            self.tell()
            return False
        gone: list[str] = []
        with self._engine.writing() as batch:
            if batch.record != known:  # another process has been quicker
                if lacking := decode(batch.record).selection.lacking(self._selection):
                    what = f"another process has indexed {printable(lacking[0])} there meanwhile"
                    raise EngineError(f"nothing was written: {what}", "run it again")
                self.manifest = self._known(batch.record)
                changes = self._compared(self.manifest)
            before = {held.key for held in self.manifest.sources.values()}
            for path in {*changes.gone, *changes.read, *self._unknown()}:
                batch.remove(path)
            self.manifest = self._updated(batch, changes)
            gone = list(before - {held.key for held in self.manifest.sources.values()})
            if not self.manifest.sources:
                raise self._nothing()
            batch.record = encode(self.manifest) if self._is_saved else b""
        if not self._is_saved:
            saved.keep_asked(self.manifest)
        self.last = changes
        self.tell()
        saved.release(gone)
        return True

    def load(self) -> None:
        """Fills an engine that keeps nothing: from the extracts of files that have not changed, and by reading the
        others."""
        self.manifest = saved.asked(self._selection)
        changes = self.changes()
        with self._engine.writing() as batch:
            new = {*changes.read, *changes.gone}
            for path in [path for path in self.manifest.sources if path not in new]:
                extract = kept(self.manifest.sources[path].key)
                if extract is None:
                    changes.read.append(path)
                    changes.restamped.pop(path, None)
                else:
                    batch.replace_packed(path, extract.packed)
            for document in self._also.values():
                from qa.ingest.split import split

                batch.replace(document.source, split(document))
            old = {held.key for held in self.manifest.sources.values()}
            self.manifest = self._updated(batch, changes)
        if not self.manifest.sources and not self._also:
            raise self._nothing()
        self.tell()
        if changes:
            saved.keep_asked(self.manifest)
            saved.release(old - {held.key for held in self.manifest.sources.values()})

    def has_changed(self, path: str) -> bool:
        held = self.manifest.sources.get(path)
        if held is None or held.stamp.size < 0:
            return False
        try:
            now = stamp(os.stat(path))
            if now.is_settled and held.stamp == now:
                return False
            return now.size != held.stamp.size or digest(read_bytes(path)) != held.digest
        except (OSError, ValueError, LoadError):
            return True

    def _known(self, record: bytes) -> Manifest:
        found = decode(record)
        is_ours = sorted(found.selection.paths) == sorted(self._selection.paths) and (
            found.selection[1:] == self._selection[1:]
        )
        return found if is_ours else Manifest(self._selection)

    def _unknown(self) -> list[str]:
        """Sources of the engine that no manifest tells of: another version made them."""
        known = self.manifest.sources
        return [source for source in self._engine.sources() if source not in known] if not known else []

    def _compared(self, manifest: Manifest) -> Changes:
        new, gone, doubtful = differences(manifest, self._found.files)
        restamped = {}
        for path in doubtful:
            with suppress(LoadError):
                if digest(read_bytes(path)) == manifest.sources[path].digest:
                    restamped[path] = self._found.files[path]
                    continue
            new.append(path)
        # A new stamp is worth a commit only if it can be trusted next time, and those before could not.
        return Changes(new, gone, {path: at for path, at in restamped.items() if at.is_settled})

    def _updated(self, batch: Batch, changes: Changes) -> Manifest:
        """The manifest after the files that have changed were read into the batch."""
        from qa.ingest.job import Job
        from qa.ingest.reading import extracts  # which start processes: 10 ms to load

        sources, left_out = dict(self.manifest.sources), dict(self.manifest.left_out)
        for path in (*changes.gone, *changes.read):
            sources.pop(path, None)
            left_out.pop(path, None)
        for path, new in changes.restamped.items():
            sources[path] = sources[path].restamped(new)
        jobs = [
            Job(path, self.name(path), self._found.files[path].size)
            for path in in_order(changes.read, self._selection.paths)
        ]
        passages = 0
        for number, (job, outcome) in enumerate(extracts(jobs, self._selection.language), 1):
            at = self._found.files[job.path]
            if isinstance(outcome, LoadError):
                if job.path in self._selection.paths:
                    raise outcome
                reason = outcome.message.removeprefix(f"{printable(job.name)}: ")
                left_out[job.path] = LeftOut(at, reason, not isinstance(outcome, NoText))
            else:
                held = sources[job.path] = self._held(job, outcome)
                batch.replace_packed(job.path, outcome.packed, self._source(job.path, held), outcome.words)
                passages += len(outcome.packed)
            self._progress(Progress(number, len(jobs), passages, job.name))
        ordered = {path: sources[path] for path in in_order(sources, self._selection.paths)}
        return Manifest(self._selection, ordered, left_out, time.time())

    def _held(self, job: Job, made: Extract) -> Held:
        return Held(*self._found.files[job.path], made.digest, made.reading, made.title, made.language, made.key)

    def _source(self, path: str, held: Held) -> Source:
        name = self.name(path)
        return Source(name, held.title or file_stem(name), held.digest, held.reading, held.language)

    def tell(self) -> None:
        """Says what was left out, of the files and of the folders."""
        left = {path: left.reason for path, left in self.manifest.left_out.items() if not left.is_failure}
        failed = {path: left.reason for path, left in self.manifest.left_out.items() if left.is_failure}
        self.skipped = self._told(self._found.skipped | left)
        self.failures = self._told(self._found.failed | failed)

    def _told(self, reasons: Mapping[str, str]) -> tuple[str, ...]:
        return tuple(f"{printable(self.name(path))}: {reasons[path]}" for path in sorted(reasons))

    def _nothing(self) -> LoadError:
        self.tell()
        reason = f"; {self.failures[0]}" if self.failures else ""
        return LoadError(
            f"{', '.join(self._given.values())}: nothing in it has text{reason}", "name files that have text in them"
        )
