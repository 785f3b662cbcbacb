"""Group the lines of plain text into paragraphs, list items, table rows and underlined headings.

Law: groups are in order and cover every line that is not blank, except rules and delimiter lines, which are blanked.
The work is linear in the length of the text: each line is looked at a bounded number of times.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from qa.loaders.positions import indent
from qa.loaders.text.titles import could_be_title
from qa.loaders.text.wrap import across, ends_sentence, goes_on, natural, width, wrapped

if TYPE_CHECKING:
    from qa.model import BlockKind

_RULES = frozenset('=-~*^"+#_')
_LONE_BULLETS = frozenset("•‣◦▪")
_BULLET = re.compile(r"[-*+–][ \t]+\S|[•‣◦▪]|o {2,}\S")
_NUMBERED = re.compile(r"(\(?)(?:(\d{1,3})([.)])|([A-Za-z])\))\s+\S")
_MAY_BEGIN = frozenset("0123456789(")
_SPECIAL = _RULES | _LONE_BULLETS | frozenset("–|:o")
_DELIMITER = frozenset("|+-=: \t")
_NEAR = 20
_LONGEST_UNDERLINED = 120


class TextUnit(NamedTuple):
    """The lines of one block, from index `first` to before `after`. `style` is the underline of a heading (doubled if
    there is a line above as well), "header" for the first row of a table, else empty."""

    kind: BlockKind
    first: int
    after: int
    style: str = ""


class ParagraphScanner:
    """Scans `lines`, which have no white space at their ends; `found` holds the groups. Rules and delimiter lines in
    `lines` are replaced by blank ones."""

    def __init__(self, lines: list[str]) -> None:
        self.found: list[TextUnit] = []
        self._lines = lines
        self._width = width(lines)
        self._numbered = _numbered(lines)
        first = -1
        for number, line in enumerate(lines):
            if line:
                if first < 0:
                    first = number
            elif first >= 0:
                self._chunk(first, number)
                first = -1
        if first >= 0:
            self._chunk(first, len(lines))

    def _chunk(self, first: int, after: int) -> None:
        """Group the lines between two blank ones."""
        lines = self._lines
        pending = line = first  # the lines from `pending` to `line` are prose
        while line < after:
            text = lines[line]
            ruled = line + 1 < after and lines[line + 1][-1] in _RULES
            special = ruled or text.lstrip()[0] in _SPECIAL or "\t" in text or "|" in text
            if not special and line not in self._numbered:
                line += 1
                continue
            end, units = self._special(line, pending, after)
            if end > line:
                self._prose(pending, line)
                self.found += units
                pending = line = end
            else:
                line += 1
        self._prose(pending, after)

    def _special(self, line: int, pending: int, after: int) -> tuple[int, list[TextUnit]]:
        """The end and the groups of the heading, rule, table or item that begins at `line`; the end is `line` if it is
        prose."""
        lines = self._lines
        if line + 1 < after and self._is_underlined(line, pending, lines[line + 1]):
            lines[line + 1], style = "", lines[line + 1].lstrip()[0]
            return line + 2, [TextUnit("heading", line, line + 1, style)]
        if _is_rule(lines[line]):
            rule, lines[line] = lines[line].strip(), ""
            below = lines[line + 2] if line + 2 < after else ""
            if below.lstrip()[:1] == rule[0] and self._is_underlined(line + 1, line + 1, below):
                lines[line + 2] = ""
                return line + 3, [TextUnit("heading", line + 1, line + 2, rule[0] * 2)]
            return line + 1, []
        if rows := self._table(line, after):
            return rows[-1] + 1, self._rows(rows)
        if self._is_item(line, pending, after):
            end = self._end_of_item(line, after)
            return end, [TextUnit("item", line, end)]
        return line, []

    def _is_underlined(self, line: int, pending: int, rule: str) -> bool:
        """Whether `rule` makes a heading of the line above it: the first line of its stretch, or one underlined in its
        exact length that does not continue the line before."""
        title, rule = self._lines[line].strip(), rule.strip()
        if not _is_rule(rule) or " " in rule or rule[0] == "_" or len(title) > _LONGEST_UNDERLINED or _is_rule(title):
            return False
        if not any(map(str.isalnum, title)) or _BULLET.match(title) or "   " in title or "\t" in title or "|" in title:
            return False
        long = across(title)
        exact = abs(len(rule) - long) <= 2
        if len(rule) * 2 < long or (not exact and ends_sentence(title)):
            return False
        if len(rule) > long + 10 and not could_be_title(title, of_text=True):
            return False
        return line == pending or (exact and not natural(self._lines[line - 1], self._lines[line], self._width))

    def _table(self, line: int, after: int) -> list[int]:
        """The indices of the lines of the table that begins at `line`, delimiters included; empty if there is none."""
        lines = self._lines
        if line + 1 >= after:
            return []
        first, second = lines[line].strip(), lines[line + 1].strip()
        end = line
        if _is_delimiter(first) or _is_delimiter(second):
            if "|" in first or "|" in second:
                while end < after and ("|" in lines[end] or _is_delimiter(lines[end].strip())):
                    end += 1
        elif "|" in first and "|" in second:
            # Without a delimiter line, do not take bars between commands or alternatives for cell borders.
            bars = first.count("|")
            apart = " | " in first and "||" not in first and indent(lines[line]) < 4
            if "|" in first[1:-1] and (first[0] == "|" or apart):
                while end < after and lines[end].count("|") == bars:
                    end += 1
        elif "\t" in first and "\t" in second:
            tabs, cells = lines[line].count("\t"), _cells(first)
            while end < after and "\t" in (row := lines[end].strip()):
                if lines[end].count("\t") != tabs and _cells(row) != cells:
                    break
                end += 1
        return list(range(line, end)) if end - line > 1 else []

    def _rows(self, rows: list[int]) -> list[TextUnit]:
        found: list[TextUnit] = []
        for row in rows:
            if _is_delimiter(self._lines[row].strip()):
                self._lines[row] = ""
            else:
                found.append(TextUnit("row", row, row + 1, "" if found else "header"))
        return found

    def _is_item(self, line: int, pending: int, after: int) -> bool:
        """Whether a list item begins at `line`. In wrapped prose a dash may just be a dash: there, another item nearby
        is required."""
        lines = self._lines
        text = lines[line].lstrip()
        if not _BULLET.match(text):
            return line in self._numbered
        if line == pending or lines[line - 1][-1] in ":：" or not natural(lines[line - 1], text, self._width):
            return True
        return any(lines[near].lstrip().startswith(text[:2]) for near in range(line + 1, min(after, line + _NEAR)))

    def _end_of_item(self, line: int, after: int) -> int:
        lines = self._lines
        column = indent(lines[line])
        end = line + 1
        while end < after:
            before, text = lines[end - 1], lines[end]
            bare = text.lstrip()
            if _leads_to_page(before) or _is_rule(text) or self._table(end, after):
                break
            if _BULLET.match(bare) or end in self._numbered:
                break
            if end + 1 < after and self._is_underlined(end, end, lines[end + 1]):
                break
            lone = end == line + 1 and before.strip() in _LONE_BULLETS
            if not (lone or indent(text) > column or natural(before, text, self._width) or goes_on(before, text)):
                break
            end += 1
        return end

    def _prose(self, first: int, after: int) -> None:
        """Group prose into paragraphs: each line by itself or, where the lines are wrapped, several lines."""
        if after - first < 2:
            if after > first:
                self.found.append(TextUnit("paragraph", first, after))
            return
        lines = self._lines[first:after]
        at = 0 if _is_contents(lines) else wrapped(lines, self._width)
        start = first
        for number, (before, line) in enumerate(pairwise(lines), first + 1):
            if not at or _ends(before, line, at, number - 1 == start):
                self.found.append(TextUnit("paragraph", start, number))
                start = number
        self.found.append(TextUnit("paragraph", start, after))


def _ends(line: str, following: str, width: int, alone: bool) -> bool:
    """Whether a wrapped paragraph ends with `line`: a short last line, a line before an indented first line, or a
    heading directly above its text (`alone`: the paragraph has no other line)."""
    if ends_sentence(line):
        return indent(following) > indent(line) or not natural(line, following, width)
    return alone and not natural(line, following, width) and could_be_title(line.strip())


def _is_rule(line: str) -> bool:
    """Whether `line` is a rule: one character three times or more, perhaps with spaces between."""
    if not line or line[-1] not in _RULES:
        return False
    marks = line.replace(" ", "").lstrip()
    return len(marks) > 2 and marks.count(marks[0]) == len(marks)


def _is_delimiter(line: str) -> bool:
    dashed = line[0] in "|+-=:" and ("--" in line or "==" in line)
    return dashed and ("|" in line or "+" in line) and _DELIMITER.issuperset(line)


def _cells(row: str) -> int:
    return sum(1 for cell in row.split("\t") if cell.strip())


def _is_contents(lines: list[str]) -> bool:
    """Whether the lines are a table of contents: most end with dots and a page number."""
    return (_leads_to_page(lines[0]) or _leads_to_page(lines[1])) and sum(map(_leads_to_page, lines)) * 2 > len(lines)


def _leads_to_page(line: str) -> bool:
    title = line.rstrip("0123456789ivxlc")
    return len(title) < len(line) and title.rstrip().endswith(("...", ". .", "…", "___"))


def _numbered(lines: list[str]) -> set[int]:
    """The indices of the lines that begin with a list number or letter: part of a series, or the first after a
    colon."""
    found: set[int] = set()
    last: dict[tuple[str, int], tuple[int, int]] = {}
    before = ""
    for number, line in enumerate(lines):
        if not line:
            continue
        text = line if line[0] > " " else line.lstrip()
        if text[0] in _MAY_BEGIN or text[1:2] == ")":
            match = _NUMBERED.match(text)
            if match:
                opening, digits, mark, letter = match.groups()
                value = int(digits) if digits else ord(letter) - ord("A" if letter.isupper() else "a") + 1
                style = f"{opening}{mark or ('A' if letter.isupper() else 'a')}"
                column = len(line) - len(text)
                # Numbers of a list may be aligned at their left edge ("9.", "10.") or right edge (" 9.", "10.").
                for key in ((style + "<", column), (style + ">", column + len(digits or letter))):
                    if key in last and last[key][1] + 1 == value:
                        found.update((last[key][0], number))
                    last[key] = (number, value)
                if value == 1 and before[-1:] in (":", "："):
                    found.add(number)
        before = line
    return found
