"""An index in an OpenSearch cluster: for what outgrows a machine; asked where the files are not.

Law: one engine answers as of one commit, until it is refreshed; where that commit is no longer whole in the cluster,
it raises Superseded. What a server answers is believed after it was checked.
"""

from __future__ import annotations

import os
import time
from contextlib import contextmanager, suppress
from itertools import islice
from typing import TYPE_CHECKING, Any

from qa.analysis import analyzer
from qa.analysis.near import nearest
from qa.analysis.packing import unpack
from qa.errors import EngineError
from qa.index.opensearch import head as heads
from qa.index.opensearch.address import address
from qa.index.opensearch.candidates import Candidates
from qa.index.opensearch.connection import Connection
from qa.index.opensearch.mapping import coded, decoded
from qa.index.opensearch.snapshot import Snapshot, packed_in, understood
from qa.index.opensearch.spellings import like
from qa.model import Source, Statistics

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from qa.index.opensearch.publish import Batch
    from qa.model import Hit, Passage, Query

KEPT = 20_000  # sources of which it is known what is said of them


class OpenSearchEngine:
    """Keeps the promises of `qa.index.base.Remote`. Of the index `name`; nothing is shown but what is under the paths
    `under`, if there are any. `waits` is called with what is known of the process that one waits for to write."""

    def __init__(
        self,
        name: str,
        waits: Callable[[str], object] = lambda holder: None,
        allow_plaintext: bool = False,
        under: Sequence[str] = (),
    ) -> None:
        self._connection = Connection(address(name, allow_plaintext))
        self.version = self._connection.supported()
        self._waits = waits
        self._under = tuple(map(coded, under))
        self._copies = f"qa-{os.getpid()}-{time.time_ns()}"  # the same ones for all questions of an engine
        self._about: dict[str, Source] = {}
        self._last = self._look()

    @property
    def exists(self) -> bool:
        """Whether a batch was ever written."""
        return self._last.head.generation > 0

    @property
    def is_known(self) -> bool:
        """Whether this version of qa made it."""
        return self._last.head.is_known

    @property
    def when(self) -> float:
        """When the last batch was written, in seconds since 1970."""
        return self._last.head.when

    @property
    def _view(self) -> Snapshot:
        if not self._last.head.is_known:
            index = self._connection.address.alias
            raise EngineError(f"{index}: another version of qa made it", "qa index makes it anew, with the same paths")
        return self._last

    def refresh(self) -> bool:
        """Looks for what other processes have committed since; whether there is anything."""
        before, now = self._last, self._look()
        if before.head.generation and not now.head.place:
            alias = self._connection.address.alias
            raise EngineError(f"no such index any more: {alias}", "qa index makes it")
        self._last = now
        return before is not now

    def _look(self) -> Snapshot:
        with understood("read"):
            head = heads.look(self._connection)
        known: Snapshot | None = getattr(self, "_last", None)
        if known is not None and known.head == head:
            return known
        self._about = {}
        return Snapshot(self._connection, head, self._under, self._copies)

    @contextmanager
    def writing(self) -> Iterator[Batch]:
        from qa.index.opensearch.publish import publishing

        with publishing(self._connection, self._waits) as batch:
            yield batch
        self.refresh()

    def statistics(self, terms: Iterable[str]) -> Statistics:
        view, wanted = self._view, list(terms)
        if not self.exists:
            return Statistics(0, 0.0, dict.fromkeys(wanted, 0))
        with understood("search"):
            view.know(wanted)
            average = view.length / view.passages if view.passages else 0.0
            return Statistics(view.passages, average, {term: view.holding(term) for term in wanted})

    def search(self, query: Query, limit: int) -> list[Hit]:
        view = self._view
        wanted = [term for term in query.terms if term.weight > 0 and not view.lacks(term.term)]
        if not wanted or limit < 1 or not self.exists:
            return []
        with understood("search"):
            return Candidates(view, wanted, limit).hits(self._keep)

    def near(self, word: str, limit: int) -> list[str]:
        view = self._view
        with understood("look a word up in"):
            beginning = like(view, analyzer.normal(word))
            if view.is_whole:
                return nearest(word, beginning, limit)
            found = nearest(word, beginning, limit * 4)
            known = {other: _terms(other, [*view.languages, "en"]) for other in found}
            view.know(term for terms in known.values() for term in terms)
            return [other for other in found if any(map(view.holding, known[other]))][:limit]

    def sources(self) -> list[str]:
        """The sources, in order; none where another version of qa wrote them, which the next batch makes anew."""
        return sorted(self._sources()) if self.is_known else []

    def first(self, most: int) -> list[str]:
        """The first of the sources, in order."""
        return list(islice(self._sources(), most))

    def _sources(self) -> Iterator[str]:
        view = self._view
        if not self.exists:
            return
        with understood("read"):
            for one in view.documents(view.visible({"exists": {"field": "held"}}), ("source",)):
                source = decoded(one["_source"]["source"])
                self._keep(source, one["_source"])
                yield source

    def passages(self, source: str) -> Sequence[Passage]:
        view = self._view
        if not self.exists:
            return []
        with understood("read"):
            return [unpack(source, packed)[0] for packed in packed_in(view, source)]

    def about(self, source: str) -> Source:
        """What was said of a source when its passages were written."""
        if source not in self._about:
            view = self._view
            with understood("read"):
                is_it = view.visible({"term": {"source": coded(source)}}, {"exists": {"field": "held"}})
                for one in view.documents(is_it, ("source",)):
                    self._keep(source, one["_source"])
        return self._about.get(source, Source("", "", "", "", ""))

    def languages(self) -> dict[str, int]:
        """How many sources are in each language."""
        self.statistics(())
        return self._view.languages

    def _keep(self, source: str, found: dict[str, Any]) -> None:
        if source in self._about:
            return
        if len(self._about) >= KEPT:
            self._about.clear()
        self._about[source] = Source.decode(found.get("about", ""), found["indexed"])

    @property
    def record(self) -> bytes:
        """What the last batch kept beside the passages; nothing where another version of qa kept it."""
        return self._last.record() if self._last.head.is_known else b""

    def health(self) -> str:
        """Whether all of the index is there, as the server says: green, yellow (a copy is lacking) or red."""
        told = self._connection.request("GET", f"/_cluster/health/{self._last.head.place}", doing="look after")
        return str(told.get("status", ""))

    def holds(self, path: str) -> bool:
        """Whether there are sources under a path."""
        if not self.exists:
            return False
        within = {"term": {"within": coded(path)}}
        body = {"size": 0, "track_total_hits": True, "query": self._view.visible({"exists": {"field": "held"}}, within)}
        with understood("search"):
            return bool(self._view.searches(body)[0]["hits"]["total"]["value"])

    def drop(self) -> bool:
        """Deletes the index and its template; whether there was one."""
        from qa.index.opensearch.indexes import drop

        return drop(self._connection, self._waits)

    def close(self) -> None:
        with suppress(EngineError):
            self._connection.close()


def _terms(word: str, languages: Iterable[str]) -> set[str]:
    return {term for language in languages if (term := analyzer.term(word, language))}
