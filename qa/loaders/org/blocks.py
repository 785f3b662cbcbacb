"""Divide an Org text into blocks, line by line.

Law: each line is looked at a bounded number of times. All that a reader sees is in a block: a block or drawer that
nothing closes is read as the lines that it has.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from qa.loaders.gathering import Gatherer
from qa.loaders.positions import indent, line_starts, with_one_ending

if TYPE_CHECKING:
    from qa.model import Block

_HEADING = re.compile(r"(\*+)[ \t]+(?=\S)")
_COMMENT_TREE = re.compile(r"\*+[ \t]+(?:[A-Z]{2,20}[ \t]+)?(?:\[#\w\][ \t]+)?COMMENT(?:[ \t]|$)")
_COMMENT = re.compile(r"[ \t]*#(?:[ \t]|$)")
_BEGIN = re.compile(r"[ \t]*#\+begin_([\w-]{1,40})", re.IGNORECASE)
_END = re.compile(r"[ \t]*#\+end_([\w-]{1,40})", re.IGNORECASE)
_KEYWORD = re.compile(r"[ \t]*#\+([\w-]{1,60})(?:\[[^\[\]]{0,200}\])?:[ \t]*")
_DRAWER = re.compile(r"[ \t]*:([\w-]{1,60}):[ \t]*$")
_PROPERTY = re.compile(r"[ \t]*:([\w-]{1,60}\+?):[ \t]+(?=\S)")
_FIXED = re.compile(r"[ \t]*:(?:[ \t]|$)")
_ITEM = re.compile(r"(?:[ \t]*(?:[-+]|\d{1,9}[.)])|[ \t]+\*)(?=[ \t]|$)")
_RULE = re.compile(r"[ \t]*-{5,}[ \t]*$")
_TABLE = re.compile(r"[ \t]*(?:\||\+-[-+]*\+[ \t]*$)")
_NO_ROW = re.compile(r"[ \t]*+(?:\|[-+| \t]*+|\+.*+|\|(?:[ \t]*+(?:/|<[lcr]?\d{0,9}>|[<>])?[ \t]*+\|)++[ \t]*+)$")
_NOTE = re.compile(r"\[fn:[\w-]+\]")
_VERBATIM = frozenset("src example verse".split())
_LEFT_OUT = frozenset("comment export html latex".split())
_SAID = frozenset("author date email subtitle description keywords".split())
_NAMES = frozenset("id custom_id".split())


def org_blocks(text: str) -> tuple[tuple[Block, ...], bool]:
    """The blocks of a text, and whether the first level of headings is that of the title that the text declares."""
    reader = _Reader(with_one_ending(text))
    return reader.blocks(), reader.has_title


class _Reader:
    def __init__(self, text: str) -> None:
        self._lines = text.split("\n")
        self._starts = line_starts(self._lines)
        self._out = Gatherer(text)
        self._items: list[int] = []  # the indents of the items around a line
        self._ends: dict[str, list[int]] = {}  # by the name of a block, the lines that can end it
        self._headings: list[int] = []
        self.has_title = False
        for number, line in enumerate(self._lines):
            if line[:1] == "*" and _HEADING.match(line):
                self._headings.append(number)
            elif match := _END.match(line):
                self._ends.setdefault(match[1].lower(), []).append(number)
            elif line[:8].lower() == "#+title:" and line[8:].strip():
                self.has_title = True

    def blocks(self) -> tuple[Block, ...]:
        """The blocks of all lines."""
        number, after = 0, len(self._lines)
        while number < after:
            number = self._read(number)
        return self._out.blocks()

    def _read(self, number: int) -> int:
        """Read what begins in a line, and give the number of the line after it."""
        line = self._lines[number]
        if not line.strip():
            self._out.close()
        elif match := _HEADING.match(line) if line[0] == "*" else None:
            return self._heading(number, match)
        elif _TABLE.match(line):
            return self._table(number)
        elif line.lstrip()[0] == "#" and (_COMMENT.match(line) or line.lstrip()[1:2] == "+"):
            return self._keyword(number)
        elif line.lstrip()[0] == ":" and (_DRAWER.match(line) or _FIXED.match(line)):
            return self._drawer(number)
        elif not _RULE.match(line):
            self._words(number)
        else:
            self._out.close()
        return number + 1

    def _span(self, number: int, column: int = 0) -> tuple[int, int]:
        start = self._starts[number]
        return start + column, start + len(self._lines[number])

    def _heading(self, number: int, match: re.Match[str]) -> int:
        self._items.clear()
        if not _COMMENT_TREE.match(self._lines[number]):
            level = min(len(match[1]) + self.has_title, 6)
            self._out.add("heading", level, *self._span(number, match.end()))
            return number + 1
        self._out.close()
        for later in self._headings[bisect_right(self._headings, number) :]:
            below = _HEADING.match(self._lines[later])
            if below and len(below[1]) <= len(match[1]):
                return later
        return len(self._lines)

    def _keyword(self, number: int) -> int:
        """Read a line that begins with "#": a comment, a block, or a keyword, most of which are settings."""
        line = self._lines[number]
        if begin := _BEGIN.match(line):
            return self._block(number, begin[1].lower())
        self._out.close()
        if (match := _KEYWORD.match(line)) and line[match.end() :].strip():
            key = match[1].lower()
            if key == "title":
                self._out.add("heading", 1, *self._span(number, match.end()))
            elif key in _SAID:
                self._out.add("line", 0, *self._span(number, match.start(1)))
            elif key == "caption":
                self._out.add("paragraph", 0, *self._span(number, match.end()))
        return number + 1

    def _block(self, number: int, name: str) -> int:
        """Read a block whose lines stay as they are, or the line that begins any other block."""
        self._out.close()
        ends = self._ends.get(name, [])
        at = bisect_right(ends, number)
        if name not in _VERBATIM | _LEFT_OUT or at == len(ends):
            return number + 1
        heading = bisect_right(self._headings, number)
        if heading < len(self._headings) and self._headings[heading] < ends[at]:
            return number + 1
        if name in _VERBATIM:
            self._out.add("code", 0, self._starts[number + 1], max(self._starts[ends[at]], self._starts[number + 1]))
        return ends[at] + 1

    def _drawer(self, number: int) -> int:
        """Read the lines of properties or of fixed width, or the line around a drawer."""
        line = self._lines[number]
        self._out.close()
        if fixed := _FIXED.match(line):
            self._out.add("code", 0, *self._span(number, fixed.end()))
        elif line.strip().lower() == ":properties:":
            number += 1
            while number < len(self._lines) and (match := _PROPERTY.match(self._lines[number])):
                if match[1].lower() not in _NAMES:
                    self._out.add("line", 0, *self._span(number, match.start(1)))
                number += 1
            return number
        return number + 1

    def _table(self, number: int) -> int:
        """Read a table. The rows above its first rule are its head, if there are rows below."""
        first, rule = number, -1
        rows = []
        while number < len(self._lines) and _TABLE.match(self._lines[number]):
            if not _NO_ROW.match(self._lines[number]):
                rows.append(number)
            elif rows and rule < 0 and self._lines[number].lstrip()[:2] in ("|-", "+-"):
                rule = number
            number += 1
        heads = rule > first and rows[-1] > rule
        for row in rows:
            self._out.add("row", 0 if heads and row < rule else 1, *self._span(row))
        self._out.close()
        return number

    def _words(self, number: int) -> None:
        """Read a line of words, of which an item or a note may begin."""
        line = self._lines[number]
        column = indent(line)
        if _ITEM.match(line):
            while self._items and self._items[-1] >= column:
                self._items.pop()
            self._out.begin("item", min(len(self._items), 9), *self._span(number))
            self._items.append(column)
            return
        if self._items and column <= self._items[-1]:
            while self._items and column <= self._items[-1]:
                self._items.pop()
            self._out.close()
        if _NOTE.match(line):
            self._out.close()
        self._out.go_on(*self._span(number))
