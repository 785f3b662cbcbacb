"""Search a cluster's index as of one commit.

Law: everything that one snapshot returns belongs to the same commit. Passages written since have a later number and are
left out; passages replaced since are still stored. Once they may have been deleted, the snapshot raises Superseded
instead of giving a wrong answer. This needs no clock: a writer deletes only after the head has said so, and the head is
read after every search, so what it does not say by then had not begun when the search was made. The searches of one
request may see different states of the index, since others may write between any two of them; so none tells anything
of another.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from qa.analysis.analyzer import HEADING
from qa.errors import MISSHAPEN, EngineError
from qa.index.base import SMALL, Superseded
from qa.index.opensearch.connection import ANEW, NO_INDEX, Refused, Search, text, whole
from qa.index.opensearch.head import present_head
from qa.index.opensearch.mapping import encode_source, indexable_term, packed_from, record_from

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from qa.analysis.packing import Packed
    from qa.index.opensearch.connection import Connection
    from qa.index.opensearch.head import Head
    from qa.index.opensearch.mapping import Json

PAGE = 1000  # documents in one answer
LANGUAGES = 200  # languages that an index may have
IS_PASSAGE = {"exists": {"field": "place"}}  # the clause for the documents of passages
IS_VERSION = {"exists": {"field": "held"}}  # the clause for the documents of versions
FIRST = 1e9  # a score above that of every passage


class Snapshot:
    """The commit of `head`: all its sources, or those under the paths `under`, which are encoded. `copies` makes the
    server ask the same copies of the shards each time."""

    def __init__(self, connection: Connection, head: Head, under: Sequence[str] = (), copies: str = "qa") -> None:
        self.head = head
        self.is_whole = not under
        self.is_plain = self.is_whole and not head.dead  # whether no passage is known that belongs to no commit
        self.is_clean = False  # whether the server's statistics are those of the commit where nothing was written since
        self._connection = connection
        self._filter: list[Json] = [{"terms": {"within": list(under)}}] if under else []
        self._copies = copies
        self._since: Json = {"range": {"born": {"gt": head.generation}}}
        self._hidden: list[Json] = [self._since]
        if head.dead:
            self._hidden.append({"terms": {"version": [retired.name for retired in head.dead]}})
        self._holding: dict[str, int] = {}
        self._totals: Json = {}

    @property
    def where(self) -> str:
        """The hosts and the index, for messages."""
        return self._connection.where(self.head.place)

    def visible(self, *clauses: Json, **more: object) -> Json:
        """A query for the documents that belong to the commit and match all clauses."""
        return {"bool": {"filter": [*clauses, *self._filter], "must_not": self._hidden, **more}}

    def multi_search(self, *bodies: Json, dfs: bool = False) -> list[Json]:
        """The answers to several searches in one request, each of a moment of its own. `dfs` asks for scores by the
        statistics of all shards. Raises Superseded where documents of the commit may have been deleted meanwhile."""
        kind: Json = {"search_type": "dfs_query_then_fetch"} if dfs else {}
        # Copies differ in which deleted documents they still hold. Without deleted documents, the nearest copies do.
        copies = {"preference": "_local" if self.is_clean else self._copies}
        searches = [Search({**copies, **(kind if body["size"] else {})}, body) for body in bodies]
        try:
            answers = self._connection.multi_search(self.head.place, searches)
        except Refused as error:
            if error.kind == NO_INDEX:
                raise Superseded(error.message, error.hint) from error
            raise
        now = present_head(self._connection, self.head.place)  # only after the last of the searches
        if now is None or now.floor > self.head.generation:
            raise Superseded(f"{self.where}: others have written since", "ask again")
        self.is_clean = self.is_plain and now.is_clean
        return answers

    def scoring_query(self, should: list[Json], *narrow: Json) -> Json:
        """A query for the documents that match one of the clauses, by score, and all that `narrow` them. In a plain
        index nothing is hidden, which would take half as long again: what was written since comes first, so that the
        answer itself shows whether there was any. See `is_of_commit`."""
        if not self.is_plain:
            return self.visible(*narrow, should=should, minimum_should_match=1)
        wanted = {"bool": {"should": should, "filter": list(narrow), "minimum_should_match": 1}}
        return {"bool": {"should": [wanted, {"constant_score": {"filter": self._since, "boost": FIRST}}]}}

    def is_of_commit(self, born: Iterable[int]) -> bool:
        """Whether the first documents of an answer to `scoring_query`, which were born in these commits, are those of
        this one. If not, what was written since is hidden from now on."""
        if all(one <= self.head.generation for one in born):
            return True
        self.is_plain = self.is_clean = False
        return False

    def learn(self, terms: Iterable[str], *also: Json) -> list[Json]:
        """Count all passages, and those that hold each term, as far as the counts are not known yet. Returns the
        answers to `also`, which are searched in the same request, with scores by the statistics of all shards."""
        unknown = [term for term in dict.fromkeys(terms) if term not in self._holding and not self.lacks(term)]
        counts = [_count_query(self.visible({"term": {"terms": indexable_term(term)}})) for term in unknown]
        sums = {field: {"sum": {"field": field}} for field in ("held", "length", "silent", "headed")}
        languages = {"languages": {"terms": {"field": "language", "size": LANGUAGES}}}
        totals = [] if self._totals else [_count_query(self.visible(IS_VERSION), sums | languages)]
        if not (also or counts or totals):
            return []
        answers = self.multi_search(*also, *totals, *counts, dfs=True)
        if totals:
            self._totals = answers[len(also)]["aggregations"]
        found = answers[len(answers) - len(unknown) :] if unknown else []
        self._holding |= {term: self._counted(one) for term, one in zip(unknown, found, strict=True)}
        return answers[: len(also)]

    def holding(self, term: str) -> int:
        """How many passages hold a term; `learn` must have counted it."""
        return 0 if self.lacks(term) else self._holding[term]

    def lacks(self, term: str) -> bool:
        """Whether no passage can hold a term, without counting: a term of headings, if no passage has headings."""
        return term.startswith(HEADING) and bool(self._totals) and not self._sum("headed")

    @property
    def passages(self) -> int:
        """How many passages there are, once `learn` has counted them."""
        return self._sum("held")

    @property
    def is_small(self) -> bool:
        """Whether `learn` has counted the passages, and found so few that all are hits."""
        return bool(self._totals) and self.passages <= SMALL

    @property
    def silent(self) -> int:
        """How many passages have no term."""
        return self._sum("silent")

    @property
    def length(self) -> int:
        """How many terms the passages have together."""
        return self._sum("length")

    @property
    def languages(self) -> dict[str, int]:
        """How many sources are in each language."""
        found = self._totals["languages"]["buckets"] if self._totals else ()
        return {text(one["key"]): whole(one["doc_count"]) for one in found if one["key"]}

    def documents(self, query: Json, sort: tuple[str, ...], fields: Sequence[str] | bool = True) -> Iterator[Json]:
        """All documents that match, page by page, in the order of the fields `sort`, which must differ for each."""
        after: Json = {}
        order = [{field: "asc"} for field in sort]
        while True:
            body = {"size": PAGE, "query": query, "sort": order, "_source": fields, **after}
            hits = self.multi_search(body)[0]["hits"]["hits"]
            if after and hits and hits[0]["sort"] <= after["search_after"]:
                raise ValueError("a page begins before the end of the last one")
            yield from hits
            if len(hits) < PAGE:
                return
            after = {"search_after": hits[-1]["sort"]}

    def values(self, field: str, query: Json) -> set[str]:
        """The values of a field in all documents that match."""
        found: set[str] = set()
        after: Json = {}
        while True:
            pages = {"size": PAGE, "sources": [{field: {"terms": {"field": field}}}], **after}
            [answer] = self.multi_search({"size": 0, "query": query, "aggs": {field: {"composite": pages}}})
            buckets = answer["aggregations"][field]["buckets"]
            before = len(found)
            found |= {text(one["key"][field]) for one in buckets}
            if len(found) < before + len(buckets):
                raise ValueError("a value is there twice")
            if len(buckets) < PAGE:
                return found
            after = {"after": buckets[-1]["key"]}

    def by_name(self, names: Iterable[str]) -> dict[str, Json]:
        """The documents of these names. Raises ValueError as soon as one is missing."""
        found: dict[str, Json] = {}
        left = iter(names)
        while part := list(islice(left, PAGE)):
            [answer] = self.multi_search({"size": len(part), "query": {"ids": {"values": part}}})
            found |= {hit["_id"]: hit["_source"] for hit in answer["hits"]["hits"]}
            if not found.keys() >= set(part):
                raise ValueError("not all of these documents are there")
        return found

    def record(self) -> bytes:
        """The record that the commit stored beside the passages."""
        head = self.head
        if not head.pieces:
            return b""
        found = []
        for at in range(head.pieces):
            piece = self._connection.document(head.place, record_piece_name(head.run, at))
            if piece is None:
                raise Superseded(f"{self.where}: others have written since", "ask again")
            found.append(piece)
        try:
            return record_from(one["_source"] for one in found)
        except MISSHAPEN as error:
            raise EngineError(f"{self.where}: its record is damaged", ANEW) from error

    def _sum(self, field: str) -> int:
        return whole(self._totals[field]["value"]) if self._totals else 0

    def _counted(self, answer: Json) -> int:
        """The passages that a search found. Raises ValueError where these are more than there are."""
        number = whole(answer["hits"]["total"]["value"])
        if number > self.passages:
            raise ValueError("more passages hold a term than there are")
        return number


def record_piece_name(run: str, at: int) -> str:
    """The name of the document of a piece of a record."""
    return f"record-{run}-{at}"


def _count_query(query: Json, aggregations: Json | None = None) -> Json:
    more = {"aggs": aggregations} if aggregations else {}
    return {"size": 0, "track_total_hits": True, "query": query, **more}


def stored_passages(view: Snapshot, source: str) -> Iterator[Packed]:
    """The packed passages of a source, in the order of their spans."""
    query = view.visible({"term": {"source": encode_source(source)}}, IS_PASSAGE)
    for one in view.documents(query, ("place",), ["terms", "data", "raw"]):
        yield packed_from(one["_source"])
