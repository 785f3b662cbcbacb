"""Search a cluster's index as of one commit.

Law: everything that one snapshot returns belongs to the same commit. Passages written since have a later number and are
left out; passages replaced since are still stored. Once they may have been deleted, the answers of the server show it,
and the snapshot raises Superseded instead of giving a wrong answer.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from qa.analysis.analyzer import HEADING
from qa.errors import MISSHAPEN, EngineError
from qa.index.base import SMALL, Superseded
from qa.index.opensearch.connection import NO_INDEX, Refused, Search
from qa.index.opensearch.head import DOCUMENT
from qa.index.opensearch.mapping import encode_source, indexable_term, packed_from, record_from

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from qa.analysis.packing import Packed
    from qa.index.opensearch.connection import Connection
    from qa.index.opensearch.head import Head
    from qa.index.opensearch.mapping import Json

SUMS = ("held", "length", "silent", "headed")  # fields of the documents of versions that are added up
MOST = 1 << 53  # that may be counted
PAGE = 1000  # documents in one answer
LANGUAGES = 200  # languages that an index may have
ANEW = "qa forget --all drops it, and qa index makes it anew"
IS_PASSAGE = {"exists": {"field": "place"}}  # the clause for the documents of passages
IS_VERSION = {"exists": {"field": "held"}}  # the clause for the documents of versions


class Snapshot:
    """The commit of `head`: all its sources, or those under the paths `under`, which are encoded. `copies` makes the
    server ask the same copies of the shards each time."""

    def __init__(self, connection: Connection, head: Head, under: Sequence[str] = (), copies: str = "qa") -> None:
        self.head = head
        self.is_whole = not under
        self.is_plain = self.is_whole and not head.dead  # whether all passages in the index belong to the commit
        self.is_clean = False  # whether the server's statistics are those of the commit, as of the last search
        self._connection = connection
        self._filter: list[Json] = [{"terms": {"within": list(under)}}] if under else []
        self._copies = copies
        self._hidden: list[Json] = [{"range": {"born": {"gt": head.generation}}}]
        if head.dead:
            self._hidden.append({"terms": {"version": [retired.name for retired in head.dead]}})
        self._holding: dict[str, int] = {}
        self._sums: dict[str, int] = {}
        self.languages: dict[str, int] = {}  # how many sources are in each, once `learn` has counted them

    def visible(self, *clauses: Json, **more: object) -> Json:
        """A query for the documents that belong to the commit and match all clauses."""
        return {"bool": {"filter": [*clauses, *self._filter], "must_not": self._hidden, **more}}

    def multi_search(self, *bodies: Json, dfs: bool = False) -> list[Json]:
        """The answers to several searches in one request. `dfs` asks for scores by the statistics of all shards. Raises
        Superseded where documents of the commit may have been deleted."""
        kind: Json = {"search_type": "dfs_query_then_fetch"} if dfs else {}
        # Copies differ in which deleted documents they still hold. Without deleted documents, the nearest copies do.
        copies = {"preference": "_local" if self.is_clean else self._copies}
        searches = [Search({**copies, **(kind if body["size"] else {})}, body) for body in bodies]
        # Ask for the head, and for documents written since, in the same request: so they are as new as the answers.
        since = {"range": {"born": {"gt": self.head.generation}}}
        named = {"ids": {"values": [DOCUMENT], "boost": 2.0}}
        head = {"size": 1, "track_total_hits": True, "query": {"bool": {"should": [named, since]}}}
        try:
            *answers, now = self._connection.multi_search(self.head.place, [*searches, Search(copies, head)])
        except Refused as error:
            if error.kind == NO_INDEX:
                raise Superseded(error.message, error.hint) from error
            raise
        heads = [hit["_source"] for hit in now["hits"]["hits"] if hit["_id"] == DOCUMENT]
        if not heads or heads[0]["floor"] > self.head.generation:
            raise Superseded(f"{self.head.place}: others have written since", "ask again")
        self.is_plain = self.is_whole and not self.head.dead and now["hits"]["total"]["value"] == 1
        self.is_clean = self.is_plain and heads[0]["is_clean"]
        return answers

    def scoring_query(self, should: list[Json], *narrow: Json) -> Json:
        """A query for the documents that match one of the clauses, by score, and all that `narrow` them. Where
        documents must be hidden it takes half as long again."""
        if self.is_plain and not narrow:
            return {"bool": {"should": should}}
        return self.visible(*narrow, should=should, minimum_should_match=1)

    def learn(self, terms: Iterable[str], *also: Json) -> list[Json]:
        """Count all passages, and those that hold each term, as far as the counts are not known yet. Returns the
        answers to `also`, which are searched in the same request, with scores by the statistics of all shards."""
        unknown = [term for term in dict.fromkeys(terms) if term not in self._holding and not self.lacks(term)]
        counts = [_count_query(self.visible({"term": {"terms": indexable_term(term)}})) for term in unknown]
        sums = {field: {"sum": {"field": field}} for field in SUMS}
        languages = {"languages": {"terms": {"field": "language", "size": LANGUAGES}}}
        totals = [] if self._sums else [_count_query(self.visible(IS_VERSION), sums | languages)]
        if not (also or counts or totals):
            return []
        answers = self.multi_search(*also, *totals, *counts, dfs=True)
        if totals:
            told = answers[len(also)]["aggregations"]
            self.languages = {code: number for code, number in counted(told["languages"]).items() if code}
            self._sums = {field: count(told[field]["value"]) for field in SUMS}
        found = answers[len(answers) - len(unknown) :] if unknown else []
        self._holding |= {term: count(one["hits"]["total"]["value"]) for term, one in zip(unknown, found, strict=True)}
        return answers[: len(also)]

    def holding(self, term: str) -> int:
        """How many passages hold a term; `learn` must have counted it."""
        return 0 if self.lacks(term) else min(self._holding[term], self.passages)

    def lacks(self, term: str) -> bool:
        """Whether no passage can hold a term, without counting: a term of headings, if no passage has headings."""
        return term.startswith(HEADING) and bool(self._sums) and not self._sum("headed")

    @property
    def passages(self) -> int:
        """How many passages there are, once `learn` has counted them."""
        return self._sum("held")

    @property
    def is_small(self) -> bool:
        """Whether `learn` has counted the passages, and found so few that all are hits."""
        return bool(self._sums) and self.passages <= SMALL

    @property
    def silent(self) -> int:
        """How many passages have no term."""
        return self._sum("silent")

    @property
    def length(self) -> int:
        """How many terms the passages have together."""
        return self._sum("length")

    def documents(self, query: Json, sort: tuple[str, ...], fields: Sequence[str] | bool = True) -> Iterator[Json]:
        """All documents that match, page by page, in the order of the fields `sort`, which must differ for each."""
        after: Json = {}
        order = [{field: "asc"} for field in sort]
        while True:
            body = {"size": PAGE, "query": query, "sort": order, "_source": fields, **after}
            hits = self.multi_search(body)[0]["hits"]["hits"]
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
            found |= {one["key"][field] for one in buckets}
            if len(buckets) < PAGE:
                return found
            after = {"after": buckets[-1]["key"]}

    def by_name(self, names: Sequence[str]) -> dict[str, Json]:
        """The documents of these names. Raises ValueError where one is missing."""
        found: dict[str, Json] = {}
        for at in range(0, len(names), PAGE):
            part = names[at : at + PAGE]
            [answer] = self.multi_search({"size": len(part), "query": {"ids": {"values": list(part)}}})
            found |= {hit["_id"]: hit["_source"] for hit in answer["hits"]["hits"]}
        if len(found) < len(names):
            raise ValueError(f"{len(found)} of {len(names)} passages are there")
        return found

    def record(self) -> bytes:
        """The record that the commit stored beside the passages."""
        head = self.head
        if not head.pieces:
            return b""
        found = [self._connection.document(head.place, record_piece_name(head.run, at)) for at in range(head.pieces)]
        if None in found:
            raise Superseded(f"{head.place}: others have written since", "ask again")
        try:
            return record_from(one["_source"] for one in found if one)
        except MISSHAPEN as error:
            raise EngineError(f"{head.place}: its record is damaged", ANEW) from error

    def _sum(self, field: str) -> int:
        return self._sums.get(field, 0)


def counted(told: Json) -> dict[str, int]:
    """How many documents have each value of a field, as a server tells it. Raises an error of MISSHAPEN for what is no
    count of values."""
    found = {one["key"]: count(one["doc_count"]) for one in told["buckets"]}
    if not all(isinstance(key, str) for key in found):
        raise ValueError("a server counts what is no text")
    return found


def count(told: Any) -> int:
    """A count or a sum of counts, as a server tells it. Raises an error of MISSHAPEN for what is none."""
    number = int(told)
    if not 0 <= number <= MOST:
        raise ValueError("a server tells a count that cannot be")
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


@contextmanager
def nonsense_as_error(doing: str) -> Iterator[None]:
    """Turn the errors that a senseless answer of the server causes into EngineError."""
    try:
        yield
    except MISSHAPEN as error:
        raise EngineError(f"cannot {doing} the index: what it holds is damaged", ANEW) from error
