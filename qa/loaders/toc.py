"""A document's table of contents, which says nothing but the names of its headings, taken out of its blocks.

Law: only short items, rows and paragraphs are taken out, in runs of three or more of which two thirds say the same as
a heading of the document; the order and the spans of the others stay.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qa.model import Block

_LONGEST = 240
_LONGEST_UNKNOWN = 120  # of an entry that no heading is like
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
    """`blocks` without those of a table of contents. A heading above it ("Contents") stays."""
    headings = {_key(_said(text, block)) for block in blocks if block.kind == "heading"} - {""}
    if len(headings) * 3 < _SHORTEST_RUN * 2:
        return blocks
    runs = [
        (start + run[0], start + run[1]) for start, known in _series(text, blocks, headings) for run in _runs(known)
    ]
    dropped = {index for first, after in _with_lists(blocks, runs) for index in range(first, after)}
    return tuple(block for index, block in enumerate(blocks) if index not in dropped) if dropped else blocks


def _said(text: str, block: Block) -> str:
    """What a block says, without its marker and the addresses of its links; nothing if it is long."""
    if block.span.end - block.span.start > _LONGEST:
        return ""
    said = block.span.of(text)
    if "](" in said or "][" in said:
        said = _LINK.sub(r"\1", said)
    return _MARKER.sub("", said.casefold(), count=1).rstrip("| \t")


def _key(said: str) -> str:
    """What is compared: the words without the number before them."""
    return " ".join(_NO_WORD.sub(" ", _NUMBER.sub("", said, count=1)).split()) or " ".join(said.split())


def _series(text: str, blocks: Sequence[Block], headings: set[str]) -> Iterator[tuple[int, list[bool]]]:
    """Each series of blocks that may be entries: where it begins, and which of them name a heading."""
    entries: list[bool] = []
    start = 0
    for index, block in enumerate(blocks):
        entry = None
        if block.kind not in ("heading", "code") and (said := _said(text, block)):
            unpaged = said.rstrip(_DIGITS)
            names = _key(said) in headings or (unpaged != said and _key(unpaged) in headings)
            if names or (len(said) <= _LONGEST_UNKNOWN and said[-1] not in ".!;"):
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
    """The runs to take out: each begins and ends with the name of a heading."""
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
    """The runs with the items around them: a list that is nearly all contents is so as a whole."""
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
