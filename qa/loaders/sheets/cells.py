"""Write the value of a cell as people see it, and the name of its place.

Law: a whole number has no point (3.0 is "3"), a date is in ISO 8601. A name can be pasted into the name box of a
program for tables.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

_PLAIN = re.compile(r"[^\W\d][\w.]*")
_ADDRESS = re.compile(r"(?i:[a-z]{1,3}\d+|r\d*c\d*|true|false)")  # a sheet with such a name needs quotes too
_EXACT = 1e15  # numbers below are shown with all their digits
_HALF_SECOND = timedelta(microseconds=500_000)


def cell_text(value: object, decimals: int | None = None) -> str:
    """The text of a value. `decimals` are those of a share that is shown in percent.

    >>> [cell_text(value) for value in (3.0, 0.1 + 0.2, True, date(2024, 3, 1), datetime(2024, 3, 1, 14, 30), "a")]
    ['3', '0.3', 'TRUE', '2024-03-01', '2024-03-01 14:30', 'a']
    >>> cell_text(0.4567, 1), cell_text(timedelta(hours=26, minutes=5)), cell_text(time(9, 5))
    ('45.7%', '26:05', '09:05')
    """
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int | float):
        return _number(float(value)) if decimals is None else f"{value * 100:.{decimals}f}%"
    if isinstance(value, datetime):
        near = value + _HALF_SECOND if value.microsecond and value.year < date.max.year else value
        return near.isoformat(" ", "seconds" if near.second else "minutes")
    if isinstance(value, time):
        return value.isoformat("seconds" if value.second else "minutes")
    if isinstance(value, timedelta):
        return _duration(value)
    return value.isoformat() if isinstance(value, date) else ""


def _number(value: float) -> str:
    """A number with at most fifteen digits, as programs for tables have it."""
    return str(int(value)) if value.is_integer() and abs(value) < _EXACT else f"{value:.15g}"


def _duration(value: timedelta) -> str:
    minutes, seconds = divmod(round(abs(value).total_seconds()), 60)
    sign = "-" if value < timedelta() else ""
    return f"{sign}{minutes // 60}:{minutes % 60:02}" + (f":{seconds:02}" if seconds else "")


def cell_name(sheet: str, row: int, column: int) -> str:
    """The name of a cell, whose row and column count from 0.

    >>> cell_name("Sheet2", 16, 1), cell_name("Jan's costs", 0, 27)
    ('Sheet2!B17', "'Jan''s costs'!AB1")
    """
    letters = ""
    column += 1
    while column:
        column, letter = divmod(column - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return f"{sheet_name(sheet)}!{letters}{row + 1}"


def sheet_name(name: str) -> str:
    """The name of a sheet, in quotation marks where it needs them."""
    is_plain = _PLAIN.fullmatch(name) and not _ADDRESS.fullmatch(name)
    return name if is_plain else f"""'{name.replace("'", "''")}'"""
