"""Read reStructuredText (of docutils or Sphinx) with docutils, and divide it into blocks.

Law: `text` is the file's, and every block is a span of it. No file is lost: a file on which docutils fails, or would
take too long, is read as plain text, and `reading` says so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.loaders.content import Content, Textless
from qa.loaders.decode import readable
from qa.loaders.marks import title_in
from qa.loaders.positions import line_anchors, line_starts, with_one_ending

if TYPE_CHECKING:
    from qa.model import Block

# docutils takes up to .3 ms for a line of short items or rows, and about 2 s for a million characters of prose.
LIMIT = 2_000_000  # characters
LINES = 30_000
CORNERS = 100_000  # of grid tables


def read(data: bytes, name: str) -> Content:
    """The content of a file. Raises Textless for one that is empty or binary."""
    text, encoding = readable(data)
    why = "too large for docutils"
    lines = with_one_ending(text).split("\n")
    corners = sum(line.count("+") for line in lines if line.lstrip()[:1] in ("+", "|"))
    if len(text) <= LIMIT and len(lines) <= LINES and corners <= CORNERS:
        try:
            blocks, version = _blocks(text, lines, name)
        except Exception as error:  # docutils raises exceptions of any kind; the text must not be lost
            why = f"{type(error).__name__} in docutils"
        else:
            if not blocks:
                raise Textless("holds nothing to read, only comments, targets or the names of other files")
            reading = f"rst, {encoding}, docutils {version}"
            return Content(text, blocks, line_anchors(text), reading, title_in(text, blocks, reading))
    from qa.loaders.text import text_blocks

    return Content(text, text_blocks(text), line_anchors(text), f"rst as text, {encoding}, {why}")


def _blocks(text: str, lines: list[str], name: str) -> tuple[tuple[Block, ...], str]:
    """The blocks of a text with these lines, and the version of docutils."""
    import docutils

    from qa.loaders.rst.blocks import TreeBlocks
    from qa.loaders.rst.parser import SPACES, document_tree
    from qa.loaders.rst.places import Places

    same = [line.translate(SPACES).expandtabs(8).rstrip() for line in lines]
    places = Places(text, lines, same, line_starts(lines))
    return TreeBlocks(document_tree(same, name), places).blocks(), docutils.__version__
