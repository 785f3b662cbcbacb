"""Measure indexing, finding and reading a changed file, and reading a long manual in PDF.

Law: everything that is compared runs in turn. An index is made with an empty cache.
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

from collected import manual
from corpora import make_corpus
from place import SETTLED, Place, milliseconds, run_ask
from processes import Ran, in_turn, median_ms, python_command, qa_command, run
from results import verdict

if TYPE_CHECKING:
    from collections.abc import Callable

REPEATED = 100_000  # passages: a folder of this size is indexed more than once


def first_index(place: Place) -> None:
    """Compare indexing a folder with an empty cache and tantivy alone."""
    rows = []
    for size, rounds in {min(REPEATED, place.largest): 3, place.largest: 1}.items():
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
        "qa index: the whole process on a folder of text with an empty cache, with reading, dividing and analysing. "
        "tantivy alone: with two threads, from the words of all passages ready in memory to the end of its merges. "
        "Memory: the sum of the peaks of all processes.\n\n| passages | | passages a second | memory, GB | bar | |\n"
        "| --- | --- | --- | --- | --- | --- |\n"
    )
    place.write_section("index", "indexing", body + "\n".join(rows), "tantivy")


def _index_anew(place: Place, size: int) -> Ran:
    with tempfile.TemporaryDirectory(dir=place.root) as empty:
        return run([*qa_command(), "index", str(place.corpus(size).folder)], {"XDG_CACHE_HOME": empty}, weighed=True)


def changed_file(place: Place) -> None:
    """Change one file of a thousand and ask about it; compare with a question when nothing has changed."""
    rounds = 15
    folders = {"text": place.root / "text", "Markdown": place.root / "markdown"}
    times: dict[str, list[float]] = {}
    for kind, folder in folders.items():
        make_corpus(folder, 10_000, 1_000, is_markdown=kind == "Markdown")
        run([*qa_command(), "index", str(folder)])
    for number in range(rounds + 1):
        sleep(SETTLED)
        for kind, folder in folders.items():
            run_ask("settled by now", folder)  # records that the last file's modification time can be trusted
            unchanged = run_ask(f"What of zephyr{number - 1}?" if number else "What of safety?", folder)
            path = sorted(folder.iterdir())[(number * 61) % 1_000]
            path.write_text(f"{path.read_text('utf-8')}\n\nThe news of zephyr{number} is here.", encoding="utf-8")
            changed = run_ask(f"What of zephyr{number}?", folder)
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
        f"`qa ask` on an indexed folder of 1,000 files and 10,000 passages: median of {rounds} runs of the whole "
        "process, in turn. For `one file changed`, a paragraph was added to a file and the question is about it.\n\n"
        "| files | ms | more, ms | bar, ms | |\n| --- | --- | --- | --- | --- |\n"
    )
    place.write_section("refresh", "one file changed", body + "\n".join(rows), "tantivy", "markdown-it-py")


def unchanged_files(place: Place) -> None:
    """Compare the check of ten thousand unchanged files with a bare loop over them."""
    from qa.ingest.choose import open_sources
    from qa.ingest.options import OpenOptions

    top = place.root / "many"
    for number in range(100):
        make_corpus(top / f"{number:02}", 100, 100)
    sleep(SETTLED)
    files = open_sources([str(top)], OpenOptions()).sources
    bare, ours = [], []
    for _ in range(30):
        bare.append(milliseconds(lambda: _walk_bare(str(top))))
        ours.append(milliseconds(files.changes))
    if files.changes() or len(files.manifest.sources) != 10_000:
        raise SystemExit("something has changed among the 10,000 files")
    ratio = median(ours) / median(bare)
    body = (
        "10,000 indexed files in 100 folders: median of 30 runs in one process, in turn.\n\n"
        "| | ms | ratio | bar | |\n| --- | --- | --- | --- | --- |\n"
        f"| os.scandir and stat | {median(bare):.1f} | | | |\n"
        f"| the check of qa ask | {median(ours):.1f} | {ratio:.2f} | 2.5 | {verdict(ratio, 2.5)} |"
    )
    place.write_section("check", "nothing changed", body)


def manual_in_pdf(place: Place) -> None:
    """Compare the first question about a manual of 114 pages with its loader alone."""
    file = str(place.data / "manual" / "manual.pdf")
    asked = manual(place.data / "manual")[1][0].question
    reads = "import sys\nfrom qa.loaders import load\nload(sys.argv[1])"
    bare = "import sys, pypdfium2\nfor page in pypdfium2.PdfDocument(sys.argv[1]): page.get_textpage().get_text_range()"

    def first(number: int) -> Ran:
        with tempfile.TemporaryDirectory(dir=place.root) as empty:
            return run_ask(asked, Path(file), {"XDG_CACHE_HOME": empty})

    commands: dict[str, Callable[[int], Ran]] = {
        "pypdfium2's text alone": lambda number: run(python_command(bare, file)),
        "the loader alone": lambda number: run(python_command(reads, file)),
        "qa ask, an empty cache": first,
    }
    took = {name: median_ms(ran) for name, ran in in_turn(commands, 7).items()}
    rows = [f"| {name} | {each:.0f} | | | |" for name, each in list(took.items())[:2]]
    ratio = took["qa ask, an empty cache"] / took["the loader alone"]
    rows.append(f"| qa ask, an empty cache | {took['qa ask, an empty cache']:.0f} | {ratio:.2f} | 1.5 | ")
    rows[-1] += f"{verdict(ratio, 1.5)} |"
    body = (
        "A manual of 114 pages: median of 7 runs of the whole process, in turn.\n\n"
        "| | ms | ratio to the loader | bar | |\n| --- | --- | --- | --- | --- |\n"
    )
    place.write_section("pdf", "a manual in PDF", body + "\n".join(rows), "pypdfium2", "tantivy")


def _walk_bare(folder: str) -> None:
    for entry in os.scandir(folder):
        if entry.is_dir():
            _walk_bare(entry.path)
        else:
            entry.stat()
