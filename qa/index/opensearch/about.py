"""Serialise what a citation says about its source, for an index that is asked where the files are not.

Law: decoding returns what was encoded, without `indexed_at`, which the index keeps by itself. Other text raises
ValueError.
"""

from __future__ import annotations

import json

from qa.model import Source

_TEXTS = 6  # fields, before the time


def encode_about(about: Source) -> str:
    """Serialise a source."""
    return json.dumps([*about[: _TEXTS - 1], about.below, about.time], separators=(",", ":"))


def decode_about(text: str, indexed_at: str = "") -> Source:
    """Restore a source from `encode_about`; its fields are empty if `text` is. Raises ValueError for anything else."""
    fields = json.loads(text) if text else [*[""] * _TEXTS, 0]
    kinds = [str] * _TEXTS + [int]
    if not isinstance(fields, list) or [type(field) for field in [*fields, indexed_at]] != [*kinds, str]:
        raise ValueError("what an index tells of a source is not what was written")
    *known, below, time = fields
    return Source._make([*known, indexed_at, time, below])
