"""Answer "tell me more", "who else?" and "the second one" with the citations that follow those of the answer before.

Law: no quote that was shown for the answer is shown once more, unless it is asked for by its number.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.analysis.rows import hidden_of, seen, spans_of_lines, with_marks
from qa.analysis.sentences import sentences
from qa.model import Span
from qa.ranking.rank import is_apart

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from qa.model import Answer, Citation, Passage, Turn
    from qa.query.going_on import GoingOn

MOST = 100  # citations of the answer that goes on
SENTENCES = 2  # of a quote from the rest of a passage
LENT = 5  # words of its question that are shown


def further(
    text: str,
    limit: int,
    min_confidence: float | None,
    of: GoingOn,
    ask: Callable[[str, int | None, float | None, Sequence[Turn]], Answer],
    passages_of: Callable[[str], Sequence[Passage]],
) -> Answer:
    """The answer to `text`, which asks for more `of` another one: at most `limit` citations, or the one it names.

    `ask` answers a question, `passages_of` gives the passages of a source. The confidence is that of the answer before,
    less by as much as the passage's score is lower, and 0 if there is nothing more. If nothing more has a word of that
    question, what stands beside the shown passages follows, and then the sentences behind the quotes that were shown.
    """
    before = ask(of.question, limit + len(of.seen), min_confidence, of.turns)
    if not before.answered:
        return before._replace(question=text)
    known = before if before.overview else _all(of, before, ask)
    seen = {passage.key for passage in of.seen}
    new = [one for one in known.citations if one.passage.key not in seen]
    found = [one for one in new if not is_apart(one)] or _beside(new, seen, passages_of)
    if of.place is not None:
        last = {passage.key: passage for passage in of.last}
        cited = {one.passage.key: one for one in known.citations}
        listed = [cited[key] for key in last if key in cited] + found
        found = listed[of.place : of.place + 1]
    elif not found and not before.overview:
        shown = [one for one in known.citations if one.passage.key in seen]
        found = [one for each in shown for one in _behind(each)][of.again * limit :]
    best = max(_worth(before.citations[0]), 0.0)
    share = 1.0 if before.overview else min(1.0, max(0.0, _worth(found[0]) / best)) if found and best else 0.0
    search = before.search._replace(words=(), lent=(before.search.words + before.search.lent)[:LENT])
    return before._replace(
        question=text,
        searched=str(search),
        search=search,
        citations=tuple(found[:limit]),
        confidence=before.confidence * share if found else 0.0,
        unmatched=(),
    )


def _all(of: GoingOn, before: Answer, ask: Callable[[str, int | None, float | None, Sequence[Turn]], Answer]) -> Answer:
    """The answer with all its citations, also those that share nothing with the question."""
    known = ask(of.question, MOST, 0.0, of.turns)
    if before.citations[0].passage.key in {one.passage.key for one in known.citations[:1]}:
        return known
    return ask(of.question, MOST, 0.0, ())  # without lent words it was answered


def _behind(citation: Citation) -> list[Citation]:
    """The rest of the passage behind the quote, each time quoted by at most `SENTENCES` sentences."""
    passage = citation.passage
    spans = [
        Span(passage.span.start + span.start, passage.span.start + span.end)
        for span in _parts(passage)
        if passage.span.start + span.start >= citation.span.end
    ]
    pieces = [spans[at : at + SENTENCES] for at in range(0, len(spans), SENTENCES)]
    return [citation._replace(span=Span(piece[0].start, piece[-1].end), short=None) for piece in pieces]


def _parts(passage: Passage) -> tuple[Span, ...]:
    if passage.form:
        return spans_of_lines(passage.text, passage.form)
    return with_marks(sentences(seen(passage), passage.language), hidden_of(passage))


def _worth(citation: Citation) -> float:
    """The score without what the passage gains by standing near what was shown before."""
    return citation.score - sum(part for name, part in citation.parts if name == "near")


def _beside(
    new: Sequence[Citation], seen: set[tuple[str, int, int]], passages_of: Callable[[str], Sequence[Passage]]
) -> list[Citation]:
    """Those of the citations whose passage stands right beside one that was shown, in the order of the text."""
    places: dict[tuple[str, int, int], int] = {}
    for source in dict.fromkeys(key[0] for key in seen):
        listed = sorted(passages_of(source), key=lambda passage: passage.key)
        shown = {place for place, passage in enumerate(listed) if passage.key in seen}
        places |= {passage.key: place for place, passage in enumerate(listed) if {place - 1, place + 1} & shown}
    return sorted((one for one in new if one.passage.key in places), key=lambda one: one.passage.key)
