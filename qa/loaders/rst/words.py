"""The words of docutils' nodes as a reader sees them, with a line end wherever the source has one.

Law: they hold no markup, no address of a reference and no escape. A substitution is replaced by what the file defines,
or left as it is written; the text that substitutions add to a file is bounded.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONGEST = 10_000  # characters of one substitution
_SUBSTITUTED = 1_000_000  # characters of all substitutions in one file


class Words(NamedTuple):
    """A text; `lines` has an (offset, line) pair for each line of the source that begins in it."""

    text: str
    lines: tuple[tuple[int, int], ...]


class NodeWords:
    """Gives the words of the nodes of one document."""

    def __init__(self, document: Any, labels: dict[str, str]) -> None:
        self._definitions = document.substitution_defs
        self._names = document.substitution_names
        self._labels = labels
        self._known: dict[str | None, str | None] = {}
        self._left = _SUBSTITUTED

    def words(self, node: Any, line: int) -> Words:
        """The words of `node`, whose text begins in `line` of the source."""
        pieces: list[str] = []
        lines = [(0, line)]
        offset = 0
        for said, ends in self._pieces(node):
            pieces.append(said)
            for index, part in enumerate(said.split("\n")):
                if index:
                    offset += 1
                    line += 1
                    lines.append((offset, line))
                offset += len(part)
            line += ends
        return Words("".join(pieces), tuple(lines))

    def flat(self, node: Any) -> str:
        """The words of `node` as one line."""
        return " ".join("".join(said for said, _ in self._pieces(node)).split())

    def _pieces(self, node: Any) -> Iterator[tuple[str, int]]:
        """Pieces of text, each with the number of line ends that follow in the source but not in the text."""
        stack = [node]
        while stack:
            current = stack.pop()
            if isinstance(current, tuple):
                yield current
                continue
            kind = current.__class__.__name__
            if kind == "Text":
                said = current.astext()
                yield said, max(str(current).count("\n") - said.count("\n"), 0)
            elif kind == "substitution_reference":
                yield self._substituted(current), 0
            elif kind in ("footnote_reference", "citation_reference"):
                yield f"[{current.astext()}]", 0
            elif kind == "inline" and current.get("label") in self._labels:
                yield self._labels[current["label"]], current.rawsource.count("\n")
            elif kind not in ("image", "system_message", "raw", "target") or (kind == "target" and current.children):
                written, said = current.rawsource.count("\n"), current.astext().count("\n")
                if current is not node and written > said:
                    stack.append(("", written - said))
                stack += reversed(current.children)

    def _substituted(self, node: Any) -> str:
        """The text of a substitution as one line, so that the lines around it keep their numbers."""
        name = node["refname"]
        key = name if name in self._definitions else self._names.get(name.lower())
        if key is not None and key not in self._known:
            self._known[key] = None  # until it is known: a circular one stays as it is written
            said = self.flat(self._definitions[key])
            self._known[key] = said if len(said) <= _LONGEST else None
        shown = self._known.get(key)
        if shown is None or len(shown) > self._left:
            return f"|{node.astext()}|"
        self._left -= len(shown)
        return shown
