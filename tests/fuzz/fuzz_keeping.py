"""Targets of fuzzing that read what qa keeps: packed passages, extracts, files of an index, settings, conversations.

Law: what was written is read back equal. Anything else is the error that its reader promises, ValueError for most; it
never depends on whether the checksum fits, since who writes a file can write the checksum too.
"""

from __future__ import annotations

import atexit
import itertools
import json
import os
import shutil
import tempfile
from binascii import crc32
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from strategies import document, passage

from qa.analysis.packing import Packed, length, own_time, pack, texts, unpack, unpack_counts
from qa.analysis.passage import analyse
from qa.analysis.rows import blanked, cells_apart, hidden_of, seen, spans_of_lines, with_marks
from qa.analysis.signs import marks_of, without_marks
from qa.chat.entries import TranscriptEntry
from qa.chat.history import History
from qa.chat.record import encode_entries, encode_header
from qa.chat.sessions import Sessions
from qa.chat.state import State
from qa.chat.typed_lines import tidy
from qa.cli.config import read_config
from qa.errors import EngineError
from qa.index import vocabulary
from qa.index.disk import checksums, ledger
from qa.index.disk.tantivy_index import guarded
from qa.index.opensearch.received import received
from qa.ingest.extract import decode_extract, encode_extract, extract
from qa.ingest.manifest import Manifest, Selection, decode_manifest, encode_manifest
from qa.model import Anchor, Answer, Citation, Member, Span
from qa.render import VIEWS, view

if TYPE_CHECKING:
    from collections.abc import Callable

MEMORY = "/dev/shm"  # a folder in memory, where there is one
FOLDER = tempfile.mkdtemp(prefix="qa-fuzz-", dir=MEMORY if os.path.isdir(MEMORY) else None)
atexit.register(shutil.rmtree, FOLDER, True)
SAID = "The tide turned at noon. The *harbour* filled again with boats, 12 of them."
LETTER = Member("12/plan.pdf", 3, 1_700_000_000, "pdf")
PASSAGES = (
    passage(SAID, start=7, headings=("Tides",), anchors=(Anchor(0, 1, 1), Anchor(9, 2, 1, None, "p", 3))),
    passage(SAID, form="rows,", kept=(Span(0, 8),), hidden=(Span(29, 30), Span(37, 38)), header="a | b", member=LETTER),
)


def _written(data: bytes, name: str = "input") -> str:
    path = os.path.join(FOLDER, name)
    with open(path, "wb") as file:
        file.write(data)
    os.chmod(path, 0o600)
    return path


def packs(data: bytes) -> None:
    """Pack a passage with this text, and read it back."""
    text = data.decode("utf-8", "surrogatepass" if len(data) % 2 else "replace") if _is_text(data) else ""
    marks = tuple(itertools.pairwise(sorted({byte % (len(text) + 1) for byte in data[:8]})))[::2]
    spans = tuple(Span(*mark) for mark in marks)
    said = tuple(("", "é", "Northwind Traders of Oslo")[start % 3] for start, _ in marks)
    said = said if any(said) else ()
    member = LETTER if data[:1] > b"\x7f" else Member()
    for form in ("", "rows,", "line"):
        given = passage(text, start=0, headings=(text[:9],), form=form, hidden=spans, member=member, said=said)
        analysed = analyse(given)
        packed = pack(given, analysed)
        assert unpack(given.source, packed) == (given, analysed)
        assert own_time(packed) == member.time
        assert next(iter(texts([packed]))).startswith(blanked(text, 0, marks_of(given)))
        assert len(without_marks(text, 0, marks_of(given))) == len(text)
        assert length(packed.terms) >= 0
        assert len(cells_apart(text, form)) == len(text) == len(blanked(text, 0, marks_of(given)))
        if form and text:
            found = spans_of_lines(seen(given), form)
            assert all(one.end <= other.start for one, other in itertools.pairwise(found))
            assert found[-1].end <= len(text)
            with_marks(found, hidden_of(given))


def _is_text(data: bytes) -> bool:
    try:
        data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return len(data) % 2 == 0
    return True


def unpacks(data: bytes) -> None:
    """Read a packed passage whose checksum fits: the terms in a line, then all the rest."""
    line, _, rest = data.partition(b"\n")
    terms = line.decode("utf-8", "replace")
    rest = b"%08x" % rest.find(b"[") + rest if rest[:1] != b"+" else rest[1:]
    checked = Packed(terms, b"%08x" % crc32(rest, crc32(terms.encode())) + rest)
    for packed in (Packed(terms, rest), checked):
        try:
            unpack("a.md", packed)
            given, analysed = received("a.md", packed)
        except ValueError:
            continue
        assert unpack("a.md", pack(given, analysed)) == (given, analysed)
    try:
        list(unpack_counts(data))
    except ValueError:
        return


def _packed_seed(given: Any) -> bytes:
    terms, data = pack(given, analyse(given))
    return terms.replace("\n", " ").encode() + b"\n" + data[16:]


def decodes_extract(data: bytes) -> None:
    """Decode an extract whose checksums fit: its head in a line, then its body."""
    head, _, body = data.partition(b"\n")
    head = head.replace(b"CRC", str(crc32(body)).encode())
    for given in (data, b"%08x%08x" % (len(head), crc32(head)) + head + body):
        try:
            made = decode_extract(given)
        except ValueError:
            continue
        assert decode_extract(encode_extract(made)) == made


def _extract_seed() -> bytes:
    data = encode_extract(extract(document(SAID), "key"))
    size = 16 + int(data[:8], 16)
    return data[16:size].replace(str(crc32(data[size:])).encode(), b"CRC") + b"\n" + data[size:]


def reads_state(data: bytes) -> None:
    """Read the state of a commit whose checksum fits: its head in a line, then its record."""
    head, _, record = data.partition(b"\n")
    body = b"%08x" % len(head) + head + record
    for given in (data, b"%08x" % crc32(body) + body):
        _written(given, "state-7")
        try:
            state = ledger.read_state(FOLDER, 7, "tantivy")
        except ValueError:
            continue
        assert sum(entry.passages + entry.terms for entry in state.sources.values()) >= 0
        ledger.write_state(FOLDER, state, "tantivy")
        assert ledger.read_state(FOLDER, 7, "tantivy") == state


def reads_manifest(data: bytes) -> None:
    """Read a record, and one of this version with this selection."""
    version = json.loads(encode_manifest(Manifest(Selection(("/d",)))))[0]
    for given in (data, b"[%b,%b,1.5,[],[]]" % (json.dumps(version).encode(), data)):
        try:
            found = decode_manifest(given)
        except ValueError:
            continue
        assert decode_manifest(encode_manifest(found)) == found
        found.selection.missing_from(found.selection)


def reads_words(data: bytes) -> None:
    """Read a file of words whose checksums fit: the words in lines."""
    places = {"a": [0, len(data), crc32(data)]}
    head = json.dumps(places).encode()
    for given in (
        data,
        b"%08x%08x" % (len(head), crc32(head)) + head + data,
        b"%08x%08x" % (len(data), crc32(data)) + data,
    ):
        path = _written(given, "words-7")
        for read in (_read_words, vocabulary.verify_words, lambda path: vocabulary.merged([path])):
            with suppress(EngineError), guarded("read", "words-7"):
                read(path)


def _read_words(path: str) -> None:
    words = vocabulary.Vocabulary([path])
    assert all(number > 0 for _, number, _ in words.beginning("a"))
    words.containing(["tide"])


def verifies(data: bytes) -> None:
    """Verify the files of an index: its list of segments in a line, then a file of stored passages."""
    meta, _, stored = data.partition(b"\n")
    name = "0a" * 16
    folder = os.path.join(FOLDER, "index")
    os.makedirs(folder, exist_ok=True)
    for file, content in (("meta.json", meta), (f"{name}.store", stored)):
        _written(content, f"index/{file}")
    for check in (checksums.verify_files, checksums.verify_layers):
        try:
            check(folder)
        except (ValueError, FileNotFoundError):
            continue


def _index_seed() -> bytes:
    segments = [{"segment_id": "-".join(["0a" * 4, "0a0a", "0a0a", "0a0a", "0a" * 6]), "deletes": None}]
    content = (
        b"stored" + bytes([129, 133]) + b"layer" + (1).to_bytes(4, "little") + (6).to_bytes(8, "little") + bytes(16)
    )
    footer = json.dumps({"version": {}, "crc": crc32(content)}).encode()
    end = len(footer).to_bytes(4, "little") + (1337).to_bytes(4, "little")
    return json.dumps({"segments": segments}).encode() + b"\n" + content + footer + end


def settles(data: bytes) -> None:
    """Read settings: what is wrong is told in a line each."""
    found, problems = read_config(_written(data, "config.toml"))
    assert set(found) <= {
        "limit",
        "language",
        "ocr",
        "engine",
        "color",
        "hyperlink_format",
        "keys",
        "toolbar",
        "exclude",
    }
    assert all("\n" not in problem and problem.isprintable() for problem in problems), problems


SOURCES = ("/d/a.md",)


def goes_on(data: bytes) -> None:
    """Read a kept conversation, and show each answer in every view."""
    state = State({"XDG_STATE_HOME": FOLDER})
    os.makedirs(os.path.join(FOLDER, "qa", "conversations"), exist_ok=True)
    _written(data, os.path.join("qa", "conversations", "a.jsonl"))
    from qa.chat.persistence import when
    from qa.render.htmlview import html

    for kept in Sessions(state).about(SOURCES).conversations:
        when(kept.began)
        for entry in kept.entries:
            for name in VIEWS:
                view(name)(entry.answer)
        answers = [entry.answer for entry in kept.entries]
        assert "<script" not in html(answers, "a", [entry.first for entry in kept.entries])


def _conversation_seed() -> bytes:
    given = PASSAGES[0]
    cited = Citation(given, Span(7, 31), 1.5, "sha256:0", "Tides", "a.md", marks=(Span(11, 15),), short=Span(26, 30))
    answer = Answer("when did the tide turn?", "tide turn", (cited,), 0.9, ("dusk",), closest=cited)
    entries = [TranscriptEntry("ask", answer, first=1), TranscriptEntry("more", answer, first=2)]
    return encode_header(SOURCES, 1_700_000_000) + encode_entries(entries)


def remembers(data: bytes) -> None:
    """Read the history of typed lines, and add one."""
    os.makedirs(os.path.join(FOLDER, "qa"), exist_ok=True)
    _written(data, "qa/history")
    history = History(State({"XDG_STATE_HOME": FOLDER}))
    past = history.past()
    assert past == list(map(tidy, past))
    history.add("why was it delayed?")
    assert history.past()[-1:] == ["why was it delayed?"]
    history.forget({"why was it delayed?"})
    assert history.past() == [line for line in past if line != "why was it delayed?"]


def keeping_targets() -> dict[str, tuple[tuple[bytes, ...], Callable[[bytes], None]]]:
    """The targets by name, each with the inputs to begin with."""
    state = b'[[3,"tantivy"],{"/d/a.md":[1,2,3,0]},["words-7"],2]\nrecord'
    config = b'limit = 3\nlanguage = "de"\ntoolbar = true\nexclude = ["*.log"]\nhyperlink_format = "file://{path}"\n'
    return {
        "packing": ((SAID.encode(), b'a,"b,c"\n1,2\n', b"\xff\xed\xa0\x80x"), packs),
        "unpacking": (tuple(map(_packed_seed, PASSAGES)), unpacks),
        "extracts": ((_extract_seed(),), decodes_extract),
        "ledger": ((state,), reads_state),
        "manifest": ((b'["/d"],"en",["*.md"],[],"eng"]', b"[]"), reads_manifest),
        "words": ((b"tide\tTide\t3\ntides\ttides\t-1", b'{"a":[0,3,1]}'), reads_words),
        "checksums": ((_index_seed(),), verifies),
        "settings": ((config,), settles),
        "conversations": ((_conversation_seed(),), goes_on),
        "history": ((b"why was it delayed?\nand who said so?\n", b"a\x1b[1m\r\n \xff\n"), remembers),
    }
