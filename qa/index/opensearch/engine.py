"""Keep an index in an OpenSearch cluster: for documents that outgrow a machine, and to ask where the files are not.

Law: until it is refreshed, an engine answers as of one commit; if documents of that commit may have been deleted, it
raises Superseded. An answer of the server is used only after it was checked.
"""

from __future__ import annotations

import os
import time
from contextlib import contextmanager, suppress
from itertools import islice
from typing import TYPE_CHECKING

from qa.analysis import analyzer
from qa.analysis.bm25 import Statistics
from qa.analysis.inside import is_searchable, shortest
from qa.analysis.letters import plain, without_apostrophes
from qa.analysis.near import nearest, typed_as
from qa.errors import EngineError
from qa.index.base import Superseded
from qa.index.opensearch.about import decode_about
from qa.index.opensearch.address import parse_address
from qa.index.opensearch.candidates import Candidates
from qa.index.opensearch.connection import Connection, text, whole
from qa.index.opensearch.head import read_head
from qa.index.opensearch.mapping import decode_source, encode_source
from qa.index.opensearch.received import received
from qa.index.opensearch.snapshot import IS_VERSION, Snapshot, stored_passages
from qa.index.opensearch.spellings import similar_words, words_typed_as, words_with
from qa.index.opensearch.within import passages_in, sources_in
from qa.model import Source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from qa.index.base import Scope
    from qa.index.opensearch.head import Head
    from qa.index.opensearch.mapping import Json
    from qa.index.opensearch.publish import ClusterBatch
    from qa.model import Hit, Passage, Query

KINDS = 1000  # kinds of files that are told
KEPT = 20_000  # sources whose descriptions are kept in memory


class OpenSearchEngine:
    """An engine that keeps the promises of `qa.index.base.Remote`, for the index `name`. If there are paths `under`,
    only the sources under them are visible. `waits` is called with what is known of another process that is writing and
    must be waited for."""

    def __init__(
        self,
        name: str,
        waits: Callable[[str], object] = lambda holder: None,
        allow_plaintext: bool = False,
        under: Sequence[str] = (),
    ) -> None:
        self._connection = Connection(parse_address(name, allow_plaintext))
        self.version = self._connection.checked_version()
        self._waits = waits
        self._under = tuple(map(encode_source, under))
        self._copies = f"qa-{os.getpid()}-{time.time_ns()}"  # all searches of an engine ask the same copies of shards
        self._about: dict[str, Source] = {}
        self._last = self._look(None)

    @property
    def exists(self) -> bool:
        """Whether a batch was ever written."""
        return self._last.head.generation > 0

    @property
    def is_known(self) -> bool:
        """Whether this version of qa made the index."""
        return self._last.head.is_known

    @property
    def when(self) -> float:
        """When the last batch was written, in seconds since 1970."""
        return self._last.head.when

    @property
    def _view(self) -> Snapshot:
        if not self._last.head.is_known:
            hint = "qa index makes it anew, with the same paths"
            raise EngineError(f"{self._connection.where()}: another version of qa made it", hint)
        return self._last

    def refresh(self) -> bool:
        """Read from now on what other processes have committed. Returns whether they have."""
        before, now = self._last, self._look(self._last)
        if before.head.generation and not now.head.place:
            raise EngineError(f"{self._connection.where()}: no such index any more", "qa index makes it")
        self._last = now
        return before is not now

    def _look(self, last: Snapshot | None) -> Snapshot:
        """A snapshot of the present commit: the last one if nothing was committed since."""
        with self._connection.checking("read"):
            head = read_head(self._connection)
        return last if last is not None and last.head == head else self._snapshot(head)

    def _snapshot(self, head: Head) -> Snapshot:
        self._about = {}
        return Snapshot(self._connection, head, self._under, self._copies)

    @contextmanager
    def writing(self) -> Iterator[ClusterBatch]:
        from qa.index.opensearch.publish import publishing

        with publishing(self._connection, self._waits) as batch:
            yield batch
        if self._last.head != batch.head:  # not a later commit: what the caller knows is this one
            self._last = self._snapshot(batch.head)

    def is_busy(self) -> bool:
        return False

    def statistics(self, terms: Iterable[str]) -> Statistics:
        view, wanted = self._view, list(terms)
        if not self.exists:
            return Statistics(0, 0.0, dict.fromkeys(wanted, 0))
        with self._connection.checking("search"):
            view.learn(wanted)
            average = view.length / view.passages if view.passages else 0.0
            return Statistics(view.passages, average, {term: view.holding(term) for term in wanted})

    def search(self, query: Query, limit: int, scope: Scope | None = None) -> list[Hit]:
        view = self._view
        wanted = [term for term in query.terms if term.weight > 0 and not view.lacks(term.term)]
        if not wanted or limit < 1 or not self.exists:
            return []
        with self._connection.checking("search"):
            return Candidates(view, wanted, limit, passages_in(scope) if scope else ()).hits(self._keep)

    def near(self, word: str, limit: int) -> list[str]:
        view = self._view
        with self._connection.checking("look a word up in"):
            beginning = similar_words(view, analyzer.normal(word))
            return self._held(lambda most: [nearest(word, beginning, most)], limit)[0]

    def typed_as(self, word: str, limit: int) -> list[str]:
        with self._connection.checking("look a word up in"):
            wanted = without_apostrophes(plain(analyzer.normal(word)))
            beginning = words_typed_as(self._view, wanted)
            return self._held(lambda most: [typed_as(word, wanted[:1], beginning, most)], limit)[0]

    def containing(self, parts: Sequence[str], limit: int) -> dict[str, list[str]]:
        with self._connection.checking("look a word up in"):
            known = words_with(self._view, list(filter(is_searchable, parts)))
            held = self._held(lambda most: [shortest(part, words, most) for part, words in known.items()], limit)
            return dict(zip(known, held, strict=True))

    def _held(self, look_up: Callable[[int], list[list[str]]], limit: int) -> list[list[str]]:
        """The lists of words found, at most so many in each, without those that only replaced passages hold."""
        view = self._view
        if view.is_whole:
            return look_up(limit)
        lists = look_up(limit * 4)
        known = {word: _terms_in(word, [*view.languages, "en"]) for words in lists for word in words}
        view.learn(term for terms in known.values() for term in terms)
        return [[word for word in words if any(map(view.holding, known[word]))][:limit] for words in lists]

    def sources(self) -> list[str]:
        """The sources, in order; none where another version of qa made the index, which the next batch makes anew."""
        return sorted(self._sources()) if self.is_known else []

    def first(self, most: int) -> list[str]:
        """The first `most` sources, in order."""
        return list(islice(self._sources(), most))

    def within(self, scope: Scope) -> Iterator[str]:
        """The sources that may have a passage in the scope, in order, as far as they are asked for."""
        return self._sources(*sources_in(scope))

    def has_times(self, source: str) -> bool:
        return False

    def kinds(self) -> dict[str, int]:
        """How many sources are of each kind, the most frequent first."""
        if not self.exists:
            return {}
        kinds = {"kinds": {"terms": {"field": "kind", "size": KINDS}}}
        body = {"size": 0, "query": self._view.visible(IS_VERSION), "aggs": kinds}
        with self._connection.checking("search"):
            buckets = self._view.multi_search(body)[0]["aggregations"]["kinds"]["buckets"]
            return {text(one["key"]): whole(one["doc_count"]) for one in buckets}

    def _sources(self, *narrow: Json) -> Iterator[str]:
        view = self._view
        if not self.exists:
            return
        with self._connection.checking("read"):
            for one in view.documents(view.visible(IS_VERSION, *narrow), ("source",)):
                source = decode_source(one["_source"]["source"])
                self._keep(source, one["_source"])
                yield source

    def passages(self, source: str) -> Sequence[Passage]:
        view = self._view
        if not self.exists:
            return []
        with self._connection.checking("read"):
            return [received(source, packed)[0] for packed in stored_passages(view, source)]

    def about(self, source: str) -> Source:
        """The description of a source that was stored with its passages."""
        if source not in self._about:
            view = self._view
            with self._connection.checking("read"):
                query = view.visible({"term": {"source": encode_source(source)}}, IS_VERSION)
                for one in view.documents(query, ("source",)):
                    self._keep(source, one["_source"])
        return self._about.get(source, Source("", "", "", "", ""))

    def languages(self) -> dict[str, int]:
        """How many sources are in each language."""
        self.statistics(())
        with self._connection.checking("search"):
            return self._view.languages

    def _keep(self, source: str, found: Json) -> None:
        """Keep the description of a source that a document of it holds."""
        if source in self._about:
            return
        if len(self._about) >= KEPT:
            self._about.clear()
        self._about[source] = decode_about(found["about"], found["indexed"])

    @property
    def record(self) -> bytes:
        """The bytes that the last batch stored beside the passages; none where another version of qa stored them."""
        return self._last.record() if self._last.head.is_known else b""

    @property
    def held_record(self) -> bytes:
        """The bytes that the last batch of any version stored beside the passages; none where they make no sense to
        this version."""
        try:
            return self._last.record()
        except Superseded:
            raise
        except EngineError:
            return b""

    def health(self) -> str:
        """The health of the index by the server: green, yellow (a copy is missing) or red (a shard is missing)."""
        answer = self._connection.request("GET", f"/_cluster/health/{self._last.head.place}", doing="look after")
        return str(answer.get("status", ""))

    def holds(self, path: str) -> bool:
        """Whether there are sources under a path."""
        if not self.exists:
            return False
        within = {"term": {"within": encode_source(path)}}
        body = {"size": 0, "track_total_hits": True, "query": self._view.visible(IS_VERSION, within)}
        with self._connection.checking("search"):
            return whole(self._view.multi_search(body)[0]["hits"]["total"]["value"]) > 0

    def drop(self) -> bool:
        """Delete the index and its template. Returns whether there was one."""
        from qa.index.opensearch.aliases import delete_indexes

        return delete_indexes(self._connection, self._waits)

    def close(self) -> None:
        with suppress(EngineError):
            self._connection.close()


def _terms_in(word: str, languages: Iterable[str]) -> set[str]:
    return {term for language in languages if (term := analyzer.term(word, language))}
