"""Find the exact first passages of a cluster's index: the server finds candidates, and we score them.

Law: the server finds and counts candidates; its scores, which differ between its versions, are never used. That no
better candidate was left out is proved from the order of the server. It ranks by BM25 with lengths rounded down to one
byte, so it ranks a passage no lower than its true score would, except for the effect of deleted passages on its
statistics. Where there are deleted passages, the server is asked for these statistics. Of an index of at most SMALL
passages all are candidates, so that nothing needs to be proved.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from qa.analysis.bm25 import idf, saturation, score
from qa.analysis.packing import frequencies, length, unpack
from qa.index.base import SMALL
from qa.index.opensearch.mapping import WINDOW, decode_source, indexable_term, lucene_length, packed_from
from qa.index.opensearch.snapshot import IS_PASSAGE
from qa.model import Hit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from qa.index.opensearch.mapping import Json
    from qa.index.opensearch.snapshot import Snapshot
    from qa.model import Term

ROUNDING = 1e-4  # more than what the server loses by computing in 32 bits
MARGIN = 60  # candidates beyond the limit that are fetched at first
STEP = 10  # candidates that are scored between two checks of whether they are enough
AHEAD = 100  # candidates whose texts are read in one request, at least
_LIGHT = {"_source": False, "docvalue_fields": ["source", "same", "place", "born"]}


class ServerStatistics(NamedTuple):
    """The statistics behind the server's order: the number of passages with terms, their average length, and how many
    hold each term. They include deleted passages until the server merges its segments."""

    passages: int
    average_length: float
    holding: dict[str, int]


class Scored(NamedTuple):
    """A text with its true score, the wanted terms that it holds, and all its terms."""

    score: float
    matched: tuple[str, ...]
    terms: str


class Candidates:
    """Finds the first `limit` passages by BM25 among those that hold one of the wanted terms; in a small index, among
    all. Only those are meant that match all clauses of `narrow`."""

    def __init__(self, view: Snapshot, wanted: Sequence[Term], limit: int, narrow: Sequence[Json] = ()) -> None:
        self._view = view
        self._limit = limit
        self._narrow = narrow
        self._asked = wanted
        self._read: dict[str, Json] = {}  # the documents of the passages that were read, by name
        self._known: dict[int, Scored] = {}  # by the number of the text

    def hits(self, keep: Callable[[str, Json], object]) -> list[Hit]:
        """The hits, best first. `keep` is called with each source and a document that describes it."""
        number, view = self._limit + MARGIN, self._view
        terms = [term.term for term in self._asked]
        was_plain, was_small = view.is_plain, view.is_small
        [answer] = view.learn(terms, self._body_of_all() if was_small else self._body(number, {}))
        self._wanted = [term for term in self._asked if view.holding(term.term)]
        if not self._wanted:
            return []
        self._average = view.length / view.passages
        self._rarity = {term.term: idf(view.passages, view.holding(term.term)) for term in self._wanted}
        if view.is_small and not was_small:
            [answer] = view.multi_search(self._body_of_all())
        elif was_plain and not view.is_plain and not was_small:  # another process has begun to write
            [answer] = view.multi_search(self._body(number, {}), dfs=True)
        found = answer["hits"]["hits"]
        rows = self._rows(found)
        self._read = {hit["_id"]: hit["_source"] for hit in found}
        if view.is_small:
            return self._to_hits(self._first_of_all(rows), keep)
        theirs = self._server_statistics()
        while True:
            first = self._first(rows, theirs, is_all=len(found) < number or number >= WINDOW)
            if first is not None:
                return self._to_hits(first, keep)
            number = min(number * 2, WINDOW)
            [answer] = view.multi_search(self._body(number, _LIGHT), dfs=True)
            found = answer["hits"]["hits"]
            rows = self._rows(found)

    def _rows(self, hits: Iterable[Json]) -> list[FoundPassage]:
        """The hits that belong to the commit: a query that hides nothing also finds passages written since."""
        rows = map(FoundPassage.read, hits)
        return [row for row in rows if row.born <= self._view.head.generation]

    def _body(self, number: int, more: Json) -> Json:
        should = [
            {"term": {"terms": {"value": indexable_term(term.term), "boost": term.weight}}} for term in self._asked
        ]
        return {
            "size": number,
            "track_total_hits": False,
            "query": self._view.scoring_query(should, *self._narrow),
            **more,
        }

    def _body_of_all(self) -> Json:
        return {"size": SMALL + 1, "track_total_hits": False, "query": self._view.visible(IS_PASSAGE, *self._narrow)}

    def _server_statistics(self) -> ServerStatistics:
        view = self._view
        if view.is_clean:
            number = view.passages - view.silent
            return ServerStatistics(number, view.length / number, {term: view.holding(term) for term in self._rarity})
        names = list(self._rarity)
        bodies = [
            {"size": 1, "explain": True, "_source": False, "query": {"term": {"terms": indexable_term(term)}}}
            for term in names
        ]
        explained = [_explained(answer) for answer in view.multi_search(*bodies, dfs=True)]
        return ServerStatistics(
            int(max(one["N"] for one in explained)), min(one["avgdl"] for one in explained),
            {term: int(one["n"]) for term, one in zip(names, explained, strict=True)},
        )  # fmt: skip

    def _first(self, rows: Sequence[FoundPassage], theirs: ServerStatistics, is_all: bool) -> list[FoundPassage] | None:
        """The first `limit` of all passages; None where one that was not fetched could be among them. The rows are in
        the server's order, and `is_all` says that there are no others. Of equal texts only one is read."""
        their_idf = {term: idf(theirs.passages, holding) for term, holding in theirs.holding.items()}
        slack = max(1.0, self._average / theirs.average_length) * (1 + ROUNDING)
        slack *= max(self._rarity[term] / their_idf[term] for term in self._rarity)
        ranked: list[tuple[float, str, int, FoundPassage]] = []
        at, step = 0, self._limit
        while part := rows[at : at + step]:
            self._score(part, rows[at : at + max(step, at // 2, AHEAD)])
            ranked += [(-self._known[row.same].score, row.source, row.place, row) for row in part]
            ranked.sort()
            at, step = at + step, max(STEP, at // 8)
            if len(ranked) >= self._limit:
                terms = self._known[part[-1].same].terms
                number, counts = lucene_length(length(terms)), frequencies(terms)
                # The most that the true score of a passage behind this one can be.
                bound = slack * sum(
                    term.weight * their_idf[term.term]
                    * saturation(counts.get(term.term, 0), number, theirs.average_length)
                    for term in self._wanted
                )  # fmt: skip
                if bound < -ranked[self._limit - 1][0]:
                    return [row for *_, row in ranked[: self._limit]]
        return [row for *_, row in ranked[: self._limit]] if is_all else None

    def _first_of_all(self, rows: Sequence[FoundPassage]) -> list[FoundPassage]:
        """The first `limit` of these rows, which must be all passages. Raises ValueError where one is missing, which
        cannot be told if the search is narrowed."""
        if len(rows) != self._view.passages and not self._narrow:
            raise ValueError(f"{len(rows)} of {self._view.passages} passages are there")
        self._score(rows, rows)
        return sorted(rows, key=lambda row: (-self._known[row.same].score, row.source, row.place))[: self._limit]

    def _score(self, rows: Sequence[FoundPassage], ahead: Sequence[FoundPassage]) -> None:
        """Score the texts of the rows that are not scored yet. If texts must be read, those of the rows `ahead` are
        read in the same request: one request for each step would take far longer."""
        new = self._new(rows)
        if not self._read.keys() >= set(new.values()):
            self._fetch(self._new(ahead).values())
        for same, name in new.items():
            found = self._read[name]
            terms = packed_from(found).terms if "raw" in found else found["terms"]
            self._known[same] = Scored(*score(terms, self._wanted, self._rarity, self._average), terms)

    def _new(self, rows: Sequence[FoundPassage]) -> dict[int, str]:
        """The texts that are not scored yet, each with the name of the first document that has it."""
        return {row.same: row.name for row in reversed(rows) if row.same not in self._known}

    def _fetch(self, names: Iterable[str]) -> None:
        if missing := [name for name in names if name not in self._read]:
            self._read |= self._view.by_name(missing)

    def _to_hits(self, rows: Sequence[FoundPassage], keep: Callable[[str, Json], object]) -> list[Hit]:
        self._fetch(row.name for row in rows)
        hits = []
        for row in rows:
            found = self._read[row.name]
            passage, analysed = unpack(row.source, packed_from(found))
            known = self._known[row.same]
            hits.append(Hit(passage, known.score, known.matched, (), analysed))
            keep(row.source, found)
        return hits


class FoundPassage(NamedTuple):
    """A candidate: the name of its document, its source, its place among the passages of the source, a number for its
    terms (`same` for the same terms), and the commit that wrote it."""

    name: str
    source: str
    place: int
    same: int
    born: int

    @classmethod
    def read(cls, hit: Json) -> FoundPassage:
        """The candidate in a hit, with its document or with some fields of it."""
        if found := hit.get("_source"):
            return cls(hit["_id"], decode_source(found["source"]), found["place"], found["same"], found["born"])
        source, *rest = (hit["fields"][name][0] for name in ("source", "place", "same", "born"))
        return cls(hit["_id"], decode_source(source), *rest)


def _explained(answer: Json) -> dict[str, float]:
    """The numbers in an explanation of the server, by their names in BM25."""
    hits = answer["hits"]["hits"]
    parts, numbers = [hits[0]["_explanation"]] if hits else [], {"N": 1.0, "n": 1.0, "avgdl": 1.0}
    while parts:
        part = parts.pop()
        numbers[part["description"].partition(",")[0]] = part["value"]
        parts += part.get("details", ())
    return numbers
