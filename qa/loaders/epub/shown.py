"""Change the items of a book's page where a reading system shows more than the article of a web page has.

Law: items are replaced one by one or renamed, so that their places stay. Only links that repeat the book's table of
contents stay links.
"""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from qa.loaders.html.markup import Node, Piece, text_of

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

_FILE_NAME = re.compile(r"(?:\w+:)?[^\n]{0,200}\.(?:bmp|gif|jpe?g|png|svg|tiff?|webp)", re.IGNORECASE)
_OUTWARD = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_LETTERED = ("text", "foreignobject")  # the elements of a drawing that hold words


def show(items: list[Node | Piece], titles: Collection[str]) -> None:
    """Let the words of drawings, the descriptions of pictures, what stands in for objects, and links be read as text.

    `titles` are those of the table of contents, as `key` gives them. A link with such a title stays a link, since a
    line of only links leads on and is furniture.
    """
    for index, item in enumerate(items):
        if isinstance(item, Node) and item.name == "img":
            items[index] = _described(item) or item
    worded = _next(items, lambda item: isinstance(item, Piece) and not item.raw.isspace())
    lettered = _next(items, lambda item: isinstance(item, Node) and item.name in _LETTERED)
    until = 0  # the end of the current drawing
    for item in items:
        if not isinstance(item, Node):
            continue
        if item.name == "a":
            _unlink(items, item, titles)
        elif item.name == "object" and worded[item.first] < item.after:
            item.name = "div"
        elif item.name == "svg" and item.first >= until:
            until = item.after
            if lettered[item.first] < until:
                _show_drawing(items, item, worded)


def _next(items: Sequence[Node | Piece], wanted: Callable[[Node | Piece], bool]) -> list[int]:
    """For each item, the index of the first one from there on that is wanted, or the number of items."""
    found = [len(items)] * len(items)
    at = len(items)
    for index in range(len(items) - 1, -1, -1):
        at = index if wanted(items[index]) else at
        found[index] = at
    return found


def key(title: str) -> str:
    """The letters and digits of a title, by which titles are compared."""
    return "".join(filter(str.isalnum, title.casefold()))


def _described(picture: Node) -> Piece | None:
    """The description of a picture, if a person has given one."""
    words = " ".join(picture.attributes.get("alt", "").split())
    if not words or _FILE_NAME.fullmatch(words):
        return None
    return Piece(1, escape(words) if len(words) == 1 else f" {escape(words)} ")  # one character is a rare letter


def _unlink(items: list[Node | Piece], link: Node, titles: Collection[str]) -> None:
    address = link.attributes.get("href", "").strip()
    words = key(text_of(items, link))
    if words and (words not in titles or _OUTWARD.match(address)):
        link.attributes = {name: text for name, text in link.attributes.items() if name != "href"}


def _show_drawing(items: list[Node | Piece], drawing: Node, worded: Sequence[int]) -> None:
    """Make a drawing with words a part of the page: each of its texts is a paragraph, whose lines are apart."""
    drawing.name = "div"
    height = ""
    for item in items[drawing.first + 1 : drawing.after]:
        if not isinstance(item, Node):
            continue
        if item.name in ("svg", "switch", "foreignobject"):
            item.name = "div"
        elif item.name == "text":
            item.name = "p"
            height = item.attributes.get("y", "")
        elif item.name in ("tspan", "textpath"):
            own = item.attributes.get("y", height)
            words = worded[item.first]
            if (own != height or "dy" in item.attributes) and words < item.after:
                piece = items[words]
                assert isinstance(piece, Piece)
                items[words] = piece._replace(raw=f" {piece.raw.lstrip()}")
            height = own
