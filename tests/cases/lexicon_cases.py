"""A lexicon of made-up numbers, for stages that ask a library about its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.analysis.bm25 import Statistics

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence


class Known:
    """A library of `passages` passages, in which each term is in as many as `holding` says, any other in `others`. It
    has no word that is near another, typed like another or inside one."""

    def __init__(
        self, holding: Mapping[str, int], *, others: int = 0, passages: int = 100, average: float = 50.0
    ) -> None:
        self._holding, self._others, self._passages, self._average = holding, others, passages, average

    def statistics(self, terms: Iterable[str]) -> Statistics:
        held = {term: self._holding.get(term, self._others) for term in terms}
        return Statistics(self._passages, self._average, held)

    def near(self, word: str, limit: int) -> Sequence[str]:
        return ()

    def typed_as(self, word: str, limit: int) -> Sequence[str]:
        return ()

    def containing(self, parts: Sequence[str], limit: int) -> Mapping[str, Sequence[str]]:
        return {}
