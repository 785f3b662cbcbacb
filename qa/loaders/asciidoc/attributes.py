"""Tell what the attributes of a text in AsciiDoc stand for: those that it sets, and those that always are.

Law: an attribute has the value that was set last before it is asked for. A name without a value stands for nothing. No
value is longer than `_LONGEST`. What values gain by naming others is in all about as long as the text, or as
`MOST_SAID`; values after that stay as they are written. The work is linear.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from qa.loaders.marks import MOST_SAID
from qa.loaders.positions import with_one_ending
from qa.loaders.references import character, filled, printable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.model import Block

_LONGEST = 2000  # characters of a value
_SET = re.compile(
    r"^:(?P<unset>!?)(?P<name>\w[\w-]{0,60})(?P<off>!?):(?:[ \t]+(?P<value>[^\n]*(?:(?<= \\)\n[^\n]*){0,20}))?$",
    re.MULTILINE,
)
_GOES_ON = re.compile(r"(?: \+)? \\\n[ \t]*")
_REFERENCE = re.compile(r"\{(\w[\w-]{0,60})\}|(&#?\w{1,32};)|[*_`#]{1,2}(?=\S)([^*_`#]{1,200})(?<=\S)[*_`#]{1,2}")
_TITLE = re.compile(r"^=[ \t]+(\S[^\n]{0,400})$", re.MULTILINE)
_ALWAYS = dict(
    zip(
        """
        sp nbsp zwsp wj apos quot lsquo rsquo ldquo rdquo deg plus brvbar vbar amp lt gt startsb endsb caret asterisk
        tilde backslash backtick two-colons two-semicolons cpp cxx pp
        """.split(),
        " |\u00a0|\u200b|\u2060|'|\"|‘|’|“|”|°|+|¦|\x00|&|<|>|[|]|^|*|~|\\|`|::|;;|C++|C++|++".split("|"),
        strict=True,
    )
) | {"empty": "", "blank": "", "vbar": "|"}


class Values:
    """The values of the attributes of a text."""

    def __init__(self, text: str, blocks: Sequence[Block]) -> None:
        same = with_one_ending(text)
        ends = [block.span.end for block in blocks]
        self._set: dict[str, list[tuple[int, str | None]]] = {}
        self._left = max(len(text), MOST_SAID)  # characters that values may gain by the names in them
        self._begin = 0
        if "{" not in text:
            return
        title = _TITLE.search(same)
        # The title has the values that the lines below it set, up to a blank one.
        self._begin = f"{same}\n\n".index("\n\n", title.start()) + 1 if title else 0
        for match in _SET.finditer(same):
            at = bisect_right(ends, match.start())
            if at < len(blocks) and blocks[at].kind == "code" and blocks[at].span.start <= match.start():
                continue
            is_off = match["unset"] or match["off"]
            self._add(match["name"].lower(), match.start(), None if is_off else match["value"] or "")
        if title:
            self._set.setdefault("doctitle", [(-1, self._spelt(title[1], self._begin))])

    def _add(self, name: str, place: int, value: str | None) -> None:
        said = None if value is None else _GOES_ON.sub(" ", value).strip()[:_LONGEST]
        if said and self._left > 0:
            written, said = said, self._spelt(said, place)
            self._left -= max(len(said) - len(written), 0)
        self._set.setdefault(name, []).append((place, said))

    def _spelt(self, value: str, place: int) -> str:
        """A value as a reader sees it: with the values of those that it names."""

        def said(match: re.Match[str]) -> str:
            name, reference, marked = match.groups()
            if marked:
                return str(marked)
            found = self._value(name, place) if name else character(reference)
            return match[0] if found is None else found

        return printable(filled(_REFERENCE, said, value, _LONGEST))

    def at(self, name: str, place: int) -> str | None:
        """What an attribute stands for at a place, or None."""
        return self._value(name, max(place, self._begin))

    def _value(self, name: str, place: int) -> str | None:
        found = self._set.get(name.lower(), [])
        index = bisect_left(found, place, key=lambda one: one[0]) - 1
        return found[index][1] if index >= 0 else _ALWAYS.get(name.lower())
