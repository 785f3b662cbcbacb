"""Targets of fuzzing that read a file: each format by the door that a reading process uses.

Law: a file gives a document that keeps its law, passages that are slices of it, and packed passages and an extract that
are read back equal; or a LoadError in one line that begins with the file's name.
"""

from __future__ import annotations

import ast
import gzip
import itertools
import warnings
import zipfile
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import pdf_cases
from fault_cases import samples

from qa.analysis.packing import unpack
from qa.errors import LoadError
from qa.ingest.extract import decode_extract, document_of, encode_extract, extract
from qa.ingest.split import split
from qa.loaders import load_bytes
from qa.loaders.content import Textless
from qa.loaders.decode import decode_text, readable
from qa.loaders.frontmatter import front_matter
from qa.loaders.positions import with_one_ending

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.model import Document

PARTED = b"\0"  # before the name of each file of a packed one; XML holds none
# The formats by the name of their target: the suffix of a file, and how a file is made of what is changed at random.
PACKED = ("docx", "pptx", "xlsx", "odt", "odp", "ods", "epub")
PLAIN = {
    "html": "html", "markdown": "md", "rst": "rst", "rtf": "rtf", "latex": "tex", "org": "org", "asciidoc": "adoc",
    "man": "1", "eml": "eml", "mbox": "mbox", "msg": "msg", "xls": "xls", "notebook": "ipynb", "srt": "srt",
    "vtt": "vtt", "calendars": "ics", "cards": "vcf", "code": "py", "text": "txt",
}  # fmt: skip
ROWS = b'day,said,hours\nMonday,"A storm, they say",2\nTuesday,"The ""tide""\nturned",12\n'
LOG = b"2024-02-10 13:11:01 INFO the ferry left\n2024-02-10 13:11:09 ERROR the gate 3 is open\n  at harbour.py:4\n"
YAML = b"---\ntitle: Tides\ntags:\n  - harbour\n  - storm\nauthor: {name: Ada}\n---\n\n# Tides\n\nThe tide turned.\n"
TOML = b'+++\ntitle = "Tides"\ntags = ["harbour"]\n+++\nThe tide turned.\n'
TESTS = Path(__file__).parents[1] / "loaders"
# The tests whose texts are inputs to begin with.
WRITTEN = {
    "html": "test_html*.py", "markdown": "test_markdown*.py", "rst": "test_rst*.py", "rtf": "test_rtf.py",
    "latex": "test_latex.py", "org": "test_org.py", "asciidoc": "test_asciidoc.py", "man": "test_man.py",
    "eml": "test_mail*.py", "srt": "test_subtitles.py", "vtt": "test_subtitles.py", "calendars": "test_calendars.py",
    "cards": "test_calendars.py", "code": "test_code.py", "text": "test_wrapped.py", "csv": "test_rows.py",
    "log": "test_lines.py", "front matter": "test_frontmatter.py",
}  # fmt: skip
SHORT, MOST = 30, 60  # characters of a text of a test that says something, and texts of one target
DRAWN = [pdf_cases.TIDES, pdf_cases.PILOTS, "1 Tides\n2 Storms\nTides . . . . 3"]


def reads(name: str, data: bytes) -> None:
    """Read a file of this name."""
    try:
        document = load_bytes(data, f"/d/{name}", name)
    except LoadError as error:
        if not error.message.startswith(f"{name}: ") or "\n" in error.message:
            raise AssertionError("the message is not one line that names the file") from error
        return
    keeps_its_law(document)


def keeps_its_law(document: Document) -> None:
    """Check a document, its passages, and what is kept of them."""
    text = document.text
    offsets = [anchor.offset for anchor in document.anchors]
    assert offsets == sorted(offsets)
    assert not document.blocks or (offsets and offsets[0] <= document.blocks[0].span.start)
    starts = [member.start for member in document.members]
    assert starts == sorted(starts)
    assert not starts or starts[-1] <= len(text)
    passages = split(document)
    assert all(passage.text == passage.span.of(text) for passage in passages)
    assert all(one.span.end <= other.span.start for one, other in itertools.pairwise(passages))
    made = extract(document, "key")
    assert [unpack(document.source, one)[0] for one in made.packed] == list(passages)
    assert decode_extract(encode_extract(made)) == made
    assert document_of(made, document.source, document.name) == document


def of_parts(data: bytes) -> bytes:
    """The packed file of these parts: each begins with `PARTED` and a line with its name."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # of two files of one name
        for part in data.split(PARTED)[1:]:
            name, _, body = part.partition(b"\n")
            archive.writestr(zipfile.ZipInfo(name.decode("latin-1")), body)
    return file.getvalue()


def parts_of(packed: bytes) -> bytes:
    """The parts of a packed file, without those that are no text."""
    with zipfile.ZipFile(BytesIO(packed)) as archive:
        parts = [(name, archive.read(name)) for name in archive.namelist()]
    return b"".join(PARTED + name.encode() + b"\n" + body for name, body in parts if PARTED not in body)


def decodes(data: bytes) -> None:
    """Decode bytes: a text in a Unicode encoding is that of the bytes."""
    try:
        text, reading = decode_text(data)
    except ValueError:
        return
    assert max(text, default="") < "\ud800" or all(not "\ud800" <= char <= "\udfff" for char in text)
    if "," not in reading and " with " not in reading:
        marks = {"utf-8": b"\xef\xbb\xbf"}.get(reading, text[:0].encode("utf-16") if "16" in reading else b"")
        whole = text.encode(reading)
        assert data.endswith(whole), reading
        assert len(data) - len(whole) in (0, len(marks), 2, 4), reading


def has_front_matter(data: bytes) -> None:
    """Find the front matter of a text: its entries are inside of it, in order, and hold their values."""
    text = with_one_ending(data.decode("utf-8", "replace"))
    found = front_matter(text)
    assert 0 <= found.end <= len(text)
    assert all(one.span.end <= other.span.start for one, other in itertools.pairwise(found.entries))
    for entry in found.entries:
        assert entry.span.start <= entry.value.start <= entry.value.end <= entry.span.end <= found.end
        assert entry.key == entry.key.lower()
    try:
        readable(data)
    except Textless:
        return
    reads("a.md", data)


def written_in(pattern: str) -> tuple[bytes, ...]:
    """The longest texts in these tests."""
    found = {
        node.value.encode("utf-8", "surrogatepass")
        for path in TESTS.glob(pattern)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and len(node.value) > SHORT
    }
    return tuple(sorted(found, key=len, reverse=True)[:MOST])


def _of(suffix: str, make: Callable[[bytes], bytes] = bytes) -> Callable[[bytes], None]:
    return lambda data: reads(f"a.{suffix}", make(data))


Case = tuple[tuple[bytes, ...], "Callable[[bytes], None]"]


def reading_targets() -> dict[str, Case]:
    """The targets by name, each with the inputs to begin with."""
    files = samples()
    found: dict[str, Case] = {name: ((files[f".{suffix}"],), _of(suffix)) for name, suffix in PLAIN.items()}
    found |= {name: ((parts_of(files[f".{name}"]),), _of(name, of_parts)) for name in PACKED}
    drawn = tuple(pdf_cases.content(pdf_cases.column(lines)) for lines in DRAWN)
    found["pdf"] = (drawn, _of("pdf", lambda data: pdf_cases.pdf(data, title="Tides", outline=(("Tides", 1),))))
    found["csv"] = ((ROWS, ROWS.replace(b",", b"\t")), _of("csv"))
    found["log"] = ((LOG,), _of("log"))
    found["gz"] = ((gzip.compress(LOG, mtime=0),), _of("txt.gz"))
    for name, pattern in WRITTEN.items():
        seeds, check = found.get(name, ((), has_front_matter))
        found[name] = (*seeds, *written_in(pattern)), check
    found["decode"] = (("Ærø, 12 €".encode("utf-16"), "Ærø".encode("cp1252"), "潮汐".encode()), decodes)
    found["front matter"] = (YAML, TOML, *found["front matter"][0]), has_front_matter
    return found
