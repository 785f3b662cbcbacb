"""Find the exact first passages of a cluster's index: the server finds candidates, and we score them.

Law: the server finds and counts candidates; its scores, which differ between its versions, are never used. That no
better candidate was left out is proved from the order of the server. It ranks by BM25 with lengths rounded down to one
byte, so it ranks a passage no lower than its true score would, except for the effect of deleted passages on its
statistics. Where there are deleted passages, the server is asked for these statistics before the candidates and after
them, and they are those behind the order only if they have not changed. Of an index of at most SMALL passages all are
candidates, so that nothing needs to be proved.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from qa.analysis.bm25 import idf, saturation, score
from qa.analysis.packing import counted
from qa.index.base import SMALL, Superseded
from qa.index.opensearch.mapping import WINDOW, decode_source, indexable_term, lucene_length, packed_from
from qa.index.opensearch.received import received
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
TRIES = 6  # requests for candidates during which others may change the index
_LIGHT = {"_source": False, "docvalue_fields": ["source", "same", "place", "born"]}


class ServerStatistics(NamedTuple):
    """The statistics behind the server's order: the number of passages with terms, their average length, and how many
    hold a term. They include deleted passages until the server merges its segments."""

    passages: int
    average_length: float
    holding: int


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
        view, terms = self._view, [term.term for term in self._asked]
        was_small, was_clean = view.is_small, view.is_clean
        if was_small:
            answers = view.learn(terms, self._body_of_all())
        elif was_clean:
            answers = view.learn(terms, self._body(self._limit + MARGIN, {}))
        else:
            answers = view.learn(terms, *map(_statistics_body, terms))
        self._wanted = [term for term in self._asked if view.holding(term.term)]
        if not self._wanted:
            return []
        self._average = view.length / view.passages
        self._rarity = {term.term: idf(view.passages, view.holding(term.term)) for term in self._wanted}
        if view.is_small:
            found = (answers if was_small else view.multi_search(self._body_of_all()))[0]["hits"]["hits"]
            self._keep_texts(found)
            first = self._first_of_all([FoundPassage.read(hit) for hit in found])
        elif was_clean:
            first = self._first_found(answers[0], {})
        else:
            first = self._first_found(None, self._told(dict(zip(terms, answers, strict=True))))
        return self._to_hits(first, keep)

    def _first_found(self, answer: Json | None, before: dict[str, ServerStatistics]) -> list[FoundPassage]:
        """The first `limit` of many passages, from the server's answer where it was asked already. `before` are its
        statistics before that. Raises Superseded where others do not cease to change the index."""
        view, number, changes = self._view, self._limit + MARGIN, 0
        while changes < TRIES:
            if answer is None:
                [answer] = view.multi_search(self._body(number, _LIGHT if self._read else {}), dfs=True)
            found, answer = answer["hits"]["hits"], None
            if not view.is_of_commit(map(_born, found)):
                changes += 1
                continue
            self._keep_texts(found)
            theirs = self._server_statistics()
            if view.is_clean or theirs == before:
                rows = [FoundPassage.read(hit) for hit in found]
                first = self._first(rows, theirs, is_all=len(found) < number or number >= WINDOW)
                if first is not None:
                    return first
                number = min(number * 2, WINDOW)
            else:
                changes += 1
            before = theirs
        raise Superseded(f"{view.where}: others are writing", "ask again")

    def _keep_texts(self, hits: Iterable[Json]) -> None:
        self._read |= {hit["_id"]: hit["_source"] for hit in hits if "_source" in hit}

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

    def _server_statistics(self) -> dict[str, ServerStatistics]:
        """The statistics behind the server's order now, for each wanted term that a passage holds."""
        view = self._view
        if view.is_clean:
            number = view.passages - view.silent
            average = view.length / number
            return {term: ServerStatistics(number, average, view.holding(term)) for term in self._rarity}
        answers = view.multi_search(*map(_statistics_body, self._rarity), dfs=True)
        return self._told(dict(zip(self._rarity, answers, strict=True)))

    def _told(self, answers: dict[str, Json]) -> dict[str, ServerStatistics]:
        """The statistics in the answers for terms."""
        return {term: _statistics_in(answers[term]) for term in self._rarity}

    def _first(
        self, rows: Sequence[FoundPassage], theirs: dict[str, ServerStatistics], is_all: bool
    ) -> list[FoundPassage] | None:
        """The first `limit` of all passages; None where one that was not fetched could be among them. The rows are in
        the server's order, and `is_all` says that there are no others. Of equal texts only one is read."""
        their_idf = {term: idf(one.passages, one.holding) for term, one in theirs.items()}
        their_average = min(one.average_length for one in theirs.values())
        slack = max(1.0, self._average / their_average) * (1 + ROUNDING)
        slack *= max(self._rarity[term] / their_idf[term] for term in self._rarity)
        ranked: list[tuple[float, str, int, FoundPassage]] = []
        at, step = 0, self._limit
        while part := rows[at : at + step]:
            self._score(part, rows[at : at + max(step, at // 2, AHEAD)])
            ranked += [(-self._known[row.same].score, row.source, row.place, row) for row in part]
            ranked.sort()
            at, step = at + step, max(STEP, at // 8)
            if len(ranked) >= self._limit:
                every, counts = counted(self._known[part[-1].same].terms)
                number = lucene_length(every)
                # The most that the true score of a passage behind this one can be.
                bound = slack * sum(
                    term.weight * their_idf[term.term]
                    * saturation(counts.get(term.term, 0), number, their_average)
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
            passage, analysed = received(row.source, packed_from(found))
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


def _born(hit: Json) -> int:
    """The commit that wrote the document of a hit, whether it is a passage or not."""
    born: int = hit["_source"]["born"] if "_source" in hit else hit["fields"]["born"][0]
    return born


def _statistics_body(term: str) -> Json:
    """The search that makes the server tell its statistics for a term: it explains the score of one hit."""
    return {"size": 1, "explain": True, "_source": False, "query": {"term": {"terms": indexable_term(term)}}}


def _statistics_in(answer: Json) -> ServerStatistics:
    """The statistics in an explanation of the server, where they have their names in BM25."""
    parts, numbers = [answer["hits"]["hits"][0]["_explanation"]], {}
    while parts:
        part = parts.pop()
        numbers[part["description"].partition(",")[0]] = part["value"]
        parts += part.get("details", ())
    return ServerStatistics(int(numbers["N"]), numbers["avgdl"], int(numbers["n"]))
