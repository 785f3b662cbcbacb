"""Find the markup in the blocks of reStructuredText that a reader does not see: the marks around words, the names of
roles, the addresses of references, escapes, and the lines of directives between blocks.

Law: no letter or digit is hidden but those of names, addresses and options; a substitution says what it stands for. A
span is on one line or, within an address or a name, holds the line ends of it. Every pattern takes linear time.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.analysis.signs import Mark
from qa.loaders.gathering import in_order
from qa.loaders.rst.names import NAMED, VERBATIM
from qa.loaders.rst.substitutions import Substitutions
from qa.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from re import Match

    from qa.model import Block

_BEFORE = r"(?<![\w`*\\])"
_AFTER = r"(?![\w`*])"
_MARKUP = re.compile(
    rf"{_BEFORE}``(?![\s`])(?P<literal>[^`]*+(?:`(?!`)[^`]*+)*+)``(?![\w`])"
    rf"|{_BEFORE}(?P<role>:[a-zA-Z][\w.+-]{{0,60}}(?::[\w.+-]{{1,60}}){{0,3}}:)?(?P<target>_)?`(?![\s`])"
    r"(?P<text>[^`\\]*+(?:\\.[^`\\]*+)*+)`(?P<after>__?(?!\w)|:[a-zA-Z][\w.+:-]{0,60}:)?(?![\w`])"
    rf"|{_BEFORE}\*\*(?![\s*])(?P<strong>[^*\\]*+(?:(?:\\.|\*(?!\*))[^*\\]*+)*+)(?<!\s)\*\*{_AFTER}"
    rf"|{_BEFORE}\*(?![\s*])(?P<emphasis>[^*\\]*+(?:\\.[^*\\]*+)*+)(?<!\s)\*{_AFTER}"
    r"|(?P<space>\\ )|(?P<escape>\\)\\?"
    r"|(?<![\w|])(?P<substitution>\|(?![\s|])(?P<named>[^|\\]{1,100})(?<!\s)\|)(?P<linked>__?)?(?![\w|])"
    r"|(?<![\w.+:-])[^\W_]++(?:[-._+:][^\W_]++)*+(?P<reference>__?)(?![\w`/])"
    r"|(?<=\]|\|)(?P<label>__?)(?![\w`/])"
    r"|(?<!\S)(?P<explicit>\.\. +)(?:(?=\[)|[\w+:-]{1,60}?:(?P<colon>:)(?=\s|\Z))"
    r"|(?<=\S):(?P<shown>:)\Z|(?<!\S)(?P<alone>::)\Z",
    re.DOTALL,
)
_FIELD = re.compile(r":(?=[^\s:`][^:\n]{0,80}:(?:\s|\Z))")
_RAW_ROLE = re.compile(r"\.\. +role:: *([\w.+-]{1,60})[ \t]*\([ \t]*raw[ \t]*\)")
_BETWEEN = re.compile(
    r"[ \t]*+(?:(?:[-*+•‣⁃]|\(?(?:#|\w{1,5})[.)])[ \t]++)*+"
    r"(?:(?:[-*+•‣⁃]|#\.|::|\.\. +[\w+:-]+(?: +[\w+:-]+)?::.*|:[\w -]++:(?:[ \t].*)?)?[ \t]*+)\Z"
)


def hidden_in(text: str, blocks: Sequence[Block]) -> tuple[Mark, ...]:
    """The markup in and between `blocks`, in order.

    Between two blocks, it is markup only if each line is the line of a directive, an option or the marker of an item.
    """
    raw = {"raw", *_RAW_ROLE.findall(text)}
    values = Substitutions(text)
    found: list[Span | Mark] = []
    before: Block | None = None
    for block in blocks:
        if before is not None and "heading" not in (before.kind, block.kind):
            found += _between(text, before.span.end, block.span.start)
        directive = text[before.span.end if before else 0 : block.span.start]
        if block.kind != "code" or "parsed-literal::" in directive:
            found += _in_block(text, block.span, raw, values)
        before = block
    return in_order(found)


def _between(text: str, start: int, end: int) -> Iterator[Span]:
    gap = text[start:end]
    if not gap.strip():
        return
    lines = gap.split("\n")
    if all(_BETWEEN.match(line) for line in lines):
        for line in lines:
            if kept := line.strip():
                at = start + line.index(kept)
                yield Span(at, at + len(kept))
            start += len(line) + 1


def _in_block(text: str, block: Span, raw: set[str], values: Substitutions) -> Iterator[Span | Mark]:
    if match := _FIELD.match(text, block.start, block.end):
        yield Span(*match.span())
    for match in _MARKUP.finditer(text, block.start, block.end):
        if match["text"] is not None:
            yield from _around_role(match, raw)
            continue
        if match["named"] and (said := values.of(match["named"])) is not None:
            yield Mark(*match.span("substitution"), said)
        for name, width in (("literal", 2), ("strong", 2), ("emphasis", 1)):
            if match[name] is not None:
                start, end = match.span()
                yield Span(start, start + width)
                yield Span(end - width, end)
        for name in ("space", "escape", "reference", "label", "explicit", "colon", "shown", "alone", "linked"):
            if match[name]:
                yield Span(*match.span(name))


def _around_role(match: Match[str], raw: set[str]) -> Iterator[Span]:
    """What is hidden of a text between backquotes, with the role or the reference that it is."""
    text, role, after = match["text"], match["role"] or "", match["after"] or ""
    name = (role or (after if after[:1] == ":" else "")).strip(":").lower()
    if name in raw:
        yield Span(*match.span())
        return
    start, end = match.span("text")
    name = name.rpartition(":")[2]
    if (name and name not in VERBATIM) or after[:1] == "_":
        bare = text.rstrip()
        opened = bare.rfind("<") if bare.endswith(">") else -1
        if opened > 0 and (title := bare[:opened].rstrip()):
            end = start + len(title)
        elif name and text.startswith("~"):
            start += max(text.rfind(".") + 1, 1)
        if name and text.startswith("!"):
            start += 1
    if role and name in NAMED:
        yield Span(match.start(), match.start() + 1)
        yield Span(match.end("role"), start)
    else:
        yield Span(match.start(), start)
    yield Span(end, match.end())
