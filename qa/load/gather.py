"""Paths to Documents: every source that a person named, and what of their folders could not be had.

Law: a file that was named and cannot be read, or has no text, stops the run; one in a folder never costs the others
their answer, and is told with the reason.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, NamedTuple

from qa.errors import LoadError
from qa.load import LIMIT, NoText, find, load, load_bytes
from qa.load.walk import printable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.model import Document

STANDARD_INPUT = "(standard input)"


class Gathered(NamedTuple):
    """Documents in the order of the paths; `skipped` are files of a folder that have no text for us, `failed` those
    that should have been read and could not be, each as "name: reason"."""

    documents: tuple[Document, ...]
    skipped: tuple[str, ...]
    failed: tuple[str, ...]


def gather(paths: Sequence[str], language: str = "") -> Gathered:
    """The documents of these files and folders; "-" is standard input. Their language is recognised if it is empty.

    Raises LoadError for a named file that cannot be read or has no text, and where nothing at all has text.
    """
    found = find(paths)
    documents = []
    skipped = [f"{printable(name)}: {reason}" for name, reason in found.skipped]
    failed = [f"{printable(name)}: {reason}" for name, reason in found.failed]
    for path, name in found.files:
        try:
            documents.append(_standard_input(language) if path == "-" else load(path, name=name, language=language))
        except LoadError as error:
            if path in paths:
                raise
            (skipped if isinstance(error, NoText) else failed).append(error.message)
    if not documents:
        reason = f"; {failed[0]}" if failed else ""
        raise LoadError(f"{', '.join(paths)}: nothing in it has text{reason}", "name text or Markdown files")
    return Gathered(tuple(documents), tuple(skipped), tuple(failed))


def _standard_input(language: str) -> Document:
    if sys.stdin is None:
        raise LoadError("standard input is closed", 'send it a text: cat notes.md | qa ask "..." -')
    try:
        data = sys.stdin.buffer.read(LIMIT + 1)
    except OSError as error:
        raise LoadError(f"standard input cannot be read: {error.strerror or error}", "send it a text") from error
    if len(data) > LIMIT:
        raise LoadError("standard input is larger than 1 GiB", "divide it into smaller files")
    return load_bytes(data, "-", STANDARD_INPUT, language)
