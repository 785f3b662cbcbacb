"""A cluster at moments that a real one meets seldom, on a made-up cluster: others write between any two searches of one
request, what a dead writer sent is still under way, a node tells of an earlier time, a head is none of ours."""

from __future__ import annotations

import json
from contextlib import closing, suppress
from functools import partial
from math import inf
from random import Random
from typing import TYPE_CHECKING

import pytest
from cluster_cases import counting, write
from made_cluster import made
from server_cases import Said
from strategies import passage, query

from qa.errors import EngineError
from qa.index import open_cluster
from qa.index.base import NotWritten, Superseded
from qa.index.opensearch import candidates, publish
from qa.index.opensearch.head import DOCUMENT, MOST_EACH

if TYPE_CHECKING:
    from collections.abc import Callable

    from made_cluster import MadeCluster, Moment, State

    from qa.analysis.bm25 import Statistics
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


def is_deletion(body: bytes) -> bool:
    return b'{"delete":' in body


def state_of(engine: OpenSearchEngine) -> tuple[dict[str, list[str]], Statistics]:
    engine.refresh()
    held = {source: [one.text for one in engine.passages(source)] for source in engine.sources()}
    return held, engine.statistics(["alpha", "beta", "gamma"])


def retired(name: str) -> None:
    """Replace a version that a later run writes again; the run after these deletes it."""
    with closing(open_cluster(name)) as writer:
        for text in ("alpha", "beta", "gamma"):
            write(writer, a=text, z=f"zeta {text}")


def left(name: str) -> None:
    """Leave a version of a run that did not end; a later run writes it again, and the run after this deletes it."""
    with closing(open_cluster(name)) as writer:
        write(writer, a="gamma")
        with suppress(RuntimeError), writer.writing() as batch:
            batch.replace("a", [passage("alpha", "a")])
            batch._bulk.flush()
            batch._send_waiting()
            batch._bulk.flush()
            raise RuntimeError


@pytest.mark.parametrize("before", [retired, left])
@pytest.mark.parametrize("killed", [1, 2])
def test_a_deletion_that_is_still_under_way_when_its_writer_is_dead_removes_nothing_that_was_written_since(
    before: Callable[[str], None], killed: int
) -> None:
    with made() as (cluster, name):
        before(name)
        cluster.withholds = is_deletion
        for _ in range(killed):
            with closing(open_cluster(name)) as writer, pytest.raises(NotWritten):
                write(writer, b="beta")
        cluster.withholds = lambda body: False
        with closing(open_cluster(name)) as writer, closing(open_cluster(name)) as reader:
            write(writer, a="alpha")  # the same version of the same source
            expected = state_of(reader)
            assert expected[0]["a"] == ["alpha"]
            assert cluster.deliver() == killed
            assert state_of(reader) == expected
            write(writer, c="gamma")
            assert state_of(reader)[0] == expected[0] | {"c": ["gamma"]}


def test_what_a_run_that_did_not_end_has_written_is_used_unless_a_deletion_may_reach_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for is_tidied in (False, True):
        with made() as (cluster, name):
            left(name)
            if is_tidied:
                cluster.withholds = is_deletion
                with closing(open_cluster(name)) as writer, pytest.raises(NotWritten):
                    write(writer, b="beta")
                cluster.withholds = lambda body: False
            sent = counting(monkeypatch)
            with closing(open_cluster(name)) as writer:
                write(writer, a="alpha")
                assert state_of(writer)[0] == {"a": ["alpha"]}
            assert len(sent) == int(is_tidied)


@pytest.mark.parametrize("number", [1, 150])
def test_passages_that_arrive_when_their_run_is_dead_and_another_has_committed_are_deleted_by_the_next(
    number: int,
) -> None:
    with made() as (cluster, name), closing(open_cluster(name)) as writer:
        write(writer, a="gamma")
        cluster.withholds = lambda body: not is_deletion(body)
        with closing(open_cluster(name)) as other, pytest.raises(NotWritten):
            write(other, a="alpha", **texts(number, "alpha"))
        cluster.withholds = lambda body: False
        write(writer, b="beta")
        expected = state_of(writer)
        assert cluster.deliver() == 1
        write(writer, c="gamma gamma")
        write(writer, c="")
        assert state_of(writer) == expected
        assert sum("data" in one for _, one in cluster.stored.values()) == 3  # with the one that is dead


def test_a_reader_does_not_go_back_to_what_a_node_tells_that_is_cut_off() -> None:
    with made() as (cluster, name), closing(open_cluster(name)) as writer, closing(open_cluster(name)) as reader:
        write(writer, a="alpha")
        _, old = cluster.stored[DOCUMENT]
        write(writer, a="beta")
        reader.refresh()
        told = [0]

        def is_cut_off(method: str, path: str, said: Said, most: float) -> Said:
            if method != "GET" or not path.endswith(f"/_doc/{DOCUMENT}") or told[0] >= most:
                return said
            told[0] += 1
            assert isinstance(said.body, dict)
            return Said(200, said.body | {"_source": old})

        for most in (1, inf):
            for ask in (reader.refresh, lambda: reader.search(ASKED, 3), lambda: list(reader.passages("a"))):
                told[0], cluster.damage = 0, partial(is_cut_off, most=most)
                if most == 1:  # another node is asked
                    ask()
                    continue
                with pytest.raises(EngineError) as caught:
                    ask()
                assert caught.value.message.endswith("it tells commit 1, and commit 2 was seen")
                assert told[0] > 1
            cluster.damage = lambda method, path, said: said
            assert [one.text for one in reader.passages("a")] == ["beta"]


def test_an_index_that_was_dropped_and_made_anew_is_no_earlier_one() -> None:
    with made() as (cluster, name), closing(open_cluster(name)) as reader:
        for text in ("alpha", "beta"):
            with closing(open_cluster(name)) as writer:
                write(writer, a=text)
        reader.refresh()
        cluster.stored.clear()
        cluster.refresh()
        with closing(open_cluster(name)) as writer:
            write(writer, a="gamma")
        reader.refresh()
        assert [one.text for one in reader.passages("a")] == ["gamma"]


@pytest.mark.parametrize("number", [MOST_EACH, MOST_EACH - 7])
def test_a_head_that_names_more_dead_documents_than_there_are_costs_a_few_requests(number: int) -> None:
    with made() as (cluster, name), closing(open_cluster(name)) as writer:
        write(writer, a="alpha")
        write(writer, a="beta")
        _, document = cluster.stored[DOCUMENT]
        generation, dead, old, *rest = json.loads(document["state"])
        dead = [[one, number, 1] for one, _, _ in dead] + [[f"dead{at}", number, 1] for at in range(30)]
        old = [[one, number, 1] for one, _, _ in old] + [[f"words-{at}", number, 1] for at in range(9)]
        state = json.dumps([generation, dead, old, *rest])
        cluster.stored[DOCUMENT] = cluster.stored[DOCUMENT][0], document | {"state": state}
        before = len(cluster.moments)
        with closing(open_cluster(name)) as other:
            write(other, b="gamma")
            assert other.sources() == ["a", "b"]
        assert len(cluster.moments) - before < 60
        texts = [one["terms"] for _, one in cluster.stored.values() if "data" in one]
        assert sorted(texts) == ["\nbeta", "\ngamma"]  # and not the dead one


@pytest.mark.parametrize("place", [5, 7, 8])  # of the run, the version, the origin
def test_a_head_with_a_text_that_cannot_be_sent_back_is_that_of_another_version(place: int) -> None:
    with made() as (cluster, name), closing(open_cluster(name)) as writer:
        write(writer, a="alpha")
        number, document = cluster.stored[DOCUMENT]
        state = json.loads(document["state"])
        state[place] = "\ud800"
        cluster.stored[DOCUMENT] = number, document | {"state": json.dumps(state)}
        with closing(open_cluster(name)) as other, pytest.raises(EngineError, match="another version of qa made it"):
            other.search(ASKED, 3)
