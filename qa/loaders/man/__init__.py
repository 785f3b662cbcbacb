"""Read manual pages in roff, with the macros of man or mdoc, by own rules; no library reads them with their places.

Law: `text` is the file's, and every block is a span of it. No macro is run, no other page is read. A file with such a
name that does not look like a page is read as text, and as a log if its name says that, as `server.log.1`.
"""

from __future__ import annotations

import re

from qa.loaders.content import Content, Textless
from qa.loaders.decode import readable
from qa.loaders.positions import line_anchors

_SNIFFED = 10_000
_OF_LOG = re.compile(r"\.log\.[1-9]\Z", re.IGNORECASE)  # the suffix of an older log looks like that of a page
_PAGE = re.compile(r"(?:\A|[\r\n])[.'](?:[ \t]{0,8}(?:TH|SH|Dd|Dt|Sh|so)[ \t]|\\\")")


def is_page(data: bytes) -> bool:
    """Whether bytes look like a page: a macro that begins one, or a comment at its head."""
    return _PAGE.search(data[:_SNIFFED].decode("latin-1")) is not None


def read(data: bytes, name: str) -> Content:
    """The content of a page. Raises Textless for one that is empty or binary, or only names another page."""
    if not is_page(data):
        from qa.loaders import read_plain

        return read_plain(data, name, "log" if _OF_LOG.search(name) else "text")
    from qa.loaders.man.blocks import page_blocks

    text, encoding = readable(data)
    blocks, title = page_blocks(text)
    if not blocks:
        raise Textless("holds nothing to read, only the name of another page or macros")
    return Content(text, blocks, line_anchors(text), f"man, {encoding}", title)
