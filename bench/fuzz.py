"""Fuzz each target of tests/fuzz by coverage, one after another, and count what is found.

    python bench/fuzz.py --minutes 5              all targets, five minutes each: four hours
    python bench/fuzz.py --minutes 1 html keys    named targets; the rows of the others stay as they are

Needs the extra `fuzz`. What covers more than all before, and what was found, is kept in --folder, so that a later run
goes on from there. Writes the section Fuzzing of RESULTS.md: minutes and inputs are sums over all runs. Minutes are
processor time, so that a busy machine makes a run longer and not poorer.

Law: a run counts what it finds now, and each find makes the exit status 1. What was found before and is mended stands
in tests/fuzz/fuzz_finds.py, from where it is counted.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

from results import RESULTS, write

TESTS = Path(__file__).parent.parent / "tests"
sys.path[:0] = [str(TESTS / "cases"), str(TESTS / "fuzz")]

from fuzz_finds import FINDS  # noqa: E402 - of the tests
from fuzz_targets import TARGETS  # noqa: E402

HEAD = "| target | minutes | inputs | found and mended | open |\n| --- | --- | --- | --- | --- |\n"
_ROW = re.compile(r"^\| ([a-z ]+) \| ([\d.]+) \| ([\d,]+) \| \d+ \| (\d+) \|$", re.MULTILINE)
_INPUTS = re.compile(r"number_of_executed_units: (\d+)")
LEAST = 5  # seconds of a run that are worth its start


class Row(NamedTuple):
    """What came of a target in all runs: minutes, inputs, and finds of the last run, which are not mended."""

    minutes: float = 0.0
    inputs: int = 0
    finds: int = 0


def main() -> int:
    """Run the named targets, or all; give the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=", ".join(TARGETS))
    parser.add_argument("--minutes", type=float, default=5, help="for each target: %(default)s")
    parser.add_argument("--folder", type=Path, default=Path(".fuzzed"), help="what is kept: %(default)s")
    options = parser.parse_args()
    if unknown := set(options.targets) - set(TARGETS):
        parser.error(f"no such target: {', '.join(sorted(unknown))}")
    rows = rows_so_far()
    for name in options.targets or TARGETS:
        rows[name] = fuzzed(name, options.folder / name.replace(" ", "-"), options.minutes * 60, rows.get(name, Row()))
        report(rows)
    return 1 if any(rows[name].finds for name in options.targets or TARGETS) else 0


def rows_so_far() -> dict[str, Row]:
    """The rows of the section as it is."""
    text = RESULTS.read_text(encoding="utf-8") if RESULTS.exists() else ""
    section = text.partition("\n## Fuzzing\n")[2].partition("\n## ")[0]
    found = (
        (name, Row(float(minutes), int(inputs.replace(",", "")), int(finds)))
        for name, minutes, inputs, finds in _ROW.findall(section)
    )
    return {name: row for name, row in found if name in TARGETS}


def fuzzed(name: str, folder: Path, seconds: float, before: Row) -> Row:
    """Fuzz a target for so many seconds of processor time. A find that ends its process (a crash, too much time or
    memory) costs no more."""
    known = len(finds_in(folder))
    start, inputs = _worked(), 0
    while (left := seconds - (_worked() - start)) > LEAST:
        command = [sys.executable, str(TESTS / "fuzz" / "fuzz_run.py"), name, str(folder), f"{left:.0f}"]
        done = subprocess.run(command, capture_output=True, text=True, errors="replace", check=False)
        counted = _INPUTS.findall(done.stderr)
        if not counted:
            raise SystemExit(f"{name}: {done.stderr[-2000:]}")
        inputs += int(counted[-1])
    minutes = before.minutes + (_worked() - start) / 60
    return Row(minutes, before.inputs + inputs, len(finds_in(folder)) - known)


def _worked() -> float:
    """The seconds of processor time of all processes that this one has started and that have ended."""
    times = os.times()
    return times.children_user + times.children_system


def finds_in(folder: Path) -> list[Path]:
    """The inputs that were found in a folder."""
    return [path for path in folder.glob("finds/*") if path.suffix != ".txt"]


def report(rows: dict[str, Row]) -> None:
    """Write the section, with the targets in their order."""
    mended = [name for name, _, _ in FINDS]
    lines = [
        f"| {name} | {row.minutes:.1f} | {row.inputs:,} | {mended.count(name)} | {row.finds} |"
        for name in TARGETS
        if (row := rows.get(name))
    ]
    minutes, inputs = (sum(row[at] for row in rows.values()) for at in (0, 1))
    total = f"{len(rows)} targets, {minutes:.0f} minutes, {inputs:,} inputs; {len(FINDS)} finds mended."
    write("Fuzzing", "python bench/fuzz.py --minutes 5", f"{total}\n\n{HEAD}{chr(10).join(lines)}", "atheris")


if __name__ == "__main__":
    sys.exit(main())
