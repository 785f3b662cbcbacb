"""Which units of a PDF are headings, and of what level: by the outline, the type, and numbers.

Law: a heading stands before something, is short, and no sentence; where in doubt it is text, which is found as well.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.loaders.text.titles import is_capitals
from qa.loaders.text.wrap import ends_sentence

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from qa.loaders.pdf.groups import LineGroup
    from qa.loaders.pdf.line import Line

_LONGEST = 200
_LINES = 3
_LARGE = 1.08
_APART = 1.3
_LARGEST = 100.0  # points: beyond that, sizes say nothing
_RUN = 3  # headings of one kind in a row, with no text between them, are none
_DEEPEST = 6
_NUMBER = re.compile(
    r"(?:(?i:chapter|section|appendix|part)\s++(?=[\dA-Z]))?((?:\d{1,3}|[A-Z](?=[.\d]))(?:\.\d{1,3})*+)[.):]?\s++(?=\S)|"
    r"(?:(?i:appendix|part)\s++[A-Z])[.):]?\s++(?=\S)"
)
_NUMBERED = re.compile(r"\d{1,2}(?:\.\d{1,2})+\.?\s++[^\W\d_a-z]")
_CAPTION = re.compile(r"(?:figure|fig\.|table|listing|abbildung|tabelle|figura|tableau)\s*+[\dIVX]", re.IGNORECASE)
_LETTERS = re.compile(r"[\W_]++")


def title_key(title: str) -> str:
    """A title as it is compared: its letters, without the number before them."""
    number = _NUMBER.match(title)
    bare = title[number.end() :] if number else title
    return _LETTERS.sub("", bare.casefold()) or _LETTERS.sub("", title.casefold())


def pdf_heading_levels(
    units: Sequence[LineGroup], outline: Mapping[tuple[int, str], int], body: float
) -> dict[int, int]:
    """The level of each unit that is a heading, by its index. `outline` has the level of each title by the page that it
    is on, and `body` is the size of the text."""
    named: dict[int, int] = {}
    typed: dict[int, tuple[float, bool]] = {}
    heavy = sum(len(unit.text) for unit in units if unit.lines and unit.lines[0].bold) * 3 > sum(
        len(unit.text) for unit in units if unit.lines
    )
    for index, unit in enumerate(units):
        if unit.kind not in ("paragraph", "item") or len(unit.lines) > _LINES:
            continue
        text = unit.text
        if len(text) > _LONGEST or not any(letter.isalpha() for letter in text) or index + 1 == len(units):
            continue
        line = unit.lines[0]
        level = next((outline[place] for place in _places(line.page, text) if place in outline), 0)
        if level:
            named[index] = level
            typed[index] = _style(line)
        elif not _CAPTION.match(text) and _is_heading(unit, units[index + 1], body, heavy):
            typed[index] = _style(line)
    for run in _runs({index: style for index, style in typed.items() if index not in named}):
        for index in run:
            del typed[index]
    return _ranked(units, typed, named)


def _style(line: Line) -> tuple[float, bool]:
    """What headings of one level have in common: their size, to half a point, and whether they are bold."""
    return min(round(line.size * 2) / 2, _LARGEST), line.bold


def _places(page: int, text: str) -> list[tuple[int, str]]:
    bare = title_key(text)
    return [(near, bare) for near in (page, page - 1, page + 1)]


def _is_heading(unit: LineGroup, below: LineGroup, body: float, heavy: bool) -> bool:
    """Whether the type and the place of a unit make it a heading."""
    text, line = unit.text, unit.lines[0]
    last = text[-1]
    if line.size > body * _LARGE:
        return not (ends_sentence(text) and last in ".;,:" and len(text) > 60)
    if unit.kind == "item" and not _NUMBER.match(text):
        return False
    if line.size < body * 0.95 or (ends_sentence(text) and last not in "?？!:") or last == ",":
        return False
    if line.bold and not heavy and all(line.bold for line in unit.lines):
        return below.kind == "code" or not (below.lines and below.lines[0].bold)
    if unit.kind == "item" or len(unit.lines) > 1 or line.mono:
        return False
    if unit.gap < _APART or below.gap < _APART or len(text) > 80 or below.kind == "note":
        return False
    return bool(_NUMBERED.match(text)) or (is_capitals(text) and len(text) > 3)


def _runs(typed: Mapping[int, tuple[float, bool]]) -> list[list[int]]:
    """The units of one type that follow each other with nothing between them, too many for headings."""
    found: list[list[int]] = []
    run: list[int] = []
    for index in sorted(typed):
        if run and run[-1] + 1 == index and typed[run[-1]] == typed[index]:
            run.append(index)
        else:
            found.append(run)
            run = [index]
    found.append(run)
    return [run for run in found if len(run) >= _RUN]


def _ranked(
    units: Sequence[LineGroup], typed: Mapping[int, tuple[float, bool]], named: Mapping[int, int]
) -> dict[int, int]:
    """The levels: as the outline has them, and of others that of the same type; what is larger stands above."""
    known: dict[tuple[float, bool], int] = {}
    for index in named:
        style = typed[index]
        known[style] = min(known.get(style, _DEEPEST), named[index])
    styles = sorted(set(typed.values()), reverse=True)
    found: dict[tuple[float, bool], int] = {}
    level = 0
    for style in styles:
        if style in known:
            level = known[style]
        else:
            level = min(level + 1, _DEEPEST)
            nearest = [known[other] for other in styles if other < style and other in known]
            if nearest:
                level = max(min(level, min(nearest) - 1), 1)
        found[style] = level
    depths: dict[tuple[float, bool], list[int]] = {}
    numbers = {index: _NUMBER.match(units[index].text) for index in typed}
    for index, number in numbers.items():
        if number:
            depths.setdefault(typed[index], []).append(_depth(number))
    least = {style: min(among) for style, among in depths.items()}
    result = {}
    for index, style in typed.items():
        level = named.get(index) or found[style]
        number = numbers[index]
        if number and not known:
            level += _depth(number) - least[style]
        result[index] = min(level, _DEEPEST)
    return result


def _depth(number: re.Match[str]) -> int:
    return (number[1] or "").count(".")
