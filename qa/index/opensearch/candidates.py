"""The candidates of a cluster's index, scored by us: the exact first of all passages.

Law: the server finds candidates and counts, and nothing of its scores is used, which differ between its versions. That
no better candidate was left out is proved from what is known of its order: it ranks by BM25 with lengths in one byte,
so that a passage stands no lower than our own score would have it, but for what deleted passages do to its statistics;
where there are such, it is asked for these.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from qa.analysis.bm25 import idf, saturation, score
from qa.analysis.packing import frequency, length, unpack
from qa.index.opensearch.mapping import WINDOW, decoded, indexed, packed_of, rounded
from qa.model import Hit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from qa.index.opensearch.snapshot import Snapshot
    from qa.model import Term

ROUNDING = 1e-4  # more than what the server loses by reckoning in 32 bits
MARGIN = 60  # more candidates than are asked for, at first
STEP = 10  # candidates more that are scored before it is asked whether they are enough
AHEAD = 100  # rows whose texts are read in one request, at least
_LIGHT = {"_source": False, "docvalue_fields": ["source", "same", "place", "born"]}


class Theirs(NamedTuple):
    """What the server's order rests on: passages with terms, their average length, and how many hold each term; deleted
    ones among them until it merges."""

    passages: int
    average_length: float
    holding: dict[str, int]


class Candidates:
    """The first `limit` passages by BM25, of those that hold one of the wanted terms."""

    def __init__(self, view: Snapshot, wanted: Sequence[Term], limit: int) -> None:
        self._view = view
        self._limit = limit
        self._asked = wanted
        self._read: dict[str, dict[str, Any]] = {}  # by name, the documents of the passages that were read
        self._known: dict[int, tuple[float, tuple[str, ...], str]] = {}  # by text, score and matched and terms

    def hits(self, keep: Callable[[str, dict[str, Any]], object]) -> list[Hit]:
        """Best first. `keep` is told of each source what its passage says of it."""
        number, view = self._limit + MARGIN, self._view
        terms = [term.term for term in self._asked]
        was_plain = view.is_plain
        [answer] = view.know(terms, self._body(number, {}))
        if was_plain and not view.is_plain:  # others are writing
            [answer] = view.searches(self._body(number, {}), dfs=True)
        found = answer["hits"]["hits"]
        rows = self._rows(found)
        self._read = {hit["_id"]: hit["_source"] for hit in found}
        self._wanted = [term for term in self._asked if view.holding(term.term)]
        if not self._wanted:
            return []
        self._average = view.length / view.passages
        self._rarity = {term.term: idf(view.passages, view.holding(term.term)) for term in self._wanted}
        theirs = self._theirs()
        while True:
            first = self._first(rows, theirs, is_all=len(found) < number or number >= WINDOW)
            if first is not None:
                return self._made(first, keep)
            number = min(number * 2, WINDOW)
            [answer] = view.searches(self._body(number, _LIGHT), dfs=True)
            found = answer["hits"]["hits"]
            rows = self._rows(found)

    def _rows(self, hits: Iterable[dict[str, Any]]) -> list[Row]:
        """Those of the hits that belong to the commit: a query that hides nothing may find what came meanwhile."""
        rows = map(Row.read, hits)
        return [row for row in rows if row.born <= self._view.head.generation]

    def _body(self, number: int, more: dict[str, Any]) -> dict[str, Any]:
        should = [{"term": {"terms": {"value": indexed(term.term), "boost": term.weight}}} for term in self._asked]
        return {"size": number, "track_total_hits": False, "query": self._view.scored(should), **more}

    def _theirs(self) -> Theirs:
        view = self._view
        if view.is_clean:
            number = view.passages - view.silent
            return Theirs(number, view.length / number, {term: view.holding(term) for term in self._rarity})
        names = list(self._rarity)
        bodies = [
            {"size": 1, "explain": True, "_source": False, "query": {"term": {"terms": indexed(term)}}}
            for term in names
        ]
        told = [_explained(answer) for answer in view.searches(*bodies, dfs=True)]
        return Theirs(
            int(max(one["N"] for one in told)), min(one["avgdl"] for one in told),
            {term: int(one["n"]) for term, one in zip(names, told, strict=True)},
        )  # fmt: skip

    def _first(self, rows: Sequence[Row], theirs: Theirs, is_all: bool) -> list[Row] | None:
        """The first `limit` of all passages, or None where one that was not fetched could be among them. The rows stand
        in the server's order; of those with equal texts one is read."""
        their_idf = {term: idf(theirs.passages, holding) for term, holding in theirs.holding.items()}
        slack = max(1.0, self._average / theirs.average_length) * (1 + ROUNDING)
        slack *= max(self._rarity[term] / their_idf[term] for term in self._rarity)
        ranked: list[tuple[float, str, int, Row]] = []
        at, step = 0, self._limit
        while part := rows[at : at + step]:
            self._score(part, rows[at : at + max(step, at // 2, AHEAD)])
            ranked += [(-self._known[row.same][0], row.source, row.place, row) for row in part]
            ranked.sort()
            at, step = at + step, max(STEP, at // 8)
            if len(ranked) >= self._limit:
                terms = self._known[part[-1].same][2]
                number = rounded(length(terms))
                bound = slack * sum(
                    term.weight * their_idf[term.term]
                    * saturation(frequency(term.term, terms), number, theirs.average_length)
                    for term in self._wanted
                )  # fmt: skip
                if bound < -ranked[self._limit - 1][0]:
                    return [row for *_, row in ranked[: self._limit]]
        return [row for *_, row in ranked[: self._limit]] if is_all else None

    def _score(self, rows: Sequence[Row], ahead: Sequence[Row]) -> None:
        """Those that are new of some rows. What must be read for it is read for those `ahead` as well: a request for
        each step would take far longer."""
        new = self._new(rows)
        if not self._read.keys() >= set(new.values()):
            self._fetch(self._new(ahead).values())
        for same, name in new.items():
            found = self._read[name]
            terms = packed_of(found).terms if "raw" in found else found["terms"]
            self._known[same] = *score(terms, self._wanted, self._rarity, self._average), terms

    def _new(self, rows: Sequence[Row]) -> dict[int, str]:
        """The texts that are not scored yet, each with the name of the first document that has it."""
        return {row.same: row.name for row in reversed(rows) if row.same not in self._known}

    def _fetch(self, names: Iterable[str]) -> None:
        if lacking := [name for name in names if name not in self._read]:
            self._read |= self._view.named(lacking)

    def _made(self, rows: Sequence[Row], keep: Callable[[str, dict[str, Any]], object]) -> list[Hit]:
        self._fetch(row.name for row in rows)
        hits = []
        for row in rows:
            found = self._read[row.name]
            passage, analysed = unpack(row.source, packed_of(found))
            number, matched, _ = self._known[row.same]
            hits.append(Hit(passage, number, matched, (), analysed))
            keep(row.source, found)
        return hits


class Row(NamedTuple):
    """A candidate: the name of its document, its source and the place among its passages, a number of its terms, and
    the commit that it came with."""

    name: str
    source: str
    place: int
    same: int
    born: int

    @classmethod
    def read(cls, hit: dict[str, Any]) -> Row:
        """The row of a hit, whole or light."""
        if found := hit.get("_source"):
            return cls(hit["_id"], decoded(found["source"]), found["place"], found["same"], found["born"])
        source, *rest = (hit["fields"][name][0] for name in ("source", "place", "same", "born"))
        return cls(hit["_id"], decoded(source), *rest)


def _explained(answer: dict[str, Any]) -> dict[str, float]:
    """The numbers of an explanation, by the names that BM25 has for them."""
    hits = answer["hits"]["hits"]
    parts, told = [hits[0]["_explanation"]] if hits else [], {"N": 1.0, "n": 1.0, "avgdl": 1.0}
    while parts:
        part = parts.pop()
        told[part["description"].partition(",")[0]] = part["value"]
        parts += part.get("details", ())
    return told
