"""Read reStructuredText (of docutils or Sphinx) with docutils, and divide it into blocks.

Law: `text` is what a reader sees of the file, and every anchor is a line of the file. No file is lost: a file on which
docutils fails, or would take too long, is read as plain text, and `reading` says so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.loaders.content import Content, Textless
from qa.loaders.decode import readable
from qa.loaders.positions import line_anchors, with_one_ending

if TYPE_CHECKING:
    from qa.loaders.builder import TextBuilder

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
            layout, version = _laid_out(lines, name)
        except Exception as error:  # docutils raises exceptions of any kind; the text must not be lost
            why = f"{type(error).__name__} in docutils"
        else:
            if layout.empty:
                raise Textless("holds nothing to read, only comments, targets or the names of other files")
            return layout.content(f"rst, {encoding}, docutils {version}")
    from qa.loaders.text import text_blocks

    return Content(text, text_blocks(text), line_anchors(text), f"rst as text, {encoding}, {why}")


def _laid_out(lines: list[str], name: str) -> tuple[TextBuilder, str]:
    """The layout of the text that a reader sees, and the version of docutils."""
    import docutils

    from qa.loaders.rst.blocks import TreeLayout
    from qa.loaders.rst.parser import document_tree

    same = [line.expandtabs(8).rstrip() for line in lines]
    return TreeLayout(document_tree(same, name), same).layout, docutils.__version__
