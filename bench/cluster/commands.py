"""Read the command line of bench/cluster.py, and run its commands on a cluster of OpenSearch.

Law: standard output holds the hosts or the status and nothing else. Errors go to standard error, with exit status 2.
"""

from __future__ import annotations

import os
import subprocess
import sys
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

import nodes
from distribution import VERSION, ClusterError
from results import write


def main(description: str | None) -> int:
    """Run the command that the first word names; give the exit status."""
    options = _parser(description).parse_args()
    try:
        return int(options.run(options))
    except (ClusterError, OSError, subprocess.SubprocessError) as error:
        print(f"cluster: {error}", file=sys.stderr)
        return 2


def up_command(options: Namespace) -> int:
    """Start the cluster, or those of its nodes that do not run, and print the hosts in one line."""
    begin = perf_counter()
    hosts = nodes.up(options.folder, options.version, options.nodes, options.heap, options.http, options.transport)
    print(f"cluster: formed after {perf_counter() - begin:.1f} s, in {options.folder}", file=sys.stderr)
    print(",".join(hosts))
    return 0


def down_command(options: Namespace) -> int:
    """Stop the cluster and delete its folder."""
    nodes.down(options.folder)
    return 0


def status_command(options: Namespace) -> int:
    """Print the cluster and its nodes; exit with status 1 unless all nodes run and have joined."""
    found = nodes.status(options.folder)
    if not found.nodes:
        print(f"no cluster in {options.folder}")
        return 1
    print(f"OpenSearch {found.version}: {found.health or 'not formed'}, {found.joined} of {len(found.nodes)} nodes")
    for node in found.nodes:
        print(f"{node.name} {node.host} " + (f"{node.pid} {node.memory / 1e9:.2f} GB" if node.pid else "does not run"))
    return 0 if found.joined == len(found.nodes) and all(node.pid for node in found.nodes) else 1


def kill_command(options: Namespace) -> int:
    """Kill a node."""
    nodes.kill(options.folder, options.node)
    return 0


def start_command(options: Namespace) -> int:
    """Start a node that was killed."""
    nodes.start(options.folder, options.node)
    return 0


def measure_command(options: Namespace) -> int:
    """Measure qa on the cluster, which must run, and write the results."""
    import clustered
    import killed

    found = nodes.status(options.folder)
    if found.health != "green" or found.joined < len(found.nodes):
        raise ClusterError(f"the cluster in {options.folder} is not up and green")
    parts = {
        "files": clustered.index_files,
        "ready": clustered.index_passages,
        "search": clustered.search_candidates,
        "ask": clustered.ask_questions,
    }
    faults = {"asked": killed.while_asked, "written": killed.while_written}
    rows: list[str] = []
    with TemporaryDirectory(prefix="qa-cluster-measured-") as folder:
        os.environ["XDG_CACHE_HOME"] = f"{folder}/cache"
        site = clustered.make_site(Path(folder), found.nodes, options.passages)
        for part in options.parts or [*parts, *faults]:
            rows += parts[part](site) if part in parts else faults[part](site, options.folder)
            print(rows[-1], file=sys.stderr)
    memory = ", ".join(f"{node.memory / 1e9:.1f}" for node in found.nodes)
    body = (
        f"OpenSearch {found.version}, {len(found.nodes)} nodes on the same machine, {memory} GB of memory; an index of "
        f"3 shards with one replica each, {options.passages:,} passages of made-up text in 1,000 files. All that is "
        "compared runs in turn. The column `compared` has what qa is compared with; for `indexing files`, where the "
        "processor time went.\n\n| measured | qa | compared | | bar | |\n| --- | --- | --- | --- | --- | --- |\n"
    )
    write("Cluster", "python bench/cluster.py measure", body + "\n".join(rows), "opensearch-py")
    return 0


def _parser(description: str | None) -> ArgumentParser:
    """Define the words and options. A new word is a function, and a line or two here."""
    parser = ArgumentParser(description=description, formatter_class=RawDescriptionHelpFormatter)
    words = parser.add_subparsers(required=True, metavar="up | down | status | measure | kill | start")
    for run in (up_command, down_command, status_command, kill_command, start_command, measure_command):
        word = words.add_parser(run.__name__.removesuffix("_command"), description=run.__doc__, help=run.__doc__)
        word.set_defaults(run=run)
        word.add_argument("--folder", type=Path, default=nodes.FOLDER, help="the folder of the cluster: %(default)s")
        if run in (kill_command, start_command):
            word.add_argument("node", type=int, help="its number, from 1")
        if run is measure_command:
            word.add_argument("parts", nargs="*", metavar="PART", help="files, ready, search, ask, asked, written")
            word.add_argument("--passages", type=int, default=1_000_000, help="%(default)s")
        if run is up_command:
            word.add_argument("--version", default=VERSION, help="of OpenSearch: %(default)s")
            word.add_argument("--nodes", type=int, default=3, help="how many: %(default)s")
            word.add_argument("--heap", default="1g", help="of each node: %(default)s")
            word.add_argument("--http", type=int, default=9201, help="the port of the first node: %(default)s")
            word.add_argument("--transport", type=int, default=9301, help="its port for the others: %(default)s")
    return parser
