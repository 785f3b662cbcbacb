"""Old and binary workbooks that are damaged or made to hurt: what they declare is not believed."""

from __future__ import annotations

import struct

import pytest
from growth import assert_linear
from mail_cases import msg
from sheet_cases import (
    CUT_LIST,
    CUT_TABLE,
    END,
    FREE,
    OLD,
    OTHER_SIZE,
    at,
    biff,
    binary,
    brt,
    circle,
    header,
    old,
    sector,
    xlsb,
)

from qa.loaders.content import Damaged
from qa.loaders.sheets import read
from qa.loaders.sheets.compound import compound_of, workbook_in
from qa.loaders.sheets.records import CONTINUED, LACKING

BEYOND = "is damaged: it names parts that it does not have"
CIRCLE = "is damaged: its parts follow each other in a circle"
FAR = "is refused: a sheet has more than 10,000,000 cells between its first and its last"
NONE = "is damaged: it has no workbook in it"
TWO = "S0\n\n7\n\n7"


def text(data: bytes) -> str:
    """The text of a workbook, or why it is refused."""
    try:
        return read(data, "a.xls").text
    except Damaged as error:
        return str(error)


def numbered(data: bytes, place: int, number: int) -> bytes:
    """The bytes with a number in a place."""
    return data[:place] + number.to_bytes(4, "little") + data[place + 4 :]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (circle(), CIRCLE),
        (CUT_LIST, BEYOND),
        (CUT_TABLE, BEYOND),
        (OTHER_SIZE, CIRCLE),
        (header(lists=0) + sector(*[FREE] * 127, 0), CIRCLE),
        (header(0, directory=1) + sector(END, 2, 3, 1) + bytes(1536), CIRCLE),
        (header(0x00FFFFFF), BEYOND),
        (header(lists=0x00FFFFFF), BEYOND),
        (header(0, directory=0x00FFFFFF) + sector(END), BEYOND),
        (header(0) + sector(0x00FFFFFF), BEYOND),
    ],
)
def test_sectors_in_a_circle_or_beyond_the_file_are_refused(data: bytes, said: str) -> None:
    assert text(data) == said


def test_a_size_that_is_declared_takes_no_room() -> None:
    place = OLD.index("Workbook".encode("utf-16-le")) + 120

    assert text(numbered(OLD, place, 0xFFFFFFFF)) == text(OLD)


def test_a_file_that_lacks_nothing_of_its_workbook_is_read() -> None:
    """Its last sector need not be whole, and the parts of others may be lost."""
    whole = old(at(0, 0) + at(1, 0))
    table = compound_of(workbook_in(whole) + bytes(9000))

    assert text(whole) == TWO
    assert text(whole[:-3000]) == TWO
    assert text(table[:-6000]) == TWO
    assert text(table[:-20_000]) == BEYOND


def test_a_workbook_in_small_sectors_is_read() -> None:
    whole = workbook_in(old(at(0, 0) + at(1, 0))).rstrip(b"\xff")

    assert text(msg({"Workbook": whole})) == TWO
    assert text(msg({"Book": whole})) == TWO
    assert text(msg({"Other": whole})) == NONE
    assert text(numbered(msg({"Workbook": whole}), 60, 0x00FFFFFF)) == BEYOND


def test_a_workbook_that_is_cut_short_is_refused_and_not_completed() -> None:
    whole = workbook_in(old(at(0, 0) * 300))
    far = workbook_in(old(at(0, 0) + at(65535, 65535))).rstrip(b"\xff")

    assert text(compound_of(whole[:5000])).startswith("is damaged: it cannot be read")
    assert text(msg({"Workbook": whole[:3000]})).startswith("is damaged: it cannot be read")
    assert text(msg({"Workbook": far[:-10]})) == FAR


CELLS = {
    "number": at(65535, 255),
    "label": biff(0x0204, 65535, 255, 0, 1, data=b"\0a"),
    "rich label": biff(0x00D6, 65535, 255, 0, 1, data=b"\0a"),
    "truth": biff(0x0205, 65535, 255, 0, 1),
    "packed number": biff(0x027E, 65535, 255, 0, 0, 0),
    "shared text": biff(0x00FD, 65535, 255, 0, 0, 0),
    "packed numbers": biff(0x00BD, 65535, 0, data=bytes(6 * 256) + b"\xff\0"),
    "formula": biff(0x0006, 65535, 255, 0, data=bytes(16)),
}


@pytest.mark.parametrize("cell", CELLS.values(), ids=CELLS)
def test_cells_of_an_old_workbook_that_are_too_far_apart_are_refused(cell: bytes) -> None:
    assert text(old(at(0, 0) + cell)) == FAR
    assert text(old(cell + biff(0x0207, 1, data=b"\0a") + at(0, 0))) == FAR


def test_a_cell_is_where_the_library_takes_it_to_be() -> None:
    """Also a text without its formula; those of a chart in a sheet do not count."""
    chart = biff(0x0809, 0x0600, 0x20, data=bytes(12)) + at(65535, 255) + biff(0x000A)

    assert text(old(at(65535, 255))) == "S0\n\n7"
    assert text(old(biff(0x0207, 1, data=b"\0a") + at(65535, 255))) == FAR
    assert text(old(at(0, 0) + chart + at(1, 0))) == TWO


def test_sheets_that_are_held_at_once_count_together() -> None:
    far = at(0, 0) + at(1_999, 999)

    assert text(old(far)).startswith("S0\n\n")
    assert text(old(*[far] * 6)) == "is refused: its sheets have too many cells between their first and their last"


@pytest.mark.parametrize("dimension", [(0, 65536, 0, 65535), (0, 2**32 - 1, 0, 1), (9, 3, 0, 1)])
def test_a_dimension_takes_no_room_that_a_sheet_cannot_have(dimension: tuple[int, int, int, int]) -> None:
    record = biff(0x0200, data=struct.pack("<IIHHH", *dimension, 0))
    assert text(old(record + at(0, 0))) == "is damaged: a sheet says that it is larger than one can be"


def test_a_dimension_that_is_wrong_does_no_harm() -> None:
    for dimension in ((0, 0, 0, 0), (5, 5, 7, 7), (0, 65536, 0, 256), (0, 2, 300, 1)):
        assert text(old(biff(0x0200, data=struct.pack("<IIHHH", *dimension, 0)) + at(0, 0) + at(1, 0))) == TWO


def test_texts_that_are_shorter_than_they_say_are_refused_where_there_are_many() -> None:
    short = biff(0x0204, 0, 0, 0, 65535, data=b"\0a")

    assert text(old(short)) == "S0\n\na"
    assert text(old(short * (LACKING // 65000))) == "is damaged: its texts are not as long as it says"


def test_a_record_that_goes_on_too_often_is_refused() -> None:
    whole = biff(0x00FC, data=bytes(8)) + biff(0x003C) * (CONTINUED + 1)
    assert text(old(at(0, 0), before=whole)) == f"is refused: a record of it has more than {CONTINUED:,} parts"


def test_sheets_that_stand_in_each_other_are_not_read_again_and_again() -> None:
    cells = [at(row, 0) for row in range(100)]
    starts = [20 + 18 * row for row in range(50)]
    assert text(old(b"".join(cells), starts=starts)) == "is damaged: its sheets stand in each other"


def test_an_old_workbook_takes_time_in_proportion_to_its_size() -> None:
    row = at(3, 4)

    assert assert_linear(text, lambda n: old(row * n * 30)) != BEYOND
    assert assert_linear(text, lambda n: old(row * n, starts=range(20, 20 + n * 18, 18))).startswith("is damaged")
    assert assert_linear(text, lambda n: header(lists=0) + sector(*[FREE] * 127, 1) * n * 5) == CIRCLE
    chain = [sector(*range(at + 1, at + 129)) for at in range(0, 5000 * 4, 128)]
    assert assert_linear(text, lambda n: header(*range(100)) + b"".join(chain[: n // 7])) in (BEYOND, NONE)


@pytest.mark.parametrize(
    "records",
    [
        binary(0, 0) + binary(1_048_575, 16_383),
        binary(0, 0) + binary(0, 2**32 - 1),
        binary(0, 0) + binary(2**20, 0) + binary(0, 100),
        brt(0, 0) + brt(7, 0, 0, 0) + brt(11, 10_000_000, 0, data=bytes(8)),
        brt(0x92) + binary(0, 0) + binary(1_048_575, 16_383),
    ],
)
def test_cells_of_a_binary_workbook_that_are_too_far_apart_are_refused(records: bytes) -> None:
    assert text(xlsb(records)) == FAR
    assert text(xlsb(records, part="worksheets/Any.dat")) == FAR


def test_a_binary_workbook_is_read() -> None:
    assert text(xlsb(binary(0, 0) + binary(1, 0))) == TWO.replace("S0", "S")
    assert text(xlsb(binary(2**20 + 1, 0))) == "is damaged: a cell of a sheet is at no place (1048577)"
    for short in (brt(5, 9), brt(0)):  # the library would take the rest from the record before
        assert text(xlsb(binary(0, 0) + short)) == "is damaged: a cell of a sheet is at no place"
    longer = b"\x05\xff\xff\xff\x7f"
    assert text(xlsb(binary(0, 0) + longer)) == "is damaged: a record of a sheet is not all there"


def test_a_workbook_that_is_encrypted_says_so() -> None:
    for kind in (0, 1):  # the older way, and the newer one
        said = text(old(at(0, 0), before=biff(0x002F, kind, 1, 2)))
        assert said == "is encrypted: it needs a password"
    assert text(old(at(0, 0), before=biff(0x0042, 1200))) == "S0\n\n7"
