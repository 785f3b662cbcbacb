"""Show an answer on a terminal: each passage with its quote in bold, matched words underlined, and the place below.

A name, date or number that answers is shown in reverse.

Law: a document's text reaches rich as `Text`, through `safe`, and never as markup. No line is longer than the terminal
is wide. Where nothing can be bold, the quote stands first, as in the plain view.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from qa.errors import UsageError
from qa.model import Span, locate
from qa.render.columns import breaks
from qa.render.columns import width as columns_of
from qa.render.links import link, link_format
from qa.render.phrases import (
    format_place,
    heading_path,
    match_note,
    missing_note,
    place_details,
    row_span,
    row_text,
    shown_source,
)
from qa.render.reflow import Reflowed, as_seen, hanging, layout, one_line_of, said_in, shown_text
from qa.render.styling import is_styled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from typing import TextIO

    from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
    from rich.segment import Segment
    from rich.text import Text

    from qa.model import Anchor, Answer, Citation, Passage

# The style of each role. None is a colour: these read the same on a light, a dark and any other background.
STYLES = {"quote": "bold", "match": "underline", "short": "reverse"} | dict.fromkeys(
    ("place", "confidence", "context", "header"), "dim"
)
INDENT = 3
NARROWEST = 10  # columns: where less would be left for the text, nothing is indented
WIDEST = 100  # columns of text: on a wide terminal too, the eye finds the beginning of the next line
ELLIPSIS = "… "  # before the first of the lines that are shown, and turned round behind the last
ALL = 1_000_000  # lines: no passage has more
UNBOUNDED = 1_000_000_000  # the width of a pipe


class _Part(NamedTuple):
    """A marker, the indent, and texts that share a line if they fit; if they do not, each has its own, or with
    `is_short` only the first is shown. Of more than `most` lines, those around the span `middle` are shown."""

    marker: str
    indent: int
    texts: list[Text]
    is_short: bool = False
    most: int | None = None
    middle: Span = Span(0, 0)


def console(stream: TextIO, *, color: str = "auto", width: int | None = None) -> Console:
    """Make a console on `stream`; `color` is auto, always or never.

    Without colour there is neither bold nor a link. Only a terminal has a width. Raises UsageError for another `color`.
    """
    from rich.console import Console

    class Whole(Console):
        """A console that never cuts a line: the view has wrapped the lines. rich counts the parts of a joined character
        one by one, and would cut a line that it takes for too long."""

        def print(self, *objects: Any, **options: Any) -> None:
            super().print(*objects, **{"crop": False} | options)

    if color not in ("auto", "always", "never"):
        raise UsageError(f"unknown colour choice {color!a}", "it is one of auto, always, never")
    styled = is_styled(stream, color)
    return Whole(
        file=stream,
        width=width if width is not None or stream.isatty() else UNBOUNDED,
        color_system="standard" if styled else None,
        force_terminal=styled,
        force_jupyter=False,
        force_interactive=False,
        no_color=False,
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
        soft_wrap=False,
    )


def terminal(
    answer: Answer, *, first: int = 1, hyperlink_format: str = "default", most: int | None = None
) -> RenderableType:
    """Show how well the first passage fits, or "overview", then the citations, numbered from `first`; nothing where
    there are none. Passages are shown whole, unless `most` is given: it is the most lines of the first passage (0: its
    quote alone, ALL: all), and the others are folded to their quotes and places."""
    link_format(hyperlink_format)

    def parts(styled: bool) -> Iterator[_Part]:
        from rich.text import Text

        for number, citation in enumerate(answer.citations, first):
            if number == first:
                yield _Part("", 0, [Text(match_note(answer), STYLES["confidence"])])
            else:
                yield _blank()
            lines = most if number == first or most is None else 0
            yield from _citation(f"{number}. ", citation, hyperlink_format, styled, lines)

    return _TerminalView(parts)


def passage_view(
    shown: Passage,
    before: str = "",
    after: str = "",
    kept_before: Sequence[Span] = (),
    kept_after: Sequence[Span] = (),
    *,
    name: str = "",
    hyperlink_format: str = "default",
) -> RenderableType:
    """Show a passage under its place, between the dimmed texts `before` and `after` it. `kept_before` and `kept_after`
    are the spans in these whose lines stay as they are."""
    link_format(hyperlink_format)

    def parts(styled: bool) -> Iterator[_Part]:
        from rich.text import Text

        at = locate(shown.anchors, shown.span.start)
        headings = heading_path(shown.headings)
        yield _Part("", INDENT, _place(name or shown.source, shown.source, at, (headings,), hyperlink_format))
        around = ((before, kept_before), (after, kept_after))
        above, below = (Reflowed(as_seen(text, kept, shown.language), "\n\n", kept) for text, kept in around)
        dim = STYLES["context"]
        for flow, style in ((above, dim), (layout(shown, gap="\n\n"), ""), (below, dim)):
            if flow.text.strip():
                yield _blank()
                yield _Part("", INDENT, [Text(flow.text, style)])

    return _TerminalView(parts)


def _citation(
    marker: str, citation: Citation, hyperlink_format: str, styled: bool, most: int | None
) -> Iterator[_Part]:
    from rich.text import Text

    indent = max(INDENT, len(marker))
    # A row says little without its header, and then is hardly longer than its quote.
    folds = most == 0 and not citation.passage.header
    extra, is_short = place_details(citation), most is not None and most < ALL
    if is_short and citation.headings:
        extra = (heading_path(citation.headings[-1:]), *extra[1:])
    note = missing_note(citation)
    where = _place(shown_source(citation), citation.source, citation.place, extra, hyperlink_format)
    below = [_Part("", indent, where, is_short)]
    if note:
        below.append(_Part("", indent, [Text(note, STYLES["confidence"])]))
    if not styled:
        yield _Part(marker, indent, [Text(one_line_of(citation.passage, citation.span))])
        yield from below
        if folds:
            return
        yield _blank()
        marker = ""
    if citation.passage.header:
        yield _Part(marker, indent, [Text(row_text(citation.passage.header), STYLES["header"])])
        marker = ""
    text, quote = _marked(citation)
    shown = text[quote.start : quote.end] if folds else text
    yield _Part(marker, indent, [shown], most=most or None, middle=quote)
    if styled:
        yield from below


def _marked(citation: Citation) -> tuple[Text, Span]:
    """Style the quote and the matched words of the passage, and return it with the quote's span; a row is shown without
    the pipes that frame it."""
    from rich.text import Text

    text, offset = shown_text(citation.passage), citation.passage.span.start
    if citation.passage.header:
        start, end = row_span(text)
        start, end = min(start, citation.span.start - offset), max(end, citation.span.end - offset)
        text, offset = text[start:end], offset + start
    passage = citation.passage
    flow = Reflowed(text, said=said_in(passage)) if passage.header else layout(passage)
    shown = Text(flow.text)
    short = (citation.short,) if citation.short else ()
    for role, spans in (("quote", (citation.span,)), ("match", citation.marks), ("short", short)):
        for span in spans:
            shown.stylize(STYLES[role], *flow.span(max(span.start - offset, 0), max(span.end - offset, 0)))
    return shown, flow.span(citation.span.start - offset, citation.span.end - offset)


def _place(name: str, source: str, at: Anchor, extra: tuple[str, ...], hyperlink_format: str) -> list[Text]:
    from rich.style import Style
    from rich.text import Text

    style = STYLES["place"]
    where = Text(format_place(name, at), style)
    if uri := link(source, at, hyperlink_format):
        where.stylize(Style(link=uri))
    return [where, *(Text(words, style) for words in extra if words)]


def _blank() -> _Part:
    from rich.text import Text

    return _Part("", 0, [Text()])


class _TerminalView:
    """An object that rich renders. It makes the parts only then, since they depend on whether the console shows
    styles."""

    def __init__(self, parts: Callable[[bool], Iterator[_Part]]) -> None:
        self._parts = parts

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        from rich.text import Text

        width = options.max_width
        measure = width if width == UNBOUNDED else min(width, WIDEST)
        for part in self._parts(console.color_system is not None):
            texts = part.texts
            together = Text("  ").join(texts)
            if len(texts) > 1:
                if part.indent + columns_of(together.plain) <= width:
                    texts = [together]
                elif part.is_short:
                    texts = texts[:1]
            for text in texts:
                for line in _shown(part, text, measure if len(part.texts) == 1 else width):
                    yield from _segments(line, console)


class _Line(NamedTuple):
    """A wrapped line: the offset in the text at which its words begin, what stands before these, and the words."""

    at: int
    head: Text
    words: Text


def _shown(part: _Part, text: Text, width: int) -> Iterator[Text]:
    """Wrap `text` to `width` at the right of the part's marker; of too many lines, take those around the middle."""
    from rich.text import Text

    marker, indent = part.marker, part.indent
    if width - indent < NARROWEST:
        marker, indent = "", 0
        text = Text(part.marker).append_text(text)
    lines = _hung(text, width - indent)
    if part.most is not None and len(lines) > part.most:
        lines = _around(_hung(text, width - indent - 2 * len(ELLIPSIS)), part.most, part.middle)
    for line in lines:
        shown = Text(marker.ljust(indent)).append_text(line.head).append_text(line.words)
        shown.rstrip()
        yield shown
        marker = ""


def _hung(text: Text, width: int) -> list[_Line]:
    """Wrap each line of `text`, with the later lines of a list item below its first word."""
    from rich.text import Text

    lines, at = list[_Line](), 0
    for line in text.split("\n", allow_blank=True):
        hang = hanging(line.plain)
        if width - hang < NARROWEST:
            hang = 0
        head, rest = line.divide([hang]) if hang else (Text(), line)
        begin = at + hang
        for words in rest.divide(breaks(rest.plain, max(width - hang, 2))):
            lines.append(_Line(begin, head, words))
            begin, head = begin + len(words), Text(" " * hang)
        at += len(line) + 1
    return lines


def _around(lines: list[_Line], most: int, middle: Span) -> list[_Line]:
    """Return `most` of the lines, about as many before the middle as behind it; an ellipsis stands for the others."""
    from rich.text import Text

    first = max(sum(line.at <= middle.start for line in lines) - 1, 0)
    last = max(sum(line.at < middle.end for line in lines) - 1, first)
    spare = max(most - (last - first + 1), 0)
    begin = max(min(first - spare // 2, len(lines) - most), 0)
    shown, end = lines[begin : begin + most], begin + most
    if begin:
        at, head, words = shown[0]
        shown[0] = _Line(at, head, Text(ELLIPSIS).append_text(words))
    if end < len(lines):
        at, head, words = shown[-1]
        words = words.copy()
        words.rstrip()
        shown[-1] = _Line(at, head, words.append(ELLIPSIS.rstrip().rjust(len(ELLIPSIS))))
    return shown


def _segments(line: Text, console: Console) -> Iterator[Segment]:
    for segment in line.render(console, end="\n"):
        if segment.style and segment.style.link:
            # The pieces of a wrapped link share an id. rich makes random ids, so the same answer would have other
            # bytes at each run; together with the link's address, any fixed id will do.
            segment.style._link_id = "qa"
        yield segment
