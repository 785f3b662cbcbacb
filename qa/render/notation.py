"""Show the notation of Markdown notes as a reader reads it: wiki links, task boxes, callouts and footnotes.

Law: no offset moves: the result is as long as the text. Characters that a reader does not see are `HIDDEN`. Code stays
as it is. Every pattern takes linear time.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.analysis.signs import HIDDEN

if TYPE_CHECKING:
    from collections.abc import Sequence
    from re import Match

    from qa.model import Span

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
