"""Build the element tree from start and end tags, supplying missing end tags and ignoring surplus ones.

Law: the total time is linear in the number of tags: each step looks up the element to close and visits only elements
that it closes.
"""

from __future__ import annotations

from typing import Generic, TypeVar

Text = TypeVar("Text")

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
LISTS = frozenset(("ul", "ol", "menu", "dir"))
VOID = frozenset(
    "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr".split()
)
# Block elements, which have lines of their own. All others are inline: inside a line, perhaps inside a word.
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
_SCOPES = frozenset(("table", "td", "th", "caption", "object", "template"))  # end tags inside close nothing outside
_CELLS = ("td", "th")
_GROUPS = ("thead", "tbody", "tfoot")
_IN_TABLES = frozenset((*_CELLS, *_GROUPS, "tr", "caption", "colgroup"))
_KEEP_PARAGRAPH = _IN_TABLES | frozenset(("label", "legend", "optgroup", "option"))
_RULED = frozenset(("li", "dt", "dd", *_CELLS, "tr", *_GROUPS, "a", "button", "option")) | HEADINGS
# What a start tag does, by its name; that of an element that is not here only begins it.
_IS_ROOT, _ENDS_PARAGRAPH, _HAS_RULE, _IS_VOID, _IS_BLOCK, _IS_SCOPE = (1 << place for place in range(6))
_DOES = {
    name: (
        _IS_ROOT * (name in _ROOT)
        | _ENDS_PARAGRAPH * (name in BLOCKS - _KEEP_PARAGRAPH)
        | _HAS_RULE * (name in _RULED)
        | _IS_VOID * (name in VOID)
        | _IS_BLOCK * (name in BLOCKS)
        | _IS_SCOPE * (name in _SCOPES)
    )
    for name in _ROOT | BLOCKS | _RULED | VOID | _SCOPES
}


class Node:
    """An element. `first` is its own index among the items; its descendants are the items from there up to `after`."""

    __slots__ = ("after", "attributes", "first", "name", "parent")

    def __init__(self, name: str, attributes: dict[str, str], first: int, parent: Node | None) -> None:
        self.name = name
        self.attributes = attributes
        self.first = first
        self.after = first + 1
        self.parent = parent


class Nesting(Generic[Text]):
    """Collects items (elements and, appended by the caller, texts) and tracks the open elements."""

    def __init__(self) -> None:
        root = Node("body", {}, 0, None)
        self.items: list[Node | Text] = [root]
        self._stack = [root]
        self._open: dict[str, list[int]] = {}  # indices in the stack, by name; likewise the next two
        self._blocks = [0]
        self._scopes = [0]

    def start(self, name: str, attributes: dict[str, str], closed: bool) -> None:
        """Handle a start tag; `closed` if it is its own end tag."""
        does = _DOES.get(name, 0)
        if does:
            if does & _IS_ROOT:
                root = self._stack[0]
                root.attributes = attributes | root.attributes
                return
            if does & _ENDS_PARAGRAPH and self._open.get("p"):
                self._close_first(("p",), self._scopes[-1])
            if does & _HAS_RULE:
                self._close_by_rule(name)
        stack = self._stack
        node = Node(name, attributes, len(self.items), stack[-1])
        self.items.append(node)
        if closed or does & _IS_VOID:
            return
        place = len(stack)
        if name in self._open:
            self._open[name].append(place)
        else:
            self._open[name] = [place]
        if does & _IS_BLOCK:
            self._blocks.append(place)
        if does & _IS_SCOPE:
            self._scopes.append(place)
        stack.append(node)

    def end(self, name: str) -> None:
        """Handle an end tag. One that closes nothing is ignored, but that of a paragraph makes an empty paragraph, and
        that of a line break a line break."""
        stack = self._stack
        here = len(stack) - 1
        if stack[-1].name == name and here:
            stack.pop().after = len(self.items)  # the usual case, in which what follows comes to the same
            self._open[name].pop()
            if self._blocks[-1] == here:
                self._blocks.pop()
            if self._scopes[-1] == here:
                self._scopes.pop()
            return
        place = max(map(self._last, HEADINGS)) if name in HEADINGS else self._last(name)
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
        """Close every element and return the items."""
        self._close(0)
        return self.items

    def _last(self, name: str) -> int:
        """The index in the stack of the innermost open element of this name, or 0."""
        places = self._open.get(name)
        return places[-1] if places else 0

    def _close(self, place: int) -> None:
        """Close the elements of the stack from index `place` on."""
        after = len(self.items)
        stack, blocks, scopes = self._stack, self._blocks, self._scopes
        here = len(stack)
        while here > place:
            here -= 1
            node = stack.pop()
            node.after = after
            if here:
                self._open[node.name].pop()
            if blocks[-1] == here:
                blocks.pop()
            if scopes[-1] == here:
                scopes.pop()

    def _close_first(self, names: tuple[str, ...], reach: int) -> None:
        """Of each of these names take the innermost element beyond index `reach`, and close the outermost of them."""
        if places := [place for place in map(self._last, names) if place > reach]:
            self._close(min(places))

    def _close_by_rule(self, name: str) -> None:
        """Close the elements other than paragraphs that a start tag ends, since HTML allows many end tags to be left
        out."""
        if name == "a":
            if self._open.get("a"):
                self._close_first(("a",), self._blocks[-1])
        elif name == "li":
            if self._open.get("li"):
                self._close_first(("li",), max(self._scopes[-1], *map(self._last, LISTS)))
        elif name in ("dt", "dd"):
            self._close_first(("dt", "dd"), max(self._scopes[-1], self._last("dl")))
        elif name in _CELLS:
            self._close_first(_CELLS, max(self._last("table"), self._last("tr")))
        elif name == "tr":
            self._close_first(("tr", *_CELLS, "caption"), max(map(self._last, ("table", *_GROUPS))))
        elif name in _GROUPS:
            self._close_first((*_GROUPS, "tr", *_CELLS, "caption"), self._last("table"))
        elif name in ("button", "option"):
            self._close_first((name,), self._scopes[-1])
        elif name in HEADINGS and self._stack[-1].name in HEADINGS:
            self._close(len(self._stack) - 1)
