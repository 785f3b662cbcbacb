"""What the loader of a format makes of a file's bytes, and the two ways in which it can fail.

Law: blocks are disjoint, in order and inside the text; what no block holds is furniture. Anchors are in the order of
their offsets, the first of them at or before the first block.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from qa.model import Anchor, Block


class Content(NamedTuple):
    """`reading` says how the bytes were read ("markdown, utf-8"); `title` and `language` (a code) are what the file
    itself declares, empty where it does not."""

    text: str
    blocks: tuple[Block, ...]
    anchors: tuple[Anchor, ...]
    reading: str
    title: str = ""
    language: str = ""


class Damaged(Exception):  # noqa: N818 - the name says what is the matter
    """A file that should have been read and cannot be; the message goes on from the file's name ("is damaged: ...")."""


class Textless(Exception):  # noqa: N818
    """A file with nothing to read; the message goes on from the file's name ("has no text layer (a scan?)")."""
