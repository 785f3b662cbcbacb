"""Power is lost in the middle of a run: what was not synced is lost, in part or in whole."""

from __future__ import annotations

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from itertools import chain
from random import Random
from typing import TYPE_CHECKING

from power_cases import RUNS, Losing, losses
from watched_calls import why_not
from write_cases import Prepared

if TYPE_CHECKING:
    import argparse

    from fault_cases import Home


def lose_power(home: Home, options: argparse.Namespace, wrong: list[str]) -> tuple[str, str]:
    """Lose power at each moment of each run, or as many times at random as there should be."""
    if reason := why_not():
        return "power is lost", reason
    prepared = {name: Prepared(home.path / name, name) for name in RUNS}
    todo = [(name, loss) for name in RUNS for loss in losses(prepared[name].calls)]
    chosen = Random(5).sample(todo, min(options.losses, len(todo)))

    def check(name: str) -> list[str]:
        losing = Losing(prepared[name])
        return [what for own, loss in chosen if own == name for what in losing.check(loss)]

    with ThreadPoolExecutor(2) as workers:
        wrong += chain.from_iterable(workers.map(check, RUNS))
    each = ", ".join(f"{name} {number:,}" for name, number in Counter(name for name, _ in chosen).items())
    return f"{len(chosen):,} of {len(todo):,} losses of power, each with what was not synced gone or in part", each
