"""BM25's parts, shared by the engines, which find candidates with it, and by the ranking, which builds on it.

Law: a term that stands in a passage adds to its score, whatever the number of passages (Robertson and Zaragoza, "The
Probabilistic Relevance Framework", 2009, with Lucene's idf).
"""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING

from qa.analysis.packing import frequency, length

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from qa.model import Term

# Lucene's parameters; published variants of BM25 differ by less than .003 in answer@1.
K1 = 1.2
B = 0.75


def idf(passages: int, holding: int) -> float:
    """How rare a term is: `ln(1 + (N - n + .5) / (n + .5))`, above zero for every n from 0 to N.

    >>> round(idf(1, 1), 3), round(idf(1000, 1), 3)
    (0.288, 6.503)
    """
    return log(1 + (passages - holding + 0.5) / (holding + 0.5))


def saturation(frequency: float, length: float, average: float) -> float:
    """How much a term counts that stands `frequency` times in a passage of `length` terms: 0 to K1 + 1."""
    if not frequency:
        return 0.0
    return frequency * (K1 + 1) / (frequency + K1 * (1 - B + B * length / (average or 1)))


def score(
    terms: str, wanted: Sequence[Term], rarity: Mapping[str, float], average: float
) -> tuple[float, tuple[str, ...]]:
    """BM25 of a passage with these terms, as they are packed, as rank-bm25 adds it up, to the last bit, and the wanted
    terms that it holds. `rarity` has the idf of each."""
    norm = K1 * (1 - B + B * length(terms) / average)
    total, matched = 0.0, []
    for term in wanted:
        if term.term in terms and (number := frequency(term.term, terms)):  # few are: to look is a third of a call
            matched.append(term.term)
            total += term.weight * (rarity[term.term] * (number * (K1 + 1) / (number + norm)))
    return total, tuple(matched)
