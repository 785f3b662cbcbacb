"""Read preformatted text, which keeps its line breaks: mostly code, sometimes a letter or a whole document.

Law: the text has the characters of the source, line for line, except blank lines at its ends and white space at the
ends of its lines.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from qa.loaders.html.markup import Node, Piece, plain_text
from qa.loaders.text.wrap import is_wide
from qa.model import Block, Span

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from qa.loaders.html.inline import LineStarts

# Of a hundred characters, 95 are letters in prose, 85 in a mail with addresses, 70 to 85 in code; and in code more than
# five are signs that are rare in prose. If the text is most of the page, weaker evidence is enough.
_PROSE = (85, 3)  # at least so many letters, at most so many signs, of a hundred characters
_WHOLE = (78, 6)
_SIGNS = frozenset("{}()[]=;<>_$\\/|*+#")
_LONGEST = 9  # characters of a word on average; names in code are longer
_ENOUGH = 100
_LOOKED_AT = 20_000


class PreformattedText(NamedTuple):
    """A text with its blocks, and where in it each line of its source begins."""

    text: str
    blocks: Sequence[Block]
    lines: LineStarts


def preformatted(items: Sequence[Node | Piece], node: Node, left_out: Collection[int], length: int) -> PreformattedText:
    """Read a `pre` element: one block of code, or the blocks of a plain text if it is prose. `length` is the number of
    characters on the page."""
    lines = _lines(items, node, left_out)
    text = "\n".join(line for _, line in lines)
    whole = len(text) * 2 >= length
    if not text or not _is_prose(text, _WHOLE if whole else _PROSE):
        return PreformattedText(text, [Block("code", 0, Span(0, len(text)))] if text else [], _offsets(lines))
    from qa.loaders.text import text_blocks

    # Within a page that has its own headings, a line that looks like a heading is none.
    found = [
        block if whole or block.kind != "heading" else Block("paragraph", 0, block.span) for block in text_blocks(text)
    ]
    return PreformattedText(text, found, _offsets(lines))


def _offsets(lines: list[tuple[int, str]]) -> LineStarts:
    found, offset = [], 0
    for number, line in lines:
        if line:
            found.append((offset, number))
        offset += len(line) + 1
    return found


def _lines(items: Sequence[Node | Piece], node: Node, left_out: Collection[int]) -> list[tuple[int, str]]:
    """The lines without blank ones at the ends, each with its line number in the source."""
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
    """Whether a text is prose: long enough to tell, with words of ordinary length, and within `bounds`: the least
    letters and the most signs of code in a hundred characters."""
    words = text[:_LOOKED_AT].split()
    sample = "".join(words)
    letters, signs = sum(map(str.isalpha, sample)), sum(map(_SIGNS.__contains__, sample))
    if letters < _ENOUGH or letters * 100 < len(sample) * bounds[0] or signs * 100 > len(sample) * bounds[1]:
        return False
    return len(sample) <= len(words) * _LONGEST or sum(map(is_wide, sample)) * 2 > letters
