"""Query + candidates -> candidates in our order: the one ranking, whatever the engine.

Law: a passage's score depends on the query, the passage and the statistics of the library, never on the other
candidates; equal scores stand in the order of (source, span).
"""

from __future__ import annotations

from math import exp, log
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from qa import weights
from qa.analysis.bm25 import saturation
from qa.analysis.passage import analysed_passage
from qa.ranking.evidence import alike, most, stand_ins, weigh

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from qa.analysis.passage import AnalysedPassage
    from qa.model import Hit, Passage
    from qa.query.question import Concept, Question
    from qa.ranking.evidence import Evidence, Stands

ROUNDING = 1e-6  # more than the order in which the parts are added up can change
MOST_PLACES = 1000  # of a term in a passage, where a run may stand; a line without end may be one word again and again


class Ranked(NamedTuple):
    """A hit with the score of our ranking and its parts, and the evidence that the score was worked out from."""

    hit: Hit
    evidence: Evidence


def rank(question: Question, hits: Iterable[Hit], limit: int | None = None) -> list[Ranked]:
    """The hits with their scores, best first, at most `limit` of them.

    Most of a hundred candidates cannot be among the first three whatever their best sentence is, which takes longest to
    find: those are left out by what they could have at most.
    """
    hits = list(hits)
    readings = [analysed_passage(hit.passage, hit.analysed) for hit in hits]
    known = alike(question, readings)
    bounded = []
    for hit, reading in zip(hits, readings, strict=True):
        stands = [stand_ins(concept, reading, known) for concept in question.concepts]
        bounded.append((_at_most(question, hit, reading, stands), hit, stands))
    bounded.sort(key=itemgetter(0), reverse=True)
    best: list[Ranked] = []
    for bound, hit, stands in bounded:
        if len(best) == limit and bound < best[-1].hit.score:
            break
        best = sorted([*best, _scored(question, hit, stands)], key=_order)[:limit]
    return best


def _order(ranked: Ranked) -> tuple[float, tuple[str, int, int]]:
    return -ranked.hit.score, ranked.hit.passage.key


def confidence(question: Question, ranked: Sequence[Ranked]) -> float:
    """How likely the first of the ranked hits is the passage that answers, 0 to 1; 0 without hits.

    A word that the library does not hold weighs a little more than one that a single passage holds.
    """
    lent = sorted((lent.weight for lent in question.lent), reverse=True)[: weights.CONFIDENCE_LENT_MOST]
    weight = question.weight + weights.CONFIDENCE_LENT * sum(lent)
    if not ranked or not weight:
        return 0.0
    # "row" and "shown" only decide what comes first; they say nothing about being right.
    held = sum(part for name, part in ranked[0].hit.parts if name not in ("row", "shown"))
    share = weights.CONFIDENCE_SHARE * held / weight
    words = weights.CONFIDENCE_WORDS * log(max(1, min(len(question.concepts), weights.CONFIDENCE_MOST_WORDS)))
    return 1 / (1 + exp(-max(share + words + weights.CONFIDENCE_BIAS, -700.0)))


def _scored(question: Question, hit: Hit, stands: Stands) -> Ranked:
    evidence = weigh(question, hit.passage, hit.analysed, stands)
    values = features(question, evidence)
    parts = tuple((name, weights.FEATURES[name] * value) for name, value in values.items() if value)
    parts += _besides(question, hit.passage, evidence.reading)
    return Ranked(hit._replace(score=sum(part for _, part in parts), parts=parts), evidence)


def _besides(question: Question, passage: Passage, reading: AnalysedPassage) -> tuple[tuple[str, float], ...]:
    """The parts of a score that no words of the question make."""
    parts: tuple[tuple[str, float], ...] = ()
    if context := _in_context(question, passage, reading):
        parts += (("context", weights.CONTEXT * context),)
    if passage.key in question.shown:
        parts += (("shown", weights.SHOWN),)
    if passage.header:
        parts += (("row", weights.ROW),)
    return parts


def _at_most(question: Question, hit: Hit, reading: AnalysedPassage, stands: Stands) -> float:
    """No less than the score, by all that the passage has of the question, whichever sentence has it."""
    run = longest = 0
    for index in question.sequence:
        run = run + 1 if not reading.held.isdisjoint(question.concepts[index].terms) else 0
        longest = max(longest, run)
    values = {
        "passage": _bm25(question, reading),
        "sentence": most(question, reading, stands),
        "phrase": max(longest - 1, 0),
        "names": -_lacking(reading, [concept for concept in question.concepts if concept.is_name]),
        "answer": weights.TELLS.get(question.answer_kind, 0.0),
        "headings": _in_headings(question, reading),
    }
    score = sum(weights.FEATURES[name] * value for name, value in values.items())
    return score + sum(part for _, part in _besides(question, hit.passage, reading)) + ROUNDING


def features(question: Question, evidence: Evidence) -> dict[str, float]:
    """The features whose weighted sum is the score; the weights stand in qa/weights.py."""
    reading = evidence.reading
    return {
        "passage": _bm25(question, reading),
        "sentence": evidence.scores[evidence.best],
        "phrase": max(_longest_run(question, reading) - 1, 0),
        "names": -_lacking(reading, [concept for concept in question.concepts if concept.is_name]),
        "answer": weights.TELLS.get(question.answer_kind, 0.0) * evidence.cues[evidence.best],
        "headings": _in_headings(question, reading),
    }


def _length(reading: AnalysedPassage, average: float) -> float:
    """The length that BM25 counts, in terms: no passage gains by being very short."""
    return max(reading.length, weights.SHORTEST * average)


def _in_context(question: Question, passage: Passage, reading: AnalysedPassage) -> float:
    """BM25 of the words that the turns before the question lend to it."""
    average = question.average_length
    length = _length(reading, average)
    return sum(
        lent.weight * saturation(reading.frequency(lent.term), length, average)
        for lent in question.lent_to(passage)
        if lent.term in reading.held
    )


def _bm25(question: Question, reading: AnalysedPassage) -> float:
    """BM25 of the passage's own text; where a word does not stand, its synonyms count for it."""
    score = 0.0
    average = question.average_length
    length = _length(reading, average)
    for concept in question.concepts:
        if not reading.held.isdisjoint(concept.terms):
            score += concept.weight * saturation(_frequency(concept.terms, reading), length, average)
        elif held := [other for other in concept.others if other.term in reading.held]:
            frequency = _frequency([other.term for other in held], reading)
            strength = max(other.strength for other in held)
            score += strength * concept.weight * saturation(frequency, length, average)
    return score


def _frequency(terms: Iterable[str], reading: AnalysedPassage) -> int:
    return sum(map(reading.frequency, terms))


def _longest_run(question: Question, reading: AnalysedPassage) -> int:
    """The most terms of the question that stand side by side in the passage, stop words aside."""
    longest = 0
    places = reading.places({term for index in question.sequence for term in question.concepts[index].terms})
    before: dict[int, int] = {}  # where the term before stands, with the length of the run that ends there
    for index in question.sequence:
        stands = (places.get(term, [])[:MOST_PLACES] for term in question.concepts[index].terms)
        before = {place: before.get(place - 1, 0) + 1 for found in stands for place in found}
        longest = max(longest, *before.values(), 0)
    return longest


def _lacking(reading: AnalysedPassage, concepts: list[Concept]) -> float:
    """The share of the concepts that neither the passage nor its headings hold; of one that may be misspelt, as much
    as what stands in its place is not it."""
    if not concepts:
        return 0.0
    held = (max(_held(concept, reading.held), _held(concept, reading.above)) for concept in concepts)
    return 1 - sum(held) / len(concepts)


def _held(concept: Concept, terms: frozenset[str]) -> float:
    """How much of a concept stands among the terms: 1 if it does itself."""
    if not terms.isdisjoint(concept.terms):
        return 1.0
    return max((other.strength for other in concept.others if other.term in terms), default=0.0)


def _in_headings(question: Question, reading: AnalysedPassage) -> float:
    """The weight of the question's words that stand in the headings above the passage."""
    if not reading.above:
        return 0.0
    return sum(concept.weight * _held(concept, reading.above) for concept in question.concepts)
