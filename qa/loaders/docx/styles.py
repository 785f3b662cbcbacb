"""What a style says of a paragraph: heading, code, hidden, contents, list; from its name, its outline, its parents.

Law: a style's id says nothing, it differs from language to language; what a style does not say, its parent does.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from qa.loaders.docx.elements import child, children, int_value, toggle_value, value

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

BODY = 9  # the outline level of what is no heading

# Word itself writes "heading 1" in every language; what other programs write, and people, are their own words for it.
_HEADING = re.compile(
    r"(?:heading|überschrift|titre|título|titulo|titolo|заголовок|見出し|标题|標題|제목|kop|rubrik|overskrift|nagłówek|otsikko"
    r"|nadpis|başlık|címsor|cabeçalho|επικεφαλίδα|titlu|naslov|כותרת|عنوان|शीर्षक)\s*([1-9])"
)
_TITLE = frozenset("title titel titre título titulo titolo название 表題 标题 제목".split())
_CONTENTS = re.compile(r"(?:toc|contents|table of (?:figures|authorities)|index)(?: \d| heading|$)")
_CODE = re.compile(r"\b(?:source ?code|code|preformatted|verbatim|listing|terminal|console)\b(?! of\b)")


class Style(NamedTuple):
    """What is said of a paragraph or a run; None is nothing. `outline` is 0 for a heading of level 1."""

    outline: int | None = None
    title: bool = False
    code: bool = False
    contents: bool = False
    hidden: bool | None = None
    list_id: str | None = None
    list_level: int | None = None


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
        """A style with all that its parents say; one that is not there says nothing."""
        chain: list[str] = []
        while id in self._elements and id not in self._known and id not in chain:
            chain.append(id)
            id = value(child(self._elements[id], "basedOn"))
        found = self._known.get(id, Style())
        for each in reversed(chain):
            found = self._known[each] = _over(found, self._elements[each])
        return found


def _over(parent: Style, element: Element) -> Style:
    """What an element of a style says, and where it says nothing, its parent."""
    name = " ".join(value(child(element, "name")).lower().split())
    properties = child(element, "pPr")
    numbering = child(properties, "numPr")
    own = outline(properties)
    if own is None and (match := _HEADING.fullmatch(name)):
        own = int(match[1]) - 1
    hidden = toggle_value(child(element, "rPr"), "vanish")
    id = child(numbering, "numId")
    level = child(numbering, "ilvl")
    return Style(
        parent.outline if own is None else own,
        parent.title or name in _TITLE,
        parent.code or _CODE.search(name) is not None,
        parent.contents or _CONTENTS.match(name) is not None,
        parent.hidden if hidden is None else hidden,
        parent.list_id if id is None else value(id),
        parent.list_level if level is None else int_value(level),
    )


def outline(properties: Element | None) -> int | None:
    """The outline level that a paragraph or a style has of its own."""
    found = child(properties, "outlineLvl")
    return None if found is None else min(max(int_value(found, default=BODY), 0), BODY)
