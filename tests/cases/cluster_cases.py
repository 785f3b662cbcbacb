"""For tests of faults on a cluster: requests to the server, the contents of its index, a comparison with memory."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from contextlib import closing
from http.client import HTTPConnection
from pathlib import Path
from socket import gethostname
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from command_cases import ending, until
from engine_cases import CLUSTER
from strategies import passage

import qa
from qa.index import open_cluster
from qa.index.opensearch import lease
from qa.index.opensearch.bulk import Bulk

sys.path.append(str(Path(__file__).parents[2] / "bench" / "cluster"))

import nodes as nodes  # of the benchmarks, as the next; others import it from here
from distribution import ClusterError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from contextlib import AbstractContextManager

    import pytest
    from fault_cases import Home

    from qa.analysis.bm25 import Statistics
    from qa.index.opensearch.engine import OpenSearchEngine
    from qa.model import Passage

FOLDER = Path(os.environ.get("QA_CLUSTER_FOLDER", "") or nodes.FOLDER)  # of the cluster whose nodes may be killed

# The command line, which sends so few documents at a time that a run takes a while.
SLOWLY = """
import qa.index.opensearch.bulk as bulk
from qa.cli import run
bulk.DOCUMENTS, bulk.THREADS = 20, 1
raise SystemExit(run())
"""
# The command line, which gives up soon on a server that does not answer.
IMPATIENT = """
import qa.index.opensearch.connection as connection
from qa.cli import run
connection.PATIENCE, connection.DEAD = 6.0, 3600.0  # a host that does not answer is asked once
raise SystemExit(run())
"""


class HTTPError(Exception):
    """The server refuses a request."""


def http(method: str, path: str, body: object = None) -> Any:
    """Send a request to the first host that answers, and give its answer. Raises HTTPError if the host refuses."""
    for host in CLUSTER.split(","):
        connection = HTTPConnection(host, timeout=30)
        try:
            data = None if body is None else json.dumps(body)
            connection.request(method, path, data, {"content-type": "application/json"})
            answer = connection.getresponse()
            told = json.loads(answer.read() or b"{}")
        except OSError:
            continue
        finally:
            connection.close()
        if answer.status >= 300:
            raise HTTPError(f"{method} {path}: {answer.status} {told}")
        return told
    raise HTTPError(f"{CLUSTER}: no host answers")


def alias(name: str) -> str:
    """The alias of an engine's name."""
    return name.rpartition("/")[2]


def index(name: str) -> str:
    """The index that the alias points to now."""
    [found] = http("GET", f"/_alias/{alias(name)}")
    return str(found)


def is_there(path: str) -> bool:
    """Whether the server has something at a path."""
    try:
        http("GET", path)
    except HTTPError:
        return False
    return True


def counted(name: str, query: dict[str, Any] | None = None) -> int:
    """The number of documents in an index, including those that no reader sees."""
    place = index(name)
    http("POST", f"/{place}/_refresh")
    return int(http("POST", f"/{place}/_count", {"query": query or {"match_all": {}}})["count"])


def stored(name: str, field: str = "place") -> int:
    """The number of documents with a field: passages have `place`, versions of a source have `held`."""
    return counted(name, {"exists": {"field": field}})


def taken(name: str) -> int:
    """The number of documents that the index has accepted so far; 0 if the alias does not exist."""
    try:
        told = http("GET", f"/{alias(name)}/_stats/indexing")
    except HTTPError:
        return 0
    return int(told["_all"]["primaries"]["indexing"]["index_total"])


def read(name: str, document: str) -> dict[str, Any]:
    """The source of a stored document."""
    found: dict[str, Any] = http("GET", f"/{index(name)}/_doc/{quote(document)}")["_source"]
    return found


def put(name: str, document: str, source: dict[str, Any]) -> None:
    """Writes a document by hand, so that searches see it."""
    http("PUT", f"/{index(name)}/_doc/{quote(document)}?refresh=true", source)


def green() -> bool:
    told = http("GET", "/_cluster/health")
    return bool(told["status"] == "green" and told["number_of_nodes"] == len(CLUSTER.split(",")))


def heal() -> None:
    """Start the nodes that do not run, and wait until every shard has all its copies."""
    for number, node in enumerate(nodes.status(FOLDER).nodes, 1):
        if not node.pid:
            try:
                nodes.start(FOLDER, number)
            except ClusterError:  # on a busy machine one may not come up at first
                nodes.start(FOLDER, number)
    until(green)


def lacking() -> str:
    """The reason why no node may be killed; empty if one may be."""
    try:
        there = nodes.status(FOLDER).nodes
    except ClusterError as error:
        return str(error)
    if len(there) < 3 or {node.host for node in there} != set(CLUSTER.split(",")):
        return f"{FOLDER}, which QA_CLUSTER_FOLDER names, is not that of three nodes that QA_CLUSTER names"
    return ""


def held(engine: OpenSearchEngine, words: Sequence[str] = ()) -> tuple[dict[str, tuple[Passage, ...]], Statistics]:
    """All passages of an engine by source, and its statistics."""
    return {source: tuple(engine.passages(source)) for source in engine.sources()}, engine.statistics(words)


def check(name: str, *paths: Path) -> None:
    """Check that the index holds the passages of a library in memory of the same paths, each once, and no others."""
    with qa.open(*paths, engine="memory:") as memory, closing(open_cluster(name)) as engine:
        sources = sorted(memory.sources)
        expected = {source: tuple(memory.passages(source)) for source in sources}
        words = ["harbour", "storm", "hafen", "puerto", "bridge"]
        assert held(engine, words) == (expected, memory._engine.statistics(words))
    assert stored(name) == sum(map(len, expected.values()))
    assert stored(name, "held") == len(expected)


class Counted(Bulk):
    """Record the name of each passage that is sent."""

    names: list[str]

    def put(self, name: str, document: dict[str, Any] | bytes) -> None:
        if re.fullmatch(r"[\w-]{20}\.[\w.]+-\d+", name):
            self.names.append(name)
        super().put(name, document)


def counting(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the passages that this process sends from now on."""
    names: list[str] = []
    monkeypatch.setattr(Counted, "names", names, raising=False)
    monkeypatch.setattr("qa.index.opensearch.publish.Bulk", Counted)
    return names


def write(engine: OpenSearchEngine, **texts: str) -> None:
    """One commit: a passage of each text in place of what its source had; an empty text removes the source."""
    with engine.writing() as batch:
        for source, text in texts.items():
            batch.replace(source, [passage(text, source)] if text else [])


def begun(home: Home, name: str, *paths: str) -> AbstractContextManager[subprocess.Popen[str]]:
    """A process that indexes paths slowly, until the end of the block at most."""
    words = [sys.executable, "-c", SLOWLY, "index", "--engine", name, *paths]
    process = subprocess.Popen(
        words, cwd=home.path, env=home.env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    return ending(process)


def waits_for_another(process: subprocess.Popen[str]) -> bool:
    """Whether a process says with its next line that it waits for another one."""
    assert process.stderr
    return "waiting for it" in process.stderr.readline()


def lock(name: str, process: int, host: str = "") -> None:
    """Write the lock of a process by hand: of a process on this host, or of one on another `host`."""
    holder = {"host": host or gethostname(), "process": process, "where": "" if host else lease._where(), "run": "x"}
    put(name, lease.DOCUMENT, {"holder": holder})
