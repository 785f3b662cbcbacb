"""Standard input is recognised by its content, packed or not, and no bomb in it costs more than its limit."""

from __future__ import annotations

import gzip
import io
import tracemalloc
import zlib
from typing import TYPE_CHECKING

import odf_cases
import pytest
from docx_cases import archive, p, parts
from fault_cases import book
from notebook_cases import cell, notebook
from odf_cases import odf
from sheet_cases import OLD, ods, ods_row, xlsx
from slide_cases import pptx, shape, title

import qa
from qa.cli import main
from qa.errors import LoadError
from qa.ingest.reading import document_from_bytes
from qa.loaders.archive import TOTAL
from qa.loaders.packed import unpacked

if TYPE_CHECKING:
    from collections.abc import Callable

TEXT = "The storm came on Monday."
PAGE = f"<html><head><title>Log</title></head><body><p>{TEXT}</p></body></html>"
TABLE = "day,boat,wind\nMonday,Tern,9\nTuesday,Plover,3\n"
KINDS: dict[str, tuple[Callable[[], bytes], str]] = {
    "a page": (lambda: f"<!DOCTYPE html>\n{PAGE}".encode(), "html"),
    "a page without a doctype": (PAGE.encode, "html"),
    "a page behind a comment": (lambda: f"\ufeff<?xml version='1.0'?>\n<!-- saved -->\n{PAGE}".encode(), "html"),
    "a page in UTF-16": (lambda: PAGE.encode("utf-16"), "html"),
    "a Word file": (lambda: archive(parts(p(TEXT))), "docx"),
    "a presentation": (lambda: pptx(title("Log") + shape(TEXT)), "pptx"),
    "a workbook": (lambda: xlsx({"Log": [(TEXT,)]}), "sheets"),
    "an old workbook": (lambda: OLD, "sheets"),
    "an OpenDocument workbook": (lambda: ods({"Log": ods_row(TEXT)}), "sheets"),
    "an OpenDocument text": (lambda: odf(odf_cases.p(TEXT)), "odf"),
    "subtitles": (f"1\n00:00:01,000 --> 00:00:04,000\n{TEXT}\n".encode, "subtitles"),
    "subtitles of the web": (f"WEBVTT\n\n00:01.000 --> 00:04.000\n{TEXT}\n".encode, "subtitles"),
    "RTF": (rf"{{\rtf1\ansi {TEXT}\par}}".encode, "rtf"),
    "a notebook": (lambda: notebook(cell("markdown", TEXT)), "notebook"),
    "a book": (lambda: book({"a.xhtml": f"<p>{TEXT}</p>"}, {}), "epub"),
    "Markdown": (lambda: f"# Log\n\n{TEXT}\n".encode(), "markdown"),
    "a text": (TEXT.encode, "text"),
    "a text about pages": (lambda: f"{TEXT} <html> is how a page begins.".encode(), "text"),
    "a calendar": (f"BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:{TEXT}\nEND:VEVENT\n".encode, "calendar"),
    "an address book": (f"BEGIN:VCARD\nFN:Ada\nNOTE:{TEXT}\nEND:VCARD\n".encode, "cards"),
    "a manual page": (f".TH STORM 1\n.SH NAME\n{TEXT}\n".encode, "man"),
    "LaTeX": (f"\\documentclass{{a}}\n\\begin{{document}}\n{TEXT}\n".encode, "latex"),
    "Org": (f"#+TITLE: Log\n{TEXT}\n".encode, "org"),
    "a table": (TABLE.encode, "csv with commas"),
}


@pytest.mark.parametrize("is_packed", [False, True])
@pytest.mark.parametrize("kind", KINDS)
def test_the_content_tells_the_format(kind: str, is_packed: bool) -> None:
    made, reading = KINDS[kind]
    data = gzip.compress(made()) if is_packed else made()

    document = document_from_bytes(data, "-", "(standard input)", "en")
    assert document.reading.partition(",")[0] == reading
    assert "Monday" in document.text or kind == "an old workbook"
    assert "<p>" not in document.text


def test_several_packed_pieces_are_one_text() -> None:
    assert unpacked(gzip.compress(b"one ") + gzip.compress(b"two"), "-") == b"one two"


def test_a_bomb_is_refused_at_the_limit() -> None:
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    bomb = b"".join([*(packer.compress(bytes(1 << 22)) for _ in range(64)), packer.flush()])
    tracemalloc.start()
    try:
        with pytest.raises(LoadError, match="would be larger than 100 MB"):
            unpacked(bomb, "(standard input)")
        assert tracemalloc.get_traced_memory()[1] < TOTAL + (16 << 20)
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("data", [gzip.compress(TEXT.encode(), mtime=0)[:-6], b"\x1f\x8b\x08 no more"])
def test_damaged_packing_is_an_error(data: bytes) -> None:
    with pytest.raises(LoadError, match="gzip cannot unpack it"):
        document_from_bytes(data, "-", "(standard input)", "")


def test_a_page_from_a_pipe_answers(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(gzip.compress(PAGE.encode()))))

    assert main(["ask", "when did the storm come?", "-"]) == 0
    assert capsys.readouterr().out.startswith(f"1. {TEXT}\n")


@pytest.mark.parametrize(
    "words", [("ask", "why?", ""), ("index", ""), ("status", ""), ("passages", ""), ("forget", "")]
)
def test_an_empty_path_is_an_error(words: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(words) == 2
    assert capsys.readouterr().err.startswith("qa: error: a path is empty\n")
    with pytest.raises(qa.QAError, match="a path is empty"):
        qa.open("")
