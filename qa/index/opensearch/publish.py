"""Write the changes of one commit to a cluster's index, one process at a time.

Law: nothing is visible before the head names the new commit, and everything is visible after. An error before that
leaves the index as it was, except for documents that nobody sees: the next run uses those that it would write itself,
and deletes the others. Documents that readers of an earlier commit may still want are deleted only after the head has
said so, whatever any clock says: `snapshot` proves that no reader takes an answer without them for a whole one.
"""

from __future__ import annotations

import uuid
from contextlib import contextmanager, suppress
from datetime import UTC
from time import time
from typing import TYPE_CHECKING, NamedTuple

from qa.errors import EngineError
from qa.index.base import NotWritten
from qa.index.batch import PackingBatch
from qa.index.opensearch.about import encode_about
from qa.index.opensearch.aliases import create_index, current_index, swap_index
from qa.index.opensearch.bulk import Bulk
from qa.index.opensearch.connection import NO_INDEX, Refused, text, whole
from qa.index.opensearch.head import ensure_head, passage_count, write_head
from qa.index.opensearch.lease import Lease
from qa.index.opensearch.mapping import (
    Retired,
    Version,
    decode_source,
    index_version,
    passage_documents,
    passage_totals,
    record_documents,
    shared_fields,
    version_content,
)
from qa.index.opensearch.snapshot import IS_PASSAGE, IS_VERSION, PAGE, Snapshot, record_piece_name, stored_passages
from qa.index.opensearch.spellings import write_words

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

    from qa.analysis.packing import Packed
    from qa.index.opensearch.connection import Connection
    from qa.index.opensearch.head import Head
    from qa.index.opensearch.mapping import Json
    from qa.model import Source

TRIES = 20  # attempts to find an index that others do not delete or replace meanwhile
MOST_DEAD = 200  # retired versions that readers must hide; more are deleted before the run ends


@contextmanager
def publishing(connection: Connection, waits: Callable[[str], object]) -> Iterator[ClusterBatch]:
    """Write one commit: all of it when the block ends, nothing of it when the block raises."""
    try:
        with _leased(connection, waits) as (lease, index):
            with connection.checking("write to"):
                head = ensure_head(connection, index)
                for _ in range(TRIES):
                    if head.is_known:
                        break
                    # Write a new index beside it, which replaces it at the end.
                    head = ensure_head(connection, create_index(connection, after=head.place))
                if not head.is_known:
                    raise NotWritten(f"{connection.where(head.place)}: another version of qa made it", "run it again")
            batch = ClusterBatch(connection, head, lease)
            try:
                with connection.checking("write to"):
                    batch.begin()
                yield batch
                with connection.checking("write to"):
                    batch.prepare()
                    batch.commit()
                if head.place != index:
                    swap_index(connection, index, head.place)
            finally:
                batch.close()
    except EngineError as error:
        if isinstance(error, NotWritten):
            raise
        raise NotWritten(error.message, error.hint) from error


class _Leased(NamedTuple):
    """The right to write to an index, and the name of the index."""

    lease: Lease
    place: str


@contextmanager
def _leased(connection: Connection, waits: Callable[[str], object]) -> Iterator[_Leased]:
    """Acquire the right to write to the index that the alias points to; the index is created if it is missing."""
    for _ in range(TRIES):
        index = current_index(connection) or create_index(connection)
        try:
            lease = Lease(connection, waits)
        except Refused as error:
            if error.kind != NO_INDEX:
                raise
            continue  # another process has deleted the index meanwhile
        try:
            if current_index(connection) == index:  # otherwise another process has replaced it meanwhile
                yield _Leased(lease, index)
                return
        finally:
            lease.release()
    raise NotWritten(f"{connection.where()}: other processes delete it again and again", "run it again")


class _VersionDocument(NamedTuple):
    """The document of a version, to be sent when the first `after` documents are stored: its passages are among
    them."""

    after: int
    name: str
    document: Json


class ClusterBatch(PackingBatch):
    """A batch that keeps the promises of `qa.index.base.Batch`."""

    def __init__(self, connection: Connection, head: Head, lease: Lease) -> None:
        super().__init__()
        self._connection = connection
        self._head = head
        self._lease = lease
        self._view = Snapshot(connection, head)
        self._next = head.generation + 1
        self._run = uuid.uuid4().hex
        self._period = head.period
        self._bulk = Bulk(connection, head.place, lease.check)
        self._unseen: Json = {"range": {"born": {"gt": head.generation}}}
        self._new: dict[str, int] = {}  # new versions, with the number of documents of each
        self._gone: dict[str, tuple[str, Version]] = {}  # by content: versions of the commit before, with their sources
        self._undone: list[Version] = []  # versions that this batch wrote and then replaced
        self._waiting: list[_VersionDocument] = []
        self._after: Head | None = None  # the head of the new commit

    def begin(self) -> None:
        """Read the state of the index, and tidy up what earlier runs have left."""
        self._view.learn(())  # reports lost shards at once; a refresh would wait a minute for them
        self._refresh()
        self.record = self._before = self._view.record()
        self._delete_dead()
        self._entries = dict(self._versions(self._view.visible(IS_VERSION)))
        self._delete_orphans()
        left = {"bool": {"filter": [IS_VERSION, self._unseen]}}
        # Complete versions of a run that did not end, by their content; a deletion may still reach those of before.
        self._left = {one.content: one for _, one in self._versions(left) if one.period == self._period}
        self._remains = self._unseen_versions()  # the same, complete or not
        self._dead = {retired.version.content: retired for retired in self._head.dead}
        self._old = list(self._head.old)

    @property
    def head(self) -> Head:
        """The head of the commit that this batch made, or began with."""
        return self._head

    def replace_packed(
        self, source: str, packed: Sequence[Packed], about: Source | None = None, words: bytes = b""
    ) -> None:
        """Replace all passages of the source, as `qa.index.base.Batch` promises."""
        self.remove(source)
        if not packed:
            return
        content = version_content(source, encode_about(about) if about else "", packed)
        if gone := self._gone.pop(content, None):  # the same version was there before
            self._entries[source] = gone[1]
            return
        self._words.add(packed, words)
        if dead := self._dead.pop(content, None):  # an earlier commit had it, and all of it is still stored
            self._entries[source] = dead.version
            return
        entry = self._left.get(content) or Version.written(content, self._period, len(packed))
        self._entries[source] = entry
        self._undone = [undone for undone in self._undone if undone != entry]
        if entry.name not in self._new and content not in self._left:
            self._send(source, entry, packed, about)
        self._new[entry.name] = entry.passages + 1

    def describe(self, source: str, about: Source) -> None:
        """Describe a source anew: its passages stay, in a version of another name."""
        self.replace_packed(source, list(stored_passages(self._view, source)), about)

    def remove(self, source: str) -> None:
        """Remove all passages of the source; a source without passages is allowed."""
        entry = self._entries.pop(source, None)
        if entry is None:
            return
        packed = self._fresh.pop(source, None)
        if packed is not None and entry.name in self._new:
            self._words.take(packed)
            self._undone.append(entry)
        elif entry.name in self._new:
            raise ValueError(f"{source} came packed twice in one batch")
        else:
            self._gone[entry.content] = source, entry

    def _send(self, source: str, entry: Version, packed: Sequence[Packed], about: Source | None) -> None:
        shared = shared_fields(source, entry.name, encode_about(about) if about else "", self._next, _now())
        language, time = (about.language, about.time) if about else ("", 0)
        for name, line in passage_documents(shared, packed, time):
            self._bulk.put(name, line)
        document = shared | passage_totals(packed, time) | {"language": language}
        self._waiting.append(_VersionDocument(self._bulk.queued, entry.name, document))
        self._send_waiting()

    def _send_waiting(self) -> None:
        """Send the documents of the versions whose passages are stored."""
        while self._waiting and self._waiting[0].after <= self._bulk.done:
            _, name, document = self._waiting.pop(0)
            self._bulk.put(name, document)

    def prepare(self) -> None:
        """Write everything that the commit needs beside the passages, if anything has changed."""
        is_changed = self._new or self._gone or self._undone or len(self._dead) != len(self._head.dead)
        if not is_changed and self.record == self._before:
            return
        head, bulk = self._head, self._bulk
        bulk.flush()
        self._send_waiting()
        for source, _ in self._gone.values():
            self._words.take(stored_passages(self._view, source))
        files = write_words(self._view, bulk, self._words.total(), f"{self._next}-{self._run[:8]}")
        pieces = record_documents(self.record)
        for at, piece in enumerate(pieces):
            bulk.put(record_piece_name(self._run, at), piece)
        bulk.flush()
        self._refresh()
        self._delete_leftovers()
        kept = {name for name, _ in files}
        self._old += [Retired(f"words-{name}", number, self._next) for name, number in head.files if name not in kept]
        self._old += [Retired(f"record-{head.run}", head.pieces, self._next)] if head.pieces else []
        dead = [*self._dead.values()]
        dead += [Retired(*entry, self._next) for _, entry in self._gone.values()]
        dead += [Retired(*entry, self._next) for entry in self._undone if entry.name in self._new]
        self._after = self._head._replace(
            generation=self._next, floor=head.generation, dead=tuple(dead), old=tuple(self._old), files=files,
            is_clean=self._head.is_clean and not (bulk.has_overwritten or dead or self._remains), pieces=len(pieces),
            run=self._run, when=time(), made_with=index_version(),
        )  # fmt: skip

    def commit(self) -> None:
        """Make everything visible in one step, after `prepare`."""
        if self._after is None:
            return
        self._lease.check()
        self._head = write_head(self._connection, self._after)
        if len(self._head.dead) > MOST_DEAD:
            with suppress(EngineError):  # the next run tidies up what this one could not
                self._head = write_head(self._connection, self._head._replace(floor=self._head.generation))
                self._delete_dead()

    def close(self) -> None:
        """Drop what is not written yet."""
        self._bulk.close()

    @property
    def _place(self) -> str:
        """The index with its hosts, for messages."""
        return self._connection.where(self._head.place)

    def _delete_dead(self) -> None:
        """Delete the retired documents of which the head says that they may be deleted."""
        head = self._head
        dead = [one for one in head.dead if one.died <= head.floor]
        old = [one for one in head.old if one.died <= head.floor]
        if not dead and not old:
            return
        view = Snapshot(self._connection, head)
        self._delete_versions(view, [one.name for one in dead])
        for one in old:
            self._delete_pieces(view, one)
        self._bulk.flush()
        self._refresh()
        still_dead = tuple(one for one in head.dead if one not in dead)
        still_old = tuple(one for one in head.old if one not in old)
        self._head = write_head(self._connection, head._replace(dead=still_dead, old=still_old))

    def _delete_orphans(self) -> None:
        """Delete passages that arrived when the run that had sent them was dead and another one had committed: there is
        no version that they belong to."""
        passages = self._view.visible(IS_PASSAGE)
        [answer] = self._view.multi_search({"size": 0, "track_total_hits": True, "query": passages})
        if whole(answer["hits"]["total"]["value"]) > self._view.passages:
            self._delete(self._view.values("version", passages) - {entry.name for entry in self._entries.values()})
            self._period = self._head.period

    def _delete_leftovers(self) -> None:
        """Delete the passages of a run that did not end, except those that this one writes as well; also passages of
        that run that arrived after this one had begun."""
        self._delete(self._remains - self._new.keys())
        if self._is_complete():
            return
        self._delete(self._unseen_versions() - self._new.keys())
        if not self._is_complete():
            self._delete(self._unseen_versions())  # so that the next run sends everything again
            raise NotWritten(f"{self._place}: not all passages are there that were written", "run it again")

    def _is_complete(self) -> bool:
        """Whether exactly the documents of this batch are those that the commit will make visible."""
        body = {"size": 0, "track_total_hits": True, "query": {"bool": {"filter": [self._unseen]}}}
        return whole(self._view.multi_search(body)[0]["hits"]["total"]["value"]) == sum(self._new.values())

    def _unseen_versions(self) -> set[str]:
        """The names of the versions written since the last commit."""
        return self._view.values("version", {"bool": {"filter": [self._unseen]}})

    def _delete(self, versions: Collection[str]) -> None:
        """Delete these versions, which nobody sees. The head ends their period first: no later run uses them."""
        if not versions:
            return
        self._head = write_head(self._connection, self._head._replace(is_clean=False, tidied=self._head.tidied + 1))
        self._delete_versions(self._view, sorted(versions))
        self._bulk.flush()
        self._refresh()

    def _delete_versions(self, view: Snapshot, names: Sequence[str]) -> None:
        """Delete what is stored of these versions, however many passages they are said to have."""
        for at in range(0, len(names), PAGE):
            part = names[at : at + PAGE]
            for name in part:
                self._bulk.delete(name)
            passages = {"bool": {"filter": [IS_PASSAGE, {"terms": {"version": part}}]}}
            for one in view.documents(passages, ("version", "place"), False):
                self._bulk.delete(one["_id"])

    def _delete_pieces(self, view: Snapshot, one: Retired) -> None:
        """Delete what is stored of a file of words or a record, however many pieces it is said to have: the last ones
        first, so that a run that goes on from an interrupted one finds all that is left in front."""
        stored: list[list[str]] = []
        for first in range(0, one.passages, PAGE):
            names = [f"{one.name}-{at}" for at in range(first, min(first + PAGE, one.passages))]
            [answer] = view.multi_search({"size": PAGE, "query": {"ids": {"values": names}}, "_source": False})
            there = {hit["_id"] for hit in answer["hits"]["hits"]}
            if not there:
                break
            stored.append([name for name in names if name in there])
        for names in reversed(stored):
            for name in names:
                self._bulk.delete(name)
            self._bulk.flush()

    def _refresh(self) -> None:
        """Make everything that was written visible to searches, in every shard."""
        answer = self._connection.request("POST", f"/{self._head.place}/_refresh", doing="write to")
        if whole(answer["_shards"]["failed"]):
            raise NotWritten(f"{self._place} is not whole: some of its shards do not answer", "try again later")

    def _versions(self, query: Json) -> Iterator[tuple[str, Version]]:
        """The sources and versions in the documents that match."""
        for one in self._view.documents(query, ("source", "version"), ["source", "version", "held"]):
            found = one["_source"]
            yield decode_source(found["source"]), Version(text(found["version"]), passage_count(found["held"]))


def _now() -> str:
    from datetime import datetime

    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
