"""Files of separated values to tables: each record is a row with its own place, whatever the dialect and the damage."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest
from growth import assert_linear
from hypothesis import given
from hypothesis import strategies as st

from qa.analysis import lengths
from qa.analysis.rows import LONGEST, cells_apart, spans_of_lines
from qa.ingest.split import split
from qa.loaders import load_bytes
from qa.loaders.rows import JOINED, MOST, _records, cells_of, read

if TYPE_CHECKING:
    from qa.model import Passage

FLEET = "boat,seats,built\nTern,12,1998\nPlover,30,2004\n"


def passages(text: str, name: str = "a.csv") -> tuple[Passage, ...]:
    return split(load_bytes(text.encode(), f"/{name}", name))


def rows(text: str, name: str = "a.csv") -> list[tuple[str, str]]:
    """The header and the text of each row."""
    return [(passage.header, passage.text) for passage in passages(text, name)]


@pytest.mark.parametrize(
    ("delimiter", "reading"), [(",", "commas"), (";", "semicolons"), ("\t", "tabs"), ("|", "bars")]
)
def test_a_row_knows_its_header_and_its_line(delimiter: str, reading: str) -> None:
    text = FLEET.replace(",", delimiter)
    found = passages(text)

    header, first, second, _ = text.split("\n")
    assert [(one.header, one.text) for one in found] == [(header, first), (header, second)]
    assert [one.anchors[0].line for one in found] == [2, 3]
    assert [one.form for one in found] == [f"row{delimiter}"] * 2
    assert read(text.encode(), "a.csv").reading == f"csv with {reading}, utf-8"


def test_a_quoted_cell_may_hold_delimiters_quotes_and_line_ends() -> None:
    first, second = '1,"a, ""b"" and\nc",x', "2,plain,y"
    assert rows(f"id,text,mark\n{first}\n{second}\n") == [("id,text,mark", first), ("id,text,mark", second)]
    assert [one.anchors[0].line for one in passages(f"id,text,mark\n{first}\n{second}\n")] == [2, 4]


def test_a_quotation_mark_that_nothing_closes_costs_no_other_row() -> None:
    text = 'id,text\n1,"open\n2,5" pipe\n3,"fine"\n4,last "one\n'
    assert [text for _, text in rows(text)] == ['1,"open', '2,5" pipe', '3,"fine"', '4,last "one']


def test_without_names_of_columns_the_first_row_is_a_row() -> None:
    assert rows("Tern,12\nPlover,30\n") == [("", "Tern,12"), ("", "Plover,30")]
    assert rows("2019,2020\n4,5\n") == [("", "2019,2020"), ("", "4,5")]


def test_where_the_names_of_columns_are_in_doubt_the_first_row_is_also_a_row() -> None:
    assert rows("Arbe,Lisse\nMole,Quay\n") == [("", "Arbe,Lisse"), ("Arbe,Lisse", "Mole,Quay")]


def test_lines_above_the_table_are_text() -> None:
    text = "Fleet of 2024\n\n" + FLEET
    assert rows(text) == [("", "Fleet of 2024"), *rows(FLEET)]


def test_windows_line_ends_and_spaces_are_no_part_of_a_row() -> None:
    assert rows(FLEET.replace("\n", " \r\n")) == [(header, text) for header, text in rows(FLEET)]


def test_rows_beyond_the_limit_are_joined_and_each_is_quoted_alone() -> None:
    number = MOST + 100
    found = passages("id,name\n" + "".join(f"{at},boat {at}\n" for at in range(number)))

    assert len(found) < MOST + 10
    assert {one.form for one in found[:MOST]} == {"row,"}
    last = found[-1]
    assert last.form == "rows,"
    assert len(last.text) <= JOINED + 50
    assert [span.of(last.text) for span in spans_of_lines(last.text, last.form)][
        -1
    ] == f"{number - 1},boat {number - 1}"


def test_a_very_long_row_is_divided_between_cells() -> None:
    row = ",".join(f"cell {number}" for number in range(LONGEST))
    found = [one for one in passages(f"a,b\n{row}\n1,2\n") if one.text not in ("a,b", "1,2")]

    assert "".join(one.text for one in found) == row
    assert max(len(one.text) for one in found) <= lengths.LONGEST
    assert all(one.text.endswith(",") for one in found[:-1])


def test_a_row_of_many_cells_is_whole_up_to_its_limit_and_one_of_a_long_cell_is_not() -> None:
    many = ",".join(f"cell {number}" for number in range(LONGEST // 10))
    told = "It is told. " * 400
    endless = "word " * 700

    assert [text for _, text in rows(f"a,b\n1,2\n{many}\n5,{told}\n6,{endless}end\n")][1:3] == [
        many,
        f"5,{told}".strip(),
    ]
    divided = [text for _, text in rows(f"a,b\n1,2\n6,{endless}end\n")][1:]
    assert len(divided) == 2
    assert " ".join(divided) == f"6,{endless}end"


def test_commas_between_cells_join_no_numbers() -> None:
    assert cells_apart('a,105,5505,"1,200",x', "row,") == 'a|105|5505|"1,200"|x'
    assert cells_apart("1,5;2,7", "row;") == "1,5;2,7"


CELL = st.text(st.sampled_from('ab1",;\n'), max_size=6)


@given(st.lists(st.lists(CELL, min_size=2, max_size=4), min_size=1, max_size=5))
def test_records_are_those_of_the_standard_library(table: list[list[str]]) -> None:
    out = io.StringIO()
    csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\n").writerows(table)

    found = [out.getvalue()[span.start : span.end] for span in _records(out.getvalue(), ",")]
    assert [[cell[1:-1].replace('""', '"') for cell in cells_of(row, ",")] for row in found] == table


@given(st.text(st.sampled_from('ab1", \t;\n\r|')))
def test_rows_cover_every_character_but_white_space(text: str) -> None:
    if not text.strip():
        return
    content = read(text.encode(), "a.csv")
    shown = "".join(block.span.of(content.text) for block in content.blocks)
    assert "".join(shown.split()) == "".join(content.text.split())


@pytest.mark.parametrize("piece", ['a,"b\n', '"', '""', ',"', '"",', '"a""', "a,b\n", "a;", '"\n', '","', '"a\n",'])
def test_any_file_takes_linear_time(piece: str) -> None:
    def make(share: int) -> bytes:
        return (piece * (100 * share))[: 200 * share].encode()

    assert_linear(lambda data: split(load_bytes(b"x,y\n" + data, "/a.csv", "a.csv")), make)


def test_a_tsv_is_told_by_its_tabs() -> None:
    text = "name\tnote\nTern\tsmall, old\nPlover\tlarge, new\n"
    assert rows(text, "a.tsv")[-1] == ("name\tnote", "Plover\tlarge, new")
