"""Rewrite a file of RTF so that striprtf, which keeps only characters, keeps what the text is made of.

Law: every character that people see is in the result, notes, text boxes, headers and footers too, whose groups striprtf
leaves out. A `MARK` ends each piece, and for each there is a `Piece`. What is hidden, deleted, or a table of contents
is left out. The time is linear.

Format: Rich Text Format Specification 1.9.1.
"""

from __future__ import annotations

import re
import sys
from typing import NamedTuple

from striprtf.striprtf import destinations, specialchars

from qa.loaders.docx.runs import is_furniture
from qa.loaders.docx.styles import TITLES, heading_level

MARK, RAISED, LOWERED = "\ufdd0", "\ufdd1", "\ufdd2"  # characters that stand in no text
BODY = 9  # the level of what is no heading
_TOKEN = re.compile(
    r"\\([a-zA-Z]{1,32})(-?\d{1,9})?[ ]?|(\\'[0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|[\r\n]+|([^\\{}\r\n]+)|\\"
)
_UNKNOWN = 0xFFFD  # in place of a number that no character has
_BACKSLASH = "{\\uc1 \\u92 ?}"  # else a text that names control words would be taken for them
_BEYOND = re.compile("[\x80-\xff]")
_SHOWN = frozenset(
    """shp shpinst shptxt do dptxbxtext pntext listtext result object field fldrslt fonttbl rtf footnote header headerl
    headerr headerf footer footerl footerr footerf stylesheet info title fldinst upr ud""".split()
)
_OPENED_OUT = frozenset("shpinst dptxbxtext do ud fldinst".split())  # read although "\*" lets others leave them out
_PLACES = {"footnote": "note", "shptxt": "box", "dptxbxtext": "box"} | {
    f"{kind}{side}": kind for kind in ("header", "footer") for side in ("", "l", "r", "f")
}
_KEPT = frozenset(("ansicpg", "uc", "u", "f", "deff", "fonttbl", "fcharset", "rtf")) | (
    frozenset(specialchars) - {"par", "sect", "page", "row", "cell", "nestcell"}
)
_ENDS = {"par": "par", "sect": "par", "page": "par", "cell": "cell", "row": "row"}


class Piece(NamedTuple):
    """What a piece of text is: it ends a "par", a "cell" or a "row", or is a "part" of a paragraph that goes on.

    `place` is "" in the body, else "note", "box", "header" or "footer". `level` is that of a heading, from 0, or
    `BODY`; `depth` that of an item in its list.
    """

    end: str
    place: str = ""
    level: int = BODY
    title: bool = False
    in_table: bool = False
    depth: int = 0
    header_row: bool = False
    listed: bool = False


class _State(NamedTuple):
    """What holds inside of a group, and ends with it."""

    place: str = ""
    style: int = 0
    outline: int | None = None
    in_table: bool = False
    depth: int = 0
    listed: bool = False
    raised: bool = False
    struck: bool = False
    hidden: bool = False
    inside: str = ""  # "stylesheet", "title", "fldinst", "field": groups that are read for what they say
    silent: bool = False  # the result of a field that is a table of contents


class Marked(NamedTuple):
    """The text that striprtf can read, its pieces, and the title that the file declares, as RTF."""

    text: str
    pieces: list[Piece]
    title: str
    encoding: str


def marked(data: str) -> Marked:
    """Rewrite a file, given with a character for each byte."""
    rewriting = _Rewriting()
    rewriting.read(data)
    title = f"{{\\rtf1{rewriting.codepage} {''.join(rewriting.title)}}}" if rewriting.title else ""
    return Marked("".join(rewriting.out), rewriting.pieces, title, rewriting.encoding)


class _Rewriting:
    def __init__(self) -> None:
        self.out: list[str] = []
        self.pieces: list[Piece] = []
        self.title: list[str] = []
        self.encoding = "cp1252"
        self.codepage = ""
        self._state = _State()
        self._stack: list[_State] = []
        self._dropped = 0  # groups open inside of one that is left out
        self._begins = False  # the group has just begun
        self._starred = False
        self._header_row = False
        self._notes = 0
        self._styles: dict[int, tuple[int, bool]] = {}  # the level and whether it is a title, by number
        self._style: list[str] = []  # the name of the style that is read
        self._code: list[str] = []  # of the field that is read
        self._listed = False

    def read(self, data: str) -> None:
        place, end = 0, len(data)
        while place < end and (match := _TOKEN.match(data, place)):
            place = match.end()
            word, number, hexed, sign, brace, text = match.groups()
            if word == "bin":
                place += max(int(number or 0), 0)
            elif brace == "{":
                self._open()
            elif brace:
                if self._close():
                    break
            elif self._dropped:
                continue
            elif word:
                self._word(word, number)
            elif sign == "*" and self._begins:
                self._starred = True
            elif hexed or text or sign:
                self._begins = False
                self._say(hexed or text or (_BACKSLASH if sign == "\\" else f"\\{sign}"))
        self.pieces.append(self._piece("par"))

    def _open(self) -> None:
        if self._dropped:
            self._dropped += 1
            return
        self._stack.append(self._state)
        self._begins, self._starred = True, False
        if not self._state.inside or self._state.inside == "field":
            self.out.append("{")

    def _close(self) -> bool:
        """End a group; whether it was the last."""
        if self._dropped > 1:
            self._dropped -= 1
            return False
        was = self._state
        self._dropped = 0
        self._begins = self._starred = False
        if not self._stack:
            return True
        self._state = self._stack.pop()
        if was.inside == "stylesheet" and self._state.inside == "stylesheet":
            self._end_style(was)
        if was.place != self._state.place:
            self._end("par", was)
        self._turn(was, self._state)
        if not self._state.inside or self._state.inside == "field":
            self.out.append("}")
        if was.inside == "fldinst" and self._state.inside == "field":
            self._state = self._state._replace(silent=self._state.silent or is_furniture("".join(self._code)))
            self._code = []
        return not self._stack

    def _drop(self) -> None:
        """Leave out the group that has just begun."""
        self._dropped = 1

    def _word(self, word: str, number: str | None) -> None:
        begins, starred = self._begins, self._starred
        self._begins = self._starred = False
        if begins and ((starred and word not in _OPENED_OUT) or (word in destinations and word not in _SHOWN)):
            self._drop()
            return
        if begins and word in _SHOWN:
            self._begin(word)
        state = self._state
        value = int(number) if number else None
        if word == "u" and value is not None and not -0x10000 <= value <= sys.maxunicode:
            number = str(_UNKNOWN)
        if state.inside in ("stylesheet", "title", "fldinst"):
            if word in ("s", "outlinelevel"):
                self._property(word, value)
            elif word in _KEPT:
                self._say(f"\\{word}{number or ''} ")
        elif word in _ENDS:
            self._end(_ENDS[word], state)
            self._header_row = self._header_row and word != "row"
        elif word == "chftn":
            self._mark_note()
        elif word in ("nestcell", "nestrow"):
            self._say("\\tab " if word == "nestcell" else "\\line ")
        elif word in _KEPT and not (word == "ansicpg" and value == 10_000):
            self.codepage = f"\\ansicpg{number}" if word == "ansicpg" else self.codepage
            if word != "uc" or number:
                (self.out.append if word not in specialchars else self._say)(f"\\{word}{number or ''} ")
        else:
            self._property(word, value)

    def _begin(self, word: str) -> None:
        """Begin a group that is read, of a kind that striprtf may leave out."""
        state = self._state
        if word in ("stylesheet", "title", "fldinst", "field"):
            self._state = state._replace(inside=word)
        elif word == "fldrslt":
            self._state = state._replace(inside="", hidden=state.hidden or state.silent)
        elif word in ("listtext", "pntext"):
            self._listed = True
        elif word in _PLACES:
            if _PLACES[word] in ("note", "box"):
                self._end("part", state)
            self._state = _State(_PLACES[word], hidden=state.hidden)

    def _property(self, word: str, value: int | None) -> None:
        """Note what a control word says of the text that follows."""
        old = self._state
        on = value != 0
        new = old
        if word in ("pard", "plain"):
            new = old._replace(raised=False, struck=False, hidden=old.silent or (old.hidden and word == "pard"))
            if word == "pard":
                new = new._replace(style=0, outline=None, in_table=False, depth=0, listed=False)
        elif word == "s":
            new = old._replace(style=value or 0)
        elif word == "outlinelevel":
            new = old._replace(outline=value)
        elif word == "intbl":
            new = old._replace(in_table=on)
        elif word in ("ilvl", "ls"):
            new = old._replace(depth=min(value or 0, BODY)) if word == "ilvl" else old._replace(listed=True)
        elif word in ("super", "nosupersub", "sub"):
            new = old._replace(raised=word == "super" and on)
        elif word in ("strike", "striked"):
            new = old._replace(struck=on)
        elif word in ("v", "deleted"):
            new = old._replace(hidden=on or old.silent)
        elif word == "trhdr":
            self._header_row = True
        elif word in ("mac", "pc", "pca"):
            self.encoding = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850"}[word]
        elif word == "ansicpg":
            self.encoding = "mac_roman"
        self._turn(old, new)
        self._state = new

    def _turn(self, old: _State, new: _State) -> None:
        """Mark where raised or struck text begins or ends."""
        if old.raised != new.raised:
            self._put(RAISED if new.raised else LOWERED)
        if old.struck != new.struck:
            self._put("~~")

    def _put(self, mark: str) -> None:
        code = f"\\u{ord(mark)} ?" if mark > "\x7f" else mark
        self.out.append(f"{{\\uc1 {code}}}")

    def _say(self, text: str) -> None:
        state = self._state
        if state.inside == "stylesheet":
            self._style.append(text)
        elif state.inside == "title":
            self.title.append(text)
        elif state.inside == "fldinst":
            self._code.append(text)
        elif not state.hidden:
            self.out.append(_BEYOND.sub(lambda match: f"\\'{ord(match[0]):02x}", text))

    def _mark_note(self) -> None:
        """Write the number of a note in the text; in the note itself it is left out."""
        if self._state.place != "note" and not self._state.hidden:
            self._notes += 1
            raised = self._state.raised
            self._turn(self._state, self._state._replace(raised=False))
            self._say(f"[{self._notes}]")
            self._turn(self._state._replace(raised=False), self._state._replace(raised=raised))

    def _end(self, end: str, state: _State) -> None:
        """End a piece."""
        self.pieces.append(self._piece(end, state))
        if end != "part":
            self._listed = False
        self._put(MARK)

    def _piece(self, end: str, state: _State | None = None) -> Piece:
        known = state or self._state
        level, is_title = self._styles.get(known.style, (BODY, False))
        level = level if known.outline is None else min(max(known.outline, 0), BODY)
        listed = self._listed or known.listed
        return Piece(end, known.place, level, is_title, known.in_table, known.depth, self._header_row, listed)

    def _end_style(self, state: _State) -> None:
        """Note the style that has been read."""
        name = " ".join("".join(self._style).rstrip(";").lower().split())
        self._style = []
        level = heading_level(name) if state.outline is None else state.outline
        self._styles[state.style] = (BODY if level is None else min(max(level, 0), BODY), name in TITLES)
