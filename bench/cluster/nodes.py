"""Start and stop the nodes of a real OpenSearch cluster on loopback, each a process with data of its own.

bench/cluster.py and the tests of a cluster import this module.

Law: only processes started here are stopped, and only a folder made here is deleted. An `up` that fails leaves nothing
behind.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import subprocess
import tempfile
from contextlib import suppress
from pathlib import Path
from select import select
from time import monotonic, sleep
from typing import TYPE_CHECKING, Any, NamedTuple

from distribution import JAVA, VERSION, Cluster, ClusterError, Node, java, lay_out, missing, unprivileged

if TYPE_CHECKING:
    from collections.abc import Sequence

OPTIONS = "QA_CLUSTER_JAVA_OPTS"  # a variable of the environment: more options for the Java of the nodes
FOLDER = Path(tempfile.gettempdir(), "qa-cluster")
_FORMING = 180.0  # seconds that a cluster may take to form
_ENDING = 20.0  # seconds that a node may take to end
_HEALTH = "/_cluster/health?timeout=2s&cluster_manager_timeout=2s"
_ABSENT = 12  # looks in a row that must find no process before a node is taken for ended: 3 s
_LAUNCH = '"$@" </dev/null >>"$LOG" 2>&1 & echo $! >"$PID"'  # the shell ends: no node stays a child of this


class Status(NamedTuple):
    """The state of a cluster: without nodes if there is none; without health and joined nodes before it has formed."""

    version: str
    nodes: list[Node]
    health: str
    joined: int


def up(
    folder: Path | str = FOLDER,
    version: str = VERSION,
    number: int = 3,
    heap: str = "1g",
    first_http: int = 9201,
    first_transport: int = 9301,
) -> list[str]:
    """Start a cluster, or the stopped nodes of the one in the folder; give its hosts once it has formed."""
    asked = Cluster(str(Path(folder).resolve()), version, number, heap, first_http, first_transport)
    there = _read_record(folder)
    if there and there != asked:
        raise ClusterError(
            f"{asked.folder} holds a cluster of OpenSearch {there.version} with other settings: take it down first"
        )
    if reason := missing(version):
        raise ClusterError(reason)
    for node in asked.nodes:
        _demand_free([] if node.pid else [node.http, node.transport])
    try:
        if not there:
            lay_out(asked)
        _start_nodes(asked, [node for node in asked.nodes if not node.pid])
    except BaseException:
        if not there and Path(asked.folder, "cluster.json").exists():
            shutil.rmtree(asked.folder)
        raise
    return [node.host for node in asked.nodes]


def down(folder: Path | str = FOLDER) -> None:
    """Stop every node and delete the folder; do nothing if there is no cluster."""
    if cluster := _read_record(folder):
        _end(cluster.nodes)
        shutil.rmtree(cluster.folder)


def kill(folder: Path | str, number: int) -> None:
    """End a node at once, as the loss of its machine would."""
    _end([_node(folder, number)[1]], seconds=0)


def start(folder: Path | str, number: int) -> None:
    """Start a node again with its data, and wait until it has joined the running nodes."""
    cluster, node = _node(folder, number)
    if not node.pid:
        _demand_free([node.http, node.transport])
        _start_nodes(cluster, [node])


def status(folder: Path | str = FOLDER) -> Status:
    """Ask the nodes about the cluster; the first that answers counts."""
    if not (cluster := _read_record(folder)):
        return Status("", [], "", 0)
    answers = (node.get(_HEALTH) for node in cluster.nodes if node.pid)
    health = next((answer for answer in answers if "number_of_nodes" in answer), {})
    return Status(cluster.version, cluster.nodes, health.get("status", ""), health.get("number_of_nodes", 0))


def _read_record(folder: Path | str) -> Cluster | None:
    """Read the record of the cluster in a folder; None if the folder is missing or empty."""
    place = Path(folder).resolve()
    try:
        if not place.exists() or not any(place.iterdir()):
            return None
        if place.stat().st_uid != os.geteuid():
            raise ClusterError(f"{place} is another user's")
        return Cluster(**{**json.loads((place / "cluster.json").read_text(encoding="utf-8")), "folder": str(place)})
    except (OSError, ValueError, TypeError) as error:
        raise ClusterError(f"{place} is not the folder of a cluster: {error}") from None


def _node(folder: Path | str, number: int) -> tuple[Cluster, Node]:
    """Find a node by its number, from 1, and its cluster."""
    cluster = _read_record(folder)
    if not cluster or not 1 <= number <= cluster.number:
        raise ClusterError(f"{folder} holds no cluster with a node {number}")
    return cluster, cluster.nodes[number - 1]


def _demand_free(ports: Sequence[int]) -> None:
    """Raise if another program listens on a port: its answers would be taken for a node's."""
    for port in ports:
        with socket.socket() as one:
            one.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                one.bind(("127.0.0.1", port))
            except OSError as error:
                raise ClusterError(f"127.0.0.1:{port} cannot be had: {error.strerror}") from None


def _start_nodes(cluster: Cluster, nodes: Sequence[Node]) -> None:
    """Start nodes and wait until they have joined; stop them if they do not join."""
    try:
        for node in nodes:
            _launch(cluster, node)
        _wait(cluster, [node for node in cluster.nodes if node in nodes or node.pid])
    except BaseException:
        _end(nodes)
        raise


def _launch(cluster: Cluster, node: Node) -> None:
    """Start the process of a node, which outlives this process."""
    settings = {
        "PATH": os.defpath,
        "OPENSEARCH_JAVA_HOME": java(*JAVA[cluster.version[0]]) or "",
        "OPENSEARCH_PATH_CONF": f"{node.folder}/config",
        "OPENSEARCH_JAVA_OPTS": f"-Xms{cluster.heap} -Xmx{cluster.heap} -XX:-UsePerfData {os.environ.get(OPTIONS, '')}",
        "OPENSEARCH_TMPDIR": f"{node.folder}/tmp",
        "LOG": f"{node.folder}/log",
        "PID": f"{node.folder}/pid",
    }
    command = ["/bin/sh", "-c", _LAUNCH, "sh", f"{cluster.home}/bin/opensearch", "-p", settings["PID"]]
    whose: dict[str, Any] = {}
    if account := unprivileged():
        whose = {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []}
    subprocess.run(command, env=settings, cwd="/", start_new_session=True, check=True, **whose)


def _wait(cluster: Cluster, nodes: Sequence[Node]) -> None:
    """Wait until each of the nodes reports that all of them have joined."""
    end = monotonic() + _FORMING
    absent = 0
    for node in nodes:
        while node.get(_HEALTH).get("number_of_nodes") != len(nodes):
            # A node that starts writes its number anew: one look may find the file empty.
            absent = 0 if all(one.pid for one in nodes) else absent + 1
            if monotonic() > end or absent == _ABSENT:
                failed = next((one for one in nodes if not one.pid), node)
                why = f"has not joined in {_FORMING:.0f} s" if failed.pid else "has ended"
                log = (failed.folder / "log").read_text(encoding="utf-8", errors="replace").splitlines()[-30:]
                raise ClusterError("\n".join([f"{failed.name} of OpenSearch {cluster.version} {why}:", *log]))
            sleep(0.25)


def _end(nodes: Sequence[Node], seconds: float = _ENDING) -> None:
    """Ask nodes to end, and kill those that still run after these seconds."""
    running = []
    for pid in [pid for node in nodes if (pid := node.pid)]:
        with suppress(ProcessLookupError):
            running.append(os.pidfd_open(pid))  # readable only when its last thread has ended and its ports are free
    for number, within in ((signal.SIGTERM, seconds), (signal.SIGKILL, _ENDING)):
        for process in running if within else ():
            with suppress(ProcessLookupError):
                signal.pidfd_send_signal(process, number)
        end = monotonic() + within
        while running and (left := end - monotonic()) > 0:
            for process in select(running, [], [], left)[0]:
                running.remove(process)
                os.close(process)
    if running:
        raise ClusterError(f"{len(running)} nodes of {nodes[0].folder.parent} do not end")
