"""Access elements and attributes of OpenDocument's XML by the usual prefixes of its vocabularies.

Law: a name of another vocabulary is never taken for one of these.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
_SPACES = {
    **{prefix: f"{_OASIS}:{prefix}:1.0" for prefix in "office text table style presentation chart".split()},
    "draw": f"{_OASIS}:drawing:1.0",
    "svg": f"{_OASIS}:svg-compatible:1.0",
    "xlink": "http://www.w3.org/1999/xlink",
    "dc": "http://purl.org/dc/elements/1.1/",
    "math": "http://www.w3.org/1998/Math/MathML",
    "loext": "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
}
_PREFIXES = {space: prefix for prefix, space in _SPACES.items()}


@lru_cache(maxsize=2048)
def _name(tag: str) -> str:
    space, _, local = tag.removeprefix("{").rpartition("}")
    return f"{_PREFIXES.get(space, '?')}:{local}"


def element_name(element: Element) -> str:
    """The name of an element: "text:p", or "?:x" of a vocabulary that is not read."""
    return _name(element.tag) if isinstance(element.tag, str) else "?:"


def value(element: Element | None, name: str) -> str:
    """The value of the attribute with this name, such as "text:level"; empty if there is none."""
    prefix, _, local = name.partition(":")
    return "" if element is None else element.get(f"{{{_SPACES[prefix]}}}{local}", "")


def number(element: Element | None, name: str, default: int) -> int:
    """The value of an attribute as a number of at most six digits, else the default."""
    found = value(element, name)
    return int(found) if found.isdecimal() and len(found) < 7 else default


def children(element: Element | None, *names: str) -> Iterator[Element]:
    """The children with any of these names."""
    return (found for found in (() if element is None else element) if element_name(found) in names)


def child(element: Element | None, *path: str) -> Element | None:
    """Follow a path of names: the first child of the first name, its first child of the next name, and so on."""
    for step in path:
        element = next(children(element, step), None)
    return element


def within(element: Element | None, *names: str) -> Iterator[Element]:
    """All elements inside of one that have any of these names."""
    return (found for found in (() if element is None else element.iter()) if element_name(found) in names)


def all_text(element: Element) -> str:
    """All characters inside of an element, in one line."""
    return " ".join("".join(element.itertext()).split())
