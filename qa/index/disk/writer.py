"""The changes of one commit to an index on disk.

Law: readers see nothing of it before `commit` ends, and all of it afterwards. An error before leaves the index as it
was.
"""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

from qa.analysis.packing import Packed, encoded, length, own_time
from qa.digests import blake2b
from qa.errors import MISSHAPEN
from qa.index import vocabulary
from qa.index.batch import PackingBatch
from qa.index.disk import ledger
from qa.index.disk.tantivy_index import HEAD, LONGEST, NO_SOURCE, WRITE, Index, guarded, sealed, shortened

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import tantivy

    from qa.model import Source

MOST_FILES = 8  # of words; more are merged


class DiskBatch(PackingBatch):
    """Implements `qa.index.base.Batch`. `packed` gives the stored passages of a source."""

    def __init__(
        self, path: str, index: Index, state: ledger.CommitState, packed: Callable[[str], list[Packed]]
    ) -> None:
        super().__init__()
        self._path = path
        self._index = index
        self._before = state
        self._packed = packed
        self._sources = dict(state.sources)
        self._next = state.next_number
        self._writer: tantivy.IndexWriter | None = None
        self._state: ledger.CommitState | None = None  # after the commit, once it is prepared
        self.record = state.record  # kept beside the passages; set it to keep another

    def replace_packed(
        self, source: str, packed: Sequence[Packed], about: Source | None = None, vocabulary: bytes = b""
    ) -> None:
        """Replace the passages of a source by packed ones, given in the order of their spans."""
        self.remove(source)
        if not packed:
            return
        with guarded(WRITE, self._path):
            import tantivy

            number, self._next = self._next, self._next + 1
            total = timed = 0
            for place, one in enumerate(packed):
                terms, data = one
                time = own_time(one)
                total, timed = total + length(terms), timed + (time != 0)
                document = tantivy.Document()
                if len(terms) > LONGEST:
                    terms, data = shortened(terms, data)
                document.add_text("terms", terms)
                document.add_integer("source", number)
                document.add_integer("place", place)
                document.add_integer("same", blake2b(encoded(terms)))
                document.add_integer("time", time)
                document.add_bytes("data", sealed(number, data))
                self._add(document)
        self._words.add(packed, vocabulary)
        self._sources[source] = ledger.SourceEntry(number, len(packed), total, timed)

    def describe(self, source: str, about: Source) -> None:
        """Do nothing: this index does not describe its sources."""

    def remove(self, source: str) -> None:
        """Remove all passages of a source; an unknown source is fine."""
        entry = self._sources.pop(source, None)
        if entry is None:
            return
        with guarded(WRITE, self._path):
            packed: Sequence[Packed] | None = self._fresh.pop(source, None)
            if packed is None:
                if source not in self._before.sources or entry != self._before.sources[source]:
                    raise ValueError(f"{source} came packed twice in one batch")
                packed = self._packed(source)
            try:
                self._words.take(packed)
            except MISSHAPEN as error:  # their checksums fit
                raise ledger.OtherVersion("its passages are of another version") from error
            self._open().delete_documents_by_term("source", entry.number)

    def prepare(self) -> None:
        """Write all files that the commit needs beside the index, if anything has changed."""
        if self._writer is None and self.record == self._before.record:
            return
        with guarded(WRITE, self._path):
            self._state = ledger.CommitState(
                self._before.generation + 1, self._sources, self._save_words(), self.record, self._next
            )
            ledger.write_state(self._path, self._state, self._index.version)
            ledger.sync_names(self._path)

    def commit(self) -> None:
        """Make all prepared changes visible at once."""
        state = self._state
        if state is None:
            return
        with guarded(WRITE, self._path):
            import tantivy

            writer = self._open()
            writer.delete_documents_by_term("source", NO_SOURCE)
            head = tantivy.Document()
            head.add_text("terms", HEAD)
            head.add_integer("source", NO_SOURCE)
            head.add_bytes("data", sealed(NO_SOURCE, b"%d" % state.generation))
            self._add(head)
            writer.commit()
            writer.wait_merging_threads()  # a merge without the lock would leave files that nobody deletes
        self._writer = None
        ledger.delete_older(self._path, state, self._before)

    def abandon(self) -> None:
        """Drop the changes: tantivy discards what is not committed.

        There is no rollback, since a merge that had begun would go on after it, in a folder whose lock is free.
        """
        writer, self._writer = self._writer, None
        if writer is not None:
            with suppress(Exception):  # it has failed, or it was waited for already
                writer.wait_merging_threads()

    def _open(self) -> tantivy.IndexWriter:
        if self._writer is None:
            self._writer = self._index.writer()
        return self._writer

    def _add(self, document: tantivy.Document) -> None:
        writer = self._open()
        try:
            writer.add_document(document)
        except ValueError as error:
            if "killed" in str(error):  # the thread that writes has failed before, and a commit raises its own error
                writer.commit()
            raise

    def _save_words(self) -> tuple[str, ...]:
        """Write the word counts of this batch, and return the names of all word files after this commit. The counts go
        into a new file, or are merged with some of the earlier files."""
        names, counts = self._before.words, self._words.total()
        if not counts:
            return names
        name = f"words-{self._before.generation + 1}"
        paths = [os.path.join(self._path, known) for known in names]
        first = os.path.getsize(paths[0]) if paths else 0
        later = sum(map(os.path.getsize, paths[1:]))
        if later * 2 > first or len(names) >= MOST_FILES:
            kept = 0 if later * 2 > first else 1
            total = vocabulary.merged(paths[kept:])
            for word, number in counts.items():
                total[word] += number
            names, counts = names[:kept], total
        vocabulary.write_counts(os.path.join(self._path, name), counts)
        return (*names, name)
