"""Which engine serves the paths that a person named: memory for an article, a saved index for folders.

Law: a saved index that cannot be read is made anew, and where none can be written, memory answers and that is said; the
answers are the same.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from qa.analysis.languages import code_of
from qa.errors import EngineError, LoadError, UsageError, printable
from qa.index import is_cluster, open_cluster, open_engine, title
from qa.index.base import NotWritten
from qa.ingest import cache, saved
from qa.ingest.files import Files
from qa.ingest.manifest import Selection, decode
from qa.ingest.sources import Indexed
from qa.ingest.walk import find
from qa.loaders import LIMIT

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from qa.index.base import Engine
    from qa.model import Document, Progress

STANDARD_INPUT = "(standard input)"
MEMORY = "memory:"


class How(NamedTuple):
    """How sources are opened. `engine` is the name of one, or empty to have it chosen; `is_indexed` asks for a saved
    index whatever the size; `refreshes` is False where the files are not to be looked at. `progress` is called after
    each file that was read, `waits` with what is known of the process that one waits for. `allow_plaintext` is for a
    cluster on another machine, without encryption."""

    engine: str = ""
    language: str = ""
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    is_indexed: bool = False
    name: str = ""
    refreshes: bool = True
    progress: Callable[[Progress], object] = lambda progress: None
    waits: Callable[[str], object] = lambda holder: None
    allow_plaintext: bool = False


class Chosen(NamedTuple):
    """An engine, what it holds, and what is to be said of it."""

    engine: Engine
    holdings: Files
    notes: tuple[str, ...]


class Asked(NamedTuple):
    """The same of an index that is asked where the files are not."""

    engine: Engine
    holdings: Indexed
    notes: tuple[str, ...]


def choose(paths: Sequence[str], how: How) -> Chosen:
    """The engine for these paths, a cluster's among them, with all that is in them now. Raises LoadError and
    UsageError."""
    selection, given = selected(paths, how)
    if is_cluster(how.engine) and "-" not in paths:
        return _into_cluster(selection, given, how)
    if "-" not in paths and (how.engine or how.is_indexed or _has_index(selection) or _is_worth(selection)):
        name = how.engine or f"disk:{saved.place(selection)}"
        if name != MEMORY:
            try:
                return _from_disk(name, selection, given, how)
            except (EngineError, OSError) as error:
                if how.engine or how.is_indexed:
                    raise
                reason = error.message if isinstance(error, EngineError) else error.strerror or str(error)
                note = f"no index can be saved ({reason}): answering from memory"
                return _from_memory(selection, given, how, (), (note,))
    also = (_standard_input(how.language),) if "-" in paths else ()
    return _from_memory(selection, given, how, also, ())


def asked(paths: Sequence[str], how: How) -> Asked:
    """A cluster's index as it is: all of it, or what is under the paths, as the files or people's views name them.
    Raises UsageError for globs, EngineError where there is none, LoadError for a path under which it holds nothing."""
    if how.include or how.exclude:
        raise UsageError(
            "a cluster's index is asked as it is, without --include and --exclude", "name paths to narrow it"
        )
    _, given = selected(paths, how)
    under = [*dict.fromkeys(path for known in given.items() for path in (known[0], os.path.normpath(known[1])))]
    engine = open_cluster(how.engine, how.waits, how.allow_plaintext, under)
    if not engine.exists:
        raise EngineError(f"no such index: {title(how.engine)}", f"qa index --engine {how.engine} PATH makes it")
    for path, written in given.items():
        if not engine.holds(path) and not engine.holds(os.path.normpath(written)):
            message = f"{title(how.engine)} holds nothing under {printable(written)}"
            raise LoadError(message, "qa status tells what it holds")
    return Asked(engine, Indexed(engine), ())


def renewed(paths: Sequence[str], how: How) -> Chosen:
    """The engine once more, where an index has turned out to be damaged while it was asked: it is made anew."""
    name = how.engine or f"disk:{saved.place(selected(paths, how)[0])}"
    if name.startswith("disk:"):
        saved.drop(name.removeprefix("disk:"), how.waits)
    return choose(paths, how._replace(refreshes=True))


def selected(paths: Sequence[str], how: How) -> tuple[Selection, dict[str, str]]:
    """What is asked, and for each of its paths how it was written."""
    given: dict[str, str] = {}
    for path in paths:
        if path != "-":
            given.setdefault(os.path.abspath(path), how.name or path)
    return Selection(tuple(given), how.language, how.include, how.exclude), given


def known_language(name: str) -> str:
    """The code of a language, given by its code or English name; empty if it is. Raises UsageError for any other."""
    code = code_of(name) if name else ""
    if code is None:
        raise UsageError(f"no such language: {name}", "name it by its code, such as de, or in English")
    return code


def own(folder: str = "") -> set[str]:
    """The real paths of the folders that we keep things in: the cache, and the one of an index."""
    return {os.path.realpath(path) for path in (cache.folder(), folder) if path}


def bundled() -> str:
    """The article that is asked where no path is given: in the installed package, or in the checkout beside it."""
    from pathlib import Path

    package = Path(__file__).parent.parent
    folder = next((known for known in (package / "corpus", package.parent / "corpus") if known.is_dir()), None)
    articles = sorted(folder.glob("*.md")) if folder else []
    if not articles:
        raise LoadError("the bundled article is missing", "install qa again, or name a file")
    return str(articles[0])


def _has_index(selection: Selection) -> bool:
    place = saved.place(selection)
    return bool(place) and os.path.isdir(place)


def _is_worth(selection: Selection) -> bool:
    """Whether a selection is worth an index: a folder always, files if they are large."""
    size = 0
    for path in selection.paths:
        if os.path.isdir(path):
            return True
        with suppress(OSError, ValueError):
            size += os.path.getsize(path)
    return size >= saved.WORTH


def _from_disk(name: str, selection: Selection, given: Mapping[str, str], how: How) -> Chosen:
    folder = name.partition(":")[2]
    if not how.engine and not cache.made(folder):
        raise EngineError("the cache cannot be written", "see the permissions of the cache directory")
    for attempt in (1, 2):
        try:
            engine = open_engine(name, how.waits)
            if how.is_indexed and folder:
                saved.check(folder)
            files = Files(engine, selection, given, True, how.progress, own=own(folder))
            if not how.refreshes and files.resume():
                return Chosen(engine, files, ("the files were not looked at (--no-refresh)",))
            files.refresh()
            break
        except EngineError as error:
            find(selection.paths)  # what is not there is told, and loses no index
            is_damaged = bool(folder) and saved.drop(folder, how.waits, if_damaged=True)
            if attempt == 2 or (isinstance(error, NotWritten) and not is_damaged):
                raise
    return Chosen(engine, files, ())


def _into_cluster(selection: Selection, given: Mapping[str, str], how: How) -> Chosen:
    """A cluster's index, after all that is in the files now was written there."""
    engine = open_cluster(how.engine, how.waits, how.allow_plaintext)
    if lacking := decode(engine.record).selection.lacking(selection):
        raise UsageError(
            f"{title(how.engine)} holds {few(lacking)} as well, which would be dropped",
            "name that, too; or another index; or drop this one first: qa forget --all --engine ...",
        )
    files = Files(engine, selection, given, True, how.progress, own=own())
    files.refresh()
    return Chosen(engine, files, ())


def few(paths: Sequence[str]) -> str:
    """The first of many paths, to people."""
    more = f" and {len(paths) - 3:,} more" if len(paths) > 3 else ""
    return ", ".join(map(printable, paths[:3])) + more


def _from_memory(
    selection: Selection, given: Mapping[str, str], how: How, also: tuple[Document, ...], notes: tuple[str, ...]
) -> Chosen:
    engine = open_engine(MEMORY)
    files = Files(engine, selection, given, False, how.progress, also, own())
    files.load()
    return Chosen(engine, files, notes)


def _standard_input(language: str) -> Document:
    if sys.stdin is None:
        raise LoadError("standard input is closed", 'send it a text: cat notes.md | qa ask "..." -')
    try:
        data = sys.stdin.buffer.read(LIMIT + 1)
    except OSError as error:
        raise LoadError(f"standard input cannot be read: {error.strerror or error}", "send it a text") from error
    if len(data) > LIMIT:
        raise LoadError("standard input is larger than 1 GiB", "divide it into smaller files")
    from qa.ingest.reading import piped

    return piped(data, "-", STANDARD_INPUT, language)
