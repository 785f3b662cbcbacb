"""Query x passage -> its sentences, each with what it has of the query; ranking and quoting both stand on this.

Law: what a passage shows for a query depends on the query, the passage and the statistics of the library, never on
other passages. Offsets are those of the passage's own text.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from qa.analysis.languages import language as language_of
from qa.analysis.passage import analysed_passage
from qa.query.kinds import tells
from qa.weights import ALIKE, FEATURES, NEXT, TELLS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qa.analysis.languages import Language
    from qa.analysis.passage import AnalysedPassage
    from qa.model import Analysed, Passage
    from qa.query.question import Concept, Question

LONGEST = 64  # letters of a term that are compared one by one


Alike = dict[str, dict[str, float]]  # for a term, those like it, with how much
Stands = list[list[tuple[str, float]]]  # for each concept, the terms that stand for it, with how much


class Evidence(NamedTuple):
    """What a passage has of a question. Beside each of its sentences stand the weight of the question's words in it
    and how well it holds the kind of answer that is asked for, from 0 to 1; `best` is the index of the sentence that
    answers best. `names` is what of the weight the question's names make, `stands` what stands for each concept that
    the passage does not hold."""

    reading: AnalysedPassage
    stands: Stands
    scores: tuple[float, ...]
    names: tuple[float, ...]
    cues: tuple[float, ...]
    best: int


@lru_cache(maxsize=1 << 16)
def likeness(one: str, other: str) -> float:
    """How much two terms have in common, 0 to 1: Dice's coefficient of their runs of four letters, ends marked.

    >>> likeness("safe", "safeti") > ALIKE > likeness("model", "modest")
    True
    """
    first, second = _runs(one), _runs(other)
    return 2 * len(first & second) / (len(first) + len(second))


@lru_cache(maxsize=1 << 16)
def _runs(term: str) -> frozenset[str]:
    marked = f"^{term}$"
    return frozenset(marked[start : start + 4] for start in range(max(1, len(marked) - 3)))


def weigh(
    question: Question, passage: Passage, analysed: Analysed | None = None, stands: Stands | None = None
) -> Evidence:
    """What the passage has of the question, sentence by sentence; `analysed` is what an engine has kept of it, `stands`
    what `stand_ins` gives for each concept, where that is known."""
    reading = analysed_passage(passage, analysed)
    if stands is None:
        known = alike(question, [reading])
        stands = [stand_ins(concept, reading, known) for concept in question.concepts]
    scores = [0.0] * len(reading.sentences)
    names = [0.0] * len(reading.sentences)
    for concept, others in zip(question.concepts, stands, strict=True):
        for index, sentence in enumerate(reading.sentences):
            strength = 0.0
            if not sentence.terms.isdisjoint(concept.terms):
                strength = 1.0
            elif others:
                strength = max((strength for term, strength in others if term in sentence.terms), default=0.0)
            if strength:
                scores[index] += concept.weight * strength
                if concept.is_name:
                    names[index] += concept.weight * strength
    cues = _cues(question, reading, language_of(passage.language))
    best = _best(scores, cues, TELLS.get(question.answer_kind, 0.0))
    return Evidence(reading, stands, tuple(scores), tuple(names), tuple(cues), best)


def _best(scores: list[float], cues: list[float], tells: float) -> int:
    """The first of the best sentences; one that shares a word with the question goes before all that share none."""
    worth = [
        (score > 0, FEATURES["sentence"] * score + FEATURES["answer"] * tells * cue)
        for score, cue in zip(scores, cues, strict=True)
    ]
    return worth.index(max(worth)) if worth else -1


def most(question: Question, reading: AnalysedPassage, stands: Stands) -> float:
    """What the best sentence of a passage could have of the question: what all of its sentences have together."""
    total = 0.0
    for concept, others in zip(question.concepts, stands, strict=True):
        if not reading.held.isdisjoint(concept.terms):
            total += concept.weight
        elif others:
            total += concept.weight * max(strength for _, strength in others)
    return total


def stand_ins(concept: Concept, reading: AnalysedPassage, known: Alike) -> list[tuple[str, float]]:
    """Terms of the passage that count for the concept, each with how much; none where it stands there itself. `known`
    is what `alike` says of the passage, or of it and others."""
    held = reading.held
    if not held.isdisjoint(concept.terms):
        return []
    found = [(other.term, other.strength) for other in concept.others if other.term in held]
    for own in concept.terms:
        if (likes := known.get(own)) and not held.isdisjoint(likes):
            found += [(term, likes[term]) for term in held.intersection(likes)]
    return found


def alike(question: Question, readings: Iterable[AnalysedPassage]) -> Alike:
    """For the terms of the question, the terms of some passages that are like them, with how much. To look for them in
    all passages at once takes a fraction of the time.

    Of terms in one line, a run of letters finds those that have it. One that is like another shares some of its runs,
    so as many as it may lack and one more are enough to find it by; and a run that several have is looked for once.
    """
    compared = [concept.terms for concept in question.concepts if not concept.is_number]
    runs = {own: _runs(own) for terms in compared for own in terms if 3 < len(own) <= LONGEST}
    held = frozenset().union(*(reading.held for reading in readings))
    line = f"^{'$^'.join([term for term in held if len(term) <= LONGEST])}$"
    having = Counter(run for own in runs.values() for run in own)
    holding: dict[str, list[str]] = {}
    found: Alike = {}
    for own, all_runs in runs.items():
        spared = ceil(ALIKE * len(all_runs) / (2 - ALIKE)) - 1
        shared: Counter[str] = Counter()
        for run in sorted(all_runs, key=lambda run: (having[run], run))[spared:]:
            if run not in holding:
                holding[run] = _holding(run, line)
            shared.update(holding[run])
        # No more runs than letters but one: most share too few for what they have.
        likely = [term for term, n in shared.items() if 2 * (n + spared) >= ALIKE * (len(all_runs) + len(term) - 1)]
        found[own] = {term: strength for term in likely if (strength := likeness(own, term)) >= ALIKE}
    return found


def _holding(run: str, line: str) -> list[str]:
    """Of the terms in one `line`, those that have a run of letters."""
    found = []
    place = line.find(run)
    while place >= 0:
        end = line.index("$", place)
        found.append(line[line.rindex("^", 0, place + 1) + 1 : end])
        place = line.find(run, end)
    return found


def _cues(question: Question, reading: AnalysedPassage, language: Language) -> list[float]:
    """How well each sentence holds the kind of answer asked for: 1, or less where only the next sentence does."""
    if not question.answer_kind:
        return [0.0] * len(reading.sentences)
    kind, asked = question.answer_kind, question.asked_words
    holds = [tells(kind, sentence.text, sentence.words, asked, language) for sentence in reading.sentences]
    return [1.0 if own else NEXT * following for own, following in zip(holds, (*holds[1:], False), strict=True)]
