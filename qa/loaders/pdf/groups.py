"""The lines of a PDF to units: which lines make one paragraph, item, piece of code or note.

Law: every line is in one unit, once, and a unit's lines are in their order; a paragraph goes on over columns and pages,
past the notes, tables and pictures that stand between.
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

_LOOSE = 1.22  # times the usual distance: lines further apart are not of one paragraph
_INDENT = 0.6  # times the size of the type
_DEEPEST_INDENT = 5
_SMALL = 0.93  # of the size of the text: that of notes
_CODE_LOOSE = 2.6
_SAME = 0.06
_SHORT = 0.85  # of the width of a column
_FIRST = 9.0  # the gap above what nothing stands above
_BULLET = re.compile(r"[•◦▪‣∙●○■□➢➤✓✔❖·⁃][ \xa0]?(?=\S)")
_WEAK = re.compile(r"(?:[–—*-]|o|\(?\d{1,3}[.)]|\(?[a-z][.)]|\([A-Z]\)|\(?[ivx]{1,5}[.)]|\[\d{1,3}\])[ \xa0]++(?=\S)")
_BARE = re.compile(r"(?:\d{1,2}|[a-z])$")  # a number that a wide gap alone parts from the text
_NOTE = re.compile(r"(?:\[?\d{1,3}\]?|[*†‡§¶]{1,3}|[a-z])(?:[.)]?\s|(?=[A-ZÀ-Þ\"“]|https?:))")
_CAPTION = re.compile(r"(?:figure|fig\.|table|listing|abbildung|tabelle|figura|tableau)\s*+[\dIVX]", re.IGNORECASE)


class Column(NamedTuple):
    """A column's lines, and tables, in order, and its margins."""

    lines: Sequence[Line | Table]
    left: float
    right: float


class LineGroup:
    """Lines that belong together, in a column from `left` to `right`; `gap` is how far the first of them stands below
    the line before, in usual distances."""

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
    """A scan of the columns of a document; `found` holds its units. `body` is the size of the text, `pitches` are the
    distances of lines by their size; `typed` tells that all of it is in letters of one width, `indented` that the
    first lines of paragraphs are set in."""

    def __init__(
        self, columns: Sequence[Column], body: float, pitches: Mapping[float, float], *, typed: bool, indented: bool
    ) -> None:
        self.found: list[LineGroup] = []
        self._body = body
        self._pitches = pitches
        self._typed = typed
        self._indented = indented
        self._open: LineGroup | None = None  # the last paragraph or item, which may go on in the next column
        for column in columns:
            self._scan(column)

    def _scan(self, column: Column) -> None:
        lines = column.lines
        notes = self._notes(lines)
        unit: LineGroup | None = None
        before: Line | None = None
        top = True  # nothing stood above that a paragraph does not go past
        strict = False  # something did, past which it may go on
        for index, line in enumerate(lines):
            if isinstance(line, Table):
                self.found.append(LineGroup("table", [], _FIRST, column, line))
                unit = before = None
                strict = True
                continue
            below = lines[index + 1] if index + 1 < len(lines) else None
            if index >= notes:
                if index == notes or _NOTE.match(line.text) or unit is None:
                    unit = self._added("note", line, _FIRST, column)
                else:
                    unit.lines.append(line)
            elif unit and before and not self._parts(unit, before, line, None if isinstance(below, Table) else below):
                unit.lines.append(line)
            elif top and self._open and self._goes_on(self._open, line, column, strict=strict):
                unit = self._open
                unit.lines.append(line)
                unit.left, unit.right = column.left, column.right
            else:
                gap = (before.y - line.y) / self.pitch(line.size) if before else _FIRST
                unit = self._added(self._kind(line, before, column), line, gap, column)
                if _CAPTION.match(line.text) or line.size < self._body * _SMALL:
                    strict = True
                else:
                    self._open = unit if unit.kind == "code" or self._is_body(line) else None
            if unit is self._open or self._open is None:
                top = False
            before = line

    def _added(self, kind: Kind, line: Line, gap: float, column: Column) -> LineGroup:
        unit = LineGroup(kind, [line], gap, column)
        self.found.append(unit)
        return unit

    def pitch(self, size: float) -> float:
        return self._pitches.get(size) or size * 1.2

    def _is_body(self, line: Line) -> bool:
        return abs(line.size - self._body) <= self._body * _SAME and not line.bold

    def _is_code(self, line: Line) -> bool:
        return line.mono and not self._typed

    def _notes(self, lines: Sequence[Line | Table]) -> int:
        """Where the notes at the foot of a column begin."""
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
        """Whether a line begins with the marker of an item, and not by chance."""
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

    def _parts(self, unit: LineGroup, line: Line, below: Line, after: Line | None) -> bool:
        """Whether `below`, which comes next after `line`, the last of `unit`, begins a unit of its own. `after` is
        what comes then."""
        size = below.size
        if unit.kind == "code":
            if not below.mono and (below.typed <= 0.5 or self._is_far(line, below)):
                return True
            return line.y - below.y > self.pitch(size) * _CODE_LOOSE or below.y > line.y
        if self._is_far(line, below) or abs(line.size - size) > size * _SAME:
            return True
        full = _is_full(line, below, unit.right)
        if self._is_code(below) and not (full and not ends_sentence(line.text)):
            return True
        if line.bold != below.bold and not full:
            return True
        if self._is_item(below, line, unit.right):
            return True
        first = unit.lines[0]
        indent = size * _INDENT
        if abs(line.x0 + line.x1 - below.x0 - below.x1) < size and line.x0 > unit.left + indent:
            return False  # both are centred
        if unit.kind == "item":
            if below.x0 < line.x0 - indent:
                return len(unit.lines) > 1 or not full
            if below.x0 <= first.x0 + indent / 2 and len(unit.lines) > 1 and unit.lines[1].x0 > first.x0 + indent:
                return True
        elif len(unit.lines) == 1:
            if below.x0 < line.x0 - indent:  # the first line was set in
                return not full
            if below.x0 > line.x0 + indent:  # the next one is, or all but the first are
                hangs = after is not None and abs(after.x0 - below.x0) < indent
                return not (full or hangs) or (ends_sentence(line.text) and not hangs)
        elif abs(below.x0 - line.x0) > indent:
            return True
        return ends_sentence(line.text) and not full

    def _goes_on(self, unit: LineGroup, line: Line, column: Column, *, strict: bool) -> bool:
        """Whether `line`, at the top of a column, goes on with the paragraph of the column before. `strict` where
        something else stands between."""
        last = unit.lines[-1]
        if abs(last.size - line.size) > line.size * _SAME or (last.bold, last.mono) != (line.bold, line.mono):
            return False
        if unit.kind == "code":
            return not strict and self._is_code(line)
        if _BULLET.match(line.text) or _CAPTION.match(line.text):
            return False
        if goes_on(last.text, line.text) or (last.text.endswith("-") and line.text[0].isalpha()):
            return True
        if strict or not _is_full(last, line, unit.right) or _WEAK.match(line.text):
            return False
        if not ends_sentence(last.text):
            return True
        return self._indented and unit.kind == "paragraph" and abs(line.x0 - column.left) < line.size * _INDENT


def _is_full(line: Line, below: Line, right: float) -> bool:
    """Whether the first word of `below` would not have fitted behind `line`."""
    text = below.text
    word = text.split(" ", 1)[0]
    if across(word) > len(word):  # a script without spaces
        return line.x1 > right - line.size * 1.6
    width = (below.x1 - below.x0) * len(word) / max(len(text), 1)
    return line.x1 + width + line.size * 0.25 > right - line.size * 0.1
