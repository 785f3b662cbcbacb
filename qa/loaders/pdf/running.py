"""Separate running heads and feet from the pages of a PDF, and leave out page numbers.

Law: what a head or foot says is kept where it first stands, unless the text says it as well. Texts that differ in a
letter or a digit are not the same. A page number stands alone, or with a word for page or the number of all pages, and
is that of its page.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qa.loaders.pdf.line import Line

    Row = tuple[Line, ...]

_DEEP = 3  # the most rows of a head or foot
_NEAR = 3.0  # points: lines of different pages closer than this are at the same height
_APART = 1.75  # times the type size: the least distance between a head and the text
_LONGEST = 160
_LARGE = 1.15
_STEADY = 4  # pages whose numbers go on in step
_NO_LETTERS = re.compile(r"[\W_]++")
_ROMAN = re.compile(r"m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})")
_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
_TOKEN = r"(\d{1,4}|[ivxlcdm]{1,9})"
_PAGE = r"(?:page|seite|página|pagina|pag\.|pág\.|blatt|sivu|side|sida|strona|p\.|s\.|str\.|стр\.|страница)"
_NUMBER_ALONE = re.compile(rf"[\W_]*+{_PAGE}?[\W_]*+(?:[a-z]-|\d+-)?{_TOKEN}[\W_]*+$")
_PAGE_OF = re.compile(
    rf"[\W_]*+{_PAGE}?[\W_]*+(\d{{1,4}})\s*+(?:of|/|von|de|di|sur|из|av|af|van|/)\s*+\d{{1,4}}[\W_]*+$"
)
_DIVIDER = re.compile(r"[|·•‖]| [–—-] ")
_CONTINUED = re.compile(
    r"[\W_]*+(?:(?:table|listing)\s++[\d.]*+\s*+[–—:-]*+\s*+)?"
    r"continue[sd]\s++(?:from|on)\s++(?:the\s++)?(?:next|previous)\s++page[\W_]*+$",
    re.IGNORECASE,
)


class Page(NamedTuple):
    """The lines of a page, and of its head and foot those that no page before has, which are beside the text."""

    lines: list[Line]
    head: list[Line]
    foot: list[Line]


def without_running(pages: Sequence[Sequence[Line]], body: float) -> list[Page]:
    """Separate the running head and foot of each page from its lines, and leave out what a page before has of them, and
    the page's number. `body` is the type size of the text, in points."""
    rows = [_rows([line for line in lines if not line.turn]) for lines in pages]
    left_out = {line for among in rows for row in among for line in row if _CONTINUED.match(line.text)}
    left_out |= _turned_again(pages)
    beside: list[dict[Line, list[Line]]] = []
    for top in (True, False):
        beside.append({})
        for edges in _ends(rows, body, top):
            for row, kept, *_ in edges:
                if kept == list(row) and max(line.size for line in row) > body * _LARGE:
                    continue  # the title of the first page
                left_out.update(row)
                beside[-1].update({row[0]: kept} if kept else {})
    heads, feet = beside
    return [
        Page(
            [line for line in lines if line not in left_out],
            [line for place in lines for line in heads.get(place, ())],
            [line for place in lines for line in feet.get(place, ())],
        )
        for lines in pages
    ]


class _Edge(NamedTuple):
    """A row of a head or foot, and what is kept of it. `is_last` if it is apart from the next row, `is_usual` if it is
    on most pages."""

    row: Row
    kept: list[Line]
    is_number: bool
    is_last: bool
    is_usual: bool


def _ends(rows: Sequence[Sequence[Row]], body: float, top: bool) -> Iterator[list[_Edge]]:
    """The running head of each page, or its foot, from the edge inwards to the first row apart from the next one."""
    found: dict[int, list[_Edge]] = {page: [] for page, among in enumerate(rows) if among}
    pages = len(found)
    texts = Counter(_letters(cell.text) for among in rows for row in among for line in row for cell in line.cells)
    for depth in range(_DEEP):
        edges = {}
        for page, before in found.items():
            among = rows[page]
            if len(before) == depth < len(among) and not (before and before[-1].is_last):
                edges[page] = (among[depth] if top else among[-1 - depth], _inner(among, depth, top))
        for page, edge in _running(edges, pages, body, texts):
            found[page].append(edge)
    for ends in found.values():
        while ends and not (ends[-1].is_number or ends[-1].is_last or (len(ends) == 1 and ends[-1].is_usual)):
            ends.pop()
        yield ends


def _turned_again(pages: Sequence[Sequence[Line]]) -> set[Line]:
    """The lines in the margin or across the page that a page before has at the same place."""
    seen: set[tuple[str, int, int]] = set()
    found = set()
    for line in (line for lines in pages for line in lines if line.turn):
        place = (line.text, round(line.x0), round(line.y))
        if place in seen:
            found.add(line)
        seen.add(place)
    return found


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


def _running(
    edges: dict[int, tuple[Row, Row | None]], pages: int, body: float, texts: Counter[str]
) -> Iterator[tuple[int, _Edge]]:
    """The pages whose edge row, a row with the row next to it, may be of a running head or foot; `pages` is the number
    of pages with text, and `texts` says how often each `_letters` are in the document."""
    numbers = {page: list(_numbers(row)) for page, (row, _) in edges.items()}
    anywhere = Counter(offset for page, among in numbers.items() for offset in _offsets(among, page))
    for cluster in _at_one_height(edges):
        progress = Counter(offset for page in cluster for offset in _offsets(numbers[page], page))
        known = {offset for offset, count in progress.items() if count >= 2 or anywhere[offset] >= 3}
        steady = {offset for offset, count in progress.items() if count >= _STEADY}
        apart = {page: inner is None or _is_apart(row, inner, body) for page in cluster for row, inner in [edges[page]]}
        keys = {page: _key(edges[page][0], page, known | {1} if apart[page] else known) for page in cluster}
        repeated = Counter(keys.values())
        often = sum(repeated[key] >= 3 for key in keys.values()) * 5 >= len(cluster) * 3
        first: set[tuple[str, ...]] = set()
        for page in sorted(cluster):
            (row, inner), key = edges[page], keys[page]
            if not key:
                yield page, _Edge(row, [], is_number=True, is_last=False, is_usual=True)
                continue
            again = repeated[key]
            small = max(line.size for line in row) <= body * _LARGE
            enough = again >= (2 if pages < 4 or often else 3)
            most = again * 2 >= pages
            is_numbered = bool(_offsets(numbers[page], page) & steady)
            if sum(map(len, key)) <= _LONGEST and ((enough and (most or small)) or is_numbered):
                stands = is_numbered and all(texts[_letters(part)] > again for part in key)
                kept = [] if stands or key in first else list(_unnumbered(row, key))
                usual = is_numbered or (most and pages >= 4)
                yield page, _Edge(row, kept, False, apart[page] and inner is not None, usual)
                first.add(key)


def _letters(text: str) -> str:
    """The letters and digits of a text, in which the title in a head is equal to the one in the text."""
    return _NO_LETTERS.sub("", text.casefold())


def _numbers(row: Row) -> Iterator[str]:
    """The numbers in a row that stand alone, or with a word for page or the number of all pages."""
    for part in _parts(row):
        yield from _number(part)


def _number(part: str) -> Iterator[str]:
    match = _NUMBER_ALONE.match(part) or _PAGE_OF.match(part)
    if match:
        yield match[1]


def _parts(row: Row) -> list[str]:
    """The texts of a row that stand apart from each other."""
    return [part for line in row for cell in line.cells for part in _divided(cell.text) if part]


def _divided(text: str) -> list[str]:
    """The texts of a cell that a bar, a dot or a dash divides, in lower case."""
    return [part.strip() for part in _DIVIDER.split(text.casefold())]


def _offsets(numbers: Sequence[str], page: int) -> set[int]:
    """The differences between numbers and the page's index in the file."""
    found = set()
    for token in numbers:
        if token.isdigit():
            found.add(int(token) - page)
        elif _is_roman(token):
            found.add(_roman(token) - page)
    return found


def _key(row: Row, page: int, known: set[int]) -> tuple[str, ...]:
    """What of a row is not the page's number. `known` are the possible differences of that from the page's index."""
    return tuple(part for part in _parts(row) if not _offsets(list(_number(part)), page) & known)


def _unnumbered(row: Row, key: tuple[str, ...]) -> Iterator[Line]:
    """The lines of a row without the cells that are not in its key, which are numbers."""
    for line in row:
        cells = tuple(cell for cell in line.cells if not set(_divided(cell.text)).isdisjoint(key))
        if cells:
            yield line._replace(cells=cells)


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


def _is_roman(word: str) -> bool:
    return bool(word) and word[0] in _VALUES and bool(_ROMAN.fullmatch(word))


def _roman(word: str) -> int:
    values = [_VALUES[letter] for letter in word]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))


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
