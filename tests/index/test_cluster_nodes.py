"""A cluster that loses a node while it is asked and while it is written; QA_CLUSTER_FOLDER names where it runs."""

from __future__ import annotations

from contextlib import closing
from threading import Event, Thread
from typing import TYPE_CHECKING

import pytest
from cluster_cases import (
    FOLDER,
    IMPATIENT,
    alias,
    begun,
    check,
    heal,
    http,
    index,
    lacking,
    nodes,
    taken,
)
from command_cases import HANG, until
from engine_cases import CLUSTER, named, needs_cluster
from fault_cases import ANSWER, KEEPER, QUESTION, Home, notes
from ranking_cases import World

import qa
from qa.errors import QAError
from qa.index import cluster_title, open_cluster
from qa.render.jsonview import to_json

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

WHY = lacking() if CLUSTER else ""
pytestmark = [needs_cluster, pytest.mark.skipif(bool(WHY), reason=WHY)]


@pytest.fixture(autouse=True)
def whole() -> Iterator[None]:
    """All nodes run before a test and after it."""
    heal()
    yield
    heal()


@pytest.fixture
def name(whole: None) -> Iterator[str]:
    with named("faults") as name:
        try:
            yield name
        finally:
            heal()  # an index is dropped where all of it is there


def leader() -> int:
    """The number of the node that manages the cluster."""
    [told] = http("GET", "/_cat/cluster_manager?format=json")
    return _number(told["node"])


def holders(name: str) -> dict[int, int]:
    """The number of the node that holds each shard, for an index without copies."""
    told = http("GET", f"/_cat/shards/{index(name)}?format=json")
    return {int(one["shard"]): _number(one["node"]) for one in told}


def _number(name: str) -> int:
    return 1 + [node.name for node in nodes.status(FOLDER).nodes].index(name)


def test_questions_are_answered_as_before_while_the_node_that_manages_the_cluster_is_lost(
    name: str, tmp_path: Path
) -> None:
    world = World(tmp_path / "notes", 400, 10)
    qa.open(world.folder, engine=name, is_indexed=True).close()
    questions = [world.question() for _ in range(20)]
    wrong: list[str] = []
    answered: list[str] = []
    end = Event()
    with qa.open(engine=name) as library:
        before = {question: to_json(library.ask(question, 10, 0)) for question in questions}

    def ask() -> None:
        with qa.open(engine=name) as library:
            while not end.is_set():
                question = questions[len(answered) % len(questions)]
                try:
                    library.refresh()
                    if to_json(library.ask(question, 10, 0)) != before[question]:
                        wrong.append(f"{question}: another answer")
                except QAError as error:
                    wrong.append(f"{question}: {error}: {getattr(error, 'hint', '')}")
                answered.append(question)

    asking = [Thread(target=ask, daemon=True) for _ in range(2)]
    for one in asking:
        one.start()
    try:
        until(lambda: len(answered) > 20)
        victim = leader()
        nodes.kill(FOLDER, victim)
        lost = len(answered)
        until(lambda: len(answered) > lost + 40)
        assert nodes.status(FOLDER).joined == 2
        heal()
        healed = len(answered)
        until(lambda: len(answered) > healed + 20)
    finally:
        end.set()
        for one in asking:
            one.join(HANG)
    assert wrong == []


def test_a_node_that_is_lost_while_passages_are_written_loses_none_and_doubles_none(
    name: str, home: Home, tmp_path: Path
) -> None:
    world = World(tmp_path / "notes", 1500, 15)
    with begun(home, name, "notes") as process:
        until(lambda: taken(name) > 300 or process.poll() is not None)
        assert process.poll() is None
        nodes.kill(FOLDER, 2)
        _, told = process.communicate(timeout=HANG)
    if process.returncode:
        assert process.returncode == 2
        assert told.startswith("qa: error: ")
        heal()  # a shard that had no second copy yet is back with its node
        again = home.qa("index", "--engine", name, "notes")
        assert again.returncode == 0, again.stderr
    heal()
    check(name, world.folder)


def test_an_index_that_has_lost_a_shard_gives_no_answer_until_it_is_there_again(name: str, home: Home) -> None:
    notes(home.path / "notes", 20)
    (home.path / "notes" / "keeper.md").write_text(KEEPER, encoding="utf-8")
    settings = {"number_of_shards": 3, "number_of_replicas": 0}
    template = {
        "index_patterns": [f"{alias(name)}-qa-*"], "priority": 500, "template": {"settings": settings}
    }  # fmt: skip
    http("PUT", f"/_index_template/without-{alias(name)}", template)
    try:
        assert home.qa("index", "--engine", name, "notes").returncode == 0
    finally:
        http("DELETE", f"/_index_template/without-{alias(name)}")
    with closing(open_cluster(name)) as engine:
        before = engine.statistics(["guard"])
    told = http("GET", f"/{index(name)}/_search_shards?routing=head")
    of_the_head, held = int(told["shards"][0][0]["shard"]), holders(name)
    victim = next(node for shard, node in held.items() if node != held[of_the_head])
    nodes.kill(FOLDER, victim)
    until(lambda: http("GET", f"/_cluster/health/{index(name)}")["status"] == "red")

    for words in (("ask", QUESTION), ("ask", "who left the gate 1 open?"), ("ask", "quidnunc")):
        done = home.run("-c", IMPATIENT, words[0], "--engine", name, *words[1:])
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr.startswith("qa: error: ")
        assert f"{alias(name)} is not whole: some of its shards do not answer\n" in done.stderr
        assert done.stderr.count("\n") == 2
    done = home.run("-c", IMPATIENT, "index", "--engine", name, "notes")
    assert (done.returncode, done.stdout) == (2, "")
    assert f"{alias(name)} is not whole: some of its shards do not answer\n" in done.stderr
    done = home.qa("status", "--engine", name)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == f"qa: error: {cluster_title(name)} is not whole: some of its shards are lost (red)\n"

    heal()
    with closing(open_cluster(name)) as engine:
        assert engine.statistics(["guard"]) == before
    assert ANSWER in home.qa("ask", "--engine", name, QUESTION).stdout
    assert home.qa("index", "--engine", name, "notes").returncode == 0
    check(name, home.path / "notes")
