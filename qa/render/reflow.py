"""Prepare a document's text for wrapping: each paragraph, item, row and line of code or of a log becomes one line.

Law: code, items, rows and lines keep their line breaks and their indentation. Every character other than white space
comes out, in order and safe. `span` maps any span of the text to its place in the result. Every pattern takes linear
time.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from qa.analysis.signs import HIDDEN, marks_of, spelt_out, without_marks
from qa.model import Span, locate
from qa.render.hyphens import whole_words
from qa.render.notation import as_read
from qa.render.safe import one_line, safe

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.model import Passage

    Said = dict[int, str | None]

UNSAID: Said = {ord(HIDDEN): None}
_LINE = re.compile(r"([^\r\n]*+)(?:\r\n|[\r\n]|$)")
_FENCE = re.compile(r"[^\S\r\n]*+(?:```|~~~)")
# Lines that no paragraph continues into: list items, headings, quoted lines and table rows.
_OWN_LINE = re.compile(
    rf"[^\S\r\n]*+(?:(?:[-*+•‣◦▪]{HIDDEN}*+|\*{{2,6}}|\.{{1,2}}|\d{{1,3}}[.)]|\(\d{{1,3}}\)|#{{1,6}})[^\S\r\n]|[|>])"
)
_ITEM = r" *+(?:[-*+•‣◦▪]|\d{1,3}[.)]|\(\d{1,3}\)|>) "  # compiled where lines are wrapped
_HEADING = re.compile(r"[^\S\r\n]*+#{1,6}[^\S\r\n]")
# Words in pieces of bounded length, so that a position in a long word is found as fast as in a short one; in code, the
# white space too.
_DEEPEST = 40  # columns of indentation
_PIECE = re.compile(r"\S{1,64}+")
_VERBATIM_PIECE = re.compile(r"\S{1,64}+|\s")


class Reflowed:
    """A text prepared for wrapping: `text` is the result, with `gap` between paragraphs.

    `kept` are spans of the source whose lines stay as they are, as those between two fences do. `lead` is the white
    space that stood before the source on its first line. `verbatim` are the offsets in the result at which such lines
    begin, `breaks` those of line ends that stand in the source for themselves, between lines, items and rows. `said`
    has what single characters of the source stand for.
    """

    __slots__ = ("_begins", "_ends", "_length", "_said", "_shown_at", "breaks", "source", "text", "verbatim")

    def __init__(
        self, source: str, gap: str = "\n", kept: Sequence[Span] = (), lead: str = "", said: Said = UNSAID
    ) -> None:
        self.source = source
        self._said = said
        self._begins: list[int] = []
        self._ends: list[int] = []
        self._shown_at: list[int] = []
        self._length = len(lead)
        self.verbatim: set[int] = set()
        self.breaks: set[int] = set()
        shown: list[str] = [lead]
        separator, fenced, after_own, at = "", False, False, 0
        for line in _LINE.finditer(source):
            while at < len(kept) and kept[at].end <= line.start():
                at += 1
            is_kept = at < len(kept) and kept[at].start < line.end(1)
            if not line[1].strip():
                if self._ends:  # not before the first line
                    separator = separator + "\n" if fenced or is_kept else gap
                continue
            fence = _FENCE.match(line[1]) is not None and not is_kept
            verbatim = fence or fenced or is_kept
            own = None if verbatim else _OWN_LINE.match(line[1])
            if separator == " " and (verbatim or own):
                separator = "\n"
            if separator.startswith("\n"):
                if verbatim or own or after_own:
                    self.breaks.update(range(self._length, self._length + len(separator)))
                separator += _indent(own[0]) if own else ""
            self._add(line, verbatim, separator, shown)
            separator = " "
            fenced ^= fence
            after_own = verbatim or own is not None
            if verbatim or _HEADING.match(line[1]):
                separator = "\n"
        self.text = "".join(shown)

    def _add(self, line: re.Match[str], verbatim: bool, separator: str, shown: list[str]) -> None:
        """Add a line behind the separator, piece by piece."""
        if verbatim:
            self.verbatim.add(self._length + len(separator) if self._ends else 0)
        for piece in (_VERBATIM_PIECE if verbatim else _PIECE).finditer(self.source, *line.span(1)):
            if self._ends and piece.start() == self._ends[-1]:
                separator = ""
            visible = self._show(piece[0])
            self._begins.append(piece.start())
            self._ends.append(piece.end())
            self._shown_at.append(self._length + len(separator))
            shown += (separator, visible)
            self._length += len(separator) + len(visible)
            separator = " "

    def span(self, start: int, end: int) -> Span:
        """Return the place of `source[start:end]` in the result, without white space at its ends. White space alone has
        the empty span at 0."""
        first, last = bisect_right(self._ends, start), bisect_left(self._begins, end) - 1
        if first > last:
            return Span(0, 0)
        begin = self._at(first, max(start, self._begins[first]))
        return Span(begin, self._at(last, min(end, self._ends[last])))

    def _at(self, piece: int, offset: int) -> int:
        return self._shown_at[piece] + len(self._show(self.source[self._begins[piece] : offset]))

    def _show(self, piece: str) -> str:
        if piece.isspace():
            return "    " if piece == "\t" else " "
        return safe(piece if piece.isascii() else piece.translate(self._said))


def layout(passage: Passage, gap: str = "\n") -> Reflowed:
    """Prepare the text of a passage: lines of code, logs, messages and rows of values stay as they are."""
    start, text = passage.span.start, passage.text
    if passage.form:
        return Reflowed(text, gap, (Span(0, len(text)),))
    kept = _kept(passage)
    lead = ""
    if kept and not kept[0].start and "\n" in text[: kept[0].end]:
        lead = " " * min((locate(passage.anchors, start).column or 1) - 1, _DEEPEST)
    return Reflowed(shown_text(passage), gap, kept, lead, said_in(passage))


def _is_character(markup: str, said: str) -> bool:
    """Whether it is a reference or an escape: what has no other markup is Markdown, or is written alike."""
    return markup[0] == "&" or markup == f"\\{said}"


def said_in(passage: Passage) -> Said:
    """What single characters of `shown_text` stand for, for `Reflowed`."""
    return spelt_out(marks_of(passage)) if passage.said else UNSAID


def shown_text(passage: Passage) -> str:
    """The text of a passage as a reader reads it, as long as before."""
    if passage.form:
        return passage.text
    text, kept = passage.text, _kept(passage)
    if not passage.hidden:
        return as_seen(text, kept, passage.language)
    start, marks = passage.span.start, marks_of(passage)
    if all(_is_character(text[mark.start - start : mark.end - start], mark.said) for mark in marks):
        text = as_read(text, kept)
    return without_marks(whole_words(text, kept, passage.language), start, marks)


def _kept(passage: Passage) -> list[Span]:
    start = passage.span.start
    return [Span(max(span.start - start, 0), max(span.end - start, 0)) for span in passage.kept]


def as_seen(text: str, kept: Sequence[Span] = (), language: str = "en") -> str:
    """The text as a reader reads it, as long as before: see `as_read` and `whole_words`."""
    return text if HIDDEN in text else whole_words(as_read(text, kept), kept, language)


def _indent(marked: str) -> str:
    """The white space before the marker of an item; other lines have none."""
    if marked.rstrip()[-1:] in "|>#":
        return ""
    return " " * min(len(marked.expandtabs(4)) - len(marked.expandtabs(4).lstrip()), _DEEPEST)


def one_line_of(passage: Passage, span: Span) -> str:
    r"""Put a quote of a passage on one safe line; a line break that counts, as in code, is written as "\n", and the
    white space behind it stays."""
    flow = layout(passage)
    if not flow.breaks and HIDDEN not in flow.source and not passage.said:
        return one_line(passage.text[span.start - passage.span.start : span.end - passage.span.start])
    shown = flow.span(span.start - passage.span.start, span.end - passage.span.start)
    line = "".join(
        ("\\n" if at in flow.breaks else " ") if flow.text[at] == "\n" else flow.text[at]
        for at in range(shown.start, shown.end)
    )
    return line.strip()


def hanging(line: str) -> int:
    """Return the indent of the later lines of a wrapped item.

    >>> hanging("- an item"), hanging("12. a step"), hanging("a paragraph")
    (2, 4, 0)
    """
    marker = re.match(_ITEM, line)
    return marker.end() if marker else 0
