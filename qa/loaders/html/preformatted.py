"""Text whose line breaks are its own: code, mostly, and sometimes a letter or a whole document.

Law: its characters are those of the source, line for line; only blank lines at its ends and space at the ends of its
lines are left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.loaders.html.markup import Node, Piece, plain_text
from qa.loaders.text.wrap import is_wide
from qa.model import Block, Span

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

# Of a hundred characters of prose 95 are letters, of a mail with addresses in it 85, of code 70 to 85; and of code more
# than five are signs that prose hardly has. Where the page is nothing else, less will do.
_PROSE = (85, 3)
_WHOLE = (78, 6)
_SIGNS = frozenset("{}()[]=;<>_$\\/|*+#")
_LONGEST = 9  # letters of a word, on an average; names in code are longer
_ENOUGH = 100
_LOOKED_AT = 20_000


def preformatted(
    items: Sequence[Node | Piece], node: Node, left_out: Collection[int], length: int
) -> tuple[str, Sequence[Block], list[tuple[int, int]]]:
    """The text of a `pre`, its blocks, and where in it each line of the source begins. It is one block of code, or what
    a plain text is; `length` is that of all there is on the page."""
    lines = _lines(items, node, left_out)
    text = "\n".join(line for _, line in lines)
    whole = len(text) * 2 >= length
    if not text or not _is_prose(text, _WHOLE if whole else _PROSE):
        return text, [Block("code", 0, Span(0, len(text)))] if text else [], _offsets(lines)
    from qa.loaders.text import text_blocks

    # What looks like a heading within a page with headings of its own is none of them.
    found = [
        block if whole or block.kind != "heading" else Block("paragraph", 0, block.span) for block in text_blocks(text)
    ]
    return text, found, _offsets(lines)


def _offsets(lines: list[tuple[int, str]]) -> list[tuple[int, int]]:
    found, offset = [], 0
    for number, line in lines:
        if line:
            found.append((offset, number))
        offset += len(line) + 1
    return found


def _lines(items: Sequence[Node | Piece], node: Node, left_out: Collection[int]) -> list[tuple[int, str]]:
    """The lines, each with the number of its line in the source."""
    lines: list[tuple[int, list[str]]] = []
    index = node.first + 1
    while index < node.after:
        item = items[index]
        if isinstance(item, Piece):
            for number, part in enumerate(item.raw.split("\n"), item.line):
                if number > item.line or not lines:
                    lines.append((number, []))
                lines[-1][1].append(plain_text(part))
        elif index in left_out:
            index = item.after
            continue
        elif item.name in ("br", "div", "p", "li", "tr") and lines:
            lines.append((lines[-1][0], []))
        index += 1
    found = [(number, "".join(parts).rstrip()) for number, parts in lines]
    first = next((place for place, (_, line) in enumerate(found) if line), len(found))
    last = next((place for place in range(len(found), first, -1) if found[place - 1][1]), first)
    return found[first:last]


def _is_prose(text: str, bounds: tuple[int, int]) -> bool:
    """Whether so many of a hundred of its characters are letters and not more are signs of code, its words are of a
    common length, and there are enough to tell."""
    words = text[:_LOOKED_AT].split()
    sample = "".join(words)
    letters, signs = sum(map(str.isalpha, sample)), sum(map(_SIGNS.__contains__, sample))
    if letters < _ENOUGH or letters * 100 < len(sample) * bounds[0] or signs * 100 > len(sample) * bounds[1]:
        return False
    return len(sample) <= len(words) * _LONGEST or sum(map(is_wide, sample)) * 2 > letters
