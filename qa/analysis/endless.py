"""Divide a stretch of text in which no sentence ends, so that nothing grows without limit for want of a full stop.

Law: no part is longer than `LONGEST`. The parts are disjoint, in order, and cover every character but white space. A
part ends at the best place in the second half of what it may hold: where a clause ends, else behind a comma, a closing
bracket, at a line end, at a space. A word is divided only if it has no end within reach, and never inside of a
character as a reader counts these, unless that alone is longer. The work is linear in the length of the text.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING
from unicodedata import category

from qa.analysis.clusters import is_boundary
from qa.analysis.lengths import LONGEST
from qa.analysis.tokenizer import UNSPACED, is_unspaced
from qa.model import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_NEAR = 64  # characters before the last possible place: most words end within them

# What ends a part, the best first, and what may close behind it. A mark inside of a word ("12:30", "a::b", "1,200")
# ends nothing; in scripts without spaces, a mark needs none behind it.
_CLOSERS = r"[”’»›)\]}）］」』】〉》]*+"
_CLAUSE = rf"(?:;|[:\u037e\u0387]{_CLOSERS}(?=\s)|[；：︰︔؛፤፥།༎၊។៖᠃᱿꓾…]|[—―⸺⸻]++|(?<=\s)(?:[–‒-]|--)(?=\s)){_CLOSERS}"
_COMMA = rf"(?:,(?!\d)|(?<!\d),|[，、､،﹐﹑፣՝᠂߸⸴⹁\u0f0d]){_CLOSERS}"
_BRACKET = r"[)\]}⟩）］｝」』】〉》〕〗]++"
_LINE_END = r"[\r\n]++"
_SPACE = r"[^\S\u00a0\u2007\u202f]|[\u200b\u0f0b\u1361]"  # the last part words in Khmer, Tibetan and Ethiopic
_WITHIN = "'’.,\u00ad\u200c\u200d\u2060"  # signs that may stand inside of a word
_NO_LETTER = rf"[^\w{_WITHIN}]|[{_WITHIN}](?!\w)|[{UNSPACED}]"
_SIGN = r"[!-/:-@\[-`{-~]"


@lru_cache(maxsize=16)
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def parts(text: str, span: Span, border: str = "") -> Iterator[Span]:
    """The parts of a stretch of the text, without white space around them; the stretch itself if it is short enough.
    `border` is the pattern of a place that is better than all others, such as that between two cells.

    >>> line = "a, b; " + "word " * 399
    >>> [len(part.of(line)) for part in parts(line, Span(0, len(line)))]
    [2000]
    """
    begin, end = _stripped(text, span.start, span.end)
    while end - begin > LONGEST:
        cut = _place(text, begin, end, border)
        yield Span(*_stripped(text, begin, cut))
        begin, end = _stripped(text, cut, end)
    if begin < end:
        yield Span(begin, end)


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    """Move both ends over white space. The text is not copied: it may be as long as the file."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _place(text: str, begin: int, end: int, border: str) -> int:
    """Where the first part of a stretch that is too long ends; the rest is left long enough to make sense."""
    aim = (end - begin) // -(-(end - begin) // LONGEST)
    least, most, limit = begin + aim // 2, min(begin + LONGEST, begin + aim * 3 // 2), begin + LONGEST
    for pattern in filter(None, (border, _CLAUSE, _COMMA, _BRACKET, _LINE_END, _SPACE)):
        if cut := _last(pattern, text, begin, least, most):
            return cut
    if cut := _last(_SPACE, text, begin, begin, limit):
        return cut
    for first, last in ((most - _NEAR, most), (least, most), (begin, limit)):
        if cut := _last(_NO_LETTER, text, begin, first, last, _ends_word):
            return cut
    return _last(_SIGN, text, begin, least, most) or _between_characters(text, begin, most, limit)


def _last(
    pattern: str, text: str, begin: int, least: int, most: int, fits: Callable[[str, int], bool] | None = None
) -> int:
    """The last end of a match between these offsets that fits and is inside of no character; 0 for none."""
    ends = [match.end() for match in _pattern(pattern).finditer(text, least, most + 1)]
    for at in reversed(ends):
        if begin < at <= most and is_boundary(text, at, begin) and (fits is None or fits(text, at)):
            return at
    return 0


def _ends_word(text: str, at: int) -> bool:
    """Whether what ends there is no letter with its marks, in a script with spaces."""
    return category(text[at - 1])[0] != "M" or is_unspaced(text[at - 1])


def _between_characters(text: str, begin: int, most: int, limit: int) -> int:
    """The place between two characters that is nearest to `most`, or the limit, inside of one that is longer."""
    places = (*range(most, begin, -1), *range(most + 1, limit + 1))
    return next((at for at in places if is_boundary(text, at, begin)), limit)
