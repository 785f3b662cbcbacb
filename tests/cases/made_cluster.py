"""A made-up cluster of one small index: it stores, finds and counts as OpenSearch does, as far as qa asks.

As there, a document is seen by searches after a refresh and read by its name at once; one that was replaced or deleted
counts in the statistics until a merge. As there, each search of one request may see a state of its own. Here a test
says which, since all moments are kept.
"""

from __future__ import annotations

import json
from contextlib import contextmanager
from math import log
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import parse_qsl, unquote, urlsplit

from server_cases import Said, answering

from qa.analysis.bm25 import K1, B
from qa.index.opensearch.mapping import lucene_length

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Json = dict[str, Any]
INDEX = "made-qa-1"
ROOT = {"version": {"distribution": "opensearch", "number": "2.19.3"}}


class State:
    """What a search may see: the documents by their names, and those that are gone and still count."""

    def __init__(self, live: dict[str, Json], gone: list[Json]) -> None:
        self.live = live
        self.gone = gone
        self._texts = [one["terms"].split() for one in (*live.values(), *gone) if one.get("terms")]
        self._lengths = sum(map(len, self._texts))
        self._holding: dict[str, int] = {}

    def statistics(self, term: str) -> tuple[int, float, int]:
        """The number of documents with terms, their average length, and how many hold a term."""
        if term not in self._holding:
            self._holding[term] = sum(term in text for text in self._texts)
        return len(self._texts), self._lengths / len(self._texts), self._holding[term]


class Moment(NamedTuple):
    """What is stored, each document with the number of its last change, and what searches see."""

    stored: dict[str, tuple[int, Json]]
    seen: State


class MadeCluster:
    """The cluster. `moments` are those after each request. `sees` gives the state that the next search sees, by default
    the last one; `arrives` is called before a request is answered, and `damage` changes the answer. A part of documents
    that it `withholds` is still under way: it is refused, as by a writer that is killed, and carried out by `deliver`.
    """

    def __init__(self) -> None:
        self.moments: list[Moment] = []
        self.sees: Callable[[], State] = lambda: self.seen
        self.arrives: Callable[[str], object] = lambda path: None
        self.damage: Callable[[str, str, Said], Said] = lambda method, path, said: said
        self.withholds: Callable[[bytes], bool] = lambda body: False
        self.host = ""
        self._under_way: list[bytes] = []
        self.stored: dict[str, tuple[int, Json]] = {}
        self.seen = State({}, [])
        self._is_there = False
        self._changes = 0

    def answer(self, method: str, path: str, body: bytes) -> Said:
        """Answer a request."""
        where = urlsplit(path)
        self.arrives(where.path)
        said = self._said(method, where.path.split("/")[1:], dict(parse_qsl(where.query)), body)
        self.moments.append(Moment(dict(self.stored), self.seen))
        return self.damage(method, where.path, said)

    def refresh(self) -> None:
        """Let searches see what is stored."""
        live = {name: document for name, (_, document) in self.stored.items()}
        gone = [document for name, document in self.seen.live.items() if live.get(name) is not document]
        self.seen = State(live, self.seen.gone + gone)

    def deliver(self) -> int:
        """Carry out what was still under way, and let searches see it. Gives the number of parts."""
        parts, self._under_way = self._under_way, []
        for body in parts:
            list(self._bulk(body))
        self.refresh()
        return len(parts)

    def merge(self) -> None:
        """Let what is gone count no more."""
        self.seen = State(self.seen.live, [])
        self.moments.append(Moment(dict(self.stored), self.seen))

    def _said(self, method: str, parts: list[str], params: dict[str, str], body: bytes) -> Said:
        match parts:
            case [""]:
                return Said(200, ROOT)
            case [_, "_alias", *_]:
                return Said(200, {INDEX: {}}) if self._is_there else Said(404, {"error": "none", "status": 404})
            case [_, "_doc", name]:
                return self._of_document(method, unquote(name), params, body)
            case [_, "_bulk"] if self.withholds(body):
                self._under_way.append(body)
                return Said(403, {"error": "gone", "status": 403})
            case [_, "_bulk"]:
                return Said(200, {"items": list(self._bulk(body))})
            case [_, "_refresh"]:
                self.refresh()
                return Said(200, {"_shards": {"failed": 0}})
            case [_, "_msearch"]:
                bodies = [json.loads(line) for line in body.splitlines()[1::2]]
                return Said(200, {"responses": [self._search(one) for one in bodies]})
            case [name] if method == "PUT" and name == INDEX:
                self._is_there = True
        return Said(200, {"acknowledged": True})

    def _of_document(self, method: str, name: str, params: dict[str, str], body: bytes) -> Said:
        number, document = self.stored.get(name, (-1, {}))
        if method == "GET":
            known = {"_index": INDEX, "_id": name, "_seq_no": number, "_primary_term": 1, "_source": document}
            return Said(200, known) if document else Said(404, {"found": False})
        is_new = params.get("op_type") == "create" and number < 0
        if not is_new and params.get("if_seq_no") != str(number):
            return Said(409, {"error": {"type": "version_conflict_engine_exception", "reason": "another"}})
        self._store(name, json.loads(body) if method == "PUT" else None)
        if params.get("refresh") == "true":
            self.refresh()
        return Said(200, {"_seq_no": self._changes, "_primary_term": 1})

    def _bulk(self, body: bytes) -> Iterator[Json]:
        lines = iter(body.splitlines())
        for line in lines:
            [(action, named)] = json.loads(line).items()
            name, was_there = named["_id"], named["_id"] in self.stored
            self._store(name, json.loads(next(lines)) if action == "index" else None)
            status = (200 if was_there else 201) if action == "index" else 200 if was_there else 404
            yield {action: {"status": status}}

    def _store(self, name: str, document: Json | None) -> None:
        self._changes += 1
        if document is None:
            self.stored.pop(name, None)
        else:
            self.stored[name] = self._changes, document

    def _search(self, body: Json) -> Json:
        state = self.sees()
        scored = [(name, _score(body["query"], name, document, state)) for name, document in state.live.items()]
        found = {name: score for name, score in scored if score is not None}
        order = sorted(found, key=lambda name: (-found[name], name))
        if "sort" in body:
            fields = [next(iter(one)) for one in body["sort"]]
            keys = {name: [state.live[name][field] for field in fields] for name in found}
            after = body.get("search_after")
            order = sorted((name for name in found if not after or keys[name] > after), key=lambda name: keys[name])
        hits = [self._hit(body, name, state) for name in order[: body["size"]]]
        if "sort" in body:
            hits = [hit | {"sort": keys[hit["_id"]]} for hit in hits]
        documents = [state.live[name] for name in found]
        aggregations = {name: _aggregated(one, documents) for name, one in body.get("aggs", {}).items()}
        told = {"total": {"value": len(found)}, "hits": hits}
        return {"_shards": {"failed": 0}, "hits": told, "aggregations": aggregations, "status": 200}

    def _hit(self, body: Json, name: str, state: State) -> Json:
        document = state.live[name]
        fields = {field: [document[field]] for field in body.get("docvalue_fields", ()) if field in document}
        hit: Json = {"_id": name, "fields": fields}
        if body.get("_source", True) is not False:
            hit["_source"] = document
        if body.get("explain"):
            number, average, holding = state.statistics(body["query"]["term"]["terms"])
            named = (("N, total", number), ("n, holding", holding), ("avgdl, average", average))
            parts = [{"description": what, "value": value} for what, value in named]
            hit["_explanation"] = {"description": "sum of:", "value": 1.0, "details": parts}
        return hit


@contextmanager
def made() -> Iterator[tuple[MadeCluster, str]]:
    """A made-up cluster, and the name of the engine that asks it."""
    cluster = MadeCluster()
    with answering(cluster.answer) as server:
        cluster.host = f"127.0.0.1:{server.port}"
        yield cluster, f"opensearch://{cluster.host}/made"


def _score(query: Json, name: str, document: Json, state: State) -> float | None:
    """The score of a document; None if the query does not match it."""
    [(kind, told)] = query.items()
    if kind == "bool":
        parts = [[_score(one, name, document, state) for one in told.get(part, ())] for part in ("filter", "must_not")]
        should = [score for one in told.get("should", ()) if (score := _score(one, name, document, state)) is not None]
        needed = told.get("minimum_should_match", int("should" in told and not told.get("filter")))
        is_found = None not in parts[0] and parts[1] == [None] * len(parts[1]) and len(should) >= needed
        return sum(should) if is_found else None
    if kind == "constant_score":
        return told["boost"] if _score(told["filter"], name, document, state) is not None else None
    if kind == "term" and "terms" in told:
        return _bm25(told["terms"], document, state)
    return 1.0 if _matches(kind, told, name, document) else None


def _matches(kind: str, told: Json, name: str, document: Json) -> bool:
    if kind == "ids":
        return name in told["values"]
    if kind == "exists":
        return told["field"] in document
    [(field, wanted)] = told.items()
    held = document.get(field)
    if kind == "range":
        return held is not None and held > wanted["gt"]
    values = wanted if kind == "terms" else [wanted]
    return any(value in values for value in (held if isinstance(held, list) else [held]))


def _bm25(wanted: Any, document: Json, state: State) -> float | None:
    """The score of a document for a term by BM25, with its length as Lucene keeps it."""
    term, boost = (wanted["value"], wanted["boost"]) if isinstance(wanted, dict) else (wanted, 1.0)
    terms = document.get("terms", "").split()
    if term not in terms:
        return None
    number, average, holding = state.statistics(term)
    often, length = terms.count(term), lucene_length(len(terms))
    rarity = log(1 + (number - holding + 0.5) / (holding + 0.5))
    score: float = boost * rarity * often / (often + K1 * (1 - B + B * length / average))
    return score


def _aggregated(wanted: Json, documents: list[Json]) -> Json:
    [(kind, told)] = wanted.items()
    if kind == "sum":
        return {"value": sum(one.get(told["field"], 0) for one in documents)}
    [(name, of)] = told["sources"][0].items() if kind == "composite" else [("", {"terms": told})]
    values = [one[of["terms"]["field"]] for one in documents if of["terms"]["field"] in one]
    counts = {value: values.count(value) for value in sorted(set(values))}
    after = told.get("after", {}).get(name, "")
    keys = [({name: value} if name else value, number) for value, number in counts.items() if value > after or not name]
    return {"buckets": [{"key": key, "doc_count": number} for key, number in keys]}
