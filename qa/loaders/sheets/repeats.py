"""Refuse an OpenDocument table that says in a few bytes what would exhaust memory: cells, rows and spaces that repeat.

Law: what passes has cells with a value no farther apart than `extent` allows, and its repetitions add at most `CELLS`
of them, and `CHARACTERS`. The time is that of the XML, which is not held in memory. What cannot be parsed is damaged:
the library that reads the cells would wait for the end of an element for ever.

Format: ISO/IEC 26300, `table:number-columns-repeated`, `table:number-rows-repeated`, `text:c`.
"""

from __future__ import annotations

from qa.loaders.archive import follow_xml
from qa.loaders.content import Damaged
from qa.loaders.sheets.extent import Around

CELLS, CHARACTERS = 50_000, 10_000_000  # that may stand there by repetition alone
_MOST_ROWS, _MOST_COLUMNS = 1 << 20, 1 << 14  # of a sheet, by the library
_CELLS = ("table-cell", "covered-table-cell")


def check_repeats(data: bytes) -> None:
    """Raise Damaged for the content of a document that repeats too much."""
    reading = _Reading()
    follow_xml(data, reading.begin, reading.end, reading.say)


class _Reading:
    """How far the cells of the present sheet are apart, and what its repetitions add."""

    def __init__(self) -> None:
        self._row = self._column = 0  # the next ones
        self._rows = self._columns = 1  # how often the present ones stand there
        self._around = Around()  # the cells with a value
        self._cells = self._characters = 0  # that are added
        self._said = 0  # characters of the present cell
        self._has_value = False

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        """Begin an element."""
        local, known = _local(name), {_local(key): text for key, text in attributes.items()}
        if local == "table":
            self._row, self._around = 0, Around()
        elif local == "table-row":
            self._rows = _number(known.get("number-rows-repeated"), _MOST_ROWS)
            self._column = 0
        elif local in _CELLS:
            self._columns = _number(known.get("number-columns-repeated"), _MOST_COLUMNS)
            self._said, self._has_value = 0, "value-type" in known
        elif local == "p":
            self._has_value = True
        elif local == "s":
            spaces = _number(known.get("c"), CHARACTERS + 1)
            self._said += spaces
            self._add(0, spaces)

    def say(self, text: str) -> None:
        """Read characters."""
        self._said += len(text)

    def end(self, name: str) -> None:
        """End an element."""
        local = _local(name)
        if local in _CELLS:
            if self._has_value:
                times = self._rows * self._columns - 1
                self._add(times, times * self._said)
                self._around.reach(self._row, self._column)
                self._around.reach(self._row + self._rows - 1, self._column + self._columns - 1)
            self._column += self._columns
        elif local == "table-row":
            self._row += self._rows

    def _add(self, cells: int, characters: int) -> None:
        self._cells += cells
        self._characters += characters
        if self._cells > CELLS or self._characters > CHARACTERS:
            raise Damaged("is refused: it repeats cells or spaces too often")


def _local(name: str) -> str:
    """A name without the prefix of its namespace."""
    return name.rpartition(":")[2]


def _number(text: str | None, most: int) -> int:
    """How often something stands there."""
    digits = (text or "").strip().lstrip("0")
    if not digits.isdecimal():
        return 1
    return most if len(digits) > 9 else min(int(digits), most)
