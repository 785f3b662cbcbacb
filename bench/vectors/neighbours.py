"""Find the words that mean nearly the same as a word, by a language model's vectors of the words alone. The program's
own table of vectors is made for whole texts: it puts words near that stand in texts of one matter.

Law: vectors are compared as whole numbers, whose products are exact, so equal numbers make equal bytes on every
machine.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from qa.analysis import analyzer
from qa.analysis.meaning.kindred import kindred_path, write_kindred

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

SHIPPED = kindred_path("en")
WORDS = 30_000  # the most frequent ones
LEAST = 0.5  # cosine of two words that mean nearly the same
MOST = 8  # words for each
FINE = 1000  # what a number of a vector is multiplied by
AT_ONCE = 1000  # words that are compared with all others


def build_kindred(words: Sequence[str], vectors: Floats, file: str | Path) -> None:
    """Write the table of these words, by falling frequency, from their vectors, one a row."""
    away = vectors - vectors.mean(0)
    away /= np.linalg.norm(away, axis=1, keepdims=True)
    kept = [place for place, word in enumerate(words) if word.isalpha() and analyzer.term(word)]
    write_kindred(file, dict(neighbours([words[place] for place in kept], np.round(FINE * away[kept]))))


def neighbours(words: Sequence[str], vectors: Floats) -> Iterator[tuple[str, list[str]]]:
    """Each word that has any with those near to it, the nearest first: one of each term, and none of its own. The
    vectors are whole numbers."""
    terms = [analyzer.term(word) for word in words]
    norms = np.sqrt((vectors * vectors).sum(1))
    for first in range(0, len(words), AT_ONCE):
        some = slice(first, first + AT_ONCE)
        cosines: Floats = vectors[some] @ vectors.T / (norms[some, None] * norms)
        for place, row in enumerate(cosines, first):
            near = np.flatnonzero(row >= LEAST)
            ranked = near[np.argsort(-row[near], kind="stable")]
            by_term: dict[str, str] = {}
            for other in ranked:
                by_term.setdefault(terms[other], words[other])
            by_term.pop(terms[place], None)
            if by_term:
                yield words[place], list(by_term.values())[:MOST]
