"""The ranking: a score is the passage's own and the sum of its parts; equal ones stand in the order of their places."""

from __future__ import annotations

from contextlib import closing
from math import isclose
from typing import TYPE_CHECKING

import pytest
from engine_cases import filled
from hypothesis import given
from hypothesis import strategies as st
from strategies import PROSE, QUESTIONS, TEXTS, passage

from qa import weights
from qa.index import open_engine
from qa.query.resolve import resolve
from qa.ranking.confidence import confidence, coverage, signals
from qa.ranking.rank import is_apart, rank

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from qa.model import Hit, Passage
    from qa.query.question import Question

LIBRARIES = st.lists(
    st.tuples(PROSE | TEXTS, st.sampled_from(((), ("The delay",), ("Models", "2025")))), min_size=1, max_size=6
)


def candidates(question: str, given: Sequence[Passage]) -> tuple[Question, list[Hit]]:
    """The question as it is understood, and what the engine finds for it in a library of these passages."""
    with closing(open_engine()) as engine:
        filled(engine, given)
        meant = resolve(question, (), engine)
        return meant, engine.search(meant.query, 100)


def ranking(question: Question, hits: Iterable[Hit]) -> list[Hit]:
    return [ranked.hit for ranked in rank(question, hits)]


def placed(given: Sequence[tuple[str, tuple[str, ...]]]) -> list[Passage]:
    return [
        passage(text, f"{number % 2}.md", number * 1000, headings=above) for number, (text, above) in enumerate(given)
    ]


@given(PROSE | QUESTIONS, LIBRARIES, st.data())
def test_a_score_does_not_depend_on_the_other_candidates(
    question: str, library: list[tuple[str, tuple[str, ...]]], data: st.DataObject
) -> None:
    meant, hits = candidates(question, placed(library))
    ranked = ranking(meant, hits)
    some = data.draw(st.lists(st.sampled_from(hits), unique_by=id)) if hits else []

    assert ranking(meant, some) == [hit for hit in ranked if any(hit.passage == one.passage for one in some)]


@given(PROSE | QUESTIONS, LIBRARIES)
def test_scores_are_the_sum_of_their_parts_and_stand_in_order(
    question: str, library: list[tuple[str, tuple[str, ...]]]
) -> None:
    meant, hits = candidates(question, placed(library))
    ranked = ranking(meant, hits)

    assert sorted(hit.passage.key for hit in ranked) == sorted(hit.passage.key for hit in hits)
    for hit in ranked:
        assert isclose(hit.score, sum(part for _, part in hit.parts), abs_tol=1e-9)
        assert all(part for _, part in hit.parts)
    assert ranked == sorted(ranked, key=lambda hit: (-hit.score, hit.passage.key))
    assert {hit.passage.key: hit.matched for hit in ranked} == {hit.passage.key: hit.matched for hit in hits}
    found = signals(meant, rank(meant, hits))
    assert found is None or (0 <= confidence(found) <= 1 and 0 <= coverage(found) <= 1)


@given(PROSE | QUESTIONS, LIBRARIES, st.sampled_from(("", "| model | delay |")))
def test_what_has_nothing_of_the_question_stands_behind_all_that_share_a_term(
    question: str, library: list[tuple[str, tuple[str, ...]]], header: str
) -> None:
    made = [one._replace(header=header if number % 2 else "") for number, one in enumerate(placed(library))]
    meant, hits = candidates(question, made)
    ranked = rank(meant, hits)
    apart = [is_apart(one.hit) for one in ranked]

    assert apart == sorted(apart)
    assert not any(one.hit.matched for one in ranked if is_apart(one.hit))
    assert not any("answer" in dict(one.hit.parts) for one in ranked if is_apart(one.hit))
    assert rank(meant, hits, 1) == ranked[:1]


def test_a_row_that_holds_the_word_goes_before_a_text_that_holds_none() -> None:
    rows = [
        passage(f"| Anna{number} | {number} |", "0.md", number * 100, header="| Name | Phone |") for number in (1, 2)
    ]
    texts = [passage(text, f"{number}.md") for number, text in enumerate(OTHERS)]
    meant, hits = candidates("phone", [*rows, *texts])

    found = [hit.passage for hit in ranking(meant, hits)]
    assert found[:2] == rows
    assert sorted(found[2:]) == sorted(texts)


def test_a_number_does_not_answer_in_a_text_that_holds_no_word_of_the_question() -> None:
    assert "answer" not in parts("how many parameters?", "It took 30 days.", "It has a trillion parameters.")
    assert first("how many parameters?", "Nobody knows its parameters.", "It took 30 days.") == (
        "Nobody knows its parameters."
    )


def test_equal_scores_stand_in_the_order_of_source_and_span() -> None:
    places = [("b.md", 0), ("a.md", 500), ("a.md", 0), ("c.md", 7)]
    meant, hits = candidates("the delay", [passage("A delay.", source, start) for source, start in places])

    assert [hit.passage.key for hit in ranking(meant, hits)] == sorted(hit.passage.key for hit in hits)


def first(question: str, *texts: str, headings: tuple[str, ...] = ()) -> str:
    """The text that is ranked first; the last one stands under the headings, and before the others in the library."""
    made = [passage(text, f"{number}.md") for number, text in enumerate(texts, 1)]
    made[-1] = passage(texts[-1], "0.md", headings=headings)
    meant, hits = candidates(question, made)
    return ranking(meant, hits)[0].passage.text


def parts(question: str, text: str, *others: str, headings: tuple[str, ...] = ()) -> dict[str, float]:
    """The parts of the score of `text`."""
    made = [
        passage(text, "0.md", headings=headings),
        *(passage(other, f"{number}.md") for number, other in enumerate(others, 1)),
    ]
    meant, hits = candidates(question, made)
    return next(dict(hit.parts) for hit in ranking(meant, hits) if hit.passage == made[0])


OTHERS = ("The weather was fine.", "Nobody came to the party.")


def test_words_side_by_side_go_before_the_same_words_apart() -> None:
    assert first(
        "the open source model", "The open source model is late.", "The model has a source which is open."
    ) == ("The open source model is late.")
    assert parts("the open source model", "An open source model.", *OTHERS)["phrase"] == 2 * weights.FEATURES["phrase"]
    assert "phrase" not in parts("the open source model", "A model of one source that is open.", *OTHERS)


def test_words_in_one_sentence_go_before_the_same_words_in_two() -> None:
    one, two = (
        "The safety tests delayed the launch. It rained.",
        "It was about safety tests. It rained at the launch, delayed.",
    )

    assert first("what safety delayed launch", one, two) == one


def test_a_name_that_is_lacking_costs() -> None:
    assert parts("did Altman say so?", "They say so.", *OTHERS)["names"] == -weights.FEATURES["names"]
    assert parts("did Sam Altman say so?", "Sam did say so.", *OTHERS)["names"] == -weights.FEATURES["names"] / 2
    assert "names" not in parts("did Altman say so?", "Altman.", *OTHERS)
    assert "names" not in parts("did Altman say so?", "He did say so.", *OTHERS, headings=("Altman",))


def test_headings_lend_their_words() -> None:
    assert (
        first("the status of the model", "The model is late.", "The model is late.", headings=("Status",))
        == "The model is late."
    )
    assert parts("the status of the model", "The model.", *OTHERS, headings=("Status",))["headings"] > 0
    assert "headings" not in parts("the status of the model", "The model.", *OTHERS)


def test_a_passage_that_tells_what_is_asked_for_goes_before_one_that_does_not() -> None:
    assert first(
        "why was the launch late?", "The launch was late because of tests.", "The launch was late in the evening."
    ) == ("The launch was late because of tests.")
    assert (
        parts("why was it late?", "It was late because of tests.", *OTHERS)["answer"]
        == weights.FEATURES["answer"] * weights.TELLS["reason"]
    )
    assert "answer" not in parts("was it late?", "It was late because of tests.", *OTHERS)


def test_the_word_itself_goes_before_a_synonym_and_a_synonym_before_nothing() -> None:
    assert first("the delay", "The delay was long.", "The pause was long.") == "The delay was long."
    assert first("was it delayed?", "They postponed it.", "They ate it.") == "They postponed it."


def test_a_passage_with_all_words_is_surer_than_one_with_some() -> None:
    def sure(text: str, question: str = "why was the launch of the model delayed?") -> float:
        meant, hits = candidates(question, [passage(text), *(passage(other, other) for other in OTHERS)])
        found = signals(meant, rank(meant, hits))
        return confidence(found) if found else 0.0

    assert (
        sure("The launch of the model was delayed because of tests.")
        > sure("The model is good.")
        > sure("Nothing.")
        == 0
    )
    assert sure("The launch of the model was delayed.", "the?") == 0


@pytest.mark.parametrize("question", ["x " * 5000, "model " * 5000, "the model launch " * 100])
def test_long_questions_take_no_longer_than_they_must(question: str) -> None:
    meant, hits = candidates(question, [passage("the model launch " * 500)])

    assert len(rank(meant, hits)) == len(hits)


ZEPPO = (
    "Captain Zeppo was a balloonist. Captain Zeppo was born in Lund, and everyone there knew Captain Zeppo.",
    "His sister Mara mended the ropes and kept the books. In winter they lived in a barn.",
    "Captain Zeppo liked to fly at night. Captain Zeppo sang while he flew, and the crowd loved Captain Zeppo.",
)
HARBECK = (
    "Jeder kennt die Mühle von Harbeck, und wer nach Harbeck kommt, sieht die Mühle von Harbeck.",
    "Das Rad wurde 1890 von Karl Lenz erneuert. Der Umbau dauerte zwei Jahre.",
    "Im Sommer feiert Harbeck ein Fest an der Mühle von Harbeck. Ganz Harbeck tanzt.",
)


@pytest.mark.parametrize(
    ("above", "texts", "question", "code", "right"),
    [
        ("Captain Zeppo", ZEPPO, "Where did Captain Zeppo live in winter?", "en", 1),
        ("Captain Zeppo", ZEPPO, "who helped Captain Zeppo with the ropes?", "en", 1),
        ("Captain Zeppo", ZEPPO, "Where was Captain Zeppo born?", "en", 0),
        ("Die Mühle von Harbeck", HARBECK, "Wer erneuerte das Rad der Mühle von Harbeck?", "de", 1),
        ("Die Mühle von Harbeck", HARBECK, "Wann tanzt Harbeck?", "de", 2),
    ],
)
def test_a_name_above_every_passage_hardly_tells_one_from_another(
    above: str, texts: tuple[str, ...], question: str, code: str, right: int
) -> None:
    given = [passage(text, start=1000 * place, headings=(above,), language=code) for place, text in enumerate(texts)]
    with closing(open_engine()) as engine:
        filled(engine, given)
        meant = resolve(question, (), engine, (code,))
        found = ranking(meant, engine.search(meant.query, 100))

    assert found[0].passage.text == texts[right]


def test_a_synonym_is_no_part_of_a_name() -> None:
    street, person = "The library stands in Head Street.", "The head of the library is Ann Lee."

    assert first("who is the chief of the library?", person, street) == person
    assert "passage" not in parts("who is the chief?", street)
    assert "passage" in parts("who is the chief?", person)
