"""Read the headers and footers of a document, once.

Law: those that no page shows (for first or even pages that the document does not set apart), page numbers, and lines
that the body says too are left out.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from qa.loaders.docx.elements import element_name, relation_id, toggle_value, value

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from qa.loaders.docx.parts import Parts

_REFERENCES = ("headerReference", "footerReference")
_PAGE_FIELD = re.compile(r"\s*(?:num|section)?pages?\b", re.IGNORECASE)
_NUMBER = r"(?:\d+|[ivxlc]+|[IVXLC]+)"
# A page number, perhaps with a word before it and the number of all pages behind it.
_PAGE_LINE = re.compile(rf"\W*(?:[^\W\d]+\W+)?{_NUMBER}(?:\W+(?:[^\W\d]+\W+)?{_NUMBER}|\W+[^\W\d]+\W*)?\W*")
_MOST = 400  # elements of a paragraph that are compared
_FEW = 60  # characters of a line with a page number


def running_parts(body: Element, parts: Parts) -> Iterator[tuple[str, str]]:
    """The kinds ("header", "footer") and names of the parts that some page shows."""
    hidden: set[str] = set()
    shown: set[str] = set()
    has_even = bool(toggle_value(parts.one("settings"), "evenAndOddHeaders"))
    for section in (found for found in body.iter() if element_name(found) == "sectPr"):
        has_first = bool(toggle_value(section, "titlePg"))
        for reference in (found for found in section if element_name(found) in _REFERENCES):
            type = value(reference, "type")
            is_shown = has_first if type == "first" else has_even if type == "even" else True
            (shown if is_shown else hidden).add(parts.name(relation_id(reference)))
    return ((kind, name) for kind, name in parts.every("header", "footer") if name in shown or name not in hidden)


def body_lines(body: Element) -> set[str]:
    """The text of each paragraph, with white space collapsed."""
    return {_line(found) for found in body.iter() if element_name(found) == "p"} - {""}


def page_lines(root: Element) -> set[str]:
    """The lines of a header or footer that are only a page number."""
    found = set()
    for paragraph in (each for each in root.iter() if element_name(each) == "p"):
        codes = (each.text or value(each, "instr") for each in _few(paragraph) if _is_code(each))
        line = _line(paragraph)
        if len(line) <= _FEW and any(map(_PAGE_FIELD.match, codes)) and _PAGE_LINE.fullmatch(line):
            found.add(line)
    return found


def _few(paragraph: Element) -> Iterator[Element]:
    """The first elements of a paragraph, since paragraphs can be nested in boxes without end."""
    return islice(paragraph.iter(), _MOST)


def _is_code(element: Element) -> bool:
    return element_name(element) in ("instrText", "fldSimple")


def _line(paragraph: Element) -> str:
    texts = (
        " " if element_name(each) in ("tab", "br") else each.text or "" for each in paragraph.iter() if _says(each)
    )
    return " ".join("".join(texts).split())


def _says(element: Element) -> bool:
    return element_name(element) in ("t", "tab", "br")


def prompts(root: Element | None) -> set[str]:
    """The texts that controls show while they are empty, as kept with the building blocks of a document."""
    blocks = () if root is None else (found for found in root.iter() if element_name(found) == "docPartBody")
    return {_line(found) for found in blocks} - {""}
