"""Measure whether what readers ask of a book of web pages stands in some passage.

Law: an answer that is in no passage cannot be found, whatever the ranking does. Letters and digits are compared.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from bars import Figure
from collected import letters, mentions
from table import Bench, Row, files

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_BOOK = ("book", "questions.jsonl")


def measure_book(bench: Bench) -> list[Row]:
    """Give how many of the answers are in some passage of the pages."""
    if not bench.is_there(*_BOOK):
        return []
    asked = list(_asked(bench.folder.joinpath(*_BOOK)))
    pages = files(bench.folder / "book", ".html", ".htm", ".xhtml")
    held = {name: [False] * len(asked) for name in ("qa", *bench.peers("trafilatura"))}
    for path in pages:
        for name, known in held.items():
            read = [letters(piece.text) for piece in bench.readers.read(name, path).pieces]
            for place, (_, phrases) in enumerate(asked):
                known[place] = known[place] or any(mentions(text, phrases) for text in read)
    for (question, _), is_held in zip(asked, held["qa"], strict=True):
        if not is_held:
            bench.list(f"in no passage: {question}")
    figure = Figure(f"a book of {len(pages)} web pages: answers in some passage, of {len(asked)}", sum(held["qa"]))
    bars = figure._replace(floor=len(asked), aim=len(asked), form="d")
    return [Row(bars, tuple((name, sum(known)) for name, known in held.items() if name != "qa"))]


def _asked(path: Path) -> Iterator[tuple[str, list[str]]]:
    """The questions that the book answers, each with the phrases of which a passage must have one."""
    for line in path.read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        if entry.get("expect"):
            yield entry["q"], [letters(phrase) for phrase in entry["expect"]]
