"""A reader of a cluster while others write between any two searches of one request, on a made-up cluster."""

from __future__ import annotations

from contextlib import closing, suppress
from functools import partial
from random import Random
from typing import TYPE_CHECKING

import pytest
from cluster_cases import write
from made_cluster import made
from strategies import passage, query

from qa.index import open_cluster
from qa.index.base import Superseded
from qa.index.opensearch import candidates, publish

if TYPE_CHECKING:
    from collections.abc import Callable

    from made_cluster import MadeCluster, Moment, State

    from qa.index.opensearch.engine import OpenSearchEngine

ASKED = query("alpha", "gamma", "delta")


@pytest.fixture(autouse=True)
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """So few passages count as many that a test can write them."""
    monkeypatch.setattr("qa.index.opensearch.snapshot.SMALL", 3)
    monkeypatch.setattr(candidates, "SMALL", 3)
    monkeypatch.setattr(candidates, "MARGIN", 1)


def texts(number: int, word: str) -> dict[str, str]:
    return {f"{word}{at:02}": f"{word} {'alpha ' * (at % 3)}{'filler ' * (at % 5)}{at}" for at in range(number)}


class Replay:
    """Let a cluster go on from a moment: while a request is answered others do up to `most` steps, and each search sees
    any state between. What is read by its name is what is there when the request has come."""

    def __init__(self, cluster: MadeCluster, moments: list[Moment], at: int, most: int, chance: Random) -> None:
        self._cluster, self._moments, self._at, self._most, self._chance = cluster, moments, at, most, chance
        cluster.arrives, cluster.sees = self._go_on, self._see
        self._before = at
        self._then, self._left = at, -9

    def jump(self, then: int, requests: int) -> None:
        """Go to another moment before a search that comes after so many requests for searches."""
        self._then, self._left = then, requests

    def _go_on(self, path: str) -> None:
        self._before = self._at
        if path.endswith("/_msearch"):
            self._left -= 1
            if self._left == -1:
                self._before = self._at = self._then
        self._at = min(len(self._moments) - 1, self._at + self._chance.randint(0, self._most))
        self._cluster.stored = dict(self._moments[self._at].stored)

    def _see(self) -> State:
        return self._moments[self._chance.randint(self._before, self._at)].seen


def kinds_of_asking(engine: OpenSearchEngine) -> list[Callable[[], object]]:
    return [
        lambda: engine.search(ASKED, 3),
        lambda: engine.search(query("gamma"), 2),
        lambda: engine.statistics(["alpha", "gamma", "delta"]),
        lambda: engine.sources(),
        lambda: [list(engine.passages(f"gamma{at:02}")) for at in (0, 1, 11, 30)],
    ]


def history(cluster: MadeCluster, name: str) -> list[int]:
    """Write, replace, remove and bring back, with merges between. Gives the moment after each commit."""
    ends = []
    before = texts(40, "gamma") | texts(10, "delta")
    many = {f"more{at:02}": f"delta delta alpha {'gamma ' * (at % 4)}{at}" for at in range(60)}
    changed = {source: f"{text} gamma" for source, text in texts(12, "gamma").items()}
    with closing(open_cluster(name)) as writer:
        for commit in (
            before,
            many | changed,
            dict.fromkeys([*texts(20, "gamma"), *list(many)[::2]], ""),
            before | dict.fromkeys(many, ""),
            {"gamma01": "alpha alpha gamma"},
        ):
            write(writer, **commit)
            ends.append(len(cluster.moments) - 1)
            cluster.merge()
    return ends


@pytest.mark.parametrize("dead", [200, 5])
def test_a_reader_gets_what_its_commit_holds_or_is_told_to_ask_again_whenever_others_write(
    dead: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(publish, "MOST_DEAD", dead)
    chance, answered, refused = Random(0), 0, 0
    with made() as (cluster, name):
        ends = history(cluster, name)
        moments = list(cluster.moments)
        for at in ends[:-1]:
            Replay(cluster, moments, at, 0, chance)
            with closing(open_cluster(name)) as still:
                expected = [ask() for ask in kinds_of_asking(still)]
            for most in (1, 3, 12) * 6:
                Replay(cluster, moments, at, 0, chance)
                with closing(open_cluster(name)) as reader:
                    asked = list(zip(kinds_of_asking(reader), expected, strict=True))
                    chance.shuffle(asked)
                    Replay(cluster, moments, at, most, chance)
                    try:
                        for ask, answer in asked:
                            assert ask() == answer
                            answered += 1
                    except Superseded:
                        refused += 1
    assert answered > 40
    assert refused > 10


@pytest.mark.parametrize("is_clean", [True, False])
def test_statistics_that_others_change_before_any_request_leave_no_better_passage_out(is_clean: bool) -> None:
    """A run that does not end adds so many passages with a rare term that the server takes it for a frequent one; the
    next run deletes them."""
    asked = query("alpha", "rho")
    known = {f"a{at}": f"alpha {'filler ' * 9 * at}" for at in range(10)} | {"rare": f"rho {'filler ' * 30}"}
    with made() as (cluster, name), closing(open_cluster(name)) as writer:
        write(writer, **known, z="zeta")
        if not is_clean:
            write(writer, z="zeta zeta")
        quiet = len(cluster.moments) - 1
        with suppress(RuntimeError), writer.writing() as batch:
            for at in range(60):
                batch.replace(f"u{at}", [passage(f"rho {at}", f"u{at}")])
            batch._bulk.flush()
            batch._refresh()
            raise RuntimeError
        crowded = len(cluster.moments) - 1
        with writer.writing() as batch:
            batch._delete_leftovers()
        cluster.merge()
        tidy, moments = len(cluster.moments) - 1, list(cluster.moments)
        for first, then in ((quiet, crowded), (crowded, tidy), (quiet, tidy)):
            for request in range(9):
                state = Replay(cluster, moments, first, 0, Random(0))
                with closing(open_cluster(name)) as reader:
                    state.jump(then, request)
                    found = [hit.passage.source for _ in range(2) for hit in reader.search(asked, 1)]
                    assert found == ["rare", "rare"], (first, then, request)


def test_what_is_dead_is_deleted_by_the_same_rule_whatever_the_clocks_of_the_writers_say(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The rule: what a commit replaced is deleted by the second run after it."""
    hour = 3600.0
    kept: dict[int, set[tuple[int, int]]] = {}
    for ahead in ((0,), (7 * hour, -7 * hour), (-7 * hour, 0), (1e9, 0)):
        with made() as (cluster, name), closing(open_cluster(name)) as reader:
            for commit in range(6):
                monkeypatch.setattr(publish, "time", partial(float, 1e9 + ahead[commit % len(ahead)]))
                with closing(open_cluster(name)) as writer:
                    write(writer, a=f"alpha {commit}", b="beta", c=f"gamma {commit // 3}")
                texts = [one for _, one in cluster.stored.values() if one.get("source") in ("a", "c") and "data" in one]
                kept.setdefault(commit, set()).add((len(texts), len(cluster.stored)))
                if commit in (2, 5):  # the reader has seen the commit before the last
                    assert [one.text for one in reader.passages("a")] == [f"alpha {commit - 1}"]
                if commit in (1, 4):
                    reader.refresh()
    assert all(len(counts) == 1 for counts in kept.values()), kept
    assert [texts for [(texts, _)] in map(list, kept.values())] == [2, 3, 4, 5, 5, 4]
