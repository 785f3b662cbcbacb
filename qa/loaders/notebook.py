"""Read Jupyter notebooks (.ipynb): the sources of their cells, and those of their outputs that are text.

Law: the source of a cell is a slice of the text. A block is labelled with its cell ("cell 7", counted from 1) or with
its output ("cell 7 output"). Markdown cells keep their headings, tables of an output their rows. Pictures are not read,
and nothing is run.

Format: nbformat 4, and 3 before it.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from qa.loaders import code
from qa.loaders.content import Content, Damaged, StructuredText, Textless
from qa.loaders.decode import is_blank, readable
from qa.loaders.markdown import markdown_blocks
from qa.loaders.text import text_blocks
from qa.model import Anchor, Block, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_SUFFIX = re.compile(r"\.\w{1,9}")
_COLOURS = re.compile(r"\x1b\[[\d;?]{0,30}[A-Za-z]")
# What Python prints for an object that has no text of its own, such as a figure.
_OBJECT = re.compile(r"<(?:[\w. ]{1,200} at 0x[0-9a-f]+|[\w. ]{1,200} object|Figure size [^>]{1,80})>")


def read(data: bytes, name: str) -> Content:
    """Read a notebook. Raises Damaged if it is none, Textless if it is empty."""
    try:
        book = json.loads(readable(data)[0])
    except (ValueError, RecursionError) as error:
        raise Damaged("is damaged: it is no notebook, or not all of one") from error
    sheets = [book, *_listed(book, "worksheets")]
    cells = [cell for sheet in sheets for cell in _listed(sheet, "cells")]
    if not isinstance(book, dict) or not ("cells" in book or "worksheets" in book):
        raise Damaged("is damaged: it is no notebook: it has no cells")
    known = _dict(book, "metadata")
    suffix = _dict(known, "language_info").get("file_extension")
    suffix = suffix if isinstance(suffix, str) and _SUFFIX.fullmatch(suffix) else ".py"
    text = _Text()
    for number, cell in enumerate(cells, 1):
        if isinstance(cell, dict):
            _add_cell(text, cell, f"cell {number}", suffix)
    title = known.get("title")
    return text.content(title if isinstance(title, str) else "")


class _Text:
    """Collects texts with their blocks into one."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._blocks: list[Block] = []
        self._anchors: list[Anchor] = []
        self._end = 0

    def add(self, text: str, blocks: Sequence[Block], label: str) -> None:
        """Append a text after a blank line."""
        if not blocks:
            return
        if self._pieces:
            self._pieces.append("\n\n")
            self._end += 2
        self._anchors.append(Anchor(self._end, label=label))
        for kind, level, (start, end) in blocks:
            self._blocks.append(Block(kind, level, Span(self._end + start, self._end + end)))
        self._pieces.append(text)
        self._end += len(text)

    def content(self, title: str) -> Content:
        """All of it. Raises Textless if nothing was added."""
        if not self._blocks:
            raise Textless("has no text in it")
        return Content("".join(self._pieces), tuple(self._blocks), tuple(self._anchors), "notebook", title)


def _add_cell(text: _Text, cell: dict[str, Any], label: str, suffix: str) -> None:
    """Add the source of a cell and its outputs."""
    kind = cell.get("cell_type")
    source = _joined(cell.get("source", cell.get("input")))
    if is_blank(source):
        source = ""
    elif kind == "markdown":
        text.add(source, markdown_blocks(source), label)
    elif kind == "heading":  # of nbformat 3
        text.add(source, (Block("heading", _level(cell.get("level")), _words(source)),), label)
    elif kind == "code":
        text.add(source, _code_blocks(source, suffix), label)
    else:
        text.add(source, text_blocks(source), label)
    for output in _listed(cell, "outputs"):
        if isinstance(output, dict):
            for said, blocks in _said(output):
                text.add(said, blocks, f"{label} output")


def _said(output: dict[str, Any]) -> Iterator[tuple[str, Sequence[Block]]]:
    """The text of an output with its blocks: of several forms of the same, the one that tells most."""
    data = _dict(output, "data") or output  # nbformat 3 has all forms beside each other
    if output.get("output_type") in ("error", "pyerr"):
        shown = _plain("\n".join(map(_joined, _listed(output, "traceback"))))
        shown = shown or f"{_joined(output.get('ename'))}: {_joined(output.get('evalue'))}"
        yield shown, _code_blocks(shown, "")
    elif marked := _joined(data.get("text/markdown")):
        yield marked, () if is_blank(marked) else markdown_blocks(marked)
    elif (page := _page(_joined(data.get("text/html", data.get("html"))), data)) is not None:
        yield page.text, page.blocks
    else:
        shown = _plain(_joined(data.get("text/plain", data.get("text"))))
        shown = "" if _OBJECT.fullmatch(shown.strip()) else shown
        yield shown, _code_blocks(shown, "")


def _page(page: str, data: dict[str, Any]) -> StructuredText | None:
    """An output as a page, if that tells more than its plain text: a table, or where there is no other text."""
    plain = _joined(data.get("text/plain", data.get("text"))).strip()
    if not page or ("<table" not in page and plain and not _OBJECT.fullmatch(plain)):
        return None
    from qa.loaders import html

    try:
        found = html.read(page.encode("utf-8", "replace"), "")
    except (Damaged, Textless):
        return None
    return StructuredText(found.text, found.blocks, ())


def _code_blocks(text: str, suffix: str) -> tuple[Block, ...]:
    """The blocks of code, or of what it printed; its language is told by a suffix."""
    return () if is_blank(text) else tuple(code.blocks(text, suffix))


def _words(source: str) -> Span:
    kept = source.strip()
    start = source.index(kept)
    return Span(start, start + len(kept))


def _plain(text: str) -> str:
    """A printed text without colours; of a line that was printed over, the last state."""
    lines = _COLOURS.sub("", text).replace("\r\n", "\n").split("\n")
    return "\n".join(line.rstrip("\r").rpartition("\r")[2] for line in lines).rstrip()


def _joined(source: object) -> str:
    """A text that is stored whole or as a list of lines."""
    if isinstance(source, list):
        source = "".join(piece for piece in source if isinstance(piece, str))
    # Half of a pair of surrogates is no character.
    return source.encode("utf-8", "replace").decode() if isinstance(source, str) else ""


def _level(level: object) -> int:
    return min(max(level, 1), 6) if isinstance(level, int) else 1


def _listed(value: object, key: str) -> list[Any]:
    """The list under a key; an empty one if there is none."""
    found = value.get(key) if isinstance(value, dict) else None
    return found if isinstance(found, list) else []


def _dict(value: object, key: str) -> dict[str, Any]:
    found = value.get(key) if isinstance(value, dict) else None
    return found if isinstance(found, dict) else {}
