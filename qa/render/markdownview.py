r"""Write answers as Markdown: each question is a heading, each quote a block quote with a link to its place below it.

Law: any Markdown renderer shows a document's text letter by letter; the text creates no markup and no HTML.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.model import Anchor
from qa.render.links import file_uri
from qa.render.phrases import (
    UNTITLED,
    first_numbers,
    format_place,
    is_refusal,
    match_note,
    missing_note,
    place_details,
    refusal,
    search_note,
    shown_source,
)
from qa.render.reflow import layout
from qa.render.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.model import Answer, Citation

# Markup anywhere in a line, in CommonMark or a common dialect of it (tables, strikethrough, mathematics, highlights,
# footnotes, mentions), and a colon that could begin an emoji's name.
_ACTIVE = re.compile(r"[\\`*_{}\[\]<>&#|~$^=@]|:(?=[\w+-]++:)")
# Markup only at the beginning of a line: a list's marker, or the rule below a heading.
_ACTIVE_AT_START = re.compile(r"\A(\d{0,9})([-+.)])")


def markdown(answer: Answer) -> str:
    """Write the answer as a document; nothing for an answer without citations."""
    if not answer.answered:
        return ""
    return "\n".join((f"# {escape(answer.question)}\n", *(_citation(citation, "—") for citation in answer.citations)))


def conversation(answers: Sequence[Answer], title: str = "", firsts: Sequence[int] = ()) -> str:
    """Write the turns of a conversation as one document. `firsts` are the numbers of the answers' first citations;
    without them all are numbered from 1 on.

    The number stands in front of the place. It is not a list's number, since some renderers count lists anew.
    """
    parts = [f"# {escape(title) or UNTITLED}\n"]
    for answer, first in zip(answers, firsts or first_numbers(answers), strict=True):
        parts.append(f"## {escape(answer.question)}\n")
        if note := search_note(answer):
            parts.append(f"{escape(note)}\n")
        if answer.only and not is_refusal(answer):
            parts.append(f"{escape(match_note(answer))}\n")
        if is_refusal(answer):
            told = (*refusal(answer), match_note(answer)) if answer.answered else refusal(answer)
            parts.append(f"**Not covered** — {escape('; '.join(told))}\n")
        parts += (_citation(citation, f"**{number}.**") for number, citation in enumerate(answer.citations, first))
    return "\n".join(parts)


def _citation(citation: Citation, mark: str) -> str:
    uri, at = file_uri(citation.source), citation.place
    where = escape(format_place(shown_source(citation), Anchor(at.offset, at.line, None, at.page, at.label)))
    link = where if uri is None else f"[{where}]({uri})"
    details = (*place_details(citation), missing_note(citation))
    rest = "".join(f", {escape(part)}" for part in details if part)
    return f"{_quote(citation)}\n\n{mark} {link}{rest}\n"


def _quote(citation: Citation) -> str:
    """Write the quote as a block quote: lines of code and of logs as code, items and rows each on their line."""
    passage = citation.passage
    flow, offset = layout(passage), passage.span.start
    start, end = flow.span(citation.span.start - offset, citation.span.end - offset)
    if flow.breaks.isdisjoint(range(start, end)):
        return f"> {escape(flow.text[start:end])}"
    begin = flow.text.rfind("\n", 0, start) + 1
    if not flow.text[begin:start].strip():
        start = begin  # the indentation of the first line
    groups: list[tuple[bool, list[str]]] = []
    is_code = False
    for line in flow.text[start:end].split("\n"):
        is_code = start in flow.verbatim or (is_code and not line)
        if not groups or groups[-1][0] != is_code:
            groups.append((is_code, []))
        groups[-1][1].append(line)
        start += len(line) + 1
    return "\n>\n".join(_group(*group) for group in groups)


def _group(is_code: bool, lines: Sequence[str]) -> str:
    """Write lines of one kind. Markdown ignores spaces at the beginning of a line, so these are written by name."""
    if is_code:
        return "\n".join(f">     {line}".rstrip() for line in lines)
    spaces = ("&nbsp;" * (len(line) - len(line.lstrip(" "))) for line in lines)
    return "\\\n".join(f"> {space}{escape(line)}" for space, line in zip(spaces, lines, strict=True) if line)


def escape(text: str) -> str:
    r"""Put `text` on one line, as Markdown that renders as exactly that line.

    >>> print(escape("1. a *b* <c> [d](e) :cat: f_g"))
    1\. a \*b\* \<c\> \[d\](e) \:cat: f\_g
    """
    return _ACTIVE_AT_START.sub(r"\1\\\2", _ACTIVE.sub(r"\\\g<0>", one_line(text)))
