"""Answers to render, fixed and random, and a check that tells our own escapes from those of a document."""

from __future__ import annotations

import io
import re
import unicodedata
from typing import Any

from hypothesis import strategies as st

from qa.model import Anchor, Answer, Citation, Passage, Span
from qa.render.terminal import console, terminal


def cite(text: str, quote: str, *marks: str, **more: Any) -> Citation:
    """A citation of `quote` in a passage `text`, which begins at offset 100, on line 14 of a file."""
    fields: dict[str, Any] = {"source": "/n/notes/delay.md", "headings": ("Delays", "More testing"), "header": ""}
    fields |= {key: more.pop(key) for key in fields.keys() & more.keys()}
    anchors = more.pop("anchors", (Anchor(100, line=14, column=1),))
    start = 100 + text.index(quote)
    return Citation(
        passage=Passage(span=Span(100, 100 + len(text)), text=text, anchors=anchors, **fields),
        span=Span(start, start + len(quote)),
        digest="sha256:00",
        marks=tuple(Span(100 + text.index(mark), 100 + text.index(mark) + len(mark)) for mark in marks),
        **{"score": 7.31418, "title": "Delays", "name": "notes/delay.md", **more},
    )


TEXT = (
    "His reason is that a release like this cannot be undone.\n"
    '"Once weights are out,  they can\'t be pulled back," he wrote. "This is new for us."'
)
QUOTE = '"Once weights are out,  they can\'t be pulled back," he wrote.'
TWO_LINES = (Anchor(100, line=14, column=1), Anchor(157, line=15, column=1))
DELAY = cite(TEXT, QUOTE, "weights", "pulled", anchors=TWO_LINES)
LIST = cite("- One thing\n- Another thing,\n  told at length", "Another thing", headings=(), also_in=("a.md", "b.md"))
ROW = cite("| Rival launch | Kimi \\| K2 |", "Kimi \\| K2", "K2", headings=("Facts",), header="| Item | Detail |")
ANSWER = Answer("why was it delayed?", "delayed", (DELAY, LIST, ROW), 0.71239)


def rendered(answer: Answer, width: int | None = 60, color: str = "always", **options: Any) -> str:
    stream = io.StringIO()
    console(stream, color=color, width=width).print(terminal(answer, **options))
    return stream.getvalue()


# Any text

NASTY = [
    "\x1b[31m", "\x1b]8;;http://evil\x1b\\bank\x1b]8;;\x1b\\", "\x9b", "\x85", "\x07", "\x00", "\r\n", "\r", "\n\n",
    "\u202e", "\u2066", "\u2028", "\ufeff", "\U000e0041", "\ud800", "\udcff", "[x]", "[/b]", "[bold]", "\\[", "\\",
    "[link=http://x]y[/link]", ":cat:", "- ", "1. ", "```\n", "~~~", "| a | b |", "> ", "# ", "* * *", "<b>", "\t",
    "発動機の遅延", "👩‍👩‍👧", "e\u0301", "\u200b", "\xa0", "\u3000", "https://example.org/a_b", "&amp;", "x" * 70,
]  # fmt: skip
PIECES = st.one_of(st.sampled_from(NASTY), st.text(st.characters(exclude_categories=()), max_size=20))
TEXTS = st.lists(PIECES, max_size=12).map("".join)
NAMES = st.lists(TEXTS, max_size=2).map(tuple)


@st.composite
def answers(draw: st.DrawFn) -> tuple[str, Answer]:
    """A document's text, and an answer with one citation from it."""
    text = draw(TEXTS.filter(bool))
    a, b, c, d = sorted(draw(st.tuples(*[st.integers(0, len(text))] * 4)))
    marks = draw(st.lists(st.tuples(st.integers(a, d), st.integers(a, d)), max_size=3))
    where = Passage(
        source=draw(st.one_of(st.just("-"), TEXTS.map("/{}".format))),
        headings=draw(NAMES),
        header=draw(st.one_of(st.just(""), TEXTS)),
        span=Span(a, d),
        text=text[a:d],
        anchors=(Anchor(a, draw(st.sampled_from([None, 7])), draw(st.integers(1, 9)), label=draw(st.none() | TEXTS)),),
    )
    citation = Citation(
        passage=where,
        span=Span(b, c),
        score=draw(st.floats(0, 99)),
        digest="sha256:0",
        title=draw(TEXTS),
        name=draw(TEXTS),
        also_in=draw(NAMES),
        marks=tuple(Span(*sorted(mark)) for mark in marks),
        parts=((draw(TEXTS), 1.0),),
        short=draw(st.sampled_from((None, Span(b, c)))) if b < c else None,
    )
    return text, Answer(draw(TEXTS), draw(TEXTS), (citation,), draw(st.floats(0, 1)), draw(NAMES))


OURS = re.compile(r"\x1b\[[0-9;]+m|\x1b\]8;(?:id=qa)?;[!-~]*\x1b\\")


def without_escapes(text: str) -> str:
    return OURS.sub("", text)


def squeezed(text: str) -> str:
    return "".join(text.split())


def harmless(text: str) -> bool:
    return not any(
        (unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp") and char != "\n")
        or unicodedata.bidirectional(char) in ("LRE", "RLE", "PDF", "LRO", "RLO", "LRI", "RLI", "FSI", "PDI")
        or char == "\ufeff"
        for char in text
    )
