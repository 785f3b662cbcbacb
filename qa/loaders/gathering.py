"""Gather the blocks of a text line by line, for the formats whose text is the file and whose rules are our own.

Law: blocks are disjoint, in order and without white space around them. Whatever the lines are, the work is linear.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from qa.analysis.signs import Mark
from qa.model import Block, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qa.model import BlockKind

_WIDEST = 400  # characters of furniture that does not part its neighbours


class Gatherer:
    """Collects blocks; the last one stays open, so that further lines can become part of it."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._found: list[Block] = []
        self._kind: BlockKind | None = None
        self._level = self._start = self._end = 0

    @property
    def open_kind(self) -> BlockKind | None:
        """The kind of the open block, if there is one."""
        return self._kind

    def begin(self, kind: BlockKind, level: int, start: int, end: int) -> None:
        """Begin a block, to which more may come."""
        self.close()
        self._kind, self._level, self._start, self._end = kind, level, start, end

    def go_on(self, start: int, end: int) -> None:
        """Add to the open block, or begin a paragraph."""
        if self._kind is None:
            self.begin("paragraph", 0, start, end)
        else:
            self._end = end

    def add(self, kind: BlockKind, level: int, start: int, end: int) -> None:
        """Add a block that is whole."""
        self.begin(kind, level, start, end)
        self.close()

    def close(self) -> None:
        """End the open block."""
        if self._kind is None:
            return
        piece = self.text[self._start : self._end]
        if kept := piece.strip():
            start = self._start + len(piece) - len(piece.lstrip())
            self._found.append(Block(self._kind, self._level, Span(start, start + len(kept))))
        self._kind = None

    def blocks(self) -> tuple[Block, ...]:
        """All blocks; the open one ends."""
        self.close()
        return tuple(self._found)


def furniture_between(text: str, blocks: Sequence[Block]) -> Iterator[Span]:
    """The lines of furniture between two neighbours, which part them only if there are many. Behind or before a
    heading or a row they part nothing."""
    for before, block in pairwise(blocks):
        start, end = before.span.end, block.span.start
        if end - start > _WIDEST or {before.kind, block.kind} & {"heading", "row"}:
            continue
        yield from lines_within(text, start, end)


def lines_within(text: str, start: int, end: int) -> Iterator[Span]:
    """The lines between two offsets, or what lies there of them, without white space around them."""
    for line in text[start:end].replace("\r", "\n").split("\n"):
        if kept := line.strip():
            at = start + line.index(kept)
            yield Span(at, at + len(kept))
        start += len(line) + 1


def in_order(marks: Sequence[Span | Mark]) -> tuple[Mark, ...]:
    """The marks by their places; of two that overlap, the later one loses what both hold, and says nothing."""
    found: list[Mark] = []
    end = 0
    for mark in sorted(marks):
        if mark.end > end:
            found.append(Mark(*mark) if mark.start >= end else Mark(end, mark.end))
            end = mark.end
    return tuple(found)
