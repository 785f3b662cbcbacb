"""Read what is embedded in an OpenDocument file: formulas and charts.

Law: an embedded object is read once, however often it is shown, and a damaged one costs only itself. Nothing outside of
the archive is read.
"""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from qa.loaders.archive import parse_xml, read_member
from qa.loaders.builder import table_row
from qa.loaders.content import Damaged
from qa.loaders.odf.elements import all_text, children, element_name, value, within

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element
    from zipfile import ZipFile

    from qa.model import BlockKind


class Objects:
    """The objects of one file; `archive` is None for a file that is one piece of XML."""

    def __init__(self, archive: ZipFile | None) -> None:
        self._archive = archive
        self._known: dict[str, Element | None] = {}
        self._shown: set[int] = set()

    def _roots(self, frame: Element) -> Iterator[Element]:
        for found in children(frame, "draw:object"):
            if len(found):
                yield from found
            elif (root := self._part(value(found, "xlink:href"))) is not None:
                yield root

    def _part(self, href: str) -> Element | None:
        name = posixpath.normpath(posixpath.join(href.removeprefix("./"), "content.xml"))
        if self._archive is None or not href or name in self._known:
            return self._known.get(name)
        try:
            data = read_member(self._archive, name)
            self._known[name] = None if data is None else parse_xml(data)
        except Damaged:
            self._known[name] = None
        return self._known[name]

    def formula(self, frame: Element) -> str:
        """The text of the formula in a frame, as it was typed; "" if it holds none."""
        for root in self._roots(frame):
            if element_name(root) == "math:math":
                typed = [found.text or "" for found in within(root, "math:annotation")]
                return " ".join("".join(typed or root.itertext()).split())
        return ""

    def blocks(self, frame: Element) -> Iterator[tuple[BlockKind, int, str]]:
        """The kind, the level and the text of each block of the chart in a frame."""
        for root in self._roots(frame):
            for chart in within(root, "chart:chart"):
                if id(chart) in self._shown:
                    continue
                self._shown.add(id(chart))
                titled = within(chart, "chart:title", "chart:subtitle")
                yield "paragraph", 0, "\n".join(map(all_text, titled))
                for index, row in enumerate(within(chart, "table:table-row")):
                    cells = children(row, "table:table-cell")
                    yield "row", int(index > 0), table_row([all_text(cell) for cell in cells])
