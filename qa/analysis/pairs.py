"""Find the lines of a key and its value that stand above one another: "Owner: Ann Lee", "Year: 1988".

Law: a line alone is no such line, since the colon may stand in prose by chance; two neighbours are. All patterns take
time linear in the length of a line.
"""

from __future__ import annotations

import re

# "Owner: Ann Lee", "**Owner:** Ann Lee", "负责人：王伟".
_PAIR = re.compile(r"([*_]{0,3}+)([^\W\d_][^:：.,;!?\r\n]{0,29}+)(?::[*_]{0,3}+[^\S\r\n]++|：)(?=\S)")
_WORDS = 4  # of a key, at most
_FULL = 60  # characters, from which on a line may be wrapped
_SENDER = "From"  # the lines above a mail stay together: they say who wrote to whom and when


class Pairs:
    """Says of each line of a text, one after the other, whether it begins a sentence of its own."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._has_colons = ":" in text or "：" in text
        self._is_inside = False  # whether the line before belongs to such lines
        self._is_header = False  # whether it belongs to the lines above a mail
        self._before = ""

    def begins(self, line: str, content: int, end: int) -> bool:
        """Whether this line is one of several pairs, or the first line below these. `content` is where its text begins
        behind a marker, and `end` where the next line begins."""
        if not self._has_colons:
            return False
        was_inside, before, self._before = self._is_inside, self._before, line
        key = _key(self._text, content)
        self._is_header = bool(key) and not was_inside and (self._is_header or key == _SENDER)
        if key and not self._is_header:
            self._is_inside = was_inside or bool(_key(self._text, end))
            return self._is_inside
        self._is_inside = was_inside and _goes_on(line, before)
        return was_inside and not self._is_inside


def is_pair(line: str) -> bool:
    """Whether a line may be a key with its value; it is one beside another.

    >>> is_pair("When: 7 June, 18:30"), is_pair("It lasts two hours.")
    (True, False)
    """
    return bool(_key(line, 0))


def _key(text: str, start: int) -> str:
    """The key of the line that begins at `start`, "" if it is no pair."""
    match = _PAIR.match(text, start)
    if not match or len(match[2].split()) > _WORDS or (match[2][0].islower() and not match[1]):
        return ""
    return match[2]


def _goes_on(line: str, before: str) -> bool:
    """Whether the line goes on with the value of the line before it."""
    begins = line[:1]
    return bool(line.strip()) and (begins.isspace() or begins.islower() or len(before) > _FULL)
