"""Tell how much of a passage's score is chance, in scripts without spaces between words.

Law: nothing is chance in a script with spaces. The result depends on the question and the passage alone.

Such scripts are searched by pairs of characters. A pair of Thai letters is a third of a word, and half of the pairs of
any question stand in any long passage. What tells is that they stand there in one unbroken run, as long as a word.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from qa.analysis import tokenizer
from qa.analysis.lengths import share

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qa.analysis.passage import AnalysedPassage
    from qa.query.question import Question
    from qa.ranking.rank import Ranked

HELD = ("passage", "sentence")  # the parts of a score that count each pair that the passage holds


def by_chance(question: Question, one: Ranked) -> float:
    """The part of the passage's score that it has by pairs in short runs, and by counting a run in pairs."""
    pairs = [concept for concept in question.concepts if tokenizer.is_unspaced(concept.word)]
    if not pairs:
        return 0.0
    analysis = one.evidence.analysis
    strengths = _strengths(question, analysis)
    held = [concept for concept in question.concepts if not analysis.held.isdisjoint(concept.terms)]
    weight = sum(concept.weight for concept in held)
    kept = sum(concept.weight * max(strengths.get(term, 1.0) for term in concept.terms) for concept in held)
    parts = dict(one.hit.parts)
    chance = sum(parts.get(name, 0.0) for name in HELD) * (1 - kept / weight) if weight else 0.0
    return chance + parts.get("phrase", 0.0) * (1 - share(pairs[0].word[0]))


def _strengths(question: Question, analysis: AnalysedPassage) -> Mapping[str, float]:
    """How much each pair of the question counts: in full if the passage has it in a run as long as a word."""
    words = {term: concept.word for concept in question.concepts for term in concept.terms}
    follow = {
        (before, behind)
        for one, other in pairwise(question.sequence)
        for before in question.concepts[one].terms
        for behind in question.concepts[other].terms
    }
    pairs = {term for term, word in words.items() if len(term) > 1 and tokenizer.is_unspaced(word)}
    found = analysis.longest_runs(pairs, follow)
    # A run of pairs has one character more, and a single character says nothing.
    return {term: min(1.0, run / max(1 / share(words[term][0]) - 1, 1.0)) ** 2 for term, run in found.items()}
