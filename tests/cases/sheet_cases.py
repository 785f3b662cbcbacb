"""For tests of workbooks: Excel and OpenDocument tables written out by hand, and what is read of them."""

from __future__ import annotations

import base64
import struct
import zlib
from html import escape
from typing import TYPE_CHECKING, NamedTuple

from docx_cases import archive

from qa.ingest.split import split
from qa.loaders import load_bytes
from qa.loaders.archive import COMPOUND
from qa.loaders.sheets.compound import compound_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_OPEN = "urn:oasis:names:tc:opendocument:xmlns"
# Harbour, Height; Oban, 3.5; Mull, 4 in the sheet "Tides", as Excel 97 has it.
OLD = zlib.decompress(
    base64.b85decode(
        "c-"
        "rk)O=uHA6#izDZGLFdB&I?ulu)qR+KYJcQdb3SFRfJsMFdUEqM;#?wLPey)taLqcv8F+dht^A;tzVzn+K($2SE@LJ$e!>cxbb}c{_`#=FosGD)"
        "TM#=IwiLX5Q|+d9$-`7LwK32i-ONf?Wup?ncnoAQMy~{!Id;cU{T)b(o5)@lPQVripAb@ig`-B<E1hcMS&a2VW2cK2bT2vluIv?94i1FZ+-"
        "c(uX0U0(VFfM;CjQVtR_{2B!De@)^_JEV<5fh-|Ck7#6Itft@Ofj~czKi$nJNh}(Q%$#!(&rHtasH-"
        "u+vVvkeE7XMB~Pp}<xpm`g%OSY3OR*|L&oWr7<0lxVw^?63i*H<n;^6x9<p(gU1Mi7{Wdy)gZf*4*0q{hVILf$^Ngnp0#7n<aetdlEGIkZAY?8"
        "50YlO#Tn%a*7bohlZiGCA{NPOMnWF%I%}qIq;MpX5+aP`X~a`}OT;ZrnP-"
        "l4(xhUYg%5J%fuYvIRAcvxc2x+X1HAm|o>xH!<JMG)+%Hb>DcWV)oCl%{A8c(KtI8@2o8i{8r*CUk*O*seHEjiJu>?T}aQrw`S2x+fJU^%WDRM"
        "Vo=<^CGo`aYoSuYN2XoBrH8PQP`<lrFYCZEqRb|ldUx{e2xTvt*bBCoJzg@R>`xLGP0!wFVsEg0K-"
        "qh5KP9(UBZY@jNy+LbqR`OL(9qD((9qCWQwa4zA5iBEQym*Z>c7r1mAd{-^55bR%5+WA!E_%=R697|Qv7U$Dg3^~D%<$~3nh-"
        "w=nf{3V?QQZj$b<ViN@zyb;HD;TSBdlUvI_FH6H&5a+t?M"
    )
)


def circle(data: bytes = OLD) -> bytes:
    """An old workbook whose list of streams goes on where it begins."""
    first, table = (int.from_bytes(data[at : at + 4], "little") for at in (48, 76))
    at = (table + 1) * 512 + first * 4
    return data[:at] + first.to_bytes(4, "little") + data[at + 4 :]


FREE, END = 0xFFFFFFFF, 0xFFFFFFFE  # numbers of no sector


def header(*table: int, version: int = 3, directory: int = 0, lists: int = END) -> bytes:
    """The header of a compound file with sectors of 512 bytes: the sectors of its table, the first one of its
    directory and of the list of tables."""
    known = (0, len(table), directory, 0, 4096, END, 0, lists, 0)
    fields = struct.pack("<16s5H6x9I", b"", 0x3E, version, 0xFFFE, 9, 6, *known)
    return COMPOUND + fields + sector(*table)[: 4 * 109]


def sector(*numbers: int) -> bytes:
    """A sector with these numbers, and no others."""
    return struct.pack(f"<{len(numbers)}I", *numbers).ljust(512, b"\xff")


# A list of tables whose only sector is cut where it names itself.
CUT_LIST = header(lists=0) + sector(*[FREE] * 69, 0)[: 4 * 70]
# A table whose first sector is cut, so that the library takes what stands in the second for a circle of the first.
CUT_TABLE = header(1, 0) + sector(0) + sector(1)[:4]
# A circle in sectors of 512 bytes, where the version says 4,096.
OTHER_SIZE = header(0, version=4) + sector(0)


def biff(kind: int, *fields: int, data: bytes = b"") -> bytes:
    """A record of an old workbook: fields of 16 bits, and what follows."""
    content = struct.pack(f"<{len(fields)}H", *fields) + data
    return struct.pack("<HH", kind, len(content)) + content


def old(*sheets: bytes, before: bytes = b"", starts: Sequence[int] = ()) -> bytes:
    """An old workbook of these sheets (S0, S1 and so on), each the records in it. `starts` are places of more, counted
    from the first one."""
    begin, end = biff(0x0809, 0x0600, 5, data=bytes(12)), biff(0x000A)
    whole = [begin + sheet + end for sheet in sheets]
    names = [f"S{number}".encode() for number in range(len(sheets) + len(starts))]
    listed = sum(len(biff(0x0085, data=bytes(8) + name)) for name in names)
    places = [len(begin + before + end) + listed + sum(map(len, whole[:at])) for at in range(len(whole))]
    bound = (
        biff(0x0085, data=struct.pack("<IHBB", place, 0, len(name), 0) + name)
        for name, place in zip(names, [*places, *(places[0] + start for start in starts)], strict=True)
    )
    return compound_of(b"".join((begin, before, *bound, end, *whole)).ljust(4096, b"\xff"))


def at(row: int, column: int) -> bytes:
    """A cell of an old workbook with the number 7."""
    return biff(0x0203, row, column, 0, data=struct.pack("<d", 7))


def xlsb(*records: bytes, part: str = "worksheets/sheet1.bin") -> bytes:
    """A workbook of one sheet with these records."""
    workbook = brt(0x9C, 0, 1, 2, data="r1".encode("utf-16-le") + struct.pack("<I", 1) + b"S\0") + brt(0x90) + brt(0x84)
    sheet = brt(0x94, 0, 0, 0, 0) + brt(0x91) + b"".join(records) + brt(0x92)
    relation = f'<Relationship Id="r1" Type="{_RELATION}/worksheet" Target="{part}"/>'
    return archive(
        {
            "_rels/.rels": f'<Relationships><Relationship Id="r0" Type="{_RELATION}/officeDocument" '
            'Target="xl/workbook.bin"/></Relationships>',
            "xl/_rels/workbook.bin.rels": f"<Relationships>{relation}</Relationships>",
            "xl/workbook.bin": workbook,
            f"xl/{part}": sheet,
        }
    )


def brt(kind: int, *fields: int, data: bytes = b"") -> bytes:
    """A record of a binary workbook: fields of 32 bits, and what follows."""
    content = struct.pack(f"<{len(fields)}I", *fields) + data
    number = bytes([kind]) if kind < 0x80 else bytes([kind & 0x7F | 0x80, kind >> 7])
    return number + bytes([len(content)]) + content


def binary(row: int, column: int) -> bytes:
    """A row of a binary workbook with the number 7 in it."""
    return brt(0, row) + brt(5, column, 0, data=struct.pack("<d", 7))


class Cell(NamedTuple):
    """A cell with a style of `FORMATS`, by its place, and perhaps a formula or a type."""

    value: object
    style: int = 0
    formula: str = ""
    type: str = ""


FORMATS = ("General", "0.0%", "yyyy-mm-dd", "yyyy-mm-dd hh:mm", "[h]:mm")


def xlsx(
    sheets: Mapping[str, Iterable[Sequence[object]]],
    *,
    first: int = 1,
    states: Mapping[str, str] | None = None,
    merged: Sequence[str] = (),
    more: Mapping[str, str] | None = None,
) -> bytes:
    """A workbook of these sheets, by their names, whose rows begin at the row `first`."""
    names = list(sheets)
    listed = "".join(
        f'<sheet name="{escape(name)}" sheetId="{at}" state="{(states or {}).get(name, "visible")}" r:id="r{at}"/>'
        for at, name in enumerate(names, 1)
    )
    relations = "".join(
        f'<Relationship Id="r{at}" Type="{_RELATION}/worksheet" Target="worksheets/sheet{at}.xml"/>'
        for at in range(1, len(names) + 1)
    )
    formats = "".join(f'<numFmt numFmtId="{170 + at}" formatCode="{code}"/>' for at, code in enumerate(FORMATS))
    styles = "".join(f'<xf numFmtId="{170 + at}"/>' for at in range(len(FORMATS)))
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r0" Type="{_RELATION}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_RELATION}"><sheets>{listed}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
        f'relationships">{relations}<Relationship Id="s" Type="{_RELATION}/styles" Target="styles.xml"/>'
        "</Relationships>",
        "xl/styles.xml": f'<styleSheet xmlns="{_MAIN}"><numFmts>{formats}</numFmts><cellXfs>{styles}</cellXfs>'
        "</styleSheet>",
    }
    for at, name in enumerate(names, 1):
        rows = "".join(_row(number, row) for number, row in enumerate(sheets[name], first))
        spans = "".join(f'<mergeCell ref="{span}"/>' for span in merged)
        parts[f"xl/worksheets/sheet{at}.xml"] = (
            f'<worksheet xmlns="{_MAIN}"><sheetData>{rows}</sheetData><mergeCells>{spans}</mergeCells></worksheet>'
        )
    return archive({**parts, **(more or {})})


def _row(number: int, row: Sequence[object]) -> str:
    cells = (_cell(f"{chr(65 + at)}{number}", value) for at, value in enumerate(row) if value is not None)
    return f'<row r="{number}">{"".join(cells)}</row>'


def _cell(place: str, value: object) -> str:
    known = value if isinstance(value, Cell) else Cell(value)
    if isinstance(known.value, bool):
        return f'<c r="{place}" t="b"><v>{int(known.value)}</v></c>'
    if isinstance(known.value, str) and not known.type:
        return f'<c r="{place}" t="inlineStr"><is><t>{escape(known.value)}</t></is></c>'
    formula = f"<f>{escape(known.formula)}</f>" if known.formula else ""
    return f'<c r="{place}" s="{known.style}" t="{known.type or "n"}">{formula}<v>{known.value}</v></c>'


def ods(sheets: Mapping[str, str], more: Mapping[str, str] | None = None) -> bytes:
    """An OpenDocument file of these sheets, each the XML of its rows."""
    tables = "".join(f'<table:table table:name="{name}">{rows}</table:table>' for name, rows in sheets.items())
    names = " ".join(f'xmlns:{name}="{_OPEN}:{name}:1.0"' for name in ("office", "table", "text", "meta"))
    return archive(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "META-INF/manifest.xml": f'<m:manifest xmlns:m="{_OPEN}:manifest:1.0"/>',
            "content.xml": f"<office:document-content {names}><office:body><office:spreadsheet>{tables}"
            "</office:spreadsheet></office:body></office:document-content>",
            **(more or {}),
        }
    )


def ods_row(*cells: str, repeated: int = 1) -> str:
    """A row; a cell is a text, or XML where it begins with "<"."""
    made = (cell if cell.startswith("<") else ods_cell(cell) for cell in cells)
    return f'<table:table-row table:number-rows-repeated="{repeated}">{"".join(made)}</table:table-row>'


def ods_cell(text: str, attributes: str = 'office:value-type="string"') -> str:
    return f"<table:table-cell {attributes}><text:p>{text}</text:p></table:table-cell>"


def rows(data: bytes, name: str = "a.xlsx") -> list[tuple[str, str, str]]:
    """The place, the header and the text of each passage."""
    document = load_bytes(data, f"/{name}", name)
    return [(passage.anchors[0].label or "", passage.header, passage.text) for passage in split(document)]
