"""Phrases that are found exactly as they are written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lexicon_cases import Known
from strategies import PROSE, passage

import qa
from qa.errors import UsageError
from qa.query.exact import exactly, holds

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "Altman delayed the open model. He said “never again” to U.S. papers; GPT-4.1 beat OpenAI’s own."


@pytest.mark.parametrize(
    "words",
    [
        "delayed",
        "DELAYED altman",
        "model, open",
        '"the open model"',
        "“never again”",
        '"never again" delayed',
        "US",
        "openai",
        "GPT-4.1",
        "ｄｅｌａｙｅｄ",
    ],
)
def test_words_that_stand_in_the_text_in_any_order_and_phrases_in_theirs(words: str) -> None:
    assert holds(words)(passage(TEXT))


@pytest.mark.parametrize("words", ["delay", "delays", "postponed", '"open the model"', "delayed yesterday", '"gpt 4"'])
def test_no_other_form_no_synonym_and_no_other_order(words: str) -> None:
    assert not holds(words)(passage(TEXT))


def test_where_no_spaces_part_words_they_stand_anywhere() -> None:
    chinese = passage("他们推迟了发布。Kimi K2 很大。")

    assert holds("发布")(chinese)
    assert holds("布")(chinese)
    assert holds("推迟 kimi")(chinese)
    assert not holds("发了")(chinese)
    assert not holds("发布 OpenAI")(chinese)


@given(PROSE | st.text(max_size=40))
def test_a_text_holds_itself_and_no_words_are_ever_syntax(text: str) -> None:
    assert holds(text.replace('"', " "))(passage(text)) or not text.strip()
    found = exactly(text, Known({}), ("en",)).query.terms
    assert [term.term.split() for term in found] == [[term.term] for term in found]


def test_a_library_finds_them_beyond_the_first_hundred_candidates(tmp_path: Path) -> None:
    rows = [f"| delay {number} | a delay, a delay and a delay |\n" for number in range(300)]
    (tmp_path / "log.md").write_text("".join(["| a | b |\n| - | - |\n", *rows, "\nOn the last day they delayed it.\n"]))
    with qa.open(tmp_path / "log.md") as library:
        found = library.find("delayed")

    assert [citation.quote for citation in found.citations] == ["On the last day they delayed it."]
    assert found.searched == "delayed"


def test_what_stands_nowhere_is_no_answer(article: qa.Library) -> None:
    assert not article.find("postponing").answered
    assert article.find("bread").unmatched == ("bread",)
    assert not article.find("the and").answered
    with pytest.raises(UsageError, match="the question is empty"):
        article.find(" ")
    with pytest.raises(UsageError, match="the limit is 0"):
        article.find("model", limit=0)
    assert len(article.find("model", limit=2).citations) == 2
