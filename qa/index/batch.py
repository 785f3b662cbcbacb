"""Share what the batches of the stored engines have in common: passages that arrive unpacked are analysed and packed.

Law: a source that was given to `replace` may be given again in the same batch; its packed passages are kept until then.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING

from qa.analysis.passage import WordCounts, packed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from qa.analysis.packing import Packed
    from qa.model import Passage, Source


class PackingBatch(ABC):
    """The base of a batch. `_words` counts the words that the batch adds and removes; `_fresh` has the passages that
    were given to `replace`."""

    def __init__(self) -> None:
        self._words = WordCounts()
        self._fresh: dict[str, list[Packed]] = {}

    def replace(self, source: str, passages: Iterable[Passage]) -> None:
        """Replace all passages of the source by these."""
        analysed = packed(passages)
        self.replace_packed(source, analysed)
        self._fresh[source] = analysed

    @abstractmethod
    def replace_packed(
        self, source: str, packed: Sequence[Packed], about: Source | None = None, words: bytes = b""
    ) -> None:
        """Replace all passages of the source, as `qa.index.base.Batch` promises."""
