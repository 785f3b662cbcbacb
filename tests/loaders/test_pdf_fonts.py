"""Law: letters whose font the file does not embed are read, however they are drawn, on a machine without fonts too."""

from __future__ import annotations

import struct

import pytest
from pdf_cases import written

from qa.loaders.pdf import read
from qa.loaders.pdf.fonts import box_font

_DESCRIPTOR = (
    "<< /Type /FontDescriptor /FontName /Nowhere /Flags 4 /FontBBox [0 0 0 0] /ItalicAngle 0 /Ascent 800 "
    "/Descent -200 /StemV 80 >>"
)


def drawn(codes: list[str], font: str, more: str = "") -> str:
    """What is read of a page that draws each of the codes by itself, 12 points apart, in a font that is not there."""
    return drawn_by("72 700 Td " + "".join(f"<{code}> Tj 12 0 Td " for code in codes), font, more)


def drawn_by(operators: str, font: str, more: str = "") -> str:
    stream = f"BT /F 12 Tf {operators} ET"
    page = "/MediaBox [0 0 595 842] /Resources << /Font << /F 5 0 R >> >> /Contents 4 0 R"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R {page} >>",
        f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        f"<< /Type /Font /BaseFont /Nowhere {font} >>",
        _DESCRIPTOR,
        more,
    ]
    return read(written([one.encode() for one in objects], "/Root 1 0 R"), "a.pdf").text


@pytest.mark.parametrize(
    ("coding", "ordering", "codec", "said"),
    [
        ("UniGB-UCS2-H", "GB1", "utf-16-be", "港口水位"),
        ("GBK-EUC-H", "GB1", "gbk", "港口水位"),
        ("90ms-RKSJ-H", "Japan1", "cp932", "港の水位"),
        ("KSCms-UHC-H", "Korea1", "cp949", "항구"),
        ("ETen-B5-H", "CNS1", "big5", "港口"),
    ],
)
def test_chinese_japanese_and_korean_letters_are_read(coding: str, ordering: str, codec: str, said: str) -> None:
    descendant = (
        "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Nowhere /DW 1000 /FontDescriptor 6 0 R "
        f"/CIDSystemInfo << /Registry (Adobe) /Ordering ({ordering}) /Supplement 0 >> >>"
    )
    codes = [letter.encode(codec).hex() for letter in said]
    font = f"/Subtype /Type0 /Encoding /{coding} /DescendantFonts [7 0 R]"
    assert drawn(codes, font, descendant).replace(" ", "") == said


_COLUMNS = ("港の水位は満潮のとき四米", "干潮のとき二米を越えない。", "大きい船は月に数日だけ入る。")
_DESCENDANT = (
    "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Nowhere /DW 1000 /FontDescriptor 6 0 R "
    "/CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 0 >> >>"
)


@pytest.mark.parametrize("step", [0, 12, 13.5])
def test_columns_are_read_from_top_to_bottom_and_from_right_to_left(step: float) -> None:
    """However they are drawn: as columns (a step of 0), or letter by letter."""
    operators = []
    for place, column in enumerate(_COLUMNS):
        parts = list(column) if step else [column]
        for index, part in enumerate(parts):
            y = 700 - index * step
            operators.append(f"1 0 0 1 {400 - 18 * place} {y} Tm <{part.encode('utf-16-be').hex()}> Tj")
    font = f"/Subtype /Type0 /Encoding /UniJIS-UTF16-{'H' if step else 'V'} /DescendantFonts [7 0 R]"
    assert drawn_by("\n".join(operators), font, _DESCENDANT).replace("\n", "") == "".join(_COLUMNS)


def test_letters_below_each_other_in_a_table_are_no_column() -> None:
    cells = [("港", "四米"), ("河", "二米"), ("湖", "三米")]
    operators = [
        f"1 0 0 1 {x} {700 - 18 * row} Tm <{said.encode('utf-16-be').hex()}> Tj"
        for row, pair in enumerate(cells)
        for x, said in zip((72, 200), pair, strict=True)
    ]
    font = "/Subtype /Type0 /Encoding /UniJIS-UTF16-H /DescendantFonts [7 0 R]"
    found = drawn_by("\n".join(operators), font, _DESCENDANT)
    assert found.replace("|", " ").split() == [said for pair in cells for said in pair]


@pytest.mark.parametrize("kind", ["Type1", "TrueType"])
def test_letters_of_other_scripts_are_read(kind: str) -> None:
    names = "/afii10017 /afii10018 /afii10019 /beta /alpha"
    encoding = f"<< /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [65 {names}] >>"
    font = f"/Subtype /{kind} /Encoding {encoding} /FirstChar 65 /LastChar 69 /Widths [1000 1000 1000 1000 1000]"
    assert drawn(["41", "42", "43", "44", "45"], f"{font} /FontDescriptor 6 0 R") == "АБВβα"


def test_the_font_has_a_box_for_every_letter_and_none_for_a_blank() -> None:
    data = box_font()
    count = struct.unpack_from(">H", data, 4)[0]
    places = {
        name: place for name, _, place, _ in (struct.unpack_from(">4sIII", data, 12 + 16 * n) for n in range(count))
    }
    table = places[b"cmap"] + 12
    assert struct.unpack_from(">HH", data, table) == (13, 0)
    groups = struct.unpack_from(">I", data, table + 12)[0]
    ranges = [struct.unpack_from(">III", data, table + 16 + 12 * group) for group in range(groups)]
    assert {glyph for _, _, glyph in ranges} == {1}
    assert [letter for letter in " a港\u3000\u00a0я" if any(low <= ord(letter) <= high for low, high, _ in ranges)] == [
        "a",
        "港",
        "я",
    ]
