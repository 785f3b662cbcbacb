"""Write an answer for vim's quickfix list: `path:line:column:quote`, one citation a line.

Law: the path opens the file from the working directory, unless the name holds a character that no line can hold. The
column counts bytes of UTF-8, as vim does.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from qa.render.reflow import one_line_of
from qa.render.safe import safe_name

if TYPE_CHECKING:
    from qa.model import Answer, Citation


def vimgrep(answer: Answer) -> str:
    """Write a line for each citation; where a format has no lines, and in a file inside of a file, the place is the
    beginning of the file."""
    return "".join(f"{_place(one)}:{one_line_of(one.passage, one.span)}\n" for one in answer.citations)


def _place(citation: Citation) -> str:
    if citation.member:
        return f"{safe_name(_path(citation))}:1:1"
    return f"{safe_name(_path(citation))}:{citation.line or 1}:{_byte_column(citation)}"


def _path(citation: Citation) -> str:
    """Return the name as it was given where it leads to the file, else the whole path."""
    name, source = citation.name, citation.source
    return name if name and (source == "-" or os.path.abspath(name) == source) else source


def _byte_column(citation: Citation) -> int:
    """Return the quote's column in bytes, counted from the last anchor before the quote: anchors know their columns."""
    start = citation.passage.span.start
    before = [anchor for anchor in citation.passage.anchors if start <= anchor.offset <= citation.span.start]
    if not before or before[-1].column is None:
        return citation.column or 1
    near = before[-1]
    between = citation.passage.text[near.offset - start : citation.span.start - start]
    return (near.byte or near.column or 1) + len(between.encode("utf-8", "surrogatepass"))
