"""Keep an index in memory, on rank-bm25: for an article, a file or standard input; up to about ten thousand passages.

Law: every score is a sum of `weight * BM25Okapi.get_scores([term])`, with Lucene's idf in place of rank-bm25's own,
which is negative for one passage, zero for a term in half of them, and fails where there are none. In a large index,
`get_batch_scores` gives the same numbers for the passages that hold the term.
"""

from __future__ import annotations

from collections import Counter
from contextlib import contextmanager
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, Any

from qa.analysis.analyzer import normal, passage_terms
from qa.analysis.bm25 import K1, B, Statistics, idf
from qa.analysis.near import nearest, typed_as
from qa.analysis.packing import Packed, unpack
from qa.analysis.tokenizer import matches
from qa.errors import EngineError
from qa.index.base import SMALL
from qa.model import Hit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from qa.index.base import Scope
    from qa.model import Analysed, Passage, Query, Source, Term

LARGE = 100  # passages from which on only those that hold a term are scored, unless most of them do


class MemoryEngine:
    """An engine that keeps the promises of `qa.index.base.Engine` until it is closed."""

    def __init__(self) -> None:
        self._index = _Index({}, {})
        self.record = b""

    @contextmanager
    def writing(self) -> Iterator[_MemoryBatch]:
        batch = _MemoryBatch(dict(self._index.by_source), dict(self._index.analysed), self.record)
        yield batch
        self._index, self.record = _Index(batch.by_source, batch.analysed), batch.record

    def refresh(self) -> None:
        """Do nothing: no other process can have written."""

    def is_busy(self) -> bool:
        return False

    def search(self, query: Query, limit: int, scope: Scope | None = None) -> list[Hit]:
        return self._index.search(query, limit, scope)

    def statistics(self, terms: Iterable[str]) -> Statistics:
        index = self._index
        return Statistics(len(index.passages), index.average_length, {term: index.frequency(term) for term in terms})

    def near(self, word: str, limit: int) -> list[str]:
        return nearest(word, self._index.words_beginning, limit)

    def typed_as(self, word: str, limit: int) -> list[str]:
        return typed_as(word, self._index.first_letters, self._index.words_beginning, limit)

    def containing(self, parts: Sequence[str], limit: int) -> dict[str, list[str]]:
        from qa.analysis.inside import is_searchable, shortest

        return {part: shortest(part, self._index.words_with(part), limit) for part in parts if is_searchable(part)}

    def sources(self) -> list[str]:
        return sorted(self._index.by_source)

    def passages(self, source: str) -> Sequence[Passage]:
        return self._index.by_source.get(source, ())

    def has_times(self, source: str) -> bool:
        return any(passage.member.time for passage in self.passages(source))

    def close(self) -> None:
        self._index = _Index({}, {})


class _MemoryBatch:
    def __init__(
        self, by_source: dict[str, tuple[Passage, ...]], analysed: dict[str, tuple[Analysed, ...]], record: bytes
    ) -> None:
        self.by_source = by_source
        self.analysed = analysed
        self.record = record

    def replace(self, source: str, passages: Iterable[Passage]) -> None:
        self.remove(source)
        if found := tuple(sorted(passages, key=lambda passage: passage.key)):
            self.by_source[source] = found

    def replace_packed(
        self, source: str, packed: Sequence[Packed], about: Source | None = None, words: bytes = b""
    ) -> None:
        self.remove(source)
        if packed:
            unpacked = [unpack(source, one) for one in packed]
            self.by_source[source] = tuple(passage for passage, _ in unpacked)
            self.analysed[source] = tuple(analysed for _, analysed in unpacked)

    def describe(self, source: str, about: Source) -> None:
        """Do nothing: this index does not describe its sources."""

    def remove(self, source: str) -> None:
        self.by_source.pop(source, None)
        self.analysed.pop(source, None)


class _Index:
    """The passages of one commit. What is derived from them is made at its first use."""

    def __init__(self, by_source: dict[str, tuple[Passage, ...]], analysed: dict[str, tuple[Analysed, ...]]) -> None:
        self.by_source = by_source
        self.analysed = analysed  # of the sources whose passages were given packed
        self.passages = [passage for source in sorted(by_source) for passage in by_source[source]]
        self._known = [
            known for source in sorted(by_source) for known in analysed.get(source) or (None,) * len(by_source[source])
        ]

    @cached_property
    def _terms(self) -> list[list[str]]:
        return [
            known.terms.split() if known else passage_terms(passage)
            for passage, known in zip(self.passages, self._known, strict=True)
        ]

    @cached_property
    def _holding(self) -> dict[str, list[int]]:
        """The passages that hold each term, by index."""
        found: dict[str, list[int]] = {}
        for index, terms in enumerate(self._terms):
            for term in set(terms):
                found.setdefault(term, []).append(index)
        return found

    def frequency(self, term: str) -> int:
        return len(self._holding.get(term, ()))

    @cached_property
    def average_length(self) -> float:
        return sum(map(len, self._terms)) / len(self.passages) if self.passages else 0.0

    @cached_property
    def model(self) -> Any:  # rank_bm25 has no type hints
        """BM25Okapi of rank-bm25 over these passages, which must hold at least one term."""
        from rank_bm25 import BM25Okapi

        class LuceneOkapi(BM25Okapi):  # type: ignore[misc]  # rank_bm25 has no type hints
            def _calc_idf(self, holding: dict[str, int]) -> None:
                self.idf = {term: idf(self.corpus_size, number) for term, number in holding.items()}

        return LuceneOkapi(self._terms, k1=K1, b=B)

    def _scores(self, term: str) -> Any:  # an array of numpy
        """BM25 of a term for every passage. In a large index the same numbers are computed only for the passages that
        hold the term: get_scores goes through all passages, which takes 5 ms for ten thousand."""
        model, holding = self.model, self._holding[term]
        if len(self.passages) < LARGE or 2 * len(holding) > len(self.passages):
            return model.get_scores([term])
        import numpy

        scores = numpy.zeros(len(self.passages))
        scores[holding] = model.get_batch_scores([term], holding)
        return scores

    def search(self, query: Query, limit: int, scope: Scope | None) -> list[Hit]:
        wanted = [term for term in query.terms if term.weight > 0 and term.term in self._holding]
        if not wanted or limit < 1:
            return []
        try:
            scores = sum(term.weight * self._scores(term.term) for term in wanted)
        except Exception as error:  # rank-bm25 and numpy may raise anything
            raise EngineError(f"rank-bm25 cannot score: {error}", "install qa again") from error
        # The passages are in the order of their keys, and a stable sort keeps equal scores in that order.
        order = (-scores).argsort(kind="stable")
        if scope is None:
            found = order[:limit].tolist()
        else:
            found = list(islice((at for at in order.tolist() if self._is_in(scope, at)), limit))
        is_small = len(self.passages) <= SMALL
        return [self._hit(index, float(scores[index]), wanted) for index in found if is_small or scores[index] > 0]

    def _is_in(self, scope: Scope, index: int) -> bool:
        passage = self.passages[index]
        return scope.holds(passage.source, passage.member.time)

    def _hit(self, index: int, score: float, wanted: Sequence[Term]) -> Hit:
        held = self.model.doc_freqs[index]
        matched = tuple(term.term for term in wanted if term.term in held)
        return Hit(self.passages[index], score, matched, (), self._known[index])

    @cached_property
    def _vocabulary(self) -> dict[str, dict[str, tuple[int, str]]]:
        """By first letter, each word of the passages in its normal form, with how often it occurs and its most frequent
        spelling."""
        spellings = Counter(match[0] for passage in self.passages for match in matches(passage.text))
        found: dict[str, tuple[int, int, str]] = {}
        for spelling, number in sorted(spellings.items()):
            word = normal(spelling)
            total, most, chosen = found.get(word, (0, 0, ""))
            found[word] = (total + number, number, spelling) if number > most else (total + number, most, chosen)
        by_letter: dict[str, dict[str, tuple[int, str]]] = {}
        for word, (total, _, chosen) in found.items():
            by_letter.setdefault(word[:1], {})[word] = (total, chosen)
        return by_letter

    @property
    def first_letters(self) -> Iterable[str]:
        return self._vocabulary

    def words_beginning(self, letter: str, fits: Callable[[str], bool] | None = None) -> Iterator[tuple[str, int, str]]:
        for word, (total, spelling) in self._vocabulary.get(letter, {}).items():
            if fits is None or fits(word):
                yield word, total, spelling

    @cached_property
    def _words(self) -> str:
        """All words of the passages in their normal form, a line each: without accents, then as they are."""
        from qa.analysis.letters import unaccented

        return "\n".join(f"{unaccented(word)}\t{word}" for words in self._vocabulary.values() for word in words)

    def words_with(self, part: str) -> Iterator[tuple[str, int, str]]:
        from qa.analysis.inside import lines_with

        for line in lines_with(part, self._words, is_plain=True):
            word = line.partition("\t")[2]
            yield word, *self._vocabulary[word[:1]][word]
