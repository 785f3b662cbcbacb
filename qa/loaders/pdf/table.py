"""Find tables among the lines of a column by the positions of their cells.

Law: a table has columns that none of its cells crosses, and most rows have cells in most columns. Code, lists and
running text are not tables.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from qa.loaders.text.wrap import goes_on

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.loaders.pdf.line import Cell, Line

_APART = 3.2  # times the type size: rows further apart are not in one table
_GAP = 0.55  # times the type size: the least gap between two columns
_LONG = 55.0  # characters: if most cells are longer, they are columns of text
_SENTENCE = 20  # characters
_MOST_LINES = 12  # lines of one row
_MOST_COLUMNS = 40
_CLOSER = 1.25  # if the widest row distance is so many times the closest, close rows may continue the row above
_LINE_END = re.compile(r"(?<!-)\n")
_MARKER = re.compile(r"(?:[•◦▪‣∙·–—*○●■□➢✓-]|\(?\d{1,3}[.)]|\(?[a-zA-Z][.)]|\(?[ivxlc]+[.)]|\[\d+\]|[\d.]+)$")


class Table(NamedTuple):
    """A table on page number `page`: rows of cell texts, one for each column. `y` and `bottom` are the baselines of the
    first and last line, in points; `header` if the first row is a header."""

    page: int
    rows: tuple[tuple[str, ...], ...]
    y: float
    bottom: float
    header: bool


class FoundTables(NamedTuple):
    """The tables of a column, and its other lines in their order."""

    tables: list[Table]
    rest: list[Line]


class _CellRow(NamedTuple):
    """The lines at one height, and their cells from left to right."""

    lines: tuple[Line, ...]
    cells: tuple[Cell, ...]
    y: float
    size: float


def find_tables(lines: Sequence[Line]) -> FoundTables:
    """Separate the tables among the lines of a column from its other lines."""
    if sum(len(line.cells) > 1 for line in lines) < 2 and not _beside(lines):
        return FoundTables([], list(lines))
    rows = _rows(lines)
    found: list[Table] = []
    taken: dict[int, list[Line]] = {}  # the replacement of a line, by its id
    first = 0
    while first < len(rows):
        after, columns = _table_rows(rows, first)
        among = rows[first:after]
        table = _table(among, columns) if columns else None
        if table:
            taken.update((id(line), []) for row in among for line in row.lines)
            if _is_running(table.rows):
                taken[id(among[0].lines[0])] = _by_column(among, columns)
            else:
                found.append(table)
        first = after
    return FoundTables(found, [kept for line in lines for kept in taken.get(id(line), [line])])


def _beside(lines: Sequence[Line]) -> bool:
    """Whether a line is beside the line before it, or higher."""
    return any(below.y > line.y - line.size * 0.3 for line, below in pairwise(lines))


def _rows(lines: Sequence[Line]) -> list[_CellRow]:
    """The lines grouped by height, from top to bottom."""
    groups: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: (-line.y, line.x0)):
        if groups and groups[-1][0].y - line.y < line.size * 0.35:
            groups[-1].append(line)
        else:
            groups.append([line])
    return [
        _CellRow(
            tuple(group),
            tuple(sorted(cell for line in group for cell in line.cells)),
            group[0].y,
            max(line.size for line in group),
        )
        for group in groups
    ]


def _is_row(row: _CellRow) -> bool:
    """Whether a row by itself could be in a table: it has at least two cells, is not code, and is not a list marker
    with a text."""
    if len(row.cells) < 2 or all(line.mono for line in row.lines):
        return False
    return not (len(row.cells) == 2 and _MARKER.match(row.cells[0].text) and len(row.cells[1].text) > 20)


def _table_rows(rows: Sequence[_CellRow], first: int) -> tuple[int, list[tuple[float, float]]]:
    """The end of the table that begins with row `first`, and the left and right edges of its columns, in points; no
    columns if there is no table."""
    if not _is_row(rows[first]) or len(rows[first].cells) > _MOST_COLUMNS:
        return first + 1, []
    columns = [(cell.x0, cell.x1) for cell in rows[first].cells]
    last, wide = first, 1
    for index in range(first + 1, len(rows)):
        row = rows[index]
        if index - last > _MOST_LINES or len(row.cells) > _MOST_COLUMNS:
            break
        if rows[index - 1].y - row.y > _APART * row.size or all(line.mono for line in row.lines):
            break
        if len(row.cells) == 1 and not any(low - 3 <= row.cells[0].x0 <= high for low, high in columns):
            break
        if _spans(columns, row) and index + 1 < len(rows) and len(rows[index + 1].cells) > 1:
            continue  # a title within the table
        merged = _merged(columns, row)
        if len(merged) < max(2, min(len(columns), len(row.cells))) or len(merged) < len(columns) - (len(columns) > 3):
            break
        if len(row.cells) > 1 and len({_column(merged, cell) for cell in row.cells}) < 2:
            break  # the row is in another table
        columns = merged
        if _is_row(row):
            last = index
            wide += 1
        elif _column(columns, row.cells[0]) > 0:
            last = index  # a cell continues
    while last > first and not _is_row(rows[last]) and _column(columns, rows[last].cells[0]) == 0:
        last -= 1
    if wide < (2 if len(columns) > 2 else 3):
        return last + 1, []
    return last + 1, columns


def _spans(columns: Sequence[tuple[float, float]], row: _CellRow) -> bool:
    """Whether a row is one short cell that begins with the first column and reaches into the next ones."""
    cell = row.cells[0]
    alone = len(row.cells) == 1 and len(cell.text) <= _LONG
    return alone and abs(cell.x0 - columns[0][0]) < row.size and cell.x1 > columns[1][0] - row.size * _GAP


def _merged(columns: Sequence[tuple[float, float]], row: _CellRow) -> list[tuple[float, float]]:
    """The columns, widened by the cells of a further row."""
    found: list[tuple[float, float]] = []
    for low, high in sorted((*columns, *((cell.x0, cell.x1) for cell in row.cells))):
        if found and low < found[-1][1] + row.size * _GAP:
            found[-1] = (found[-1][0], max(found[-1][1], high))
        else:
            found.append((low, high))
    return found


def _column(columns: Sequence[tuple[float, float]], cell: Cell) -> int:
    """The index of the column that a cell is in; of one that reaches into the next ones, where it begins."""
    middle = (cell.x0 + cell.x1) / 2
    first = max((index for index, (low, _) in enumerate(columns) if low <= cell.x0 + 1), default=0)
    if cell.x0 >= columns[first][0] - 1 and first + 1 < len(columns) and cell.x1 > columns[first + 1][0]:
        return first
    return max((index for index, (low, _) in enumerate(columns) if low <= middle), default=0)


def _table(rows: Sequence[_CellRow], columns: list[tuple[float, float]]) -> Table | None:
    """The rows as a table, or None if too many cells are empty or long."""
    filled = [len({_column(columns, cell) for cell in row.cells}) for row in rows if len(row.cells) > 1]
    cells = sorted(len(cell.text) for row in rows for cell in row.cells)
    if sum(filled) * 5 < len(filled) * len(columns) * 3 or cells[len(cells) // 2] > _LONG:
        return None
    steps = [above.y - row.y for above, row in pairwise(rows)]
    closest = min(steps)
    uneven = max(steps) > closest * _CLOSER
    found: list[list[str]] = []
    for index, row in enumerate(rows):
        texts = [""] * len(columns)
        for cell in row.cells:
            place = _column(columns, cell)
            texts[place] = f"{texts[place]} {cell.text}".strip()
        close = index > 0 and steps[index - 1] < closest * 1.1
        above = found[-1] if found else texts
        if found and close and (not texts[0] or _goes_on(above, texts, wraps=uneven and _is_near(rows, steps, index))):
            found[-1] = [f"{before}\n{text}".strip() for before, text in zip(above, texts, strict=True)]
        else:
            found.append(texts)
    if len(found) < 2:
        return None
    first = found[0]
    header = sum(map(bool, first)) >= len(columns) - 1 and not any(_is_number(text) for text in first)
    header = header and not first[0].endswith(":")
    page = rows[0].lines[0].page
    return Table(page, tuple(tuple(_joined(text) for text in row) for row in found), rows[0].y, rows[-1].y, header)


def _by_column(rows: Sequence[_CellRow], columns: Sequence[tuple[float, float]]) -> list[Line]:
    """The lines of text columns that looked like a table, column by column."""
    found: list[list[Line]] = [[] for _ in columns]
    for row in rows:
        for line in row.lines:
            for cell in line.cells:
                found[_column(columns, cell)].append(line._replace(cells=(cell,)))
    return [line for among in found for line in among]


def _is_running(rows: Sequence[Sequence[str]]) -> bool:
    """Whether many cells continue the sentence of the cell above: then these are columns of running text."""
    pairs = [(above, cell) for row, below in pairwise(rows) for above, cell in zip(row, below, strict=True)]
    long = [(above, cell) for above, cell in pairs if len(above) > _SENTENCE and cell]
    return sum(goes_on(above, cell) for above, cell in long) * 3 > len(pairs)


def _is_near(rows: Sequence[_CellRow], steps: Sequence[float], index: int) -> bool:
    """Whether a row is as near to the row above as the lines of one text are."""
    return steps[index - 1] < rows[index].size * 1.45 and len(rows[index].cells) <= len(rows[index - 1].cells)


def _goes_on(above: Sequence[str], texts: Sequence[str], *, wraps: bool) -> bool:
    """Whether a row is a further line of the cells of the row above: if rows are further apart than lines, by `wraps`,
    and a cell goes on in the middle of its text; or if it is only the end of the first cell."""
    going = [goes_on(before, text) for before, text in zip(above, texts, strict=True) if before and text]
    if any(map(_is_number, texts)):
        return False
    return any(going) if wraps else bool(going) and going[0] and not any(texts[1:])


def _joined(text: str) -> str:
    """The lines of a cell joined by spaces; after a hyphen the line end stays."""
    return _LINE_END.sub(" ", text)


def _is_number(text: str) -> bool:
    digits = sum(letter.isdigit() for letter in text)
    return digits * 2 > len(text.replace(" ", "")) > 0
