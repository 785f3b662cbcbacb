"""How long it takes to index, to see what has changed and to take it in, and to read a long manual in PDF.

Run bench/scale.py, which imports it.

Law: what is compared runs in turn; an index is made with an empty cache.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from itertools import pairwise
from pathlib import Path
from statistics import median
from time import sleep
from typing import TYPE_CHECKING

import collected
from corpora import made_up
from place import SETTLED, Place, ask, timed, verdict
from processes import Ran, in_turn, middle, python, qa, run

if TYPE_CHECKING:
    from collections.abc import Callable

MIDDLE = 100_000  # passages that are indexed more than once


def index(place: Place) -> None:
    """Indexing a folder with an empty cache, beside tantivy alone."""
    rows = []
    for size, rounds in {min(MIDDLE, place.largest): 3, place.largest: 1}.items():
        ours, alone = [], []
        for number in range(rounds):
            ours.append(place.indexed(size) if rounds == 1 else _index_anew(place, size))
            where = place.root / f"alone-{size}-{number}"
            script = str(Path(__file__).with_name("retrievers.py"))
            folder = str(place.corpus(size).folder)
            alone.append(run([sys.executable, script, folder, str(where)], weighed=True))
            shutil.rmtree(where)
        speed = size / median(one.seconds for one in ours)
        theirs = size / median(float(one.output) for one in alone)
        memory, other = (max(one.memory for one in kept) / 2**30 for kept in (ours, alone))
        judged = verdict(6_000, speed) if memory <= 2 else "**not reached**"
        rows += [
            f"| {size:,} | qa index, {rounds} run{'s'[: rounds - 1]} | {speed:,.0f} | {memory:.2f} "
            f"| 6,000, within 2 GB | {judged} |",
            f"| {size:,} | tantivy alone, words ready | {theirs:,.0f} | {other:.2f} | | |",
        ]
    body = (
        "A folder of text, an empty cache: the whole process of `qa index`, with reading, dividing and analysing; and "
        "tantivy alone by two threads, from the words of all passages ready in memory to the end of its merges. "
        "Memory: the peaks of all processes added up.\n\n| passages | | passages a second | memory, GB | bar | |\n"
        "| --- | --- | --- | --- | --- | --- |\n"
    )
    place.write("index", "indexing", body + "\n".join(rows), "tantivy")


def _index_anew(place: Place, size: int) -> Ran:
    with tempfile.TemporaryDirectory(dir=place.root) as empty:
        return run([*qa(), "index", str(place.corpus(size).folder)], {"XDG_CACHE_HOME": empty}, weighed=True)


def refresh(place: Place) -> None:
    """One file of a thousand was changed, then a question about it, against one with nothing changed."""
    rounds = 15
    folders = {"text": place.root / "text", "Markdown": place.root / "markdown"}
    times: dict[str, list[float]] = {}
    for kind, folder in folders.items():
        made_up(folder, 10_000, 1_000, is_markdown=kind == "Markdown")
        run([*qa(), "index", str(folder)])
    for number in range(rounds + 1):
        sleep(SETTLED)
        for kind, folder in folders.items():
            ask("settled by now", folder)  # takes in that the times of the last can be trusted
            unchanged = ask(f"What of zephyr{number - 1}?" if number else "What of safety?", folder)
            path = sorted(folder.iterdir())[(number * 61) % 1_000]
            path.write_text(f"{path.read_text('utf-8')}\n\nThe news of zephyr{number} is here.", encoding="utf-8")
            changed = ask(f"What of zephyr{number}?", folder)
            if f"zephyr{number} is here" not in changed.output:
                raise SystemExit(f"the change is not in the answer: {changed.output}")
            if number:  # the first does not count
                times.setdefault(f"{kind}, nothing changed", []).append(unchanged.seconds * 1000)
                times.setdefault(f"{kind}, one file changed", []).append(changed.seconds * 1000)
    rows = []
    for (before, least), (after, took) in list(pairwise(times.items()))[::2]:
        more, bar = median(took) - median(least), 60 if after.startswith("text") else 120
        rows.append(f"| {before} | {median(least):.0f} | | | |")
        rows.append(f"| {after} | {median(took):.0f} | {more:.0f} | {bar} | {verdict(more, bar)} |")
    body = (
        f"`qa ask` on a folder of 1,000 files and 10,000 passages that is indexed, whole processes in turn, median of "
        f"{rounds}. A paragraph was added to one file, and the question is about that.\n\n"
        "| files | ms | more, ms | bar, ms | |\n| --- | --- | --- | --- | --- |\n"
    )
    place.write("refresh", "one file changed", body + "\n".join(rows), "tantivy", "markdown-it-py")


def check(place: Place) -> None:
    """The look at ten thousand files of which none has changed, against a bare loop."""
    from qa.ingest.choose import open_sources
    from qa.ingest.options import OpenOptions

    top = place.root / "many"
    for number in range(100):
        made_up(top / f"{number:02}", 100, 100)
    sleep(SETTLED)
    files = open_sources([str(top)], OpenOptions()).sources
    bare, ours = [], []
    for _ in range(30):
        bare.append(timed(lambda: _bare(str(top))))
        ours.append(timed(files.changes))
    if files.changes() or len(files.manifest.sources) != 10_000:
        raise SystemExit("something has changed among the 10,000 files")
    ratio = median(ours) / median(bare)
    body = (
        "10,000 files in 100 folders that are indexed, in one process in turn, median of 30.\n\n"
        "| | ms | ratio | bar | |\n| --- | --- | --- | --- | --- |\n"
        f"| os.scandir and stat | {median(bare):.1f} | | | |\n"
        f"| the check of qa ask | {median(ours):.1f} | {ratio:.2f} | 2.5 | {verdict(ratio, 2.5)} |"
    )
    place.write("check", "nothing changed", body)


def pdf(place: Place) -> None:
    """The first question about a manual of 114 pages, against its loader alone."""
    manual = str(place.data / "manual" / "manual.pdf")
    asked = collected.manual(place.data / "manual")[1][0].question
    reads = "import sys\nfrom qa.loaders import load\nload(sys.argv[1])"
    bare = "import sys, pypdfium2\nfor page in pypdfium2.PdfDocument(sys.argv[1]): page.get_textpage().get_text_range()"

    def first(number: int) -> Ran:
        with tempfile.TemporaryDirectory(dir=place.root) as empty:
            return ask(asked, Path(manual), {"XDG_CACHE_HOME": empty})

    commands: dict[str, Callable[[int], Ran]] = {
        "pypdfium2's text alone": lambda number: run(python(bare, manual)),
        "the loader alone": lambda number: run(python(reads, manual)),
        "qa ask, an empty cache": first,
    }
    took = {name: middle(ran) for name, ran in in_turn(commands, 7).items()}
    rows = [f"| {name} | {each:.0f} | | | |" for name, each in list(took.items())[:2]]
    ratio = took["qa ask, an empty cache"] / took["the loader alone"]
    rows.append(f"| qa ask, an empty cache | {took['qa ask, an empty cache']:.0f} | {ratio:.2f} | 1.5 | ")
    rows[-1] += f"{verdict(ratio, 1.5)} |"
    body = (
        "A manual of 114 pages, whole processes in turn, median of 7.\n\n"
        "| | ms | ratio to the loader | bar | |\n| --- | --- | --- | --- | --- |\n"
    )
    place.write("pdf", "a manual in PDF", body + "\n".join(rows), "pypdfium2", "tantivy")


def _bare(folder: str) -> None:
    for entry in os.scandir(folder):
        if entry.is_dir():
            _bare(entry.path)
        else:
            entry.stat()
