"""Read files into extracts, in this process or in others: a hostile file costs no more than itself.

Law: every file has one outcome, an extract or an error that names it. A format whose loader can crash or hang is never
read in this process. The code that starts other processes is imported only where they are needed.
"""

from __future__ import annotations

import os
from contextlib import ExitStack
from typing import TYPE_CHECKING

from qa import private
from qa.errors import LoadError
from qa.ingest.extract import document_of, encode_extract, extract, extract_key, load_extract, save_extract
from qa.ingest.job import Job, JobOutcome
from qa.loaders import digest, load_bytes, read_bytes
from qa.loaders.formats import format_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qa.ingest.extract import Extract
    from qa.model import Document

GZIP = b"\x1f\x8b\x08"  # the first bytes of what gzip writes
FEW = 1 << 20  # bytes of files that are read in this process: starting others takes as long


def read_encoded_extract(path: str, name: str, language: str, ocr: str) -> bytes:
    """Read a file to its encoded extract: the stored one, or a new one, which is then stored. Raises LoadError."""
    data = read_bytes(path, name)
    key = extract_key(digest(data), name, data, language, ocr)
    if (found := load_extract(key)) is not None:
        return encode_extract(found)
    document = load_bytes(data, path, name, language, ocr)
    del data  # it may be large, and so is what is made of it
    return save_extract(extract(document, key))


def read_document(path: str, ocr: str = "") -> Document:
    """Read a file to its document; in a process of its own where the format can hurt. `ocr` is as in a job. Raises
    LoadError."""
    data = read_bytes(path)
    if not format_of(path, data).can_hurt:
        return load_bytes(data, os.path.abspath(path), path)
    return document_of(_isolated(Job(os.path.abspath(path), path, len(data), ocr), ""), os.path.abspath(path), path)


def document_from_bytes(data: bytes, source: str, name: str, language: str, ocr: str = "") -> Document:
    """The document in bytes that came from no file, by gzip or not. Where the format can hurt, they go through a
    private temporary file to a process of its own. Raises LoadError."""
    if data.startswith(GZIP):
        from qa.loaders.packed import unpacked

        data = unpacked(data, name)
    form = format_of(source, data)
    if not form.can_hurt:
        return load_bytes(data, source, name, language)
    from qa.private.temporary import temporary_folder

    with ExitStack() as stack:
        try:
            path = os.path.join(stack.enter_context(temporary_folder()), f"input{form.suffixes[0]}")
            with open(private.open_new(path), "wb") as file:
                file.write(data)
        except OSError as error:
            reason = (error.strerror or str(error)).lower()
            message = f"{name}: no temporary file can be written for it: {reason}"
            raise LoadError(message, "name another folder for it by TMPDIR") from error
        job = Job(path, name, len(data), ocr)
        _require_ocr([job])
        made = _isolated(job, language)
    return document_of(made, source, name)


def read_files(jobs: Sequence[Job], language: str) -> Iterator[JobOutcome]:
    """The outcome of each job, in the order in which they finish. `language` is a code, or empty to have it
    recognised."""
    waiting = []
    are_few = sum(job.size for job in jobs) <= FEW
    for job in jobs:
        result = _read_here(job, language) if are_few or job.size < 0 else None
        if result is None:
            waiting.append(job)
        else:
            yield JobOutcome(job, result)
    if waiting:
        _require_ocr(waiting)
        from qa.ingest.pool import read_in_pool  # takes 5 ms to load

        yield from read_in_pool(waiting, language)


def _isolated(job: Job, language: str) -> Extract:
    """Read one file in a process of its own. Raises LoadError."""
    from qa.ingest.pool import read_in_pool

    [(_, result)] = read_in_pool([job], language)
    if isinstance(result, LoadError):
        raise result
    return result


def _require_ocr(jobs: Sequence[Job]) -> None:
    """Raise LoadError, once for all files that may hold scans, if the program that reads these is missing."""
    for languages in {job.ocr for job in jobs if job.ocr and format_of(job.path).has_scans}:
        from qa.loaders.ocr import Tesseract

        Tesseract(languages)


def _read_here(job: Job, language: str) -> Extract | LoadError | None:
    """The result of a job in this process; None where the format can hurt and no extract is stored."""
    try:
        data = read_bytes(job.path, job.name)
        key = extract_key(digest(data), job.name, data, language, job.ocr)
        if (found := load_extract(key)) is not None:
            return found
        if format_of(job.name, data).can_hurt:
            return None
        fresh = extract(load_bytes(data, job.path, job.name, language), key)
        save_extract(fresh)
        return fresh
    except LoadError as error:
        return error
