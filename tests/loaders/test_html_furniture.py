"""What is beside a page's text is left out if two hints say so; in doubt it is read. What is hidden is left out, unless
a tab or an accordion shows it."""

from __future__ import annotations

import pytest

from qa.loaders.html import read

SAID = "The mill was built in 1832, and burned down twice. Since then nobody has lived there."
TEXT = f"<p>{SAID}</p>"
BOX = "<p>A weir is a low wall across a river. It holds the water back, so that the wheel turns in summer too.</p>"
LINKS = "<ul><li><a href='/a'>Old mills</a><li><a href='/b'>New mills</a><li><a href='/c'>No mills</a></ul>"


def text_of(body: str, title: str = "The mill") -> str:
    page = f"<!doctype html><html><head><title>{title}</title></head><body>{body}</body></html>"
    return read(page.encode(), "page.html").text


@pytest.mark.parametrize(
    "names",
    [
        "sidebar", "widget", "menu-of-the-week", "small-ads", "share-of-the-catch", "cookie-recipe", "newsletter",
        "copyright", "footer", "banner", "sidebarblock", "admonition sidebar", "CtxtMenu_1", "gdpr-Paragraph",
        "noprint", "related", "comments",
    ],
)  # fmt: skip
@pytest.mark.parametrize("around", ["<h1>Mill</h1>{0}{1}{0}", "<main><h1>Mill</h1>{0}{1}{0}</main>"])
def test_no_class_is_enough_to_leave_text_out(names: str, around: str) -> None:
    for box in (f'<div class="{names}">{BOX}</div>', f'<section><div id="{names}">{BOX}</div></section>'):
        assert "A weir is a low wall" in text_of(around.format(TEXT * 2, box))


@pytest.mark.parametrize("names", ["sidebar", "widget", "related-content", "footer-links", "toc", "breadcrumb"])
def test_a_class_and_links_are_enough(names: str) -> None:
    assert "Old mills" not in text_of(f"<main><h1>Mill</h1>{TEXT * 3}<div class={names}>{LINKS}</div></main>")


def test_a_box_of_text_with_some_links_and_a_button_stays() -> None:
    more = "<p>See <a href='/weir'>weirs</a>.</p><pre>a = 1</pre><button>Copy</button>"
    box = f"<div class=sidebar>{BOX * 3}{more}</div>"

    assert "A weir is a low wall" in text_of(f"<h1>Mill</h1>{TEXT * 4}{box}{TEXT * 4}")
    assert "A weir is a low wall" in text_of(f"<main><h1>Mill</h1>{TEXT * 4}{box}{TEXT * 4}</main>")


def test_short_texts_in_widgets_stay() -> None:
    hours = "<div class=x-widget><p>Open from 7:30 to 12.</p></div>"
    months = "<div class='x-widget x-small'><p>Closed in May.</p></div>"

    assert text_of(f"<div class=x-widget>{TEXT}</div>{hours}{months}").endswith(
        "Open from 7:30 to 12.\n\nClosed in May."
    )


def test_notices_with_a_control_and_comments_after_a_story_go() -> None:
    notice = "<div class=cookie-notice><p>This page keeps three cookies.</p><button>Accept</button></div>"
    comments = f"<h2>Opinions</h2><div id=comments><p>I do not believe that.</p>{TEXT}</div>"

    text = text_of(f"{notice}<div><h1>Mill</h1>{TEXT * 12}</div>{comments}")

    assert "cookies" not in text
    assert "believe" not in text
    assert not text.endswith("Opinions")


def test_other_stories_after_a_story_go_and_their_title_with_them() -> None:
    story = "<div><h3><a href='/{0}'>Story {0} of the river</a></h3><p>Its first lines are here.</p></div>"
    others = "<h2>More from us</h2><div>" + "".join(map(story.format, "123")) + "</div>"

    assert text_of(f"<main><h1>Mill</h1>{TEXT * 14}{others}</main>").endswith(SAID)
    assert "Story 2" in text_of(f"<main><h1>News</h1>{others}</main>")


def test_links_that_are_sentences_are_text() -> None:
    items = "".join(f"<li><a href='n{n}.html'>The council has mended {n} bridges in a year.</a>" for n in range(3, 7))

    assert "mended 5 bridges" in text_of(f"<main><h1>News</h1>{TEXT}<ul>{items}</ul></main>")


HIDDEN = f"<p>The old tariff was four crowns. {SAID * 3}</p>"


@pytest.mark.parametrize("hiding", ["style='visibility: hidden'", "style=display:none", "hidden"])
def test_what_is_hidden_goes_however_long_it_is(hiding: str) -> None:
    assert text_of(f"<article><h1>Fees</h1><div {hiding}>{HIDDEN}</div><p>It is five crowns.</p></article>") == (
        "Fees\n\nIt is five crowns."
    )


@pytest.mark.parametrize(
    "panel",
    [
        "<div role=tablist><button role=tab aria-controls=p2>Fees</button></div><div id=p2 hidden>{}</div>",
        "<h3><button aria-expanded=false aria-controls=p3>Fees</button></h3><div id=p3 style='display:none'>{}</div>",
        "<h3><button aria-expanded=false>Fees</button></h3><div hidden>{}</div>",
        "<a data-toggle=collapse href=#p4>Fees</a><div id=p4 style='display: none'>{}</div>",
        "<div role=tablist><h4><a role=tab href=#p5>Fees</a></h4><div id=p5 aria-hidden=true>{}</div></div>",
        "<button class='accordion'>Fees</button><div class=panel>{}</div>",
        "<details><summary>Fees</summary><div>{}</div></details>",
    ],
)
def test_what_a_tab_or_an_accordion_shows_is_read(panel: str) -> None:
    text = text_of(f"<main><h1>Mill</h1>{TEXT * 4}{panel.format('<p>It is five crowns.</p>')}</main>")

    assert text.endswith("Fees\n\nIt is five crowns.")


def test_a_button_in_a_heading_is_its_text_and_one_beside_it_is_not() -> None:
    text = text_of(f"<main><h2><button>Why?</button></h2>{TEXT}<h2>How? <button>Copy</button></h2>{TEXT}</main>")

    assert text == f"Why?\n\n{SAID}\n\nHow?\n\n{SAID}"


LEAD = "<p>The bridge is closed until May, since the flood has washed its piers out.</p>"


@pytest.mark.parametrize(
    "page",
    [
        "<div><h1>The mill</h1>{0}<div itemprop=articleBody>{1}</div></div>",
        "<div itemtype='http://schema.org/NewsArticle'><h1>Mill</h1>{0}<div itemprop=articleBody>{1}</div></div>",
        "<header><h1>The mill</h1>{0}</header><article>{1}</article>",
        "<main><h1>Closed bridge</h1>{0}<article>{1}</article></main>",
        "<div><h2>The mill</h2>{0}</div><article>{1}</article>",
    ],
)
def test_headline_and_lead_above_the_article_are_part_of_it(page: str) -> None:
    text = text_of(f"<div>{LINKS}</div>" + page.format(LEAD, TEXT * 4), "The mill - The Site")

    assert text.splitlines()[2].startswith("The bridge is closed")
    assert text.endswith(SAID)
    assert "Old mills" not in text


def test_of_several_main_parts_the_one_with_the_headline_is_read() -> None:
    other = f"<div role=main><ul><li>{TEXT * 6}<li>{TEXT * 6}</ul></div>"
    page = f"<div role=main><h1>The mill</h1><p>It is sold.</p>{TEXT * 4}</div>"

    assert text_of(page + other).startswith("The mill\n\nIt is sold.")
    assert text_of(other + page).startswith("The mill\n\nIt is sold.")


def test_several_articles_that_are_parts_of_a_page_are_all_read() -> None:
    parts = f"<article>{TEXT}<p>Flour: 2 kg</p></article><article>{TEXT * 3}<p>Bake it.</p></article>"
    text = text_of(f"<main><article><h1>Bread</h1>{TEXT}</article>{parts}</main>")

    assert "Flour: 2 kg" in text
    assert "Bake it." in text


def test_a_page_with_all_of_its_text_for_readers_without_scripts() -> None:
    assert SAID in text_of(f"<div id=app></div><noscript>{TEXT * 8}</noscript>")
