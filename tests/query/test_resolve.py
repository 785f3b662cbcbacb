"""The search for a question: its own words, or also words that earlier turns lend."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from lexicon_cases import Known
from strategies import PROSE, QUESTIONS, TEXTS, passage

from qa.analysis.analyzer import (
    HEADING,
    MOST_BYTES,
    MOST_WORDS,
    as_typed,
    character_terms,
    counted,
    question_tokens,
    synonyms,
    terms,
)
from qa.analysis.tokenizer import count
from qa.model import Query, Searched, Term, Turn
from qa.query.asking import without_asking
from qa.query.follow_up import SHOWN
from qa.query.leaning import leaning
from qa.query.question import Variant
from qa.query.resolve import resolve
from qa.query.wording import Wording
from qa.weights import SYNONYM

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qa.analysis.bm25 import Statistics

TURNS = st.lists(
    st.builds(
        Turn,
        PROSE | QUESTIONS,
        st.lists(TEXTS | PROSE, max_size=2).map(lambda texts: tuple(passage(text) for text in texts)),
    ),
    max_size=3,
)


def known(**holding: int) -> Known:
    """A library of a hundred passages, of which each term is in so many, and any other in one."""
    return Known(holding, others=1)


def own_terms(question: str, *turns: Turn) -> list[str]:
    return [one.term for one in resolve(question, turns, known()).query.terms if one.weight == 1.0]


def test_a_question_is_searched_by_its_words_in_texts_and_in_headings_and_by_their_synonyms() -> None:
    library = Known({"openai": 1, "model": 1, "delay": 1, "postpon": 1, "defer": 1})
    question = resolve("Why was the OpenAI model delayed?", (), library)

    assert question.query == Query(
        "Why was the OpenAI model delayed?",
        (
            Term("openai", 1.0),
            Term("#openai", 0.5),
            Term("model", 1.0),
            Term("#model", 0.5),
            Term("delay", 1.0),
            Term("#delay", 0.5),
            Term("postpon", 0.5),
            Term("defer", 0.5),
        ),
    )
    assert [(one.word, one.terms) for one in question.concepts] == [
        ("OpenAI", ("openai",)),
        ("model", ("model",)),
        ("delayed", ("delay",)),
    ]
    assert question.concepts[2].others == (Variant("postpon", SYNONYM, 0.5), Variant("defer", SYNONYM, 0.5))
    assert (question.searched, str(question.searched)) == (
        Searched(("OpenAI", "model", "delayed")),
        "OpenAI model delayed",
    )


@pytest.mark.parametrize("question", ["why?", "what is it?", "???", "🤔", "the", "and then", "\u200b", "...", "\x00"])
def test_stop_words_and_punctuation_are_searched_by_nothing(question: str) -> None:
    assert resolve(question, (), known()).query.terms == ()


@given(PROSE | QUESTIONS, TURNS)
def test_the_words_of_a_question_are_searched_as_they_are_typed_whatever_came_before(
    question: str, turns: list[Turn]
) -> None:
    before = deepcopy(turns)
    found = resolve(question, turns, known())

    typed = as_typed(question, "en")
    own = dict.fromkeys(term for term, _, _ in question_tokens(without_asking(typed, "en")))
    concepts = [concept for concept in found.concepts if not concept.is_lent]
    searched = [concept.terms[0] for concept in concepts]
    assert searched == [term for term in list(own)[:MOST_WORDS] if term in searched]
    assert turns or searched == list(own)[:MOST_WORDS]
    assert all(0 <= one.weight <= 1 and one.term.split() == [one.term] for one in found.query.terms)
    for concept in concepts:
        assert concept.word in typed
        assert concept.headings == tuple(HEADING + term for term in concept.terms)
        for other in concept.others:
            assert 0 < other.strength < 1
            assert other.term in (synonyms(concept.word) if other.weight else character_terms(concept.word))
    assert turns == before
    assert resolve(question, turns, known()) == found


@given(PROSE | QUESTIONS, TURNS)
@example("the", [Turn("A\xadu")])
@example("delay postponed", [Turn("model")])
def test_only_a_question_that_leans_on_the_turns_gets_words_from_them_and_names_them(
    question: str, turns: list[Turn]
) -> None:
    found, alone = (resolve(question, before, known()) for before in (turns, ()))

    names = [concept for concept in found.concepts if concept.is_lent]
    own = [concept.terms for concept in found.concepts if not concept.is_lent]
    assert set(own) <= {concept.terms for concept in alone.concepts}
    assert (alone.lent, alone.lent_phrases) == ((), ())
    assert not any(concept.is_lent for concept in alone.concepts)
    words = {concept.word for concept in names} | {one.word for one in found.lent}
    lent = {term for concept in names for term in concept.terms} | {one.term for one in found.lent}
    # A name of several words is one phrase; a word that a soft hyphen divides is one phrase of two.
    assert len(found.lent_phrases) <= SHOWN
    assert bool(words) == bool(found.lent_phrases)
    assert not lent & set(terms(found.text))
    assert lent <= {
        term for turn in turns for text in (turn.question, *(made.text for made in turn.shown)) for term in terms(text)
    }
    if not turns:
        assert found == alone


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

    assert {one.term: one.share for one in wholly.lent} == {"launch": 0.4, "delay": 0.4}
    assert leaning(Wording("who pays the rent?")) == 0.4
    assert {one.term: one.share for one in less.lent} == {"launch": 0.4 * 0.4, "delay": 0.4 * 0.4}
    assert less.query.terms[-2:] == (Term("launch", 0.4 * 0.4), Term("delay", 0.4 * 0.4))


def test_the_passages_that_were_shown_are_named_and_the_first_of_each_turn_does_not_speak_for_itself() -> None:
    first, second, third = (passage(text, source) for text, source in (("One.", "a"), ("Two.", "b"), ("Three.", "c")))
    turns = (Turn("why the delay?", (first, second)), Turn("was the model late?", (third,)))

    cost = resolve("and the cost?", turns, known())
    again = resolve("and who said that?", turns, known())

    assert cost.shown == again.shown == {first.key, second.key, third.key}
    assert cost.lenders == {first.key, third.key}
    assert again.lenders == {first.key}  # it asks about what was shown last


def test_a_pasted_page_is_searched_by_its_rarest_words_that_the_library_holds() -> None:
    pasted = " ".join(f"x{number}" for number in range(MOST_WORDS + 3))
    question = resolve(pasted, (), known(x0=90, x1=80, x7=0))

    assert len({concept.word for concept in question.concepts}) == MOST_WORDS
    assert question.left_out == ("x0", "x1", "x7")
    assert count(pasted) == MOST_WORDS + len(question.left_out)
    assert str(question.searched).endswith(f" (the rarest of {count(pasted)} words)")


def test_a_question_in_capitals_is_one_in_small_letters() -> None:
    assert resolve("WHY WAS IT DELAYED?", (), known()) == resolve("why was it delayed?", (), known())
    own = resolve("Is it in the WHO?", (), Known({"who": 1})).query.terms
    assert [one.term for one in own if one.weight == 1.0] == ["who"]


class Counted(Known):
    """A library that notes which terms it is asked for."""

    def __init__(self) -> None:
        super().__init__({"tea": 3, "harbour": 2})
        self.asked: list[str] = []

    def statistics(self, terms: Iterable[str]) -> Statistics:
        self.asked += (terms := list(terms))
        return super().statistics(terms)


@pytest.mark.parametrize("question", ["where is tea sold at the harbuor?", "who built the tea house?"])
def test_each_term_is_counted_once_for_a_question(question: str) -> None:
    lexicon = Counted()

    resolve(question, (), lexicon, ["en", "de"])

    assert "tea" in lexicon.asked
    assert len(lexicon.asked) == len(set(lexicon.asked))


@pytest.mark.parametrize(
    "word", ["why ", "图书馆关闭", "ห้องสมุดปิด", "なぜ遅れたか", "도서관 ", "x", "\ud800", "👩‍👧", "a\u0301"]
)
def test_of_a_question_without_end_the_first_128_kb_count(word: str) -> None:
    question = word * (1_000_000 // len(word))
    kept = counted(question)

    assert MOST_BYTES - 1000 < len(kept.encode("utf-8", "surrogatepass")) <= MOST_BYTES
    assert question.startswith(kept)
    assert counted(kept) == kept
    assert counted(question[:1000]) == question[:1000]


def test_of_a_bare_follow_up_to_a_pasted_page_few_words_are_searched() -> None:
    pasted = " ".join(f"x{number}" for number in range(9 * MOST_WORDS))
    question = resolve("and why?", [Turn(pasted, (passage("x1 x2 why"),))], known())

    assert 0 < len(question.concepts) <= 2 * MOST_WORDS
