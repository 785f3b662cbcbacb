"""Which element is in which: start and end tags to a tree, with those that were left out, or are too many.

Law: every step looks up where the element is that it closes, and goes through none but those that it closes; so all of
them together take time in proportion to the tags.
"""

from __future__ import annotations

from typing import Generic, TypeVar

Text = TypeVar("Text")

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
LISTS = frozenset(("ul", "ol", "menu", "dir"))
VOID = frozenset(
    "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr".split()
)
# What stands in lines of its own. All else is in the middle of a line, and perhaps of a word.
BLOCKS = (
    HEADINGS
    | LISTS
    | frozenset(
        "address article aside blockquote body caption center colgroup dd details dialog div dl dt fieldset figcaption "
        "figure footer form frameset header hgroup hr html label legend li listing main nav optgroup option p pre "
        "search section summary table tbody td tfoot th thead tr xmp".split()
    )
)
_ROOT = frozenset(("html", "head", "body"))
_SCOPES = frozenset(("table", "td", "th", "caption", "object", "template"))  # an end tag inside does not reach out
_CELLS = ("td", "th")
_GROUPS = ("thead", "tbody", "tfoot")
_IN_TABLES = frozenset((*_CELLS, *_GROUPS, "tr", "caption", "colgroup"))
_KEEP_PARAGRAPH = _IN_TABLES | frozenset(("label", "legend", "optgroup", "option"))


class Node:
    """An element: its descendants are the items behind `first`, which is its own place, up to `after`."""

    __slots__ = ("after", "attributes", "first", "name", "parent")

    def __init__(self, name: str, attributes: dict[str, str], first: int, parent: Node | None) -> None:
        self.name = name
        self.attributes = attributes
        self.first = first
        self.after = first + 1
        self.parent = parent


class Nesting(Generic[Text]):
    """The items so far, to which texts may be appended, and the elements that are open."""

    def __init__(self) -> None:
        root = Node("body", {}, 0, None)
        self.items: list[Node | Text] = [root]
        self._stack = [root]
        self._open: dict[str, list[int]] = {}  # by name, where in the stack; likewise the next two
        self._blocks = [0]
        self._scopes = [0]

    def start(self, name: str, attributes: dict[str, str], *, closed: bool) -> None:
        """A start tag; `closed` if it is its own end tag."""
        if name in _ROOT:
            root = self._stack[0]
            root.attributes = attributes | root.attributes
            return
        self._close_what_it_ends(name)
        node = Node(name, attributes, len(self.items), self._stack[-1])
        self.items.append(node)
        if closed or name in VOID:
            return
        place = len(self._stack)
        self._open.setdefault(name, []).append(place)
        if name in BLOCKS:
            self._blocks.append(place)
        if name in _SCOPES:
            self._scopes.append(place)
        self._stack.append(node)

    def end(self, name: str) -> None:
        """An end tag. One that closes nothing is nothing, but for that of a paragraph, which is an empty one."""
        place = max(map(self._last, HEADINGS if name in HEADINGS else (name,)))
        if name in ("table", "object", "template"):
            reach = 0
        elif name in _IN_TABLES:
            reach = self._last("table")
        elif name == "li":
            reach = max(self._scopes[-1], *map(self._last, LISTS))
        else:
            reach = self._scopes[-1] if name in BLOCKS else self._blocks[-1]
        if place > reach:
            self._close(place)
        elif name in ("p", "br"):
            self.items.append(Node(name, {}, len(self.items), self._stack[-1]))

    def close(self) -> list[Node | Text]:
        """The items, every element closed."""
        self._close(0)
        return self.items

    def _last(self, name: str) -> int:
        """Where the innermost open element of this name is, or 0."""
        places = self._open.get(name)
        return places[-1] if places else 0

    def _close(self, place: int) -> None:
        """Closes the elements of the stack from `place` on."""
        after = len(self.items)
        while len(self._stack) > place:
            node = self._stack.pop()
            node.after = after
            here = len(self._stack)
            if here:
                self._open[node.name].pop()
            if self._blocks[-1] == here:
                self._blocks.pop()
            if self._scopes[-1] == here:
                self._scopes.pop()

    def _close_first(self, names: tuple[str, ...], reach: int) -> None:
        """Closes the outermost of the innermost elements of these names that lie beyond `reach`."""
        if places := [place for place in map(self._last, names) if place > reach]:
            self._close(min(places))

    def _close_what_it_ends(self, name: str) -> None:
        """Closes what a start tag of this name ends: people leave out many end tags, and may."""
        if name in BLOCKS and name not in _KEEP_PARAGRAPH:
            self._close_first(("p",), self._scopes[-1])
        if name == "li":
            self._close_first(("li",), max(self._scopes[-1], *map(self._last, LISTS)))
        elif name in ("dt", "dd"):
            self._close_first(("dt", "dd"), max(self._scopes[-1], self._last("dl")))
        elif name in _CELLS:
            self._close_first(_CELLS, max(self._last("table"), self._last("tr")))
        elif name == "tr":
            self._close_first(("tr", *_CELLS, "caption"), max(map(self._last, ("table", *_GROUPS))))
        elif name in _GROUPS:
            self._close_first((*_GROUPS, "tr", *_CELLS, "caption"), self._last("table"))
        elif name in ("a", "button", "option"):
            self._close_first((name,), self._blocks[-1] if name == "a" else self._scopes[-1])
        elif name in HEADINGS and self._stack[-1].name in HEADINGS:
            self._close(len(self._stack) - 1)
