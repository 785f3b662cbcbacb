"""A conversation as a file of JSON lines, with the answers whole.

The first line says what was asked: {"qa": 1, "sources": [...], "began": SECONDS}. Each further line is an entry:
["ask", ANSWER], ["search", ANSWER], or ["more", ANSWER] with further citations for the last of these.

Law: an answer comes back equal to what it was; nothing in a file is believed that is not of its type, and a line that
is no entry costs the others nothing.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from qa.repl.state import open_private
from qa.repl.transcript import Shown

if TYPE_CHECKING:
    from collections.abc import Iterable

FORMAT = 1
LARGEST = 1 << 26  # bytes of a file that is read


class Kept(NamedTuple):
    """A conversation as it was read: where, about what, since when (seconds), and what was shown in it."""

    path: str
    sources: tuple[str, ...]
    began: int
    entries: tuple[Shown, ...]

    @property
    def questions(self) -> list[str]:
        return [entry.answer.question for entry in self.entries if entry.kind == "ask"]


def head(sources: tuple[str, ...], began: int) -> bytes:
    """The first line of a file."""
    return _line({"qa": FORMAT, "sources": sources, "began": began})


def lines(entries: Iterable[Shown]) -> bytes:
    """The lines of those of these entries that are not private."""
    import msgspec

    kept = (entry for entry in entries if not entry.is_private)
    return b"".join(_line([entry.kind, msgspec.to_builtins(entry.answer)]) for entry in kept)


def rehearse() -> None:
    """Loads all that it takes to keep an answer, which is more than the rest of keeping it."""
    from qa.model import Answer

    lines([Shown("ask", Answer("", "", (), 0.0))])


def read(path: str, sources: tuple[str, ...]) -> Kept | None:
    """The conversation in a file; None for one about other sources or without a question, an error for a file that is
    none of ours."""
    with open(open_private(path, os.O_RDONLY), "rb") as file:
        head = _header(file.readline(LARGEST))
        if head is None:
            raise ValueError("no conversation")
        if head[0] != sources:
            return None
        if os.fstat(file.fileno()).st_size > LARGEST:
            raise ValueError("too large")
        entries = tuple(entry for line in file if (entry := _entry(line)))
    kept = Kept(path, *head, entries)
    return kept if kept.questions else None


def _header(line: bytes) -> tuple[tuple[str, ...], int] | None:
    import json

    found = json.loads(line)
    if not isinstance(found, dict) or found.get("qa") != FORMAT:
        return None
    sources, began = found.get("sources"), found.get("began")
    if not isinstance(sources, list) or not all(isinstance(source, str) for source in sources):
        return None
    return (tuple(sources), began) if isinstance(began, int) and 0 <= began < 1 << 40 else None


def _entry(line: bytes) -> Shown | None:
    """An entry; None for a line that is none."""
    import json

    import msgspec

    from qa.model import Answer

    try:
        kind, answer = json.loads(line, parse_constant=_refuse)
        if kind in ("ask", "more", "search"):
            return Shown(kind, msgspec.convert(answer, Answer))
    except (ValueError, TypeError, RecursionError, msgspec.ValidationError):
        pass
    return None


def _refuse(constant: str) -> float:
    raise ValueError(f"{constant} is no number")


def _line(value: object) -> bytes:
    import json

    return json.dumps(value, separators=(",", ":")).encode("ascii") + b"\n"  # ASCII: names need be no Unicode
