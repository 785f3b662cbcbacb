"""Query + passage -> the quote: the sentence that answers, or two that stand side by side.

Law: a quote is one or two whole sentences of its passage, word for word; a table's row is quoted whole.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa import analysis
from qa.evidence import stand_ins, understand, weigh
from qa.model import Span

if TYPE_CHECKING:
    from qa.evidence import Evidence, Question, Reading
    from qa.model import Passage, Query, Statistics

# A neighbour is quoted too if it adds this share of the question to what the best sentence has of it.
ADDS = 0.45


def quote(query: Query, passage: Passage, statistics: Statistics) -> tuple[Span, tuple[Span, ...]]:
    """The span of the quote in the document, and the spans of the passage's words that matched."""
    question = understand(query, statistics)
    evidence = weigh(question, passage)
    first, last = _sentences(question, evidence, passage.text)
    sentences = evidence.reading.sentences
    start = passage.span.start
    quoted = Span(start + sentences[first].span.start, start + sentences[last].span.end)
    return quoted, _marks(question, passage, evidence.reading)


def _sentences(question: Question, evidence: Evidence, text: str) -> tuple[int, int]:
    """The first and the last sentence of the quote."""
    best = evidence.best
    if 0 < evidence.cues[best] < 1:
        return best, best + 1  # the next sentence holds the kind of answer that is asked for
    opened = [_open_marks(sentence.span.of(text)) for sentence in evidence.reading.sentences]
    if best and opened[best - 1] > 0 > opened[best]:
        return best - 1, best  # one speech, and who gives it stands behind it
    if opened[best] > 0 > sum(opened[best + 1 : best + 2]):
        return best, best + 1
    first = last = best
    most = ADDS * question.weight
    for other in (best + 1, best - 1):
        if 0 <= other < len(evidence.scores) and (adds := _adds(question, evidence.reading, best, other)) > most:
            first, last, most = min(best, other), max(best, other), adds
    return first, last


def _open_marks(sentence: str) -> int:
    """How many more quotation marks are opened than closed; straight ones cannot be told apart."""
    return sentence.count("“") - sentence.count("”")


def _adds(question: Question, reading: Reading, best: int, other: int) -> float:
    """The weight of the question's words that the other sentence holds and the best does not."""
    new = reading.sentences[other].terms - reading.sentences[best].terms
    return sum(concept.weight for concept in question.concepts if concept.term in new)


def _marks(question: Question, passage: Passage, reading: Reading) -> tuple[Span, ...]:
    """The words of the passage that stand for words of the question."""
    wanted = {concept.term for concept in question.concepts}
    wanted |= {term for concept in question.concepts for term, _ in stand_ins(concept, reading)}
    start = passage.span.start
    found = analysis.tokens(passage.text, passage.language)
    return tuple(Span(start + begin, start + end) for term, begin, end in found if term in wanted)
