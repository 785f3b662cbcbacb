"""Define what the loader of a format returns, and the two errors that it may raise.

Law: blocks are disjoint, in order and inside the text; text outside all blocks is furniture. Anchors are in the order
of their offsets, the first at or before the first block.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qa.model import Anchor, Block, Member


class Content(NamedTuple):
    """The text of a file with its blocks and anchors.

    `reading` says how the bytes were read ("markdown, utf-8"). `title` and `language` (a code) are those that the file
    itself declares, else empty. `members` are the files inside of it, as in `Document`; each begins with a heading.
    """

    text: str
    blocks: tuple[Block, ...]
    anchors: tuple[Anchor, ...]
    reading: str
    title: str = ""
    language: str = ""
    members: tuple[Member, ...] = ()


class StructuredText(NamedTuple):
    """A text with its blocks and anchors, as in `Content`, without what its file declares."""

    text: str
    blocks: tuple[Block, ...]
    anchors: tuple[Anchor, ...]


SCAN = "has no text layer (a scan? --ocr LANG reads it)"
SCANNED = "no text (scanned? --ocr LANG reads it)"  # of pages beside others that have text
UNREAD = "; not read: "
_MOST_UNREAD = 20  # that are named


def with_unread(reading: str, unread: Sequence[str]) -> str:
    """How a file was read, with the parts of it that could not be, each with the reason ("plan.pdf: is empty")."""
    named = [*unread[:_MOST_UNREAD], *([f"{len(unread) - _MOST_UNREAD:,} more"] if len(unread) > _MOST_UNREAD else [])]
    return UNREAD.join([reading, *named])


def unread_in(reading: str) -> list[str]:
    """The parts of a file that could not be read, by how it was read.

    >>> unread_in(with_unread("eml", ["plan.pdf: is empty"]))
    ['plan.pdf: is empty']
    """
    return reading.split(UNREAD)[1:]


def read_as(reading: str) -> str:
    """How a file was read, without the parts of it that could not be."""
    return reading.partition(UNREAD)[0]


class Damaged(Exception):  # noqa: N818 - the name states the problem
    """A file that cannot be read though it should be. The message continues the file's name ("is damaged: ...")."""


class Textless(Exception):  # noqa: N818
    """A file without text. The message continues the file's name ("is empty")."""


@contextmanager
def damage_told() -> Iterator[None]:
    """Raise Damaged for all that can go wrong in an untrusted file and is not told yet, but for a lack of memory."""
    try:
        yield
    except (Damaged, Textless, MemoryError):
        raise
    except RecursionError as error:
        raise Damaged("is damaged: its elements are nested too deep") from error
    except Exception as error:
        raise Damaged(f"is damaged: it cannot be read ({type(error).__name__})") from error
