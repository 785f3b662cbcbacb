"""Serialise what a citation says about its source, for an index that is asked where the files are not.

Law: decoding returns what was encoded, without `indexed_at`, which the index keeps by itself. Other text raises
ValueError.
"""

from __future__ import annotations

import json

from qa.model import Source

_KEPT = 5  # fields


def encode_about(about: Source) -> str:
    """Serialise a source."""
    return json.dumps(about[:_KEPT], separators=(",", ":"))


def decode_about(text: str, indexed_at: str = "") -> Source:
    """Restore a source from `encode_about`; its fields are empty if `text` is. Raises ValueError for anything else."""
    fields = json.loads(text) if text else [""] * _KEPT
    if not isinstance(fields, list) or len(fields) != _KEPT or not all(isinstance(field, str) for field in fields):
        raise ValueError("what an index tells of a source is not what was written")
    return Source._make([*fields, indexed_at])
