"""Split a document into passages: paragraphs, with short neighbours joined and long ones divided between sentences.

Law: passages are disjoint and in order; each is a slice of its document. Together they hold every character that is not
white space of every block, except headings and the header rows of tables, which they have as fields instead. A passage
never crosses a heading and never cuts a sentence.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

from qa.analysis import tokenizer
from qa.analysis.sentences import sentences
from qa.model import Anchor, Passage, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qa.model import Block, Document

# Sizes in words. Paragraphs of encyclopedias, news and manuals have 40 to 150. Pieces of under 40 rank worse than the
# whole paragraph. When a paragraph is halved, the wrong half ranks first more often than a neighbouring paragraph does.
SHORT = 60
LONG = 150
WHOLE = 200
WIDEST = 4000  # characters that are joined at most: text with hardly a word in it must not grow without limit


class _Piece(NamedTuple):
    """A stretch of text that stays together; `words` is its length."""

    start: int
    end: int
    words: int


def split(document: Document) -> tuple[Passage, ...]:
    """The passages of a document, in order."""
    offsets = [anchor.offset for anchor in document.anchors]
    found: list[Passage] = []
    before: Anchor | None = None
    for headings, header, start, end in _ranges(document):
        first, last = max(bisect_right(offsets, start) - 1, 0), bisect_left(offsets, end)
        anchors = document.anchors[first:last]
        if anchors and anchors[0].column is not None and anchors[0].offset < start:
            before = _within_line(document.text, anchors[0], before, start)
            anchors = (before, *anchors[1:])
        text = document.text[start:end]
        found.append(Passage(document.source, headings, header, Span(start, end), text, anchors, document.language))
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
    """The place of a passage in its document, with the headings and the table header above it."""

    headings: tuple[str, ...]
    header: str
    start: int
    end: int


def _ranges(document: Document) -> Iterator[_Range]:
    """The place of each passage."""
    text = document.text
    path: list[tuple[int, str]] = []
    headings: tuple[str, ...] = ()
    header = ""
    run: list[Block] = []
    for index, block in enumerate(document.blocks):
        if run and (block.kind in ("heading", "row") or text[run[-1].span.end : block.span.start].strip()):
            yield from (_Range(headings, "", piece.start, piece.end) for piece in _pieces(text, run, document.language))
            run = []
        if block.kind == "heading":
            path = [(level, title) for level, title in path if level < block.level]
            path.append((block.level, " ".join(block.span.of(text).split())))
            headings = tuple(title for _, title in path)
        elif block.kind == "row":
            if index and document.blocks[index - 1].kind != "row":
                header = ""  # a table may have none
            if block.level == 0:
                header = block.span.of(text).strip()
                if _stands_alone(document.blocks, index):
                    yield _Range(headings, "", block.span.start, block.span.end)
            else:
                yield _Range(headings, header, block.span.start, block.span.end)
        else:
            run.append(block)
    yield from (_Range(headings, "", piece.start, piece.end) for piece in _pieces(text, run, document.language))


def _stands_alone(blocks: Sequence[Block], index: int) -> bool:
    """Whether a header row has no row below it, and so is the whole table."""
    below = blocks[index + 1] if index + 1 < len(blocks) else None
    return below is None or below.kind != "row" or below.level == 0


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
        if found and found[-1].words + piece.words <= LONG and piece.end - found[-1].start <= WIDEST:
            waits = following and following.words < found[-1].words and piece.words + following.words <= LONG
            if found[-1].words < SHORT or (piece.words < SHORT and not waits):
                found[-1] = _merge(found[-1], piece)
                continue
        found.append(piece)
    return found


def _divide(text: str, start: int, end: int, language: str) -> list[_Piece]:
    """A block as one piece, or if it is too long, in pieces of about equal length that end where a sentence ends."""
    block = text[start:end]
    words = tokenizer.count(block)
    if words <= WHOLE:
        return [_Piece(start, end, words)]
    aim = words / -(-words // LONG)
    pieces: list[_Piece] = []
    begin, stop, held = start, start, 0
    for sentence in sentences(block, language):
        # Text between two sentences, such as the marker of an item, belongs to the second.
        more = tokenizer.count(text[stop : start + sentence.end])
        if held and (held >= aim or held + more > LONG):
            pieces.append(_Piece(begin, stop, held))
            between = text[stop : start + sentence.start]
            begin, held = stop + len(between) - len(between.lstrip()), 0
        held += more
        stop = start + sentence.end
    return [*pieces, _Piece(begin, end, held + tokenizer.count(text[stop:end]))]
