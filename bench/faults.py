"""Damage the files that qa reads and the index and cache that it keeps, let its writes fail, and check what it does.

    python bench/faults.py                                                 all parts: some hours
    python bench/faults.py --copies 5 --kills 5 --flips 20 --megabytes 5 --writes 50 --losses 50    in small: minutes
    python bench/faults.py copies kills                                    named parts

copies: damaged copies of files of each format. kills: runs of `qa index` that are killed. flips: flipped bytes in the
index and the cache. line: a gigabyte of text in one line. writes: each call by which qa changes a file fails once.
power: what was not synced is lost. signals: signals at random moments of all commands. Needs no data. Writes the
section Faults of RESULTS.md: a row for each part, and the rows of the parts that were not run stay.

Law: everything is seeded, and runs the real commands in processes of their own. Every failure is counted, and makes the
exit status 1.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path
from time import perf_counter

from results import section, write

sys.path.insert(0, str(Path(__file__).with_name("faults")))
sys.path.append(str(Path(__file__).parent.parent / "tests" / "cases"))

from copies import damage_copies
from fault_cases import Home  # of the tests
from flips import flip_bytes
from kills import kill_indexing
from line import index_one_line
from power import lose_power
from signals import send_signals
from writes import fail_writes

PARTS = {
    "copies": damage_copies,
    "kills": kill_indexing,
    "flips": flip_bytes,
    "line": index_one_line,
    "writes": fail_writes,
    "power": lose_power,
    "signals": send_signals,
}
HEAD = "| part | damage | outcome | wrong | s |\n| --- | --- | --- | --- | --- |"


def main() -> int:
    """Run the named parts, or all; give the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*", metavar="PART", help=", ".join(PARTS))
    for name, number, what in (
        ("copies", 500, "damaged copies of each format"),
        ("kills", 100, "of a first indexing, and as many of a refresh"),
        ("flips", 1000, "flipped bytes in an index and the cache"),
        ("megabytes", 1024, "size of the text in one line"),
        ("writes", 100_000, "most faults of writes, chosen at random"),
        ("signals", 200, "to ask, index and chat each"),
        ("losses", 100_000, "most losses of power, chosen at random"),
    ):
        parser.add_argument(f"--{name}", type=int, default=number, help=f"{what}: %(default)s")
    options = parser.parse_args()
    rows = _rows_before()
    wrong: list[str] = []
    for name in options.parts or PARTS:
        with tempfile.TemporaryDirectory() as folder:
            start, before = perf_counter(), len(wrong)
            what, outcome = PARTS[name](Home(Path(folder)), options, wrong)
            seconds = perf_counter() - start
            rows[name] = f"| {name} | {what} | {outcome} | {len(wrong) - before} | {seconds:.0f} |"
    failures = "\n".join(f"- {what}" for what in wrong) or "Nothing went wrong in the last run."
    body = "\n".join([HEAD, *(rows[name] for name in PARTS if name in rows), "", failures])
    write("Faults", " ".join(["python bench/faults.py", *sys.argv[1:]]), body, "tantivy", "pypdfium2")
    return 1 if wrong else 0


def _rows_before() -> dict[str, str]:
    """The rows of the parts that ran before, by their names."""
    lines = section("Faults").splitlines()
    return {name: line for line in lines for name in PARTS if line.startswith(f"| {name} |")}


if __name__ == "__main__":
    sys.exit(main())
