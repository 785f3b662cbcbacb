"""Find the markup in the blocks of a manual page that a reader does not see: names of macros, quotation marks around
arguments, changes of font and size, and the escapes of roff.

Law: no letter is hidden but those of names of macros, fonts and glyphs, and a glyph says what it stands for. Every
pattern takes linear time.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from unicodedata import normalize

from qa.analysis.signs import Mark
from qa.loaders.accents import MARKS, marked
from qa.loaders.gathering import furniture_between, in_order
from qa.loaders.man.blocks import arguments, called, words_of
from qa.loaders.man.names import AMONG, CLOSE, GLYPHS, GREEK, HEADINGS, SILENT, STRINGS
from qa.loaders.positions import with_one_ending
from qa.loaders.references import printable
from qa.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qa.model import Block

_NAME = r"(?:\[[^\]\n]{0,60}\]|\([^\n]{2}|[^\n\[(])"
_ESCAPE = re.compile(
    r"(?P<comment>\\[\"#][^\n]*)|\\\*(?:\((?P<string>[^\n]{2})|\[(?P<named>[^\]\n]{1,60})\])|\\C'(?P<one>[^'\n]{1,60})'"
    rf"|(?P<font>\\[fFgkmMnOVY*]{_NAME})|(?P<size>\\s[-+]?(?:\[[^\]\n]{{0,9}}\]|\([-+]?\d\d|\d))"
    r"|(?P<moved>\\[bBdDhHlLNRSvwxXZ]'[^'\n]{0,200}')|(?P<glyph>\\(?:\((?P<two>[^\n]{2})|\[(?P<long>[^\]\n]{1,60})\]))"
    r"|\\(?P<shown>[-. ~0'`\\])|\\(?P<letter>e)|(?P<none>\\[^\n]?)"
)
_NUMBER = re.compile(r"u([0-9A-F]{4,6}(?:_[0-9A-F]{4,6}){0,5})|char(\d{1,3})")
_CODES = 0x110000  # of Unicode
# The definition of a string that stands for words alone.
_STRING = re.compile(r"^\.[ \t]*ds[ \t]+(\S{1,40})[ \t]+\"?([^\n\"\\]{1,200}?)\"?[ \t]*$", re.MULTILINE)
_PAIR = re.compile(r"T[{}]")
_OF_MDOC = re.compile(r"[A-Z][a-z1]$|%").match


def hidden_in(text: str, blocks: Sequence[Block]) -> tuple[Mark, ...]:
    """The markup in and between `blocks`, in order."""
    found: list[Span | Mark] = list(furniture_between(text, blocks))
    same = with_one_ending(text)
    named = STRINGS | {match[1]: match[2] for match in _STRING.finditer(same)}
    for block in blocks:
        start, end = block.span
        line = same.rfind("\n", 0, start) + 1
        while line < end:
            stop = same.find("\n", line)
            stop = len(same) if stop < 0 else stop
            for mark in _in_line(same[line:stop], block.kind == "row", named):
                begin, after = line + mark.start, line + mark.end
                if mark.start == 0 and after == stop and isinstance(mark, Span):
                    after += 1  # a line without words ends no paragraph
                if max(begin, start) < min(after, end):
                    found.append(Mark(max(begin, start), min(after, end), *mark[2:]))
            line = stop + 1
    return in_order(found)


def _in_line(line: str, is_row: bool, named: dict[str, str]) -> Iterator[Span | Mark]:
    name, column = (None, 0) if is_row else called(line)
    if name is None:
        yield Span(0, column)
    else:
        is_title = name in ("TH", "Dt")
        is_silent = (name in SILENT and not is_title) or name[:1] == "\\"
        found = [] if is_silent else arguments(line, column)[: 2 if is_title else 1 if name == "IP" else None]
        if not found:
            yield Span(0, len(line))
            return
        yield from _around(line, found, name)
    if is_row:
        for pair in _PAIR.finditer(line):
            yield Span(*pair.span())
    for match in _ESCAPE.finditer(line, column):
        yield from _escape(match, named)


def _around(line: str, found: list[re.Match[str]], name: str) -> Iterator[Span]:
    """What is hidden around the arguments of a macro."""
    at = 0
    for index, match in enumerate(found):
        start, end = words_of(match)
        is_name = name not in HEADINGS and _OF_MDOC(name) and line[start:end] in AMONG
        if index and name not in CLOSE:
            if start > match.start() + 1 and line[start - 1] == '"':
                yield Span(start - 1, start)
            if at < match.start():
                yield Span(at, match.start())
        elif at < start:
            yield Span(at, start)
        if is_name:
            yield Span(start, end)
        at = end
    if at < len(line):
        yield Span(at, len(line))


def _escape(match: re.Match[str], named: dict[str, str]) -> Iterator[Span | Mark]:
    """What is hidden of an escape, and what it stands for."""
    start, end = match.span()
    if match["shown"]:
        yield Mark(start, end, " ") if match["shown"] in "~0" else Span(start, start + 1)
    elif match["letter"]:
        yield Span(start + 1, end)
    elif name := match["two"] or match["long"] or match["one"]:
        yield Mark(start, end, _glyph(name))
    elif string := match["string"] or match["named"]:
        yield Mark(start, end, named.get(string, ""))
    else:
        yield Span(start, end)


def _glyph(name: str) -> str:
    """What the name of a glyph stands for, or "".

    >>> _glyph("'e"), _glyph("*a"), _glyph("u0065_0301"), _glyph("char233")
    ('é', 'α', 'é', 'é')
    """
    if number := _NUMBER.fullmatch(name):
        codes = [int(code, 16) for code in number[1].split("_")] if number[1] else [int(number[2])]
        return printable(normalize("NFC", "".join(chr(code) for code in codes if code < _CODES)))
    if len(name) != 2:
        return ""
    if known := GLYPHS.get(name):
        return known
    sign, letter = name[0], name[1]
    if sign == "*":
        return GREEK.get(letter, "")
    return marked(sign, letter) if sign in MARKS and letter.isalpha() else ""
