"""A quote does not end with a question or a colon that the passage goes on from, nor begin behind a short "No."."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from engine_cases import filled
from strategies import passage

import qa
from qa.index import open_engine
from qa.query.resolve import resolve
from qa.ranking.evidence import weigh
from qa.ranking.quote import quote

if TYPE_CHECKING:
    from pathlib import Path


def quoted(question: str, text: str) -> str:
    made = passage(text)
    with closing(open_engine()) as engine:
        filled(engine, [made])
        meant = resolve(question, (), engine)
        return quote(meant, made, weigh(meant, made)).span.of(text)


ASKED = """**May I light a fire?** In the ring of stones only. A fire is put out at eleven.

**Is the lake deep?** No. It is a metre at most, even in the middle of a wet spring.

Darf ich Musik hören?
Nur bis zehn Uhr abends.

¿Se puede pescar?

Sí, con licencia. La vende el guarda."""


@pytest.mark.parametrize(
    ("question", "begins", "ends"),
    [
        ("may I light a fire?", "**May I", "stones only."),
        ("is the lake deep?", "**Is the", "wet spring."),
        ("Darf ich Musik hören?", "Darf ich", "Nur bis zehn Uhr abends."),
        ("¿se puede pescar?", "¿Se puede", "Sí, con licencia. La vende el guarda."),
    ],
)
def test_a_question_in_the_text_is_quoted_with_its_answer(question: str, begins: str, ends: str) -> None:
    found = quoted(question, ASKED)

    assert found.startswith(begins)
    assert found.endswith(ends)


@pytest.mark.parametrize(
    ("question", "text", "quote"),
    [
        (
            "may I bring a canoe?",
            "Q: May I bring one?\nA: No. Owners of a canoe may ask the warden.",
            "A: No. Owners of a canoe may ask the warden.",
        ),
        (
            "Darf ich den Grill benutzen?",
            "Gibt es Kohle? Nein. Wer den Grill benutzen will, bringt welche mit. Es ist warm.",
            "Nein. Wer den Grill benutzen will, bringt welche mit.",
        ),
        ("the rain in March", "It was cold. Rain. The rain in March was hard.", "The rain in March was hard."),
    ],
)
def test_a_short_answer_before_the_sentence_belongs_to_the_quote(question: str, text: str, quote: str) -> None:
    assert quoted(question, text) == quote


def test_a_short_answer_below_a_heading_that_asks_belongs_to_the_quote(tmp_path: Path) -> None:
    text = "# Camp\n\n## Is wood sold?\n\nNo. Wood that lies on the ground may be burnt.\n\n## Gate\n\nIt is green.\n"
    (tmp_path / "camp.md").write_text(text, encoding="utf-8")
    with qa.open(tmp_path / "camp.md") as library:
        cited = library.ask("may wood on the ground be burnt?").citations[0]

    assert cited.quote == "No. Wood that lies on the ground may be burnt."


BRING = "Every guest should pack:\n\n- a cup\n- two towels\n- a lamp. It must be small.\n\nThe bus leaves at nine."
START = "To open the gate, type:\n\n```sh\ngate open\ngate wait\n```\n\nClose it again."
LINES = "The opening hours of the shed:\nMonday: 9 to 12\nTuesday: 13 to 17\n\nIt has no phone."
GERMAN = "Mitzubringen sind folgende Sachen:\n\n1. ein Becher\n2. zwei Tücher\n\nDer Bus fährt um neun."


@pytest.mark.parametrize(
    ("question", "text", "ends"),
    [
        ("what should a guest pack?", BRING, "a lamp. It must be small."),
        ("how do I open the gate?", START, "gate wait\n```"),
        ("what are the opening hours of the shed?", LINES, "Tuesday: 13 to 17"),
        ("Welche Sachen sind mitzubringen?", GERMAN, "2. zwei Tücher"),
        ("what is the address of the camp?", "The address of the camp is:\n\n1 Hay Row\n\nIt rained.", "1 Hay Row"),
    ],
)
def test_a_colon_is_quoted_with_the_list_or_the_code_behind_it(question: str, text: str, ends: str) -> None:
    found = quoted(question, text)

    assert text.startswith(found)
    assert found.endswith(ends)


def test_of_a_long_list_the_first_items_are_quoted() -> None:
    items = "".join(f"\n- a long piece of rope with number {at} on its end" for at in range(30))
    found = quoted("what should a guest pack?", f"Every guest should pack:\n{items}")

    assert "number 0 on its end" in found
    assert 40 < len(found.split()) <= 100


def test_a_quote_does_not_go_on_from_one_question_to_the_next() -> None:
    text = "Where is the boat?\n\nWho has the oars?\n\nHow cold is the lake?"

    assert quoted("where is the boat?", text) == "Where is the boat?"


def test_a_question_about_something_else_is_no_part_of_a_quote() -> None:
    text = "The boat and the oars are in the shed. Is the boat red? It is blue."

    assert quoted("where are the boat and the oars?", text) == "The boat and the oars are in the shed."
