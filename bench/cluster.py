"""Keeps a real OpenSearch cluster of three nodes on loopback, for benchmarks and tests.

    HOSTS=$(python bench/cluster.py up)          starts it: 127.0.0.1:9201,127.0.0.1:9202,127.0.0.1:9203
    python bench/cluster.py up --version 3.4.0   or a newer one, which needs Java 21 or later
    python bench/cluster.py status               which nodes run, and how the cluster is
    python bench/cluster.py kill 2               loses a node; `start 2` brings it back with its data
    python bench/cluster.py measure              measures qa on it, for half an hour; `measure search ask` some of it
    python bench/cluster.py down                 stops it and deletes its folder

It needs Linux, Java and mvn, and 1.5 GB of memory for each node.

Law: standard output has the hosts, or the status, and nothing else; what cannot be done is told on standard error, with
the exit status 2.
"""

from __future__ import annotations

import os
import subprocess
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

import nodes
from distribution import VERSION, ClusterError
from results import write


def main() -> int:
    """Does what the first word says; the exit status."""
    options = _parser().parse_args()
    try:
        return int(options.run(options))
    except (ClusterError, OSError, subprocess.SubprocessError) as error:
        print(f"cluster: {error}", file=sys.stderr)
        return 2


def up(options: Namespace) -> int:
    """Starts the cluster, or what of it does not run, and prints the hosts in one line."""
    begin = perf_counter()
    hosts = nodes.up(options.folder, options.version, options.nodes, options.heap, options.http, options.transport)
    print(f"cluster: formed after {perf_counter() - begin:.1f} s, in {options.folder}", file=sys.stderr)
    print(",".join(hosts))
    return 0


def down(options: Namespace) -> int:
    """Stops the cluster."""
    nodes.down(options.folder)
    return 0


def status(options: Namespace) -> int:
    """Prints the cluster and its nodes; the exit status is 1 unless all of them run and have joined."""
    told = nodes.status(options.folder)
    if not told.nodes:
        print(f"no cluster in {options.folder}")
        return 1
    print(f"OpenSearch {told.version}: {told.health or 'not formed'}, {told.joined} of {len(told.nodes)} nodes")
    for node in told.nodes:
        print(f"{node.name} {node.host} " + (f"{node.pid} {node.memory / 1e9:.2f} GB" if node.pid else "does not run"))
    return 0 if told.joined == len(told.nodes) and all(node.pid for node in told.nodes) else 1


def kill(options: Namespace) -> int:
    """Kills a node."""
    nodes.kill(options.folder, options.node)
    return 0


def start(options: Namespace) -> int:
    """Starts a node that was killed."""
    nodes.start(options.folder, options.node)
    return 0


def measure(options: Namespace) -> int:
    """Measures qa on the cluster, which must run, and writes the results."""
    import clustered
    import killed

    told = nodes.status(options.folder)
    if told.health != "green" or told.joined < len(told.nodes):
        raise ClusterError(f"the cluster in {options.folder} is not up and green")
    parts = {"files": clustered.files, "ready": clustered.ready, "search": clustered.search, "ask": clustered.ask}
    faults = {"asked": killed.asked, "written": killed.written}
    rows: list[str] = []
    with TemporaryDirectory(prefix="qa-cluster-measured-") as folder:
        os.environ["XDG_CACHE_HOME"] = f"{folder}/cache"
        site = clustered.site(Path(folder), told.nodes, options.passages)
        for part in options.parts or [*parts, *faults]:
            rows += parts[part](site) if part in parts else faults[part](site, options.folder)
            print(rows[-1], file=sys.stderr)
    memory = ", ".join(f"{node.memory / 1e9:.1f}" for node in told.nodes)
    body = (
        f"OpenSearch {told.version}, {len(told.nodes)} nodes on the same machine, {memory} GB of memory; an index of "
        f"3 shards with one copy each, {options.passages:,} passages of made-up text in 1,000 files. What is compared "
        "runs in turn.\n\n| | qa | beside | | bar | |\n| --- | --- | --- | --- | --- | --- |\n"
    )
    write("Cluster", "python bench/cluster.py measure", body + "\n".join(rows), "opensearch-py")
    return 0


def _parser() -> ArgumentParser:
    """The words and options; a new word is a function, and a line or two here."""
    parser = ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    words = parser.add_subparsers(required=True, metavar="up | down | status | measure | kill | start")
    for run in (up, down, status, kill, start, measure):
        word = words.add_parser(run.__name__, description=run.__doc__, help=run.__doc__)
        word.set_defaults(run=run)
        word.add_argument("--folder", type=Path, default=nodes.FOLDER, help="of the cluster: %(default)s")
        if run in (kill, start):
            word.add_argument("node", type=int, help="its number, from 1")
        if run is measure:
            word.add_argument("parts", nargs="*", metavar="PART", help="files, ready, search, ask, asked, written")
            word.add_argument("--passages", type=int, default=1_000_000, help="%(default)s")
        if run is up:
            word.add_argument("--version", default=VERSION, help="of OpenSearch: %(default)s")
            word.add_argument("--nodes", type=int, default=3, help="how many: %(default)s")
            word.add_argument("--heap", default="1g", help="of each node: %(default)s")
            word.add_argument("--http", type=int, default=9201, help="the port of the first node: %(default)s")
            word.add_argument("--transport", type=int, default=9301, help="its port for the others: %(default)s")
    return parser


if __name__ == "__main__":
    sys.exit(main())
