"""Runs of `qa index` that are killed at random."""

from __future__ import annotations

import random
import shutil
import subprocess
from collections import Counter
from time import perf_counter
from typing import TYPE_CHECKING

from fault_cases import WHO, Home, is_clean, notes

if TYPE_CHECKING:
    import argparse

FILES_KILLED = 300  # in the folder whose indexing is killed


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
