"""Query + passage -> the quote: the sentence that answers, or two that stand side by side.

Law: a quote is one or two whole sentences of its passage, word for word; a table's row is quoted whole.
"""

from __future__ import annotations

from math import exp
from typing import TYPE_CHECKING, NamedTuple

from qa import weights
from qa.analysis import analyzer
from qa.model import Span

if TYPE_CHECKING:
    from qa.model import Passage
    from qa.query.question import Question
    from qa.ranking.evidence import Evidence


class Quote(NamedTuple):
    """The span of a quote in its document, and the spans of the passage's words that matched."""

    span: Span
    marks: tuple[Span, ...]


def quote(question: Question, passage: Passage, evidence: Evidence) -> Quote:
    """The words of the passage to quote, chosen by what the ranking found in it."""
    first, last = _sentences(question, evidence)
    sentences = evidence.reading.sentences
    start = passage.span.start
    quoted = Span(start + sentences[first].span.start, start + sentences[last].span.end)
    return Quote(quoted, _marks(question, passage, evidence))


def _sentences(question: Question, evidence: Evidence) -> tuple[int, int]:
    """The first and the last sentence of the quote."""
    likely = _likely(question, evidence)
    best = likely.index(max(likely))
    if 0 < evidence.cues[best] < 1:
        return best, best + 1  # the next sentence holds the kind of answer that is asked for
    opened = [_open_marks(sentence.text) for sentence in evidence.reading.sentences]
    if best and opened[best - 1] > 0 > opened[best]:
        return best - 1, best  # one speech, and who gives it stands behind it
    if opened[best] > 0 > sum(opened[best + 1 : best + 2]):
        return best, best + 1
    length = [len(sentence.words) for sentence in evidence.reading.sentences]
    beside = [
        other
        for other in (best + 1, best - 1)
        if 0 <= other < len(likely) and length[best] + length[other] <= weights.QUOTE_LONGEST
    ]
    other = max(beside, key=lambda index: likely[index], default=best)
    if likely[other] < weights.QUOTE_ALSO:
        other = best
    return min(best, other), max(best, other)


def _likely(question: Question, evidence: Evidence) -> list[float]:
    """How likely each sentence is the one that answers, if one of the passage does. A name says less than other words:
    the sentence that answers often has a pronoun for it."""
    tells = weights.TELLS.get(question.answer_kind, 0.0)
    worth = [
        weights.QUOTE_WORDS * (score - names / 2) / (question.weight or 1) + weights.QUOTE_ANSWER * tells * cue
        for score, names, cue in zip(evidence.scores, evidence.names, evidence.cues, strict=True)
    ]
    most = max(worth)
    shares = [exp(value - most) if score else 0.0 for value, score in zip(worth, evidence.scores, strict=True)]
    if not any(shares):
        shares = [exp(value - most) for value in worth]
    return [share / sum(shares) for share in shares]


def _open_marks(sentence: str) -> int:
    """How many more quotation marks are opened than closed; straight ones cannot be told apart."""
    return sentence.count("“") - sentence.count("”")


def _marks(question: Question, passage: Passage, evidence: Evidence) -> tuple[Span, ...]:
    """The words of the passage that stand for words of the question."""
    wanted = {term for concept in question.concepts for term in concept.terms}
    wanted |= {term for others in evidence.stands for term, _ in others}
    return tuple(
        Span(passage.span.start + piece.start + begin, passage.span.start + piece.start + end)
        for piece in evidence.reading.pieces(wanted)
        for term, begin, end in analyzer.tokens(piece.of(passage.text), passage.language)
        if term in wanted
    )
