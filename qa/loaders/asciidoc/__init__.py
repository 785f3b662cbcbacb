"""Read AsciiDoc by own block rules; no Python library tells where in the file its blocks stand.

Law: `text` is the file's, and every block is a span of it. Comments, attributes, settings and the lines around blocks
are in none. No file is included. A file named ".asc" that does not look like AsciiDoc is read as text, and a key or
signature of that name is no text.
"""

from __future__ import annotations

import os
import re

from qa.loaders.content import Content, Textless
from qa.loaders.decode import readable
from qa.loaders.marks import marked_content

_SNIFFED = 20_000  # characters
_SIGN = re.compile(
    r"(?:\A|[\r\n])(?:={1,5}[ \t]\S|:[\w-]{1,40}:[ \t\r\n]|\[[\[\w\"#.%][^\]\r\n]{0,200}\]\]?[ \t]*+[\r\n]"
    r"|(?:include|image|ifdef)::|\.[A-Z]|(?:-{4,}|={4,}|\|={3,})[\r\n]|//)"
)
_ARMOUR = "-----BEGIN PGP "


def read(data: bytes, name: str) -> Content:
    """The content of a file. Raises Textless for one that is empty or binary, a key, or only settings and comments."""
    from qa.loaders.asciidoc.blocks import asciidoc_blocks

    text, encoding = readable(data)
    if os.path.splitext(name)[1].lower() == ".asc" and not _SIGN.search(text[:_SNIFFED]):
        if text.startswith(_ARMOUR) and not text.startswith(f"{_ARMOUR}SIGNED"):
            raise Textless("holds a key or a signature, and no text")
        from qa.loaders import read_plain

        return read_plain(data, name)
    blocks = asciidoc_blocks(text)
    if not blocks:
        raise Textless("holds nothing to read, only settings, comments or the names of other files")
    return marked_content(text, blocks, f"asciidoc, {encoding}")
