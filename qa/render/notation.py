"""Show the notation of Markdown notes as a reader reads it: wiki links, task boxes, callouts and footnotes.

Law: no offset moves: the result is as long as the text. Characters that a reader does not see are `HIDDEN`. Code stays
as it is. Every pattern takes linear time.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from re import Match

    from qa.model import Span

HIDDEN = "\udfff"  # half of a pair, which no text that was read holds
_UNSEEN = f" \t\r{HIDDEN}"
_CODE = r"`[^`\n]{1,200}`"
_LINK = r"(?<![\w\])])(!?\[\[)(?:[^\[\]|\n]{1,200}\|)?([^\[\]|\n]{1,200})(\]\])"
_TASK = r"(?m:^[ \t>]{0,40}(?:[-*+]|\d{1,3}[.)])[ \t]{1,4})(\[[ xX]\])(?=[ \t])"
_CALLOUT = r"(?m:^(?:[ \t]{0,3}>){1,3}[ \t]?)\[!(\w[\w-]{0,30})\][-+]?"
_NOTE = r"(?:(?<=[\w.,;:!?)\"'”’*_])|(?m:^)[ \t]{0,3})\[\^([\w-]{1,40})\](:?)"
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
        "em en bu aq dq lq rq oq cq co rg tm de mu +- -> <- <= >= != ha ti rs ga sc ss ae AE oe OE hy or if".split(),
        "— – • ' \" “ ” ‘ ’ © ® ™ ° × ± → ← ≤ ≥ ≠ ^ ~ \\ ` § ß æ Æ œ Œ ‐ | ∞".split(),
        strict=True,
    )
}
# The marks that markup of both sets over or under the letter behind it.
_MARK = r"\\(?:[(\[]([`'^~:,])|([`'^~=.\"Hcdkruv])[{ ]*+)"
_MARKS = dict(
    zip(
        "`'^~=.\":,ruvHcdk",
        "\u0300\u0301\u0302\u0303\u0304\u0307\u0308\u0308\u0327\u030a\u0306\u030c\u030b\u0327\u0323\u0328",
        strict=True,
    )
)
_NOTATION = f"{_CODE}|{_LINK}|{_TASK}|{_CALLOUT}|{_NOTE}"  # compiled when a text needs it


def as_read(text: str, kept: Sequence[Span] = ()) -> str:
    """Replace the notation outside of the spans `kept`, which hold code.

    >>> as_read("- [x] see [[Pier|the pier]]").replace(HIDDEN, "")
    '- ☑ see the pier'
    """
    if "[" not in text or HIDDEN in text:
        return text
    at = 0

    def shown(match: Match[str]) -> str:
        nonlocal at
        while at < len(kept) and kept[at].end <= match.start():
            at += 1
        return match[0] if at < len(kept) and kept[at].start < match.end() else _shown(match)

    return re.sub(_NOTATION, shown, text)


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
        sign, said = _SIGNS.get(markup, ""), text[at : span.start - start]
        pieces += (_marked(said, over), sign, HIDDEN * (len(markup) - len(sign)))
        at = span.end - start
        match = re.fullmatch(_MARK, markup) if markup[0] == "\\" else None
        over = _MARKS[match[1] or match[2]] if match else over if not said else ""
    lines = "".join([*pieces, _marked(text[at:], over)]).split("\n")
    return "\n".join(line if line.strip(_UNSEEN) else line.replace(HIDDEN, " ") for line in lines)


def _marked(text: str, mark: str) -> str:
    """The text with a mark on its first letter, where the two are one character."""
    from unicodedata import normalize

    first = normalize("NFC", text[:1] + mark) if mark and text[:1].isalpha() else ""
    return first + text[1:] if len(first) == 1 else text


def _shown(match: Match[str]) -> str:
    whole = match[0]
    _, label, _, box, kind, note, colon = match.groups()
    if label is not None:
        start = match.start(2) - match.start()
        return HIDDEN * start + label + HIDDEN * (len(whole) - start - len(label))
    if box is not None:
        return f"{whole[:-3]}{'☐' if box == '[ ]' else '☑'}{HIDDEN * 2}"
    if kind is not None:
        start = match.start(4 + 1) - match.start()
        named = kind[0].upper() + kind[1:]
        return f"{whole[: start - 2]}{HIDDEN * 2}{named}:{HIDDEN * (len(whole) - start - len(kind) - 1)}"
    if note is not None:
        return whole.replace("[^", f"[{HIDDEN}", 1)[: len(whole) - len(colon)] + HIDDEN * len(colon)
    return whole
