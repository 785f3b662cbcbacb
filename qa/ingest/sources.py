"""Describe the sources of a library, and implement them for documents given once and for a remote index.

Law: a source is identified by its path. A source that cannot be read is reported with the reason and does not affect
the others.
"""

from __future__ import annotations

from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING, Protocol

from qa.analysis.meaning.vectors import notes_on_tables
from qa.errors import printable
from qa.model import Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from qa.index.base import Engine, Remote
    from qa.model import Document


LISTED = 10_000  # sources of a remote index that are listed one by one, at most


class Sources(Protocol):
    """The sources of a library, as it asks for them."""

    skipped: Sequence[str]
    failures: Sequence[str]
    refreshes: bool  # whether changed sources may be read again

    def paths(self) -> Iterable[str]:
        """Every source, in the order in which they were given."""

    def first(self, most: int) -> Iterable[str]:
        """The first `most` of them."""

    def source(self, path: str) -> Source:
        """What is known about a source."""

    def readings(self) -> Iterable[tuple[str, str]]:
        """Every source with how it was read."""

    def languages(self) -> Counter[str]:
        """How many sources are in each language."""

    def refresh(self) -> bool:
        """Bring the engine up to date. Returns whether anything has changed."""

    def has_changed(self, path: str) -> bool:
        """Whether a source differs from what the engine holds of it."""


def notes_on(sources: Sources) -> list[str]:
    """Notes for people on the sources: a table of word vectors that is missing, an encoding that was guessed."""
    doubtful = (path for path, how in sources.readings() if "guessed" in how or "replaced" in how)
    read = (f"{printable(source.name)}: read as {source.reading}" for source in map(sources.source, doubtful))
    return [*notes_on_tables(sources.languages), *read]


class RemoteSources:
    """The sources of a remote index, whose files may not be on this machine: what the index holds is their state."""

    refreshes = True
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

    def readings(self) -> Iterable[tuple[str, str]]:
        return ()

    def languages(self) -> Counter[str]:
        return Counter(self._engine.languages())

    def refresh(self) -> bool:
        return self._engine.refresh()

    def has_changed(self, path: str) -> bool:
        return False


class DocumentSources:
    """Documents that were given once and never change."""

    refreshes = False

    def __init__(
        self, engine: Engine, documents: Iterable[Document], skipped: Sequence[str], failures: Sequence[str]
    ) -> None:
        from qa.ingest.split import split

        self.skipped = skipped
        self.failures = failures
        self._sources: dict[str, Source] = {}
        with engine.writing() as batch:
            for one in documents:
                batch.replace(one.source, split(one))
                self._sources[one.source] = Source(one.name, one.title, one.digest, one.reading, one.language)

    def paths(self) -> Iterable[str]:
        return self._sources

    def first(self, most: int) -> Iterable[str]:
        return islice(self._sources, most)

    def source(self, path: str) -> Source:
        return self._sources[path]

    def readings(self) -> Iterable[tuple[str, str]]:
        return ((path, source.reading) for path, source in self._sources.items())

    def languages(self) -> Counter[str]:
        return Counter(source.language for source in self._sources.values())

    def refresh(self) -> bool:
        return False

    def has_changed(self, path: str) -> bool:
        return False
