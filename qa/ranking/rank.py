"""Order the candidates that an engine found: one ranking for all engines.

Law: a passage's score depends on the question, the passage and the statistics of the library, never on the other
candidates. Equal scores are ordered by (source, span). A passage that has nothing of the question stands behind all
that have something.
"""

from __future__ import annotations

from functools import lru_cache
from math import sqrt
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from qa import weights
from qa.analysis import analyzer, tokenizer
from qa.analysis.bm25 import saturation
from qa.analysis.languages import folded
from qa.analysis.passage import analysed_passage
from qa.ranking.evidence import others_in, sentence_bound, similar_terms, substitutes_of, weigh

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from qa.analysis.meaning.vectors import Likeness
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

    To find the best sentence of a passage takes longest, then to count the letters that it shares with the question.
    Most of a hundred candidates cannot be among the first three whatever these are: an upper bound of their score
    leaves them out, first without looking at the letters.
    """
    hits = list(hits)
    analyses = [analysed_passage(hit.passage, hit.analysed) for hit in hits]
    similar = similar_terms(question, analyses)
    has_others = bool(similar) or any(concept.others for concept in question.concepts)
    bounded = []
    for hit, analysis in zip(hits, analyses, strict=True):
        substitutes = [substitutes_of(one, analysis, similar) if has_others else [] for one in question.concepts]
        like = analysis.likeness(question.meaning)
        bounded.append((_score_bound(question, hit, analysis, substitutes, like), hit, substitutes, like))
    bounded.sort(key=itemgetter(0), reverse=True)
    best: list[Ranked] = []
    for bound, hit, substitutes, like in bounded:
        is_full = len(best) == limit
        if is_full and bound < best[-1].hit.score:
            break
        analysis = analysed_passage(hit.passage, hit.analysed)
        letters = _letters(question, analysis)
        if is_full and bound - _surplus(question, analysis, letters) < best[-1].hit.score:
            continue
        best = sorted([*best, _scored(question, hit, substitutes, like, letters)], key=_order)[:limit]
    return best


def _order(ranked: Ranked) -> tuple[float, tuple[str, int, int]]:
    return -ranked.hit.score, ranked.hit.passage.key


def is_apart(ranked: Ranked) -> bool:
    """Whether the passage has nothing of the question."""
    return any(name == "apart" for name, _ in ranked.hit.parts)


def names_section(question: Question, passage: Passage, analysis: AnalysedPassage) -> bool:
    """Whether the question holds the whole heading of the passage's section, or is this heading, in whatever language;
    and the heading is no title."""
    if not passage.headings:
        return False
    if analysis.above.isdisjoint(question.telling_above):
        return False
    heading = set(analyzer.terms(passage.headings[-1], passage.language))
    return bool(heading) and (
        heading <= question.telling_above or _plain(passage.headings[-1]) == _plain(question.text)
    )


@lru_cache(maxsize=1 << 10)
def _plain(text: str) -> tuple[str, ...]:
    """The words of a text, without their marks and capitals."""
    return tuple(map(folded, tokenizer.strings(text)))


def closest(question: Question, ranked: Iterable[Ranked]) -> Ranked | None:
    """The first of the ranked hits that shares a word with the question itself, in its text or above it."""
    return next((one for one in ranked if _shares_a_word(question, one.evidence.analysis)), None)


def _shares_a_word(question: Question, analysis: AnalysedPassage) -> bool:
    return any(strength_of(one, analysis.held) or strength_of(one, analysis.above) for one in question.concepts)


def _scored(question: Question, hit: Hit, substitutes: Substitutes, like: Likeness | None, letters: float) -> Ranked:
    evidence = weigh(question, hit.passage, hit.analysed, substitutes, like)
    values = features(question, evidence, letters)
    parts = tuple((name, weights.FEATURES[name] * value) for name, value in values.items() if value)
    parts += _other_parts(question, hit.passage, evidence.analysis, substitutes, like)
    return Ranked(hit._replace(score=sum(part for _, part in parts), parts=parts), evidence)


def _other_parts(
    question: Question,
    passage: Passage,
    analysis: AnalysedPassage,
    substitutes: Substitutes,
    like: Likeness | None,
) -> tuple[tuple[str, float], ...]:
    """The parts of a score that do not come from the question's own words.

    A row is short, and so near to whatever names it: its one sentence does not count a second time. One that lacks the
    names of the question is about something else, whatever it means.
    """
    parts: tuple[tuple[str, float], ...] = ()
    if context := _in_context(question, passage, analysis):
        parts += (("context", weights.CONTEXT * context),)
    if passage.key in question.near:
        if question.form == "bare" or _fits(question, analysis):
            parts += (("near", question.near[passage.key]),)
    elif passage.key in question.shown:
        parts += (("shown", weights.SHOWN),)
    if passage.header:
        parts += (("row", weights.ROW),)
    if names_section(question, passage, analysis):
        parts += (("section", weights.SECTION * _in_headings(question, analysis)),)
    meant = weights.MEANING * sqrt(question.weight_of_meaning) * (weights.MEANING_LENT if question.lent else 1.0)
    near = like.best if like else 0.0
    if passage.header and near:
        near *= 1 - _missing_share(analysis, [concept for concept in question.concepts if concept.is_name])
    if near and _is_only_alike(question, analysis):
        near *= weights.MEANING_ALIKE
    if near and meant:
        parts += (("meaning", meant * near),)
    if passage.key not in question.near and not _has_something(question, analysis):
        # Meaning orders these passages, and lifts none of them over one that has something.
        parts += (("apart", weights.APART - meant),)
    return parts


def _is_only_alike(question: Question, analysis: AnalysedPassage) -> bool:
    """Whether the question has one word of its own, which the library holds, and the passage only words like it."""
    own = [concept for concept in question.concepts if not concept.is_lent]
    return (
        len(own) == 1
        and own[0].is_held
        and max(strength_of(own[0], analysis.held), strength_of(own[0], analysis.above)) < 1
    )


def _fits(question: Question, analysis: AnalysedPassage) -> bool:
    """Whether the passage has one of the question's own words, if the library holds any of them."""
    held = [concept for concept in question.concepts if concept.is_held and not concept.is_lent]
    return not held or any(strength_of(one, analysis.held) or strength_of(one, analysis.above) for one in held)


def _score_bound(
    question: Question, hit: Hit, analysis: AnalysedPassage, substitutes: Substitutes, like: Likeness | None
) -> float:
    """An upper bound of the score: the score if one sentence held all that the passage has of the question."""
    run = longest = 0
    for index in question.sequence:
        own = question.concepts[index].terms
        run = run + 1 if not (analysis.held.isdisjoint(own) and analysis.above.isdisjoint(own)) else 0
        longest = max(longest, run)
    values = {
        "passage": _bm25(question, analysis),
        "sentence": sentence_bound(question, analysis, substitutes),
        "state": question.weight_of_state,
        "phrase": max(longest - 1, 0),
        "names": -_missing_share(analysis, [concept for concept in question.concepts if concept.is_name]),
        "answer": _kind_weight(question, analysis),
        "letters": _most_letters(question, analysis),
        "headings": _in_headings(question, analysis),
    }
    score = sum(weights.FEATURES[name] * value for name, value in values.items())
    return score + sum(part for _, part in _other_parts(question, hit.passage, analysis, substitutes, like)) + ROUNDING


def features(question: Question, evidence: Evidence, letters: float | None = None) -> dict[str, float]:
    """The features whose weighted sum, by `weights.FEATURES`, is the score. `letters` is what `_letters` counts, if the
    caller has counted already."""
    analysis, kinds = evidence.analysis, evidence.kind_scores
    # A question without a word of its own asks about the whole passage that was shown.
    holds = max(kinds, default=0.0) if question.form == "bare" else kinds[evidence.best]
    return {
        "passage": _bm25(question, analysis),
        "sentence": evidence.scores[evidence.best] - evidence.state,
        "state": evidence.state,
        "phrase": max(_longest_run(question, analysis) - 1, 0),
        "names": -_missing_share(analysis, [concept for concept in question.concepts if concept.is_name]),
        "answer": _kind_weight(question, analysis) * holds,
        "letters": _letters(question, analysis) if letters is None else letters,
        "headings": _in_headings(question, analysis),
    }


def _letters(question: Question, analysis: AnalysedPassage) -> float:
    """How many of the question's runs of letters the passage has beyond those that any text has by chance, each counted
    as a word that occurs once; nothing if the passage has nothing of the question."""
    most = _most_letters(question, analysis)
    if not most or not _has_something(question, analysis):
        return 0.0
    chance, enough = weights.SHARED
    share = sum(map(analysis.letters.__contains__, question.runs)) / len(question.runs)
    return most * max(0.0, min(share, enough) - chance) / (enough - chance)


def _most_letters(question: Question, analysis: AnalysedPassage) -> float:
    """The most that `_letters` can be, without looking at the letters. A question that borrows words has not all of its
    own letters."""
    if not question.runs or question.lent:
        return 0.0
    chance, enough = weights.SHARED
    average = question.average_length
    return (enough - chance) * len(question.runs) * saturation(1, _length(analysis, average), average)


def _surplus(question: Question, analysis: AnalysedPassage, letters: float) -> float:
    """By how much a score is below its bound because of the letters alone."""
    return weights.FEATURES["letters"] * (_most_letters(question, analysis) - letters)


def _kind_weight(question: Question, analysis: AnalysedPassage) -> float:
    """What it says for a passage to hold the kind of answer asked for: nothing if it has nothing of the question, since
    any number would answer "how many?"."""
    weight = weights.TELLS.get(question.answer_kind, 0.0) * question.surely
    return weight if weight and _has_something(question, analysis) else 0.0


def _has_something(question: Question, analysis: AnalysedPassage) -> bool:
    """Whether the passage or its headings hold a word of the question, one that is searched for it, or a lent one.

    A word that only looks like it is not searched for: in a larger library the passage would be no candidate.
    """
    return (
        question.form == "bare"
        or any(strength_of(one, analysis.held) or strength_of(one, analysis.above) for one in question.concepts)
        or any(lent.term in analysis.held for lent in question.lent)
    )


def _length(analysis: AnalysedPassage, average: float) -> float:
    """The length that BM25 counts, in terms. It has a floor, so that no passage gains by being very short."""
    return max(analysis.length, weights.SHORTEST * average)


def _in_context(question: Question, passage: Passage, analysis: AnalysedPassage) -> float:
    """BM25 of the words that earlier turns lend to the question."""
    average = question.average_length
    length = _length(analysis, average)
    return sum(
        lent.weight * saturation(analysis.frequency(lent.term), length, average)
        for lent in question.lent_to(passage)
        if lent.term in analysis.held
    )


def _bm25(question: Question, analysis: AnalysedPassage) -> float:
    """BM25 of the passage's own text. If the passage lacks a word, its synonyms and corrections count for it. A name
    that stands above every passage counts mostly as if each held it once."""
    score = 0.0
    average = question.average_length
    length = _length(analysis, average)
    for concept in question.concepts:
        weight = concept.weight
        if concept.is_above_all:
            score += weights.ABOVE_ALL * weight * saturation(1, average, average)
            weight *= 1 - weights.ABOVE_ALL
        if frequency := _frequency(concept.terms, analysis):
            score += weight * saturation(frequency, length, average)
        elif concept.others and (held := others_in(concept, analysis)):
            frequency = _frequency([other.term for other in held], analysis)
            strength = max(other.strength for other in held)
            score += strength * weight * saturation(frequency, length, average)
    return score


def _frequency(terms: Sequence[str], analysis: AnalysedPassage) -> int:
    return analysis.frequency(terms[0]) if len(terms) == 1 else sum(map(analysis.frequency, terms))


def _longest_run(question: Question, analysis: AnalysedPassage) -> float:
    """The length of the longest run of the question's terms that the passage or its headings have unbroken. Stop words
    do not count, nor do the words of a title: every passage is under it."""
    terms = {term for index in question.sequence for term in question.concepts[index].terms}
    longest = _run_in(question, analysis.places(terms))
    if len(analysis.above & question.telling_above) > longest:
        longest = max(longest, _run_in(question, analysis.places_above(question.telling_above)))
    return longest


def _run_in(question: Question, places: Mapping[str, Sequence[int]]) -> float:
    """The longest run of the question's terms whose places follow one another. What a run of names that stand above
    every passage has beyond its first word counts less."""
    longest = 0.0
    before: dict[int, tuple[int, bool]] = {}  # each place of the previous term: how long the run is, whether it tells
    for index in question.sequence:
        concept = question.concepts[index]
        found = (places.get(term, [])[:MOST_PLACES] for term in concept.terms)
        runs = ((place, before.get(place - 1, (0, False))) for of_term in found for place in of_term)
        before = {place: (length + 1, tells or not concept.is_above_all) for place, (length, tells) in runs}
        longest = max(
            longest,
            *(length if tells else 1 + weights.RUN_ABOVE * (length - 1) for length, tells in before.values()),
            0,
        )
    return longest


def _missing_share(analysis: AnalysedPassage, concepts: list[Concept]) -> float:
    """The share of the concepts that neither the passage nor its headings hold. If they hold only another term for one,
    such as a correction, it counts as 1 less the strength of that term."""
    if not concepts:
        return 0.0
    held = (max(strength_of(concept, analysis.held), strength_of(concept, analysis.above)) for concept in concepts)
    return 1 - sum(held) / len(concepts)


def strength_of(concept: Concept, terms: frozenset[str]) -> float:
    """How strongly the terms hold a concept: 1 if one of its own terms is among them, less for another term, else 0."""
    if not terms.isdisjoint(concept.terms):
        return 1.0
    return max((other.strength for other in concept.others if other.term in terms), default=0.0)


def _in_headings(question: Question, analysis: AnalysedPassage) -> float:
    """The weight of the question's words in the headings above the passage, by their rarity among headings."""
    if not analysis.above:
        return 0.0
    told = (one for one in question.concepts if one.heading_weight)
    return sum(concept.heading_weight * strength_of(concept, analysis.above) for concept in told)
