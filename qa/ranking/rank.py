"""Order the candidates that an engine found: one ranking for all engines.

Law: a passage's score depends on the question, the passage and the statistics of the library, never on the other
candidates. Equal scores are ordered by (source, span). A passage that has nothing of the question stands behind all
that have something.
"""

from __future__ import annotations

from math import sqrt
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from qa import weights
from qa.analysis.bm25 import saturation
from qa.analysis.meaning.vectors import Likeness, cosine, meaning_of
from qa.analysis.passage import analysed_passage
from qa.ranking.called import is_numbered, names_section
from qa.ranking.evidence import ROUNDING, others_in, sentence_bound, similar_terms, substitutes_of, weigh

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from qa.analysis.meaning.vectors import Meaning
    from qa.analysis.passage import AnalysedPassage
    from qa.model import Citation, Hit, Passage
    from qa.query.question import Concept, Question
    from qa.ranking.evidence import Evidence, Substitutes

MOST_PLACES = 1000  # of a term, where a run is looked for; a passage may be one endless line of the same word


class Ranked(NamedTuple):
    """A hit with the score of this ranking and its parts, and the evidence that the score was computed from."""

    hit: Hit
    evidence: Evidence


class Asked:
    """What of a question is the same for all candidates, worked out once."""

    def __init__(self, question: Question) -> None:
        self.question = question
        # By term: the concepts that it counts for, each with how strongly. Concepts are told by their number.
        self.concepts_of: dict[str, list[tuple[int, float]]] = {}
        for at, one in enumerate(question.concepts):
            for term, strength in (*((own, 1.0) for own in one.terms), *((it.term, it.strength) for it in one.others)):
                self.concepts_of.setdefault(term, []).append((at, strength))
        self.lent = frozenset(lent.term for lent in question.lent)
        self.names = [at for at, one in enumerate(question.concepts) if one.is_name]
        own = [at for at, one in enumerate(question.concepts) if not one.is_lent]
        self.own_held = [at for at in own if question.concepts[at].is_held]
        # The one word of the question, or all that an amount is asked of, if they are held.
        of = [at for at in own if not question.concepts[at].is_amount]
        self.alone = of if (len(of) == 1 or len(of) < len(own)) and set(of) <= set(self.own_held) else []
        self.meant = weights.MEANING * sqrt(question.weight_of_meaning) * (weights.MEANING_LENT if self.lent else 1.0)
        self.kind_weight = weights.TELLS.get(question.answer_kind, 0.0) * question.surely
        self.state_weight = question.weight_of_state
        self._above: dict[tuple[str, str], float] = {}

    def like_above(self, row: Passage, meaning: Meaning) -> float:
        """The cosine of the question's vector with that of what stands above a row: the nearest heading and the heads
        of its columns, which all rows of a table share."""
        above = " ".join((*row.headings[-1:], row.header)), row.language
        if above not in self._above:
            self._above[above] = cosine(meaning, meaning_of(*above))
        return self._above[above]

    def strengths(self, terms: frozenset[str]) -> list[float]:
        """How strongly these terms hold each concept, as `strength_of` tells."""
        found = [0.0] * len(self.question.concepts)
        for term in terms.intersection(self.concepts_of):
            for at, strength in self.concepts_of[term]:
                found[at] = max(found[at], strength)
        return found


class Holding:
    """What a passage holds of a question, as far as its terms tell: how strongly each concept, in its own text and in
    that or its headings, and whether it has something of the question: in either a word of it or one that is searched
    for it, or in its own text a lent one.

    A word that only looks like it is not searched for: in a larger library the passage would be no candidate.
    """

    def __init__(self, asked: Asked, analysis: AnalysedPassage) -> None:
        self.asked, self.analysis = asked, analysis
        self.own = self.best = asked.strengths(analysis.held)
        if analysis.above:
            self.best = list(map(max, self.own, asked.strengths(analysis.above)))
        is_lent = bool(asked.lent) and not asked.lent.isdisjoint(analysis.held)
        self.has_something = is_lent or asked.question.form == "bare" or any(self.best)
        # The length that BM25 counts, in terms. It has a floor, so that no passage gains by being very short.
        self.length = max(analysis.length, weights.SHORTEST * asked.question.average_length)

    def bm25(self) -> float:
        """BM25 of the passage's own text. If the passage lacks a word, its synonyms and corrections count for it. A
        name that stands above every passage counts mostly as if each held it once."""
        score, average = 0.0, self.asked.question.average_length
        counts = self.analysis.frequencies(self.asked.concepts_of)
        for concept, strength in zip(self.asked.question.concepts, self.own, strict=True):
            weight = concept.weight
            if concept.is_above_all:
                score += weights.ABOVE_ALL * weight * saturation(1, average, average)
                weight *= 1 - weights.ABOVE_ALL
            if not strength:
                continue
            if frequency := sum(counts.get(term, 0) for term in concept.terms):
                score += weight * saturation(frequency, self.length, average)
            elif held := others_in(concept, self.analysis):
                frequency = sum(counts.get(other.term, 0) for other in held)
                most = max(other.strength for other in held)
                score += most * weight * saturation(frequency, self.length, average)
        return score

    def in_context(self, passage: Passage) -> float:
        """BM25 of the words that earlier turns lend to the question."""
        if not self.asked.lent:
            return 0.0
        counts = self.analysis.frequencies(self.asked.lent)
        average = self.asked.question.average_length
        return sum(
            lent.weight * saturation(counts[lent.term], self.length, average)
            for lent in self.asked.question.lent_to(passage)
            if lent.term in counts
        )

    def missing_share(self) -> float:
        """The share of the names that neither the passage nor its headings hold. If they hold only another term for
        one, such as a correction, it counts as 1 less the strength of that term."""
        names = self.asked.names
        return 1 - sum(self.best[at] for at in names) / len(names) if names else 0.0

    def in_headings(self) -> float:
        """The weight of the question's words in the headings above the passage, by their rarity among headings."""
        if not self.analysis.above:
            return 0.0
        told = (one for one in self.asked.question.concepts if one.heading_weight)
        return sum(one.heading_weight * strength_of(one, self.analysis.above) for one in told)

    def kind_weight(self) -> float:
        """What it says for a passage to hold the kind of answer asked for: nothing if it has nothing of the question,
        since any number would answer "how many?"."""
        return self.asked.kind_weight if self.has_something else 0.0

    def most_defining(self) -> float:
        """The most that `defines` can be: a label has all words of the question."""
        asked, may_be_label = self.asked.question, all(self.own) and self.analysis.may_have_labels
        return asked.defined * (weights.LABELLED if may_be_label else float(asked.thing is not None))

    def most_letters(self) -> float:
        """The most that `letters` can be, without looking at the letters. A question that borrows words has not all of
        its own letters."""
        question = self.asked.question
        if not question.runs or self.asked.lent:
            return 0.0
        chance, enough = weights.SHARED
        return (enough - chance) * len(question.runs) * saturation(1, self.length, question.average_length)

    def letters(self, most: float) -> float:
        """How many of the question's runs of letters the passage has beyond those that any text has by chance, each
        counted as a word that occurs once, of `most` that it can have; nothing if the passage has nothing of the
        question."""
        if not most or not self.has_something:
            return 0.0
        chance, enough = weights.SHARED
        runs = self.asked.question.runs
        share = sum(map(self.analysis.letters.__contains__, runs)) / len(runs)
        return most * max(0.0, min(share, enough) - chance) / (enough - chance)

    def most(self, substitutes: Substitutes) -> dict[str, float]:
        """The most that each feature can be: what it is if one sentence held all that the passage has of the
        question."""
        concepts, run, longest = self.asked.question.concepts, 0, 0
        for index in self.asked.question.sequence:
            run = run + 1 if self.best[index] and self._has_own(concepts[index]) else 0
            longest = max(longest, run)
        return {
            "passage": self.bm25(),
            "sentence": sentence_bound(self.asked.question, self.analysis, substitutes),
            "state": self.asked.state_weight,
            "defines": self.most_defining(),
            "phrase": max(longest - 1, 0),
            "names": -self.missing_share(),
            "answer": self.kind_weight(),
            "letters": self.most_letters(),
            "headings": self.in_headings(),
        }

    def _has_own(self, concept: Concept) -> bool:
        held, above = self.analysis.held, self.analysis.above
        return not (held.isdisjoint(concept.terms) and above.isdisjoint(concept.terms))


class _Bounded(NamedTuple):
    """A candidate with an upper bound of its score, the most that each feature can be, and the other parts."""

    bound: float
    hit: Hit
    holding: Holding
    substitutes: Substitutes
    like: Likeness | None
    most: Mapping[str, float]
    others: tuple[tuple[str, float], ...]


def rank(question: Question, hits: Iterable[Hit], limit: int | None = None) -> list[Ranked]:
    """Order the hits by their scores, best first, and return at most `limit` of them.

    To find the best sentence of a passage takes longest, then to count the letters that it shares with the question.
    Most of a hundred candidates cannot be among the first few, whatever these are: an upper bound of their score
    leaves them out, first without looking at the letters.
    """
    best: list[Ranked] = []
    for one in sorted(_bounded(question, list(hits)), key=itemgetter(0), reverse=True):
        is_full = len(best) == limit
        if is_full and one.bound < best[-1].hit.score:
            break
        letters = one.holding.letters(one.most["letters"])
        surplus = weights.FEATURES["letters"] * (one.most["letters"] - letters)
        if is_full and one.bound - surplus < best[-1].hit.score:
            continue
        best = sorted([*best, _scored(one, letters)], key=_order)[:limit]
    return best


def _bounded(question: Question, hits: Sequence[Hit]) -> Iterator[_Bounded]:
    """Each hit with an upper bound of its score."""
    asked = Asked(question)
    analyses = [analysed_passage(hit.passage, hit.analysed) for hit in hits]
    similar = similar_terms(question, analyses)
    alike = frozenset().union(*similar.values())
    for hit, analysis in zip(hits, analyses, strict=True):
        holding, among = Holding(asked, analysis), analysis.held & alike
        substitutes = [
            substitutes_of(one, analysis, similar, among) if strength or among else []
            for one, strength in zip(question.concepts, holding.own, strict=True)
        ]
        like, most = analysis.likeness(question.meaning), holding.most(substitutes)
        others = _other_parts(holding, hit.passage, like)
        bound = sum(weights.FEATURES[name] * value for name, value in most.items())
        bound += sum(part for _, part in others) + ROUNDING
        yield _Bounded(bound, hit, holding, substitutes, like, most, others)


def _order(ranked: Ranked) -> tuple[float, tuple[str, int, int]]:
    return -ranked.hit.score, ranked.hit.passage.key


def is_apart(one: Hit | Citation) -> bool:
    """Whether a ranked hit, or the citation of one, has nothing of the question."""
    return any(name == "apart" for name, _ in one.parts)


def closest(question: Question, ranked: Iterable[Ranked]) -> Ranked | None:
    """The first of the ranked hits that shares a word with the question itself, in its text or above it."""
    return next((one for one in ranked if _shares_a_word(question, one.evidence.analysis)), None)


def _shares_a_word(question: Question, analysis: AnalysedPassage) -> bool:
    return any(strength_of(one, analysis.held) or strength_of(one, analysis.above) for one in question.concepts)


def _scored(one: _Bounded, letters: float) -> Ranked:
    analysis, hit = one.holding.analysis, one.hit
    evidence = weigh(one.holding.asked.question, hit.passage, analysis, one.substitutes, one.like)
    values = _values(one.holding, evidence, one.most, letters)
    parts = tuple((name, weights.FEATURES[name] * value) for name, value in values.items() if value) + one.others
    return Ranked(hit._replace(score=sum(part for _, part in parts), parts=parts), evidence)


def _other_parts(holding: Holding, passage: Passage, like: Likeness | None) -> tuple[tuple[str, float], ...]:
    """The parts of a score that do not come from the question's own words.

    A row is short, and so near to whatever names it: its one sentence does not count a second time. It also means what
    stands above it, the heading and the heads of its columns, which its own vectors lack. One that lacks the names of
    the question is about something else, whatever it means.
    """
    question, parts = holding.asked.question, list[tuple[str, float]]()
    if context := holding.in_context(passage):
        parts.append(("context", weights.CONTEXT * context))
    if passage.key in question.near:
        if question.form == "bare" or _fits(holding):
            parts.append(("near", question.near[passage.key]))
    elif passage.key in question.shown:
        parts.append(("shown", weights.SHOWN))
    if passage.header:
        parts.append(("row", weights.ROW))
    if names_section(question, passage, holding.analysis):
        numbered = weights.NUMBERED * question.weight * is_numbered(question, passage)
        parts.append(("section", weights.SECTION * holding.in_headings() + numbered))
    if passage.header and question.meaning:
        like = (like or Likeness(0.0, ()))._replace(heading=holding.asked.like_above(passage, question.meaning))
    meant, near = holding.asked.meant, like.best if like else 0.0
    if passage.header and near:
        near *= 1 - holding.missing_share()
    if near and _is_only_alike(holding):
        near *= weights.MEANING_ALIKE
    if near and meant:
        parts.append(("meaning", meant * near))
    if passage.key not in question.near and not holding.has_something:
        # Meaning orders these passages, and lifts none of them over one that has something.
        parts.append(("apart", weights.APART - meant))
    return tuple(parts)


def _is_only_alike(holding: Holding) -> bool:
    """Whether the question has one word of its own, which the library holds, and the passage only words like it; or
    the same of all words that it asks an amount of."""
    alone = holding.asked.alone
    return bool(alone) and all(holding.best[at] < 1 for at in alone)


def _fits(holding: Holding) -> bool:
    """Whether the passage has one of the question's own words, if the library holds any of them."""
    return not holding.asked.own_held or any(holding.best[at] for at in holding.asked.own_held)


def features(question: Question, evidence: Evidence) -> dict[str, float]:
    """The features whose weighted sum, by `weights.FEATURES`, is the score."""
    holding = Holding(Asked(question), evidence.analysis)
    most = holding.most(evidence.substitutes)
    return _values(holding, evidence, most, holding.letters(most["letters"]))


def _values(holding: Holding, evidence: Evidence, most: Mapping[str, float], letters: float) -> dict[str, float]:
    """The features, of which some are known by the most that they can be."""
    question, kinds = holding.asked.question, evidence.kind_scores
    # A question without a word of its own asks about the whole passage that was shown.
    holds = max(kinds, default=0.0) if question.form == "bare" else kinds[evidence.best]
    return {
        **most,
        "sentence": evidence.scores[evidence.best] - evidence.state - evidence.defines,
        "state": evidence.state,
        "defines": evidence.defines,
        "phrase": max(_longest_run(question, evidence.analysis) - 1, 0),
        "answer": most["answer"] * holds,
        "letters": letters,
    }


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


def strength_of(concept: Concept, terms: frozenset[str]) -> float:
    """How strongly the terms hold a concept: 1 if one of its own terms is among them, less for another term, else 0."""
    if not terms.isdisjoint(concept.terms):
        return 1.0
    return max((other.strength for other in concept.others if other.term in terms), default=0.0)
