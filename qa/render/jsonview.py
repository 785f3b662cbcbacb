"""Write an answer as JSON, schema 1: one object for the answer, or one line for each citation.

Law: offsets count code points of the document's text, and strings hold the values unchanged. Characters that a
terminal could obey are escaped, which no reader of JSON sees. A lone surrogate, which no Unicode text holds, becomes
U+FFFD.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from qa.model import SCHEMA, locate
from qa.render.links import file_uri
from qa.render.safe import safe_json, unicode_only

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.model import Answer, Citation, Passage


def to_json(answer: Answer) -> str:
    """Write the answer as one object, indented by two spaces. `nearest` is present only where an unmatched word has
    similar words, `corrections` only where words of the library were searched for in place of a typed word, `overview`
    only where it is true, `closest` only where a passage shares a word with a refused question,
    `question_language` only where such a question is in a language that no document has, `only` and `outside` only
    where the question is narrowed."""
    shown: dict[str, object] = {
        "schema": SCHEMA,
        "question": answer.question,
        "answered": answer.answered,
        "confidence": round(answer.confidence, 4),
        "coverage": round(answer.coverage, 4),
        "unmatched": answer.unmatched,
        "searched": answer.searched,
    }
    if answer.nearest:
        shown["nearest"] = dict(answer.nearest)
    if answer.corrections:
        shown["corrections"] = dict(answer.corrections)
    if answer.overview:
        shown["overview"] = True
    shown |= _narrowed(answer)
    if answer.closest:
        shown["closest"] = _closest(answer.closest)
    if answer.question_language:
        shown["question_language"] = answer.question_language
    shown["citations"] = [_citation(number, citation) for number, citation in enumerate(answer.citations, 1)]
    return _dump(shown, indent=2)


def to_jsonl(answer: Answer) -> str:
    """Write each citation, with the question, on a line of its own; nothing for an answer without citations."""
    head: dict[str, object] = {
        "schema": SCHEMA,
        "question": answer.question,
        "answered": answer.answered,
        "confidence": round(answer.confidence, 4),
        "coverage": round(answer.coverage, 4),
        "searched": answer.searched,
    }
    if answer.overview:
        head["overview"] = True
    head |= _narrowed(answer)
    return "".join(_dump(head | _citation(number, citation)) for number, citation in enumerate(answer.citations, 1))


def passages_json(source: str, passages: Sequence[Passage]) -> str:
    """Write the passages of one source on one line: each as in an answer, with its headings, the header of its table,
    and its page and label where the format has them."""
    return _dump({"schema": SCHEMA, "source": source, "passages": [*map(_listed, passages)]})


def _listed(passage: Passage) -> dict[str, object]:
    at = locate(passage.anchors, passage.span.start)
    more = {"headings": passage.headings, "page": at.page, "label": at.label, "header": passage.header}
    return _passage(passage) | more | _member(passage)


def _narrowed(answer: Answer) -> dict[str, object]:
    """What the question is narrowed to, and whether a passage that this leaves out ranks before all citations."""
    if answer.only is None:
        return {}
    paths, kinds, after, before = answer.only
    given = {"path": paths, "kind": kinds, "after": after, "before": before}
    return {"only": {name: value for name, value in given.items() if value}, "outside": answer.is_outside}


def _closest(citation: Citation) -> dict[str, object]:
    """Where a passage stands; its text would look like an answer."""
    at = citation.place
    where = {"line": at.line} if at.line is not None else {"line": None, "page": at.page, "label": at.label}
    return {"source": citation.source, **_member(citation.passage), **where, "headings": citation.headings}


def _citation(number: int, citation: Citation) -> dict[str, object]:
    passage, at, base = citation.passage, citation.place, citation.passage.member.start
    shown: dict[str, object] = {
        "id": number,
        "source": citation.source,
        "uri": file_uri(citation.source),
        **_member(passage),
        "digest": citation.digest,
        "title": citation.title,
        "headings": citation.headings,
        "line": at.line,
        "column": at.column,
        "page": at.page,
        "label": at.label,
        "start": citation.span.start - base,
        "end": citation.span.end - base,
        "quote": citation.quote,
        "also_in": citation.also_in,
        "missing": citation.missing,
        "passage": _passage(passage),
        "score": round(citation.score, 4),
    }
    if short := citation.short:
        text = passage.text[short.start - passage.span.start : short.end - passage.span.start]
        shown["short"] = {"start": short.start - base, "end": short.end - base, "text": text}
    if citation.ocr:
        shown["ocr"] = citation.ocr
    if citation.indexed_at:
        shown["indexed_at"] = citation.indexed_at
    return shown


def _passage(passage: Passage) -> dict[str, object]:
    begin, base = locate(passage.anchors, passage.span.start), passage.member.start
    return {
        "start": passage.span.start - base,
        "end": passage.span.end - base,
        "line": begin.line,
        "column": begin.column,
        "text": passage.text,
    }


def _member(passage: Passage) -> dict[str, object]:
    """The file inside of the source that a passage is from, if it is from one; offsets count in its text."""
    return {"member": passage.member.name} if passage.member.name else {}


def _dump(shown: dict[str, object], indent: int | None = None) -> str:
    return safe_json(unicode_only(json.dumps(shown, ensure_ascii=False, allow_nan=False, indent=indent))) + "\n"
