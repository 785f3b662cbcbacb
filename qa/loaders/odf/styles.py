"""Interpret the styles of an OpenDocument file: titles, code, hidden, raised and struck text, and how lists count.

Law: a property that a style does not set is that of its parent. A style's name is compared as people see it
("Preformatted Text").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from qa.loaders.builder import ordinal
from qa.loaders.docx.styles import CODE, TITLES
from qa.loaders.odf.elements import child, element_name, number, value, within

if TYPE_CHECKING:
    from collections.abc import Sequence
    from xml.etree.ElementTree import Element

_CONTAINERS = ("office:styles", "office:automatic-styles")
_BULLET = "-"
_LONGEST = 40  # characters of a marker
_DEEPEST = 10


class Style(NamedTuple):
    """What a style says of a paragraph or a stretch of text."""

    title: bool = False
    code: bool = False
    hidden: bool = False
    raised: bool = False
    struck: bool = False
    list: str = ""  # the name of its list style


class Styles:
    """The styles of one file, found below these roots; of several with the same name, the last."""

    def __init__(self, roots: Sequence[Element]) -> None:
        found = [each for root in roots for box in within(root, *_CONTAINERS) for each in box]
        self._elements = {(value(each, "style:family"), value(each, "style:name")): each for each in found}
        self._lists = {value(each, "style:name"): each for each in found if element_name(each) == "text:list-style"}
        outlines = (each for each in found if element_name(each) == "text:outline-style")
        if (outline := next(outlines, None)) is not None:
            self._lists[""] = outline
        self._known: dict[tuple[str, str], Style] = {}
        self._levels: dict[str, dict[int, Element]] = {}
        self.every_master = [page for root in roots for page in within(root, "style:master-page")]
        used = {value(each, "style:master-page-name") for each in found} | {"Standard", "Default"}
        self.masters = [page for page in self.every_master if value(page, "style:name") in used]

    def get(self, family: str, name: str) -> Style:
        """The style of this name, with inherited properties; an empty one if it is not defined."""
        chain: dict[tuple[str, str], None] = {}
        key = (family, name)
        while key in self._elements and key not in self._known and key not in chain:
            chain[key] = None
            key = (family, value(self._elements[key], "style:parent-style-name"))
        found = self._known.get(key, Style())
        for each in reversed(chain):
            found = self._known[each] = _over(found, self._elements[each])
        return found

    def levels(self, name: str) -> dict[int, Element]:
        """The styles of the levels of a list, by level from 1; "" is the list of the headings."""
        if name not in self._levels:
            self._levels[name] = {number(each, "text:level", 1): each for each in self._lists.get(name, ())}
        return self._levels[name]


def _over(parent: Style, element: Element) -> Style:
    """The properties of a style element over those of its parent."""
    name = value(element, "style:display-name") or value(element, "style:name").replace("_20_", " ")
    name = " ".join(name.lower().split())
    text = child(element, "style:text-properties")
    hidden, place = value(text, "text:display"), value(text, "style:text-position")
    struck = value(text, "style:text-line-through-style")
    return Style(
        parent.title or name in TITLES,
        parent.code or CODE.search(name) is not None,
        hidden == "none" if hidden else parent.hidden,
        not place.startswith(("sub", "-", "0")) if place else parent.raised,
        struck != "none" if struck else parent.struck,
        value(element, "style:list-style-name") or parent.list,
    )


class Counts:
    """The numbers that the items of lists and the headings have reached, by list style and level."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._reached: dict[str, dict[int, int]] = {}

    def restart(self, name: str, level: int) -> None:
        """Begin to count anew in the lists of a style, from a level on."""
        counts = self._reached.get(name, {})
        for deeper in [each for each in counts if each >= level]:
            del counts[deeper]

    def marker(self, name: str, level: int, start: int = 0) -> str:
        """Count the next item at a level, from 1, and give its marker; "" for one without. `start` is its own number if
        it has one."""
        levels = self._styles.levels(name)
        level = min(level, _DEEPEST)
        own = levels.get(level)
        counts = self._reached.setdefault(name, {})
        counts[level] = start or counts.get(level, number(own, "text:start-value", 1) - 1) + 1
        for deeper in [each for each in counts if each > level]:
            del counts[deeper]
        if own is None or not element_name(own).endswith(("-number", "outline-level-style")):
            return "" if own is None and not name else _BULLET
        shown = max(level - number(own, "text:display-levels", 1) + 1, 1)
        parts = [
            ordinal(counts.get(each, 1), form)
            for each in range(shown, level + 1)
            if (form := value(levels.get(each), "style:num-format"))
        ]
        if not value(own, "style:num-format"):
            return ""
        marker = f"{value(own, 'style:num-prefix')}{'.'.join(parts)}{value(own, 'style:num-suffix')}"
        return marker.strip()[:_LONGEST]
