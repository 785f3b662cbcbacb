"""Find the markup in the blocks of an Org text that a reader does not see: the marks around words, the addresses of
links, the names of notes, and the lines between blocks.

Law: no letter or digit is hidden but those of names, addresses and settings, and of text for one kind of export; the
name of a character or a macro says what it stands for. Every pattern takes linear time. Formulas stay as they are.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.analysis.signs import Mark
from qa.loaders.gathering import furniture_between, in_order
from qa.loaders.org.macros import Macros
from qa.loaders.org.names import character
from qa.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from re import Match

    from qa.model import Block

_BEFORE = r"(?<![^\s\-({'\"*/_+])"
_AFTER = r"(?![^\s\-.,;:!?')}\]\[\"\\*/_+])"


def _around(mark: str, name: str) -> str:
    """The pattern of a mark before words that the same mark ends; the words are looked at again."""
    body = rf"[^{mark}\n]{{0,300}}(?:\n[^{mark}\n]{{1,300}})?"
    return rf"{_BEFORE}{mark}(?=[^\s{mark}](?P<{name}>{body})(?<!\s){mark}{_AFTER})"


_MARKUP = re.compile(
    rf"{_BEFORE}(?P<quote>[=~])(?P<verbatim>[^\s=~](?:[^=~\n]{{0,300}}[^\s=~])?)(?P=quote){_AFTER}"
    r"|\[\[(?P<address>[^\[\]\n]{1,2000})\](?:\[(?P<shown>[^\[\]]{1,1000})\])?\]"
    r"|\[(?P<note>fn:)(?P<name>[\w-]{0,60})(?P<colon>:)?"
    r"|(?P<radio><<<)[^<>\n]{1,200}>>>|(?P<target><<[^<>\n]{1,200}>>)"
    r"|(?P<export>@@[\w-]{1,20}:[^@\n]{0,500}@@)"
    r"|(?P<code>\bsrc_\w{1,20}(?:\[[^\[\]\n]{0,200}\])?\{)[^{}\n]{0,500}\}"
    r"|(?P<end>\\\\[ \t]*$)|(?P<formula>\\\([^\n]{0,500}?\\\)|\\\[[^\n]{0,500}?\\\]|\$\$[^$\n]{1,500}\$\$)"
    r"|(?P<character>\\(?P<called>[A-Za-z]{1,20}\d{0,2})(?:\{\}|(?![A-Za-z{\[])))|(?P<space>\\_ {1,20})"
    r"|\{\{\{(?P<macro>[A-Za-z][\w-]{0,60})(?:\((?P<given>[^{}\n]{0,500})\))?\}\}\}"
    f"|{'|'.join(_around(re.escape(mark), name) for mark, name in zip('*/_+', 'abcd', strict=True))}",
    re.MULTILINE,
)


def hidden_in(text: str, blocks: Sequence[Block]) -> tuple[Mark, ...]:
    """The markup in and between `blocks`, in order."""
    found: list[Span | Mark] = list(furniture_between(text, blocks))
    macros = Macros(text)
    for block in blocks:
        if block.kind not in ("code", "line"):
            for match in _MARKUP.finditer(text, block.span.start, block.span.end):
                if not match["macro"]:
                    found += _hidden(match)
                elif (said := macros.of(match["macro"], match["given"])) is not None:
                    found.append(Mark(*match.span(), said))
    return in_order(found)


def _hidden(match: Match[str]) -> Iterator[Span | Mark]:
    """What is hidden of a piece of markup."""
    start, end = match.span()
    if match["formula"]:
        return
    if match["space"]:
        yield Mark(start, end, " ")
        return
    if match["character"]:
        if (said := character(match["called"])) is not None:
            yield Mark(start, end, said)
        return
    if match["verbatim"]:
        yield Span(start, start + 1)
        yield Span(end - 1, end)
    elif match["address"]:
        begin, stop = match.span("shown" if match["shown"] else "address")
        yield Span(start, begin)
        yield Span(stop, end)
    elif match["note"]:
        yield Span(start + 1, match.end("colon") if match["colon"] else match.end("note"))
    elif match["radio"]:
        yield Span(start, start + 3)
        yield Span(end - 3, end)
    elif match["code"]:
        yield Span(*match.span("code"))
        yield Span(end - 1, end)
    elif match["target"] or match["export"] or match["end"]:
        yield Span(start, end)
    else:
        for name in "abcd":
            if match[name] is not None:
                yield Span(start, start + 1)
                yield Span(match.end(name), match.end(name) + 1)
