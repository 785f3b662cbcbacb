"""Leave out the candidates for a short answer that cannot be it: a number of another quantity than the one asked for,
what stands in another column, and what is said of something else.

Law: no candidate is changed or added. What a sentence is about is told by the words of the question in the passage and
its headings alone.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from qa.analysis import analyzer, tokenizer
from qa.analysis.languages import language as language_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.analysis.languages import Language
    from qa.analysis.passage import AnalysedPassage
    from qa.model import Passage, Span
    from qa.query.question import Question
    from qa.ranking.words import Candidate

HALF = 0.55  # share of the question's weight; a sentence with less is compared with all of the passage
# Share of the question's weight that a sentence has: with a name that answers, with a date or a number that does
LEAST, LEAST_FIGURE = 0.3, 0.15
NAMED = 0.5  # share of a sentence's weight that is enough for another one that has a name of the question
LEADING = 4  # words at the head of a sentence of which one points at the sentence before


class Place(NamedTuple):
    """Where a word of the question stands in the passage: the place of its concept, its weight, and its span."""

    concept: int
    weight: float
    start: int
    end: int


def fitting(
    found: Sequence[Candidate],
    question: Question,
    passage: Passage,
    quoted: Span,
    analysis: AnalysedPassage,
    places: Sequence[Place],
) -> Sequence[Candidate]:
    """The candidates that can be the answer. `quoted` and all places are spans of the passage's text. Its modules are
    loaded only for a row and for a number."""
    if passage.header:
        from qa.ranking.columns import of_its_column

        return of_its_column(found, question, passage)
    if question.answer_kind == "number":
        from qa.ranking.amounts import of_its_quantity

        found = of_its_quantity(found, question, passage.text, analysis)
    return _of_its_sentence(found, question, passage, quoted, analysis, places)


def _of_its_sentence(
    found: Sequence[Candidate],
    question: Question,
    passage: Passage,
    quoted: Span,
    analysis: AnalysedPassage,
    places: Sequence[Place],
) -> list[Candidate]:
    """The candidates without those in a sentence about something else. A sentence that points back is about what the
    one before it is about, and each is about what the headings name."""
    starts = [sentence.span.start for sentence in analysis.sentences]
    held: list[set[int]] = [set() for _ in starts]
    for place in places:
        held[_sentence_at(place.start, starts)].add(place.concept)
    for at in range(1, len(starts)):
        if _points_back(analysis.sentences[at].span.of(passage.text), language_of(passage.language), question):
            held[at] |= held[at - 1]
    above = {at for at, concept in enumerate(question.concepts) if not analysis.above.isdisjoint(concept.terms)}
    beside = range(_sentence_at(quoted.start, starts), _sentence_at(quoted.end - 1, starts) + 1)

    def is_about(one: Candidate) -> bool:
        at = _sentence_at(one.start, starts)
        has_half = _weight(held[at] | above, question) > HALF * _weight_known(question)
        others = [held[other] for other in (beside if has_half else range(len(held))) if other != at]
        return _is_about(held[at], others, above, question)

    return list(filter(is_about, found))


def _sentence_at(place: int, starts: Sequence[int]) -> int:
    return max(bisect_right(starts, place) - 1, 0)


def _weight(concepts: set[int], question: Question) -> float:
    return sum(question.concepts[at].weight for at in concepts)


def _weight_known(question: Question) -> float:
    """The weight of the question, in which a word that the library lacks counts as much as one that it holds, unless it
    is a name."""
    most = max((one.weight for one in question.concepts if one.is_held), default=0.0)
    plain = (one for one in question.concepts if not one.is_held and not one.is_name and one.word.isalpha())
    return question.weight - sum(max(one.weight - most, 0.0) for one in plain)


def _is_about(own: set[int], others: Sequence[set[int]], above: set[int], question: Question) -> bool:
    """Whether a sentence that has these of the question's words is about what it asks for: no other sentence has as
    much of the question and something that this one lacks, nor a name or a number that it lacks and half as much."""
    least = LEAST if question.answer_kind in ("person", "place") else LEAST_FIGURE
    if _weight(own | above, question) < least * _weight_known(question):
        return False
    for other in others:
        lacking = [question.concepts[at] for at in other - own - above]
        enough = NAMED if any(concept.is_name or concept.is_number for concept in lacking) else 1.0
        if lacking and _weight(other, question) >= _weight(own, question) * enough:
            return False
    return True


def _points_back(sentence: str, language: Language, question: Question) -> bool:
    """Whether a sentence begins with a word that points at the one before it, or with a verb of the question, whose
    subject is left out."""
    if language.is_unspaced:
        head = sentence[: 2 * LEADING]
        return any(word in head for word in language.pronouns | language.pointers)
    first_words = [word.lower() for word in tokenizer.strings(sentence[:80])[:LEADING]]
    if not language.pronouns.isdisjoint(first_words) or not language.pointers.isdisjoint(first_words[:1]):
        return True
    terms = {term for concept in question.concepts for term in concept.terms}
    return bool(first_words) and analyzer.term(first_words[0], language.code) in terms
