"""Write a conversation as one HTML page: each question is a heading, each passage has its quote marked and its place
below it.

Law: no text adds an element or an attribute to the page, and a reader sees the text letter by letter. The page holds
no script, fetches nothing, and has the same bytes for the same answers.
"""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from qa.model import Span
from qa.render.links import file_uri
from qa.render.phrases import (
    UNTITLED,
    first_numbers,
    is_refusal,
    match_note,
    missing_note,
    place_details,
    place_of,
    refusal,
    row_span,
    search_note,
    shorten,
)
from qa.render.reflow import Reflowed, hanging, layout, said_in, shown_text
from qa.render.safe import one_line
from qa.render.stylesheet import STYLE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qa.model import Answer, Citation

    _Roles = tuple[tuple[str, list[Span]], ...]  # an element's name, and the ranges of a text that it marks

MANY = 4  # from this number of questions on, a list of them stands at the top
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_LEGEND = (
    "Every passage is word for word from the file that is named below it. Marked is the quote that answers, in bold "
    "the name, date or number in it, underlined are the words that were searched for. "
    "Links open files on the computer that this page was made on. Made with qa."
)
# The content of a cell, in a row with pipes and in a row with tabs.
_PIPED = re.compile(r"(?:[^|\\]|\\.|\\\Z)*+", re.DOTALL)
_TABBED = re.compile(r"[^\t]*+")


def html(answers: Sequence[Answer], title: str = "", firsts: Sequence[int] = ()) -> str:
    """Write the turns of a conversation as one page. `firsts` are the numbers of the answers' first citations; without
    them all are numbered from 1 on."""
    shown = escape(one_line(title) or UNTITLED)
    numbers = firsts or first_numbers(answers)
    turns = (_turn(index, *turn) for index, turn in enumerate(zip(answers, numbers, strict=True), 1))
    body = "".join(turns) or '<p class="note">no question was asked</p>\n'
    has_citations = any(answer.citations for answer in answers)
    legend = f"<footer>\n<p>{_LEGEND}</p>\n</footer>\n" if has_citations else ""
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
    """Write a question and its answer. The language of the question is unknown, hence `lang=""`."""
    parts = [f'<h2 id="q{index}" lang="" dir="auto">{escape(one_line(answer.question))}</h2>\n']
    if note := search_note(answer):
        parts.append(f'<p class="note">{escape(note)}</p>\n')
    if is_refusal(answer):
        told = escape("; ".join(refusal(answer)))
        parts.append(f'<p class="note"><strong>Not covered</strong> — {told}</p>\n')
    if answer.answered:
        parts.append(f'<p class="note">{escape(match_note(answer))}</p>\n')
        items = (f'<li id="c{number}">{_figure(cited)}</li>\n' for number, cited in enumerate(answer.citations, first))
        parts.append(f'<ol class="citations" start="{first}">\n{"".join(items)}</ol>\n')
    return f'<section aria-labelledby="q{index}">\n{"".join(parts)}</section>\n'


def _figure(citation: Citation) -> str:
    uri, passage = file_link(citation), citation.passage
    where = f"<bdi>{escape(place_of(citation))}</bdi>"
    parts = [f'<a href="{escape(uri)}">{where}</a>' if uri else f"<span>{where}</span>"]
    more = (*place_details(citation), missing_note(citation))
    parts += (f"<span><bdi>{escape(words)}</bdi></span>" for words in more if words)
    return (
        f'<figure>\n<blockquote lang="{escape(one_line(passage.language))}">\n'
        f"{_row(citation) if passage.header else _paragraphs(citation)}</blockquote>\n"
        f"<figcaption>{chr(10).join(parts)}</figcaption>\n</figure>"
    )


def file_link(citation: Citation) -> str | None:
    """Link to the file of a citation, at its page where the file has pages; None for standard input."""
    uri, at = file_uri(citation.source), citation.place
    return f"{uri}#page={at.page}" if uri and at.line is None and at.page is not None else uri


def _paragraphs(citation: Citation) -> str:
    """Write a passage: each line of the terminal's view is an element."""
    flow = layout(citation.passage)
    roles = _roles(flow, citation, 0)
    shown, start, is_verbatim = [], 0, False
    for line in flow.text.split("\n"):
        end, text = start + len(line), start
        kind = marker = ""
        is_verbatim = start in flow.verbatim or (is_verbatim and not line)
        if is_verbatim:
            kind = ' class="code"'
        elif hang := hanging(line):
            kind, text = ' class="item"', start + hang
            marker = f"<span>{_styled(flow.text, start, text, roles)}</span>"
        shown.append(f'<p{kind} dir="auto">{marker}{_styled(flow.text, text, end, roles)}</p>\n')
        start = end + 1
    return "".join(shown)


def _row(citation: Citation) -> str:
    """Write a table's row with each cell beside the name of its column, so that a row of any width fits any page.

    Where the numbers of cells and names differ, the whole row stands beside all names.
    """
    header, text = citation.passage.header, shown_text(citation.passage)
    form = citation.passage.form
    names, found = list(_cells(header, header, form)), list(_cells(text, header, form))
    if len(names) != len(found):
        names, found = [row_span(header)], [row_span(text)]
    shown = []
    for name, (start, end) in zip(names, found, strict=True):
        flow = Reflowed(text[start:end], said=said_in(citation.passage))
        cell = _styled(flow.text, 0, len(flow.text), _roles(flow, citation, start))
        shown.append(f'<dt dir="auto">{escape(one_line(name.of(header)))}</dt>\n<dd dir="auto">{cell}</dd>\n')
    return f"<dl>\n{''.join(shown)}</dl>\n"


def _cells(text: str, header: str, form: str) -> Iterator[Span]:
    """Find the start and end of each cell of a row, in a table with this header, of a passage of this form."""
    cell = _PIPED if "|" in header else _TABBED
    start, stop = row_span(text)
    if form:
        start, stop = 0, len(text)
        between = re.escape(form[-1])
        cell = re.compile(rf'"(?:[^"]++|"")*+"(?={between}|\Z)|[^{between}]*+')
    while start <= stop:
        found = cell.match(text, start, stop)
        end = found.end() if found else stop
        yield Span(start, end)
        start = end + 1


def _roles(flow: Reflowed, citation: Citation, start: int) -> _Roles:
    """Find the quote, the short answer and the matched words in `flow`, which shows the passage's text from `start`
    on."""
    offset = citation.passage.span.start + start
    short = (citation.short,) if citation.short else ()
    roles = (("mark", (citation.span,)), ("strong", short), ("u", citation.marks))
    return tuple(
        (name, sorted(flow.span(max(span.start - offset, 0), max(span.end - offset, 0)) for span in spans))
        for name, spans in roles
    )


def _styled(text: str, start: int, end: int, roles: _Roles) -> str:
    """Escape `text[start:end]` and mark the first role in it; inside and between its marks, mark the other roles."""
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
