"""A file -> its extract: all that a library needs of it, in bytes that are kept in the cache.

Law: an extract follows from the file's bytes, its format, the language that was asked for and the versions of loader
and analysis; so it is kept under these, and serves every library that holds such a file, whatever its name. What is not
what was kept is no extract: it is made again.
"""

from __future__ import annotations

import json
import os
from binascii import crc32
from typing import TYPE_CHECKING, Any, NamedTuple

from qa.analysis import analyzer
from qa.analysis.packing import encoded
from qa.ingest import cache
from qa.model import Packed

if TYPE_CHECKING:
    from qa.model import Document

FORMAT = 3  # of these bytes, and of how the language of a document is told
PASSAGES = 3  # of dividing, analysing and packing: what is kept of another version is divided anew, and not read anew
_LENGTHS = 16  # hexadecimal digits: the length of the head and its checksum


class Extract(NamedTuple):
    """What a file has become. `key` is what it is kept under; `title` is its own, empty where it has none; `packed` are
    its passages in order; `words` is how often each word stands in them, and `document` the document, both packed."""

    key: str
    title: str
    language: str
    digest: str
    reading: str
    packed: tuple[Packed, ...]
    words: bytes
    document: bytes


def made_with() -> str:
    """What passages are made with: where this is another, they are made anew."""
    return f"{PASSAGES}-{analyzer.stemmer_version()}"


def extract(document: Document, key: str) -> Extract:
    """Divides a document into passages, and analyses and packs these."""
    from qa.analysis.passage import packed, packed_word_counts
    from qa.ingest.split import split
    from qa.loaders import file_stem

    blocks = [(block.kind, block.level, block.span.start, block.span.end) for block in document.blocks]
    whole = _dumped([document.text, blocks, document.anchors])
    title = "" if document.title == file_stem(document.name) else document.title
    passages = tuple(packed(split(document)))
    return Extract(
        key, title, document.language, document.digest, document.reading, passages, packed_word_counts(passages), whole
    )


def encode(made: Extract) -> bytes:
    """An extract as it is kept, and as one process hands it to another."""
    pieces = [piece for terms, data in made.packed for piece in (encoded(terms), data)]
    pieces.append(made.words)
    body = b"".join([*pieces, made.document])
    head = _dumped([FORMAT, made_with(), *made[:5], [*map(len, pieces)], crc32(body)])
    return b"%08x%08x" % (len(head), crc32(head)) + head + body


def decode(data: bytes) -> Extract:
    """The extract that was kept. Raises ValueError for anything else."""
    size = _LENGTHS + int(data[:8], 16)
    if int(data[8:_LENGTHS], 16) != crc32(data[_LENGTHS:size]):
        raise ValueError("the head of an extract is not what was written")
    form, passages, *known, sizes, checksum = json.loads(data[_LENGTHS:size])
    if form != FORMAT or crc32(memoryview(data)[size:]) != checksum:
        raise ValueError("an extract is of another version, or not what was written")
    pieces = []
    for length in sizes:
        pieces.append(data[size : size + length])
        size += length
    packed = tuple(
        Packed(pieces[at].decode("utf-8", "surrogatepass"), pieces[at + 1]) for at in range(0, len(pieces) - 1, 2)
    )
    own, title, language, digest, reading = known
    made = Extract(own, title, language, digest, reading, packed, pieces[-1], data[size:])
    return made if passages == made_with() else extract(restored(made, "-", ""), made.key)


def restored(made: Extract, source: str, name: str) -> Document:
    """The document that the extract was made of."""
    from qa.loaders import file_stem
    from qa.model import Anchor, Block, Document, Span

    text, flat, anchors = json.loads(made.document.decode("utf-8", "surrogatepass"))
    blocks = tuple(Block(kind, level, Span(start, end)) for kind, level, start, end in flat)
    known = tuple(Anchor(*anchor) for anchor in anchors)
    title = made.title or file_stem(name)
    return Document(source, title, text, made.language, blocks, known, made.digest, made.reading, name)


def key(digest: str, name: str, data: bytes, language: str) -> str:
    """The name under which the extract of a file is kept; `data` is the file's beginning."""
    from qa.loaders.formats import format_of

    form = format_of(name, data)
    return f"{digest.removeprefix('sha256:')}-{form.name}{form.version}{language and '-'}{language}"


def kept(key: str) -> Extract | None:
    """The extract of this key, if it is there and what was kept."""
    path = _place(key)
    if not path:
        return None
    try:
        with open(path, "rb") as file:
            found = decode(file.read())
        return found if found.key == key else None
    except (OSError, ValueError, TypeError):
        return None


def keep(made: Extract) -> bytes:
    """Keeps an extract, if it can be; gives it encoded."""
    data = encode(made)
    path = _place(made.key)
    if path and cache.made(os.path.dirname(path)):
        cache.keep(path, data)
    return data


def _place(key: str) -> str:
    return os.path.join(folder, key) if (folder := cache.folder("extracts", key[:2])) else ""


def _dumped(value: Any) -> bytes:
    return encoded(json.dumps(value, ensure_ascii=False, separators=(",", ":"), check_circular=False))
