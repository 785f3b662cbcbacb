"""Build a table of word vectors from its sources: a language model, words by frequency, and sentences."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from encoder import Encoder, read_encoder
from fitting import fit, rows_of
from sources import read_sentences, read_words

from qa.analysis.meaning.table import write_table

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

SHIPPED = Path(__file__).parents[2] / "qa" / "analysis" / "meaning" / "en.vectors"
WORDS = 60_000


def build_table(model: Path, words: Path, wordnet: Path, kept: Path | None, file: Path) -> None:
    """Build the table from its three sources, and write it."""
    ranks, sentences = read_words(words, WORDS), read_sentences(wordnet)
    print(f"{len(ranks)} words, {len(sentences)} sentences", flush=True)
    encode = _keeping(read_encoder(model), kept)
    fitted = fit(ranks, sentences, encode(list(ranks)), encode(sentences))
    write_table(file, fitted.words, rows_of(fitted))
    print(f"{file}: {file.stat().st_size} bytes, SHA-256 {hashlib.sha256(file.read_bytes()).hexdigest()}")


def _keeping(encoder: Encoder, folder: Path | None) -> Callable[[Sequence[str]], Floats]:
    """The encoder's function, which keeps its vectors in the folder under the digest of the texts."""

    def encode(texts: Sequence[str]) -> Floats:
        name = hashlib.sha256("\n".join(texts).encode()).hexdigest()[:16]
        file = folder / f"{name}.npy" if folder else None
        if file and file.exists():
            vectors: Floats = np.load(file)
            return vectors
        vectors = encoder.encode(texts).astype(np.float64)
        if file:
            file.parent.mkdir(parents=True, exist_ok=True)
            np.save(file, vectors.astype(np.float32))
        return vectors

    return encode
