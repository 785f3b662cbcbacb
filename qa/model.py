"""Define the values that pass between the stages: frozen, compared by content, with no behaviour beyond their own data.

Law: every offset counts Unicode code points of `Document.text`. A text with a span is that slice of its document:
`document.text[passage.span.start:passage.span.end] == passage.text`.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Literal

    BlockKind = Literal["heading", "paragraph", "item", "row", "code", "line"]


Kind = TypeVar("Kind", bound=type)


def checked(kind: Kind) -> Kind:
    """Decorate a class of named tuples: every new value, also of `_replace` or `_make`, is checked by its `_check`,
    which raises ValueError for an invalid value."""
    known: Any = kind
    new = known.__new__

    def make(kind: Any, *fields: Any, **named: Any) -> Any:
        value = new(kind, *fields, **named)
        value._check()
        return value

    known.__new__ = make
    known._make = classmethod(lambda kind, fields: kind(*fields))
    return kind


LIMIT = 3  # citations of an answer, unless a limit is given
TURNS = 128  # turns before a question that it can read, besides the first one
SCHEMA = 1  # version of an answer as JSON, which `render` writes and `verify` reads
BY_OCR = "by OCR"  # the label of a page that was read so, and a part of how its document was read


@checked
class Span(NamedTuple):
    """A half-open range of code points, `0 <= start <= end`."""

    start: int
    end: int

    def _check(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def of(self, text: str) -> str:
        """The slice of `text` that this span covers."""
        return text[self.start : self.end]


class Block(NamedTuple):
    """A piece of a document's structure.

    `span` covers the words of a heading without its markers, and the whole of any other block with its markers.
    `level` is 1 to 6 for a heading; the nesting depth, from 0, for an item; for a row 0 if it heads its table, 1 below,
    2 for several rows in one, 3 if it may head the table; for a line of a log or a message 0, for several 1; else 0.
    """

    kind: BlockKind
    level: int
    span: Span


class Anchor(NamedTuple):
    """Where an offset lies in the file as people see it. A field that the format does not have is None.

    `line`, `column` and `page` count from 1, columns in code points. `label` is a place in words ("Chapter 3 ¶ 9").
    `byte` is the column in bytes of UTF-8, if that differs.
    """

    offset: int
    line: int | None = None
    column: int | None = None
    page: int | None = None
    label: str | None = None
    byte: int | None = None


def locate(anchors: Sequence[Anchor], offset: int) -> Anchor:
    """The place of `offset`: the last anchor at or before it, moved along its line to the offset.

    `anchors` are in the order of their offsets. If all of them are after `offset`, only the offset is known.

    >>> locate([Anchor(0, line=1, column=1), Anchor(10, line=2, column=1)], 13)
    Anchor(offset=13, line=2, column=4, page=None, label=None, byte=None)
    """
    index = bisect_right(anchors, offset, key=lambda anchor: anchor.offset) - 1
    if index < 0:
        return Anchor(offset)
    near = anchors[index]
    column = None if near.column is None else near.column + offset - near.offset
    return Anchor(offset, near.line, column, near.page, near.label)


class Member(NamedTuple):
    """A file inside of a file, such as an attachment or a message of a mailbox.

    `name` says what it is in the file ("12/plan.pdf"), "" for the file itself. Its text begins at `start` in the
    document's. `time` is when it was written (Unix seconds, or 0), `reading` how it was read, if not as the file.
    """

    name: str = ""
    start: int = 0
    time: int = 0
    reading: str = ""


@checked
class Document(NamedTuple):
    """A source as its loader read it.

    `blocks` are disjoint, in order and inside the text. Text in no block is furniture (markers, a table of contents,
    running heads) and is never searched. `source` is an absolute path or "-"; `name` is what people are shown for it.
    `digest` is "sha256:" and the hex digest of the file's bytes. `reading` says how the file was read ("text, utf-8").
    `members` are the files inside of it, in order.
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
    members: tuple[Member, ...] = ()

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
    """The unit that is searched and shown: a slice of one document under one path of headings.

    It is identified by (source, span). `header` is the first row of a row's table, else "". `anchors` are those that
    it needs. `form` is "line" for a line of a log or a message, "row" with the delimiter for a row of values ("row,"),
    "lines" and "rows," for several, else "". `kept` are the spans of code in the document, `hidden` those of unseen
    markup, `said` what each of these stands for ("é"), or (). `member` is what in the source has the passage.
    """

    source: str
    headings: tuple[str, ...]
    header: str
    span: Span
    text: str
    anchors: tuple[Anchor, ...] = ()
    language: str = "en"
    form: str = ""
    kept: tuple[Span, ...] = ()
    hidden: tuple[Span, ...] = ()
    member: Member = Member()
    said: tuple[str, ...] = ()

    def _check(self) -> None:
        if self.span.end - self.span.start != len(self.text):
            raise ValueError(f"a text of {len(self.text)} characters does not fill {self.span}")

    @property
    def key(self) -> tuple[str, int, int]:
        """The order of passages with equal scores: by source, then by place in it."""
        return (self.source, self.span.start, self.span.end)


class Source(NamedTuple):
    """What a citation says about its source.

    `name` is what people are shown for it, `digest` that of the file, `reading` how the file was read. `indexed_at` is
    when it was indexed (UTC, ISO 8601), if the citation comes from an index and not from the file. `time` is when the
    file was changed last (Unix time in seconds, 0 if it is no file), `below` its path below the folder that was named.
    """

    name: str
    title: str
    digest: str
    reading: str
    language: str
    indexed_at: str = ""
    time: int = 0
    below: str = ""


class Only(NamedTuple):
    """What a question is narrowed to; what is empty allows everything. `paths` are globs as in .gitignore, for paths
    below the folders that were named, `kinds` suffixes without the dot. `after` and `before` are days in local time, of
    the file or of the message in it: AFTER includes its day, BEFORE does not."""

    paths: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    after: str = ""
    before: str = ""


class Analysed(NamedTuple):
    """The analysis of a passage, which engines index and the ranking reads.

    `terms` has a line with the terms of the headings and the header, a line for each sentence, and a line for the terms
    in no sentence; spaces separate terms. `spans` are the offsets in the text at which sentences begin and end, in
    turn. `places` has the place of each term of the sentences, unless they simply count up. `vectors` tell what the
    sentences mean, as qa/analysis/meaning/vectors.py writes them.
    """

    terms: str
    spans: tuple[int, ...]
    places: tuple[int, ...] = ()
    vectors: str = ""


class Term(NamedTuple):
    """A term that an engine searches for, in the form that is indexed. `weight` multiplies its BM25."""

    term: str
    weight: float


class Query(NamedTuple):
    """What an engine searches for: the question's text, which it never reads as syntax, and its weighted terms."""

    text: str
    terms: tuple[Term, ...]


class Hit(NamedTuple):
    """A passage that shares a term with the query; in a small index, any passage.

    `matched` are the query's terms that it holds; where there are none, the engine's score is 0. `parts` are the named
    parts whose sum is the score. `analysed` is the passage's analysis, if the engine keeps it.
    """

    passage: Passage
    score: float
    matched: tuple[str, ...]
    parts: tuple[tuple[str, float], ...] = ()
    analysed: Analysed | None = None


class Searched(NamedTuple):
    """What was searched for.

    `words` are the question's own, as typed, or as two words where the library writes them so. `corrections` has each
    misspelt one with the library's words that were searched in its place. `lent` are words that earlier turns lent,
    with each name in one piece. `left_out` is how many words of a very long question were not searched for.
    """

    words: tuple[str, ...] = ()
    corrections: tuple[tuple[str, tuple[str, ...]], ...] = ()
    lent: tuple[str, ...] = ()
    left_out: int = 0

    @property
    def own(self) -> str:
        """The question's own words as one string; a corrected one reads "Kimi (for 'Kimmi')"."""
        corrected = {word: f"{' '.join(others)} (for '{word}')" for word, others in self.corrections}
        text = " ".join(corrected.get(word, word) for word in dict.fromkeys(self.words))
        return f"{text} (the rarest of {self.left_out + len(self.words)} words)" if self.left_out else text

    def __str__(self) -> str:
        """The question's own words, then a dot and the lent ones."""
        return f"{self.own} · {', '.join(self.lent)}".lstrip() if self.lent else self.own


@checked
class Citation(NamedTuple):
    """A quote with its place. Read its fields by name: new ones are added at the end.

    `span` is the quote's span in the document; it lies in that of the passage. `marks` are the spans of the words that
    matched, `also_in` the names of other sources with the same passage. `short` is the span of the name, date or number
    in the quote that answers, if one can be told. `indexed_at` is when the source was read (UTC, ISO 8601), if the
    quote is from an index that is asked without its files. `missing` are the question's words of weight that neither
    the passage nor its headings hold, as typed, heaviest first. `ocr` are the languages of OCR ("eng+deu"), if pages of
    the source were read so.
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
    missing: tuple[str, ...] = ()
    ocr: str = ""

    def _check(self) -> None:
        if not self.passage.span.start <= self.span.start <= self.span.end <= self.passage.span.end:
            raise ValueError(f"the quote {self.span} lies outside its passage {self.passage.span}")
        if self.short and not self.span.start <= self.short.start < self.short.end <= self.span.end:
            raise ValueError(f"the short answer {self.short} is empty or lies outside its quote {self.span}")

    @property
    def source(self) -> str:
        return self.passage.source

    @property
    def member(self) -> str:
        """What in the source the quote is from ("12/plan.pdf"); "" for the source itself."""
        return self.passage.member.name

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
        """The place where the quote begins."""
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
    """The library's answer: citations, best first. No citations mean "not covered". Read its fields by name: new ones
    are added at the end.

    `searched` is what was searched for, in words for people; `search` is the same as a structure. `confidence` is
    how likely the first passage answers, `coverage` how likely the documents are about the question; both are from 0 to
    1. `unmatched` are the question's words that no passage holds. If nothing answers, `nearest` has each of
    these that resembles words of the library, with those words, nearest first. `corrections` has each misspelt word
    with the words that were searched in its place. `left_out` are the words of a very long question that were not.
    `overview` says that the question asks what the whole text says: its citations are then in the order of the text.
    `closest` is the passage closest to a question that is refused, if one shares a word with it; it does not answer.
    `question_language` is the language (ISO 639-1) of a refused question, if surely no document is in it, else "".
    `only` is what the question is narrowed to; if the answer `is_outside`, a passage left out ranks before all cited.
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
    coverage: float = 0.0
    overview: bool = False
    closest: Citation | None = None
    question_language: str = ""
    only: Only | None = None
    is_outside: bool = False

    @property
    def answered(self) -> bool:
        return bool(self.citations)


class Progress(NamedTuple):
    """How far indexing is: `files` of `of` are done and have so many `passages`; `name` is the file done last."""

    files: int
    of: int
    passages: int
    name: str


class Turn(NamedTuple):
    """An earlier question with the passages that were shown for it, best first."""

    question: str
    shown: tuple[Passage, ...] = ()
