"""Hard-wrapped text: how wide it is, and which of its line breaks a wrapping program made.

Law: a break is natural when the first word of the next line would not have fitted into the width. Only text with such
breaks in the middle of its sentences has a width; poems, logs, lists and code have none.
"""

from __future__ import annotations

from itertools import pairwise

WIDEST = 110
_NARROWEST = 40
_SHORTEST = 15
_LOOKED_AT = 20_000
# What a sentence, or a line that leads to something else, ends with; and the quotes and brackets that close it.
TERMINAL = frozenset(".!?…:;。！？｡：；।॥؟۔։።")
CLOSING = "\"'”’»›)]」』）】*_"
_OPENING = "\"'“‘«‹(["
_ENOUGH = 300


def is_wide(character: str) -> bool:
    """Whether `character` is of a script that puts no spaces between its words, and takes two columns."""
    return character > "\u0dff" and (
        "\u3005" <= character <= "\ud7ff"
        or character <= "\u0eff"
        or "\u1000" <= character <= "\u109f"
        or "\u1780" <= character <= "\u17ff"
        or "\uf900" <= character <= "\ufaff"
        or "\uff66" <= character <= "\uff9f"
        or character >= "\U00020000"
    )


def across(line: str) -> int:
    """How many columns `line` takes, about; of a long one, at least so many.

    >>> across("abc"), across("你好")
    (3, 4)
    """
    return len(line) if line.isascii() else len(line) + sum(map(is_wide, line[:_ENOUGH]))


def ends_sentence(line: str) -> bool:
    """Whether `line` ends as a sentence does, or a colon or semicolon does.

    >>> ends_sentence('He said "no."'), ends_sentence("Release notes")
    (True, False)
    """
    last = line[-1:]
    return last in TERMINAL or (last in CLOSING and line.rstrip(CLOSING)[-1:] in TERMINAL)


def goes_on(line: str, following: str) -> bool:
    """Whether `following` begins as the middle of a sentence does that `line` has not ended: with no capital."""
    first = following.lstrip()[:1]
    if first in _OPENING:
        first = following.lstrip().lstrip(_OPENING)[:1]
    return first.isalpha() and not first.isupper() and line[-1:] not in TERMINAL


def natural(line: str, following: str, width: int) -> bool:
    """Whether the first word of `following` would not have fitted behind `line`; one that sticks out a little, or has
    no place to break at, counts as well."""
    if not width:
        return False
    room = width - len(line) - 1
    if room < 0:
        return -room <= width // 10 or " " not in line.strip()
    if following[0].isspace():
        following = following.lstrip()
    if following[0] > "\u0dff" and is_wide(following[0]):
        return room < 1
    return following.find(" ", 0, room + 1) < 0 and len(following) > room


def width(lines: list[str]) -> int:
    """The width that the text is wrapped at, or 0. `lines` have no white space at their ends."""
    broken = [
        (line, following)
        for line, following in pairwise(lines[:_LOOKED_AT])
        if following and len(line) >= _NARROWEST and goes_on(line, following)
    ]
    lengths = sorted(len(line) for line, _ in broken)
    if not lengths:
        return 0
    found = lengths[len(lengths) * 19 // 20]  # one line in twenty may stick out, with an address in it
    if found > WIDEST:
        return 0
    by_width = sum(natural(line, following, found) for line, following in broken)
    return found if by_width * 5 >= len(broken) * 2 else 0


def wrapped(lines: list[str], width: int) -> int:
    """The width that these lines are wrapped at in a text of `width`, or 0: most of the breaks between them are
    natural, or at least in the middle of a sentence and not too early, and none is so long that it was never wrapped.
    """
    if not width:
        # No evidence elsewhere: then its own must be strong.
        own = max(map(len, lines))
        strong = _SHORTEST <= own <= WIDEST and all(
            goes_on(line, following) and natural(line, following, own) for line, following in pairwise(lines)
        )
        return own if strong else 0
    longest = max(WIDEST + 10, width)
    breaks = 0
    before = ""
    for line in lines:
        # A long address is no line that was not wrapped.
        if len(line) > longest and 0 <= line.find(" ", len(line) - len(line.lstrip())) <= width:
            return 0
        if before:
            late = len(before) * 2 > width >= len(before)
            breaks += natural(before, line, width) or (late and goes_on(before, line))
        before = line
    return width if breaks * 2 >= len(lines) - 1 else 0
