"""Tables of word vectors with a few words in them, in place of those that qa brings along."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from qa.analysis import passage
from qa.analysis.meaning import vectors
from qa.analysis.meaning.table import DIMENSIONS, write_table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

# Each group of words means one thing.
GROUPS = (
    "delayed postponed late deferred",
    "launch takeoff liftoff",
    "ship boat vessel",
    "price cost fee",
    "doctor physician",
    "storm gale",
    "heron quindle",  # which no list of synonyms knows
)
FAINT = "the a of was is why what how it and"  # words that say little, in no direction of their own


def row(direction: int, length: int = 100) -> list[int]:
    """A row that points in one direction."""
    return [length if place == direction else 0 for place in range(DIMENSIONS)]


def grouped() -> dict[str, list[int]]:
    """A row for each word of the groups: words of one group point in one direction."""
    rows = {word: row(number) for number, group in enumerate(GROUPS) for word in group.split()}
    return rows | {word: row(DIMENSIONS - 1, 2) for word in FAINT.split()}


@contextmanager
def table_at(path: Path, rows: Mapping[str, Sequence[int]] | None) -> Iterator[Path]:
    """Have the file at `path` as the table of English; `rows` are written to it, None leaves it as it is."""
    if rows is not None:
        write_table(path, list(rows), rows.values())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(vectors, "_path", lambda language: str(path))
        _forget()
        try:
            yield path
        finally:
            _forget()


def _forget() -> None:
    vectors._rows.cache_clear()
    passage._lately.clear()
