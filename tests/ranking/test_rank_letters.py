"""The letters that a passage shares with a question count beside its words, and never without one."""

from __future__ import annotations

from contextlib import closing
from math import isclose
from typing import TYPE_CHECKING

import pytest
from engine_cases import filled
from hypothesis import given
from hypothesis import strategies as st
from strategies import PROSE, QUESTIONS, passage

from qa import weights
from qa.analysis.bm25 import saturation
from qa.index import open_engine
from qa.query.resolve import resolve
from qa.query.weighing import MOST_RUNS
from qa.ranking.confidence import coverage, signals
from qa.ranking.rank import is_apart, rank

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.model import Hit
    from qa.query.question import Question
    from qa.ranking.confidence import Signals


def candidates(question: str, texts: Sequence[str], language: str = "en") -> tuple[Question, list[Hit]]:
    given = [passage(text, f"{number}.md")._replace(language=language) for number, text in enumerate(texts)]
    with closing(open_engine()) as engine:
        filled(engine, given)
        meant = resolve(question, (), engine, (language,))
        return meant, engine.search(meant.query, 100)


def letters(question: str, texts: Sequence[str], language: str = "en") -> list[float]:
    """The runs that each text of the same length shares with the question, by its part of the score."""
    meant, hits = candidates(question, texts, language)
    worth, chance = weights.FEATURES["letters"] * saturation(1, 1, 1), weights.SHARED[0] * len(meant.runs)
    found = {one.hit.passage.text: dict(one.hit.parts).get("letters", 0.0) / worth for one in rank(meant, hits)}
    return [found[text] + chance for text in texts]


@pytest.mark.parametrize(
    ("language", "question", "shared", "other"),
    [
        ("de", "Wer leitet die Versicherung?", "Leitung einer Versicherungsanstalt", "Versicherung eines Tieres"),
        ("sv", "Vem leder skolan?", "Skolans ledergrupp", "Vägen till skolan"),
        ("th", "โรงเรียนเปิดกี่โมง", "โรงเรียนเปิดแปดโมง", "โรงเรียนอยู่ริมน้ำ"),
        ("zh", "图书馆几点关门", "图书馆几点关了", "图书馆的历史"),
    ],
)
def test_more_of_the_same_letters_count_more(language: str, question: str, shared: str, other: str) -> None:
    many, few = letters(question, [shared, other], language)

    assert many > few


def test_each_run_of_four_letters_counts_once() -> None:
    one, two = letters("harbour masters", ["harbor harbor harbor", "harbour harbour harbour"])

    assert (round(one), round(two)) == (2, 4)  # harb, arbo; and rbou, bour


def test_case_accents_and_spaces_make_no_difference() -> None:
    one, two = letters("Año Nuevo chino", ["ano nuevo", "AÑO-NUEVO"], "es")

    assert (round(one), round(two)) == (5, 2)  # anon, nonu, onue, nuev, uevo; a hyphen is no space


def test_a_passage_without_a_word_of_the_question_gains_nothing_by_letters() -> None:
    meant, hits = candidates("delay", ["A delay.", "Undelayable things, bedelaying others."])
    ranked = rank(meant, hits)

    assert [is_apart(one.hit) for one in ranked] == [False, True]
    assert "letters" not in dict(ranked[1].hit.parts)


@pytest.mark.parametrize(
    ("language", "question", "about", "other"),
    [
        ("de", "Wer verwaltet die Versicherung?", "Verwaltung einer Versicherung.", "Die Versicherung eines Tieres."),
        ("es", "¿Quién administra la biblioteca?", "La administradora de la biblioteca.", "Camino de la biblioteca."),
        ("tr", "müzeyi kim yönetiyor?", "müzenin yöneticisi geldi", "müzenin bahçesi güzel"),
    ],
)
def test_letters_tell_what_a_text_is_about_where_words_alone_decide(
    language: str, question: str, about: str, other: str
) -> None:
    one, two = (told(question, text, language) for text in (about, other))

    assert one.letters > two.letters
    assert coverage(one) > coverage(one._replace(letters=two.letters))


def test_letters_change_no_coverage_by_meaning() -> None:
    found = told("who manages the insurance?", "The management of an insurance company.")._replace(meant=1.0)

    assert found.letters > 0
    assert coverage(found) == coverage(found._replace(letters=0.0))


def told(question: str, text: str, language: str = "en") -> Signals:
    """The signals of a question about a text of one passage."""
    meant, hits = candidates(question, [text], language)
    found = signals(meant, rank(meant, hits))
    assert found is not None
    return found


@given(PROSE | QUESTIONS, st.lists(PROSE, min_size=1, max_size=8), st.integers(1, 3))
def test_the_first_passages_are_those_of_the_whole_order(question: str, texts: list[str], limit: int) -> None:
    meant, hits = candidates(question, texts)

    assert rank(meant, hits, limit) == rank(meant, hits)[:limit]


def test_a_pasted_page_counts_a_bounded_number_of_letters() -> None:
    page = " ".join(f"word{number} is number {number}" for number in range(2000))
    meant, hits = candidates(page, ["word1 is number 1", "nothing"])

    assert len(meant.runs) == MOST_RUNS
    first = rank(meant, hits)[0].hit
    assert isclose(sum(part for _, part in first.parts), first.score)
