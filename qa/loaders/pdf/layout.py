"""Lay out the lines of a PDF's pages as one text with blocks, and with an anchor for each page.

Law: page numbers and the entries of a table of contents are not in the text, and running heads and feet are once. The
lines of a paragraph are consecutive, whatever the pages have between them, and the text of a block is in one piece.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from qa.loaders.content import StructuredText
from qa.loaders.pdf.contents import without_contents, without_leaders
from qa.loaders.pdf.groups import Column, LineGrouper
from qa.loaders.pdf.headings import pdf_heading_levels
from qa.loaders.pdf.line import ADDED, mirrored
from qa.loaders.pdf.order import regions
from qa.loaders.pdf.running import Page, letters_by_size, line_pitches, without_running
from qa.loaders.pdf.table import Table, find_tables
from qa.model import Anchor, Block, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from qa.loaders.pdf.groups import LineGroup
    from qa.loaders.pdf.line import Line
    from qa.model import BlockKind

_FROM_RIGHT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_SPACES = re.compile(" {2,}")
_INDENT = 0.6
_COUNTED = 5
_LEAST = 0.2  # the share of characters that must be left without running heads and feet
_SAMPLE = 5  # lines of each page
_TYPED = 0.6  # the share of characters in monospaced lines above which monospaced type does not mean code


def lay_out(pages: Sequence[Sequence[Line]], outline: Mapping[tuple[int, str], int]) -> StructuredText:
    """The text of the pages with its blocks, and an anchor wherever a new page begins. `outline` has the levels of
    titles by page and `title_key`."""
    sample = "".join(line.text for lines in pages for line in lines[:_SAMPLE])
    if len(_FROM_RIGHT.findall(sample)) * 3 > len(sample):
        pages = [[mirrored(line) for line in lines] for lines in pages]
    body = _body(pages)
    parted = without_running(pages, body)
    kept = [page.lines for page in parted]
    if sum(letters_by_size(kept).values()) < _LEAST * sum(letters_by_size(pages).values()):
        parted = [Page(list(lines), [], []) for lines in pages]  # the pages are all alike
        kept = [page.lines for page in parted]
    kept = [without_leaders(lines) for lines in without_contents(kept)]
    letters = sum(len(line.text) for lines in kept for line in lines)
    typed = sum(len(line.text) for lines in kept for line in lines if line.mono) > letters * _TYPED
    columns = _columns([page._replace(lines=lines) for page, lines in zip(parted, kept, strict=True)], body)
    untabled = [[line for line in column.lines if not isinstance(line, Table)] for column in columns]
    indented = _is_indented(untabled, body)
    groups = LineGrouper(columns, body, line_pitches(untabled), typed=typed, indented=indented).found
    return _Writer().written(groups, pdf_heading_levels(groups, outline, body))


def _body(pages: Sequence[Sequence[Line]]) -> float:
    """The type size of the running text: that of most characters, in points."""
    counts = letters_by_size(pages)
    return max(counts, key=lambda size: (counts[size], size))


def _columns(pages: Sequence[Page], body: float) -> list[Column]:
    """The columns of all pages. A page's only column is widened to the median width of such columns."""
    found: list[Column] = []
    whole: list[tuple[int, float, float]] = []
    for lines, head, foot in pages:
        found += [Column([line], line.x0, line.x1, beside=True) for line in head]
        added = [line for line in lines if line.turn == ADDED]
        turns = dict.fromkeys(line.turn for line in lines if line.turn != ADDED)
        among = [region for turn in turns for region in regions([line for line in lines if line.turn == turn])]
        for region in among:
            tabled, rest = find_tables(region)
            left, right = _margins(rest or region, body)
            if len(among) == 1:
                whole.append((len(found), left, right))
            found.append(Column(_with_tables(rest, tabled), left, right))
        found += [Column([line], line.x0, line.x1, beside=True) for line in (*foot, *added)]
    if whole:
        widths = sorted(right - left for _, left, right in whole)
        usual = widths[len(widths) // 2]
        for index, left, right in whole:
            if right - left < usual:
                found[index] = found[index]._replace(right=left + usual)
    return found


def _margins(lines: Sequence[Line], body: float) -> tuple[float, float]:
    """The left and right margin of a column, apart from a few lines that stick out."""
    among = [line for line in lines if abs(line.size - body) < body * 0.1] or lines
    begins = sorted(line.x0 for line in among)
    ends = sorted(line.x1 for line in among)
    return begins[len(begins) // 20], ends[(len(ends) - 1) * 19 // 20]


def _with_tables(lines: Sequence[Line], tabled: Sequence[Table]) -> list[Line | Table]:
    """The lines, with each table after the last line above it."""
    found: list[Line | Table] = []
    waiting = sorted(tabled, key=lambda table: -table.y)
    end = len(lines)
    while waiting:  # from below
        start = end
        while start and lines[start - 1].y <= waiting[-1].y:
            start -= 1
        found += reversed(lines[start:end])
        found.append(waiting.pop())
        end = start
    found += reversed(lines[:end])
    found.reverse()
    return found


def _is_indented(columns: Sequence[Sequence[Line]], body: float) -> bool:
    """Whether the first lines of paragraphs are indented."""
    set_in = full = 0
    for lines in columns:
        for line, below, after in zip(lines, lines[1:], lines[2:], strict=False):
            if line.size == below.size == after.size == body and line.y > below.y > after.y:
                full += 1
                step = below.x0 - line.x0
                set_in += body * _INDENT < step < body * 4 and abs(after.x0 - line.x0) < 2
    return set_in > 2 and set_in * 30 > full


class _Writer:
    """Writes line groups one below another, and records where each block and each page begins."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._blocks: list[Block] = []
        self._anchors: list[Anchor] = []
        self._page = 0

    def written(self, groups: Sequence[LineGroup], headings: Mapping[int, int]) -> StructuredText:
        """Write all groups; `headings` are the levels of those that are headings, by index."""
        before: BlockKind | None = None
        indents: list[float] = []
        header: Table | None = None
        for index, group in enumerate(groups):
            if group.table:
                self._table(group.table, header if before == "row" else None)
                header, before = group.table, "row"
                continue
            if _are_line_numbers(group.lines):
                continue
            kind: BlockKind = "paragraph" if group.kind == "note" or group.kind == "table" else group.kind
            level = 0
            if index in headings:
                kind, level = "heading", headings[index]
                indents.clear()
            elif kind == "item":
                start, em = group.lines[0].x0 - group.left, group.lines[0].size
                while indents and indents[-1] > start - em * _INDENT:
                    indents.pop()
                indents.append(start)
                level = len(indents) - 1
            elif group.kind != "note":
                indents.clear()
            self._part("\n" if kind == before == "item" else "\n\n")
            self._block(kind, level, list(_code(group.lines) if kind == "code" else self._prose(group.lines)))
            before = kind
        return StructuredText("".join(self._pieces), tuple(self._blocks), tuple(self._anchors))

    def _prose(self, lines: Sequence[Line]) -> Iterator[tuple[int, str]]:
        for line in lines:
            yield line.page, _SPACES.sub(" ", line.text) if line.mono else line.text

    def _table(self, table: Table, before: Table | None) -> None:
        """Write a table. If it continues the table before it, on another page, its repeated header is left out."""
        continued = before is not None and before.page != table.page and len(before.rows[0]) == len(table.rows[0])
        again = continued and before is not None and before.rows[0] == table.rows[0]
        for index, row in enumerate(table.rows[1:] if again else table.rows):
            first = index == 0 and not continued
            self._part("\n\n" if first else "\n")
            line = " | ".join(cell or " " for cell in row)
            self._block("row", 0 if first and table.header else 1, [(table.page, f"| {line} |")])

    def _part(self, between: str) -> None:
        if self._length:
            self._write(between)

    def _write(self, piece: str) -> None:
        self._pieces.append(piece)
        self._length += len(piece)

    def _block(self, kind: BlockKind, level: int, lines: Sequence[tuple[int, str]]) -> None:
        start = self._length
        for index, (page, text) in enumerate(lines):
            if index:
                self._write("\n")
            if page != self._page:
                self._anchors.append(Anchor(self._length, page=page))
                self._page = page
            self._write(text)
        self._blocks.append(Block(kind, level, Span(start, self._length)))


def _are_line_numbers(lines: Sequence[Line]) -> bool:
    """Whether the lines only number those beside them."""
    if len(lines) < _COUNTED or not all(line.text.isdecimal() and len(line.text) < 5 for line in lines):
        return False
    steps = {int(below.text) - int(line.text) for line, below in pairwise(lines)}
    return steps in ({1}, {5})


def _code(lines: Sequence[Line]) -> Iterator[tuple[int, str]]:
    """The lines of code with their indent, and a blank line wherever there is room for one, each with its page."""
    left = min(line.x0 for line in lines)
    before: Line | None = None
    for line in lines:
        width = (line.x1 - line.x0) / max(len(line.text), 1) or line.size * 0.6
        if before and before.page == line.page and before.y - line.y > line.size * 1.9:
            yield line.page, ""
        yield line.page, " " * round((line.x0 - left) / width) + line.text
        before = line
