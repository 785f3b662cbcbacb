"""Query x passage -> its sentences, each with what it has of the query; ranking and quoting both stand on this.

Law: what a passage shows for a query depends on the query, the passage and the statistics of the library, never on
other passages. Offsets are those of the passage's own text.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from qa import analysis
from qa import text as text_module
from qa.bm25 import idf
from qa.english import CAUSE_WORDS, MONTHS, NUMBER_WORDS, STOP_WORDS, TIME_WORDS, WEEKDAYS
from qa.model import Span
from qa.weights import ALIKE, ANSWER, NEXT, SENTENCE, SYNONYM, TELLS

if TYPE_CHECKING:
    from qa.model import Passage, Query, Statistics

LONGEST = 64  # terms of a question, or letters of a term, that are compared in order or letter by letter


_BARS = re.compile(r"[ \t]*+(?:>[ \t>]*+(?=\|))?[ \t|]*+")


class Concept(NamedTuple):
    """A word of the question: its term, how rare it is, what may stand for it, and whether it is a name or a number."""

    term: str
    weight: float
    synonyms: frozenset[str]
    is_name: bool
    is_number: bool


class Question(NamedTuple):
    """A query as passages are compared with it: its concepts, their order, and the kind of answer that it asks for."""

    concepts: tuple[Concept, ...]
    sequence: tuple[str, ...]
    wants: str
    words: frozenset[str]

    @property
    def weight(self) -> float:
        """What a passage that holds every word would have."""
        return sum(concept.weight for concept in self.concepts)


class Sentence(NamedTuple):
    """A sentence of a passage: its span in the passage's text, its terms and its words as they stand."""

    span: Span
    terms: frozenset[str]
    words: tuple[str, ...]


class Reading(NamedTuple):
    """A passage as it is compared with questions: its sentences, the places of each term in the sequence of its terms,
    its terms by their first letters, those of the headings above it, and its length in terms, headings among them."""

    sentences: tuple[Sentence, ...]
    places: dict[str, frozenset[int]]
    alike: dict[str, tuple[str, ...]]
    above: frozenset[str]
    length: int


class Evidence(NamedTuple):
    """What a passage has of a question. Beside each of its sentences stand the weight of the question's words in it
    and how well it holds the kind of answer that is asked for, from 0 to 1; `best` is the index of the sentence that
    answers best."""

    reading: Reading
    scores: tuple[float, ...]
    cues: tuple[float, ...]
    best: int


def understand(query: Query, statistics: Statistics) -> Question:
    """The question behind a query: its terms by the word that they stand for, with their rarity in the library."""
    concepts: dict[str, Concept] = {}
    for term in query.terms:
        if term.term.startswith(analysis.HEADING):
            continue
        if (known := concepts.get(term.word)) is not None:
            concepts[term.word] = known._replace(synonyms=known.synonyms | {term.term})
            continue
        holding = statistics.frequency(term.term) or statistics.frequency(analysis.HEADING + term.term)
        rarity = idf(statistics.passages, holding) * term.weight
        name = term.word[0].isupper() and not query.text.startswith(term.word)
        concepts[term.word] = Concept(term.term, rarity, frozenset(), name, term.term[0].isdigit())
    words = tuple(match[0].lower() for match in text_module.matches(query.text))
    asked = {concept.term for concept in concepts.values()}
    sequence = [term for term in analysis.terms(query.text) if term in asked]
    return Question(tuple(concepts.values()), tuple(sequence[:LONGEST]), wanted(words), frozenset(words))


def wanted(words: tuple[str, ...]) -> str:
    """The kind of answer that a question in these small words asks for: "number", "person", "time", "place",
    "reason", or nothing of these.

    >>> wanted(("how", "many", "came")), wanted(("in", "what", "year", "was", "it")), wanted(("is", "it"))
    ('number', 'time', '')
    """
    for word, following in zip(words, (*words[1:], ""), strict=False):
        if word == "how":
            return "number" if following in _HOW_MUCH else ""
        if word in _WANTED:
            return _WANTED[word]
        if word in ("what", "which") and following in _WHAT:
            return _WHAT[following]
    return ""


_WANTED = {"who": "person", "whom": "person", "whose": "person", "when": "time", "where": "place", "why": "reason"}
_HOW_MUCH = frozenset("many much long old often far tall large big high fast".split())
_WHAT = (
    dict.fromkeys("year years date day month decade century time".split(), "time")
    | dict.fromkeys("percentage percent number population".split(), "number")
    | dict.fromkeys("country city state place continent region".split(), "place")
)


def _holds(kind: str, sentence: Sentence, asked: frozenset[str]) -> bool:
    """Whether a sentence holds what an answer of this kind needs: a number, a date, a name that the question does not
    hold, a word that gives a reason."""
    if kind == "number":
        return any(word[0].isdigit() or word.lower() in NUMBER_WORDS for word in sentence.words)
    if kind == "time":
        return any(_is_time(word) for word in sentence.words)
    if kind == "reason":
        return any(word.lower() in CAUSE_WORDS for word in sentence.words)
    # The first word of a sentence begins with a capital whatever it is.
    names = (word.lower() for word in sentence.words[1:] if word[0].isupper())
    return any(name not in STOP_WORDS and name not in asked for name in names)


def _is_time(word: str) -> bool:
    if word[0].isdigit():
        return (len(word) == 4 and word.isdigit()) or word[-2:].lower() in ("0s", "th", "st", "nd", "rd")
    word = word.lower()
    return word in MONTHS or word in WEEKDAYS or word in TIME_WORDS


@lru_cache(maxsize=1 << 12)
def _read(text: str, above: tuple[str, ...], is_row: bool, language: str) -> Reading:
    spans = (_cells(text),) if is_row else text_module.sentences(text) or (Span(0, len(text)),)
    sentences, sequence = [], []
    for span in spans:
        sentence = span.of(text)
        terms = analysis.terms(sentence, language)
        words = tuple(match[0] for match in text_module.matches(sentence))
        sentences.append(Sentence(span, frozenset(terms), words))
        sequence += terms
    places: dict[str, list[int]] = {}
    for place, term in enumerate(sequence):
        places.setdefault(term, []).append(place)
    alike: dict[str, list[str]] = {}
    for term in places:
        alike.setdefault(term[:3], []).append(term)
    headings = [term for line in above for term in analysis.terms(line, language)]
    return Reading(
        tuple(sentences),
        {term: frozenset(found) for term, found in places.items()},
        {start: tuple(found) for start, found in alike.items()},
        frozenset(headings),
        len(headings) + len(sequence),
    )


def read(passage: Passage) -> Reading:
    """The passage as it is compared with questions; kept, since the next question meets the same passages."""
    return _read(passage.text, (*passage.headings, passage.header), bool(passage.header), passage.language)


def _cells(row: str) -> Span:
    """A table's row without the bars around it, or the marks of a quotation before them: it is quoted whole. One of
    empty cells is its bars."""
    bars = _BARS.match(row)
    start, end = bars.end() if bars else 0, len(row.rstrip(" \t|"))
    return Span(start, end) if start < end else Span(0, len(row))


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


def weigh(question: Question, passage: Passage) -> Evidence:
    """What the passage has of the question, sentence by sentence."""
    reading = read(passage)
    scores = [0.0] * len(reading.sentences)
    for concept in question.concepts:
        others = stand_ins(concept, reading)
        for index, sentence in enumerate(reading.sentences):
            if concept.term in sentence.terms:
                scores[index] += concept.weight
            elif others:
                found = [strength for term, strength in others if term in sentence.terms]
                scores[index] += concept.weight * max(found, default=0.0)
    cues = _cues(question, reading)
    return Evidence(reading, tuple(scores), tuple(cues), _best(scores, cues, TELLS.get(question.wants, 0.0)))


def _best(scores: list[float], cues: list[float], tells: float) -> int:
    """The first of the best sentences; one that shares a word with the question goes before all that share none."""
    worth = [(score > 0, SENTENCE * score + ANSWER * tells * cue) for score, cue in zip(scores, cues, strict=True)]
    return worth.index(max(worth)) if worth else -1


def stand_ins(concept: Concept, reading: Reading) -> list[tuple[str, float]]:
    """Terms of the passage that count for the concept where it does not stand itself, each with how much."""
    found = [(term, SYNONYM) for term in concept.synonyms if term in reading.places]
    if 3 < len(concept.term) <= LONGEST and not concept.is_number:
        alike = reading.alike.get(concept.term[:3], ())
        likely = ((term, likeness(concept.term, term)) for term in alike if len(term) <= LONGEST)
        found += [(term, strength) for term, strength in likely if strength >= ALIKE]
    return found


def _cues(question: Question, reading: Reading) -> list[float]:
    """How well each sentence holds the kind of answer asked for: 1, or less where only the next sentence does."""
    if not question.wants:
        return [0.0] * len(reading.sentences)
    holds = [_holds(question.wants, sentence, question.words) for sentence in reading.sentences]
    return [1.0 if own else NEXT * following for own, following in zip(holds, (*holds[1:], False), strict=True)]
