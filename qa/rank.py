"""Query + candidates -> candidates in our order: the one ranking, whatever the engine.

Law: a passage's score depends on the query, the passage and the statistics of the library, never on the other
candidates; equal scores stand in the order of (source, span).
"""

from __future__ import annotations

from math import exp, log
from typing import TYPE_CHECKING

from qa import weights
from qa.bm25 import saturation
from qa.evidence import understand, weigh
from qa.model import Hit

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qa.evidence import Question, Reading
    from qa.model import Query, Statistics


def rank(query: Query, hits: Iterable[Hit], statistics: Statistics) -> list[Hit]:
    """The hits with their scores and the parts of these, best first."""
    question = understand(query, statistics)
    scored = [_scored(question, hit, statistics.average_length) for hit in hits]
    return sorted(scored, key=lambda hit: (-hit.score, hit.passage.key))


def confidence(query: Query, hits: list[Hit], statistics: Statistics) -> float:
    """How sure it is that the first of the ranked hits is about the question, 0 to 1; 0 without hits.

    A word that the library does not hold weighs a little more than one that a single passage holds.
    """
    question = understand(query, statistics)
    if not hits or not question.weight:
        return 0.0
    share = weights.CONFIDENCE_SHARE * hits[0].score / question.weight
    words = weights.CONFIDENCE_WORDS * log(len(question.concepts))
    return 1 / (1 + exp(-max(share + words + weights.CONFIDENCE_BIAS, -700.0)))


def _scored(question: Question, hit: Hit, average: float) -> Hit:
    evidence = weigh(question, hit.passage)
    reading = evidence.reading
    tells = weights.TELLS.get(question.wants, 0.0)
    parts = {
        "passage": _bm25(question, reading, average),
        "sentence": weights.SENTENCE * evidence.scores[evidence.best],
        "phrase": weights.PHRASE * max(_longest_run(question, reading) - 1, 0),
        "names": -weights.NAMES * _lacking(reading, [c.term for c in question.concepts if c.is_name]),
        "numbers": -weights.NUMBERS * _lacking(reading, [c.term for c in question.concepts if c.is_number]),
        "answer": weights.ANSWER * tells * evidence.cues[evidence.best],
        "headings": weights.HEADINGS * _in_headings(question, reading),
    }
    return Hit(
        hit.passage, sum(parts.values()), hit.matched, tuple((name, part) for name, part in parts.items() if part)
    )


def _bm25(question: Question, reading: Reading, average: float) -> float:
    """BM25 of the passage's own text; where a word does not stand, its synonyms count for it."""
    score = 0.0
    length = max(reading.length, weights.SHORTEST * average)
    for concept in question.concepts:
        if concept.term in reading.places:
            score += concept.weight * saturation(len(reading.places[concept.term]), length, average)
        elif frequency := sum(len(reading.places.get(term, ())) for term in concept.synonyms):
            score += weights.SYNONYM * concept.weight * saturation(frequency, length, average)
    return score


def _longest_run(question: Question, reading: Reading) -> int:
    """The most terms of the question that stand side by side in the passage, stop words aside."""
    asked = question.sequence
    longest = 0
    for start, term in enumerate(asked):
        for place in reading.places.get(term, ()):
            length = 1
            while start + length < len(asked) and place + length in reading.places.get(asked[start + length], ()):
                length += 1
            longest = max(longest, length)
    return longest


def _lacking(reading: Reading, terms: list[str]) -> float:
    """The share of the terms that neither the passage nor its headings hold."""
    if not terms:
        return 0.0
    return sum(term not in reading.places and term not in reading.above for term in terms) / len(terms)


def _in_headings(question: Question, reading: Reading) -> float:
    """The weight of the question's words that stand in the headings above the passage."""
    return sum(
        concept.weight
        if concept.term in reading.above
        else weights.SYNONYM * concept.weight * bool(concept.synonyms & reading.above)
        for concept in question.concepts
    )
