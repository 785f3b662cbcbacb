"""The lines of a text, and the anchors that say where each of them begins.

Law: a line ends at "\\n", "\\r\\n" or "\\r" and at nothing else, and no offset moves: `with_one_ending(text)` is as
long as `text`.
"""

from __future__ import annotations

from itertools import accumulate

from qa.model import Anchor


def with_one_ending(text: str) -> str:
    """`text` with every line ended by "\\n" alone, each character where it was: the "\\r" of "\\r\\n" becomes a space.

    >>> with_one_ending("a\\r\\nb\\rc")
    'a \\nb\\nc'
    """
    if "\r" not in text:
        return text
    return text.replace("\r\n", " \n").replace("\r", "\n")


def line_starts(lines: list[str]) -> list[int]:
    """The offset of each line, and one more: where the text that was split at "\\n" into `lines` ends, and one.

    >>> line_starts("a\\n\\nbc".split("\\n"))
    [0, 2, 3, 6]
    """
    return list(accumulate((len(line) + 1 for line in lines), initial=0))


def indent(line: str) -> int:
    """How far `line` is indented, in columns."""
    white = line[: len(line) - len(line.lstrip())]
    return len(white.expandtabs(4)) if "\t" in white else len(white)


def line_anchors(text: str) -> tuple[Anchor, ...]:
    """An anchor for the first line and for each other one that is not blank: no quote begins in a blank one."""
    found = [Anchor(0, 1, 1)]
    offset = 0
    for number, line in enumerate(with_one_ending(text).split("\n"), 1):
        if offset and line and not line.isspace():
            found.append(Anchor(offset, number, 1))
        offset += len(line) + 1
    return tuple(found)
