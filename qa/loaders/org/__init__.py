"""Read Org files by own block rules: orgparse tells the lines of headings alone, and gives their text without markup.

Law: `text` is the file's, and every block is a span of it. Comments, keywords that are settings, rules and the lines
around blocks and drawers are in none. No file is included, and no code is run.
"""

from __future__ import annotations

from qa.loaders.content import Content, Textless
from qa.loaders.decode import readable
from qa.loaders.marks import marked_content


def read(data: bytes, name: str) -> Content:
    """The content of a file. Raises Textless for one that is empty or binary, or holds only settings and comments."""
    from qa.loaders.org.blocks import org_blocks

    text, encoding = readable(data)
    blocks, has_title = org_blocks(text)
    if not blocks:
        raise Textless("holds nothing to read, only settings or comments")
    return marked_content(text, blocks, f"org, {encoding}", has_title)
