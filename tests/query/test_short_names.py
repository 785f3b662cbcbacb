"""Short forms of well-known names and the names find each other: US and United States."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lexicon_cases import Known

import qa
from qa.query.resolve import resolve

if TYPE_CHECKING:
    from pathlib import Path

    from qa.model import Answer


OTHERS = "\n\nThe canteen closes at nine.\n\nBikes stand in the yard."


def ask(folder: Path, text: str, question: str) -> Answer:
    (folder / "a.txt").write_text(text, "utf-8")
    with qa.open(folder / "a.txt", engine="memory:") as library:
        return library.ask(question, limit=1)


@pytest.mark.parametrize("held", ["US", "U.S.", "USA", "United States"])
@pytest.mark.parametrize("asked", ["US", "U.S.", "USA", "United States"])
def test_a_name_and_its_short_forms_find_each_other(tmp_path: Path, held: str, asked: str) -> None:
    answer = ask(
        tmp_path, f"The {held} delegation asked for tents.{OTHERS}", f"what did the {asked} delegation ask for?"
    )

    assert [one.quote for one in answer.citations] == [f"The {held} delegation asked for tents."]
    assert (answer.unmatched, answer.corrections) == ((), ())


@pytest.mark.parametrize(
    ("held", "question"),
    [
        ("Die Vereinten Nationen schickten Zelte.", "Was schickte die UNO?"),
        ("Die UNO schickte Zelte.", "Was schickten die Vereinten Nationen?"),
        ("Les Nations unies ont envoyé des tentes.", "Qu'a envoyé l'ONU ?"),
        ("La Unión Europea pagó las carpas.", "¿Qué pagó la UE?"),
        ("Соединённые Штаты прислали палатки.", "Что прислали США?"),
    ],
)
def test_it_is_so_in_other_languages(tmp_path: Path, held: str, question: str) -> None:
    assert [one.quote for one in ask(tmp_path, held, question).citations] == [held]


def test_the_pronoun_is_no_state() -> None:
    assert [one.word for one in resolve("who told us", (), Known({"unit": 3, "state": 3})).concepts] == ["told"]


def test_a_name_whose_words_stand_apart_is_not_read_for_the_short_form(tmp_path: Path) -> None:
    answer = ask(tmp_path, "United we sang. Both states of matter were shown.", "what did the UK and the US show?")

    assert not {"United", "States"} & {*answer.unmatched}


def test_a_short_form_that_the_library_holds_stays_as_it_is_typed() -> None:
    held = Known({"us": 2, "unit": 3, "state": 3})

    assert [one.terms for one in resolve("Is it the US?", (), held).concepts] == [("us",)]
    assert [one.terms for one in resolve("Is it the United States?", (), held).concepts] == [
        ("unit", "us"),
        ("state", "us"),
    ]
