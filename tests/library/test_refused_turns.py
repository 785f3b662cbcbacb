"""A refused question does not end what the conversation is about, unless it names a new subject itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lexicon_cases import Known
from strategies import passage

import qa
from qa.model import Turn
from qa.query.resolve import resolve

if TYPE_CHECKING:
    from pathlib import Path

MILL = """\
# The mill

Ruth Gale has run the mill since 2012. Her helper is Sam Orr.

## The price

The price of flour rose from two to three crowns in 1951, because the harvest was poor.

## The weir

Twelve men work at the weir. They mended it in 1938.
"""
MOULIN = """\
# Le moulin

Anne Roux dirige le moulin depuis 2012. Il ouvre le mardi.

## Le prix

Le prix du pain a monté de deux à trois euros en 2020, parce que le blé manquait.
"""
MOLINO = """\
# El molino

Ana Rey dirige el molino desde 2012. Abre los martes.

## El precio

El precio del pan subió de dos a tres euros en 2020, porque faltaba trigo.
"""


def quotes(folder: Path, text: str, *questions: str) -> list[str]:
    """What is quoted for each of the questions; "" where one is refused. A chat and `ask` say the same."""
    (folder / "a.md").write_text(text, "utf-8")
    turns: list[Turn] = []
    with qa.open(folder / "a.md") as library:
        chat = library.chat()
        for question in questions:
            answer = library.ask(question, turns=turns)
            turns.append(Turn(question, tuple(one.passage for one in answer.citations)))
            assert chat.ask(question) == answer
    return [" ".join(turn.shown[0].text.split()) if turn.shown else "" for turn in turns]


@pytest.mark.parametrize(
    ("text", "answered", "refused", "bare"),
    [
        (MILL, "who runs the mill?", ["what colour is the roof?"], ["since when?"]),
        (MILL, "did the price of flour rise?", ["what does a parrot eat?"], ["by how much?", "why?"]),
        (MILL, "did the price of flour rise?", ["do parrots eat here?", "and the goats?"], ["why?", "and when?"]),
        (MILL, "who works at the weir?", ["what do owls drink?", "where is the bakery?"], ["how many?"]),
        (MOULIN, "qui dirige le moulin ?", ["est-ce qu'elle chante ?"], ["depuis quand ?"]),
        (MOULIN, "le prix du pain a-t-il monté ?", ["où dorment les chats ?"], ["pourquoi ?", "de combien ?"]),
        (MOLINO, "¿quién dirige el molino?", ["¿cantan los loros?"], ["¿desde cuándo?"]),
    ],
)
def test_a_bare_question_asks_about_what_was_last_answered(
    tmp_path: Path, text: str, answered: str, refused: list[str], bare: list[str]
) -> None:
    first, *others = quotes(tmp_path, text, answered, *refused, *bare)

    assert first
    assert others == [*[""] * len(refused), *[first] * len(bare)]


def test_a_name_that_was_shown_before_is_no_new_subject(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(MILL, "utf-8")
    with qa.open(tmp_path / "a.md") as library:
        shown = tuple(one.passage for one in library.ask("who runs the mill?").citations)
        turns = [Turn("who runs the mill?", shown), Turn("does Ruth Gale yodel?")]

        assert library.ask("since when?", turns=turns).citations[0].passage == shown[0]


@pytest.mark.parametrize("question", ["who is the king of Spain?", "who is Ada Quill?", "where does Lady Moss live?"])
def test_a_refused_question_that_names_a_new_subject_is_what_the_next_asks_about(tmp_path: Path, question: str) -> None:
    first, *others = quotes(tmp_path, MILL, "who runs the mill?", question, "since when?")

    assert first
    assert others == ["", ""]


def test_an_answer_returns_to_what_the_documents_hold(tmp_path: Path) -> None:
    *_, answered, last = quotes(
        tmp_path,
        MILL,
        "who runs the mill?",
        "who is the king of Spain?",
        "since when?",
        "who mended the weir?",
        "when?",
    )

    assert answered == last
    assert "1938" in last


def test_a_part_keeps_the_words_of_the_refused_question_right_before_it() -> None:
    turns = [Turn("who runs the mill?", (passage("Ruth runs the mill."),)), Turn("do parrots swim here?")]

    assert resolve("and the goats?", turns, Known({"goat": 1})).lent_phrases[:2] == ("parrots", "swim")
    assert "parrots" not in resolve("why?", turns, Known({"goat": 1})).lent_phrases
