"""Fit word vectors, so that sums of rows are as near to each other as a language model's vectors of the texts are.

A word's first vector is the model's own for the word alone, less the mean of all words. It is multiplied by the weight
a / (a + frequency) of Arora et al., "A Simple but Tough-to-Beat Baseline for Sentence Embeddings" (2017), and projected
on the directions in which the words differ most. Then texts are taken in groups of like ones. The cosine of two sums is
to be that of the model's two vectors: the mean of the squared differences over all pairs becomes smaller with each step
along its gradient, after Kingma and Ba, "Adam" (2015). Such a table keeps what tells texts apart, and not what all of
them have. Last, its numbers are rounded to 8 bits.

Law: equal vectors make equal rows on one machine. On another, numbers may differ that the last digit of a float rounds
the other way, and the signs of directions; cosines are the same but for that rounding.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from choosing import WORD
from scipy import sparse

from qa.analysis.meaning.table import DIMENSIONS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

# The frequency of a word by its rank: 1 / (12 (rank + 2.7)), after Zipf and Mandelbrot; the ranks begin with 1.
ZIPF_SHIFT, ZIPF_SCALE = 2.7, 12.0
RARE = 1e-4  # a of the weight: a word of this frequency counts half
SPREAD = 0.2  # the root of the mean of the squares of the first vectors' numbers
EPOCHS = 10
POOL, NEAR, SEEDS = 8192, 64, 16  # texts that are drawn, the nearest to one of them, and how many of these at once
RATE, SLOWEST, WARMING = 0.01, 0.02, 50  # of a step: at first; its least share, at the end; steps until it is whole
KEPT, KEPT_SQUARES = 0.9, 0.99  # of the gradient's means, in a step
SMALL = 1e-8
LOUDEST = 99.95  # the percentile of the numbers that becomes 127; those above are cut


class Fitted(NamedTuple):
    """Words with their vectors, one a row."""

    words: list[str]
    vectors: Floats


def fit(
    ranks: Mapping[str, int], texts: Sequence[str], of_words: Floats, of_texts: Floats, epochs: int = EPOCHS
) -> Fitted:
    """Fit the vectors of words to those of the texts, and of each word as a text. `ranks` has the words with their
    ranks from 0, in the order of the rows of `of_words`."""
    counts, has_words = _counts(ranks, texts)
    wanted = np.concatenate([of_texts[has_words], of_words]).astype(np.float64)
    wanted -= wanted.mean(0)
    wanted /= np.linalg.norm(wanted, axis=1, keepdims=True)
    vectors = _first(np.array(list(ranks.values())), of_words)
    _match(vectors, sparse.vstack([counts, sparse.identity(len(ranks), format="csr")]).tocsr(), wanted, epochs)
    return Fitted(list(ranks), vectors)


def rows_of(fitted: Fitted) -> list[list[int]]:
    """The rows of the table: the vectors as numbers from -127 to 127."""
    scale = 127 / np.percentile(np.abs(fitted.vectors), LOUDEST)
    rows: list[list[int]] = np.clip(np.round(fitted.vectors * scale), -127, 127).astype(int).tolist()
    return rows


def _first(ranks: NDArray[np.int64], of_words: Floats) -> Floats:
    """The words' first vectors."""
    frequency = 1 / (ZIPF_SCALE * (ranks + 1 + ZIPF_SHIFT))
    weight = RARE / (RARE + frequency)
    share = frequency * weight / (frequency * weight).sum()
    first = (of_words - share @ of_words) * weight[:, None]
    vectors = first @ np.linalg.eigh(first.T @ first)[1][:, -DIMENSIONS:]
    spread: Floats = vectors * SPREAD / np.sqrt((vectors * vectors).mean())
    return spread


def _counts(ranks: Mapping[str, int], texts: Sequence[str]) -> tuple[sparse.csr_matrix, list[int]]:
    """A matrix that makes of the words' vectors the sum of each text that has a word, and the places of these texts."""
    place_of = {word: place for place, word in enumerate(ranks)}
    found = [[place_of[word] for word in WORD.findall(text.lower()) if word in place_of] for text in texts]
    having = [place for place, words in enumerate(found) if words]
    ends = np.cumsum([0, *(len(found[place]) for place in having)])
    columns = [word for place in having for word in found[place]]
    return sparse.csr_matrix((np.ones(len(columns)), columns, ends), shape=(len(having), len(ranks))), having


def _match(vectors: Floats, counts: sparse.csr_matrix, wanted: Floats, epochs: int) -> None:
    """Change the words' vectors, until the cosines of the texts' sums are near to those of the wanted vectors."""
    chance = np.random.default_rng(0)
    mean, mean_square = np.zeros_like(vectors), np.zeros_like(vectors)
    steps, step = epochs * max(1, len(wanted) // (NEAR * SEEDS)), 0
    for _ in range(epochs):
        for texts in _groups(wanted, chance):
            step += 1
            words, gradient = _gradient(vectors, counts[texts], wanted[texts])
            mean[words] = KEPT * mean[words] + (1 - KEPT) * gradient
            mean_square[words] = KEPT_SQUARES * mean_square[words] + (1 - KEPT_SQUARES) * gradient * gradient
            rate = RATE * min(1, step / WARMING) * max(SLOWEST, 1 - step / steps)
            vectors[words] -= rate * mean[words] / (np.sqrt(mean_square[words]) + SMALL)


def _groups(wanted: Floats, chance: np.random.Generator) -> Iterator[NDArray[np.int64]]:
    """Divide the texts, in any order, into pools; give the places of those nearest to a few texts of a pool."""
    order = chance.permutation(len(wanted))
    for start in range(0, max(1, len(order) - POOL + 1), POOL):
        pool = order[start : start + POOL]
        seeds = chance.permutation(len(pool))[: max(1, len(pool) // NEAR)]
        near = np.argsort(-(wanted[pool[seeds]] @ wanted[pool].T), axis=1, kind="stable")[:, :NEAR]
        for place in range(0, len(seeds), SEEDS):
            yield pool[np.unique(near[place : place + SEEDS])]


def _gradient(vectors: Floats, counts: sparse.csr_matrix, wanted: Floats) -> tuple[NDArray[np.int64], Floats]:
    """The words of these texts, and the gradient of the mean square by each of their vectors."""
    sums = counts @ vectors
    lengths = np.linalg.norm(sums, axis=1, keepdims=True) + SMALL
    units = sums / lengths
    wrong = units @ units.T - wanted @ wanted.T
    np.fill_diagonal(wrong, 0)
    slope = 4 / len(wanted) * (wrong @ units)
    slope = (slope - units * (units * slope).sum(1, keepdims=True)) / lengths
    words = np.unique(counts.indices)
    gradient: Floats = counts[:, words].T @ slope
    return words, gradient
