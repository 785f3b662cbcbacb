"""A line of text that is being set from pieces of the source, with single spaces between its words.

Law: white space is collapsed as a browser does it, what is in the middle of a word stays there, and it is known where
in the line each line of the source begins.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.loaders.html.markup import plain_text

if TYPE_CHECKING:
    from qa.loaders.html.markup import Piece

_SPACES = re.compile(r"[ \xa0]{2,}")
_WHITE = re.compile(r"[ \t\r\f\n]+")  # all that HTML collapses; a wide space of Japanese is none


class InlineText:
    """Text that is being set: pieces with single spaces between their words, and where the source's lines begin."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.length = 0
        self.lines: list[tuple[int, int]] = []
        self.linked = self.links = 0
        self._space = False

    def add(self, piece: Piece, *, linked: bool = False) -> None:
        """Adds text; its line ends are spaces, as all white space is that HTML knows."""
        line, raw = piece
        for number, source in enumerate(raw.split("\n"), line) if "\n" in raw else ((line, raw),):
            text = plain_text(source)
            words = " ".join(text.split() if text.isascii() else [word for word in _WHITE.split(text) if word])
            if number > line or (text and text[0] in " \t\r\f\n"):
                self._space = True
            if not words:
                continue
            if self._space and self.length and self.pieces[-1][-1] != "\n":
                words = " " + words
            # A space that opens the piece belongs to the line before.
            if not self.lines or self.lines[-1][1] != number:
                self.lines.append((self.length + (words[0] == " "), number))
            self.pieces.append(words)
            self.length += len(words)
            if linked:
                self.linked += sum(map(str.isalnum, words))
            self._space = text[-1] in " \t\r\f\n"

    def put(self, text: str) -> None:
        """Adds what the source does not have: a line break, a quotation mark."""
        if text == "\n" and (not self.pieces or self.pieces[-1][-1] == "\n"):
            return
        if text != "\n" and self._space and self.pieces and self.pieces[-1][-1] != "\n":
            text = " " + text
        self._space = False
        self.pieces.append(text)
        self.length += len(text)

    def space(self) -> None:
        """Parts what is added next from what is there."""
        self._space = True

    def taken(self) -> tuple[str, list[tuple[int, int]]]:
        """The text, and where in it each line of the source begins. It is empty then."""
        text, lines = "".join(self.pieces), self.lines
        if "\xa0" in text or text[-1:].isspace() or text[:1].isspace():
            text, lines = _without_padding(text, lines)
        if lines:
            lines[0] = (0, lines[0][1])  # a mark that the source does not have may stand before it
        InlineText.__init__(self)
        return text, lines


def _without_padding(text: str, lines: list[tuple[int, int]]) -> tuple[str, list[tuple[int, int]]]:
    """Non-breaking spaces that only make room, at the ends and beside others, are taken out."""
    kept: list[str] = []
    shift = done = 0
    shifts = [(0, 0)]
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    for match in _SPACES.finditer(text, start, end):
        kept += (text[done or start : match.start()], " ")
        done = match.end()
        shift += done - match.start() - 1
        shifts.append((match.end(), shift))
    kept.append(text[(done or start) : end])
    shorter = "".join(kept)
    moved: list[tuple[int, int]] = []
    at = 0
    for offset, line in lines:
        while at + 1 < len(shifts) and shifts[at + 1][0] <= offset:
            at += 1
        moved.append((min(max(offset - start - shifts[at][1], 0), max(len(shorter) - 1, 0)), line))
    return shorter, moved
