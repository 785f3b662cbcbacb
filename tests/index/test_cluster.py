"""A cluster's index when its writers and readers fail; QA_CLUSTER names the cluster."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from contextlib import ExitStack, closing, suppress
from socket import gethostname
from threading import Thread
from time import monotonic
from typing import TYPE_CHECKING, Any

import pytest
from cluster_cases import (
    alias,
    begun,
    check,
    counted,
    counting,
    held,
    http,
    index,
    lock,
    put,
    read,
    stored,
    taken,
    waits_for_another,
    write,
)
from command_cases import HANG, until
from engine_cases import needs_cluster
from ranking_cases import World
from strategies import passage, query

import qa
from qa.analysis.bm25 import Statistics
from qa.index import open_cluster
from qa.index.base import NotWritten
from qa.index.opensearch import lease, publish
from qa.index.opensearch.connection import Refused
from qa.ingest.manifest import Manifest, Selection, encode_manifest

if TYPE_CHECKING:
    from pathlib import Path

    from fault_cases import Home

    from qa.index.opensearch.engine import OpenSearchEngine

pytestmark = needs_cluster

DEAD = 2**22 + 1  # the number of no process


# Runs that are interrupted


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGKILL])
def test_a_run_that_is_interrupted_is_not_seen_and_the_next_goes_on_from_where_it_was(
    number: signal.Signals, name: str, home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    world = World(tmp_path / "notes", 60, 4)
    assert home.qa("index", "--engine", name, "notes").returncode == 0
    with closing(open_cluster(name)) as engine:
        before, known = held(engine), engine.statistics(()).passages
        more = World(tmp_path / "notes" / "more", 1500, 30, 1)
        at_first = taken(name)
        with begun(home, name, "notes") as process:
            until(lambda: taken(name) > at_first + 400 or process.poll() is not None)
            assert process.poll() is None
            process.send_signal(number)
            _, told = process.communicate(timeout=HANG)
        assert process.returncode == (130 if number == signal.SIGINT else -signal.SIGKILL), told
        assert "Traceback" not in told
        engine.refresh()
        assert held(engine) == before
    with closing(open_cluster(name)) as engine:
        assert held(engine) == before
    left = counted(name, {"bool": {"filter": [{"exists": {"field": "held"}}, {"range": {"born": {"gt": 1}}}]}})
    assert left

    monkeypatch.chdir(tmp_path)
    sent, waited = counting(monkeypatch), list[str]()
    with qa.open("notes", engine=name, is_indexed=True, waits=waited.append) as library:
        assert waited == []  # the lock of a process that is dead
        assert len(sent) == len(set(sent)) <= library.size - known - left * more.each * 0.9
    check(name, world.folder)
    assert counted(name, {"ids": {"values": [lease.DOCUMENT]}}) == 0


def test_a_writer_that_dies_before_the_head_leaves_what_nobody_sees_and_the_next_adopts_or_deletes(
    name: str, engine: OpenSearchEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(engine, a="alpha", b="beta")
    before = held(engine, ["alpha", "beta", "gamma"])
    code = (
        "import os, sys\n"
        "from qa.index import open_cluster\nfrom qa.index.opensearch import publish\n"
        "from cluster_cases import write\n"
        "publish.ClusterBatch.commit = lambda batch: os._exit(7)\n"
        "write(open_cluster(sys.argv[1]), a='alpha gamma', c='gamma', d='delta')\n"
    )
    environ = os.environ | {"PYTHONPATH": _path()}
    with pytest.raises(subprocess.CalledProcessError, match="exit status 7"):
        subprocess.run([sys.executable, "-c", code, name], check=True, env=environ, timeout=HANG)
    engine.refresh()
    assert held(engine, ["alpha", "beta", "gamma"]) == before
    assert (stored(name), stored(name, "held")) == (5, 5)

    sent = counting(monkeypatch)
    write(engine, a="alpha gamma", b="beta beta")

    assert len(sent) == 1  # the other is there
    assert [one.text for one in engine.passages("a")] == ["alpha gamma"]
    assert engine.sources() == ["a", "b"]
    assert engine.statistics(["alpha", "beta", "gamma", "delta"]) == Statistics(
        2, 2.0, {"alpha": 1, "beta": 1, "gamma": 1, "delta": 0}
    )
    assert (stored(name), stored(name, "held")) == (4, 4)  # with the two that are dead


def test_what_a_dead_writer_sends_last_is_not_seen_when_the_next_has_committed(
    name: str, engine: OpenSearchEngine
) -> None:
    """A request may still be under way in the cluster when the process that sent it is known to be dead."""
    write(engine, a="alpha")
    with closing(open_cluster(name)) as other, suppress(RuntimeError), other.writing() as batch:
        batch.replace("late", [passage("alpha gamma", "late")])
        batch._bulk.flush()
        late = {str(one["_id"]): one["_source"] for one in _all(name) if one["_source"].get("source") == "late"}
        raise RuntimeError
    write(engine, b="beta")
    with engine.writing() as batch:
        batch.replace("c", [passage("gamma", "c")])
        for document, source in late.items():
            put(name, document, source | {"born": 3, "within": ["late"]})

    assert engine.sources() == ["a", "b", "c"]
    assert engine.statistics(["alpha", "gamma"]) == Statistics(3, 1.0, {"alpha": 1, "gamma": 1})
    assert [hit.passage.source for hit in engine.search(query("gamma"), 10)] == ["c", "a", "b"]  # and not "late"


def test_a_batch_that_raises_leaves_what_nobody_sees_and_the_next_deletes(name: str, engine: OpenSearchEngine) -> None:
    write(engine, a="alpha")
    with suppress(RuntimeError), engine.writing() as batch:
        batch.remove("a")
        for number in range(50):
            batch.replace(f"b{number}", [passage("beta alpha", f"b{number}")])
        batch._bulk.flush()
        raise RuntimeError
    assert stored(name) == 51
    with closing(open_cluster(name)) as other:
        for one in (engine, other):
            assert one.sources() == ["a"]
            assert one.statistics(["alpha"]) == Statistics(1, 1.0, {"alpha": 1})
            assert [hit.passage.source for hit in one.search(query("alpha", "beta"), 100)] == ["a"]
            assert one.near("betta", 5) == []

    write(engine, c="gamma")

    assert engine.sources() == ["a", "c"]
    assert stored(name) == 2


# Several who write


def test_of_two_processes_one_waits_and_both_end_well(name: str, home: Home, tmp_path: Path) -> None:
    world = World(tmp_path / "notes", 800, 20)
    with begun(home, name, "notes") as one:
        until(lambda: taken(name) > 100 or one.poll() is not None)
        with begun(home, name, "notes") as other:
            told = [process.communicate(timeout=HANG)[1] for process in (one, other)]
    assert (one.returncode, other.returncode) == (0, 0), told
    assert told[0] == ""
    assert told[1] == (f"qa: another process ({one.pid} on {gethostname()}) is indexing: waiting for it\n")
    check(name, world.folder)


def test_a_run_that_waits_while_the_index_is_dropped_makes_it_anew(name: str, home: Home, tmp_path: Path) -> None:
    world = World(tmp_path / "notes", 40, 20)
    assert home.qa("index", "--engine", name, "notes").returncode == 0
    (world.folder / "more.md").write_text("The bridge was painted.", encoding="utf-8")
    lock(name, os.getpid(), "elsewhere")
    with begun(home, name, "notes") as waiting:
        until(lambda: waits_for_another(waiting))
        http("DELETE", f"/{index(name)}")
        assert waiting.wait(HANG) == 0
    assert index(name).endswith("-qa-1")
    check(name, world.folder)


def test_of_two_first_runs_of_other_paths_the_second_is_refused(
    name: str, engine: OpenSearchEngine, home: Home, tmp_path: Path
) -> None:
    World(tmp_path / "notes", 20, 20)
    with ExitStack() as processes:
        with engine.writing() as batch:  # before the other process begins, which might be the first
            other = processes.enter_context(begun(home, name, "notes"))
            until(lambda: waits_for_another(other))
            batch.replace("/elsewhere/a.md", [passage("alpha", "/elsewhere/a.md")])
            batch.record = encode_manifest(Manifest(Selection(("/elsewhere",))))
        told = other.communicate(timeout=HANG)
    assert (other.returncode, told[0]) == (2, "")
    assert told[1] == (
        "qa: error: nothing was written: another process has indexed /elsewhere there meanwhile\n  run it again\n"
    )
    engine.refresh()
    assert engine.sources() == ["/elsewhere/a.md"]


def test_the_lock_of_a_dead_process_on_this_machine_keeps_nobody_waiting(name: str, engine: OpenSearchEngine) -> None:
    write(engine, a="alpha")
    lock(name, DEAD)
    waited: list[str] = []
    with closing(open_cluster(name, waited.append)) as other:
        write(other, b="beta")

    assert waited == []
    engine.refresh()
    assert engine.sources() == ["a", "b"]


def test_a_lock_whose_answer_was_lost_is_known_again(
    name: str, engine: OpenSearchEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(engine, a="alpha")
    written = lease.Lease._put
    lost: list[dict[str, str]] = []
    waited: list[str] = []

    def losing(self: lease.Lease, params: dict[str, str]) -> dict[str, str]:
        mark = written(self, params)
        if not lost:
            lost.append(mark)
            raise Refused(409, "version_conflict_engine_exception", "there is one")
        return mark

    monkeypatch.setattr(lease.Lease, "_put", losing)
    with closing(open_cluster(name, waited.append)) as other:
        write(other, b="beta")

    assert (len(lost), waited) == (1, [])
    engine.refresh()
    assert engine.sources() == ["a", "b"]


def test_a_lock_on_another_machine_that_gives_no_sign_of_life_is_taken_over(
    name: str, engine: OpenSearchEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(engine, a="alpha")
    lock(name, os.getpid(), "elsewhere")
    monkeypatch.setattr(lease, "LEASE", 2.0)
    waited: list[str] = []
    start = monotonic()
    with closing(open_cluster(name, waited.append)) as other:
        write(other, b="beta")

    assert monotonic() - start >= lease.LEASE
    assert waited == [f"{os.getpid()} on elsewhere"]
    engine.refresh()
    assert engine.sources() == ["a", "b"]


def test_a_lock_on_another_machine_that_gives_signs_of_life_is_waited_for(
    name: str, engine: OpenSearchEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The other machine is a thread of this process here."""
    monkeypatch.setattr(lease, "LEASE", 4.0)  # for more than one sign on a busy machine too
    monkeypatch.setattr(lease, "BEAT", 0.2)
    waited: list[str] = []
    write(engine, a="alpha")
    with closing(open_cluster(name, waited.append)) as other:
        thread = Thread(target=write, args=(other,), kwargs={"b": "beta"}, daemon=True)
        with engine.writing() as batch:
            batch.replace("c", [passage("gamma", "c")])
            thread.start()
            until(lambda: waited)
            thread.join(2 * lease.LEASE)
            assert thread.is_alive()
        thread.join(HANG)
    engine.refresh()

    assert engine.sources() == ["a", "b", "c"]


@pytest.mark.parametrize("is_taken", [False, True])
def test_a_writer_that_loses_its_lock_commits_nothing(
    is_taken: bool, name: str, engine: OpenSearchEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lease, "BEAT", 0.2)
    write(engine, a="alpha")

    def lose() -> None:
        with engine.writing() as batch:
            batch.replace("b", [passage("beta", "b")])
            if is_taken:
                lock(name, DEAD)
            else:
                http("DELETE", f"/{index(name)}/_doc/{lease.DOCUMENT}?refresh=true")
            until(batch._lease._ended.is_set)

    with pytest.raises(NotWritten, match="another process may write by now"):
        lose()
    engine.refresh()
    assert engine.sources() == ["a"]
    assert not is_taken or read(name, lease.DOCUMENT)["holder"]["process"] == DEAD  # which is not its own to delete

    write(engine, c="gamma")
    assert engine.sources() == ["a", "c"]
    assert stored(name) == 2


def test_of_two_that_commit_on_the_same_head_one_is_refused(
    name: str, engine: OpenSearchEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As if a writer stood still for longer than its lease, just before its commit."""
    write(engine, a="alpha")
    commit = publish.ClusterBatch.commit
    with closing(open_cluster(name)) as other:

        def late(batch: publish.ClusterBatch) -> None:
            monkeypatch.setattr(publish.ClusterBatch, "commit", commit)
            lock(name, DEAD)
            write(other, c="gamma")
            commit(batch)

        monkeypatch.setattr(publish.ClusterBatch, "commit", late)
        with pytest.raises(NotWritten, match="another process has written meanwhile"):
            write(engine, b="beta")
        engine.refresh()

        for one in (engine, other):
            assert one.sources() == ["a", "c"]
            assert one.near("gamme", 2) == ["gamma"]
            assert one.near("betta", 2) == []
    assert stored(name) == 2


def _path() -> str:
    return os.pathsep.join(path for path in sys.path if path)


def _all(name: str) -> list[dict[str, Any]]:
    """All documents of an index."""
    http("POST", f"/{index(name)}/_refresh")
    found: list[dict[str, Any]] = http("GET", f"/{alias(name)}/_search?size=1000")["hits"]["hits"]
    return found
