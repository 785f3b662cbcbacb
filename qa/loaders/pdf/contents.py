"""Leave out the table of contents of a PDF, and divide other lines at their dot leaders.

Law: a line with a dot leader is an entry only if its title stands in the document once more. A list of prices or the
blanks of a form are text, and so is a table of contents without its document.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.loaders.pdf.headings import title_key
from qa.loaders.pdf.line import Cell

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.loaders.pdf.line import Line

_LEADING = 300  # characters in which a leader with its number is sought
_SAME = 6.0  # points
_END = 40  # characters in which a number at the end is sought
_COMPARED = 24  # letters of a title
_LONGEST = 200  # characters of a line that may be a title
_LEADER = re.compile(
    r"(?<!\.)(?<!\.[ \xa0])(?:\.[ \xa0]?){4,}+[\s.]*+(?:\d{1,4}|[ivxlcdm]{1,8})$|(?<!…)(?<!… )(?:… ?){2,}+\s*+\d{1,4}$",
    re.IGNORECASE,
)
_DOTS = re.compile(  # a run of dots is tried from its beginning only
    r"(?<![.·…])(?<![.·…][ \xa0])(?:(?:[.·][ \xa0]?){5,}+|(?:… ?){2,}+)[\s.]*+(?=[^\s.…].{0,30}$)"
)
_PAGED = re.compile(r"\s(?:\d{1,4}|[ivxlc]{1,7})$")
_FEW = 3


def without_contents(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """The lines of each page without the entries of a table of contents."""
    leading = [[bool(_LEADER.search(line.text[-_LEADING:])) for line in lines] for lines in pages]
    if sum(map(sum, leading)) < _FEW:
        return [list(lines) for lines in pages]
    titles = {
        _compared(line.text)
        for lines, led in zip(pages, leading, strict=True)
        for line, is_led in zip(lines, led, strict=True)
        if not is_led and len(line.text) <= _LONGEST and not _PAGED.search(line.text[-_END:])
    }
    titles.discard("")
    found = []
    for lines, led in zip(pages, leading, strict=True):
        again = [_compared(line.text) in titles for line in lines]
        places = [index for index, is_led in enumerate(led) if is_led]
        if sum(again[index] for index in places) * 2 <= len(places):
            found.append(list(lines))
            continue
        dropped = set(places)
        if len(places) >= _FEW:
            among = range(_reach(lines, places[0], -1), _reach(lines, places[-1], 1) + 1)
            dropped |= {index for index in among if again[index] or _PAGED.search(lines[index].text[-_END:])}
        found.append([line for index, line in enumerate(lines) if index not in dropped])
    return found


def without_leaders(lines: Sequence[Line]) -> list[Line]:
    """The lines of a page. One with a number behind a dot leader, as in a list of prices, becomes two cells, and the
    numbers of lines that begin at one place are set below each other."""
    dotted = {index: dots for index, line in enumerate(lines) if (dots := _dots(line.text))}
    rights: dict[int, float] = {}
    for index in dotted:
        place = round(lines[index].x0 / _SAME)
        rights[place] = max(rights.get(place, lines[index].x1), lines[index].x1)
    found = list(lines)
    for index, dots in dotted.items():
        line = lines[index]
        text, right = line.text, rights[round(line.x0 / _SAME)]
        letter = (line.x1 - line.x0) / len(text)
        before, after = text[: dots.start()].rstrip(), text[dots.end() :]
        first = Cell(line.x0, line.x0 + letter * len(before), before)
        found[index] = line._replace(cells=(first, Cell(right - letter * len(after), right, after)))
    return found


def _dots(text: str) -> re.Match[str] | None:
    """The dot leader between a text and a number at its end."""
    dots = _DOTS.search(text, max(len(text) - _LEADING, 0))
    if dots and any(map(str.isdigit, text[dots.end() :])) and any(map(str.isalpha, text[: dots.start()])):
        return dots
    return None


def _reach(lines: Sequence[Line], place: int, step: int) -> int:
    """How far entries without a leader go on from the entry at `place`."""
    while 0 <= place + step < len(lines) and _PAGED.search(lines[place + step].text[-_END:]):
        place += step
    return place


def _compared(text: str) -> str:
    """The beginning of a line's title in the form in which titles are compared, without a leader and a number."""
    title = text[:_LONGEST]
    leader = _LEADER.search(text[-_LEADING:])
    if leader:
        title = text[: max(len(text) - _LEADING, 0) + leader.start()]
    else:
        paged = _PAGED.search(text[-_END:])
        title = text[: max(len(text) - _END, 0) + paged.start()] if paged else title
    return title_key(title)[:_COMPARED]
