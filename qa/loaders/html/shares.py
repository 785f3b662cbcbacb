"""Weigh the elements of a page: how much text they hold, and how much of it is links.

Law: the weights of an element are differences of prefix sums, so each is known at once; elements that are never shown
weigh nothing.
"""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from qa.loaders.html.furniture import never
from qa.loaders.html.markup import Piece
from qa.loaders.html.nesting import HEADINGS, Node

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.loaders.html.controls import Controls

_OUTWARD = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*+:|/")
_BARE, _FULL = 300, 500  # characters of a page without text, and of the text in its `noscript`
_ADDRESS = re.compile(r"https?:(//[^/?#\s]+)")
_HEAD = 400  # items that may tell the address of the page
_LOOKED_AT = 12  # items of a link that may hold a heading
_SENTENCE = 25  # characters of the shortest link that may be a sentence
_STOPS = (".", "!", "?", "。", "！", "？", "…", "।", "؟")
_FIELDS = ("button", "input", "textarea")


class Weight(NamedTuple):
    """What an element holds: characters, and those of them in links; links, those to neighbouring pages, and those that
    are sentences; headings of level 1, and of any level; buttons and fields; headings that are a link
    to another page; links within the site."""

    letters: int
    linked: int
    links: int
    near: int
    said: int
    tops: int
    heads: int
    fields: int
    leading: int
    inward: int


class Weights(NamedTuple):
    """Prefix sums over the items of a page, and the indices of the elements that are never shown."""

    sums: Sequence[Sequence[int]]
    unshown: frozenset[int]

    def of(self, node: Node) -> Weight:
        """The weights of an element."""
        first, after = node.first, node.after
        return Weight(*[each[after] - each[first] for each in self.sums])

    def letters(self, first: int, after: int) -> int:
        """The characters between two indices."""
        return self.sums[0][after] - self.sums[0][first]

    def linked(self, first: int, after: int) -> int:
        """The characters in links between two indices."""
        return self.sums[1][after] - self.sums[1][first]

    def leading(self, first: int, after: int) -> int:
        """The headings between two indices that are links to other pages."""
        return self.sums[8][after] - self.sums[8][first]

    @property
    def all_tops(self) -> int:
        """The headings of level 1 on the page."""
        return self.sums[5][-1]

    def unlinked(self, node: Node) -> int:
        """The characters of an element that are not in links."""
        first, after = node.first, node.after
        letters, linked = self.sums[0], self.sums[1]
        return letters[after] - letters[first] - linked[after] + linked[first]

    def tops(self, node: Node) -> int:
        """The headings of level 1 in an element."""
        return self.sums[5][node.after] - self.sums[5][node.first]


def weigh(items: Sequence[Node | Piece], controls: Controls) -> Weights:
    """Sum up the items of a page. If a page has next to no text but in `noscript`, that is shown."""
    found = _weigh(items, controls, "")
    if found.sums[0][-1] - found.sums[1][-1] < _BARE:
        hidden = [node for index in found.unshown if isinstance(node := items[index], Node) and node.name == "noscript"]
        inside = (piece for node in hidden for piece in items[node.first : node.after] if isinstance(piece, Piece))
        if sum(len("".join(piece.raw.split())) for piece in inside) >= _FULL:
            return _weigh(items, controls, "noscript")
    return found


def _weigh(items: Sequence[Node | Piece], controls: Controls, shown: str) -> Weights:
    """Sum up the items; elements of the name `shown` are shown."""
    counts = [[0] * len(items) for _ in range(10)]
    letters, linked, links, near, said, tops, heads, fields, leading, inward = counts
    unshown: set[int] = set()
    host = _host(items)
    index = until = 0  # `until` is the end of the current link
    titled = 0  # the end of the current heading
    while index < len(items):
        item = items[index]
        if isinstance(item, Piece):
            raw = item.raw
            if not raw.isspace():
                letters[index] = count = len("".join(raw.split()))
                if index < until:
                    linked[index] = count
                    said[index] = count >= _SENTENCE and raw.rstrip().endswith(_STOPS)
            index += 1
            continue
        name = item.name
        if index and never(item) and name != shown and index not in controls.labels and index not in controls.panels:
            unshown.add(index)
            fields[index] = name in _FIELDS
            index = item.after
            continue
        if name == "a":
            if "href" in item.attributes:
                until = max(until, item.after)
                links[index] = 1
                href = item.attributes["href"].strip()
                near[index] = not _OUTWARD.match(href)
                inward[index] = near[index] or (href[:1] == "/" and href[:2] != "//") or (host != "" and host in href)
                if href[:1] != "#" and (index < titled or _holds_heading(items, item)):
                    leading[index] = 1
        elif name in HEADINGS:
            heads[index] = 1
            tops[index] = name == "h1"
            titled = item.after
        index += 1
    return Weights([list(accumulate(values, initial=0)) for values in counts], frozenset(unshown))


def _holds_heading(items: Sequence[Node | Piece], link: Node) -> bool:
    """Whether a link holds a heading, among its first items."""
    return any(
        isinstance(item, Node) and item.name in HEADINGS
        for item in items[link.first + 1 : min(link.after, link.first + _LOOKED_AT)]
    )


def _host(items: Sequence[Node | Piece]) -> str:
    """The host of the page, as "//example.org/", if it tells its own address; else an empty string."""
    for item in items[:_HEAD]:
        if isinstance(item, Node) and item.name in ("link", "meta", "base"):
            given = item.attributes
            address = given.get("content", "") if given.get("property") == "og:url" else ""
            if given.get("rel", "").lower() == "canonical":
                address = given.get("href", "")
            if found := _ADDRESS.match(address):
                return found[1] + "/"
    return ""
