"""Turn slides into a text with blocks: the title, then the shapes in the order in which programs read them aloud.

Law: everything visible on a slide is in exactly one block, except its number and its automatic date. A slide without a
title is headed "Slide 4", so that no passage runs from one slide into the next.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.loaders.builder import ordinal, table_row
from qa.loaders.docx.drawings import drawing_blocks, drawn
from qa.loaders.docx.elements import child, children, element_name
from qa.loaders.docx.runs import alternative
from qa.loaders.pptx.design import Design, level_of, placeholder
from qa.loaders.pptx.paragraphs import body_text, paragraph_text
from qa.model import Anchor

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from xml.etree.ElementTree import Element

    from qa.loaders.builder import TextBuilder
    from qa.loaders.docx.parts import Parts
    from qa.loaders.pptx.design import Designs
    from qa.model import BlockKind

_TITLES = ("title", "ctrTitle")
_REPEATED = ("ftr", "dt", "hdr")  # of the head and foot of a slide
_SHAPES = ("p:sp", "p:pic", "p:cxnSp", "p:graphicFrame")
_OPENED = ("p:grpSp", "p:spTree", "mc:AlternateContent")
_LONG_CELL = 1500  # characters; a table with a longer cell is used for layout
_BULLET = "-"
_NUMBERS = {"alphaLc": "a", "alphaUc": "A", "romanLc": "i", "romanUc": "I"}
_ENDS = {"Period": ("", "."), "ParenR": ("", ")"), "ParenBoth": ("(", ")")}


class SlideWriter:
    """Adds slides to a text. `title` is that of the first slide with one."""

    def __init__(self, builder: TextBuilder, designs: Designs) -> None:
        self.builder = builder
        self.title = ""
        self.has_text = False
        self._designs = designs
        self._said: set[str] = set()  # what stands at the head and foot of slides, or comes from their designs
        self._place = ""

    def add(self, number: int, slide: Element, parts: Parts) -> None:
        """Add a slide with its notes."""
        self._place = f"slide {number}"
        design = self._designs.of(parts)
        tree = child(slide, "p:cSld", "p:spTree")
        shapes = list(_shapes(tree))
        title = next((found for found in shapes if placeholder(found).type in _TITLES), None)
        words = " ".join(body_text(child(title, "p:txBody")).split())
        is_first = not self.title and title is not None and placeholder(title).type == "ctrTitle"
        self._add("heading", 1 if words and is_first else 2, words or f"Slide {number}")
        self.title = self.title or words
        self.has_text = self.has_text or bool(words)
        for shape in shapes:
            if shape is not title or not words:
                self._shape(shape, parts, design)
        if slide.get("showMasterSp") not in ("0", "false"):
            self._add_design(design)
        self._place = f"slide {number} notes"
        for _, name in parts.every("notesSlide"):
            notes = parts.take_xml(name)
            for shape in _shapes(child(notes, "p:cSld", "p:spTree")):
                if placeholder(shape).type == "body":
                    self._text(child(shape, "p:txBody"), shape, Design())
        self.builder.end_group()

    def _add(self, kind: BlockKind, level: int, text: str) -> None:
        self.builder.add(kind, level, text, (Anchor(0, label=self._place),))
        self.has_text = self.has_text or (kind != "heading" and bool(text.strip()))

    def _add_design(self, design: Design) -> None:
        """Add what the design itself says, once."""
        roots = [design.layout]
        if design.layout is None or design.layout.get("showMasterSp") not in ("0", "false"):
            roots.append(design.master)
        for root in roots:
            for shape in _shapes(child(root, "p:cSld", "p:spTree")):
                if not placeholder(shape).type:
                    self._once(child(shape, "p:txBody"))

    def _once(self, body: Element | None) -> None:
        text = body_text(body)
        if text not in self._said:
            self._said.add(text)
            self._add("paragraph", 0, text)

    def _shape(self, shape: Element, parts: Parts, design: Design) -> None:
        type = placeholder(shape).type
        if type == "sldNum":
            return
        body = child(shape, "p:txBody")
        if type in _REPEATED:
            if type != "dt" or not any(element_name(found) == "a:fld" for found in shape.iter()):
                self._once(body)
            return
        if body is not None:
            self._text(body, shape, design)
        for found in shape.iter():
            for kind, words in drawn(found, element_name(found)):
                if kind == "picture":
                    self._add("paragraph", 0, words)
                elif kind in ("chart", "diagram"):
                    for block in drawing_blocks(kind, parts.take_xml(parts.name(words))):
                        self._add(*block)
                    self.builder.end_group()
        for table in (found for found in shape.iter() if element_name(found) == "a:tbl"):
            self._table(table)

    def _text(self, body: Element | None, shape: Element, design: Design) -> None:
        """Add the paragraphs of a shape."""
        if body is None:
            return
        place, own = placeholder(shape), child(body, "a:lstStyle")
        counts: dict[int, int] = {}
        for paragraph in children(body, "a:p"):
            text, level = paragraph_text(paragraph), level_of(paragraph)
            if not text:
                continue
            mark = design.bullet(paragraph, own, place)
            numbered = mark is not None and element_name(mark) == "a:buAutoNum"
            for deeper in [each for each in counts if each > level or (each == level and not numbered)]:
                del counts[deeper]
            if mark is None:
                self._add("paragraph", 0, text)
            elif numbered:
                start = mark.get("startAt", "1")
                first = int(start) if start.isdecimal() and len(start) < 6 else 1
                counts[level] = counts.get(level, first - 1) + 1
                self._add("item", level, f"{_number(counts[level], mark.get('type', ''))} {text}")
            else:
                self._add("item", level, f"{_BULLET} {text}")
        self.builder.end_group()

    def _table(self, table: Element) -> None:
        rows = list(_rows(table))
        widest = max(map(len, rows), default=0)
        if widest < 2 or any(len(cell) > _LONG_CELL for row in rows for cell in row):
            for cell in (cell for row in rows for cell in row):
                self._add("paragraph", 0, cell)
            return
        properties = child(table, "a:tblPr")
        is_headed = properties is not None and properties.get("firstRow") in ("1", "true") and len(rows) > 1
        for index, row in enumerate(rows):
            self._add("row", 0 if is_headed and not index else 1, table_row(row))
        self.builder.end_group()


def _shapes(tree: Element | None) -> Iterator[Element]:
    """The shapes that are not hidden, taken out of their groups."""
    stack = list(reversed(() if tree is None else tree))
    while stack:
        current = stack.pop()
        kind = element_name(current)
        if any(found.get("hidden") in ("1", "true") for part in current for found in children(part, "p:cNvPr")):
            continue
        if kind in _SHAPES:
            yield current
        elif kind in _OPENED:
            stack += reversed(list(alternative(current) if kind == "mc:AlternateContent" else current))


def _rows(table: Element) -> Iterator[Sequence[str]]:
    """The texts of the cells of each row. A cell that is merged over several rows stands in each."""
    above: list[str] = []
    for row in children(table, "a:tr"):
        cells = []
        for at, cell in enumerate(children(row, "a:tc")):
            is_same = cell.get("vMerge") in ("1", "true") and at < len(above)
            cells.append(above[at] if is_same else body_text(child(cell, "a:txBody")))
        above = cells
        yield cells


def _number(number: int, type: str) -> str:
    """A number as a list of this type has it, such as "romanUcPeriod"."""
    end = next((end for end in _ENDS if type.endswith(end)), "")
    before, behind = _ENDS.get(end, ("", "." if not type else ""))
    return f"{before}{ordinal(number, _NUMBERS.get(type.removesuffix(end), '1'))}{behind}"
