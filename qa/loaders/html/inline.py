"""Build the inline text of a block from pieces of the source, with single spaces between words.

Law: white space is collapsed as browsers do, no space is put inside a word, and the offset in the text at which each
source line begins is known.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from qa.loaders.html.markup import plain_text

if TYPE_CHECKING:
    from qa.loaders.html.markup import Piece

_SPACES = re.compile(r"[ \xa0]{2,}")
_SPACE = " \t\r\f\n"
_WHITE = re.compile(r"[ \t\r\f\n]+")  # the white space that HTML collapses, not the wide space of Japanese

LineStarts = list[tuple[int, int]]  # for each source line: the offset in a text at which it begins, and its number


class SourcedText(NamedTuple):
    """A text, and where in it each line of its source begins."""

    text: str
    lines: LineStarts


class InlineText:
    """Collects pieces of text with single spaces between words, and where in them the source lines begin.

    The caller counts links in `links`.
    """

    def __init__(self) -> None:
        self._reset()

    def _reset(self) -> None:
        self.pieces: list[str] = []
        self.length = 0
        self.lines: LineStarts = []
        self._linked: list[str] = []
        self.links = 0
        self._space = False

    def add(self, piece: Piece, *, linked: bool = False) -> None:
        """Append source text; its line ends and other HTML white space become single spaces."""
        line, raw = piece
        if "\n" not in raw:
            self._add(line, raw, linked)
            return
        if raw.isspace() and raw.isascii():
            self._space = True
            return
        for number, source in enumerate(raw.split("\n"), line):
            if number > line:
                self._space = True
            self._add(number, source, linked)

    def _add(self, line: int, source: str, linked: bool) -> None:
        """Append the source text of one line."""
        text = plain_text(source)
        words = " ".join(text.split() if text.isascii() else [word for word in _WHITE.split(text) if word])
        if text and text[0] in _SPACE:
            self._space = True
        if not words:
            return
        if self._space and self.length and self.pieces[-1][-1] != "\n":
            words = " " + words
        # A leading space belongs to the line before.
        if not self.lines or self.lines[-1][1] != line:
            self.lines.append((self.length + (words[0] == " "), line))
        self.pieces.append(words)
        self.length += len(words)
        if linked:
            self._linked.append(words)
        self._space = text[-1] in _SPACE

    @property
    def linked(self) -> int:
        """The letters and digits inside links."""
        return sum(map(str.isalnum, "".join(self._linked)))

    def put(self, text: str) -> None:
        """Append text that is not in the source: a line break, a quotation mark."""
        if text == "\n" and (not self.pieces or self.pieces[-1][-1] == "\n"):
            return
        if text != "\n" and self._space and self.pieces and self.pieces[-1][-1] != "\n":
            text = " " + text
        self._space = False
        self.pieces.append(text)
        self.length += len(text)

    def before(self) -> str:
        """The end of the text, with a space if one comes before the next text."""
        return (self.pieces[-1] if self.pieces else "") + " " * self._space

    def space(self) -> None:
        """Put a space before the next text that is added."""
        self._space = True

    def take(self) -> SourcedText:
        """Return the text collected so far, and start anew."""
        text, lines = "".join(self.pieces), self.lines
        if "\xa0" in text or text[-1:].isspace() or text[:1].isspace():
            text, lines = _without_padding(text, lines)
        if lines:
            lines[0] = (0, lines[0][1])  # a mark that is not in the source may come before it
        self._reset()
        return SourcedText(text, lines)


def _without_padding(text: str, lines: LineStarts) -> tuple[str, LineStarts]:
    """Remove non-breaking spaces used as padding: those at the ends and beside other spaces."""
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
    moved: LineStarts = []
    at = 0
    for offset, line in lines:
        while at + 1 < len(shifts) and shifts[at + 1][0] <= offset:
            at += 1
        moved.append((min(max(offset - start - shifts[at][1], 0), max(len(shorter) - 1, 0)), line))
    return shorter, moved
