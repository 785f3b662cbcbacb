"""Read the visible text of a paragraph of OpenDocument: its spans, fields, breaks and formulas.

Law: deleted and hidden text, comments and prompts are left out; the marks of notes are kept, raised text is held apart,
and what is struck out stands between marks ("~~"). Any depth of nesting is read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from qa.loaders.docx.raised import joined
from qa.loaders.odf.elements import all_text, child, element_name, number, value, within

if TYPE_CHECKING:
    from collections.abc import Callable
    from xml.etree.ElementTree import Element

    from qa.loaders.odf.styles import Style, Styles

_SKIPPED = frozenset(
    """text:tracked-changes office:annotation text:ruby-text text:placeholder text:script text:note text:hidden-text
    office:event-listeners svg:title svg:desc presentation:notes text:alphabetical-index-mark""".split()
)
_MARKS = {"text:tab": "\t", "text:line-break": "\n"}
_MOST_SPACES = 100
_STRIKE = "~~"
_INVISIBLE = str.maketrans("", "", "\u00ad\ufeff")
_WHITE = str.maketrans("\n\r\t", "   ")


class ParagraphText(NamedTuple):
    """The text of a paragraph, its notes with their marks, and the frames and shapes that stand in it."""

    text: str
    notes: tuple[tuple[str, Element], ...]
    frames: tuple[Element, ...]


def paragraph_text(paragraph: Element, styles: Styles, formula: Callable[[Element], str]) -> ParagraphText:
    """Read a paragraph. `formula` gives the text of a frame that holds one, else ""."""
    reading = _Reading(styles, formula)
    reading.read(paragraph)
    text = joined(reading.pieces).translate(_INVISIBLE)
    text = "\n".join(line.rstrip() for line in text.split("\n")).strip("\n")
    return ParagraphText(text, tuple(reading.notes), tuple(reading.frames))


class _Reading:
    """The reading of one paragraph."""

    def __init__(self, styles: Styles, formula: Callable[[Element], str]) -> None:
        self.pieces: list[tuple[str, bool]] = []  # a text, and whether it is raised
        self.notes: list[tuple[str, Element]] = []
        self.frames: list[Element] = []
        self._styles = styles
        self._formula = formula
        self._stack: list[tuple[Element | str, Style]] = []

    def read(self, paragraph: Element) -> None:
        family = "paragraph"
        self._push(paragraph, self._styles.get(family, value(paragraph, "text:style-name"))._replace(raised=False))
        while self._stack:
            current, style = self._stack.pop()
            if isinstance(current, str):
                self._say(current, style)
            else:
                self._open(current, style)

    def _push(self, element: Element, style: Style) -> None:
        """Put the content of an element on the stack, so that its first part comes off first."""
        parts: list[tuple[Element | str, Style]] = [(element.text or "", style)]
        for part in element:
            parts += [(part, style), (part.tail or "", style)]
        self._stack += reversed(parts)

    def _say(self, text: str, style: Style) -> None:
        """Add characters of the file, in which white space is one space."""
        text = text.translate(_WHITE)
        if text and not style.hidden:
            last = self.pieces[-1][0] if self.pieces else " "
            while "  " in text:
                text = text.replace("  ", " ")
            self._add(text[1:] if text[0] == " " and last.endswith((" ", "\n")) else text, style)

    def _add(self, text: str, style: Style) -> None:
        if not text or style.hidden:
            return
        if style.struck and self.pieces and self.pieces[-1] == (_STRIKE, False):
            self.pieces.pop()  # two spans in a row are struck out as one
        elif style.struck:
            self.pieces.append((_STRIKE, False))
        self.pieces.append((text, style.raised))
        if style.struck:
            self.pieces.append((_STRIKE, False))

    def _open(self, element: Element, style: Style) -> None:
        kind = element_name(element)
        if kind == "text:s":
            self._add(" " * min(number(element, "text:c", 1), _MOST_SPACES), style)
        elif kind in _MARKS:
            self._add(_MARKS[kind], style)
        elif kind == "text:note" and not style.hidden:
            citation = child(element, "text:note-citation")
            mark = "" if citation is None else all_text(citation)
            self.notes.append((mark, element))
            self._add(f"[{mark}]" if mark else "", style._replace(raised=False))
        elif kind.startswith(("draw:", "table:")) and kind != "draw:a":
            if words := self._formula(element):
                self._add(words, style)
            elif not style.hidden:
                self.frames.append(element)
        elif kind in ("text:span", "text:a"):
            own = self._styles.get("text", value(element, "text:style-name"))
            known = style._replace(raised=own.raised or style.raised, struck=own.struck or style.struck)
            self._push(element, known._replace(hidden=own.hidden or style.hidden))
        elif kind not in _SKIPPED:
            self._push(element, style)


def plain_text(element: Element, styles: Styles, formula: Callable[[Element], str]) -> str:
    """The paragraphs inside of an element in one text, a line each."""
    found = (paragraph_text(each, styles, formula).text for each in within(element, "text:p", "text:h"))
    return "\n".join(filter(None, found))
