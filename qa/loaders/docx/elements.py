"""Access elements and attributes of Office's XML, each of whose vocabularies has two namespaces for the same names.

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
    "urn:schemas-microsoft-com:vml": "v:",
    "http://schemas.openxmlformats.org/presentationml/2006/main": "p:",
    "http://purl.oclc.org/ooxml/presentationml/main": "p:",
    "http://schemas.microsoft.com/office/drawing/2014/chartex": "cx:",
    **{
        f"{start}/{vocabulary}": f"{prefix}:"
        for start in ("http://schemas.openxmlformats.org/drawingml/2006", "http://purl.oclc.org/ooxml/drawingml")
        for vocabulary, prefix in (
            ("main", "a"),
            ("chart", "c"),
            ("diagram", "dgm"),
            ("picture", "pic"),
            ("wordprocessingDrawing", "wp"),
            ("spreadsheetDrawing", "xdr"),
        )
    },
}
_RELATIONS = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
)
_MATH = tuple(f"{{{space}}}" for space, prefix in _PREFIXES.items() if prefix == "m:")
_OFF = frozenset(("0", "false", "off", "none"))


@lru_cache(maxsize=1024)
def _name(tag: str) -> str:
    namespace, _, local = tag.removeprefix("{").rpartition("}")
    return _PREFIXES.get(namespace, "?:") + local


def element_name(element: Element) -> str:
    """The name of an element: "p" for Word's own, "m:t" in a formula, "a:t" in a drawing, "c:v" in a chart, "?:x" of a
    vocabulary that is not read."""
    return _name(element.tag)


def value(element: Element | None, attribute: str = "val") -> str:
    """The value of one of Word's attributes of an element, empty if there is none."""
    if element is None:
        return ""
    return next((found for space in _WORD if (found := element.get(f"{{{space}}}{attribute}"))), "")


def relation_id(element: Element, attribute: str = "id") -> str:
    """The id of the relationship to which an element refers, empty if it has none."""
    return next((found for space in _RELATIONS if (found := element.get(f"{{{space}}}{attribute}"))), "")


def math_value(element: Element | None, default: str) -> str:
    """The value of an element of a formula's properties; the default if there is no such element."""
    if element is None:
        return default
    return next((found for space in _MATH if (found := element.get(f"{space}val")) is not None), "")


def int_value(element: Element | None, attribute: str = "val", default: int = 0) -> int:
    """The value of an attribute as an integer of at most nine digits, sign included, else the default."""
    found = value(element, attribute)
    return int(found) if found.removeprefix("-").isdecimal() and len(found) < 10 else default


def child(element: Element | None, *path: str) -> Element | None:
    """Follow a path of names: the first child of the first name, its first child of the next name, and so on. None if a
    step is missing."""
    for step in path:
        element = next(children(element, step), None)
    return element


def children(element: Element | None, *names: str) -> Iterator[Element]:
    """The children with any of these names."""
    return (found for found in (() if element is None else element) if element_name(found) in names)


def toggle_value(properties: Element | None, switch: str) -> bool | None:
    """The value of a toggle property, None if it is absent."""
    found = child(properties, switch)
    return None if found is None else value(found) not in _OFF
