"""Compute the numbers and bullets of list items, which a document does not store.

Law: the numbers are those that people see: each list continues after its last item unless it restarts.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from qa.loaders.builder import ordinal
from qa.loaders.docx.elements import child, children, int_value, toggle_value, value

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from qa.loaders.docx.styles import Styles

_STYLES = {"lowerLetter": "a", "upperLetter": "A", "lowerRoman": "i", "upperRoman": "I"}
_PART = re.compile(r"%([1-9])")
_LEVELS = 9
_LONGEST = 40
BULLET = "-"


class _Level(NamedTuple):
    format: str = "decimal"
    text: str = ""
    start: int = 1
    legal: bool = False  # whether all numbers are in digits


class _List(NamedTuple):
    family: str  # lists of one family share their counts
    levels: dict[int, _Level]
    begins: dict[int, int]  # the first numbers of the levels that restart with this list


class Lists:
    """The lists of one document, with the current count of each level."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._families = {value(found, "abstractNumId"): found for found in children(root, "abstractNum")}
        self._elements = {value(found, "numId"): found for found in children(root, "num")}
        self._styles = styles
        self._known: dict[str, _List | None] = {}
        self._by_style: dict[tuple[str, str], int] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()

    def marker(self, id: str, level: int) -> str | None:
        """Count the next item of a list at `level` (from 0) and return its marker: a number, `BULLET` or an empty
        string; None if there is no such list."""
        if id not in self._known:
            self._known[id] = self._list(id)
        found = self._known[id]
        if found is None:
            return None
        level = min(max(level, 0), _LEVELS - 1)
        own = found.levels.get(level, _Level())
        counts = self._counts.setdefault(found.family, {})
        if level in found.begins and (id, level) not in self._begun:
            counts[level] = found.begins[level] - 1
        self._begun.add((id, level))
        counts[level] = counts.get(level, own.start - 1) + 1
        for deeper in range(level + 1, _LEVELS):
            counts.pop(deeper, None)
        if own.format == "bullet":
            return BULLET

        def counted(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            other = found.levels.get(at, _Level())
            style = "1" if own.legal else _STYLES.get(other.format, "1")
            text = ordinal(counts.get(at, other.start), style)
            return text.zfill(2) if other.format == "decimalZero" else "" if other.format == "none" else text

        return _PART.sub(counted, own.text[:_LONGEST]).strip()

    def level_of(self, id: str, style: str) -> int:
        """The level of a list that is linked to a paragraph style, 0 if none is."""
        if id not in self._known:
            self._known[id] = self._list(id)
        return self._by_style.get((id, style), 0)

    def _list(self, id: str) -> _List | None:
        element = self._elements.get(id)
        if element is None:
            return None
        family = value(child(element, "abstractNumId"))
        definition = self._families.get(family)
        link = value(child(definition, "numStyleLink"))
        other = self._elements.get(self._styles.get(link).list_id or "") if link else None
        if other is not None:  # a list style's list
            family = value(child(other, "abstractNumId"))
            definition = self._families.get(family)
        if definition is None:
            return None
        levels: dict[int, _Level] = {}
        begins: dict[int, int] = {}
        for found in children(definition, "lvl"):
            self._level(id, found, levels)
        for override in children(element, "lvlOverride"):
            level = int_value(override, "ilvl")
            for found in children(override, "lvl"):
                self._level(id, found, levels)
            if (start := child(override, "startOverride")) is not None:
                begins[level] = int_value(start, default=1)
        return _List(family, levels, begins)

    def _level(self, id: str, element: Element, levels: dict[int, _Level]) -> None:
        level = int_value(element, "ilvl")
        if style := value(child(element, "pStyle")):
            self._by_style[id, style] = level
        levels[level] = _Level(
            value(child(element, "numFmt")) or "decimal",
            value(child(element, "lvlText")),
            int_value(child(element, "start"), default=1),
            bool(toggle_value(element, "isLgl")),
        )
