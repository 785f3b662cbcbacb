"""A word that is divided at the end of a line is shown whole, for people; programs get the text as it stands."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from growth import assert_linear
from pdf_cases import TIDES, column, pdf

import qa
from qa.analysis.signs import HIDDEN
from qa.model import Span
from qa.render import view
from qa.render.htmlview import html
from qa.render.hyphens import whole_words
from qa.render.plain import plain

if TYPE_CHECKING:
    from pathlib import Path

SHOWN = {
    "hardly under-\nstandable": "hardly understandable",
    "an out-\r\n  standing debt": "an outstanding debt",
    "Hafen-\nmeisterin": "Hafenmeisterin",
    "Under-\nstandable": "Understandable",
    "a har\xad\nbour": "a harbour",
    "in the long-\nterm": "in the long-term",
    "a well-\nknown pilot": "a well-known pilot",
    "self-\nevident": "self-evident",
    "state-of-the-\nart": "state-of-the-\nart",
    "the sea-\nwall, a sea-wall": "the sea-wall, a sea-wall",
    "the sea-\nwall, a seawall": "the seawall, a seawall",
    "pre- and post-\nwar": "pre- and postwar",
    "pre-\nand postwar": "pre-\nand postwar",
    "of 1914-\n18 and A-\nlevels": "of 1914-\n18 and A-\nlevels",
    "the Anglo-\nSaxons": "the Anglo-\nSaxons",
    "x-\nray": "x-\nray",
    "- one\n- two": "- one\n- two",
}


@pytest.mark.parametrize("text", SHOWN)
def test_a_divided_word_is_shown_whole_unless_its_hyphen_belongs_to_it(text: str) -> None:
    assert len(whole_words(text)) == len(text)
    assert whole_words(text).replace(HIDDEN, "") == SHOWN[text]


@pytest.mark.parametrize(
    ("text", "language", "shown"),
    [
        ("dit-\nil", "fr", "dit-il"),
        ("peut-\nêtre", "fr", "peut-être"),
        ("possi-\nble", "fr", "possible"),
        ("tavo-\nla", "it", "tavola"),
        ("diz-\nse", "pt", "diz-se"),
    ],
)
def test_the_language_tells_which_hyphens_belong_to_words(text: str, language: str, shown: str) -> None:
    assert whole_words(text, (), language).replace(HIDDEN, "") == shown


def test_code_stays_as_it_is() -> None:
    assert whole_words("a-\nbc ab-\ncd", (Span(5, 11),)) == "a-\nbc ab-\ncd"


@pytest.mark.parametrize("divided", ["unnavi-\ngable", "unnaviga-\nble"])
def test_people_see_the_word_and_programs_the_lines(tmp_path: Path, divided: str) -> None:
    lines = f"At neap tide the inner channel is {divided} for the\nlarger ships of the line."
    path = tmp_path / "harbour.pdf"
    path.write_bytes(pdf([*column(TIDES), *column(lines, y=600)]))
    with qa.open(str(path)) as library:
        answer = library.ask("when is the channel unnavigable?", limit=1)

    assert not answer.unmatched
    quote = json.loads(view("json")(answer))["citations"][0]["quote"]
    assert quote == lines
    assert "channel is unnavigable for the larger ships" in plain(answer)
    assert "channel is unnavigable for the larger ships" in view("markdown")(answer)
    assert "unnavigable" in html([answer])


@pytest.mark.parametrize("piece", ["ab-\n", "a", "-", "-\n", "ab-\nand ", "ab-cd-\n", "ab\xad\ncd "])
def test_any_text_takes_linear_time(piece: str) -> None:
    assert_linear(whole_words, lambda share: (piece * (100 * share))[: 200 * share])
