"""A folder in which files change all the time, and a record of which text stood when.

Law: every sentence of a file that changes names the file and the edition, so a quote tells which edition it is from. An
edition stands from just before it is written until just after it is replaced. The times are those of the monotonic
clock, which all processes share.
"""

from __future__ import annotations

import json
import os
import re
from random import Random
from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

STEADY = 200  # files that stand as they are from the beginning to the end
BUSY = 40  # files that change
_SENTENCES = 6
_EDITION = re.compile(r"In edition (\d+) of gate ")
_LIGHTHOUSE = re.compile(r"lighthouse(\d+)\.md")


class Stood(NamedTuple):
    """An edition of a file: the number of the file, and when it stood."""

    number: int
    since: float
    until: float


def text_of(number: int, edition: int) -> str:
    """The text of an edition of a file."""
    names = (f"Miller{number}x{edition}x{one}" for one in range(_SENTENCES))
    return " ".join(f"In edition {edition} of gate {number} the gate {number} was opened by {name}." for name in names)


def steady_text(number: int) -> str:
    """The text of a file that stands."""
    return f"# Lighthouse {number}\n\nThe lighthouse {number} was built by the mason Hall{number}.\n"


def any_question(chance: Random) -> tuple[str, str]:
    """A question about a file that changes, or about one that stands; and what the quote that answers it holds, which
    is known only of what stands."""
    if chance.random() < 0.5:
        return f"who opened the gate {chance.randrange(BUSY)}?", ""
    number = chance.randrange(STEADY)
    return f"who built the lighthouse {number}?", f"Hall{number}"


def busy_name(number: int) -> str:
    """The name of a file that changes."""
    return f"gate{number}.md"


class Editions:
    """The changing files of a folder. Every change is written to the file `log`, a line each."""

    def __init__(self, folder: Path, log: Path, seed: int = 0) -> None:
        self._folder = folder
        self._chance = Random(seed)
        self._edition = 0
        self._log = log.open("w", encoding="utf-8")
        folder.mkdir()
        for number in range(STEADY):
            (folder / f"lighthouse{number}.md").write_text(steady_text(number), encoding="utf-8")
        for number in range(BUSY):
            self._write(number)

    def change(self) -> None:
        """Change one file: write it anew, in place or by a rename, or delete it until its next edition."""
        number, way = self._chance.randrange(BUSY), self._chance.random()
        if way < 0.1:
            (self._folder / busy_name(number)).unlink(missing_ok=True)
            self._note(number, 0, monotonic())
        else:
            self._write(number, is_renamed=way < 0.55)

    def close(self) -> None:
        """End the record."""
        self._log.close()

    def _write(self, number: int, is_renamed: bool = False) -> None:
        self._edition += 1
        path, aside, since = self._folder / busy_name(number), self._folder.parent / "aside", monotonic()
        (aside if is_renamed else path).write_text(text_of(number, self._edition), encoding="utf-8")
        if is_renamed:
            os.replace(aside, path)
        self._note(number, self._edition, since)

    def _note(self, number: int, edition: int, since: float) -> None:
        """Record an edition, or 0 for a file that was deleted."""
        self._log.write(f"{json.dumps([number, edition, since, monotonic()])}\n")
        self._log.flush()


def read_editions(log: Path) -> dict[int, Stood]:
    """All editions by their numbers, which begin at 1."""
    found: dict[int, Stood] = {}
    last: dict[int, int] = {}
    for line in log.read_text(encoding="utf-8").splitlines():
        number, edition, since, written = json.loads(line)
        if before := last.pop(number, 0):
            found[before] = found[before]._replace(until=written)
        if edition:
            found[edition] = Stood(number, since, float("inf"))
            last[number] = edition
    return found


def has_stood(name: str, quote: str, editions: Mapping[int, Stood], begin: float, end: float) -> bool:
    """Whether a quote stood word for word in the file of this name at a time between `begin` and `end`."""
    if lighthouse := _LIGHTHOUSE.fullmatch(name):
        return quote in steady_text(int(lighthouse[1]))
    told = _EDITION.search(quote)
    edition = int(told[1]) if told else 0
    if edition not in editions:
        return False
    number, since, until = editions[edition]
    return name == busy_name(number) and quote in text_of(number, edition) and since <= end and begin <= until
