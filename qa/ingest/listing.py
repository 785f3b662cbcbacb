"""List what was read of files: each file with its passages.

Law: the passages are those that an index of the same files holds. Files come in the order of an index. A file that
cannot be read does not affect the others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from qa.analysis.packing import unpack
from qa.errors import LoadError
from qa.ingest.choose import STANDARD_INPUT, standard_input
from qa.ingest.job import Job
from qa.ingest.options import name_paths, own_folders
from qa.ingest.reading import read_files
from qa.ingest.split import split
from qa.ingest.walk import find, in_order, naming
from qa.loaders import NoText
from qa.loaders.content import unread_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qa.ingest.extract import Extract
    from qa.ingest.manifest import Selection
    from qa.ingest.options import OpenOptions
    from qa.ingest.walk import Found
    from qa.model import Passage


class Listed(NamedTuple):
    """A file as it was read: its absolute path (or "-"), its name as people know it, and its passages in order.
    `problem` says why there are none, if the file could not be read; `is_textless` if that is no failure. `unread` are
    the files in it that could not be read, each with the reason."""

    source: str
    name: str
    passages: Sequence[Passage]
    problem: str = ""
    is_textless: bool = False
    unread: Sequence[str] = ()


class Listing(NamedTuple):
    """The files in order, each read when it is asked for, and what the search for them left out."""

    files: Iterator[Listed]
    found: Found


def list_passages(paths: Sequence[str], options: OpenOptions) -> Listing:
    """Find the files of `paths`, of which "-" is standard input, and list each. Raises LoadError for a path that does
    not exist."""
    selection, as_written = name_paths(paths, options)
    name = naming(as_written)
    found = find(selection.paths, selection.include, selection.exclude, name, own_folders())
    order = in_order(found.files, selection.paths)
    jobs = [Job(path, name(path), found.files[path].size, selection.ocr) for path in order]
    return Listing(_listed("-" in paths, jobs, selection), found)


def _listed(has_input: bool, jobs: Sequence[Job], selection: Selection) -> Iterator[Listed]:
    if has_input:
        try:
            document = standard_input(selection.language, selection.ocr)
            yield Listed("-", STANDARD_INPUT, split(document), unread=unread_in(document.reading))
        except LoadError as error:
            yield _unread("-", STANDARD_INPUT, error)
    done: dict[str, Extract | LoadError] = {}
    waiting = iter(jobs)
    following = next(waiting, None)
    for job, result in read_files(jobs, selection.language):
        done[job.path] = result
        while following and following.path in done:
            yield _of(following, done.pop(following.path))
            following = next(waiting, None)


def _of(job: Job, result: Extract | LoadError) -> Listed:
    if isinstance(result, LoadError):
        return _unread(job.path, job.name, result)
    passages = [unpack(job.path, packed)[0] for packed in result.packed]
    return Listed(job.path, job.name, passages, unread=unread_in(result.reading))


def _unread(source: str, name: str, error: LoadError) -> Listed:
    return Listed(source, name, (), error.message, isinstance(error, NoText))
