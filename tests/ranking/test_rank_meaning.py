"""Meaning in the ranking and in the quote, with a table of a few words: it finds what is said in other words, and lifts
nothing that has no word of the question."""

from __future__ import annotations

from contextlib import closing
from math import sqrt
from typing import TYPE_CHECKING

import pytest
from engine_cases import filled
from hypothesis import given
from hypothesis import strategies as st
from meaning_cases import FAINT, GROUPS, grouped, row, table_at
from strategies import document, passage

import qa
from qa import weights
from qa.index import open_engine
from qa.query.resolve import resolve
from qa.ranking.confidence import confidence, coverage, signals
from qa.ranking.rank import is_apart, rank

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from qa.model import Passage
    from qa.query.question import Question
    from qa.ranking.rank import Ranked

WORDS = [*" ".join(GROUPS).split(), *FAINT.split(), "harbour", "pier", "zzz"]
SAID = st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=6), min_size=1, max_size=3)
ASKED = st.lists(st.sampled_from(WORDS), min_size=1, max_size=5).map(" ".join)


@pytest.fixture(autouse=True)
def _small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with table_at(tmp_path_factory.mktemp("table") / "en.vectors", grouped()):
        yield


def ranked(question: str, given: Sequence[Passage]) -> tuple[Question, list[Ranked]]:
    with closing(open_engine()) as engine:
        filled(engine, given)
        meant = resolve(question, (), engine)
        return meant, rank(meant, engine.search(meant.query, 100))


def made(*texts: str) -> list[Passage]:
    return [passage(text, f"{number}.md") for number, text in enumerate(texts)]


def test_what_is_said_in_other_words_goes_before_what_only_shares_as_many() -> None:
    """No synonyms are listed for these words."""
    texts = ["The harbour of the north has a pier.", "The harbour sees a quindle in autumn."]
    _, found = ranked("heron in the harbour", made(*texts))
    parts = [dict(one.hit.parts) for one in found]

    assert found[0].hit.passage.text == texts[1]
    assert parts[0]["meaning"] > parts[1].get("meaning", 0) >= 0


def test_the_part_grows_with_the_root_of_the_weight_of_the_question() -> None:
    meant, [one] = ranked("heron", made("A quindle. The heron."))
    like = one.evidence.likeness

    assert like
    assert dict(one.hit.parts)["meaning"] == weights.MEANING * sqrt(meant.weight_of_meaning) * like.best
    assert like.best == pytest.approx(1, abs=0.02)


def test_a_direction_against_the_question_counts_as_none(tmp_path: Path) -> None:
    with table_at(tmp_path / "other.vectors", {"rise": row(0), "sink": row(0, -100), "pier": row(1)}):
        _, [other] = ranked("rise", made("Sink, rise, sink, sink."))

    assert "meaning" not in dict(other.hit.parts)


@given(ASKED, st.lists(SAID, min_size=1, max_size=6), st.sampled_from(("", "| pier | price |")))
def test_meaning_lifts_no_passage_without_a_word_of_the_question_over_one_that_has_some(
    question: str, said: list[list[list[str]]], header: str
) -> None:
    texts = [" ".join(" ".join(words).capitalize() + "." for words in sentences) for sentences in said]
    given = [
        one._replace(header=header if number % 2 else "", span=one.span) for number, one in enumerate(made(*texts))
    ]
    meant, found = ranked(question, given)
    apart = [is_apart(one.hit) for one in found]

    assert apart == sorted(apart)
    for limit in (1, 2, 3):
        assert rank(meant, [one.hit._replace(parts=()) for one in found][::-1], limit) == found[:limit]


def test_meaning_orders_what_has_no_word_of_the_question() -> None:
    texts = ["The pier is long.", "The pier saw a quindle.", "The heron was on Monday."]
    _, found = ranked("heron", made(*texts))

    assert [one.hit.passage.text for one in found] == [texts[2], texts[1], texts[0]]
    assert [is_apart(one.hit) for one in found] == [False, True, True]


def test_a_row_means_what_the_heads_of_its_columns_and_its_heading_mean() -> None:
    """Its own vectors have neither, and a row of numbers has none."""
    told = passage("| 17 | 18 |", "a.md", header="| Heron | Pier |")
    under = passage("| 17 | 18 |", "b.md", header="| Zzz | Pier |", headings=("Herons", "The heron"))
    other = passage("| 17 | 18 |", "c.md", header="| Zzz | Pier |")
    _, found = ranked("quindle at 17", [told, under, other])
    parts = {one.hit.passage.source: dict(one.hit.parts).get("meaning", 0.0) for one in found}

    assert parts["a.md"] == pytest.approx(parts["b.md"], rel=0.01)
    assert parts["c.md"] == 0


def test_a_row_means_as_much_as_the_same_words_in_a_sentence() -> None:
    row_of_table = passage("| Heron | May |", "a.md", header="| What | When |")
    text = passage("Heron, May.", "b.md")
    _, found = ranked("heron in May", [row_of_table, text])
    parts = {one.hit.passage.source: dict(one.hit.parts)["meaning"] for one in found}

    assert parts["a.md"] == pytest.approx(parts["b.md"], rel=0.05)


def test_the_quote_is_the_sentence_that_means_what_is_asked() -> None:
    text = "The harbour has one pier. The boat of the harbour came home. The harbour is old."
    with qa.Library([document(text)]) as library:
        [cited] = library.ask("vessel in the harbour", min_confidence=0).citations

    assert "The boat of the harbour came home." in cited.quote


def test_a_question_without_a_known_word_has_no_citations_whatever_it_means() -> None:
    with qa.Library([document("A quindle came in May."), document("The fee is low.", source="/d/b.md")]) as library:
        assert library.ask("heron", min_confidence=0).citations == ()
        assert library.ask("why?", min_confidence=0).citations == ()


def test_what_is_searched_for_as_typed_is_not_ordered_by_meaning() -> None:
    with qa.Library(
        [document("The heron. A quindle. A quindle."), document("The heron came.", source="/d/b.md")]
    ) as library:
        found = library.find("heron", 10)

    assert {name for cited in found.citations for name, _ in cited.parts}.isdisjoint({"meaning"})


@pytest.mark.parametrize("question", ["heron " * 20_000, "st" * 50_000, "heron"])
def test_a_question_of_any_length_is_answered(question: str) -> None:
    with qa.Library([document("A heron came in May. It was late."), document("§ 7.", source="/d/b.md")]) as library:
        answer = library.ask(question, min_confidence=0)

    assert answer.citations or question.startswith("stst")


def test_all_engines_give_the_same_answers_also_after_the_table_has_changed(tmp_path: Path) -> None:
    folder = tmp_path / "docs"
    folder.mkdir()
    for number, group in enumerate(GROUPS):
        words = group.split()
        (folder / f"{number}.md").write_text(
            f"The {words[0]} of the harbour. It is {words[-1]}.\n\nA pier {words[1]} the harbour.\n", encoding="utf-8"
        )
    questions = [f"the {word} of the harbour" for group in GROUPS for word in group.split()]

    def answers(engine: str) -> list[qa.Answer]:
        with qa.open(folder, engine=engine) as library:
            return [library.ask(question, 20, 0) for question in questions]

    def have_meaning(given: list[qa.Answer]) -> bool:
        return any("meaning" in dict(cited.parts) for answer in given for cited in answer.citations)

    disk = f"disk:{tmp_path}/index"
    first = answers("memory:")
    assert have_meaning(first)
    assert answers(disk) == answers(disk) == first
    turned = {word: numbers[::-1] for word, numbers in grouped().items() if word != "boat"}
    with table_at(tmp_path / "other.vectors", turned):
        other = answers("memory:")
        assert other != first
        assert answers(disk) == answers(disk) == other
    with table_at(tmp_path / "none.vectors", None):
        without = answers(disk)
        assert without == answers("memory:")
        assert not have_meaning(without)
    assert answers(disk) == first


def test_a_sentence_that_says_the_same_makes_it_likelier_that_the_document_is_about_the_question() -> None:
    """Both passages share one word with the question, and have as many words."""
    alike, other = (
        signals(*ranked("heron in the harbour", made(text)))
        for text in ("The harbour sees a quindle in autumn.", "The harbour sees a pier in autumn.")
    )

    assert alike
    assert other
    assert alike.like > other.like
    assert alike[:3] == other[:3]
    assert coverage(alike) > coverage(other)
    assert confidence(alike) > confidence(other)


def test_names_and_questions_without_vectors_are_judged_by_words_alone() -> None:
    of_a_name = signals(*ranked("who is Heron", made("Heron lives at the pier.")))
    unknown = signals(*ranked("zzz xxx", made("The zzz of the xxx.")))

    assert of_a_name
    assert unknown
    for found in (of_a_name, unknown):
        assert coverage(found) == coverage(found._replace(meant=0.0))
