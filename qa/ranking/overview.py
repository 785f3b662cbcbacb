"""Give an overview of the sources: a few sentences that together hold most of what the text says.

Law: each sentence is word for word, whole, and in the order of the text; none is a heading, a row of a table, code or a
scrap of a list, unless the text has nothing else. It depends on the passages alone, so that all engines give the same
one. However long the text is, the time is bounded but for reading it once.
"""

from __future__ import annotations

import re
from collections import Counter
from heapq import heapify, heappop, heappush
from itertools import islice
from math import sqrt
from typing import TYPE_CHECKING, NamedTuple

from qa import weights
from qa.analysis import analyzer, lengths, tokenizer
from qa.analysis.languages import folded
from qa.analysis.languages import language as language_of
from qa.analysis.passage import analysed_passage
from qa.analysis.rows import hidden_of, seen, with_marks
from qa.analysis.sentences import sentences
from qa.model import Answer, Citation, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from qa.model import Passage, Source

SENTENCES = 5  # of an overview, unless a limit is given
OF_A_FILE = 2  # sentences, at most, where there are several files
SPARE = 20  # files looked at beyond the limit, in case that some are copies of others
MOST = 400  # passages that are read of one file; of a longer one, so many at equal distances
READ = 2000  # characters of a row whose words are counted
FEWEST = 5  # words of a sentence that says something

# What ends a sentence, with what may stand behind it: quotes, brackets, emphasis and a footnote's mark. After a Greek
# letter, a semicolon is a question mark.
_END = re.compile(
    r"(?:[.!?…。！？｡।॥؟۔։።]|(?<=[\u0370-\u03ff\u1f00-\u1fff]);)"
    r"[\"'”’“»›«‹)\]」』）】*_ \u00a0\u202f]*+(?:\[\w{1,4}\])*+\Z"
)
_ASKS = "?？؟;"  # the last after Greek letters
_FENCE = ("```", "~~~")
_NO_MARKS = frozenset({"th", "lo"})  # languages that end sentences by a space


_Parts = tuple[tuple[str, float], ...]


class _Chosen(NamedTuple):
    """A sentence of an overview: its passage, its span in the document, and the parts of its score."""

    passage: Passage
    span: Span
    parts: _Parts


class _Sentence(NamedTuple):
    """A sentence that may be chosen. `place` is the index of its passage, `span` its own there; `terms` has each term
    once, and `share` multiplies what it is worth."""

    place: int
    span: Span
    terms: dict[str, None]
    share: float


class _Found(NamedTuple):
    """The sentences of a file that may be chosen, with the words of each; how often they have each term; and for each
    passage all its terms, each once."""

    sentences: list[_Sentence]
    words: set[str]
    frequencies: Counter[str]
    terms: list[dict[str, None]]


def overview(
    question: str,
    limit: int | None,
    paths: Callable[[int], Iterable[str]],
    passages_of: Callable[[str], Sequence[Passage]],
    source_of: Callable[[str], Source],
) -> Answer:
    """Answer a question for an overview with at most `limit` sentences, or SENTENCES where that is None.

    `paths` gives the first so many sources, in order. One source gives all sentences; of several, as many of the first
    as the limit allows give one or two each. Without any text, the answer has no citations.
    """
    most = SENTENCES if limit is None else limit
    files: dict[tuple[str, ...], list[str]] = {}  # the texts of the passages, with the sources that have just these
    passages: list[Sequence[Passage]] = []
    for path in paths(most + SPARE):
        if found := passages_of(path):
            texts = tuple(passage.text for passage in found)
            if texts not in files:
                if len(passages) == most:
                    break
                passages.append(found)
            files.setdefault(texts, []).append(path)
    citations: list[Citation] = []
    for place, (same, found) in enumerate(zip(files.values(), passages, strict=True)):
        source, *others = map(source_of, same)
        number = most if len(passages) == 1 else min(OF_A_FILE, _part(most, len(passages), place))
        citations += (
            Citation(
                passage=chosen.passage,
                span=chosen.span,
                score=sum(part for _, part in chosen.parts),
                digest=source.digest,
                title=source.title,
                name=source.name,
                also_in=tuple(other.name for other in others),
                parts=chosen.parts,
                indexed_at=source.indexed_at,
            )
            for chosen in choose(found, number)
        )
    return Answer(
        question, "", tuple(citations), float(bool(citations)), coverage=float(bool(citations)), overview=True
    )


def _part(number: int, of: int, place: int) -> int:
    """The part of `number` that falls to one of several files: equal parts, and the rest to the first ones."""
    return number // of + (place < number % of)


def choose(passages: Sequence[Passage], number: int) -> list[_Chosen]:
    """Choose `number` sentences of one source, or as many as it has.

    The first is from the beginning. Each further one adds most to what those before it say: the worth of the words in
    it and, to a part, in the rest of its passage, which is shown too. A word that was said counts less at each
    repetition. A second sentence of a passage is chosen only when every passage has given one.
    """
    if len(passages) > MOST:
        passages = [passages[index * len(passages) // MOST] for index in range(MOST)]
    found = _readable(passages)
    # A word is worth the square root of how often the text has it.
    worth = {term: sqrt(frequency) for term, frequency in found.frequencies.items()}
    chosen = [
        _Chosen(passages[one.place], _in_document(one.span, passages[one.place]), parts)
        for one, parts in islice(_in_turn(found, worth), number)
    ]
    return sorted(chosen, key=lambda one: one.span)


def _in_document(span: Span, passage: Passage) -> Span:
    return Span(passage.span.start + span.start, passage.span.start + span.end)


def _in_turn(found: _Found, worth: dict[str, float]) -> Iterator[tuple[_Sentence, _Parts]]:
    """The sentences in the order in which they are chosen, each with the parts of its score."""
    left = {(one.place, one.span): one for one in found.sentences}
    used = {found.sentences[0].place} if left else set()
    beginning = [one for one in found.sentences if one.place in used]
    for chosen in islice(_best_of_each_passage(beginning, found, worth), 1):
        yield chosen
        del left[chosen[0][:2]]
    while left:
        for chosen in _best_of_each_passage([one for one in left.values() if one.place not in used], found, worth):
            yield chosen
            del left[chosen[0][:2]]
        used = set()


def _best_of_each_passage(
    sentences: Sequence[_Sentence], found: _Found, worth: dict[str, float]
) -> Iterator[tuple[_Sentence, _Parts]]:
    """One sentence of each passage, in the order in which they are chosen. Changes the worth of the words said.

    A sentence is never worth more than it was before, so only those that seem best are computed anew.
    """
    queue = [(-_total(_parts(one, found, worth)), place) for place, one in enumerate(sentences)]
    heapify(queue)
    used = set()
    while queue:
        place = heappop(queue)[1]
        one = sentences[place]
        if one.place in used:
            continue
        parts = _parts(one, found, worth)
        if queue and (now := (-_total(parts), place)) > queue[0]:
            heappush(queue, now)
            continue
        used.add(one.place)
        for term in found.terms[one.place]:
            if term in worth:
                worth[term] *= weights.OVERVIEW_SAID ** (1 if term in one.terms else weights.OVERVIEW_PASSAGE)
        yield one, parts


def _parts(one: _Sentence, found: _Found, worth: dict[str, float]) -> _Parts:
    """What a sentence adds, and the rest of its passage."""
    around = (worth.get(term, 0.0) for term in found.terms[one.place] if term not in one.terms)
    return (
        ("sentence", one.share * sum(worth[term] for term in one.terms)),
        ("passage", one.share * weights.OVERVIEW_PASSAGE * sum(around)),
    )


def _total(parts: _Parts) -> float:
    return sum(part for _, part in parts)


def _readable(passages: Sequence[Passage]) -> _Found:
    """The sentences of running text; where there are none, all that stands in the passages."""
    for is_strict in (True, False):
        found = _Found([], set(), Counter(), [])
        for place, passage in enumerate(passages):
            _read(place, passage, is_strict, found)
        if found.sentences:
            break
    return found


def _read(place: int, passage: Passage, is_strict: bool, found: _Found) -> None:
    """Add the sentences of a passage that may be chosen, without those that were there before, and its terms."""
    text, code = seen(passage), passage.language
    if passage.header or passage.form:  # rows or lines, which are quoted whole
        rows = [sentence.span for sentence in analysed_passage(passage).sentences]
        spans: Sequence[Span] = () if is_strict else rows
    else:
        spans = sentences(text, code) or [Span(0, len(text))]
    said: dict[str, None] = {}
    fenced = False
    for span, whole in zip(spans, with_marks(spans, hidden_of(passage)), strict=True):
        shown = text[span.start : min(span.end, span.start + READ)]
        terms = [term for term, _, _ in analyzer.question_tokens(shown, code)]
        said |= dict.fromkeys(terms)
        fence = shown.startswith(_FENCE)
        fenced ^= fence
        words = tokenizer.strings(shown)
        said_already = " ".join(words) in found.words
        is_code = fence or fenced
        if not said_already and (not is_strict or (terms and not is_code and _is_whole(text, span, words, code))):
            found.words.add(" ".join(words))
            found.sentences.append(_Sentence(place, whole, dict.fromkeys(terms), _share(text, span, words, code)))
            found.frequencies.update(terms)
    found.terms.append(said)


def _is_whole(text: str, span: Span, words: Sequence[str], code: str) -> bool:
    """Whether this is a sentence that can stand alone, not a title, an entry of a list or a remark in brackets."""
    ends = code in _NO_MARKS or _END.search(text, max(span.start, span.end - 40), span.end)
    return bool(ends) and len(words) >= FEWEST and text[span.start] not in "(|（"


def _share(text: str, span: Span, words: Sequence[str], code: str) -> float:
    """What multiplies the worth of a sentence: less than 1 if it is long, if it asks, or if it begins with a word that
    refers to what stands before it."""
    share = min(1.0, weights.OVERVIEW_LONG / max(1.0, lengths.words(span.of(text)[:READ], code)))
    known = language_of(code)
    first = folded(words[0]) if words else ""
    if first in known.pronouns or first in known.pointers or first in known.leads:
        share *= weights.OVERVIEW_WEAK
    end = _END.search(text, max(span.start, span.end - 40), span.end)
    if end and end[0][0] in _ASKS:
        share *= weights.OVERVIEW_WEAK
    return share
