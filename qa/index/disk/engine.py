"""An index on disk, on top of tantivy, for folders: opens in milliseconds, changes file by file, survives any kill.

Law: a reader sees exactly one commit. The head, a document in the index, names the state of its commit (`ledger`),
which is written before. So both change at the same moment, when tantivy renames its list of segments.

tantivy only finds candidates. It stores lengths in one byte, which makes a passage shorter and never longer, and counts
deleted passages until a merge. So its scores, with our idf as the boost, are no lower than the true scores, and
candidates are fetched until the next one could not be among the first.
"""

from __future__ import annotations

import os
from contextlib import contextmanager, suppress
from math import inf
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from qa.analysis.bm25 import K1, Statistics, idf, score
from qa.analysis.near import nearest, typed_as
from qa.analysis.packing import Packed, unpack
from qa.errors import EngineError
from qa.index.base import SMALL, NotWritten
from qa.index.disk import ledger
from qa.index.disk.tantivy_index import Index, guarded, indexed, is_refused
from qa.index.disk.threads import wait_for_readers
from qa.model import Hit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    import tantivy

    from qa.index.base import Scope
    from qa.index.disk.writer import DiskBatch
    from qa.index.vocabulary import Vocabulary
    from qa.model import Passage, Query, Term

_Found = TypeVar("_Found")

ROUNDING = 1e-4  # more than tantivy loses by computing in 32 bits
MARGIN = 60  # candidates fetched at first, beyond the limit
CHECKED, CHECKED_TO_WRITE = 4 << 20, 32 << 20  # bytes: a smaller index is verified when opened, in 2 and 15 ms


class DiskEngine:
    """Implements `qa.index.base.Engine` in the folder `path`, which the first commit makes.

    Before it waits for another process to finish writing, it calls `waits` with the number of that process, if known.
    """

    def __init__(self, path: str, waits: Callable[[str], object] = lambda holder: None) -> None:
        self._path = path
        self._waits = waits
        self._view = _View(path)

    @contextmanager
    def writing(self) -> Iterator[DiskBatch]:
        if ledger.has_others(self._path):
            raise NotWritten(f"{self._path}: holds other files and no index", "name an empty folder, or a new one")
        with ledger.locked(self._path, self._waits):
            before = view = self._view
            if not view.index.is_last or not ledger.has_state(self._path, view.state.generation):
                view = self._view = _View(self._path, 0)  # others have written since
            try:
                yield from self._committed(view)
            except BaseException:
                self._view = before  # what the caller knows of it is unchanged as well
                raise
            self._view = _View(self._path)  # before others may delete its files

    def _committed(self, view: _View) -> Iterator[DiskBatch]:
        """A batch that changes what the view shows; it is committed when the caller goes on."""
        from qa.index.disk.writer import DiskBatch  # 2 ms that a reader saves

        with view.reading("check"):
            checking = view.index.checking(CHECKED_TO_WRITE)
        batch = DiskBatch(self._path, view.index, view.state, view.packed)
        try:
            yield batch
            batch.prepare()
            with view.reading("check"):
                checking.end()
            batch.commit()
        except BaseException:
            batch.abandon()
            raise

    def is_busy(self) -> bool:
        return ledger.is_locked(self._path)

    def refresh(self) -> None:
        """Open the newest commit, which may be of another process."""
        self._view = _View(self._path)

    def search(self, query: Query, limit: int, scope: Scope | None = None) -> list[Hit]:
        with self._view.reading("search"):
            return self._view.search(query, limit, scope)

    def statistics(self, terms: Iterable[str]) -> Statistics:
        view = self._view
        with view.reading("search"):
            return Statistics(view.number, view.average_length, {term: view.holding(term) for term in terms})

    def near(self, word: str, limit: int) -> list[str]:
        return self._looked_up(lambda words: nearest(word, words.beginning, limit))

    def typed_as(self, word: str, limit: int) -> list[str]:
        return self._looked_up(lambda words: typed_as(word, words.first_letters(), words.beginning, limit))

    def containing(self, parts: Sequence[str], limit: int) -> dict[str, list[str]]:
        from qa.analysis.inside import is_searchable, shortest

        known = self._looked_up(lambda words: words.containing(filter(is_searchable, parts)))
        return {part: shortest(part, words, limit) for part, words in known.items()}

    def _looked_up(self, look_up: Callable[[Vocabulary], _Found]) -> _Found:
        """What is found in the words of the passages."""
        from qa.index.vocabulary import Vocabulary

        def found(view: _View) -> _Found:
            with view.reading("look a word up in", is_mapped=False):
                return look_up(Vocabulary([os.path.join(self._path, name) for name in view.state.words]))

        try:
            return found(self._view)
        except EngineError as error:
            if not isinstance(error.__cause__, FileNotFoundError):
                raise
            return found(_View(self._path))  # others have committed twice since: look into the newest words

    def sources(self) -> list[str]:
        return sorted(source for source, entry in self._view.state.sources.items() if entry.passages)

    def passages(self, source: str) -> Sequence[Passage]:
        view = self._view
        with view.reading("read"):
            return [unpack(source, packed)[0] for packed in view.packed(source)]

    def has_times(self, source: str) -> bool:
        entry = self._view.state.sources.get(source)
        return entry is not None and entry.timed > 0

    @property
    def record(self) -> bytes:
        """The record that the last batch kept beside the passages."""
        return self._view.state.record

    def check(self) -> None:
        """Read all of the index. Raises EngineError where a part of it is damaged."""
        from qa.index import vocabulary

        with guarded("check", self._path):
            for attempt in range(ledger.TRIES):
                view = self._view if attempt == 0 else _View(self._path)
                try:
                    view.index.check()
                    for name in view.state.words:
                        vocabulary.verify_words(os.path.join(self._path, name))
                    return
                except FileNotFoundError:
                    continue  # another process has committed meanwhile
            raise ValueError("a part of it is missing")

    def close(self) -> None:
        with suppress(EngineError):
            self._view = _View("")
        wait_for_readers()


class _ReadSoFar(NamedTuple):
    """The passages that a search has read so far.

    `scores` has the score and the matched terms by the number of the text: equal texts are read once. `packed` has the
    passages by their place among the candidates.
    """

    scores: dict[int, tuple[float, tuple[str, ...]]]
    packed: dict[int, Packed]


class _View:
    """One commit, as a reader sees it. An index of at most `checked` bytes (CHECKED) is verified first."""

    def __init__(self, path: str, checked: int | None = None) -> None:
        self._path = path
        most = CHECKED if checked is None else checked
        with guarded("open", path):
            for _ in range(ledger.TRIES):
                try:
                    self.index = Index(path)
                    checking = self.index.checking(most)
                    generation = self.index.head()
                    self.state = (
                        ledger.read_state(path, generation, self.index.version) if generation else ledger.CommitState()
                    )
                    checking.end()
                    break
                except FileNotFoundError:
                    continue  # another process has committed twice meanwhile
            else:
                raise ValueError("the state of its last commit is missing")
        entries = self.state.sources.values()
        self.number = sum(entry.passages for entry in entries)
        self.average_length = sum(entry.terms for entry in entries) / self.number if self.number else 0.0
        self._names = {entry.number: source for source, entry in self.state.sources.items()}
        self._holding: dict[str, int] = {}
        self._narrowed: tuple[Scope, tantivy.Query] | None = None
        with guarded("open", path):
            self.check()

    def check(self) -> None:
        """Raise ValueError where passages are missing."""
        if self.index.number != (self.number + 1 if self.state.generation else 0):
            raise ValueError("its passages are not those that were written")

    @contextmanager
    def reading(self, doing: str, is_mapped: bool = True) -> Iterator[None]:
        """Raise errors as EngineError. A damaged commit loses its state, so that the index is made anew. What
        `is_mapped` into memory is verified first; the words are not."""
        try:
            with guarded(doing, self._path):
                if is_mapped:
                    self.index.verify_mapped()
                yield
        except EngineError as error:
            if not is_refused(error):
                ledger.condemn(self._path, self.state.generation)
            raise

    def holding(self, term: str) -> int:
        """How many live passages hold a term."""
        if term not in self._holding:
            self._holding[term] = self.index.live(indexed(term)) if self.number else 0
        return self._holding[term]

    def packed(self, source: str) -> list[Packed]:
        """The stored passages of a source, in the order of their spans."""
        entry = self.state.sources.get(source)
        if entry is None or not entry.passages:
            return []
        with self.reading("read"):
            return self._packed(entry)

    def _packed(self, entry: ledger.SourceEntry) -> list[Packed]:
        addresses = self.index.of_source(entry.number, entry.passages)
        if len(addresses) != entry.passages:
            raise ValueError(f"{len(addresses)} of {entry.passages} passages of a source are there")
        places = self.index.values("place", addresses)
        ordered = sorted(zip(places, range(len(places)), strict=True))
        return [self.index.packed(addresses[at], entry.number) for _, at in ordered]

    def _within(self, scope: Scope) -> tantivy.Query:
        """The query for the passages of a scope; a question asks for the same several times."""
        if self._narrowed is None or self._narrowed[0] is not scope:
            from qa.index.disk.within import within

            self._narrowed = scope, within(self.index.schema, self.state.sources, scope)
        return self._narrowed[1]

    def search(self, query: Query, limit: int, scope: Scope | None) -> list[Hit]:
        wanted = [term for term in query.terms if term.weight > 0 and self.holding(term.term)]
        if not wanted or limit < 1:
            return []
        rarity = {term.term: idf(self.number, self.holding(term.term)) for term in wanted}
        meant = None if scope is None else self._within(scope)
        if self.number <= SMALL:
            all_of_them = self.index.all(self.number) if meant is None else self.index.matching(meant, SMALL)
            every = [(inf, address) for address in all_of_them]
            return self._exactly(every, wanted, rarity, limit, _ReadSoFar({}, {}), is_all=True) or []
        theirs = self.index.known
        boosts, lost = [], 0.0
        for term in wanted:
            name, weight = indexed(term.term), term.weight * rarity[term.term]
            if their_idf := theirs.idf(self.index.frequency(name)):
                boosts.append((name, weight / their_idf))
            else:  # so many passages hold it that 32 bits round its idf to zero
                boosts.append((name, weight))
                lost += weight * (K1 + 1)
        # Deleted passages may make tantivy's average shorter than ours, and so its lengths count for more.
        slack = max(1.0, self.average_length / theirs.average_length) * (1 + ROUNDING)
        number = limit + MARGIN
        read = _ReadSoFar({}, {})
        while True:
            found = [(bound * slack + lost, address) for bound, address in self.index.search(boosts, number, meant)]
            hits = self._exactly(found, wanted, rarity, limit, read, is_all=len(found) < number)
            if hits is not None:
                return hits
            number *= 2

    def _exactly(
        self,
        found: Sequence[tuple[float, tantivy.DocAddress]],
        wanted: Sequence[Term],
        rarity: dict[str, float],
        limit: int,
        read: _ReadSoFar,
        is_all: bool,
    ) -> list[Hit] | None:
        """The first `limit` of all passages, or None where a passage that was not fetched could be among them.

        `found` has an upper bound of the score of each, in falling order. The next call fetches more, of which the
        first are the same; `read` keeps for it what this one reads.
        """
        addresses = [address for _, address in found]
        same = self.index.values("same", addresses)
        numbers, places = self.index.values("source", addresses), self.index.values("place", addresses)
        ranked: list[tuple[float, str, int, int]] = []
        least, counted = 0.0, limit  # `least` is the `limit`-th score among the first `counted`
        for at, (upper, address) in enumerate(found):
            if upper < least:
                is_all = True
                break
            if same[at] not in read.scores:
                read.packed[at] = self.index.packed(address, numbers[at])
                read.scores[same[at]] = score(read.packed[at].terms, wanted, rarity, self.average_length)
            ranked.append((-read.scores[same[at]][0], self._names[numbers[at]], places[at], at))
            if len(ranked) == counted:
                least, counted = -sorted(ranked)[limit - 1][0], counted * 2
        first = sorted(ranked)[:limit]
        if not is_all and found[-1][0] >= -first[-1][0]:
            return None
        hits = []
        for _, source, _, at in first:
            stored = read.packed.get(at) or self.index.packed(addresses[at], numbers[at])
            passage, analysed = unpack(source, stored)
            hits.append(Hit(passage, *read.scores[same[at]], (), analysed))
        return hits
