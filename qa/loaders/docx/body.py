"""Turn the body of a document into a text with blocks, each labelled with its place: "§ Findings ¶ 14", counted from
the heading.

Law: everything visible in the body is in exactly one block, except tables of contents. A note comes after the paragraph
that refers to it; a text box, the description of a picture, a chart and a diagram after the paragraph to which they are
anchored. Consecutive paragraphs of code are one block.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from qa.loaders.builder import TextBuilder, table_row
from qa.loaders.docx.drawings import chart_words, diagram_words
from qa.loaders.docx.elements import child, children, element_name, int_value, relation_id, toggle_value, value
from qa.loaders.docx.lists import BULLET, Lists
from qa.loaders.docx.runs import NoteReference, RunReader, alternative, is_furniture
from qa.loaders.docx.styles import BODY, Style, Styles, outline
from qa.model import Anchor

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
    from xml.etree.ElementTree import Element

    from qa.loaders.content import Content
    from qa.loaders.docx.drawings import Drawn
    from qa.loaders.docx.parts import Parts
    from qa.model import BlockKind

_OPENED = frozenset("sdtContent customXml ins moveTo smartTag".split())
_LONG_CELL = 1500  # characters; a table with a longer cell is used for page layout
_LONG_LABEL = 60
_MOST_COLUMNS = 63
_GALLERIES = frozenset(("Table of Contents", "Bibliographies Contents", "Table of Figures"))
_HEX = re.compile(r"[0-9A-Fa-f]{1,8}")
_FIRST_ROW = 0x20
_BULLET = re.compile(r"[•‣◦▪●○■·]\s+")


class _Paragraph(NamedTuple):
    """The properties of a paragraph, known before its text is read."""

    style: Style
    outline: int
    list_id: str
    level: int
    joins: bool  # whether it joins the next one: its end is deleted, or it is a drop cap


class Known(NamedTuple):
    """What a document says about its text elsewhere: its styles and lists, its notes by kind and id, and the prompts of
    its controls."""

    styles: Styles
    lists: Lists
    notes: Mapping[tuple[str, str], Element]
    prompts: Collection[str] = ()


class Body:
    """Builds the text of one document in `builder`. `notes` are the elements of its notes by kind and id, `parts` what
    is drawn or embedded in it, and `chunk` reads an embedded part. `unread` counts those that could not be read."""

    def __init__(self, known: Known, parts: Parts, chunk: Callable[[bytes], Content | None]) -> None:
        self.builder = TextBuilder()
        self.title = ""
        self.unread = 0
        self._styles = known.styles
        self._lists = known.lists
        self._notes = known.notes
        self._parts = parts
        self._chunk = chunk
        self._reader = RunReader(known.styles, known.prompts)
        self._heading = ""
        self._count = self._tables = self._charts = 0  # blocks, tables and charts since the last heading
        self._is_begun = False
        self._code: list[str] = []
        self._carried = ""
        self._waiting: list[NoteReference] = []
        self._undrawn: list[Drawn] = []  # the charts and diagrams of the current table

    def lay_out(self, body: Element) -> None:
        """Add the whole body."""
        self._blocks(body)
        if self._carried.strip():
            self._add("paragraph", 0, self._carried)
        self._end_code()

    def _blocks(self, element: Element) -> None:
        for part in self._inside(element):
            kind = element_name(part)
            if kind == "p":
                self._paragraph(part)
            elif kind == "tbl":
                self._table(part)
            elif (data := self._parts.take(self._parts.name(relation_id(part)))) is not None:
                self._end_code()
                content = self._chunk(data)
                if content is not None:
                    self.embed(content)
                self.unread += content is None

    def embed(self, content: Content, place: str = "", left_out: Collection[str] = ()) -> None:
        """Add the blocks of another text, except those whose words are in `left_out`. With a `place`, all of them are
        there, outside the sections of the body."""
        for kind, level, span in content.blocks:
            text = span.of(content.text)
            if " ".join(text.split()) in left_out:
                continue
            if place:
                self._place("paragraph" if kind == "heading" else kind, level, text, place)
            elif kind == "heading":
                self._begin(level, " ".join(text.split()))
            else:
                self._add(kind, level, text)
        self.builder.end_group()

    def _begin(self, level: int, heading: str) -> None:
        """Begin a section."""
        self._heading = heading
        self._count = self._tables = self._charts = 0
        self._place("heading", level, heading, f"§ {shortened(heading)}")

    def _draw(self, drawings: Sequence[Drawn]) -> None:
        """Add what drawings say."""
        for kind, text in drawings:
            if kind in ("picture", "words"):
                self._place("paragraph", 0, text, f"{self._here()} picture".lstrip())
            elif (root := self._parts.take_xml(self._parts.name(text))) is not None:
                self._end_code()
                if kind == "chart":
                    self._chart(root)
                else:
                    for words in diagram_words(root):
                        self._add("item", 0, f"- {words}")
                self.builder.end_group()

    def _chart(self, root: Element) -> None:
        self._charts += 1
        place = f"{self._section()}chart {self._charts}"
        chart = chart_words(root)
        self._place("paragraph", 0, "\n".join(chart.titles), place)
        has_names = bool(chart.rows) and not chart.rows[0][0]
        for index, row in enumerate(chart.rows):
            self._place("row", 0 if has_names and not index else 1, table_row(row), f"{place} row {index + 1}")

    def _inside(self, element: Element) -> Iterator[Element]:
        """The paragraphs, tables and embedded parts in a body, a cell or a box, unwrapped from any depth of other
        elements."""
        stack = list(reversed(element))
        while stack:
            current = stack.pop()
            kind = element_name(current)
            if kind in ("p", "tbl", "altChunk"):
                yield current
            elif kind == "sdt":
                gallery = value(child(current, "sdtPr", "docPartObj", "docPartGallery"))
                if gallery not in _GALLERIES and not self._reader.is_placeholder(current):
                    stack += reversed(current)
            elif kind == "mc:AlternateContent":
                stack += reversed(list(alternative(current)))
            elif kind in _OPENED and not is_furniture(value(current, "instr")):
                stack += reversed(current)

    def _paragraph(self, element: Element) -> None:
        known = self._properties(element)
        if known.outline < BODY:
            self._reader.fields.reset()
        silent = self._reader.fields.silent
        paragraph = self._reader.paragraph(element, bool(known.style.hidden))
        text = self._carried + paragraph.text
        self._carried = ""
        if known.joins:
            for box in paragraph.boxes:
                self._blocks(box)
            self._draw(paragraph.drawn)
            self._carried = text
            self._waiting += paragraph.notes
            return
        marker = self._lists.marker(known.list_id, known.level) if known.list_id else None
        text = "\n".join(line.rstrip() for line in text.split("\n")).strip("\n")
        if known.style.contents or (silent and not text.strip() and not paragraph.drawn):
            return
        if known.style.code and known.outline == BODY and marker is None:
            if text or self._code:
                self._code.append(text)
        else:
            self._end_code()
            if text.strip():
                self._write(text.strip(), marker, known)
        for note in (*self._waiting, *paragraph.notes):
            self._note(note)
        self._waiting = []
        for box in paragraph.boxes:
            self._blocks(box)
        self._draw(paragraph.drawn)

    def _write(self, text: str, marker: str | None, known: _Paragraph) -> None:
        is_title = known.style.title and not self.title and not self._is_begun
        if known.outline < BODY or is_title:
            heading = " ".join(text.split())
            if is_title:
                self.title = heading
            if marker and marker != BULLET:
                heading = f"{marker} {heading}"
            self._begin(1 if is_title else min(known.outline + 1, 6), heading)
        elif marker is not None:
            self._add("item", known.level, f"{marker} {text}" if marker else text)
        elif _BULLET.match(text):
            self._add("item", 0, text)
        else:
            self._add("paragraph", 0, text)

    def _properties(self, element: Element) -> _Paragraph:
        properties = child(element, "pPr")
        id = value(child(properties, "pStyle")) or self._styles.default
        style = self._styles.get(id)
        own = outline(properties)
        level = own if own is not None else style.outline if style.outline is not None else BODY
        numbering = child(properties, "numPr")
        list_id = child(numbering, "numId")
        listed = value(list_id) if list_id is not None else style.list_id or ""
        depth = child(numbering, "ilvl")
        if depth is not None:
            deep = int_value(depth)
        else:
            deep = style.list_level or (self._lists.level_of(listed, id) if listed else 0)
        is_deleted = child(properties, "rPr", "del") is not None
        is_large = value(child(properties, "framePr"), "dropCap") in ("drop", "margin")
        return _Paragraph(style, level, listed, min(max(deep, 0), 8), is_deleted or is_large)

    def _note(self, note: NoteReference) -> None:
        """Add the text of a note, as separate paragraphs."""
        element = self._notes.get((note.kind, note.id))
        if element is None:
            return
        lead = f"[{note.mark}] " if note.mark else ""
        place = f"{self._here()} note {note.mark}" if note.mark else self._here()
        for part in element.iter():
            if element_name(part) == "p":
                paragraph = self._reader.paragraph(part, hidden=False)
                if text := paragraph.text.strip():
                    self._place("paragraph", 0, lead + text, place)
                    lead = ""
                self._draw(paragraph.drawn)

    def _table(self, element: Element) -> None:
        self._end_code()
        rows = [[*children(found, "tc", "sdt", "customXml")] for found in _rows(element)]
        cells = [[_cell(found) for found in line] for line in rows]
        lays_out = max(map(len, cells), default=0) < 2 or any(
            element_name(part) != "p" for line in cells for cell in line for part in self._inside(cell)
        )
        if lays_out:
            for line in cells:
                for cell in line:
                    self._blocks(cell)
            self.builder.end_group()
            return
        self._tables += 1
        headers = _header_rows(element)
        texts = [[self._cell_text(cell) for cell in line] for line in cells]
        if any(len(text) > _LONG_CELL for line in texts for text in line):
            for text in (text for line in texts for text in line):
                self._add("paragraph", 0, text)
        else:
            for index, (line, line_texts) in enumerate(zip(cells, texts, strict=True)):
                columns: list[str] = []
                for cell, text in zip(line, line_texts, strict=True):
                    span = int_value(child(cell, "tcPr", "gridSpan"), default=1)
                    columns += [text, *[""] * (min(max(span, 1), _MOST_COLUMNS) - 1)]
                place = f"{self._section()}table {self._tables} row {index + 1}"
                self._place("row", 0 if index in headers else 1, table_row(columns), place)
        self.builder.end_group()
        for note in self._waiting:
            self._note(note)
        self._waiting = []
        drawings, self._undrawn = self._undrawn, []
        self._draw(drawings)

    def _cell_text(self, cell: Element) -> str:
        """The text of a cell, its paragraphs joined by line ends."""
        found: list[str] = []
        parts = list(self._inside(cell))
        while parts:
            known = self._properties(parts[0])
            paragraph = self._reader.paragraph(parts.pop(0), bool(known.style.hidden))
            marker = self._lists.marker(known.list_id, known.level) if known.list_id else None
            found += [marker] if marker and marker != BULLET else []
            found += [paragraph.text, *(text for kind, text in paragraph.drawn if kind in ("picture", "words"))]
            self._waiting += paragraph.notes
            self._undrawn += [each for each in paragraph.drawn if each.kind in ("chart", "diagram")]
            parts[:0] = [part for box in paragraph.boxes for part in self._inside(box) if element_name(part) == "p"]
        return "\n".join(text for text in map(str.strip, found) if text)

    def _end_code(self) -> None:
        code, self._code = "\n".join(self._code), []
        if code.strip():
            self._add("code", 0, code)

    def _add(self, kind: BlockKind, level: int, text: str) -> None:
        self._count += 1
        self._is_begun = True
        self._place(kind, level, text, self._here())

    def _place(self, kind: BlockKind, level: int, text: str, label: str) -> None:
        self.builder.add(kind, level, text, (Anchor(0, label=label),))

    def _section(self) -> str:
        return f"§ {shortened(self._heading)} " if self._heading else ""

    def _here(self) -> str:
        return f"{self._section()}¶ {self._count}" if self._count else self._section().rstrip()


def shortened(heading: str) -> str:
    """A heading as it appears in labels: cut after a word to at most `_LONG_LABEL` characters."""
    if len(heading) <= _LONG_LABEL:
        return heading
    whole = heading[:_LONG_LABEL].rpartition(" ")[0]
    return (whole or heading[:_LONG_LABEL]) + "…"


def _rows(table: Element) -> Iterator[Element]:
    """The rows of a table that are not deleted."""
    stack = list(reversed(table))
    while stack:
        current = stack.pop()
        if element_name(current) == "tr":
            if child(current, "trPr", "del") is None:
                yield current
        elif element_name(current) in ("sdt", *_OPENED):
            stack += reversed(current)


def _cell(element: Element) -> Element:
    """The cell element itself, unwrapped from the controls around it."""
    while element_name(element) != "tc":
        inner = next(children(element, "tc", "sdt", "sdtContent", "customXml"), None)
        if inner is None:
            break
        element = inner
    return element


def _header_rows(table: Element) -> Sequence[int]:
    """The indices of the header rows: those that the table marks, else the first, unless the table is two columns of
    names and values whose look has no special first row."""
    rows = list(_rows(table))
    named = [index for index, found in enumerate(rows) if toggle_value(child(found, "trPr"), "tblHeader")]
    if named and named[0] == 0:
        return range(next((place for place, index in enumerate(named) if place != index), len(named)))
    look = child(table, "tblPr", "tblLook")
    code = value(look)
    flags = int(code, 16) if _HEX.fullmatch(code) else _FIRST_ROW
    has_first = value(look, "firstRow") or str(flags & _FIRST_ROW)
    is_pairs = has_first == "0" and all(len([*children(found, "tc")]) == 2 for found in rows)
    return range(0 if is_pairs or len(rows) < 2 else 1)
