"""What holds for an index in any engine: the formula, the order, the edit distance."""

from __future__ import annotations

import itertools
import os
from collections import Counter
from contextlib import closing, contextmanager
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pytest
from hypothesis import strategies as st

from qa.analysis.analyzer import passage_terms
from qa.analysis.bm25 import idf, saturation
from qa.index import open_cluster, open_engine
from qa.index.base import SMALL

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from qa.index.base import Engine
    from qa.model import Hit, Passage, Query

CLUSTER = os.environ.get("QA_CLUSTER", "")  # hosts of a cluster that may be written to, as bench/cluster.py prints them
NO_CLUSTER = "QA_CLUSTER names no hosts of a cluster: python bench/cluster.py up starts one"
needs_cluster = pytest.mark.skipif(not CLUSTER, reason=NO_CLUSTER)

# To test a new engine, add its name; of an engine with a place, the part before the place.
ENGINES = ("memory:", "disk:", pytest.param("opensearch:", marks=needs_cluster))
_numbers = itertools.count()
LETTERS = st.text("abé", min_size=1, max_size=7)


@contextmanager
def named(word: str = "tested") -> Iterator[str]:
    """The name of an index in the cluster that is not there, and is not there afterwards."""
    name = f"opensearch://{CLUSTER}/{word}-{os.getpid()}-{next(_numbers)}"
    try:
        yield name
    finally:
        with closing(open_cluster(name)) as engine:
            engine.drop()


@contextmanager
def opened(name: str) -> Iterator[Engine]:
    """An empty engine, with a folder or an index of its own if it needs one."""
    if name == "opensearch:":
        with named() as place, closing(open_cluster(place)) as cluster:
            yield cluster
        return
    with (
        TemporaryDirectory() as folder,
        closing(open_engine(f"{name}{folder}/index" if name == "disk:" else name)) as engine,
    ):
        yield engine


def filled(engine: Engine, given: Iterable[Passage]) -> Engine:
    by_source: dict[str, list[Passage]] = {}
    for one in given:
        by_source.setdefault(one.source, []).append(one)
    with engine.writing() as batch:
        for source, found in by_source.items():
            batch.replace(source, found)
    return engine


def state(engine: Engine) -> object:
    """Everything that the port shows of an engine's passages."""
    return [(source, tuple(engine.passages(source))) for source in engine.sources()], engine.statistics(
        ["alpha", "beta"]
    )


def scores(asked: Query, given: Iterable[Passage]) -> dict[tuple[str, int, int], float]:
    """The BM25 score of each passage, computed from the formula."""
    held = {one.key: Counter(passage_terms(one)) for one in given}
    average = sum(counts.total() for counts in held.values()) / (len(held) or 1)
    holding = Counter(term for counts in held.values() for term in counts)
    return {
        key: sum(
            term.weight * idf(len(held), holding[term.term]) * saturation(counts[term.term], counts.total(), average)
            for term in asked.terms
        )
        for key, counts in held.items()
    }


def exact(hits: list[Hit], asked: Query, given: list[Passage], limit: int) -> None:
    """Check that `hits` are the first `limit` passages with a term of the query, by BM25, then by (source, span); of a
    small index, of which some passage has a term, the first of all."""
    expected = scores(asked, given)
    by_key = {one.key: one for one in given}
    found = {key for key, score in expected.items() if score > 0}
    if found and len(given) <= SMALL:
        found = set(expected)

    assert [hit.passage for hit in hits] == [by_key[hit.passage.key] for hit in hits]
    assert len({hit.passage.key for hit in hits}) == len(hits) == min(limit, len(found))
    assert {hit.passage.key for hit in hits} <= found
    assert [hit.score for hit in hits] == pytest.approx([expected[hit.passage.key] for hit in hits], rel=1e-9)
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
    # Where the formula itself cannot tell two passages apart, their keys do.
    alike = {key: round(score, 9) for key, score in expected.items()}
    order = sorted(found, key=lambda key: (-alike[key], key))
    assert [alike[hit.passage.key] for hit in hits] == [alike[key] for key in order[:limit]]
    for one, other in itertools.pairwise(hits):
        assert one.score > other.score or one.passage.key < other.passage.key
    for hit in hits:
        held = set(passage_terms(hit.passage))
        assert list(hit.matched) == [term.term for term in asked.terms if term.term in held]


def levenshtein(one: str, other: str) -> int:
    rows = [list(range(len(other) + 1))]
    for char in one:
        row = [rows[-1][0] + 1]
        for index, match in enumerate(other):
            row.append(min(rows[-1][index] + (char != match), rows[-1][index + 1] + 1, row[-1] + 1))
        rows.append(row)
    return rows[-1][-1]
