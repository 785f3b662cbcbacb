"""Each view names the words that a passage lacks beside its place; the bytes of the plain view stay as they are."""

from __future__ import annotations

import json

from render_cases import ANSWER, DELAY, LIST, rendered

from qa.model import Answer
from qa.render.explain import explain
from qa.render.htmlview import html
from qa.render.jsonview import to_json, to_jsonl
from qa.render.markdownview import conversation, markdown
from qa.render.phrases import missing_note
from qa.render.plain import plain

LACKING = DELAY._replace(missing=("owns", "a\x1b*b*"))
TOLD = Answer("who owns it?", "owns", (LACKING, LIST), 0.9)
NOTE = "not in this passage: owns, a\\x1b*b*"


def test_the_note_names_the_words_in_one_safe_line() -> None:
    assert missing_note(LACKING) == NOTE
    assert missing_note(DELAY) == ""
    assert missing_note(DELAY._replace(missing=("w" * 500,))).endswith("www…")


def test_the_terminal_shows_it_below_the_place_as_dim_as_the_word_for_the_match() -> None:
    shown = rendered(TOLD, 100, "never")

    assert f"   notes/delay.md:15:1  Delays › More testing\n   {NOTE}\n\n" in shown
    assert shown.count("not in this passage") == 1
    assert f"\x1b[2mDelays › More testing\x1b[0m\n   \x1b[2m{NOTE}\x1b[0m\n" in rendered(TOLD, 100)
    assert "not in this passage" not in rendered(ANSWER, 100, "never")


def test_markdown_and_html_show_it_behind_the_place() -> None:
    for text in (markdown(TOLD), conversation([TOLD])):
        assert ", not in this passage: owns, a\\\\x1b\\*b\\*\n" in text
        assert text.count("not in this passage") == 1
    assert f"<span><bdi>{NOTE}</bdi></span></figcaption>" in html([TOLD])
    assert "not in this passage" not in html([ANSWER]) + markdown(ANSWER)


def test_json_has_them_of_each_citation() -> None:
    assert [one["missing"] for one in json.loads(to_json(TOLD))["citations"]] == [["owns", "a\x1b*b*"], []]
    assert [json.loads(line)["missing"] for line in to_jsonl(TOLD).splitlines()] == [["owns", "a\x1b*b*"], []]


def test_the_explanation_has_them_and_the_plain_view_is_as_without() -> None:
    assert f"   notes/delay.md:15:1\n   {NOTE}\n\n" in explain(TOLD)
    assert plain(TOLD) == plain(TOLD._replace(citations=(DELAY, LIST)))
