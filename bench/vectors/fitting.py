"""Fit word vectors, so that a sum of rows comes near to what a language model says of the whole text.

A word's first vector is the model's own for the word alone, without the mean of all words, times the weight
a / (a + frequency) of Arora et al., "A Simple but Tough-to-Beat Baseline for Sentence Embeddings" (2017). Then all are
fitted together, by least squares, to the model's vectors of sentences: the mean of a sentence's words is to be the
sentence's, and no word may go far from its first vector (ridge regression, by conjugate gradients). Last come the
directions in which the fitted sentences differ most, and numbers of 8 bits.

Law: equal vectors make equal rows, but for a number in some thousands that the last digit of a float rounds the other
way.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from scipy import sparse

from qa.analysis.meaning.table import DIMENSIONS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

# The frequency of a word by its rank: 1 / (12 (rank + 2.7)), after Zipf and Mandelbrot; the ranks begin with 1.
ZIPF_SHIFT, ZIPF_SCALE = 2.7, 12.0
RARE = 1e-4  # a of the weight: a word of this frequency counts half
RIDGE = 0.3
STEPS = 60
LOUDEST = 99.95  # the percentile of the numbers that becomes 127; those above are cut


class Fitted(NamedTuple):
    """Words with their vectors, one a row, and the directions, one a column, in which their sums differ most, the
    greatest last."""

    words: list[str]
    vectors: Floats
    directions: Floats


def fit(ranks: Mapping[str, int], sentences: Sequence[str], of_words: Floats, of_sentences: Floats) -> Fitted:
    """Fit the vectors of words to those of sentences. `ranks` has the words with their ranks from 0, in the order of
    the rows of `of_words`."""
    frequency = 1 / (ZIPF_SCALE * (np.array(list(ranks.values())) + 1 + ZIPF_SHIFT))
    weight = RARE / (RARE + frequency)
    share = frequency * weight / (frequency * weight).sum()
    first = (of_words - share @ of_words) * weight[:, None]
    means, has_words = _means(ranks, sentences)
    wanted = of_sentences[has_words].astype(np.float64)
    wanted -= wanted.mean(0)
    wanted /= np.linalg.norm(wanted, axis=1, keepdims=True)
    summed = means @ first
    first *= (summed * wanted).sum() / (summed * summed).sum()
    vectors = _ridge(means, wanted, first)
    summed = means @ vectors
    return Fitted(list(ranks), vectors, np.linalg.eigh(summed.T @ summed)[1])


def rows_of(fitted: Fitted) -> list[list[int]]:
    """The rows of the table: the vectors along the greatest directions, as numbers from -127 to 127."""
    turned = fitted.vectors @ fitted.directions[:, -DIMENSIONS:]
    scale = 127 / np.percentile(np.abs(turned), LOUDEST)
    rows: list[list[int]] = np.clip(np.round(turned * scale), -127, 127).astype(int).tolist()
    return rows


def _means(ranks: Mapping[str, int], sentences: Sequence[str]) -> tuple[sparse.csr_matrix, list[int]]:
    """A matrix that makes of the words' vectors the mean of each sentence that has a word, and the places of these
    sentences."""
    place_of = {word: place for place, word in enumerate(ranks)}
    found = [
        [place_of[word] for word in re.findall(r"[^\W_]+", text.lower()) if word in place_of] for text in sentences
    ]
    having = [place for place, words in enumerate(found) if words]
    ends = np.cumsum([0, *(len(found[place]) for place in having)])
    columns = [word for place in having for word in found[place]]
    values = [1 / len(found[place]) for place in having for _ in found[place]]
    return sparse.csr_matrix((values, columns, ends), shape=(len(having), len(ranks))), having


def _ridge(means: sparse.csr_matrix, wanted: Floats, first: Floats) -> Floats:
    """The vectors V that minimise |means V - wanted|² + RIDGE |V - first|², each column by itself. Conjugate gradients
    begin with `first` (Hestenes and Stiefel, 1952)."""
    turned = means.T.tocsr()
    vectors = first.copy()
    left: Floats = turned @ (wanted - means @ vectors)
    step, size = left.copy(), (left * left).sum(0)
    for _ in range(STEPS):
        moved = turned @ (means @ step) + RIDGE * step
        length = size / np.maximum((step * moved).sum(0), 1e-30)
        vectors += length * step
        left -= length * moved
        before, size = size, (left * left).sum(0)
        step = left + size / np.maximum(before, 1e-30) * step
    return vectors
