"""Read the header of a mail: its fields as people read them, and the time at which it was sent.

Law: a field is decoded whatever is wrong with it, and none is longer than `LONGEST` characters. The header parser of
the standard library's default policy fails on some fields and is quadratic in long ones; so fields are read raw.
"""

from __future__ import annotations

import re
from contextlib import suppress
from email.header import decode_header
from email.utils import mktime_tz, parsedate_tz
from typing import TYPE_CHECKING

from qa.loaders.html.charset import decode_declared

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import Message

SHOWN = ("From", "To", "Cc", "Date", "Subject")
LONGEST = 2_000
_RAW = 20_000  # characters of a field that are decoded
_LATEST = 253_402_300_799  # the last second of the year 9999


def fields_of(message: Message) -> tuple[tuple[str, str], ...]:
    """The fields that people read, in the order in which they are shown, each once and without empty ones."""
    found = ((name, ", ".join(filter(None, _values(message, name)))) for name in SHOWN)
    return tuple((name, shortened(value)) for name, value in found if value)


def field(message: Message, name: str) -> str:
    """The first value of a field, decoded; empty if there is none."""
    return next(_values(message, name), "")


def _values(message: Message, name: str) -> Iterator[str]:
    wanted = name.lower()
    return (decoded(str(value)) for key, value in message.raw_items() if key.lower() == wanted)


def shortened(value: str) -> str:
    """A value of at most `LONGEST` characters, which says how many were left out."""
    if len(value) <= LONGEST:
        return value
    kept = value[:LONGEST].rpartition(" ")[0] or value[:LONGEST]
    return f"{kept} … and {len(value) - len(kept):,} more characters"


def decoded(raw: str) -> str:
    """The text of a field: encoded words (RFC 2047) and bytes of any encoding decoded, white space collapsed."""
    cut = raw[:_RAW]
    text = _from_bytes(cut.encode("ascii", "surrogateescape"), "") if not cut.isascii() and _is_bytes(cut) else cut
    if "=?" in text:
        with suppress(Exception):  # broken encoded words are shown as they are
            pieces = decode_header(re.sub(r"\r?\n", "", text))
            if all(piece for piece, _ in pieces):
                text = "".join(
                    piece if isinstance(piece, str) else _from_bytes(piece, label or "") for piece, label in pieces
                )
    rest = len(raw) - len(cut)
    return " ".join(text.split()) + (f" … and {rest:,} more characters" if rest else "")


def _is_bytes(text: str) -> bool:
    """Whether all that is not ASCII stands for bytes, as the parser gives them."""
    return all(character < "\x80" or "\udc80" <= character <= "\udcff" for character in text)


def _from_bytes(data: bytes, label: str) -> str:
    try:
        return decode_declared(data, label)[0]
    except ValueError:
        return data.decode("latin-1")


def time_of(*dates: str) -> int:
    """The first of these dates that can be understood, in Unix time in seconds; 0 if none can."""
    for date in dates:
        try:
            parsed = parsedate_tz(date[:200])
            when = int(mktime_tz(parsed)) if parsed else 0
        except (ValueError, OverflowError, TypeError, IndexError):
            continue
        if 0 < when <= _LATEST:
            return when
    return 0
