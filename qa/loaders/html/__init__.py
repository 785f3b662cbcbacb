"""Read an HTML page as its article: the text that its reader came for.

Law: the text is what a browser shows of the article, and each block knows its lines in the page's source. Navigation,
banners, controls and hidden elements are left out. Nothing is fetched, and no page raises any error but Damaged and
Textless.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.analysis.languages import KNOWN, MORE
from qa.loaders.content import Content, Damaged, Textless
from qa.loaders.html import charset
from qa.loaders.html.article import article
from qa.loaders.html.markup import Node, parse_html, text_of
from qa.loaders.html.rendering import PageRenderer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.loaders.content import StructuredText
    from qa.loaders.html.markup import Piece

# Separators between the title of a page and the name of its site.
_PARTING = re.compile(r"\s(?:[-–—|·•:»«‹›]|::)\s")
_NORWEGIAN = ("nb", "nn")


def read(data: bytes, name: str) -> Content:
    """Read a page. Raises Textless if it is binary, shows no text or only links to its neighbours, and Damaged if it
    cannot be read."""
    try:
        text, encoding = charset.decode_page(data)
    except ValueError as error:
        raise Textless("is binary, not a page") from error
    try:
        items = parse_html(_with_newlines(text))
        page = _rendered(items)
        title = _title(items, page)
        language = _language(items)
    except Textless:
        raise
    except Exception as error:  # an unforeseen kind of page must not stop the reading of others
        raise Damaged(f"cannot be read as a page ({type(error).__name__})") from error
    return Content(page.text, page.blocks, page.anchors, f"html, {encoding}", title, language)


def _with_newlines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _rendered(items: Sequence[Node | Piece]) -> StructuredText:
    """Render the article; if it has only headings, render more of the page, up to everything but navigation. Raises
    Textless if there is no text."""
    lists = False
    for links, whole in ((True, False), (False, False), (False, True)):
        found = article(items, links=links, whole=whole)
        renderer = PageRenderer(items, found.left_out, found.furniture)
        renderer.render(found.first, found.after)
        page = renderer.result()
        if any(block.kind != "heading" for block in page.blocks):
            return page
        lists = lists or bool(found.lists)
        if lists:
            raise Textless("has nothing but links to other pages")
    if page.blocks:
        return page
    raise Textless("has no text (is it made by a script?)")


def _title(items: Sequence[Node | Piece], page: StructuredText) -> str:
    """The title that the page declares, without the name of its site if a heading or the `og:title` repeats the rest;
    else the `og:title`, else the first heading of level 1."""
    nodes = [item for item in items if isinstance(item, Node) and item.name in ("title", "meta")]
    declared = next((text for node in nodes if node.name == "title" and (text := text_of(items, node))), "")
    given = next((node for node in nodes if node.attributes.get("property", "").lower() == "og:title"), None)
    other = " ".join(given.attributes.get("content", "").split()) if given else ""
    tops = [block for block in page.blocks if block.kind == "heading" and block.level == 1]
    heading = " ".join(tops[0].span.of(page.text).split()) if tops else ""
    parts = _PARTING.split(declared)
    first = next((block.span.of(page.text) for block in page.blocks if block.kind == "heading"), "")
    for candidate in (heading, other, first):
        if len(parts) > 1 and candidate and _is_among(candidate, parts):
            return candidate
    return declared or other or heading


def _is_among(candidate: str, parts: list[str]) -> bool:
    """Whether a title equals one of these parts in its letters and digits."""
    wanted = "".join(filter(str.isalnum, candidate.casefold()))
    return any("".join(filter(str.isalnum, part.casefold())) == wanted for part in parts)


def _language(items: Sequence[Node | Piece]) -> str:
    """The code of the language that the page declares, or empty if it is not a known one."""
    root = items[0]
    assert isinstance(root, Node)
    return declared_language(root.attributes.get("lang") or root.attributes.get("xml:lang") or "")


def declared_language(tag: str) -> str:
    """The language code of a tag such as "en-GB", or an empty string if the language is not known.

    >>> declared_language("pt_BR"), declared_language("nb"), declared_language("tlh")
    ('pt', 'no', '')
    """
    code = re.split("[-_]", tag.strip().lower(), maxsplit=1)[0]
    code = "no" if code in _NORWEGIAN else code
    return code if code and (code in KNOWN or code in MORE) else ""
