"""Run whole commands for the benchmarks, and measure their time and memory.

Law: a command runs as it does for a user, with its bytecode cached and its output piped. A command that fails stops
the benchmark.
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
_INTERVAL = 0.05  # seconds between two readings of a command's memory
_CALL = "import sys; from qa.cli import run; sys.exit(run())"


class Ran(NamedTuple):
    """A command that has run: the seconds, its standard output and its exit status.

    `memory` is the sum of the peaks of all its processes in bytes; 0 if it was not measured or cannot be known.
    """

    seconds: float
    output: str
    status: int
    memory: int = 0


def qa_command() -> list[str]:
    """Give the installed command `qa`, or a call of the module if there is none."""
    script = Path(sys.executable).with_name("qa")
    return [str(script)] if script.exists() else [sys.executable, "-c", _CALL]


def python_command(code: str, *words: str) -> list[str]:
    """Give the command that runs `code` in a process of Python."""
    return [sys.executable, "-c", code, *words]


def run(command: Sequence[str], env: Mapping[str, str] | None = None, weighed: bool = False) -> Ran:
    """Run a command to its end. `weighed` also measures its memory, which adds a little to its time."""
    settings = {**os.environ, **(env or {})}
    settings.pop("PYTHONDONTWRITEBYTECODE", None)
    peaks: dict[int, int] = {}
    start = perf_counter()
    with subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=settings
    ) as process:
        while weighed and process.poll() is None:
            _note_peaks(process.pid, peaks)
            sleep(_INTERVAL)
        output, errors = process.communicate()
    seconds = perf_counter() - start
    if process.returncode not in _successes(command):
        raise SystemExit(f"{' '.join(command)}: {errors.decode(errors='replace')}")
    return Ran(seconds, output.decode(errors="replace"), process.returncode, sum(peaks.values()))


def in_turn(commands: Mapping[str, Callable[[int], Ran]], rounds: int) -> dict[str, list[Ran]]:
    """Run the commands in turn, `rounds` times each after one run that does not count.

    Each command receives the number of the round, from 0.
    """
    found: dict[str, list[Ran]] = {name: [] for name in commands}
    for number in range(rounds + 1):
        for name, command in commands.items():
            found[name].append(command(number))
    return {name: ran[1:] for name, ran in found.items()}


def median_ms(ran: Sequence[Ran]) -> float:
    """Give the median time in milliseconds."""
    return median(one.seconds for one in ran) * 1000


def _successes(command: Sequence[str]) -> tuple[int, ...]:
    """Give the exit statuses that are no failure: for `qa` also that of a question without an answer."""
    own = qa_command()
    return (0, NOT_COVERED) if list(command[: len(own)]) == own else (0,)


def _note_peaks(process: int, peaks: dict[int, int]) -> None:
    """Record the peak memory of a process and of all processes that it has started."""
    with suppress(OSError):
        for line in Path(f"/proc/{process}/status").read_text(encoding="utf-8").splitlines():
            if line.startswith("VmHWM:"):
                peaks[process] = max(peaks.get(process, 0), int(line.split()[1]) * 1024)
        for child in Path(f"/proc/{process}/task/{process}/children").read_text(encoding="utf-8").split():
            _note_peaks(int(child), peaks)
