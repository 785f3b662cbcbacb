"""Find the markup in the blocks of a text in AsciiDoc that a reader does not see: the marks around words, the names and
addresses of macros, targets, and the lines between blocks.

Law: no letter or digit is hidden but those of names, addresses and settings; a reference to an attribute or a character
says what it stands for. Every pattern takes linear time.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.analysis.signs import Mark
from qa.loaders.asciidoc.attributes import Values
from qa.loaders.asciidoc.tables import CELL
from qa.loaders.gathering import furniture_between, in_order
from qa.loaders.references import references
from qa.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from re import Match

    from qa.model import Block

_WITHOUT_TEXT = frozenset("image icon anchor indexterm bibitem counter counter2".split())
_WITH_TEXT = frozenset("link xref mailto kbd btn menu pass stem latexmath asciimath indexterm2".split())
_SETTING = re.compile(r"(?:\^?,[ \t]*[\w-]{1,40}=.*|\^)\Z", re.DOTALL)


def _around(mark: str, name: str) -> str:
    """The pattern of a mark before words that the same mark ends; the words are looked at again."""
    body = rf"[^{mark}\n]{{0,400}}(?:\n[^{mark}\n]{{1,400}}){{0,2}}"
    return rf"(?<![\w\\;:}}]){mark}(?=[^\s{mark}](?P<{name}>{body})(?<!\s){mark}(?!\w))"


def _doubled(mark: str, name: str) -> str:
    return rf"(?<!\\){mark}{mark}(?=[^{mark}\n](?P<{name}>[^{mark}\n]{{0,400}}){mark}{mark})"


_MARKS = {"bold": "\\*", "slanted": "_", "code": "`", "marked": "#", "plain": "\\+"}
_MARKUP = re.compile(
    r"(?P<note>footnote(?:ref)?:[\w-]{0,60})(?=\[)"
    r"|(?P<macro>(?<![\w:/\\.-])(?:[a-zA-Z]\w{0,30}:(?!:)|\{[\w-]{1,60}\})[^\s\[\]|]{0,1000}\[)"
    r"(?P<label>[^\[\]\n]{0,500}(?:\n[^\[\]\n]{1,500})?)\]"
    r"|(?P<reference><<(?P<id>[^<>,\n]{1,200})(?:,(?P<text>[^<>]{1,400}))?>>)"
    r"|(?P<entry>\[\[\[[\w:.-]{1,60}(?:,[^\[\]\n]{1,100})?\]\]\])|(?P<target>\[\[[^\[\]\n]{1,200}\]\])"
    r"|(?P<role>\[[.#%][\w.#% -]{1,60}\])(?=[#*_`])"
    r"|(?P<unseen>\(\(\([^()\n]{1,300}\)\)\))|(?P<index>\(\([^()\n]{1,300}\)\))"
    r"|(?P<conditional>^(?:ifdef|ifndef|ifeval|endif|include)::[^\n]*\n?)|(?P<end> \+$)"
    r"|(?P<escape>\\(?=[*_`#<{\[+~^']))|(?P<value>(?<!\\)\{(?P<named>\w[\w-]{0,60})\})"
    r"|(?<=\w)\^[^\s^]{1,60}(?P<raised>\^)|(?<=[^\s:]):(?P<term>:{1,3})(?=[ \t\n]|\Z)"
    f"|{'|'.join(_doubled(mark, f'{name}_twice') for name, mark in _MARKS.items())}"
    f"|{'|'.join(_around(mark, name) for name, mark in _MARKS.items())}",
    re.MULTILINE,
)


def hidden_in(text: str, blocks: Sequence[Block]) -> tuple[Mark, ...]:
    """The markup in and between `blocks`, in order."""
    found: list[Span | Mark] = list(furniture_between(text, blocks))
    values = Values(text, blocks)
    for block in blocks:
        start, end = block.span
        if block.kind == "row":
            found += (Span(match.start(), match.end() - 1) for match in CELL.finditer(text, start, end))
        if block.kind not in ("code", "line"):
            found += references(text, start, end)
            for match in _MARKUP.finditer(text, start, end):
                if not match["named"]:
                    found += _hidden(match)
                elif (said := values.at(match["named"], match.start())) is not None:
                    found.append(Mark(*match.span(), said))
    return in_order([mark for mark in found if mark.start < mark.end])


def _hidden(match: Match[str]) -> Iterator[Span]:
    """What is hidden of a piece of markup."""
    start, end = match.span()
    if match["macro"]:
        yield from _of_macro(match)
    elif match["reference"]:
        begin, stop = match.span("text" if match["text"] else "id")
        yield Span(start, begin)
        yield Span(stop, end)
    elif match["entry"] or match["index"]:
        yield Span(start, start + 2)
        yield Span(end - 2, end)
    elif match["term"] or match["raised"]:
        yield Span(*match.span("term" if match["term"] else "raised"))
    else:
        yield Span(start, end)
        for name in _MARKS:
            if match[name] is not None:
                yield Span(match.end(name), match.end(name) + 1)
            elif match[f"{name}_twice"] is not None:
                after = match.end(f"{name}_twice")
                yield Span(after, after + 2)


def _of_macro(match: Match[str]) -> Iterator[Span]:
    """What is hidden of a macro: its name and address, if it has other text, and its settings."""
    start, end = match.span()
    name, _, address = match["macro"][:-1].partition(":")
    begin, stop = match.span("label")
    if name in _WITHOUT_TEXT:
        yield Span(start, end)
    elif match["label"].strip() and (name in _WITH_TEXT or address.startswith("//") or name[0] == "{"):
        setting = _SETTING.search(match["label"])
        yield Span(start, begin)
        yield Span(begin + setting.start() if setting else stop, end)
    else:
        yield Span(start, start if address.startswith("//") or name[0] == "{" else start + len(name) + 1)
        if not match["label"].strip():
            yield Span(begin - 1, end)
