"""Word documents to blocks: what people see in the body, once, each block with its place in words."""

from __future__ import annotations

from docx_cases import blocks, docx, p, run, style, table

from qa.loaders.docx import read

HEADINGS = style("a1", "heading 1") + style("a2", "heading 2") + style("T", "Title")


def field(code: str, result: str, end: str = '<w:r><w:fldChar w:fldCharType="end"/></w:r>') -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run(result)}{end}'
    )


def test_a_document_as_a_whole() -> None:
    content = read(
        docx(
            p("A Report", "T")
            + p("Who wrote it.")
            + p("Findings", "a1")
            + p("The first.")
            + p("The second.")
            + table(("Name", "Age"), ("Ann", "5"))
            + p("The third."),
            styles=HEADINGS,
            core="<dc:title>Another title</dc:title><dc:language>de-DE</dc:language>",
        ),
        "a.docx",
    )

    assert content.text == (
        "A Report\n\nWho wrote it.\n\nFindings\n\nThe first.\n\nThe second.\n\n"
        "| Name | Age |\n| Ann | 5 |\n\nThe third."
    )
    assert (content.title, content.language, content.reading) == ("A Report", "de", "docx")
    assert [anchor.label for anchor in content.anchors] == [
        "§ A Report",
        "§ A Report ¶ 1",
        "§ Findings",
        "§ Findings ¶ 1",
        "§ Findings ¶ 2",
        "§ Findings table 1 row 1",
        "§ Findings table 1 row 2",
        "§ Findings ¶ 3",
    ]
    assert [anchor.offset for anchor in content.anchors] == [block.span.start for block in content.blocks]
    assert {(anchor.line, anchor.column, anchor.page) for anchor in content.anchors} == {(None, None, None)}


def test_labels() -> None:
    """A long heading is cut between words; where there is none, the number stands alone."""
    long = "A heading " + "of many words " * 6
    content = read(docx(p("Before.") + p(long, "a1") + p("Below.")), "a.docx")
    cut = read(docx(p(long, "a1") + p("Below."), styles=HEADINGS), "a.docx")

    assert [anchor.label for anchor in content.anchors] == ["¶ 1", "¶ 2", "¶ 3"]
    assert cut.anchors[1].label == "§ A heading of many words of many words of many words of many… ¶ 1"


def test_the_title_is_the_one_that_people_gave() -> None:
    for given in ("A Plan", "Microsoft Word - x.doc", "Document1", "draft.docx"):
        expected = given if given == "A Plan" else ""
        assert read(docx(p("Text."), core=f"<dc:title>{given}</dc:title>"), "a.docx").title == expected


def test_headings() -> None:
    """By the outline level of the paragraph or its style, or the style's name in any language; its id says nothing."""
    styles = (
        style("Heading1", "my own", '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>')
        + style("x", "Überschrift 2")
        + style("y", "theirs", parent="x")
        + style("z", "TOC Heading", '<w:pPr><w:outlineLvl w:val="9"/></w:pPr>', parent="x")
        + style("n", "Normal", attributes='w:type="paragraph" w:default="1"')
        + style("loop", "loop", parent="pool")
        + style("pool", "pool", parent="loop")
    )
    assert blocks(
        p("Three", "Heading1")
        + p("Two", "x")
        + p("Two again", "y")
        + p("Contents", "z")
        + p("Text", "n")
        + p("Five", "n", '<w:outlineLvl w:val="4"/>')
        + p("No heading", "x", '<w:outlineLvl w:val="9"/>')
        + p("Text", "loop")
        + p("Text", "unknown"),
        styles=styles,
    ) == [
        ("heading 3", "Three"),
        ("heading 2", "Two"),
        ("heading 2", "Two again"),
        ("paragraph", "Text"),
        ("heading 5", "Five"),
        ("paragraph", "No heading"),
        ("paragraph", "Text"),
        ("paragraph", "Text"),
    ]


def level(number: int, form: str, text: str, inside: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/>{inside}</w:lvl>'
    )


def listed(id: int, depth: int = 0) -> str:
    return f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{id}"/></w:numPr>'


def test_lists() -> None:
    """Bullets and numbers are those that people see, on each level; a list begins anew where it says so."""
    numbering = (
        '<w:abstractNum w:abstractNumId="0">'
        + level(0, "decimal", "%1.")
        + level(1, "lowerLetter", "(%2)")
        + level(2, "upperRoman", "%1.%3")
        + '</w:abstractNum><w:abstractNum w:abstractNumId="1">'
        + level(0, "bullet", "")
        + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
        '<w:num w:numId="3"><w:abstractNumId w:val="0"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>'
    )
    made = docx(
        p("one", properties=listed(1))
        + p("in it", properties=listed(1, 1))
        + p("and in that", properties=listed(1, 2))
        + p("two", properties=listed(1))
        + p("", properties=listed(1))
        + p("in it", properties=listed(1, 1))
        + p("a bullet", properties=listed(2))
        + p("Text.")
        + p("four", properties=listed(1))
        + p("anew", properties=listed(3))
        + p("and on", properties=listed(3))
        + p("none", properties=listed(0))
        + p("no such list", properties=listed(99))
        + p("• typed"),
        numbering=numbering,
    )
    assert read(made, "a.docx").text == (
        "1. one\n  (a) in it\n    1.I and in that\n2. two\n  (a) in it\n- a bullet\n\nText.\n\n"
        "4. four\n7. anew\n8. and on\n\nnone\n\nno such list\n\n• typed"
    )


def test_numbers_of_headings_come_from_their_style() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="0">'
        + level(0, "upperRoman", "%1", '<w:pStyle w:val="a1"/>')
        + level(1, "decimal", "%1.%2", '<w:isLgl/><w:pStyle w:val="a2"/>')
        + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    tied = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    styles = style("a1", "heading 1", tied) + style("a2", "heading 2", tied)

    assert blocks(p("One", "a1") + p("Two", "a2") + p("Three", "a2"), styles=styles, numbering=numbering) == [
        ("heading 1", "I One"),
        ("heading 2", "1.1 Two"),
        ("heading 2", "1.2 Three"),
    ]


def test_tables() -> None:
    """The first row is the header; the text of a merged cell comes once; a cell of several paragraphs is one."""
    wide = f'<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{p("Total")}'
    down = f"<w:tcPr><w:vMerge/></w:tcPr>{p('')}"

    assert blocks(
        table(("a", "b", "c"), (wide, "3"), (down, p("x") + p("y"), "z"), ("", "", ""))
        + p("Between.")
        + table(("Key", "Value"), ("k", "v"), properties='<w:tblLook w:val="0000"/>')
    ) == [
        ("row 0", "| a | b | c |"),
        ("row 1", "| Total |  | 3 |"),
        ("row 1", "|  | x y | z |"),
        ("paragraph", "Between."),
        ("row 1", "| Key | Value |"),
        ("row 1", "| k | v |"),
    ]


def test_tables_that_lay_out_a_page() -> None:
    """One column, or a table in a cell, or a cell as long as a page: what is in them stands by itself."""
    inner = table(("a", "b"), ("c", "d"))

    assert blocks(table((p("One.") + p("Two."),)) + table(("Left.", inner + p("Right.")))) == [
        ("paragraph", "One."),
        ("paragraph", "Two."),
        ("paragraph", "Left."),
        ("row 0", "| a | b |"),
        ("row 1", "| c | d |"),
        ("paragraph", "Right."),
    ]
    assert [kind for kind, _ in blocks(table(("Left.", "A long story. " * 200)))] == ["paragraph", "paragraph"]


def test_runs() -> None:
    """Tabs, line ends and hyphens as people see them; nothing hidden."""
    body = (
        run("docu\u00adment")
        + "<w:r><w:tab/><w:t>one</w:t><w:br/><w:t>two</w:t><w:noBreakHyphen/><w:t>three</w:t><w:softHyphen/></w:r>"
        + run(" hidden", "<w:vanish/>")
        + run(" shown", '<w:vanish w:val="0"/>')
        + run(" not", '<w:rStyle w:val="h"/>')
        + '<m:oMath><m:r><m:t> x+1</m:t></m:r></m:oMath><w:r><w:sym w:font="S" w:char="2192"/></w:r>'
        '<w:r><w:sym w:font="Wingdings" w:char="F04A"/></w:r>'
        "<w:ruby><w:rt><w:r><w:t>kan</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>漢</w:t></w:r></w:rubyBase></w:ruby>"
    )
    hidden = style("h", "Hidden", "<w:rPr><w:vanish/></w:rPr>", attributes='w:type="character"')

    assert blocks(p(body) + p("Nobody sees this.", "h"), styles=hidden) == [
        ("paragraph", "document\tone\ntwo-three shown x+1→漢")
    ]


def test_tracked_changes_are_as_accepted() -> None:
    gone = '<w:del w:id="1"><w:r><w:delText>old </w:delText></w:r></w:del>'
    moved = f'<w:moveFrom w:id="2">{run("from ")}</w:moveFrom><w:moveTo w:id="3">{run("to ")}</w:moveTo>'
    row = '<w:tbl><w:tr><w:trPr><w:del w:id="4"/></w:trPr><w:tc>' + p("gone") + "</w:tc></w:tr></w:tbl>"

    assert blocks(
        p(f'{run("A ")}{gone}<w:ins w:id="5">{run("new ")}</w:ins>{moved}')
        + p("joined ", properties='<w:rPr><w:del w:id="6"/></w:rPr>')
        + p("into one")
        + row
    ) == [("paragraph", "A new to"), ("paragraph", "joined into one")]


def test_a_large_first_letter_belongs_to_its_word() -> None:
    assert blocks(p("O", properties='<w:framePr w:dropCap="drop"/>') + p("nce upon a time.")) == [
        ("paragraph", "Once upon a time.")
    ]


def test_fields() -> None:
    """Their results are text, their codes are not; a table of contents is furniture, also one whose end is lost."""
    link = f"<w:hyperlink>{run('a link')}</w:hyperlink>"
    prompt = run("Click here.", '<w:rStyle w:val="q"/>')
    body = (
        p(field("TOC \\o", "Findings 3", end=""), "t1")
        + p(run("Method 4") + '<w:r><w:fldChar w:fldCharType="end"/></w:r>')
        + p(run("See ") + field("REF x", "page 3") + run(" and ") + link + run("."))
        + f'<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
        f"<w:sdtContent>{p('Findings')}</w:sdtContent></w:sdt>"
        f"<w:sdt><w:sdtPr/><w:sdtContent>{p('In a control.')}</w:sdtContent></w:sdt>"
        f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{p(prompt)}</w:sdtContent></w:sdt>"
        + p(field("TOC", "Findings 3", end=""))
        + p("Lost", "a1")
        + p("And found.")
    )
    styles = HEADINGS + style("t1", "toc 1") + style("q", "Placeholder Text", attributes='w:type="character"')
    assert blocks(body, styles=styles) == [
        ("paragraph", "See page 3 and a link."),
        ("paragraph", "In a control."),
        ("heading 1", "Lost"),
        ("paragraph", "And found."),
    ]


def test_notes_stand_below_the_paragraph_that_refers_to_them() -> None:
    reference = '<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:endnoteReference w:id="2"/></w:r>'
    content = read(
        docx(
            p(run("A claim.") + reference) + p("On."),
            footnotes=f'<w:footnote w:id="0" w:type="separator">{p("")}</w:footnote>'
            f'<w:footnote w:id="2">{p("<w:r><w:footnoteRef/></w:r>" + run(" A source."))}</w:footnote>',
            endnotes=f'<w:endnote w:id="2">{p("The end.")}</w:endnote>',
        ),
        "a.docx",
    )
    assert content.text == "A claim.[1][i]\n\n[1] A source.\n\n[i] The end.\n\nOn."
    assert [anchor.label for anchor in content.anchors] == ["¶ 1", "¶ 1 note 1", "¶ 1 note i", "¶ 2"]


def test_a_box_of_text_is_read_once() -> None:
    inside = f"<w:txbxContent>{p('In the box.')}</w:txbxContent>"
    box = (
        f"<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>{inside}</wps:txbx></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{inside}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert blocks(p(run("Beside ") + box + run("it."))) == [("paragraph", "Beside it."), ("paragraph", "In the box.")]


def test_code() -> None:
    """Paragraphs in a style for code are the lines of one block."""
    styles = style("c", "Source Code") + style("o", "Code of Conduct")

    assert blocks(p("def f():", "c") + p("", "c") + p("    pass", "c") + p("Be kind.", "o"), styles=styles) == [
        ("code", "def f():\n\n    pass"),
        ("paragraph", "Be kind."),
    ]
