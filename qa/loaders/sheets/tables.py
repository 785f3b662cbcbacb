"""Lay out the rows of a sheet: the tables in it, the names of their columns, and the lines above them.

Law: each value of the sheet is in a block, in the order of rows. A cell that is merged over several rows stands in each
of them. Tables are parted by blank rows; one without names of its own goes on under those before it, if its columns are
among theirs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.analysis.rows import LONGEST
from qa.loaders.builder import table_row
from qa.loaders.docx.drawings import drawing_blocks, drawn
from qa.loaders.docx.elements import element_name
from qa.loaders.rows import JOINED, MOST, header_level, repeats_too_much
from qa.loaders.sheets.cells import cell_name, sheet_name
from qa.model import Anchor

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from typing import Literal
    from xml.etree.ElementTree import Element

    from qa.loaders.builder import TextBuilder
    from qa.loaders.docx.parts import Parts
    from qa.model import BlockKind

    Row = tuple[int, list[str]]  # the number of a row, from 0, and the texts of its cells
    Merged = tuple[tuple[int, int], tuple[int, int]]  # the row and column of the first and the last cell

_SAMPLE = 20  # rows by which the names of columns are told
_MOST_OPEN = 64  # merged cells side by side that are repeated
_LONGEST_REPEATED = 200  # characters of such a cell


def lay_out(
    builder: TextBuilder,
    name: str,
    left: int,
    rows: Iterable[Row],
    merged: Sequence[Merged],
    drawings: Iterable[tuple[Element, Parts]] = (),
) -> None:
    """Add a sheet whose rows begin at the column `left`, and what is drawn on it. Its name is the heading above."""
    sheet = _Sheet(builder, name, left, merged)
    for table in _tables(_filled(rows, left, merged)):
        sheet.add(table)
    for root, parts in drawings:
        sheet.add_drawing(root, parts)


def _tables(rows: Iterable[Row]) -> Iterator[list[Row]]:
    """The stretches of rows without a blank one between them."""
    table: list[Row] = []
    for number, cells in rows:
        if any(cell.strip() for cell in cells):
            table.append((number, cells))
        elif table:
            yield table
            table = []
    if table:
        yield table


def _filled(rows: Iterable[Row], left: int, merged: Sequence[Merged]) -> Iterator[Row]:
    """The rows, with the text of a cell that is merged over several of them in each."""
    tall = sorted((first, last) for first, last in merged if first[0] < last[0])
    at = 0
    opened: list[tuple[int, int, str]] = []  # the column, the last row, and the text
    for number, cells in rows:
        opened = [each for each in opened if each[1] >= number]
        for column, _, text in opened:
            cells[column] = cells[column] or text
        while at < len(tall) and tall[at][0][0] <= number:
            first, last = tall[at]
            at += 1
            column = first[1] - left
            text = cells[column] if first[0] == number and 0 <= column < len(cells) else ""
            if text and len(text) <= _LONGEST_REPEATED and len(opened) < _MOST_OPEN:
                opened.append((column, last[0], text))
        yield number, cells


class _Sheet:
    """One sheet, whose blocks are added to a text."""

    def __init__(self, builder: TextBuilder, name: str, left: int, merged: Sequence[Merged]) -> None:
        self._builder = builder
        self._name = name
        self._left = left
        self._wide: dict[int, list[tuple[int, int]]] = {}  # by row: the columns of cells that are merged over several
        for (row, column), (_, last) in merged:
            if column < last:
                self._wide.setdefault(row, []).append((column - left, last - left))
        self._headed = (0, 0)  # the columns that have names
        self._rows = 0
        self._is_begun = False

    def _begin(self) -> None:
        if not self._is_begun:
            self._builder.add("heading", 1, self._name, (Anchor(0, label=sheet_name(self._name)),))
        self._is_begun = True

    def add_drawing(self, root: Element, parts: Parts) -> None:
        """Add the texts, the descriptions of pictures and the charts of a drawing."""
        for found in root.iter():
            for kind, words in drawn(found, element_name(found)):
                blocks: Iterable[tuple[BlockKind, int, str]] = [("paragraph", 0, words)]
                if kind in ("chart", "diagram"):
                    blocks = drawing_blocks(kind, parts.take_xml(parts.name(words)))
                for block in blocks:
                    self._begin()
                    self._builder.add(*block, (Anchor(0, label=sheet_name(self._name)),))
                self._builder.end_group()

    def add(self, table: list[Row]) -> None:
        """Add the rows of a table, or of a list in one column."""
        self._begin()
        self._rows += len(table)
        filled = [[at for at, cell in enumerate(cells) if cell.strip()] for _, cells in table]
        first, end = min(each[0] for each in filled), max(each[-1] for each in filled) + 1
        lines = 0  # above the table
        while lines < len(table) and (len(filled[lines]) == 1 < end - first or end - first == 1):
            lines += 1
        if lines == len(table) and end - first > 1:
            lines = 0
        for row in table[:lines]:
            self._add("paragraph", 0, row, "\n".join(cell.strip() for cell in row[1] if cell.strip()))
        self._headed = (0, 0) if lines else self._headed
        if rest := table[lines:]:
            self._table(rest, first, end)
            self._builder.end_group()

    def _table(self, table: list[Row], first: int, end: int) -> None:
        header, level, used = self._header(table, first, end)
        if level != 1:
            self._headed = (first, end)
            self._add("row", level, table[0], header)
        elif not self._headed[0] <= first < end <= self._headed[1]:
            if self._headed[1]:  # no row, so that the names above are not those of the next rows
                used = 1
                self._add("paragraph", 0, table[0], self._text(table[0], first, end))
            self._headed = (0, 0)
        joined: list[str] = []
        start = table[0]
        for place, row in enumerate(table[used:]):
            text = self._text(row, first, end)
            if len(text) > LONGEST:
                self._add_cells(row)
            elif self._rows - len(table) + place < MOST:
                self._add("row", 1, row, text)
            else:
                start = start if joined else row
                joined.append(text)
                if sum(map(len, joined)) > JOINED:
                    self._add("row", 2, start, "\n".join(joined))
                    joined = []
        if joined:
            self._add("row", 2, start, "\n".join(joined))

    def _header(self, table: list[Row], first: int, end: int) -> tuple[str, int, int]:
        """The text of the row that heads a table, its level, and how many rows it is made of: two where names in the
        first one stand over several of the second."""
        sample = [[cell.strip() for cell in cells[first:end]] for _, cells in table[:_SAMPLE]]
        groups = sample[0][:]
        for column, last in self._wide.get(table[0][0], ()):
            if first <= column < last < end:
                groups[column - first : last - first + 1] = [groups[column - first]] * (last - column + 1)
        if groups != sample[0] and len(sample) > 2:
            both = [tuple(dict.fromkeys(filter(None, pair))) for pair in zip(groups, sample[1], strict=True)]
            backwards = [" ".join(reversed(pair)) for pair in both]  # "2023 May" looks like a value
            if (level := header_level([backwards, *sample[2:]])) != 1:
                return table_row([" ".join(pair) for pair in both]), level, 2
        level = header_level(sample)
        text = table_row(sample[0])
        if repeats_too_much(len(text), len(table), sum(len(cell) for _, cells in table for cell in cells)):
            return "", 1, 0
        if level == 3 and self._headed == (first, end):
            return "", 1, 0
        # Of two columns, the first row may be a name with its value, as all others are.
        return ("", 1, 0) if level == 1 else (text, 3 if end - first == 2 else level, 1)

    def _text(self, row: Row, first: int, end: int) -> str:
        """The text of a row, up to its last cell with a value."""
        cells = row[1][first:end]
        while not cells[-1].strip():
            cells.pop()
        return table_row(cells)

    def _add_cells(self, row: Row) -> None:
        """Add each cell of a row with very much in it on its own."""
        for column, cell in enumerate(row[1]):
            anchor = Anchor(0, label=cell_name(self._name, row[0], self._left + column))
            self._builder.add("paragraph", 0, cell.strip(), (anchor,))

    def _add(self, kind: Literal["paragraph", "row"], level: int, row: Row, text: str) -> None:
        column = next(at for at, cell in enumerate(row[1]) if cell.strip())
        place = cell_name(self._name, row[0], self._left + column)
        self._builder.add(kind, level, text, (Anchor(0, label=place),))
