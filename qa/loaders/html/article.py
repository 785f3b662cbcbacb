"""Separate the article of a page from its furniture: navigation, banners, sidebars, footers.

Law: furniture marked by its element, its role or as hidden is always removed. Furniture recognised only by its name or
its share of links is removed only if it is the smaller part of the page, so that no rule removes the text itself.
"""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from qa.loaders.html.furniture import by_its_name, is_unseen, never
from qa.loaders.html.markup import Piece, text_of
from qa.loaders.html.nesting import LISTS, Node

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_CONTAINERS = LISTS | frozenset("aside center details div dl footer header p section table".split())
_OUTWARD = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*+:|/")
_LONGEST_LINK = 100  # characters, on average
_ENOUGH = 200  # characters: a shorter main element may not be the article


class Article(NamedTuple):
    """The article of a page: the element that holds it, the indices of the items in it that are furniture, and its
    heading if that is outside the element. `lists` tells whether lists of links were removed."""

    root: Node
    left_out: frozenset[int]
    headline: Node | None
    lists: bool


class _Weights(NamedTuple):
    """Prefix sums over the items: of characters, of characters in links, of links, of links to neighbouring pages, and
    of headings of level 1."""

    letters: Sequence[int]
    linked: Sequence[int]
    links: Sequence[int]
    near: Sequence[int]
    tops: Sequence[int]  # headings of level 1

    def holds_the_title(self, node: Node) -> bool:
        """Whether the page has headings of level 1 and all of them are in this element."""
        return self.tops[node.after] - self.tops[node.first] == self.tops[-1] > 0

    def of(self, node: Node) -> tuple[int, int, int, int]:
        """The characters, characters in links, links and links to neighbours in an element."""
        first, after = node.first, node.after
        letters, linked, links, near, _ = self
        return (
            letters[after] - letters[first],
            linked[after] - linked[first],
            links[after] - links[first],
            near[after] - near[first],
        )

    def unlinked(self, node: Node) -> int:
        letters, linked, _, _ = self.of(node)
        return letters - linked


def article(items: Sequence[Node | Piece], *, whole: bool = False, links: bool = True) -> Article:
    """Find the article in the items of a page.

    With `whole`, the whole page is the article (a chapter of a book), and only furniture marked by its element, its
    role or as hidden is left out. With `links`, lists of links to neighbouring pages are furniture.
    """
    body = items[0]
    assert isinstance(body, Node)
    weights = _weigh(items)
    if whole:
        return Article(body, frozenset(_walked(items, body, never)), None, False)
    root = _root(items, body, weights)
    outside = root is body
    total = weights.of(root)[0]
    dropped_lists = 0

    def furniture(node: Node) -> bool:
        nonlocal dropped_lists
        if never(node):
            return True
        letters, linked, count, near = weights.of(node)
        if letters * 2 < total and is_unseen(node):
            return True
        if letters * 2 < total and by_its_name(node, letters, linked, outside) and not weights.holds_the_title(node):
            return True
        if not links or node.name not in _CONTAINERS or count < 3 or linked * 5 < letters * 4:
            return False
        if linked > count * _LONGEST_LINK or (node.name not in LISTS and letters - linked >= _ENOUGH):
            return False  # it holds text: in a link without an end tag, or beside a long list
        if (outside and letters * 2 < total) or near * 5 >= count * 4:
            dropped_lists += 1
            return True
        return False

    left_out = frozenset(_walked(items, root, furniture))
    return Article(root, left_out, None if outside else _headline(items, root), bool(dropped_lists))


def _walked(items: Sequence[Node | Piece], root: Node, furniture: Callable[[Node], bool]) -> list[int]:
    """The indices of the outermost elements in `root` that are furniture."""
    found = []
    index = root.first + 1
    while index < root.after:
        item = items[index]
        if isinstance(item, Node) and furniture(item):
            found.append(index)
            index = item.after
        else:
            index += 1
    return found


def _weigh(items: Sequence[Node | Piece]) -> _Weights:
    """Sum up the items; elements that are never shown count nothing."""
    letters, linked, links, near, tops = ([0] * len(items) for _ in range(5))
    index = until = 0  # `until` is the end of the current link
    while index < len(items):
        item = items[index]
        if isinstance(item, Piece):
            raw = item.raw
            letters[index] = count = 0 if raw.isspace() else len("".join(raw.split()))
            if index < until:
                linked[index] = count
        elif index and never(item):
            index = item.after
            continue
        elif item.name == "a" and "href" in item.attributes:
            until = max(until, item.after)
            links[index] = 1
            near[index] = not _OUTWARD.match(item.attributes["href"].strip())
        elif item.name == "h1":
            tops[index] = 1
        index += 1
    sums = [list(accumulate(values, initial=0)) for values in (letters, linked, links, near, tops)]
    return _Weights(*sums)


def _root(items: Sequence[Node | Piece], body: Node, weights: _Weights) -> Node:
    """The element that holds the article: the main element and, within it or without one, the largest article, if these
    hold enough of the page; else the body."""
    nodes = [item for item in items if isinstance(item, Node)]
    root = body
    mains = [node for node in nodes if node.name == "main" or node.attributes.get("role", "").lower() == "main"]
    for share, found in (
        (4, mains),
        (2, [node for node in nodes if node.name == "article" or "articlebody" in _item_property(node)]),
    ):
        inside = [node for node in found if root.first <= node.first < root.after]
        best = max(inside, key=lambda node: weights.of(node)[0], default=None)
        if best:
            letters, own, whole = weights.of(best)[0], weights.unlinked(best), weights.unlinked(root)
            others = sum(weights.of(node)[0] for node in inside if not _holds(node, best) and not _holds(best, node))
            if (own * share >= whole or (letters >= _ENOUGH and found is mains)) and others < letters:
                root = best
    return root


def _item_property(node: Node) -> str:
    return node.attributes.get("itemprop", "").lower() if node.attributes else ""


def _holds(outer: Node, inner: Node) -> bool:
    return outer.first <= inner.first < outer.after


def _headline(items: Sequence[Node | Piece], root: Node) -> Node | None:
    """The heading above an article that has no heading of level 1 itself, if the page's title begins with it."""
    if any(isinstance(item, Node) and item.name == "h1" for item in items[root.first : root.after]):
        return None
    before = [item for item in items[: root.first] if isinstance(item, Node)]
    title = next((_letters(text_of(items, node)) for node in before if node.name == "title"), "")
    for node in reversed(before):
        # The name of the site may be a heading too, but in a title it comes last.
        if node.name == "h1" and (words := _letters(text_of(items, node))) and title.startswith(words):
            return None if any(map(never, _with_ancestors(node))) else node
    return None


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _with_ancestors(node: Node) -> list[Node]:
    """The node and its ancestors, without the root."""
    found = []
    inner: Node | None = node
    while inner and inner.parent:
        found.append(inner)
        inner = inner.parent
    return found
