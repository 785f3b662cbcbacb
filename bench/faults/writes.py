"""Each call by which qa opens or changes a file of its own fails once, or qa is killed there."""

from __future__ import annotations

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from itertools import chain
from random import Random
from typing import TYPE_CHECKING

from watched_calls import why_not
from write_cases import SCENARIOS, Prepared

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence
    from pathlib import Path

    from fault_cases import Home
    from watched_calls import Fault


def fail_writes(home: Home, options: argparse.Namespace, wrong: list[str]) -> tuple[str, str]:
    """Each fault of each call of each run, or as many at random as there should be."""
    if reason := why_not():
        return "each write fails once", reason
    todo = [(name, fault) for name in SCENARIOS for fault in Prepared(home.path / name / "0", name).faults()]
    number = min(options.writes, len(todo))
    chosen = Random(4).sample(todo, number)
    with ThreadPoolExecutor(WORKERS) as workers:
        shares = [chosen[at::WORKERS] for at in range(WORKERS)]
        places = [home.path / f"worker{at}" for at in range(WORKERS)]
        told = list(workers.map(_check, places, shares))
    wrong += chain.from_iterable(found for found, _ in told)
    missed = sum(count for _, count in told)
    calls = Counter(name for name, _ in chosen)
    each = ", ".join(f"{name} {count:,}" for name, count in calls.items())
    return (
        f"{number - missed:,} of {len(todo):,} faults of writes: each call on qa's folders fails once, or is the last",
        f"{each}; {missed} calls did not come",
    )


WORKERS = 2


def _check(place: Path, faults: Sequence[tuple[str, Fault]]) -> tuple[list[str], int]:
    """What is wrong after these faults, and how many had no call to happen at."""
    wrong: list[str] = []
    missed = 0
    for name in SCENARIOS:
        mine = [fault for own, fault in faults if own == name]
        prepared = Prepared(place / name, name) if mine else None
        for fault in mine if prepared else ():
            found = prepared.check(fault) if prepared else None
            missed += found is None
            wrong += found or []
    return wrong, missed
