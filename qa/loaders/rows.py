"""Read files of separated values (CSV, TSV) as tables: each record is a row with its own place in the file.

Law: `text` is the decoded file, and rows cover every character except white space. The dialect is told by the first
4,096 characters. The work is linear in the length of the file, and a quotation mark that nothing closes costs no more
than its line.
"""

from __future__ import annotations

import os
import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from qa.analysis.rows import DELIMITERS, NAMES, record
from qa.loaders.content import Content
from qa.loaders.decode import readable
from qa.loaders.positions import line_anchors, with_one_ending
from qa.model import Block, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qa.model import BlockKind

SNIFFED = 4096  # characters
MOST = 200_000  # rows that are passages of their own; those beyond are joined
JOINED = 1000  # characters of joined rows
_FEWEST = 3
_LONGEST_NAME = 60  # characters of the name of a column
_TABS = frozenset((".tsv", ".tab"))
# What is a value and no name of a column: a number, a date, a time, an address.
_VALUE = re.compile(
    r"[-+(]?[^\w\s]?\s?\d[\d.,:/%\s-]*+[^\W\d]{0,4}\W?$|\S+@\S+\.\S+$|\w{2,8}://|(?i:true|false|yes|no|null)$"
)


class _Dialect(NamedTuple):
    """How a file is written: the character between cells ("" for one column), and how many cells most records have."""

    delimiter: str
    cells: int


def read(data: bytes, name: str) -> Content:
    """Read a file of separated values. Raises Textless if it is empty or binary."""
    text, encoding = readable(data)
    same = with_one_ending(text)
    dialect = _dialect(same[:SNIFFED], os.path.splitext(name)[1].lower())
    blocks = tuple(_blocks(same, dialect))
    return Content(text, blocks, line_anchors(text), f"csv with {NAMES[dialect.delimiter]}, {encoding}")


def is_table(text: str) -> bool:
    """Whether a text without a name is a table of separated values: its first records, three and more, all have the
    same number of cells, three and more or two with tabs, and none ends as a sentence does."""
    sample = with_one_ending(text[:SNIFFED])
    delimiter, cells = _dialect(sample, "")
    spans = list(_records(sample, delimiter))
    if len(sample) < len(text):
        spans = spans[:-1]  # it may be cut
    if len(spans) < _FEWEST or cells < _FEWEST - (delimiter == "\t"):
        return False
    rows = [span.of(sample) for span in spans]
    return all(len(cells_of(row, delimiter)) == cells and row[-1] not in ".!?" for row in rows)


def _dialect(sample: str, suffix: str) -> _Dialect:
    """The delimiter by which most records of the sample have the same number of cells, more than one."""
    best, most = _Dialect("", 1), 0.0
    for delimiter in DELIMITERS:
        counts = Counter(
            len(cells_of(sample[span.start : span.end], delimiter)) for span in _records(sample, delimiter)
        )
        several = [(number, cells) for cells, number in counts.items() if cells > 1]
        if several:
            number, cells = max(several)
            share = number / counts.total() + (delimiter == "\t" and suffix in _TABS)
            if share > most and number * 2 >= counts.total() - 1:  # the last record of the sample may be cut
                best, most = _Dialect(delimiter, cells), share
    return best


def _records(text: str, delimiter: str) -> Iterator[Span]:
    """The records of a text with one kind of line end, without white space around them."""
    pattern = record(delimiter)
    place, end = 0, len(text)
    while place < end:
        stop = text.find("\n", place)
        stop = end if stop < 0 else stop
        quoted = text.find('"', place, stop)
        if quoted >= 0 and (match := pattern.match(text, place)):
            stop = match.end() if match.end() == end or text[match.end()] == "\n" else stop
        piece = text[place:stop]
        kept = piece.strip(" ")
        if kept.strip():
            start = place + len(piece) - len(piece.lstrip(" "))
            yield Span(start, start + len(kept))
        place = stop + 1


def cells_of(row: str, delimiter: str) -> list[str]:
    """The cells of a record, as they are written."""
    if not delimiter:
        return [row]
    if '"' not in row:
        return row.split(delimiter)
    cell = re.compile(rf'("(?:[^"]++|"")*+"(?={re.escape(delimiter)}|\Z)|[^{re.escape(delimiter)}]*+)')
    found = []
    place = 0
    while match := cell.match(row, place):
        found.append(match[0])
        place = match.end() + 1
        if place > len(row):
            break
    return found


def _blocks(text: str, dialect: _Dialect) -> Iterator[Block]:
    """The lines above the table as paragraphs, the row with the names of the columns, if there is one, and the rows."""
    spans = list(_records(text, dialect.delimiter))
    first = 0
    sample = [cells_of(span.of(text), dialect.delimiter) for span in spans[:20] if span.end <= SNIFFED]
    while first + 1 < len(sample) and len(sample[first]) < dialect.cells and len(sample[first]) <= 1 < dialect.cells:
        first += 1
    for span in spans[:first]:
        yield Block("paragraph", 0, span)
    rows = spans[first:]
    level = _level_of_first(sample[first:], rows, len(text))
    if level != 1:
        yield Block("row", level, rows[0])
        rows = rows[1:]
    yield from pieces("row", 1, rows)


def _level_of_first(sample: Sequence[Sequence[str]], rows: Sequence[Span], size: int) -> int:
    """The level of the first row, as `header_level` gives it; 1 if each row would repeat far more than it holds."""
    if rows and repeats_too_much(rows[0].end - rows[0].start, len(rows), size):
        return 1
    return header_level(sample)


def repeats_too_much(header: int, rows: int, size: int) -> bool:
    """Whether a header of so many characters, repeated for each row, is far more than a text of this size holds."""
    return header * min(rows, MOST) > 20 * size + (1 << 20)


def header_level(sample: Sequence[Sequence[str]]) -> int:
    """The level of the first row of a table, by the cells of its first rows: 0 if it has the names of the columns, 1 if
    it is a row like others, 3 if that is in doubt.

    Names are different from each other, and no values. That is sure where a column has values below its name.
    """
    if len(sample) < 2 or len(sample[0]) < 2:
        return 1
    names = [cell.strip().strip('"').strip() for cell in sample[0]]
    shown = [name for name in names if name]
    if len(shown) < len(names) - 1 or len({name.lower() for name in shown}) < len(shown):
        return 1
    if any(len(name) > _LONGEST_NAME or _VALUE.match(name) for name in shown):
        return 1
    below = [[cell.strip().strip('"').strip() for cell in row] for row in sample[1:] if len(row) == len(names)]
    columns = list(zip(*below, strict=True))
    if any(name in column for name, column in zip(names, columns, strict=False) if name):
        return 1
    is_sure = any(sum(bool(_VALUE.match(cell)) for cell in column) * 2 > len(column) for column in columns)
    return 0 if is_sure or all(name.islower() or "_" in name for name in shown) else 3


def pieces(kind: BlockKind, level: int, spans: Sequence[Span]) -> Iterator[Block]:
    """The blocks of rows or lines; those beyond `MOST` are joined, which is one level more."""
    own, others = spans[:MOST], spans[MOST:]
    for span in own:
        yield Block(kind, level, span)
    start = end = -1
    for span in others:
        if start >= 0 and span.end - start > JOINED:
            yield Block(kind, level + 1, Span(start, end))
            start = -1
        start, end = span.start if start < 0 else start, span.end
    if start >= 0:
        yield Block(kind, level + 1, Span(start, end))
