"""Remove running heads and feet, page numbers and the leader lines of tables of contents from the pages of a PDF.

Law: only lines at the top or bottom of a page are running lines, and only if other pages or the page's number confirm
it. A line whose dot leader ends at a page number is never text.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qa.loaders.pdf.line import Line

    Row = tuple[Line, ...]

_DEEP = 3  # the most rows of a head or foot
_NEAR = 3.0  # points: lines of different pages closer than this are at the same height
_APART = 1.75  # times the type size: the least distance between a head and the text
_LONGEST = 160
_LARGE = 1.15
_END = 40  # characters in which a number at the end is sought
_LEADING = 300  # characters in which a leader with its number is sought
_ROMAN = re.compile(r"m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})")
_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
_TOKEN = r"(\d{1,4}|[ivxlcdm]{1,9})"
_AT_START = re.compile(rf"[\W_]*+(?:page|seite|página|pagina|p\.|s\.|стр\.)?[\W_]*+{_TOKEN}(?![\w.,]\w)\b")
_AT_END = re.compile(rf"(?:^|[\s\W]){_TOKEN}[\W_]*+$")
_OF = re.compile(r"\b(\d{1,4})\s*+(?:of|/|von|de|di|sur|из|av|af|van)\s*+\d{1,4}[\W_]*+$")
_NUMBER_ALONE = re.compile(
    rf"[\W_]*+(?:page|seite|página|pagina|p\.|s\.|стр\.)?[\W_]*+(?:[a-z]-|\d+-)?{_TOKEN}[\W_]*+$"
)
_PAGE_OF = re.compile(r"[\W_]*+(?:\w{1,7}\.?\s++)?\d{1,4}\s*+(?:of|/|von|de|di|sur|из|av|af|van)\s*+\d{1,4}[\W_]*+$")
_DIGITS = re.compile(r"\d+")
_LEADER = re.compile(
    r"(?<!\.)(?<!\.[ \xa0])(?:\.[ \xa0]?){4,}+[\s.]*+(?:\d{1,4}|[ivxlcdm]{1,8})$|(?<!…)(?<!… )(?:… ?){2,}+\s*+\d{1,4}$",
    re.IGNORECASE,
)
_PAGED = re.compile(r"\s(?:\d{1,4}|[ivxlc]{1,7})$")
_FEW_LEADERS = 3
_CONTINUED = re.compile(
    r"[\W_]*+(?:(?:table|listing)\s++[\d.]*+\s*+[–—:-]*+\s*+)?"
    r"continue[sd]\s++(?:from|on)\s++(?:the\s++)?(?:next|previous)\s++page[\W_]*+$",
    re.IGNORECASE,
)


def without_running(pages: Sequence[Sequence[Line]], body: float) -> list[list[Line]]:
    """The lines of each page without its running head and foot; `body` is the type size of the text, in points."""
    rows = [_rows(lines) for lines in pages]
    found = {line for among in rows for row in among for line in row if _CONTINUED.match(line.text)}
    for top in (True, False):
        ends = {page: among for page, among in enumerate(rows) if among}
        for depth in range(_DEEP):
            edges = {}
            for page, among in ends.items():
                if depth < len(among):
                    edges[page] = (among[depth] if top else among[-1 - depth], _inner(among, depth, top))
            running = set(_running(edges, len([1 for among in rows if among]), body))
            found.update(line for page in running for line in edges[page][0])
            ends = {page: among for page, among in ends.items() if page in running}
    return [[line for line in lines if line not in found] for lines in pages]


def _rows(lines: Sequence[Line]) -> list[Row]:
    """The lines of a page grouped into rows, from top to bottom."""
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: (-line.y, line.x0)):
        if rows and rows[-1][0].y - line.y < line.size * 0.35:
            rows[-1].append(line)
        else:
            rows.append([line])
    return [tuple(sorted(row, key=lambda line: line.x0)) for row in rows]


def _inner(rows: Sequence[Row], depth: int, top: bool) -> Row | None:
    """The row next to the one at `depth`, further from the edge of the page, or None."""
    if depth + 1 >= len(rows):
        return None
    return rows[depth + 1] if top else rows[-2 - depth]


def _running(edges: dict[int, tuple[Row, Row | None]], pages: int, body: float) -> Iterator[int]:
    """The pages whose edge row is a running line. `edges` has each page's edge row and the row next to it; `pages` is
    the number of pages with text."""
    texts = {page: " ".join(line.text for line in row).casefold() for page, (row, _) in edges.items()}
    alone = {page for page, text in texts.items() if _NUMBER_ALONE.match(text) or _PAGE_OF.match(text)}
    anywhere = Counter(offset for page in alone for offset in _page_offsets(texts[page], page))
    for cluster in _at_one_height(edges):
        keys = {page: _head_key(texts[page]) for page in cluster}
        repeated = Counter(keys.values())
        progress = Counter(offset for page in cluster for offset in _page_offsets(texts[page], page))
        sure = set()
        for page in cluster:
            text, (row, inner) = texts[page], edges[page]
            if len(text) > _LONGEST:
                continue
            apart = inner is None or _is_apart(row, inner, body)
            offsets = _page_offsets(text, page)
            count = max((progress[offset] for offset in offsets), default=0)
            if page in alone:  # only a number: confirmed by other pages, or the number of the page itself
                bears_out = count >= 2 or any(anywhere[offset] >= 3 for offset in offsets)
                runs = bears_out or (apart and (1 in offsets or bool(_PAGE_OF.match(text))))
            elif count >= 2 and apart and count * 4 >= min(len(cluster), 12):
                runs = True
            else:
                again = repeated[keys[page]]
                small = max(line.size for line in row) <= body * _LARGE
                runs = again >= (2 if pages < 4 else 3) and (again * 2 >= pages or (apart and small))
            if runs:
                sure.add(page)
        yield from sure
        if len(sure) >= 3 and len(sure) * 5 >= len(cluster) * 3:
            sizes = {line.size for page in sure for line in edges[page][0]}
            for page in cluster:
                row, inner = edges[page]
                apart = inner is None or _is_apart(row, inner, row[0].size)
                if page not in sure and apart and len(texts[page]) <= _LONGEST and row[0].size in sizes:
                    yield page


def _is_apart(row: Row, inner: Row, body: float) -> bool:
    """Whether the distance between a row and the next one is larger than between lines of text."""
    return abs(row[0].y - inner[0].y) > _APART * max(row[0].size, min(inner[0].size, body))


def _at_one_height(edges: dict[int, tuple[Row, Row | None]]) -> Iterator[list[int]]:
    """Groups of pages whose edge rows are at the same height."""
    group: list[int] = []
    last = 0.0
    for page in sorted(edges, key=lambda page: (edges[page][0][0].y, page)):
        height = edges[page][0][0].y
        if group and height - last > _NEAR:
            yield group
            group = []
        group.append(page)
        last = height
    if group:
        yield group


def _head_key(text: str) -> str:
    """The form in which heads of several pages are equal: with "#" for every number."""
    words = _DIGITS.sub("#", text).split()
    return " ".join("#" if _is_roman(word) else word for word in words)


def _is_roman(word: str) -> bool:
    return bool(word) and word[0] in _VALUES and bool(_ROMAN.fullmatch(word))


def _page_offsets(text: str, page: int) -> set[int]:
    """The differences between the numbers at either end of a row and the page's index in the file."""
    found = set()
    for match in (_AT_START.match(text), _AT_END.search(text[-_END:]), _OF.search(text[-_END:])):
        if match:
            token = match[1]
            if token.isdigit():
                found.add(int(token) - page)
            elif _is_roman(token):
                found.add(_roman(token) - page)
    return found


def _roman(word: str) -> int:
    values = [_VALUES[letter] for letter in word]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))


def without_leaders(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """The lines of each page without leader lines and, where these are many, without the lines between them."""
    leading = [[index for index, line in enumerate(lines) if _LEADER.search(line.text[-_LEADING:])] for lines in pages]
    if sum(map(len, leading)) < _FEW_LEADERS:
        return [list(lines) for lines in pages]
    found = []
    for lines, places in zip(pages, leading, strict=True):
        dropped = set(places)
        if len(places) >= _FEW_LEADERS:
            first, last = places[0], places[-1]
            while first and _PAGED.search(lines[first - 1].text[-_END:]):
                first -= 1
            while last + 1 < len(lines) and _PAGED.search(lines[last + 1].text[-_END:]):
                last += 1
            if len(places) * 2 >= last - first + 1:
                dropped.update(range(first, last + 1))
        found.append([line for index, line in enumerate(lines) if index not in dropped])
    return found


def letters_by_size(pages: Sequence[Sequence[Line]]) -> Counter[float]:
    """The number of characters of each type size, in points."""
    found: Counter[float] = Counter()
    for lines in pages:
        for line in lines:
            found[line.size] += len(line.text)
    return found


def line_pitches(regions: Sequence[Sequence[Line]]) -> dict[float, float]:
    """The usual distance between the baselines of consecutive lines, by type size, both in points."""
    found: dict[float, Counter[float]] = defaultdict(Counter)
    for lines in regions:
        for line, below in pairwise(lines):
            if line.size == below.size and 0.8 * line.size < line.y - below.y < 2.6 * line.size:
                found[line.size][round((line.y - below.y) * 4) / 4] += 1
    return {size: max(counts, key=lambda pitch: (counts[pitch], -pitch)) for size, counts in found.items()}
