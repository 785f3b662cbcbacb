"""Starts and stops the nodes of a real OpenSearch cluster on loopback, each a process with data of its own.

Run bench/cluster.py, which imports it; so do tests.

Law: only processes that it has started are stopped, and only a folder that it has made is deleted; of an `up` that
fails, nothing is left.
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

OPTIONS = "QA_CLUSTER_JAVA_OPTS"  # of the environment: more options for the Java of the nodes
FOLDER = Path(tempfile.gettempdir(), "qa-cluster")
_FORMING = 180.0  # seconds that a cluster may take to form
_ENDING = 20.0  # seconds in which a node has to end when it is asked to
_HEALTH = "/_cluster/health?timeout=2s&cluster_manager_timeout=2s"
_LAUNCH = '"$@" </dev/null >>"$LOG" 2>&1 & echo $! >"$PID"'  # of a shell that ends, so that no node has a parent here


class Status(NamedTuple):
    """What is known of a cluster: no nodes where there is none; no health, and none joined, before it has formed."""

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
    """The hosts of a cluster that has formed; of one that is there already, the nodes that do not run are started."""
    asked = Cluster(str(Path(folder).resolve()), version, number, heap, first_http, first_transport)
    there = _read(folder)
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
        _begin(asked, [node for node in asked.nodes if not node.pid])
    except BaseException:
        if not there and Path(asked.folder, "cluster.json").exists():
            shutil.rmtree(asked.folder)
        raise
    return [node.host for node in asked.nodes]


def down(folder: Path | str = FOLDER) -> None:
    """Stops every node and deletes the folder; does nothing where there is no cluster."""
    if cluster := _read(folder):
        _end(cluster.nodes)
        shutil.rmtree(cluster.folder)


def kill(folder: Path | str, number: int) -> None:
    """Ends a node at once, as the loss of its machine would."""
    _end([_node(folder, number)[1]], seconds=0)


def start(folder: Path | str, number: int) -> None:
    """Starts a node again with the data that it had, and waits until it has joined the others that run."""
    cluster, node = _node(folder, number)
    if not node.pid:
        _demand_free([node.http, node.transport])
        _begin(cluster, [node])


def status(folder: Path | str = FOLDER) -> Status:
    """The nodes that there are, and what the first of them that answers says of the cluster."""
    if not (cluster := _read(folder)):
        return Status("", [], "", 0)
    answers = (node.get(_HEALTH) for node in cluster.nodes if node.pid)
    told = next((told for told in answers if "number_of_nodes" in told), {})
    return Status(cluster.version, cluster.nodes, told.get("status", ""), told.get("number_of_nodes", 0))


def _read(folder: Path | str) -> Cluster | None:
    """The cluster in a folder; none where there is no such folder, or where it is empty."""
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
    """A node by its number, from 1, and its cluster."""
    cluster = _read(folder)
    if not cluster or not 1 <= number <= cluster.number:
        raise ClusterError(f"{folder} holds no cluster with a node {number}")
    return cluster, cluster.nodes[number - 1]


def _demand_free(ports: Sequence[int]) -> None:
    """Raises where another program listens, whose answers would be taken for a node's."""
    for port in ports:
        with socket.socket() as one:
            one.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                one.bind(("127.0.0.1", port))
            except OSError as error:
                raise ClusterError(f"127.0.0.1:{port} cannot be had: {error.strerror}") from None


def _begin(cluster: Cluster, nodes: Sequence[Node]) -> None:
    """Starts nodes and waits until they have joined; stops them where they do not."""
    try:
        for node in nodes:
            _launch(cluster, node)
        _wait(cluster, [node for node in cluster.nodes if node in nodes or node.pid])
    except BaseException:
        _end(nodes)
        raise


def _launch(cluster: Cluster, node: Node) -> None:
    """Starts the process of a node, which outlives this one."""
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
    """Waits until each of the nodes says that all of them have joined."""
    end = monotonic() + _FORMING
    for node in nodes:
        while node.get(_HEALTH).get("number_of_nodes") != len(nodes):
            if monotonic() > end or not all(one.pid for one in nodes):
                failed = next((one for one in nodes if not one.pid), node)
                why = f"has not joined in {_FORMING:.0f} s" if failed.pid else "has ended"
                log = (failed.folder / "log").read_text(encoding="utf-8", errors="replace").splitlines()[-30:]
                raise ClusterError("\n".join([f"{failed.name} of OpenSearch {cluster.version} {why}:", *log]))
            sleep(0.25)


def _end(nodes: Sequence[Node], seconds: float = _ENDING) -> None:
    """Asks nodes to end, and kills those that still run after so many seconds."""
    running = []
    for pid in [pid for node in nodes if (pid := node.pid)]:
        with suppress(ProcessLookupError):
            running.append(os.pidfd_open(pid))  # which is readable only when its last thread has left its ports
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
