"""Build a table of word vectors from its sources: a language model, words by frequency, explanations, and books."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from choosing import texts_to_fit
from encoder import Encoder, read_encoder
from fitting import fit, rows_of
from sources import read_books, read_sentences, read_words

from qa.analysis.meaning.table import write_table

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

SHIPPED = Path(__file__).parents[2] / "qa" / "analysis" / "meaning" / "en.vectors"
WORDS = 60_000


class Sources(NamedTuple):
    """The package of the model, that of the words, the folder of WordNet's data files, and those of the books."""

    model: Path
    words: Path
    wordnet: Path
    books: Sequence[Path]


def build_table(given: Sources, kept: Path | None, file: Path) -> None:
    """Build the table from its sources, and write it."""
    ranks = read_words(given.words, WORDS)
    groups = texts_to_fit(read_books(given.books), read_sentences(given.wordnet))
    print(f"{len(ranks)} words, {sum(map(len, groups))} texts", flush=True)
    encode = keeping(read_encoder(given.model), kept)
    of_texts = np.concatenate([encode(texts) for texts in groups])
    fitted = fit(ranks, [text for texts in groups for text in texts], encode(list(ranks)), of_texts)
    write_table(file, fitted.words, rows_of(fitted))
    print(f"{file}: {file.stat().st_size} bytes, SHA-256 {hashlib.sha256(file.read_bytes()).hexdigest()}")


def keeping(encoder: Encoder, folder: Path | None) -> Callable[[Sequence[str]], Floats]:
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
