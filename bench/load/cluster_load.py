"""Ask an index in a cluster while nodes are killed and two hosts index a folder that changes; count what is wrong.

Law: a quote is right if it stood word for word in its file before the answer was given. At every pause the index holds
each passage of the folder once and no others, and gives the answers of memory. Two of three nodes always run, so no
error is right: the cluster can be reached.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from contextlib import ExitStack, closing
from pathlib import Path
from random import Random
from threading import Event, Thread
from time import monotonic, sleep
from typing import TYPE_CHECKING, NamedTuple

from editions import Editions, any_question, has_stood, read_editions

if TYPE_CHECKING:
    from argparse import Namespace

    from qa.library import Library

HOSTS, READERS = 2, 2
EACH_SECOND = 4  # changes of the folder
EVERY, DOWN = 60.0, 20.0  # seconds from one killed node to the next, and for which one is down
PAUSE = 45.0  # seconds from one pause to the next
COMPARED = 12  # questions that are compared with memory at a pause
HEALING = 300.0  # seconds that a cluster may take to have all its copies
_SHOWN = 8  # failures that are told
# A command on a host of its own: its name, and a place from which it sees no process of the others.
_ON_HOST = """
import sys
import qa.index.opensearch.lease as lease
host = sys.argv.pop(1)
lease._host = lease._where = lambda: host
from qa.cli import run
sys.exit(run())
"""


class Asked(NamedTuple):
    """A question that was asked: when its answer was there, what must be quoted (or nothing), the name and the quote of
    each citation, and the error."""

    end: float
    expected: str
    quotes: list[tuple[str, str]]
    error: str


class Site:
    """The place of a load: the folder, the index, and what went wrong so far."""

    def __init__(self, place: Path, engine: str, nodes_folder: Path) -> None:
        self.place = place
        self.folder = place / "docs"
        self.engine = engine
        self.nodes_folder = nodes_folder
        self.wrong: list[str] = []
        self.indexed = self.killed = self.pauses = self.changes = 0
        self.stopped = Event()

    def index(self, host: int) -> None:
        """Index the folder on a host, with a cache of its own."""
        env = {**os.environ, "XDG_CACHE_HOME": str(self.place / f"cache{host}")}
        command = [sys.executable, "-c", _ON_HOST, f"host{host}", "index", "--engine", self.engine, str(self.folder)]
        done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
        self.indexed += 1
        if done.returncode:
            self.wrong.append(f"qa index on host {host}: {done.returncode}, {done.stderr.strip()}")


def cluster_load(options: Namespace) -> bool:
    """Measure, and write the section; give whether all is as it should be."""
    import nodes
    from results import measured, verdict, write  # a reader, which runs this file alone, finds neither

    from qa.index import open_cluster

    found = nodes.status(options.cluster)
    if found.health != "green" or len(found.nodes) < 3 or found.joined < len(found.nodes):
        print(f"the cluster in {options.cluster} is not up and green: python bench/cluster.py up", file=sys.stderr)
        return False
    engine = f"opensearch://{','.join(node.host for node in found.nodes)}/loaded-{os.getpid()}"
    with tempfile.TemporaryDirectory() as place:
        site = Site(Path(place), engine, options.cluster)
        try:
            asked = loaded(site, options.minutes * 60)
        finally:
            with closing(open_cluster(engine)) as index:
                index.drop()
    rows = [
        ("answers", f"{len(asked):,}", "", ""),
        ("runs of `qa index`", f"{site.indexed:,}", "", ""),
        ("nodes killed and started again", f"{site.killed:,}", "", ""),
        ("pauses at which the index was compared with memory", f"{site.pauses:,}", "", ""),
        ("wrong ones, and errors", f"{len(site.wrong):,}", "0", verdict(len(site.wrong), 0)),
    ]
    told = "\n".join(f"- {what}" for what in site.wrong[:_SHOWN])
    body = (
        f"For {options.minutes:g} minutes, {READERS} processes asked an index on three nodes, while {HOSTS} hosts with "
        f"caches of their own indexed a folder that changed {site.changes:,} times, and a node was killed every "
        f"{EVERY:.0f} s.\n\n{measured(rows)}\n\n{told}"
    )
    write("Load, cluster", " ".join(["python bench/load.py", *sys.argv[1:]]), body, "opensearch-py")
    return not site.wrong


def loaded(site: Site, seconds: float) -> list[Asked]:
    """Put the load on the cluster for so long. Gives what was asked; what went wrong is kept in the site."""
    log, end = site.place / "editions", monotonic() + seconds
    editions = Editions(site.folder, log)
    site.index(0)
    records = [site.place / f"asked{number}" for number in range(READERS)]
    with ExitStack() as stack:
        running = []
        for number, record in enumerate(records):
            words = [sys.executable, __file__, site.engine, str(record), str(number)]
            running.append(stack.enter_context(subprocess.Popen(words)))
        killing = Thread(target=_kill_again_and_again, args=(site,))
        killing.start()
        while monotonic() < end and not any(one.poll() for one in running):
            _index_while_it_changes(site, editions, min(end, monotonic() + PAUSE))
            _compare(site)
        site.stopped.set()
        (site.place / "stop").touch()
        killing.join()
        site.wrong += [f"a reader ended with {status}" for one in running if (status := one.wait())]
    editions.close()
    asked = [Asked(*json.loads(line)) for record in records for line in record.read_text().splitlines()]
    stood = read_editions(log)
    for one in asked:
        late = [quote for name, quote in one.quotes if not has_stood(name, quote, stood, 0, one.end)]
        lacking = one.expected and not (one.quotes and one.expected in one.quotes[0][1])
        if one.error or late or (lacking and not one.error):
            site.wrong.append(one.error or f"quoted {late or one.quotes}, expected {one.expected}")
    return asked


def _index_while_it_changes(site: Site, editions: Editions, end: float) -> None:
    """Let every host index again and again while the folder changes."""

    def index_on(host: int) -> None:
        while monotonic() < end:
            site.index(host)

    hosts = [Thread(target=index_on, args=(host,)) for host in range(HOSTS)]
    for one in hosts:
        one.start()
    while monotonic() < end:
        editions.change()
        site.changes += 1
        sleep(1 / EACH_SECOND)
    for one in hosts:
        one.join()


def _compare(site: Site) -> None:
    """Index what stands now, and compare the index with memory."""
    import qa
    from qa.errors import QAError
    from qa.index import open_cluster

    site.pauses += 1
    site.index(site.pauses % HOSTS)
    chance = Random(site.pauses)
    questions = [any_question(chance)[0] for _ in range(COMPARED)]
    try:
        with qa.open(site.folder, engine="memory:") as memory, qa.open(engine=site.engine) as library:
            wrong = [one for one in questions if _shown(memory, one) != _shown(library, one)]
            site.wrong += [f"pause {site.pauses}: another answer than memory's: {question}" for question in wrong]
            expected = {source: tuple(memory.passages(source)) for source in memory.sources}
            with closing(open_cluster(site.engine)) as engine:
                held = {source: tuple(engine.passages(source)) for source in engine.sources()}
                counted = engine.statistics(()).passages
        number = sum(map(len, expected.values()))
        if held != expected or counted != number:
            differ = [Path(one).name for one in {*held, *expected} if held.get(one) != expected.get(one)]
            site.wrong.append(f"pause {site.pauses}: {counted} of {number} passages, these differ: {differ[:5]}")
    except QAError as error:
        site.wrong.append(f"pause {site.pauses}: {error.message}: {error.hint}")


def _shown(library: Library, question: str) -> object:
    """An answer without the time at which its files were indexed."""
    answer = library.ask(question, 5)
    return answer.confidence, [(one.source, one.quote, one.span, one.score, one.passage) for one in answer.citations]


def _kill_again_and_again(site: Site) -> None:
    """Kill one node after another, start it again, and wait until every shard has all its copies."""
    import nodes

    while not site.stopped.wait(EVERY / 4):
        victim = site.killed % 3 + 1
        nodes.kill(site.nodes_folder, victim)
        site.killed += 1
        begun = monotonic()
        site.stopped.wait(DOWN)
        nodes.start(site.nodes_folder, victim)
        while nodes.status(site.nodes_folder).health != "green" and monotonic() - begun < HEALING:
            sleep(1)
        site.stopped.wait(max(0.0, EVERY * 0.75 - (monotonic() - begun)))


def ask_on(engine: str, record: Path, chance: Random) -> None:
    """Ask until the file `stop` stands beside the record or whoever started this is gone."""
    import qa
    from qa.errors import QAError

    parent, stop = os.getppid(), record.with_name("stop")
    with record.open("w") as file, qa.open(engine=engine) as library:
        while not stop.exists() and os.getppid() == parent:
            question, expected = any_question(chance)
            quotes, error = [], ""
            try:
                library.refresh()
                quotes = [(Path(one.source).name, one.quote) for one in library.ask(question).citations]
            except QAError as raised:
                error = f"{question}: {raised.message}: {raised.hint}"
            file.write(json.dumps(Asked(monotonic(), expected, quotes, error)) + "\n")
            file.flush()
            sleep(0.1)


if __name__ == "__main__":
    engine, record, seed = sys.argv[1:]
    ask_on(engine, Path(record), Random(seed))
