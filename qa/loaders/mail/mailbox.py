"""Read a mailbox (mbox): its messages are the members "1", "2" and so on.

Law: every byte belongs to a message; the work is linear. A line "From ..." divides messages only if it has a time and a
header follows. (The standard library's `mailbox` reads files only, divides at any such line, and drops what stands
before the first.)
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.loaders.mail.message import parse_mail

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.loaders.mail.values import Mail

_LONGEST = 300  # bytes of a line that divides
_TIME = re.compile(rb"\d{1,2}:\d\d")
_HEADER = re.compile(rb">?[!-9;-~]{1,76}:|>From ")
_ESCAPED = re.compile(rb"^>(>*From )", re.MULTILINE)
_SENT = re.compile(r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b.*+")


def mails(data: bytes) -> Iterator[tuple[str, Mail]]:
    """The messages of a mailbox, each with its number."""
    starts = list(_starts(data))
    if not starts or starts[0] > 0:
        starts.insert(0, 0)
    number = 0
    for start, end in zip(starts, [*starts[1:], len(data)], strict=True):
        line, rest = _divided(data[start:end])
        if rest.strip():
            number += 1
            yield str(number), parse_mail(_ESCAPED.sub(rb"\1", rest), line)


def _starts(data: bytes) -> Iterator[int]:
    """The offsets of the lines that divide messages."""
    at = 0 if data.startswith(b"From ") else data.find(b"\nFrom ") + 1 or -1
    while at >= 0:
        end = data.find(b"\n", at, at + _LONGEST)
        if end > 0 and _TIME.search(data, at, end) and _HEADER.match(data, end + 1):
            yield at
        at = data.find(b"\nFrom ", at) + 1 or -1


def _divided(message: bytes) -> tuple[str, bytes]:
    """The date in the line that begins a message, and the message without that line."""
    if not message.startswith(b"From "):
        return "", message
    line, _, rest = message.partition(b"\n")
    if not _TIME.search(line[:_LONGEST]) or not _HEADER.match(rest):
        return "", message
    found = _SENT.search(line[:_LONGEST].decode("latin-1"))
    return found[0].strip() if found else "", rest
