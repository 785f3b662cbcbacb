"""Cite the passages of an answer: each with its quote, its place, and the words of the question that it lacks.

Law: passages that look the same to a reader make one citation. What is cited follows from the question and the ranked
hits alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from qa import weights
from qa.analysis import tokenizer
from qa.analysis.rows import seen, stamp_of
from qa.model import BY_OCR, Citation, Span
from qa.ranking.quote import quote
from qa.ranking.rank import strength_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from qa.analysis.passage import AnalysedPassage
    from qa.model import Hit, Passage, Source
    from qa.query.question import Concept, Question
    from qa.ranking.evidence import Evidence
    from qa.ranking.rank import Ranked

Appearance = tuple[str, str, tuple[str, ...]]  # the part of a passage that a reader sees
MOST_MISSING = 3  # words that are named as missing


class Found(NamedTuple):
    """A question with what was found for it: the ranked hits, best first, and all hits grouped by what a reader sees of
    them."""

    question: Question
    ranked: Sequence[Ranked]
    groups: Mapping[Appearance, Sequence[Hit]]


def appearance(passage: Passage) -> Appearance:
    """The part of a passage that a reader sees. Equal rows below different headers look different."""
    return (passage.text, passage.header, passage.headings if passage.header else ())


def cite(ranked: Ranked, found: Found, source_of: Callable[[str], Source]) -> Citation:
    """Cite a ranked hit of those found, together with the others of its group. `source_of` describes a source, given
    by its path."""
    question = found.question
    hit, evidence = ranked
    same = found.groups[appearance(hit.passage)]
    span, marks = quote(question, hit.passage, evidence)
    source = source_of(hit.passage.source)
    others = dict.fromkeys(source_of(other.passage.source).name for other in same)
    others.pop(source.name, None)
    return Citation(
        passage=hit.passage,
        span=span,
        score=hit.score,
        digest=source.digest,
        title=source.title,
        name=source.name,
        also_in=tuple(others),
        marks=marks,
        parts=hit.parts,
        short=_short(question, hit.passage, span, evidence.analysis),
        indexed_at=source.indexed_at,
        missing=missing(question, evidence),
        ocr=_ocr_in(source.reading),
    )


def _ocr_in(reading: str) -> str:
    """The languages of OCR in how a source was read ("pdf, page 3 by OCR (eng)"); empty if there was none."""
    return reading.rpartition(f" {BY_OCR} (")[2].partition(")")[0] if BY_OCR in reading else ""


def missing(question: Question, evidence: Evidence) -> tuple[str, ...]:
    """The question's own words of weight that neither the passage nor its headings hold in any form, as typed, the
    heaviest first and at most `MOST_MISSING`. A word that was read as two is named as one."""
    whole = {part: word for word, *parts in question.apart for part in parts}
    lacking: list[Concept] = []
    held: list[Concept] = []
    weight_of: dict[str, float] = {}
    for concept, others in zip(question.concepts, evidence.substitutes, strict=True):
        if concept.is_lent or concept.only_asks or _is_held(concept, others, evidence):
            held.append(concept)
        elif tokenizer.is_unspaced(concept.word):
            lacking.append(concept)
        else:
            word = whole.get(concept.word, concept.word)
            weight_of[word] = max(concept.weight, weight_of.get(word, 0.0))
    if lacking:
        weight_of |= _stretches(question.text, lacking, held)
    least = weights.MISSING * question.weight
    heavy = [word for word, weight in weight_of.items() if weight >= least > 0]
    return tuple(sorted(heavy, key=lambda word: -weight_of[word])[:MOST_MISSING])


def _stretches(text: str, lacking: Sequence[Concept], held: Sequence[Concept]) -> dict[str, float]:
    """The stretches of a text without spaces that only lacking pairs of characters cover, each with their weight. A
    pair at the border of two words that are held is no word."""
    covered = {place for concept in held for place in _places(concept.word, text)}
    places = {concept: set(_places(concept.word, text)) for concept in lacking}
    found: dict[str, float] = {}
    start = before = -1
    for place in (*sorted(set().union(*places.values()) - covered), len(text) + 1):
        if place != before + 1 and start >= 0:
            stretch = set(range(start, before + 1))
            weight = sum(concept.weight for concept, own in places.items() if own & stretch)
            found[text[start : before + 1]] = weight
        start = place if place != before + 1 or start < 0 else start
        before = place
    return found


def _places(word: str, text: str) -> Iterator[int]:
    """The places in the text of all characters of the word, wherever it stands."""
    start = text.find(word)
    while start >= 0:
        yield from range(start, start + len(word))
        start = text.find(word, start + 1)


def _is_held(concept: Concept, others: Sequence[tuple[str, float]], evidence: Evidence) -> bool:
    """Whether the passage or its headings hold the word, or another form, synonym or correction of it. One character of
    a pair is another word."""
    analysis = evidence.analysis
    strengths = [strength for _, strength in others]
    strongest = max(strength_of(concept, analysis.held), strength_of(concept, analysis.above), *strengths)
    return strongest > weights.CHARACTER


def _short(question: Question, passage: Passage, quoted: Span, analysis: AnalysedPassage) -> Span | None:
    """The short answer in the quote, or None. Its module is loaded only if the question asks for a kind of answer that
    can be short."""
    if question.answer_kind in ("", "reason"):
        return None
    from qa.ranking.short import short

    text = seen(passage)
    if not passage.form:
        return short(question, passage._replace(text=text) if passage.hidden else passage, quoted, analysis)
    start = quoted.start - passage.span.start
    # The time of an entry is no number in it. It answers "when" if the entry itself names no other time.
    if stamp := stamp_of(text[start : quoted.end - passage.span.start]) if "line" in passage.form else None:
        stamp = Span(start + stamp.start, start + stamp.end)
        text = f"{text[: stamp.start]}{'|' * (stamp.end - stamp.start)}{text[stamp.end :]}"
    found = short(question, passage._replace(text=text), quoted, analysis)
    if found or not stamp or question.answer_kind != "time":
        return found
    return Span(passage.span.start + stamp.start, passage.span.start + stamp.end)
