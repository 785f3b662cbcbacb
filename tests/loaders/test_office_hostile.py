"""Files of office programs that are damaged, encrypted, or made to hurt: each is read, or refused with a reason, and
soon."""

from __future__ import annotations

import random
import tracemalloc
import zipfile
from importlib import import_module
from io import BytesIO
from typing import TYPE_CHECKING

import odf_cases
import pytest
from docx_cases import archive, docx
from fault_cases import damaged, samples
from growth import assert_linear
from odf_cases import h, items, odf
from sheet_cases import Cell, ods, ods_cell, ods_row, xlsx
from slide_cases import p, pptx, shape, table, title

from qa.loaders.content import Damaged, Textless
from qa.loaders.formats import format_of

if TYPE_CHECKING:
    from collections.abc import Callable

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
KINDS = (".pptx", ".xlsx", ".xls", ".ods", ".odt", ".odp", ".ipynb", ".rtf")
PACKED = (".pptx", ".xlsx", ".ods", ".odt")
NEEDS = "Damaged: is encrypted: it needs a password"
COPIES = 60


def read(data: bytes, suffix: str) -> str:
    """The text of a file, or why it is refused."""
    try:
        text: str = import_module(format_of(f"a{suffix}").module).read(data, f"a{suffix}").text
    except (Damaged, Textless) as error:
        return f"{type(error).__name__}: {error}"
    return text


@pytest.mark.parametrize("suffix", KINDS)
def test_what_is_no_file_of_its_kind_says_so(suffix: str) -> None:
    cut = samples()[suffix][:100] if suffix != ".rtf" else b""  # RTF is text as far as it goes
    for data in (b"", b"just text", b"PK\x03\x04", OLE, cut):
        assert read(data, suffix).startswith(("Damaged: ", "Textless: is "))


@pytest.mark.parametrize("suffix", KINDS)
def test_damaged_copies_are_read_or_refused(suffix: str) -> None:
    chance = random.Random(suffix)
    for _ in range(COPIES):
        assert read(damaged(samples()[suffix], chance), suffix)


@pytest.mark.parametrize("suffix", PACKED)
def test_an_encrypted_file_says_so(suffix: str) -> None:
    assert read(OLE + "EncryptedPackage".encode("utf-16-le"), suffix) == NEEDS


def test_an_encrypted_opendocument_file_says_so() -> None:
    space = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    manifest = f'<m:manifest xmlns:m="{space}"><m:encryption-data/></m:manifest>'
    assert read(ods({"S": ods_row("a")}, {"META-INF/manifest.xml": manifest}), ".ods") == NEEDS
    assert read(odf(odf_cases.p("a"), more={"META-INF/manifest.xml": manifest}), ".odt") == NEEDS


@pytest.mark.parametrize(
    ("suffix", "made"),
    [
        (".pptx", lambda more: pptx(title("a"), more=more)),
        (".xlsx", lambda more: xlsx({"S": [("a",)]}, more=more)),
        (".odt", lambda more: odf(odf_cases.p("a"), more=more)),
        (".ods", lambda more: ods({"S": ods_row("a")}, more)),
    ],
)
def test_a_bomb_is_refused_before_it_is_unpacked(suffix: str, made: Callable[[dict[str, str]], bytes]) -> None:
    bomb = made({"bomb.xml": "a" * 60_000_000})
    tracemalloc.start()
    try:
        assert read(bomb, suffix).startswith("Damaged: is refused: ")
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < 5_000_000


def test_cells_that_are_too_far_apart_are_refused() -> None:
    """Also where the sheet says nothing of its dimension."""
    far = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{}</sheetData></worksheet>'
    cells = '<row><c r="A1"><v>1</v></c></row><row><c r="XFD1048576"><v>2</v></c></row>'
    made = xlsx({"S": [("a",)]}, more={"xl/worksheets/sheet1.xml": far.format(cells)})
    assert read(made, ".xlsx").startswith("Damaged: is refused: a sheet has more than 10,000,000 cells between")
    blank = far.format(cells.replace("<v>2</v></c>", "</c>").replace('XFD1048576"></c>', 'XFD1048576"/>'))
    assert read(xlsx({"S": [("a",)]}, more={"xl/worksheets/sheet1.xml": blank}), ".xlsx") == "S\n\n1"
    assert read(ods({"S": ods_row(*["a"] * 200, repeated=1_000_000)}), ".ods").startswith("Damaged: ")


@pytest.mark.parametrize("place", ["XFD1048576", "xfd1048576", "&#88;FD1048576", "sssssssB1", "A99999999999"])
def test_a_cell_is_where_the_library_takes_it_to_be(place: str) -> None:
    """Whatever the dimension says, and however long the tag is."""
    cells = f'<row><c r="A1"><v>1</v></c></row><row><c x="{"x" * 300}" r="{place}"><v>2</v></c></row>'
    cells = f'<dimension ref="A1:B2"/>{cells}'
    made = xlsx({"S": [("a",)]}, more={"xl/worksheets/sheet1.xml": f"<worksheet>{cells}</worksheet>"})

    assert read(made, ".xlsx").startswith(
        ("Damaged: is refused: a sheet has more", "Damaged: is damaged: a cell of a sheet")
    )


TIMES, ROWS = 'table:number-columns-repeated="{}"', 'table:number-rows-repeated="{}"'


@pytest.mark.parametrize(
    "rows",
    [
        f"<table:table-row {ROWS.format(10**8)}>{ods_cell('a')}</table:table-row>",
        f"<table:table-row {ROWS.format(10**20)}>{ods_cell('a')}</table:table-row>",
        ods_row(ods_cell("a", f'office:value-type="string" {TIMES.format(20_000)}')) * 4,
        ods_row(ods_cell("a" * 1000, f'office:value-type="string" {TIMES.format(11_000)}')),
        ods_row(f'a<text:s text:c="{10**8}"/>b'),
        ods_row('a<text:s text:c="&#57;99999999"/>b'),
        ods_row('a<text:s text:c="900000"/>b') * 12,
    ],
)
def test_what_repeats_too_often_is_refused(rows: str) -> None:
    assert read(ods({"S": rows}), ".ods") == "Damaged: is refused: it repeats cells or spaces too often"


def test_far_cells_of_a_table_are_refused_and_blank_ones_that_repeat_are_not() -> None:
    blank = f"<table:table-row {ROWS.format(10**6)}><table:table-cell {TIMES.format(16_384)}/></table:table-row>"

    assert read(ods({"S": ods_row("a") + blank}), ".ods") == "S\n\na"
    far = ods_row("a") + blank + ods_row(f"<table:table-cell {TIMES.format(16_383)}/>", "b")
    assert read(ods({"S": far}), ".ods").startswith(
        "Damaged: is refused: a sheet has more than 10,000,000 cells between"
    )
    assert read(ods({"S": ods_row("a", repeated=3)}), ".ods").count("a") == 3


def test_a_table_whose_xml_does_not_end_is_damaged() -> None:
    """python-calamine would wait for its end for ever."""
    whole = ods({"S": ods_row("a")})
    content = zipfile.ZipFile(BytesIO(whole)).read("content.xml").decode()
    for broken in (content.replace("</table:table>", "</table:t>"), content[: content.index("</table:table-row>")]):
        assert read(archive({"mimetype": "x", "content.xml": broken}), ".ods").startswith("Damaged: is damaged: ")


def test_macros_and_links_are_not_read() -> None:
    """What a link leads to is not in the text."""
    more = {
        "xl/vbaProject.bin": "Shell evil",
        "xl/externalLinks/externalLink1.xml": "<externalLink>evil</externalLink>",
    }
    cell = Cell("seen", formula='HYPERLINK("http://evil.example","seen")', type="str")
    assert read(xlsx({"S": [(cell,)]}, more=more), ".xlsm") == "S\n\nseen"


def test_the_time_is_in_proportion_to_the_size() -> None:
    assert_linear(lambda data: read(data, ".xlsx"), lambda n: xlsx({"S": [("a", "b", n)] * (n * 10)}))
    merged = ["A1:A9"] * 3
    assert_linear(lambda data: read(data, ".xlsx"), lambda n: xlsx({"S": [("a", "b")] * n}, merged=merged * n))
    assert_linear(lambda data: read(data, ".xlsx"), lambda n: xlsx({f"S{at}": [("a",)] for at in range(n)}))
    assert_linear(lambda data: read(data, ".ods"), lambda n: ods({"S": ods_row("a", "b") * n * 10}))


def test_a_sheet_without_a_value_has_no_text() -> None:
    assert read(xlsx({"S": []}), ".xlsx") == "Textless: has no text in it"
    assert read(archive({"a": "b"}), ".xlsx").startswith("Damaged: is damaged: ")


def test_pictures_and_films_of_any_size_cost_nothing() -> None:
    """None of them is read."""
    assert read(pptx(title("Tides"), more={"ppt/media/film.mp4": "a" * 60_000_000}), ".pptx") == "Tides"


def test_a_presentation_links_out_in_vain() -> None:
    link = pptx(title("Tides"), related=(("slide", "http://evil.example"), ("chart", "file:///etc/passwd")))
    assert read(link, ".pptx") == "Tides"
    assert read(pptx(), ".pptx") == "Textless: has no text in it"


def test_a_presentation_takes_time_in_proportion_to_its_size() -> None:
    def work(data: bytes) -> str:
        return read(data, ".pptx")

    assert_linear(work, lambda n: pptx(title("a") + shape(*(f"Tide {number}." for number in range(n * 5)))))
    assert_linear(work, lambda n: pptx(*[title("a")] * (n // 9 + 1)))
    assert_linear(work, lambda n: pptx(title("a") + table(*[("a", "b")] * n)))
    assert_linear(work, lambda n: pptx("<p:grpSp>" * n + shape("deep") + "</p:grpSp>" * n))
    assert_linear(work, lambda n: pptx(shape(p("<a:x>" * n + "</a:x>" * n + "<a:r><a:t>deep</a:t></a:r>"))))
    assert_linear(work, lambda n: pptx(title("a"), layout=shape("x", number="1") * n))
    many = [shape("x", type="body", number=str(number)) for number in range(4_100)]
    assert_linear(work, lambda n: pptx("".join(many[: n * 4]), layout="".join(many[n * 4 :: -1])))
    body = shape(*["a"] * 500, number="9")
    assert_linear(work, lambda n: pptx(title("a") + body, layout=shape("", number="1") * n))


def test_entities_are_refused() -> None:
    for made in ('<!ENTITY a "aaaa">', '<!ENTITY a SYSTEM "file:///etc/passwd">'):
        flat = f"<!DOCTYPE x [{made}]><office:document {odf_cases.NAMES}>&a;</office:document>"
        assert read(flat.encode(), ".fodt") == "Damaged: declares entities, which are not read"
        slide = f"<!DOCTYPE x [{made}]><p:presentation>&a;</p:presentation>"
        assert "entities" in read(pptx(title("a"), more={"ppt/presentation.xml": slide}), ".pptx")


def test_an_opendocument_text_runs_and_fetches_nothing() -> None:
    link = '<text:a xlink:href="http://evil.example">seen</text:a>'
    link += '<draw:frame><draw:object xlink:href="/etc"/></draw:frame>'
    script = "<office:scripts><office:script>evil</office:script></office:scripts>"
    assert read(odf(script + odf_cases.p(link), more={"Basic/evil.xml": "evil"}), ".odt") == "seen"
    assert read(odf(""), ".odt") == "Textless: has no text in it"
    assert read(odf("", "spreadsheet"), ".odt").startswith("Damaged: is damaged: it is no OpenDocument text")


@pytest.mark.parametrize("name", ["text:section", "text:list", "text:span", "draw:g", "draw:frame", "table:table"])
def test_elements_that_are_nested_without_end(name: str) -> None:
    """Read or refused, in time that is in proportion to their number."""

    def made(number: int) -> bytes:
        inside = f"<{name}>" * number * 5 + odf_cases.p("deep") + f"</{name}>" * number * 5
        return odf(inside if name != "text:span" else odf_cases.p(inside))

    said = assert_linear(lambda data: read(data, ".odt"), made)
    assert said in ("deep", "Damaged: is damaged: its elements are nested too deep", "Textless: has no text in it")


def test_an_opendocument_text_takes_time_in_proportion_to_its_size() -> None:
    def work(data: bytes) -> str:
        return read(data, ".odt")

    assert_linear(work, lambda n: odf(odf_cases.p("The tide.") * n * 5))
    assert_linear(work, lambda n: odf(h("The tide.") * n * 5))
    assert_linear(work, lambda n: odf(items(*["The tide."] * n * 5, style="N")))
    assert_linear(work, lambda n: odf(odf_cases.table(*[("a", "b")] * n * 5)))
    assert_linear(work, lambda n: odf(odf_cases.p("<text:s/>a<text:tab/>" * n * 5)))
    assert_linear(work, lambda n: odf(odf_cases.p(" " * n * 50 + "a")))
    assert_linear(work, lambda n: odf(odf_cases.p("a", "S0"), styles=chained(n * 20)))
    levels = '<text:list-level-style-bullet text:level="1"/>'
    listed = '<text:list-style style:name="L">{}</text:list-style>'
    assert_linear(work, lambda n: odf(items(*["a"] * n * 4, style="L"), styles=listed.format(levels * n * 4)))


def chained(number: int) -> str:
    """Styles of which each has the next one as its parent."""
    return "".join(
        f'<style:style style:name="S{at}" style:family="paragraph" style:parent-style-name="S{at + 1}"/>'
        for at in range(number)
    )


def test_a_word_document_takes_time_in_proportion_to_its_chain_of_styles() -> None:
    def made(number: int) -> bytes:
        chain = "".join(
            f'<w:style w:styleId="S{at}"><w:basedOn w:val="S{at + 1}"/></w:style>' for at in range(number * 40)
        )
        return docx('<w:p><w:pPr><w:pStyle w:val="S0"/></w:pPr><w:r><w:t>a</w:t></w:r></w:p>', styles=chain)

    assert_linear(lambda data: read(data, ".docx"), made)
