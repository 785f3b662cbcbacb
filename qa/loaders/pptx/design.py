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
        self._in_layout, self._in_master = _first_shapes(layout), _first_shapes(master)

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
            wanted = (place, f"number {place.number}") if place.number else (place,)
            of_layout = [self._in_layout[key] for key in wanted if key in self._in_layout]
            of_master = self._in_master.get(f"type {_SAME.get(place.type, place.type)}")
            for _, shape in (*sorted(of_layout, key=lambda one: one[0])[:1], *filter(None, (of_master,))):
                found.append(child(shape, "p:txBody", "a:lstStyle"))
        found.append(child(self.master, "p:txStyles", _STYLES.get(place.type, "p:bodyStyle")))
        return (each for each in found if each is not None)


def _first_shapes(root: Element | None) -> dict[Placeholder | str, tuple[int, Element]]:
    """The first shape of each placeholder, number and type in a layout or a master, with its place among all."""
    found: dict[Placeholder | str, tuple[int, Element]] = {}
    for at, shape in enumerate(children(child(root, "p:cSld", "p:spTree"), "p:sp")):
        place = placeholder(shape)
        for key in (place, f"number {place.number}", f"type {place.type}"):
            found.setdefault(key, (at, shape))
    return found


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
        self._masters: dict[str, Element | None] = {}  # many layouts may have one master

    def of(self, slide: Parts) -> Design:
        """The design of the slide with these parts."""
        name = slide.first("slideLayout") or ""
        if name not in self._known:
            self._known[name] = self._design(name)
        return self._known[name]

    def _design(self, name: str) -> Design:
        try:
            layout = parsed(self._archive, name)
            master = Parts(self._archive, name).first("slideMaster") if layout is not None else None
            return Design(layout, self._master(master or ""))
        except Damaged:  # costs bullets and what the design shows, and no text of the slide
            return Design()

    def _master(self, name: str) -> Element | None:
        if name not in self._masters:
            self._masters[name] = parsed(self._archive, name)
        return self._masters[name]
