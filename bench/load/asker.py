"""Ask a folder again and again, in a process of its own, and record each question with what came of it.

    python bench/load/asker.py open|anew|command FOLDER RECORD SEED MOST

open: a library that stays open and is refreshed. anew: a library for each question. command: `qa ask`. It ends after
MOST questions, or when the file `stop` stands beside RECORD or whoever started it is gone.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from contextlib import ExitStack
from itertools import count
from pathlib import Path
from random import Random
from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

from editions import any_question

if TYPE_CHECKING:
    from collections.abc import Callable

    Quotes = list[tuple[str, str]]


class Outcome(NamedTuple):
    """What came of a question: when it began and ended, what must be quoted (or nothing), the name and the quote of
    each citation, and the error."""

    begin: float
    end: float
    expected: str
    quotes: Quotes
    error: str


def read_outcomes(record: Path) -> list[Outcome]:
    """The outcomes that an asker has recorded."""
    return [Outcome(*json.loads(line)) for line in record.read_text(encoding="utf-8").splitlines()]


def ask_on(kind: str, folder: Path, record: Path, chance: Random, most: int) -> None:
    """Ask until it is time to stop."""
    parent, stop = os.getppid(), record.with_name("stop")
    with record.open("w", encoding="utf-8") as file, ExitStack() as stack:
        ask = _asking(kind, str(folder), stack)
        for asked in count():
            if asked == most or stop.exists() or os.getppid() != parent:
                return
            question, expected = any_question(chance)
            begin, quotes, error = monotonic(), [], ""
            try:
                quotes = ask(question)
            except Exception as raised:
                error = f"{type(raised).__name__}: {raised}"
            file.write(json.dumps(Outcome(begin, monotonic(), expected, quotes, error)) + "\n")
            file.flush()


def _asking(kind: str, folder: str, stack: ExitStack) -> Callable[[str], Quotes]:
    """A function that asks a question and gives the quotes, with the names of their files."""
    if kind == "command":
        return lambda question: _by_command(question, folder)
    import qa

    if kind == "anew":

        def ask_anew(question: str) -> Quotes:
            with qa.open(folder) as library:
                return [(Path(one.source).name, one.quote) for one in library.ask(question).citations]

        return ask_anew
    library = stack.enter_context(qa.open(folder))

    def ask_refreshed(question: str) -> Quotes:
        library.refresh()
        return [(Path(one.source).name, one.quote) for one in library.ask(question).citations]

    return ask_refreshed


def _by_command(question: str, folder: str) -> Quotes:
    command = [sys.executable, "-m", "qa", "ask", question, folder, "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)
    if done.returncode not in (0, 1):
        raise RuntimeError(done.stderr.strip())
    return [(Path(one["source"]).name, one["quote"]) for one in json.loads(done.stdout)["citations"]]


if __name__ == "__main__":
    kind, folder, record, seed, most = sys.argv[1:]
    ask_on(kind, Path(folder), Path(record), Random(f"{kind} {seed}"), int(most))
