"""Describe the sources of a library, and implement them for documents given once and for a remote index.

Law: a source is identified by its path. A source that cannot be read is reported with the reason and does not affect
the others.
"""

from __future__ import annotations

import os
from collections import Counter
from contextlib import suppress
from itertools import islice
from typing import TYPE_CHECKING, Protocol

from qa.analysis.meaning.vectors import notes_on_tables
from qa.errors import printable
from qa.index.base import Superseded
from qa.ingest.walk import OWN, UNKNOWN
from qa.loaders.content import SCANNED, read_as, unread_in
from qa.model import Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from qa.index.base import Engine, Remote
    from qa.ingest.narrow import Narrowed
    from qa.model import Document, Only


_LONGEST_SUFFIX = 12
_MOST_KINDS = 5  # kinds of files that are named
LISTED = 10_000  # sources of a remote index that are listed one by one, at most


class Sources(Protocol):
    """The sources of a library, as it asks for them."""

    skipped: Sequence[str]
    failures: Sequence[str]
    refreshes: bool  # whether changed sources may be read again
    has_read: bool  # whether files were read since it was opened

    def paths(self) -> Iterable[str]:
        """Every source, in the order in which they were given."""

    def first(self, most: int) -> Iterable[str]:
        """The first `most` of them."""

    def source(self, path: str) -> Source:
        """What is known about a source."""

    def languages(self) -> Counter[str]:
        """How many sources are in each language."""

    def narrowed(self, only: Only) -> Narrowed:
        """What a question is narrowed to. Raises UsageError for what cannot be meant."""

    def refresh(self) -> bool:
        """Bring the engine up to date. Returns whether anything has changed."""

    def follow(self) -> None:
        """Read from now on what other processes have written to the engine as well."""

    def has_changed(self, path: str) -> bool:
        """Whether a source differs from what the engine holds of it."""


def notes_on(sources: Sources) -> list[str]:
    """Notes for people on the sources: a table of word vectors that is missing, and how many files were left out, if
    files were read for this."""
    left_out = note_on_skipped(sources.skipped) if sources.has_read else ""
    scanned = notes_on_scans(sources.skipped) if sources.has_read else []
    return [*notes_on_tables(sources.languages), *filter(None, [left_out]), *scanned]


def notes_on_scans(skipped: Iterable[str]) -> list[str]:
    """Name the pages without text of files that were read, of the first few such files.

    >>> notes_on_scans(["a.png: format not known", f"b.pdf › pages 2-3: {SCANNED}"])
    ['b.pdf › pages 2-3: no text (scanned? --ocr LANG reads it)']
    """
    lines = [line for line in skipped if line.endswith(f": {SCANNED}")]
    more = len(lines) - _MOST_KINDS
    return [*lines[:_MOST_KINDS], *([f"{more:,} more files have pages without text"] if more > 0 else [])]


def note_on_skipped(skipped: Iterable[str]) -> str:
    """Say in one line how many files of what kinds were not read; "" for none. `skipped` has a line "name: reason" for
    each.

    >>> note_on_skipped(["a.png: format not known", "b.png: format not known", "c.txt: is empty", "d.odt: has no text"])
    '4 files not read: 2 .png, 1 empty, 1 with no text'
    """
    kinds: Counter[str] = Counter()
    for line in skipped:
        name, _, reason = line.rpartition(": ")
        if reason == UNKNOWN:
            suffix = os.path.splitext(name)[1].lower()
            kinds[suffix if 1 < len(suffix) <= _LONGEST_SUFFIX else "without a suffix"] += 1
        elif reason not in (OWN, SCANNED):
            verb, _, rest = reason.partition(" ")
            kinds[{"is": rest, "has": f"with {rest}", "holds": f"with {rest}"}.get(verb, reason)] += 1
    if not kinds:
        return ""
    number = kinds.total()
    shown = [f"{count:,} {kind}" for kind, count in sorted(kinds.items(), key=lambda pair: (-pair[1], pair[0]))]
    if len(shown) > _MOST_KINDS:
        shown[_MOST_KINDS:] = [f"{number - sum(sorted(kinds.values())[-_MOST_KINDS:]):,} of other kinds"]
    return f"{number:,} {'file' if number == 1 else 'files'} not read: {', '.join(shown)}"


def doubts_about(sources: Sources, paths: Iterable[str]) -> list[str]:
    """Notes for people on these sources: an encoding that was guessed, bytes that could not be decoded. None on one
    that is gone since it was quoted."""
    known = []
    for path in dict.fromkeys(paths):
        with suppress(Superseded):
            known.append(sources.source(path))
    doubtful = (source for source in known if "guessed" in source.reading or "replaced" in source.reading)
    return [f"{printable(source.name)}: read as {source.reading}" for source in doubtful]


class RemoteSources:
    """The sources of a remote index, whose files may not be on this machine: what the index holds is their state."""

    refreshes = True
    has_read = False
    skipped: Sequence[str] = ()
    failures: Sequence[str] = ()

    def __init__(self, engine: Remote) -> None:
        self._engine = engine

    def paths(self) -> Iterable[str]:
        return self._engine.first(LISTED)

    def first(self, most: int) -> Iterable[str]:
        return self._engine.first(most)

    def source(self, path: str) -> Source:
        return self._engine.about(path)

    def languages(self) -> Counter[str]:
        return Counter(self._engine.languages())

    def narrowed(self, only: Only) -> Narrowed:
        from qa.ingest.narrow import narrow_remote  # as in `DocumentSources`

        return narrow_remote(only, self._engine)

    def refresh(self) -> bool:
        return self._engine.refresh()

    def follow(self) -> None:
        self._engine.refresh()

    def has_changed(self, path: str) -> bool:
        return False


class DocumentSources:
    """Documents that were given once and never change."""

    refreshes = False
    has_read = False

    def __init__(
        self, engine: Engine, documents: Iterable[Document], skipped: Sequence[str], failures: Sequence[str]
    ) -> None:
        from qa.ingest.split import split

        self.failures = failures
        self._engine = engine
        self._sources: dict[str, Source] = {}
        unread: list[str] = []
        with engine.writing() as batch:
            for one in documents:
                batch.replace(one.source, split(one))
                reading = read_as(one.reading)
                self._sources[one.source] = Source(one.name, one.title, one.digest, reading, one.language)
                unread += (f"{one.name} › {part}" for part in unread_in(one.reading))
        self.skipped: Sequence[str] = [*skipped, *unread]

    def paths(self) -> Iterable[str]:
        return self._sources

    def first(self, most: int) -> Iterable[str]:
        return islice(self._sources, most)

    def source(self, path: str) -> Source:
        return self._sources[path]

    def languages(self) -> Counter[str]:
        return Counter(source.language for source in self._sources.values())

    def narrowed(self, only: Only) -> Narrowed:
        from qa.ingest.narrow import KnownFile, narrow  # a question that is not narrowed saves to load it

        return narrow(only, (KnownFile(path, os.path.basename(path), 0) for path in self._sources), self._engine)

    def refresh(self) -> bool:
        return False

    def follow(self) -> None:
        self._engine.refresh()

    def has_changed(self, path: str) -> bool:
        return False
