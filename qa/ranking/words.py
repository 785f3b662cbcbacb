"""Define the words of a quote and the candidates for its short answer.

Law: every place is an offset in the passage's own text.
"""

from __future__ import annotations

import re
from typing import NamedTuple

MORE, LESS = 1.6, 0.5  # factors of a candidate's worth: for a sign that it answers, and that it does not

_YEAR = re.compile(r"[12]\d{3}s?")


class Word(NamedTuple):
    """A word of the quote.

    `text` is the word as written, `small` in lower case or normal form. `start` and `end` are its place in the passage.
    `gap` is the text between the previous word and this one, `following` the two characters after it. `is_asked` says
    whether the question has the word. `is_first` marks the start of a sentence, quotation or cell, where any word may
    have a capital.
    """

    text: str
    small: str
    start: int
    end: int
    gap: str
    following: str
    is_asked: bool
    is_first: bool

    @property
    def has_capital(self) -> bool:
        return self.text[0].isupper()

    @property
    def is_year(self) -> bool:
        return _YEAR.fullmatch(self.small) is not None


class Candidate(NamedTuple):
    """A possible short answer: its place in the passage, and a factor for how well it fits the question.

    `quantities` are those that the unit or sign of a number may measure, or COUNT if it counts what follows; none for a
    number that stands alone. `is_wrong` marks a name that cannot be the answer: if it is the nearest, there is none.
    """

    start: int
    end: int
    worth: float = 1.0
    quantities: frozenset[str] = frozenset()
    is_wrong: bool = False
