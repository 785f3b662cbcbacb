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
    """Hide these spans, which count from `start` characters before the text. A line that is hidden as a whole is blank.

    >>> from qa.model import Span
    >>> without_marks("``a`` b", 5, [Span(5, 7), Span(8, 10)]).replace(HIDDEN, "")
    'a b'
    """
    pieces: list[str] = []
    at = 0
    for span in hidden:
        pieces += (text[at : span.start - start], HIDDEN * (span.end - span.start))
        at = span.end - start
    lines = "".join([*pieces, text[at:]]).split("\n")
    return "\n".join(line if line.strip(_UNSEEN) else line.replace(HIDDEN, " ") for line in lines)


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
