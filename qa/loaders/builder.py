"""Build one readable text from blocks, for the formats whose text is not the file itself.

Law: blocks keep the order in which they were added, with only white space between them: a blank line or, between the
items of one list and the rows of one table, a single line end.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.loaders.content import Content
from qa.model import Anchor, Block, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from qa.model import BlockKind

_INDENT = "  "
_ROMAN = tuple(zip((100, 90, 50, 40, 10, 9, 5, 4, 1), "c xc l xl x ix v iv i".split(), strict=True))
_MOST_ROMAN = 400
_MOST_LETTERS = 260
_FIRST_LINES = re.compile(r"(?:[^\S\n]*+\n)*+[^\S\n]*+")


class TextBuilder:
    """Collects blocks with their anchors into a text."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._blocks: list[Block] = []
        self._anchors: list[Anchor] = []
        self._end = 0
        self._joins = False

    def add(self, kind: BlockKind, level: int, words: str, anchors: Iterable[Anchor]) -> None:
        """Append a block, unless `words` is blank. The offsets of `anchors` are relative to the start of `words`."""
        kept = words.rstrip()
        white = _FIRST_LINES.match(kept)
        begin = white.end() if white else 0
        if begin == len(kept):
            return
        before = self._blocks[-1].kind if self._blocks else ""
        gap = "" if not before else "\n" if self._joins and before == kind else "\n\n"
        gap += kept[kept.rfind("\n", 0, begin) + 1 : begin] if kind == "code" else ""
        gap += _INDENT * level if kind == "item" else ""
        start = self._end + len(gap)
        self._pieces += (gap, kept[begin:])
        self._end = start + len(kept) - begin
        self._blocks.append(Block(kind, level, Span(start, self._end)))
        last = None
        for anchor in anchors:
            moved = anchor._replace(offset=max(start, start + anchor.offset - begin))
            if last is not None and last.offset == moved.offset:
                self._anchors.pop()  # of several anchors before the first word, keep only the last
            if moved.offset < self._end:
                self._anchors.append(moved)
                last = moved
        self._joins = kind in ("item", "row")

    def end_group(self) -> None:
        """End the current list or table: a blank line follows, whatever the next block is."""
        self._joins = False

    @property
    def length(self) -> int:
        """How many characters have been added."""
        return self._end

    @property
    def empty(self) -> bool:
        """Whether no block has been added yet."""
        return not self._blocks

    def content(self, reading: str, title: str = "", language: str = "") -> Content:
        """The text with its blocks and anchors, and what the file declares."""
        text = "".join(self._pieces)
        return Content(text, tuple(self._blocks), tuple(self._anchors), reading, title, language)


def table_row(cells: Sequence[str]) -> str:
    """The text of a table row, or an empty string if all cells are empty.

    >>> table_row(["a", "b\\n c", ""])
    '| a | b c |  |'
    """
    texts = [" ".join(cell.split()) for cell in cells]
    return f"| {' | '.join(texts)} |" if any(texts) else ""


def ordinal(number: int, style: str) -> str:
    """Format a list number in the style "a", "A", "i" or "I", else in digits. After "z" comes "aa", then "bb".

    >>> [ordinal(number, style) for number, style in ((28, "a"), (14, "I"), (3, "1"))]
    ['bb', 'XIV', '3']
    """
    if style in ("i", "I") and 0 < number < _MOST_ROMAN:
        letters, rest = "", number
        for value, numeral in _ROMAN:
            letters += numeral * (rest // value)
            rest %= value
    elif style in ("a", "A") and 0 < number <= _MOST_LETTERS:
        rounds, letter = divmod(number - 1, 26)
        letters = chr(ord("a") + letter) * (rounds + 1)
    else:
        return str(number)
    return letters.upper() if style.isupper() else letters
