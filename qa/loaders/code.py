"""Divide source code, and data written like it, into blocks of code and blocks of comments.

Law: `text` is the decoded file, and blocks cover every character except white space. A block is a stretch of lines
without a blank line, either comments or code, of at most about 150 words or 4,000 characters, however long a line is.
"""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, NamedTuple

from qa.analysis import tokenizer
from qa.analysis.sentences import sentences
from qa.loaders.content import Content
from qa.loaders.decode import readable
from qa.loaders.positions import line_anchors, line_starts, with_one_ending
from qa.model import Block, Span

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Literal

    Kind = Literal["paragraph", "code"]

WORDS = 150
CHARACTERS = 4000

# The beginning of a line comment, and the suffixes of the languages that use it.
_COMMENTS = {
    "#": """.bash .bzl .cfg .cmake .conf .cr .ex .exs .fish .graphql .hcl .ini .jl .mk .nim .php .pl .pm .properties
        .ps1 .py .pyi .pyx .r .rb .sh .tcl .tf .toml .yaml .yml .zsh""",
    "//": """.as .c .cc .cpp .cs .cu .cxx .d .dart .fs .fsx .glsl .go .gradle .groovy .h .hh .hpp .hxx .java .js .jsx
        .kt .kts .less .m .mjs .mm .php .proto .rs .sass .scala .scss .sol .swift .ts .tsx .v .vue .zig""",
    "--": ".adb .ads .elm .hs .lua .sql .vhd .vhdl",
    ";": ".asm .clj .cljs .el .ini .lisp .rkt .s .scm",
    "%": ".bib .erl .hrl .m .sty",
    "!": ".f .f90 .f95",
    "'": ".bas .vb .vbs",
    "rem ": ".bat .cmd",
    "": ".css .json .json5 .jsonl .ml .mli .pas .svg .vim .xml .xsd .xsl",
}
SUFFIXES = tuple(sorted({suffix for suffixes in _COMMENTS.values() for suffix in suffixes.split()}))
_PYTHON = frozenset((".py", ".pyi", ".pyx"))
_PAIRS = {"/*": "*/", "<!--": "-->", "(*": "*)", "--[[": "]]", "{-": "-}"}
_QUOTED = ('"""', "'''")
_STRING = re.compile(r"[rRuUbBfF]{0,2}(\"\"\"|''')")
_QUOTES = re.compile(r"\"\"\"|'''")
_BARE = re.compile(r"[\W_]*$")
_BEGINS = re.compile(
    r"(?:@\w|(?:(?:export|default|public|private|protected|internal|static|abstract|final|sealed|open|async|inline|extern"
    r"|virtual|override|pub(?:\([a-z]+\))?|create|or|replace|local|data|case|unsafe|const)\s+)*(?:def|defp|defmodule|class"
    r"|interface|struct|enum|trait|impl|function|func|fun|fn|sub|proc|module|namespace|object|record|protocol|extension"
    r"|procedure|table|view|trigger|package)\s+[\w:(])",
    re.IGNORECASE,
)
_CUT = re.compile(r"[\s;,}>)\]]")
_NEAR = 200  # characters before the end of a piece in which a place to cut is sought


class _Line(NamedTuple):
    kind: Kind
    start: int
    end: int
    begins: bool  # starts a new block
    ends: bool  # ends its block


def read(data: bytes, name: str) -> Content:
    """Read a file of source code. `name` gives its language by suffix. Raises Textless if it is empty or binary."""
    text, encoding = readable(data)
    suffix = os.path.splitext(name)[1].lower()
    return Content(text, tuple(blocks(text, suffix)), line_anchors(text), f"code, {encoding}")


def blocks(text: str, suffix: str) -> Iterator[Block]:
    """The blocks of code in the language of this suffix."""
    return (piece for block in _blocks(text, suffix) for piece in _divided(text, block))


def _blocks(text: str, suffix: str) -> Iterator[Block]:
    """Group lines of one kind up to a blank line, a definition, or the limit of words."""
    kind: Kind = "code"
    start = end = -1
    held = 0
    after = False
    for line in _lines(text, suffix):
        words = tokenizer.count(text[line.start : line.end])
        full = held + words > WORDS or line.end - start > CHARACTERS
        if start >= 0 and (after or line.begins or line.kind != kind or full):
            yield Block(kind, 0, Span(start, end))
            start = -1
        if start < 0:
            start, held = line.start, 0
        kind, end, after = line.kind, line.end, line.ends
        held += words
    if start >= 0:
        yield Block(kind, 0, Span(start, end))


def _lines(text: str, suffix: str) -> Iterator[_Line]:
    """Iterate over the lines that are not blank, without the white space around them."""
    marks = tuple(mark for mark, suffixes in _COMMENTS.items() if mark and suffix in suffixes.split())
    lines = with_one_ending(text).split("\n")
    closing = ""  # the end mark of the open comment or string
    inside: Kind = "code"
    apart = True  # whether the line before is blank
    marked = False  # whether it is a decorator, which belongs to the definition below
    for offset, line in zip(line_starts(lines), lines, strict=False):
        stripped = line.strip()
        if not stripped:
            apart, marked = True, False
            continue
        begins = apart
        if closing:
            kind = inside
            if stripped.count(closing) % 2 if closing in _QUOTED else closing in stripped:
                closing = ""
        else:
            kind, closing, opens = _opened(stripped, suffix, marks)
            inside = kind
            begins = begins or opens or (kind == "code" and not marked and _BEGINS.match(stripped) is not None)
        start = offset + len(line) - len(line.lstrip())
        # A comment line with only its mark separates two paragraphs.
        ends = kind == "paragraph" and len(stripped) < 4 and _BARE.match(stripped) is not None
        yield _Line(kind, start, start + len(stripped), begins, ends)
        apart, marked = False, stripped[0] == "@"


def _opened(stripped: str, suffix: str, marks: tuple[str, ...]) -> tuple[Kind, str, bool]:
    """The kind of a line, the end mark of a comment or string that it leaves open, and whether it opens a comment or
    docstring."""
    if suffix in _PYTHON:
        if (quote := _QUOTES.search(stripped)) and not stripped.startswith("#"):
            opens = _STRING.match(stripped) is not None
            return "paragraph" if opens else "code", quote[0] if stripped.count(quote[0]) % 2 else "", opens
    else:
        for opening, closing in _PAIRS.items():
            if stripped.startswith(opening):
                return "paragraph", "" if closing in stripped else closing, True
    return "paragraph" if marks and stripped.lower().startswith(marks) else "code", "", False


def _divided(text: str, block: Block) -> Iterator[Block]:
    """Yield a block whole or, if it exceeds the limits (a single long line), in pieces that end after a sentence, else
    after a word, else anywhere."""
    start, stop = block.span.start, block.span.end
    if stop - start <= CHARACTERS and tokenizer.count(text[start:stop]) <= WORDS:
        yield block
        return
    ends = [start + span.end for span in sentences(text[start:stop])]
    place = 0
    while start < stop:
        limit = _limit(text, start, stop)
        while place < len(ends) and ends[place] <= start:
            place += 1
        last = 0
        while place < len(ends) and ends[place] <= limit:
            last = ends[place]
            place += 1
        end = last or limit
        if not last and limit < stop:
            cuts = [match.end() for match in _CUT.finditer(text, max(limit - _NEAR, start + 1), limit)]
            end = cuts[-1] if cuts else limit
        piece = text[start:end]
        kept = piece.strip()
        if kept:
            begin = start + len(piece) - len(piece.lstrip())
            yield Block(block.kind, 0, Span(begin, begin + len(kept)))
        start = end


def _limit(text: str, start: int, stop: int) -> int:
    """The furthest end of a piece that begins at `start`: after `WORDS` words or `CHARACTERS` characters."""
    most = min(start + CHARACTERS, stop)
    for number, match in enumerate(tokenizer.matches(text[start:most])):
        if number == WORDS:
            return start + match.start()
    return most
