"""Tell apart the cells and the lines of a passage that is a row of separated values, a line of a log or a message;
blank what a reader does not see.

Law: no offset moves: a text with its cells apart, or with blanks, is as long as before. All patterns take linear time.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from typing import TYPE_CHECKING, Any
from unicodedata import category

from qa.analysis.letters import HIDDEN, NUMBER_SPACES
from qa.analysis.signs import Mark, in_room, left_over, marks_of
from qa.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from qa.model import Passage

DELIMITERS = ",;\t|"
LONGEST = 20_000  # characters of a row, a line of a log or a message; a longer one is divided
NAMES = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars", "": "one column"}
# Patterns that are compiled when a passage first needs them: most texts have neither rows nor lines.
_BEGINS_COMMA_CELL = r'(?m:(^|,)((?:"(?:[^"]++|"")*+"(?=[,\r\n]|\Z))?+))'
_STAMP = (
    r"(?i)[\u200e\ufeff\[(<]*((?:(?:\d[\d./:,T+-]*+Z?|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri"
    r"|sat|sun)[a-z]{0,6}|[ap]\.?m\.?|at|utc|gmt)(?=[\s,\])>-]|$)[ ,]{0,3})++)"
)
_LINE = r"[^\r\n]++"
_PARTS = r"[A-Za-z]{3}|[\r\n~]|\\[(\[]\w|\\0|\}\{"  # markup that parts words: a name, a line end, a space, a glyph
WITHIN = "\u2060"  # nobody sees it, and it ends no word
_IN_WORDS = frozenset("'’…" + HIDDEN + NUMBER_SPACES)


def delimiter_in(reading: str) -> str | None:
    """The delimiter of a document that was read like this; None for another format.

    >>> delimiter_in("csv with semicolons, utf-8"), delimiter_in("text, utf-8")
    (';', None)
    """
    how = reading.partition(", ")[0].removeprefix("csv with ")
    return next((delimiter for delimiter, name in NAMES.items() if name == how), None)


def delimiter_of(form: str) -> str:
    """The character between the cells of a passage of this form, or ""."""
    return form[-1] if form and form[-1] in DELIMITERS else ""


def cells_apart(text: str, form: str) -> str:
    """Replace each comma between cells by a bar, since "105,5505" in a row is two numbers; other delimiters are in no
    word.

    >>> cells_apart('Ines,105,5505,"1,200"', "row,")
    'Ines|105|5505|"1,200"'
    """
    if delimiter_of(form) != ",":
        return text
    return re.sub(_BEGINS_COMMA_CELL, lambda match: ("|" if match[1] else "") + match[2], text)


def seen(passage: Passage) -> str:
    """The text of a passage in which words are looked for: with cells apart, and without what is hidden (see
    `blanked`)."""
    text = cells_apart(passage.text, passage.form)
    return blanked(text, passage.span.start, marks_of(passage)) if passage.hidden else text


def blanked(text: str, start: int, marks: Iterable[Sequence[Any]]) -> str:
    """Replace each character of markup by a space, or by one that nobody sees where short markup stands inside a word.
    Words, letters and apostrophes that it stands for take their place, as far as there is room. A mark is its start and
    its end, which count from `start` characters before the text, and perhaps what it stands for.

    >>> blanked("a *b* c", 10, [(12, 13), (14, 15)])
    'a  b  c'
    >>> blanked("caf**e", 0, [(3, 5)]).replace(WITHIN, "-")
    'caf--e'
    >>> blanked("caf&eacute;s", 0, [(3, 11, "é")]).replace(WITHIN, "-")
    'caf-------és'
    """
    pieces: list[str] = []
    at = 0
    for group in _touching(marks):
        begin, end = group[0].start - start, group[-1].end - start
        pieces.append(text[at:begin])
        before, after = begin > at and _goes_on(text[begin - 1]), _goes_on(text[end : end + 1])
        if any(map(_is_word, group)):
            pieces += _in_place(group, before, after)
        else:
            inside = before and after
            is_short = inside and re.search(_PARTS, text[begin:end]) is None
            pieces.append((WITHIN if is_short else " ") * (end - begin))
        at = end
    return "".join([*pieces, text[at:]])


def _goes_on(character: str) -> bool:
    """Whether a word may go on with this character: the hyphens of an option are parts of its name."""
    return character.isalnum() or character == "-"


def _is_word(mark: Mark) -> bool:
    """Whether a mark stands for words, a letter, a symbol such as "€", or a sign inside a word or at its end."""
    said = mark.said
    return any(map(str.isalnum, said)) or said in _IN_WORDS or (len(said) == 1 and category(said)[0] == "S")


def _in_place(group: Sequence[Mark], before: bool, after: bool) -> Iterator[str]:
    """What marks side by side stand for, each as long as its markup: at its end behind a letter, else at its
    beginning."""
    words = [_is_word(mark) for mark in group]
    last = max(index for index, is_word in enumerate(words) if is_word)  # a group may be a whole document
    for index, mark in enumerate(group):
        said = in_room(mark) if words[index] else ""
        goes_on = after or index < last
        is_inside = before and goes_on and not (mark.said and not said)
        gap = (WITHIN if said or is_inside else " ") * (mark.end - mark.start - len(said))
        yield f"{gap}{said}" if before else f"{said}{gap}"
        before = (before and is_inside) if not said else True


def _touching(marks: Iterable[Sequence[Any]]) -> Iterator[list[Mark]]:
    """The marks, those that touch together."""
    group: list[Mark] = []
    for one in marks:
        if group and one[0] != group[-1].end:
            yield group
            group = []
        group.append(Mark(*one))
    if group:
        yield group


def beyond(passage: Passage) -> tuple[tuple[int, str], ...]:
    """The words that markup of the passage stands for and that have no room in `seen`, with the offset in the text."""
    return left_over(marks_of(passage), passage.span.start) if passage.said else ()


def hidden_of(passage: Passage) -> tuple[Span, ...]:
    """The spans of hidden marks in the passage's own text; whole lines, such as comments, are none of a word's."""
    start, text = passage.span.start, passage.text
    own = (Span(span.start - start, span.end - start) for span in passage.hidden)
    return tuple(span for span in own if text[span.end - 1] not in "\r\n")


def with_marks(spans: Sequence[Span], hidden: Sequence[Span]) -> tuple[Span, ...]:
    """`spans` together with the hidden marks right before and after them, so that a quote has both marks of a word."""
    if not hidden:
        return tuple(spans)
    starts, ends = dict(hidden), {end: start for start, end in hidden}
    begins = list(starts)
    found: list[Span] = []
    for start, end in spans:
        least = found[-1].end if found else 0
        if (index := bisect_left(begins, end)) and end < starts[begins[index - 1]]:
            end = starts[begins[index - 1]]  # the letter that it stands for is at its beginning
        while start > least and start in ends:
            start = ends[start]
        while end in starts:
            end = starts[end]
        found.append(Span(max(start, least), end))
    return tuple(found)


@lru_cache(maxsize=len(DELIMITERS) + 1)
def record(delimiter: str) -> re.Pattern[str]:
    r"""The pattern of one record: cells with this character (may be "") between them, up to the end of a line that is
    in no quoted cell. A quotation mark that nothing closes right before a delimiter or a line end is a letter.

    >>> record(",").match('a,"b\n1",c\nd')[0]
    'a,"b\n1",c'
    """
    between = re.escape(delimiter)
    cell = rf'(?:"(?:[^"]++|"")*+"(?=[{between}\r\n]|\Z)|[^{between}\r\n]*+)'
    return re.compile(rf"{cell}(?:{between}{cell})*+" if delimiter else cell)


def stamp_of(text: str) -> Span | None:
    """The time at the beginning of a line of a log or a message, if it has one.

    >>> stamp_of("[2024-02-10 13:11:01] disk full").of("[2024-02-10 13:11:01] disk full")
    '2024-02-10 13:11:01'
    """
    match = re.match(_STAMP, text[:80])
    return Span(match.start(1), match.start(1) + len(match[1].rstrip(" ,"))) if match and ":" in match[1] else None


def spans_of_lines(text: str, form: str) -> tuple[Span, ...]:
    """The parts of a passage of this form that are quoted whole, without white space around them: itself, or each of
    the rows or lines that it holds; `form` is not ""."""
    if not form.startswith(("rows", "lines")):
        return (_stripped(text, 0, len(text)),)
    found = []
    place, end = 0, len(text)
    pattern = record(delimiter_of(form)) if form.startswith("rows") else re.compile(_LINE)
    while place < end:
        if text[place] in "\r\n":
            place += 1
        elif match := pattern.match(text, place):
            if not match[0].isspace():
                found.append(_stripped(text, place, match.end()))
            place = max(match.end(), place + 1)
    return tuple(found) or (Span(0, len(text)),)


def _stripped(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    kept = piece.strip() or piece
    return Span(start + piece.index(kept), start + piece.index(kept) + len(kept))
