"""Read logs and exports of chats line by line: each entry or message with its time and name, and the lines below it.

Law: blocks cover every character except white space. The work is linear in the length of the text, whatever the length
of a line. A text is taken for lines only if most of them begin with a time, or its name says that it is a log.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from qa.loaders.positions import with_one_ending
from qa.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.model import Block

_SAMPLE = 200  # lines that are not blank
_FEWEST = 3  # that begin with a time
_LONGEST = 4000  # characters of an entry with the lines below it
_LOOKED_AT = 200  # characters of a line
_DENSE = 20_000  # characters


@lru_cache(maxsize=1)
def _begins() -> re.Pattern[str]:
    """Compile the pattern of the beginning of an entry. The ways to write it, in this order: a date and a time; a time
    in brackets, or alone before a word; the level of an entry, then anything; the address, user and time of a web
    server's log; glog's letter and date; seconds since something; an IRC nickname; a name, then date and time."""
    month = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
    date = (
        rf"(?:\d{{4}}[-/.]\d{{1,2}}[-/.]\d{{1,2}}|\d{{1,2}}[-/.]\d{{1,2}}[-/.]\d{{2,4}}"
        rf"|\d{{1,2}}[ /-]{month}[ /-]\d{{2,4}}|(?:[a-z]{{3}},? )?{month} {{1,2}}\d{{1,2}}(?:,? \d{{4}})?)"
    )
    time = r"(?:\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d{1,9})?)?(?:[ \u00a0\u202f]?[ap]\.?m\b\.?)?(?:Z|[+-]\d\d:?\d\d)?)"
    both = rf"{date}(?:,? (?:at )?|[T_:]){{1,2}}{time}"
    level = r"(?:trace|debug|info|notice|warn(?:ing)?|error|crit(?:ical)?|fatal|severe)"
    ways = (
        rf"[\[(<]?{both}",
        rf"[\[(]{time}[\])]",
        r"\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(?: ?[ap]m)?[ \t]+(?:[-–] )?\S",
        rf"(?:\[{level}\]|{level}[:\t]|{level} {{1,4}}[\[(\d])",
        rf"\S{{1,60}} \S{{1,40}} \S{{1,40}} \[{both}",
        r"[IWEF]\d{4} \d\d:\d\d:\d\d",
        r"\[ *\d{1,10}\.\d{3,9}\]|\d{10}(?:\.\d{1,9})? \S",
        r"<[^<>\s]{1,40}> \S",
        rf"[^\W\d][^\n\[\]:]{{0,60}}?,? \[{both}\]\s*$",
        rf"[^\W\d][^\n]{{0,60}}? [—–] (?:{both}|(?:today|yesterday)(?: at)? {time})\s*$",
    )
    return re.compile(f"[\u200e\u200f\ufeff]?(?:{'|'.join(ways)})", re.IGNORECASE)


def line_blocks(text: str, is_log: bool) -> tuple[Block, ...] | None:
    """The blocks of a text of lines, or None for any other text. `is_log` says that its name is that
    of a log."""
    same = with_one_ending(text)
    stamped = _is_stamped(same)
    if not stamped and not (is_log and _is_dense(same[:_DENSE])):
        return None
    from qa.loaders.rows import pieces

    return tuple(pieces("line", 0, list(_entries(same, stamped))))


def _is_dense(text: str) -> bool:
    """Whether few lines are blank; many between others would part paragraphs."""
    lines = text.strip().split("\n")
    return sum(not line.strip() for line in lines) * 4 <= len(lines)


def _is_stamped(text: str) -> bool:
    """Whether entries begin with a time: most of the first lines do, or the first one and every fourth."""
    begins = _begins().match
    number = found = place = 0
    is_first = False
    while number < _SAMPLE and place < len(text):
        end = text.find("\n", place)
        end = len(text) if end < 0 else end
        line = text[place : min(end, place + _LOOKED_AT)]
        if line.strip():
            is_begun = begins(line) is not None
            is_first = is_first or (not number and is_begun)
            number += 1
            found += is_begun
        place = end + 1
    return found >= _FEWEST and found * (4 if is_first else 2) >= number


def _entries(text: str, stamped: bool) -> Iterator[Span]:
    """The entries: each line that begins with a time, with the lines below it that do not. Without times, each line
    with the indented ones below it."""
    begins = _begins().match
    start = end = -1
    place, size = 0, len(text)
    while place < size:
        stop = text.find("\n", place)
        stop = size if stop < 0 else stop
        line = text[place : min(stop, place + _LOOKED_AT)]
        bare = line.strip()
        if bare or text[place:stop].strip():
            is_new = begins(line) is not None if stamped else not line[0].isspace()
            if start < 0 or is_new or stop - start > _LONGEST:
                if start >= 0:
                    yield Span(start, end)
                start = place + len(line) - len(line.lstrip())
            end = place + len(text[place:stop].rstrip())
        place = stop + 1
    if start >= 0:
        yield Span(start, end)
