"""The bounds of what a client may read and ask.

Law: what the person narrows, no client widens.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from qa.model import Only

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.library import Library
    from qa.model import Passage, Source


class Bounds(NamedTuple):
    """The real paths of the files and folders that may be read, and what all questions are narrowed to."""

    roots: tuple[str, ...] = ()
    only: Only = Only()

    def allow(self, path: str) -> bool:
        """Tell whether a path, with all links followed, is one of the roots or lies under one."""
        real = os.path.realpath(path)
        return any(real == root or real.startswith(root.rstrip(os.sep) + os.sep) for root in self.roots)

    def narrowed(self, only: Only) -> Only:
        """What a question is narrowed to that a client has narrowed further: where the person did, as the person."""
        return Only._make(own or given for own, given in zip(self.only, only, strict=True))

    def sources(self, library: Library) -> dict[str, Source]:
        """The sources that are left of a library."""
        known, to = library.sources, library.narrowed(self.only)
        return {path: known[path] for path in to.paths() if path in known} if to else known

    def passages(self, library: Library, source: str) -> Sequence[Passage]:
        """The passages that are left of a source."""
        to = library.narrowed(self.only)
        return to.left_by(library.passages)(source) if to else library.passages(source)
