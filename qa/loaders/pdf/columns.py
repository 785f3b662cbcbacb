"""Tell lines that are written from top to bottom, as in Chinese and Japanese columns, from those across the page.

Law: a column holds the letters that are below each other. Columns follow each other from right to left, as the lines of
a text that is turned to the right do.
"""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING, Any

from qa.loaders.pdf.letters import origin

if TYPE_CHECKING:
    from collections.abc import Iterator

DOWNWARDS = 3  # quarter turns to the left
_FIRST_LETTER = "\u2e80"  # of the scripts that are written in columns
_BESIDE, _BELOW, _FAR_BELOW = 0.15, 0.5, 1.45  # times the width of a letter: how far the next letter of a column is
_NEAR = 3  # characters: between two letters there may be the end of a line


def column_direction(pdfium: Any, text: Any, characters: str, index: int) -> int:
    """The direction of the line that begins with an upright character: `DOWNWARDS` if the next one is below it, or the
    one before it above, else 0."""
    if characters[index] < _FIRST_LETTER:
        return 0
    x, y = origin(pdfium, text, index)
    size = _width(pdfium, text, index)
    for step in (1, -1):
        places = range(index + step, index + step * (_NEAR + 1), step)
        place = next((at for at in places if 0 <= at < len(characters) and not characters[at].isspace()), -1)
        if place >= 0:
            other_x, other_y = origin(pdfium, text, place)
            if abs(other_x - x) < size * _BESIDE and size * _BELOW < (y - other_y) * step < size * _FAR_BELOW:
                return DOWNWARDS
            if step > 0 and abs(other_y - y) < size * _BESIDE:
                return 0
    return 0


def columns(pdfium: Any, text: Any, characters: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Divide what pdfium takes for one line where another column begins."""
    first = next((at for at in range(start, end) if not characters[at].isspace()), end)
    if first == end or not column_direction(pdfium, text, characters, first):
        yield start, end
        return
    size = _width(pdfium, text, first)
    x = origin(pdfium, text, first)[0]
    for index in range(first + 1, end):
        if not characters[index].isspace() and abs(origin(pdfium, text, index)[0] - x) > size / 2:
            yield start, index
            start, x = index, origin(pdfium, text, index)[0]
    yield start, end


def _width(pdfium: Any, text: Any, index: int) -> float:
    box = pdfium.FS_RECTF()
    pdfium.FPDFText_GetLooseCharBox(text, index, ctypes.byref(box))
    return float(box.right - box.left)
