"""The law of qa.loaders.pdf: text in reading order, with its page numbers, without running heads and feet."""

from __future__ import annotations

import random
import re
from typing import TYPE_CHECKING

import pytest
from pdf_cases import PILOTS, TIDES, Text, column, content, pdf, turned

from qa.loaders.pdf import read
from qa.model import locate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qa.loaders.content import Content


def said(content: Content) -> list[tuple[str, str]]:
    """The kind of each block, with its level where it has one, and its text."""
    leveled = ("heading", "item", "row")
    return [
        (f"{block.kind} {block.level}" if block.kind in leveled else block.kind, block.span.of(content.text))
        for block in content.blocks
    ]


def page_of(content: Content, words: str) -> int | None:
    return locate(content.anchors, content.text.index(words)).page


def test_paragraphs_are_told_by_the_room_between_them_and_keep_their_lines() -> None:
    found = read(pdf([*column(TIDES), *column(PILOTS, y=712)]), "harbour.pdf")
    assert found.text == f"{TIDES}\n\n{PILOTS}"
    assert said(found) == [("paragraph", TIDES), ("paragraph", PILOTS)]
    assert re.fullmatch(r"pdf, pdfium [\d.]+", found.reading)


def test_paragraphs_are_told_by_the_indent_of_their_first_line() -> None:
    first, *others = PILOTS.split("\n")
    texts = [*column(TIDES), Text(86, 724, first), Text(72, 712, others[0]), *column(TIDES, y=700)]
    found = read(pdf(texts), "harbour.pdf")
    assert said(found)[:1] == [("paragraph", TIDES)]
    assert said(found)[1][1].startswith(PILOTS)


def test_every_page_has_its_number() -> None:
    found = read(pdf(column(TIDES), column(PILOTS)), "harbour.pdf")
    assert [anchor.page for anchor in found.anchors] == [1, 2]
    assert all(anchor.line is None and anchor.column is None for anchor in found.anchors)
    assert page_of(found, "The tide") == 1
    assert page_of(found, "Pilots are") == 2


def test_a_paragraph_goes_on_over_a_page_without_head_and_foot() -> None:
    pages = []
    for number, name in enumerate(("the", "each", "that", "this", "no", "every"), 1):
        head = "The harbour book" if number % 2 else "Chapter 2. Tides"
        x = 72 if number % 2 else 420
        texts = [
            Text(x, 800, head, 8),
            *column(
                f"{name} {TIDES[4:].replace('on a few days of the month alone.', 'when the')}".replace(
                    "\n", f"\n{name} "
                ),
                y=700,
            ),
        ]
        pages.append([*texts, Text(290, 40, str(number + 10), 8)])
    found = read(pdf(*pages), "harbour.pdf")
    assert found.text.count("The harbour book") == 1
    assert found.text.count("Chapter 2. Tides") == 1
    assert not re.search(r"1\d", found.text)
    assert [len(text.split("\n")) for kind, text in said(found)] == [1, 18, 1]
    assert [anchor.page for anchor in found.anchors] == [1, 2, 3, 4, 5, 6, 2]
    assert page_of(found, "Chapter 2") == 2


@pytest.mark.parametrize("foot", ["{0}", "- {0} -", "Page {0} of 4", "{0} / 4", "roman"])
def test_numbers_of_pages_are_no_text_on_pages_with_few_lines_too(foot: str) -> None:
    numbers = ["i", "ii", "iii", "iv"] if foot == "roman" else [foot.format(number) for number in range(1, 5)]
    pages = [
        [Text(72, 700, f"The {name} mole was built by convicts."), Text(290, 40, number, 9)]
        for name, number in zip(("north", "south", "east", "west"), numbers, strict=True)
    ]
    found = read(pdf(*pages), "harbour.pdf")
    assert found.text == "\n\n".join(
        f"The {name} mole was built by convicts." for name in ("north", "south", "east", "west")
    )


@pytest.mark.parametrize(("between", "number"), [("   |   ", "{0}"), (" \u00b7 ", "Page {0}"), (" - ", "{0} of 7")])
def test_heads_that_change_with_the_chapter_are_kept_once(between: str, number: str) -> None:
    names = ["Tides"] * 3 + ["Pilots"] * 3 + ["Moles"]
    pages = [
        [
            Text(72, 800, f"{name}{between}{number.format(index)}", 8),
            *column(f"{index * 11}. {PILOTS} {index * 11}", y=760),
        ]
        for index, name in enumerate(names, 1)
    ]
    found = read(pdf(*pages), "harbour.pdf")
    heads = [text for _, text in said(found) if not text[0].isdigit()]
    assert [head.split()[0] for head in heads] == ["Tides", "Pilots", "Moles"]
    assert found.text.count("Pilots are") == 7


@pytest.mark.parametrize(
    ("heads", "kept"),
    [
        (["Invoice 2031-88"] * 3, ["Invoice 2031-88"]),
        (["Sample 1040", "Sample 1041", "Sample 1042"], ["Sample 1040", "Sample 1041", "Sample 1042"]),
        (["2.1 Moles", "2.1 Moles", "2.2 Locks"], ["2.1 Moles", "2.2 Locks"]),
        (["Berth 1", "Berth 2", "Berth 3"], ["Berth 1", "Berth 2", "Berth 3"]),
    ],
)
def test_what_repeats_is_kept_where_it_first_stands_unless_a_digit_differs(heads: list[str], kept: list[str]) -> None:
    pages = [
        [Text(72, 800, head, 8), *column(f"{index}. {PILOTS}", y=760), Text(290, 40, str(index), 8)]
        for index, head in enumerate(heads, 1)
    ]
    found = read(pdf(*pages), "harbour.pdf")
    assert [text for _, text in said(found) if text in heads] == kept
    assert [page_of(found, head) for head in kept] == [heads.index(head) + 1 for head in kept]
    assert not re.search(r"^\d$", found.text, re.MULTILINE)


def test_a_head_with_the_number_of_its_page_is_left_out_if_its_title_stands_in_the_text() -> None:
    pages = []
    for number, name in enumerate(("Tides", "Pilots", "Moles", "Locks", "Buoys"), 12):
        head = [Text(72, 800, f"{number}.1. {name} of the coast"), Text(500, 800, str(number))]
        title = "" if name == "Moles" else f"{number}.1 {name} of the coast"
        pages.append([*head, Text(72, 740, title, 14, "bold"), *column(f"{name} are dear.\n{TIDES}", y=720)])
    found = read(pdf(*pages), "harbour.pdf")
    assert [text for kind, text in said(found) if kind.startswith("heading")] == [
        f"{number}.1 {name} of the coast"
        for number, name in ((12, "Tides"), (13, "Pilots"), (15, "Locks"), (16, "Buoys"))
    ]
    assert found.text.count("of the coast") == 5
    assert "14.1. Moles of the coast\n\n" in found.text


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_turned_pages_are_read_as_people_turn_them(turn: int) -> None:
    texts = [Text(72, 720, "Of tides", 16, "bold"), *column(TIDES, y=700), *column(PILOTS, y=640)]
    upright = read(pdf(texts), "harbour.pdf")
    found = read(pdf(turned(texts, turn)).replace(b"/MediaBox", b"/Rotate %d /MediaBox" % turn), "harbour.pdf")
    assert said(found) == said(upright)


def test_pages_that_turn_to_and_fro_are_each_in_order_and_a_text_in_the_margin_comes_last() -> None:
    rows = [Text(x, 700 - 14 * row, f"{name}{row}") for row in range(4) for x, name in ((72, "A"), (200, "B"))]
    margin = content([Text(72, 760, "Set by Lund in 1931")]).replace(b"1 0 0 1 72 760", b"0 1 -1 0 40 300")
    pages = [turned([*column(TIDES), *rows], 270 * (number % 2)) for number in range(6)]
    found = read(pdf(*pages, content(column(PILOTS)) + b"\n" + margin), "harbour.pdf")
    assert [text for kind, text in said(found) if kind.startswith("row")][:2] == ["| A0 | B0 |", "| A1 | B1 |"]
    assert said(found)[-2:] == [("paragraph", PILOTS), ("paragraph", "Set by Lund in 1931")]


def test_a_line_that_only_begins_with_a_number_is_text() -> None:
    lines = [f"{year} was a year of {what}." for year, what in ((1871, "floods"), (1872, "calm"), (1874, "ice"))]
    below = TIDES.split("\n")
    pages = ([Text(72, 700, line), Text(72, 688, text)] for line, text in zip(lines, below, strict=True))
    found = read(pdf(*pages), "harbour.pdf")
    assert all(line in found.text for line in lines)


def test_columns_are_read_one_after_the_other_however_the_file_draws_them() -> None:
    left = "\n".join([TIDES] * 4)
    right = "\n".join([PILOTS] * 6)
    narrow = [Text(60, 760 - 12 * index, line, 8) for index, line in enumerate(left.split("\n"))]
    beside = [Text(310, 760 - 12 * index, line, 8) for index, line in enumerate(right.split("\n"))]
    by_column = read(pdf([*narrow, *beside]), "two.pdf")
    by_row = read(pdf([text for pair in zip(narrow, beside, strict=True) for text in pair]), "two.pdf")
    assert by_column.text == by_row.text == f"{left}\n\n{right}"


def test_lines_that_the_file_has_in_disorder_are_put_in_order() -> None:
    texts = column("\n".join([TIDES] * 5))
    random.Random(3).shuffle(texts)
    assert read(pdf(texts), "shuffled.pdf").text == "\n".join([TIDES] * 5)


def test_a_word_divided_at_the_end_of_a_line_stays_as_it_stands() -> None:
    text = (
        "The harbour office has been transferred to the regional mari-\n"
        "time authority, which has its seat in the old customs house."
    )
    assert read(pdf(column(text)), "harbour.pdf").text == text


def test_headings_are_told_by_their_type() -> None:
    texts = [
        Text(72, 780, "The harbour book", 20, "bold"),
        Text(72, 740, "1 Tides", 14, "bold"),
        *column(TIDES, y=715),
        Text(72, 650, "1.1 Neaps", 12, "bold"),
        *column(PILOTS, y=630),
        Text(72, 590, "A bold line", 10, "bold"),
        *column(PILOTS, y=570),
    ]
    assert said(read(pdf(texts), "harbour.pdf")) == [
        ("heading 1", "The harbour book"),
        ("heading 2", "1 Tides"),
        ("paragraph", TIDES),
        ("heading 3", "1.1 Neaps"),
        ("paragraph", PILOTS),
        ("heading 4", "A bold line"),
        ("paragraph", PILOTS),
    ]


def test_headings_are_told_by_the_outline() -> None:
    texts = [Text(72, 760, "3. Tides"), *column(TIDES, y=735), Text(72, 680, "Of pilots"), *column(PILOTS, y=655)]
    found = read(pdf(texts, outline=(("Tides", 1), ("Of Pilots", 1))), "harbour.pdf")
    assert [text for kind, text in said(found) if kind == "heading 1"] == ["3. Tides", "Of pilots"]


@pytest.mark.parametrize(
    ("declared", "title"),
    [("Of harbours", "Of harbours"), ("Microsoft Word - book.doc", ""), ("book.indd", ""), ("untitled", "")],
)
def test_a_title_is_what_the_file_declares_unless_a_program_did(declared: str, title: str) -> None:
    assert read(pdf(column(TIDES), title=declared), "harbour.pdf").title == title


def test_items_keep_their_markers_and_their_depth() -> None:
    texts = [
        *column(PILOTS + ":"),
        Text(80, 730, "\u2022 A lantern at the head of the mole."),
        Text(100, 715, "\u2022 Its glass is red."),
        Text(80, 700, "\u2022 A bell, which is rung in fog and in"),
        Text(88, 688, "snow alone."),
    ]
    found = read(pdf(texts), "harbour.pdf")
    assert said(found)[1:] == [
        ("item 0", "\u2022 A lantern at the head of the mole."),
        ("item 1", "\u2022 Its glass is red."),
        ("item 0", "\u2022 A bell, which is rung in fog and in\nsnow alone."),
    ]


def test_code_keeps_its_lines_and_its_indent() -> None:
    code = column("for buoy in buoys:", y=700, font="code") + column("light(buoy)", x=96, y=688, font="code")
    found = read(pdf([*column(TIDES), *code, *column(PILOTS, y=660)]), "harbour.pdf")
    assert said(found)[1] == ("code", "for buoy in buoys:\n    light(buoy)")


def test_tables_have_rows_and_a_header() -> None:
    rows = (("Berth", "Depth", "Crane"), ("North", "4.5 m", "none"), ("South", "7 m", "ten tons"))
    cells = [
        Text(x, 700 - 14 * row, cell) for row, cs in enumerate(rows) for x, cell in zip((72, 180, 300), cs, strict=True)
    ]
    found = read(pdf([*column(TIDES), *cells, *column(PILOTS, y=630)]), "harbour.pdf")
    assert said(found) == [
        ("paragraph", TIDES),
        ("row 0", "| Berth | Depth | Crane |"),
        ("row 1", "| North | 4.5 m | none |"),
        ("row 1", "| South | 7 m | ten tons |"),
        ("paragraph", PILOTS),
    ]


def test_a_table_of_contents_is_no_text() -> None:
    entries = [
        f"{number} {name} . . . . . . . . . . . . . . . {number * 3}"
        for number, name in enumerate(("Tides", "Pilots", "Moles"), 1)
    ]
    contents = [Text(72, 780, "Contents", 16, "bold"), *column("\n".join(entries))]
    chapters = [
        text
        for place, name in enumerate(("1 Tides", "2 Pilots", "3 Moles"))
        for text in (Text(72, 780 - 200 * place, name, 14, "bold"), *column(TIDES, y=760 - 200 * place))
    ]
    found = read(pdf(contents, chapters), "harbour.pdf")
    assert ". . ." not in found.text
    assert [text for kind, text in said(found) if kind == "heading 2"] == ["1 Tides", "2 Pilots", "3 Moles"]
    assert "2 Pilots" in read(pdf(contents), "contents.pdf").text


@pytest.mark.parametrize("leader", [" . . . . . . . . . . . ", "..............", " \u2026\u2026\u2026\u2026 "])
def test_a_number_behind_a_leader_is_text_unless_its_title_stands_again(leader: str) -> None:
    prices = (("Rope, a coil", "14"), ("Tar", "8.50"), ("Oakum, the bale", "21"), ("Copper nails", "9"))
    lines = "\n".join(f"{what}{leader}{price}" for what, price in prices)
    found = read(pdf([*column(TIDES), *column(lines, y=700), *column(PILOTS, y=620)]), "harbour.pdf")
    rows = [text for kind, text in said(found) if kind.startswith("row")]
    assert rows == [f"| {what} | {price} |" for what, price in prices]


def test_blanks_of_a_form_are_no_table_of_contents() -> None:
    lines = "Name of the ship ............... 1\nHome port .................... 2\nMaster ...................... 3"
    assert "Home port" in read(pdf([*column(lines), *column(TIDES, y=600)]), "form.pdf").text


def test_a_note_stays_out_of_the_paragraph_that_goes_on_over_the_page() -> None:
    cut = TIDES.replace("on a few days of the month alone.", "when the water of the river")
    first = [*column(cut), *column("1 Measured at the gauge of the lock.", y=90, size=7)]
    found = read(pdf(first, column("is high, and then in daylight alone.\n" + PILOTS)), "harbour.pdf")
    assert said(found)[0][1].startswith(f"{cut}\nis high, and then in daylight alone.")
    assert said(found)[1] == ("paragraph", "1 Measured at the gauge of the lock.")
    assert page_of(found, "1 Measured") == 1
    assert page_of(found, "is high") == 2


def test_the_lines_that_say_that_code_goes_on_are_no_text() -> None:
    code = column("light(north)\nlight(south)", font="code")
    first = [*column(TIDES, y=820), *code, Text(400, 730, "(continues on next page)", 8)]
    second = [Text(72, 790, "(continued from previous page)", 8), *column("light(east)", y=770, font="code")]
    found = read(pdf(first, [*second, *column(PILOTS, y=740)]), "harbour.pdf")
    assert said(found)[1:] == [("code", "light(north)\nlight(south)\nlight(east)"), ("paragraph", PILOTS)]


def test_a_row_goes_on_over_the_lines_of_its_cells() -> None:
    cells = {
        700: ("Berth", "What was done"),
        680: ("North", "A crane was set up and"),
        669: ("", "its rails were laid."),
    }
    cells |= {650: ("South", "The quay was paved."), 630: ("West", "Nothing was done.")}
    texts = [Text(x, y, cell) for y, row in cells.items() for x, cell in zip((72, 200), row, strict=True) if cell]
    assert [text for _, text in said(read(pdf([*column(TIDES), *texts]), "harbour.pdf"))][1:] == [
        "| Berth | What was done |",
        "| North | A crane was set up and its rails were laid. |",
        "| South | The quay was paved. |",
        "| West | Nothing was done. |",
    ]


def cells_at(rows: Mapping[int, tuple[str, ...]], places: tuple[int, ...] = (72, 200, 320)) -> list[Text]:
    """The cells of rows, by the height of each row, in columns that begin at these places."""
    return [Text(x, y, cell) for y, row in rows.items() for x, cell in zip(places, row, strict=False) if cell]


@pytest.mark.parametrize("wide", [(0,), (3,), (0, 3), (1, 2)])
def test_rows_stay_apart_however_much_larger_one_of_their_distances_is(wide: tuple[int, ...]) -> None:
    rows = [("Berth", "Depth", "Ship"), ("North", "4.5", "Petrel"), ("South", "7", "Heron"), ("West", "3", "Dunlin")]
    rows += [("Pier", "9", "Avocet")]
    height, placed = 700, {}
    for index, row in enumerate(rows):
        placed[height] = row
        height -= 26 if index in wide else 12
    found = read(pdf([*column(TIDES, y=790), *cells_at(placed), *column(PILOTS, y=560)]), "harbour.pdf")
    texts = [text for kind, text in said(found) if kind.startswith("row")]
    assert texts == [f"| {' | '.join(row)} |" for row in rows]


def test_a_title_within_a_table_that_reaches_over_its_columns_is_a_row() -> None:
    rows = {700: ("Berth", "Depth", "Ship"), 688: ("North", "4.5", "Petrel"), 676: ("South", "7", "Heron")}
    rows |= {664: ("Berths that fall dry at the lowest neap tides", "", ""), 652: ("West", "1", "Dunlin")}
    found = read(pdf([*cells_at(rows), *column(TIDES, y=600)]), "harbour.pdf")
    texts = [text.replace("|", " ").split() for kind, text in said(found) if kind.startswith("row")]
    assert texts == [" ".join(row).split() for row in rows.values()]


def test_the_end_of_a_first_cell_is_in_its_row() -> None:
    rows = {700: ("Berth", "Depth"), 688: ("North, below the", "4.5"), 676: ("lighthouse", ""), 664: ("South", "7")}
    found = read(pdf([*cells_at(rows), *column(TIDES, y=600)]), "harbour.pdf")
    assert [text for _, text in said(found)][:3] == [
        "| Berth | Depth |",
        "| North, below the lighthouse | 4.5 |",
        "| South | 7 |",
    ]


def test_reading_twice_gives_the_same() -> None:
    data = pdf(column(TIDES), column(PILOTS))
    assert read(data, "a.pdf") == read(data, "b.pdf")
