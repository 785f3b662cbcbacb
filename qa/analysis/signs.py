"""Show what markup stands for that a reader does not see: a letter with a mark, a dash, a bullet, the value of a name.

Law: no offset moves: a text is as long as it was, and characters that a reader does not see are `HIDDEN`. What is
longer than its markup is one character for `spelt_out` to replace.
"""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from qa.model import Passage, Span

HIDDEN = "\udfff"  # half of a pair, which no text that was read holds
_UNSEEN = f" \t\r{HIDDEN}"
_FIRST, _MOST = 0xD800, 1024  # the other halves of pairs: one for each sign that is longer than its markup


class Mark(NamedTuple):
    """Markup that a reader does not see, from one offset to another, and what is shown in its place, or ""."""

    start: int
    end: int
    said: str = ""

    @property
    def is_long(self) -> bool:
        """Whether what is shown is longer than the markup."""
        return len(self.said) > self.end - self.start


def marks_of(passage: Passage) -> tuple[Mark, ...]:
    """The marks of a passage, with offsets in its document."""
    if not passage.said:
        return tuple(Mark(*span) for span in passage.hidden)
    return tuple(Mark(*span, said) for span, said in zip(passage.hidden, passage.said, strict=True))


def without_marks(text: str, start: int, marks: Iterable[Mark]) -> str:
    """Hide these marks, which count from `start` characters before the text, and show what they stand for. A line that
    is hidden as a whole is blank.

    >>> without_marks("``a`` b", 5, [Mark(5, 7), Mark(8, 10)]).replace(HIDDEN, "")
    'a b'
    >>> without_marks("caf&eacute;", 0, [Mark(3, 11, "é")]).replace(HIDDEN, "")
    'café'
    """
    pieces: list[str] = []
    at, number = 0, count()
    for mark in marks:
        said = _placeholder(next(number), mark) if mark.is_long else mark.said
        pieces += (text[at : mark.start - start], said, HIDDEN * (mark.end - mark.start - len(said)))
        at = mark.end - start
    lines = "".join([*pieces, text[at:]]).split("\n")
    return "\n".join(line if line.strip(_UNSEEN) else line.replace(HIDDEN, " ") for line in lines)


def _placeholder(number: int, mark: Mark) -> str:
    return chr(_FIRST + number) if number < _MOST else mark.said[: mark.end - mark.start]


def spelt_out(marks: Iterable[Mark]) -> dict[int, str | None]:
    """What `without_marks` leaves to be replaced, as `str.translate` takes it: what is longer than its markup, and the
    characters that a reader does not see.

    >>> marks = [Mark(0, 4, "Oban Pier")]
    >>> without_marks("{op} is old", 0, marks).translate(spelt_out(marks))
    'Oban Pier is old'
    """
    long = (mark.said for mark in marks if mark.is_long)
    return {ord(HIDDEN): None, **dict(zip(range(_FIRST, _FIRST + _MOST), long, strict=False))}


def as_shown(text: str, span: Span, marks: Sequence[Mark]) -> str:
    """The text of a span as a reader sees it. The offsets of the marks count in the whole text.

    >>> from qa.model import Span
    >>> as_shown("# R&eacute;sum&eacute;", Span(2, 22), [Mark(3, 11, "é"), Mark(14, 22, "é")])
    'Résumé'
    """
    within = [one for one in marks if span.start <= one.start and one.end <= span.end]
    return without_marks(span.of(text), span.start, within).translate(spelt_out(within))


def read_out(passage: Passage) -> str:
    """The text of a passage as a reader sees it, as long as it then is."""
    marks = marks_of(passage)
    return without_marks(passage.text, passage.span.start, marks).translate(spelt_out(marks))


def in_room(mark: Mark) -> str:
    """What a mark stands for; of what is longer than it, the first words for which it has room, or else a letter.

    >>> in_room(Mark(0, 9, "Oban Pier")), in_room(Mark(0, 6, "Oban Pier")), in_room(Mark(0, 3, "Oban Pier"))
    ('Oban Pier', 'Oban', 'O')
    """
    room = mark.end - mark.start
    if not mark.is_long:
        return mark.said
    return mark.said[: mark.said.rfind(" ", 0, room + 1)] if " " in mark.said[: room + 1] else mark.said[:1]


def left_over(marks: Iterable[Mark], start: int) -> tuple[tuple[int, str], ...]:
    """The words for which marks have no room, with the offset from `start` of each such mark."""
    long = [mark for mark in marks if mark.is_long]
    rests = (mark.said[len(kept) if len(kept := in_room(mark)) > 1 else 0 :] for mark in long)
    return tuple((mark.start - start, rest) for mark, rest in zip(long, rests, strict=True))
