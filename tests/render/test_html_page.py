"""Laws of the page that a conversation is saved as: the text in it letter by letter, the elements our own, and nothing
that is fetched or run."""

from __future__ import annotations

import re

import pytest
from growth import assert_linear, times
from html_cases import OURS, Page, hostile
from hypothesis import given
from hypothesis import strategies as st
from render_cases import ANSWER, LIST, TEXTS, answers, cite, harmless, squeezed

from qa.model import Anchor, Answer, Citation, Searched, Span
from qa.render.htmlview import file_link, html
from qa.render.safe import one_line, safe_name


def main_of(page: str) -> str:
    return page.partition("<main>\n")[2].partition("</main>")[0]


# The page


def test_a_turn_is_a_heading_and_numbered_passages_with_their_places() -> None:
    told = cite(
        "It was due. Ann wrote it\nin May.", "Ann wrote it\nin May.", "wrote", "due", "It", short=Span(112, 115)
    )
    row = cite("| Rival | Kimi \\| K2 |", "Kimi \\| K2", "K2", headings=("Facts",), header="| Item | Detail |")

    page = html(
        [Answer("and <who>?", "who · launch", (told, LIST, row), 0.7, search=Searched(("who",), lent=("launch",)))],
        "A & B",
        firsts=(4,),
    )

    assert main_of(page) == (
        '<section aria-labelledby="q1">\n'
        '<h2 id="q1" lang="" dir="auto">and &lt;who&gt;?</h2>\n'
        '<p class="note">searched: who · launch</p>\n'
        '<p class="note">fair match</p>\n'
        '<ol class="citations" start="4">\n'
        '<li id="c4"><figure>\n'
        '<blockquote lang="en">\n'
        '<p dir="auto"><u>It</u> was <u>due</u>. <mark><strong>Ann</strong> <u>wrote</u> it in May.</mark></p>\n'
        "</blockquote>\n"
        '<figcaption><a href="file:///n/notes/delay.md"><bdi>notes/delay.md:14:13</bdi></a>\n'
        "<span><bdi>Delays › More testing</bdi></span></figcaption>\n"
        "</figure></li>\n"
        '<li id="c5"><figure>\n'
        '<blockquote lang="en">\n'
        '<p class="item" dir="auto"><span>- </span>One thing</p>\n'
        '<p class="item" dir="auto"><span>- </span><mark>Another thing</mark>, told at length</p>\n'
        "</blockquote>\n"
        '<figcaption><a href="file:///n/notes/delay.md"><bdi>notes/delay.md:14:15</bdi></a>\n'
        "<span><bdi>also in a.md, b.md</bdi></span></figcaption>\n"
        "</figure></li>\n"
        '<li id="c6"><figure>\n'
        '<blockquote lang="en">\n'
        "<dl>\n"
        '<dt dir="auto">Item</dt>\n'
        '<dd dir="auto">Rival</dd>\n'
        '<dt dir="auto">Detail</dt>\n'
        '<dd dir="auto"><mark>Kimi \\| <u>K2</u></mark></dd>\n'
        "</dl>\n"
        "</blockquote>\n"
        '<figcaption><a href="file:///n/notes/delay.md"><bdi>notes/delay.md:14:11</bdi></a>\n'
        "<span><bdi>Facts</bdi></span></figcaption>\n"
        "</figure></li>\n"
        "</ol>\n"
        "</section>\n"
    )
    assert Page(page).texts["title"] == Page(page).texts["h1"] == ["A & B"]


@pytest.mark.parametrize(
    ("answer", "note"),
    [
        (
            Answer("what is kimmi?", "kimmi", (), 0.0, ("kimmi",), (("kimmi", ("Kimi",)),)),
            "<strong>Not covered</strong> — not found: kimmi (did you mean &quot;Kimi&quot;?)",
        ),
        (
            Answer("was the cloud late?", "cloud late", (), 0.2),
            "<strong>Not covered</strong> — its words are there, but no passage holds them together",
        ),
        (Answer("?!", "", (), 0.0), "<strong>Not covered</strong> — the question has no word to search for"),
    ],
)
def test_what_is_not_covered_says_so_with_the_words_that_were_not_found(answer: Answer, note: str) -> None:
    page = html([answer])

    assert main_of(page) == (
        f'<section aria-labelledby="q1">\n<h2 id="q1" lang="" dir="auto">{answer.question}</h2>\n'
        f'<p class="note">{note}</p>\n</section>\n'
    )
    assert "<footer>" not in page


def test_an_overview_is_called_so() -> None:
    shown = Answer("tl;dr", "", ANSWER.citations, 1.0, overview=True)

    assert '<p class="note">overview</p>' in html([shown])
    assert '<p class="note">strong match</p>' in html([shown._replace(overview=False)])


def test_a_conversation_without_a_turn_is_a_page_too() -> None:
    page = html([])

    assert main_of(page) == '<p class="note">no question was asked</p>\n'
    assert Page(page).texts["h1"] == ["Questions and answers"]


def test_citations_are_numbered_through_the_page_and_many_questions_are_listed() -> None:
    nothing = Answer("b?", "b", (), 0.0)
    page = html([ANSWER, nothing, ANSWER, nothing], firsts=(8, 11, 11, 14))
    parsed = Page(page)

    assert parsed.all("ol", "start") == ["8", "11"]
    assert parsed.all("li", "id") == ["c8", "c9", "c10", "c11", "c12", "c13"]
    assert parsed.all("h2", "id") == ["q1", "q2", "q3", "q4"]
    assert [link for link in parsed.all("a", "href") if str(link)[0] == "#"] == ["#q1", "#q2", "#q3", "#q4"]
    assert "<nav" not in html([ANSWER, nothing, ANSWER])


@pytest.mark.parametrize(
    ("citation", "uri"),
    [
        (cite("A.", "A.", source="/n/a 'b\"\udcff.md"), "file:///n/a%20%27b%22%FF.md"),
        (cite("A.", "A.", anchors=(Anchor(100, page=12),)), "file:///n/notes/delay.md#page=12"),
        (cite("A.", "A.", anchors=(Anchor(100, line=3, page=12),)), "file:///n/notes/delay.md"),
        (cite("A.", "A.", source="-"), None),
    ],
)
def test_a_place_is_a_link_to_the_file_at_its_page(citation: Citation, uri: str | None) -> None:
    assert file_link(citation) == uri
    assert Page(html([Answer("?", "?", (citation,), 1.0)])).all("a", "href") == [uri] * (uri is not None)


def test_lines_of_code_keep_their_white_space_and_only_they() -> None:
    code = cite("Run  it:\n```\nif x:\n    go()\n```\nand\nwait.", "    go()")

    assert re.findall(r"<p.*</p>", main_of(html([Answer("?", "?", (code,), 1.0)]))) == [
        '<p class="note">strong match</p>',
        '<p dir="auto">Run it:</p>',
        '<p class="code" dir="auto">```</p>',
        '<p class="code" dir="auto">if x:</p>',
        '<p class="code" dir="auto"><mark>    go()</mark></p>',
        '<p class="code" dir="auto">```</p>',
        '<p dir="auto">and wait.</p>',
    ]


@pytest.mark.parametrize(
    ("header", "text", "shown"),
    [
        ("| A | B |", "| x | y |", [("A", "x"), ("B", "y")]),
        ("A\tB", "x | y\tz", [("A", "x | y"), ("B", "z")]),
        ("| A | B |", "| x \\| y | |", [("A", "x \\| y"), ("B", "")]),
        ("| A | B | C |", "| x | y |", [("A | B | C", "x | y")]),
        ("A\tB\tC", "x\ty", [("A B C", "x y")]),
        ("| A |", "|", [("A", "")]),
    ],
)
def test_a_cell_stands_beside_the_name_of_its_column_where_that_is_plain(
    header: str, text: str, shown: list[tuple[str, str]]
) -> None:
    page = Page(html([Answer("?", "?", (cite(text, text, header=header),), 1.0)]))

    assert list(zip(page.texts["dt"], page.texts["dd"], strict=True)) == shown


# Any text


@pytest.mark.parametrize(
    "piece", ["<b>", "</p>", "<!--", "&lt;", "&", "'\"><b a=1>", "</title></style>", "]]>", "\x00<i>"]
)
def test_wherever_markup_stands_it_is_text(piece: str) -> None:
    missed = Answer(piece, piece, (), 0.0, (piece,), ((piece, (piece,)),))
    misspelt = Answer(piece, piece, (LIST,), 1.0, (piece,), (), ((piece, (piece,)),))
    shown = one_line(piece)

    page = Page(html([hostile(piece), missed, misspelt, missed], piece))

    assert {tag: names.keys() - OURS[tag] for tag, names in page.elements if names.keys() - OURS[tag]} == {}
    assert page.texts["title"] == page.texts["h1"] == [shown]
    assert page.texts["h2"] == page.texts["a"][:4] == [f"why {shown}?", shown, shown, shown]
    assert page.texts["p"][0] == f"searched: why · {shown}"
    assert page.texts["p"][2:5] == [
        f"{shown} Before. {shown}Then {shown}. After",
        f'Not covered — not found: {shown} (did you mean "{shown}"?)',
        f"searched for: {shown} (for '{shown}')",
    ]
    assert page.texts["dt"] + page.texts["dd"] == [shown, "two", shown, f"b{shown}"]
    assert page.texts["bdi"][:2] == [f"{safe_name(piece)} › {shown}", shown]
    assert page.texts["bdi"][4] == f"also in {safe_name(piece)}"
    assert page.all("blockquote", "lang")[0] == shown


@given(st.lists(answers(), max_size=5), TEXTS, st.integers(1, 99))
def test_whatever_the_text_the_page_has_our_elements_only(
    given: list[tuple[str, Answer]], title: str, first: int
) -> None:
    page = html([answer for _, answer in given], title, range(first, first + len(given)))
    parsed = Page(page)

    assert harmless(page)
    assert parsed.asides == []
    assert [(tag, names) for tag, names in parsed.elements if not names.keys() <= OURS[tag]] == []
    assert set(parsed.all("p", "class") + parsed.all("ol", "class")) <= {"note", "item", "code", "citations"}
    assert all(re.fullmatch(r"#q\d+|file:///[!-~]*", str(link)) for link in parsed.all("a", "href"))
    assert parsed.all("li", "id") == [f"c{number}" for number in range(first, first + len(given))]
    assert html([answer for _, answer in given], title, range(first, first + len(given))) == page


@given(answers())
def test_question_passage_and_quote_come_out_letter_by_letter(given: tuple[str, Answer]) -> None:
    text, answer = given
    [citation] = answer.citations

    page = Page(html([answer]))

    assert page.texts["h2"] == [one_line(answer.question)]
    assert all(not text.strip() or harmless(text) for text in page.texts["bdi"])
    [passage] = page.texts["blockquote"]
    marked, strong = (squeezed("".join(page.texts.get(tag, ()))) for tag in ("mark", "strong"))
    if not citation.passage.header:
        assert squeezed(passage) == squeezed(one_line(citation.passage.text))
        assert marked == squeezed(one_line(citation.quote))
        assert strong == (marked if citation.short else "")
        matched = set("".join(one_line(mark.of(text)) for mark in citation.marks))
        assert set("".join(page.texts.get("u", ()))) <= matched | {" "}
    else:  # a pipe or a tab is where one cell ends and the next begins
        shown, whole = ("".join(page.texts[tag]).replace("|", "") for tag in ("dd", "blockquote"))
        assert squeezed(shown) == squeezed(one_line(citation.passage.text)).replace("|", "")
        assert squeezed(marked).replace("|", "") == squeezed(one_line(citation.quote)).replace("|", "")
        assert len(squeezed(whole)) == len(squeezed(shown + one_line(citation.passage.header).replace("|", "")))


# The page as a whole


def test_the_page_asks_for_nothing_and_forbids_all_but_its_own_style() -> None:
    page = html([ANSWER] * 5)

    assert (
        '<meta http-equiv="Content-Security-Policy" '
        "content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">"
    ) in page
    [style] = Page(page).texts["style"]
    assert not re.search(r"url\(|@import|@font-face|https?:|<", style)


@pytest.mark.parametrize("piece", ["a", " ", "|", "| ", "\t", "\n", "- a\n", "```\n", "&", "\\", "發", "\x1b"])
@pytest.mark.parametrize("header", ["", "| a |", "a\tb"])
def test_much_of_anything_takes_linear_time(piece: str, header: str) -> None:
    def shown(text: str) -> str:
        return html([Answer(text, text, (cite(text, text, header=header),), 1.0)])

    assert_linear(shown, times(piece, 100_000))
