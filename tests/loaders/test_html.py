"""A page becomes what its reader sees of its article, each block with the line of the source that it begins in."""

from __future__ import annotations

from bisect import bisect_right

import pytest

from qa.loaders.content import Content, Textless
from qa.loaders.html import declared_language, read
from qa.loaders.html.markup import Piece, parse_html


def page(body: str, head: str = "") -> Content:
    return read(f"<!doctype html><html><head>{head}</head><body>{body}</body></html>".encode(), "page.html")


def shown(content: Content) -> list[tuple[str, int, str]]:
    """Kind, level and text of each block."""
    return [(kind, level, span.of(content.text)) for kind, level, span in content.blocks]


def paragraphs(body: str) -> list[str]:
    return [text for _, _, text in shown(page(body))]


def line_of(content: Content, words: str) -> int | None:
    offset = content.text.index(words)
    place = bisect_right([anchor.offset for anchor in content.anchors], offset) - 1
    return content.anchors[place].line


TEXT = "<p>The mill was built in 1832, and burned down twice. Since then nobody has lived there.</p>"
SAID = "The mill was built in 1832, and burned down twice. Since then nobody has lived there."


def test_blocks_of_every_kind_and_how_they_are_laid_out() -> None:
    content = page(
        "<main><h1>The  mill</h1><p>It stands\non a <b>hi</b>ll.<h2>Rooms</h2><ul><li>Hall<ul><li>clock</ul><li><p>"
        "Attic<p>with dust</ul><ol start=3><li>Third<li value=7>Seventh</ol><table><caption>Owners<tr><th>Year"
        "<th>Name<tr><td>1832<td>Ann</table><pre>\nmill  run\n  now </pre><dl><dt>Weir<dt>dam<dd>Holds water."
        "<dd>Old.</dl></main>"
    )

    assert content.text == (
        "The mill\n\nIt stands on a hill.\n\nRooms\n\n- Hall\n  - clock\n- Attic\n\nwith dust\n\n3. Third\n7. Seventh"
        "\n\nOwners\n\n| Year | Name |\n| 1832 | Ann |\n\nmill  run\n  now\n\nWeir\ndam\nHolds water.\n\nOld."
    )
    assert shown(content) == [
        ("heading", 1, "The mill"),
        ("paragraph", 0, "It stands on a hill."),
        ("heading", 2, "Rooms"),
        ("item", 0, "- Hall"),
        ("item", 1, "- clock"),
        ("item", 0, "- Attic"),
        ("paragraph", 0, "with dust"),
        ("item", 0, "3. Third"),
        ("item", 0, "7. Seventh"),
        ("paragraph", 0, "Owners"),
        ("row", 0, "| Year | Name |"),
        ("row", 1, "| 1832 | Ann |"),
        ("code", 0, "mill  run\n  now"),
        ("paragraph", 0, "Weir\ndam\nHolds water."),
        ("paragraph", 0, "Old."),
    ]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("re<wbr>pa<i>ir</i>s and ein&shy;fach", "repairs and einfach"),
        ("one<br>two", "one\ntwo"),
        ("one <br> <br> two", "one\n\ntwo"),
        ("one<div>two</div>three", "one\n\ntwo\n\nthree"),
        ("caf&eacute; &lt;b&gt; &#x41;&#66; &amp;amp; &unknown; R&D", "café <b> AB &amp; &unknown; R&D"),
        ("&#" + "9" * 5000 + "; stays", "\ufffd stays"),
        (" a \t\n b\u3000c&nbsp;d&nbsp;&nbsp;e ", "a b\u3000c\xa0d e"),
        ("<p>a<p>b</p></p></b></div>c", "a\n\nb\n\nc"),
        ("<b>a<i>b</b>c</i>d", "abcd"),
        ("a < b and x<3 </ 5", "a < b and x<3"),
        ("a<!-- no -->b<!-->c<? no ?>d<!no>e", "abcde"),
        ("He said <q>no</q>.", "He said “no”."),
        ("<h2>Why?<a href='#w' class=headerlink>¶</a></h2>Because.", "Why?\n\nBecause."),
        ("<blockquote>An era.<footer>A driver</footer></blockquote>", "An era.\n\nA driver"),
        ("<details><summary>Why?</summary>So.</details>", "Why?\n\nSo."),
        ("<a id='x'/>a<script src='x'/>b", "ab"),
        ("<p title='a > b'>c<p title=\"d", "c"),
    ],
)
def test_text_is_what_a_browser_shows(source: str, text: str) -> None:
    assert page(source).text == text


FURNITURE = """<header><a href="/">The Site</a></header>
<a class="skip-link" href="#x">Skip to content</a>
<nav><ul><li><a href="/n">News</a></ul></nav>
<div class="breadcrumbs"><a href="/">Home</a> &gt; <a href="/n">News</a></div>
<div class="cookie-banner"><p>We use cookies to make this site work for you.</p><button>Accept</button></div>
<div style="color:red; DISPLAY: none">hidden</div><p hidden>hidden</p><span class="sr-only">hidden</span>
<form><label>Search</label><input><select><option>one</select></form>
<aside><h3>Related</h3><p>A cat in the town hall</p></aside>
<ul><li><a href="1.html">One story</a><li><a href="2.html">Another</a><li><a href="#3">A third</a></ul>
<p><a href="a.html">« Previous</a> | <a href="b.html">Next »</a></p>
<noscript>Turn on scripts.</noscript><script>var a = "<p>no</p>"</script><style>p {}</style><template>no</template>
<svg><text>drawn</text></svg><div role="navigation">Menu</div><footer>© 2024 The Site</footer>"""


@pytest.mark.parametrize(
    "around",
    ["{0}<main>{1}</main>{0}", "{0}<div role=main>{1}</div>", "<article>{1}</article>{0}", "{0}<div>{1}</div>{0}"],
)
def test_furniture_is_not_in_the_text(around: str) -> None:
    assert page(around.format(FURNITURE, "<h1>The mill</h1>" + TEXT * 3)).text == "\n\n".join(
        ("The mill", SAID, SAID, SAID)
    )


def test_furniture_inside_of_the_article_goes_and_its_notes_stay() -> None:
    content = page(
        f"<h1>The mill</h1><main><article>{TEXT * 4}<aside class='admonition note'>Mind the gap.</aside>{FURNITURE}"
        "<section id='navigation'><h2>Navigation</h2><p>Boats pass below.</p></section></article></main>",
        "<title>The mill - The Site</title>",
    )

    assert content.text.startswith(f"The mill\n\n{SAID}\n\n")
    assert content.text.endswith("\n\nMind the gap.\n\nNavigation\n\nBoats pass below.")
    assert content.title == "The mill"


def test_what_looks_like_furniture_and_is_the_page_stays() -> None:
    assert page(f"<form id=aspnet><div class=sidebar>{TEXT}</div></form>").text == SAID
    assert page(f"<div style='display:none'>{TEXT}</div><dialog open>Wait.</dialog>").text == SAID
    assert page(f"<div role=tabpanel hidden>{TEXT}</div><p>Tabs</p>").text == SAID + "\n\nTabs"


def test_tables_that_put_things_side_by_side_are_no_rows() -> None:
    old = f"<table><tr><td><a href=a>Home</a><br><a href=b>Rivers</a><br><a href=c>Lakes</a><td><h1>Mills</h1>{TEXT}"
    inner = "<table><tr><td>River<td>Length<tr><td>Alta<td>240 km</table></table>"

    assert shown(page(old + inner)) == [
        ("heading", 1, "Mills"),
        ("paragraph", 0, SAID),
        ("row", 1, "| River | Length |"),
        ("row", 1, "| Alta | 240 km |"),
    ]
    assert shown(page("<table><tr><td>one<tr><td>two</table>")) == [("paragraph", 0, "one"), ("paragraph", 0, "two")]


def test_wide_and_high_cells_and_headers_of_two_rows() -> None:
    content = page(
        "<table><thead><tr><th rowspan=2>Year<th colspan=2>Guests<tr><th>Men<th>Women</thead><tr><td rowspan=2>2019"
        "<td>1<td>2<tr><td>3<td>4<tr><td>2020<td colspan=2>closed</table>"
    )

    assert content.text == (
        "| Year | Guests Men | Guests Women |\n| 2019 | 1 | 2 |\n| 2019 | 3 | 4 |\n| 2020 | closed |"
    )


def test_a_mail_in_an_archive_is_read_as_plain_text() -> None:
    mail = (
        "Hello all,\n\nI have thought about the mill for a long while, and I believe that\nwe can repair it in a year "
        "if all of you help.\n\n&gt; Why would we?\n\nBecause people ask for it.\n\nAnn\n"
    )
    content = page(f"<h1>The mill</h1>\n<i>Tue Mar 5</i>\n<pre>{mail}</pre>")

    assert [kind for kind, _, _ in content.blocks] == ["heading", *["paragraph"] * 6]
    assert "I believe that\nwe can repair it" in content.text
    assert line_of(content, "we can repair") == 6


def test_every_line_of_the_source_is_known() -> None:
    assert line_of(page("\n<p><q>Yes</q>"), "“Yes”") == 2
    source = "<title>x</title>\n<p>One\n  two\n\n<b>three</b>\n<ul>\n<li>\nfour\nfive<li>six\n<pre>\nse\nven</pre>"
    for ending in ("\r\n", "\n", "\r"):
        content = page(source.replace("\n", ending))

        assert content.text == "One two three\n\n- four five\n- six\n\nse\nven"
        words = ("One", "two", "three", "- four", "four", "five", "- six", "se", "ven")
        assert [line_of(content, word) for word in words] == [2, 3, 5, 8, 8, 9, 9, 11, 12]
        starts = {anchor.offset for anchor in content.anchors}
        assert all(block.span.start in starts for block in content.blocks)


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("<title>The  mill &amp; me | The Site</title>", "The mill & me | The Site"),
        ("<title>The Mill | The Site</title><h1>The mill</h1>", "The mill"),
        ("<title>A - B</title><meta property=og:title content='A'>", "A"),
        ("<meta property=og:title content='The mill'>", "The mill"),
        ("<h1>The mill</h1>", "The mill"),
        ("", ""),
    ],
)
def test_the_title(head: str, title: str) -> None:
    assert page(head + TEXT).title == title


def test_the_language_that_is_declared_and_known() -> None:
    assert read(b"<html lang=de-AT><p>Text", "x").language == "de"
    assert [declared_language(tag) for tag in ("PT_br", "nb", "tlh", "", "zh-Hant", "x-y")] == [
        "pt",
        "no",
        "",
        "",
        "zh",
        "",
    ]


@pytest.mark.parametrize(
    ("data", "reading"),
    [
        ("<meta charset=iso-8859-1><p>café – 5 €".encode("cp1252"), "html, windows-1252"),
        (
            "<meta http-equiv=x content='text/html; charset=Shift_JIS'><p>café 水車".replace("é", "e").encode("cp932"),
            "html, cp932",
        ),
        ("<meta charset=iso-8859-1><p>café – 5 €".encode(), "html, utf-8"),
        ("<meta charset=iso-8859-1><p>café".encode("utf-16"), "html, utf-16-le"),
        ("<?xml version='1.0' encoding='windows-1251'?><p>cafe мельница".encode("cp1251"), "html, windows-1251"),
        (b"<meta charset=unicode_escape><p>cafe \\u0041", "html, utf-8"),
        (b"<meta charset=utf-8><p>caf\xe9 and more", "html, windows-1252, guessed"),
    ],
)
def test_the_encoding_is_the_declared_one_if_it_can_be(data: bytes, reading: str) -> None:
    content = read(data, "page.html")

    assert content.reading == reading
    assert content.text.startswith("caf")
    assert "\ufffd" not in content.text


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (
            b"<title>App</title><div id=root></div><noscript>No.</noscript><script>1</script>",
            "has no text (is it made by a script?)",
        ),
        (b"", "has no text (is it made by a script?)"),
        (
            b"<h1>Contents</h1><ul><li><a href=a.html>One</a><li><a href=b.html>Two</a><li><a href=c.html>3</a></ul>",
            "has nothing but links to other pages",
        ),
        (bytes(range(256)) * 40, "is binary, not a page"),
    ],
)
def test_pages_without_text(data: bytes, reason: str) -> None:
    with pytest.raises(Textless) as raised:
        read(data, "page.html")

    assert str(raised.value) == reason


def test_a_parsed_page_is_a_flat_tree() -> None:
    items = parse_html("<p>a<b>b</b><li>c")

    assert [item.raw if isinstance(item, Piece) else (item.name, item.first, item.after) for item in items] == [
        ("body", 0, 7),
        ("p", 1, 5),
        "a",
        ("b", 3, 5),
        "b",
        ("li", 5, 7),
        "c",
    ]
