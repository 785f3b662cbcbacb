"""Find the entries of the front matter of a Markdown text: lines between `---` and `---` or `...`, or `+++` and `+++`.

Law: keys and scalars only. Nothing is computed from a value: an alias, an anchor or a tag is text as it stands. What is
neither YAML nor TOML is no front matter. Each line is looked at once.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from qa.model import Block, Span

_FENCE = re.compile(r"(---|\+\+\+)[ \t]*+\n")
_KEYS = {
    "-": re.compile(r"""(?:"[^"\n]{1,100}"|'[^'\n]{1,100}'|\w[^\n:]{0,100})[ \t]*+:(?=[ \t]|$)[ \t]*+"""),
    "+": re.compile(r"""[\w."'-]{1,100}[ \t]*+=[ \t]*+"""),
}
_CLOSING = {"-": ("---", "..."), "+": ("+++",)}
_GOES_ON = (" ", "\t", "- ", "]", "}")
_EMPTY = frozenset(("", "[]", "{}", '""', "''", "~", "null", ">", "|"))


class Entry(NamedTuple):
    """A key in lower case, the span of all its lines, and the span of its value without quotation marks; `is_plain`
    says that the value is on the line of the key."""

    key: str
    span: Span
    value: Span
    is_plain: bool


class FrontMatter(NamedTuple):
    """The offset at which the front matter ends, 0 if there is none, and its entries that have a value."""

    end: int
    entries: tuple[Entry, ...]


def front_matter(text: str) -> FrontMatter:
    r"""The front matter at the beginning of `text`, whose lines end with "\n".

    >>> text = "---\nstatus: on hold\ntags:\n  - a\n---\n"
    >>> [entry.span.of(text) for entry in front_matter(text).entries]
    ['status: on hold', 'tags:\n  - a']
    """
    opening = _FENCE.match(text)
    if not opening:
        return FrontMatter(0, ())
    kind = text[0]
    found: list[Entry] = []
    place = opening.end()
    while place < len(text):
        stop = text.find("\n", place)
        stop = len(text) if stop < 0 else stop
        line = text[place:stop].rstrip()
        if line in _CLOSING[kind] and found:
            kept = tuple(entry for entry in found if entry.value.of(text) not in _EMPTY or not entry.is_plain)
            return FrontMatter(min(stop + 1, len(text)), kept)
        if key := _KEYS[kind].match(text, place, place + len(line)):
            name = key[0].rstrip().rstrip(":=").strip(" \t\"'").lower()
            found.append(Entry(name, Span(place, place + len(line)), _value(text, key.end(), place + len(line)), True))
        elif found and line.startswith(_GOES_ON):
            found[-1] = found[-1]._replace(span=Span(found[-1].span.start, place + len(line)), is_plain=False)
        elif line and line[0] != "#" and not (kind == "+" and line[0] == "["):
            break
        place = stop + 1
    return FrontMatter(0, ())


def _value(text: str, start: int, end: int) -> Span:
    """The span of a value without the quotation marks around it."""
    if end - start > 1 and text[start] in "\"'" and text[end - 1] == text[start]:
        inner = text[start + 1 : end - 1]
        start += 1 + len(inner) - len(inner.lstrip())
        return Span(start, start + len(inner.strip()))
    return Span(start, end)


def title_of(front: FrontMatter) -> Entry | None:
    """The entry that is the title of the document."""
    return next(
        (one for one in front.entries if one.key == "title" and one.is_plain and one.value.end > one.value.start), None
    )


def front_blocks(front: FrontMatter, has_title: bool) -> tuple[Block, ...]:
    """The blocks of the entries: a line each; the title is the first heading, unless the text has its own."""
    title = None if has_title else title_of(front)
    return tuple(
        Block("heading", 1, entry.value) if entry is title else Block("line", 0, entry.span) for entry in front.entries
    )
