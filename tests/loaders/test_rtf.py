"""RTF to text: headings, lists, tables, notes and boxes with their places, in any code page."""

from __future__ import annotations

import pytest
from growth import assert_linear

from qa.loaders.content import Damaged, Textless
from qa.loaders.rtf import read

FONTS = r"{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset204 Arial;}{\f2\fcharset128 MS Mincho;}}"
STYLES = r"{\stylesheet{\s0 Normal;}{\s1\outlinelevel0 heading 1;}{\s2 heading 2;}{\s3 Title;}}"


def rtf(body: str, head: str = "") -> bytes:
    return rf"{{\rtf1\ansi\ansicpg1252\deff0{FONTS}{STYLES}{head} {body}}}".encode("latin-1")


def blocks(body: str, head: str = "") -> list[tuple[str, str, str]]:
    """The place, the kind and the words of each block."""
    content = read(rtf(body, head), "a.rtf")
    places = {anchor.offset: anchor.label or "" for anchor in content.anchors}
    return [
        (
            places[block.span.start],
            block.kind if block.kind == "paragraph" else f"{block.kind} {block.level}",
            block.span.of(content.text),
        )
        for block in content.blocks
    ]


def texts(body: str) -> list[str]:
    return [text for _, _, text in blocks(body)]


@pytest.mark.parametrize("number", [9999999, 999999999, 99999999999, 1114112, -99999, -65537])
def test_a_number_that_no_character_has_costs_only_itself(number: int) -> None:
    assert [text.rstrip("9") for text in texts(rf"The tide \u{number}? turned.\par At noon.\par")] == [
        "The tide \ufffd turned." if abs(number) < 10**9 else "The tide \ufffd9? turned.",
        "At noon.",
    ]


def test_a_text_that_names_control_words_is_a_text() -> None:
    assert texts(r"A picture is \\pict with \\bin, then \\u9 and \\par.\par It ends with \}.\par") == [
        r"A picture is \pict with \bin, then \u9 and \par.",
        "It ends with }.",
    ]


def test_headings_are_told_by_their_style_or_outline_and_place_what_follows() -> None:
    body = (
        r"\pard\s1 Storms\par\pard One.\par Two.\par\pard\s2 Boats\par\pard Three.\par\pard\outlinelevel2 Tern\par"
        r"\pard\outlinelevel9\s1 No heading.\par"
    )
    assert blocks(body) == [
        ("§ Storms", "heading 1", "Storms"),
        ("§ Storms ¶ 1", "paragraph", "One."),
        ("§ Storms ¶ 2", "paragraph", "Two."),
        ("§ Boats", "heading 2", "Boats"),
        ("§ Boats ¶ 1", "paragraph", "Three."),
        ("§ Tern", "heading 3", "Tern"),
        ("§ Tern ¶ 1", "paragraph", "No heading."),
    ]


def test_the_title_is_that_of_the_text_else_of_the_file() -> None:
    info = r"{\info{\title Caf\'e9 {\b rules}}{\author Ada}}"
    assert read(rtf(r"Text.\par", info), "a.rtf").title == "Café rules"
    assert read(rtf(r"\pard\s3 The storm\par\pard Text.\par", info), "a.rtf").title == "The storm"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (r"caf\'e9 \u8364?5 na\u239\'efve", "café €5 naïve"),
        (r"{\f1 \'cc\'e8\'f0}", "Мир"),
        (r"{\f2 \'93\'fa\'96\'7b}", "日本"),
        (r"\u-10179?\u-8704? \uc2\u8364??.", "😀 €."),
        (r"a\~b\_c\-d\emdash e\line f", "a\xa0b-cd—e\nf"),
        ("\xe9t\xe9", "été"),
        (r"\{x\} \\y", r"{x} \y"),
        (r"one{\*\unknown two}{\pict 00ff}{\*\shppict{\pict 00}} four", "one four"),
        (r"{\object{\*\objdata 00}{\result three}}", "three"),
        (r'{\field{\*\fldinst HYPERLINK "http://evil.example"}{\fldrslt seen}}', "seen"),
        (r"{\v hidden}seen{\deleted gone}\v more\v0  end", "seen end"),
        (r"x\bin5 }}}}}y", "xy"),
        (r"10{\super 5} m\super 2\nosupersub , the 5{\super th}.", "10^5 m², the 5th."),
        (r"{\strike not}{\strike  this} but that", "~~not this~~ but that"),
        (r"One.{\annotation comment} Two.", "One. Two."),
    ],
)  # fmt: skip
def test_text_is_what_people_see(body: str, text: str) -> None:
    assert texts(body + r"\par") == [text]


def test_a_table_of_contents_is_left_out() -> None:
    contents = r'{\field{\*\fldinst TOC \\o "1-3"}{\fldrslt Storms\tab 1\par Boats\tab 2\par}}'
    assert texts(contents + r"Text.\par") == ["Text."]


def test_notes_boxes_headers_and_footers() -> None:
    box = r"{\shp{\*\shpinst\shpleft1{\sp{\sn a}{\sv 1}}{\shptxt In a box.\par}}{\shprslt{\pict 00}}}"
    note = r"{\super\chftn}{\footnote {\super\chftn} By whom?}"
    head = r"{\header Harbour board\par}{\footer Page {\field{\*\fldinst PAGE}{\fldrslt 7}}\par}"
    assert blocks(rf"{head}Said{note} so.{box}\par Next.\par{head}") == [
        ("header", "paragraph", "Harbour board"),
        ("¶ 1", "paragraph", "Said[1] so."),
        ("¶ 1 note 1", "paragraph", "[1] By whom?"),
        ("¶ 2", "paragraph", "In a box."),
        ("¶ 3", "paragraph", "Next."),
    ]


def test_lists_have_the_markers_that_the_file_shows() -> None:
    body = (
        r"{\listtext 1.\tab}\pard\ls1 One\par{\listtext a)\tab}\pard\ls1\ilvl1 In it\par"
        r"{\pntext\f1\'b7\tab}\pard Dot\par\pard 3. December.\par"
    )
    assert [(kind, text) for _, kind, text in blocks(body.replace(r"\f1\'b7", r"\'b7"))] == [
        ("item 0", "1. One"),
        ("item 1", "a) In it"),
        ("item 0", "- Dot"),
        ("paragraph", "3. December."),
    ]


def test_tables_have_a_header_row() -> None:
    def row(*cells: str) -> str:
        return r"\trowd\pard\intbl " + "".join(rf"{cell}\cell " for cell in cells) + r"\row "

    body = row("Boat", "Seats") + row("Tern", r"1\par 2") + row("Gull", "") + r"\pard Text.\par"
    assert blocks(body) == [
        ("table 1 row 1", "row 0", "| Boat | Seats |"),
        ("table 1 row 2", "row 1", "| Tern | 1 2 |"),
        ("table 1 row 3", "row 1", "| Gull |  |"),
        ("¶ 1", "paragraph", "Text."),
    ]
    assert texts(row("alone") + row("again")) == ["alone", "again"]


@pytest.mark.parametrize("data", [b"", b"{\\rtf1", b"{\\rtf1 }", b"plain", b"PK\x03\x04", b"{\\rtf1{\\pict 00}}"])
def test_what_has_no_text_is_refused(data: bytes) -> None:
    with pytest.raises((Damaged, Textless)):
        read(data, "a.rtf")


def test_a_file_that_is_cut_is_read_as_far_as_it_goes() -> None:
    assert read(rtf(r"One.\par Two.\par Three")[:-9], "a.rtf").text.startswith("One.\n\nTwo.")


def test_the_time_is_in_proportion_to_the_size() -> None:
    def work(body: str) -> object:
        try:
            return read(rtf(body), "a.rtf")
        except (Damaged, Textless):
            return None

    pieces = (
        r"The tide.\par ", "{", "}", r"{\b ", r"{\footnote ", r"\cell ", r"\trowd\intbl a\cell\row ", r"\'e9",
        r"\u8364?", r"{\field{\*\fldinst ", r"{\*\x ", r"{\pict ", r"\super a\nosupersub ", r"{\strike a}",
        r"{\listtext 1.}a\par ", "a", " ", "\\", r"\bin ", r"{\shp{\*\shpinst{\shptxt ", r"{\stylesheet{\s1 x;",
        r"{\header a\par}", r"\pard\s1 a\par ",
    )  # fmt: skip
    for piece in pieces:
        assert_linear(work, lambda n, piece=piece: piece * n * 20)  # type: ignore[misc]
