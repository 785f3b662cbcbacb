"""Kill a node of a cluster while questions are asked, and while an index is written.

Law: each whole answer is compared with the answer before the kill; the passages are compared with those in the files.
"""

from __future__ import annotations

import subprocess
from contextlib import closing
from time import monotonic, sleep
from typing import TYPE_CHECKING

import nodes
from clustered import packed_sources
from corpora import make_corpus
from processes import qa_command

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from clustered import Site

SECONDS, EACH = 60.0, 0.1  # of asking, and from one question to the next
KILLED, STARTED = 15.0, 40.0  # seconds after the first question, when the node is killed and started
QUESTIONS = 40
WRITTEN = 100_000  # passages written while a node is killed
VICTIM = 2
HEALING = 300.0  # seconds that a cluster may take to be green again


def while_asked(site: Site, folder: Path) -> Iterator[str]:
    """Ask ten questions a second for a minute; kill a node meanwhile, and start it again."""
    import qa
    from qa.errors import QAError
    from qa.render.jsonview import to_json

    questions = site.corpus.questions[:QUESTIONS]
    errors, changed, slowest, number = 0, 0, 0.0, 0
    with qa.open(engine=site.engine()) as library:
        before = {question: to_json(library.ask(question)) for question in questions}
        start, left = monotonic(), [(KILLED, nodes.kill), (STARTED, _start_in_background)]
        while (now := monotonic() - start) < SECONDS:
            if left and now >= left[0][0]:
                left.pop(0)[1](folder, VICTIM)
            question = questions[number % len(questions)]
            begun = monotonic()
            try:
                library.refresh()
                changed += to_json(library.ask(question)) != before[question]
            except QAError as error:
                errors += 1
                print(f"{now:.1f} s: {error.message}")
            slowest = max(slowest, monotonic() - begun)
            number += 1
            sleep(max(0.0, EACH - (monotonic() - begun)))
        healed = _when_green(folder) - start - STARTED
        changed += sum(to_json(library.ask(question)) != before[question] for question in questions)
    what = f"{number} asked, {errors} errors, {changed} changed answers, slowest {slowest:.2f} s"
    judged = f"no wrong answer, none lost | {'**not reached**' if errors or changed else 'reached'}"
    yield f"| a node killed under questions | {what}; green {healed:.0f} s after it was started | | | {judged} |"


def while_written(site: Site, folder: Path) -> Iterator[str]:
    """Kill a node while `qa index` writes."""
    from qa.index import open_cluster

    corpus = make_corpus(site.root / "written", WRITTEN)
    name = site.engine("written")
    command = [*qa_command(), "index", "--engine", name, str(corpus.folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as process:
        while not _documents_taken(site) and process.poll() is None:
            sleep(0.2)
        sleep(2.0)
        is_running = process.poll() is None
        nodes.kill(folder, VICTIM)
        output = (process.communicate()[0] or "").strip()
    nodes.start(folder, VICTIM)
    _when_green(folder)
    with closing(open_cluster(name)) as engine:
        held = {source: len(engine.passages(source)) for source in engine.sources()}
        read = {source: len(packed) for source, packed, _ in packed_sources(corpus)}
        counted = engine.statistics(()).passages
        engine.drop()
    wrong = sum(held.get(source) != number for source, number in read.items()) + len(held.keys() - read.keys())
    is_right = is_running and not process.returncode and not wrong and counted == corpus.passages
    what = f"status {process.returncode}, {counted:,} of {corpus.passages:,} passages, {wrong} files differ"
    judged = "every passage once | " + ("reached" if is_right else f"**not reached**: {output}")
    yield f"| a node killed while indexing | {what} | | | {judged} |"


def _start_in_background(folder: Path, number: int) -> None:
    """Start a node without waiting for it."""
    from threading import Thread

    Thread(target=nodes.start, args=(folder, number)).start()


def _documents_taken(site: Site) -> int:
    """Count the documents that the written index has taken so far, in tens of thousands."""
    statistics = site.nodes[0].get("/written-qa-1/_stats/indexing")
    return int(statistics.get("_all", {}).get("total", {}).get("indexing", {}).get("index_total", 0)) // 10_000


def _when_green(folder: Path) -> float:
    """Wait until all replicas are there again; give the time."""
    end = monotonic() + HEALING
    while monotonic() < end:
        found = nodes.status(folder)
        if found.health == "green" and found.joined == len(found.nodes):
            return monotonic()
        sleep(0.5)
    raise SystemExit("the cluster did not heal")
