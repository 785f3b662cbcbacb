"""A word that the documents lack finds those of their words that mean nearly the same, and says that it is missing."""

from __future__ import annotations

import pytest
from strategies import document

import qa

CLUB = (
    "The spectators filled both stands by noon.",
    "Rain fell on the lower field.",
    "The mayor opened the kiosk beside the gate.",
    "Nobody parked at the bridge.",
    "The steam heating was repaired in March.",
)


def club(language: str = "en") -> qa.Library:
    return qa.Library([document(text, source=f"/d/{number}.md", language=language) for number, text in enumerate(CLUB)])


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("where did the audience sit?", "The spectators filled both stands by noon."),
        ("downpour", "Rain fell on the lower field."),
        ("who runs the boiler?", "The steam heating was repaired in March."),
    ],
)
def test_a_word_that_the_documents_lack_finds_one_that_means_nearly_the_same(question: str, first: str) -> None:
    with club() as library:
        answer = library.ask(question, min_confidence=0)

    assert answer.citations[0].passage.text == first
    assert answer.unmatched
    assert set(answer.citations[0].missing) >= set(answer.unmatched[:1])


@pytest.mark.parametrize("question", ["who paid the audience?", "why is the boiler green?", "zorbid?"])
def test_a_question_whose_other_words_are_nowhere_stays_refused(question: str) -> None:
    with club() as library:
        assert not library.ask(question).answered


@pytest.mark.parametrize("question", ["did it see a Downpour?", "where is Boiler?", "zorbid", "is it quite unfold5ed?"])
def test_a_name_and_a_word_that_no_table_knows_find_nothing(question: str) -> None:
    with club() as library:
        assert library.ask(question, min_confidence=0).citations == ()


def test_a_language_without_a_table_has_no_such_words() -> None:
    with club("de") as library:
        assert library.ask("audience?", min_confidence=0).citations == ()


def test_a_word_that_the_documents_hold_finds_itself_alone() -> None:
    with club() as library:
        asked = library.ask("where did the spectators sit?", min_confidence=0)
        held = [one for one in asked.citations if one.score > 0]

    assert [one.passage.text for one in held] == [CLUB[0]]


def test_a_word_that_the_question_has_itself_stands_for_no_other() -> None:
    """ "tonnes" means nearly the same as "weigh": that word of the documents is found once, not twice."""
    with qa.Library([document("Nobody can weigh the model.")]) as library:
        one, two = (
            library.ask(f"how many {what} does the model weigh?", min_confidence=0) for what in ("tonnes", "eggs")
        )

    parts = [dict(answer.citations[0].parts) for answer in (one, two)]
    for part in parts:
        del part["meaning"], part["letters"]
    assert parts[0] == parts[1]


def test_the_one_word_of_a_question_goes_before_words_that_mean_it() -> None:
    """However short the sentence that means it is, and whatever reason it gives. Alone, it answers."""
    meant = "The concert was delayed because the hall had no heating."
    said = (
        "Thanks for the papers about the harbour tour. I have read them on the train. The committee has postponed the "
        "vote on it to May, as two members were in hospital. The brochures are printed and lie in the office."
    )
    made = [document(text, source=f"/d/{number}.md") for number, text in enumerate((meant, "Soup at noon.", said))]
    with qa.Library(made) as library:
        assert "postponed" in library.ask("why was it postponed?").citations[0].quote
    with qa.Library(made[:2]) as library:
        assert library.ask("why was it postponed?").citations[0].quote == meant
