"""Make the extract of a file, all that a library needs of it, and keep it as bytes in the cache.

Law: an extract is determined by the file's bytes, its format, the requested languages and the versions of loader and
analysis. It is stored under these, so it serves every library that holds such a file, whatever the file's name. Stored
bytes that were changed are never used: the extract is made again.
"""

from __future__ import annotations

import json
import os
from binascii import crc32
from typing import TYPE_CHECKING, NamedTuple

from qa import private
from qa.analysis import analyzer
from qa.analysis.meaning.vectors import tables_version
from qa.analysis.packing import Packed, encoded
from qa.errors import MISSHAPEN
from qa.ingest import cache

if TYPE_CHECKING:
    from qa.model import Document

FORMAT = 3  # version of these bytes, and of how the language of a document is recognised
PASSAGES = 18  # version of dividing, analysing and packing; with another, a kept text is divided anew, not read anew
_LENGTHS = 16  # hexadecimal digits: the length of the head and its checksum


class Extract(NamedTuple):
    """The result of reading a file. `key` is the name that it is stored under. `title` is the document's own title,
    empty where it has none. `packed` has the passages in order. `words` counts how often each word occurs in them, and
    `document` is the document; both are packed."""

    key: str
    title: str
    language: str
    digest: str
    reading: str
    packed: tuple[Packed, ...]
    words: bytes
    document: bytes


def passages_version() -> str:
    """The version of dividing and analysing; passages made with another version are made anew."""
    return f"{PASSAGES}-{analyzer.stemmer_version()}-{tables_version()}"


def extract(document: Document, key: str) -> Extract:
    """Divide a document into passages, and analyse and pack them."""
    from qa.analysis.packing import pack
    from qa.analysis.passage import analyse, packed_word_counts
    from qa.ingest.split import each_passage
    from qa.loaders import file_stem

    blocks = [(block.kind, block.level, block.span.start, block.span.end) for block in document.blocks]
    whole = _to_json([document.text, blocks, document.anchors, *([document.members] if document.members else ())])
    title = "" if document.title == file_stem(document.name) else document.title
    passages = tuple(pack(passage, analyse(passage)) for passage in each_passage(document))
    return Extract(
        key, title, document.language, document.digest, document.reading, passages, packed_word_counts(passages), whole
    )


def encode_extract(made: Extract) -> bytes:
    """Serialise an extract, for the cache and for another process."""
    pieces = [piece for terms, data in made.packed for piece in (encoded(terms), data)]
    pieces.append(made.words)
    checksum = 0
    for piece in (*pieces, made.document):
        checksum = crc32(piece, checksum)
    head = _to_json([FORMAT, passages_version(), *made[:5], [*map(len, pieces)], checksum])
    return b"".join([b"%08x%08x" % (len(head), crc32(head)), head, *pieces, made.document])


def decode_extract(data: bytes) -> Extract:
    """Restore an extract from its bytes. Raises ValueError for any other bytes."""
    try:
        made, is_current = _decode(data)
        return made if is_current else extract(document_of(made, "-", ""), made.key)
    except MISSHAPEN as error:
        raise ValueError("an extract is not what was written") from error


def _decode(data: bytes) -> tuple[Extract, bool]:
    """The extract in these bytes, and whether its passages were made by this version. Raises an error of MISSHAPEN for
    any other bytes."""
    size = _LENGTHS + int(data[:8], 16)
    if int(data[8:_LENGTHS], 16) != crc32(data[_LENGTHS:size]):
        raise ValueError("the head of an extract is not what was written")
    form, version, *known, sizes, checksum = json.loads(data[_LENGTHS:size])
    if form != FORMAT or crc32(memoryview(data)[size:]) != checksum:
        raise ValueError("an extract is of another version, or not what was written")
    pieces = []
    for length in sizes:
        pieces.append(data[size : size + length])
        size += length
    packed = tuple(
        Packed(pieces[at].decode("utf-8", "surrogatepass"), pieces[at + 1]) for at in range(0, len(pieces) - 1, 2)
    )
    key, title, language, digest, reading = known
    made = Extract(key, title, language, digest, reading, packed, pieces[-1], data[size:])
    return made, version == passages_version()


def document_of(made: Extract, source: str, name: str) -> Document:
    """The document that an extract was made from."""
    from qa.loaders import file_stem
    from qa.model import Anchor, Block, Document, Member, Span

    text, flat, anchors, *more = json.loads(made.document.decode("utf-8", "surrogatepass"))
    blocks = tuple(Block(kind, level, Span(start, end)) for kind, level, start, end in flat)
    known = tuple(Anchor(*anchor) for anchor in anchors)
    members = tuple(Member(*member) for given in more for member in given)
    title = made.title or file_stem(name)
    return Document(source, title, text, made.language, blocks, known, made.digest, made.reading, name, members)


def extract_key(digest: str, name: str, data: bytes, language: str, ocr: str = "") -> str:
    """The name to store the extract of a file under; `data` is the beginning of the file. `ocr` are the languages in
    which scans in it are read."""
    from qa.loaders.formats import format_of

    form = format_of(name, data)
    scans = f"-ocr-{ocr.replace('/', '.')}" if ocr and form.has_scans else ""
    return f"{digest.removeprefix('sha256:')}-{form.name}{form.version}{scans}{language and '-'}{language}"


def load_extract(key: str) -> Extract | None:
    """The stored extract of this key; None if it is missing or its bytes were changed. One whose passages another
    version made is stored anew, so that it is divided once."""
    path = _path_of(key)
    if not path:
        return None
    try:
        found, is_current = _decode(cache.read(path))
        if found.key != key:
            return None
        if not is_current:
            found = extract(document_of(found, "-", ""), key)
            save_extract(found)
        return found
    except (OSError, *MISSHAPEN):
        return None


def save_extract(made: Extract) -> bytes:
    """Store an extract, if the cache can be written. Returns its bytes."""
    data = encode_extract(made)
    path = _path_of(made.key)
    if path and cache.ensure_folder(os.path.dirname(path)):
        cache.write_whole(path, data)
    return data


def notice_misplaced(key: str) -> None:
    """Note a folder in the place of an extract, which another process could not store then."""
    if path := _path_of(key):
        cache.notice(private.misplaced(path))


def _path_of(key: str) -> str:
    return os.path.join(folder, key) if (folder := cache.folder("extracts", key[:2])) else ""


def _to_json(value: object) -> bytes:
    return encoded(json.dumps(value, ensure_ascii=False, separators=(",", ":"), check_circular=False))
