"""Turn data tables into rows; a table used only for layout gives none.

Law: a table is used for layout if a cell holds a heading, a table or a long text, or if it is smaller than two rows by
two columns. Its contents are then rendered like any others.
"""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from qa.loaders.html.inline import InlineText
from qa.loaders.html.markup import Node, Piece
from qa.loaders.html.nesting import BLOCKS, HEADINGS
from qa.loaders.html.scripts import add_formula, script_of

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from qa.loaders.html.inline import LineStarts
    from qa.model import BlockKind

_LONGEST = 400  # characters of a cell; in a table with headers, three times that
_WIDEST = 100
_SPANNED = 80  # characters of a cell that is repeated in each row that it spans
_FLOWING = HEADINGS | frozenset(("article", "blockquote", "figure", "form", "hr", "main", "nav", "section", "table"))


class TableBlock(NamedTuple):
    """A block of a table, the caption or a row, and where in its text each line of the source begins."""

    kind: BlockKind
    level: int
    text: str
    lines: LineStarts


class _Cell:
    """A cell; its text is complete after `close`."""

    def __init__(self, node: Node | None = None) -> None:
        self.is_header = node is not None and node.name == "th"
        self.across = _count(node, "colspan")
        self.down = _count(node, "rowspan")
        self.line = InlineText()
        self.text = ""
        self.lines: LineStarts = []

    def close(self) -> None:
        text, self.lines = self.line.take()
        self.text = text.replace("\n", " ")


class _TableRow(NamedTuple):
    group: str
    cells: list[_Cell]


def _count(node: Node | None, name: str) -> int:
    value = node.attributes.get(name, "") if node else ""
    return max(int(value), 1) if value.isascii() and value.isdigit() and len(value) < 6 else 1


def table_blocks(items: Sequence[Node | Piece], table: Node, left_out: Collection[int]) -> list[TableBlock] | None:
    """The caption, as a paragraph, and the rows of a table; None if it is used only for layout."""
    if table.attributes.get("role", "").lower() in ("presentation", "none"):
        return None
    caption = _Cell()
    found = _collect_rows(items, table, left_out, caption)
    if found is None:
        return None
    for cell in (caption, *(cell for row in found for cell in row.cells)):
        cell.close()
    found = [row for row in found if any(cell.text for cell in row.cells)]
    if not _is_data(found):
        return None
    above = _headers(found)
    grid = _grid(found, above)
    blocks = [TableBlock("paragraph", 0, caption.text, caption.lines)] if caption.text else []
    if above:
        blocks.append(_row_block(0, _one_header(grid[:above])))
    return blocks + [_row_block(1, row) for row in grid[above:]]


def _collect_rows(
    items: Sequence[Node | Piece], table: Node, left_out: Collection[int], caption: _Cell
) -> list[_TableRow] | None:
    """The rows with their cells; the caption's text goes to `caption`. None, at once, for an element that no cell of a
    data table holds."""
    found: list[_TableRow] = []
    cell: _Cell | None = None
    group, group_after, after = "", 0, 0
    index = table.first + 1
    while index < table.after:
        item = items[index]
        if index >= after:
            cell = None
        if isinstance(item, Piece):
            if cell:
                cell.line.add(item)
        elif index in left_out:
            index = item.after
            continue
        elif item.name in _FLOWING:
            return None
        elif item.name in ("thead", "tbody", "tfoot"):
            group, group_after = item.name, item.after
        elif item.name == "tr":
            found.append(_TableRow(group if index < group_after else "", []))
        elif item.name in ("td", "th"):
            if not found:
                found.append(_TableRow("", []))
            cell, after = _Cell(item), item.after
            found[-1].cells.append(cell)
        elif item.name == "caption":
            cell, after = caption, item.after
        elif cell and (item.name in BLOCKS or item.name == "br"):
            cell.line.space()
        elif cell and item.name in ("sup", "sub", "a"):
            if script := script_of(items, item, left_out, cell.line.before()):
                cell.line.add(script)
                index = item.after
                continue
        elif cell and item.name == "math":
            add_formula(items, item, left_out, cell.line)
            index = item.after
            continue
        index += 1
    return found


def _is_data(found: list[_TableRow]) -> bool:
    """Whether the rows are data: at least two rows by two columns, of short texts."""
    wide = sum(len(row.cells) > 1 for row in found)
    if len(found) < 2 or wide * 2 < len(found):
        return False
    longest = max(len(cell.text) for row in found for cell in row.cells)
    has_headers = any(cell.is_header for row in found for cell in row.cells) or found[0].group == "thead"
    return longest <= (_LONGEST * 3 if has_headers else _LONGEST)


def _headers(found: list[_TableRow]) -> int:
    """The number of header rows at the top; never all rows."""
    count = 0
    for row in found[:-1]:
        is_marked = row.group == "thead"
        may_be_header = not row.group or count == 0
        if not is_marked and not (may_be_header and len(row.cells) > 1 and all(cell.is_header for cell in row.cells)):
            break
        count += 1
    return count


def _grid(found: list[_TableRow], above: int) -> list[list[_Cell]]:
    """The cells of each row, one for each column. A cell that spans columns is followed by empty ones, or in the
    `above` header rows by copies; a cell that spans rows is repeated in each of them."""
    grid: list[list[_Cell]] = []
    spanning: dict[int, tuple[int, _Cell]] = {}  # by column: the rows left to span, and the cell
    budget = sum(len(cell.text) for row in found for cell in row.cells) * 4 + _WIDEST
    for number, row in enumerate(found):
        line: list[_Cell] = []
        for cell in (*row.cells, None):
            while len(line) in spanning and len(line) < _WIDEST:
                column = len(line)
                left, high = spanning.pop(column)
                if left > 1:
                    spanning[column] = (left - 1, high)
                budget -= len(high.text) + 1
                line.append(_copy(high) if budget > 0 and len(high.text) <= _SPANNED else _Cell())
            if cell is None:
                break
            across = min(cell.across, max(_WIDEST - len(line), 1))
            for place in range(across):
                if cell.down > 1:
                    spanning[len(line)] = (cell.down - 1, cell)
                line.append(cell if place == 0 else _copy(cell) if number < above else _Cell())
        grid.append(line)
    return grid


def _copy(cell: _Cell) -> _Cell:
    """A cell with the same text, but without a place in the source."""
    copy = _Cell()
    copy.text = cell.text
    return copy


def _one_header(above: list[list[_Cell]]) -> list[_Cell]:
    """Several header rows as one: each column has the texts of all of them."""
    if len(above) == 1:
        return above[0]
    header = []
    for column in zip_longest(*above):
        cell = _Cell()
        filled = [each for each in column if each and each.text]
        cell.text = " ".join(dict.fromkeys(each.text for each in filled))
        cell.lines = [(0, each.lines[0][1]) for each in filled if each.lines][:1]
        header.append(cell)
    return header


def _row_block(level: int, cells: list[_Cell]) -> TableBlock:
    pieces: list[str] = []
    lines: LineStarts = []
    length = 2
    while cells and not cells[-1].text:
        cells = cells[:-1]
    for cell in cells:
        lines += ((length + offset, number) for offset, number in cell.lines)
        pieces.append(cell.text)
        length += len(cell.text) + 3
    if lines:
        lines[0] = (0, lines[0][1])
    return TableBlock("row", level, f"| {' | '.join(pieces)} |", lines)
