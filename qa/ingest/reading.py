"""Files -> their extracts, in this process or in others: whatever a file does to its reader costs that file alone.

Law: every file has one outcome, an extract or an error that names it. A format that can hurt is never read in this
process. What starts others is loaded where others are needed.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from qa.errors import LoadError
from qa.ingest.extract import encode, extract, keep, kept, key, restored
from qa.ingest.job import Job
from qa.loaders import digest, load_bytes, read_bytes
from qa.loaders.formats import format_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qa.ingest.extract import Extract
    from qa.ingest.job import Outcome
    from qa.model import Document

FEW = 1 << 20  # bytes of files that are read here: to start others takes as long


def made(path: str, name: str, language: str) -> bytes:
    """The extract of a file, encoded: as it is kept, or made anew and kept. Raises LoadError."""
    data = read_bytes(path, name)
    known = key(digest(data), name, data, language)
    if (found := kept(known)) is not None:
        return encode(found)
    return keep(extract(load_bytes(data, path, name, language), known))


def document(path: str) -> Document:
    """A file read again; one whose format can hurt, in a process of its own. Raises LoadError."""
    data = read_bytes(path)
    if not format_of(path, data).can_hurt:
        return load_bytes(data, os.path.abspath(path), path)
    from qa.ingest.pool import elsewhere

    [(_, outcome)] = elsewhere([Job(os.path.abspath(path), path, len(data))], "")
    if isinstance(outcome, LoadError):
        raise outcome
    return restored(outcome, os.path.abspath(path), path)


def piped(data: bytes, source: str, name: str, language: str) -> Document:
    """The document in bytes that came from no file; where their format can hurt, read from a private file by a process
    of its own. Raises LoadError."""
    form = format_of(source, data)
    if not form.can_hurt:
        return load_bytes(data, source, name, language)
    from tempfile import NamedTemporaryFile

    from qa.ingest.pool import elsewhere

    with NamedTemporaryFile(prefix="qa-", suffix=form.suffixes[0]) as file:
        file.write(data)
        file.flush()
        [(_, outcome)] = elsewhere([Job(file.name, name, len(data))], language)
    if isinstance(outcome, LoadError):
        raise outcome
    return restored(outcome, source, name)


def extracts(jobs: Sequence[Job], language: str) -> Iterator[Outcome]:
    """The outcome of each job, as they come. `language` is a code, or empty to have it recognised."""
    waiting = []
    are_few = sum(job.size for job in jobs) <= FEW
    for job in jobs:
        outcome = _here(job, language) if are_few or job.size < 0 else None
        if outcome is None:
            waiting.append(job)
        else:
            yield job, outcome
    if waiting:
        from qa.ingest.pool import elsewhere  # 5 ms to load

        yield from elsewhere(waiting, language)


def _here(job: Job, language: str) -> Extract | LoadError | None:
    """The outcome of a job in this process; None where its format can hurt and no extract of it is kept."""
    try:
        data = read_bytes(job.path, job.name)
        known = key(digest(data), job.name, data, language)
        if (found := kept(known)) is not None:
            return found
        if format_of(job.name, data).can_hurt:
            return None
        fresh = extract(load_bytes(data, job.path, job.name, language), known)
        keep(fresh)
        return fresh
    except LoadError as error:
        return error
