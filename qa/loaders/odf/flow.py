"""Turn a flow of OpenDocument text into blocks: paragraphs, headings, lists, tables, notes, and what stands in frames.

Law: everything visible is in exactly one block, except tables of contents. A note comes after the paragraph that refers
to it, a frame after the paragraph in which it is anchored. Consecutive paragraphs of code are one block.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.loaders.builder import table_row
from qa.loaders.odf.elements import all_text, child, children, element_name, number, value, within
from qa.loaders.odf.runs import paragraph_text, plain_text
from qa.loaders.odf.styles import Counts
from qa.model import Anchor

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from xml.etree.ElementTree import Element

    from qa.loaders.builder import TextBuilder
    from qa.loaders.odf.objects import Objects
    from qa.loaders.odf.places import Places
    from qa.loaders.odf.styles import Styles
    from qa.model import BlockKind

_LEFT_OUT = frozenset(
    """text:table-of-content text:illustration-index text:table-index text:object-index text:user-index
    text:alphabetical-index text:tracked-changes office:forms office:annotation office:scripts text:sequence-decls
    text:variable-decls text:user-field-decls presentation:notes text:bibliography-source""".split()
)
_SHAPES = ("draw:", "dr3d:")
_DRAWN = frozenset(
    f"draw:{name}"
    for name in "g a frame custom-shape rect ellipse circle line polyline polygon path connector caption".split()
)
_LONG_CELL = 1500  # characters; a table with a longer cell is used for layout
_MOST_COLUMNS = 63
_MOST_ROWS = 1000  # that one row is repeated
_SIMPLE = ("text:p", "text:h", "text:list")


class Flow:
    """Adds the text of one file to a text, block by block."""

    def __init__(self, builder: TextBuilder, styles: Styles, objects: Objects, places: Places) -> None:
        self.builder = builder
        self.title = ""
        self._styles = styles
        self._objects = objects
        self._places = places
        self._counts = Counts(styles)
        self._code: list[str] = []
        self._is_begun = False

    def add(self, element: Element) -> None:
        """Add all that is in an element."""
        self._blocks(element)
        self.end_code()

    def _blocks(self, element: Element) -> None:
        for part in element:
            kind = element_name(part)
            if kind in ("text:p", "text:h"):
                self._paragraph(part)
            elif kind == "text:list":
                self._list(part, 1, "")
                self.builder.end_group()
            elif kind == "text:numbered-paragraph":
                self._item(part, number(part, "text:level", 1), value(part, "text:style-name"))
            elif kind == "table:table":
                self._table(part)
            elif kind.startswith(_SHAPES):
                self.frame(part)
            elif kind not in _LEFT_OUT and not (kind == "text:section" and value(part, "text:display") == "none"):
                self._blocks(part)

    def _paragraph(self, element: Element, marker: str | None = None, depth: int = 0) -> None:
        """Add a paragraph; with a `marker`, which may be "", it is an item of a list."""
        style = self._styles.get("paragraph", value(element, "text:style-name"))
        text, notes, frames = paragraph_text(element, self._styles, self._objects.formula)
        is_heading = element_name(element) == "text:h" and value(element, "text:is-list-header") != "true"
        is_title = style.title and not self.title and not self._is_begun
        if style.code and marker is None and not is_heading:
            if text or self._code:
                self._code.append(text)
        else:
            self.end_code()
            if text and (is_heading or is_title):
                self._heading(element, " ".join(text.split()), is_title)
            elif text and marker is not None:
                self._add("item", depth, f"{marker} {text.lstrip()}" if marker else text)
            else:
                self._add("paragraph", 0, text)
        for mark, note in notes:
            self._note(mark, note)
        for frame in frames:
            self.frame(frame)

    def _heading(self, element: Element, text: str, is_title: bool) -> None:
        level = number(element, "text:outline-level", 1)
        if is_title:
            self.title = text
            level = 1
        elif marker := self._counts.marker("", level):
            text = f"{marker} {text}"
        level = min(level, 6)
        self.builder.add("heading", level, text, (Anchor(0, label=self._places.begin(level, text)),))

    def _list(self, element: Element, level: int, style: str) -> None:
        """Add a list at a level, from 1. A list in a list has the style of that one if it has none of its own."""
        style = value(element, "text:style-name") or style
        goes_on = value(element, "text:continue-numbering") == "true" or value(element, "text:continue-list")
        if not goes_on:
            self._counts.restart(style, level)
        for item in children(element, "text:list-item", "text:list-header"):
            self._item(item, level, style)

    def _item(self, item: Element, level: int, style: str) -> None:
        marker: str | None = None
        if element_name(item) != "text:list-header" and next(children(item, "text:p", "text:h"), None) is not None:
            marker = self._counts.marker(style or "?", level, number(item, "text:start-value", 0))
        for part in item:
            kind = element_name(part)
            if kind == "text:list":
                self._list(part, level + 1, style)
            elif kind == "text:p" or (kind == "text:h" and marker is None):
                self._paragraph(part, marker, level - 1)
                marker = None
            elif kind == "text:h":
                self._paragraph(part)
            elif kind == "table:table":
                self._table(part)
            elif kind.startswith(_SHAPES):
                self.frame(part)

    def _note(self, mark: str, note: Element) -> None:
        """Add the text of a note as paragraphs of its own."""
        lead = f"[{mark}] " if mark else ""
        for part in within(child(note, "text:note-body"), "text:p", "text:h"):
            if text := paragraph_text(part, self._styles, self._objects.formula).text:
                place = self._places.note(mark)
                self.builder.add("paragraph", 0, lead + text, (Anchor(0, label=place),))
                lead = ""

    def frame(self, element: Element) -> None:
        """Add what a frame or a shape shows: its text, its table, its chart, and the description of its picture."""
        self.end_code()
        described = [all_text(found) for found in children(element, "svg:title", "svg:desc")]
        words = [part for part in element if element_name(part) in ("draw:text-box", "table:table")]
        for part in words[:1]:  # of several forms of the same, the first is shown
            if element_name(part) == "table:table":
                self._table(part)
            else:
                self._blocks(part)
        self._add("paragraph", 0, ": ".join(dict.fromkeys(filter(None, described))))
        for kind, level, text in self._objects.blocks(element):
            self._add(kind, level, text)
        for part in element:
            if element_name(part) == "text:list":
                self._list(part, 1, "")
            elif element_name(part) in _SIMPLE:
                self._paragraph(part)
            elif element_name(part) in _DRAWN:
                self.frame(part)
        self.builder.end_group()

    def _table(self, element: Element) -> None:
        self.end_code()
        rows = list(_rows(element))
        headed = sum(is_head for _, is_head, _ in rows)
        cells = [[cell for cell, _ in _cells(row)] for row, _, _ in rows]
        columns = max((sum(count for _, count in _cells(row)) for row, _, _ in rows), default=0)
        is_layout = columns < 2 or any(
            element_name(part) not in _SIMPLE for row in cells for cell in row for part in cell if all_text(part)
        )
        texts = [] if is_layout else list(self._texts([(row, count) for row, _, count in rows]))
        if is_layout or any(len(text) > _LONG_CELL for row in texts for text in row):
            for cell in (cell for row in cells for cell in row):
                self._blocks(cell)
        else:
            heads = headed or int(len(texts) > 1)
            self._places.begin_table()
            for index, row in enumerate(texts):
                place = self._places.row(index + 1)
                level = 0 if index < heads else 1
                self.builder.add("row", level, table_row(row), (Anchor(0, label=place),))
        self.builder.end_group()

    def _texts(self, rows: Sequence[tuple[Element, int]]) -> Iterator[list[str]]:
        """The texts of the cells of each row. A cell that is merged over several rows stands in each."""
        tall: dict[int, tuple[int, str]] = {}  # by column: how many rows more, and the text
        for row, count in rows:
            line: list[str] = []
            for cell, repeated in _cells(row):
                is_covered = element_name(cell) == "table:covered-table-cell"
                text = "" if is_covered else plain_text(cell, self._styles, self._objects.formula)
                for _ in range(repeated):
                    left, above = tall.pop(len(line), (0, ""))
                    if is_covered and left:
                        text = above
                        tall[len(line)] = (left - 1, above)
                    elif (spanned := number(cell, "table:number-rows-spanned", 1)) > 1:
                        tall[len(line)] = (spanned - 1, text)
                    line.append(text)
            yield from [line] * count

    def _add(self, kind: BlockKind, level: int, text: str) -> None:
        if text.strip():
            self._is_begun = True
            self.builder.add(kind, level, text, (Anchor(0, label=self._places.next()),))

    def end_code(self) -> None:
        """Add the paragraphs of code that came before."""
        code, self._code = "\n".join(self._code), []
        self._add("code", 0, code)


def _rows(table: Element) -> Iterator[tuple[Element, bool, int]]:
    """The rows of a table, whether each is one of its head, and how often it is repeated."""
    stack = [(part, False) for part in reversed(table)]
    while stack:
        current, is_head = stack.pop()
        kind = element_name(current)
        if kind == "table:table-row":
            yield current, is_head, min(number(current, "table:number-rows-repeated", 1), _MOST_ROWS)
        elif kind in ("table:table-header-rows", "table:table-rows", "table:table-row-group"):
            stack += [(part, kind == "table:table-header-rows") for part in reversed(current)]


def _cells(row: Element) -> Iterator[tuple[Element, int]]:
    """The cells of a row, and how often each is repeated."""
    for cell in children(row, "table:table-cell", "table:covered-table-cell"):
        yield cell, min(number(cell, "table:number-columns-repeated", 1), _MOST_COLUMNS)
