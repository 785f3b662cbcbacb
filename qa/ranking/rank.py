"""Order the candidates that an engine found: one ranking for all engines.

Law: a passage's score depends on the question, the passage and the statistics of the library, never on the other
candidates. Equal scores are ordered by (source, span).
"""

from __future__ import annotations

from math import exp, log
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from qa import weights
from qa.analysis.bm25 import saturation
from qa.analysis.passage import analysed_passage
from qa.ranking.evidence import sentence_bound, similar_terms, substitutes_of, weigh

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from qa.analysis.passage import AnalysedPassage
    from qa.model import Hit, Passage
    from qa.query.question import Concept, Question
    from qa.ranking.evidence import Evidence, Substitutes

ROUNDING = 1e-6  # more than a score can change by the order in which its parts are added
MOST_PLACES = 1000  # of a term, where a run is looked for; a passage may be one endless line of the same word


class Ranked(NamedTuple):
    """A hit with the score of this ranking and its parts, and the evidence that the score was computed from."""

    hit: Hit
    evidence: Evidence


def rank(question: Question, hits: Iterable[Hit], limit: int | None = None) -> list[Ranked]:
    """Order the hits by their scores, best first, and return at most `limit` of them.

    To find the best sentence of a passage takes longest. Most of a hundred candidates cannot be among the first three
    whatever that sentence is: an upper bound of their score leaves them out.
    """
    hits = list(hits)
    readings = [analysed_passage(hit.passage, hit.analysed) for hit in hits]
    similar = similar_terms(question, readings)
    bounded = []
    for hit, reading in zip(hits, readings, strict=True):
        substitutes = [substitutes_of(concept, reading, similar) for concept in question.concepts]
        bounded.append((_score_bound(question, hit, reading, substitutes), hit, substitutes))
    bounded.sort(key=itemgetter(0), reverse=True)
    best: list[Ranked] = []
    for bound, hit, substitutes in bounded:
        if len(best) == limit and bound < best[-1].hit.score:
            break
        best = sorted([*best, _scored(question, hit, substitutes)], key=_order)[:limit]
    return best


def _order(ranked: Ranked) -> tuple[float, tuple[str, int, int]]:
    return -ranked.hit.score, ranked.hit.passage.key


def confidence(question: Question, ranked: Sequence[Ranked]) -> float:
    """How likely the first of the ranked hits answers the question, from 0 to 1; 0 without hits.

    A word that the library does not hold weighs a little more than one that a single passage holds.
    """
    lent = sorted((lent.weight for lent in question.lent), reverse=True)[: weights.CONFIDENCE_LENT_MOST]
    weight = question.weight + weights.CONFIDENCE_LENT * sum(lent)
    if not ranked or not weight:
        return 0.0
    # "row" and "shown" only decide which passage comes first; they say nothing about whether it answers.
    held = sum(part for name, part in ranked[0].hit.parts if name not in ("row", "shown"))
    share = weights.CONFIDENCE_SHARE * held / weight
    words = weights.CONFIDENCE_WORDS * log(max(1, min(len(question.concepts), weights.CONFIDENCE_MOST_WORDS)))
    return 1 / (1 + exp(-max(share + words + weights.CONFIDENCE_BIAS, -700.0)))


def closest(question: Question, ranked: Iterable[Ranked]) -> Ranked | None:
    """The first of the ranked hits that shares a word with the question itself, in its text or above it."""
    return next((one for one in ranked if _shares_a_word(question, one.evidence.reading)), None)


def _shares_a_word(question: Question, reading: AnalysedPassage) -> bool:
    return any(_strength(one, reading.held) or _strength(one, reading.above) for one in question.concepts)


def _scored(question: Question, hit: Hit, substitutes: Substitutes) -> Ranked:
    evidence = weigh(question, hit.passage, hit.analysed, substitutes)
    values = features(question, evidence)
    parts = tuple((name, weights.FEATURES[name] * value) for name, value in values.items() if value)
    parts += _other_parts(question, hit.passage, evidence.reading)
    return Ranked(hit._replace(score=sum(part for _, part in parts), parts=parts), evidence)


def _other_parts(question: Question, passage: Passage, reading: AnalysedPassage) -> tuple[tuple[str, float], ...]:
    """The parts of a score that do not come from the question's own words."""
    parts: tuple[tuple[str, float], ...] = ()
    if context := _in_context(question, passage, reading):
        parts += (("context", weights.CONTEXT * context),)
    if passage.key in question.shown:
        parts += (("shown", weights.SHOWN),)
    if passage.header:
        parts += (("row", weights.ROW),)
    return parts


def _score_bound(question: Question, hit: Hit, reading: AnalysedPassage, substitutes: Substitutes) -> float:
    """An upper bound of the score: the score if one sentence held all that the passage has of the question."""
    run = longest = 0
    for index in question.sequence:
        run = run + 1 if not reading.held.isdisjoint(question.concepts[index].terms) else 0
        longest = max(longest, run)
    values = {
        "passage": _bm25(question, reading),
        "sentence": sentence_bound(question, reading, substitutes),
        "phrase": max(longest - 1, 0),
        "names": -_missing_share(reading, [concept for concept in question.concepts if concept.is_name]),
        "answer": weights.TELLS.get(question.answer_kind, 0.0),
        "headings": _in_headings(question, reading),
    }
    score = sum(weights.FEATURES[name] * value for name, value in values.items())
    return score + sum(part for _, part in _other_parts(question, hit.passage, reading)) + ROUNDING


def features(question: Question, evidence: Evidence) -> dict[str, float]:
    """The features whose weighted sum, by `weights.FEATURES`, is the score."""
    reading = evidence.reading
    return {
        "passage": _bm25(question, reading),
        "sentence": evidence.scores[evidence.best],
        "phrase": max(_longest_run(question, reading) - 1, 0),
        "names": -_missing_share(reading, [concept for concept in question.concepts if concept.is_name]),
        "answer": weights.TELLS.get(question.answer_kind, 0.0) * evidence.kind_scores[evidence.best],
        "headings": _in_headings(question, reading),
    }


def _length(reading: AnalysedPassage, average: float) -> float:
    """The length that BM25 counts, in terms. It has a floor, so that no passage gains by being very short."""
    return max(reading.length, weights.SHORTEST * average)


def _in_context(question: Question, passage: Passage, reading: AnalysedPassage) -> float:
    """BM25 of the words that earlier turns lend to the question."""
    average = question.average_length
    length = _length(reading, average)
    return sum(
        lent.weight * saturation(reading.frequency(lent.term), length, average)
        for lent in question.lent_to(passage)
        if lent.term in reading.held
    )


def _bm25(question: Question, reading: AnalysedPassage) -> float:
    """BM25 of the passage's own text. If the passage lacks a word, its synonyms and corrections count for it."""
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
    """The length of the longest run of the question's terms that the passage has unbroken. Stop words do not count."""
    longest = 0
    places = reading.places({term for index in question.sequence for term in question.concepts[index].terms})
    before: dict[int, int] = {}  # each place of the previous term, with the length of the run that ends there
    for index in question.sequence:
        found = (places.get(term, [])[:MOST_PLACES] for term in question.concepts[index].terms)
        before = {place: before.get(place - 1, 0) + 1 for of_term in found for place in of_term}
        longest = max(longest, *before.values(), 0)
    return longest


def _missing_share(reading: AnalysedPassage, concepts: list[Concept]) -> float:
    """The share of the concepts that neither the passage nor its headings hold. A concept for which they hold another
    term, such as a correction, counts as missing by what the strength of that term is short of 1."""
    if not concepts:
        return 0.0
    held = (max(_strength(concept, reading.held), _strength(concept, reading.above)) for concept in concepts)
    return 1 - sum(held) / len(concepts)


def _strength(concept: Concept, terms: frozenset[str]) -> float:
    """How strongly the terms hold a concept: 1 if one of its own terms is among them, less for another term, else 0."""
    if not terms.isdisjoint(concept.terms):
        return 1.0
    return max((other.strength for other in concept.others if other.term in terms), default=0.0)


def _in_headings(question: Question, reading: AnalysedPassage) -> float:
    """The weight of the question's words in the headings above the passage."""
    if not reading.above:
        return 0.0
    return sum(concept.weight * _strength(concept, reading.above) for concept in question.concepts)
