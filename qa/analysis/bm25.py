"""Compute the parts of BM25, with which engines find candidates and on which the ranking builds.

Law: a term that occurs in a passage raises its score, however many passages contain it. The formula is that of
Robertson and Zaragoza, "The Probabilistic Relevance Framework" (2009), with Lucene's idf.
"""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING, NamedTuple

from qa.analysis.packing import counted

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from qa.model import Term

# Lucene's parameters; published variants of BM25 differ by less than .003 in answer@1.
K1 = 1.2
B = 0.75


class Statistics(NamedTuple):
    """How many live passages a library has, their average length in terms, and how many of them hold each term."""

    passages: int
    average_length: float
    frequencies: dict[str, int]

    def frequency(self, term: str) -> int:
        return self.frequencies.get(term, 0)


def idf(passages: int, holding: int) -> float:
    """The inverse document frequency of a term that `holding` (n) of `passages` (N) contain.

    Lucene's `ln(1 + (N - n + .5) / (n + .5))`, above zero for every n from 0 to N.

    >>> round(idf(1, 1), 3), round(idf(1000, 1), 3)
    (0.288, 6.503)
    """
    return log(1 + (passages - holding + 0.5) / (holding + 0.5))


def saturation(frequency: float, length: float, average: float) -> float:
    """The weight, from 0 to K1 + 1, of a term that occurs `frequency` times in a passage of `length` terms, where the
    average passage has `average` terms."""
    if not frequency:
        return 0.0
    return frequency * (K1 + 1) / (frequency + K1 * (1 - B + B * length / (average or 1)))


def score(
    terms: str, wanted: Sequence[Term], rarity: Mapping[str, float], average: float
) -> tuple[float, tuple[str, ...]]:
    """The BM25 score of a passage, and the wanted terms that it contains.

    `terms` are the passage's terms in packed form (`Packed.terms`), `rarity` maps each wanted term to its idf. The sum
    equals that of rank-bm25 to the last bit.
    """
    number_of, held = counted(terms)
    norm = K1 * (1 - B + B * number_of / average)
    total, matched = 0.0, []
    for term in wanted:
        if number := held.get(term.term, 0):
            matched.append(term.term)
            total += term.weight * (rarity[term.term] * (number * (K1 + 1) / (number + norm)))
    return total, tuple(matched)
