"""Find the panels of tabs and accordions, and the buttons that are their labels.

Law: a panel is known by its role, or by a control that names it or stands before it. What a reader can bring to the
front is part of the page, though it is hidden when the page opens.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from qa.loaders.html.markup import Piece, text_of
from qa.loaders.html.nesting import HEADINGS, Node

if TYPE_CHECKING:
    from collections.abc import Sequence

_TOGGLES = frozenset(("collapse", "tab", "pill"))  # of `data-toggle`, as widespread style sheets name them
_LABELS = HEADINGS | frozenset(("dt", "summary"))
_TELLING = frozenset(("role", "aria-expanded", "data-toggle", "data-bs-toggle"))
_NAMED = ("accordion", "collapsible")
_BETWEEN = 4  # items between a label and the panel that follows it


class Controls(NamedTuple):
    """The indices of the panels, and of the buttons that label one."""

    panels: frozenset[int]
    labels: frozenset[int]

    def show(self, node: Node) -> bool:
        """Whether an element is shown though its kind never is."""
        return node.first in self.panels or node.first in self.labels


def find_controls(items: Sequence[Node | Piece]) -> Controls:
    """Find the controls of a page, in time linear in its items."""
    places: dict[str, int] = {}
    toggles: list[tuple[Node, list[str]]] = []
    panels: set[int] = set()
    for item in items:
        if not isinstance(item, Node):
            continue
        given = item.attributes
        if not given and item.name != "button":
            continue
        if "id" in given:
            places.setdefault(given["id"], item.first)
        if item.name != "button" and _TELLING.isdisjoint(given):
            continue
        if given.get("role", "").lower() == "tabpanel":
            panels.add(item.first)
        if item.name == "button" or _toggles(given):
            toggles.append((item, _targets(given) if _toggles(given) else []))
    labels: set[int] = set()
    for node, targets in toggles:
        found = {places[target] for target in targets if target in places}
        is_label = node.name == "button" and _is_label(items, node)
        if not found and (is_label or _toggles(node.attributes)):
            found = _following(items, node)
        panels |= found
        if node.name == "button" and (is_label or (found and node.attributes.get("role", "").lower() == "tab")):
            labels.add(node.first)
    return Controls(frozenset(panels), frozenset(labels))


def _toggles(given: dict[str, str]) -> bool:
    return (
        "aria-expanded" in given
        or given.get("role", "").lower() == "tab"
        or (given.get("data-toggle") or given.get("data-bs-toggle", "")) in _TOGGLES
    )


def _targets(given: dict[str, str]) -> list[str]:
    """The ids of the elements that a control shows."""
    named = given.get("aria-controls", "").split()
    for key in ("data-target", "data-bs-target", "href"):
        value = given.get(key, "")
        if value.startswith("#"):
            named.append(value[1:])
    return named


def _is_label(items: Sequence[Node | Piece], node: Node) -> bool:
    """Whether a button is the whole text of a heading or a term, or is the label of an accordion by its class and has
    a block after it."""
    outer = node.parent
    for _ in range(2):
        if outer is not None and outer.name in _LABELS:
            return text_of(items, outer) == text_of(items, node)
        outer = outer.parent if outer is not None else None
    names = node.attributes.get("class", "").lower()
    return any(name in names for name in _NAMED) and bool(_following(items, node))


def _following(items: Sequence[Node | Piece], node: Node) -> set[int]:
    """The index of the block after a control, or after the heading that holds it."""
    holder: Node | None = node
    for _ in range(2):
        if holder is not None and holder.parent is not None and holder.parent.name in _LABELS:
            holder = holder.parent
            break
        holder = holder.parent if holder is not None else None
    last = node if holder is None or holder.name not in _LABELS else holder
    for item in items[last.after : last.after + _BETWEEN]:
        if isinstance(item, Node):
            return {item.first} if item.name in ("div", "section", "dd", "p", "ul", "ol") else set()
        if not item.raw.isspace():
            break
    return set()
