"""Weigh the elements of a page: how much text they hold, and how much of it is links.

Law: the weights of an element are differences of prefix sums, so each is known at once; elements that are never shown
weigh nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
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


_NOTHING = Weight(0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
_SAID, _HEADING, _FIELD = (_NOTHING._replace(**{part: 1})[2:] for part in ("said", "heads", "fields"))
_TOP = _NOTHING._replace(tops=1, heads=1)[2:]
_TOPS, _LEADING = Weight._fields.index("tops") - 2, Weight._fields.index("leading") - 2


class Weights(NamedTuple):
    """Prefix sums over the items of a page: of characters, of those in links, and of the items that count as anything
    else, which have prefix sums of their own. And the indices of the elements that are never shown."""

    all_letters: Sequence[int]
    all_linked: Sequence[int]
    marked: Sequence[int]
    sums: Sequence[Sequence[int]]  # of a weight's parts from `links` on
    unshown: frozenset[int]

    def of(self, node: Node) -> Weight:
        """The weights of an element."""
        first, after = node.first, node.after
        begin, end = self.marked[first], self.marked[after]
        letters, linked = self.letters(first, after), self.linked(first, after)
        if begin == end:
            return _NOTHING._replace(letters=letters, linked=linked)
        return Weight(letters, linked, *[each[end] - each[begin] for each in self.sums])

    def letters(self, first: int, after: int) -> int:
        """The characters between two indices."""
        return self.all_letters[after] - self.all_letters[first]

    def linked(self, first: int, after: int) -> int:
        """The characters in links between two indices."""
        return self.all_linked[after] - self.all_linked[first]

    def is_plain(self, node: Node) -> bool:
        """Whether an element holds text, but no link, heading or field."""
        return self.marked[node.after] == self.marked[node.first]

    def leading(self, first: int, after: int) -> int:
        """The headings between two indices that are links to other pages."""
        return self._between(_LEADING, first, after)

    @property
    def all_tops(self) -> int:
        """The headings of level 1 on the page."""
        return self.sums[_TOPS][-1]

    def unlinked(self, node: Node) -> int:
        """The characters of an element that are not in links."""
        return self.letters(node.first, node.after) - self.linked(node.first, node.after)

    def tops(self, node: Node) -> int:
        """The headings of level 1 in an element."""
        return self._between(_TOPS, node.first, node.after)

    def after_top(self, first: int) -> int:
        """The index after the first heading of level 1 from an index on; beyond the page if there is none."""
        tops = self.sums[_TOPS]
        place = bisect_right(tops, tops[self.marked[first]])
        return bisect_left(self.marked, place)

    def _between(self, part: int, first: int, after: int) -> int:
        return self.sums[part][self.marked[after]] - self.sums[part][self.marked[first]]


def weigh(items: Sequence[Node | Piece], controls: Controls) -> Weights:
    """Sum up the items of a page. If a page has next to no text but in `noscript`, that is shown."""
    found = _weigh(items, controls, "")
    if found.all_letters[-1] - found.all_linked[-1] < _BARE:
        hidden = [node for index in found.unshown if isinstance(node := items[index], Node) and node.name == "noscript"]
        inside = (piece for node in hidden for piece in items[node.first : node.after] if isinstance(piece, Piece))
        if sum(len("".join(piece.raw.split())) for piece in inside) >= _FULL:
            return _weigh(items, controls, "noscript")
    return found


def _weigh(items: Sequence[Node | Piece], controls: Controls, shown: str) -> Weights:
    """Sum up the items; elements of the name `shown` are shown."""
    letters, linked, marked = ([0] * len(items) for _ in range(3))
    marks: list[tuple[int, ...]] = [_NOTHING[2:]]
    unshown: set[int] = set()
    host = _host(items)
    index = until = 0  # `until` is the end of the current link
    titled = 0  # the end of the current heading
    while index < len(items):
        item = items[index]
        mark: tuple[int, ...] | None = None
        after = index + 1
        if isinstance(item, Piece):
            raw = item.raw
            if not raw.isspace():
                letters[index] = count = len("".join(raw.split()))
                if index < until:
                    linked[index] = count
                    if count >= _SENTENCE and raw.rstrip().endswith(_STOPS):
                        mark = _SAID
        elif index and never(item) and item.name != shown and not controls.show(item):
            unshown.add(index)
            mark = _FIELD if item.name in _FIELDS else None
            after = item.after
        elif item.name == "a":
            if "href" in item.attributes:
                until = max(until, item.after)
                mark = _link(item.attributes["href"].strip(), host, leads=index < titled or _holds_heading(items, item))
        elif item.name in HEADINGS:
            mark = _TOP if item.name == "h1" else _HEADING
            titled = item.after
        if mark:
            marked[index] = 1
            marks.append(mark)
        index = after
    letters, linked, marked = (list(accumulate(values, initial=0)) for values in (letters, linked, marked))
    sums = [list(accumulate(each)) for each in zip(*marks, strict=True)]
    return Weights(letters, linked, marked, sums, frozenset(unshown))


def _link(address: str, host: str, *, leads: bool) -> tuple[int, ...]:
    """What a link counts as; `leads` if it is a heading, or in one."""
    near = not _OUTWARD.match(address)
    is_inward = near or (address[:1] == "/" and address[:2] != "//") or (host != "" and host in address)
    return (1, near, 0, 0, 0, 0, leads and address[:1] != "#", is_inward)


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
