"""The values that flow down the pipe: frozen, compared by content, free of any behaviour but their own arithmetic.

Law: every offset counts Unicode code points of `Document.text`, and a text that carries a span is that slice of
its document: `document.text[passage.span.start:passage.span.end] == passage.text`.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Literal

    BlockKind = Literal["heading", "paragraph", "item", "row", "code"]


Kind = TypeVar("Kind", bound=type)


def checked(kind: Kind) -> Kind:
    """A class of named tuples whose values are checked as they are made, however that is done: `_check` raises
    ValueError for one that cannot be."""
    known: Any = kind
    new = known.__new__

    def make(kind: Any, *fields: Any, **named: Any) -> Any:
        value = new(kind, *fields, **named)
        value._check()
        return value

    known.__new__ = make
    known._make = classmethod(lambda kind, fields: kind(*fields))
    return kind


SCHEMA = 1  # of an answer as JSON: what one view writes and verifying reads


@checked
class Span(NamedTuple):
    """A half-open range of code points, `0 <= start <= end`.

    >>> Span(2, 5).of("abcdefg")
    'cde'
    """

    start: int
    end: int

    def _check(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def of(self, text: str) -> str:
        """The slice of `text` that this span names."""
        return text[self.start : self.end]


class Block(NamedTuple):
    """A piece of a document's structure.

    `span` holds the words of a heading without its markers, and all of any other block with them. `level` is 1 to 6
    for a heading, the nesting depth from 0 for an item, 0 for a table's first row and 1 for those below it, else 0.
    """

    kind: BlockKind
    level: int
    span: Span


class Anchor(NamedTuple):
    """Where an offset lies in the file as people see it; what a format does not have is None.

    `line` and `column` count from 1, columns in code points; `page` from 1; `label` is a place in words
    ("Chapter 3 ¶ 9"). `byte` is the column in bytes of UTF-8, where that is not the same.
    """

    offset: int
    line: int | None = None
    column: int | None = None
    page: int | None = None
    label: str | None = None
    byte: int | None = None


def locate(anchors: Sequence[Anchor], offset: int) -> Anchor:
    """The place of `offset`: the last anchor at or before it, moved along its line to the offset.

    `anchors` are in the order of their offsets. With none before it, nothing is known but the offset.

    >>> locate([Anchor(0, line=1, column=1), Anchor(10, line=2, column=1)], 13)
    Anchor(offset=13, line=2, column=4, page=None, label=None, byte=None)
    """
    index = bisect_right(anchors, offset, key=lambda anchor: anchor.offset) - 1
    if index < 0:
        return Anchor(offset)
    near = anchors[index]
    column = None if near.column is None else near.column + offset - near.offset
    return Anchor(offset, near.line, column, near.page, near.label)


@checked
class Document(NamedTuple):
    """A source as its loader read it. Blocks are disjoint, in order and inside the text; what no block holds is
    furniture (markers, a table of contents, running heads) and answers nothing.

    `source` is an absolute path or "-"; `name` is what people's views call it; `digest` is "sha256:" and the hex
    digest of the file's bytes; `reading` says how it was read ("text, utf-8").
    """

    source: str
    title: str
    text: str
    language: str
    blocks: tuple[Block, ...]
    anchors: tuple[Anchor, ...]
    digest: str
    reading: str
    name: str = ""

    def _check(self) -> None:
        end = 0
        for block in self.blocks:
            if block.span.start < end:
                raise ValueError(f"blocks overlap or stand out of order at {block.span}")
            end = block.span.end
        if end > len(self.text):
            raise ValueError(f"a block ends at {end}, the text at {len(self.text)}")


@checked
class Passage(NamedTuple):
    """What is searched and shown: a slice of one document under one path of headings.

    `header` is the first row of the table that a row stands in, else empty. `anchors` are those that the span needs.
    A passage is identified by (source, span).
    """

    source: str
    headings: tuple[str, ...]
    header: str
    span: Span
    text: str
    anchors: tuple[Anchor, ...] = ()
    language: str = "en"

    def _check(self) -> None:
        if self.span.end - self.span.start != len(self.text):
            raise ValueError(f"a text of {len(self.text)} characters does not fill {self.span}")

    @property
    def key(self) -> tuple[str, int, int]:
        """What orders equal scores: the source, then the place in it."""
        return (self.source, self.span.start, self.span.end)


class Source(NamedTuple):
    """What a citation says of its source: the name for people, the title, the digest of the file, how it was read, its
    language; `indexed_at` is when, in UTC as ISO 8601, where it comes from an index and not from the file."""

    name: str
    title: str
    digest: str
    reading: str
    language: str
    indexed_at: str = ""

    def encode(self) -> str:
        """As an index keeps it; when it was indexed stands beside."""
        import json

        return json.dumps(self[:5], separators=(",", ":"))

    @classmethod
    def decode(cls, about: str, indexed_at: str = "") -> Source:
        """What was encoded; empty where nothing was. Raises ValueError for what is none."""
        import json

        fields = json.loads(about) if about else [""] * 5
        if not isinstance(fields, list) or len(fields) != 5 or not all(isinstance(field, str) for field in fields):
            raise ValueError("what an index tells of a source is not what was written")
        return cls._make([*fields, indexed_at])


class Analysed(NamedTuple):
    """What engines index of a passage, and the ranking reads of it: a line with the terms of its headings and header,
    one with those of each sentence, and one with those in no sentence, parted by spaces; the offsets in its text where
    the sentences begin and end, in turn; and the place of each of the sentences' terms, where it is not simply the
    next."""

    terms: str
    spans: tuple[int, ...]
    places: tuple[int, ...] = ()


class Packed(NamedTuple):
    """A passage of any source: the terms of its analysis, as an engine indexes them, and all the rest with a checksum
    of both: its text as it stands, which is read more often than what follows."""

    terms: str
    data: bytes


class Term(NamedTuple):
    """A term that an engine searches for, in the form that it is indexed in; `weight` multiplies its BM25."""

    term: str
    weight: float


class Query(NamedTuple):
    """What an engine searches for: the question's text and its weighted terms. No text in it is ever syntax for an
    engine."""

    text: str
    terms: tuple[Term, ...]


class Hit(NamedTuple):
    """A passage that shares a term with the query. `matched` are the query's terms that it holds; `parts` name what
    the score is the sum of; `analysed` is what the engine has kept of the passage, where it keeps that."""

    passage: Passage
    score: float
    matched: tuple[str, ...]
    parts: tuple[tuple[str, float], ...] = ()
    analysed: Analysed | None = None


class Statistics(NamedTuple):
    """What a library knows of its terms: live passages in all, their average length in terms, and how many of them
    hold each term."""

    passages: int
    average_length: float
    frequencies: dict[str, int]

    def frequency(self, term: str) -> int:
        return self.frequencies.get(term, 0)


class Lexicon(Protocol):
    """What the stages of a question ask about the words of a library. Every engine answers this."""

    def statistics(self, terms: Iterable[str]) -> Statistics:
        """How many live passages there are, their average length, and how many of them hold each of the `terms`."""

    def near(self, word: str, limit: int) -> Sequence[str]:
        """At most `limit` words of the library that are spelt like `word`, the nearest first."""


class Searched(NamedTuple):
    """What was searched for.

    `words` are the question's own, as typed. `corrections` are the library's words that were searched in place of one
    of them. `lent` are words that earlier turns lent, names in one piece. `left_out` is how many words of a very long
    question were not searched for.
    """

    words: tuple[str, ...] = ()
    corrections: tuple[tuple[str, tuple[str, ...]], ...] = ()
    lent: tuple[str, ...] = ()
    left_out: int = 0

    @property
    def own(self) -> str:
        """The question's own words in one string, a corrected one as "Kimi (for 'Kimmi')"."""
        corrected = {word: f"{' '.join(others)} (for '{word}')" for word, others in self.corrections}
        text = " ".join(corrected.get(word, word) for word in dict.fromkeys(self.words))
        return f"{text} (the rarest of {self.left_out + len(self.words)} words)" if self.left_out else text

    def __str__(self) -> str:
        """The own words, then behind a dot the lent ones."""
        return f"{self.own} · {', '.join(self.lent)}".lstrip() if self.lent else self.own


@checked
class Citation(NamedTuple):
    """A quote with its place: `span` is the quote's, in the document, and lies in the passage's.

    `marks` are the spans of the words that matched, `also_in` the names of other sources with the same passage;
    `short` is the span of the name, date or number in the quote that answers, where one can be told; `indexed_at` when
    the source was read (UTC, ISO 8601), where the quote is from an index that is asked without it.
    """

    passage: Passage
    span: Span
    score: float
    digest: str
    title: str = ""
    name: str = ""
    also_in: tuple[str, ...] = ()
    marks: tuple[Span, ...] = ()
    parts: tuple[tuple[str, float], ...] = ()
    short: Span | None = None
    indexed_at: str = ""

    def _check(self) -> None:
        if not self.passage.span.start <= self.span.start <= self.span.end <= self.passage.span.end:
            raise ValueError(f"the quote {self.span} lies outside its passage {self.passage.span}")
        if self.short and not self.span.start <= self.short.start < self.short.end <= self.span.end:
            raise ValueError(f"the short answer {self.short} is empty or lies outside its quote {self.span}")

    @property
    def source(self) -> str:
        return self.passage.source

    @property
    def headings(self) -> tuple[str, ...]:
        return self.passage.headings

    @property
    def quote(self) -> str:
        """The quote, word for word."""
        start = self.passage.span.start
        return self.passage.text[self.span.start - start : self.span.end - start]

    @property
    def place(self) -> Anchor:
        """Where the quote begins."""
        return locate(self.passage.anchors, self.span.start)

    @property
    def line(self) -> int | None:
        return self.place.line

    @property
    def column(self) -> int | None:
        return self.place.column

    @property
    def page(self) -> int | None:
        return self.place.page

    @property
    def label(self) -> str | None:
        return self.place.label


class Answer(NamedTuple):
    """What the library has to say: citations, best first. None of them means "not covered".

    `confidence` is from 0 to 1; `unmatched` are the question's words that no passage holds, and `nearest`, where
    nothing answers, those of them that the library has something like, with its words, nearest first. `corrections` are
    the words that were searched in place of one that no passage holds; `left_out` those that were not searched, of a
    very long question.
    """

    question: str
    searched: str
    citations: tuple[Citation, ...]
    confidence: float
    unmatched: tuple[str, ...] = ()
    nearest: tuple[tuple[str, tuple[str, ...]], ...] = ()
    corrections: tuple[tuple[str, tuple[str, ...]], ...] = ()
    left_out: tuple[str, ...] = ()
    search: Searched = Searched()

    @property
    def answered(self) -> bool:
        return bool(self.citations)


class Progress(NamedTuple):
    """How far indexing is: `files` done of `of`, with so many `passages`; `name` is the file that was done last."""

    files: int
    of: int
    passages: int
    name: str


class Turn(NamedTuple):
    """A question that was asked before, with the passages that were shown for it, best first."""

    question: str
    shown: tuple[Passage, ...] = ()
