"""Warm a library up: ask it for words of its own, so that what the first question needs is loaded before somebody asks.

Law: it changes nothing that a question could see.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qa.library import Library
    from qa.model import Answer

_WORDS = 8  # of the first passage


def warm_up(library: Library) -> Answer | None:
    """The answer to the first words of the library; None where it is empty."""
    for source in library.sources:
        for passage in library.passages(source)[:1]:
            return library.ask(" ".join(passage.text.split()[:_WORDS]), limit=1)
    return None
