"""For tests of the formats whose text is the file: the blocks of a text, and its passages as people see them."""

from __future__ import annotations

from contextlib import suppress
from textwrap import dedent

from growth import assert_linear, times

from qa.analysis.rows import WITHIN, seen
from qa.ingest.split import split
from qa.loaders import NoText, load_bytes
from qa.model import Document, locate
from qa.render.reflow import layout, shown_text


def loaded(text: str, name: str) -> Document:
    """The document of a text under this name; every block is a slice of the file."""
    document = load_bytes(text.encode(), name, name)
    assert document.text == text
    return document


def blocks(text: str, name: str) -> list[tuple[str, int, str]]:
    """ "heading 2", "item 0", "row 1", "code", "line" or "paragraph", the line in which it begins, and its text."""
    document = loaded(dedent(text), name)
    return [
        (
            block.kind if block.kind in ("paragraph", "code", "line") else f"{block.kind} {block.level}",
            locate(document.anchors, block.span.start).line or 0,
            block.span.of(document.text),
        )
        for block in document.blocks
    ]


def shown(text: str, name: str) -> list[str]:
    """The passages as people see them, each as one line."""
    found = split(loaded(dedent(text), name))
    return [" ".join(layout(passage).text.split()) for passage in found]


def searched(text: str, name: str) -> list[str]:
    """The passages as they are searched, each as one line."""
    return [" ".join(seen(passage).replace(WITHIN, "").split()) for passage in split(loaded(dedent(text), name))]


def assert_linear_reading(piece: str, name: str, length: int = 30_000) -> None:
    """Check that a text of this piece, over and over, takes linear time up to its passages as people see them."""

    def read(text: str) -> None:
        with suppress(NoText):
            for passage in split(load_bytes(text.encode(), name, name)):
                shown_text(passage)

    assert_linear(read, times(piece, length))
