"""The output of `qa eval`: the figures, a line for each failure, and JSON."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from render_cases import DELAY, LIST, NASTY, TEXTS, harmless

from qa.errors import UsageError
from qa.model import Anchor
from qa.outcome import EvalQuestion, Figure, Outcome, tally
from qa.render.measures import measures, measures_json
from qa.verify import verify


def made(number: int, failure: str, text: str = "why?", **more: Any) -> Outcome:
    """An outcome of this kind, for the question in this line."""
    covered = failure != "answered"
    question = EvalQuestion(text, ("tests",) if covered else (), "my q.jsonl", number)
    fields: dict[str, Any] = {
        "refused": failure == "refused",
        "confidence": 0.0714,
        "rank": 1 if covered else 0,
        "quoted": failure == "",
        "first": DELAY,
        "place": None,
        "unmatched": (),
    }
    return Outcome(question, **fields | more)


ELSEWHERE = ("notes/tests.md", Anchor(12, line=30, column=2))
OUTCOMES = (
    made(1, ""),
    made(2, "refused", "who baked\n it?", first=None, rank=0, unmatched=("baked",)),
    made(30, "refused", "is it free?", unmatched=("free", "PC")),
    made(4, "wrong passage", rank=2, place=ELSEWHERE),
    made(5, "wrong passage", rank=3, place=ELSEWHERE),
    made(6, "wrong passage", rank=0, place=ELSEWHERE, first=LIST),
    made(7, "wrong passage", rank=0),
    made(8, "wrong quote"),
    made(9, "answered", confidence=1.0),
    made(10, "answered", refused=True),
)


def test_every_figure_counts_those_it_is_about() -> None:
    assert [one.failure for one in OUTCOMES] == [
        "",
        "refused",
        "refused",
        "wrong passage",
        "wrong passage",
        "wrong passage",
        "wrong passage",
        "wrong quote",
        "answered",
        "",
    ]
    assert tally(OUTCOMES) == (
        Figure("answer@1", 3, 8),
        Figure("answer@3", 5, 8),
        Figure("quote@1", 1, 8),
        Figure("rightly refused", 1, 2),
        Figure("wrongly refused", 2, 8),
    )


def test_people_see_the_figures_and_a_line_for_each_failure() -> None:
    at = "notes/delay.md:15:1"

    assert measures(OUTCOMES) == (
        "questions           10\n"
        "covered              8\n"
        "not covered          2\n"
        "answer@1          .375 (3 of 8)\n"
        "answer@3          .625 (5 of 8)\n"
        "quote@1           .125 (1 of 8)\n"
        "rightly refused   .500 (1 of 2)\n"
        "wrongly refused   .250 (2 of 8)\n"
        "\n"
        'refused        my q.jsonl:2   "who baked it?"  confidence .071  expected text is in no passage'
        "  not found: baked\n"
        f'refused        my q.jsonl:30  "is it free?"  confidence .071  cited {at}  not found: free, PC\n'
        f'wrong passage  my q.jsonl:4   "why?"  cited {at}  expected notes/tests.md:30:2 (2nd)\n'
        f'wrong passage  my q.jsonl:5   "why?"  cited {at}  expected notes/tests.md:30:2 (3rd)\n'
        'wrong passage  my q.jsonl:6   "why?"  cited notes/delay.md:14:15  expected notes/tests.md:30:2\n'
        f'wrong passage  my q.jsonl:7   "why?"  cited {at}  expected text is in no passage\n'
        f'wrong quote    my q.jsonl:8   "why?"  cited {at}\n'
        f'answered       my q.jsonl:9   "why?"  confidence 1.000  cited {at}\n'
    )


def test_a_share_of_none_is_no_number() -> None:
    assert measures([made(1, "")]) == (
        "questions            1\n"
        "covered              1\n"
        "not covered          0\n"
        "answer@1         1.000 (1 of 1)\n"
        "answer@3         1.000 (1 of 1)\n"
        "quote@1          1.000 (1 of 1)\n"
        "rightly refused      -\n"
        "wrongly refused   .000 (0 of 1)\n"
    )
    assert json.loads(measures_json([made(1, "")]))["rightly_refused"] == {"share": None, "count": 0, "of": 0}


def test_json_has_the_figures_and_every_question() -> None:
    assert json.loads(measures_json([OUTCOMES[3], OUTCOMES[9]])) == {
        "schema": 1,
        "questions": 2,
        "covered": 1,
        "not_covered": 1,
        "answer_at_1": {"share": 0.0, "count": 0, "of": 1},
        "answer_at_3": {"share": 1.0, "count": 1, "of": 1},
        "quote_at_1": {"share": 0.0, "count": 0, "of": 1},
        "rightly_refused": {"share": 1.0, "count": 1, "of": 1},
        "wrongly_refused": {"share": 0.0, "count": 0, "of": 1},
        "results": [
            {
                "file": "my q.jsonl",
                "line": 4,
                "question": "why?",
                "expect": ["tests"],
                "failure": "wrong passage",
                "refused": False,
                "confidence": 0.0714,
                "rank": 2,
                "quoted": False,
                "unmatched": [],
                "cited": {
                    "source": "/n/notes/delay.md",
                    "line": 15,
                    "column": 1,
                    "page": None,
                    "label": None,
                    "quote": DELAY.quote,
                },
                "expected_at": {"name": "notes/tests.md", "line": 30, "column": 2, "page": None, "label": None},
            },
            {
                "file": "my q.jsonl",
                "line": 10,
                "question": "why?",
                "expect": None,
                "failure": None,
                "refused": True,
                "confidence": 0.0714,
                "rank": None,
                "quoted": None,
                "unmatched": [],
                "cited": {
                    "source": "/n/notes/delay.md",
                    "line": 15,
                    "column": 1,
                    "page": None,
                    "label": None,
                    "quote": DELAY.quote,
                },
                "expected_at": None,
            },
        ],
    }


def test_a_measurement_is_no_answer_to_be_verified() -> None:
    with pytest.raises(UsageError, match="this is no answer of qa"):
        verify(measures_json(OUTCOMES))


@given(TEXTS, st.sampled_from(NASTY), TEXTS)
def test_a_failure_is_one_safe_line_whatever_its_texts_are(question: str, name: str, word: str) -> None:
    asked = EvalQuestion(question, (word,), name, 7)
    one = Outcome(asked, True, 0.1, 0, False, DELAY, (word, Anchor(0, label=word)), (word,))

    assert measures([one]).count("\n") == 10
    assert harmless(measures([one]))
    assert harmless(measures_json([one]))
