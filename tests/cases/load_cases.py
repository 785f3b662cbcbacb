"""For tests of loading: the bundled article, and the blocks of a text in a form that is easy to compare."""

from __future__ import annotations

import os
from pathlib import Path
from textwrap import dedent
from typing import TYPE_CHECKING

import pytest

from qa.loaders import markdown, text
from qa.loaders.toc import without_toc

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.model import Block

ARTICLE = (Path(__file__).parents[2] / "corpus" / "openai-open-model-delay.md").read_text(encoding="utf-8")

as_root = pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may read everything")


def read(text: str, blocks: Callable[[str], tuple[Block, ...]] = text.text_blocks) -> list[tuple[str, str]]:
    """The blocks without the table of contents: the kind ("heading 2", "item 0", "row 1", "code" or "paragraph") and
    the text of each."""
    text = dedent(text)
    return [
        (block.kind if block.kind in ("paragraph", "code") else f"{block.kind} {block.level}", block.span.of(text))
        for block in without_toc(text, blocks(text))
    ]


def read_markdown(text: str) -> list[tuple[str, str]]:
    return read(text, markdown.markdown_blocks)


def headings(text: str) -> list[tuple[str, str]]:
    return [found for found in read(text) if found[0].startswith("heading")]


def shapes_by_line_end(lines: list[str], blocks: Callable[[str], tuple[Block, ...]]) -> list[list[tuple[object, ...]]]:
    """Kind, level and words of the blocks of the same lines, once with each of the three line ends."""
    shapes: list[list[tuple[object, ...]]] = []
    for end in ("\n", "\r\n", "\r"):
        joined = end.join(lines)
        shapes.append([(block.kind, block.level, block.span.of(joined).split()) for block in blocks(joined)])
    return shapes
