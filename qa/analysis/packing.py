"""Serialise a passage with its analysis for an index or a cache, and read it back.

Law: unpacking returns a value equal to the packed one. A checksum guards the data; damaged data raises ValueError.
"""

from __future__ import annotations

import json
from binascii import crc32
from collections import Counter
from typing import TYPE_CHECKING, Any, NamedTuple

from qa.analysis.latest import Latest
from qa.analysis.rows import blanked
from qa.analysis.signs import Mark, left_over, marks_of
from qa.errors import MISSHAPEN
from qa.model import Analysed, Anchor, Member, Passage, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

_CHECKSUM, _TEXT = 8, 16  # ends of the checksum and of the text's length, both in hexadecimal digits
_SPANS_LAST = b"]]]"  # the end of fields whose last are spans of code or of markup
_MEMBER_LAST = b"]]"  # behind a digit, the end of fields whose last is a member
_HIDDEN = 9  # the index of the spans of markup among the fields after the first
_LAID_OUT: list[Any] = ["", (), (), ()]  # the last fields, of a passage that has none of them
HELD = 1 << 19  # characters of terms: the candidates of some questions about one thing, at most twenty megabytes
_counted: Latest[tuple[int, dict[str, int]]] = Latest(HELD)
_load = json.JSONDecoder().raw_decode
_dump = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode


class Packed(NamedTuple):
    """A packed passage without its source, as an index stores it.

    `terms` are the terms of its analysis, which the engine indexes. `data` is all the rest with a checksum of both; in
    it the text comes first, as it is, since it is read more often than the fields after it.
    """

    terms: str
    data: bytes


def pack(passage: Passage, analysed: Analysed) -> Packed:
    """Serialise a passage and its analysis, without the passage's source."""
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
            analysed.vectors,
            *_laid_out(passage),
        ]
    )
    rest = b"%08x%b%b" % (len(text), text, encoded(fields))
    return Packed(analysed.terms, _checksum(analysed.terms, rest) + rest)


def unpack(source: str, packed: Packed) -> tuple[Passage, Analysed]:
    """Restore a packed passage, with `source` as its source. Raises ValueError for damaged data, also where its
    checksum fits."""
    try:
        return _unpacked(source, packed)
    except MISSHAPEN as error:
        raise ValueError("a passage is not what was written") from error


def _unpacked(source: str, packed: Packed) -> tuple[Passage, Analysed]:
    checksum, rest = packed.data[:_CHECKSUM], packed.data[_CHECKSUM:]
    if checksum != _checksum(packed.terms, rest):
        raise ValueError("a passage is not what was written")
    end = _TEXT + int(packed.data[_CHECKSUM:_TEXT], 16)
    text = packed.data[_TEXT:end].decode("utf-8", "surrogatepass")
    fields = _load(packed.data[end:].decode("utf-8", "surrogatepass"))[0]
    start, headings, header, language, anchors, spans, places, vectors, *more = fields
    span, known = Span(start, start + len(text)), tuple(Anchor(*anchor) for anchor in anchors)
    form, kept, hidden, last = more + _LAID_OUT[len(more) :]
    member = Member(*last[0])._replace(time=last[1]) if last else Member()
    marks = tuple(Mark(*one) for one in hidden)
    said = tuple(mark.said for mark in marks) if any(len(one) > 2 for one in hidden) else ()
    laid_out = (form, tuple(Span(*one) for one in kept), tuple(Span(*one[:2]) for one in marks), member, said)
    passage = Passage(source, tuple(headings), header, span, text, known, language, *laid_out)
    return passage, Analysed(packed.terms, tuple(spans), tuple(places), vectors)


def texts(packed: Iterable[Packed]) -> Iterable[str]:
    """The text of each packed passage, with a space for each hidden character, and what markup stands for."""
    for one in packed:
        end = _TEXT + int(one.data[_CHECKSUM:_TEXT], 16)
        text = one.data[_TEXT:end].decode("utf-8", "surrogatepass")
        if one.data.endswith(_SPANS_LAST) or _has_member(one):
            start, *fields = _load(one.data[end:].decode("utf-8", "surrogatepass"))[0]
            hidden = fields[_HIDDEN:][0] if fields[_HIDDEN:] else ()
            long = [said for _, said in left_over((Mark(*one) for one in hidden), start)]
            text = " ".join([blanked(text, start, hidden), *long])
        yield text


def own_time(packed: Packed) -> int:
    """When the file inside of a file was written that has the passage; 0 if none has it, or if it does not say."""
    return int(packed.data[: -len(_MEMBER_LAST)].rpartition(b",")[2]) if _has_member(packed) else 0


def _has_member(packed: Packed) -> bool:
    end = -len(_MEMBER_LAST)
    return packed.data.endswith(_MEMBER_LAST) and packed.data[end - 1 : end].isdigit()


def length(terms: str) -> int:
    """The number of terms in a passage's packed terms.

    >>> length("#why\\nwall fell\\n\\nfell")
    4
    """
    return terms.count(" ") + sum(map(bool, terms.split("\n")))


def counted(terms: str) -> tuple[int, dict[str, int]]:
    """The number of terms in a passage's packed terms, and how often each occurs. Engines count the same.

    >>> counted("#why\\nwall fell\\n\\nfell")
    (4, {'#why': 1, 'wall': 1, 'fell': 2})
    """
    found = _counted.get(terms)
    if found is None:
        every = terms.split()
        found = len(every), dict(Counter(every))
        _counted.add(terms, found, len(terms))
    return found


def forget_counts() -> None:
    """Forget what was counted lately."""
    _counted.clear()


def pack_counts(counts: Mapping[str, int]) -> bytes:
    """Serialise a count for each word: one line for all words that occur once, one for those that occur twice, and so
    on. Grouped like this, counts are added up in half the time. No word may contain white space."""
    by_number: dict[int, list[str]] = {}
    for word, number in counts.items():
        by_number.setdefault(number, []).append(word)
    return encoded("\n".join(f"{number} {' '.join(words)}" for number, words in sorted(by_number.items())))


def unpack_counts(data: bytes) -> Iterator[tuple[int, list[str]]]:
    """Read packed counts: each count with its words. Raises ValueError for damaged data."""
    for line in filter(None, data.decode("utf-8", "surrogatepass").split("\n")):
        number, *words = line.split(" ")
        yield int(number), words


def encoded(text: str) -> bytes:
    """Encode any text as UTF-8, lone surrogates included."""
    return text.encode("utf-8", "surrogatepass")


def _checksum(terms: str, rest: bytes) -> bytes:
    return b"%08x" % crc32(rest, crc32(encoded(terms)))


def _laid_out(passage: Passage) -> Sequence[object]:
    """The last fields of a passage, up to the last that says something."""
    member = passage.member
    # The time comes last, where `own_time` finds it.
    last = (member._replace(time=0), member.time) if any(member) else ()
    fields = [passage.form, passage.kept, _trimmed_marks(passage), last]
    while fields and not fields[-1]:
        fields.pop()
    return fields


def _trimmed_marks(passage: Passage) -> Sequence[Sequence[int | str]]:
    """The marks of a passage; only those that stand for something have a third field."""
    if not passage.said:
        return passage.hidden
    return [mark if mark.said else mark[:2] for mark in marks_of(passage)]


def _trimmed(anchor: Anchor) -> list[int | str | None]:
    """The fields of an anchor without the trailing ones that are None."""
    fields: list[int | str | None] = list(anchor)
    while fields[-1] is None:
        fields.pop()
    return fields
