"""A page to its article: the text that its reader came for, without what stands around it.

Law: the text is what a browser shows of the article, each block with the lines of the page's source that it stands in;
navigation, banners, controls and what is hidden are not in it. No page fails, and none is fetched.
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

    from qa.loaders.html.markup import Piece
    from qa.loaders.html.rendering import Shown

# What parts the title of a page from the name of its site.
_PARTING = re.compile(r"\s(?:[-–—|·•:»«‹›]|::)\s")
_NORWEGIAN = ("nb", "nn")


def read(data: bytes, name: str) -> Content:
    """Reads a page. Raises Textless for one that shows no text, or nothing but links to its neighbours."""
    try:
        text, encoding = charset.decode_page(data)
    except ValueError as error:
        raise Textless("is binary, not a page") from error
    try:
        items = parse_html(_with_newlines(text))
        shown = _shown(items)
        title = _title(items, shown)
        language = _language(items)
    except Textless:
        raise
    except Exception as error:  # a page of a kind that nobody thought of must not cost the others anything
        raise Damaged(f"cannot be read as a page ({type(error).__name__})") from error
    return Content(shown.text, shown.blocks, shown.anchors, f"html, {encoding}", title, language)


def _with_newlines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _shown(items: Sequence[Node | Piece]) -> Shown:
    """What is shown of the article; where that is nothing but headings, also what else there is but navigation."""
    lists = False
    for links, whole in ((True, False), (False, False), (False, True)):
        found = article(items, links=links, whole=whole)
        flow = PageRenderer(items, found.left_out)
        if found.headline:
            flow.head(found.headline)
        flow.run(found.root)
        shown = flow.shown()
        if any(block.kind != "heading" for block in shown.blocks):
            return shown
        lists = lists or found.lists
        if lists:
            raise Textless("has nothing but links to other pages")
    if shown.blocks:
        return shown
    raise Textless("has no text (is it made by a script?)")


def _title(items: Sequence[Node | Piece], shown: Shown) -> str:
    """What the page calls itself, without the name of its site where its first heading tells which part that is."""
    nodes = [item for item in items if isinstance(item, Node)]
    declared = next((text for node in nodes if node.name == "title" and (text := text_of(items, node))), "")
    given = next((node for node in nodes if node.attributes.get("property", "").lower() == "og:title"), None)
    other = " ".join(given.attributes.get("content", "").split()) if given else ""
    tops = [block for block in shown.blocks if block.kind == "heading" and block.level == 1]
    heading = " ".join(tops[0].span.of(shown.text).split()) if tops else ""
    parts = _PARTING.split(declared)
    first = next((block.span.of(shown.text) for block in shown.blocks if block.kind == "heading"), "")
    for candidate in (heading, other, first):
        if len(parts) > 1 and candidate and _same(candidate, parts):
            return candidate
    return declared or other or heading


def _same(candidate: str, parts: list[str]) -> bool:
    wanted = "".join(filter(str.isalnum, candidate.casefold()))
    return any("".join(filter(str.isalnum, part.casefold())) == wanted for part in parts)


def _language(items: Sequence[Node | Piece]) -> str:
    """The code of the language that the page declares, if it is one that is known."""
    root = items[0]
    assert isinstance(root, Node)
    return declared_language(root.attributes.get("lang") or root.attributes.get("xml:lang") or "")


def declared_language(tag: str) -> str:
    """The two letters of a language tag ("en-GB"), or nothing if nothing is known of that language.

    >>> declared_language("pt_BR"), declared_language("nb"), declared_language("tlh")
    ('pt', 'no', '')
    """
    code = re.split("[-_]", tag.strip().lower(), maxsplit=1)[0]
    code = "no" if code in _NORWEGIAN else code
    return code if code and (code in KNOWN or code in MORE) else ""
