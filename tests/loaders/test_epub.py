"""A book becomes its chapters in the order of reading, each paragraph with the place that a reader would name."""

from __future__ import annotations

import random

import pytest
from epub_cases import OPF, book, packed, page
from growth import assert_linear

from qa.loaders.content import Content, Damaged, Textless
from qa.loaders.epub import read

STORM = "<h2>The Storm</h2><p>It blew.</p><p>It <i>rai</i>ned.</p>"


def labelled(content: Content) -> list[tuple[str | None, str]]:
    """Each block with the label of its one anchor."""
    assert [anchor.offset for anchor in content.anchors] == [block.span.start for block in content.blocks]
    assert all(anchor[1:4] == (None, None, None) for anchor in content.anchors)
    return [
        (anchor.label, block.span.of(content.text))
        for anchor, block in zip(content.anchors, content.blocks, strict=True)
    ]


def test_chapters_one_after_the_other_with_title_language_and_labels() -> None:
    content = read(
        book({"a.xhtml": "<h1>Chapter 1</h1><p>One.</p><ul><li>Two</li></ul>", "b%20b.xhtml": STORM}), "b.epub"
    )

    assert (content.title, content.language, content.reading) == ("The Mill", "en", "epub")
    assert content.text == "Chapter 1\n\nOne.\n\n- Two"  # the archive has no member of the other name

    content = read(book({"a.xhtml": "<h1>Chapter 1</h1><p>One.</p><ul><li>Two</li></ul>", "b.xhtml": STORM}), "b.epub")

    assert content.text == "Chapter 1\n\nOne.\n\n- Two\n\nThe Storm\n\nIt blew.\n\nIt rained."
    assert labelled(content) == [
        ("Chapter 1", "Chapter 1"),
        ("Chapter 1 ¶ 1", "One."),
        ("Chapter 1 ¶ 2", "- Two"),
        ("The Storm", "The Storm"),
        ("The Storm ¶ 1", "It blew."),
        ("The Storm ¶ 2", "It rained."),
    ]
    assert [(block.kind, block.level) for block in content.blocks][3:5] == [("heading", 2), ("paragraph", 0)]


def test_the_spine_is_the_order_and_what_stands_beside_the_text_comes_last() -> None:
    data = book(
        {
            "a.xhtml": "<p>Note.</p>",
            "b.xhtml": "<p>Second.</p>",
            "c.xhtml": "<p>First.</p>",
            "d.xhtml": "<p>Never.</p>",
        },
        spine='<itemref idref="a.xhtml" linear="no"/><itemref idref="c.xhtml"/><itemref idref="b.xhtml"/>'
        '<itemref idref="c.xhtml"/><itemref idref="gone"/><itemref idref="nav"/>',
    )

    assert read(data, "b.epub").text == "First.\n\nSecond.\n\nNote."


def test_names_of_chapters_from_the_contents_where_the_page_has_none() -> None:
    content = read(
        book(
            {
                "a.xhtml": "<p>THE STORM</p><p>It blew.</p>",
                "b.xhtml": "<p>It went on.</p>",
                "c.xhtml": "<h2>3</h2><p>Calm.</p>",
            },
            contents={"a.xhtml": "The Storm", "c.xhtml#x": "Three: The Calm"},
        ),
        "b.epub",
    )

    assert labelled(content) == [
        ("THE STORM", "THE STORM"),
        ("THE STORM ¶ 1", "It blew."),
        ("THE STORM ¶ 2", "It went on."),
        ("Three: The Calm", "3"),
        ("Three: The Calm ¶ 1", "Calm."),
    ]
    assert [block.kind for block in content.blocks] == ["heading", "paragraph", "paragraph", "heading", "paragraph"]


def test_names_from_the_older_kind_of_contents() -> None:
    ncx = """<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap><navPoint><navLabel><text>One</text></navLabel>
    <content src="a.xhtml"/><navPoint><navLabel><text>Inner</text></navLabel><content src="a.xhtml#i"/></navPoint>
    </navPoint></navMap></ncx>"""
    opf = OPF.format(
        items='<item id="a" href="a.xhtml" media-type="text/html"/>', spine='<itemref idref="a"/>', guide="", doctype=""
    )
    files = {
        "OEBPS/book.opf": opf.replace(' properties="nav"', ""),
        "OEBPS/toc.ncx": ncx,
        "OEBPS/a.xhtml": page("<p>Text.</p>"),
    }

    assert labelled(read(packed(files), "b.epub")) == [("One ¶ 1", "Text.")]  # and without a container


def test_chapters_in_one_page_and_sections_in_a_chapter() -> None:
    content = read(
        book(
            {"a.xhtml": "<h1>I</h1><p>a</p><h2>Inner</h2><p>b</p><h1>II</h1><p>c</p><h2>Sea</h2><p>d</p>"},
            contents={"a.xhtml": "I", "a.xhtml#2": "II", "a.xhtml#3": "Sea"},
        ),
        "b.epub",
    )

    assert [label for label, text in labelled(content) if len(text) == 1 and text.islower()] == [
        "I ¶ 1",
        "I ¶ 2",
        "II ¶ 1",
        "Sea ¶ 1",
    ]


def test_a_long_title_is_cut_between_words() -> None:
    title = "In Which It Is Told At Length How The Miller Lost His Mill And Found It Again"
    content = read(book({"a.xhtml": f"<h1>{title}</h1><p>Once.</p>"}), "b.epub")

    assert content.anchors[1].label == "In Which It Is Told At Length How The Miller Lost His Mill… ¶ 1"


def test_contents_are_left_out_and_title_page_and_copyright_page_are_read() -> None:
    content = read(
        book(
            {
                "cover.xhtml": "<p>The Mill, a novel</p>",
                "p1.xhtml": '<section epub:type="titlepage"><h1>The Mill</h1><p>Ann Author</p></section>',
                "p2.xhtml": '<section epub:type="copyright-page"><p>Second edition. ISBN 978-1-402</p></section>',
                "p3.xhtml": '<h2>Contents</h2><p><a href="a.xhtml">The Storm</a></p><p>1. <a href="b.xhtml">II</a></p>',
                "p4.xhtml": '<section epub:type="loi"><h2>Plates</h2><p>The mill, 7</p></section>',
                "a.xhtml": STORM + '<span epub:type="pagebreak">12</span><aside epub:type="footnote">A note.</aside>',
            },
            contents={"a.xhtml": "The Storm", "b.xhtml": "II"},
        ),
        "b.epub",
    )

    assert content.text.split("\n\n") == [
        "The Mill, a novel",
        "The Mill",
        "Ann Author",
        "Second edition. ISBN 978-1-402",
        "Contents",
        "The Storm",
        "It blew.",
        "It rained.",
        "A note.",
    ]


def test_links_that_do_not_repeat_the_contents_are_text() -> None:
    """Sources, an index of pages, a way back from a note that is only a sign."""
    content = read(
        book(
            {
                "a.xhtml": '<h1>Sources</h1><p><a href="https://a.org">Mill, A. Of Mills. 1901.</a></p><ol><li>'
                '<a href="b.xhtml">Grain and its keeping</a></li></ol><p><a href="b.xhtml#2">2</a>, '
                '<a href="b.xhtml#9">9</a></p><p><a href="b.xhtml">Storm</a></p><p>A note. <a href="#n">↩</a></p>'
            },
            contents={"a.xhtml": "Sources", "b.xhtml": "Storm"},
        ),
        "b.epub",
    )

    assert content.text == ("Sources\n\nMill, A. Of Mills. 1901.\n\n1. Grain and its keeping\n\n2, 9\n\nA note.")


def test_words_in_drawings_pictures_and_objects() -> None:
    drawing = (
        '<svg><style>text {fill: red}</style><text y="10"><tspan>The mill by</tspan><tspan y="22">the water</tspan>'
        "</text><text>1902</text><path d='M 0 0'/></svg>"
    )
    standing_in = '<object data="a.quiz"><p>Which wind turns it?</p></object>'
    content = read(
        book(
            {
                "a.xhtml": f'<div>{drawing}</div><p>See <img src="1.png" alt="a heron &amp; a carp"/>here.</p>'
                f'<p>x<img src="g.png" alt="y"/>z</p><img src="2.jpg" alt="img_2.jpg"/>{standing_in}'
                "<video><p>No video.</p></video><svg><path d='M 0 0'/></svg>",
            }
        ),
        "b.epub",
    )

    assert content.text.split("\n\n") == [
        "The mill by the water",
        "1902",
        "See a heron & a carp here.",
        "xyz",
        "Which wind turns it?",
    ]


def test_a_page_that_is_a_drawing() -> None:
    opf = OPF.format(
        items='<item id="a" href="a.svg" media-type="image/svg+xml"/>',
        spine='<itemref idref="a"/>',
        guide="",
        doctype="",
    )
    drawing = '<svg xmlns="http://www.w3.org/2000/svg"><title>x</title><text>Under the wheel</text></svg>'

    assert read(packed({"OEBPS/book.opf": opf, "OEBPS/a.svg": drawing}), "b.epub").text == "Under the wheel"


def test_what_the_package_alone_says_about_the_book() -> None:
    about = (
        "<dc:creator>Ann Author</dc:creator><dc:creator>Bo Writer</dc:creator><dc:publisher>Press</dc:publisher>"
        "<dc:identifier>urn:uuid:1</dc:identifier><dc:identifier>urn:isbn:9781402894626</dc:identifier>"
        "<dc:date>2019-05-04T00:00:00Z</dc:date><dc:description>&lt;p&gt;Of a mill.&lt;/p&gt;</dc:description>"
    )
    opf = OPF.format(
        items='<item id="a" href="a.xhtml" media-type="text/html"/>', spine='<itemref idref="a"/>', guide="", doctype=""
    ).replace("<dc:language>", about + "<dc:language>")
    files = {"OEBPS/book.opf": opf, "OEBPS/a.xhtml": page("<h1>One</h1><p>Printed by Press. By Bo Writer.</p>")}
    content = read(packed(files), "b.epub")

    assert labelled(content) == [
        ("about the book", "Authors: Ann Author"),
        ("about the book", "Date: 2019-05-04"),
        ("about the book", "ISBN: 9781402894626"),
        ("about the book", "Description: Of a mill."),
        ("One", "One"),
        ("One ¶ 1", "Printed by Press. By Bo Writer."),
    ]


ENCRYPTION = """<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:enc="http://www.w3.org/2001/04/xmlenc#">
<enc:EncryptedData><enc:EncryptionMethod Algorithm="{}"/><enc:CipherData><enc:CipherReference URI="OEBPS/a.xhtml"/>
</enc:CipherData></enc:EncryptedData></encryption>"""


def test_a_protected_book_is_damaged_and_one_with_its_own_fonts_is_not() -> None:
    for algorithm, protected in (
        ("http://www.w3.org/2001/04/xmlenc#aes128-cbc", True),
        ("http://www.idpf.org/2008/embedding", False),
    ):
        data = book({"a.xhtml": STORM}, more={"META-INF/encryption.xml": ENCRYPTION.format(algorithm)})
        if protected:
            with pytest.raises(Damaged, match=r"^is protected \(DRM\)$"):
                read(data, "b.epub")
        else:
            assert read(data, "b.epub").text.startswith("The Storm")


LAUGHS = '<!DOCTYPE package [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>'
OUTSIDE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (book({"a.xhtml": STORM}, doctype=LAUGHS), "declares entities, which are not read"),
        (book({"a.xhtml": STORM}, doctype=OUTSIDE), "declares entities, which are not read"),
        (
            book({"a.xhtml": STORM}, more={"META-INF/container.xml": LAUGHS + "<a>&b;</a>"}),
            "declares entities, which are not read",
        ),
        (book({"a.xhtml": STORM}, more={"OEBPS/book.opf": "<package>"}), "is damaged: its XML cannot be read"),
        (
            book({"a.xhtml": STORM}, more={"../evil.xhtml": "text"}),
            "is refused: the name of a member leads out of its archive",
        ),
        (book({"a.xhtml": STORM}, more={"bomb": "\0" * (40 << 20)}), "is refused: a member is packed more than 200:1"),
        (book({"a.xhtml": STORM}, more={str(number): "" for number in range(10_000)}), "more than 10,000 members"),
        (book({}), "is damaged: its chapters are not in it"),
        (packed({"a.txt": "text"}), "is damaged: it has no package file"),
        (b"PK", "is damaged: it is no ZIP archive"),
        (b"", "is damaged: it is no ZIP archive"),
    ],
)
def test_what_is_refused(data: bytes, reason: str) -> None:
    with pytest.raises(Damaged) as raised:
        read(data, "b.epub")

    assert reason in str(raised.value)


def test_a_book_of_pictures_has_no_text() -> None:
    with pytest.raises(Textless, match="made of pictures"):
        read(book({"a.xhtml": "<h1>One</h1><img src='1.png' alt='1.png'/>"}), "b.epub")


def test_entities_of_a_page_are_not_expanded_and_nothing_outside_the_archive_is_read() -> None:
    declared = '<!DOCTYPE html [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY b "&a;&a;">]>' + page(
        "<p>It &b; blew.</p>"
    )
    opf = '<itemref idref="a.xhtml"/><itemref idref="../../../etc/passwd"/>'

    assert read(book({"a.xhtml": ""}, spine=opf, more={"OEBPS/a.xhtml": declared}), "b.epub").text == "It &b; blew."


def test_hostile_pages_and_contents_take_time_in_proportion() -> None:
    def pages(number: int) -> bytes:
        return book({"a.xhtml": "<div>" * 100 * number + "deep"}, contents={"a": "<ol>" * 50 * number})

    opf = OPF.format(
        items='<item id="a" href="a.xhtml" media-type="text/html"/>', spine='<itemref idref="a"/>', guide="", doctype=""
    )
    point = "<navPoint><navLabel><text>a</text></navLabel><content src='a.xhtml'/>"

    def points(number: int) -> bytes:
        nested = "<ncx><navMap>" + point * 10 * number + "</navPoint>" * 10 * number + "</navMap></ncx>"
        return packed(
            {
                "OEBPS/book.opf": opf.replace(' properties="nav"', ""),
                "OEBPS/toc.ncx": nested,
                "OEBPS/a.xhtml": "<p>deep",
            }
        )

    def drawings(number: int) -> bytes:
        return book({"a.xhtml": "<svg><object><a href='#'>" * 30 * number + "<text></text>deep"})

    def spans(number: int) -> bytes:
        return book({"a.xhtml": "<svg><text>" + "<tspan dy='1'>" * 40 * number + "deep"})

    for made in (pages, points, drawings, spans):
        assert assert_linear(lambda data: read(data, "b.epub"), made).text == "deep"


def test_damaged_copies_are_read_or_refused() -> None:
    whole = book({"a.xhtml": STORM, "b.xhtml": STORM * 20}, contents={"a.xhtml": "One", "b.xhtml": "Two"})
    for seed in range(30):
        random.seed(seed)
        data = bytearray(whole[: random.randrange(len(whole))] if seed % 3 == 0 else whole)
        for _ in range(random.randrange(1, 20) if data else 0):
            data[random.randrange(len(data))] = random.randrange(256)
        try:
            content = read(bytes(data), "b.epub")
        except (Damaged, Textless):
            continue
        assert "It blew." in content.text
