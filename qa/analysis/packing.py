"""A passage with its analysis as text and bytes, and back: what an index stores of it, and what is kept of a file.

Law: what was packed comes back equal, and what is not what was packed is a ValueError: a checksum stands before it.
"""

from __future__ import annotations

import json
from binascii import crc32
from typing import TYPE_CHECKING

from qa.model import Analysed, Anchor, Packed, Passage, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_CHECKSUM, _TEXT = 8, 16  # where a checksum ends, and the length of the text, both in hexadecimal digits
_PARTING = ("", " ", "\n")  # what may stand beside a term
_load = json.JSONDecoder().raw_decode
_dump = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode


def pack(passage: Passage, analysed: Analysed) -> Packed:
    """The passage and its analysis, but for the source."""
    text = encoded(passage.text)
    fields = _dump(
        [
            passage.span.start,
            passage.headings,
            passage.header,
            passage.language,
            [_trimmed(anchor) for anchor in passage.anchors],
            analysed.spans,
            analysed.places,
        ]
    )
    rest = b"%08x%b%b" % (len(text), text, encoded(fields))
    return Packed(analysed.terms, _checksum(analysed.terms, rest) + rest)


def unpack(source: str, packed: Packed) -> tuple[Passage, Analysed]:
    """What was packed, as a passage of `source`. Raises ValueError where it is not what was packed."""
    checksum, rest = packed.data[:_CHECKSUM], packed.data[_CHECKSUM:]
    if checksum != _checksum(packed.terms, rest):
        raise ValueError("a passage is not what was written")
    end = _TEXT + int(packed.data[_CHECKSUM:_TEXT], 16)
    text = packed.data[_TEXT:end].decode("utf-8", "surrogatepass")
    fields = _load(packed.data[end:].decode("utf-8", "surrogatepass"))[0]
    start, headings, header, language, anchors, spans, places = fields
    span, known = Span(start, start + len(text)), tuple(Anchor(*anchor) for anchor in anchors)
    passage = Passage(source, tuple(headings), header, span, text, known, language)
    return passage, Analysed(packed.terms, tuple(spans), tuple(places))


def texts(packed: Iterable[Packed]) -> Iterable[str]:
    """The text of each passage."""
    for one in packed:
        yield one.data[_TEXT : _TEXT + int(one.data[_CHECKSUM:_TEXT], 16)].decode("utf-8", "surrogatepass")


def length(terms: str) -> int:
    """How many terms there are in those of a passage.

    >>> length("#why\\nwall fell\\n\\nfell")
    4
    """
    return terms.count(" ") + sum(map(bool, terms.split("\n")))


def frequency(term: str, terms: str) -> int:
    """How often a term stands among those of a passage; without a string for each, which takes twice as long.

    >>> frequency("fell", "#fell\\nwall fell\\nfells fell")
    2
    """
    number, at = 0, terms.find(term)
    while at >= 0:
        end = at + len(term)
        before = terms[at - 1] if at else ""
        number += before in _PARTING and terms[end : end + 1] in _PARTING
        at = terms.find(term, end)
    return number


def pack_counts(counts: Mapping[str, int]) -> bytes:
    """How often each word stands in something, as bytes: a line for those that stand there once, for those twice, ...,
    which are added up in half the time of as many numbers. No word has white space in it."""
    by_number: dict[int, list[str]] = {}
    for word, number in counts.items():
        by_number.setdefault(number, []).append(word)
    return encoded("\n".join(f"{number} {' '.join(words)}" for number, words in sorted(by_number.items())))


def unpack_counts(data: bytes) -> Iterator[tuple[int, list[str]]]:
    """What was packed: each number with its words. Raises ValueError where it is not that."""
    for line in filter(None, data.decode("utf-8", "surrogatepass").split("\n")):
        number, *words = line.split(" ")
        yield int(number), words


def encoded(text: str) -> bytes:
    """A text as bytes, whatever stands in it."""
    return text.encode("utf-8", "surrogatepass")


def _checksum(terms: str, rest: bytes) -> bytes:
    return b"%08x" % crc32(rest, crc32(encoded(terms)))


def _trimmed(anchor: Anchor) -> list[int | str | None]:
    """The fields of an anchor up to the last that is something."""
    fields: list[int | str | None] = list(anchor)
    while fields[-1] is None:
        fields.pop()
    return fields
