"""Define what the stages of a question may ask about the words of a library.

Law: nothing here reads a passage; every engine (qa/index/base.py) implements it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from qa.analysis.bm25 import Statistics


class Lexicon(Protocol):
    """The words of a library, as its engine counts them."""

    def statistics(self, terms: Iterable[str]) -> Statistics:
        """How many live passages there are, their average length, and how many of them hold each of the `terms`."""

    def near(self, word: str, limit: int) -> Sequence[str]:
        """At most `limit` words of the library that are spelt like `word`, the nearest first."""

    def typed_as(self, word: str, limit: int) -> Sequence[str]:
        """At most `limit` words of the library that people may type as `word`, leaving out marks, the most frequent
        first."""

    def containing(self, parts: Sequence[str], limit: int) -> Mapping[str, Sequence[str]]:
        """For each of `parts`, at most `limit` words of the library that contain it and more, the shortest first."""


class Remembered:
    """The same words for one question: no term is counted twice, since with a cluster each request is a round trip."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._known: Statistics | None = None
        self._lexicon = lexicon
        self.near, self.typed_as, self.containing = lexicon.near, lexicon.typed_as, lexicon.containing

    def statistics(self, terms: Iterable[str]) -> Statistics:
        """Like those of the lexicon, with the counts of all terms that were asked for before."""
        known = self._known.frequencies if self._known else {}
        new = [term for term in dict.fromkeys(terms) if term not in known]
        if new or self._known is None:
            found = self._lexicon.statistics(new)
            counts = dict.fromkeys(new, 0) | found.frequencies  # which may lack a term that no passage holds
            self._known = found._replace(frequencies=known | counts)
        return self._known
