"""Decide which blocks of plain text are headings, and of what level.

Law: a heading comes before something: text, a list, a table, or a lower heading. An underlined heading has the level of
its underline. A bare line is a heading only if both its form and its neighbours suggest it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.analysis.pairs import is_pair
from qa.loaders.positions import indent
from qa.loaders.text.titles import chapter, could_be_title, heading_number, is_capitals, is_metadata, is_spelt_as_title
from qa.loaders.text.wrap import across, ends_sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.loaders.text.paragraphs import TextUnit

_DEEPEST = 6
_TEXT = 80  # columns: a line this long below a heading is text even if it ends no sentence
_BEFORE_TITLE = 3  # short lines that may stand above the title: the name of a site, a date
_QUOTED = 3
_ENOUGH_UNDERLINED = 3
_QUOTES = ('"', "“", "«", "„", "‘", "—", "「")


def text_heading_levels(units: Sequence[TextUnit], lines: Sequence[str]) -> dict[int, int]:
    """The level, 1 to 6, of each unit that is a heading, by its index in `units`. `lines` are those of the text."""
    bare = _bare(units, lines)
    found: dict[int, int] = {}
    title = _title(units, lines, bare)
    if title >= 0:
        found[title] = 1
    # A new kind of underline is one level below the nearest heading above it.
    of_style: dict[str, int] = {}
    above = int(title >= 0)
    for index, unit in enumerate(units):
        if unit.kind == "heading":
            above = found[index] = of_style.setdefault(unit.style, min(above + 1, _DEEPEST))
    base = max(of_style.values(), default=1) + 1
    depths = {index: _depth(_line(units, lines, index)) for index in bare}
    ranks = sorted({depth for depth, _ in depths.values() if depth})
    for index, (rank, parts) in depths.items():
        if index != title:
            level = base + (ranks.index(rank) if rank else len(ranks)) + parts
            found[index] = min(level, _DEEPEST)
    return found


def _depth(line: str) -> tuple[int, int]:
    """The rank of a part or a chapter, 0 for others; and the depth of the heading's number."""
    return chapter(line), max(len(heading_number(line)) - 1, 0)


def _line(units: Sequence[TextUnit], lines: Sequence[str], index: int) -> str:
    return lines[units[index].first].strip()


def _title(units: Sequence[TextUnit], lines: Sequence[str], bare: Sequence[int]) -> int:
    """The index of the bare heading that is the title of the whole text, or -1: the first bare heading, if no more than
    a few short lines come before it."""
    if not bare:
        return -1
    first = bare[0]
    line = _line(units, lines, first)
    if chapter(line) or heading_number(line) or (first and is_capitals(line)):
        return -1
    short = all(
        unit.kind == "paragraph" and unit.after - unit.first == 1 and _is_short(lines[unit.first])
        for unit in units[:first]
    )
    return first if first <= _BEFORE_TITLE and short else -1


def _is_short(line: str) -> bool:
    return len(line) < _TEXT and not ends_sentence(line)


def _bare(units: Sequence[TextUnit], lines: Sequence[str]) -> list[int]:
    """The indices of the units that are headings without an underline."""
    # Be strict where headings have underlines, or where there is dialogue.
    strict = _has_dialogue(units, lines) or sum(unit.kind == "heading" for unit in units) >= _ENOUGH_UNDERLINED
    first = 0 if _is_first_line_title(units, lines) else -1
    candidates = [first] if first == 0 else []
    margin = _margin(units, lines)
    candidates += [
        index
        for index, unit in enumerate(units)
        if index != first
        and (
            (unit.kind == "paragraph" and _is_candidate(units, lines, index, first, strict))
            or (unit.kind == "item" and _is_numbered(units, lines, index, margin))
        )
    ]
    known = set(candidates)
    found: list[int] = []
    run: list[int] = []
    for index in candidates:
        if index == first:
            found.append(index)
            continue
        run.append(index)
        if index + 1 not in known:
            found += _of_run(units, lines, run)
            run = []
    return found


def _is_first_line_title(units: Sequence[TextUnit], lines: Sequence[str]) -> bool:
    if len(units) < 2 or units[0].kind != "paragraph" or units[0].after - units[0].first > 1:
        return False
    line = lines[units[0].first]
    if line[0].isspace() or not could_be_title(line, of_text=True) or chapter(line) or heading_number(line):
        return False
    below = _line(units, lines, 1)
    is_heading_below = len(units) > 2 and could_be_title(below) and _leads(units, lines, 1)
    return _gap(units, lines, 1) or is_metadata(below) or is_heading_below or _leads(units, lines, 0)


def _is_candidate(units: Sequence[TextUnit], lines: Sequence[str], index: int, title: int, strict: bool) -> bool:
    """Whether a paragraph has the form of a heading and follows a blank line, the title, a finished sentence, metadata
    or a block that is no paragraph."""
    unit = units[index]
    line = lines[unit.first]
    if unit.after - unit.first > 1 or line[0].isspace() or not could_be_title(line):
        return False
    if strict and not (chapter(line) or heading_number(line) or is_capitals(line) or is_spelt_as_title(line)):
        return False
    if _gap(units, lines, index) or index - 1 == title:
        return True
    before = units[index - 1]
    last = lines[before.after - 1].strip()
    if is_pair(last) and is_pair(line):
        return False  # "Venue: Boathouse", then "Participants: Ann Lee"
    return before.kind != "paragraph" or ends_sentence(last) or is_metadata(last)


def _is_numbered(units: Sequence[TextUnit], lines: Sequence[str], index: int, margin: int) -> bool:
    """Whether an item has the form of a numbered heading, with its own text below it and no neighbour in a list."""
    unit = units[index]
    line = lines[unit.first]
    if unit.after - unit.first > 1 or line[0].isspace() or index + 1 >= len(units):
        return False
    own = heading_number(line)
    if not own or not _gap(units, lines, index) or not could_be_title(line):
        return False
    for near, value in ((index - 1, own[0] - 1), (index + 1, own[0] + 1)):
        if near >= 0 and units[near].kind == "item" and heading_number(lines[units[near].first]) == (value,):
            return False  # neighbouring numbers make a list
    return indent(lines[units[index + 1].first]) <= margin


def _margin(units: Sequence[TextUnit], lines: Sequence[str]) -> int:
    """The median indent of the paragraphs, in columns."""
    indents = sorted(indent(lines[unit.first]) for unit in units if unit.kind == "paragraph")
    return indents[len(indents) // 2] if indents else 0


def _gap(units: Sequence[TextUnit], lines: Sequence[str], index: int) -> bool:
    """Whether a unit follows a blank line or begins the text."""
    first = units[index].first
    return first == 0 or not lines[first - 1]


def _of_run(units: Sequence[TextUnit], lines: Sequence[str], run: Sequence[int]) -> list[int]:
    """The headings among consecutive candidates. The last one must lead to something, each earlier one to the next.
    Several candidates of one rank in a row are a list."""
    if not _leads(units, lines, run[-1]):
        return []
    start = len(run) - 1
    while start > 0 and _is_above(_line(units, lines, run[start - 1]), _line(units, lines, run[start])):
        start -= 1
    if start == 1 and len(run) == 2 and _gap(units, lines, run[1]) and _gap(units, lines, run[0]):
        return list(run)
    if start == 0 or (start < len(run) - 1 and _gap(units, lines, run[start])):
        return list(run[start:])
    # A separate line after a list of lines without blank lines between them, such as a menu.
    last = run[-1]
    menu = _gap(units, lines, last) and not any(_gap(units, lines, index) for index in run[1:-1])
    return [last] if menu and len(run) > 2 else []


def _is_above(line: str, below: str) -> bool:
    """Whether the heading `line` ranks above the next heading, `below`."""
    if heading_number(line) and heading_number(below):
        return heading_number(below)[: len(heading_number(line))] == heading_number(line)
    rank, rank_below = chapter(line), chapter(below)
    return (rank > 0 and rank != rank_below) or (is_capitals(line) and not is_capitals(below))


def _leads(units: Sequence[TextUnit], lines: Sequence[str], index: int) -> bool:
    """Whether the block after the candidate at `index` can follow a heading."""
    if index + 1 >= len(units):
        return False
    below = units[index + 1]
    if below.kind != "paragraph":
        return below.kind != "heading"
    line, last = _line(units, lines, index), lines[below.after - 1]
    long = across(line)
    length = sum(across(text) for text in lines[below.first : below.after])
    if is_metadata(last.strip()):
        return True
    if below.after - below.first > 1 and length * 2 >= long * 3:
        return True
    if line[-1] in ":：":
        return True
    gap = _gap(units, lines, index + 1)
    if chapter(line) or (gap and heading_number(line)):
        return True
    if is_capitals(line) and not is_capitals(last) and (gap or indent(last) or length > long):
        return True
    if gap:
        return ends_sentence(last) or (length * 2 >= long * 3 and length >= _TEXT * 3 // 4)
    if length >= _TEXT:
        return length >= long * 2
    return ends_sentence(last) and (line[-1] in "?？؟" or length * 2 >= long * 3)


def _has_dialogue(units: Sequence[TextUnit], lines: Sequence[str]) -> bool:
    """Whether the text has dialogue: then a bare line may be somebody's words or thoughts."""
    spoken = sum(lines[unit.first].lstrip().startswith(_QUOTES) for unit in units if unit.kind == "paragraph")
    return spoken >= _QUOTED and spoken * 20 > len(units)
