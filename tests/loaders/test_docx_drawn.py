"""What a Word document draws and embeds is read once: pictures, charts, diagrams, equations, chunks, headers."""

from __future__ import annotations

import zipfile

import pytest
from docx_cases import NAMES, archive, blocks, docx, p, parts, run, style, table
from growth import assert_linear

from qa.loaders.content import Content, Textless
from qa.loaders.docx import read

KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
DRAWING = (
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
)


def related(body: str, others: dict[str, tuple[str, str]], **known: str) -> bytes:
    """A document with further parts, not packed: kinds and texts by their names, which are also the relationships'
    ids."""
    made = parts(body, **known)
    relations = "".join(
        f'<Relationship Id="{name}" Type="{KIND}{kind}" Target="{name}"/>' for name, (kind, _) in others.items()
    )
    place = "word/_rels/document.xml.rels"
    made[place] = made[place].replace("</Relationships>", f"{relations}</Relationships>")
    return archive(made | {f"word/{name}": text for name, (_, text) in others.items()}, zipfile.ZIP_STORED)


def drawing(inside: str, description: str = "") -> str:
    return (
        f'<w:r><w:drawing {DRAWING}><wp:inline><wp:docPr id="1" name="Picture 1" {description}/>'
        f"<a:graphic><a:graphicData>{inside}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def words(content: Content) -> list[tuple[str | None, str]]:
    return [
        (anchor.label, block.span.of(content.text))
        for anchor, block in zip(content.anchors, content.blocks, strict=True)
    ]


def test_the_description_of_a_picture_is_read_once() -> None:
    picture = drawing('<pic:pic><pic:cNvPr name="x" descr="A heron on a post"/></pic:pic>', 'descr="A heron on a post"')
    file = drawing("<pic:pic/>", 'descr="C:\\Users\\ann\\heron.png"')
    old = '<w:r><w:pict><v:shape alt="A red kite"/></w:pict></w:r>'

    assert words(read(docx(p(run("Birds.") + picture + file) + p(old)), "a.docx")) == [
        ("¶ 1", "Birds."),
        ("¶ 1 picture", "A heron on a post"),
        ("¶ 1 picture", "A red kite"),
    ]
    both = drawing("<pic:pic/>", 'title="Heron" descr="It stands on one leg"')
    assert blocks(p(both)) == [("paragraph", "Heron: It stands on one leg")]
    assert blocks(table(("Bird", p(picture)), ("Kite", "Red"))) == [
        ("row 0", "| Bird | A heron on a post |"),
        ("row 1", "| Kite | Red |"),
    ]
    assert blocks(p(run("Seen.") + picture.replace("<w:r>", "<w:r><w:rPr><w:vanish/></w:rPr>"))) == [
        ("paragraph", "Seen.")
    ]


def series(name: str, values: dict[str, str], form: str = "General") -> str:
    def points(texts: list[str]) -> str:
        return "".join(f'<c:pt idx="{place}"><c:v>{text}</c:v></c:pt>' for place, text in enumerate(texts))

    title = f"<c:tx><c:strRef><c:strCache>{points([name])}</c:strCache></c:strRef></c:tx>" if name else ""
    return (
        f"<c:ser>{title}<c:cat><c:strRef><c:strCache>{points([*values])}</c:strCache></c:strRef></c:cat><c:val><c:numRef>"
        f"<c:numCache><c:formatCode>{form}</c:formatCode>{points([*values.values()])}</c:numCache></c:numRef></c:val></c:ser>"
    )


def chart(*inside: str) -> str:
    title = "<c:title><c:tx><c:rich><a:p><a:r><a:t>Eggs laid</a:t></a:r></a:p></c:rich></c:tx></c:title>"
    area = f"<c:plotArea><c:barChart>{''.join(inside)}</c:barChart></c:plotArea>"
    return f"<c:chartSpace {DRAWING}><c:chart>{title}{area}</c:chart></c:chartSpace>"


def test_a_chart_is_its_title_and_a_table_of_its_values() -> None:
    two = chart(series("Hens", {"May": "30", "June": "28.5"}), series("Ducks", {"May": "0.1000000001"}, "0%"))
    body = p("Farm", "h") + p(drawing('<c:chart r:id="c.xml"/>')) * 2
    content = read(related(body, {"c.xml": ("chart", two)}, styles=style("h", "heading 1")), "a.docx")

    assert words(content) == [
        ("§ Farm", "Farm"),
        ("§ Farm chart 1", "Eggs laid"),
        ("§ Farm chart 1 row 1", "|  | Hens | Ducks |"),
        ("§ Farm chart 1 row 2", "| May | 30 | 10% |"),
        ("§ Farm chart 1 row 3", "| June | 28.5 |  |"),
    ]
    assert [block.level for block in content.blocks[2:]] == [0, 1, 1]

    in_a_cell = table((p(drawing('<c:chart r:id="c.xml"/>')), "b"))
    one = read(related(in_a_cell, {"c.xml": ("chart", chart(series("", {"2001": "7"})))}), "a.docx")
    assert [text for _, text in words(one)] == ["|  | b |", "Eggs laid", "| 2001 | 7 |"]


def test_a_chart_of_a_newer_kind() -> None:
    names = f'xmlns:cx="http://schemas.microsoft.com/office/drawing/2014/chartex" {DRAWING}'
    data = (
        f"<cx:chartSpace {names}><cx:chartData><cx:data><cx:strDim><cx:lvl><cx:pt idx='0'>Asked</cx:pt>"
        "<cx:pt idx='1'>Came</cx:pt></cx:lvl></cx:strDim><cx:numDim><cx:lvl><cx:pt idx='0'>90</cx:pt>"
        "<cx:pt idx='1'>41</cx:pt></cx:lvl></cx:numDim></cx:data></cx:chartData><cx:chart><cx:title><cx:tx><cx:rich>"
        "<a:p><a:r><a:t>Guests</a:t></a:r></a:p></cx:rich></cx:tx></cx:title></cx:chart></cx:chartSpace>"
    )
    shown = drawing('<cx:chart r:id="c.xml"/>').replace("xmlns:r=", names.split(" ")[0] + " xmlns:r=", 1)

    assert read(related(p(shown), {"c.xml": ("chartEx", data)}), "a").text == "Guests\n\n| Asked | 90 |\n| Came | 41 |"


def test_the_words_of_a_diagram_are_in_the_order_of_its_tree() -> None:
    def point(id: str, text: str, kind: str = "node") -> str:
        return f'<dgm:pt modelId="{id}" type="{kind}"><dgm:t><a:p><a:r><a:t>{text}</a:t></a:r></a:p></dgm:t></dgm:pt>'

    data = (
        f"<dgm:dataModel {DRAWING}><dgm:ptLst>{point('0', '', 'doc')}{point('3', 'Pack')}{point('1', 'Sow')}"
        f'{point("2", "Reap")}{point("9", "Layout", "pres")}</dgm:ptLst><dgm:cxnLst><dgm:cxn srcId="0" destId="1" '
        'srcOrd="0"/><dgm:cxn srcId="0" destId="2" srcOrd="1"/><dgm:cxn srcId="2" destId="3" srcOrd="0"/>'
        '<dgm:cxn srcId="3" destId="2" srcOrd="0"/></dgm:cxnLst></dgm:dataModel>'
    )
    body = p("Steps.") + p(drawing('<dgm:relIds r:dm="d.xml"/>'))

    assert read(related(body, {"d.xml": ("diagramData", data)}), "a").text == "Steps.\n\n- Sow\n- Reap\n- Pack"
    damaged = related(body, {"d.xml": ("diagramData", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')})
    assert read(damaged, "a").text == "Steps."


def m(name: str, *inside: str) -> str:
    return f"<m:{name}>{''.join(inside)}</m:{name}>"


def letters(text: str, properties: str = "") -> str:
    return m("r", properties, f"<m:t>{text}</m:t>")


@pytest.mark.parametrize(
    ("made", "text"),
    [
        (m("f", m("num", letters("F")), m("den", letters("m"))), "F/m"),
        (m("f", m("num", letters("a+b")), m("den", letters("2c"))), "(a+b)/2c"),
        (letters("3×") + m("sSup", m("e", letters("10")), m("sup", letters("-9"))) + letters(" m"), "3×10^-9 m"),
        (m("sSup", m("e", letters("x+1")), m("sup", letters("n+2"))), "(x+1)^(n+2)"),
        (m("sSub", m("e", letters("v")), m("sub", letters("0"))) + letters("t"), "v_0 t"),
        (m("rad", m("deg"), m("e", letters("2gh"))), "√2gh"),
        (m("rad", m("deg", letters("3")), m("e", letters("a+1"))), "³√(a+1)"),
        (
            m(
                "nary", '<m:naryPr><m:chr m:val="∑"/></m:naryPr>', m("sub", letters("i=1")), m("sup", letters("n"))
            ).replace("</m:nary>", m("e", letters("i")) + "</m:nary>"),
            "∑_(i=1)^n i",
        ),
        (letters("sin") + letters("α"), "sin α"),
        (m("func", m("fName", letters("log")), m("e", letters("x"))), "log x"),
        (m("d", m("e", letters("a")), m("e", letters("b"))), "(a|b)"),
        (m("m", m("mr", m("e", letters("1")), m("e", letters("2"))), m("mr", m("e", letters("3")))), "1, 2; 3"),
        (m("sSup", m("e", letters("45")), m("sup", letters("∘"))), "45°"),
    ],
)
def test_equations_can_be_read(made: str, text: str) -> None:
    assert blocks(p(run("So ") + m("oMath", made))) == [("paragraph", f"So {text}")]


def test_an_equation_without_end_is_read() -> None:
    deep = "<m:sSup><m:e>" * 2_000 + letters("x") + "</m:e><m:sup/></m:sSup>" * 2_000

    assert "x" in read(docx(p(m("oMath", deep))), "a.docx").text


def raised(text: str) -> str:
    return run(text, '<w:vertAlign w:val="superscript"/>')


def test_raised_text_is_held_apart() -> None:
    small = style(
        "s", "Footnote mark", '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>', attributes='w:type="character"'
    )
    for made, text in (
        (run("about 10") + raised("6") + run(" cells"), "about 10^6 cells"),
        (run("10") + raised("-") + raised("7") + run("m"), "10^-7 m"),
        (run("built in 1871") + run("12", '<w:rStyle w:val="s"/>') + run(" by"), "built in 1871[12] by"),
        (run("a tower") + raised("3, 4") + run("."), "a tower[3, 4]."),
        (run("25 km") + raised("2") + run("."), "25 km²."),
        (run("the 3") + raised("rd") + run(" of May"), "the 3rd of May"),
        (run("of H") + run("2", '<w:vertAlign w:val="subscript"/>') + run("O"), "of H2O"),
    ):
        assert blocks(p(made), styles=small) == [("paragraph", text)]


def test_struck_out_text_is_marked_and_deleted_text_is_left_out() -> None:
    struck = run("40 ", "<w:strike/>") + run("crowns", "<w:dstrike/>")
    deleted = '<w:del w:id="1"><w:r><w:delText>yesterday</w:delText></w:r></w:del>'

    assert blocks(p(run("It costs ") + struck + run(" 50 crowns.") + deleted)) == [
        ("paragraph", "It costs ~~40 crowns~~ 50 crowns.")
    ]


def control(inside: str) -> str:
    return f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>"


def test_a_prompt_is_left_out_and_what_was_typed_over_it_is_read() -> None:
    prompt = style("P", "Placeholder Text", attributes='w:type="character"')
    asked = run("Click here to enter a date.", '<w:rStyle w:val="P"/>')

    assert blocks(p(run("Date: ") + control(asked)) + control(p("4 May")) + control(p(asked)), styles=prompt) == [
        ("paragraph", "Date:"),
        ("paragraph", "4 May"),
    ]

    kept = f"<w:glossaryDocument {NAMES}><w:docParts><w:docPart><w:docPartBody>{p('[Your name]')}</w:docPartBody>"
    kept += "</w:docPart></w:docParts></w:glossaryDocument>"
    body = p("To:") + control(p("[Your name]"))
    assert read(related(body, {"g.xml": ("glossaryDocument", kept)}), "a").text == "To:"


def test_what_is_chosen_in_a_form_is_read() -> None:
    def field(data: str, code: str) -> str:
        return (
            f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData>{data}</w:ffData></w:fldChar></w:r><w:r><w:instrText>'
            f' {code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
        )

    colours = '<w:listEntry w:val="red"/><w:listEntry w:val="blue"/>'
    chosen = field(f'<w:ddList><w:result w:val="1"/>{colours}</w:ddList>', "FORMDROPDOWN")
    first = field(f"<w:ddList>{colours}</w:ddList>", "FORMDROPDOWN")
    box = field('<w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>', "FORMCHECKBOX")

    assert blocks(p(run("Door: ") + chosen + run(", roof: ") + first + run(" ") + box + run(" paid"))) == [
        ("paragraph", "Door: blue, roof: red ☒ paid")
    ]


def head(text: str, kind: str = "hdr") -> str:
    return f"<w:{kind} {NAMES}>{text}</w:{kind}>"


def test_headers_and_footers_are_read_once() -> None:
    number = p(run("Page ") + '<w:fldSimple w:instr=" PAGE ">' + run("2") + "</w:fldSimple>" + run(" of 7"))
    made = related(
        p("Report", "T")
        + p("It rained.", properties=f'<w:sectPr><w:headerReference {DRAWING} w:type="first" r:id="f.xml"/></w:sectPr>')
        + f'<w:sectPr><w:headerReference {DRAWING} w:type="default" r:id="h.xml"/></w:sectPr>',
        {
            "h.xml": ("header", head(p("Report") + p("Order no. 5512-B"))),
            "f.xml": ("header", head(p("Old head"))),
            "k.xml": ("header", head(p("Order no. 5512-B"))),
            "b.xml": ("footer", head(number + table(("Rev. C", "2 May")), "ftr")),
        },
        styles=style("T", "Title"),
    )
    content = read(made, "a.docx")
    assert content.title == "Report"
    assert words(content) == [
        ("header", "Order no. 5512-B"),
        ("footer", "| Rev. C | 2 May |"),
        ("§ Report", "Report"),
        ("§ Report ¶ 1", "It rained."),
    ]


def test_a_document_with_only_a_header_has_text() -> None:
    assert read(related("", {"h.xml": ("header", head(p("Draft 3")))}), "a.docx").text == "Draft 3"


CHUNK = f'<w:altChunk xmlns:r="{KIND[:-1]}" r:id="x"/>'
WEB_ARCHIVE = (
    'MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="=_b"\r\n\r\nNo page.\r\n--=_b\r\n'
    "Content-Type: text/html; charset=windows-1252\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
    "<h1>Caf=E9</h1><p>It opens at ni=\r\nne.</p>\r\n--=_b\r\nContent-Type: image/png\r\n\r\nxx\r\n--=_b--\r\n"
)


@pytest.mark.parametrize(
    ("part", "text"),
    [
        (
            "<html><body><h1>Bees</h1><ul><li>A queen</li><li>Drones</li></ul></body></html>",
            "Bees\n\n- A queen\n- Drones",
        ),
        (WEB_ARCHIVE, "Café\n\nIt opens at nine."),
        (WEB_ARCHIVE.replace("=_b", "b").replace("text/html", "text/plain"), "<h1>Café</h1><p>It opens at nine.</p>"),
        ("Plain words.\r\n\r\nAnd more.", "Plain words.\n\nAnd more."),
    ],
)
def test_a_chunk_in_a_foreign_format_is_read(part: str, text: str) -> None:
    made = related(p("Before.") + CHUNK + p("After.") + CHUNK, {"x": ("aFChunk", part)})

    assert read(made, "a.docx").text == f"Before.\n\n{text}\n\nAfter."


def with_chunk(inner: bytes) -> bytes:
    made = parts(CHUNK)
    place = "word/_rels/document.xml.rels"
    made[place] = f'<Relationships><Relationship Id="x" Type="{KIND}aFChunk" Target="x"/></Relationships>'
    return archive({**made, "word/x": inner})


def test_documents_in_documents_are_read_to_a_depth() -> None:
    made = docx(p("The innermost."))
    for depth in range(6):
        if depth <= 3:
            assert read(made, "a.docx").text == "The innermost."
        else:
            with pytest.raises(Textless, match="embedded part"):
                read(made, "a.docx")
        made = with_chunk(made)


def test_a_chunk_that_is_not_read_is_said() -> None:
    with pytest.raises(Textless, match="a format that is not read"):
        read(related(CHUNK, {"x": ("aFChunk", "{\\rtf1 Words}")}), "a.docx")
    with pytest.raises(Textless, match="no text"):
        read(related(CHUNK, {"y": ("aFChunk", "Words")}), "a.docx")


def test_nothing_is_read_again_and_again() -> None:
    many = p(drawing('<c:chart r:id="c.xml"/>')) * 2_000 + CHUNK * 2_000
    values = chart(series("", {str(number): "1" for number in range(500)}))
    made = related(many, {"c.xml": ("chart", values), "x": ("aFChunk", "Words. " * 1_000)})

    assert len(read(made, "a.docx").blocks) == 502


def test_what_is_nested_without_end_takes_time_in_proportion() -> None:
    sdt = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"

    def controls(number: int) -> str:
        return p("One.") + sdt * 20 * number + p("") + "</w:sdtContent></w:sdt>" * 20 * number

    def boxes(number: int) -> str:
        return p("One.") + "<w:p><w:r><w:t/></w:r>" * 20 * number + "</w:p>" * 20 * number

    def marks(number: int) -> str:
        return p("One.") + p((raised("1") + run("a")) * 20 * number)

    for made in (controls, boxes, marks):
        text = assert_linear(lambda body: read(archive(parts(body), zipfile.ZIP_STORED), "a.docx").text, made)
        assert text.startswith("One.")


def test_a_bomb_in_a_chunk_costs_only_the_chunk() -> None:
    bomb = archive({"word/document.xml": "<a>" + " " * (30 << 20)})
    inner = parts(CHUNK)
    made = archive({**inner, "word/x": bomb})
    with pytest.raises(Textless):
        read(made, "a.docx")

    nested = "Content-Type: multipart/x; boundary=a\r\n\r\n--a\r\n" * 500 + "\r\nWords"
    assert read(related(p("One.") + CHUNK, {"x": ("aFChunk", nested)}), "a.docx").text == "One."
