"""Cite the passages of an answer: each with its quote, its place, and the other sources that hold it.

Law: passages that look the same to a reader make one citation. What is cited follows from the question and the ranked
hits alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from qa.model import Citation
from qa.ranking.quote import quote

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from qa.analysis.passage import AnalysedPassage
    from qa.model import Hit, Passage, Source, Span
    from qa.query.question import Question
    from qa.ranking.rank import Ranked

Appearance = tuple[str, str, tuple[str, ...]]  # the part of a passage that a reader sees


class Found(NamedTuple):
    """The result of a search: the ranked hits, best first, and all hits grouped by what a reader sees of them."""

    ranked: Sequence[Ranked]
    groups: Mapping[Appearance, Sequence[Hit]]


def appearance(passage: Passage) -> Appearance:
    """The part of a passage that a reader sees. Equal rows below different headers look different."""
    return (passage.text, passage.header, passage.headings if passage.header else ())


def cite(question: Question, ranked: Ranked, found: Found, source_of: Callable[[str], Source]) -> Citation:
    """Cite a ranked hit of those found, together with the others of its group. `source_of` describes a source, given
    by its path."""
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
    )


def _short(question: Question, passage: Passage, quoted: Span, analysis: AnalysedPassage) -> Span | None:
    """The short answer in the quote, or None. Its module is loaded only if the question asks for a kind of answer."""
    if not question.answer_kind:
        return None
    from qa.ranking.short import short

    return short(question, passage, quoted, analysis)
