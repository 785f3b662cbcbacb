"""What the batches share whose engines store packed passages: those that come as they are are analysed and packed.

Law: a source that came by `replace` may come again in the same batch; what it had is known until then.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING

from qa.analysis.passage import Spellings, packed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from qa.model import Packed, Passage, Source


class Analysing(ABC):
    """Of a batch. `_words` are the words that it adds and takes away, `_fresh` the passages that came by `replace`."""

    def __init__(self) -> None:
        self._words = Spellings()
        self._fresh: dict[str, list[Packed]] = {}

    def replace(self, source: str, passages: Iterable[Passage]) -> None:
        """These passages in place of all that the source had."""
        analysed = packed(passages)
        self.replace_packed(source, analysed)
        self._fresh[source] = analysed

    @abstractmethod
    def replace_packed(
        self, source: str, packed: Sequence[Packed], about: Source | None = None, words: bytes = b""
    ) -> None:
        """As `qa.index.base.Batch` promises it."""
