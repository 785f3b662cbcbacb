"""Define a reading job and its outcome, as the pool, its processes and this process share them.

Law: every job has one outcome: an extract, or an error that names the file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from qa.errors import LoadError
    from qa.ingest.extract import Extract

SECONDS, SECONDS_PER_MB = 30.0, 10.0  # that reading a file may take
OCR_SECONDS = 4000.0  # and OCR of its pages, which takes an hour at most and a last page


class Job(NamedTuple):
    """A file to read. `path` is absolute; `name` is shown to people; `size` is the size in bytes when the file was
    found, below zero for a pipe, which can be read only once. `ocr` are the languages, as Tesseract names them, in
    which pages without a text layer are read; "" for none."""

    path: str
    name: str
    size: int = 0
    ocr: str = ""


class JobOutcome(NamedTuple):
    """A job and its result."""

    job: Job
    result: Extract | LoadError


def allowed_seconds(size: int) -> float:
    """The seconds that reading a file of `size` bytes may take."""
    return SECONDS + SECONDS_PER_MB * size / 2**20
