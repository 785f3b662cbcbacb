"""What a cluster's index holds as of one commit: every search of it goes through here.

Law: all that one snapshot gives belongs to the same commit. Passages that were written since carry a later number and
are left out, those that were replaced since are still there; when they may no longer be, the answers say so themselves,
and that is Superseded and never a wrong answer.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from qa.analysis.analyzer import HEADING
from qa.errors import EngineError
from qa.index.base import Superseded
from qa.index.opensearch.connection import NO_INDEX, Refused
from qa.index.opensearch.head import DOCUMENT
from qa.index.opensearch.mapping import coded, indexed, packed_of, record_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from qa.index.opensearch.connection import Connection
    from qa.index.opensearch.head import Head
    from qa.model import Packed

PAGE = 1000  # documents in one answer
LANGUAGES = 200  # that a library may have
ANEW = "qa forget --all drops it, and qa index makes it anew"
_Search = tuple[dict[str, Any], dict[str, Any]]


class Snapshot:
    """The commit of `head`. Of all sources, or of those under the paths `under`."""

    def __init__(self, connection: Connection, head: Head, under: Sequence[str] = (), copies: str = "qa") -> None:
        self.head = head
        self.is_whole = not under
        self.is_plain = self.is_whole and not head.dead  # whether all passages in the index are its own, ...
        self.is_clean = False  # ... and whether the server's own statistics are theirs, as of the last search
        self._connection = connection
        self._filter: list[dict[str, Any]] = [{"terms": {"within": list(under)}}] if under else []
        self._copies = copies
        self._hidden: list[dict[str, Any]] = [{"range": {"born": {"gt": head.generation}}}]
        if head.dead:
            self._hidden.append({"terms": {"version": [passing.version for passing in head.dead]}})
        self._holding: dict[str, int] = {}
        self._totals: dict[str, Any] = {}

    def visible(self, *clauses: dict[str, Any], **more: Any) -> dict[str, Any]:
        """A query of what belongs to the commit and fits all clauses."""
        return {"bool": {"filter": [*clauses, *self._filter], "must_not": self._hidden, **more}}

    def searches(self, *wanted: dict[str, Any], dfs: bool = False) -> list[dict[str, Any]]:
        """The answers to these searches. Raises Superseded where the commit may no longer be whole."""
        kind: dict[str, Any] = {"search_type": "dfs_query_then_fetch"} if dfs else {}
        # Copies differ in what was deleted and is still there. Where nothing was, those at hand are as good as any.
        copies = {"preference": "_local" if self.is_clean else self._copies}
        asked: list[_Search] = [({**copies, **(kind if body["size"] else {})}, body) for body in wanted]
        # The head, and what was written since, in the same request as the searches, and so as new as they are.
        since = {"range": {"born": {"gt": self.head.generation}}}
        named = {"ids": {"values": [DOCUMENT], "boost": 2.0}}
        asked.append((copies, {"size": 1, "track_total_hits": True, "query": {"bool": {"should": [named, since]}}}))
        try:
            *answers, now = self._connection.searches(self.head.place, asked)
        except Refused as error:
            if error.kind == NO_INDEX:
                raise Superseded(error.message, error.hint) from error
            raise
        told = [hit["_source"] for hit in now["hits"]["hits"] if hit["_id"] == DOCUMENT]
        if not told or told[0]["floor"] > self.head.generation:
            raise Superseded(f"{self.head.place}: others have written since", "ask again")
        self.is_plain = self.is_whole and not self.head.dead and now["hits"]["total"]["value"] == 1
        self.is_clean = self.is_plain and told[0]["is_clean"]
        return answers

    def scored(self, should: list[dict[str, Any]]) -> dict[str, Any]:
        """A query of what fits one of the clauses, by score; it takes half as long again where something is hidden."""
        return {"bool": {"should": should}} if self.is_plain else self.visible(should=should, minimum_should_match=1)

    def know(self, terms: Iterable[str], *also: dict[str, Any]) -> list[dict[str, Any]]:
        """Counts the passages in all and those that hold each term, so far as that is not known yet; the answers to
        `also`, which are searched in the same request, by scores of the whole index."""
        lacking = [term for term in dict.fromkeys(terms) if term not in self._holding and not self.lacks(term)]
        counts = [_counted(self.visible({"term": {"terms": indexed(term)}})) for term in lacking]
        sums = {field: {"sum": {"field": field}} for field in ("held", "length", "silent", "headed")}
        languages = {"languages": {"terms": {"field": "language", "size": LANGUAGES}}}
        totals = [] if self._totals else [_counted(self.visible({"exists": {"field": "held"}}), sums | languages)]
        if not (also or counts or totals):
            return []
        answers = self.searches(*also, *totals, *counts, dfs=True)
        if totals:
            self._totals = answers[len(also)]["aggregations"]
        found = answers[len(answers) - len(lacking) :] if lacking else []
        self._holding |= {term: one["hits"]["total"]["value"] for term, one in zip(lacking, found, strict=True)}
        return answers[: len(also)]

    def holding(self, term: str) -> int:
        """How many passages hold a term that is known."""
        return 0 if self.lacks(term) else self._holding[term]

    def lacks(self, term: str) -> bool:
        """Whether it is known already that no passage holds a term: that of a heading, where there are none."""
        return term.startswith(HEADING) and bool(self._totals) and not self._sum("headed")

    @property
    def passages(self) -> int:
        """How many there are, once that is known."""
        return self._sum("held")

    @property
    def silent(self) -> int:
        """How many of them have no term."""
        return self._sum("silent")

    @property
    def length(self) -> int:
        """How many terms they have together."""
        return self._sum("length")

    @property
    def languages(self) -> dict[str, int]:
        """How many sources are in each language."""
        found = self._totals.get("languages", {}).get("buckets", ())
        return {one["key"]: one["doc_count"] for one in found if one["key"]}

    def documents(
        self, query: dict[str, Any], sort: tuple[str, ...], fields: Sequence[str] | bool = True
    ) -> Iterator[dict[str, Any]]:
        """All documents that fit, page by page, in the order of some fields, which must tell them apart."""
        after: dict[str, Any] = {}
        order = [{field: "asc"} for field in sort]
        while True:
            body = {"size": PAGE, "query": query, "sort": order, "_source": fields, **after}
            hits = self.searches(body)[0]["hits"]["hits"]
            yield from hits
            if len(hits) < PAGE:
                return
            after = {"search_after": hits[-1]["sort"]}

    def values(self, field: str, query: dict[str, Any]) -> set[str]:
        """The values of a field in all documents that fit."""
        found: set[str] = set()
        after: dict[str, Any] = {}
        while True:
            pages = {"size": PAGE, "sources": [{field: {"terms": {"field": field}}}], **after}
            [answer] = self.searches({"size": 0, "query": query, "aggs": {field: {"composite": pages}}})
            buckets = answer["aggregations"][field]["buckets"]
            found |= {one["key"][field] for one in buckets}
            if len(buckets) < PAGE:
                return found
            after = {"after": buckets[-1]["key"]}

    def named(self, names: Sequence[str]) -> dict[str, dict[str, Any]]:
        """The documents of these names."""
        found: dict[str, dict[str, Any]] = {}
        for at in range(0, len(names), PAGE):
            part = names[at : at + PAGE]
            [answer] = self.searches({"size": len(part), "query": {"ids": {"values": list(part)}}})
            found |= {hit["_id"]: hit["_source"] for hit in answer["hits"]["hits"]}
        if len(found) < len(names):
            raise ValueError(f"{len(found)} of {len(names)} passages are there")
        return found

    def record(self) -> bytes:
        """What the commit kept beside the passages."""
        head = self.head
        if not head.pieces:
            return b""
        found = [self._connection.found(head.place, piece_of(head.run, at)) for at in range(head.pieces)]
        if None in found:
            raise Superseded(f"{head.place}: others have written since", "ask again")
        try:
            return record_of(one["_source"] for one in found if one)
        except (ValueError, KeyError) as error:
            raise EngineError(f"{head.place}: its record is damaged", ANEW) from error

    def _sum(self, field: str) -> int:
        return int(self._totals[field]["value"]) if self._totals else 0


def piece_of(run: str, at: int) -> str:
    """The name of a piece of a record."""
    return f"record-{run}-{at}"


def _counted(query: dict[str, Any], aggregations: dict[str, Any] | None = None) -> dict[str, Any]:
    more = {"aggs": aggregations} if aggregations else {}
    return {"size": 0, "track_total_hits": True, "query": query, **more}


def packed_in(view: Snapshot, source: str) -> Iterator[Packed]:
    """The passages of a source as they are stored, in the order of their spans."""
    query = view.visible({"term": {"source": coded(source)}}, {"exists": {"field": "place"}})
    for one in view.documents(query, ("place",), ["terms", "data", "raw"]):
        yield packed_of(one["_source"])


@contextmanager
def understood(doing: str) -> Iterator[None]:
    """What a server answers that makes no sense is an EngineError."""
    try:
        yield
    except (KeyError, IndexError, TypeError, ValueError, AttributeError, OverflowError) as error:
        raise EngineError(f"cannot {doing} the index: what it holds is damaged", ANEW) from error
