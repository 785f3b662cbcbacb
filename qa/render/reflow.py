"""Prepare a document's text for wrapping: each paragraph, item, row and line of code becomes one line.

Law: every character other than white space comes out, in order and safe. `span` maps any span of the text to its place
in the result. Every pattern takes linear time.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from qa.model import Span
from qa.render.safe import safe

_LINE = re.compile(r"([^\r\n]*+)(?:\r\n|[\r\n]|$)")
_FENCE = re.compile(r"[^\S\r\n]*+(?:```|~~~)")
# Lines that no paragraph continues into: list items, headings, quoted lines and table rows.
_OWN_LINE = re.compile(r"[^\S\r\n]*+(?:(?:[-*+•‣◦▪]|\d{1,3}[.)]|\(\d{1,3}\)|#{1,6})[^\S\r\n]|[|>])")
_ITEM = re.compile(r"(?:[-*+•‣◦▪]|\d{1,3}[.)]|\(\d{1,3}\)|>) ")
_HEADING = re.compile(r"[^\S\r\n]*+#{1,6}[^\S\r\n]")
# Words in pieces of bounded length, so that a position in a long word is found as fast as in a short one; in code, the
# white space too.
_PIECE = re.compile(r"\S{1,64}+")
_VERBATIM_PIECE = re.compile(r"\S{1,64}+|\s")


class Reflowed:
    """A text prepared for wrapping: `text` is the result, with `gap` between paragraphs."""

    __slots__ = ("_begins", "_ends", "_shown_at", "_source", "text")

    def __init__(self, source: str, gap: str = "\n") -> None:
        self._source = source
        self._begins: list[int] = []
        self._ends: list[int] = []
        self._shown_at: list[int] = []
        shown: list[str] = []
        length, separator, fenced = 0, "", False
        for line in _LINE.finditer(source):
            if not line[1].strip():
                if self._ends:  # not before the first line
                    separator = separator + "\n" if fenced else gap
                continue
            fence = _FENCE.match(line[1]) is not None
            verbatim = fence or fenced
            if separator == " " and (verbatim or _OWN_LINE.match(line[1])):
                separator = "\n"
            for piece in (_VERBATIM_PIECE if verbatim else _PIECE).finditer(source, *line.span(1)):
                if self._ends and piece.start() == self._ends[-1]:
                    separator = ""
                visible = _show(piece[0])
                self._begins.append(piece.start())
                self._ends.append(piece.end())
                self._shown_at.append(length + len(separator))
                shown += (separator, visible)
                length += len(separator) + len(visible)
                separator = " "
            fenced ^= fence
            if verbatim or _HEADING.match(line[1]):
                separator = "\n"
        self.text = "".join(shown)

    def span(self, start: int, end: int) -> Span:
        """Return the place of `source[start:end]` in the result, without white space at its ends. White space alone has
        the empty span at 0."""
        first, last = bisect_right(self._ends, start), bisect_left(self._begins, end) - 1
        if first > last:
            return Span(0, 0)
        begin = self._at(first, max(start, self._begins[first]))
        return Span(begin, self._at(last, min(end, self._ends[last])))

    def _at(self, piece: int, offset: int) -> int:
        return self._shown_at[piece] + len(_show(self._source[self._begins[piece] : offset]))


def hanging(line: str) -> int:
    """Return the indent of the later lines of a wrapped item.

    >>> hanging("- an item"), hanging("12. a step"), hanging("a paragraph")
    (2, 4, 0)
    """
    marker = _ITEM.match(line)
    return marker.end() if marker else 0


def _show(piece: str) -> str:
    if piece.isspace():
        return "    " if piece == "\t" else " "
    return safe(piece)
