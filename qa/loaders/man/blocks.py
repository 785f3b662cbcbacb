"""Divide a manual page into blocks, line by line.

Law: each line is looked at a bounded number of times. Definitions, conditional requests and comments are in no block;
of a definition or a condition that nothing ends, only its first line is left out.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from qa.loaders.gathering import Gatherer
from qa.loaders.man.names import BREAKS, CODE, DEEPER, END_OF_CODE, HEADINGS, HIGHER, SILENT
from qa.loaders.positions import line_starts, with_one_ending

if TYPE_CHECKING:
    from qa.model import Block

_CALL = re.compile(r"\.[ \t]*+(\\[\"#]|[^\s\\]{1,30}|)")
_BREAKING = re.compile(r"'[ \t]*+(\\[\"#]|[A-Za-z]{1,4}(?=[ \t]|$))")
_ARGUMENT = re.compile(r'(?<![ \t])[ \t]*+(?:"(?P<quoted>(?:[^"]|"")*+)"?|(?P<bare>(?:\\.|[^\s\\]|\\$)++))')
_DEFINED = frozenset("de de1 dei am am1 ami ig".split())
_CONDITIONS = frozenset("if ie el while".split())
_CONDITION = re.compile(
    r"[.'][ \t]*+(?:if|ie)[ \t]*+(!?)[ \t]*+(?:([nt])\b|'([^'\\]{0,99})'([^'\\]{0,99})')[ \t]*+(?:\\\{\\?)?"
)
_LITERAL = re.compile(r"-(?:literal|unfilled)\b")


def page_blocks(text: str) -> tuple[tuple[Block, ...], str]:
    """The blocks of a page, and its title as it is cited: "ls(1)"."""
    reader = _Reader(with_one_ending(text))
    return reader.blocks(), reader.title


def called(line: str) -> tuple[str | None, int]:
    """The name of the macro that a line calls, and the column behind it; None for a line of text, with the column of
    its words. Of a request that holds on a terminal, or where two strings are compared, what it does counts."""
    column = 0
    match = _CONDITION.match(line)
    if match and (match[2] == "n" if match[2] else match[3] == match[4]) != bool(match[1]):
        column = match.end()
    rest = line[column:]
    match = _CALL.match(rest) if rest[:1] == "." else _BREAKING.match(rest) if rest[:1] == "'" else None
    if match is None:
        return ("" if column and not rest else None), column
    return match[1], column + match.end()


def arguments(line: str, column: int) -> list[re.Match[str]]:
    """The arguments of a macro, from a column on; a comment ends them."""
    found = []
    while (match := _ARGUMENT.match(line, column)) and not match[0].lstrip().startswith(('\\"', "\\#")):
        if match.end() == column:
            break
        found.append(match)
        column = match.end()
    return found


def words_of(match: re.Match[str]) -> tuple[int, int]:
    """The columns of an argument without its quotation marks."""
    return match.span("quoted" if match["quoted"] is not None else "bare")


class _Reader:
    def __init__(self, text: str) -> None:
        self._lines = text.split("\n")
        self._starts = line_starts(self._lines)
        self._out = Gatherer(text)
        self._calls = [called(line) for line in self._lines]
        self._ends: dict[str, list[int]] = {}
        for number, (name, _) in enumerate(self._calls):
            if name:
                self._ends.setdefault(name, []).append(number)
        self._closing = _braces(self._lines)
        self._depth = 0
        self._heading = 0  # the level of a heading whose words follow in the next line
        self._begins_item = self._is_code = False
        self.title = ""

    def blocks(self) -> tuple[Block, ...]:
        """The blocks of all lines."""
        number = 0
        while number < len(self._lines):
            name, column = self._calls[number]
            line = self._lines[number]
            if name is not None:
                number = self._call(number, name, column)
            else:
                if line.strip():
                    self._words(number, column)
                elif not self._is_code:
                    self._out.close()
                number += 1
        return self._out.blocks()

    def _words(self, number: int, column: int, end: int = -1) -> None:
        """Add words of a line to what is open, or begin what waits for words."""
        start = self._starts[number]
        place = start + column, start + (len(self._lines[number]) if end < 0 else end)
        if self._heading:
            self._out.add("heading", self._heading, *place)
            self._heading = 0
        elif self._begins_item:
            self._out.begin("item", min(self._depth, 9), *place)
            self._begins_item = False
        elif self._is_code and self._out.open_kind != "code":
            self._out.begin("code", 0, *place)
        else:
            self._out.go_on(*place)

    def _call(self, number: int, name: str, column: int) -> int:
        """Read the call of a macro, and give the number of the line after what it leaves out."""
        if name in _DEFINED:
            return self._after(".", number)
        if name in _CONDITIONS:
            return self._closing.get(number, number) + 1
        if name in ("TS", "TE"):
            return self._table(number) if name == "TS" else number + 1
        if name in HEADINGS or name in ("TH", "Dt"):
            self._section(number, name, column)
        elif name in ("TP", "TQ", "IP", "It"):
            self._item(number, name, column)
        elif name in CODE or (name == "Bd" and _LITERAL.search(self._lines[number])):
            self._set_code(True)
        elif name in END_OF_CODE or name in ("Bd", "Ed"):
            self._set_code(False)
        elif name in BREAKS:
            self._depth = max(self._depth + (name in DEEPER) - (name in HIGHER), 0)
            self._begins_item = False
            self._out.close()
        elif name and name[0] != "\\" and name not in SILENT and (found := arguments(self._lines[number], column)):
            if name in ("D1", "Dl"):
                self._out.close()
            self._words(number, words_of(found[0])[0])
            if name in ("D1", "Dl"):
                self._out.close()
        return number + 1

    def _after(self, name: str, number: int) -> int:
        """The line after the next call of a macro; without one, the next line."""
        calls = self._ends.get(name, [])
        at = bisect_right(calls, number)
        return calls[at] + 1 if at < len(calls) else number + 1

    def _set_code(self, is_code: bool) -> None:
        self._is_code = is_code
        if not self._begins_item:
            self._out.close()

    def _section(self, number: int, name: str, column: int) -> None:
        """Read the title of a page, or a heading, whose words may stand in the next line."""
        found = arguments(self._lines[number], column)
        self._set_code(False)
        self._begins_item, self._heading = False, 0
        if name in HEADINGS:
            self._depth = 0
            self._heading = HEADINGS[name]
            if found:
                self._words(number, words_of(found[0])[0], words_of(found[-1])[1])
        elif found and not self.title:
            shown = [self._lines[number][slice(*words_of(match))].replace("\\-", "-") for match in found[:2]]
            self.title = f"{shown[0]}({shown[1]})" if len(shown) > 1 else shown[0]
            self._heading = 1
            self._words(number, words_of(found[0])[0], words_of(found[:2][-1])[1])

    def _item(self, number: int, name: str, column: int) -> None:
        """Begin an item by its tag, which stands here or in the next line."""
        found = arguments(self._lines[number], column)
        if name == "TQ" and self._out.open_kind == "item":
            return
        self._out.close()
        self._begins_item = name != "IP" or bool(found)
        if name == "IP" and found:
            self._words(number, *words_of(found[0]))
        elif name == "It" and found:
            self._words(number, words_of(found[0])[0])

    def _table(self, number: int) -> int:
        """Read a table of tbl: rows follow the lines of its format, which end with a dot."""
        end = self._after("TE", number)
        after = end - 1 if end > number + 1 else len(self._lines)
        self._out.close()
        is_format, rows, rule, is_cell = True, list[tuple[int, int]](), -1, False
        for at in range(number + 1, after):
            line = self._lines[at].strip()
            if is_format:
                is_format = not line.endswith(".")
            elif is_cell:
                rows[-1] = rows[-1][0], at
                is_cell = "T}" not in line or line.endswith("T{")
            elif self._calls[at][0] == "T&":
                is_format = True
            elif line in ("_", "=", ""):
                rule = at if line and rule < 0 and len(rows) == 1 else rule
            elif self._calls[at][0] is None:
                rows.append((at, at))
                is_cell = line.endswith("T{")
        for first, last in rows:
            level = 0 if rule >= 0 and first < rule and len(rows) > 1 else 1
            self._out.add("row", level, self._starts[first], self._starts[last] + len(self._lines[last]))
        return after


def _braces(lines: list[str]) -> dict[int, int]:
    """The line in which a condition ends, by the line that opens it."""
    found: dict[int, int] = {}
    opened: list[int] = []
    for number, line in enumerate(lines):
        if "\\{" in line or "\\}" in line:
            for brace in re.findall(r"\\[{}]", line):
                if brace == "\\{":
                    opened.append(number)
                elif opened:
                    found[opened.pop()] = number
    return found
