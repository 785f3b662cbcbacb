"""Find the markup that a reader does not see, of the formats whose text is the file and in which some words are markup.

Law: marks are disjoint, in order and inside the text. They follow from the text and its blocks alone. What marks say
that are shorter than that is in all at most as long as the text, or as `MOST_SAID`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.loaders.content import Content
from qa.loaders.positions import line_anchors

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from qa.analysis.signs import Mark
    from qa.model import Block

MOST_SAID = 10_000  # characters
_REFERENCES = "qa.loaders.references"
_MARKED = {  # by how a document was read: the module that knows its markup
    "markdown": _REFERENCES,
    "notebook": _REFERENCES,
    "rst": "qa.loaders.rst.marks",
    "asciidoc": "qa.loaders.asciidoc.marks",
    "latex": "qa.loaders.latex.marks",
    "man": "qa.loaders.man.marks",
    "org": "qa.loaders.org.marks",
}


def hidden_in(text: str, blocks: Sequence[Block], reading: str) -> tuple[Mark, ...]:
    """The markup in and between the blocks of a document; none in other formats."""
    module = _MARKED.get(reading.partition(", ")[0])
    if module is None or (module == _REFERENCES and "&" not in text and "\\" not in text):
        return ()
    from importlib import import_module

    return tuple(_bounded(import_module(module).hidden_in(text, blocks), max(len(text), MOST_SAID)))


def _bounded(marks: Iterable[Mark], left: int) -> Iterator[Mark]:
    """The marks without those for which no length is left: a name of a long value stays as it is written."""
    for mark in marks:
        if not mark.is_long or len(mark.said) <= left:
            left -= len(mark.said) if mark.is_long else 0
            yield mark


def title_in(text: str, blocks: Sequence[Block], reading: str) -> str:
    """The first heading of the first level, as it is shown."""
    chosen = next((block for block in blocks if block.kind == "heading" and block.level == 1), None)
    if chosen is None:
        return ""
    from qa.analysis.signs import as_shown

    return " ".join(as_shown(text, chosen.span, hidden_in(text, (chosen,), reading)).split())


def marked_content(text: str, blocks: tuple[Block, ...], reading: str, has_title: bool = True) -> Content:
    """The content of a file whose text is the file, with the first heading of the first level as its title."""
    title = title_in(text, blocks, reading) if has_title else ""
    return Content(text, blocks, line_anchors(text), reading, title)
