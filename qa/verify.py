"""Answers, as JSON, and their sources -> a verdict for every quote.

Law: nothing that the input says is believed but where to look; the source is read again, and a quote stands only if
it is, character for character, where it was cited.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from qa.analysis import analyzer
from qa.analysis.sentences import sentences
from qa.errors import LoadError, UsageError
from qa.model import SCHEMA, locate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.model import Anchor, Document

_SPACE = re.compile(r"\s*+")

# A quote has changed, and is not missing, where a sentence still holds this share of its words.
KEPT = 0.5

STANDS, DOES_NOT, UNREADABLE = 0, 1, 2
_NOT_THERE = "no such file"


class Cited(NamedTuple):
    """A citation as an answer's JSON gives it; `indexed_at` is empty but for one of a cluster's index, whose source may
    be elsewhere."""

    source: str
    digest: str
    start: int
    end: int
    quote: str
    line: int | None
    indexed_at: str = ""


class Verdict(NamedTuple):
    """What became of a quote: `status` is 0 where it stands, 1 where it does not, 2 where its source cannot be read or
    is not here;
    `finding` says it in words."""

    cited: Cited
    status: int
    finding: str


def verify(text: str) -> list[Verdict]:
    """A verdict for each quote of the answers in `text`: JSON objects, one or many, or JSON lines of citations.

    Raises UsageError where the text is no answer of ours.
    """
    documents: dict[str, Document | LoadError] = {}
    verdicts = []
    for cited in _citations(text):
        if cited.source not in documents:
            documents[cited.source] = _document(cited.source)
        verdicts.append(_verdict(cited, documents[cited.source]))
    return verdicts


def _document(source: str) -> Document | LoadError:
    from os.path import exists, getsize, isfile

    from qa.ingest.reading import read_document

    if source == "-":
        return LoadError("standard input cannot be read again")
    # A pipe, a device or a file that the kernel makes up has no size, and could keep us waiting for ever.
    if not isfile(source) or not getsize(source):
        return LoadError("no file with a text" if exists(source) else _NOT_THERE)
    try:
        return read_document(source)
    except LoadError as error:
        return error


def _verdict(cited: Cited, document: Document | LoadError) -> Verdict:
    if isinstance(document, LoadError):
        if cited.indexed_at and document.message == _NOT_THERE:
            return Verdict(cited, UNREADABLE, f"not here (quoted as it was indexed: {cited.indexed_at[:40]})")
        return Verdict(cited, UNREADABLE, f"unreadable ({document.message})")
    text = document.text
    if text[cited.start : cited.end] == cited.quote:
        at = locate(document.anchors, cited.start)
        if cited.line not in (None, at.line):
            return Verdict(cited, DOES_NOT, f"moved (to {_place(at)})")
        same = "unchanged" if document.digest == cited.digest else "changed elsewhere"
        return Verdict(cited, STANDS, f"stands (file {same})")
    if (moved := _nearest(text, cited)) >= 0:
        return Verdict(cited, DOES_NOT, f"moved (to {_place(locate(document.anchors, moved))})")
    if (alike := _alike(text, cited.quote)) >= 0:
        return Verdict(cited, DOES_NOT, f"changed (see {_place(locate(document.anchors, alike))})")
    return Verdict(cited, DOES_NOT, "missing")


def _place(at: Anchor) -> str:
    """A place in words, by what the format has."""
    if at.line is not None:
        return f"line {at.line}"
    return f"p. {at.page}" if at.page is not None else at.label or f"character {at.offset}"


def _nearest(text: str, cited: Cited) -> int:
    """Where the quote stands nearest to where it was, or -1."""
    after = text.find(cited.quote, cited.start)
    # `rfind` takes the length of the text times that of the quote, `find` does not.
    upto = text[: cited.start + len(cited.quote)]
    back = upto[::-1].find(cited.quote[::-1])
    before = len(upto) - back - len(cited.quote) if back >= 0 else -1
    return min((place for place in (before, after) if place >= 0), key=lambda at: abs(at - cited.start), default=-1)


def _alike(text: str, quote: str) -> int:
    """Where the sentence begins that holds most of the quote's words, if it holds enough of them; else -1."""
    wanted = set(analyzer.terms(quote))
    best, place = KEPT, -1
    for sentence in sentences(text) if wanted else ():
        share = len(wanted.intersection(analyzer.terms(sentence.of(text)))) / len(wanted)
        if share > best or (share == best and place < 0):
            best, place = share, sentence.start
    return place


def _citations(text: str) -> Iterator[Cited]:
    for value in _values(text):
        for answer in value if isinstance(value, list) else [value]:
            if not isinstance(answer, dict) or type(answer.get("schema")) is not int or answer["schema"] != SCHEMA:
                raise _foreign(f"no answer of schema {SCHEMA}")
            found = answer.get("citations", [answer])
            if not isinstance(found, list):
                raise _foreign("its citations are no list")
            for citation in found:
                yield _cited(citation)


def _values(text: str) -> Iterator[Any]:
    """The JSON values that stand one after the other in `text`."""
    from json import JSONDecoder

    decoder = JSONDecoder()
    place = _space(text, len(text) - len(text.removeprefix("\ufeff")))
    while place < len(text):
        try:
            value, end = decoder.raw_decode(text, place)
        except (ValueError, RecursionError) as error:
            raise _foreign(f"no JSON at character {place}") from error
        yield value
        place = _space(text, end)


def _space(text: str, start: int) -> int:
    """Where the white space at `start` ends."""
    match = _SPACE.match(text, start)
    return match.end() if match else start


def _cited(citation: Any) -> Cited:
    """A citation with every field checked, since anybody may have written it."""
    try:
        source, uri, digest, quote = (citation[key] for key in ("source", "uri", "digest", "quote"))
        start, end, line = (citation[key] for key in ("start", "end", "line"))
        indexed_at = citation.get("indexed_at", "")
    except (TypeError, KeyError) as error:
        raise _foreign("a citation lacks a field") from error
    texts = all(isinstance(value, str) for value in (source, digest, quote, indexed_at)) and isinstance(uri, str | None)
    numbers = all(type(value) is int for value in (start, end)) and type(line) in (int, type(None))
    if not texts or not numbers or not 0 <= start < end or end - start != len(quote):
        raise _foreign("a citation's field is of the wrong kind")
    return Cited(_path(source, uri), digest, start, end, quote, line, indexed_at)


def _path(source: str, uri: str | None) -> str:
    """The path as the system knows it: a name that is no Unicode stands whole only in the URI."""
    if "\ufffd" not in source or uri is None or not uri.startswith("file://"):
        return source
    from os import fsdecode
    from urllib.parse import unquote_to_bytes, urlsplit

    try:
        return fsdecode(unquote_to_bytes(urlsplit(uri).path))
    except ValueError:  # it is no URI
        return source


def _foreign(why: str) -> UsageError:
    return UsageError(f"this is no answer of qa: {why}", "give it what qa ask --json or --jsonl printed")


def read(path: str) -> str:
    """The text of a file, or of standard input for "-". Raises LoadError where it cannot be read."""
    import sys

    try:
        if path == "-":
            if sys.stdin is None:
                raise LoadError("standard input is closed", "name a file: qa verify answer.json")
            data = sys.stdin.buffer.read()
        else:
            with open(path, "rb") as file:
                data = file.read()
    except OSError as error:
        raise LoadError(f"{path}: {error.strerror or error}", "name a file that qa ask --json wrote") from error
    return data.decode("utf-8", errors="replace")
