"""Runs whole commands for the benchmarks: how long they take, and how much memory.

Run bench/scale.py, which imports it.

Law: a command runs as a person's would, with its bytecode cached and its output piped; one that fails stops the
benchmark.
"""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from statistics import median
from time import perf_counter, sleep
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

NOT_COVERED = 1  # the exit status of a question that has no answer
_LOOK = 0.05  # seconds between two looks at the memory of a command
_CALL = "import sys; from qa.cli import run; sys.exit(run())"


class Ran(NamedTuple):
    """A command that has run: the seconds, its standard output and exit status, and the most memory that each of its
    processes had, added up, in bytes; 0 where that was not asked for or cannot be known."""

    seconds: float
    output: str
    status: int
    memory: int = 0


def qa() -> list[str]:
    """The installed command, or the module where there is none."""
    script = Path(sys.executable).with_name("qa")
    return [str(script)] if script.exists() else [sys.executable, "-c", _CALL]


def python(code: str, *words: str) -> list[str]:
    """A process of Python that runs this."""
    return [sys.executable, "-c", code, *words]


def run(command: Sequence[str], env: Mapping[str, str] | None = None, weighed: bool = False) -> Ran:
    """Runs a command to its end; `weighed` also looks at its memory, a little beside the time that it takes."""
    settings = {**os.environ, **(env or {})}
    settings.pop("PYTHONDONTWRITEBYTECODE", None)
    most: dict[int, int] = {}
    start = perf_counter()
    with subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=settings
    ) as process:
        while weighed and process.poll() is None:
            _weigh(process.pid, most)
            sleep(_LOOK)
        output, errors = process.communicate()
    seconds = perf_counter() - start
    if process.returncode not in (0, NOT_COVERED) or (process.returncode and not command[0].endswith("qa")):
        raise SystemExit(f"{' '.join(command)}: {errors.decode(errors='replace')}")
    return Ran(seconds, output.decode(errors="replace"), process.returncode, sum(most.values()))


def in_turn(commands: Mapping[str, Callable[[int], Ran]], rounds: int) -> dict[str, list[Ran]]:
    """Each of the commands so many times, in turn, after one run that does not count; each is told the round, from
    0."""
    found: dict[str, list[Ran]] = {name: [] for name in commands}
    for number in range(rounds + 1):
        for name, command in commands.items():
            found[name].append(command(number))
    return {name: ran[1:] for name, ran in found.items()}


def middle(ran: Sequence[Ran]) -> float:
    """The median, in milliseconds."""
    return median(one.seconds for one in ran) * 1000


def _weigh(process: int, most: dict[int, int]) -> None:
    """Notes the peak of a process and of those that it has started."""
    with suppress(OSError):
        for line in Path(f"/proc/{process}/status").read_text(encoding="utf-8").splitlines():
            if line.startswith("VmHWM:"):
                most[process] = max(most.get(process, 0), int(line.split()[1]) * 1024)
        for child in Path(f"/proc/{process}/task/{process}/children").read_text(encoding="utf-8").split():
            _weigh(int(child), most)
