"""A date or a time of day is found in every form in which a text may write it: "3 May 2024", "03.05.2024"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lexicon_cases import Known

import qa
from qa.analysis.languages import KNOWN, language
from qa.query.dates import with_dates

if TYPE_CHECKING:
    from pathlib import Path

    from qa.model import Answer

OTHERS = "\n\nThe canteen closes late in 2019, after 11 guests.\n\nBikes stand in the yard for 6 to 8 days."
MONTHS = [code for code in KNOWN if language(code).months]


def ask(folder: Path, text: str, question: str) -> Answer:
    (folder / "a.txt").write_text(text, "utf-8")
    with qa.open(folder / "a.txt", engine="memory:") as library:
        return library.ask(question, limit=1)


def read(question: str, code: str = "en", held: tuple[str, ...] = ()) -> str:
    return with_dates(question, [code], Known(dict.fromkeys(held, 1))).text


@pytest.mark.parametrize("held", ["3 May 2024", "May 3rd, 2024", "03.05.2024", "3.5.2024", "2024-05-03", "5/3/2024"])
@pytest.mark.parametrize(
    "asked", ["3 May 2024", "the 3rd of may 2024", "May 3 2024", "03.05.2024", "3.5.2024", "2024-05-03", "3/5/2024"]
)
def test_a_day_is_found_however_it_is_written(tmp_path: Path, held: str, asked: str) -> None:
    text = f"A scaffold fell on {held} near the gate.{OTHERS}"

    assert [one.quote for one in ask(tmp_path, text, f"what happened on {asked}?").citations] == [
        text.partition("\n")[0]
    ]


@pytest.mark.parametrize("held", ["17:40", "17.40", "5:40 pm", "5.40 p.m.", "17h40"])
@pytest.mark.parametrize("asked", ["17:40", "17.40", "5:40 pm", "5.40pm", "17h40"])
def test_a_time_of_day_is_found_however_it_is_written(tmp_path: Path, held: str, asked: str) -> None:
    text = f"The ferry leaves at {held} from the old pier.{OTHERS}"

    assert [one.quote for one in ask(tmp_path, text, f"what leaves at {asked}?").citations] == [text.partition("\n")[0]]


@pytest.mark.parametrize(("held", "asked"), [("9 pm", "21:00"), ("21:00", "9 pm"), ("9pm", "21.00"), ("09:00", "9am")])
def test_a_whole_hour_is_found_with_and_without_minutes(tmp_path: Path, held: str, asked: str) -> None:
    text = f"The shift begins at {held} in the ward.{OTHERS}"

    assert [one.quote for one in ask(tmp_path, text, f"when does it begin, at {asked}?").citations] == [
        text.partition("\n")[0]
    ]


@pytest.mark.parametrize(
    ("held", "question"),
    [
        ("Das Konzert ist am 03.05.2024 in der Kirche.", "was ist am 3. Mai 2024?"),
        ("Das Konzert ist am 3. Mai in der Kirche.", "was ist am 03.05.2024?"),
        ("Le 1er février, le pont a fermé.", "que s'est-il passé le 1 févr ?"),
        ("El 14 de septiembre cerraron el puente.", "¿qué pasó el 14 de sept?"),
        ("Мост закрыли 9 мая вечером.", "что случилось 09.05.2024?"),
        ("Il ponte chiude alle 17.40 ogni sera.", "cosa chiude alle 17:40?"),
    ],
)
def test_it_is_so_in_other_languages(tmp_path: Path, held: str, question: str) -> None:
    assert [one.quote for one in ask(tmp_path, held, question).citations] == [held]


@pytest.mark.parametrize("code", MONTHS)
def test_a_language_that_has_months_has_all_twelve(code: str) -> None:
    months = language(code).months

    assert len(months) == 12
    assert language(code).times.issuperset(name for names in months for name in names)


@pytest.mark.parametrize(
    "question",
    [
        "what changed in version 2.3.0?",
        "is 2.30 the price?",
        "how much is 12.50?",
        "who scored 3:2?",
        "what is 192.168.10.12?",
        "which of the 31 sailed?",
    ],
)
def test_no_other_number_is_read_as_a_date_or_a_time(question: str) -> None:
    assert with_dates(question, ["en"], Known({})) == (question, {}, {})


def test_a_number_with_a_dot_that_the_library_holds_stays_as_it_is_typed() -> None:
    assert read("when is 17.40 due?") == "when is 17:40 due?"
    assert read("when is 17.40 due?", held=("17.40",)) == "when is 17.40 due?"


def test_a_small_word_before_a_number_of_things_is_no_month() -> None:
    assert read("may 3 people share a boat?") == "may 3 people share a boat?"
    assert read("what happened on may 3 in the yard?") == "what happened on May 3 in the yard?"


def test_a_short_form_of_two_months_is_no_month() -> None:
    assert with_dates("3 jui 2024", ["fr"], Known({})).same == {}
    assert with_dates("3 juil 2024", ["fr"], Known({})).same.keys() == {"3", "juil", "2024"}
