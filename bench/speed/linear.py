"""Measure whether time grows in proportion to the text: of large files, and of hostile input.

Law: the processor time of a text and of a multiple of it are measured in turn, several times; the ratio of the medians
(large files) or of the shortest times (hostile input) is compared with a bar. Linear input that is four times as large
takes four times as long, quadratic input 16 times.
"""

from __future__ import annotations

import gc
import tempfile
from itertools import groupby
from pathlib import Path
from statistics import median
from time import process_time
from typing import TYPE_CHECKING, NamedTuple

from hostile import Case, cases
from results import verdict, write
from texts import one_line, paragraphs, wrapped_lines

from qa.ingest.split import split
from qa.loaders import load

if TYPE_CHECKING:
    from collections.abc import Callable

LARGE = 10_000_000  # characters; each text is also measured at twice the size
TWICE = 2.2  # the bar for twice the size
TIMES = 4  # the multiple of a hostile input
FOUR_TIMES = 6.0  # the bar for it
ROUNDS = 3  # of a hostile input
LEAST = 0.005  # seconds: a shorter time counts as this, since it is mostly noise


class Measured(NamedTuple):
    """A case with the seconds that it takes at its size and at four times the size."""

    case: Case
    once: float
    more: float

    @property
    def ratio(self) -> float:
        return max(self.more, LEAST) / max(self.once, LEAST)

    @property
    def row(self) -> str:
        """Give the times, their ratio, and whether it reaches its bar, as cells of a table."""
        return f"{self.once:.3f} | {self.more:.3f} | {self.ratio:.2f} | {verdict(self.ratio, FOUR_TIMES)}"


def linear_time() -> None:
    """Measure large files and hostile input, each with a section of its own."""
    large_files()
    hostile_input()


def large_files() -> None:
    """Load and split text files of 10 and 20 MB."""
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        for kind, make in (("paragraphs", paragraphs), ("one line", one_line), ("hard-wrapped lines", wrapped_lines)):
            half, whole = Path(folder, "half.txt"), Path(folder, "whole.txt")
            half.write_text(make(LARGE), encoding="utf-8")
            whole.write_text(make(2 * LARGE), encoding="utf-8")
            times: dict[Path, list[float]] = {half: [], whole: []}
            for _ in range(5):
                for path, found in times.items():
                    found.append(seconds(lambda path=path: split(load(str(path)))))  # type: ignore[misc]
            ten, twenty = median(times[half]), median(times[whole])
            rows.append(f"| {kind} | {ten:.1f} | {twenty:.1f} | {twenty / ten:.2f} | {verdict(twenty / ten, TWICE)} |")
    body = (
        f"Loading and splitting a text file: median processor time of five runs in turn. Bar: {TWICE} times.\n\n"
        "| text | 10 MB, s | 20 MB, s | ratio | |\n| --- | --- | --- | --- | --- |\n" + "\n".join(rows)
    )
    write("Linear", "python bench/speed.py linear", body)


def hostile_input() -> None:
    """Measure each case of hostile.py; write the worst of each group, and every case above its bar."""
    found = []
    with tempfile.TemporaryDirectory() as folder:
        for case in cases():
            found.append(measure_case(case, Path(folder)))
            print(f"{case.group}, {case.name}: {found[-1].row.replace(' |', ',')}")
    rows = []
    for group, each in groupby(found, key=lambda measured: measured.case.group):
        known = sorted(each, key=lambda measured: -measured.ratio)
        shown = [measured for measured in known if measured.ratio > FOUR_TIMES] or known[:1]
        rows += [
            f"| {group} | {len(known)} | {_code_cell(measured.case.name)} | {measured.row} |" for measured in shown
        ]
    body = (
        "Input made to take more time than in proportion, of a size n and of 4n: shortest processor time of "
        f"{ROUNDS} runs in turn. Bar: at most {FOUR_TIMES:g} times; linear is 4, quadratic 16. A row has the case with "
        f"the largest ratio of its group, or each case above the bar; a time below {LEAST} s counts as that.\n\n"
        "| group | cases | worst case | n, s | 4n, s | ratio | |\n| --- | --- | --- | --- | --- | --- | --- |\n"
    )
    write("Linear, hostile input", "python bench/speed.py linear", body + "\n".join(rows))


def measure_case(case: Case, folder: Path) -> Measured:
    """Measure a case at its size and at four times the size, in turn."""
    once, more = case.prepare(case.size, folder), case.prepare(TIMES * case.size, folder)
    times = [(seconds(once), seconds(more)) for _ in range(ROUNDS)]
    return Measured(case, min(time for time, _ in times), min(time for _, time in times))


def seconds(work: Callable[[], object]) -> float:
    """Measure the processor time of a call, without garbage collection: qa reads files without it too."""
    gc.collect()
    gc.disable()
    try:
        start = process_time()
        work()
        return process_time() - start
    finally:
        gc.enable()


def _code_cell(name: str) -> str:
    """Write a name so that it stays one cell of a table."""
    return f"`{name}`".replace("|", "\\|")
