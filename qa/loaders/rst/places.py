"""Find where the nodes of docutils' tree stand in the text that they were read from.

docutils names a line for most nodes, which is wrong by a few in some places, and no column. But a node keeps its
source, so its lines are looked for around the one that is named, and below the node before.

Law: every span lies in the text. A node that is not found has the line that docutils names. Looking for a node takes a
bounded number of lines.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Any

from qa.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

_NEAR = (0, -1, 1, -2, 2)  # lines around the one that docutils names
_FAR = 100  # lines to look through below the node before
_ABOVE = 100
_OPTION = re.compile(r":[\w-]++:[ \t]++")
_DASHES = re.compile(r"(?:---?|—)[ \t]*\Z")


class Places:
    """The lines of `text`: as docutils reads them (`lines`, with tabs as spaces), and where they begin (`starts`)."""

    def __init__(self, text: str, written: list[str], lines: list[str], starts: list[int]) -> None:
        self.text = text
        self._written = written
        self._lines = lines
        self._starts = starts
        self._at = 0  # the index of the line of the node before
        self._least = 0  # in a table, the first line in which the next row can begin

    def span(self, node: Any) -> Span:
        """The span of the lines of a node."""
        return self.written(node.rawsource or node.astext(), node)

    def written(self, source: str, node: Any) -> Span:
        """The span of `source`, the lines of a node."""
        named = next((at.line for at in (node, node.parent) if at is not None and at.line), 0)
        said = [line.strip() for line in source.split("\n")]
        blank = next((index for index, line in enumerate(said) if line), 0)
        line = self._find(said[blank], named - 1)
        return self._run(said[blank:], line)

    def above(self, source: str, named: int) -> Span:
        """The span of `source`, whose last line is at most one below the line `named`."""
        said = [line.strip() for line in source.strip().split("\n")]
        lines = range(min(named, len(self._lines) - 1), max(named - _ABOVE, 0) - 1, -1)
        first = [line for line in lines if said[0] in self._lines[line]]
        both = [line for line in first if said[1:2] and said[1] in self._lines[self._within(line + 1)]]
        return self._run(said, [*both, *first, self._within(named - 1)][0])

    def _within(self, line: int) -> int:
        return min(max(line, 0), len(self._lines) - 1)

    def _find(self, said: str, named: int) -> int:
        """The line that holds `said`: the line `named` or one near it, else the first one below the node before."""
        near = [named + step for step in _NEAR if named + step >= self._least] if named >= 0 else []
        line: int
        for line in (*near, *range(self._at, self._at + _FAR)):
            if 0 <= line < len(self._lines) and said and said in self._lines[line]:
                break
        else:
            line = self._within(max(named, self._at))
        self._at = line
        return line

    def _run(self, said: list[str], first: int) -> Span:
        """The span of these lines from the line `first` on, as far as the text has them."""
        column = self._column(first, said[0])
        start = self._offset(first, column)
        end = self._offset(first, column + len(said[0]) if said[0] in self._lines[first] else len(self._lines[first]))
        for line, more in enumerate(said[1:], first + 1):
            if line >= len(self._lines) or more not in self._lines[line]:
                break
            if more:
                end = self._offset(line, self._lines[line].find(more) + len(more))
        return Span(start, max(start, end))

    def _column(self, line: int, said: str) -> int:
        """The column of `said` in a line: at its end, else its first place, else 0."""
        text = self._lines[line]
        return len(text) - len(said) if said and text.endswith(said) else max(text.find(said), 0)

    def _offset(self, line: int, column: int) -> int:
        """The offset of a column of a line, in which a tab may take several."""
        written = self._written[line]
        if "\t" not in written:
            return self._starts[line] + min(column, len(written))
        done = 0
        for index, char in enumerate(written):
            if done >= column:
                return self._starts[line] + index
            done += 8 - done % 8 if char == "\t" else 1
        return self._starts[line] + len(written)

    def line_at(self, offset: int) -> int:
        """The index of the line that holds an offset."""
        return self._within(bisect_right(self._starts, offset) - 1)

    def line_start(self, offset: int) -> int:
        """The offset of the first character, other than white space, of a line."""
        line = self.line_at(offset)
        return self._starts[line] + len(self._written[line]) - len(self._written[line].lstrip())

    def begin_row(self, line: int) -> None:
        """Look for the cells of the next row from this line on; after a table, `line` is 0."""
        self._least = line
        self._at = max(self._at, line)

    def of_lines(self, first: int, last: int, border: re.Pattern[str]) -> Span:
        """The span of these lines without the borders at their end."""
        while last > first and border.match(self._written[last]):
            last -= 1
        start = self.line_start(self._starts[first])
        if match := _OPTION.match(self.text, start):
            start = match.end()
        return Span(start, self._starts[last] + len(self._written[last].rstrip()))

    def cell(self, leaves: Iterable[Any]) -> list[Span]:
        """The spans of the nodes of one cell; the next cell begins in the same line."""
        at = self._at
        found = [self.span(leaf) for leaf in leaves if (leaf.rawsource or leaf.astext()).strip()]
        self._at = at
        return found

    def before(self, node: Any, marker: re.Pattern[str]) -> Span | None:
        """The marker before the first words of a node, in the same line or alone in the line above."""
        at = self._at
        leaf = next((one for one in node.findall() if one.__class__.__name__ != "Text" and one.rawsource), node)
        named = next((one.line for one in (leaf, node) if one.line), 0)
        first = leaf.rawsource.strip().split("\n")[0].strip()
        line = self._find(first, named - 1)
        self._at = at
        before = self._lines[line][: self._column(line, first)]
        if (explicit := before.find(".. ")) >= 0:
            before = before[:explicit]
        match = marker.search(before)
        if match is None and line > 0 and not before.strip():
            line -= 1
            above = self._lines[line].lstrip()
            match = marker.search(self._lines[line]) if marker.match(above) else None
        if match is None:
            return None
        return Span(self._offset(line, match.start()), self._offset(line, match.start() + len(match[0].rstrip())))

    def directive(self, name: str, named: int) -> Span:
        """The span of the mark of a directive with its name, or of a note with its label (`name` is a bracket)."""
        for step in _NEAR:
            line = named - 1 + step
            if 0 <= line < len(self._lines):
                at = self._lines[line].find(f"{name}::" if name != "[" else name)
                start = self._lines[line].rfind("..", 0, max(at, 0))
                if start >= 0:
                    end = self._lines[line].find("]", at) + 1 if name == "[" else at + len(name) + 2
                    self._at = max(self._at, line)
                    return Span(self._offset(line, start), self._offset(line, max(end, start)))
        start = self._starts[self._within(named - 1)]
        return Span(start, start)

    def to_next(self, span: Span, node: Any) -> Span:
        """`span` with the rest of its line, up to the first words of a node if they stand in it."""
        line = self.line_at(span.start)
        end = self._starts[line] + len(self._written[line].rstrip())
        if node.children:
            at = self._at
            below = self.span(node[0])
            self._at = at
            end = min(end, below.start) if below.start > span.start else end
        return Span(span.start, max(span.end, end))

    def with_dashes(self, span: Span) -> Span:
        """`span` with the dashes before it in its line."""
        line = self._starts[self.line_at(span.start)]
        match = _DASHES.search(self.text[line : span.start])
        return Span(line + match.start(), span.end) if match else span

    def are_adjacent(self, one: Span, other: Span) -> bool:
        """Whether there is nothing but white space between two spans, or the first reaches into the second."""
        return one.start <= other.start and not self.text[one.end : max(other.start, one.end)].strip()
