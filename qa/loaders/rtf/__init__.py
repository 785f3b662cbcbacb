"""Read RTF, which striprtf decodes once `marks` has noted what the text is made of.

Law: `text` is what people see: headers and footers once, before the body, and the body with its notes and text boxes
behind the paragraphs in which they are anchored. Each block is labelled with its place ("§ Findings ¶ 14"). Nothing is
fetched, and no object is opened.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.loaders.builder import TextBuilder, table_row
from qa.loaders.content import Content, Damaged, Textless, damage_told
from qa.loaders.docx.parts import NO_TITLE
from qa.loaders.docx.raised import joined
from qa.loaders.odf.places import Places
from qa.loaders.rtf.marks import BODY, LOWERED, MARK, RAISED, Piece, marked
from qa.model import Anchor

if TYPE_CHECKING:
    from qa.model import BlockKind

_BEGIN = b"{\\rtf"
_HEAD = 64  # bytes in which a file begins
_LONG_CELL = 1500  # characters; a table with a longer cell is used for layout
_SPLIT = re.compile(f"([{RAISED}{LOWERED}])")
_ITEM = re.compile(r"(?:[•‣◦▪●○■·§–\uf000-\uf0ff-]|\(?\w{1,6}[.)])\s|o\t")
_BULLETS = re.compile(r"[•‣◦▪●○■·§–\uf000-\uf0ff]\s+|o\t")
_INVISIBLE = str.maketrans("\u2011", "-", "\xad\ufeff\0")
_NUMBER = re.compile(r"\W*(?:[^\W\d]+\W+)?\d*(?:\W+(?:[^\W\d]+\W+)?\d+)?\W*")  # a page number in a header


def read(data: bytes, name: str) -> Content:
    """Read a document. Raises Damaged if it cannot be read, Textless if it has no text."""
    if _BEGIN not in data[:_HEAD]:
        raise Damaged("is damaged: it is no RTF, or not all of it")
    with damage_told():
        found = marked(data.decode("latin-1"))
        text = _decoded(found.text, found.encoding)
        title = " ".join(_decoded(found.title, found.encoding).split()) if found.title else ""
    writer = _Writer()
    parts = text.split(MARK)
    last = Piece("par")
    for number, part in enumerate(parts):
        writer.add(found.pieces[number] if number < len(found.pieces) else last, _shown(part))
    writer.end()
    if writer.builder.empty:
        raise Textless("has no text in it")
    return writer.builder.content("rtf", writer.title or ("" if NO_TITLE.match(title) else title))


def _decoded(text: str, encoding: str) -> str:
    from striprtf.striprtf import rtf_to_text

    found: str = rtf_to_text(text, encoding, "replace")  # type: ignore[no-untyped-call] # says nothing of its types
    # Two halves of a pair of surrogates are one character.
    return found.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _shown(part: str) -> str:
    """A piece with raised text held apart."""
    pieces: list[tuple[str, bool]] = []
    is_raised = False
    for piece in _SPLIT.split(part):
        if piece in (RAISED, LOWERED):
            is_raised = piece == RAISED
        elif piece:
            pieces.append((piece, is_raised))
    text = joined(pieces).translate(_INVISIBLE).replace("~~~~", "")
    return "\n".join(line.strip(" ") for line in text.split("\n")) if "\n" in text else text


class _Writer:
    """Adds pieces to a text, block by block."""

    def __init__(self) -> None:
        self.builder = TextBuilder()
        self.title = ""
        self._places = Places()
        self._carried = ""
        self._aside: list[tuple[str, str]] = []  # the places and texts of notes and boxes
        self._notes = 0
        self._running: list[str] = []
        self._cells: list[str] = []
        self._cell: list[str] = []
        self._rows: list[tuple[list[str], bool]] = []

    def add(self, piece: Piece, text: str) -> None:
        """Add a piece of the body, or keep one that stands aside."""
        if piece.place in ("header", "footer"):
            text = text.strip()
            if text and text not in self._running and not _NUMBER.fullmatch(text):
                self._running.append(text)
                self.builder.add("paragraph", 0, text, (Anchor(0, label=piece.place),))
        elif piece.place:
            if text.strip():
                self._aside.append((piece.place, text.strip()))
        elif piece.end == "part":
            self._carried += text
        else:
            whole, self._carried = self._carried + text, ""
            self._end(piece, whole)

    def _end(self, piece: Piece, text: str) -> None:
        if piece.end == "row":
            self._cells += ["\n".join([*self._cell, text])] if text.strip() or self._cell else []
            self._rows.append((self._cells, piece.header_row))
            self._cells, self._cell = [], []
        elif piece.end == "cell":
            self._cells.append("\n".join([*self._cell, text]).strip())
            self._cell = []
        elif piece.in_table:
            self._cell.append(text)
        else:
            self.end_table()
            self._paragraph(piece, text.strip())
            self._add_aside()

    def _paragraph(self, piece: Piece, text: str) -> None:
        is_title = piece.title and not self.title and self.builder.empty
        if not text:
            return
        if piece.level < BODY or is_title:
            words = " ".join(text.split())
            self.title = words if is_title else self.title
            level = 1 if is_title else min(piece.level + 1, 6)
            self.builder.add("heading", level, words, (Anchor(0, label=self._places.begin(level, words)),))
        elif piece.listed and _ITEM.match(text):
            text = _BULLETS.sub("- ", text, count=1)
            marker, _, rest = text.partition("\t")
            self._add("item", piece.depth, f"{marker.strip()} {rest.strip()}" if rest else text)
        else:
            self._add("paragraph", 0, text)

    def _add(self, kind: BlockKind, level: int, text: str) -> None:
        if text.strip():
            self.builder.add(kind, level, text, (Anchor(0, label=self._places.next()),))

    def _add_aside(self) -> None:
        """Add the notes and text boxes of the paragraph before."""
        for place, text in self._aside:
            if place == "note":
                self._notes += 1
                label = self._places.note(str(self._notes))
                self.builder.add("paragraph", 0, f"[{self._notes}] {text}", (Anchor(0, label=label),))
            else:
                self._add("paragraph", 0, text)
        self._aside = []

    def end_table(self) -> None:
        """Add the rows that came before."""
        rows, self._rows = self._rows, []
        if not rows:
            return
        texts = [text for cells, _ in rows for text in cells]
        if max(len(cells) for cells, _ in rows) < 2 or any(len(text) > _LONG_CELL for text in texts):
            for text in texts:
                self._add("paragraph", 0, text)
        else:
            self._places.begin_table()
            for number, (cells, is_header) in enumerate(rows, 1):
                level = 0 if is_header or (number == 1 and len(rows) > 1) else 1
                label = self._places.row(number)
                self.builder.add("row", level, table_row(cells), (Anchor(0, label=label),))
        self.builder.end_group()
        self._add_aside()

    def end(self) -> None:
        """Add what has been kept."""
        if self._cells or self._cell:
            self._rows.append(([*self._cells, *self._cell], False))
        self.end_table()
        self._add("paragraph", 0, self._carried.strip())
        self._add_aside()
