"""Know which characters belong to the one before, so that nothing divides them: no line end, no end of a passage.

Law: a boundary depends only on the text around it; the work is linear in the length of what belongs together.
"""

from __future__ import annotations

from unicodedata import category, combining

_JOINER = "\u200d"
_VIRAMA = 9  # the combining class of the signs that join two consonants
# What stands behind or before a vowel's consonant in Thai and Lao, and what closes a clause where no spaces do.
_BEHIND = frozenset("ะาำฯๅๆະາຳຯໆ。、，．！？：；")
_BEFORE = frozenset("เแโใไເແໂໃໄ")
# The first letters of syllables of Hangul written in parts; the vowels and finals behind them; whole syllables.
_FIRSTS = ("\u1100", "\u115f", "\ua960", "\ua97c")
_JOINED = ("\u1160", "\u11ff", "\ud7b0", "\ud7fb", "\uff9e", "\uff9f")  # and the voice marks of narrow kana
_FLAGS = ("\U0001f1e6", "\U0001f1ff")  # letters that make a flag, two by two


def belongs(before: str, char: str) -> bool:
    """Whether nothing may be divided between `before` and `char`, which are one character each.

    >>> belongs("e", "\\u0301"), belongs("เ", "ก"), belongs("\\r", "\\n"), belongs("a", "b")
    (True, True, True, False)
    """
    if char.isascii() and before.isascii():
        return before == "\r" and char == "\n"
    if category(char) in ("Mn", "Me", "Mc", "Sk", "Pe", "Pf", "Cf") or char in _BEHIND or before in _BEFORE:
        return True
    if before == _JOINER or combining(before) == _VIRAMA or "\u0600" <= before <= "\u0605":
        return not char.isspace()
    if "\ud800" <= before <= "\udbff":
        return "\udc00" <= char <= "\udfff"
    return _is_in(char, _JOINED) or (_is_in(before, _FIRSTS) and (_is_in(char, _FIRSTS) or "가" <= char <= "힣"))


def _is_in(char: str, ranges: tuple[str, ...]) -> bool:
    return any(first <= char <= last for first, last in zip(ranges[::2], ranges[1::2], strict=True))


def is_boundary(text: str, at: int, start: int = 0) -> bool:
    """Whether a text may be divided before the character at `at`, if it may before that at `start`; flags count from
    there."""
    if belongs(text[at - 1], text[at]):
        return False
    if not (_is_in(text[at], _FLAGS) and _is_in(text[at - 1], _FLAGS)):
        return True
    first = at
    while first > start and _is_in(text[first - 1], _FLAGS):
        first -= 1
    return (at - first) % 2 == 0
