"""Look up the words that mean nearly the same as a word, in a table of its language: "spectators" for "audience".

Law: only this module knows the format. A file that is not whole, or not of this format, raises ValueError when it is
opened, never later. A language without a table, or with one that cannot be read, has no such words.

The file is text: a line with its kind, its version and its number of bytes, then a line for each word, in the order of
their bytes: the word, then those near to it, the nearest first, with spaces between.
"""

from __future__ import annotations

from functools import lru_cache
from os import SEEK_END, fstat
from os.path import dirname, join
from typing import TYPE_CHECKING

from qa.analysis.languages import VECTORS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

VERSION = 1
_KIND = b"qakin %d " % VERSION
_SIZE = 10  # digits of the number of bytes
HEAD = len(_KIND) + _SIZE + 1  # bytes of the first line


def kindred(word: str, language: str) -> tuple[str, ...]:
    """The words that mean nearly the same as a word, which is given in normal form, the nearest first.

    >>> "writer" in kindred("author", "en"), kindred("author", "de"), kindred("no word", "en")
    (True, (), ())
    """
    table = _table(language)
    return table.of(word) if table else ()


class Table:
    """The table in a file, whose lines are kept as they are: most of them are never looked at."""

    def __init__(self, path: str) -> None:
        """Open the file. Raises OSError where it cannot be read, ValueError where it is no whole table of this
        version."""
        check_kindred(path)
        with open(path, "rb") as file:
            self._lines = file.read()
        if self._lines[:HEAD] != _head(len(self._lines)):
            raise ValueError("is cut short")

    def of(self, word: str) -> tuple[str, ...]:
        """The words near to this one; none for a word that the table lacks."""
        wanted = word.encode("utf-8", "replace")
        low, high = HEAD, len(self._lines)
        while low < high:
            start = self._lines.rfind(b"\n", low, (low + high) // 2) + 1 or low
            end = self._lines.find(b"\n", start)
            found, *others = self._lines[start:end].split(b" ")
            if found == wanted:
                return tuple(other.decode("utf-8", "replace") for other in others)
            low, high = (end + 1, high) if found < wanted else (low, start)
        return ()


def kindred_path(language: str) -> str:
    """The file of a language."""
    return join(dirname(__file__), f"{language}.kindred")


def check_kindred(path: str) -> None:
    """Raise what `Table` does for a file that it cannot read."""
    with open(path, "rb") as file:
        head, size = file.read(HEAD), fstat(file.fileno()).st_size
        if len(head) == HEAD and not head.startswith(_KIND):
            raise ValueError("is of another version")
        if len(head) < HEAD or head != _head(size):
            raise ValueError("is cut short")
        file.seek(-1, SEEK_END)
        if file.read(1) != b"\n":  # a lookup would not end
            raise ValueError("is damaged")


def _head(size: int) -> bytes:
    return b"%s%0*d\n" % (_KIND, _SIZE, size)


@lru_cache(maxsize=8)
def _table(language: str) -> Table | None:
    try:
        return Table(kindred_path(language)) if language in VECTORS else None
    except (OSError, ValueError):
        return None


def write_kindred(path: str | Path, words: Mapping[str, Sequence[str]]) -> None:
    """Write the table of these words, each with those near to it. Raises ValueError for a word that is no word."""
    if any(each.split() != [each] for word, others in words.items() for each in (word, *others)):
        raise ValueError("a word of a table has no white space, and is not empty")
    lines = sorted((word.encode(), " ".join((word, *others)).encode()) for word, others in words.items())
    body = b"".join(line + b"\n" for _, line in lines)
    with open(path, "wb") as file:
        file.write(_head(HEAD + len(body)) + body)
