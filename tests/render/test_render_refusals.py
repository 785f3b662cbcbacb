"""Laws of a refusal on the screen: each fact on a line of its own, and the closest passage never as an answer."""

from __future__ import annotations

import json
from html import escape

import pytest
from render_cases import DELAY, LIST, cite, rendered

from qa.analysis.languages import KNOWN, MORE
from qa.model import Anchor, Answer, Citation, Searched
from qa.render import VIEWS, view
from qa.render.htmlview import html
from qa.render.jsonview import to_json
from qa.render.languages import NAMES
from qa.render.markdownview import conversation
from qa.render.plain import not_covered

REFUSED = Answer("who owns it?", "owns", (), 0.1, ("owns",), closest=DELAY)


@pytest.mark.parametrize(
    ("closest", "line"),
    [
        (DELAY, "closest: notes/delay.md:15, Delays › More testing"),
        (LIST, "closest: notes/delay.md:14"),
        (cite("A.", "A.", headings=(), anchors=(Anchor(100, page=12),)), "closest: notes/delay.md p. 12"),
        (cite("A.", "A.", headings=("a\x1b\nb",), name="\u202ex"), "closest: \\u202ex:14, a\\x1b b"),
    ],
)
def test_the_message_names_the_place_of_the_closest_passage_and_not_its_text(closest: Citation, line: str) -> None:
    message = not_covered(REFUSED._replace(closest=closest))

    assert message == f'qa: not covered: no passage answers "who owns it?"\n  not found: owns\n  {line}\n'


def test_no_view_shows_the_closest_passage_as_an_answer() -> None:
    assert [name for name in VIEWS if view(name)(REFUSED) != ""] == ["json", "explain"]
    assert rendered(REFUSED) == ""
    for text in (to_json(REFUSED), view("explain")(REFUSED), html([REFUSED]), conversation([REFUSED])):
        assert "pulled back" not in text


@pytest.mark.parametrize(
    ("closest", "shown"),
    [
        (DELAY, {"source": "/n/notes/delay.md", "line": 15, "headings": ["Delays", "More testing"]}),
        (
            cite("A.", "A.", headings=(), anchors=(Anchor(100, page=12),)),
            {"source": "/n/notes/delay.md", "line": None, "page": 12, "label": None, "headings": []},
        ),
    ],
)
def test_json_has_the_place_of_the_closest_passage(closest: Citation, shown: dict[str, object]) -> None:
    found = json.loads(to_json(REFUSED._replace(closest=closest)))

    assert (found["answered"], found["citations"], found["closest"]) == (False, [], shown)
    assert "closest" not in json.loads(to_json(REFUSED._replace(closest=None)))


def test_a_saved_conversation_names_the_place_too() -> None:
    told = "not found: owns; closest: notes/delay.md:15, Delays › More testing"

    assert f'<p class="note"><strong>Not covered</strong> — {told}</p>\n</section>' in html([REFUSED])
    assert conversation([REFUSED]).endswith(f"**Not covered** — {told}\n")


def test_a_closest_passage_that_was_asked_for_is_shown_as_no_answer() -> None:
    asked = REFUSED._replace(citations=(DELAY,))

    assert rendered(asked, 80, "never").startswith('closest, but no answer\n1. "Once weights are out')
    page = html([asked])
    assert "<strong>Not covered</strong> — not found: owns</p>\n" in page
    assert '<p class="note">closest, but no answer</p>\n<ol' in page
    assert "**Not covered** — not found: owns; closest, but no answer\n\n> " in conversation([asked])


# The language of the question


def test_every_view_of_a_refusal_says_in_which_language_the_question_seems_to_be() -> None:
    foreign = REFUSED._replace(question_language="fr")
    note = "the question seems to be in French; no document is"

    assert f"  not found: owns\n  {note}\n  closest: " in not_covered(foreign)
    assert f"not found: owns; {note}; closest: " in html([foreign])
    assert f"not found: owns; {note}; closest: " in conversation([foreign])
    assert json.loads(to_json(foreign))["question_language"] == "fr"
    assert "question_language" not in json.loads(to_json(REFUSED))


def test_every_language_that_may_be_recognised_has_its_name() -> None:
    assert {code: name for code, (name, _) in (KNOWN | MORE).items() if code} == NAMES


# Why nothing answers


@pytest.mark.parametrize(
    ("search", "unmatched", "why"),
    [
        (Searched(), (), "the question has no word to search for"),
        (Searched((), (), ("ferry",)), (), "the question has no word of its own to search for"),
        (Searched(("ใครสร้างสะพาน",)), (), "its words are there, but no passage holds them together"),
        (Searched(("桥梁",)), (), '"桥梁" is there, but one word says too little: ask a whole question'),
        (Searched(("quay",)), (), '"quay" is there, but one word says too little: ask a whole question'),
        (
            Searched(("quay",), (), ("ferry", "storm")),
            (),
            '"quay" is there, but one word says too little: ask a whole question',
        ),
        (Searched(("quay",)), ("quay",), "not found: quay"),
        (Searched(("quay", "mole")), (), "its words are there, but no passage holds them together"),
        (Searched(("quay", "mole")), ("mole",), "not found: mole"),
        (Searched(("quay", "mole")), ("quay", "mole"), "not found: quay, mole"),
        (Searched(("\x1b[m",)), (), '"\\x1b[m" is there, but one word says too little: ask a whole question'),
    ],
)
def test_each_kind_of_refusal_says_what_is_so(search: Searched, unmatched: tuple[str, ...], why: str) -> None:
    answer = Answer("quay?", str(search), (), 0.1, unmatched, search=search)

    assert why in not_covered(answer)
    assert f"<strong>Not covered</strong> — {escape(why)}</p>" in html([answer])
