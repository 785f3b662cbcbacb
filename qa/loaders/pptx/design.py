"""Find what a slide takes over from its design, which is its layout and its master: bullets, and shapes that it shows.

Law: a property that a paragraph does not set is that of its shape, else of its placeholder's in the layout, then in the
master, then of the master's styles. Each layout and master is parsed once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from qa.loaders.content import Damaged
from qa.loaders.docx.elements import child, children, element_name
from qa.loaders.docx.parts import Parts, parsed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element
    from zipfile import ZipFile

_STYLES = {"title": "p:titleStyle", "ctrTitle": "p:titleStyle", "": "p:otherStyle"}
_SAME = {"ctrTitle": "title", "subTitle": "body", "obj": "body"}  # the master's placeholder for a slide's
_BULLETS = ("a:buNone", "a:buChar", "a:buAutoNum", "a:buBlip")
_DEEPEST_LEVEL = 8


class Placeholder(NamedTuple):
    """What a shape stands for: its type ("title", "body" and so on; "" for a shape of its own) and its number."""

    type: str = ""
    number: str = ""


class Design:
    """A layout and its master; None for one that is missing."""

    def __init__(self, layout: Element | None = None, master: Element | None = None) -> None:
        self.layout = layout
        self.master = master
        self._inherited: dict[Placeholder, list[Element]] = {}

    def bullet(self, paragraph: Element, own: Element | None, place: Placeholder) -> Element | None:
        """The element that says how a paragraph is marked, None if it is not. `own` are the styles of its shape."""
        properties = child(paragraph, "a:pPr")
        level = level_of(paragraph)
        if place not in self._inherited:
            self._inherited[place] = list(self._styles(place))
        styles = (own, *self._inherited[place])
        for found in (properties, *(child(style, f"a:lvl{level + 1}pPr") for style in styles)):
            mark = next(children(found, *_BULLETS), None)
            if mark is not None:
                return None if element_name(mark) == "a:buNone" else mark
        return None

    def _styles(self, place: Placeholder) -> Iterator[Element]:
        """The lists of styles that hold for a placeholder, nearest first; of several for the same, the first."""
        found: list[Element | None] = []
        if place.type:
            for shape in self._shapes(self.layout):
                if placeholder(shape) == place or (place.number and placeholder(shape).number == place.number):
                    found.append(child(shape, "p:txBody", "a:lstStyle"))
                    break
            wanted = _SAME.get(place.type, place.type)
            for shape in self._shapes(self.master):
                if placeholder(shape).type == wanted:
                    found.append(child(shape, "p:txBody", "a:lstStyle"))
                    break
        found.append(child(self.master, "p:txStyles", _STYLES.get(place.type, "p:bodyStyle")))
        return (each for each in found if each is not None)

    def _shapes(self, root: Element | None) -> Iterator[Element]:
        return children(child(root, "p:cSld", "p:spTree"), "p:sp")


def level_of(paragraph: Element) -> int:
    """How deep a paragraph is in its list, from 0."""
    properties = child(paragraph, "a:pPr")
    found = "" if properties is None else properties.get("lvl", "")
    return min(int(found), _DEEPEST_LEVEL) if found.isdecimal() and len(found) < 3 else 0


def placeholder(shape: Element) -> Placeholder:
    """What a shape stands for."""
    for part in shape:
        found = child(part, "p:nvPr", "p:ph")
        if found is not None:
            return Placeholder(found.get("type", "obj"), found.get("idx", ""))
    return Placeholder()


class Designs:
    """The designs of one presentation."""

    def __init__(self, archive: ZipFile) -> None:
        self._archive = archive
        self._known: dict[str, Design] = {}

    def of(self, slide: Parts) -> Design:
        """The design of the slide with these parts."""
        name = slide.first("slideLayout") or ""
        if name not in self._known:
            self._known[name] = self._design(name)
        return self._known[name]

    def _design(self, name: str) -> Design:
        try:
            layout = parsed(self._archive, name)
            return Design(layout, Parts(self._archive, name).one("slideMaster") if layout is not None else None)
        except Damaged:  # costs bullets and what the design shows, and no text of the slide
            return Design()
