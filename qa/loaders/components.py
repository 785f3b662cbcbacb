"""Divide the text of a calendar or an address book into its components: events, tasks, cards.

Law: each line is looked at once, however deep components stand in others. A component whose beginning or end is missing
is found all the same, and a damaged one costs no other. What stands inside of a component, such as an alarm, is left
out.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

_BORDER = re.compile(r"(BEGIN|END):[ \t]*+([A-Za-z-]{1,40})[ \t]*+$", re.IGNORECASE)
_NAME = re.compile(r"(?:[\w-]{1,60}\.)?([\w-]{1,60})(?=[;:])")
_QUOTED = re.compile(r"[^:]{0,200}QUOTED-PRINTABLE", re.IGNORECASE)
_PACKED = re.compile(r"[^:]{0,200}ENCODING=B|[A-Za-z\d+/=]{40}[A-Za-z\d+/=]*+$", re.IGNORECASE)


class Component(NamedTuple):
    """A component: its kind in capitals, the line in which it begins, counted from 1, and its own lines, unfolded,
    without those that begin and end it."""

    kind: str
    line: int
    lines: tuple[str, ...]

    def text(self, lines: Iterable[str] | None = None) -> str:
        """The component as a text of its own, with all its lines or with these."""
        return "\n".join((f"BEGIN:{self.kind}", *(self.lines if lines is None else lines), f"END:{self.kind}", ""))

    def written(self, names: Collection[str] = ()) -> list[str]:
        """The lines of these names, or all lines, as they are written; pictures and the like are left out."""
        named = ((name_of(line), line) for line in self.lines if line.strip() and not _PACKED.match(line))
        return [line for name, line in named if name in names or not names]


def name_of(line: str) -> str:
    """The name of a line, in capitals: "item1.tel;type=cell:1" is a TEL."""
    match = _NAME.match(line)
    return match[1].upper() if match else ""


def components(text: str, kinds: Collection[str], outermost: str = "") -> Iterator[Component]:
    """The components of these kinds in their order; at last, one of the kind "" with the lines in no component but the
    outermost."""
    found: list[str] = []
    outside: list[str] = []
    kind, begin, depth = "", 0, 0
    for number, line in _unfolded(text):
        match = _BORDER.match(line)
        if match is None:
            if not depth:
                found.append(line)
            continue
        name, begins = match[2].upper(), match[1].upper() == "BEGIN"
        if name in kinds:
            if kind or not begins:
                yield Component(kind or name, begin or number, tuple(found))
            else:
                outside += found
            found.clear()
            kind, begin, depth = (name if begins else ""), number if begins else 0, 0
        elif name != outermost:
            depth = max(depth + (1 if begins else -1), 0)
    if kind:
        yield Component(kind, begin, tuple(found))
    yield Component("", 1, tuple(outside if kind else outside + found))


def _unfolded(text: str) -> Iterator[tuple[int, str]]:
    """The lines with their numbers; one that begins with white space goes on with the line before, and so does
    one below a line of quoted letters that ends with "="."""
    first, pieces = 1, list[str]()
    for number, line in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), 1):
        if line[:1] in (" ", "\t"):
            pieces.append(line[1:])
            continue
        if pieces and pieces[-1][-1:] == "=" and _QUOTED.match(pieces[0]):
            pieces[-1] = pieces[-1][:-1]
            pieces.append(line)
            continue
        if pieces:
            yield first, "".join(pieces)
        first, pieces = number, [line]
    yield first, "".join(pieces)
