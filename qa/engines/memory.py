"""An index in memory, on rank-bm25: for an article, a file, standard input; up to about ten thousand passages.

Law: every score is a sum of `weight * BM25Okapi.get_scores([term])`, with Lucene's idf in place of rank-bm25's own,
which is negative for one passage, zero for a term in half of them, and fails on none. In a large index,
`get_batch_scores` gives the same numbers for the passages that hold the term.
"""

from __future__ import annotations

from collections import Counter
from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING, Any

from qa.analysis import distance, normal, passage_terms
from qa.bm25 import K1, B, idf
from qa.errors import EngineError
from qa.model import Hit, Statistics
from qa.text import matches

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from qa.model import Passage, Query


LARGE = 1000  # passages


class MemoryEngine:
    """Keeps the promises of `qa.engines.base.Engine`; gone when it is closed."""

    def __init__(self) -> None:
        self._index = _Index({})

    @contextmanager
    def writing(self) -> Iterator[_Batch]:
        batch = _Batch(dict(self._index.by_source))
        yield batch
        self._index = _Index(batch.by_source)

    def search(self, query: Query, limit: int) -> list[Hit]:
        return self._index.search(query, limit)

    def statistics(self, terms: Iterable[str]) -> Statistics:
        index = self._index
        return Statistics(len(index.passages), index.average_length, {term: index.frequency(term) for term in terms})

    def near(self, word: str, limit: int) -> list[str]:
        return self._index.near(word, limit)

    def sources(self) -> list[str]:
        return sorted(self._index.by_source)

    def passages(self, source: str) -> Sequence[Passage]:
        return self._index.by_source.get(source, ())

    def close(self) -> None:
        self._index = _Index({})


class _Batch:
    def __init__(self, by_source: dict[str, tuple[Passage, ...]]) -> None:
        self.by_source = by_source

    def replace(self, source: str, passages: Iterable[Passage]) -> None:
        self.by_source[source] = tuple(sorted(passages, key=lambda passage: passage.key))
        if not self.by_source[source]:
            del self.by_source[source]

    def remove(self, source: str) -> None:
        self.by_source.pop(source, None)


class _Index:
    """The passages of one commit; what is derived from them is made when it is first asked for."""

    def __init__(self, by_source: dict[str, tuple[Passage, ...]]) -> None:
        self.by_source = by_source
        self.passages = [passage for source in sorted(by_source) for passage in by_source[source]]

    @cached_property
    def _terms(self) -> list[list[str]]:
        return [passage_terms(passage) for passage in self.passages]

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
    def model(self) -> Any:  # rank_bm25 has no types
        """rank-bm25's BM25Okapi of these passages; there must be a term among them."""
        from rank_bm25 import BM25Okapi

        class LuceneOkapi(BM25Okapi):  # type: ignore[misc]  # rank_bm25 has no types
            def _calc_idf(self, holding: dict[str, int]) -> None:
                self.idf = {term: idf(self.corpus_size, number) for term, number in holding.items()}

        return LuceneOkapi(self._terms, k1=K1, b=B)

    def _scores(self, term: str) -> Any:  # an array of numpy's
        """BM25 of a term for every passage. In a large index the same numbers are worked out for those alone that hold
        the term: get_scores goes through all of them, 5 ms for ten thousand."""
        model = self.model
        if len(self.passages) < LARGE:
            return model.get_scores([term])
        import numpy

        scores = numpy.zeros(len(self.passages))
        holding = self._holding[term]
        scores[holding] = model.get_batch_scores([term], holding)
        return scores

    def search(self, query: Query, limit: int) -> list[Hit]:
        wanted = [term for term in query.terms if term.weight > 0 and term.term in self._holding]
        if not wanted or limit < 1:
            return []
        try:
            scores = sum(term.weight * self._scores(term.term) for term in wanted)
        except Exception as error:  # whatever the library raises
            raise EngineError(f"rank-bm25 cannot score: {error}", "install qa again") from error
        # The passages stand in the order of their keys, so a stable sort keeps equal scores in that order.
        order = (-scores).argsort(kind="stable")[:limit].tolist()
        return [self._hit(index, float(scores[index]), wanted) for index in order if scores[index] > 0]

    def _hit(self, index: int, score: float, wanted: Sequence[Any]) -> Hit:
        held = self.model.doc_freqs[index]
        return Hit(self.passages[index], score, tuple(term.term for term in wanted if term.term in held))

    @cached_property
    def _vocabulary(self) -> dict[str, dict[str, tuple[int, str]]]:
        """By first letter, each word of the passages in normal form, with how often it stands there and its most
        frequent spelling."""
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

    def near(self, word: str, limit: int) -> list[str]:
        word = normal(word)
        allowed = 1 if len(word) <= 5 else 2
        # So many edits leave one of so many pieces and one more as it is; that is quicker to see than the distance.
        size = -(-len(word) // (allowed + 1))
        pieces = [word[start : start + size] for start in range(0, len(word), size or 1)]
        found = []
        for other, (total, spelling) in self._vocabulary.get(word[:1], {}).items():
            if abs(len(other) - len(word)) <= allowed and other != word and any(piece in other for piece in pieces):
                far = distance(word, other, allowed)
                if far <= allowed:
                    found.append((far, -total, other, spelling))
        return [spelling for *_, spelling in sorted(found)[:limit]]
