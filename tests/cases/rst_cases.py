"""What is read of a text in reStructuredText: its blocks, and its passages as people see them."""

from __future__ import annotations

from textwrap import dedent

from qa.analysis.rows import WITHIN, beyond, seen
from qa.ingest.split import split
from qa.loaders import load_bytes
from qa.loaders.rst import read
from qa.model import locate
from qa.render.reflow import layout


def blocks(text: str) -> list[tuple[str, int, str]]:
    """ "heading 2", "item 0", "row 1", "code" or "paragraph", the line in which it begins, and the span of the file."""
    content = read(dedent(text).encode(), "a.rst")
    assert content.reading.startswith("rst, utf-8, docutils ")
    assert content.text == dedent(text)
    return [
        (
            block.kind if block.kind in ("paragraph", "code") else f"{block.kind} {block.level}",
            locate(content.anchors, block.span.start).line or 0,
            block.span.of(content.text),
        )
        for block in content.blocks
    ]


def shown(text: str) -> list[str]:
    """The passages as people see them, each as one line; the words in them are those that are searched."""
    found = split(load_bytes(dedent(text).encode(), "a.rst", "a.rst"))
    lines = [" ".join(layout(passage).text.split()) for passage in found]
    for passage, line in zip(found, lines, strict=True):
        if not beyond(passage):
            assert "".join(seen(passage).replace(WITHIN, "").split()) == "".join(line.split())
    return lines
