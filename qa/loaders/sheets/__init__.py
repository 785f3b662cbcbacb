"""Read the tables of a workbook: Excel (.xlsx, .xlsm, .xls, .xlsb) and OpenDocument (.ods), by python-calamine.

Law: a row is cited at its first cell ("Sheet2!B17"), and knows the names of its columns. A formula is the value that
the file stores for it; nothing is worked out, no macro is run and nothing is fetched. Sheets, rows and columns that are
hidden are read like others, since a menu shows them; a sheet that no menu shows is not.
"""

from __future__ import annotations

import os
from io import BytesIO
from typing import TYPE_CHECKING

from qa.loaders.archive import COMPOUND, compound_error
from qa.loaders.builder import TextBuilder
from qa.loaders.content import Content, Damaged, Textless
from qa.loaders.sheets.cells import cell_text
from qa.loaders.sheets.compound import compound_of, workbook_in
from qa.loaders.sheets.package import Package
from qa.loaders.sheets.records import check_records
from qa.loaders.sheets.tables import lay_out

if TYPE_CHECKING:
    from collections.abc import Iterator

    from python_calamine import CalamineSheet

    from qa.loaders.sheets.tables import Row

_PACKED = b"PK\x03\x04"


def read(data: bytes, name: str) -> Content:
    """Read a workbook. Raises Damaged if it cannot be read, Textless if no cell has a value."""
    if not data.startswith((_PACKED, COMPOUND)):
        raise Damaged("is damaged: it is no workbook, or not all of one")
    try:
        return _content(data, os.path.splitext(os.path.basename(name))[0])
    except (Damaged, Textless, MemoryError):
        raise
    except BaseException as error:  # the library panics on some damage, with an error that is no Exception
        if isinstance(error, KeyboardInterrupt | SystemExit):
            raise
        if type(error).__name__ == "PasswordError":
            raise Damaged("is encrypted: it needs a password") from error
        raise Damaged(f"is damaged: it cannot be read ({type(error).__name__})") from error


def _content(data: bytes, stem: str) -> Content:
    from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

    if data.startswith(COMPOUND) and "EncryptedPackage".encode("utf-16-le") in data:
        raise compound_error(data, "workbook")
    if data.startswith(COMPOUND):
        workbook = workbook_in(data)
        check_records(workbook)
        data = compound_of(workbook)
    shown = (SheetTypeEnum.WorkSheet, SheetTypeEnum.ChartSheet)
    package = Package(data if data.startswith(_PACKED) else b"")
    builder = TextBuilder()
    with CalamineWorkbook.from_object(BytesIO(data)) as book:
        for known in book.sheets_metadata:
            if known.typ not in shown or known.visible == SheetVisibleEnum.VeryHidden:
                continue
            package.check_extent(known.name)
            sheet = book.get_sheet_by_name(known.name)
            left = sheet.start[1] if sheet.start else 0
            rows = _rows(sheet, left, package.shares(known.name)) if sheet.start else ()
            merged = sheet.merged_cell_ranges or ()
            lay_out(builder, known.name, left, rows, merged, package.drawings(known.name))
    if builder.empty:
        raise Textless("has no text in it")
    return builder.content("sheets", package.title or stem, package.language)


def _rows(sheet: CalamineSheet, left: int, shares: dict[tuple[int, int], int]) -> Iterator[Row]:
    """The numbers of the rows, from 0, with the texts of their cells from the column `left`, the first with any."""
    for number, cells in enumerate(sheet.iter_rows()):
        if shares:
            yield number, [cell_text(cell, shares.get((number, left + at))) for at, cell in enumerate(cells)]
        else:
            yield number, [cell_text(cell) for cell in cells]
