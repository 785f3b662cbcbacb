"""List input that could take a program more time than in proportion: for each loader, and for what reads their text.

A new case is a line in one of the tables below: a name, and a function that makes the input of a given size.
"""

from __future__ import annotations

import json
import sys
import zipfile
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from texts import repeated

import qa
from qa.errors import QAError
from qa.ingest.split import split
from qa.loaders import load_bytes
from qa.render.safe import one_line, safe, safe_json, safe_name, unicode_only
from qa.verify import verify

sys.path.append(str(Path(__file__).parents[2] / "tests" / "cases"))

import odf_cases
import slide_cases
from docx_cases import archive, p, parts, table
from docx_cases import run as docx_run
from epub_cases import book
from odf_cases import odf
from pdf_cases import column, content, pdf
from sheet_cases import xlsx
from slide_cases import pptx

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    Work = Callable[[], object]


class Case(NamedTuple):
    """A group and a name; `prepare` makes the input of a size, in a folder if need be, and gives the work to measure.

    The size is in characters or elements; the work is measured at `size` and at four times it.
    """

    group: str
    name: str
    size: int
    prepare: Callable[[int, Path], Work]


TEXT = (
    "a", ".", " ", '"', "\n", "A.", ">", "-", "|", "延", "\u0301", "1,", "`", "*", "<", "word ", "Nobody knew why. ",
    '"Why?" ', "J. R. ", "No. Dr. e.g. ", ".[12]", "one\n", "- one\n", "```\na\n", "> One.\n", "1. ", "Title\n\n",
    "A line of text that goes on\n", "a | b\n", "a\tb\na\tb\tc\n", "•\n", "x. ",
)  # fmt: skip
MARKDOWN = (
    "> ", "- ", "* ", "1. ", "[", "](", "<", "<!--\n", "`", "|-", "#", "= ", "\t", "-\n", ">\n", "- a\n", "[a]: b\n",
    "a|b\n", "<a\n",
)  # fmt: skip
CODE = ("a b;", ";", "ab12", '"""', "延", "# One. ", "/*", "(", "\u0301", "a\n", '"""\n')
RST = (
    "*a ", "`a ", "|a ", "a_ ", "[1]_ ", "http://a.b ", "a@b.c ", ":a:`b` ", "\\", "word ", "- a\n", "a\n b\n",
    ":a: b\n", "| a\n", ".. a\n", "=\n", "a\n===\n\n", "== ==\n", "+--+\n", ".. _a:\n\n", ".. [#] a\n", "延",
)  # fmt: skip
HTML: Mapping[str, Callable[[int], str]] = {
    "nested": lambda n: "<div>" * n + "deep",
    "nested and closed": lambda n: "<div>" * n + "deep" + "</div>" * n,
    "lists": lambda n: "<ul><li>" * n + "deep",
    "quotes": lambda n: "<blockquote><dl><dd>" * n + "deep",
    "tables": lambda n: "<table><tr><td>" * n + "deep",
    "headings": lambda n: "<h1><div>" * n + "deep",
    "links": lambda n: "<a href=http://x><div>" * n + "deep",
    "formatting": lambda n: "<i><div>" + "<b>" * n + "</i>" * n + "deep",
    "stray ends": lambda n: "<i>" + "<div>" * n + "</i></b></table></li>" * n + "deep",
    "spans": lambda n: "<table><tr>" + "<td rowspan=60000 colspan=60000>a" * (n // 40) + "<tr><td>b" * n + "</table>",
    "titles": lambda n: "deep" + "<title>" * n,
    "comments": lambda n: "deep" + "<!--" * n,
    "tags": lambda n: "deep" + "<a " * n,
    "open quotes": lambda n: "deep" + "<a b='" * n,
    "sections": lambda n: "deep" + "<![CDATA[>" * n,
    "scripts": lambda n: "deep" + "<script></script " * n,
    "classes": lambda n: f"<div class='{'a-' * n}'>deep</div>",
    "spaces": lambda n: "deep" + "&nbsp; " * n,
}
DOCX: Mapping[str, Callable[[int], str]] = {
    "paragraphs": lambda n: "".join(p(f"Paragraph {number}.") for number in range(n)),
    "rows": lambda n: table(*[("a", "b")] * (n // 5)),
    "open fields": lambda n: p(docx_run("One.") + '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' * n),
    "nested insertions": lambda n: p("One.") + p("<w:ins>" * n + docx_run("Two.") + "</w:ins>" * n),
}
EPUB: Mapping[str, Callable[[int], bytes]] = {
    "nested page": lambda n: book({"a.xhtml": "<div>" * n + "deep"}),
    "nested contents": lambda n: book({"a.xhtml": "<p>deep"}, contents={"a": "<ol>" * n}),
    "chapters": lambda n: book({f"{number}.xhtml": "<p>deep" for number in range(n // 20)}),
}
PDF: Mapping[str, Callable[[int], bytes]] = {
    "lines of a page": lambda n: pdf(content(column("\n".join(["The tide rises by four metres."] * n), step=0.15))),
    "pages": lambda n: pdf(*[column("The tide rises by four metres.")] * (n // 20)),
}
PPTX: Mapping[str, Callable[[int], bytes]] = {
    "paragraphs": lambda n: pptx(slide_cases.shape(*(f"Tide {number}." for number in range(n)))),
    "slides": lambda n: pptx(*[slide_cases.title("a")] * (n // 20)),
}
XLSX: Mapping[str, Callable[[int], bytes]] = {
    "rows": lambda n: xlsx({"S": [("The tide", number) for number in range(n)]}),
    "sheets": lambda n: xlsx({f"S{number}": [("deep",)] for number in range(n // 20)}),
}
RTF: Mapping[str, Callable[[int], str]] = {
    "paragraphs": lambda n: "{\\rtf1 " + "deep\\par " * n,
    "groups": lambda n: "{\\rtf1 deep" + "{\\b " * n,
    "notes": lambda n: "{\\rtf1 " + "deep{\\footnote a}" * n,
}
VTT: Mapping[str, Callable[[int], str]] = {
    "captions": lambda n: "WEBVTT\n\n" + "00:01.000 --> 00:02.000\ndeep\n\n" * n,
    "voices": lambda n: "WEBVTT\n\n00:01.000 --> 00:02.000\ndeep" + "<v a>" * n,
}
ODT: Mapping[str, Callable[[int], bytes]] = {
    "paragraphs": lambda n: odf("".join(odf_cases.p(f"Tide {number}.") for number in range(n))),
    "spaces": lambda n: odf(odf_cases.p("<text:s/>deep" * n)),
}
QUESTIONS: Mapping[str, Callable[[int], str]] = {
    "words": lambda n: " ".join(f"word{number} zebra why" for number in range(n // 20)),
    "one word": partial(repeated, "zebra "),
    "small words": partial(repeated, "the why is "),
    "Chinese": partial(repeated, "图书馆为什么关闭，"),
    "Thai": partial(repeated, "ทำไมห้องสมุดปิด"),
    "letters": partial(repeated, "x"),
    "digits": partial(repeated, "1"),
    "initials": partial(repeated, "a."),
    "apostrophes": partial(repeated, "a'"),
    "accents": partial(repeated, "a\u0301"),
    "suffixes": partial(repeated, "Tesla'"),
    "similar words": lambda n: " ".join(f"zebr{chr(97 + number % 26)}{number}" for number in range(n // 10)),
}
SHOWN = ("a", " ", "\x1b", "\u202e", "\U000e0041", "\ud800")


def cases() -> Iterator[Case]:
    """List every case."""
    for name, size, pieces in (
        ("hostile.txt", 100_000, TEXT),
        ("hostile.md", 40_000, MARKDOWN),
        ("hostile.py", 100_000, CODE),
        # Its inline marks take quadratic time up to a budget: four times this size is above it, and read as text.
        ("hostile.rst", 15_000, RST),
    ):
        for piece in pieces:
            made = partial(_repeated_bytes, piece)
            yield Case(f"load and split {Path(name).suffix}", repr(piece), size, partial(_loading, name, made))
    files: Mapping[str, Mapping[str, Callable[[int], str | bytes]]] = {
        "hostile.html": HTML,
        "hostile.docx": {name: partial(_docx, body) for name, body in DOCX.items()},
        "hostile.epub": EPUB,
        "hostile.odt": ODT,
        "hostile.pptx": PPTX,
        "hostile.rtf": RTF,
        "hostile.vtt": VTT,
        "hostile.xlsx": XLSX,
        "hostile.pdf": PDF,
    }
    for name, makers in files.items():
        for what, make in makers.items():
            yield Case(f"load and split {Path(name).suffix}", what, 5_000, partial(_loading, name, make))
    for what, question in QUESTIONS.items():
        yield Case("ask", what, 50_000, partial(_asking, question))
    yield Case("verify", "a long quote that is missing", 100_000, _verifying)
    for piece in SHOWN:
        yield Case("show", repr(piece), 100_000, partial(_showing, piece))


def _repeated_bytes(piece: str, size: int) -> bytes:
    return repeated(piece, size).encode()


def _docx(body: Callable[[int], str], size: int) -> bytes:
    made: bytes = archive(parts(body(size)), zipfile.ZIP_STORED)  # packed, it might be refused as a bomb
    return made


def _loading(name: str, make: Callable[[int], str | bytes], size: int, _: Path) -> Work:
    """Load and split a file, which may be refused."""
    made = make(size)
    data = made.encode() if isinstance(made, str) else made

    def work() -> None:
        with suppress(QAError):
            split(load_bytes(data, name, name))

    return work


def _asking(question: Callable[[int], str], size: int, _: Path) -> Work:
    """Ask the bundled article a question."""
    library, asked = qa.open(), question(size)
    library.ask("why was it delayed?")  # makes the index
    return lambda: library.ask(asked)


def _verifying(size: int, folder: Path) -> Work:
    """Look for a quote that nearly matches at every place of its source."""
    source, quote = folder / f"source-{size}.txt", "ab" + "a" * (size // 16)
    source.write_text("a" * size, encoding="utf-8")
    cited = {"schema": 1, "source": str(source), "uri": None, "digest": "", "quote": quote, "line": 1}
    answer = json.dumps({**cited, "start": 0, "end": len(quote)})
    return lambda: verify(answer)


def _showing(piece: str, size: int, _: Path) -> Work:
    """Make a text safe to show on a screen."""
    text = repeated(piece, size)
    return lambda: [show(text) for show in (safe, one_line, safe_name, safe_json, unicode_only)]
