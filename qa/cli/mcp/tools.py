"""The tools that a server offers: what each takes, what it gives, and what it does.

Law: a tool gives JSON of schema 1, as the command line does. Arguments are checked before anything is done with them,
and no list, text or answer of a client is longer than what can be meant.
What could be long comes in parts: `next` is the `start` of the following part.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

from pydantic import BaseModel, ConfigDict, Field

from qa.model import LIMIT, SCHEMA, Only
from qa.render.jsonview import passages_json, to_json
from qa.render.links import file_uri
from qa.render.safe import unicode_only
from qa.verify import STANDS, verify

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.cli.mcp.bounds import Bounds
    from qa.library import Library

Json = dict[str, Any]

LONGEST = 100_000  # characters of a question
MOST = 50  # citations of an answer
PART = 100  # passages or sources in one part
CHECKED = 1000  # quotes that are checked at once
FILTERS, FILTER = 100, 1000  # globs or kinds that narrow a question, and characters of one

_Limit = Annotated[int, Field(ge=1, le=MOST, description="the most citations to return")]
_Filter = Annotated[str, Field(max_length=FILTER)]
_Filters = Annotated[list[_Filter], Field(max_length=FILTERS)]
_Start = Annotated[int, Field(ge=0, description="how many to pass over: `next` of the part before")]


class _Arguments(BaseModel):
    """The arguments of a tool; any other is refused, and so is another type."""

    model_config = ConfigDict(extra="forbid", strict=True)


class _Narrowed(_Arguments):
    """Arguments that leave some files and messages out."""

    path: Annotated[_Filters | _Filter, Field(description="only files that one of these globs fits")] = []
    kind: Annotated[_Filters | _Filter, Field(description='only files with these suffixes, such as "pdf"')] = []
    after: Annotated[_Filter, Field(description="only files and messages of this day (2024-03-31) or later")] = ""
    before: Annotated[_Filter, Field(description="only those before this day")] = ""

    def only(self, bounds: Bounds) -> Only:
        """What the question is narrowed to, within the bounds."""
        paths, kinds = ((given,) if isinstance(given, str) else tuple(given) for given in (self.path, self.kind))
        return bounds.narrowed(Only(paths, kinds, self.after, self.before))


class Ask(_Narrowed):
    """Ask a question in plain language."""

    question: Annotated[str, Field(max_length=LONGEST, description="the question, in its own words and language")]
    limit: _Limit = LIMIT


class Search(_Narrowed):
    """Search for words as they are written."""

    words: Annotated[str, Field(max_length=LONGEST, description='the words; a "phrase" in quotation marks stays whole')]
    limit: _Limit = LIMIT


class Passages(_Arguments):
    """List the passages of a source."""

    source: Annotated[str, Field(description="a source, as a citation or `sources` names it")]
    start: _Start = 0


class Verify(_Arguments):
    """Check quotes."""

    answer: Annotated[str | Json, Field(description="what `ask` or `search` returned, as an object or as its text")]


class Sources(_Arguments):
    """List the sources."""

    start: _Start = 0


class Tool(NamedTuple):
    """A tool. `run` gets the library, the arguments and the bounds of what may be read."""

    about: str
    arguments: type[_Arguments]
    result: Json
    run: Callable[[Library, Any, Bounds], Json]


def _ask(library: Library, given: Ask, bounds: Bounds) -> Json:
    return _json(to_json(library.ask(given.question, given.limit, only=given.only(bounds))))


def _search(library: Library, given: Search, bounds: Bounds) -> Json:
    return _json(to_json(library.find(given.words, given.limit, given.only(bounds))))


def _passages(library: Library, given: Passages, bounds: Bounds) -> Json:
    passages = bounds.passages(library, given.source)
    end = given.start + PART
    shown = _json(passages_json(passages[0].source if passages else given.source, passages[given.start : end]))
    return shown | {"total": len(passages), "next": end if end < len(passages) else None}


def _verify(library: Library, given: Verify, bounds: Bounds) -> Json:
    text = given.answer if isinstance(given.answer, str) else json.dumps(given.answer)
    known = bounds.sources(library)
    verdicts = verify(text, lambda source: source in known and bounds.allow(source), CHECKED)
    return {
        "schema": SCHEMA,
        "stands": bool(verdicts) and all(verdict.status == STANDS for verdict in verdicts),
        "verdicts": [
            {"source": cited.source, "quote": cited.quote, "stands": status == STANDS, "finding": finding}
            for cited, status, finding in verdicts
        ],
    }


def _sources(library: Library, given: Sources, bounds: Bounds) -> Json:
    known = bounds.sources(library)
    end = given.start + PART
    shown = [
        {
            "source": unicode_only(path),
            "uri": file_uri(path),
            "name": unicode_only(about.name),
            "title": unicode_only(about.title),
            "language": about.language,
            "reading": about.reading,
        }
        for path, about in list(known.items())[given.start : end]
    ]
    return {"schema": SCHEMA, "sources": shown, "total": len(known), "next": end if end < len(known) else None}


def _json(text: str) -> Json:
    found: Json = json.loads(text)
    return found


def _object(**properties: Json) -> Json:
    """The JSON Schema of an object that has at least these properties."""
    return {"type": "object", "properties": properties, "required": list(properties)}


def _list(of: Json) -> Json:
    return {"type": "array", "items": of}


_TEXT: Json = {"type": "string"}
_NUMBER: Json = {"type": "number"}
_COUNT: Json = {"type": "integer"}
_FLAG: Json = {"type": "boolean"}
_MAYBE: Json = {"type": ["integer", "null"]}
_SCHEMA: Json = {"type": "integer", "const": SCHEMA}
_PASSAGE = _object(start=_COUNT, end=_COUNT, line=_MAYBE, column=_MAYBE, text=_TEXT)
_CITATION = _object(
    id=_COUNT,
    source=_TEXT,
    uri={"type": ["string", "null"]},
    digest=_TEXT,
    title=_TEXT,
    headings=_list(_TEXT),
    line=_MAYBE,
    page=_MAYBE,
    label={"type": ["string", "null"]},
    start=_COUNT,
    end=_COUNT,
    quote=_TEXT,
    missing=_list(_TEXT),
    passage=_PASSAGE,
    score=_NUMBER,
)
_ANSWER = _object(
    schema=_SCHEMA,
    question=_TEXT,
    answered=_FLAG,
    confidence=_NUMBER,
    coverage=_NUMBER,
    unmatched=_list(_TEXT),
    searched=_TEXT,
    citations=_list(_CITATION),
)
_PART = {"total": _COUNT, "next": _MAYBE}
_SOURCE = _object(source=_TEXT, name=_TEXT, title=_TEXT, language=_TEXT, reading=_TEXT)
_VERDICT = _object(source=_TEXT, quote=_TEXT, stands=_FLAG, finding=_TEXT)

TOOLS = {
    "ask": Tool(
        "Ask the documents a question in plain language. Returns the passages that answer it, quoted word for word, "
        'each with its place. "answered": false means that the documents do not cover the question.',
        Ask,
        _ANSWER,
        _ask,
    ),
    "search": Tool(
        "Find passages that hold all of these words exactly as typed, whatever their case.", Search, _ANSWER, _search
    ),
    "passages": Tool(
        "Read a source, passage by passage, with the place of each.",
        Passages,
        _object(schema=_SCHEMA, source=_TEXT, passages=_list(_PASSAGE), **_PART),
        _passages,
    ),
    "verify": Tool(
        "Read the sources of an answer again, and check that each quote stands where it was cited.",
        Verify,
        _object(schema=_SCHEMA, stands=_FLAG, verdicts=_list(_VERDICT)),
        _verify,
    ),
    "sources": Tool(
        "List the documents that can be asked.",
        Sources,
        _object(schema=_SCHEMA, sources=_list(_SOURCE), **_PART),
        _sources,
    ),
}
