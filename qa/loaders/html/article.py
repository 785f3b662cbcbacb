"""Separate the article of a page from its furniture: navigation, banners, sidebars, footers, comments.

Law: what is hidden, and controls and navigation by their element or role, is always left out, unless a tab or an
accordion shows it. Anything else is furniture only if two hints agree, of which the share of its text in links is the
strongest: its element, its classes, its place, its controls. In doubt it is part of the article.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from qa.loaders.html.controls import find_controls
from qa.loaders.html.extent import extent
from qa.loaders.html.furniture import STRUCK, is_note, is_struck, is_unseen, names_of
from qa.loaders.html.markup import Piece, plain_text, text_of
from qa.loaders.html.nesting import BLOCKS, HEADINGS, LISTS, Node
from qa.loaders.html.phrases import asks_consent, calls, is_opinions, is_sharing, labels_keywords, names_other_stories
from qa.loaders.html.shares import weigh

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.loaders.html.controls import Controls
    from qa.loaders.html.extent import Extent
    from qa.loaders.html.furniture import Names
    from qa.loaders.html.shares import Weight, Weights

_CONTAINERS = LISTS | frozenset("aside center details div dl footer header p section table".split())
_TELLING = frozenset("aside dialog footer form header".split())
_UNJUDGED = HEADINGS  # elements whose classes say nothing of what they hold
_SECTIONS = frozenset(("article", "main", "section", "blockquote", "figure", "q"))
_LONGEST_LINK = 100  # characters, on average
_ENOUGH = 200  # characters: an element with more is not there for its links alone
_LONGEST_SIGN = 40  # characters of a sign beside the text
_LONGEST_LABEL = 20  # characters of the word over an advertisement
_LOOKED_AT = 200  # items of an element at most
_LONGEST_CALL = 700
_LONGEST_NOTICE = 1500
_LONGEST_CLOSING = 300
_LONGEST_FORM = 400
_STORY = 800  # characters after which comments and other stories may follow


_WIDGET = re.compile(r"(?<![a-z])widget", re.IGNORECASE)
_OPINION = re.compile(r"(?:li-)?comment-?\d+")  # the id of a comment


class Article(NamedTuple):
    """The article of a page: the first index of its items and the one after the last, the indices of the elements in
    it that are left out, and of those the indices of furniture and of lists of links."""

    first: int
    after: int
    left_out: frozenset[int]
    furniture: frozenset[int]
    lists: frozenset[int]


def article(items: Sequence[Node | Piece], *, whole: bool = False, links: bool = True) -> Article:
    """Find the article in the items of a page.

    With `whole`, the whole page is the article (a chapter of a book), and only furniture marked by its element, its
    role or as hidden is left out. With `links`, lists of links to neighbouring pages are furniture.
    """
    controls = find_controls(items)
    weights = weigh(items, controls)
    if whole:
        total = weights.letters(0, len(items))
        struck = {
            item.first
            for item in items
            if isinstance(item, Node) and is_struck(item) and weights.letters(item.first, item.after) * 2 < total
        }
        return Article(1, len(items), weights.unshown | struck, frozenset(), frozenset())
    found = extent(items, weights)
    judge = _Judge(items, weights, controls, found, links=links)
    left_out: set[int] = set()
    furniture: set[int] = set()
    index = found.first
    until = 0  # the end of the section that holds the items now looked at
    while index < found.after:
        item = items[index]
        if isinstance(item, Node):
            is_hidden = index in weights.unshown or judge.is_hidden(item)
            if is_hidden or judge.is_furniture(item, in_section=index < until):
                (left_out if is_hidden else furniture).add(index)
                index = item.after
                continue
            if item.name in _SECTIONS:
                until = max(until, item.after)
        index += 1
    return Article(
        found.first, found.after, frozenset(left_out | furniture), frozenset(furniture), frozenset(judge.lists)
    )


def _is_telling(node: Node) -> bool:
    """Whether an element may be furniture by its element or role."""
    return node.name in _TELLING or "role" in node.attributes


class _Judge:
    """Tells the furniture of one page, whose elements it sees in their order."""

    def __init__(
        self, items: Sequence[Node | Piece], weights: Weights, controls: Controls, found: Extent, *, links: bool
    ) -> None:
        self.items = items
        self.weights = weights
        self.controls = controls
        self.first = found.first
        self.outside = found.is_body  # the page does not mark its article
        self.total = weights.letters(found.first, found.after)
        place = weights.after_top(found.first)
        self._head = place if place <= found.after else found.first  # after the first heading of level 1
        self._others = len(items)  # the first element that is another story
        self.links = links
        self.lists: set[int] = set()
        # The elements that each hold most of the text, one in the other. What is beside them stands in another column,
        # or above or below the text.
        self._spine = {0 if found.is_body else found.first}
        self._own = weights.letters(found.first, found.after) - weights.linked(found.first, found.after)

    def is_hidden(self, node: Node) -> bool:
        """Whether an element is hidden or struck out."""
        if not node.attributes and node.name not in STRUCK:
            return False
        if is_struck(node):
            return self.weights.letters(node.first, node.after) * 2 < self.total
        if not is_unseen(node) or node.first in self.controls.panels:
            return False
        # A script may show all of a page, with its title, that is hidden at first.
        is_page = self.weights.letters(node.first, node.after) * 10 >= self.total * 9
        return not is_page or self.weights.tops(node) < self.weights.all_tops

    def is_furniture(self, node: Node, *, in_section: bool) -> bool:
        """Whether an element is furniture; `in_section` if it belongs to a section or an article and not to the
        page."""
        if not self.weights.letters(node.first, node.after):
            return False
        names = names_of(node) if node.attributes and node.name not in _UNJUDGED else None
        is_beside = node.parent is not None and node.parent.first in self._spine
        if not (names or is_beside) and self.weights.is_plain(node) and not _is_telling(node):
            return False
        weight = self.weights.of(node)
        if is_beside and (weight.letters - weight.linked) * 2 >= self._own:
            self._spine.add(node.first)
            is_beside = False
        is_title = 0 < self.weights.all_tops == weight.tops
        if names and names.comments and not is_title and self._is_discussion(node, weight):
            return True
        # What is most of the page may be furniture only after a story.
        if not is_title and (weight.letters * 2 < self.total or self._before(node) >= _STORY):
            if self._by_element(node, weight, in_section=in_section):
                return True
            if names and (self._by_names(node, names, weight, is_beside) or self._by_words(node, names, weight)):
                return True
            if self._is_titled(node, weight) or self._is_question(node, weight, is_beside):
                return True
            is_beside = is_beside and self.outside and not in_section
            if self.links and weight.links and self._are_links(node, weight, is_beside):
                self.lists.add(node.first)
                return True
        return self.links and node.name in _CONTAINERS and self._is_list(node, weight)

    def _are_links(self, node: Node, weight: Weight, is_beside: bool) -> bool:
        """Whether an element holds other stories, or stands in another column and is mostly links."""
        few = weight.letters - weight.linked < _ENOUGH
        is_column = is_beside and few and weight.links > 2 and weight.linked * 2 >= weight.letters
        return is_column or self._are_other_stories(node, weight)

    def _by_element(self, node: Node, weight: Weight, *, in_section: bool) -> bool:
        name = node.name
        role = node.attributes.get("role", "").lower() if node.attributes else ""
        if name == "dialog" or role in ("dialog", "alertdialog"):
            return True
        if name == "form":
            return weight.letters - weight.linked < _LONGEST_FORM
        if name == "footer" or role == "contentinfo":
            if weight.linked * 3 >= weight.letters or not in_section:
                return True
            names = names_of(node)
            if names and names.closing and weight.letters < _LONGEST_NOTICE and self._is_end(node, weight):
                return not is_note(node.attributes)
            return weight.letters <= _LONGEST_LINK and "©" in text_of(self.items, node)
        if name == "aside" or role == "complementary":
            if is_note(node.attributes):
                return False
            if weight.letters < _LONGEST_NOTICE and names_other_stories(text_of(self.items, node)):
                return True
            return weight.linked * 4 >= weight.letters or (self.outside and not in_section)
        if name == "header" or role == "banner":
            if weight.linked * 2 >= weight.letters:
                return True
            return self.outside and not in_section and weight.letters < _ENOUGH and not weight.heads
        return False

    def _by_names(self, node: Node, names: Names, weight: Weight, is_beside: bool) -> bool:
        linked, letters = weight.linked, weight.letters
        if node.name == "a":
            return names.signs or (names.button and letters <= _LONGEST_SIGN and self._is_alone(node, weight))
        if (names.links or names.related or names.signs or names.notice) and linked * 2 >= letters:
            return True
        if names.signs and letters <= _LONGEST_SIGN:
            return True
        if names.notice and (letters <= _LONGEST_LABEL or (weight.fields and letters < _LONGEST_NOTICE)):
            return weight.heads < 2
        if names.button and linked == letters <= _LONGEST_SIGN and weight.links == 1:
            return True
        if (names.closing or names.notice) and letters < _LONGEST_CLOSING and self._is_end(node, weight):
            return True
        has_field = bool(weight.fields) and letters < _ENOUGH
        if names.links and is_beside and self.outside and (has_field or linked * 3 >= letters):
            return True
        return (
            names.related
            and weight.links > 1
            and linked * 6 >= letters
            and self.weights.letters(self.first, node.first) >= _STORY
        )

    def _by_words(self, node: Node, names: Names, weight: Weight) -> bool:
        """Whether the names of an element agree with its text, its parts or its place."""
        letters, before = weight.letters, self._before(node)
        if names.column and self._is_column(node):
            return True
        if names.related and before >= _STORY and weight.leading > 1 and weight.leading * 2 >= weight.heads:
            return True
        if letters >= _LONGEST_NOTICE or is_note(node.attributes):
            return False
        if names.hidden and node.first not in self.controls.panels and sum(names) > 1:
            return True
        if names.popup and weight.fields:
            return True
        if names.closing and self.outside and weight.links > 1 and self._is_end(node, weight):
            return True
        if names.author and weight.heads < 3 and before >= _STORY and self._is_last(node):
            return True
        if names.opinion and (
            weight.linked == letters <= _LONGEST_SIGN or (before >= _STORY and letters < _LONGEST_FORM)
        ):
            return True
        if not (names.related or names.sharing or names.keywords or names.opinion or names.closing):
            return False
        text = self._words(node)
        return (
            (names.sharing and is_sharing(text))
            or (names.sharing and letters <= _LONGEST_SIGN and weight.links + weight.fields > 1)
            or (names.opinion and is_opinions(text))
            or (names.keywords and letters <= _ENOUGH and labels_keywords(text))
            or (names.closing and letters <= _LONGEST_LINK and "©" in text)
            or (names.related and names_other_stories(text) and (letters <= _LONGEST_SIGN or before >= _STORY))
        )

    def _is_last(self, node: Node) -> bool:
        """Whether more of the text of the element around one comes before it than after it."""
        around = node.parent.after if node.parent is not None else node.after
        rest = self.weights.letters(node.after, around) - self.weights.linked(node.after, around)
        return node.parent is None or rest * 4 <= self.weights.unlinked(node.parent)

    def _is_column(self, node: Node) -> bool:
        """Whether an element whose name is that of a column holds several widgets."""
        few = self.items[node.first + 1 : min(node.after, node.first + _LOOKED_AT)]
        names = (item.attributes.get("class", "") for item in few if isinstance(item, Node))
        return sum(bool(_WIDGET.search(name)) for name in names) > 1

    def _is_titled(self, node: Node, weight: Weight) -> bool:
        """Whether an element is a list of links under the title of other stories."""
        return (
            weight.links > 0
            and weight.letters < _LONGEST_NOTICE
            and weight.letters <= weight.linked * 2
            and (weight.letters - weight.linked <= _LONGEST_SIGN or weight.letters * 2 <= weight.linked * 3)
            and node.name in _CONTAINERS
            and self._before(node) >= _ENOUGH
            and not is_note(node.attributes)
            and names_other_stories(self._words(node))
        )

    def _is_question(self, node: Node, weight: Weight, is_beside: bool) -> bool:
        """Whether an element with a field or a button asks to subscribe, or beside the text to agree to cookies."""
        if not weight.fields or weight.letters >= _LONGEST_CALL or node.name in HEADINGS:
            return False
        text = self._words(node)[:_ENOUGH]
        return calls(text) or (is_beside and asks_consent(text))

    def _words(self, node: Node) -> str:
        """The beginning of the text that an element shows."""
        found: list[str] = []
        index, until = node.first, min(node.after, node.first + _LOOKED_AT)
        while index < until:
            item = self.items[index]
            if isinstance(item, Piece):
                found.append(plain_text(item.raw[:_LONGEST_FORM]))
            elif item.name in BLOCKS:
                found.append(" ")
            index = item.after if isinstance(item, Node) and index in self.weights.unshown else index + 1
        return " ".join("".join(found).split())

    def _is_alone(self, node: Node, weight: Weight) -> bool:
        """Whether an element is all of the text of its parent."""
        return node.parent is not None and self.weights.letters(node.parent.first, node.parent.after) == weight.letters

    def _is_discussion(self, node: Node, weight: Weight) -> bool:
        """Whether an element whose name is that of comments comes after a story, or is there to write one."""
        before = self.weights.letters(self.first, node.first)
        if before >= _STORY or (bool(weight.fields) and before >= _ENOUGH and weight.letters < before):
            return True
        few = self.items[node.first + 1 : min(node.after, node.first + _LOOKED_AT)]
        ids = (item.attributes.get("id", "") for item in few if isinstance(item, Node) and item.attributes)
        return before >= _ENOUGH and any(map(_OPINION.fullmatch, ids))

    def _are_other_stories(self, node: Node, weight: Weight) -> bool:
        """Whether an element after a story holds nothing but the titles of other stories, with or without their first
        lines: links within the site, of which several are headings or which are nearly all of it."""
        if self._before(node) < _STORY or weight.said * 2 >= weight.links:
            return False
        few = 1 if node.name == "article" or node.attributes.get("role") == "article" else 2
        if weight.leading >= few and weight.leading * 3 >= weight.heads * 2 and weight.linked * 6 >= weight.letters:
            others = min(node.first, self._others)
            if self.weights.leading(self._head, others) == 0:
                self._others = others
                return True
            return False
        return (
            weight.links > 2
            and self._is_end(node, weight, share=4)
            and weight.inward * 5 >= weight.links * 4
            and (weight.linked * 5 >= weight.letters * 4)
        )

    def _before(self, node: Node) -> int:
        """The characters before an element that are not in links."""
        return self.weights.letters(self.first, node.first) - self.weights.linked(self.first, node.first)

    def _is_end(self, node: Node, weight: Weight, share: int = 12) -> bool:
        """Whether a story is before an element, and less than one part in `share` of the page's text after it."""
        before = self._before(node)
        rest = self._own - before - weight.letters + weight.linked
        return before >= _STORY and rest * share < self._own

    def _is_list(self, node: Node, weight: Weight) -> bool:
        letters, linked, count = weight.letters, weight.linked, weight.links
        if count < 3 or linked * 5 < letters * 4:
            return False
        if linked > count * _LONGEST_LINK or (node.name not in LISTS and letters - linked >= _ENOUGH):
            return False  # it holds text: in a link without an end tag, or beside a long list
        if weight.said * 2 >= count:
            return False
        if (self.outside and letters * 2 < self.total) or weight.near * 5 >= count * 4:
            self.lists.add(node.first)
            return True
        return False
