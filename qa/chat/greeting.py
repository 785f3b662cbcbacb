"""Write the first line of a chat: what is asked, how much it is, and where help is.

Law: no line is wider than the terminal. What is not known is not written.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.render.columns import cut, width
from qa.render.phrases import quantity
from qa.render.safe import one_line

if TYPE_CHECKING:
    from qa.chat.opening import Opening

HELP_LINE = "/help lists the commands"
_LEAST = 20  # columns of a title that is cut to make room for the help line


def greeting(opening: Opening, columns: int) -> str:
    """Greet with the title of the one document or the names of several, their numbers once these are known, and the
    help line, which has a line of its own where there is no room."""
    size = ""
    if opening.files:
        least = "at least " if opening.has_more_files else ""
        size = f" · {least}{quantity(opening.files, 'file')}, {quantity(opening.size, 'passage')}"
    title = one_line(opening.title or opening.name)
    room = columns - width(f"{size}  {HELP_LINE}")
    if room >= min(_LEAST, width(title)):
        return f"{cut(title, room)}{size}  {HELP_LINE}"
    room = columns - width(size)
    first = f"{cut(title, room)}{size}" if room >= min(_LEAST // 2, width(title)) else cut(title, columns)
    return f"{first}\n{cut(HELP_LINE, columns)}"
