"""Group the lines of a PDF into paragraphs, list items, code and notes.

Law: every line is in exactly one group, and a group keeps the order of its lines. A paragraph continues across columns
and pages, past the notes, tables and pictures between.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from qa.loaders.pdf.table import Table
from qa.loaders.text.wrap import across, ends_sentence, goes_on

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Literal

    from qa.loaders.pdf.line import Line

    Kind = Literal["paragraph", "item", "code", "note", "table"]

_LOOSE = 1.22  # times the usual distance: lines further apart are not in one paragraph
_INDENT = 0.6  # times the type size
_SMALL = 0.93  # times the type size of the text: the largest type of notes
_CODE_LOOSE = 2.6
_SAME = 0.06
_FIRST = 9.0  # the gap above a group at the top
_BULLET = re.compile(r"[•◦▪‣∙●○■□➢➤✓✔❖·⁃][ \xa0]?(?=\S)")
_WEAK = re.compile(r"(?:[–—*-]|o|\(?\d{1,3}[.)]|\(?[a-z][.)]|\([A-Z]\)|\(?[ivx]{1,5}[.)]|\[\d{1,3}\])[ \xa0]++(?=\S)")
_BARE = re.compile(r"(?:\d{1,2}|[a-z])$")  # a number separated from its text by a wide gap only
_NOTE = re.compile(r"(?:\[?\d{1,3}\]?|[*†‡§¶]{1,3}|[a-z])(?:[.)]?\s|(?=[A-ZÀ-Þ\"“]|https?:))")
_CAPTION = re.compile(r"(?:figure|fig\.|table|listing|abbildung|tabelle|figura|tableau)\s*+[\dIVX]", re.IGNORECASE)


class Column(NamedTuple):
    """A column: its lines and tables in order, and its margins in points. `beside` if it is beside the text, which goes
    on past it."""

    lines: Sequence[Line | Table]
    left: float
    right: float
    beside: bool = False


class LineGroup:
    """Lines that belong together, in a column from `left` to `right`. `gap` is the distance of the first line from the
    line before, in multiples of the usual distance."""

    __slots__ = ("gap", "kind", "left", "lines", "right", "table")

    def __init__(self, kind: Kind, lines: list[Line], gap: float, column: Column, table: Table | None = None) -> None:
        self.kind = kind
        self.lines = lines
        self.gap = gap
        self.left, self.right = column.left, column.right
        self.table = table

    @property
    def text(self) -> str:
        return " ".join(line.text for line in self.lines)


class LineGrouper:
    """Scans the columns of a document; `found` holds the groups.

    `body` is the type size of the text and `pitches` are the usual line distances by type size, all in points. `typed`
    if the whole text is monospaced, `indented` if the first lines of paragraphs are indented.
    """

    def __init__(
        self, columns: Sequence[Column], body: float, pitches: Mapping[float, float], *, typed: bool, indented: bool
    ) -> None:
        self.found: list[LineGroup] = []
        self._body = body
        self._pitches = pitches
        self._typed = typed
        self._indented = indented
        self._open: LineGroup | None = None  # the last paragraph or item, which may continue in the next column
        for column in columns:
            if column.beside:
                among = [line for line in column.lines if not isinstance(line, Table)]
                self.found += [LineGroup("note", [line], _FIRST, column) for line in among]
            else:
                self._scan(column)

    def _scan(self, column: Column) -> None:
        lines = column.lines
        notes = self._notes(lines)
        group: LineGroup | None = None
        before: Line | None = None
        top = True  # nothing yet in this column stops the open group from continuing
        strict = False  # something came between that the open group may continue past, with stronger evidence
        for index, line in enumerate(lines):
            if isinstance(line, Table):
                self.found.append(LineGroup("table", [], _FIRST, column, line))
                group = before = None
                strict = True
                continue
            below = lines[index + 1] if index + 1 < len(lines) else None
            if index >= notes:
                if index == notes or _NOTE.match(line.text) or group is None:
                    group = self._added("note", line, _FIRST, column)
                else:
                    group.lines.append(line)
            elif group and before and not self._parts(group, before, line, None if isinstance(below, Table) else below):
                group.lines.append(line)
            elif top and self._open and self._goes_on(self._open, line, column, strict=strict):
                group = self._open
                group.lines.append(line)
                group.left, group.right = column.left, column.right
            else:
                gap = (before.y - line.y) / self.pitch(line.size) if before else _FIRST
                group = self._added(self._kind(line, before, column), line, gap, column)
                if _CAPTION.match(line.text) or line.size < self._body * _SMALL:
                    strict = True
                else:
                    self._open = group if group.kind == "code" or self._is_body(line) else None
            if group is self._open or self._open is None:
                top = False
            before = line

    def _added(self, kind: Kind, line: Line, gap: float, column: Column) -> LineGroup:
        group = LineGroup(kind, [line], gap, column)
        self.found.append(group)
        return group

    def pitch(self, size: float) -> float:
        return self._pitches.get(size) or size * 1.2

    def _is_body(self, line: Line) -> bool:
        return abs(line.size - self._body) <= self._body * _SAME and not line.bold

    def _is_code(self, line: Line) -> bool:
        return line.mono and not self._typed

    def _notes(self, lines: Sequence[Line | Table]) -> int:
        """The index of the first note at the foot of a column."""
        first = len(lines)
        while first:
            line = lines[first - 1]
            if isinstance(line, Table) or line.size > self._body * _SMALL:
                break
            first -= 1
        if first == 0:
            return len(lines)
        for index in range(first, len(lines)):
            line = lines[index]
            if not isinstance(line, Table) and _NOTE.match(line.text):
                return index
        return len(lines)

    def _kind(self, line: Line, before: Line | None, column: Column) -> Kind:
        if self._is_code(line) and not _BULLET.match(line.text):
            return "code"
        return "item" if self._is_item(line, before, column.right) else "paragraph"

    def _is_item(self, line: Line, before: Line | None, right: float) -> bool:
        """Whether a line is a list item: its beginning looks like a marker, and not by chance."""
        text = line.text
        if _BULLET.match(text):
            return True
        if not (_WEAK.match(text) or (len(line.cells) > 1 and _BARE.match(line.cells[0].text))):
            return False
        if before is None or line.x0 < before.x0 - line.size * _INDENT or self._is_far(before, line):
            return True
        return ends_sentence(before.text) or not _is_full(before, line, right)

    def _is_far(self, line: Line, below: Line) -> bool:
        step = line.y - below.y
        return step > self.pitch(below.size) * _LOOSE or step < -below.size * 0.3

    def _parts(self, group: LineGroup, line: Line, below: Line, after: Line | None) -> bool:
        """Whether `below`, the line after `line`, the last of `group`, begins a new group. `after` is the line after
        `below`."""
        size = below.size
        if group.kind == "code":
            if not below.mono and (below.typed <= 0.5 or self._is_far(line, below)):
                return True
            return line.y - below.y > self.pitch(size) * _CODE_LOOSE or below.y > line.y
        if self._is_far(line, below) or abs(line.size - size) > size * _SAME:
            return True
        full = _is_full(line, below, group.right)
        if self._is_code(below) and not (full and not ends_sentence(line.text)):
            return True
        if line.bold != below.bold and not full:
            return True
        if self._is_item(below, line, group.right):
            return True
        first = group.lines[0]
        indent = size * _INDENT
        if abs(line.x0 + line.x1 - below.x0 - below.x1) < size and line.x0 > group.left + indent:
            return False  # both are centred
        if group.kind == "item":
            if below.x0 < line.x0 - indent:
                return len(group.lines) > 1 or not full
            if below.x0 <= first.x0 + indent / 2 and len(group.lines) > 1 and group.lines[1].x0 > first.x0 + indent:
                return True
        elif len(group.lines) == 1:
            if below.x0 < line.x0 - indent:  # the first line was indented
                return not full
            if below.x0 > line.x0 + indent:  # the next one is indented, or the paragraph hangs
                hangs = after is not None and abs(after.x0 - below.x0) < indent
                return not (full or hangs) or (ends_sentence(line.text) and not hangs)
        elif abs(below.x0 - line.x0) > indent:
            return True
        return ends_sentence(line.text) and not full

    def _goes_on(self, group: LineGroup, line: Line, column: Column, *, strict: bool) -> bool:
        """Whether `line`, at the top of a column, continues the open group of the column before; `strict` if something
        else is between them."""
        last = group.lines[-1]
        if abs(last.size - line.size) > line.size * _SAME or (last.bold, last.mono) != (line.bold, line.mono):
            return False
        if group.kind == "code":
            return not strict and self._is_code(line)
        if _BULLET.match(line.text) or _CAPTION.match(line.text):
            return False
        if goes_on(last.text, line.text) or (last.text.endswith("-") and line.text[0].isalpha()):
            return True
        if strict or not _is_full(last, line, group.right) or _WEAK.match(line.text):
            return False
        if not ends_sentence(last.text):
            return True
        return self._indented and group.kind == "paragraph" and abs(line.x0 - column.left) < line.size * _INDENT


def _is_full(line: Line, below: Line, right: float) -> bool:
    """Whether `line` is full: the first word of `below` would not have fitted onto it."""
    text = below.text
    word = text.split(" ", 1)[0]
    if across(word) > len(word):  # a script without spaces
        return line.x1 > right - line.size * 1.6
    width = (below.x1 - below.x0) * len(word) / max(len(text), 1)
    return line.x1 + width + line.size * 0.25 > right - line.size * 0.1
