"""Read the visible text of a paragraph from its runs.

Law: tracked changes are read as accepted. Hidden text, field codes, tables of contents, comments and the second of two
alternatives are left out; note marks are kept, raised text is held apart, and text that is struck out stands between
marks ("~~"). Any depth of nesting is read.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple
from xml.etree.ElementTree import Element

from qa.loaders.builder import ordinal
from qa.loaders.docx.drawings import drawn
from qa.loaders.docx.elements import child, children, element_name, int_value, toggle_value, value
from qa.loaders.docx.formulas import formula
from qa.loaders.docx.raised import joined
from qa.loaders.docx.styles import Style

if TYPE_CHECKING:
    from collections.abc import Collection

    from qa.loaders.docx.drawings import Drawn
    from qa.loaders.docx.styles import Styles

_SKIPPED = frozenset(
    """del moveFrom rPr pPr sdtPr sdtEndPr rt instrText delText delInstrText mc:Fallback object annotationRef
    m:ctrlPr m:rPr tblPr trPr""".split()
)
_MARKS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_INVISIBLE = str.maketrans("", "", "\u00ad\ufeff")  # soft hyphens are inside words
_FURNITURE = ("TOC", "INDEX", "TOA")
_CODE_LENGTH = 40
_LONGEST_PROMPT = 200  # elements: a prompt is short
_STRUCK = ("strike", "dstrike")
_PLAIN = Style()
_STRIKE = "~~"
_END = Element("end of what is struck out")


class NoteReference(NamedTuple):
    """A paragraph's reference to a note. `kind` is "footnote" or "endnote"; `mark` is the note's number as shown, empty
    if the author has set another mark."""

    kind: str
    id: str
    mark: str


class ParagraphText(NamedTuple):
    """The text of a paragraph, its references to notes, and the text boxes, pictures and charts anchored to it."""

    text: str
    notes: tuple[NoteReference, ...]
    boxes: tuple[Element, ...]
    drawn: tuple[Drawn, ...] = ()


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
    """Reads the paragraphs of one document, in document order. `prompts` are the texts that its controls show while
    they are empty."""

    def __init__(self, styles: Styles, prompts: Collection[str] = ()) -> None:
        self.fields = Fields()
        self._styles = styles
        self._prompts = prompts
        self._notes = {"footnote": 0, "endnote": 0}

    def paragraph(self, element: Element, hidden: bool) -> ParagraphText:
        """Read a paragraph. `hidden` is its style's setting for runs that have none of their own."""
        return _Reading(self, hidden).read(element)

    def style_of(self, run: Element | None) -> Style:
        """The character style of a run's properties."""
        style = child(run, "rStyle")
        return self._styles.get(value(style)) if style is not None else _PLAIN

    def is_placeholder(self, element: Element) -> bool:
        """Whether a control shows only a prompt ("Click here to enter text"). A control whose text has been typed over
        the prompt may still say that it shows it."""
        if element_name(element) != "sdt" or not toggle_value(child(element, "sdtPr"), "showingPlcHdr"):
            return False
        inside = list(islice(element.iter(), _LONGEST_PROMPT))
        if len(inside) == _LONGEST_PROMPT:
            return False
        runs = [found for found in inside if element_name(found) == "r"]
        words = [(run, text) for run in runs if (text := "".join(part.text or "" for part in children(run, "t")))]
        shown = " ".join("".join(text for _, text in words).split())
        return shown in self._prompts or all(
            self.style_of(child(run, "rPr")).placeholder for run, text in words if text.strip()
        )

    def note(self, kind: str, element: Element) -> NoteReference:
        """The next note of a kind."""
        if value(element, "customMarkFollows") in ("1", "true", "on"):
            return NoteReference(kind, value(element, "id"), "")
        self._notes[kind] += 1
        mark = self._notes[kind]
        return NoteReference(kind, value(element, "id"), ordinal(mark, "1" if kind == "footnote" else "i"))


class _Reading:
    """The reading of one paragraph."""

    def __init__(self, reader: RunReader, hidden: bool) -> None:
        self._reader = reader
        self._fields = reader.fields
        self._hidden = hidden
        self._pieces: list[tuple[str, bool]] = []  # a text, and whether it is raised
        self._notes: list[NoteReference] = []
        self._boxes: list[Element] = []
        self._drawn: list[Drawn] = []
        self._stack: list[tuple[Element, bool]] = []

    def read(self, element: Element) -> ParagraphText:
        self._push(element, False)
        while self._stack:
            current, raised = self._stack.pop()
            kind = element_name(current)
            if kind in _SKIPPED:
                if kind == "instrText":
                    self._fields.code(current.text or "")
            elif kind == "fldChar":
                self._chosen(current)
                self._fields.mark(value(current, "fldCharType"))
            elif current is _END:
                self._strike()
            elif kind == "r":
                self._run(current)
            elif kind == "mc:AlternateContent":
                self._push(alternative(current), raised)
            elif kind == "txbxContent":
                self._boxes.append(current)
            elif not self._shown(current, kind, raised) and not self._is_furniture(current, kind):
                self._push(current, raised)
        text = joined(self._pieces).translate(_INVISIBLE)
        return ParagraphText(text, tuple(self._notes), tuple(self._boxes), tuple(dict.fromkeys(self._drawn)))

    def _push(self, elements: Element | tuple[()], raised: bool) -> None:
        self._stack += [(part, raised) for part in reversed(elements)]

    def _is_furniture(self, element: Element, kind: str) -> bool:
        if kind == "fldSimple" and is_furniture(value(element, "instr")):
            return True
        return self._reader.is_placeholder(element)

    def _run(self, element: Element) -> None:
        properties = child(element, "rPr")
        style = self._reader.style_of(properties)
        own = toggle_value(properties, "vanish")
        own = style.hidden if own is None else own
        if self._hidden if own is None else own:
            # Field marks count even if hidden.
            marks = [part for part in element if element_name(part) in ("fldChar", "instrText")]
            self._stack += [(part, False) for part in reversed(marks)]
        else:
            place = child(properties, "vertAlign")
            struck = [found for name in _STRUCK if (found := toggle_value(properties, name)) is not None]
            if any(struck or [style.struck]):
                self._strike()
                self._stack.append((_END, False))
            self._push(element, style.raised if place is None else value(place) == "superscript")

    def _chosen(self, mark: Element) -> None:
        """Read what is chosen in a form's list or box, which is beside the text, in the mark that begins the field."""
        data = child(mark, "ffData")
        if data is None or self._fields.silent:
            return
        listed, box = child(data, "ddList"), child(data, "checkBox")
        entries = [value(found) for found in children(listed, "listEntry")]
        place = int_value(child(listed, "result"), default=int_value(child(listed, "default")))
        if 0 <= place < len(entries):
            self._pieces.append((entries[place], False))
        if box is not None:
            checked = toggle_value(box, "checked")
            is_set = toggle_value(box, "default") if checked is None else checked
            self._pieces.append(("☒" if is_set else "☐", False))

    def _strike(self) -> None:
        """Begin or end text that is struck out."""
        if self._pieces and self._pieces[-1] == (_STRIKE, False):
            self._pieces.pop()  # two runs in a row are struck out as one
        else:
            self._pieces.append((_STRIKE, False))

    def _shown(self, element: Element, kind: str, raised: bool) -> bool:
        """Read an element that shows something itself; whether it is one."""
        text = ""
        if kind == "t" or kind == "m:t":
            text = element.text or ""
        elif kind in _MARKS:
            text, raised = _MARKS[kind], False
        elif kind == "sym":
            text = _symbol(value(element, "char"))
        elif kind == "m:oMath":
            text, raised = formula(element), False
        elif kind in ("footnoteReference", "endnoteReference"):
            if not self._fields.silent:
                note = self._reader.note(kind.removesuffix("Reference"), element)
                self._notes.append(note)
                text, raised = f"[{note.mark}]" if note.mark else "", False
        else:
            if not self._fields.silent:
                self._drawn += drawn(element, kind)
            return False
        if text and not self._fields.silent:
            self._pieces.append((text, raised))
        return True


def alternative(element: Element) -> Element | tuple[()]:
    """The alternative to read: the first, which newer programs show, else the fallback."""
    choice = child(element, "mc:Choice")
    fallback = child(element, "mc:Fallback")
    return choice if choice is not None else fallback if fallback is not None else ()


def _symbol(code: str) -> str:
    """The character of a symbol, given as hexadecimal `code`; empty if only the symbol's font defines it."""
    try:
        found = int(code, 16)
    except ValueError:
        return ""
    return chr(found) if 0x20 <= found < 0xD800 else ""
