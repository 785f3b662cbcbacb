"""Choose the engine for the paths that a person named, and open it: memory for an article, a saved index for folders.

Law: a saved index that cannot be read is made anew. Where no index can be saved, memory answers and a note says so. The
answers are the same either way. An index that the user names is never made anew from other paths: what it holds would
be lost.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from qa.errors import EngineError, LoadError, UsageError, printable
from qa.index import open_engine
from qa.index.base import NotWritten
from qa.ingest import cache, saved
from qa.ingest.files import Files
from qa.ingest.manifest import held_selection
from qa.ingest.options import Opened, first_paths, name_paths, own_folders
from qa.ingest.walk import find
from qa.loaders import LIMIT
from qa.private import Misplaced

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.ingest.manifest import Selection
    from qa.ingest.options import NamedPaths, OpenOptions
    from qa.model import Document

STANDARD_INPUT = "(standard input)"
MEMORY = "memory:"


class _HoldsOthersError(UsageError):
    """An index that the user named holds other paths than are named now."""


def open_sources(paths: Sequence[str], options: OpenOptions) -> Opened[Files]:
    """Open an engine that holds the present content of these paths. If the options name a cluster's index, bring it
    up to date first. Raises LoadError and UsageError."""
    named = name_paths(paths, options)
    if "-" in paths:
        return _from_memory(named, options, also=(standard_input(options.language, named.selection.ocr),))
    if options.is_remote:
        from qa.ingest.remote import update_remote

        return update_remote(named, options)
    is_saved = options.engine or options.is_indexed or _has_index(named.selection) or _is_worth(named.selection)
    engine = options.engine or f"disk:{saved.index_folder(named.selection)}"
    if not is_saved or engine == MEMORY:
        return _from_memory(named, options)
    try:
        return _from_disk(engine, named, options)
    except _HoldsOthersError as error:
        if options.is_indexed:
            raise
        return _from_memory(named, options, notes=(f"{error.message}: answering from memory",))
    except (EngineError, OSError) as error:
        if options.engine or options.is_indexed:
            raise
        reason = error.message if isinstance(error, EngineError) else error.strerror or str(error)
        return _from_memory(named, options, notes=(f"no index can be saved ({reason}): answering from memory",))


def reopen(paths: Sequence[str], options: OpenOptions) -> Opened[Files]:
    """Open the sources again after an index could not be read while it was asked: if it is damaged, make it anew."""
    engine = options.engine or f"disk:{saved.index_folder(name_paths(paths, options).selection)}"
    if engine.startswith("disk:"):
        with suppress(EngineError):
            saved.delete_index(engine.removeprefix("disk:"), options.waits, if_damaged=True)
    return open_sources(paths, options._replace(refreshes=True))


def bundled_article() -> str:
    """The path of the article that is asked where no path is named: in the installed package, or in the checkout beside
    it."""
    package = os.path.dirname(os.path.dirname(__file__))
    folders = (os.path.join(parent, "corpus") for parent in (package, os.path.dirname(package)))
    folder = next(filter(os.path.isdir, folders), "")
    articles = sorted(name for name in os.listdir(folder) if name.endswith(".md")) if folder else []
    if not articles:
        raise LoadError("the bundled article is missing", "install qa again, or name a file")
    return os.path.join(folder, articles[0])


def _has_index(selection: Selection) -> bool:
    folder = saved.index_folder(selection)
    return bool(folder) and os.path.isdir(folder)


def _is_worth(selection: Selection) -> bool:
    """Whether a selection is worth an index: always with a folder in it, otherwise if its files are large."""
    size = 0
    for path in selection.paths:
        if os.path.isdir(path):
            return True
        with suppress(OSError, ValueError):
            size += os.path.getsize(path)
    return size >= saved.WORTH


def _from_disk(name: str, named: NamedPaths, options: OpenOptions) -> Opened[Files]:
    folder = name.partition(":")[2]
    if not options.engine:
        try:
            cache.make_folder(folder)
        except OSError as error:
            raise EngineError(*cache.obstacle(folder or cache.place(), error)) from error
    notes: tuple[str, ...] = ()
    for attempt in (1, 2):
        try:
            engine = open_engine(name, options.waits)
            _check_held(engine.record, named, options)
            if options.is_indexed and folder:
                saved.check_index(folder)
            files = Files(engine, *named, True, options.progress, own=own_folders(folder))
            if not options.refreshes and files.resume():
                return Opened(engine, files, (*notes, "the files were not looked at (--no-refresh)"))
            files.refresh()
            break
        except EngineError as error:
            _check_held(saved.kept_record(folder), named, options)
            find(named.selection.paths)  # a missing path raises its own error here and does not cost the index
            # Passages that another version wrote, and that this one cannot read, are as they were written.
            is_foreign = isinstance(error, NotWritten) and saved.problem_of(error) == saved.OTHER_VERSION
            is_deleted = False
            with suppress(EngineError):
                is_deleted = bool(folder) and saved.delete_index(folder, options.waits, if_damaged=not is_foreign)
            if attempt == 2 or (isinstance(error, NotWritten) and not is_deleted):
                raise
            if isinstance(error.__cause__, Misplaced):
                notes = (f"{error.__cause__}: the index was made anew",)
    return Opened(engine, files, notes + cache.noticed())


def _check_held(record: bytes, named: NamedPaths, options: OpenOptions) -> None:
    """Raise _HoldsOthersError where an index that the user named was made from other paths, by whatever version."""
    if options.engine and (besides := held_selection(record).missing_from(named.selection)):
        raise _HoldsOthersError(
            f"{printable(options.engine)} holds {first_paths(besides)} as well, which would be dropped",
            "name that, too; or another folder; or delete this one first: qa forget",
        )


def _from_memory(
    named: NamedPaths, options: OpenOptions, also: tuple[Document, ...] = (), notes: tuple[str, ...] = ()
) -> Opened[Files]:
    engine = open_engine(MEMORY)
    files = Files(engine, *named, False, options.progress, also, own_folders())
    files.load()
    if not notes and (problem := cache.problem()):
        notes = (f"the cache is not used: {problem}",)
    return Opened(engine, files, notes + cache.noticed())


def standard_input(language: str, ocr: str) -> Document:
    """Read standard input to a document. Raises LoadError."""
    if sys.stdin is None:
        raise LoadError("standard input is closed", 'send it a text: cat notes.md | qa ask "..." -')
    try:
        data = sys.stdin.buffer.read(LIMIT + 1)
    except OSError as error:
        raise LoadError(f"standard input cannot be read: {error.strerror or error}", "send it a text") from error
    if len(data) > LIMIT:
        raise LoadError("standard input is larger than 1 GiB", "divide it into smaller files")
    from qa.ingest.reading import document_from_bytes

    return document_from_bytes(data, "-", STANDARD_INPUT, language, ocr)
