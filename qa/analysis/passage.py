"""Analyse a passage into sentences and terms, for indexing and for comparison with questions.

Law: the analysis depends only on a passage's text, headings, header, form, language and markup. An analysis that an
engine has stored (`Analysed`) and a new one give the same `AnalysedPassage`. The terms are those of
`analyzer.passage_terms`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from qa.analysis import analyzer, tokenizer
from qa.analysis.capitals import with_names
from qa.analysis.languages import language as language_of
from qa.analysis.latest import Latest
from qa.analysis.meaning.vectors import likeness, vectors_adder
from qa.analysis.packing import Packed, forget_counts, pack, pack_counts, texts, unpack_counts
from qa.analysis.rows import beyond, cells_apart, hidden_of, seen, spans_of_lines, with_marks
from qa.model import Analysed, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence, Set

    from qa.analysis.meaning.vectors import Likeness, Meaning
    from qa.model import Passage

_BARS = r"[ \t]*+(?:>[ \t>]*+(?=\|))?[ \t|]*+"

# Characters of analysed passages and of their terms: some 900 paragraphs, at most 30 MB. A fourth of that makes a
# question about 250 paragraphs half as slow again, in Thai and English, since each analysis is made anew.
HELD = 1 << 20
LONGEST_RUN = 16  # terms; a longer run says no more


class Sentence:
    """A sentence of a passage: its text, its span in the passage's text, its set of terms, and its words as
    written."""

    def __init__(self, text: str, span: Span, terms: str) -> None:
        self.text = text
        self.span = span
        self.terms = frozenset(terms.split())

    @cached_property
    def words(self) -> tuple[str, ...]:
        return tuple(tokenizer.strings(self.text))


class AnalysedPassage:
    """A passage as the ranking compares it with a question.

    `held` is the set of terms in the passage's own text, `above` that of its headings and table header without the
    `HEADING` prefix; `length` counts terms, those of headings included. Everything slower is computed on demand: of a
    hundred candidates most are dropped on the strength of these three.
    """

    def __init__(self, text: str, language: str, analysed: Analysed) -> None:
        self._text = text
        self._language = language
        self._analysed = analysed
        above, _, own = analysed.terms.partition("\n")
        sentences = len(analysed.spans) // 2
        if own.count("\n") >= sentences:  # a last line holds the terms outside sentences
            own = "\n".join(own.split("\n")[:sentences])
        self._own = own
        # Tuples and dicts of strings: unlike lists and counters, they cost the garbage collector nothing.
        self._terms = tuple(own.split())
        self.held = frozenset(self._terms)
        self._above = tuple([term[len(analyzer.HEADING) :] for term in above.split()]) if above else ()
        self.above = frozenset(self._above)
        self.length = len(self._terms) + len(self._above)
        self._only_in_names: dict[str, bool] = {}

    def frequencies(self, terms: Iterable[str]) -> dict[str, int]:
        """How often each of these terms occurs in the passage's own text; a term that does not occur is left out."""
        return {term: self._counts[term] for term in terms if term in self._counts}

    def is_only_in_names(self, term: str) -> bool:
        """Whether each word with this term is part of a name of several words ("head" in "Head Street")."""
        if term[:3].capitalize() not in self._text or not language_of(self._language).has_names:
            return False  # a search in the text spares the words of most passages
        if (known := self._only_in_names.get(term)) is None:
            every = [sentence.words for sentence in self.sentences]
            found = [
                _is_in_name(words, at)
                for words in every
                for at, word in enumerate(words)
                if analyzer.term(word, self._language) == term
            ]
            known = self._only_in_names[term] = bool(found) and all(found)
        return known

    @property
    def may_have_labels(self) -> bool:
        """Whether a sentence may begin with a label ("Owner: Ann Lee")."""
        return ":" in self._text

    def places(self, terms: Set[str]) -> dict[str, list[int]]:
        """The positions of each of these terms in the sequence of the passage's terms; a term that does not occur is
        left out."""
        found: dict[str, list[int]] = {}
        known = self._analysed.places
        for at, term in enumerate(self._terms):
            if term in terms:
                found.setdefault(term, []).append(known[at] if known else at)
        return found

    def longest_runs(self, terms: Set[str], follow: Set[tuple[str, str]]) -> dict[str, int]:
        """For each of these terms that the passage's own text holds, the length of the longest run that it is in.

        In a run, each term stands right behind the one before it, as `follow` has these two.
        """
        known = self._analysed.places
        found: dict[str, int] = {}
        run: list[str] = []
        last = -1
        for at, term in [(at, term) for at, term in enumerate(self._terms) if term in terms]:
            place = known[at] if at < len(known) else at
            if not (run and place == last + 1 and (run[-1], term) in follow):
                run = []
            run.append(term)
            last = place
            for one in run if len(run) < LONGEST_RUN else run[-1:]:
                found[one] = max(found.get(one, 0), len(run))
        return found

    def places_above(self, terms: Set[str]) -> dict[str, list[int]]:
        """The positions of each of these terms in the sequence of the terms of its headings and table header."""
        found: dict[str, list[int]] = {}
        for at, term in enumerate(self._above):
            if term in terms:
                found.setdefault(term, []).append(at)
        return found

    def pieces(self, terms: Set[str]) -> list[Span]:
        """The spans of the sentences that contain any of these terms, and of all text between sentences, in order."""
        holding = [sentence.span for sentence in self.sentences if not sentence.terms.isdisjoint(terms)]
        between = [Span(*gap) for gap in _gaps(self._text, [sentence.span for sentence in self.sentences])]
        return sorted(holding + between, key=lambda span: span.start)

    def likeness(self, meaning: Meaning | None) -> Likeness | None:
        """The cosines of a question's vector with this passage; None where one of the two has none."""
        if meaning is None or meaning.language != self._language or not self._analysed.vectors:
            return None
        return likeness(meaning, self._analysed.vectors, len(self._analysed.spans) // 2)

    @cached_property
    def _counts(self) -> dict[str, int]:
        return dict(Counter(self._terms))

    @cached_property
    def letters(self) -> str:
        """Its own text in normal letters, without spaces."""
        return analyzer.letters(self._text, self._language)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        spans = self._analysed.spans
        return tuple(
            Sentence(self._text[start:end], Span(start, end), line)
            for line, start, end in zip(self._own.split("\n"), spans[::2], spans[1::2], strict=True)
        )


def _is_in_name(words: Sequence[str], at: int) -> bool:
    """Whether the word has a capital, and so has the one behind it, or the one before it that begins no sentence."""
    beside = [*words[max(at - 1, 1) : at], *words[at + 1 : at + 2]]
    return words[at][0].isupper() and any(word[0].isupper() for word in beside)


class _Seen(NamedTuple):
    """What the analysis of a passage depends on: its text as it is seen, and the lines above it, with cells apart; its
    form, which is "table" for a row of a table in a text; its language; what is hidden of the text; and what that
    stands for where the text has no room for it."""

    text: str
    above: tuple[str, ...]
    form: str
    language: str
    hidden: tuple[Span, ...]
    beyond: tuple[tuple[int, str], ...]


_lately: Latest[AnalysedPassage] = Latest(HELD)


def analyse(passage: Passage) -> Analysed:
    """Analyse a passage for an engine to index and for the ranking to read."""
    return _analysed(_seen(passage))


def analysed_passage(passage: Passage, analysed: Analysed | None = None) -> AnalysedPassage:
    """Prepare a passage for comparison with questions. `analysed` is its stored analysis, if the engine keeps one.

    Results are held for a while, since the next question usually finds the same passages.
    """
    given = _seen(passage)
    key = given, analysed
    found = _lately.get(key)
    if found is None:
        own = analysed or _analysed(given)
        found = AnalysedPassage(given.text, given.language, own)
        _lately.add(key, found, len(given.text) + len(own.terms))
    return found


def forget_all() -> None:
    """Forget what was analysed and counted lately: once files have changed, much of it is of passages that are gone."""
    _lately.clear()
    forget_counts()


def _seen(passage: Passage) -> _Seen:
    """What the analysis of a passage depends on."""
    form, hidden = passage.form or ("table" if passage.header else ""), hidden_of(passage) if passage.hidden else ()
    above = (*passage.headings, cells_apart(passage.header, passage.form))
    return _Seen(seen(passage), above, form, passage.language, hidden, beyond(passage))


def _spans(text: str, form: str, language: str) -> tuple[Span, ...]:
    """The parts of a passage that are quoted: its sentences, its rows or its lines."""
    if form:
        return (_span_of_cells(text),) if form == "table" else spans_of_lines(text, form)
    from qa.analysis.sentences import sentences  # 2 ms, not needed where an index stores the analysis

    return sentences(text, language) or (Span(0, len(text)),)


def _analysed(given: _Seen) -> Analysed:
    text, above, form, language, hidden, _ = given
    spans = with_marks(_spans(text, form, language), hidden)
    lines = [" ".join(analyzer.HEADING + term for line in above for term in analyzer.terms(line, language))]
    places: list[int] = []
    more = _by_sentence(given.beyond, spans)
    is_unspaced = any(map(tokenizer.has_unspaced, (text, *chain(*more))))
    words = tokenizer.strings_between(with_names(text, language))
    said_words = [[word for said in own for word in tokenizer.strings(with_names(said, language))] for own in more]
    by_sentence = [words(start, end) + said for (start, end), said in zip(spans, said_words, strict=True)]
    if not is_unspaced and not analyzer.may_break(text):
        lines += [analyzer.line_of_terms(found, language) for found in by_sentence]
        # Index text outside sentences too, such as the number or letter of a list item.
        outside = [analyzer.line_of_terms(words(start, end), language) for start, end in _gaps(text, spans)]
        outside = list(filter(None, outside))
    else:
        place = 0
        for span, own in zip(spans, more, strict=True):
            line: list[str] = []
            for piece in (span.of(text), *own):
                starts: dict[int, int] = {}  # a character and the pair that begins with it share a position
                found = list(analyzer.tokens(piece, language, singles=True))
                if is_unspaced:
                    places += [place + starts.setdefault(start, len(starts)) for _, start, _ in found]
                line += [term for term, _, _ in found]
                place += len(starts)
            lines.append(" ".join(line))
        outside = [term for start, end in _gaps(text, spans) for term in analyzer.terms(text[start:end], language)]
    lines += [" ".join(outside)] if outside else []
    if places == list(range(len(places))):
        places = []
    flat = tuple([offset for span in spans for offset in (span.start, span.end)])
    add = vectors_adder(language)
    meant = [*by_sentence, *([] if form else map(tokenizer.strings, above[-2:-1]))]  # the last heading is the nearest
    return Analysed("\n".join(lines), flat, tuple(places), add(meant) if add else "")


def _by_sentence(beyond: Iterable[tuple[int, str]], spans: Sequence[Span]) -> list[list[str]]:
    """For each sentence, what its markup stands for and its text has no room for."""
    found: list[list[str]] = [[] for _ in spans]
    for at, said in beyond:
        found[max(bisect_right(spans, at, key=lambda span: span.start) - 1, 0)].append(said)
    return found


def _gaps(text: str, spans: Sequence[Span]) -> Iterator[tuple[int, int]]:
    """The stretches between sentences that hold more than white space, as (start, end)."""
    before = 0
    for span in spans:
        if span.start > before and not text[before : span.start].isspace():
            yield before, span.start
        before = span.end
    if before < len(text) and not text[before:].isspace():
        yield before, len(text)


def _span_of_cells(row: str) -> Span:
    """The span of a table row without its outer bars and the quotation markers before them: a row is quoted as a whole.
    A row of empty cells is its bars."""
    bars = re.match(_BARS, row)
    start, end = bars.end() if bars else 0, len(row.rstrip(" \t|"))
    return Span(start, end) if start < end else Span(0, len(row))


def packed(passages: Iterable[Passage]) -> list[Packed]:
    """Analyse and pack the passages of one source, in the order of their spans."""
    ordered = sorted(passages, key=lambda passage: passage.key)
    return [pack(passage, analyse(passage)) for passage in ordered]


def packed_word_counts(packed: Iterable[Packed]) -> bytes:
    """Count each word of packed passages as it is spelt, and pack the counts. Counting takes as long as sending the
    passages to a cluster, so the processes that produce them do it."""
    return pack_counts(_word_counts(packed))


class WordCounts:
    """The change in how often each word occurs, as it is spelt, while passages are added and removed."""

    def __init__(self) -> None:
        self._number: Counter[str] = Counter()

    def add(self, packed: Iterable[Packed], words: bytes = b"") -> None:
        """Add these passages. `words` is their `packed_word_counts`, if already known."""
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
        """Remove these passages."""
        self._number.subtract(_word_counts(packed))

    def total(self) -> Counter[str]:
        """The net change in each word's count, without the words whose count has not changed."""
        return Counter({word: number for word, number in self._number.items() if number})


def _word_counts(packed: Iterable[Packed]) -> Counter[str]:
    number: Counter[str] = Counter()
    for text in texts(packed):
        number.update(tokenizer.strings(text))
    return number
