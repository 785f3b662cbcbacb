"""Render a page to the text that its reader sees, in blocks with anchors to the source lines.

Law: an inline element never breaks a word, a block element always does. White space is collapsed as browsers do. Every
block begins with an anchor, and has another wherever its source line changes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.loaders.content import StructuredText
from qa.loaders.html.inline import InlineText
from qa.loaders.html.markup import Piece, text_of
from qa.loaders.html.nesting import BLOCKS, HEADINGS, LISTS, Node
from qa.loaders.html.phrases import is_title_of_furniture, leads_away
from qa.loaders.html.preformatted import preformatted
from qa.loaders.html.scripts import add_formula, script_of
from qa.loaders.html.tables import table_blocks
from qa.model import Anchor, Block, Span

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from qa.loaders.html.inline import LineStarts
    from qa.model import BlockKind

_LONGEST_HEADING = 240
_TITLE = 7  # the level of a paragraph that may be the title of furniture
_DEEPEST = 20  # the deepest level at which items are indented further
_PREFORMATTED = ("listing", "pre", "xmp")
_MARKERS = {"a": "abcdefghijklmnopqrstuvwxyz", "A": "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}


class PageRenderer:
    """Renders the items of an article into blocks, except the elements whose indices are in `left_out`. A heading under
    which there is nothing but elements in `furniture` goes with them. `in_book` if the page is a chapter of a book."""

    def __init__(
        self,
        items: Sequence[Node | Piece],
        left_out: Collection[int],
        furniture: Collection[int] = (),
        *,
        in_book: bool = False,
    ) -> None:
        self.items = items
        self.left_out = left_out
        self._furniture = furniture
        self._headings: list[tuple[int, str, LineStarts]] = []  # those that wait for a text: level, text, lines
        self._emptied = False  # furniture was left out under the last heading
        self._in_book = in_book
        self.text: list[str] = []
        self.length = 0
        self.blocks: list[Block] = []
        self.anchors: list[Anchor] = []
        self.line = InlineText()
        self._open: list[tuple[int, Node]] = []
        self._lists: list[tuple[Node, int]] = []  # the open lists, each with the number of its next item
        self._marker = ""
        self._heading = self._quotes = self._links = 0
        self._term = False  # the line holds terms that wait for their definition
        self._group: Node | None = None  # the list or table of the last block
        self._breaks = 0
        self._length = 0
        self._inside = (0, 0)  # the items that are rendered

    def render(self, first: int, after: int) -> None:
        """Render the items from index `first` up to `after`."""
        index = first
        self._inside, self._length = (first, after), 0
        while index < after:
            while self._open and self._open[-1][0] <= index:
                self._leave(self._open.pop()[1])
            item = self.items[index]
            if isinstance(item, Piece):
                self._say(item)
                index += 1
            elif index in self.left_out:
                if index in self._furniture:
                    self._empty()
                index = item.after
            else:
                index = self._enter(item)
        while self._open:
            self._leave(self._open.pop()[1])
        self.flush()
        self._settle(1)

    def result(self) -> StructuredText:
        """Everything rendered so far."""
        return StructuredText("".join(self.text), tuple(self.blocks), tuple(self.anchors))

    def _say(self, piece: Piece) -> None:
        if self._breaks and not piece.raw.isspace():
            if self._breaks > 1:
                self.flush()
            else:
                self.line.put("\n")
            self._breaks = 0
        before = self.line.length
        self.line.add(piece, linked=self._links > 0)
        if self.line.length > before:
            self._term = False

    def _enter(self, node: Node) -> int:
        """Open an element; return the index of the item to read next."""
        name = node.name
        if name == "br":
            self._breaks += 1
            return node.after
        if name in ("sup", "sub", "a") and (script := script_of(self.items, node, self.left_out, self.line.before())):
            self.line.add(script, linked=self._links > 0)
            return node.after
        if name == "math" or name.endswith(":math"):
            add_formula(self.items, node, self.left_out, self.line)
            return node.after
        if name == "a":
            if self._is_permalink(node):
                return node.after
            if "href" in node.attributes:
                self._links += 1
                self.line.links += 1
        elif name == "q":
            self._say_mark("“")
        elif name in BLOCKS:
            if self._term and name in ("dd", "dt", "p", "div"):
                self.line.put("\n")
            else:
                self.flush()
            self._breaks = 0
            after = self._enter_block(node, name)
            if after:
                return after
        elif node.after == node.first + 1:
            return node.after
        self._open.append((node.after, node))
        return node.first + 1

    def _enter_block(self, node: Node, name: str) -> int:
        """Open a block element. Return the index of the item to read next if the element has been read as a whole, else
        0."""
        if name in LISTS:
            self._marker = ""
            start = node.attributes.get("start", "")
            self._lists.append((node, int(start) if start.isascii() and start.isdigit() and len(start) < 7 else 1))
        elif name == "li":
            self._marker = self._next_marker(node)
        elif name in HEADINGS:
            self._heading = 0 if self._quotes else int(name[1])
            self._marker = ""
        elif name == "blockquote":
            self._quotes += 1
        elif name in _PREFORMATTED:
            self._marker = ""
            self.embed(*preformatted(self.items, node, self.left_out, self._size()))
            return node.after
        elif name == "table":
            found = table_blocks(self.items, node, self.left_out)
            if found is not None:
                self._marker = ""
                for kind, level, text, lines in found:
                    self.emit(kind, level, text, lines, node if kind == "row" else None)
                return node.after
        return 0

    def _size(self) -> int:
        """The characters of source text in what is rendered."""
        if not self._length:
            first, after = self._inside
            inside = (item.raw for item in self.items[first:after] if isinstance(item, Piece))
            self._length = sum(len(raw) for raw in inside if not raw.isspace())
        return self._length

    def _next_marker(self, item: Node) -> str:
        if not self._lists:
            return "- "
        node, number = self._lists[-1]
        value = item.attributes.get("value", "")
        if value.isascii() and value.isdigit() and len(value) < 7:
            number = int(value)
        self._lists[-1] = (node, number + 1)
        if node.name != "ol":
            return "- "
        letters = _MARKERS.get(node.attributes.get("type", ""), "")
        return f"{letters[number - 1] if 0 < number <= len(letters) else number}. "

    def _leave(self, node: Node) -> None:
        name = node.name
        if name == "a":
            self._links -= "href" in node.attributes
        elif name == "q":
            self._say_mark("”")
        elif name == "dt":
            self._term = self.line.length > 0
        elif name in BLOCKS:
            if not (self._term and name in ("dd", "p", "div")):
                self.flush()
            if name in LISTS:
                self._lists.pop()
            elif name in HEADINGS:
                self._heading = 0
            elif name == "blockquote":
                self._quotes -= 1
            elif name == "li":
                self._marker = ""
            self._breaks = 0

    def _say_mark(self, mark: str) -> None:
        if self._breaks:
            self._say(Piece(0, ""))
        self.line.put(mark)

    def _is_permalink(self, node: Node) -> bool:
        """Whether a link is only a sign: a permalink to its own place, or the way back from a note."""
        href = node.attributes.get("href", "")
        return "#" in href and node.after - node.first < 6 and not any(map(str.isalnum, text_of(self.items, node)))

    def flush(self) -> None:
        """End the current block."""
        self._term = False
        self._breaks = 0
        line = self.line
        if not line.length:
            return
        linked, links = (line.linked if line.links else 0), line.links
        text, lines = line.take()
        if not lines or not any(map(str.isalnum, text)):
            return
        if not self._heading and leads_away(text, linked, links, self._in_book):
            self._untitle()
            return
        kind: BlockKind = "paragraph"
        level, group = 0, None
        if self._heading and len(text) <= _LONGEST_HEADING:
            kind, level = "heading", self._heading
            text = text.replace("\n", " ")
            self._heading = 0  # the rest of the element is not a second heading
        elif self._marker:
            kind, level, group = "item", max(len(self._lists) - 1, 0), self._lists[0][0] if self._lists else None
        marker, self._marker = self._marker, ""
        if kind == "item":
            text = marker + text
            lines = [(offset + len(marker) if offset else 0, number) for offset, number in lines]
        self.emit(kind, level, text, lines, group)

    def emit(self, kind: BlockKind, level: int, text: str, lines: LineStarts, group: Node | None = None) -> None:
        """Append a block: after a line end if it is in the same list or table (`group`) as the last one, else after a
        blank line."""
        if kind == "heading" or (kind == "paragraph" and not self._in_book and is_title_of_furniture(text)):
            level = level or _TITLE
            self._settle(level)
            self._headings.append((level, text, lines))
            return
        self._settle()
        self._add(kind, level, text, lines, group)

    def _empty(self) -> None:
        """Note that furniture was left out here."""
        self._emptied = True
        self._untitle()

    def _untitle(self) -> None:
        """Forget the title of what was left out."""
        if self._headings and not self._in_book and is_title_of_furniture(self._headings[-1][1]):
            self._headings.pop()

    def _settle(self, level: int = 0) -> None:
        """Append the headings that wait: before a text all of them, before a heading of `level` and at the end those
        that have more under them than furniture, and that are no title of furniture themselves."""
        waiting, self._headings = self._headings, []
        while level and waiting and waiting[-1][0] >= max(level, 2):
            if not self._emptied and (self._in_book or not is_title_of_furniture(waiting[-1][1])):
                break
            waiting.pop()
        for height, text, lines in waiting:
            if height == _TITLE:
                self._add("paragraph", 0, text, lines)
            else:
                self._add("heading", height, text, lines)
        self._emptied = False

    def _add(self, kind: BlockKind, level: int, text: str, lines: LineStarts, group: Node | None = None) -> None:
        if self.length:
            between = "\n" if group is not None and group is self._group else "\n\n"
            if kind == "item":
                between += "  " * min(level, _DEEPEST)
            self.text.append(between)
            self.length += len(between)
        self._group = group
        self._append(text, (Block(kind, level, Span(0, len(text))),), lines)

    def embed(self, text: str, blocks: Sequence[Block], lines: LineStarts) -> None:
        """Append a text that has blocks of its own."""
        if blocks:
            self._settle()
            if self.length:
                self.text.append("\n\n")
                self.length += 2
            self._group = None
            self._append(text, blocks, lines)

    def _append(self, text: str, blocks: Sequence[Block], lines: LineStarts) -> None:
        start = self.length
        self.text.append(text)
        self.length += len(text)
        self.blocks += (Block(kind, level, Span(start + at.start, start + at.end)) for kind, level, at in blocks)
        last = -1
        for offset, number in lines:
            if number != last:
                self.anchors.append(Anchor(start + offset, line=number))
                last = number
