"""Remove a document's table of contents, which only repeats its headings, from its blocks.

Law: only short items, rows and paragraphs are removed, in runs of three or more of which two thirds repeat a heading of
the document. The order and the spans of the other blocks stay.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qa.model import Block

_LONGEST = 240
_LONGEST_UNKNOWN = 120  # characters of an entry that matches no heading
_SHORTEST_RUN = 3
_LINK = re.compile(r"\[([^\[\]]*+)\](?:\([^()\s]*+\)|\[[^\[\]]*+\])")
_MARKER = re.compile(r"[\s>|]*+(?:[-*+•‣◦▪–](?=\s))?[\s|]*+")
_NUMBER = re.compile(
    r"\W*+(?:(?:chapter|section|part|appendix)\s++(?:\d+|[ivxlc]+|[a-z])\b[\s.:–—]*+)?"
    r"(?:(?:\d+(?:\.\d+)*+[.)]?|[a-z][.)]|[a-z](?:\.\d+)++\.?|[ivxlc]+[.)])\s++)?+"
)
_DIGITS = "0123456789"
_NO_WORD = re.compile(r"[\W_]++")


def without_toc(text: str, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return `blocks` without those of a table of contents. The heading above it ("Contents") stays."""
    headings = {_key(_entry_text(text, block)) for block in blocks if block.kind == "heading"} - {""}
    if len(headings) * 3 < _SHORTEST_RUN * 2:
        return blocks
    runs = [
        (start + run[0], start + run[1]) for start, known in _series(text, blocks, headings) for run in _runs(known)
    ]
    dropped = {index for first, after in _with_lists(blocks, runs) for index in range(first, after)}
    return tuple(block for index, block in enumerate(blocks) if index not in dropped) if dropped else blocks


def _entry_text(text: str, block: Block) -> str:
    """The case-folded text of a block without its marker and its links' addresses; empty if the block is long."""
    if block.span.end - block.span.start > _LONGEST:
        return ""
    words = block.span.of(text)
    if "](" in words or "][" in words:
        words = _LINK.sub(r"\1", words)
    return _MARKER.sub("", words.casefold(), count=1).rstrip("| \t")


def _key(words: str) -> str:
    """The form in which entries and headings are compared: the words without the number before them."""
    return " ".join(_NO_WORD.sub(" ", _NUMBER.sub("", words, count=1)).split()) or " ".join(words.split())


def _series(text: str, blocks: Sequence[Block], headings: set[str]) -> Iterator[tuple[int, list[bool]]]:
    """Iterate over series of blocks that may be entries: the index of the first, and whether each repeats a heading."""
    entries: list[bool] = []
    start = 0
    for index, block in enumerate(blocks):
        entry = None
        if block.kind not in ("heading", "code") and (words := _entry_text(text, block)):
            unpaged = words.rstrip(_DIGITS)
            names = _key(words) in headings or (unpaged != words and _key(unpaged) in headings)
            if names or (len(words) <= _LONGEST_UNKNOWN and words[-1] not in ".!;"):
                entry = names
        if entry is not None:
            start = start if entries else index
            entries.append(entry)
        elif entries:
            yield start, entries
            entries = []
    if entries:
        yield start, entries


def _runs(entries: list[bool]) -> Iterator[tuple[int, int]]:
    """The runs to remove, as (first, after): each begins and ends with an entry that repeats a heading."""
    first = 0
    while first < len(entries):
        if not entries[first]:
            first += 1
            continue
        known, after = 0, first
        for index in range(first, len(entries)):
            known += entries[index]
            if entries[index] and known * 3 >= (index + 1 - first) * 2:
                after = index + 1
            if (index + 1 - first - known) * 3 > index + 1 - first + 2 * _SHORTEST_RUN:
                break
        if after - first >= _SHORTEST_RUN:
            yield first, after
        first = max(after, first + 1)


def _with_lists(blocks: Sequence[Block], runs: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The runs, each extended to the whole list around it if it makes up three quarters of that list."""
    begin = end = 0
    for first, after in runs:
        if blocks[first].kind == "item" and not begin <= first < end:
            begin = first
            while begin > 0 and blocks[begin - 1].kind == "item":
                begin -= 1
            end = first
            while end < len(blocks) and blocks[end].kind == "item":
                end += 1
        if begin <= first and after <= end and (after - first) * 4 >= (end - begin) * 3:
            yield begin, end
        else:
            yield first, after
