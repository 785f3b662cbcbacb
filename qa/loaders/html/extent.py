"""Find where the article of a page begins and ends.

Law: the article is what the page marks as its main part or as an article, from its headline on, though headline and
lead paragraph stand above the marked element. A page that marks nothing, or too little, is an article as a whole.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from qa.loaders.html.markup import text_of
from qa.loaders.html.nesting import HEADINGS, Node

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.loaders.html.markup import Piece
    from qa.loaders.html.shares import Weights

_NAMES = ("article", "main")
_TELLING = frozenset(("role", "itemprop", "itemtype"))
_ENOUGH = 200  # characters: a shorter main element may not be the article
_LONG = 6  # letters of a heading that equals the beginning of the title, if it is not of level 1
_LEAD = 4000  # characters between a headline and the article at most


class Extent(NamedTuple):
    """The first index of the items of an article and the one after the last; whether that is the whole body."""

    first: int
    after: int
    is_body: bool


def extent(items: Sequence[Node | Piece], weights: Weights) -> Extent:
    """Find the extent of the article of a page."""
    body = root = items[0]
    assert isinstance(root, Node)
    mains: list[Node] = []
    articles: list[Node] = []
    for item in items:
        if isinstance(item, Node) and (item.name in _NAMES or not _TELLING.isdisjoint(item.attributes)):
            if item.name == "main" or item.attributes.get("role", "").lower() == "main":
                mains.append(item)
            if _is_article(item):
                articles.append(item)
    for found in (mains, articles):
        inside = _outermost([node for node in found if root.first <= node.first < root.after])
        if inside and (best := _best(inside, root, weights, is_main=found is mains)):
            root = best
    if root is body:
        return Extent(1, len(items), True)
    return Extent(root.first if weights.tops(root) else _headline(items, root, weights), root.after, False)


def _is_article(node: Node) -> bool:
    if node.name == "article":
        return True
    given = node.attributes
    kind = given.get("itemtype", "").lower()
    return (
        given.get("role", "").lower() == "article"
        or "articlebody" in given.get("itemprop", "").lower()
        or kind.endswith(("article", "blogposting"))
    )


def _outermost(nodes: list[Node]) -> list[Node]:
    found: list[Node] = []
    for node in nodes:
        if not found or node.first >= found[-1].after:
            found.append(node)
    return found


def _best(inside: list[Node], root: Node, weights: Weights, *, is_main: bool) -> Node | None:
    """Of several elements that may hold the article, the one that does; None if none holds enough of `root`."""
    titled = [node for node in inside if weights.tops(node)]
    alone = len(titled) == 1 < len(inside) and weights.unlinked(titled[0]) >= _ENOUGH
    best = titled[0] if alone else max(inside, key=lambda node: weights.of(node).letters)
    letters, own, whole = weights.of(best).letters, weights.unlinked(best), weights.unlinked(root)
    others = sum(weights.unlinked(node) for node in inside if node is not best)
    linked = sum(weights.of(node).linked for node in inside if node is not best)
    is_other = linked * 3 >= others + linked  # the other elements are other stories, each with a link to it
    if alone and (is_main or is_other):
        whole -= others
    elif others >= letters or (others * 6 >= own and not is_other and not is_main):
        return None
    share = 4 if is_main else 2
    return best if own * share >= whole or (is_main and letters >= _ENOUGH) else None


def _headline(items: Sequence[Node | Piece], root: Node, weights: Weights) -> int:
    """The index of the heading above an article that has no heading of level 1 itself; the index of the article if
    there is none. The name of the site may be a heading too, but in a title it comes last."""
    nodes = [item for item in items if isinstance(item, Node)]
    title = next((_letters(text_of(items, node)) for node in nodes if node.name == "title"), "")
    before = [node for node in nodes if node.first < root.first and node.name in HEADINGS]
    for node in reversed(before):
        if weights.letters(node.first, root.first) > _LEAD or not weights.letters(node.first, node.after):
            break
        words = _letters(text_of(items, node))
        is_site = title.endswith(words) and not title.startswith(words)
        is_only = node.name == "h1" and weights.all_tops == 1 and not is_site
        if len(words) >= _LONG and (title.startswith(words) or is_only):
            return node.first
        if node.name == "h1" and words and title.startswith(words):
            return node.first
    return root.first


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))
