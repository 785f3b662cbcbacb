"""The port to an index of passages: what the pipe may rely on, whatever engine stands behind it.

Promises, which tests/index/test_engines.py holds every engine to:

- Passages come back equal to those that were written. Only passages that share a term with the query are hits.
- `search` gives the exact first `limit` by BM25 (qa/analysis/bm25.py, true lengths, statistics of the live passages),
  equal scores in the order of (source, span).
- An empty index or an empty query gives no hits; a limit above the number of passages is fine.
- What a batch writes is seen when it ends, all of it; a batch that raises leaves the index as it was. Of several
  processes, one writes at a time and the others wait; readers go on with what they have seen.
- A library's own exception reaches the caller as EngineError, with its cause.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from qa.errors import EngineError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from contextlib import AbstractContextManager

    from qa.model import Hit, Packed, Passage, Query, Source, Statistics


class NotWritten(EngineError):  # noqa: N818 - the name says what is the matter
    """A batch that came to nothing: what was there before is still there."""


class Superseded(EngineError):  # noqa: N818 - as above
    """What was seen of an index is there no more, since others have written: refresh, and ask again."""


class Batch(Protocol):
    """Changes that become visible together. `record` is what the last batch kept beside the passages; set it to keep
    something else."""

    record: bytes

    def replace(self, source: str, passages: Iterable[Passage]) -> None:
        """These passages in place of all that the source had."""

    def replace_packed(
        self, source: str, packed: Sequence[Packed], about: Source | None = None, words: bytes = b""
    ) -> None:
        """The same, of passages that are packed (qa/analysis/packing.py), in the order of their spans. Once in a batch for each
        source. `about` is for an engine that is asked where the files are not; `words` is how often each word stands in
        the passages, as `qa.analysis.passage.packed_word_counts` gives it, where that is known."""

    def remove(self, source: str) -> None:
        """No passage of this source any more; a source that is not there is fine."""


class Engine(Protocol):
    """An index of passages."""

    def writing(self) -> AbstractContextManager[Batch]:
        """One commit: all of it when the block ends, nothing of it when the block raises."""

    def search(self, query: Query, limit: int) -> list[Hit]:
        """The best passages, best first; `Hit.matched` names the terms of the query that each holds."""

    def statistics(self, terms: Iterable[str]) -> Statistics:
        """Live passages in all, their average length in terms, and how many hold each of `terms`."""

    @property
    def record(self) -> bytes:
        """What the last batch kept beside the passages; nothing at first."""

    def refresh(self) -> object:
        """From now on, what other processes have written as well."""

    def near(self, word: str, limit: int) -> list[str]:
        """Words of the passages like this one: the same first letter, at most 1 letter changed, added or left out in
        up to five letters and 2 in longer words. Whole words in their most frequent spelling; nearest first, then
        the most frequent, then by alphabet."""

    def sources(self) -> list[str]:
        """The sources that have passages, in order."""

    def passages(self, source: str) -> Sequence[Passage]:
        """The passages of a source in the order of their spans; none for one that is not there."""

    def close(self) -> None:
        """Lets go of files and memory; the engine is not used again."""


class Remote(Engine, Protocol):
    """An engine that is asked where the files are not, and so tells of the sources by itself."""

    @property
    def exists(self) -> bool:
        """Whether a batch was ever written."""

    def refresh(self) -> bool:
        """As an engine does; whether others have written."""

    def first(self, most: int) -> list[str]:
        """The first of the sources, in order."""

    def about(self, source: str) -> Source:
        """What was said of a source when its passages were written."""

    def languages(self) -> dict[str, int]:
        """How many sources are in each language."""
