"""Define the settings of a cluster's index, and each kind of document in it with its name.

Law: the name of a passage is computed from its source and everything that is stored of it, so writing it twice stores
it once. Text comes back as it was; text that JSON or the server's tokenizer cannot hold is stored in a form that they
can.

An alias, `papers`, points to the present index, `papers-qa-1`. A *version* of a source is what one run made of it. The
index holds, for each version, its passages `VERSION-0`, `VERSION-1`, ..., and a document about it, `VERSION`; the words
of all passages, in pieces; the record, in pieces; and the head, which says which of these documents are valid.
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
from qa.analysis.packing import Packed, encoded, length, own_time
from qa.digests import blake2b, sha256
from qa.index.base import kind_of
from qa.index.opensearch.about import decode_about

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

FORMAT = 9  # version of all this, packed passages included
TEMPLATE = 1  # version of the index template
LONGEST = 127  # characters of a term; the server's tokenizer cuts terms over 255 and counts some characters twice
PIECE = 4 << 20  # bytes of the record in one document
WINDOW = 1_000_000  # hits that a search may give
Json = dict[str, Any]  # an object of JSON
_NUL = "\0"  # the first character of an encoded text that is not valid Unicode
_string = json.encoder.encode_basestring
encode_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode


def index_version() -> str:
    """The version that an index is made with; an index of another version is made anew."""
    return f"{FORMAT}-{analyzer.stemmer_version()}"


def index_body() -> Json:
    """The settings and the mapping of an index. Nothing written is visible before a refresh is requested. The numbers
    of shards and copies are left to templates."""
    similarity = {"default": {"type": "BM25", "k1": K1, "b": B}}
    settings = {"similarity": similarity, "refresh_interval": "-1", "max_result_window": WINDOW}
    mappings = {"dynamic": "strict", "_source": {"excludes": ["within"]}, "properties": _fields()}
    return {"settings": {"index": settings}, "mappings": mappings}


def _fields() -> Json:
    """The fields of the documents, by their kinds."""
    stored = {"type": "keyword", "index": False, "doc_values": False}
    exact = {"type": "keyword", "doc_values": False}
    words = {"type": "text", "analyzer": "whitespace", "norms": False, "index_options": "docs"}
    of_passages = {
        "terms": {"type": "text", "analyzer": "whitespace", "index_options": "freqs"},
        "version": {"type": "keyword"},
        "source": {"type": "keyword"},
        "within": exact,
        "below": {"type": "keyword", "doc_values": False},
        "kind": {"type": "keyword"},
        "time": {"type": "long"},
        "place": {"type": "integer", "index": False},
        "same": {"type": "long", "index": False},
        "born": {"type": "long"},
        "data": stored,
        "raw": stored,
        "about": stored,
        "indexed": stored,
    }
    of_versions = {
        "held": {"type": "integer"},
        "length": {"type": "long"},
        "silent": {"type": "integer"},
        "headed": {"type": "integer"},
        "until": {"type": "long"},
        "language": {"type": "keyword"},
    }
    of_words = {"words": words, "file": exact, "lines": stored}
    of_head_lock_and_record = {
        "floor": {"type": "long", "index": False},
        "is_clean": {"type": "boolean", "index": False},
        "state": stored,
        "holder": {"type": "object", "enabled": False},
        "piece": stored,
    }
    return {**of_passages, **of_versions, **of_words, **of_head_lock_and_record}


def index_template(alias: str) -> Json:
    """The template for the indexes of an alias: the numbers of shards and copies. An operator can override it by a
    template of higher priority."""
    index = {"number_of_shards": 3, "auto_expand_replicas": "0-1"}
    return {
        "index_patterns": [f"{alias}-qa-*"],
        "priority": 100,
        "version": TEMPLATE,
        "template": {"settings": {"index": index}},
        "_meta": {"made by": "qa", "version": index_version()},
    }


def index_name(alias: str, number: int) -> str:
    """The name of an alias's index with this number."""
    return f"{alias}-qa-{number}"


def index_number(alias: str, index: str) -> int:
    """The number in the name of an alias's index; 0 where the name is not one that we give."""
    found = re.fullmatch(re.escape(alias) + r"-qa-([0-9]{1,9})", index)
    return int(found[1]) if found else 0


class Version(NamedTuple):
    """A version of a source: its name and its number of passages."""

    name: str
    passages: int


class Retired(NamedTuple):
    """A version that is no longer valid: its name, its number of passages, and the commit that retired it."""

    name: str
    passages: int
    died: int


def version_name(source: str, about: str, packed: Sequence[Packed]) -> str:
    """The name of a version of a source: a BLAKE2b of 120 bits over everything that is stored of it."""
    from hashlib import blake2b as new_hash

    digest = new_hash(repr((encode_source(source), about, len(packed))).encode(), digest_size=15)
    for terms, data in packed:
        whole = encoded(terms)
        digest.update(b"%d %d " % (len(whole), len(data)) + whole)
        digest.update(data)
    return urlsafe_b64encode(digest.digest()).decode()


def shared_fields(source: str, version: str, about: str, born: int, now: str) -> Json:
    """The fields that all documents of a version share; `below` and `kind` are not read back, but only searched."""
    place = {"source": encode_source(source), "within": source_folders(source, about)}
    narrow = {"below": _in_unicode(decode_about(about).below), "kind": _in_unicode(kind_of(source))}
    return {"version": version, **place, **narrow, "born": born, "about": about, "indexed": now}


class PassageDocument(NamedTuple):
    """The document of a passage: its name, and its fields as a line of JSON."""

    name: str
    line: bytes


def passage_documents(shared: Json, packed: Iterable[Packed], time: int = 0) -> Iterator[PassageDocument]:
    """The documents of a version's passages; `shared` are the fields that they share, `time` is that of the file."""
    head = encode_json(shared).removesuffix("}")
    for place, one in enumerate(packed):
        terms, data = one
        text, key = terms, "data"
        if _has_long(terms) or not _is_unicode(terms):
            text = " ".join(map(indexable_term, terms.split()))
        try:
            kept_text = data.decode()
        except UnicodeDecodeError:
            kept_text = ""
        if text is not terms or not kept_text:
            whole = encoded(terms)
            key, kept_text = "raw", b64encode(b"%016x" % len(whole) + whole + data).decode()
        number = blake2b(encoded(terms))
        where = f'"place":{place},"time":{own_time(one) or time},"same":{number}'
        line = f'{head},{where},"terms":{_string(text)},"{key}":{_string(kept_text)}}}'
        yield PassageDocument(f"{shared['version']}-{place}", line.encode())


def passage_totals(packed: Sequence[Packed], time: int) -> dict[str, int]:
    """The numbers that the document of a version stores: how many passages there are (`held`), how many terms they have
    together, how many have no term, how many have terms of headings or of a table header, and the `time` of the oldest
    and the newest (`until`); `time` is that of the file."""
    lengths = [length(terms) for terms, _ in packed]
    headed = sum(terms[:1] not in ("", "\n") for terms, _ in packed)
    times = [own_time(one) or time for one in packed]
    of_terms = {"length": sum(lengths), "silent": lengths.count(0), "headed": headed}
    return {"held": len(lengths), **of_terms, "time": min(times), "until": max(times)}


def packed_from(found: Json) -> Packed:
    """The passage in a document. Raises ValueError or KeyError where it holds none."""
    if (raw := found.get("raw")) is None:
        return Packed(found["terms"], found["data"].encode())
    whole = b64decode(raw, validate=True)
    end = 16 + int(whole[:16], 16)
    return Packed(whole[16:end].decode("utf-8", "surrogatepass"), whole[end:])


def indexable_term(term: str) -> str:
    """A term as it is indexed: unchanged, or as a digest where it is very long or not valid Unicode."""
    if len(term) <= LONGEST and _is_unicode(term):
        return term
    return "\x02" + sha256(encoded(term))


def encode_source(text: str) -> str:
    """Encode a source for JSON: a path may have bytes that are not valid Unicode."""
    return text if _is_unicode(text) and not text.startswith(_NUL) else _NUL + encoded(text).hex()


def decode_source(text: str) -> str:
    """Decode a source. Raises ValueError for a text that encodes none."""
    if not text.startswith(_NUL):
        return text
    return bytes.fromhex(text[1:]).decode("utf-8", "surrogatepass")


def source_folders(source: str, about: str = "") -> list[str]:
    """The source and the folders above it, encoded, both by its path and by the name that is shown to people."""
    found = dict.fromkeys(_upwards(source)) | dict.fromkeys(_upwards(decode_about(about).name))
    return list(map(encode_source, found))


def _upwards(path: str) -> Iterator[str]:
    while path and path != os.path.dirname(path):
        yield path
        path = os.path.dirname(path)


def record_documents(record: bytes) -> list[Json]:
    """The documents of a record, in pieces."""
    packed = zlib.compress(record)
    return [{"piece": b64encode(packed[at : at + PIECE]).decode()} for at in range(0, len(packed), PIECE)]


def record_from(found: Iterable[Json]) -> bytes:
    """The record in its documents. Raises ValueError or KeyError where they hold none."""
    try:
        return zlib.decompress(b"".join(b64decode(one["piece"], validate=True) for one in found))
    except zlib.error as error:
        raise ValueError("a record is not what was written") from error


def lucene_length(length: int) -> int:
    """The length of a passage as Lucene stores it in one byte: rounded down to the next length that the byte can
    express (org.apache.lucene.util.SmallFloat, intToByte4).

    >>> lucene_length(39), lucene_length(100), lucene_length(1000)
    (39, 96, 984)
    """
    more = length - 24  # lengths up to 23 are exact; the excess over 24 keeps its first four bits
    if more < 16:
        return length
    shift = more.bit_length() - 4
    return 24 + (more >> shift << shift)


def _has_long(terms: str) -> bool:
    """Whether a term may be longer than LONGEST: such a term fills one of these windows. Splitting all terms would take
    three times as long."""
    half = LONGEST // 2
    windows = (terms[at : at + half] for at in range(0, len(terms) - half + 1, half))
    return any(" " not in window and "\n" not in window for window in windows)


def _in_unicode(text: str) -> str:
    return text.encode(errors="replace").decode()


def _is_unicode(text: str) -> bool:
    if text.isascii():
        return True
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
