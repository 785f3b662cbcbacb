"""What a question is searched as: by itself, or with what the turns before it lend."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import PROSE, QUESTIONS, TEXTS, passage

from qa.analysis import HEADING, asked, characters, synonyms, term, terms
from qa.converse import FADING, FROM_PASSAGE_MOST, FROM_QUESTION, MOST_TERMS, leans, resolve
from qa.model import Statistics, Term, Turn
from qa.text import count
from qa.weights import SYNONYM

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

TURNS = st.lists(
    st.builds(
        Turn,
        PROSE | QUESTIONS,
        st.lists(TEXTS | PROSE, max_size=2).map(lambda texts: tuple(passage(text) for text in texts)),
    ),
    max_size=3,
)


def known(**holding: int) -> Callable[[Iterable[str]], Statistics]:
    """A library of a hundred passages, of which each term is in so many, and any other in one."""
    return lambda found: Statistics(100, 50.0, {term: holding.get(term, 1) for term in found})


def own_terms(question: str, *turns: Turn) -> list[str]:
    return [one.term for one in resolve(question, turns, known()).terms if one.weight == 1.0]


def test_a_question_is_searched_by_its_words_in_texts_and_in_headings_and_by_their_synonyms() -> None:
    query = resolve("Why was the OpenAI model delayed?", (), known())

    assert query.text == "Why was the OpenAI model delayed?"
    assert query.terms == (
        Term("openai", 1.0, "OpenAI"),
        Term("#openai", 0.5, "OpenAI"),
        Term("model", 1.0, "model"),
        Term("#model", 0.5, "model"),
        Term("delay", 1.0, "delayed"),
        Term("#delay", 0.5, "delayed"),
        Term("postpon", 0.5, "delayed", SYNONYM),
        Term("defer", 0.5, "delayed", SYNONYM),
    )
    assert (query.added, query.left_out) == ((), ())


@pytest.mark.parametrize("question", ["why?", "what is it?", "???", "🤔", "the", "and then", "\u200b", "...", "\x00"])
def test_stop_words_and_punctuation_are_searched_by_nothing(question: str) -> None:
    assert resolve(question, (), known()).terms == ()


@given(PROSE | QUESTIONS, TURNS)
def test_the_words_of_a_question_are_searched_as_they_are_typed_whatever_came_before(
    question: str, turns: list[Turn]
) -> None:
    before = deepcopy(turns)
    query = resolve(question, turns, known())

    typed = question.lower() if question.isupper() and count(question) > 2 else question
    own = dict.fromkeys(found for found, _, _ in asked(typed))
    assert [one.term for one in query.terms if one.weight == 1.0] == list(own)[:MOST_TERMS]
    assert all(0 <= found.weight <= 1 and found.term.split() == [found.term] for found in query.terms)
    assert all(0 < found.strength <= 1 for found in query.terms)
    for found in query.terms:
        assert found.word in typed or found.word in query.added
        if found.weight < 1 and found.word not in query.added:
            others = synonyms(found.word) if found.weight else characters(found.word)
            assert found.term.startswith(HEADING) or found.term in others
    assert turns == before
    assert resolve(question, turns, known()) == query


@given(PROSE | QUESTIONS, TURNS)
def test_only_a_question_that_leans_on_the_turns_gets_words_from_them_and_names_them(
    question: str, turns: list[Turn]
) -> None:
    query, alone = (resolve(question, before, known()) for before in (turns, ()))

    assert query.terms[: len(alone.terms)] == alone.terms
    lent = query.terms[len(alone.terms) :]
    assert query.added == tuple(one.word for one in lent)
    assert all(one.weight < 0.5 for one in lent)
    assert not {one.term for one in lent} & set(terms(query.text))
    assert {one.term for one in lent} <= {
        found
        for turn in turns
        for text in (turn.question, *(made.text for made in turn.shown))
        for found in terms(text)
    }
    if not leans(query.text, len(set(terms(query.text)))):
        assert query == alone


@pytest.mark.parametrize(
    "question",
    [
        "and who said that?",
        "why?",
        "what did he say about it?",
        "and Clark?",
        "But what of the cloud?",
        "which one is larger?",
        "who is she?",
    ],
)
def test_a_question_that_leans(question: str) -> None:
    assert resolve(question, (Turn("why was the launch delayed?"),), known()).added == ("launch", "delayed")


@pytest.mark.parametrize("question", ["who is Aidan Clark?", "when was the launch?", "how large is Kimi K2?"])
def test_a_question_that_stands_on_its_own(question: str) -> None:
    assert resolve(question, (Turn("why was the launch delayed?"),), known()) == resolve(question, (), known())


def test_the_last_turn_lends_most_and_its_first_passage_its_rarest_words() -> None:
    shown = (passage("Weights are weights in any model. Altman spoke."), passage("Never mind this."))
    query = resolve(
        "and who said that?", (Turn("why the delay?"), Turn("was the model late?", shown)), known(model=90, altman=2)
    )
    lent = {one.term: one.weight for one in query.terms if one.word in query.added}

    assert lent["model"] == lent["late"] == FROM_QUESTION
    assert lent["delay"] == FROM_QUESTION * FADING
    assert not {"never", "mind"} & lent.keys()
    assert lent[term("weights")] == lent["altman"] < lent["model"]


def test_a_passage_lends_no_more_than_a_few_words() -> None:
    shown = (passage(" ".join(f"word{number}" for number in range(100))),)

    assert len(resolve("and that?", (Turn("?", shown),), known()).added) == FROM_PASSAGE_MOST


def test_a_pasted_page_is_searched_by_its_rarest_words_that_the_library_holds() -> None:
    pasted = " ".join(f"x{number}" for number in range(MOST_TERMS + 3))
    query = resolve(pasted, (), known(x0=90, x1=80, x7=0))

    assert len({one.word for one in query.terms}) == MOST_TERMS
    assert query.left_out == ("x0", "x1", "x7")
    assert count(pasted) == MOST_TERMS + len(query.left_out)


def test_a_question_in_capitals_is_one_in_small_letters() -> None:
    assert resolve("WHY WAS IT DELAYED?", (), known()).terms == resolve("why was it delayed?", (), known()).terms
    assert own_terms("Is it in the US?") == ["us"]
