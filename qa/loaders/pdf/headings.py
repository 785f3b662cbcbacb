"""Decide which line groups of a PDF are headings, and of what level, by the outline, the type and numbers.

Law: a heading comes before something, is short and is not a sentence. When in doubt it is text, which is found too.
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
_LARGEST = 100.0  # points: larger sizes are not compared
_RUN = 3  # this many headings of one style in a row, without text between them, are none
_DEEPEST = 6
_NUMBER = re.compile(
    r"(?:(?i:chapter|section|appendix|part)\s++(?=[\dA-Z]))?((?:\d{1,3}|[A-Z](?=[.\d]))(?:\.\d{1,3})*+)[.):]?\s++(?=\S)|"
    r"(?:(?i:appendix|part)\s++[A-Z])[.):]?\s++(?=\S)"
)
_NUMBERED = re.compile(r"\d{1,2}(?:\.\d{1,2})+\.?\s++[^\W\d_a-z]")
_CAPTION = re.compile(r"(?:figure|fig\.|table|listing|abbildung|tabelle|figura|tableau)\s*+[\dIVX]", re.IGNORECASE)
_LETTERS = re.compile(r"[\W_]++")


def title_key(title: str) -> str:
    """The form in which titles are compared: letters and digits, case-folded, without the number before them."""
    number = _NUMBER.match(title)
    bare = title[number.end() :] if number else title
    return _LETTERS.sub("", bare.casefold()) or _LETTERS.sub("", title.casefold())


def pdf_heading_levels(
    groups: Sequence[LineGroup], outline: Mapping[tuple[int, str], int], body: float
) -> dict[int, int]:
    """The level, 1 to 6, of each group that is a heading, by its index.

    `outline` has the levels of titles by page and `title_key`; `body` is the type size of the text, in points.
    """
    named: dict[int, int] = {}
    typed: dict[int, tuple[float, bool]] = {}
    heavy = sum(len(group.text) for group in groups if group.lines and group.lines[0].bold) * 3 > sum(
        len(group.text) for group in groups if group.lines
    )
    for index, group in enumerate(groups):
        if group.kind not in ("paragraph", "item") or len(group.lines) > _LINES:
            continue
        text = group.text
        if len(text) > _LONGEST or not any(letter.isalpha() for letter in text) or index + 1 == len(groups):
            continue
        line = group.lines[0]
        level = next((outline[place] for place in _places(line.page, text) if place in outline), 0)
        if level:
            named[index] = level
            typed[index] = _style(line)
        elif not _CAPTION.match(text) and _is_heading(group, groups[index + 1], body, heavy):
            typed[index] = _style(line)
    for run in _runs({index: style for index, style in typed.items() if index not in named}):
        for index in run:
            del typed[index]
    return _ranked(groups, typed, named)


def _style(line: Line) -> tuple[float, bool]:
    """The style that headings of one level share: the size, to half a point, and whether they are bold."""
    return min(round(line.size * 2) / 2, _LARGEST), line.bold


def _places(page: int, text: str) -> list[tuple[int, str]]:
    bare = title_key(text)
    return [(near, bare) for near in (page, page - 1, page + 1)]


def _is_heading(group: LineGroup, below: LineGroup, body: float, heavy: bool) -> bool:
    """Whether a group is a heading by its type and position; `heavy` if much of the text is bold."""
    text, line = group.text, group.lines[0]
    last = text[-1]
    if line.size > body * _LARGE:
        return not (ends_sentence(text) and last in ".;,:" and len(text) > 60)
    if group.kind == "item" and not _NUMBER.match(text):
        return False
    if line.size < body * 0.95 or (ends_sentence(text) and last not in "?？!:") or last == ",":
        return False
    if line.bold and not heavy and all(line.bold for line in group.lines):
        return below.kind == "code" or not (below.lines and below.lines[0].bold)
    if group.kind == "item" or len(group.lines) > 1 or line.mono:
        return False
    if group.gap < _APART or below.gap < _APART or len(text) > 80 or below.kind == "note":
        return False
    return bool(_NUMBERED.match(text)) or (is_capitals(text) and len(text) > 3)


def _runs(typed: Mapping[int, tuple[float, bool]]) -> list[list[int]]:
    """The runs of consecutive groups of one style that are too long to be headings."""
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
    groups: Sequence[LineGroup], typed: Mapping[int, tuple[float, bool]], named: Mapping[int, int]
) -> dict[int, int]:
    """The levels of headings: from the outline; for others, that of headings in the same style, where a larger style
    ranks above a smaller one."""
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
    numbers = {index: _NUMBER.match(groups[index].text) for index in typed}
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
