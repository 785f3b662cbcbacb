"""Check every quote of answers in JSON against its source, and give a verdict.

Law: the input is trusted only for where to look. The source is read again, and a quote stands only if it is, character
for character, where it was cited.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from qa.analysis import analyzer
from qa.analysis.sentences import sentences
from qa.errors import LoadError, UsageError
from qa.given import read_given
from qa.model import SCHEMA, Span, locate

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

    from qa.model import Anchor, Document

_SPACE = re.compile(r"\s*+")

LONGEST = 1_000_000  # characters of a quote
MOST = 100_000  # quotes that are checked at once

# A quote counts as changed, and not as missing, where a sentence still holds this share of its words.
SAME_WORDS = 0.5

STANDS, DOES_NOT, UNREADABLE = 0, 1, 2
_NOT_THERE = "no such file"
_ELSEWHERE = "not here"
_MISSING = "missing"


class Cited(NamedTuple):
    """A citation from an answer's JSON. `indexed_at` is "" unless it comes from a cluster's index, whose source may be
    on another machine. `member` names the file inside of the source that the offsets count in, "" the source itself.
    `ocr` are the languages in which scans in it were read, "" if none was. `page` and `label` are for people."""

    source: str
    digest: str
    start: int
    end: int
    quote: str
    line: int | None
    indexed_at: str = ""
    member: str = ""
    ocr: str = ""
    page: int | None = None
    label: str = ""


class Verdict(NamedTuple):
    """The verdict on a quote: `status` is 0 where it stands, 1 where it does not, 2 where its source is missing or
    unreadable. `finding` says it in words."""

    cited: Cited
    status: int
    finding: str


def verify(text: str, may_read: Callable[[str], bool] = lambda source: True, most: int = MOST) -> list[Verdict]:
    """Check each quote of the answers in `text`: one or more JSON objects, or JSON lines of citations.

    A source that `may_read` denies is not opened, and counts as not here. Raises UsageError for a text that is no
    answer of qa, for more than `most` quotes, and for one that is longer than any can be, before any is checked.
    """
    wanted = list(_citations(text))
    if len(wanted) > most:
        raise UsageError(f"too many quotes: {len(wanted):,}", f"check at most {most:,} at once")
    documents: dict[tuple[str, str], Document | LoadError] = {}
    verdicts = []
    for cited in wanted:
        read_as = (cited.source, cited.ocr)
        if read_as not in documents:
            documents[read_as] = _document(*read_as) if may_read(cited.source) else LoadError(_ELSEWHERE)
        verdicts.append(_verdict(cited, documents[read_as]))
    missing: dict[tuple[str, str, str], list[Cited]] = {}
    for cited, _, finding in verdicts:
        if finding == _MISSING:
            missing.setdefault((cited.source, cited.ocr, cited.member), []).append(cited)
    changed: dict[Cited, str] = {}
    for (source, ocr, member), lacking in missing.items():
        changed |= _changed(documents[source, ocr], member, lacking)
    return [
        each._replace(finding=f"changed (see {changed[each.cited]})") if each.cited in changed else each
        for each in verdicts
    ]


def _document(source: str, ocr: str) -> Document | LoadError:
    from os.path import exists, getsize, isfile

    from qa.ingest.options import ocr_languages
    from qa.ingest.reading import read_document

    if source == "-":
        return LoadError("standard input cannot be read again")
    # A pipe, a device or a virtual file of the kernel has no size, and reading it could wait for ever.
    if not isfile(source) or not getsize(source):
        return LoadError("no file with a text" if exists(source) else _NOT_THERE)
    try:
        return read_document(source, ocr_languages(ocr))
    except LoadError as error:
        return error


def _verdict(cited: Cited, document: Document | LoadError) -> Verdict:
    if isinstance(document, LoadError):
        if cited.indexed_at and document.message == _NOT_THERE:
            return Verdict(cited, UNREADABLE, f"not here (quoted as it was indexed: {cited.indexed_at[:40]})")
        if document.message == _ELSEWHERE:
            return Verdict(cited, UNREADABLE, _ELSEWHERE)
        return Verdict(cited, UNREADABLE, f"unreadable ({document.message})")
    within = _member(document, cited.member)
    text, base = within.of(document.text), within.start
    if text[cited.start : cited.end] == cited.quote:
        at = locate(document.anchors, base + cited.start)
        if cited.line not in (None, at.line):
            return Verdict(cited, DOES_NOT, f"moved (to {_place(at)})")
        same = "unchanged" if document.digest == cited.digest else "changed elsewhere"
        return Verdict(cited, STANDS, f"stands (file {same})")
    if (moved := _nearest(text, cited)) >= 0:
        return Verdict(cited, DOES_NOT, f"moved (to {_place(locate(document.anchors, base + moved))})")
    return Verdict(cited, DOES_NOT, _MISSING)


def _changed(document: Document | LoadError, member: str, missing: Sequence[Cited]) -> dict[Cited, str]:
    """The place in words, for each of the quotes that a text lacks, of a sentence with enough of its words."""
    if isinstance(document, LoadError):
        return {}
    within = _member(document, member)
    found = _most_similar(within.of(document.text), {cited.quote for cited in missing})
    at = {quote: _place(locate(document.anchors, within.start + start)) for quote, start in found.items()}
    return {cited: at[cited.quote] for cited in missing if cited.quote in at}


def _member(document: Document, name: str) -> Span:
    """The span of a member's text in the document's; of an unknown member, an empty one."""
    names = ["", *(member.name for member in document.members)]
    starts = [0, *(member.start for member in document.members), len(document.text)]
    spans = dict(zip(names, pairwise(starts), strict=True))
    return Span(*spans.get(name, (0, 0)))


def _place(at: Anchor) -> str:
    """Write a place in words: its line, else its page, else its label, else its offset."""
    if at.line is not None:
        return f"line {at.line}"
    return f"p. {at.page}" if at.page is not None else at.label or f"character {at.offset}"


def _nearest(text: str, cited: Cited) -> int:
    """Return the offset of the quote nearest to its cited place, or -1."""
    after = text.find(cited.quote, cited.start)
    # `rfind` takes time in proportion to the text's length times the quote's, `find` does not: search backwards
    # by `find` on the reversed text.
    upto = text[: cited.start + len(cited.quote)]
    back = upto[::-1].find(cited.quote[::-1])
    before = len(upto) - back - len(cited.quote) if back >= 0 else -1
    return min((place for place in (before, after) if place >= 0), key=lambda at: abs(at - cited.start), default=-1)


def _most_similar(text: str, quotes: Collection[str]) -> dict[str, int]:
    """Find for each quote the sentence that holds most of its words, and return its start, if it holds enough of them.
    One pass over the text serves all quotes."""
    wanted = {quote: set(analyzer.terms(quote)) for quote in quotes}
    wanting: dict[str, list[str]] = {}
    for quote, terms in wanted.items():
        for term in terms:
            wanting.setdefault(term, []).append(quote)
    best: dict[str, tuple[float, int]] = {}
    for sentence in sentences(text) if wanting else ():
        held = wanting.keys() & set(analyzer.terms(sentence.of(text)))
        for quote, number in Counter(quote for term in held for quote in wanting[term]).items():
            share = number / len(wanted[quote])
            if share >= SAME_WORDS and share > best.get(quote, (0.0, 0))[0]:
                best[quote] = share, sentence.start
    return {quote: start for quote, (_, start) in best.items()}


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


def _values(text: str) -> Iterator[object]:
    """Decode the JSON values that follow each other in `text`."""
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
    """Return the end of the white space at `start`."""
    match = _SPACE.match(text, start)
    return match.end() if match else start


def _cited(citation: object) -> Cited:
    """Check every field of a citation, since anybody may have written it."""
    if not isinstance(citation, dict):
        raise _foreign("a citation lacks a field")
    try:
        source, uri, digest, quote = (citation[key] for key in ("source", "uri", "digest", "quote"))
        start, end, line = (citation[key] for key in ("start", "end", "line"))
        indexed_at, member, ocr = (citation.get(key, "") for key in ("indexed_at", "member", "ocr"))
        page, label = citation.get("page"), citation.get("label") or ""
    except KeyError as error:
        raise _foreign("a citation lacks a field") from error
    texts = all(isinstance(value, str) for value in (source, digest, quote, indexed_at, member, ocr, label))
    numbers = all(type(value) is int for value in (start, end)) and {type(line), type(page)} <= {int, type(None)}
    if not texts or not isinstance(uri, str | None) or not numbers or not 0 <= start < end or end - start != len(quote):
        raise _foreign("a citation's field is of the wrong kind")
    if len(quote) > LONGEST:
        raise _foreign(f"a quote is longer than {LONGEST:,} characters")
    return Cited(_path(source, uri), digest, start, end, quote, line, indexed_at, member, ocr, page, label)


def _path(source: str, uri: str | None) -> str:
    """Return the path as the system knows it: only the URI holds a name that is no Unicode unchanged."""
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


def read_answers(path: str) -> str:
    """Read the text of a file, or of standard input for "-". Raises LoadError where `read_given` cannot read it."""
    data = read_given(path, LoadError, "qa verify answer.json", "a file that qa ask --json wrote", "answers")
    return data.decode("utf-8", errors="replace")
