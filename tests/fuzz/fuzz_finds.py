"""What fuzzing has found and is mended: inputs as short as they could be made, each with what went wrong."""

from __future__ import annotations

from fuzz_asking import served
from fuzz_reading import parts_of
from sheet_cases import (
    CUT_LIST,
    CUT_TABLE,
    OTHER_SIZE,
    at,
    biff,
    binary,
    circle,
    ods,
    ods_row,
    old,
    xlsb,
    xlsx,
)  # fmt: skip

_FAR = '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="{}"><v>2</v></c></row></sheetData></worksheet>'


def _workbook(place: str, before: str = "") -> bytes:
    sheet = before + _FAR.format(place)
    return parts_of(xlsx({"S": [("a",)]}, more={"xl/worksheets/sheet1.xml": sheet}))


_UNENDED = parts_of(ods({"S": ods_row("a")})).replace(b"</table:table>", b"</table:tabl7>")
# The target, what went wrong, and the input.
FINDS: tuple[tuple[str, str, bytes], ...] = (
    ("ods", "python-calamine waits for ever for the end of a table", _UNENDED),
    ("xls", "it follows sectors that stand in a circle for ever", circle()),
    ("xls", "it goes on from what is cut in a list of tables", CUT_LIST),
    ("xls", "it finds the rest of a table elsewhere, where a part of it is cut", CUT_TABLE),
    ("xls", "its sectors have another size than the version has", OTHER_SIZE),
    ("xls", "it makes room for 4 billion cells between two", old(at(0, 0) + at(65535, 65535))),
    ("xls", "it makes room for what a dimension says", old(biff(0x0200, 9, 0, 3, 0, 0, 1, 0) + at(0, 0))),
    ("xls", "it makes room for 17 billion cells of a binary sheet", xlsb(binary(0, 0) + binary(1_048_575, 16_383))),
    ("xlsx", "it reads letters of any number: 196 GB of cells", _workbook("sssssssssssssssssB1")),
    ("xlsx", "it reads small letters", _workbook("xfd1048576")),
    ("unpacking", "a field is a number and no list", b"a\n0[0,[],\"\",\"en\",[],[0,1],[],\"\",\"\",7]"),
    ("unpacking", "a place counts from a text", b'a\na["0",[],"","en",[],[0,1],[],""]'),
    ("unpacking", "the fields are nested too deep", b"a\na" + b"[" * 3000),
    ("extracts", "its head is a number", b"7\n"),
    ("extracts", "it has no pieces", b'[3,"",7,7,7,7,7,[],CRC]\n'),
    ("extracts", "a document of another form", b'[3,"","k","","en","sha256:0","text",[],CRC]\n[7]'),
    ("ledger", "its head is a number", b"7\n"),
    ("ledger", "an entry lacks a field", b'[[3,"tantivy"],{"/a":[1]},[],2]\n'),
    ("ledger", "a count is below zero", b'[[3,"tantivy"],{"/a":[1,2,-3,0]},[],2]\n'),
    ("checksums", "the list of segments is a number", b"7\n"),
    ("checksums", "a segment has no name", b'{"segments":[{"segment_id":null,"deletes":null}]}\n'),
    ("checksums", "a segment's name is long", b'{"segments":[{"segment_id":"%b","deletes":null}]}\n' % (b"0a" * 200)),
    ("manifest", "its paths are numbers", b'[[7],"",[],[]]'),
    ("cluster", "a language is counted by a text", served(languages=[{"key": "en", "doc_count": "many"}])),
    ("cluster", "there are no languages", served(languages=7)),
    ("cluster", "a count that no float holds", served(held=10**400)),
    ("cluster", "a word is counted by a list", served(count={"hits": {"hits": [], "total": {"value": []}}})),
    ("cluster", "a count below zero", served(held=-1)),
    ("cluster", "passages that have no term together", served(length=0)),
    ("cluster", "a piece of a record is a number", served(record={"_source": 7})),
    ("publishing", "a lock does not tell its number", served(lock={"_seq_no": 1})),
    ("cluster", "when a source was indexed is a list", served(indexed=[7])),
)  # fmt: skip
