"""A file to read and what comes of it, as the pool, its processes and this one know it.

Law: every job has one outcome, an extract or an error that names the file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from qa.errors import LoadError
    from qa.ingest.extract import Extract

SECONDS, SECONDS_PER_MB = 30.0, 10.0  # that a file may take


class Job(NamedTuple):
    """A file to read: `path` is absolute, `name` what people call it, `size` its size in bytes as it was
    found, below zero for a pipe, which can be read once."""

    path: str
    name: str
    size: int = 0


Outcome = tuple[Job, "Extract | LoadError"]


def allowed(size: int) -> float:
    """Seconds that a file of so many bytes may take."""
    return SECONDS + SECONDS_PER_MB * size / 2**20
