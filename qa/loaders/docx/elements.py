"""The names in WordprocessingML, which has two namespaces for the same things, and the values that elements hold.

Law: a name of another vocabulary is never taken for one of Word's.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

_WORD = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
_PREFIXES = {
    **dict.fromkeys(_WORD, ""),
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m:",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m:",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc:",
}
_OFF = frozenset(("0", "false", "off", "none"))


@lru_cache(maxsize=1024)
def _name(tag: str) -> str:
    namespace, _, local = tag.removeprefix("{").rpartition("}")
    return _PREFIXES.get(namespace, "?:") + local


def element_name(element: Element) -> str:
    """The name of an element: "p" of Word, "m:t" of a formula, "mc:Choice" of alternatives, "?:x" of anything else."""
    return _name(element.tag)


def value(element: Element | None, attribute: str = "val") -> str:
    """One of Word's attributes of an element, empty where there is none."""
    if element is None:
        return ""
    return next((found for space in _WORD if (found := element.get(f"{{{space}}}{attribute}"))), "")


def int_value(element: Element | None, attribute: str = "val", default: int = 0) -> int:
    """The same as a whole number of at most nine digits."""
    found = value(element, attribute)
    return int(found) if found.removeprefix("-").isdecimal() and len(found) < 10 else default


def child(element: Element | None, *path: str) -> Element | None:
    """The first child of that name, its first child of the next name, and so on."""
    for step in path:
        element = next(children(element, step), None)
    return element


def children(element: Element | None, *names: str) -> Iterator[Element]:
    """The children of these names."""
    return (found for found in (() if element is None else element) if element_name(found) in names)


def toggle_value(properties: Element | None, switch: str) -> bool | None:
    """Whether a property is switched on or off, None where nothing is said."""
    found = child(properties, switch)
    return None if found is None else value(found) not in _OFF
