"""Damage the files that qa reads and the index and cache that it keeps, and check what it does.

    python bench/faults.py                                                 all parts: about an hour
    python bench/faults.py --copies 5 --kills 5 --flips 20 --megabytes 5   the same in small: a minute
    python bench/faults.py copies kills                                    named parts: copies, kills, flips, line,
                                                                           signals

copies: damaged copies of files of each format. kills: runs of `qa index` that are killed. flips: flipped bytes in the
index and the cache. line: a gigabyte of text in one line. signals: signals at random moments of all
commands. Needs no data. Writes the section Faults of RESULTS.md.

Law: everything is seeded, and runs the real commands in processes of their own. Every failure is counted, and makes the
exit status 1.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import resource
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path
from time import perf_counter

from results import write

sys.path.append(str(Path(__file__).parent.parent / "tests" / "cases"))
sys.path.append(str(Path(__file__).with_name("faults")))

from fault_cases import (  # of the tests
    ANSWER,
    KEEPER,
    QUESTION,
    Home,
    damaged,
    flip,
    is_clean,
    notes,
    samples,
)
from signals import send_signals

WHO = "who left the gate 3 open?"
FILES_KILLED = 300  # in the folder whose indexing is killed
FILES_FLIPPED = 200  # in the folder whose index is damaged
_PIECE = b"The gate was left open by the guard, and the tide came in over the wall of the old harbour. "


def main() -> int:
    """Run the named parts, or all; give the exit status."""
    parts = {"copies": damage_copies, "kills": kill_indexing, "flips": flip_bytes, "line": index_one_line}
    parts["signals"] = send_signals
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*", metavar="PART", help=", ".join(parts))
    parser.add_argument("--copies", type=int, default=500, help="damaged copies of each format: %(default)s")
    parser.add_argument(
        "--kills", type=int, default=100, help="of a first indexing, and as many of a refresh: %(default)s"
    )
    parser.add_argument("--flips", type=int, default=1000, help="flipped bytes in an index and the cache: %(default)s")
    parser.add_argument("--megabytes", type=int, default=1024, help="size of the text in one line: %(default)s")
    parser.add_argument("--signals", type=int, default=200, help="to ask, index and chat each: %(default)s")
    options = parser.parse_args()
    wrong: list[str] = []
    rows = []
    for name in options.parts or parts:
        with tempfile.TemporaryDirectory() as folder:
            start = perf_counter()
            what, outcome = parts[name](Home(Path(folder)), options, wrong)
            rows.append(f"| {what} | {outcome} | {perf_counter() - start:.0f} |")
    failures = "\n".join(f"- {what}" for what in wrong) or "Nothing went wrong."
    body = f"| damage | outcome | s |\n| --- | --- | --- |\n{chr(10).join(rows)}\n\n{failures}"
    write("Faults", " ".join(["python bench/faults.py", *sys.argv[1:]]), body, "tantivy", "pypdfium2")
    return 1 if wrong else 0


def damage_copies(home: Home, options: argparse.Namespace, wrong: list[str]) -> tuple[str, str]:
    """Ask a folder of each format: truncated and changed copies of a file, beside a good file."""
    outcomes = []
    for suffix, data in samples().items():
        chance = random.Random(suffix)
        docs = home.path / suffix.removeprefix(".")
        docs.mkdir()
        (docs / "keeper.md").write_text(KEEPER, encoding="utf-8")
        for number in range(options.copies):
            (docs / f"copy{number}{suffix}").write_bytes(damaged(data, chance))
        done = home.qa("ask", QUESTION, docs.name)
        failed = re.findall(r"^qa: error: .*copy", done.stderr, re.MULTILINE)
        if not is_clean(done) or ANSWER not in done.stdout or done.returncode != (2 if failed else 0):
            wrong.append(f"{suffix}: {done.returncode}, {done.stderr[-300:]!r}")
        crashed = done.stderr.count("its reader crashed") + done.stderr.count("takes more than")
        crash = f", {crashed} of them by its reader's end" if crashed else ""
        outcomes.append(f"{suffix} {options.copies - len(failed)} read or without text, {len(failed)} named{crash}")
    return f"{options.copies} damaged copies of each format", "; ".join(outcomes)


def kill_indexing(home: Home, options: argparse.Namespace, wrong: list[str]) -> tuple[str, str]:
    """Kill the first indexing and refreshes; the answer afterwards must be that of a fresh index."""
    chance, seen = random.Random(1), Counter[str]()
    docs = home.path / "docs"
    answers = {}
    for word in ("first", "second"):
        notes(docs, FILES_KILLED, word)
        answers[word] = home.qa("ask", WHO, "docs", "--json", "--engine", "memory:").stdout
    start = perf_counter()
    home.qa("index", "docs")
    longest = (perf_counter() - start) * 1.3
    for number in range(2 * options.kills):
        word = ("first", "second")[number % 2]
        is_refresh = number >= options.kills
        if not is_refresh:
            shutil.rmtree(home.cache / "indexes", ignore_errors=True)
            if number % 3 == 0:
                shutil.rmtree(home.cache)
        notes(docs, FILES_KILLED, word)
        process = home.begin("index", "docs")
        try:
            process.wait(timeout=chance.uniform(0.03, longest))
            seen["ended before"] += 1
        except subprocess.TimeoutExpired:
            process.kill()
            seen["killed in a refresh" if is_refresh else "killed at first"] += 1
        process.communicate()
        kept = home.qa("ask", WHO, "docs", "--json", "--no-refresh")
        if not is_clean(kept) or (kept.stdout and kept.stdout not in answers.values()):
            wrong.append(f"kill {number}: without a refresh: {kept.returncode}, {kept.stderr[-300:]!r}")
        after = home.qa("ask", WHO, "docs", "--json")
        if (after.returncode, after.stdout) != (0, answers[word]):
            wrong.append(f"kill {number}: {after.returncode}, {after.stderr[-300:]!r}")
    outcome = (
        f"{', '.join(f'{number} {what}' for what, number in sorted(seen.items()))}; each answer as of a fresh index"
    )
    return f"{2 * options.kills} runs of qa index, killed at random", outcome


def flip_bytes(home: Home, options: argparse.Namespace, wrong: list[str]) -> tuple[str, str]:
    """Flip a byte in each file of the index and the cache in turn.

    The answer must be the right one, or have quotes that are in their source word for word. After the next run of
    `qa index` it must be the right one.
    """
    chance, seen = random.Random(2), Counter[str]()
    notes(home.path / "docs", FILES_FLIPPED)
    home.qa("index", "docs")
    for word in ("second", "third"):
        notes(home.path / "docs", 0, word, range(9))
        home.qa("index", "docs")
    (home.path / "docs" / "keeper.md").write_text(KEEPER, encoding="utf-8")
    home.qa("ask", QUESTION, "docs/keeper.md")
    home.qa("index", "docs")
    questions = {WHO: ("docs",), QUESTION: ("docs/keeper.md",)}
    expected = {asked: home.qa("ask", asked, *paths, "--json").stdout for asked, paths in questions.items()}
    whole = home.path / "whole"
    shutil.copytree(home.cache, whole)
    names = [path.relative_to(home.cache) for path in home.kept("indexes") + home.kept("asked")]
    names += [path.relative_to(home.cache) for path in home.kept("extracts")[:20]]
    for number in range(options.flips):
        shutil.rmtree(home.cache)
        shutil.copytree(whole, home.cache)
        name = names[number % len(names)]
        place = flip(home.cache / name, chance)
        status = home.qa("status", "docs")
        seen["reported by qa status"] += "damaged" in status.stdout
        for asked, paths in questions.items():
            done = home.qa("ask", asked, *paths, "--json")
            if not (is_clean(done) and is_clean(status) and _is_true(done.stdout)):
                wrong.append(f"{name} at {place}: {done.returncode}, {done.stderr[-300:]!r}")
            seen["the right answer at once"] += done.stdout == expected[asked]
        home.qa("index", "docs")
        for asked, paths in questions.items():
            if home.qa("ask", asked, *paths, "--json").stdout != expected[asked]:
                wrong.append(f"{name} at {place}: not mended")
    outcome = ", ".join(f"{what} {number} times" for what, number in sorted(seen.items()))
    return f"{options.flips} flipped bytes, two questions after each", outcome


def _is_true(answer: str) -> bool:
    """Tell whether each quote of an answer is in its source at its place."""
    for cited in json.loads(answer)["citations"] if answer else ():
        text = Path(cited["source"]).read_text(encoding="utf-8")
        if text[cited["start"] : cited["end"]] != cited["quote"]:
            return False
    return True


def index_one_line(home: Home, options: argparse.Namespace, wrong: list[str]) -> tuple[str, str]:
    """Index a text without any end of line, beside a good file."""
    docs = home.path / "docs"
    docs.mkdir()
    (docs / "keeper.md").write_text(KEEPER, encoding="utf-8")
    with open(docs / "line.txt", "wb") as file:
        for _ in range(options.megabytes):
            file.write(_PIECE * (2**20 // len(_PIECE)))
        file.write(b"It was by order of Quillon.")
    process = home.begin("index", "docs")
    output, errors = process.communicate()
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 2**20
    found = home.qa("ask", "by whose order? Quillon", "docs", "-n", "1", "--json")
    good = home.qa("ask", QUESTION, "docs")
    if ANSWER not in good.stdout or process.returncode not in (0, 2) or "Traceback" in errors:
        wrong.append(f"line: {process.returncode}, {errors[-300:]!r}")
    if process.returncode == 0 and "It was by order of Quillon." not in found.stdout:
        wrong.append("line: its end is not found")
    printed = re.sub(r"[^ ]*line\.txt", "line.txt", (output + errors).strip().replace("\n", "; "))
    return f"{options.megabytes:,} MB of text in one line", f"{printed}; at most {memory:.1f} GB of memory in a process"


if __name__ == "__main__":
    sys.exit(main())
