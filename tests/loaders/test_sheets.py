"""Workbooks to rows: each knows its header and its place, with values as people see them."""

from __future__ import annotations

import odf_cases
import pytest
from sheet_cases import OLD, Cell, ods, ods_cell, ods_row, rows, xlsx

from qa.analysis.rows import LONGEST
from qa.loaders import load_bytes
from qa.loaders.builder import TextBuilder
from qa.loaders.rows import JOINED, MOST
from qa.loaders.sheets.tables import lay_out

HEADER = "| Boat | Seats |"
FLEET = (("Boat", "Seats"), ("Tern", 12), ("Plover", 30))


def test_a_row_knows_its_header_and_its_cell() -> None:
    assert rows(xlsx({"Fleet": FLEET, "Old boats": FLEET})) == [
        ("Fleet!A1", "", "| Boat | Seats |"),
        ("Fleet!A2", HEADER, "| Tern | 12 |"),
        ("Fleet!A3", HEADER, "| Plover | 30 |"),
        ("'Old boats'!A1", "", "| Boat | Seats |"),
        ("'Old boats'!A2", HEADER, "| Tern | 12 |"),
        ("'Old boats'!A3", HEADER, "| Plover | 30 |"),
    ]


def test_the_names_of_three_columns_with_values_are_no_passage() -> None:
    table = (("Boat", "Seats", "Built"), ("Tern", 12, 1998), ("Plover", 30, 2004))
    header = "| Boat | Seats | Built |"

    assert rows(xlsx({"Fleet": table})) == [
        ("Fleet!A2", header, "| Tern | 12 | 1998 |"),
        ("Fleet!A3", header, "| Plover | 30 | 2004 |"),
    ]


def test_the_sheet_is_the_heading_and_the_file_the_title() -> None:
    document = load_bytes(xlsx({"Fleet": FLEET}), "/x/boats.xlsx", "boats.xlsx")
    first = document.blocks[0]

    assert (first.kind, first.level, first.span.of(document.text)) == ("heading", 1, "Fleet")
    assert document.title == "boats"
    inside = "<office:meta><dc:title>The fleet</dc:title></office:meta>"
    meta = f"<office:document-meta {odf_cases.NAMES}>{inside}</office:document-meta>"
    made = ods({"Fleet": ods_row("Tern")}, {"meta.xml": meta})
    assert load_bytes(made, "/x/boats.ods", "boats.ods").title == "The fleet"


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        (3.0, "3"),
        (1234567.25, "1234567.25"),
        (0.1 + 0.2, "0.3"),
        (-7, "-7"),
        (True, "TRUE"),
        (Cell(0.4567, 1), "45.7%"),
        (Cell(45352, 2), "2024-03-01"),
        (Cell(45352.604166666664, 3), "2024-03-01 14:30"),
        (Cell(1.25, 4), "30:00"),
        (Cell(21.0, formula="A1*3"), "21"),
        ("two\nlines & more", "two lines & more"),
    ],
)
def test_a_value_is_shown_as_people_see_it(cell: float | str | Cell, shown: str) -> None:
    [(_, _, text)] = rows(xlsx({"S": [("what", cell)]}))
    assert text == f"| what | {shown} |"


def test_a_formula_is_never_worked_out() -> None:
    """Without a stored value, its cell is empty."""
    bad = Cell("#REF!", formula="B9", type="e")
    [(_, _, text)] = rows(xlsx({"S": [("sum", Cell("", formula="1+1"), "end", bad)]}))
    assert text == "| sum |  | end |"


def test_rows_and_columns_that_are_empty_before_the_table_count_in_the_place() -> None:
    table = [(None, None, *row) for row in FLEET]
    assert [place for place, _, _ in rows(xlsx({"S": table}, first=7))] == ["S!C7", "S!C8", "S!C9"]


def test_lines_above_a_table_are_paragraphs_and_no_names_of_columns() -> None:
    table = [("The fleet in spring",), (), ("As counted in March",), ("Boat", "Seats", "Built"), ("Tern", 12, 1998)]
    assert rows(xlsx({"S": table})) == [
        ("S!A1", "", "The fleet in spring\n\nAs counted in March"),
        ("S!A5", "| Boat | Seats | Built |", "| Tern | 12 | 1998 |"),
    ]


def test_a_table_goes_on_after_a_blank_row_and_another_one_has_its_own_names() -> None:
    table = [
        ("Boat", "Seats", "Built"), ("Tern", 12, 1998), (), ("Plover", 30, 2004), (),
        ("Pier", "Depth", "Light"), ("North", 4, 7), ("South", 6, 9), (),
        (None, None, None, None, "a note", "of March"), (None, None, None, None, "another", "of May"),
    ]  # fmt: skip
    found = rows(xlsx({"S": table}))
    assert [header for _, header, _ in found] == ["| Boat | Seats | Built |"] * 2 + ["| Pier | Depth | Light |"] * 2 + [
        "",
        "| a note | of March |",
    ]
    assert [text for _, _, text in found[2:]] == [
        "| North | 4 | 7 |",
        "| South | 6 | 9 |",
        "| a note | of March |",
        "| another | of May |",
    ]


def test_a_cell_that_is_merged_over_rows_stands_in_each() -> None:
    table = [("Coast", "Boat", "Seats"), ("North", "Tern", 12), (None, "Plover", 30), (None, "Gull", 4)]
    found = rows(xlsx({"S": table}, merged=["A2:A3"]))
    assert [text for _, _, text in found] == ["| North | Tern | 12 |", "| North | Plover | 30 |", "|  | Gull | 4 |"]


def test_names_over_several_columns_are_part_of_each_name() -> None:
    table = [("Coast", 2023, None, 2024, None), (None, "May", "June", "May", "June"), ("North", 1, 2, 3, 4)]
    [(_, header, text)] = rows(xlsx({"S": table}, merged=["A1:A2", "B1:C1", "D1:E1"]))
    assert (header, text) == ("| Coast | 2023 May | 2023 June | 2024 May | 2024 June |", "| North | 1 | 2 | 3 | 4 |")


def test_a_hidden_sheet_is_read_and_one_that_no_menu_shows_is_not() -> None:
    sheets = {"One": [("seen",)], "Two": [("hidden",)], "Three": [("deep",)]}
    found = rows(xlsx(sheets, states={"Two": "hidden", "Three": "veryHidden"}))
    assert [text for _, _, text in found] == ["seen", "hidden"]


def test_a_row_with_very_much_in_it_is_divided_by_cells() -> None:
    long = "The tide turns. " * (LONGEST // 16 + 1)
    places = {place for place, _, _ in rows(xlsx({"S": [("Note", "Text"), ("one", long), ("two", "short")]}))}
    assert {"S!A1", "S!A3"} < places
    assert "S!A2" in places


def test_rows_beyond_the_most_are_joined() -> None:
    builder = TextBuilder()
    lay_out(builder, "S", 0, ((at, [f"boat {at}", str(at)]) for at in range(MOST + 100)), ())
    content = builder.content("sheets")
    kinds = [(block.kind, block.level) for block in content.blocks]

    assert kinds.count(("row", 1)) == MOST
    assert all(block.span.end - block.span.start < 2 * JOINED for block in content.blocks)
    assert content.text.endswith(f"| boat {MOST + 99} | {MOST + 99} |")


def test_what_is_drawn_on_a_sheet_is_read() -> None:
    main = "http://schemas.openxmlformats.org/drawingml/2006"
    drawing = (
        f'<xdr:wsDr xmlns:xdr="{main}/spreadsheetDrawing" xmlns:a="{main}/main"><xdr:sp><xdr:txBody><a:p><a:r>'
        "<a:t>Counted at low tide.</a:t></a:r></a:p></xdr:txBody></xdr:sp><xdr:pic><xdr:nvPicPr>"
        '<xdr:cNvPr descr="A ferry"/></xdr:nvPicPr></xdr:pic></xdr:wsDr>'
    )
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing"
    related = f'<Relationships><Relationship Id="d" Type="{kind}" Target="../drawings/d.xml"/></Relationships>'
    more = {"xl/worksheets/_rels/sheet1.xml.rels": related, "xl/drawings/d.xml": drawing}
    assert rows(xlsx({"Fleet": [("Tern",)]}, more=more)) == [
        ("Fleet!A1", "", "Tern\n\nCounted at low tide.\n\nA ferry")
    ]


def test_opendocument_tables_repeat_rows_and_show_shares() -> None:
    share = ods_cell("45,7 %", 'office:value-type="percentage" office:value="0.457"')
    date = ods_cell("1.3.", 'office:value-type="date" office:date-value="2024-03-01"')
    inside = ods_row("Boat", "Full", "Since") + ods_row("Tern", share, date, repeated=2)
    header = "| Boat | Full | Since |"
    assert rows(ods({"Fleet": inside}), "a.ods") == [
        ("Fleet!A2", header, "| Tern | 45.7% | 2024-03-01 |"),
        ("Fleet!A3", header, "| Tern | 45.7% | 2024-03-01 |"),
    ]


def test_an_old_workbook_is_read() -> None:
    assert rows(OLD, "a.xls") == [
        ("Tides!A1", "", "| Harbour | Height |"),
        ("Tides!A2", "| Harbour | Height |", "| Oban | 3.5 |"),
        ("Tides!A3", "| Harbour | Height |", "| Mull | 4 |"),
    ]
