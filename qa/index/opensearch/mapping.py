"""What a cluster's index is made of: its settings, and each kind of document in it with its name.

Law: the name of a passage follows from its source and all that is kept of it, so that to write it twice is to write it
once. Text is kept as it was; what JSON or the server's tokenizer cannot hold stands in a form that they can.

An alias, `papers`, stands for the index of now, `papers-qa-1`. In it are, for each *version* of a source (what one run
made of it), its passages, `VERSION-0`, `VERSION-1`, ..., and a document that tells of it, `VERSION`; the words of all
passages, in pieces; the record of the pipe, in pieces; and the head, which says what of all this is valid.
"""

from __future__ import annotations

import json
import os
import re
import zlib
from base64 import b64decode, b64encode, urlsafe_b64encode
from typing import TYPE_CHECKING, Any, NamedTuple

from qa.analysis import analyzer
from qa.analysis.bm25 import K1, B
from qa.analysis.packing import encoded, length
from qa.digests import blake2b, sha256
from qa.model import Packed, Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

FORMAT = 2  # of all this
TEMPLATE = 1  # of the index template
LONGEST = 127  # characters of a term; the server's tokenizer cuts what is longer than 255, of some it counts two
PIECE = 4 << 20  # bytes of the record in one document
WINDOW = 1_000_000  # hits that a search may give
_NUL = "\0"  # begins a text that no Unicode can hold
_string = json.encoder.encode_basestring
encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode


def version() -> str:
    """What an index is made with; one that was made with another is made anew."""
    return f"{FORMAT}-{analyzer.stemmer_version()}"


def body() -> dict[str, Any]:
    """The settings and the mapping of an index. Nothing is seen before a refresh is asked for; how many shards and
    copies it has is left to templates."""
    kept = {"type": "keyword", "index": False, "doc_values": False}
    exact = {"type": "keyword", "doc_values": False}
    words = {"type": "text", "analyzer": "whitespace", "norms": False, "index_options": "docs"}
    return {
        "settings": {
            "index": {
                "similarity": {"default": {"type": "BM25", "k1": K1, "b": B}},
                "refresh_interval": "-1",
                "max_result_window": WINDOW,
            }
        },
        "mappings": {
            "dynamic": "strict",
            "_source": {"excludes": ["within"]},
            "properties": {
                # of a passage
                "terms": {"type": "text", "analyzer": "whitespace", "index_options": "freqs"},
                "version": {"type": "keyword"},
                "source": {"type": "keyword"},
                "within": exact,
                "place": {"type": "integer", "index": False},
                "same": {"type": "long", "index": False},
                "born": {"type": "long"},
                "data": kept,
                "raw": kept,
                "about": kept,
                "indexed": kept,
                # of a version
                "held": {"type": "integer"},
                "length": {"type": "long"},
                "silent": {"type": "integer"},
                "headed": {"type": "integer"},
                "language": {"type": "keyword"},
                # of words
                "words": words,
                "file": exact,
                "lines": kept,
                # of the head, the lock and the record
                "floor": {"type": "long", "index": False},
                "is_clean": {"type": "boolean", "index": False},
                "state": kept,
                "holder": {"type": "object", "enabled": False},
                "piece": kept,
            },
        },
    }


def template(alias: str) -> dict[str, Any]:
    """The template of an alias's indexes: how many shards and copies they have, for others to say otherwise in one of
    a higher priority."""
    index = {"number_of_shards": 3, "auto_expand_replicas": "0-1"}
    return {
        "index_patterns": [f"{alias}-qa-*"],
        "priority": 100,
        "version": TEMPLATE,
        "template": {"settings": {"index": index}},
        "_meta": {"made by": "qa", "version": version()},
    }


def named(alias: str, number: int) -> str:
    """The index of an alias, by its number."""
    return f"{alias}-qa-{number}"


def number_of(alias: str, index: str) -> int:
    """The number of an index of an alias; 0 where it is none that we give."""
    found = re.fullmatch(re.escape(alias) + r"-qa-([0-9]{1,9})", index)
    return int(found[1]) if found else 0


class Entry(NamedTuple):
    """A version of a source, with how many passages it has."""

    version: str
    passages: int


class Passing(NamedTuple):
    """A version that is no longer valid, with how many passages it has, and the commit that ended it."""

    version: str
    passages: int
    died: int


def version_of(source: str, about: str, packed: Sequence[Packed]) -> str:
    """The name of a version of a source: that of all that is kept of it, 120 bits of a BLAKE2b."""
    from hashlib import blake2b as made

    found = made(repr((coded(source), about, len(packed))).encode(), digest_size=15)
    for terms, data in packed:
        whole = encoded(terms)
        found.update(b"%d %d " % (len(whole), len(data)) + whole)
        found.update(data)
    return urlsafe_b64encode(found.digest()).decode()


def shared(source: str, version: str, about: str, born: int, now: str) -> dict[str, Any]:
    """What all documents of a version have."""
    found = {"version": version, "source": coded(source), "within": within(source, about), "born": born}
    return {**found, "about": about, "indexed": now}


def passages(same: dict[str, Any], packed: Iterable[Packed]) -> Iterator[tuple[str, bytes]]:
    """The documents of a version's passages, which have so much in common: the name of each, and itself as a line of
    JSON."""
    head = encode(same).removesuffix("}")
    for place, (terms, data) in enumerate(packed):
        text, key = terms, "data"
        if _has_long(terms) or not _is_unicode(terms):
            text = " ".join(map(indexed, terms.split()))
        try:
            kept_text = data.decode()
        except UnicodeDecodeError:
            kept_text = ""
        if text is not terms or not kept_text:
            whole = encoded(terms)
            key, kept_text = "raw", b64encode(b"%016x" % len(whole) + whole + data).decode()
        number = blake2b(encoded(terms))
        line = f'{head},"place":{place},"same":{number},"terms":{_string(text)},"{key}":{_string(kept_text)}}}'
        yield f"{same['version']}-{place}", line.encode()


def totals(packed: Iterable[Packed]) -> dict[str, int]:
    """What the document of a version tells of its passages: how many there are, how many terms they have together, how
    many of them have no term, and how many have terms of headings or a header."""
    lengths = [length(terms) for terms, _ in packed]
    headed = sum(terms[:1] not in ("", "\n") for terms, _ in packed)
    return {"held": len(lengths), "length": sum(lengths), "silent": lengths.count(0), "headed": headed}


def packed_of(found: dict[str, Any]) -> Packed:
    """The passage of a document. Raises ValueError or KeyError where it is none."""
    if (raw := found.get("raw")) is None:
        return Packed(found["terms"], found["data"].encode())
    whole = b64decode(raw, validate=True)
    end = 16 + int(whole[:16], 16)
    return Packed(whole[16:end].decode("utf-8", "surrogatepass"), whole[end:])


def indexed(term: str) -> str:
    """A term as it stands in the index: itself, or if it is very long or no Unicode, its digest."""
    if len(term) <= LONGEST and _is_unicode(term):
        return term
    return "\x02" + sha256(encoded(term))


def coded(text: str) -> str:
    """A source as JSON can hold it: a path may have bytes that are no Unicode."""
    return text if _is_unicode(text) and not text.startswith(_NUL) else _NUL + encoded(text).hex()


def decoded(text: str) -> str:
    """The source that was coded. Raises ValueError where it is none."""
    if not text.startswith(_NUL):
        return text
    return bytes.fromhex(text[1:]).decode("utf-8", "surrogatepass")


def within(source: str, about: str = "") -> list[str]:
    """The source and the folders that it is in, by its path and by the name that people see."""
    found = dict.fromkeys(_upwards(source)) | dict.fromkeys(_upwards(Source.decode(about).name))
    return list(map(coded, found))


def _upwards(path: str) -> Iterator[str]:
    while path and path != os.path.dirname(path):
        yield path
        path = os.path.dirname(path)


def pieces(record: bytes) -> list[dict[str, Any]]:
    """The documents of a record."""
    packed = zlib.compress(record)
    return [{"piece": b64encode(packed[at : at + PIECE]).decode()} for at in range(0, len(packed), PIECE)]


def record_of(found: Iterable[dict[str, Any]]) -> bytes:
    """The record of its documents. Raises ValueError or KeyError where they are none."""
    try:
        return zlib.decompress(b"".join(b64decode(one["piece"], validate=True) for one in found))
    except zlib.error as error:
        raise ValueError("a record is not what was written") from error


def rounded(length: int) -> int:
    """The length of a passage as Lucene keeps it in one byte: what it can tell apart, never more than it is
    (org.apache.lucene.util.SmallFloat, intToByte4).

    >>> rounded(39), rounded(100), rounded(1000)
    (39, 96, 984)
    """
    more = length - 24  # lengths up to 23 are kept as they are, and so many more than that in four bits
    if more < 16:
        return length
    shift = more.bit_length() - 4
    return 24 + (more >> shift << shift)


def _has_long(terms: str) -> bool:
    """Whether a term may be longer than LONGEST: it would fill one of these windows. To part them all takes three times
    as long."""
    half = LONGEST // 2
    windows = (terms[at : at + half] for at in range(0, len(terms) - half + 1, half))
    return any(" " not in window and "\n" not in window for window in windows)


def _is_unicode(text: str) -> bool:
    if text.isascii():
        return True
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
