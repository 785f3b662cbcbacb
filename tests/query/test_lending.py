"""The words that earlier turns lend to a question that leans on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lexicon_cases import Known
from strategies import passage

from qa.model import Turn
from qa.query.lending import FROM_PASSAGE_MOST, FROM_PASSAGES, FROM_QUESTION, QUESTIONS, Loan, lend
from qa.query.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterable


def known(**holding: int) -> Known:
    """A library of a hundred passages, of which each term is in so many, and any other in two."""
    return Known(holding, others=2)


def loan(question: str, *turns: Turn, own: Iterable[str] = (), **holding: int) -> Loan:
    return lend(turns, Wording(question), set(own), known(**holding))


def weights(question: str, *turns: Turn, own: Iterable[str] = (), **holding: int) -> dict[str, float]:
    """The terms that are lent, each with its share; a name has 1."""
    found = loan(question, *turns, own=own, **holding)
    return dict.fromkeys(found.names, 1.0) | {one.term: round(one.share, 6) for one in found.terms}


def test_a_word_weighs_what_each_turn_that_has_it_lends_and_no_more_than_one_of_the_question() -> None:
    shown = passage("Weights of the model. Altman spoke.")
    turns = (Turn("why the delay?"), Turn("was the model late?", (shown,)))

    assert weights("and why?", *turns) == {
        "model": FROM_QUESTION + FROM_PASSAGES[0],
        "weigh": FROM_PASSAGES[0],
        "altman": FROM_PASSAGES[0],
        "speak": FROM_PASSAGES[0],
        "delay": FROM_QUESTION,
        "late": FROM_QUESTION,
    }
    assert weights("and why?", *turns, Turn("is the model a model?"), Turn("the model?"))["model"] == 1.0


def test_the_words_of_the_last_question_are_told_from_all_others() -> None:
    turns = (Turn("why the delay?"), Turn("was the model late?", (passage("Altman spoke."),)))

    assert {one.term: one.is_asked for one in loan("and why?", *turns).terms} == {
        "model": True,
        "late": True,
        "delay": False,
        "altman": False,
        "speak": False,
    }


@pytest.mark.parametrize(
    ("text", "lent"),
    [
        ("Quay: 2025-07-01 18:00 to 22:00", {"quay"}),
        ("Quay, 04 Mar 2024 09:12:05 +0100", {"quay", "04", "mar", "2024"}),
        ("Quay 01.07.2025, 7/1/2025, 9:30", {"quay"}),
        ("Apollo 11, 1969, Quay 2.5.1", {"apollo", "11", "1969", "quay", "2.5.1"}),
    ],
)
def test_the_parts_of_a_date_or_a_time_in_digits_are_not_lent(text: str, lent: set[str]) -> None:
    assert weights("and why?", Turn("?", (passage(text),))).keys() == lent


def test_only_the_first_question_and_the_last_few_lend() -> None:
    turns = [Turn(f"was harbour{number} open?") for number in range(QUESTIONS + 3)]

    names = weights("and why?", *turns).keys() - {"open"}

    assert names == {"harbour0", *(f"harbour{number + 3}" for number in range(QUESTIONS))}


def test_the_last_two_passages_that_were_shown_first_lend_also_behind_a_question_that_was_not_covered() -> None:
    first, second, third, other = (passage(text) for text in ("Quay.", "Ferry.", "Storm.", "Never."))
    turns = (Turn("?", (first,)), Turn("?", (second, other)), Turn("?", (third, other)), Turn("?"))

    assert weights("and why?", *turns) == {"storm": FROM_PASSAGES[0], "ferri": FROM_PASSAGES[1]}


def test_a_passage_lends_the_words_that_tell_most_about_it() -> None:
    many = passage(" ".join(f"word{number}" for number in range(100)))
    shown = passage("A ferry, a ferry and a quay, the 3 of X, number three.")

    assert len(weights("and why?", Turn("?", (many,)))) == FROM_PASSAGE_MOST
    assert list(weights("and why?", Turn("?", (shown,)))) == ["ferri", "quay", "number"]


def test_what_no_other_passage_holds_finds_nothing_and_is_not_lent() -> None:
    turn = Turn("where was the storm?", (passage("The ferry left the quay."),))

    assert weights("and why?", turn, quay=1, storm=0, leav=5) == {"ferri": FROM_PASSAGES[0], "leav": FROM_PASSAGES[0]}


def test_own_words_are_not_lent_again() -> None:
    turn = Turn("was the ferry late?", (passage("The ferry was late."),))

    assert weights("and the ferry?", turn, own=["ferri"]) == {"late": 1.0}


def test_a_new_name_changes_the_subject_and_the_passages_lend_nothing() -> None:
    turn = Turn("why was Oban closed?", (passage("A storm closed the harbour of Oban."),))

    assert set(weights("and what about Mull?", turn, own=["mull"])) == {"oban", "close"}
    assert set(weights("and in Oban?", turn, own=["oban"])) == {"close", "storm", "harbour"}


@pytest.mark.parametrize(
    "before", ["and what about Ada Bell?", "who is ada bell?", "Ada Bell?", "tell me about Ada Bell"]
)
def test_after_a_question_about_a_name_alone_a_pronoun_is_that_name_and_nothing_else(before: str) -> None:
    turns = (Turn("why was Oban closed?"), Turn(before, (passage("Ada Bell is the captain of the ferry."),)))

    found = loan("where did she learn to sail?", *turns)

    assert [(term, word.lower()) for term, word in found.names.items()] == [("ada", "ada"), ("bell", "bell")]
    assert found.terms == ()


def test_a_pronoun_stands_for_the_last_name_among_other_words() -> None:
    turns = (Turn("why did Ada Bell wait?"), Turn("and how long?"))

    found = loan("was she late?", *turns)
    assert found.names == {"ada": "Ada", "bell": "Bell"}
    assert {one.term: one.is_asked for one in found.terms} == {"wait": False, "long": True}
    assert loan("and why?", *turns).names == {}
    assert loan("did Tom wait for her?", *turns, own=["tom", "wait"]).names == {}


def test_a_name_that_the_library_does_not_hold_is_not_lent() -> None:
    turns = (Turn("who is Ada Brell?"),)

    assert weights("what did she do?", *turns, brell=0) == {"ada": 1.0}


def test_the_words_of_the_last_question_are_told_first_and_names_whole() -> None:
    shown = passage("The open-model team waited. Kimi K2 is an open model.")
    turns = (Turn("why the delay?"), Turn("is the open model late?", (shown,)))

    assert loan("and why?", *turns).phrases == (
        "open",
        "model",
        "late",
        "Kimi K2",
        "team",
        "waited",
        "delay",
    )


def test_a_question_in_capitals_lends_small_letters() -> None:
    assert loan("and?", Turn("WHY WAS IT LATE?")).phrases == ("late",)


@pytest.mark.parametrize("head", ["From: Anna Lindqvist <anna@example.org>\nTo: Bo Berg\nSubject: Pier works\n\n", ""])
def test_the_lines_above_a_message_lend_nothing(head: str) -> None:
    """What a message itself says does."""
    shown = passage(f"{head}The steel lies in the harbour, says Dahl.")
    found = weights("and when does it come?", Turn("where is it?", shown=(shown,)))
    assert {"steel", "harbour", "dahl"} <= found.keys()
    assert found.keys().isdisjoint({"anna", "lindqvist", "bo", "berg", "pier", "work"})
