"""Divide a text in AsciiDoc into blocks, line by line.

Law: each line is looked at a bounded number of times. All that a reader sees is in a block: of a block that nothing
closes, the lines are read as any other.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from qa.loaders.asciidoc.tables import table_rows
from qa.loaders.frontmatter import front_blocks, front_matter
from qa.loaders.gathering import Gatherer
from qa.loaders.positions import line_starts, with_one_ending

if TYPE_CHECKING:
    from qa.model import Block

_HEADING = re.compile(r"(={1,6}|#{1,6})[ \t]+(?=\S)")
_UNDERLINE = re.compile(r"([-=~^+])\1{1,200}$")
_UNDERLINES = "=-~^+"  # by level
_DELIMITER = re.compile(r"(?:-{4,}|\.{4,}|\+{4,}|={4,}|\*{4,}|_{4,}|/{4,}|--|[|,:!]={3,}|`{3,}[\w+-]{0,40})$")
_PREPROCESSED = re.compile(r"(?:ifdef|ifndef|ifeval|endif)::[^\s\[\]]{0,200}\[")
_MACRO = re.compile(r"[a-z][\w-]{0,40}::[^\s\[\]]{0,1000}\[.*\]$")
_ATTRIBUTE = re.compile(r":!?\w[\w-]{0,80}!?:(?:[ \t]|$)")
_TITLE = re.compile(r"\.(?=[^\s.])")
_RULE = re.compile(r"(?:'{3,}|<{3,}|-{3}|\*{3}|- - -|\* \* \*)$")
_ITEM = re.compile(r"[ \t]*(\*{1,6}|-|\.{1,6}|\d{1,9}\.|[a-zA-Z]\.|[ivxIVX]{1,6}\)|<(?:\d{1,3}|\.)>|•)[ \t]+(?=\S)")
_TERM = re.compile(r"(?<=[^\s:;])(:{2,4}|;;)(?=[ \t]|$)")
_CODE = re.compile(r"(?:source|listing|literal|plantuml|ditaa|graphviz|mermaid)\b|[\w%]{0,20},[ \t]*\w+$")
_FORMULA = re.compile(r"(?:stem|latexmath|asciimath)\b")
_SAID = re.compile(r"(?:quote|verse)[ \t]*,")


def asciidoc_blocks(text: str) -> tuple[Block, ...]:
    """The blocks of a text."""
    same = with_one_ending(text)
    front = front_matter(same)
    return front_blocks(front, True) + _Reader(same, front.end).blocks()


class _Reader:
    def __init__(self, text: str, begin: int) -> None:
        lines = text.split("\n")
        self._lines = [line.rstrip() for line in lines]
        self._starts = line_starts(lines)
        self._begin = bisect_right(self._starts, begin) - 1
        self._out = Gatherer(text)
        self._items: list[str] = []  # the markers of the lists around a line
        self._style = ""  # what stands in brackets above a block
        self._waits = False  # for the words of a term
        self._in_header = False  # the lines below the title of the text
        self._attached = False  # a plus sign joins what follows to the item above
        self._delimiters: dict[str, list[int]] = {}
        for number, line in enumerate(self._lines):
            if _DELIMITER.match(line):
                self._delimiters.setdefault(line, []).append(number)

    def blocks(self) -> tuple[Block, ...]:
        """The blocks of all lines."""
        number, after = self._begin, len(self._lines)
        while number < after:
            number = self._read(number)
        return self._out.blocks()

    def _span(self, number: int, column: int = 0) -> tuple[int, int]:
        start = self._starts[number]
        return start + column, start + len(self._lines[number])

    def _read(self, number: int) -> int:
        """Read what begins in a line, and give the number of the line after it."""
        line = self._lines[number]
        is_open = self._out.open_kind is not None and not self._waits
        if not line:
            self._in_header = False
            if not self._waits:
                self._out.close()
        elif self._is_underlined(number):
            self._heading(number, _UNDERLINES.index(self._lines[number + 1][0]) + 1, 0, 0)
            return number + 2
        elif _DELIMITER.match(line):
            return self._delimited(number, line)
        elif (match := _HEADING.match(line)) and (not is_open or len(match[1]) > 1):
            tail = len(match[1]) + 1 if line.endswith(f" {match[1]}") else 0
            self._heading(number, len(match[1]), match.end(), tail)
        elif not self._is_setting(number, line, is_open):
            self._words(number, line, is_open)
        while _ATTRIBUTE.match(line) and self._lines[number].endswith(" \\") and number + 1 < len(self._lines):
            number += 1  # its value goes on
        return number + 1

    def _is_underlined(self, number: int) -> bool:
        """Whether a line is a title of two lines."""
        line = self._lines[number]
        below = self._lines[number + 1] if number + 1 < len(self._lines) else ""
        if self._out.open_kind is not None or not _UNDERLINE.match(below) or abs(len(line) - len(below)) > 1:
            return False
        return line[0] not in " \t.[/" and not _DELIMITER.match(line) and any(map(str.isalnum, line))

    def _heading(self, number: int, level: int, column: int, tail: int) -> None:
        self._items.clear()
        start, end = self._span(number, column)
        self._out.add("heading", level, start, max(end - tail, start))
        self._waits, self._style, self._in_header = False, "", level == 1

    def _is_setting(self, number: int, line: str, is_open: bool) -> bool:
        """Read a line that is no text: a comment, an attribute, a macro, the settings or the title of a block."""
        if line.startswith("//") and not line.startswith("///"):
            if line.startswith("//-"):
                self._items.clear()
        elif match := _PREPROCESSED.match(line):
            said = line[match.end() :].rstrip("]").strip()
            if said and not (line.startswith("ifeval") or _ATTRIBUTE.match(said)):
                start, end = self._span(number, match.end())
                self._out.add("paragraph", 0, start, end - 1)
        elif is_open and not (self._in_header and _ATTRIBUTE.match(line)):
            return self._attaches(line)
        elif _TITLE.match(line):
            self._out.add("paragraph", 0, *self._span(number, 1))
        elif line[0] == "[" and line[-1] == "]" and len(line) > 2:
            self._style = line[1:-1].strip()
            if match := _SAID.match(self._style):
                start, end = self._span(number, line.index(",") + 1)
                self._out.add("paragraph", 0, start, end - 1)
            return True
        elif not (_ATTRIBUTE.match(line) or _MACRO.match(line) or _RULE.match(line)):
            return self._attaches(line)
        if not self._waits:
            self._out.close()
        return True

    def _attaches(self, line: str) -> bool:
        if line != "+" or not self._items:
            return False
        self._out.close()
        self._waits, self._attached = False, True
        return True

    def _delimited(self, number: int, line: str) -> int:
        """Read a block between two lines whose lines stay as they are, or the line that begins or ends any other."""
        style, self._style = self._style, ""
        self._out.close()
        self._waits = False
        if line[0] in "=*_" or line == "--":
            self._attached = True
            return number + 1
        ends = self._delimiters.get("`" * line.count("`") or line, [])
        at = bisect_right(ends, number)
        if at == len(ends):
            return number + 1
        start, end = self._starts[number + 1], max(self._starts[ends[at]], self._starts[number + 1])
        if line[0] in "|,:!":
            for level, first, last in table_rows(self._out.text, start, end, line[0], style):
                self._out.add("row", level, first, last)
        elif line[0] in "-.`" or (line[0] == "+" and _FORMULA.match(style)):
            self._out.add("code", 0, start, end)
        self._attached = True
        return ends[at] + 1

    def _words(self, number: int, line: str, is_open: bool) -> None:
        """Read a line of words, of which an item, a term or a literal paragraph may begin."""
        style, self._style = self._style, ""
        attached, self._attached = self._attached, False
        in_list = bool(self._items) or not is_open
        if in_list and (match := _ITEM.match(line)):
            self._item(number, re.sub(r"\d+|^[a-zA-Z](?=\.)", "1", match[1]))
        elif in_list and (match := _TERM.search(line)) and self._out.open_kind != "code":
            self._level(match[1])
            if not self._waits:
                self._out.begin("paragraph", 0, *self._span(number))
            self._waits = match.end() == len(line)
        elif is_open or self._waits:
            self._out.go_on(*self._span(number))
            self._waits = False
        else:
            if not attached and line[0] not in " \t":
                self._items.clear()
            is_code = line[0] in " \t" or (style and _CODE.match(style))
            self._out.begin("code" if is_code else "paragraph", 0, *self._span(number))

    def _item(self, number: int, marker: str) -> None:
        self._waits = False
        self._out.begin("item", min(self._level(marker), 9), *self._span(number))

    def _level(self, marker: str) -> int:
        """The depth of the list that this marker belongs to."""
        if marker in self._items:
            del self._items[self._items.index(marker) + 1 :]
        else:
            self._items.append(marker)
        return len(self._items) - 1
