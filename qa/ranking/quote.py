"""Choose the quote in a passage: the sentence that answers, or two neighbouring sentences.

Law: a quote is one or two whole sentences of its passage, word for word, and what `extend` adds to a question, to a
colon or before an answer. A table's row, a line of a log and a message are quoted whole and alone. Apart from these and
a speech, a quote does not go on into another paragraph or item that holds only some of the words of the question that
its own holds: that is about something else.
"""

from __future__ import annotations

from itertools import pairwise
from math import exp
from typing import TYPE_CHECKING, NamedTuple

from qa import weights
from qa.analysis import analyzer
from qa.analysis.lengths import words
from qa.analysis.rows import seen
from qa.model import Span
from qa.ranking import extend, header
from qa.ranking.called import names_section
from qa.ranking.evidence import weigh

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.model import Passage
    from qa.query.question import Question
    from qa.ranking.evidence import Evidence


class Quote(NamedTuple):
    """The span of a quote in its document, and the spans there of the passage's words that matched."""

    span: Span
    marks: tuple[Span, ...]


def quote(question: Question, passage: Passage, evidence: Evidence) -> Quote:
    """Choose the words of the passage to quote by the evidence that the ranking found in it."""
    spans = [sentence.span for sentence in evidence.analysis.sentences]
    # Most rows and lines are one sentence: there is nothing to choose.
    first, last = _chosen(question, passage, evidence, spans) if len(spans) > 1 else (0, 0)
    start = passage.span.start
    quoted = Span(start + spans[first].start, start + spans[last].end)
    return Quote(quoted, _marks(question, passage, evidence))


def _chosen(question: Question, passage: Passage, evidence: Evidence, spans: Sequence[Span]) -> tuple[int, int]:
    """The indices of the first and the last sentence of the quote, with what `extend` adds. `spans` are those of the
    sentences."""
    is_section = names_section(question, passage, evidence.analysis)
    told = _beyond_heading(question, passage, evidence) if is_section else (question, evidence)
    first, last = _sentences(*told, passage, is_section)
    if is_section and _says_less(evidence, first, last):
        last = first
    if passage.form or passage.header:
        return first, last
    return extend.with_answer(passage, spans, first, last)


def _beyond_heading(question: Question, passage: Passage, evidence: Evidence) -> tuple[Question, Evidence]:
    """The question and the evidence without the weight of words that the passage's heading holds: a sentence that has
    them says nothing more. The last regatta does not answer for the section "Next regatta"."""
    heading = set(analyzer.terms(passage.headings[-1], passage.language))
    concepts = (one if heading.isdisjoint(one.terms) else one._replace(weight=0.0) for one in question.concepts)
    beyond = question._replace(concepts=tuple(concepts))
    weighed = weigh(beyond, passage, evidence.analysis, evidence.substitutes, evidence.likeness)
    return beyond, weighed


def _says_less(evidence: Evidence, first: int, last: int) -> bool:
    """Whether the second sentence of a quote has fewer of the question's words, those of the heading included, and no
    answer that the first one lacks."""
    waits_for_answer = 0 < evidence.kind_scores[first] < 1
    return last > first and not waits_for_answer and evidence.scores[first] > evidence.scores[last]


def _sentences(question: Question, evidence: Evidence, passage: Passage, is_section: bool) -> tuple[int, int]:
    """The indices of the first and the last sentence that most likely answer."""
    paragraphs = _paragraphs(passage, evidence)
    held = _held(question, evidence)
    of = _together(held, paragraphs)
    said = _said(evidence, _elsewhere(question, held, paragraphs, of))
    likely = _likely(question, evidence, is_section, said)
    most = max(likely)
    # The lines above a mail say what it is about: of two that fit alike, its text is quoted.
    skips_header = evidence.analysis.sentences[0].text.startswith(header.BEGINS) and most in likely[1:]
    best = likely.index(most, int(skips_header))
    texts = [sentence.text for sentence in evidence.analysis.sentences]
    if passage.form or extend.is_open(texts[best], passage.language):
        return best, best
    near = [at for at, there in enumerate(paragraphs) if not of[there] < of[paragraphs[best]]]
    if best + 1 in near and extend.is_open(texts[best + 1], passage.language):
        near.remove(best + 1)
    if 0 < evidence.kind_scores[best] < 1 and best + 1 in near:
        return best, best + 1  # the next sentence holds the kind of answer that is asked for
    opened = list(map(_open_marks, texts))
    if best and opened[best - 1] > 0 > opened[best]:
        return best - 1, best  # one speech over two sentences; the second often names the speaker
    if opened[best] > 0 > sum(opened[best + 1 : best + 2]):
        return best, best + 1
    beside = [
        other
        for other in (best + 1, best - 1)
        if other in near
        and likely[other] >= weights.QUOTE_ALSO
        and sum(words(texts[at], passage.language) for at in (best, other)) <= weights.QUOTE_LONGEST
    ]
    other = max(beside, key=lambda index: likely[index], default=best)
    return min(best, other), max(best, other)


def _paragraphs(passage: Passage, evidence: Evidence) -> list[int]:
    """The number of the paragraph or item of the passage that each sentence is in."""
    found, spans = [0], [sentence.span for sentence in evidence.analysis.sentences]
    for before, span in pairwise(spans):
        gap = passage.text[before.end : span.start]
        found.append(found[-1] + (gap.count("\n") > 1 or ("\n" in gap and bool(gap.strip()))))
    return found


def _held(question: Question, evidence: Evidence) -> list[set[int]]:
    """The concepts, by number, that each sentence holds, or what counts for them."""
    both = zip(question.concepts, evidence.substitutes, strict=True)
    wanted = [{*concept.terms, *(term for term, _ in others)} for concept, others in both]
    return [
        {at for at, terms in enumerate(wanted) if not sentence.terms.isdisjoint(terms)}
        for sentence in evidence.analysis.sentences
    ]


def _together(held: Sequence[set[int]], paragraphs: Sequence[int]) -> list[set[int]]:
    """The concepts of each paragraph, from those of its sentences."""
    found: list[set[int]] = [set() for _ in range(paragraphs[-1] + 1)]
    for paragraph, own in zip(paragraphs, held, strict=True):
        found[paragraph] |= own
    return found


def _elsewhere(
    question: Question, held: Sequence[set[int]], paragraphs: Sequence[int], of: Sequence[set[int]]
) -> list[float]:
    """The weight of the words that stand elsewhere in the paragraph of each sentence, and not in every paragraph: they
    tell what it is about, unless an earlier turn lent them. `held` has the concepts of each sentence, and `of` those of
    each paragraph."""
    own_words = {at for at, one in enumerate(question.concepts) if not one.is_lent}
    telling = own_words.intersection(set().union(*of)) - set(of[0]).intersection(*of)
    return [
        sum(question.concepts[at].weight for at in (of[paragraph] & telling) - own)
        for paragraph, own in zip(paragraphs, held, strict=True)
    ]


def _said(evidence: Evidence, elsewhere: Sequence[float]) -> list[float]:
    """What each sentence holds of the question's words. Names count less than other words, since the answering sentence
    often has a pronoun for them, and as much as words that stand elsewhere in its paragraph."""
    every = zip(evidence.scores, evidence.name_scores, elsewhere, strict=True)
    return [score - name_score / 2 + about / 2 for score, name_score, about in every]


def _likely(question: Question, evidence: Evidence, is_section: bool, said: Sequence[float]) -> list[float]:
    """How likely each sentence is the one that answers, given that one of them does and what it holds of the words.

    What the sentences mean counts as far as no sentence holds half of the question. It does not count if the question
    says what the passage's section is called: the heading matches then, and the section is quoted from its beginning.
    """
    weight = question.weight or 1
    kind_weight = weights.QUOTE_ANSWER * weights.TELLS.get(question.answer_kind, 0.0)
    cosines = evidence.likeness.sentences if evidence.likeness and not is_section else ()
    meant = weights.QUOTE_MEANING * max(1 - 2 * max(evidence.scores) / weight, 0.0) if cosines else 0.0
    worth = [
        weights.QUOTE_WORDS * words_of / weight + kind_weight * kind_score + meant * cosine
        for words_of, kind_score, cosine in zip(said, evidence.kind_scores, cosines or (0.0,) * len(said), strict=True)
    ]
    greatest = max(worth)
    counts_all = bool(meant) or is_section
    both = zip(worth, evidence.scores, strict=True)
    shares = [exp(value - greatest) if score or counts_all else 0.0 for value, score in both]
    if not any(shares):
        shares = [exp(value - greatest) for value in worth]
    return [share / sum(shares) for share in shares]


def _open_marks(sentence: str) -> int:
    """How many more quotation marks the sentence opens than it closes. Straight marks do not count: an opening one
    looks like a closing one."""
    return sentence.count("“") - sentence.count("”")


def _marks(question: Question, passage: Passage, evidence: Evidence) -> tuple[Span, ...]:
    """The spans of the passage's words that match a word of the question."""
    matching = {term for concept in question.concepts for term in concept.terms}
    matching |= {term for others in evidence.substitutes for term, _ in others}
    text = seen(passage)
    found = {
        Span(passage.span.start + piece.start + begin, passage.span.start + piece.start + end)
        for piece in evidence.analysis.pieces(matching)
        for term, begin, end in analyzer.tokens(piece.of(text), passage.language)
        if term in matching
    }
    marks: list[Span] = []
    for span in sorted(found, key=lambda span: (span.start, -span.end)):
        if not marks or span.end > marks[-1].end:  # a word broken at a line's end includes its parts
            marks.append(span)
    return tuple(marks)
