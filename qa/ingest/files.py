"""Keep an engine up to date with files and folders.

Law: after `refresh` the engine holds what is in the files now. A file that cannot be read is reported with the reason
and does not affect the others.
"""

from __future__ import annotations

import os
import time
from collections import Counter
from contextlib import suppress
from itertools import chain, islice
from typing import TYPE_CHECKING

from qa.errors import EngineError, LoadError, printable
from qa.index.base import Superseded
from qa.ingest import saved
from qa.ingest.extract import load_extract, notice_misplaced
from qa.ingest.manifest import (
    Changes,
    IndexedFile,
    LeftOut,
    Manifest,
    compare_stamps,
    encode_manifest,
    held_selection,
    manifest_in,
)
from qa.ingest.walk import Found, find, in_order, naming, placing, stamp
from qa.loaders import NoText, digest, file_stem, read_bytes
from qa.loaders.content import SCAN, UNREAD, read_as, unread_in
from qa.model import Progress, Source

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

    from qa.index.base import Batch, Engine
    from qa.ingest.extract import Extract
    from qa.ingest.job import Job
    from qa.ingest.manifest import Selection
    from qa.ingest.narrow import Narrowed
    from qa.ingest.walk import Stamp
    from qa.model import Document, Only


class Files:
    """The sources in files and folders, as `qa.ingest.sources.Sources` describes them.

    `as_written` maps each absolute path to the way the person wrote it. `is_saved` says that the engine is stored and
    keeps the manifest in its record; otherwise the manifest is kept in the cache beside the extracts. `progress` is
    called after each file that was read. `also` are documents that are held in addition. Nothing is read from the
    folders `own`, which are ours.
    """

    def __init__(
        self,
        engine: Engine,
        selection: Selection,
        as_written: Mapping[str, str],
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
        self._as_written = as_written
        self._is_saved = is_saved
        self._progress = progress
        self._found = Found({}, {}, {})
        self.name = naming(as_written)
        self._below = placing(selection.paths)
        self.refreshes = True
        self.has_read = False
        self.last: Changes | None = None  # the changes that the last refresh made
        self._own = own
        self._also = {document.source: document for document in also}
        self._same: dict[str, tuple[Stamp, str]] = {}  # files that had the digest of the manifest, with that

    def paths(self) -> Iterable[str]:
        return [*self._also, *self.manifest.sources]

    def first(self, most: int) -> Iterable[str]:
        return islice(chain(self._also, self.manifest.sources), most)

    def source(self, path: str) -> Source:
        """Raises Superseded for a path that is not there: the engine was asked when it had another state."""
        if document := self._also.get(path):
            reading = read_as(document.reading)
            return Source(document.name, document.title, document.digest, reading, document.language)
        if not (file := self.manifest.sources.get(path)):
            raise Superseded(f"{printable(self.name(path))}: is not there any more", "ask again")
        return self._source(path, file)

    def languages(self) -> Counter[str]:
        known: Iterable[IndexedFile | Document] = (*self._also.values(), *self.manifest.sources.values())
        return Counter(one.language for one in known)

    def narrowed(self, only: Only) -> Narrowed:
        from qa.ingest.narrow import KnownFile, narrow  # a question that is not narrowed saves to load it

        also = (KnownFile(path, path, 0) for path in self._also)
        files = self.manifest.sources.items()
        known = (KnownFile(path, self._below(path), file.stamp.seconds) for path, file in files)
        return narrow(only, chain(also, known), self._engine)

    def resume(self) -> bool:
        """Use what a stored index holds without a look at the files. Returns whether it holds anything."""
        self.manifest = self._manifest_in(self._engine.record)
        self.refreshes = False
        self.report_left_out()
        return bool(self.manifest.sources)

    def follow(self) -> None:
        self._engine.refresh()
        if self._is_saved:  # whatever it was made from by now: this describes what the engine holds
            self.manifest = manifest_in(self._engine.record)

    def changes(self) -> Changes:
        """Compare the files with what the engine holds: every stamp, and the bytes of files whose stamps leave a doubt.
        Raises LoadError where a path of the selection does not exist."""
        return self._changes_since(self.manifest)

    def _changes_since(self, manifest: Manifest) -> Changes:
        self._found = find(
            self._selection.paths, self._selection.include, self._selection.exclude, self.name, self._own
        )
        return self._compare(manifest)

    def refresh(self) -> bool:
        record = self._engine.record if self._is_saved else b""
        before = self._manifest_in(record) if self._is_saved else self.manifest
        changes = self._changes_since(before)
        is_read = bool(changes.read or changes.gone or not before.sources)
        if not is_read and (not changes or self._engine.is_busy()):  # new stamps alone are not worth a wait
            self.manifest = before
            self.report_left_out()
            return False
        with self._engine.writing() as batch:
            if self._is_saved and (missing := held_selection(batch.record).missing_from(self._selection)):
                what = f"another process has indexed {printable(missing[0])} there meanwhile"
                raise EngineError(f"nothing was written: {what}", "run it again")
            if self._is_saved and batch.record != record:  # another process has committed meanwhile
                before = self._manifest_in(batch.record)
                changes = self._changes_since(before)  # looked for anew: that process has read newer files
            now = self._write(batch, before, changes) if changes or not before.sources else before
        self.manifest = now  # not before it is committed, so that it is always that of what the engine holds
        if not self._is_saved:
            saved.save_manifest(now)
        self.last = changes
        self.report_left_out()
        saved.delete_unused_extracts(_keys(before) - _keys(now))
        from qa.analysis.passage import forget_all

        forget_all()
        return True

    def _write(self, batch: Batch, before: Manifest, changes: Changes) -> Manifest:
        """Write all that has changed since `before` to the batch. Returns the new manifest."""
        for path in {*changes.gone, *changes.read, *self._unlisted_sources(before)}:
            batch.remove(path)
        now = self._read_into(batch, before, changes)
        if not now.sources:
            raise self._no_text_error(now)
        batch.record = encode_manifest(now) if self._is_saved else b""
        return now

    def load(self) -> None:
        """Fill an engine that stores nothing: from the extracts of files that have not changed, and by reading the
        others."""
        self.manifest = saved.load_manifest(self._selection)
        changes = self.changes()
        with self._engine.writing() as batch:
            new = {*changes.read, *changes.gone}
            for path in [path for path in self.manifest.sources if path not in new]:
                extract = load_extract(self.manifest.sources[path].key)
                if extract is None:
                    changes.read.append(path)
                    changes.restamped.pop(path, None)
                else:
                    batch.replace_packed(path, extract.packed)
            for document in self._also.values():
                from qa.ingest.split import split

                batch.replace(document.source, split(document))
            before, self.manifest = self.manifest, self._read_into(batch, self.manifest, changes)
        if not self.manifest.sources and not self._also:
            raise self._no_text_error(self.manifest)
        self.report_left_out()
        if changes:
            saved.save_manifest(self.manifest)
            saved.delete_unused_extracts(_keys(before) - _keys(self.manifest))

    def has_changed(self, path: str) -> bool:
        file = self.manifest.sources.get(path)
        if file is None or file.stamp.size < 0:
            return False
        try:
            now = stamp(os.stat(path))
            if now.is_settled and (file.stamp == now or self._same.get(path) == (now, file.digest)):
                return False
            if now.size != file.stamp.size or digest(read_bytes(path)) != file.digest:
                return True
        except (OSError, ValueError, LoadError):
            return True
        if len(self._same) > len(self.manifest.sources):
            self._same.clear()  # of files that are gone
        self._same[path] = now, file.digest  # a file that was indexed as soon as it was written is read once more
        return False

    def _manifest_in(self, record: bytes) -> Manifest:
        """The manifest of a record, or an empty one where the record is of another selection."""
        found = manifest_in(record)
        is_ours = sorted(found.selection.paths) == sorted(self._selection.paths) and (
            found.selection[1:] == self._selection[1:]
        )
        return found if is_ours else Manifest(self._selection)

    def _unlisted_sources(self, manifest: Manifest) -> list[str]:
        """Sources of the engine that are in no manifest, since another version of qa wrote them."""
        known = manifest.sources
        return [source for source in self._engine.sources() if source not in known] if not known else []

    def _compare(self, manifest: Manifest) -> Changes:
        new, gone, doubtful, again = compare_stamps(manifest, self._found.files)
        restamped = {}
        for path in doubtful:
            with suppress(LoadError):
                if digest(read_bytes(path)) == manifest.sources[path].digest:
                    restamped[path] = self._found.files[path]
                    continue
            new.append(path)
        # A new stamp is worth a commit only where it can be trusted next time and the old one could not, or where its
        # time is another, by which a question may be narrowed.
        known = manifest.sources
        worth = {path: at for path, at in restamped.items() if at.is_settled or at.modified != known[path].modified}
        return Changes([*new, *again], gone, worth, again)

    def _read_into(self, batch: Batch, before: Manifest, changes: Changes) -> Manifest:
        """Read the files that have changed since `before` into the batch. Returns the new manifest."""
        from qa.ingest.job import Job
        from qa.ingest.reading import read_files  # imports what starts processes: 10 ms to load

        sources, left_out = dict(before.sources), dict(before.left_out)
        for path in (*changes.gone, *changes.read):
            sources.pop(path, None)
            left_out.pop(path, None)
        for path, new in changes.restamped.items():
            known, sources[path] = sources[path], sources[path].with_stamp(new)
            if known.stamp.seconds != new.seconds:
                batch.describe(path, self._source(path, sources[path]))
        jobs = [
            Job(path, self.name(path), self._found.files[path].size, self._selection.ocr)
            for path in in_order(changes.read, self._selection.paths)
        ]
        passages = 0
        self.has_read = self.has_read or bool(jobs)
        for number, (job, result) in enumerate(read_files(jobs, self._selection.language), 1):
            at = self._found.files[job.path]
            if isinstance(result, LoadError):
                if job.path in self._selection.paths:
                    raise result
                if not os.path.lexists(job.path):  # deleted since the folder was listed
                    continue
                reason = result.message.removeprefix(f"{printable(job.name)}: ")
                left_out[job.path] = LeftOut(at, reason, not isinstance(result, NoText))
            else:
                file = sources[job.path] = self._indexed_file(job, result)
                notice_misplaced(result.key)
                batch.replace_packed(job.path, result.packed, self._source(job.path, file), result.words)
                passages += len(result.packed)
            self._progress(Progress(number, len(jobs), passages, job.name))
        ordered = {path: sources[path] for path in in_order(sources, self._selection.paths)}
        return Manifest(self._selection, ordered, left_out, time.time())

    def _indexed_file(self, job: Job, made: Extract) -> IndexedFile:
        return IndexedFile(*self._found.files[job.path], made.digest, made.reading, made.title, made.language, made.key)

    def _source(self, path: str, file: IndexedFile) -> Source:
        name = self.name(path)
        title, at = file.title or file_stem(name), file.stamp.seconds
        known = (file.digest, read_as(file.reading), file.language)
        return Source(name, title, *known, time=at, below=self._below(path))

    def report_left_out(self) -> None:
        """Set `skipped` and `failures` to the files and folders that were left out, and files in files, each with the
        reason."""
        self._report(self.manifest)

    def _report(self, manifest: Manifest) -> None:
        skipped = {path: left.reason for path, left in manifest.left_out.items() if not left.is_failure}
        failed = {path: left.reason for path, left in manifest.left_out.items() if left.is_failure}
        self.skipped = self._with_reasons(self._found.skipped | skipped) + self._unread(manifest)
        self.failures = self._with_reasons(self._found.failed | failed)

    def _unread(self, manifest: Manifest) -> tuple[str, ...]:
        """The parts of files that could not be read, such as attachments, each with the reason."""
        given = ((document.name, document.reading) for document in self._also.values())
        read = ((self.name(path), file.reading) for path, file in manifest.sources.items() if UNREAD in file.reading)
        return tuple(
            f"{printable(name)} › {printable(part)}" for name, how in chain(given, read) for part in unread_in(how)
        )

    def _with_reasons(self, reasons: Mapping[str, str]) -> tuple[str, ...]:
        return tuple(f"{printable(self.name(path))}: {reasons[path]}" for path in sorted(reasons))

    def _no_text_error(self, manifest: Manifest) -> LoadError:
        self._report(manifest)
        reason = f"; {self.failures[0]}" if self.failures else ""
        has_scans = any(line.endswith(SCAN) for line in self.skipped)
        hint = "--ocr LANG reads scans, by the program Tesseract" if has_scans else "name files that have text in them"
        return LoadError(f"{', '.join(self._as_written.values())}: nothing in it has text{reason}", hint)


def _keys(manifest: Manifest) -> set[str]:
    """The names of the extracts that a manifest uses."""
    return {file.key for file in manifest.sources.values()}
