"""Read of a packed workbook what python-calamine does not tell: its title, which cells are shown in percent, and how
far its cells are apart.

Law: the archive is checked before anything is read of it. What is damaged here, beyond the archive, costs a percent
sign and no value.

Format: ECMA-376 (Excel), ISO/IEC 26300 (OpenDocument).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.loaders.archive import LARGEST as HELD
from qa.loaders.archive import is_encrypted, open_archive, parse_xml, read_member
from qa.loaders.content import Damaged
from qa.loaders.docx.parts import Parts, declared, parsed
from qa.loaders.odf.meta import declared as about
from qa.loaders.sheets.binary import check_binary
from qa.loaders.sheets.extent import check_extent, column_number
from qa.loaders.sheets.repeats import check_repeats

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    Shares = dict[tuple[int, int], int]

TOTAL, LARGEST = 1 << 30, 1 << 29  # bytes of a workbook unpacked, and of a sheet: the library holds only its cells
MOST = 1_000_000  # cells in percent
_CHECKED = (".xml", ".rels", ".bin")  # members of which none may unpack to more than it declares
_SHEETS = ("xl/worksheets/", "xl/chartsheets/", "xl/dialogsheets/")
_BUILT_IN = {9: 0, 10: 2}  # formats in percent, and their decimals
_QUOTED = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')
_DECIMALS = re.compile(r"[.,](\d+|[0#?]+)\s?%")
_CELL_IN_PERCENT = r"""<(?:\w{1,9}:)?c\s([^<>]{0,99}\bs=["'](?:%s)["'][^<>]{0,99})>"""
_REFERENCE = re.compile(r"""\br=["']([A-Z]{1,3})(\d{1,7})["']""")
_STYLE = re.compile(r"""\bs=["'](\d{1,9})["']""")


class Package:
    """What a workbook's archive says beside its values; nothing for one that is no archive (`data` is empty)."""

    def __init__(self, data: bytes) -> None:
        self.title = self.language = ""
        self._sheets: dict[str, str] = {}  # the part of each
        self._styles: dict[int, int] = {}  # those in percent, with their decimals
        self._open: dict[str, Shares] = {}  # of OpenDocument: the cells in percent
        if not data:
            return
        self._archive = open_archive(data, "xl/media/", TOTAL, LARGEST)
        if is_encrypted(read_member(self._archive, "META-INF/manifest.xml")):
            raise Damaged("is encrypted: it needs a password")
        if (content := read_member(self._archive, "content.xml")) is not None:
            check_repeats(content)
        self._check_members()
        try:
            self.title, self.language = declared(self._archive)
            self._find()
        except Damaged:  # the library decides whether the rest can be read
            return

    def _check_members(self) -> None:
        """Raise Damaged for a member that unpacks to more than it declares, and for a sheet in binary records (.xlsb)
        whose cells are too far apart: such a sheet may have any name."""
        root = parsed(self._archive, "xl/_rels/workbook.bin.rels")
        targets = {f"xl/{found.get('Target', '')}".lower() for found in (() if root is None else root.iter())}
        binary = {name for name in targets if name.startswith(_SHEETS)}
        for info in self._archive.infolist():
            is_sheet = info.filename.replace("\\", "/").lower() in binary
            if (is_sheet or info.filename.endswith(_CHECKED)) and info.file_size <= HELD:
                data = read_member(self._archive, info.filename)
                if is_sheet:
                    check_binary(data or b"")

    def _find(self) -> None:
        """Find the parts of the sheets, and what is in percent."""
        content = read_member(self._archive, "content.xml")
        if content is not None:
            meta = read_member(self._archive, "meta.xml")
            self.title, self.language = about([parse_xml(meta)]) if meta is not None else ("", "")
            self._open = dict(_shares_in(parse_xml(content))) if b'"percentage"' in content else {}
            return
        main = Parts(self._archive, "").first("officeDocument") or "xl/workbook.xml"
        if not main.endswith(".xml"):
            return  # binary (.xlsb)
        parts = self._parts = Parts(self._archive, main)
        root = parsed(self._archive, main)
        for found in () if root is None else root.iter():
            if _local(found.tag) == "sheet":
                id = next((text for name, text in found.items() if name.endswith("}id")), "")
                self._sheets[found.get("name", "")] = parts.name(id)
        styles = parts.one("styles")
        self._styles = {} if styles is None else dict(_styles_in(styles))

    def _part(self, sheet: str) -> str:
        """The XML of a sheet, with a character for each byte; "" if it is too large to be held in memory."""
        name = self._sheets.get(sheet)
        try:
            return "" if not name else (read_member(self._archive, name) or b"").decode("latin-1")
        except Damaged:
            return ""

    def check_extent(self, sheet: str) -> None:
        """Raise Damaged for a sheet whose cells are so far apart that all between them would exhaust memory."""
        if data := self._part(sheet):
            check_extent(data.encode("latin-1"))

    def drawings(self, sheet: str) -> Iterator[tuple[Element, Parts]]:
        """What is drawn on a sheet of Excel's, each drawing with the parts to which it is related."""
        if name := self._sheets.get(sheet):
            parts = self._parts.of(name)
            for _, drawing in parts.every("drawing"):
                if (root := parts.take_xml(drawing)) is not None:
                    yield root, parts.of(drawing)

    def shares(self, sheet: str) -> Shares:
        """The rows and columns, from 0, of the cells that are shown in percent, with the number of their decimals."""
        if not self._styles:
            return self._open.get(sheet, {})
        ids = "|".join(map(str, self._styles))
        found = {}
        for match in re.finditer(_CELL_IN_PERCENT % ids, self._part(sheet)):
            place, style = _REFERENCE.search(match[1]), _STYLE.search(match[1])
            if place and style and int(style[1]) in self._styles:
                found[int(place[2]) - 1, column_number(place[1])] = self._styles[int(style[1])]
        return found


def _styles_in(root: Element) -> Iterator[tuple[int, int]]:
    """The styles of cells that show numbers in percent, by their places, and their decimals."""
    formats = dict(_BUILT_IN)
    for found in (each for each in root.iter() if _local(each.tag) == "numFmt"):
        pattern = _QUOTED.sub("", found.get("formatCode", ""))
        if "%" in pattern:
            formats[_integer(found.get("numFmtId"))] = _decimals(pattern)
    styles = next((found for found in root if _local(found.tag) == "cellXfs"), ())
    for place, found in enumerate(styles):
        if (id := _integer(found.get("numFmtId"))) in formats:
            yield place, formats[id]


def _shares_in(root: Element) -> Iterator[tuple[str, Shares]]:
    """The cells in percent of each sheet of an OpenDocument file, by its name."""
    for table in (found for found in root.iter() if _local(found.tag) == "table"):
        shares: Shares = {}
        row = 0
        for line in (found for found in table.iter() if _local(found.tag) == "table-row"):
            rows, column = _repeated(line, "rows"), 0
            for cell in line:
                columns = _repeated(cell, "columns")
                if _attribute(cell, "value-type") == "percentage" and len(shares) + rows * columns <= MOST:
                    decimals = _decimals("".join(cell.itertext()))
                    places = ((row + down, column + right) for down in range(rows) for right in range(columns))
                    shares.update(dict.fromkeys(places, decimals))
                column += columns
            row += rows
        yield _attribute(table, "name"), shares


def _local(tag: str) -> str:
    """A name without its namespace."""
    return tag.rpartition("}")[2]


def _attribute(element: Element, name: str) -> str:
    return next((text for key, text in element.items() if _local(key) == name), "")


def _repeated(element: Element, what: str) -> int:
    return max(_integer(_attribute(element, f"number-{what}-repeated")), 1)


def _integer(text: str | None) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 10 else 0


def _decimals(text: str) -> int:
    """The number of decimals of a share as it is shown, or of its format."""
    found = _DECIMALS.search(text)
    return len(found[1]) if found else 0
