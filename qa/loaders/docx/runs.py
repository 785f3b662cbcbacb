"""Read the visible text of a paragraph from its runs.

Law: tracked changes are read as accepted. Hidden text, field codes, tables of contents, comments and the second of two
alternatives are left out; note marks are kept. Any depth of nesting is read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from qa.loaders.builder import ordinal
from qa.loaders.docx.elements import child, element_name, toggle_value, value

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from qa.loaders.docx.styles import Styles

_SKIPPED = frozenset(
    """del moveFrom rPr pPr sdtPr sdtEndPr rt instrText delText delInstrText mc:Fallback object annotationRef
    m:ctrlPr m:rPr tblPr trPr""".split()
)
_MARKS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_INVISIBLE = str.maketrans("", "", "\u00ad\ufeff")  # soft hyphens are inside words
_FURNITURE = ("TOC", "INDEX", "TOA")
_CODE_LENGTH = 40


class NoteReference(NamedTuple):
    """A paragraph's reference to a note. `kind` is "footnote" or "endnote"; `mark` is the note's number as shown, empty
    if the author has set another mark."""

    kind: str
    id: str
    mark: str


class ParagraphText(NamedTuple):
    """The text of a paragraph, its references to notes, and the text boxes anchored to it."""

    text: str
    notes: tuple[NoteReference, ...]
    boxes: tuple[Element, ...]


class Fields:
    """The open fields. A field may begin in one paragraph and end in another."""

    def __init__(self) -> None:
        self._open: list[tuple[str, bool]] = []  # the code, and whether the result has begun
        self._silent = 0

    @property
    def silent(self) -> bool:
        """Whether the current text is a field's code, or the result of a field that is furniture."""
        return self._silent > 0

    def reset(self) -> None:
        """Close all fields. Called at a heading, which is never in a field, in case a field has lost its end."""
        self._open, self._silent = [], 0

    def mark(self, kind: str) -> None:
        """Handle a field mark: "begin" of a field, "separate" before its result, or "end"."""
        if kind == "begin":
            self._push("", False)
        elif self._open:
            code, shown = self._open.pop()
            self._silent -= _is_silent(code, shown)
            if kind == "separate":
                self._push(code, True)
            elif kind != "end":
                self._push(code, shown)

    def code(self, text: str) -> None:
        """Append to the code of the innermost open field."""
        if self._open and not self._open[-1][1]:
            self._open[-1] = ((self._open[-1][0] + text).lstrip()[:_CODE_LENGTH], False)

    def _push(self, code: str, shown: bool) -> None:
        self._open.append((code, shown))
        self._silent += _is_silent(code, shown)


def _is_silent(code: str, shown: bool) -> bool:
    return not shown or is_furniture(code)


def is_furniture(code: str) -> bool:
    """Whether the result of a field with this code is a table of contents or an index."""
    words = code.split(maxsplit=1)
    return bool(words) and words[0].upper() in _FURNITURE


class RunReader:
    """Reads the paragraphs of one document, in document order."""

    def __init__(self, styles: Styles) -> None:
        self.fields = Fields()
        self._styles = styles
        self._notes = {"footnote": 0, "endnote": 0}

    def paragraph(self, element: Element, hidden: bool) -> ParagraphText:
        """Read a paragraph. `hidden` is its style's setting for runs that have none of their own."""
        pieces: list[str] = []
        notes: list[NoteReference] = []
        boxes: list[Element] = []
        stack = list(reversed(element))
        while stack:
            current = stack.pop()
            kind = element_name(current)
            if kind in _SKIPPED:
                if kind == "instrText":
                    self.fields.code(current.text or "")
            elif kind == "fldChar":
                self.fields.mark(value(current, "fldCharType"))
            elif kind == "t" or kind == "m:t":
                if not self.fields.silent:
                    pieces.append(current.text or "")
            elif kind == "r":
                if not self._is_hidden(child(current, "rPr"), hidden):
                    stack += reversed(current)
                else:  # field marks count even if hidden
                    stack += [part for part in reversed(current) if element_name(part) in ("fldChar", "instrText")]
            elif kind in _MARKS:
                if not self.fields.silent:
                    pieces.append(_MARKS[kind])
            elif kind == "sym":
                pieces.append(_symbol(value(current, "char")))
            elif kind in ("footnoteReference", "endnoteReference"):
                if not self.fields.silent:
                    note = self._note(kind.removesuffix("Reference"), current)
                    notes.append(note)
                    pieces.append(f"[{note.mark}]" if note.mark else "")
            elif kind == "txbxContent":
                boxes.append(current)
            elif kind == "mc:AlternateContent":
                stack += reversed(list(alternative(current)))
            elif not (kind == "fldSimple" and is_furniture(value(current, "instr"))) and not is_placeholder(current):
                stack += reversed(current)
        return ParagraphText("".join(pieces).translate(_INVISIBLE), tuple(notes), tuple(boxes))

    def _is_hidden(self, properties: Element | None, hidden: bool) -> bool:
        if properties is None:
            return hidden
        own = toggle_value(properties, "vanish")
        if own is None and (style := child(properties, "rStyle")) is not None:
            own = self._styles.get(value(style)).hidden
        return hidden if own is None else own

    def _note(self, kind: str, element: Element) -> NoteReference:
        if value(element, "customMarkFollows") in ("1", "true", "on"):
            return NoteReference(kind, value(element, "id"), "")
        self._notes[kind] += 1
        mark = self._notes[kind]
        return NoteReference(kind, value(element, "id"), ordinal(mark, "1" if kind == "footnote" else "i"))


def alternative(element: Element) -> Element | tuple[()]:
    """The alternative to read: the first, which newer programs show, else the fallback."""
    choice = child(element, "mc:Choice")
    fallback = child(element, "mc:Fallback")
    return choice if choice is not None else fallback if fallback is not None else ()


def is_placeholder(element: Element) -> bool:
    """Whether a control shows only a placeholder ("Click here to enter text")."""
    return element_name(element) == "sdt" and bool(toggle_value(child(element, "sdtPr"), "showingPlcHdr"))


def _symbol(code: str) -> str:
    """The character of a symbol, given as hexadecimal `code`; empty if only the symbol's font defines it."""
    try:
        found = int(code, 16)
    except ValueError:
        return ""
    return chr(found) if 0x20 <= found < 0xD800 else ""
