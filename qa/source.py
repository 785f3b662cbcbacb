"""What is known of a source besides its passages.

Law: an index tells it to those who have no file of it; what it tells is checked before it is believed.
"""

from __future__ import annotations

import json
from typing import NamedTuple


class Source(NamedTuple):
    """What a citation says of its source: the name for people, the title, the digest of the file, how it was read, its
    language; `indexed_at` is when, in UTC as ISO 8601, where it comes from an index and not from the file."""

    name: str
    title: str
    digest: str
    reading: str
    language: str
    indexed_at: str = ""

    def encode(self) -> str:
        """As an index keeps it; when it was indexed stands beside."""
        return json.dumps(self[:5], separators=(",", ":"))

    @classmethod
    def decode(cls, about: str, indexed_at: str = "") -> Source:
        """What was encoded; empty where nothing was. Raises ValueError for what is none."""
        fields = json.loads(about) if about else [""] * 5
        if not isinstance(fields, list) or len(fields) != 5 or not all(isinstance(field, str) for field in fields):
            raise ValueError("what an index tells of a source is not what was written")
        return cls._make([*fields, indexed_at])
