"""Presentations to text: each slide under its title, with its lists, tables, charts and notes, placed by its number."""

from __future__ import annotations

from slide_cases import blocks, p, passages, pptx, run, shape, table, title, words

from qa.loaders.pptx import read

BULLETS = (
    '<p:bodyStyle><a:lvl1pPr><a:buChar char="•"/></a:lvl1pPr><a:lvl2pPr><a:buChar char="–"/></a:lvl2pPr></p:bodyStyle>'
)
NUMBERS = '<a:buAutoNum type="arabicPeriod"/>'


def test_slides_are_read_in_their_order_each_under_its_title() -> None:
    deck = pptx(
        title("The harbour", "ctrTitle") + shape("A report", type="subTitle"),
        shape("The storm delayed the ferry.") + title("Storms"),
        notes={1: "Say who saw it."},
    )
    assert blocks(deck) == [
        ("slide 1", "heading 1", "The harbour"),
        ("slide 1", "paragraph", "A report"),
        ("slide 2", "heading 2", "Storms"),
        ("slide 2", "paragraph", "The storm delayed the ferry."),
        ("slide 2 notes", "paragraph", "Say who saw it."),
    ]
    assert read(deck, "a.pptx").title == "The harbour"


def test_a_passage_never_runs_from_one_slide_into_the_next() -> None:
    deck = pptx(shape("One short line."), title("Tides") + shape("Another."), shape("And a third."))
    assert passages(deck) == [
        (("Slide 1",), "slide 1", "One short line."),
        (("Tides",), "slide 2", "Another."),
        (("Slide 3",), "slide 3", "And a third."),
    ]
    assert read(deck, "talks/a.pptx").title == "Tides"


def test_slides_are_counted_from_the_first_number_of_the_presentation() -> None:
    deck = pptx(title("One"), title("Two"), attributes='firstSlideNum="0"')
    assert [place for place, _, _ in blocks(deck)] == ["slide 0", "slide 1"]


def test_lists_are_marked_as_the_design_says() -> None:
    body = shape("One", p("Deeper", level=1), p("Plain", "<a:buNone/>"), type="body", number="1")
    assert words(body, shape("A box"), styles=BULLETS) == [
        ("item 0", "- One"),
        ("item 1", "- Deeper"),
        ("paragraph", "Plain"),
        ("paragraph", "A box"),
    ]
    layout = shape("", number="1", styles="<a:lvl1pPr><a:buNone/></a:lvl1pPr>")
    assert words(body, layout=layout, styles=BULLETS)[0] == ("paragraph", "One")


def test_lists_with_numbers_count() -> None:
    letters = '<a:buAutoNum type="alphaLcParenR"/>'
    found = words(
        shape(p("One", NUMBERS), p("In it", letters, 1), p("And", letters, 1), p("Two", NUMBERS), p("In", letters, 1)),
        shape(p("Five", '<a:buAutoNum type="romanUcPeriod" startAt="5"/>'), p("x"), p("One", NUMBERS)),
    )
    assert [text for _, text in found] == [
        "1. One", "a) In it", "b) And", "2. Two", "a) In", "V. Five", "x", "1. One",
    ]  # fmt: skip


def test_tables_have_a_header_row_and_repeat_what_is_merged_over_rows() -> None:
    merged = table(("Coast", "Boat"), ("North", "Tern"), ("", "Gull")).replace(
        f"<a:tc><a:txBody>{p('')}", f'<a:tc vMerge="1"><a:txBody>{p("")}'
    )
    assert words(merged) == [
        ("row 0", "| Coast | Boat |"),
        ("row 1", "| North | Tern |"),
        ("row 1", "| North | Gull |"),
    ]
    assert words(table(("a", "b"), ("c", "d"), properties=""))[0] == ("row 1", "| a | b |")


def test_raised_struck_and_broken_text_and_formulas() -> None:
    power = p(run("10") + run("5", 'baseline="30000"') + run(" m") + run("2", 'baseline="30000"'))
    struck = p(run("not ", 'strike="sngStrike"') + run("this", 'strike="sngStrike"') + run(" but that"))
    broken = p(f"{run('one')}<a:br/>{run('two')}")
    formula = p("<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>")
    assert [text for _, text in words(shape(power, struck, broken, formula))] == [
        "10^5 m²", "~~not this~~ but that", "one\ntwo", "x=1",
    ]  # fmt: skip


def test_what_repeats_on_each_slide_is_read_once_and_numbers_never() -> None:
    foot = (
        shape("Harbour board", type="ftr", number="11")
        + shape(p("<a:fld type='slidenum'><a:t>7</a:t></a:fld>"), type="sldNum", number="12")
        + shape(p("<a:fld type='datetime1'><a:t>1 May</a:t></a:fld>"), type="dt", number="10")
    )
    deck = pptx(title("One") + foot, title("Two") + foot, master=shape("Confidential") + title("Click to edit"))
    assert blocks(deck) == [
        ("slide 1", "heading 2", "One"),
        ("slide 1", "paragraph", "Harbour board"),
        ("slide 1", "paragraph", "Confidential"),
        ("slide 2", "heading 2", "Two"),
    ]


def test_groups_are_opened_and_hidden_shapes_are_not() -> None:
    group = f"<p:grpSp><p:grpSp>{shape('deep')}</p:grpSp></p:grpSp>"
    both = f"<mc:Choice>{shape('new')}</mc:Choice><mc:Fallback>{shape('old')}</mc:Fallback>"
    choice = f"<mc:AlternateContent>{both}</mc:AlternateContent>"
    hidden = shape("hidden", attributes='hidden="1"')
    assert [text for _, text in words(group, choice, hidden)] == ["deep", "new"]


def test_pictures_have_descriptions_and_charts_rows() -> None:
    picture = '<p:pic><p:nvPicPr><p:cNvPr id="4" name="Picture 1" descr="A ferry in the storm"/></p:nvPicPr></p:pic>'
    frame = (
        '<p:graphicFrame><a:graphic><a:graphicData><c:chart r:id="chart"/></a:graphicData></a:graphic></p:graphicFrame>'
    )
    points = "".join(f"<c:pt idx='{at}'><c:v>{text}</c:v></c:pt>" for at, text in enumerate(("May", "June")))
    values = "".join(f"<c:pt idx='{at}'><c:v>{text}</c:v></c:pt>" for at, text in enumerate((4, 7)))
    chart = (
        '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart><c:plotArea><c:bar>'
        f"<c:ser><c:tx><c:v>Boats</c:v></c:tx><c:cat><c:strCache>{points}</c:strCache></c:cat>"
        f"<c:val><c:numCache>{values}</c:numCache></c:val></c:ser></c:bar></c:plotArea></c:chart></c:chartSpace>"
    )
    deck = pptx(title("Tides") + picture + frame, related=(("chart", "../chart.xml"),), more={"ppt/chart.xml": chart})
    assert blocks(deck)[1:] == [
        ("slide 1", "paragraph", "A ferry in the storm"),
        ("slide 1", "row 0", "|  | Boats |"),
        ("slide 1", "row 1", "| May | 4 |"),
        ("slide 1", "row 1", "| June | 7 |"),
    ]


def test_a_slide_that_is_damaged_costs_itself_alone() -> None:
    deck = pptx(title("One"), title("Two") + shape("Read."), more={"ppt/slides/0.xml": "<p:sld"})
    assert [text for _, _, text in blocks(deck)] == ["Two", "Read."]
