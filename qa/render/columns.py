"""Measure and wrap text in the columns of a terminal.

Terminals differ: some give a vowel sign of Hindi a column of its own, or each part of a joined emoji two; others do
not. Law: a width is the greatest that a usual terminal takes, so that none of them breaks a wrapped line once more. No
line begins with a mark of the letter before it. All characters but white space at a break come out.
"""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import category, east_asian_width

from qa.analysis.clusters import belongs

_WORDS = re.compile(r"\S++\s*+|\s++")  # white space that begins the text is a word
_EMOJI_SIGN, _SOFT_HYPHEN = "\ufe0f", "\xad"


def width(text: str) -> int:
    """Return the most columns that a text on one line takes.

    >>> width("why?"), width("\\u0915\\u094d\\u092f\\u094b\\u0902"), width("なぜ"), width("cafe\\u0301")
    (4, 3, 4, 4)
    """
    return len(text) if text.isascii() else sum(map(_columns, text))


@lru_cache(maxsize=1 << 13)
def _columns(char: str) -> int:
    if char in (_EMOJI_SIGN, _SOFT_HYPHEN):  # the first makes the character before it wide
        return 1
    kind = category(char)
    if kind in ("Mn", "Me") or (kind == "Cf" and "\u200b" <= char <= "\u2064"):
        return 0
    return 2 if east_asian_width(char) in "WF" or "\U0001f1e6" <= char <= "\U0001f1ff" else 1


def breaks(text: str, room: int) -> list[int]:
    """Find the offsets at which the lines after the first begin, if each takes at most `room` columns. A word that is
    longer than a line is divided between letters."""
    if width(text) <= room:
        return []
    found, column = list[int](), 0
    for match in _WORDS.finditer(text):
        word, start = match[0].rstrip(), match.start()
        if column + width(word) > room:
            if column:
                found.append(start)
            column = 0
            for inside in _inside(word, room) if width(word) > room else ():
                found.append(start + inside)
                column = -width(word[:inside])
        column += width(match[0])
    return found


def _inside(word: str, room: int) -> list[int]:
    """Divide a long word: before a letter with all that belongs to it, or anywhere if that alone is too wide."""
    found, line, unit, taken, held = list[int](), 0, 0, 0, 0  # where the line and the unit begin, and their widths
    for at, char in enumerate(word):
        if at and not belongs(word[at - 1], char):
            unit, held = at, 0
        columns = _columns(char)
        taken, held = taken + columns, held + columns
        if taken > room and unit > line:
            found.append(unit)
            line, taken = unit, held
        if taken > room and at > line:
            found.append(at)
            line = unit = at
            taken = held = columns
    return found


def cut(text: str, room: int) -> str:
    """Cut a text on one line to `room` columns; an ellipsis replaces the rest."""
    if width(text) <= room:
        return text
    end, taken = 0, 0
    while end < len(text) and (taken := taken + _columns(text[end])) < room:
        end += 1
    return f"{text[:end].rstrip()}…" if room > 0 else ""


def wrapped(text: str, room: int) -> str:
    """Wrap each line of a text to `room` columns; the rest of a line has the line's own indentation.

    >>> print(wrapped("  a file of that name", 10))
      a file
      of that
      name
    """
    shown = list[str]()
    for line in text.split("\n"):
        indent = line[: len(line) - len(line.lstrip())] if width(line) > room else ""
        if len(indent) > room // 2:
            indent = ""
        rest = line[len(indent) :]
        ends = [*breaks(rest, max(room - len(indent), 2)), len(rest)]
        starts = [0, *ends[:-1]]
        shown += (f"{indent}{rest[start:end].rstrip()}" for start, end in zip(starts, ends, strict=True))
    return "\n".join(shown)
