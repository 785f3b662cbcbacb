"""A passage as engines index it and as questions are compared with it: its sentences, and the terms of each.

Law: all that is known of a passage's words follows from its text, headings, header and language: what an engine has
kept of it (`Analysed`) and what is worked out anew give the same `AnalysedPassage`. The terms are those of
`analysis.passage_terms`.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from qa.analysis import analyzer, tokenizer
from qa.analysis.packing import pack, pack_counts, texts, unpack_counts
from qa.model import Analysed, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence, Set

    from qa.model import Packed, Passage

_BARS = re.compile(r"[ \t]*+(?:>[ \t>]*+(?=\|))?[ \t|]*+")


class Sentence:
    """A sentence of a passage: its text and where it stands in the passage's, its terms, and its words as they
    stand."""

    def __init__(self, text: str, span: Span, terms: str) -> None:
        self.text = text
        self.span = span
        self.terms = frozenset(terms.split())

    @cached_property
    def words(self) -> tuple[str, ...]:
        return tuple(tokenizer.strings(self.text))


class AnalysedPassage:
    """`held` are the terms of the passage's own text, `above` those of the headings and of the table's header; `length`
    is in terms, headings among them. What takes longer is worked out when it is asked for: of a hundred candidates most
    are left out by these."""

    def __init__(self, text: str, analysed: Analysed) -> None:
        self._text = text
        self._analysed = analysed
        above, _, own = analysed.terms.partition("\n")
        sentences = len(analysed.spans) // 2
        if own.count("\n") >= sentences:  # behind them is what stands in no sentence
            own = "\n".join(own.split("\n")[:sentences])
        self._own = own
        self._terms = own.split()
        self.held = frozenset(self._terms)
        self.above = frozenset(term[len(analyzer.HEADING) :] for term in above.split()) if above else frozenset()
        self.length = len(self._terms) + (len(above.split()) if above else 0)

    def frequency(self, term: str) -> int:
        """How often a term stands in the passage's own text."""
        return self._terms.count(term) if term in self.held else 0

    def places(self, terms: Set[str]) -> dict[str, list[int]]:
        """Where each of some terms stands in the sequence of all."""
        found: dict[str, list[int]] = {}
        known = self._analysed.places
        for at, term in enumerate(self._terms):
            if term in terms:
                found.setdefault(term, []).append(known[at] if known else at)
        return found

    def pieces(self, terms: Set[str]) -> list[Span]:
        """What of the text holds some of these terms: whole sentences, and what stands between them."""
        holding = [sentence.span for sentence in self.sentences if not sentence.terms.isdisjoint(terms)]
        between = [Span(*gap) for gap in _gaps(self._text, [sentence.span for sentence in self.sentences])]
        return sorted(holding + between, key=lambda span: span.start)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        spans = self._analysed.spans
        return tuple(
            Sentence(self._text[start:end], Span(start, end), line)
            for line, start, end in zip(self._own.split("\n"), spans[::2], spans[1::2], strict=True)
        )


def analyse(passage: Passage) -> Analysed:
    """What engines index of a passage and the ranking reads of it."""
    return _analysed(passage.text, (*passage.headings, passage.header), bool(passage.header), passage.language)


def analysed_passage(passage: Passage, analysed: Analysed | None = None) -> AnalysedPassage:
    """The passage as it is compared with questions; kept, since the next question meets the same passages. `analysed`
    is what an engine has kept of it."""
    return _cached(passage.text, (*passage.headings, passage.header), bool(passage.header), passage.language, analysed)


@lru_cache(maxsize=1 << 10)  # of the last ten questions; more would cost more in garbage collection than they save
def _cached(
    text: str, above: tuple[str, ...], is_row: bool, language: str, analysed: Analysed | None
) -> AnalysedPassage:
    return AnalysedPassage(text, analysed or _analysed(text, above, is_row, language))


def _analysed(text: str, above: tuple[str, ...], is_row: bool, language: str) -> Analysed:
    from qa.analysis.sentences import sentences  # 2 ms for nothing where an index has kept this

    spans = (_span_of_cells(text),) if is_row else sentences(text, language) or (Span(0, len(text)),)
    lines = [" ".join(analyzer.HEADING + term for line in above for term in analyzer.terms(line, language))]
    places: list[int] = []
    is_unspaced = tokenizer.has_unspaced(text)
    if not is_unspaced and not analyzer.may_break(text):
        line = analyzer.line_of_terms(text, language)
        lines += [line(span.start, span.end) for span in spans]
        # The number or letter before an item is in no sentence, and is found all the same.
        outside = list(filter(None, (line(start, end) for start, end in _gaps(text, spans))))
    else:
        place = 0
        for span in spans:
            starts: dict[int, int] = {}  # a character and the pair that begins with it stand in one place
            found = list(analyzer.tokens(span.of(text), language, singles=True))
            if is_unspaced:
                places += [place + starts.setdefault(start, len(starts)) for _, start, _ in found]
            lines.append(" ".join(term for term, _, _ in found))
            place += len(starts)
        outside = [term for start, end in _gaps(text, spans) for term in analyzer.terms(text[start:end], language)]
    lines += [" ".join(outside)] if outside else []
    flat = tuple([offset for span in spans for offset in (span.start, span.end)])
    return Analysed("\n".join(lines), flat, tuple(places))


def _gaps(text: str, spans: Sequence[Span]) -> Iterator[tuple[int, int]]:
    """Where more than white space stands between the sentences."""
    before = 0
    for span in spans:
        if span.start > before and not text[before : span.start].isspace():
            yield before, span.start
        before = span.end
    if before < len(text) and not text[before:].isspace():
        yield before, len(text)


def _span_of_cells(row: str) -> Span:
    """A table's row without the bars around it, or the marks of a quotation before them: it is quoted whole. One of
    empty cells is its bars."""
    bars = _BARS.match(row)
    start, end = bars.end() if bars else 0, len(row.rstrip(" \t|"))
    return Span(start, end) if start < end else Span(0, len(row))


def packed(passages: Iterable[Passage]) -> list[Packed]:
    """Passages of one source, analysed and packed, in the order of their spans."""
    ordered = sorted(passages, key=lambda passage: passage.key)
    return [pack(passage, analyse(passage)) for passage in ordered]


def packed_word_counts(packed: Iterable[Packed]) -> bytes:
    """How often each word stands in passages, as it is spelt there, packed. It takes as long as to send them to a
    cluster, and so is done where they are made."""
    return pack_counts(_word_counts(packed))


class Spellings:
    """How often each word stands in passages, as it is spelt there: what comes is added up, and what goes taken off."""

    def __init__(self) -> None:
        self._number: Counter[str] = Counter()

    def add(self, packed: Iterable[Packed], words: bytes = b"") -> None:
        """These passages are there from now on; `words` is what `packed_word_counts` gives of them, if it was asked before."""
        if not words:
            self._number.update(_word_counts(packed))
            return
        known = self._number
        for number, found in unpack_counts(words):
            if number == 1:
                known.update(found)
            else:
                for word in found:
                    known[word] = known.get(word, 0) + number

    def take(self, packed: Iterable[Packed]) -> None:
        """These are not there any more."""
        self._number.subtract(_word_counts(packed))

    def total(self) -> Counter[str]:
        """How much more often each word stands there than at first; nothing of those of which that has not changed."""
        return Counter({word: number for word, number in self._number.items() if number})


def _word_counts(packed: Iterable[Packed]) -> Counter[str]:
    number: Counter[str] = Counter()
    for text in texts(packed):
        number.update(tokenizer.strings(text))
    return number
