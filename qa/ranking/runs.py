"""Tell how much of a passage's score is chance, where a term is less than a word: in scripts without spaces between
words, and in Vietnamese, which is written in syllables.

Law: nothing is chance where terms are words. The result depends on the question and the passage alone.

Such scripts are searched by pairs of characters. A pair of Thai letters is a third of a word, and half of the pairs of
any question stand in any long passage. What tells is that they stand there in one unbroken run, as long as a word.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from qa.analysis import tokenizer
from qa.analysis.lengths import SYLLABLES, share

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from qa.analysis.passage import AnalysedPassage
    from qa.query.question import Question
    from qa.ranking.rank import Ranked

HELD = ("passage", "sentence")  # the parts of a score that count each pair that the passage holds


def by_chance(question: Question, one: Ranked) -> float:
    """The part of the passage's score that it has by pairs in short runs, and by counting a run in pairs."""
    if not is_of_parts(question):
        return 0.0
    analysis = one.evidence.analysis
    strengths = _strengths(question, analysis)
    held = [concept for concept in question.concepts if not analysis.held.isdisjoint(concept.terms)]
    weight = sum(concept.weight for concept in held)
    kept = sum(concept.weight * max(strengths.get(term, 1.0) for term in concept.terms) for concept in held)
    parts = dict(one.hit.parts)
    chance = sum(parts.get(name, 0.0) for name in HELD) * (1 - kept / weight) if weight else 0.0
    return chance + parts.get("phrase", 0.0) * (1 - min(_shares(question)))


def is_of_parts(question: Question) -> bool:
    """Whether a term of the question is less than a word."""
    return min(_shares(question), default=1.0) < 1


def _shares(question: Question) -> Iterator[float]:
    return (_share(concept.word, question.language) for concept in question.concepts)


def _share(word: str, language: str) -> float:
    """The share of a word that a character says, or a term in languages with spaces."""
    return share(word[0]) if tokenizer.is_unspaced(word) else 1 / SYLLABLES.get(language, 1.0)


def _strengths(question: Question, analysis: AnalysedPassage) -> Mapping[str, float]:
    """How much each part of a word of the question counts: in full if the passage has it in a run as long as a
    word."""
    words = {term: concept.word for concept in question.concepts for term in concept.terms}
    follow = {
        (before, behind)
        for one, other in pairwise(question.sequence)
        for before in question.concepts[one].terms
        for behind in question.concepts[other].terms
    }
    enough = {
        # A run of pairs has one character more, and a single character says nothing.
        term: max(1 / share(word[0]) - 1, 1.0) if tokenizer.is_unspaced(word) else 1 / _share(word, question.language)
        for term, word in words.items()
        if len(term) > 1 or not tokenizer.is_unspaced(word)
    }
    found = analysis.longest_runs({term for term, run in enough.items() if run > 1}, follow)
    return {term: min(1.0, run / enough[term]) ** 2 for term, run in found.items()}
