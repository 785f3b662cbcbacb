"""docutils' tree to blocks: spans of the lines that its nodes were read from.

Law: all that a reader sees is in a block, and so is text that docutils could not place. Comments, targets, the names
and options of directives, rules, borders of tables and docutils' own messages are in none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from qa.model import Block, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.loaders.rst.places import Places
    from qa.model import BlockKind

_SILENT = frozenset(
    """comment target pending decoration meta transition image raw docinfo title footnote_reference label
    substitution_definition""".split()
)
_ERROR = 3
_SETTINGS = frozenset("orphan nocomments nosearch no-search tocdepth no-toc notoc nodoc hide-toc".split())
_RULE = re.compile(r"[^\w\s]+$")
_MARKER = re.compile(r"(?:[-*+•‣⁃]|\(?(?:#|\w{1,15})[.)])\s*\Z")
_BORDER = re.compile(r"[-=+|\s]*\Z")


class _Lead(NamedTuple):
    """Text in front of the next paragraph: the marker of an item, the term of a definition, the name of a note."""

    span: Span
    level: int = -1  # of the item; -1 where it is no marker

    @property
    def is_marker(self) -> bool:
        return self.level >= 0


class TreeBlocks:
    """Collects the blocks of the tree of one document in a text."""

    def __init__(self, document: Any, places: Places) -> None:
        self._found: list[tuple[int, int, BlockKind, int]] = []
        self._places = places
        self._leads: list[_Lead] = []
        self._add_children(document, 0, 0)
        self._flush()

    def blocks(self) -> tuple[Block, ...]:
        """The blocks in the order of the text; of two that overlap, the first keeps what both hold."""
        text, end = self._places.text, 0
        found = []
        for start, stop, kind, level in sorted(self._found, key=lambda one: one[:2]):
            begin = max(start, end)
            begin += len(text[begin:stop]) - len(text[begin:stop].lstrip())
            if begin < stop:
                end = stop - len(text[begin:stop]) + len(text[begin:stop].rstrip())
                found.append(Block(kind, level, Span(begin, end)))
        return tuple(found)

    def _add_children(self, node: Any, depth: int, section: int) -> None:
        """Add the children of `node`, which is nested in `depth` lists."""
        for child in node.children:
            kind = child.__class__.__name__
            if kind == "section":
                self._block("heading", min(section + 1, 6), child[0])
                self._add_children(child, depth, section + 1)
            elif kind in ("paragraph", "attribution", "rubric", "caption"):
                self._paragraph(child)
            elif kind in ("literal_block", "doctest_block"):
                self._flush()
                self._block("code", 0, child)
            elif kind in ("bullet_list", "enumerated_list"):
                self._list(child, depth, section)
            elif kind == "term":
                self._flush()
                self._lead(child)
            elif kind in ("definition_list_item", "field", "option_list_item", "footnote", "citation"):
                self._defined(kind, child, depth, section)
            elif kind == "line_block":
                self._lines_of(child)
            elif kind == "table":
                self._table(child)
            elif kind == "system_message":
                self._message(child)
            elif kind not in _SILENT:
                if name := child.get("named"):
                    self._leads.append(_Lead(self._places.directive(name, child.line or 1)))
                self._add_children(child, depth, section)
                if name:
                    self._flush()

    def _add(self, kind: BlockKind, level: int, span: Span) -> None:
        self._found.append((span.start, span.end, kind, level))

    def _block(self, kind: BlockKind, level: int, node: Any) -> None:
        self._flush()
        self._add(kind, level, self._places.span(node))

    def _paragraph(self, node: Any) -> None:
        """Add a paragraph together with what leads it, unless other text, such as options, stands between them."""
        span = self._places.span(node)
        if node.__class__.__name__ == "attribution":
            span = self._places.with_dashes(span)
        leads, self._leads = self._leads, []
        level = next((lead.level for lead in leads if lead.is_marker), -1)
        for lead in reversed(leads):
            if self._places.are_adjacent(lead.span, span):
                span = Span(lead.span.start, max(span.end, lead.span.end))
            elif not lead.is_marker:
                self._add("paragraph", 0, lead.span)
        self._add("item" if level >= 0 else "paragraph", max(level, 0), span)

    def _lead(self, node: Any) -> None:
        self._leads.append(_Lead(self._places.span(node)))

    def _flush(self) -> None:
        """End the leads that no paragraph follows: a term becomes a paragraph, a marker is dropped."""
        leads, self._leads = self._leads, []
        for lead in leads:
            if not lead.is_marker:
                self._add("paragraph", 0, lead.span)

    def _list(self, node: Any, depth: int, section: int) -> None:
        self._leads = [lead for lead in self._leads if not lead.is_marker]
        self._flush()
        for item in node.children:
            if item.children and (marker := self._places.before(item[0], _MARKER)):
                self._leads = [_Lead(marker, depth)]
            self._add_children(item, depth + 1, section)
            self._flush()

    def _defined(self, kind: str, node: Any, depth: int, section: int) -> None:
        """Add a name and its explanation, which belong together."""
        if kind == "field" and (node[0].astext().lower() in _SETTINGS or not node[1].children):
            return
        if not self._leads or not self._leads[-1].is_marker:
            self._flush()
        if kind == "option_list_item":
            first = self._places.written(node[0].astext().split("\n")[0].strip(), node[0][0])
            self._leads.append(_Lead(self._places.to_next(first, node[1])))
        elif kind in ("footnote", "citation"):
            self._leads.append(_Lead(self._places.directive("[", node.line or 1)))
        else:
            source = node[0].rawsource
            self._leads.append(_Lead(self._places.written(f":{source}:" if kind == "field" else source, node[0])))
        self._add_children(node if kind in ("footnote", "citation") else node[-1], depth, section)
        self._flush()

    def _lines_of(self, node: Any) -> None:
        """Add a line block as one paragraph, with the bars before its lines."""
        self._flush()
        spans = [self._places.span(line) for line in node.findall(_is("line")) if line.rawsource.strip()]
        if spans:
            start = self._places.line_start(spans[0].start)
            self._add("paragraph", 0, Span(start, spans[-1].end))

    def _table(self, node: Any) -> None:
        """Add the rows of a table, each with all of its lines."""
        self._flush()
        for child in node.children:
            if child.__class__.__name__ == "title":
                self._block("paragraph", 0, child)
        rows = [row for group in node.children for part in group.children for row in part.children]
        found: list[tuple[int, int, int]] = []  # of each row: its first line, its last, its level
        for row in filter(_is("row"), rows):
            if spans := [span for entry in row.children for span in self._places.cell(_leaves(entry))]:
                first = min(self._places.line_at(span.start) for span in spans)
                last = max(self._places.line_at(span.end) for span in spans)
                found.append((first, last, int(row.parent.__class__.__name__ == "tbody")))
                self._places.begin_row(first + 1)
        self._places.begin_row(0)
        for first, last, level in _divided(found):
            self._add("row", level, self._places.of_lines(first, last, _BORDER))

    def _message(self, node: Any) -> None:
        """Add the text that docutils could not place: its message holds it."""
        if node["level"] < _ERROR:
            return
        for child in node.children:
            if child.__class__.__name__ == "literal_block":
                self._flush()
                text, line = child.astext(), node.get("line") or 1
                is_title = "title" in (message := node[0].astext().lower()) or "section" in message
                if is_title:
                    text = "\n".join(said for said in text.split("\n") if not _RULE.match(said))
                if text.strip():
                    self._add("paragraph" if is_title else "code", 0, self._places.above(text, line))
                return


def _divided(rows: list[tuple[int, int, int]]) -> Iterator[tuple[int, int, int]]:
    """The rows without lines in common: those that a cell reaches down into belong to the row that begins in them."""
    reached = -1
    for (first, last, level), following in zip(rows, [*rows[1:], None], strict=False):  # there may be none
        reached = max(reached, last)
        end = reached if following is None else min(reached, following[0] - 1)
        if first <= end:
            yield first, end, level


def _is(*kinds: str) -> Any:
    return lambda node: node.__class__.__name__ in kinds


def _leaves(entry: Any) -> Iterator[Any]:
    """The nodes of a table cell that hold its words."""
    found: Iterator[Any] = entry.findall(_is("paragraph", "literal_block", "term", "field_name", "line", "rubric"))
    return found
