"""Cite the passages of an answer: each with its quote, its place, and the words of the question that it lacks.

Law: passages that look the same to a reader make one citation. What is cited follows from the question and the ranked
hits alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from qa import weights
from qa.analysis import tokenizer
from qa.analysis.rows import seen, stamp_of
from qa.model import BY_OCR, Answer, Citation, Span
from qa.query.stretches import lacking
from qa.ranking.quote import quote
from qa.ranking.rank import rank, strength_of

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

    from qa.analysis.passage import AnalysedPassage
    from qa.model import Hit, Passage, Source
    from qa.query.question import Concept, Question
    from qa.ranking.evidence import Evidence
    from qa.ranking.rank import Ranked

Appearance = tuple[str, str, tuple[str, ...]]  # the part of a passage that a reader sees
CANDIDATES = 100  # hits that the engine finds and the ranking orders
MOST_MISSING = 3  # words that are named as missing


class Found(NamedTuple):
    """A question with what was found for it: the ranked hits, best first, and all hits grouped by what a reader sees of
    them."""

    question: Question
    ranked: Sequence[Ranked]
    groups: Mapping[Appearance, Sequence[Hit]]

    def leads_with(self, holds: Callable[[Passage], bool]) -> bool:
        """Whether the first of all, or one that looks like it, is a passage that `holds` says yes to."""
        first = self.groups[appearance(self.ranked[0].hit.passage)] if self.ranked else ()
        return any(holds(hit.passage) for hit in first)


def appearance(passage: Passage) -> Appearance:
    """The part of a passage that a reader sees. Equal rows below different headers look different."""
    return (passage.text, passage.header, passage.headings if passage.header else ())


def candidates(
    search: Callable[[int], Sequence[Hit]], is_meant: Callable[[Passage], bool] = lambda passage: True
) -> dict[Appearance, list[Hit]]:
    """The first hits that are meant, grouped by what a reader sees: equal passages of several sources make one
    citation. `search` gives the first so many hits. If copies, or hits that are not meant, take the places of others,
    fetch more."""
    number = CANDIDATES
    while True:
        hits = search(number)
        groups: dict[Appearance, list[Hit]] = {}
        for hit in filter(lambda hit: is_meant(hit.passage), hits):
            groups.setdefault(appearance(hit.passage), []).append(hit)
        if len(hits) < number or len(groups) >= CANDIDATES // 2:
            return groups
        number *= 4


def left_in(found: Found, holds: Callable[[Passage], bool], limit: int) -> Found | None:
    """What is left of what was found without the passages that `holds` says no to, at least the first `limit` ranked;
    None if so little is left that more must be searched for."""
    groups = {}
    for look, hits in found.groups.items():
        if held := [hit for hit in hits if holds(hit.passage)]:
            if held[0] is not hits[0]:  # another passage than the one that was ranked stands for the group
                return None
            groups[look] = held
    if len(groups) < max(CANDIDATES // 2, limit):
        return None
    ranked = [one for one in found.ranked if holds(one.hit.passage)]
    if len(ranked) < limit:
        ranked = rank(found.question, (hits[0] for hits in groups.values()), limit)
    return Found(found.question, ranked, groups)


def answer_with(
    text: str, found: Found, source_of: Callable[[str], Source], likelihood: float, covered: float
) -> Answer:
    """The answer that cites the ranked hits, with this confidence and coverage."""
    question, searched = found.question, found.question.searched
    return Answer(
        question=text,
        searched=str(searched),
        citations=tuple(cite(one, found, source_of) for one in found.ranked),
        confidence=likelihood,
        unmatched=question.unmatched,
        corrections=question.corrections,
        left_out=question.left_out,
        search=searched,
        coverage=covered,
    )


def sources_of(answer: Answer) -> Iterable[str]:
    """The sources that an answer shows passages of, each once."""
    return dict.fromkeys(one.source for one in (*answer.citations, *filter(None, (answer.closest,))))


def standing(answer: Answer, changed: Collection[str]) -> Answer | None:
    """What is left of an answer while these of its sources change all the time; None where its first passage is of
    one."""
    if next(iter(sources_of(answer))) in changed:
        return None
    return answer._replace(citations=tuple(one for one in answer.citations if one.source not in changed))


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
    unspaced: dict[str, float] = {}
    held: list[str] = []
    weight_of: dict[str, float] = {}
    for concept, others in zip(question.concepts, evidence.substitutes, strict=True):
        if concept.is_lent or concept.only_asks or _is_held(concept, others, evidence):
            held.append(concept.word)
        elif tokenizer.is_unspaced(concept.word):
            unspaced[concept.word] = concept.weight
        else:
            word = whole.get(concept.word, concept.word)
            weight_of[word] = max(concept.weight, weight_of.get(word, 0.0))
    for stretch in lacking(question.text, list(unspaced), held):
        weight_of[stretch.text] = sum(unspaced[word] for word in stretch.words)
    least = weights.MISSING * question.weight
    heavy = [word for word, weight in weight_of.items() if weight >= least > 0]
    return tuple(sorted(heavy, key=lambda word: -weight_of[word])[:MOST_MISSING])


def _is_held(concept: Concept, others: Sequence[tuple[str, float]], evidence: Evidence) -> bool:
    """Whether the passage or its headings hold the word, or another form, synonym or correction of it. One character of
    a pair is another word, and so is one that only means nearly the same, or only ends alike ("ascent", "descent")."""
    analysis, known = evidence.analysis, {(other.term, other.strength) for other in concept.others}
    strengths = [each[1] for each in others if each in known or _may_be_a_form(each[0], concept.terms)]
    strongest = max(strength_of(concept, analysis.held), strength_of(concept, analysis.above), *strengths)
    return strongest > weights.KINDRED


def _may_be_a_form(term: str, terms: Sequence[str]) -> bool:
    """Whether a term that looks like one of the terms begins like it, or one is the end of the other ("gebaut")."""
    return any(term[0] == own[0] or term.endswith(own) or own.endswith(term) for own in terms)


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
