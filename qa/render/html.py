"""The conversation as one HTML page: each question a heading, each passage with its quote marked, its place below it.

Law: whatever the text, the page has no element and no attribute but our own, and a reader sees the text letter by
letter; it holds no script, asks for nothing, and is the same bytes for the same answers.
"""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from qa.render.links import file_uri
from qa.render.phrases import (
    UNTITLED,
    confidence_word,
    place_details,
    place_of,
    row_span,
    search_note,
    shorten,
    why_not_covered,
)
from qa.render.reflow import Reflowed, hanging
from qa.render.safe import one_line
from qa.render.stylesheet import STYLE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qa.model import Answer, Citation

    _Roles = tuple[tuple[str, list[tuple[int, int]]], ...]  # an element, and where it stands in a text

MANY = 4  # questions, from which on they are listed at the top
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_LEGEND = (
    "Every passage is word for word from the file that is named below it. Marked is the quote that answers, in bold "
    "the name, date or number in it, underlined are the words that were searched for. "
    "Links open files on the computer that this page was made on. Made with qa."
)
# What a cell holds, in a row with pipes and in one with tabs.
_PIPED = re.compile(r"(?:[^|\\]|\\.|\\\Z)*+", re.DOTALL)
_TABBED = re.compile(r"[^\t]*+")


def html(answers: Sequence[Answer], title: str = "", first: int = 1) -> str:
    """The turns of a conversation as one page, the citations numbered through from `first`."""
    shown = escape(one_line(title) or UNTITLED)
    turns, number = [], first
    for index, answer in enumerate(answers, 1):
        turns.append(_turn(index, answer, number))
        number += len(answer.citations)
    body = "".join(turns) or '<p class="note">no question was asked</p>\n'
    legend = f"<footer>\n<p>{_LEGEND}</p>\n</footer>\n" if number > first else ""
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>{shown}</title>
<style>
{STYLE}</style>
</head>
<body>
<header>
<h1 dir="auto">{shown}</h1>
{_contents(answers)}</header>
<main>
{body}</main>
{legend}</body>
</html>
"""


def _contents(answers: Sequence[Answer]) -> str:
    if len(answers) < MANY:
        return ""
    links = (
        f'<li><a href="#q{index}" lang="" dir="auto">{escape(shorten(answer.question))}</a></li>\n'
        for index, answer in enumerate(answers, 1)
    )
    return f'<nav aria-label="Questions">\n<ol>\n{"".join(links)}</ol>\n</nav>\n'


def _turn(index: int, answer: Answer, first: int) -> str:
    """A question and what answers it. In what language it was asked is not known."""
    parts = [f'<h2 id="q{index}" lang="" dir="auto">{escape(one_line(answer.question))}</h2>\n']
    if note := search_note(answer):
        parts.append(f'<p class="note">{escape(note)}</p>\n')
    if answer.answered:
        parts.append(f'<p class="note">confidence: {confidence_word(answer.confidence)}</p>\n')
        items = (f'<li id="c{number}">{_figure(cited)}</li>\n' for number, cited in enumerate(answer.citations, first))
        parts.append(f'<ol class="citations" start="{first}">\n{"".join(items)}</ol>\n')
    else:
        parts.append(f'<p class="note"><strong>Not covered</strong> — {escape(why_not_covered(answer))}</p>\n')
    return f'<section aria-labelledby="q{index}">\n{"".join(parts)}</section>\n'


def _figure(citation: Citation) -> str:
    uri, passage = file_link(citation), citation.passage
    where = f"<bdi>{escape(place_of(citation))}</bdi>"
    parts = [f'<a href="{escape(uri)}">{where}</a>' if uri else f"<span>{where}</span>"]
    more = place_details(citation)
    parts += (f"<span><bdi>{escape(words)}</bdi></span>" for words in more)
    return (
        f'<figure>\n<blockquote lang="{escape(one_line(passage.language))}">\n'
        f"{_row(citation) if passage.header else _paragraphs(citation)}</blockquote>\n"
        f"<figcaption>{chr(10).join(parts)}</figcaption>\n</figure>"
    )


def file_link(citation: Citation) -> str | None:
    """The link to the file of a citation, at its page where it has pages; None for standard input."""
    uri, at = file_uri(citation.source), citation.place
    return f"{uri}#page={at.page}" if uri and at.line is None and at.page is not None else uri


def _paragraphs(citation: Citation) -> str:
    """The passage, with what the terminal shows on a line of its own in an element of its own."""
    flow = Reflowed(citation.passage.text)
    roles = _roles(flow, citation, 0)
    shown, start, fenced = [], 0, False
    for line in flow.text.split("\n"):
        end, text = start + len(line), start
        fence = line.lstrip().startswith(("```", "~~~"))
        kind = marker = ""
        if fence or fenced:
            kind = ' class="code"'
        elif hang := hanging(line):
            kind, text = ' class="item"', start + hang
            marker = f"<span>{_styled(flow.text, start, text, roles)}</span>"
        fenced ^= fence
        shown.append(f'<p{kind} dir="auto">{marker}{_styled(flow.text, text, end, roles)}</p>\n')
        start = end + 1
    return "".join(shown)


def _row(citation: Citation) -> str:
    """A table's row, each cell beside the name of its column: so a row of any width fits a page of any width.

    Where it is not plain which cell stands under which name, the whole row stands beside all names.
    """
    header, text = citation.passage.header, citation.passage.text
    names, found = list(_cells(header, header)), list(_cells(text, header))
    if len(names) != len(found):
        names, found = [row_span(header)], [row_span(text)]
    shown = []
    for name, (start, end) in zip(names, found, strict=True):
        flow = Reflowed(text[start:end])
        cell = _styled(flow.text, 0, len(flow.text), _roles(flow, citation, start))
        shown.append(f'<dt dir="auto">{escape(one_line(header[slice(*name)]))}</dt>\n<dd dir="auto">{cell}</dd>\n')
    return f"<dl>\n{''.join(shown)}</dl>\n"


def _cells(text: str, header: str) -> Iterator[tuple[int, int]]:
    """Where the cells of a row begin and end, in a table with this header."""
    cell = _PIPED if "|" in header else _TABBED
    start, stop = row_span(text)
    while start <= stop:
        found = cell.match(text, start, stop)
        end = found.end() if found else stop
        yield start, end
        start = end + 1


def _roles(flow: Reflowed, citation: Citation, start: int) -> _Roles:
    """Which parts are the quote, the short answer and the words that matched, in what shows the passage's text from
    `start` on."""
    offset = citation.passage.span.start + start
    short = (citation.short,) if citation.short else ()
    roles = (("mark", (citation.span,)), ("strong", short), ("u", citation.marks))
    return tuple(
        (name, sorted(flow.span(max(span.start - offset, 0), max(span.end - offset, 0)) for span in spans))
        for name, spans in roles
    )


def _styled(text: str, start: int, end: int, roles: _Roles) -> str:
    """`text[start:end]` with the first role's elements in it, and in and between these the other roles'."""
    if not roles:
        return escape(text[start:end])
    (name, spans), *rest = roles
    inner, shown = tuple(rest), []
    for begin, stop in spans:
        begin, stop = max(begin, start), min(stop, end)
        if begin < stop:
            shown.append(_styled(text, start, begin, inner))
            shown.append(f"<{name}>{_styled(text, begin, stop, inner)}</{name}>")
            start = stop
    shown.append(_styled(text, start, end, inner))
    return "".join(shown)
