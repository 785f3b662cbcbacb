"""The search for a question: its own words, or also words that earlier turns lend."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import PROSE, QUESTIONS, TEXTS, passage

from qa.analysis.analyzer import HEADING, MOST_WORDS, asked, characters, synonyms, terms
from qa.analysis.tokenizer import count, matches
from qa.model import Statistics, Term, Turn
from qa.query.leaning import leaning
from qa.query.resolve import resolve
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
    assert [one.term for one in query.terms if one.weight == 1.0 and not one.lent] == list(own)[:MOST_WORDS]
    assert all(0 <= found.weight <= 1 and found.term.split() == [found.term] for found in query.terms)
    for found in query.terms:
        if found.lent:
            continue
        assert 0 < found.strength <= 1
        assert found.word in typed
        if found.weight < 1:
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
    assert all(one.lent for one in lent)
    assert not any(one.lent for one in alone.terms)
    assert {one.word for one in lent} <= {word[0] for phrase in query.added for word in matches(phrase)}
    assert not {one.term for one in lent} & set(terms(query.text))
    assert {one.term for one in lent} <= {
        found
        for turn in turns
        for text in (turn.question, *(made.text for made in turn.shown))
        for found in terms(text)
    }
    if not turns or not leaning(query.text):
        assert query == alone


@pytest.mark.parametrize(
    "question", ["who is Aidan Clark?", "when was the big new launch in Paris?", "did Kimi K2 win?"]
)
def test_a_question_that_stands_on_its_own_is_searched_as_if_there_were_no_turns(question: str) -> None:
    shown = (passage("A storm delayed the launch."),)

    assert resolve(question, (Turn("why was the launch delayed?", shown),), known(delay=9)) == resolve(
        question, (), known(delay=9)
    )


def test_what_leans_less_borrows_at_less_weight() -> None:
    before = (Turn("why was the launch delayed?"),)
    wholly, less = (resolve(question, before, known()) for question in ("and who pays?", "who pays the rent?"))

    assert {one.term: one.weight for one in wholly.terms if one.lent} == {"launch": 0.4, "delay": 0.4}
    assert leaning("who pays the rent?") == 0.4
    assert {one.term: one.weight for one in less.terms if one.lent} == {"launch": 0.4 * 0.4, "delay": 0.4 * 0.4}


def test_the_passages_that_were_shown_are_named_and_the_first_of_each_turn_does_not_speak_for_itself() -> None:
    first, second, third = (passage(text, source) for text, source in (("One.", "a"), ("Two.", "b"), ("Three.", "c")))
    turns = (Turn("why the delay?", (first, second)), Turn("was the model late?", (third,)))

    query = resolve("and the cost?", turns, known())
    again = resolve("and who said that?", turns, known())

    assert query.shown == again.shown == {first.key, second.key, third.key}
    assert query.lenders == {first.key, third.key}
    assert again.lenders == {first.key}  # it asks about what was shown last


def test_a_pasted_page_is_searched_by_its_rarest_words_that_the_library_holds() -> None:
    pasted = " ".join(f"x{number}" for number in range(MOST_WORDS + 3))
    query = resolve(pasted, (), known(x0=90, x1=80, x7=0))

    assert len({one.word for one in query.terms}) == MOST_WORDS
    assert query.left_out == ("x0", "x1", "x7")
    assert count(pasted) == MOST_WORDS + len(query.left_out)


def test_a_question_in_capitals_is_one_in_small_letters() -> None:
    assert resolve("WHY WAS IT DELAYED?", (), known()).terms == resolve("why was it delayed?", (), known()).terms
    assert own_terms("Is it in the US?") == ["us"]
