"""Read the text of a paragraph of DrawingML: its runs, line breaks, fields and formulas.

Law: raised text is held apart from the word before it, and what is struck out stands between marks ("~~"). Any depth of
nesting is read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.loaders.docx.elements import child, children, element_name
from qa.loaders.docx.formulas import formula
from qa.loaders.docx.raised import joined
from qa.loaders.docx.runs import alternative

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

_STRIKE = "~~"
_INVISIBLE = str.maketrans("\x0b", "\n", "\u00ad\ufeff")  # a vertical tab is a line break


def paragraph_text(paragraph: Element) -> str:
    """The text of a paragraph."""
    pieces: list[tuple[str, bool]] = []
    for text, is_raised, is_struck in _runs(paragraph):
        if is_struck and pieces and pieces[-1] == (_STRIKE, False):
            pieces.pop()  # two runs in a row are struck out as one
        elif is_struck:
            pieces.append((_STRIKE, False))
        pieces.append((text, is_raised))
        if is_struck:
            pieces.append((_STRIKE, False))
    text = joined(pieces).translate(_INVISIBLE)
    return "\n".join(line.strip() for line in text.split("\n")).strip()


def _runs(paragraph: Element) -> Iterator[tuple[str, bool, bool]]:
    """The texts of a paragraph, and whether each is raised and struck out."""
    stack = list(reversed(paragraph))
    while stack:
        current = stack.pop()
        kind = element_name(current)
        if kind in ("a:r", "a:fld"):
            properties = child(current, "a:rPr")
            known = {} if properties is None else properties.attrib
            text = "".join(found.text or "" for found in children(current, "a:t"))
            if text:
                height = known.get("baseline", "0")  # in thousandths of a percent; below zero, or in percent, seldom
                is_raised = height.rstrip("%").isdecimal() and height != "0" and not text.lstrip().startswith("[")
                yield text, is_raised, known.get("strike", "noStrike") != "noStrike"
        elif kind == "a:br":
            yield "\n", False, False
        elif kind == "m:oMath":
            yield formula(current), False, False
        elif kind == "mc:AlternateContent":
            stack += reversed(list(alternative(current)))
        elif kind not in ("a:pPr", "a:endParaRPr"):
            stack += reversed(current)


def body_text(body: Element | None) -> str:
    """The paragraphs of a text body in one text, a line each."""
    return "\n".join(filter(None, map(paragraph_text, children(body, "a:p"))))
