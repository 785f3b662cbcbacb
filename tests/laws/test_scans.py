"""Scans through the whole command: each citation of a page that was read by OCR says so, and stands."""

from __future__ import annotations

import gzip
import json
import os
import signal
from typing import TYPE_CHECKING

import pytest
from command_cases import until
from mail_cases import attach, mail
from pdf_cases import PILOTS, TIDES, Text, column, pdf
from scan_cases import hocr, needs_tesseract, pdf_of, pictures, scan, stand_in

import qa
from qa.errors import LoadError, UsageError
from qa.ingest.extract import extract_key
from qa.ingest.manifest import Manifest, Selection, decode_manifest, encode_manifest
from qa.ingest.saved import index_folder
from qa.verify import verify

if TYPE_CHECKING:
    from pathlib import Path

    from fault_cases import Home

DUES = (
    "Every ship of more than forty tons pays a fee of twelve crowns\n"
    "to the harbour master, unless it carries coal or grain for the\n"
    "town itself, or comes in distress."
)
ASKED = "how much does a ship pay?"
PAGE = [Text(72, 790, "Dues and Rates", 16, "bold"), *column(DUES)]


@pytest.fixture
def mixed(home: Home) -> Home:
    """A PDF with a page of text, a scan, and another page of text."""
    (home.path / "a.pdf").write_bytes(pdf_of(column(PILOTS), *pictures(pdf(PAGE)), column(TIDES)))
    return home


def standing_in(home: Home, *does: str) -> Path:
    """Give the home a program that does this for each picture."""
    folder = home.path / "bin"
    home.env["PATH"] = f"{stand_in(folder, *does)}{os.pathsep}{os.environ['PATH']}"
    return folder


@needs_tesseract
def test_each_view_says_what_was_read_by_ocr(mixed: Home) -> None:
    for view in ((), ("--markdown",), ("--explain",), ("--color=always", "--hyperlink-format=none")):
        shown = mixed.qa("ask", ASKED, "a.pdf", "-n1", "--ocr", "eng", *view).stdout
        assert "a.pdf p. 2 (by OCR)" in shown, view
        other = mixed.qa("ask", "where are pilots taken on?", "a.pdf", "-n1", "--ocr", "eng", *view).stdout
        assert "a.pdf p. 1" in other
        assert "OCR" not in other, view
    assert "a.pdf p. 2 (by OCR)  Dues and Rates\n" in mixed.qa("passages", "a.pdf", "--ocr", "en").stdout


@needs_tesseract
def test_what_is_cited_of_a_document_with_scans_stands(mixed: Home) -> None:
    for question, page, label in ((ASKED, 2, "by OCR"), ("how far does the tide rise?", 3, None)):
        done = mixed.qa("ask", question, "a.pdf", "-n1", "--json", "--ocr", "en")
        [cited] = json.loads(done.stdout)["citations"]
        assert (cited["page"], cited["label"], cited["ocr"]) == (page, label, "eng")
        (mixed.path / "answer.json").write_text(done.stdout, encoding="utf-8")
        verdict = mixed.qa("verify", "answer.json")
        assert (verdict.returncode, verdict.stdout.startswith("stands (file unchanged)")) == (0, True), verdict
        changed = done.stdout.replace("twelve", "eleven").replace("four metres", "five metres")
        (mixed.path / "answer.json").write_text(changed, encoding="utf-8")
        assert mixed.qa("verify", "answer.json").stdout.startswith("changed")


@needs_tesseract
def test_without_the_option_nothing_tells_of_ocr(mixed: Home) -> None:
    done = mixed.qa("ask", "where are pilots taken on?", "a.pdf", "-n1", "--json")
    [cited] = json.loads(done.stdout)["citations"]

    assert (cited["page"], cited["label"], "ocr" in cited) == (1, None, False)
    assert "twelve" not in mixed.qa("ask", ASKED, "a.pdf").stdout


@needs_tesseract
def test_a_scan_that_is_attached_to_a_mail_is_read(home: Home) -> None:
    whole = attach(mail("The rules are attached.\n"), ("rules.pdf", scan(PAGE)))
    (home.path / "a.eml").write_bytes(bytes(whole))
    done = home.qa("ask", ASKED, "a.eml", "-n1", "--json", "--ocr", "eng")
    [cited] = json.loads(done.stdout)["citations"]

    assert (cited["member"], cited["page"], cited["label"], cited["ocr"]) == ("rules.pdf", 1, "by OCR", "eng")
    (home.path / "answer.json").write_text(done.stdout, encoding="utf-8")
    assert home.qa("verify", "answer.json").returncode == 0
    told = home.qa("ask", ASKED, "a.eml")
    assert "1 file not read: 1 with no text layer (a scan? --ocr LANG reads it)" in told.stderr


def test_a_scan_that_is_packed_is_read(mixed: Home) -> None:
    (mixed.path / "said.html").write_text(hocr("Every ship pays twelve crowns."), encoding="utf-8")
    standing_in(mixed, "cat > /dev/null", f"cat {mixed.path}/said.html")
    (mixed.path / "a.pdf.gz").write_bytes(gzip.compress((mixed.path / "a.pdf").read_bytes()))
    done = mixed.qa("ask", ASKED, "a.pdf.gz", "-n1", "--json", "--ocr", "eng")
    [cited] = json.loads(done.stdout)["citations"]

    assert (cited["page"], cited["label"], cited["ocr"]) == (2, "by OCR", "eng")
    (mixed.path / "answer.json").write_text(done.stdout, encoding="utf-8")
    assert mixed.qa("verify", "answer.json").returncode == 0


def test_a_page_is_read_once(mixed: Home) -> None:
    (mixed.path / "said.html").write_text(hocr("Every ship pays twelve crowns."), encoding="utf-8")
    standing_in(mixed, f"echo x >> {mixed.path}/read", "cat > /dev/null", f"cat {mixed.path}/said.html")
    answers = [mixed.qa("ask", ASKED, "a.pdf", "--json", "--ocr", "eng").stdout for _ in range(2)]
    (mixed.path / "answer.json").write_text(answers[0], encoding="utf-8")

    assert mixed.qa("verify", "answer.json").returncode == 0
    assert answers[0] == answers[1]
    assert json.loads(answers[0])["citations"][0]["quote"] == "Every ship pays twelve crowns."
    assert (mixed.path / "read").read_text() == "x\n"


def test_a_page_that_could_not_be_read_is_listed(home: Home) -> None:
    (home.path / "scans").mkdir()
    (home.path / "scans" / "a.pdf").write_bytes(pdf_of(column(PILOTS), *pictures(pdf(PAGE))))
    standing_in(home, "exit 1")
    done = home.qa("ask", "where are pilots taken on?", "scans", "--ocr", "eng")

    assert done.returncode == 0
    assert "scans/a.pdf › page 2: Tesseract has failed" in home.qa("status", "scans", "--ocr", "eng").stdout


@pytest.mark.parametrize("words", [("ask", ASKED), ("index",), ("chat",)])
def test_without_the_program_there_is_one_error(home: Home, words: tuple[str, ...]) -> None:
    (home.path / "scans").mkdir()
    for name in ("a.pdf", "b.pdf"):
        (home.path / "scans" / name).write_bytes(scan(column(name)))
    (home.path / "empty").mkdir()
    home.env["PATH"] = str(home.path / "empty")
    done = home.qa(*words, "scans", "--ocr", "de")

    assert done.returncode == 2
    assert done.stderr == (
        "qa: error: there is no Tesseract, the program that --ocr needs\n"
        "  install it: apt install tesseract-ocr tesseract-ocr-deu\n"
    )
    assert (home.qa(*words, "docs", "--ocr", "de").returncode == 0) == (words[0] != "ask")  # without scans: no matter


def test_a_language_without_data_is_one_error(home: Home) -> None:
    (home.path / "a.pdf").write_bytes(scan(column("a")))
    standing_in(home, "exit 1")
    done = home.qa("ask", ASKED, "a.pdf", "--ocr", "eng+pl")

    assert (done.returncode, done.stderr) == (
        2,
        "qa: error: Tesseract has no data for the language pol\n"
        "  install it: apt install tesseract-ocr-pol; there is deu, eng\n",
    )


def test_what_is_no_language_is_an_error(home: Home) -> None:
    done = home.qa("ask", ASKED, "docs", "--ocr", "../eng")

    assert (done.returncode, done.stderr) == (
        2,
        "qa: error: no such language for OCR: ../eng\n  name it as Tesseract does, such as deu or eng+deu\n",
    )


def test_a_folder_of_scans_says_what_reads_them(home: Home) -> None:
    (home.path / "scans").mkdir()
    (home.path / "scans" / "a.pdf").write_bytes(scan(column("a")))
    done = home.qa("ask", ASKED, "scans")

    assert (done.returncode, done.stderr) == (
        2,
        "qa: error: scans: nothing in it has text\n  --ocr LANG reads scans, by the program Tesseract\n",
    )


def test_an_interrupted_run_leaves_no_program_behind(mixed: Home) -> None:
    standing_in(mixed, f"echo $$ > {mixed.path}/pid.new", f"mv {mixed.path}/pid.new {mixed.path}/pid", "exec sleep 600")
    for sent in (signal.SIGKILL, signal.SIGINT):
        process = mixed.begin("ask", ASKED, "a.pdf", "--ocr", "eng")
        until(lambda: (mixed.path / "pid").exists())
        number = int((mixed.path / "pid").read_text())
        os.kill(process.pid, sent)
        process.wait()
        until(lambda number=number: not is_running(number))  # type: ignore[misc]
        (mixed.path / "pid").unlink()


def is_running(number: int) -> bool:
    """Whether a process is there and has not ended."""
    try:
        with open(f"/proc/{number}/stat", encoding="ascii") as file:
            return file.read().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_an_index_with_ocr_is_another_one(here: Home) -> None:
    plain, read = Selection(("/a",)), Selection(("/a",), ocr="eng")

    assert len({index_folder(one) for one in (plain, read, Selection(("/a",), ocr="deu"))}) == 3
    for selection in (plain, read):
        assert decode_manifest(encode_manifest(Manifest(selection))).selection == selection
    assert plain.fields == (("/a",), "", (), ())  # so that what was kept without OCR is still found
    keys = [extract_key("sha256:ab", name, b"", "", "script/Latin") for name in ("a.pdf", "a.eml", "a.txt")]
    assert keys == ["ab-pdf4-ocr-script.Latin", "ab-eml1-ocr-script.Latin", "ab-text4"]
    assert extract_key("sha256:ab", "a.pdf", b"", "") == "ab-pdf4"
    assert extract_key("sha256:ab", "a.pdf.gz", b"", "", "eng") == "ab-packed-pdf4-ocr-eng"


def test_status_tells_the_language_of_ocr(home: Home) -> None:
    home.qa("index", "docs", "--ocr", "de+en")

    assert home.qa("status").stdout.rstrip().endswith(", OCR in deu+eng")
    assert home.qa("status", "docs").stdout == "not indexed\n"
    assert home.qa("status", "docs", "--ocr", "deu+eng").stdout.endswith("up to date\n")


def test_the_library_reads_scans(mixed: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    (mixed.path / "said.html").write_text(hocr("Every ship pays twelve crowns."), encoding="utf-8")
    standing_in(mixed, "cat > /dev/null", f"cat {mixed.path}/said.html")
    monkeypatch.setenv("PATH", mixed.env["PATH"])
    monkeypatch.setenv("XDG_CACHE_HOME", mixed.env["XDG_CACHE_HOME"])
    with qa.open(mixed.path / "a.pdf", ocr="en") as library:
        first = library.ask(ASKED).citations[0]
        [source] = library.sources.values()

    assert (first.page, first.label, first.ocr) == (2, "by OCR", "eng")
    assert source.reading.endswith(", Tesseract 5.0.0, page 2 by OCR (eng)")
    with pytest.raises(UsageError, match="no such language for OCR"):
        qa.open(mixed.path / "a.pdf", ocr="-l")
    with pytest.raises(LoadError, match="no data for the language pol"):
        qa.open(mixed.path / "a.pdf", ocr="pl")


def test_a_forged_language_reaches_no_program(mixed: Home) -> None:
    cited = {"source": str(mixed.path / "a.pdf"), "uri": None, "digest": "", "quote": "a", "start": 0, "end": 1}
    for ocr, error in (("--help", "no such language for OCR"), (7, "is of the wrong kind")):
        with pytest.raises(UsageError, match=error):
            verify(json.dumps({"schema": 1, "citations": [cited | {"line": None, "ocr": ocr}]}))
