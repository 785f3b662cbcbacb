"""Find the words that mean nearly the same as a word, by the vectors of the table that the program ships.

Law: products of whole numbers are exact, so equal tables and words make equal bytes on every machine.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from qa.analysis import analyzer
from qa.analysis.meaning.kindred import kindred_path, write_kindred
from qa.analysis.meaning.table import DIMENSIONS, Table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

SHIPPED = kindred_path("en")
WORDS = 30_000  # the most frequent ones
LEAST = 0.6  # cosine of two words that mean nearly the same
MOST = 8  # words for each
AT_ONCE = 1000  # words that are compared with all others


def build_kindred(vectors: str, words: Sequence[str], file: str | Path) -> None:
    """Write the table of these words, by falling frequency, that the table of vectors has."""
    table = Table(vectors)
    found = {word: row for word in words if word.isalpha() and analyzer.term(word) and (row := table.row(word))}
    write_kindred(file, dict(neighbours(list(found), b"".join(found.values()))))


def neighbours(words: Sequence[str], rows: bytes) -> Iterator[tuple[str, list[str]]]:
    """Each word that has any with those near to it, the nearest first: one of each term, and none of its own."""
    terms = [analyzer.term(word) for word in words]
    vectors = np.frombuffer(rows, np.int8).reshape(-1, DIMENSIONS).astype(np.float64)
    norms = np.sqrt((vectors * vectors).sum(1))
    norms[norms == 0] = np.inf
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
