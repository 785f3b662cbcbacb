"""Split a document into passages: paragraphs, with short neighbours joined and long ones divided between sentences.

Law: passages are disjoint and in order; each is a slice of its document. Together they hold every character that is not
white space of every block, except headings and the header rows of tables, which they have as fields instead. A passage
never crosses a heading and never cuts a sentence. None is longer than `LONGEST` characters, but for a row, a line of a
log and a message: each is a passage up to `LONGEST_ROW` characters, unless a sentence in it has no end.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from qa.analysis.lengths import LONGEST, words
from qa.analysis.rows import LONGEST as LONGEST_ROW
from qa.analysis.rows import blanked, delimiter_in
from qa.analysis.sentences import each_sentence, is_endless
from qa.analysis.signs import Mark, as_shown
from qa.loaders.marks import hidden_in
from qa.model import Anchor, Member, Passage, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qa.model import Block, Document

# Sizes in words of English. Paragraphs of encyclopedias, news and manuals have 40 to 150. Pieces of under 40 rank worse
# than the whole paragraph. When a paragraph is halved, the wrong half ranks first more often than a neighbouring
# paragraph does.
SHORT = 60
LONG = 150
WHOLE = 200
_HEADS = (0, 3)  # levels of rows that are the header of those below; the second may be a row like others
_BORDERS = "|\t\r\n"  # what stands between cells, and between the lines of a message


class _Piece(NamedTuple):
    """A stretch of text that stays together; `words` is its length."""

    start: int
    end: int
    words: float


def split(document: Document) -> tuple[Passage, ...]:
    """The passages of a document, in order."""
    return tuple(each_passage(document))


def each_passage(document: Document) -> Iterator[Passage]:
    """The passages of `split`, one after the other."""
    offsets = [anchor.offset for anchor in document.anchors]
    members = (Member(), *document.members)
    starts = [member.start for member in document.members]
    before: Anchor | None = None
    readings = _Readings(document)
    code, marks = _Code(document, readings), _markup(document, readings)
    hidden = _Within(marks)
    for headings, header, start, end, form in _ranges(document, marks, readings):
        first, last = max(bisect_right(offsets, start) - 1, 0), bisect_left(offsets, end)
        anchors = document.anchors[first:last]
        if anchors and anchors[0].column is not None and anchors[0].offset < start:
            before = _within_line(document.text, anchors[0], before, start)
            anchors = (before, *anchors[1:])
        text = document.text[start:end]
        span, kept = Span(start, end), () if form else code.within(start, end)
        member = members[bisect_right(starts, start)]._replace(reading="")
        own = hidden.within(start, end)
        spans, said = tuple(Span(*mark[:2]) for mark in own), tuple(mark.said for mark in own)
        known = (anchors, document.language, form, kept, spans, member, said if any(said) else ())
        yield Passage(document.source, headings, header, span, text, *known)


class _Readings:
    """How the parts of a document were read: the file itself, and the members that were read otherwise."""

    def __init__(self, document: Document) -> None:
        known = [member for member in document.members if member.reading]
        self._starts = [member.start for member in document.members] if known else []
        self._readings = [document.reading, *(member.reading or document.reading for member in document.members)]

    def at(self, offset: int) -> str:
        """How the text at an offset was read."""
        return self._readings[bisect_right(self._starts, offset)] if self._starts else self._readings[0]


class _Code:
    """The code of a document, asked for passage by passage in their order. In a file of code, comments are code too."""

    def __init__(self, document: Document, readings: _Readings) -> None:
        self._text = document.text
        self._spans = [
            block.span
            for block in document.blocks
            if block.kind == "code" or (block.kind != "heading" and readings.at(block.span.start).startswith("code"))
        ]
        self._next = 0

    def within(self, start: int, end: int) -> tuple[Span, ...]:
        """The stretches of code between these offsets; those side by side are one."""
        spans = self._spans
        while self._next < len(spans) and spans[self._next].end <= start:
            self._next += 1
        found: list[Span] = []
        at = self._next
        while at < len(spans) and spans[at].start < end:
            begin, stop = max(spans[at].start, start), min(spans[at].end, end)
            if found and not self._text[found[-1].end : begin].strip():
                begin = found.pop().start
            found.append(Span(begin, stop))
            at += 1
        return tuple(found)


def _markup(document: Document, readings: _Readings) -> tuple[Mark, ...]:
    """The markup that a reader does not see, of formats in which some words are markup."""
    found: list[Mark] = []
    for reading, blocks in groupby(document.blocks, lambda block: readings.at(block.span.start)):
        found += hidden_in(document.text, tuple(blocks), reading)
    return tuple(found)


class _Within:
    """The marks of a document, asked for passage by passage in their order."""

    def __init__(self, marks: Sequence[Mark]) -> None:
        self._marks = marks
        self._next = 0

    def within(self, start: int, end: int) -> tuple[Mark, ...]:
        """The marks, or their parts, between these offsets."""
        while self._next < len(self._marks) and self._marks[self._next].end <= start:
            self._next += 1
        found: list[Mark] = []
        while self._next < len(self._marks) and self._marks[self._next].start < end:
            mark = self._marks[self._next]
            is_whole = start <= mark.start and mark.end <= end
            found.append(mark if is_whole else Mark(max(mark.start, start), min(mark.end, end)))
            if mark.end > end:
                break
            self._next += 1
        return tuple(found)


def _within_line(text: str, line: Anchor, before: Anchor | None, start: int) -> Anchor:
    """The anchor of a passage that begins inside a line: only the document knows how many bytes precede it.

    `before` is the anchor that was made last: a line with many passages is counted once, not once for each of them.
    """
    near = before if before is not None and before.line == line.line else line
    byte = (near.byte or near.column or 1) + len(text[near.offset : start].encode("utf-8", "surrogatepass"))
    column = (line.column or 1) + start - line.offset
    return Anchor(start, line.line, column, line.page, line.label, None if byte == column else byte)


class _Range(NamedTuple):
    """The place of a passage in its document, with the headings and the table header above it, and its form."""

    headings: tuple[str, ...]
    header: str
    start: int
    end: int
    form: str = ""


def _ranges(document: Document, marks: Sequence[Mark], readings: _Readings) -> Iterator[_Range]:
    """The place of each passage. Lines of markup between two blocks do not part them."""
    text = document.text
    shown, hidden = blanked(text, 0, marks), _Within(marks)
    path: list[tuple[int, str]] = []
    headings: tuple[str, ...] = ()
    header, reading = "", ""
    delimiter: str | None = None
    run: list[Block] = []
    for index, block in enumerate(document.blocks):
        if run and (block.kind in ("heading", "row", "line") or shown[run[-1].span.end : block.span.start].strip()):
            yield from (_Range(headings, "", piece.start, piece.end) for piece in _pieces(text, run, document.language))
            run = []
        if block.kind == "heading":
            path = [(level, title) for level, title in path if level < block.level]
            path.append((block.level, " ".join(_unmarked(text, block, hidden).split())))
            headings = tuple(title for _, title in path)
        elif block.kind == "row":
            if index and document.blocks[index - 1].kind != "row":
                header = ""  # a table may have none
            if (how := readings.at(block.span.start)) != reading:
                reading, delimiter = how, delimiter_in(how)
            form = "" if delimiter is None else ("rows" if block.level == 2 else "row") + delimiter
            if block.level in _HEADS:
                header = _unmarked(text, block, hidden).strip()
            if block.level or _stands_alone(document.blocks, index):
                above = "" if block.level in _HEADS else header
                for start, end in _parts_of_row(text, block.span, document.language, delimiter or ""):
                    yield _Range(headings, above, start, end, form)
        elif block.kind == "line":
            for start, end in _parts_of_row(text, block.span, document.language, ""):
                yield _Range(headings, "", start, end, "lines" if block.level else "line")
        else:
            run.append(block)
    yield from (_Range(headings, "", piece.start, piece.end) for piece in _pieces(text, run, document.language))


def _unmarked(text: str, block: Block, hidden: _Within) -> str:
    """The text of a block as a reader sees it."""
    start, end = block.span
    if not (marks := hidden.within(start, end)):
        return text[start:end]
    return as_shown(text, block.span, marks)


def _stands_alone(blocks: Sequence[Block], index: int) -> bool:
    """Whether a header row has no row below it, and so is the whole table."""
    below = blocks[index + 1] if index + 1 < len(blocks) else None
    return below is None or below.kind != "row" or below.level == 0


def _parts_of_row(text: str, span: Span, language: str, delimiter: str) -> Iterator[Span]:
    """A row, a line or a message as it is; one that is too long, or in which a sentence has no end, in parts that end
    between cells or lines if they can."""
    if span.end - span.start <= LONGEST:
        yield span
        return
    border = f"[{_BORDERS}{delimiter}]"
    if span.end - span.start <= LONGEST_ROW:
        cells = re.split(border, span.of(text))
        if not any(len(cell) > LONGEST and is_endless(cell, language) for cell in cells):
            yield span
            return
    from qa.analysis.endless import parts

    yield from parts(text, span, border)


def _pieces(text: str, run: Sequence[Block], language: str) -> list[_Piece]:
    """The passages of adjacent blocks under one heading."""
    pieces: list[_Piece] = []
    before = ""
    for block in run:
        divided = _divide(text, block.span.start, block.span.end, language)
        if before == block.kind == "item" and pieces[-1].words + divided[0].words <= LONG:
            pieces[-1] = _merge(pieces[-1], divided[0])
            divided = divided[1:]
        pieces += divided
        before = block.kind
    return _join_short(pieces)


def _merge(one: _Piece, other: _Piece) -> _Piece:
    return _Piece(one.start, other.end, one.words + other.words)


def _join_short(pieces: Sequence[_Piece]) -> list[_Piece]:
    """Join each short piece with the shorter of its neighbours, as long as the result is not too long."""
    found: list[_Piece] = []
    for piece, following in zip(pieces, (*pieces[1:], None), strict=False):  # `pieces` may be empty
        if found and found[-1].words + piece.words <= LONG and piece.end - found[-1].start <= LONGEST:
            waits = following and following.words < found[-1].words and piece.words + following.words <= LONG
            if found[-1].words < SHORT or (piece.words < SHORT and not waits):
                found[-1] = _merge(found[-1], piece)
                continue
        found.append(piece)
    return found


def _divide(text: str, start: int, end: int, language: str) -> list[_Piece]:
    """A block as one piece, or if it is too long, in pieces of about equal length that end where a sentence ends."""
    block = text[start:end]
    length = words(block, language)
    if length <= WHOLE and end - start <= LONGEST:
        return [_Piece(start, end, length)]
    aim = length / max(-(-length // LONG), -(-(end - start) // LONGEST))
    pieces: list[_Piece] = []
    begin, stop, held = start, start, 0.0
    for sentence in each_sentence(block, language):
        # Text between two sentences, such as the marker of an item, belongs to the second.
        more = words(text[stop : start + sentence.end], language)
        is_full = stop > begin and start + sentence.end - begin > LONGEST
        if is_full or (held and (held >= aim or held + more > LONG)):
            pieces.append(_Piece(begin, stop, held))
            between = text[stop : start + sentence.start]
            begin, held = stop + len(between) - len(between.lstrip()), 0.0
        held += more
        stop = start + sentence.end
    pieces.append(_Piece(begin, end, held + words(text[stop:end], language)))
    return [part for piece in pieces for part in _bounded(text, piece, language)]


def _bounded(text: str, piece: _Piece, language: str) -> Iterator[_Piece]:
    """The piece; in parts if it holds a long stretch that is in no sentence, such as a million markers."""
    if piece.end - piece.start <= LONGEST:
        yield piece
        return
    from qa.analysis.endless import parts

    for start, end in parts(text, Span(piece.start, piece.end)):
        yield _Piece(start, end, words(text[start:end], language))
