"""Show the signs that hidden markup stands for: the mark over a letter, a dash, a bullet.

Law: no offset moves: a text is as long as it was, and characters that a reader does not see are `HIDDEN`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.model import Span

HIDDEN = "\udfff"  # half of a pair, which no text that was read holds
_UNSEEN = f" \t\r{HIDDEN}"
# What hidden markup of roff and LaTeX stands for.
_SIGNS = {
    r"\item": "•",
    r"\item[": "• ",
    "~": " ",
    "}{": " ",
    r"\~": " ",
    r"\0": " ",
    r"\ldots": "…",
    r"\dots": "…",
} | {
    f"\\({name}": sign
    for name, sign in zip(
        "em en bu aq dq lq rq oq cq co rg tm de mu +- -> <- <= >= != ha ti rs ga sc ss ae AE oe OE hy or if at".split(),
        "— – • ' \" “ ” ‘ ’ © ® ™ ° × ± → ← ≤ ≥ ≠ ^ ~ \\ ` § ß æ Æ œ Œ ‐ | ∞ @".split(),
        strict=True,
    )
}
_NAMED = r"\\\[(?:u([0-9A-F]{4})|(..))\]|\\\*\((Aq|lq|rq|Tm)"
# The marks that markup of both sets over or under the letter behind it.
_MARK = r"\\(?:[(\[]([`'^~:,])|([`'^~=.\"Hcdkruv])[{ ]*+)"
_MARKS = dict(
    zip(
        "`'^~=.\":,ruvHcdk",
        "\u0300\u0301\u0302\u0303\u0304\u0307\u0308\u0308\u0327\u030a\u0306\u030c\u030b\u0327\u0323\u0328",
        strict=True,
    )
)


def without_marks(text: str, start: int, hidden: Sequence[Span]) -> str:
    """Hide these spans, which count from `start` characters before the text, and show the sign that markup stands for,
    if it stands for one. A line that is hidden as a whole is blank.

    >>> from qa.model import Span
    >>> without_marks("``a`` b", 5, [Span(5, 7), Span(8, 10)]).replace(HIDDEN, "")
    'a b'
    >>> without_marks("caf\\\\'e", 0, [Span(3, 5)]).replace(HIDDEN, "")
    'café'
    """
    pieces: list[str] = []
    at, over = 0, ""
    for span in hidden:
        markup = text[span.start - start : span.end - start]
        sign, said = _sign(markup), text[at : span.start - start]
        pieces += (_marked(said, over), sign, HIDDEN * (len(markup) - len(sign)))
        at = span.end - start
        match = re.fullmatch(_MARK, markup) if markup[0] == "\\" else None
        over = _MARKS[match[1] or match[2]] if match else over if not said else ""
    lines = "".join([*pieces, _marked(text[at:], over)]).split("\n")
    return "\n".join(line if line.strip(_UNSEEN) else line.replace(HIDDEN, " ") for line in lines)


def _sign(markup: str) -> str:
    """The sign that markup stands for, or "". Roff writes one as `\\(em`, `\\[em]` or `\\[u2014]`, or names a string:
    `\\*(lq`."""
    if named := re.fullmatch(_NAMED, markup):
        number, name, string = named.groups()
        if number:
            sign = chr(int(number, 16))
            return sign if sign.isprintable() else ""
        return _SIGNS.get(f"\\({name or string.lower()}", "")
    return _SIGNS.get(markup, "")


def letter_of(markup: str) -> str:
    """The letter that markup stands for, or "".

    >>> letter_of(r"\\[u00E9]"), letter_of(r"\\[em]")
    ('é', '')
    """
    sign = _sign(markup)
    return sign if len(sign) == 1 and sign.isalpha() else ""


def _marked(text: str, mark: str) -> str:
    """The text with a mark on its first letter, where the two are one character."""
    from unicodedata import normalize

    first = normalize("NFC", text[:1] + mark) if mark and text[:1].isalpha() else ""
    return first + text[1:] if len(first) == 1 else text


def as_shown(text: str, span: Span, hidden: Sequence[Span]) -> str:
    """The text of a span as a reader sees it. Parts of it are hidden, the spans of which count in the whole text.

    >>> from qa.model import Span
    >>> as_shown("# R\\\\'esum\\\\'e", Span(2, 12), [Span(3, 5), Span(9, 11)])
    'Résumé'
    """
    within = [one for one in hidden if span.start <= one.start and one.end <= span.end]
    return without_marks(span.of(text), span.start, within).replace(HIDDEN, "")
