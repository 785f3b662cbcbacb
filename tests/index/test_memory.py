"""The index in memory: its scores are rank-bm25's own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from engine_cases import LETTERS, exact, filled, levenshtein
from hypothesis import given
from hypothesis import strategies as st
from strategies import passage, query

from qa.analysis.near import distance
from qa.errors import UsageError
from qa.index import open_engine
from qa.index.memory import MemoryEngine

if TYPE_CHECKING:
    from collections.abc import Callable


def test_the_scores_in_memory_come_from_rank_bm25(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each score is the sum of weight times `BM25Okapi.get_scores([term])`, and changes with it."""
    from rank_bm25 import BM25Okapi

    asked: list[list[str]] = []
    original: Callable[[object, list[str]], Any] = BM25Okapi.get_scores

    def get_scores(self: object, terms: list[str]) -> object:
        asked.append(terms)
        return original(self, terms)

    monkeypatch.setattr(BM25Okapi, "get_scores", get_scores)
    given = [passage("alpha beta", "a"), passage("alpha", "b"), passage("gamma", "c")]
    engine = filled(MemoryEngine(), given)
    hits = engine.search(query("alpha", ("beta", 0.5)), 10)

    assert asked == [["alpha"], ["beta"]]
    exact(hits, query("alpha", ("beta", 0.5)), given, 10)
    monkeypatch.setattr(BM25Okapi, "get_scores", lambda self, terms: 2 * original(self, terms))
    assert [hit.score for hit in engine.search(query("alpha", ("beta", 0.5)), 10)] == [2 * hit.score for hit in hits]


def test_a_closed_index_in_memory_lets_go_of_its_passages() -> None:
    engine = filled(MemoryEngine(), [passage("alpha")])
    engine.close()

    assert engine.sources() == []


def test_an_engine_that_is_not_known_is_named() -> None:
    with pytest.raises(UsageError, match="no such engine: cloud:/x"):
        open_engine("cloud:/x")


@given(LETTERS, LETTERS, st.integers(0, 3))
def test_distance_is_levenshteins(one: str, other: str, most: int) -> None:
    assert distance(one, other, most) == min(levenshtein(one, other), most + 1)
    assert distance(other, one, most) == distance(one, other, most)
