"""Find where the lines of a text begin, and make an anchor for each.

Law: a line ends only at "\\n", "\\r\\n" or "\\r". No offset moves: `with_one_ending(text)` is as long as `text`.
"""

from __future__ import annotations

from itertools import accumulate

from qa.model import Anchor


def with_one_ending(text: str) -> str:
    """Replace every line end by "\\n" without moving a character: the "\\r" of "\\r\\n" becomes a space.

    >>> with_one_ending("a\\r\\nb\\rc")
    'a \\nb\\nc'
    """
    if "\r" not in text:
        return text
    return text.replace("\r\n", " \n").replace("\r", "\n")


def line_starts(lines: list[str]) -> list[int]:
    """The offset of each line in the text that was split at "\\n" into `lines`, and at last its length plus one.

    >>> line_starts("a\\n\\nbc".split("\\n"))
    [0, 2, 3, 6]
    """
    return list(accumulate((len(line) + 1 for line in lines), initial=0))


def indent(line: str) -> int:
    """The indent of `line` in columns, with tab stops at every fourth."""
    white = line[: len(line) - len(line.lstrip())]
    return len(white.expandtabs(4)) if "\t" in white else len(white)


def line_anchors(text: str) -> tuple[Anchor, ...]:
    """An anchor for the first line and for each further line that is not blank, since no quote begins in a blank
    line."""
    found = [Anchor(0, 1, 1)]
    offset = 0
    for number, line in enumerate(with_one_ending(text).split("\n"), 1):
        if offset and line and not line.isspace():
            found.append(Anchor(offset, number, 1))
        offset += len(line) + 1
    return tuple(found)
