"""Turn the pages of an OpenDocument presentation or drawing into a text with blocks, each page under its title.

Law: everything visible on a page is in exactly one block. What its master shows is read once, numbers and dates of the
pages never. A page without a title is headed "Slide 4", so that no passage runs from one page into the next.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.loaders.odf.elements import all_text, children, element_name, value, within
from qa.loaders.odf.flow import Flow
from qa.loaders.odf.places import OnePlace
from qa.loaders.odf.runs import plain_text
from qa.model import Anchor

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from qa.loaders.builder import TextBuilder
    from qa.loaders.odf.objects import Objects
    from qa.loaders.odf.styles import Styles

_LEFT_OUT = ("page-number", "date-time", "page", "header")
_SHAPES = ("draw:", "dr3d:", "table:table")


class PageWriter:
    """Adds pages to a text. `title` is that of the first page with one."""

    def __init__(self, builder: TextBuilder, styles: Styles, objects: Objects) -> None:
        self.title = ""
        self.has_text = False
        self._builder = builder
        self._styles = styles
        self._objects = objects
        self._places = OnePlace("")
        self._flow = Flow(builder, styles, objects, self._places)
        self._said: set[str] = set()
        self._masters = {value(found, "style:name"): found for found in styles.every_master}

    def add(self, pages: Element) -> None:
        """Add all pages."""
        for number, page in enumerate(children(pages, "draw:page"), 1):
            self._page(number, page)
            self._builder.end_group()
        for found in within(pages, "presentation:footer-decl"):
            self._once(found)

    def _page(self, number: int, page: Element) -> None:
        self._places.place = f"slide {number}"
        shapes = list(_shapes(page))
        head = next((found for found in shapes if value(found, "presentation:class") == "title"), None)
        words = "" if head is None else " ".join(self._words(head).split())
        self.title = self.title or words
        text = words or f"Slide {number}"
        self._builder.add("heading", 2, text, (Anchor(0, label=self._places.place),))
        before = self._builder.length
        for shape in shapes:
            if value(shape, "presentation:class") == "footer":
                self._once(shape)
            elif shape is not head or not words:
                self._flow.frame(shape)
        for shape in _shapes(self._masters.get(value(page, "draw:master-page-name"))):
            if not value(shape, "presentation:class"):
                self._once(shape)
        for notes in children(page, "presentation:notes"):
            self._places.place = f"slide {number} notes"
            for shape in _shapes(notes):
                self._flow.frame(shape)
        self.has_text = self.has_text or bool(words) or self._builder.length > before

    def _words(self, element: Element) -> str:
        return plain_text(element, self._styles, self._objects.formula)

    def _once(self, element: Element) -> None:
        """Add what stands on several pages, the first time."""
        text = self._words(element) or all_text(element)
        if text not in self._said:
            self._said.add(text)
            self._builder.add("paragraph", 0, text, (Anchor(0, label=self._places.place),))


def _shapes(page: Element | None) -> Iterator[Element]:
    """The shapes of a page that hold more than a prompt."""
    for found in () if page is None else page:
        is_prompt = value(found, "presentation:placeholder") == "true"
        is_left_out = value(found, "presentation:class") in _LEFT_OUT
        if element_name(found).startswith(_SHAPES) and not is_prompt and not is_left_out:
            yield found
