"""Ask a folder from many processes while its files change and others index it, and count what goes wrong.

Law: a quote is right if it stood word for word in its file at a time between the begin and the end of its question. An
answer is right if all its quotes are, and the first one answers, where the file that answers never changes.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path
from time import monotonic, sleep
from typing import TYPE_CHECKING, NamedTuple

from asker import Outcome, read_outcomes
from editions import BUSY, STEADY, Editions, Stood, has_stood, read_editions
from results import measured, verdict, write

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterable, Mapping, Sequence

ASKERS = ("open", "open", "open", "anew", "anew", "anew", "command", "command")
EACH_SECOND = 20  # changes of the folder
LARGEST = 2.0  # times the size of a fresh index
REFUSED = "changes while it is read"
_SHOWN = 5  # failures of a kind that are told


class Load(NamedTuple):
    """What came of a load: the outcomes of all questions, how often files changed and the folder was indexed, what went
    wrong, how many questions were refused since their file changed all the time, and the sizes of the index and of a
    fresh one in bytes."""

    outcomes: Sequence[Outcome]
    changes: int
    indexed: int
    wrong: Sequence[str]
    refused: int
    size: int
    fresh: int


def disk_load(options: Namespace) -> bool:
    """Measure, and write the section; give whether all is as it should be."""
    with tempfile.TemporaryDirectory() as place:
        end = monotonic() + options.minutes * 60
        paced = iter(lambda: pace(monotonic() < end), False)
        load = loaded(Path(place), ASKERS, paced)
    times = sorted(one.end - one.begin for one in load.outcomes)
    rows = [
        ("answers", f"{len(load.outcomes):,}", "", ""),
        ("wrong ones, and errors", f"{len(load.wrong):,}", "0", verdict(len(load.wrong), 0)),
        ("refused, since the file changed all the time", f"{load.refused:,}", "0", verdict(load.refused, 0)),
        ("size of the index at the end, times a fresh one", f"{load.size / load.fresh:.2f}", f"{LARGEST:g}",
         verdict(load.size / load.fresh, LARGEST)),
        ("a question, median and slowest, s", f"{times[len(times) // 2]:.2f}, {times[-1]:.1f}", "", ""),
    ]  # fmt: skip
    told = "\n".join(f"- {what}" for what in load.wrong[:_SHOWN])
    body = (
        f"For {options.minutes:g} minutes, {len(ASKERS)} processes asked a folder of {STEADY + BUSY} files "
        f"({ASKERS.count('open')} with an open library, {ASKERS.count('anew')} with a new one for each question, "
        f"{ASKERS.count('command')} by `qa ask`). Its files were changed {load.changes:,} times, and another process "
        f"indexed it {load.indexed:,} times.\n\n{measured(rows)}\n\n{told}"
    )
    write("Load, disk", " ".join(["python bench/load.py", *sys.argv[1:]]), body, "tantivy")
    return not load.wrong and not load.refused and load.size <= LARGEST * load.fresh


def pace(goes_on: bool = True) -> bool:
    """Wait until it is time for the next change."""
    sleep(1 / EACH_SECOND)
    return goes_on


def loaded(place: Path, askers: Sequence[str], changes: Iterable[object], most: int = -1) -> Load:
    """Change a folder once for each item of `changes`, while so many processes ask, each at most so often."""
    folder, log = place / "docs", place / "editions"
    env = {**os.environ, "XDG_CACHE_HOME": str(place / "cache")}
    editions = Editions(folder, log)
    records = [place / f"{kind}-{number}" for number, kind in enumerate(askers)]
    index = [sys.executable, "-m", "qa", "index", str(folder)]
    wrong = []
    made = changed = 0
    with ExitStack() as stack:
        subprocess.run(index, env=env, check=True, capture_output=True)
        running = []
        for number, (kind, record) in enumerate(zip(askers, records, strict=True)):
            words = [str(Path(__file__).with_name("asker.py")), kind, str(folder), str(record), str(number), str(most)]
            running.append(stack.enter_context(subprocess.Popen([sys.executable, *words], env=env)))
        indexing: subprocess.Popen[str] | None = None
        for _ in changes:
            if indexing is None or indexing.poll() is not None:
                wrong += _problem_of(indexing)
                indexing = stack.enter_context(_begin(index, env))
                made += 1
            editions.change()
            changed += 1
            if all(one.poll() is not None for one in running):
                break
        (place / "stop").touch()
        wrong += [f"an asker ended with {status}" for one in running if (status := one.wait())]
        if indexing:
            indexing.wait()
            wrong += _problem_of(indexing)
    editions.close()
    outcomes = [one for record in records for one in read_outcomes(record)]
    stood = read_editions(log)
    problems = [problem for one in outcomes if (problem := problem_with(one, stood))]
    wrong += [problem for problem in problems if REFUSED not in problem]
    refused = sum(REFUSED in problem for problem in problems)
    subprocess.run(index, env=env, check=True, capture_output=True)
    size = size_of(place / "cache" / "qa" / "indexes")
    fresh = {**env, "XDG_CACHE_HOME": str(place / "fresh")}
    subprocess.run(index, env=fresh, check=True, capture_output=True)
    return Load(outcomes, changed, made, wrong, refused, size, size_of(place / "fresh" / "qa" / "indexes"))


def problem_with(one: Outcome, stood: Mapping[int, Stood]) -> str:
    """What is wrong with the answer to a question; empty for nothing."""
    if one.error:
        return one.error
    for name, quote in one.quotes:
        if not has_stood(name, quote, stood, one.begin, one.end):
            return f"{name} never had, or no longer: {quote}"
    if one.expected and not (one.quotes and one.expected in one.quotes[0][1]):
        return f"{one.expected} was not quoted, but {one.quotes}"
    return ""


def size_of(folder: Path) -> int:
    """The bytes of all files below a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def _begin(command: Sequence[str], env: Mapping[str, str]) -> subprocess.Popen[str]:
    return subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)


def _problem_of(indexing: subprocess.Popen[str] | None) -> list[str]:
    """What is wrong with a run of `qa index` that has ended."""
    if indexing is None or indexing.returncode == 0 or indexing.stderr is None:
        return []
    return [f"qa index: {indexing.returncode}, {indexing.stderr.read().strip()}"]
