"""Read the body of a mail that is a page (HTML), and tell what it quotes of earlier messages.

Law: the whole page is read, without what is hidden; nothing is fetched. What is quoted comes after the rest.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.loaders.content import StructuredText
from qa.loaders.html.article import article
from qa.loaders.html.markup import Node, parse_html
from qa.loaders.html.rendering import PageRenderer
from qa.loaders.mail.quotes import head_end, stem_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qa.loaders.html.markup import Piece
    from qa.loaders.mail.quotes import Role

_QUOTING = re.compile(r"(?<![a-z])(?:quoted?|cite)(?![a-z])", re.IGNORECASE)
_QUOTED = ("blockquote", "div")


def page_parts(page: str, subject: str) -> Iterator[tuple[Role, StructuredText]]:
    """The texts of a page, the mail's own first. A page that cannot be read gives its source."""
    try:
        items = parse_html(page.replace("\r\n", "\n").replace("\r", "\n"))
        found = article(items, whole=True)
        cited = list(_cited(items))
        left_out = found.left_out | {node.first for node in cited}
        own = _rendered(items, left_out, found.first, found.after)
        quotes = [_rendered(items, found.left_out, node.first, node.after) for node in cited]
    except Exception:  # an unforeseen kind of page must not lose its text
        from qa.loaders.text import text_blocks

        yield "own", StructuredText(page, text_blocks(page), ())
        return
    yield from _with_history(own, subject)
    for quote in quotes:
        yield "quote", quote


def _rendered(items: Sequence[Node | Piece], left_out: frozenset[int], first: int, after: int) -> StructuredText:
    renderer = PageRenderer(items, left_out)
    renderer.render(first, after)
    return renderer.result()


def _cited(items: Sequence[Node | Piece]) -> Iterator[Node]:
    """The outermost elements that quote an earlier message, by what programs for mail call them."""
    after = 0
    for item in items:
        if not isinstance(item, Node) or item.first < after or item.name not in _QUOTED:
            continue
        names = f"{item.attributes.get('type', '')} {item.attributes.get('class', '')} {item.attributes.get('id', '')}"
        if _QUOTING.search(names.replace("_", " ").replace("-", " ")):
            after = item.after
            yield item


def _with_history(page: StructuredText, subject: str) -> Iterator[tuple[Role, StructuredText]]:
    """The text up to the first header of an earlier message, and the rest as what it quotes."""
    stem = stem_of(subject)
    role: Role = "own"
    for block in page.blocks:
        lines = block.span.of(page.text).split("\n")
        is_head = head_end(lines, 0, stem) > 0
        role = "quote" if is_head else role
        yield "lead" if is_head else role, StructuredText(page.text, (block,), ())
