"""Interpret styles (heading, title, code, hidden, table of contents, list) by name, outline level and parents.

Law: a style's id is ignored, since it differs between languages. A property that a style does not set is inherited from
its parent.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from qa.loaders.docx.elements import child, children, int_value, toggle_value, value

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

BODY = 9  # the outline level of text that is not a heading

# Word writes "heading 1" in every language; other programs and people write it in their own.
_HEADING = re.compile(
    r"(?:heading|überschrift|titre|título|titulo|titolo|заголовок|見出し|标题|標題|제목|kop|rubrik|overskrift|nagłówek|otsikko"
    r"|nadpis|başlık|címsor|cabeçalho|επικεφαλίδα|titlu|naslov|כותרת|عنوان|शीर्षक)\s*([1-9])"
)
TITLES = frozenset("title titel titre título titulo titolo название 表題 标题 제목".split())
_CONTENTS = re.compile(r"(?:toc|contents|table of (?:figures|authorities)|index)(?: \d| heading|$)")
CODE = re.compile(r"\b(?:source ?code|code|preformatted|verbatim|listing|terminal|console)\b(?! of\b)")


class Style(NamedTuple):
    """The properties that a style sets for a paragraph or a run; None if it does not. `outline` is 0 for a heading of
    level 1."""

    outline: int | None = None
    title: bool = False
    code: bool = False
    contents: bool = False
    hidden: bool | None = None
    list_id: str | None = None
    list_level: int | None = None
    raised: bool = False  # superscript
    struck: bool = False
    placeholder: bool = False  # of the prompts in controls


class Styles:
    """The styles of one document."""

    def __init__(self, root: Element | None) -> None:
        self._elements = {value(style, "styleId"): style for style in children(root, "style")}
        self._known: dict[str, Style] = {}
        self.default = next(
            (
                id
                for id, style in self._elements.items()
                if value(style, "type") == "paragraph" and value(style, "default") in ("1", "true", "on")
            ),
            "",
        )

    def get(self, id: str) -> Style:
        """The style with this id, with inherited properties; an empty one if it is not defined."""
        chain: dict[str, None] = {}
        while id in self._elements and id not in self._known and id not in chain:
            chain[id] = None
            id = value(child(self._elements[id], "basedOn"))
        found = self._known.get(id, Style())
        for each in reversed(chain):
            found = self._known[each] = _over(found, self._elements[each])
        return found


def _over(parent: Style, element: Element) -> Style:
    """The properties of a style element over those of its parent."""
    name = " ".join(value(child(element, "name")).lower().split())
    properties = child(element, "pPr")
    numbering = child(properties, "numPr")
    own = outline(properties)
    own = heading_level(name) if own is None else own
    run = child(element, "rPr")
    hidden = toggle_value(run, "vanish")
    place = child(run, "vertAlign")
    struck = toggle_value(run, "strike")
    id = child(numbering, "numId")
    level = child(numbering, "ilvl")
    return Style(
        parent.outline if own is None else own,
        parent.title or name in TITLES,
        parent.code or CODE.search(name) is not None,
        parent.contents or _CONTENTS.match(name) is not None,
        parent.hidden if hidden is None else hidden,
        parent.list_id if id is None else value(id),
        parent.list_level if level is None else int_value(level),
        parent.raised if place is None else value(place) == "superscript",
        parent.struck if struck is None else struck,
        parent.placeholder or name == "placeholder text",
    )


def heading_level(name: str) -> int | None:
    """The outline level, from 0, of a style with this name in small letters; None if it is that of no heading."""
    match = _HEADING.fullmatch(name)
    return int(match[1]) - 1 if match else None


def outline(properties: Element | None) -> int | None:
    """The outline level, 0 to `BODY`, that a paragraph or a style sets itself; None if it does not."""
    found = child(properties, "outlineLvl")
    return None if found is None else min(max(int_value(found, default=BODY), 0), BODY)
