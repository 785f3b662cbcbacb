"""Weigh a passage against a question, sentence by sentence, for the ranking, the quote and the short answer.

Law: what a passage shows for a question depends on the question, the passage and the statistics of the library, never
on other passages. Offsets are those of the passage's own text.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from qa.analysis import tokenizer
from qa.analysis.languages import folded
from qa.analysis.languages import language as language_of
from qa.analysis.passage import analysed_passage
from qa.query.kinds import holds_kind
from qa.weights import ABOVE_ALL, ALIKE, FEATURES, NEXT, TELLS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qa.analysis.meaning.vectors import Likeness
    from qa.analysis.passage import AnalysedPassage
    from qa.model import Passage
    from qa.query.question import Concept, Question, Variant

LONGEST = 64  # letters of a term: longer ones are not searched for similar terms
ROUNDING = 1e-6  # more than a number here can change by the order in which its parts are computed

SimilarTerms = dict[str, dict[str, float]]  # for each term of a question, the terms that look like it, with likeness
Substitutes = list[list[tuple[str, float]]]  # for each concept, the terms that count for it, with their strength


class Evidence(NamedTuple):
    """What a passage shows for a question.

    `substitutes` has, for each concept that the passage does not hold itself, the terms of the passage that count for
    it. `likeness` compares the vectors of the question with those of the passage and its sentences, if both have any.

    Each of the next three has one number for each sentence. `scores` is the weight of the question's words in it.
    `name_scores` is the part of this that names make, and twice the part of lent words, if the question has words of
    its own. `kind_scores` is how well the sentence holds the kind of answer asked for, from 0 to 1.

    `best` is the index of the sentence that answers best. `state` and `defines` are the parts of its score that it has
    for the state that is asked for, and for saying what a thing is.
    """

    analysis: AnalysedPassage
    substitutes: Substitutes
    scores: tuple[float, ...]
    name_scores: tuple[float, ...]
    kind_scores: tuple[float, ...]
    best: int
    likeness: Likeness | None = None
    state: float = 0.0
    defines: float = 0.0


def likeness(one: str, other: str) -> float:
    """How much two terms have in common, from 0 to 1: Dice's coefficient of their runs of four letters, with both ends
    of a term marked.

    >>> likeness("safe", "safeti") > ALIKE > likeness("model", "modest")
    True
    """
    return 2 * len(_runs(one) & _runs(other)) / (_number_of_runs(one) + _number_of_runs(other))


def _runs(term: str) -> frozenset[str]:
    """The runs of four letters in a term, with its ends marked."""
    marked = f"^{term}$"
    return frozenset(marked[start : start + 4] for start in range(max(1, len(marked) - 3)))


@lru_cache(maxsize=1 << 14)  # numbers, which cost the garbage collector nothing
def _number_of_runs(term: str) -> int:
    return len(_runs(term))


def weigh(
    question: Question,
    passage: Passage,
    analysis: AnalysedPassage | None = None,
    substitutes: Substitutes | None = None,
    like: Likeness | None = None,
) -> Evidence:
    """Weigh the passage against the question, sentence by sentence.

    `substitutes` is what `substitutes_of` gives for each concept, and `like` compares the vectors, if the caller has
    these and the analysis already.
    """
    analysis = analysis or analysed_passage(passage)
    if substitutes is None:
        similar = similar_terms(question, [analysis])
        substitutes = [substitutes_of(concept, analysis, similar) for concept in question.concepts]
        like = analysis.likeness(question.meaning)
    scores, name_scores = _word_scores(question, analysis, substitutes)
    states = _state_scores(question, analysis) if any(scores) else [0.0] * len(scores)
    defining = _definition_scores(question, passage, analysis)
    scores = [score + state + defines for score, state, defines in zip(scores, states, defining, strict=True)]
    kind_scores = _kind_scores(question, passage, analysis)
    best = _best(scores, kind_scores, TELLS.get(question.answer_kind, 0.0))
    gained = (states[best], defining[best]) if scores else (0.0, 0.0)
    numbers = (tuple(scores), tuple(name_scores), tuple(kind_scores))
    return Evidence(analysis, substitutes, *numbers, best, like, *gained)


def _word_scores(
    question: Question, analysis: AnalysedPassage, substitutes: Substitutes
) -> tuple[list[float], list[float]]:
    """The weight of the question's words in each sentence, and the part of it that names and lent words make."""
    scores = [0.0] * len(analysis.sentences)
    name_scores = [0.0] * len(analysis.sentences)
    asks_itself = any(one.is_held and not one.is_lent for one in question.concepts)
    for concept, others in zip(question.concepts, substitutes, strict=True):
        for index, sentence in enumerate(analysis.sentences):
            strength = 0.0
            if not sentence.terms.isdisjoint(concept.terms):
                strength = 1.0
            elif others:
                strength = max((share for term, share in others if term in sentence.terms), default=0.0)
            if concept.is_above_all:
                strength = ABOVE_ALL + (1 - ABOVE_ALL) * strength
            if strength:
                scores[index] += concept.weight * strength
                if concept.is_lent and asks_itself:
                    name_scores[index] += 2 * concept.weight * strength
                elif concept.is_name:
                    name_scores[index] += concept.weight * strength
    return scores, name_scores


def _best(scores: list[float], kind_scores: list[float], kind_weight: float) -> int:
    """The index of the first of the best sentences. A sentence that shares a word with the question goes before all
    that share none."""
    worth = [
        (score > 0, FEATURES["sentence"] * score + FEATURES["answer"] * kind_weight * kind_score)
        for score, kind_score in zip(scores, kind_scores, strict=True)
    ]
    return worth.index(max(worth)) if worth else -1


def sentence_bound(question: Question, analysis: AnalysedPassage, substitutes: Substitutes) -> float:
    """The most that a sentence of the passage can score: the weight of the question's words in the whole passage."""
    total = 0.0
    for concept, others in zip(question.concepts, substitutes, strict=True):
        if concept.is_above_all or not analysis.held.isdisjoint(concept.terms):
            total += concept.weight
        elif others:
            total += concept.weight * max(strength for _, strength in others)
    return total


def substitutes_of(
    concept: Concept, analysis: AnalysedPassage, similar: SimilarTerms, among: Iterable[str] | None = None
) -> list[tuple[str, float]]:
    """The terms of the passage that count for the concept, each with its strength; none if the passage holds the
    concept itself. `similar` is what `similar_terms` gives for this passage, or for several that include it; `among`
    are those of the passage's terms that can be in it, if the caller knows."""
    held = analysis.held
    if not (concept.others or similar) or not held.isdisjoint(concept.terms):
        return []
    found = [(other.term, other.strength) for other in others_in(concept, analysis)]
    for own in concept.terms:
        if likes := similar.get(own):
            found += [(term, likes[term]) for term in (held if among is None else among) if term in likes]
    return found


def others_in(concept: Concept, analysis: AnalysedPassage) -> list[Variant]:
    """The synonyms and corrections of the concept that the passage holds. "Head Street" has no synonym of a chief."""
    held = [other for other in concept.others if other.term in analysis.held]
    return held if concept.is_name else [other for other in held if not analysis.is_only_in_names(other.term)]


def similar_terms(question: Question, analyses: Iterable[AnalysedPassage]) -> SimilarTerms:
    """For each term of the question, the terms of these passages that look like it, with their likeness. One search
    over all passages takes a fraction of the time of a search in each.

    All terms of one length are joined to one line, in which each run of letters is looked up: the place of a run then
    tells its term.
    """
    words = [one for one in question.concepts if not one.is_number and not tokenizer.is_unspaced(one.word)]
    runs = {own: _runs(own) for concept in words for own in concept.terms if 3 < len(own) <= LONGEST}
    if not runs:
        return {}
    by_length: dict[int, list[str]] = {}
    for term in frozenset().union(*(analysis.held for analysis in analyses)):
        by_length.setdefault(len(term), []).append(term)
    lines = [(f"^{'$^'.join(terms)}$", length + 2, terms) for length, terms in by_length.items() if length <= LONGEST]
    holding = {run: _holding(run, lines) for run in frozenset().union(*runs.values())}
    found: SimilarTerms = {}
    for own, all_runs in runs.items():
        number = len(all_runs)
        shared = Counter(chain.from_iterable(map(holding.__getitem__, all_runs)))
        least = ALIKE * number / (2 - ALIKE) - ROUNDING  # a term has at least the runs that it shares
        likes = ((term, 2 * n / (number + _number_of_runs(term))) for term, n in shared.items() if n > least)
        found[own] = {term: strength for term, strength in likes if strength >= ALIKE}
    return found


def _holding(run: str, lines: Iterable[tuple[str, int, list[str]]]) -> list[str]:
    """The terms that contain a run of letters, each once. A line has terms of one length; its number is that of the
    characters that each takes."""
    found = []
    for line, width, terms in lines:
        place = line.find(run)
        while place >= 0:
            at = place // width
            found.append(terms[at])
            place = line.find(run, (at + 1) * width)
    return found


def _state_scores(question: Question, analysis: AnalysedPassage) -> list[float]:
    """What it counts for each sentence that it has the word for the state that is asked for."""
    weight = question.weight_of_state
    return [
        weight if weight and question.state in map(folded, sentence.words) else 0.0 for sentence in analysis.sentences
    ]


def _definition_scores(question: Question, passage: Passage, analysis: AnalysedPassage) -> list[float]:
    """What it counts for each sentence that it says what the thing is that the question names, or has the question's
    words as a label."""
    if not question.thing and not analysis.may_have_labels:
        return [0.0] * len(analysis.sentences)
    from qa.ranking.definitions import definition_scores, label_scores  # few questions need it

    scores = label_scores(question, passage.language, analysis.sentences)
    if question.thing:
        defined = definition_scores(question, question.thing, passage.language, analysis.sentences)
        scores = list(map(max, scores, defined))
    return [question.defined * score for score in scores]


def _kind_scores(question: Question, passage: Passage, analysis: AnalysedPassage) -> list[float]:
    """How well each sentence holds the kind of answer asked for: 1 if it does, less if only the next sentence does."""
    if not question.answer_kind:
        return [0.0] * len(analysis.sentences)
    kind, asked, language = question.answer_kind, question.asked_words, language_of(passage.language)
    holds = [holds_kind(kind, sentence.text, sentence.words, asked, language) for sentence in analysis.sentences]
    if kind == "number" and (passage.header or not passage.form):
        holds = _of_quantity(question, passage, analysis, holds)
    return [1.0 if own else NEXT * following for own, following in zip(holds, (*holds[1:], False), strict=True)]


def _of_quantity(question: Question, passage: Passage, analysis: AnalysedPassage, holds: list[bool]) -> list[bool]:
    """Which of the sentences hold a number of the quantity asked for, as far as units tell: a rent is not 3 metres
    high. The unit of a cell may stand in its column's head. What says how often something happens needs no number."""
    from qa.ranking.quantities import TIMES, asked_quantities, has_quantity, says_how_often  # few questions need it

    wanted = asked_quantities(question)
    if not wanted or (passage.header and wanted != TIMES):
        return holds
    return [
        (wanted == TIMES and says_how_often(sentence.words))
        or (own and has_quantity(sentence.text, sentence.words, wanted))
        for own, sentence in zip(holds, analysis.sentences, strict=True)
    ]
