"""Define how sources are opened: the options of a command or of a call, and what opening them gives.

Law: these are values. Nothing is read from a file, an index or a cluster here.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Generic, NamedTuple, TypedDict, TypeVar

from qa.analysis.languages import code_of
from qa.errors import UsageError, printable
from qa.index import is_cluster
from qa.ingest import cache
from qa.ingest.manifest import Selection

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from qa.index.base import Engine
    from qa.model import Progress

_Sources = TypeVar("_Sources")
_FEW = 3  # paths that a message names


class MoreOptions(TypedDict, total=False):
    """Further options of `open_library`, each with a default.

    `is_indexed` asks for a saved index whatever the size of the files. `name` is shown to people in place of the path.
    `refreshes` is False if the files are not to be looked at. `progress` is called after each file that was read,
    `waits` with what is known of another process that must be waited for. `allow_plaintext` permits an unencrypted
    connection to a cluster on another machine. `ocr` are the languages ("eng+deu", "de") in which pages of PDFs without
    a text layer are read by the program Tesseract; empty if they are not.
    """

    is_indexed: bool
    name: str
    refreshes: bool
    progress: Callable[[Progress], object]
    waits: Callable[[str], object]
    allow_plaintext: bool
    ocr: str


class OpenOptions(NamedTuple):
    """How sources are opened: the arguments of `open_library`, of which the last are `MoreOptions`. `language` is a
    code."""

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
    ocr: str = ""

    @property
    def is_remote(self) -> bool:
        """Whether the engine is an index in a cluster."""
        return is_cluster(self.engine)


class Opened(NamedTuple, Generic[_Sources]):
    """Opened sources: the engine that holds them, the sources, and notes to show to the person."""

    engine: Engine
    sources: _Sources
    notes: tuple[str, ...] = ()


class NamedPaths(NamedTuple):
    """The selection that a person named, and for each of its absolute paths how it was written."""

    selection: Selection
    as_written: dict[str, str]


def name_paths(paths: Sequence[str], options: OpenOptions) -> NamedPaths:
    """Resolve the paths that a person named, without "-" for standard input. Raises UsageError for an empty path, which
    would be the current folder, and for what can be no language of scans."""
    if "" in paths:
        raise UsageError("a path is empty", "name a file or a folder; . is the current folder")
    as_written: dict[str, str] = {}
    for path in paths:
        if path != "-":
            as_written.setdefault(os.path.abspath(path), options.name or path)
    chosen = (options.language, options.include, options.exclude, ocr_languages(options.ocr))
    return NamedPaths(Selection(tuple(as_written), *chosen), as_written)


def language_code(name: str) -> str:
    """The code of a language, given by its code or English name; empty for an empty name. Raises UsageError for an
    unknown language."""
    code = code_of(name) if name else ""
    if code is None:
        raise UsageError(f"no such language: {name}", "name it by its code, such as de, or in English")
    return code


def ocr_languages(given: str) -> str:
    """The languages of scans as Tesseract names them, joined by "+"; empty for an empty text. Raises UsageError for
    what can be no names of languages."""
    if not given:
        return ""
    from qa.loaders.ocr_languages import tesseract_languages

    found = tesseract_languages(given)
    if not found:
        raise UsageError(f"no such language for OCR: {given}", "name it as Tesseract does, such as deu or eng+deu")
    return found


def own_folders(folder: str = "") -> set[str]:
    """The real paths of the folders that qa writes to, which hold no documents: the cache, and the folder of an
    index."""
    return {os.path.realpath(path) for path in (cache.place(), folder) if path}


def first_paths(paths: Sequence[str]) -> str:
    """The first few of many paths, and how many more there are, as a message shows them."""
    more = f" and {len(paths) - _FEW:,} more" if len(paths) > _FEW else ""
    return ", ".join(map(printable, paths[:_FEW])) + more
