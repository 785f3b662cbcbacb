"""Compute two likelihoods: that the first passage answers the question, and that the documents are about it at all.

Law: both depend on the question, on the first `COMPARED` passages of the ranking and on the library's statistics, never
on how many passages are asked for.
"""

from __future__ import annotations

from math import exp, log
from typing import TYPE_CHECKING, NamedTuple

from qa import weights
from qa.analysis import analyzer
from qa.analysis.languages import language as language_of
from qa.ranking.rank import names_section, strength_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.query.question import Question
    from qa.ranking.rank import Ranked

# Parts of a score that say nothing about whether it answers. Meaning would add .007 to the AUROC of being right, .884
# on readers' questions, and takes as much from the manual's; languages without a table have none.
BESIDES = frozenset(("row", "shown", "near", "apart", "meaning", "letters"))
COMPARED = 5  # passages that the likelihoods are computed from
MOST_GAP = 0.5  # of the question's weight; a greater distance between two passages says no more


class Signals(NamedTuple):
    """What both likelihoods are computed from.

    `held` is the share of the question's weight that the first passage and its headings hold. `score` is the highest
    score by words among the first passages, over the question's weight: meaning may put first one with fewer words.
    `gap` is the distance between the scores of the first two, over the same weight, at most `MOST_GAP`. `words` is the
    logarithm of the number of the question's words: three of three match by chance more easily than eight of eight.
    """

    held: float
    score: float
    gap: float
    words: float


def signals(question: Question, ranked: Sequence[Ranked]) -> Signals | None:
    """The signals of a question and the ranked passages, `COMPARED` of them at least if there are so many; None without
    passages or words."""
    lent = question.heaviest_lent(weights.LENT_MOST)  # no passage holds all that is lent
    weight = question.weight + weights.LENT * sum(one.weight for one in lent)
    if not ranked or not weight:
        return None
    best, *others = ranked
    analysis = best.evidence.analysis
    terms = analysis.held | analysis.above
    held = sum(concept.weight * strength_of(concept, terms) for concept in question.concepts)
    held += weights.LENT * sum(one.weight for one in lent if one.term in terms)
    gap = (_worth(question, best) - _worth(question, others[0])) / weight if others else MOST_GAP
    score = max(map(_by_words, ranked[:COMPARED]))
    of_score = weight
    if question.points or names_section(question, best.hit.passage, analysis):
        common = language_of(question.language).common_words
        missing = (one for one in question.concepts if terms.isdisjoint(one.terms))
        asking = sum(one.weight for one in missing if not common or analyzer.normal(one.word) in common)
        of_score -= (1 - weights.COVERAGE_SECTION) * asking
    number = max(1, min(len(question.concepts), weights.MOST_WORDS))
    return Signals(held / weight, score / of_score, max(0.0, min(gap, MOST_GAP)), log(number))


def _by_words(one: Ranked) -> float:
    """A passage's score by its words, without the parts that only decide which passage comes first."""
    score = sum(part for name, part in one.hit.parts if name not in BESIDES)
    return score + sum(min(part, weights.NEAR[0]) for name, part in one.hit.parts if name == "near")


def _worth(question: Question, one: Ranked) -> float:
    """A passage's score without what its letters add, which is less sure than words; for a question that asks about
    what was just shown, also without what it gains by that."""
    besides = ("letters", "near") if question.form == "bare" else ("letters",)
    return one.hit.score - sum(part for name, part in one.hit.parts if name in besides)


def confidence(found: Signals) -> float:
    """How likely the first passage answers the question, from 0 to 1."""
    return _logistic(
        weights.CONFIDENCE_HELD * found.held
        + weights.CONFIDENCE_GAP * found.gap
        + weights.CONFIDENCE_WORDS * found.words
        + weights.CONFIDENCE_BIAS
    )


def coverage(found: Signals) -> float:
    """How likely the documents are about the question at all, from 0 to 1. Below `weights.THRESHOLD` it is refused.

    A word that the library does not hold weighs a little more than one that a single passage holds.
    """
    return _logistic(
        weights.COVERAGE_SCORE * found.score + weights.COVERAGE_WORDS * found.words + weights.COVERAGE_BIAS
    )


def _logistic(value: float) -> float:
    return 1 / (1 + exp(-max(value, -700.0)))
