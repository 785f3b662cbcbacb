"""Answers of a cluster that are cut off, of wrong types, far too large or not whole, on a made-up cluster."""

from __future__ import annotations

import json
from contextlib import closing
from random import Random
from typing import TYPE_CHECKING, Any

import pytest
from cluster_cases import write
from made_cluster import made
from server_cases import Said

import qa
from qa.errors import EngineError
from qa.index import open_cluster
from qa.index.opensearch import bulk, connection, lease
from qa.render.jsonview import to_json

if TYPE_CHECKING:
    from collections.abc import Callable

TEXTS = {f"s{at:03}": f"Pelican {at} nests by the quay. {'Heron. ' * (at % 4)}" for at in range(12)}
QUESTION = "which pelican nests by the quay?"
WORDS = ("pelican", "heron", "nests", "quay")  # of the texts and the question, which no message holds
TELLING = "failed to parse [nests] Preview of field's value: 'Pelican 3 nests by the quay'"
OTHERS: dict[type, list[object]] = {
    str: [None, 7, [], {}],
    bool: [None, "x", 10**30, []],
    int: [None, "x", [], {}, 10**30, -1, 1e308, True],
    float: [None, "x", [], {}, 10**30, -1.0, 1e308],
    list: [None, "x", 7, {}, [None], ["x"]],
    dict: [None, "x", 7, [], {}],
    type(None): ["x", 7, [], {}],
}


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """What may pass is not waited for, since it does not pass here."""
    for module in (connection, bulk, lease):
        monkeypatch.setattr(module, "PATIENCE", -1.0)
    monkeypatch.setattr(connection, "FIRST_PATIENCE", -1.0)
    monkeypatch.setattr(lease, "LOOK", 0.01)


class Damage:
    """Damages the answer to the request with this number, in one place."""

    def __init__(self, number: int, chance: Random) -> None:
        self._left = number
        self._chance = chance

    def __call__(self, method: str, path: str, said: Said) -> Said:
        self._left -= 1
        if self._left != -1:
            return said
        whole = json.dumps(said.body).encode()
        kind = self._chance.randrange(8)
        if kind == 0:
            return said._replace(body=whole[: self._chance.randrange(len(whole))])
        if kind == 1:
            is_of_texts = any(part in path for part in ("/_doc", "/_bulk", "/_msearch"))
            told = {"type": "mapper_parsing_exception", "reason": TELLING if is_of_texts else "no"}
            return Said(self._chance.choice((400, 403, 404, 409, 429, 500, 503)), {"error": told, "status": 400})
        body = json.loads(whole)
        self._damage(body)
        return said._replace(body=body)

    def _damage(self, body: Any) -> None:
        """Remove one value in it, or put one of another type in its place; those deep in it as often as others."""
        by_name: dict[object, list[Any]] = {}
        for found in _inside(body):
            for key in found if isinstance(found, dict) else range(len(found)):
                by_name.setdefault(key, []).append((found, key))
        found, key = self._chance.choice(self._chance.choice(list(by_name.values())))
        if isinstance(found, dict) and self._chance.random() < 0.3:
            del found[key]
        else:
            found[key] = self._chance.choice(OTHERS[type(found[key])])


def _inside(value: Any) -> list[Any]:
    """The objects and lists in a value of JSON that are not empty."""
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return ([value] if parts else []) + [found for part in parts for found in _inside(part)]


def asking(name: str) -> str:
    with qa.open(engine=name) as library:
        return to_json(library.ask(QUESTION, 5, 0.0))


def telling(name: str) -> object:
    with closing(open_cluster(name)) as engine:
        return (
            engine.sources(),
            engine.statistics(["pelican"]),
            engine.passages("s003"),
            engine.kinds(),
            engine.about("s001"),
        )


def writing(name: str) -> object:
    with closing(open_cluster(name)) as engine:
        write(engine, s001="", s002="Pelican 2 has moved.", s003="Pelican 3 has moved to the quay.")
        write(engine, **{at: TEXTS[at] for at in ("s001", "s002", "s003")})
    return telling(name)


@pytest.mark.parametrize("do", [asking, telling, writing])
def test_a_damaged_answer_gives_an_error_that_names_the_host_and_no_text_or_changes_nothing(
    do: Callable[[str], object],
) -> None:
    chance, failed = Random(do.__name__), 0
    with made() as (cluster, name):
        with closing(open_cluster(name)) as engine:
            write(engine, **TEXTS)
        expected = do(name)
        before = len(cluster.moments)
        assert do(name) == expected
        requests = len(cluster.moments) - before
        for _ in range(40):
            number = chance.randrange(requests)
            cluster.damage = Damage(number, chance)
            told = ""
            try:
                assert do(name) == expected
            except EngineError as error:
                told = f"{error.message} {error.hint}"
                failed += 1
            cluster.damage = lambda method, path, said: said
            assert not told or cluster.host in told, told
            assert not any(word in told.lower() for word in WORDS), told
        assert do(name) == expected
    assert failed > 10


@pytest.mark.parametrize("document", ["lock", "head"])
def test_what_is_written_and_whose_answer_is_lost_is_written_again_and_no_conflict(
    document: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (connection, lease):
        monkeypatch.setattr(module, "PATIENCE", 20.0)
    lost: list[str] = []

    def lose(method: str, path: str, said: Said) -> Said:
        """Lose every third answer about a document, which has arrived."""
        if method != "PUT" or not path.endswith(f"/_doc/{document}"):
            return said
        lost.append(path)
        return Said(503, {"error": {"type": "node_closed_exception"}}) if len(lost) % 3 == 1 else said

    with made() as (cluster, name), closing(open_cluster(name)) as engine:
        cluster.damage = lose
        for at in range(3):
            write(engine, a=f"alpha {at}", b="beta")
        assert [one.text for one in engine.passages("a")] == ["alpha 2"]
        assert engine.sources() == ["a", "b"]
    assert len(lost) > 4
