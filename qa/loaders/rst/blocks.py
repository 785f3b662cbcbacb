"""docutils' tree to blocks. Each line of their text has an anchor to the line of the source that it comes from.

Law: all that a reader sees is in a block, and so is text that docutils could not place. Comments, targets, definitions
of substitutions, rules and docutils' own messages are in none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from qa.loaders.builder import TextBuilder, ordinal, table_row
from qa.loaders.rst.words import NodeWords, Words
from qa.model import Anchor

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.model import BlockKind

_STYLES = {"arabic": "1", "loweralpha": "a", "upperalpha": "A", "lowerroman": "i", "upperroman": "I"}
_SILENT = frozenset(
    """comment target substitution_definition pending decoration meta transition image raw docinfo title
    footnote_reference label""".split()
)
_ERROR = 3
_SETTINGS = frozenset("orphan nocomments nosearch no-search tocdepth no-toc notoc nodoc hide-toc".split())
_RULE = re.compile(r"[^\w\s]+$")
_NEAR = (0, -1, 1, -2, 2)  # lines around the one that docutils names, which is wrong by one or two in some places
_FAR = 100  # lines to look through below the block before
_DEEPEST = 9


class _Lead(NamedTuple):
    """Text in front of the next paragraph: the marker of an item, the term of a definition, the name of a note."""

    text: str
    line: int
    level: int = -1  # of the item; -1 where it is no marker

    @property
    def is_marker(self) -> bool:
        return self.level >= 0


class TreeLayout:
    """Lays out the tree of one document; `lines` are the lines of its source."""

    def __init__(self, document: Any, lines: list[str]) -> None:
        self.layout = TextBuilder()
        self._lines = lines
        self._texts = NodeWords(document, _labels(document))
        self._leads: list[_Lead] = []
        self._at = 1  # the line of the block before
        self._add_children(document, 0, 0)

    def _add_children(self, node: Any, depth: int, section: int) -> None:
        """Add the children of `node`, which is nested in `depth` lists."""
        for child in node.children:
            kind = child.__class__.__name__
            if kind == "section":
                self._block("heading", min(section + 1, 6), child[0])
                self._add_children(child, depth, section + 1)
            elif kind in ("paragraph", "attribution", "rubric", "caption", "line"):
                self._paragraph(child, "— " if kind == "attribution" else "")
            elif kind in ("literal_block", "doctest_block"):
                self._flush()
                self._block("code", 0, child)
            elif kind in ("bullet_list", "enumerated_list"):
                self._list(child, depth, section)
            elif kind == "term":
                self._flush()
                words = self._words(child)  # each line is one signature
                numbered = zip(words.text.split("\n"), words.lines, strict=True)
                self._leads += [_Lead(said.strip() + "\n", line) for said, (_, line) in numbered]
            elif kind in ("definition_list_item", "field", "option_list_item", "footnote", "citation"):
                self._defined(kind, child, depth, section)
            elif kind == "line_block":
                self._lines_of(child)
            elif kind == "table":
                self._table(child)
            elif kind == "system_message":
                self._message(child)
            elif kind not in _SILENT:
                if lead := child.get("lead"):
                    self._leads.append(_Lead(lead, child.line or 1))
                self._add_children(child, depth, section)
                if lead:
                    self._flush()

    def _paragraph(self, node: Any, before: str = "") -> None:
        words = self._words(node)
        leads, self._leads = self._leads, []
        text = "".join(lead.text for lead in leads) + before
        level = next((lead.level for lead in leads if lead.is_marker), -1)
        starts: list[tuple[int, int]] = []
        offset = 0
        for lead in leads:
            starts.append((offset, lead.line))
            offset += len(lead.text)
        shift = len(text)
        own = words.lines[1:] if leads and leads[-1].line == words.lines[0][1] else words.lines
        starts += [(offset + shift if offset or leads else 0, line) for offset, line in own]
        self._add("item" if level >= 0 else "paragraph", max(level, 0), Words(text + words.text, tuple(starts)))

    def _block(self, kind: BlockKind, level: int, node: Any) -> None:
        self._flush()
        self._add(kind, level, self._words(node))

    def _add(self, kind: BlockKind, level: int, words: Words) -> None:
        self.layout.add(kind, level, words.text, (Anchor(offset, line) for offset, line in words.lines))

    def _words(self, node: Any) -> Words:
        return self._texts.words(node, self._line(node))

    def _line(self, node: Any) -> int:
        """The line in which a node's text begins: the line that docutils names or a line near it, if it holds the
        text; else the first line below the block before that holds it."""
        line = named = next((at.line for at in (node, node.parent) if at is not None and at.line), 0)
        first = node.rawsource.partition("\n")[0].strip()
        near = [named + step for step in _NEAR] if named else []
        for line in (*near, *range(self._at, self._at + _FAR)):
            if 0 < line <= len(self._lines) and first and first in self._lines[line - 1]:
                break
        else:
            line = min(max(named, self._at), len(self._lines))
        self._at = line
        return line

    def _lead(self, node: Any, behind: str, level: int = -1) -> _Lead:
        return _Lead(self._texts.flat(node) + behind, self._line(node), level)

    def _flush(self) -> None:
        """End the leads that no paragraph follows: a term becomes a paragraph, a marker is dropped."""
        leads, self._leads = self._leads, []
        for lead in leads:
            if not lead.is_marker:
                self._add("paragraph", 0, Words(lead.text.strip(), ((0, lead.line),)))

    def _list(self, node: Any, depth: int, section: int) -> None:
        self._leads = [lead for lead in self._leads if not lead.is_marker]
        self._flush()
        for index, item in enumerate(node.children):
            marker = "- "
            if "enumtype" in node:
                number = ordinal(index + node.get("start", 1), _STYLES.get(node["enumtype"], "1"))
                marker = f"{node.get('prefix', '')}{number}{node.get('suffix', '.')} "
            self._leads = [_Lead(marker, self._line(item[0]) if item.children else 1, depth)]
            self._add_children(item, depth + 1, section)
            self._flush()
        if depth == 0:
            self.layout.end_group()

    def _defined(self, kind: str, node: Any, depth: int, section: int) -> None:
        """Add a name and its explanation, which belong together."""
        if kind == "definition_list_item":
            said = [
                self._texts.flat(child) for child in node.children[:-1] if child.__class__.__name__ != "system_message"
            ]
            lead = _Lead(" : ".join(said) + "\n", self._line(node[0]))
        elif kind == "field":
            if node[0].astext().lower() in _SETTINGS or not node[1].children:
                return
            lead = self._lead(node[0], ": ")
        elif kind == "option_list_item":
            options = ", ".join("".join(part.astext() for part in option.children) for option in node[0].children)
            lead = _Lead(options + "\n", self._line(node[0][0]))
        else:
            label = node[0].astext() if node[0].__class__.__name__ == "label" else ""
            lead = _Lead(f"[{label}] " if label else "", self._line(node))
        if not self._leads or not self._leads[-1].is_marker:
            self._flush()
        self._leads.append(lead)
        self._add_children(node if kind in ("footnote", "citation") else node[-1], depth, section)
        self._flush()

    def _lines_of(self, node: Any) -> None:
        """Add a line block as one paragraph."""
        self._flush()
        text, starts = "", []
        for line, depth in _line_nodes(node, 0):
            words = self._words(line)
            text += ("\n" if text else "") + "  " * min(depth, _DEEPEST)
            starts += [(len(text) + offset, number) for offset, number in words.lines]
            text += words.text
        self._add("paragraph", 0, Words(text, tuple(starts)))

    def _table(self, node: Any) -> None:
        self._flush()
        for child in node.children:
            if child.__class__.__name__ == "title":
                self._block("paragraph", 0, child)
        rows = [(part, line) for part in node.findall(_is("thead", "tbody")) for line in part.children]
        waiting: dict[int, int] = {}  # for each column, how many more rows a cell above reaches into
        for part, line in rows:
            cells: list[str] = []
            for entry in line.children:
                while waiting.get(len(cells), 0) > 0:
                    waiting[len(cells)] -= 1
                    cells.append("")
                below, beside = entry.get("morerows", 0), min(entry.get("morecols", 0), 1000)
                for column in range(len(cells), len(cells) + 1 + beside):
                    waiting[column] = below
                cells += [" ".join(map(self._texts.flat, _leaves(entry))), *[""] * beside]
            first = next((leaf for entry in line.children for leaf in _leaves(entry)), None)
            at = self._line(first) if first is not None else 1
            level = 0 if part.__class__.__name__ == "thead" else 1
            self._add("row", level, Words(table_row(cells), ((0, at),)))
        self.layout.end_group()

    def _message(self, node: Any) -> None:
        """Add the text that docutils could not place: its message holds it."""
        if node["level"] < _ERROR:
            return
        for child in node.children:
            if child.__class__.__name__ == "literal_block":
                self._flush()
                text, line = child.astext(), node.get("line") or 1
                if "title" in (message := node[0].astext().lower()) or "section" in message:
                    kept = [said for said in text.split("\n") if not _RULE.match(said)]
                    line = self._where(kept[0], line) if kept else line
                    self._add("paragraph", 0, Words("\n".join(kept), ((0, line),)))
                else:
                    line = self._where(text.partition("\n")[0], line)
                    starts = [match.end() for match in re.finditer("\n", text)]
                    self._add("code", 0, Words(text, tuple((at, line + n) for n, at in enumerate([0, *starts]))))
                return

    def _where(self, said: str, line: int) -> int:
        """The last line that holds `said`, at most one below `line`; `line` itself where there is none."""
        for at in range(min(line + 1, len(self._lines)), max(line - 100, 0), -1):
            if said.strip() in self._lines[at - 1]:
                return at
        return line


def _is(*kinds: str) -> Any:
    return lambda node: node.__class__.__name__ in kinds


def _leaves(entry: Any) -> Iterator[Any]:
    """The nodes of a table cell that hold its words."""
    found: Iterator[Any] = entry.findall(_is("paragraph", "literal_block", "term", "field_name", "line", "rubric"))
    return found


def _line_nodes(block: Any, depth: int) -> Iterator[tuple[Any, int]]:
    for child in block.children:
        if child.__class__.__name__ == "line_block":
            yield from _line_nodes(child, depth + 1)
        elif child.__class__.__name__ == "line":
            yield child, depth


def _labels(document: Any) -> dict[str, str]:
    """The text of each heading, by the names of the targets just before it."""
    found: dict[str, str] = {}
    names: list[str] = []
    for node in document.findall():
        kind = node.__class__.__name__
        if kind == "target" and not node.children:
            names += node["names"]
        elif kind == "section":
            found.update(dict.fromkeys(names, " ".join(node[0].astext().split())))
            names = []
        elif kind not in ("comment", "system_message", "Text"):
            names = []
    return found
