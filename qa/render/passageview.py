"""Write the passages of a file as plain text: each under its place, with its own line breaks and indentation.

Law: the bytes depend on the passages alone, and the newline is the only control character.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.analysis.signs import read_out
from qa.model import locate
from qa.render.phrases import format_place, heading_path, quantity, with_member
from qa.render.safe import one_line, safe, safe_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.model import Passage

_INDENT = "   "


def passages_text(name: str, passages: Sequence[Passage]) -> str:
    """Write the passages of one file, which people know by this name. A table's header stands above its first row."""
    parts = [f"{safe_name(name)}: {quantity(len(passages), 'passage')}\n"]
    header = ""
    for passage in passages:
        place = format_place(with_member(name, passage), locate(passage.anchors, passage.span.start))
        above = f"{_INDENT}{one_line(passage.header)}\n" if passage.header and passage.header != header else ""
        header = passage.header
        place = "  ".join(filter(None, (place, heading_path(passage.headings))))
        parts.append(f"{place}\n{above}{indented(read_out(passage), _INDENT)}\n")
    return "\n".join(parts)


def indented(text: str, indent: str) -> str:
    """Put `indent` before each line of a text that is not blank; tabs become four spaces."""
    lines = safe(text.replace("\t", "    ").replace("\r\n", "\n").replace("\r", "\n")).split("\n")
    return "\n".join(f"{indent}{line}".rstrip() for line in lines)
