"""The golden questions about the bundled article, written before the ranking was: each has its quote, or none.

A question that fails stays, marked with the reason; one that no longer fails is an error until its mark is taken off.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from qa.cli import main
from qa.evaluate import evaluate, read_questions

if TYPE_CHECKING:
    import qa
    from qa.outcome import EvalQuestion

PATH = Path(__file__).parents[1] / "golden" / "questions.jsonl"
QUESTIONS = read_questions(PATH.read_bytes(), PATH.name)

# What these need: words of several parts ("chief executive"), opposites ("no charge" is free, "told nobody" is not
# disclosed), senses of a word (who is in charge).
KNOWN_FAILURES: dict[str, str] = {
    "when did Kimi K2 come out?": "a row of the table says the same week, and comes before the sentence with the day",
    "can I get the model free of charge?": "no charge is said for free, and another sentence has people in charge",
    "can I run it locally on my own PC?": "PC is said as computer, locally as own, and the confidence is too low",
    "who is the CEO of OpenAI?": "CEO is said as chief executive, which is no synonym of one word",
    "why can't a release be reversed?": "reversed is said as undone or pulled back, and the confidence is too low",
    "does testing for safety first hurt adoption?": "hurt adoption is said as slow the uptake",
    "has the number of parameters been disclosed?": "disclosed is said as told nobody, and the confidence is too low",
}


def with_kinds() -> list[tuple[EvalQuestion, str]]:
    """Each question with its kind, a key that measuring ignores."""
    lines = PATH.read_text(encoding="utf-8").splitlines()
    return [(one, json.loads(line)["kind"]) for one, line in zip(QUESTIONS, lines, strict=True)]


def marked() -> list[Any]:
    return [
        pytest.param(
            one,
            id=one.text,
            marks=[pytest.mark.xfail(strict=True, reason=KNOWN_FAILURES[one.text])]
            if one.text in KNOWN_FAILURES
            else [],
        )
        for one in QUESTIONS
    ]


@pytest.mark.parametrize("question", marked())
def test_a_question_has_its_quote_in_the_first_citation_or_is_not_covered(
    article: qa.Library, question: EvalQuestion
) -> None:
    [outcome] = evaluate(article, [question])

    quote = outcome.first.quote if outcome.first else ""
    assert outcome.failure == "", f"confidence {outcome.confidence:.2f}, {quote}"


def test_the_questions_are_of_every_kind_and_stand_in_the_article(article: qa.Library) -> None:
    """Each expected quote is in the article word for word, within one passage."""
    kinds = Counter(kind for _, kind in with_kinds())
    passages = [passage.text for source in article.sources for passage in article.passages(source)]

    assert len({one.text for one in QUESTIONS}) == len(QUESTIONS) >= 60
    assert kinds.keys() == {"plain", "paraphrase", "misspelt", "word", "table", "quotation", "uncovered"}
    assert kinds["uncovered"] >= 15
    for one, kind in with_kinds():
        assert one.covered == (kind != "uncovered")
        for alternative in one.expected:
            assert any(alternative in text for text in passages), alternative


def test_every_known_failure_is_a_question() -> None:
    assert KNOWN_FAILURES.keys() <= {one.text for one in QUESTIONS}


def test_the_command_measures_them(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["eval", str(PATH)]) == 0

    covered = sum(one.covered for one in QUESTIONS)
    others = len(QUESTIONS) - covered
    share = r" +(?:1?\.\d{3}) \(\d+ of"
    assert re.match(
        rf"questions +{len(QUESTIONS)}\n"
        rf"covered +{covered}\n"
        rf"not covered +{others}\n"
        rf"answer@1{share} {covered}\)\n"
        rf"answer@3{share} {covered}\)\n"
        rf"quote@1{share} {covered}\)\n"
        rf"rightly refused{share} {others}\)\n"
        rf"wrongly refused{share} {covered}\)\n"
        r"(?:\n|\Z)",
        capsys.readouterr().out,
    )
