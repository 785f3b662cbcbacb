"""Read LaTeX by own block rules: pylatexenc descends a level of Python for each brace, so it fails on a few hundred of
them, and takes half a minute for a line of a megabyte.

Law: `text` is the file's, and every block is a span of it. Comments, the preamble, definitions and what is drawn are in
none. No macro is run, and no other file is read.
"""

from __future__ import annotations

from qa.loaders.content import Content, Textless
from qa.loaders.decode import readable
from qa.loaders.marks import marked_content


def read(data: bytes, name: str) -> Content:
    """The content of a file. Raises Textless for one that is empty or binary, or holds only definitions."""
    from qa.loaders.latex.blocks import latex_blocks

    text, encoding = readable(data)
    blocks, has_title = latex_blocks(text)
    if not blocks:
        raise Textless("holds nothing to read, only comments, definitions or the names of other files")
    return marked_content(text, blocks, f"latex, {encoding}", has_title)
