"""OpenDocument texts and presentations to text, with headings, lists, tables, notes and places as people see them."""

from __future__ import annotations

from odf_cases import NAMES, blocks, frame, h, items, odf, p, page, style, table, words

from qa.ingest.split import split
from qa.loaders import load_bytes
from qa.loaders.odf import read

NOTE = "<text:note><text:note-citation>1</text:note-citation><text:note-body>{}</text:note-body></text:note>"


def test_blocks_are_placed_by_their_heading() -> None:
    body = p("Before.") + h("Storms") + p("One.") + p("Two.") + h("Boats", 2) + p("Three.")
    assert blocks(odf(body)) == [
        ("¶ 1", "paragraph", "Before."),
        ("§ Storms", "heading 1", "Storms"),
        ("§ Storms ¶ 1", "paragraph", "One."),
        ("§ Storms ¶ 2", "paragraph", "Two."),
        ("§ Boats", "heading 2", "Boats"),
        ("§ Boats ¶ 1", "paragraph", "Three."),
    ]


def test_title_and_language_are_those_that_the_file_declares() -> None:
    content = read(odf(p("Text."), meta="<dc:title>The  tides</dc:title><dc:language>de-DE</dc:language>"), "a.odt")
    assert (content.title, content.language) == ("The tides", "de")
    titled = read(odf(p("The storm", "Title") + p("Text.")), "a.odt")
    assert titled.title == ""
    known = odf(p("The storm", "T") + p("Text."), styles=style("T", more='style:display-name="Title"'))
    assert (read(known, "a.odt").title, blocks(known)[0][1:]) == ("The storm", ("heading 1", "The storm"))


def test_lists_count_as_their_style_says() -> None:
    numbered = items("One", "<text:p>Two</text:p>" + items("In", "And", style=""), "Three", style="N")
    more = items("Four", style="N", more='text:continue-numbering="true"') + items("Anew", style="N") + items("Dot")
    assert words(numbered + more) == [
        ("item 0", "1. One"),
        ("item 0", "2. Two"),
        ("item 1", "a) In"),
        ("item 1", "b) And"),
        ("item 0", "3. Three"),
        ("item 0", "4. Four"),
        ("item 0", "1. Anew"),
        ("item 0", "- Dot"),
    ]


def test_a_list_in_an_item_begins_to_count_anew() -> None:
    deep = items("a", "b", style="N")
    body = items(p("One") + deep, p("Two") + deep, style="B")
    assert [text for _, text in words(body)] == ["- One", "a) a", "b) b", "- Two", "a) a", "b) b"]


def test_headings_are_numbered_by_the_outline() -> None:
    outline = (
        '<text:outline-style><text:outline-level-style text:level="1" style:num-format="1"/>'
        '<text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/></text:outline-style>'
    )
    found = words(h("A") + h("B") + h("C", 2) + h("D", 3), styles=outline)
    assert [text for _, text in found] == ["1 A", "2 B", "2.1 C", "D"]


def test_tables_have_their_header_and_repeat_what_is_merged_over_rows() -> None:
    body = table(("Coast", "Boat"), ("North", "Tern"), ("", "Gull")).replace(
        f"<table:table-cell>{p('North')}", f'<table:table-cell table:number-rows-spanned="2">{p("North")}'
    )
    body = body.replace(f"<table:table-cell>{p('')}</table:table-cell>", "<table:covered-table-cell/>")
    assert blocks(odf(h("A") + body))[1:] == [
        ("§ A table 1 row 1", "row 0", "| Coast | Boat |"),
        ("§ A table 1 row 2", "row 1", "| North | Tern |"),
        ("§ A table 1 row 3", "row 1", "| North | Gull |"),
    ]
    heads = [kind for kind, _ in words(table(("a", "b"), ("c", "d"), ("e", "f"), head=2))]
    assert heads == ["row 0", "row 0", "row 1"]
    assert words(table(("alone",))) == [("paragraph", "alone")]


def test_notes_and_frames_come_after_their_paragraph() -> None:
    body = p(f"Said{NOTE.format(p('By whom?'))} so.{frame('In a box.', described='A ferry')}") + p("Next.")
    assert blocks(odf(body)) == [
        ("¶ 1", "paragraph", "Said[1] so."),
        ("¶ 1 note 1", "paragraph", "[1] By whom?"),
        ("¶ 2", "paragraph", "In a box."),
        ("¶ 3", "paragraph", "A ferry"),
        ("¶ 4", "paragraph", "Next."),
    ]


def test_white_space_spans_and_what_is_hidden() -> None:
    styles = (
        style("H", 'text:display="none"', "text")
        + style("U", 'style:text-position="super 58%"', "text")
        + style("S", 'style:text-line-through-style="solid"', "text")
    )
    body = p('One\n  two<text:s text:c="2"/>three<text:tab/>four<text:line-break/> five')
    body += p('10<text:span text:style-name="U">5</text:span> m<text:span text:style-name="U">2</text:span>')
    body += p(
        '<text:span text:style-name="S">not this</text:span> but<text:span text:style-name="H"> hidden</text:span>'
    )
    body += p("A <text:ruby><text:ruby-base>base</text:ruby-base><text:ruby-text>top</text:ruby-text></text:ruby>")
    body += p("Seen<office:annotation><text:p>comment</text:p></office:annotation>.")
    body += "<text:tracked-changes><text:p>deleted</text:p></text:tracked-changes>"
    body += '<text:section text:display="none"><text:p>hidden</text:p></text:section>'
    body += (
        "<text:table-of-content><text:index-body><text:p>Storms 1</text:p></text:index-body></text:table-of-content>"
    )
    assert [text for _, text in words(body, styles=styles)] == [
        "One two  three\tfour\nfive", "10^5 m²", "~~not this~~ but", "A base", "Seen.",
    ]  # fmt: skip


def test_code_keeps_its_lines_together() -> None:
    styles = style("C", more='style:parent-style-name="Preformatted_20_Text"') + style("Preformatted_20_Text")
    body = p("if x:", "C") + p('<text:s text:c="4"/>y()', "C") + p("Prose.")
    assert words(body, styles=styles) == [("code", "if x:\n    y()"), ("paragraph", "Prose.")]


def test_headers_and_footers_are_read_once_without_page_numbers() -> None:
    masters = (
        f'<style:master-page style:name="Standard"><style:header>{p("Harbour board")}</style:header>'
        f"<style:footer>{p('Page <text:page-number>7</text:page-number>')}</style:footer></style:master-page>"
        f'<style:master-page style:name="Unused"><style:header>{p("Draft")}</style:header></style:master-page>'
    )
    assert blocks(odf(p("Text."), masters=masters)) == [
        ("header", "paragraph", "Harbour board"),
        ("¶ 1", "paragraph", "Text."),
    ]


def test_formulas_stand_in_their_line_and_charts_have_rows() -> None:
    formula = "<math:math><math:mi>E</math:mi><math:annotation>E = m c^2</math:annotation></math:math>"
    chart = (
        f"<office:document-content {NAMES}><office:body><office:chart><chart:chart><chart:title><text:p>Boats</text:p>"
        f"</chart:title>{table(('', 'May'), ('Tern', '4'))}</chart:chart></office:chart></office:body>"
        "</office:document-content>"
    )
    body = p(f"So <draw:frame><draw:object>{formula}</draw:object></draw:frame> holds.")
    body += p('<draw:frame><draw:object xlink:href="./Object 1"/></draw:frame>')
    assert [(kind, text) for _, kind, text in blocks(odf(body, more={"Object 1/content.xml": chart}))] == [
        ("paragraph", "So E = m c^2 holds."),
        ("paragraph", "Boats"),
        ("row 0", "|  | May |"),
        ("row 1", "| Tern | 4 |"),
    ]


def test_a_flat_file_is_read_like_an_archive() -> None:
    inside = f"<office:body><office:text>{h('A')}{p('B.')}</office:text></office:body>"
    flat = f"<?xml version='1.0'?><office:document {NAMES}>{inside}</office:document>"
    assert blocks(flat.encode()) == blocks(odf(h("A") + p("B.")))


def test_slides_are_read_in_their_order_each_under_its_title() -> None:
    master = f'<style:master-page style:name="M">{frame("Confidential")}{frame("Click", "title")}</style:master-page>'
    deck = odf(
        page(
            frame("The storm delayed the ferry."), frame("Storms", "title"), frame("7", "page-number"), notes="Say it."
        )
        + page(
            frame("Harbour", "footer"),
            frame("Click here", "outline", more='presentation:placeholder="true"'),
            f"<draw:g><draw:custom-shape>{p('In a shape.')}</draw:custom-shape></draw:g>",
        )
        + page(frame("Harbour", "footer")),
        "presentation",
        masters=master,
    )
    assert blocks(deck) == [
        ("slide 1", "heading 2", "Storms"),
        ("slide 1", "paragraph", "The storm delayed the ferry."),
        ("slide 1", "paragraph", "Confidential"),
        ("slide 1 notes", "paragraph", "Say it."),
        ("slide 2", "heading 2", "Slide 2"),
        ("slide 2", "paragraph", "Harbour"),
        ("slide 2", "paragraph", "In a shape."),
        ("slide 3", "heading 2", "Slide 3"),
    ]
    document = load_bytes(deck, "/a.odp", "a.odp")
    assert document.title == "Storms"
    assert [one.headings for one in split(document)] == [("Storms",), ("Slide 2",)]
