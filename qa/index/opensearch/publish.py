"""The changes of one commit to a cluster's index, by one process at a time.

Law: nothing is seen before the head names the new commit, and everything after; whatever is raised before leaves the
index as it was, but for documents that nobody sees: the next run takes those that it would write itself, and deletes
the others. What readers of the commit before may still see is deleted only when they have been told.
"""

from __future__ import annotations

import uuid
from contextlib import contextmanager, suppress
from datetime import UTC
from time import sleep, time
from typing import TYPE_CHECKING, Any

from qa.errors import EngineError
from qa.index.base import NotWritten
from qa.index.batch import Analysing
from qa.index.opensearch import head as heads
from qa.index.opensearch import spellings
from qa.index.opensearch.bulk import Bulk
from qa.index.opensearch.connection import NO_INDEX, TIMEOUT, Refused
from qa.index.opensearch.indexes import current, made, swap
from qa.index.opensearch.lease import Lease
from qa.index.opensearch.mapping import Entry, Passing, decoded, passages, pieces, shared, totals, version, version_of
from qa.index.opensearch.snapshot import Snapshot, packed_in, piece_of, understood

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

    from qa.index.opensearch.connection import Connection
    from qa.index.opensearch.head import Head
    from qa.model import Packed, Source

MOST_DEAD = 200  # versions that readers leave out; more are deleted before the run ends
GRACE = TIMEOUT * 1.5  # seconds after which no answer is under way that began before the head said so


@contextmanager
def publishing(connection: Connection, waits: Callable[[str], object]) -> Iterator[Batch]:
    """One commit: all of it when the block ends, nothing of it when the block raises."""
    try:
        with _alone(connection, waits) as (lease, index):
            with understood("write to"):
                head = heads.first(connection, index)
                while not head.is_known:  # a new index beside it, which takes its place at the end
                    head = heads.first(connection, made(connection, after=head.place))
            batch = Batch(connection, head, lease)
            try:
                with understood("write to"):
                    batch.begin()
                yield batch
                with understood("write to"):
                    batch.prepare()
                    batch.commit()
                if head.place != index:
                    swap(connection, index, head.place)
            finally:
                batch.close()
    except EngineError as error:
        if isinstance(error, NotWritten):
            raise
        raise NotWritten(error.message, error.hint) from error


@contextmanager
def _alone(connection: Connection, waits: Callable[[str], object]) -> Iterator[tuple[Lease, str]]:
    """The right to write to the index that the alias stands for, which is made if it is not there."""
    while True:
        index = current(connection) or made(connection)
        try:
            lease = Lease(connection, waits)
        except Refused as error:
            if error.kind != NO_INDEX:  # who dropped it was quicker
                raise
            continue
        try:
            if current(connection) == index:  # else another process has put a new one in its place
                yield lease, index
                return
        finally:
            lease.release()


class Batch(Analysing):
    """Keeps the promises of `qa.index.base.Batch`."""

    def __init__(self, connection: Connection, head: Head, lease: Lease) -> None:
        super().__init__()
        self._connection = connection
        self._head = head
        self._lease = lease
        self._view = Snapshot(connection, head)
        self._next = head.generation + 1
        self._run = uuid.uuid4().hex
        self._bulk = Bulk(connection, head.place, lease.check)
        self._unseen: dict[str, Any] = {"range": {"born": {"gt": head.generation}}}
        self._new: dict[str, int] = {}  # with the number of the documents of each
        self._gone: dict[str, tuple[str, Entry]] = {}
        self._undone: list[Entry] = []
        self._told: list[tuple[int, str, dict[str, Any]]] = []  # versions to tell of when their passages are there
        self._after: Head | None = None

    def begin(self) -> None:
        """Learns what is there."""
        self._view.know(())  # tells of shards that are lost, for which a refresh would wait a minute
        self._refresh()
        self.record = self._before = self._view.record()
        self._delete_dead()
        self._entries = dict(self._versions(self._view.visible(_OF_A_VERSION)))
        left = {"bool": {"filter": [_OF_A_VERSION, self._unseen]}}
        self._left = {entry.version for _, entry in self._versions(left)}  # whole, of a run that did not end
        self._remains = self._versions_unseen()  # of those, whole or not
        self._dead = {passing.version: passing for passing in self._head.dead}
        self._old = list(self._head.old)

    def replace_packed(
        self, source: str, packed: Sequence[Packed], about: Source | None = None, words: bytes = b""
    ) -> None:
        """The same, of passages that are packed, in the order of their spans. Once in a batch for each source."""
        self.remove(source)
        if not packed:
            return
        described = about.encode() if about else ""
        entry = Entry(version_of(source, described, packed), len(packed))
        self._entries[source] = entry
        if self._gone.pop(entry.version, None):  # it is what was there
            return
        self._words.add(packed, words)
        passing = self._dead.pop(entry.version, None)
        if passing and passing.died > self._head.floor:  # it was there before, and still is, whole
            return
        self._undone = [undone for undone in self._undone if undone != entry]
        if entry.version not in self._new and entry.version not in self._left:
            self._send(source, entry, packed, described, about.language if about else "")
        self._new[entry.version] = entry.passages + 1

    def remove(self, source: str) -> None:
        """No passage of this source any more; a source that is not there is fine."""
        entry = self._entries.pop(source, None)
        if entry is None:
            return
        packed = self._fresh.pop(source, None)
        if packed is not None and entry.version in self._new:
            self._words.take(packed)
            self._undone.append(entry)
        elif entry.version in self._new:
            raise ValueError(f"{source} came packed twice in one batch")
        else:
            self._gone[entry.version] = source, entry

    def _send(self, source: str, entry: Entry, packed: Sequence[Packed], described: str, language: str) -> None:
        same = shared(source, entry.version, described, self._next, _now())
        for name, line in passages(same, packed):
            self._bulk.put(name, line)
        told = same | totals(packed) | {"language": language}
        self._told.append((self._bulk.queued, entry.version, told))
        self._tell()

    def _tell(self) -> None:
        while self._told and self._told[0][0] <= self._bulk.done:
            _, name, told = self._told.pop(0)
            self._bulk.put(name, told)

    def prepare(self) -> None:
        """Writes all that a commit needs beside the passages, if anything has changed."""
        is_changed = self._new or self._gone or self._undone or len(self._dead) != len(self._head.dead)
        if not is_changed and self.record == self._before:
            return
        head, bulk = self._head, self._bulk
        bulk.flush()
        self._tell()
        for source, _ in self._gone.values():
            self._words.take(packed_in(self._view, source))
        files = spellings.saved(self._view, bulk, self._words.total(), f"{self._next}-{self._run[:8]}")
        told = pieces(self.record)
        for at, piece in enumerate(told):
            bulk.put(piece_of(self._run, at), piece)
        bulk.flush()
        self._refresh()
        self._clear()
        kept = {name for name, _ in files}
        self._old += [Passing(f"words-{name}", number, self._next) for name, number in head.files if name not in kept]
        self._old += [Passing(f"record-{head.run}", head.pieces, self._next)] if head.pieces else []
        dead = [*self._dead.values()]
        dead += [Passing(*entry, self._next) for _, entry in self._gone.values()]
        dead += [Passing(*entry, self._next) for entry in self._undone if entry.version in self._new]
        self._after = self._head._replace(
            generation=self._next, floor=head.generation, dead=tuple(dead), old=tuple(self._old), files=files,
            is_clean=self._head.is_clean and not (bulk.has_overwritten or dead or self._remains), pieces=len(told),
            run=self._run, when=time(), made_with=version(),
        )  # fmt: skip

    def commit(self) -> None:
        """Makes all of it visible at once, after it was prepared."""
        if self._after is None:
            return
        self._lease.check()
        self._head = heads.commit(self._connection, self._after)
        if len(self._head.dead) > MOST_DEAD:
            with suppress(EngineError):  # what could not be tidied up is left to the next run
                self._head = heads.put(self._connection, self._head._replace(floor=self._head.generation))
                sleep(GRACE)
                self._lease.check()
                self._delete_dead(0.0)

    def close(self) -> None:
        """Lets go of what is not written."""
        self._bulk.close()

    def _delete_dead(self, after: float = GRACE) -> None:
        """Deletes what no reader sees any more, if they have been told so many seconds before."""
        head = self._head
        if time() - head.when < after:
            return
        dead = [one for one in head.dead if one.died <= head.floor]
        old = [one for one in head.old if one.died <= head.floor]
        if not dead and not old:
            return
        for one in dead:
            self._bulk.delete(one.version)
        for one in (*dead, *old):
            for at in range(one.passages):
                self._bulk.delete(f"{one.version}-{at}")
        self._bulk.flush()
        self._refresh()
        left = tuple(one for one in head.dead if one not in dead), tuple(one for one in head.old if one not in old)
        self._head = heads.put(self._connection, head._replace(dead=left[0], old=left[1]))

    def _clear(self) -> None:
        """Deletes the passages of a run that did not end, but for those that are of this one; also those that were
        under way when that run had ended and this one had begun."""
        self._delete(self._remains - self._new.keys())
        if self._is_complete():
            return
        self._delete(self._versions_unseen() - self._new.keys())
        if not self._is_complete():
            self._delete(self._versions_unseen())  # so that the next run sends all of it
            raise NotWritten(f"{self._head.place}: not all passages are there that were written", "run it again")

    def _is_complete(self) -> bool:
        """Whether this batch, and nothing besides, is what the commit will make visible."""
        body = {"size": 0, "track_total_hits": True, "query": {"bool": {"filter": [self._unseen]}}}
        return bool(self._view.searches(body)[0]["hits"]["total"]["value"] == sum(self._new.values()))

    def _versions_unseen(self) -> set[str]:
        return self._view.values("version", {"bool": {"filter": [self._unseen]}})

    def _delete(self, versions: Collection[str]) -> None:
        """Deletes these versions, which nobody sees."""
        strange = sorted(versions)
        if not strange:
            return
        self._head = heads.put(self._connection, self._head._replace(is_clean=False))
        for at in range(0, len(strange), MOST_DEAD):
            of_these = {"bool": {"filter": [{"terms": {"version": strange[at : at + MOST_DEAD]}}]}}
            for one in self._view.documents(of_these, ("version", "place"), False):
                self._bulk.delete(one["_id"])
        self._bulk.flush()
        self._refresh()

    def _refresh(self) -> None:
        """Makes all that was written visible to searches, in every shard."""
        told = self._connection.request("POST", f"/{self._head.place}/_refresh", doing="write to")
        if told["_shards"]["failed"]:
            raise NotWritten(f"{self._head.place} is not whole: some of its shards do not answer", "try again later")

    def _versions(self, query: dict[str, Any]) -> Iterator[tuple[str, Entry]]:
        for one in self._view.documents(query, ("source", "version"), ["source", "version", "held"]):
            found = one["_source"]
            yield decoded(found["source"]), Entry(found["version"], found["held"])


_OF_A_VERSION = {"exists": {"field": "held"}}


def _now() -> str:
    from datetime import datetime

    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
