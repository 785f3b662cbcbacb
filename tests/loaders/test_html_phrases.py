"""What is beside a story goes where its words and its element, its links, its parts or its place agree; each of them
alone leaves it in."""

from __future__ import annotations

import pytest

from qa.loaders.html import read

SAID = "The mill was built in 1832, and burned down twice. Since then nobody has lived there."
STORY = f"<h1>The mill</h1><p>{SAID * 14}</p>"
FIELD = "<input name=mail><button>Go</button>"


def text_of(body: str) -> str:
    page = f"<!doctype html><html><head><title>The mill</title></head><body>{body}</body></html>"
    return read(page.encode(), "page.html").text


@pytest.mark.parametrize(
    "box",
    [
        # Other stories: a title and links; a class and headings that are links; teasers that are articles.
        "<div><h4>You may also like</h4><a href=/a>Old mills of the river</a></div>",
        "<section><b>Mehr zum Thema</b><p><a href=/a>Die alten Mühlen am Fluss.</a> 3. Mai</p></section>",
        "<div class=related-posts>" + f"<h4><a href=/a>Old mills</a></h4><p>{SAID}</p>" * 2 + "</div>",
        "<div class=relatedposts><h3><em>Ähnliche Beiträge</em></h3></div>",
        f"<article><h3><a href=/a>Old mills</a></h3><p>{SAID[:30]}</p></article>",
        "<blockquote class=wp-embedded-content><a href=/a>Old mills of the river</a></blockquote>",
        # Ways to share.
        "<div class=article__sharing><p>Share this article:</p></div>",
        "<div class='share-col top'><span>Beitrag teilen</span></div>",
        "<div class=social-bar><a href=/m></a><a href=/p></a><span>Versenden</span></div>",
        # Invitations to subscribe.
        f"<section><p>Subscribe to our newsletter and never miss a mill.</p>{FIELD}</section>",
        f"<div class=flow>Abonniere unseren Newsletter{FIELD}</div>",
        "<p>Sign up for our newsletter <a href=/news>here</a>.</p>",
        # Comments.
        "<p class=comment_form_privacy_notice>This site checks for spam. <a href=/p>Learn how.</a></p>",
        "<span class=comments-link><a href=/c>Say what you think</a></span>",
        "<h3>No responses so far</h3>",
        "<p>Kommentare sind geschlossen</p>",
        # Keywords.
        "<div class=topics><b>Themen:</b> Mühlen, Flüsse</div>",
        "<p>Filed under: <a href=/t/mills>Mills</a>, <a href=/t/rivers>Rivers</a></p>",
        "<div class=tag-list><span>Tags:</span> mills</div>",
        # Who wrote the story, after it.
        f"<div class=author-box><h3>Ada Miller</h3><p>{SAID}</p></div>",
        f"<section class=entry-author__bio><p>{SAID}</p></section>",
        # Windows that open, what says that it is hidden, and the line of the rights.
        f"<div class=donation-modal><p>{SAID}</p><button>Close</button></div>",
        f"<div class='is-hidden teaser'><p>{SAID}</p></div>",
        "<p class=copyright-line>© 2020 Mills All Rights Reserved</p>",
        # A title with nothing under it.
        "<h2>Das könnte Sie auch interessieren</h2>",
        "<p><b>Share this post</b></p>",
    ],
)
@pytest.mark.parametrize("around", ["{}{}", "<main>{}{}</main>"])
def test_two_hints_leave_out_what_is_beside_a_story(box: str, around: str) -> None:
    assert text_of(around.format(STORY, box)) == text_of(around.format(STORY, ""))


@pytest.mark.parametrize(
    "box",
    [
        f"<div><h4>More about mills</h4><p>{SAID[:80]} See <a href=/w>weirs</a>.</p></div>",
        "<div class='admonition seealso'><p>See also</p><p><a href=/w>The manual of the weir</a></p></div>",
        f"<div class=related-posts><p>{SAID[:80]}.</p></div>",
        "<p>Subscribe to the topic <a href=/t>mills/water</a> to learn its level.</p>",
        "<p class=share-price>Share price: 12.50 crowns.</p>",
        "<div class=comment-style><p>No miller says more.</p></div>",
        "<p>Tags: a mark on a sack. See <a href=/s>sacks</a> for what all of them say.</p>",
        "<div class=topics><p>The river, the weir and the wheel.</p></div>",
        "<p class=author>By Ada Miller, who lives there.</p>",
        "<div class=hidden><p>Behind the mill is a pond.</p></div>",
        "<div class=modal><p>Verbs such as can and must.</p></div>",
        "<p>© is the sign of copyright.</p>",
        "<h2>Related work</h2><p>Others have measured the wheel.</p>",
        "<p><b>Comments</b></p><p>The scale is out by an inch.</p>",
        "<section><p>Fill in the form to get flour.</p><input></section>",
    ],
)
@pytest.mark.parametrize("around", ["{}{}", "<main>{}{}</main>"])
def test_one_hint_leaves_it_in(box: str, around: str) -> None:
    text = text_of(around.format(STORY, box))
    left = "".join(text[text.rindex(SAID) + len(SAID) :].split())
    told = "".join(text_of(f"<p>{SAID}</p><table><tr><td>{box}</table>")[len(SAID) :].split())

    assert left
    assert left == told


def test_a_column_of_widgets_and_one_of_notes() -> None:
    column = "<div id=sidebar><div class={0}><h3>Times</h3><p>Open in May.</p></div><div class={0}>{1}</div></div>"

    assert "Open in May" not in text_of(f"<div>{STORY}</div>{column.format('widget_text', SAID)}")
    assert "Open in May" in text_of(f"<div>{STORY}</div>{column.format('note', SAID)}")


def test_comments_under_a_short_text_are_known_by_their_numbers() -> None:
    said = f"<h1>The mill</h1><p>{SAID * 4}</p>"
    comments = "<ol class=commentlist><li id={}>I do not believe that.</li></ol>"

    assert "believe" not in text_of(said + comments.format("comment-31"))
    assert "believe" in text_of(said + comments.format("remark"))


def test_a_question_about_cookies_is_no_recipe() -> None:
    notice = "<div><p>{}</p><button>OK</button></div>"

    assert "agree" not in text_of(f"<div>{STORY}</div>" + notice.format("We keep cookies. By reading on you agree."))
    assert "butter" in text_of(f"<div>{STORY}</div>" + notice.format("Our cookies have butter in them."))
