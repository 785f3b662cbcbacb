"""Join the runs of a paragraph so that raised text (superscript) is not read as part of the word before it.

Law: no raised digit becomes a digit of the number before it. An exponent follows "^" ("10^5") or, behind a letter, is
a small digit ("m²"). The mark of a note stands in square brackets ("1926[4]"), as the marks of Word's own notes do.
Raised letters of ordinals and abbreviations stay in their word ("5th").
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_MARK = re.compile(r"\d{1,3}(?:[,–-] ?\d{1,3})*")
# What a note is attached to, rather than an exponent: a word, a year, the end of a sentence or of a quotation.
_NOTED = re.compile(r"(?:[^\W\d_]{3}|(?<![\d.,^/])(?:1\d|20|21)\d\d|[.,;:!?\"'’”»…])$")
_SMALL = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_WINDOW = 6  # characters before a mark that `_NOTED` looks at


def joined(pieces: Sequence[tuple[str, bool]]) -> str:
    """The text of pieces that are raised or not.

    >>> joined([("In 1926", False), ("4", True), (" it was 10", False), ("-", True), ("7", True), (" m.", False)])
    'In 1926[4] it was 10^-7 m.'
    >>> joined([("the 5", False), ("th", True), (" of 30 m", False), ("2", True)])
    'the 5th of 30 m²'
    """
    parts: list[str] = []
    last = ""
    is_open = False  # a raised piece has ended, and what follows may touch it
    for is_raised, group in groupby(pieces, key=lambda piece: piece[1]):
        text = "".join(piece for piece, _ in group)
        if not text:
            continue
        if is_raised:
            text = _signed(last, text)
        elif is_open and text[0].isalnum() and last[-1:].isdigit():
            text = f" {text}"
        is_open = is_raised
        parts.append(text)
        last = (last + text)[-_WINDOW:]
    return "".join(parts)


def _signed(before: str, raised: str) -> str:
    """Raised text with the sign that holds it apart from the text before it."""
    words = raised.strip()
    if not before or before[-1].isspace() or not any(map(str.isalnum, words)):
        return raised
    if words.isalpha() and (len(words) > 1 or before[-1].isdigit() or before[-2:].isalpha()):
        return raised  # an ordinal or an abbreviation: "2nd", "1e", "Mme"
    if _MARK.fullmatch(words) and _NOTED.search(before):
        return raised.replace(words, f"[{words}]")
    if words.isdecimal() and before[-1].isalpha():
        return raised.translate(_SMALL)  # "30 m²": as people search it, since "²" is found as "2"
    if before[-1].isalnum() or before[-1] in ")]}|′":
        sign = words if re.fullmatch(r"[-+−]?[\w.,]+[-+−]?", words) else f"({words})"
        return raised.replace(words, f"^{sign}")
    return raised
