"""Compute two likelihoods: that the first passage answers the question, and that the documents are about it at all.

Law: both depend on the question, on the first `COMPARED` passages of the ranking and on the library's statistics, never
on how many passages are asked for.
"""

from __future__ import annotations

from math import exp, log
from typing import TYPE_CHECKING, NamedTuple

from qa import weights
from qa.analysis import analyzer
from qa.analysis.languages import folded
from qa.analysis.languages import language as language_of
from qa.analysis.lengths import SYLLABLES
from qa.ranking.called import names_section
from qa.ranking.rank import is_apart, strength_of
from qa.ranking.runs import by_chance, is_of_parts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.query.question import Concept, Question
    from qa.ranking.cite import Found
    from qa.ranking.rank import Ranked

# Parts of a score that do not say whether the passage is about the question; meaning has signals of its own.
BESIDES = frozenset(("row", "shown", "near", "apart", "meaning", "letters", "state", "defines"))
COMPARED = 5  # passages that the likelihoods are computed from
MOST_GAP = 0.5  # of the question's weight; a greater distance between two passages says no more


class Signals(NamedTuple):
    """What both likelihoods are computed from.

    `score` is the highest score by words among the first passages, over the question's weight: meaning may put first
    one with fewer words. `gap` is the distance between the scores of the first two, over the same weight, at most
    `MOST_GAP`. `words` is the logarithm of the number of the question's words (1.4 syllables of Vietnamese are one):
    three of three match by chance more easily than eight of eight.

    `meant` is the share of the question's weight that vectors know about: that of the words that are no names; 0
    without vectors. `like` is the greatest cosine of the question's vector with a sentence of the first passages.
    `telling` is the logarithm of the length of the mean of its words' vectors: "could people use it there?" says
    little, and is like any text.

    `is_of_parts` says whether the question's terms are less than words, so that any text shares more of them.
    `letters` is the highest part of a score that letters have among the first passages, over the same weight as
    `score`, which leaves it out: other forms of a word and parts of compounds tell what a text is about. `own` is the
    share of the weight of a follow-up's own words that the first passage holds; 1 for a question that is lent none.
    """

    score: float
    gap: float
    words: float
    meant: float = 0.0
    like: float = 0.0
    telling: float = 0.0
    is_of_parts: bool = False
    letters: float = 0.0
    own: float = 1.0


def signals(question: Question, ranked: Sequence[Ranked]) -> Signals | None:
    """The signals of a question and the ranked passages, `COMPARED` of them at least if there are so many; None without
    passages or words."""
    lent = question.heaviest_lent(weights.LENT_MOST)  # no passage holds all that is lent
    weight = question.weight + weights.LENT * sum(one.weight for one in lent)
    if not ranked or not weight:
        return None
    best, *others = ranked
    gap = (_worth(question, best) - _worth(question, others[0])) / weight if others else MOST_GAP
    score = max(_by_words(question, one) - by_chance(question, one) for one in ranked[:COMPARED])
    letters = max(dict(one.hit.parts).get("letters", 0.0) for one in ranked[:COMPARED])
    of_score = weight - (1 - weights.COVERAGE_SECTION) * _weight_of_asking(question, best)
    number = max(1.0, min(len(question.concepts) / SYLLABLES.get(question.language, 1.0), weights.MOST_WORDS))
    gap = max(0.0, min(gap, MOST_GAP))
    meant = _by_meaning(question, ranked)
    own = _own(question, best) if question.lent_phrases else 1.0
    return Signals(score / of_score, gap, log(number), *meant, is_of_parts(question), letters / of_score, own)


def _weight_of_asking(question: Question, best: Ranked) -> float:
    """The weight of the words that the first passage lacks and that most likely only ask: common ones if the question
    points or says what the section is called, and a verb of amount if the best sentence has an amount of that quantity
    ("how much does a towel cost?": "Towel: 2 €")."""
    language, terms, evidence = language_of(question.language), _terms(best), best.evidence
    missing = [one for one in question.concepts if terms.isdisjoint(one.terms)]
    common, verbs = language.common_words, frozenset[str]()
    if missing and question.answer_kind == "number" and evidence.best >= 0 and evidence.kind_scores[evidence.best] == 1:
        verbs = language.amount_verbs
    is_common = question.points or names_section(question, best.hit.passage, evidence.analysis)
    return sum(
        one.weight
        for one in missing
        if folded(one.word) in verbs or (is_common and (not common or analyzer.normal(one.word) in common))
    )


def _by_meaning(question: Question, ranked: Sequence[Ranked]) -> tuple[float, float, float]:
    """The signals `meant`, `like` and `telling`; vectors know nothing of the turns that a follow-up leans on, nor of a
    first passage in another language."""
    meaning, first = question.meaning, ranked[0].evidence.likeness
    if meaning is None or first is None or question.lent or question.form != "whole":
        return 0.0, 0.0, 0.0
    # A larger library does not rank a passage that has nothing of the question.
    found = [one.evidence.likeness for one in ranked[:COMPARED] if not is_apart(one.hit)]
    like = max((cosine for each in found if each for cosine in each.sentences), default=0.0)
    least, most = weights.TELLING
    telling = log(max(least, min(meaning.norm / meaning.words, most)))
    return question.weight_of_meaning / question.weight, max(like, 0.0), telling


def _by_words(question: Question, one: Ranked) -> float:
    """A passage's score by its words, without the parts that only decide which passage comes first. Any text has a
    number or a name: it counts for no more than those words, unless the passage holds all that are asked."""
    parts = dict(one.hit.parts)
    score = sum(part for name, part in parts.items() if name not in BESIDES and name != "answer")
    if answer := parts.get("answer", 0.0):
        score += max(min(answer, score), answer * _share(question.concepts, one))
    return score + min(parts.get("near", 0.0), weights.NEAR[0])


def _own(question: Question, one: Ranked) -> float:
    """The share of the weight of a follow-up's own words that the passage holds: what is lent tells which passage it is
    about, and not that this answers. A question that has no such word asks for a kind of answer ("since when?", "how
    deep is it?"): its best sentence has one, or the sentence behind, or nothing tells that it answers."""
    own = [concept for concept in question.concepts if not concept.is_lent]
    if not question.answer_kind or any(not concept.only_asks for concept in own):
        return _share(own, one)
    evidence, terms = one.evidence, _terms(one)
    has_kind = evidence.best >= 0 and evidence.kind_scores[evidence.best] > 0
    return float(has_kind or any(strength_of(concept, terms) for concept in own))


def _share(concepts: Sequence[Concept], one: Ranked) -> float:
    """The share of the weight of these words that the passage holds, leaving out those that only ask; 1 if there are no
    others."""
    terms = _terms(one)
    told = [concept for concept in concepts if not concept.only_asks]
    weight = sum(concept.weight for concept in told)
    return sum(concept.weight * strength_of(concept, terms) for concept in told) / weight if weight else 1.0


def _terms(one: Ranked) -> frozenset[str]:
    """The terms of a passage and of the headings above it."""
    return one.evidence.analysis.held | one.evidence.analysis.above


def _worth(question: Question, one: Ranked) -> float:
    """A passage's score without what its letters add, which is less sure than words; for a question that asks about
    what was just shown, also without what it gains by that."""
    besides = ("letters", "near") if question.form == "bare" else ("letters",)
    return one.hit.score - sum(part for name, part in one.hit.parts if name in besides)


class Judged(NamedTuple):
    """What was found, the first of it that answer, if any do, its confidence and its coverage."""

    found: Found
    shown: Sequence[Ranked]
    confidence: float
    coverage: float


def judged(found: Found, limit: int, min_confidence: float | None) -> Judged:
    """Judge what was found: nothing of it answers if that is too unlikely by its coverage, or if there is a least
    confidence, by that."""
    likelihood, covered = likelihoods(found)
    is_refused = covered < weights.THRESHOLD if min_confidence is None else likelihood < min_confidence
    shown = [] if is_refused else worth_showing(found.ranked[:limit], min_confidence)
    return Judged(found, shown, likelihood, covered)


def worth_showing(ranked: Sequence[Ranked], min_confidence: float | None) -> Sequence[Ranked]:
    """Those that have something of the question, or all if a person has chosen a least confidence."""
    return ranked if min_confidence is not None else [one for one in ranked if not is_apart(one.hit)]


def likelihoods(found: Found) -> tuple[float, float]:
    """The confidence of what was found, and its coverage."""
    told = _told(found)
    return (confidence(told), coverage(told)) if told else (0.0, 0.0)


def stands_alone(found: Found) -> bool:
    """Whether what was found for a question by itself stands out so much that it needs nothing of earlier turns.

    A question that vectors know nothing of cannot reach as high a confidence as others: it has to come as near to the
    highest that it can reach.
    """
    told = _told(found)
    if told and not told.telling:  # vectors know nothing of it
        told = told._replace(like=1.0)
    return told is not None and confidence(told) >= weights.ALONE


def _told(found: Found) -> Signals | None:
    """The signals of what was found; None if the question says nothing or nothing was found."""
    return signals(found.question, found.ranked) if found.question.says_something else None


def coverage(found: Signals) -> float:
    """How likely the documents are about the question at all, from 0 to 1. Below `weights.THRESHOLD` it is refused.

    Names are judged by words alone, and so is every word where there are no vectors. A word that the library does not
    hold weighs a little more than one that a single passage holds.
    """
    by_meaning = (
        weights.MEANT_SCORE * found.score
        + weights.MEANT_LIKE * found.like
        + weights.MEANT_TELLING * found.telling
        + weights.MEANT_BIAS
    )
    return _logistic(found.meant * by_meaning + (1 - found.meant) * coverage_by_words(found))


def coverage_by_words(found: Signals) -> float:
    """The logarithm of the odds that the documents are about the question, by its words and their letters alone."""
    bias = weights.COVERAGE_BIAS_OF_PARTS if found.is_of_parts else weights.COVERAGE_BIAS
    by_letters = weights.COVERAGE_LETTERS * found.letters
    return weights.COVERAGE_SCORE * found.score + by_letters + weights.COVERAGE_WORDS * found.words + bias


def confidence(found: Signals) -> float:
    """How likely the first passage answers the question, from 0 to 1: the documents have to be about it, the passage
    has to stand out, and a sentence to mean what is asked. That documents are about a follow-up says less if the words
    that are lent to it are all that the passage has."""
    by_own = 1 - weights.CONFIDENCE_OWN * (1 - found.own)
    return _logistic(
        weights.CONFIDENCE_COVERAGE * by_own * coverage(found)
        + weights.CONFIDENCE_GAP * found.gap
        + weights.CONFIDENCE_LIKE * found.like
        + weights.CONFIDENCE_BIAS
    )


def _logistic(value: float) -> float:
    return 1 / (1 + exp(-max(value, -700.0)))
