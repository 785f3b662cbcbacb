"""Define the port to an index of passages: what callers may rely on, whichever engine they use.

Law: tests/index/test_engines.py holds every engine to these promises:

- Passages come back equal to those that were written. Only passages that share a term with the query are hits. In an
  index of at most SMALL passages the others are hits as well: last, with the score 0 and no matched term.
- `search` gives exactly the first `limit` passages by BM25 (qa/analysis/bm25.py, with true lengths and the statistics
  of the live passages). Equal scores are in the order of (source, span). With a scope, it gives the first `limit` of
  those in it, with the scores that they have without it.
- A query that shares no term with any passage gives no hits, and so do an empty index and an empty query. A limit above
  the number of passages is allowed.
- The changes of a batch become visible together when it ends; a batch that raises leaves the index as it was. Of
  several processes, one writes at a time and the others wait; readers keep the state that they have seen.
- An exception of the engine's own library reaches the caller as EngineError, with its cause.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple, Protocol

from qa.errors import EngineError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from contextlib import AbstractContextManager

    from qa.analysis.bm25 import Statistics
    from qa.analysis.packing import Packed
    from qa.model import Hit, Passage, Query, Source

SMALL = 100  # live passages up to which all are hits; of an index that is narrowed to paths, those under the paths


class NotWritten(EngineError):  # noqa: N818 - the name says what happened
    """A batch failed, and the index is as it was before."""


class Superseded(EngineError):  # noqa: N818 - as above
    """The commit that this reader has seen is gone, since other processes have written: refresh, and ask again."""


def kind_of(source: str) -> str:
    """The kind of a file: its suffix in lower case without the dot, "" without one.

    >>> kind_of("/home/ann/notes.old/Report.PDF"), kind_of("/home/ann/.profile")
    ('pdf', '')
    """
    return os.path.splitext(source)[1][1:].lower()


class PathRule(NamedTuple):
    """A regular expression for whole paths, and whether a path that it fits is meant. It has only what a cluster's
    regular expressions have too: groups, classes, and the signs `. * + ? |`."""

    regex: str
    is_meant: bool


class Scope(NamedTuple):
    """The passages that a search may find, if not all.

    `sources` are the files that a local index may look into, each with its time in Unix seconds. A remote index knows
    its files itself: they must be of one of the `kinds`, if there are any; and the last of the `rules` that fits the
    path below the named folder must mean it, if there are any. The time of a passage is its own, else that of its file:
    `after` or later, and before `before`, if these are known.
    """

    sources: Mapping[str, int] = {}
    kinds: tuple[str, ...] = ()
    rules: tuple[PathRule, ...] = ()
    after: int | None = None
    before: int | None = None

    @property
    def has_times(self) -> bool:
        return self.after is not None or self.before is not None

    def is_in_time(self, time: int) -> bool:
        return (self.after is None or self.after <= time) and (self.before is None or time < self.before)

    def holds(self, source: str, own_time: int) -> bool:
        """Whether it holds a passage of a local index, which has a time of its own or 0."""
        time = self.sources.get(source)
        return time is not None and self.is_in_time(own_time or time)


class Batch(Protocol):
    """Changes that become visible together. `record` is the bytes that the last batch stored beside the passages; set
    it to store others."""

    record: bytes

    def replace(self, source: str, passages: Iterable[Passage]) -> None:
        """Replace all passages of the source by these."""

    def replace_packed(
        self, source: str, packed: Sequence[Packed], about: Source | None = None, words: bytes = b""
    ) -> None:
        """Replace all passages of the source by these, which are packed (qa/analysis/packing.py) and in the order of
        their spans. Allowed once in a batch for each source. `about` describes the source to readers of a remote index.
        `words` counts how often each word occurs in the passages, as `qa.analysis.passage.packed_word_counts` gives it,
        where that is known."""

    def describe(self, source: str, about: Source) -> None:
        """Describe a source anew to readers of a remote index. Its passages stay."""

    def remove(self, source: str) -> None:
        """Remove all passages of the source; a source without passages is allowed."""


class Engine(Protocol):
    """An index of passages."""

    def writing(self) -> AbstractContextManager[Batch]:
        """Start one commit: all changes are written when the block ends, none when it raises."""

    def is_busy(self) -> bool:
        """Whether a batch would now have to wait for another process, as far as that can be told at once."""

    def search(self, query: Query, limit: int, scope: Scope | None = None) -> list[Hit]:
        """The best passages, best first; `Hit.matched` names the terms of the query that each holds. In an index of at
        most SMALL passages, those that hold none come last. With a scope, only passages in it."""

    def statistics(self, terms: Iterable[str]) -> Statistics:
        """The number of live passages, their average length in terms, and how many of them hold each of `terms`."""

    @property
    def record(self) -> bytes:
        """The bytes that the last batch stored beside the passages; empty at first."""

    def refresh(self) -> object:
        """Read from now on what other processes have written as well."""

    def near(self, word: str, limit: int) -> list[str]:
        """This word and similar ones, if passages hold them: the same first letter, and at most 1 letter changed, added
        or left out in words of up to five letters, 2 in longer ones. Whole words in their most frequent spelling;
        nearest first, then the most frequent, then by alphabet."""

    def typed_as(self, word: str, limit: int) -> list[str]:
        """Words of the passages that people may type like this one, since they leave out marks or write two letters
        for one with a mark (`qa/analysis/letters.py`). Whole words in their most frequent spelling; the most frequent
        first, then by alphabet."""

    def containing(self, parts: Sequence[str], limit: int) -> dict[str, list[str]]:
        """For each of `parts` that is up to 40 letters in lower case without accents, at most `limit` words of the
        passages that contain it and more letters, with or without accents: words of up to 64 letters in their most
        frequent spelling; shortest first, then the most frequent, then by alphabet."""

    def sources(self) -> list[str]:
        """The sources that have passages, in order."""

    def passages(self, source: str) -> Sequence[Passage]:
        """The passages of a source in the order of their spans; none for an unknown source."""

    def has_times(self, source: str) -> bool:
        """Whether passages of the source have times of their own. A remote index does not tell."""

    def close(self) -> None:
        """Release files and memory. The engine must not be used afterwards."""


class Remote(Engine, Protocol):
    """An engine that can be asked where the files are not, and so describes the sources itself."""

    @property
    def exists(self) -> bool:
        """Whether a batch was ever written."""

    def refresh(self) -> bool:
        """Read from now on what other processes have written as well. Returns whether they have."""

    def first(self, most: int) -> list[str]:
        """The first `most` sources, in order."""

    def within(self, scope: Scope) -> Iterable[str]:
        """The sources that may have a passage in the scope, in order."""

    def kinds(self) -> dict[str, int]:
        """How many sources are of each kind, the most frequent first."""

    def about(self, source: str) -> Source:
        """The description of a source that was stored with its passages."""

    def languages(self) -> dict[str, int]:
        """How many sources are in each language."""
