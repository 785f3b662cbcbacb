"""Find the references to characters that Markdown and AsciiDoc share with HTML ("&eacute;", "&#233;"), and the escaped
signs of Markdown ("snake\\_case", "don\\'t").

Law: a reference that nothing is known of stays as it is written, and so does all that is in code of Markdown, and an
escape in a paragraph that may hold a formula. The work is linear.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from qa.analysis.letters import HIDDEN, NUMBER_SPACES
from qa.analysis.signs import Mark
from qa.loaders.gathering import in_order

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from qa.model import Block

_REFERENCE = re.compile(r"&(?:#(?:\d{1,7}|[xX][0-9a-fA-F]{1,6})|[A-Za-z][A-Za-z0-9]{1,31});")
_ESCAPE = re.compile(r"(?<!\\)(?:\\\\)*+\\\Z")
_LONGEST_ESCAPE = 20
# A sign that ends a sentence or a part of one stays where it is. "|" parts cells.
_ESCAPED = re.compile(r"\\(?:\\|([_*'\"#~<>\[\](){}+&@%^=-])|(?=[.!?,:;/]))")
_TICKS = re.compile(r"`+")


def character(reference: str) -> str | None:
    """What a reference stands for; None if it stands for nothing. Control characters stand for nothing.

    >>> character("&eacute;"), character("&#x1F30A;"), character("&nbsp;"), character("&tides;")
    ('é', '🌊', '\\xa0', None)
    """
    from html import unescape  # 3 ms to load

    found = unescape(reference)
    return None if found == reference else printable(found)


def printable(text: str) -> str:
    """The text on one line, without control characters."""
    return "".join(
        " " if char.isspace() and char not in NUMBER_SPACES else char
        for char in text
        if char.isprintable() or char.isspace() or char in HIDDEN
    )


def filled(pattern: re.Pattern[str], said: Callable[[re.Match[str]], str], value: str, most: int) -> str:
    """`pattern.sub(said, value)`, of which no more is made than the first `most` characters.

    >>> filled(re.compile("a"), lambda match: "bread", "a, a, a", 12)
    'bread, bread'
    """
    pieces: list[str] = []
    at, left = 0, most
    for match in pattern.finditer(value):
        pieces += (value[at : match.start()], said(match))
        left -= match.start() - at + len(pieces[-1])
        at = match.end()
        if left <= 0:
            break
    return "".join([*pieces, value[at:]])[:most]


def references(text: str, start: int, end: int) -> Iterator[Mark]:
    """The references between two offsets."""
    if text.find("&", start, end) >= 0:
        for match in _REFERENCE.finditer(text, start, end):
            if (said := character(match[0])) is not None:
                yield Mark(*match.span(), said)


def hidden_in(text: str, blocks: Sequence[Block]) -> tuple[Mark, ...]:
    """The references and the escaped signs in the blocks of a text in Markdown, but for those in code."""
    found: list[Mark] = []
    for block in blocks:
        if block.kind != "code":
            start, end = block.span
            marks = [*references(text, start, end), *_escapes(text, start, end)]
            code = list(_code(text, start, end)) if marks else []
            found += [mark for mark in marks if not _is_written(text, mark, start, code)]
    return in_order(found)


def _escapes(text: str, start: int, end: int) -> Iterator[Mark]:
    """The signs that are escaped between two offsets, each with its backslash."""
    if text.find("\\", start, end) >= 0 and text.find("$", start, end) < 0:
        for match in _ESCAPED.finditer(text, start, end):
            if match[0] != "\\\\":
                yield Mark(*match.span(), match[1] or "")


def _is_written(text: str, mark: Mark, start: int, code: list[tuple[int, int]]) -> bool:
    """Whether a reference is shown as it is written: it is escaped, or in code."""
    before = text[max(start, mark.start - _LONGEST_ESCAPE) : mark.start]
    index = bisect_right(code, mark.start, key=lambda one: one[0]) - 1
    return _ESCAPE.search(before) is not None or (index >= 0 and mark.start < code[index][1])


def _code(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches of code in a block: from one run of backquotes to the next one of its length."""
    runs = [match.span() for match in _TICKS.finditer(text, start, end)]
    after: dict[int, int] = {}  # by length: the next run
    ends = dict[int, int]()
    for index in range(len(runs) - 1, -1, -1):
        size = runs[index][1] - runs[index][0]
        if size in after:
            ends[index] = after[size]
        after[size] = index
    index = 0
    while index < len(runs):
        if index in ends:
            yield runs[index][0], runs[ends[index]][1]
            index = ends[index]
        index += 1
