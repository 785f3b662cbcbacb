"""The evidence of a passage for a question: its sentences, their share of the question, the kind of answer in them."""

from __future__ import annotations

from math import isclose

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from lexicon_cases import Known
from strategies import QUESTIONS, TEXTS, passage

from qa.analysis.analyzer import terms, tokens
from qa.analysis.bm25 import idf
from qa.analysis.languages import language
from qa.analysis.passage import analysed_passage
from qa.analysis.sentences import sentences
from qa.analysis.tokenizer import has_unspaced, word_spans
from qa.query.kinds import answer_kind
from qa.query.question import Question, Variant
from qa.query.resolve import resolve
from qa.ranking.evidence import likeness, similar_terms, substitutes_of, weigh
from qa.weights import ALIKE, CHARACTER, COMMON, SYNONYM


def asked(question: str, *languages: str, **holding: int) -> Question:
    """The question in a library of a hundred passages, of which each term is in so many."""
    return resolve(question, (), Known(holding), languages or ("en",))


def test_a_question_is_its_words_with_their_rarity_and_what_may_stand_for_them() -> None:
    found = asked("Why was it delayed by Altman in June?", delay=3, altman=10, postpon=7)
    delayed, altman = found.concepts[:2]

    assert (delayed.terms, delayed.weight, delayed.is_name) == (("delay",), idf(100, 3), False)
    assert delayed.others == (Variant("postpon", SYNONYM, 0.5), Variant("defer", SYNONYM, 0.5))
    assert (altman.terms, altman.weight, altman.is_name) == (("altman",), idf(100, 10), True)


def test_a_word_that_only_headings_hold_is_as_rare_as_it_is_there() -> None:
    assert asked("the zebra?", **{"zebra": 0, "#zebra": 20}).concepts[0].weight == idf(100, 20)


def test_a_word_that_is_common_in_its_language_weighs_less_than_its_rarity_here() -> None:
    year, zebra = asked("year zebra", year=3, zebra=3).concepts

    assert (year.weight, zebra.weight) == (COMMON * idf(100, 3), idf(100, 3))


def test_a_word_of_two_languages_is_one_concept_and_as_rare_as_both_terms_together() -> None:
    question = asked("Nationen", "en", "de", nation=4, nationen=3)
    [concept] = question.concepts

    assert (question.language, concept.terms) == ("en", ("nationen", "nation"))
    assert concept.weight == idf(100, 7)


def test_a_character_of_a_pair_stands_for_it_a_little() -> None:
    meant = asked("电话", "zh")

    assert meant.concepts[0].others == (Variant("电", CHARACTER, 0.0), Variant("话", CHARACTER, 0.0))
    assert weigh(meant, passage("电灯亮。天黑了。", language="zh")).scores == (CHARACTER * meant.weight, 0)
    assert weigh(meant, passage("电话响。天黑了。", language="zh")).scores == (meant.weight, 0)


def test_names_and_numbers_are_told_from_other_words() -> None:
    concepts = {concept.terms[0]: concept for concept in asked("Did Kimi beat GPT-4.1 in 2025?").concepts}

    assert {term for term, concept in concepts.items() if concept.is_name} == {"kimi", "gpt"}
    assert {term for term, concept in concepts.items() if concept.is_number} == {"4.1", "2025"}
    assert not any(concept.is_name for concept in asked("Delays of weights?").concepts)
    assert not any(concept.is_name for concept in asked("WHY WAS THE MODEL DELAYED").concepts)


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("who said that?", "person"),
        ("to whom was it sold", "person"),
        ("when was the model due?", "time"),
        ("in what year was it?", "time"),
        ("on which day", "time"),
        ("where was it announced?", "place"),
        ("in which country", "place"),
        ("why was it delayed?", "reason"),
        ("how many parameters?", "number"),
        ("how long is it", "number"),
        ("what percentage of them", "number"),
        ("how does it work?", ""),
        ("what is it?", ""),
        ("the delay", ""),
        ("", ""),
    ],
)
def test_the_kind_of_answer_that_is_asked_for(question: str, kind: str) -> None:
    assert answer_kind(question, language("en")) == kind


@given(TEXTS)
@example("B\xada")  # a soft hyphen: "b" is a term and "ba" another one behind it, although both begin with the B
@example("B\xada 延期")  # where the script has no spaces, terms that begin together share a place
def test_a_passage_is_read_as_its_sentences(text: str) -> None:
    reading = analysed_passage(passage(text, headings=("A heading",)))

    assert tuple(sentence.span for sentence in reading.sentences) == (
        sentences(text) or (reading.sentences[:1] and (reading.sentences[0].span,))
    )
    for sentence in reading.sentences:
        piece = sentence.span.of(text)
        assert sentence.terms == frozenset(terms(piece))
        assert sentence.words == tuple(span.of(piece) for span in word_spans(piece))
    starts = [
        (index, start, term)
        for index, sentence in enumerate(reading.sentences)
        for term, start, _ in tokens(sentence.text, singles=True)
    ]
    places = {(place, term) for term, found in reading.places(reading.held).items() for place in found}
    if has_unspaced(text):  # a character and the pair that begins with it share a place
        order = list(dict.fromkeys((index, start) for index, start, _ in starts))
        assert places == {(order.index((index, start)), term) for index, start, term in starts}
    else:
        assert places == {(place, term) for place, (_, _, term) in enumerate(starts)}
    assert reading.length == len(starts) + len(terms("A heading"))
    assert reading.above == {"head"}


def test_a_row_is_one_sentence_without_its_bars() -> None:
    row = "| Company | OpenAI. The lab. |"
    reading = analysed_passage(passage(row, header="| Item | Detail |"))

    assert [sentence.span.of(row) for sentence in reading.sentences] == ["Company | OpenAI. The lab."]
    assert reading.above == {"item", "detail"}
    assert [sentence.span.of("||") for sentence in analysed_passage(passage("||", header="|")).sentences] == ["||"]


@given(st.text("aábcd", min_size=1, max_size=9), st.text("aábcd", min_size=1, max_size=9))
def test_likeness_is_mutual_and_whole_for_a_term_and_itself(one: str, other: str) -> None:
    assert likeness(one, other) == likeness(other, one)
    assert 0 <= likeness(one, other) <= 1
    assert likeness(one, one) == 1
    if one != other:
        assert likeness(one, other) < 1 or len(one) > 4


@pytest.mark.parametrize(
    ("one", "other"), [("bilion", "billion"), ("safe", "safeti"), ("adopt", "adoption"), ("moonshoot", "moonshot")]
)
def test_a_misspelt_or_derived_term_is_alike(one: str, other: str) -> None:
    assert likeness(one, other) >= ALIKE


@pytest.mark.parametrize(
    ("one", "other"), [("model", "modest"), ("open", "oper"), ("kimi", "kimberley"), ("cloud", "clone")]
)
def test_another_word_is_not(one: str, other: str) -> None:
    assert likeness(one, other) < ALIKE


def test_only_long_words_and_no_numbers_have_substitutes_that_look_alike() -> None:
    def standing(question: str, text: str = "The bilions of 20255 and a cats") -> list[str]:
        meant, reading = asked(question), analysed_passage(passage(text))
        return [term for term, _ in substitutes_of(meant.concepts[0], reading, similar_terms(meant, [reading]))]

    assert standing("billions") == ["bilion"]
    assert standing("2025 catsx") == []
    assert standing("x" * 1000, "x" * 1001) == []


@given(QUESTIONS, TEXTS)
def test_a_sentence_has_at_most_the_whole_question_and_the_best_shares_a_word_if_any_does(
    question: str, text: str
) -> None:
    meant = asked(question)
    found = weigh(meant, passage(text))

    assert len(found.scores) == len(found.kind_scores) == len(found.analysis.sentences)
    assert all(0 <= score <= meant.weight * (1 + 1e-9) for score in found.scores)
    assert all(0 <= score <= 1 for score in found.kind_scores)
    assert 0 <= found.best < len(found.scores)
    assert found.scores[found.best] > 0 or max(found.scores) == 0
    for sentence, score in zip(found.analysis.sentences, found.scores, strict=True):
        own = sum(concept.weight for concept in meant.concepts if not sentence.terms.isdisjoint(concept.terms))
        assert score >= own * (1 - 1e-9)


def test_a_synonym_counts_less_than_the_word_itself() -> None:
    meant = asked("delayed")
    own, _ = weigh(meant, passage("It was delayed. It was late.")).scores
    other, neither = weigh(meant, passage("It was postponed. It was late.")).scores

    assert own == meant.weight
    assert isclose(other, SYNONYM * meant.weight)
    assert neither == 0


def test_a_synonym_counts_where_the_word_itself_does_not_stand() -> None:
    meant = asked("delayed")

    assert weigh(meant, passage("It was delayed. It was postponed.")).scores == (meant.weight, 0)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("how many models came?", "Models came. Four models came. Models came."),
        ("when did it open?", "It opened. It opened in 1999. It opened."),
        ("when did it open?", "It opened. It opened last Monday. It opened."),
        ("why was it late?", "It was late. It was late because of tests. It was late."),
        ("who opened it?", "The opening. The opening by Ann Lee. The opening."),
        ("who is Ann Lee?", "Ann Lee. Here Ann Lee and Bo Ek. Ann Lee."),
    ],
)
def test_the_sentence_that_holds_the_kind_of_answer_is_the_best(question: str, text: str) -> None:
    assert weigh(asked(question), passage(text)).best == 1


def test_a_kind_of_answer_in_the_next_sentence_counts_a_little_less() -> None:
    found = weigh(asked("why was the model late?"), passage("The model was late. This was because of tests. The end."))

    assert found.kind_scores[1] == 1 > found.kind_scores[0] > 0 == found.kind_scores[2]
    assert found.best == 0


def test_the_first_of_equal_sentences_is_the_best() -> None:
    assert weigh(asked("the models"), passage("The end. The models. The models.")).best == 1
