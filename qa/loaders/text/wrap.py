"""Recognise hard-wrapped text: its width, and the line breaks that wrapping made.

Law: a break is natural if the first word of the next line would not have fitted into the width. Only text with such
breaks inside sentences has a width; poems, logs, lists and code have none.
"""

from __future__ import annotations

from itertools import pairwise

WIDEST = 110
_NARROWEST = 40
_SHORTEST = 15
_LOOKED_AT = 20_000
# Marks at the end of a sentence or of a line that introduces something; quotes and brackets that may follow them.
TERMINAL = frozenset(".!?…:;。！？｡：；।॥؟۔։።")
CLOSING = "\"'”’»›)]」』）】*_"
_OPENING = "\"'“‘«‹(["
_ENOUGH = 300


def is_wide(character: str) -> bool:
    """Whether `character` belongs to a script without spaces between words, and is counted as two columns."""
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
    """The width of `line` in columns, approximately; for a line of over 300 characters, a lower bound.

    >>> across("abc"), across("你好")
    (3, 4)
    """
    return len(line) if line.isascii() else len(line) + sum(map(is_wide, line[:_ENOUGH]))


def ends_sentence(line: str) -> bool:
    """Whether `line` ends like a sentence, or with a colon or semicolon.

    >>> ends_sentence('He said "no."'), ends_sentence("Release notes")
    (True, False)
    """
    last = line[-1:]
    return last in TERMINAL or (last in CLOSING and line.rstrip(CLOSING)[-1:] in TERMINAL)


def goes_on(line: str, following: str) -> bool:
    """Whether `following` continues a sentence of `line`: it begins without a capital and `line` has no end mark."""
    first = following.lstrip()[:1]
    if first in _OPENING:
        first = following.lstrip().lstrip(_OPENING)[:1]
    return first.isalpha() and not first.isupper() and line[-1:] not in TERMINAL


def natural(line: str, following: str, width: int) -> bool:
    """Whether the break between the lines is natural: the first word of `following` would not have fitted onto `line`
    in a `width` of so many columns. A line that sticks out a little, or cannot be broken, counts as full."""
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
    """The width at which the text is wrapped, in columns, or 0 if it is not. `lines` have no white space at their
    ends."""
    broken = [
        (line, following)
        for line, following in pairwise(lines[:_LOOKED_AT])
        if following and len(line) >= _NARROWEST and goes_on(line, following)
    ]
    lengths = sorted(len(line) for line, _ in broken)
    if not lengths:
        return 0
    found = lengths[len(lengths) * 19 // 20]  # one line in twenty may stick out, such as one with an address
    if found > WIDEST:
        return 0
    by_width = sum(natural(line, following, found) for line, following in broken)
    return found if by_width * 5 >= len(broken) * 2 else 0


def wrapped(lines: list[str], width: int) -> int:
    """The width at which these lines are wrapped, in a text of this `width`; 0 if they are not.

    Wrapped means: most breaks between them are natural, or at least inside a sentence and not too early, and no line is
    so long that it was never wrapped.
    """
    if not width:
        # The rest of the text gives no evidence, so these lines must give strong evidence.
        own = max(map(len, lines))
        strong = _SHORTEST <= own <= WIDEST and all(
            goes_on(line, following) and natural(line, following, own) for line, following in pairwise(lines)
        )
        return own if strong else 0
    longest = max(WIDEST + 10, width)
    breaks = 0
    before = ""
    for line in lines:
        # A line that is long only because of an address may still be wrapped.
        if len(line) > longest and 0 <= line.find(" ", len(line) - len(line.lstrip())) <= width:
            return 0
        if before:
            late = len(before) * 2 > width >= len(before)
            breaks += natural(before, line, width) or (late and goes_on(before, line))
        before = line
    return width if breaks * 2 >= len(lines) - 1 else 0
