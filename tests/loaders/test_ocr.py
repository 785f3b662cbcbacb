"""Pages without a text layer are read by OCR, one by one, and say so; what fails is named and costs only itself."""

from __future__ import annotations

import os
import signal
from contextlib import suppress
from math import prod
from typing import TYPE_CHECKING

import pytest
from pdf_cases import PILOTS, TIDES, Text, column, pdf
from scan_cases import Picture, hocr, needs_tesseract, pdf_of, pictures, scan, stand_in

from qa.analysis.languages import KNOWN, MORE
from qa.errors import LoadError
from qa.library import open_library
from qa.loaders import apart, ocr
from qa.loaders.content import Damaged, Textless, unread_in
from qa.loaders.ocr import Tesseract
from qa.loaders.ocr_languages import NAMES, tesseract_languages
from qa.loaders.pdf import read, scans
from qa.model import BY_OCR, locate

if TYPE_CHECKING:
    from pathlib import Path

    from qa.loaders.content import Content

DUES = (
    "Every ship of more than forty tons pays a fee of twelve crowns\n"
    "to the harbour master, unless it carries coal or grain for the\n"
    "town itself, or comes in distress."
)
FIRST = [Text(72, 790, "Harbour Handbook", 16, "bold"), *column(TIDES), *column(PILOTS, y=700)]
SECOND = [Text(72, 790, "Dues and Rates", 16, "bold"), *column(DUES)]
EMPTY = Picture(60, 80, b"\xff" * 4800)


def blocks(content: Content) -> list[tuple[str, str]]:
    return [(block.kind, block.span.of(content.text)) for block in content.blocks]


def places(content: Content) -> list[tuple[int | None, str | None]]:
    """The page and the label of each block."""
    found = (locate(content.anchors, block.span.start) for block in content.blocks)
    return [(at.page, at.label) for at in found]


def reads_pages(program: Path, folder: Path, *before: str) -> None:
    """Put a program there that finds something else on each page; its number is $n in what is done `before`."""
    said = ("The dues are paid in June", "No ship may anchor here", "A pilot comes aboard", "The lamp is lit at dusk")
    for number, line in enumerate((*said, "Nets are dried on the wall"), 1):
        (folder / f"{number}.html").write_text(hocr(f"{line}."), encoding="utf-8")
    count = f"cat > /dev/null; echo x >> {folder}/n; n=$(wc -l < {folder}/n | tr -d ' ')"
    stand_in(program, count, *before, f"cat {folder}/$n.html")


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that is searched for programs before all others."""
    folder = tmp_path / "bin"
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
    return folder


@needs_tesseract
def test_a_scan_is_read_as_a_pdf_with_text_is() -> None:
    content = read(scan(FIRST, SECOND), "a.pdf", "eng")

    assert blocks(content) == [
        ("heading", "Harbour Handbook"),
        ("paragraph", TIDES),
        ("paragraph", PILOTS),
        ("heading", "Dues and Rates"),
        ("paragraph", DUES),
    ]
    assert places(content) == [(1, BY_OCR)] * 3 + [(2, BY_OCR)] * 2
    assert content.reading.endswith(", pages 1-2 by OCR (eng)")


@needs_tesseract
def test_only_pages_without_a_text_layer_are_read_by_ocr() -> None:
    whole = pdf_of(column(PILOTS), *pictures(pdf(SECOND)), column(TIDES))
    content = read(whole, "a.pdf", "eng+deu")

    assert places(content) == [(1, None), (2, BY_OCR), (2, BY_OCR), (3, None)]
    assert blocks(content)[1:3] == [("heading", "Dues and Rates"), ("paragraph", DUES)]
    assert content.reading.endswith(", page 2 by OCR (eng+deu)")


@needs_tesseract
def test_a_language_has_letters_of_its_own() -> None:
    said = (
        "Der Leuchtturm läutet außerdem eine große Glocke, weil\ndas Feuer auf der Höhe bei Nebel nicht zu sehen war."
    )

    assert blocks(read(scan(column(said, size=12, step=15)), "a.pdf", "deu")) == [("paragraph", said)]


@needs_tesseract
def test_a_page_that_lies_on_its_side_or_on_its_head_is_read_upright() -> None:
    upright = pictures(pdf(FIRST))[0]
    turned = [upright.turned(), upright.turned().turned(), upright.turned().turned().turned()]

    for page in turned:
        content = read(pdf_of(page), "a.pdf", "eng")
        assert [(kind, said[:21]) for kind, said in blocks(content)] == [
            ("heading", "Harbour Handbook"),
            ("paragraph", "The tide in the outer"),
            ("paragraph", "Pilots are taken on a"),
        ]


@needs_tesseract
def test_a_page_without_text_has_none() -> None:
    with pytest.raises(Textless, match=r"has no text layer \(and OCR finds no text\)"):
        read(pdf_of(EMPTY), "a.pdf", "eng")


def test_without_a_language_a_scan_says_what_reads_it() -> None:
    with pytest.raises(Textless, match=r"has no text layer \(a scan\? --ocr LANG reads it\)"):
        read(pdf_of(EMPTY), "a.pdf")


def test_a_pdf_with_text_needs_no_program(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    content = read(pdf(FIRST), "a.pdf", "eng")

    assert content == read(pdf(FIRST), "a.pdf")
    assert BY_OCR not in content.reading


def test_the_program_gets_the_picture_alone(program: Path, tmp_path: Path) -> None:
    (tmp_path / "said.html").write_text(hocr("The dues are paid in June"), encoding="utf-8")
    stand_in(program, f'echo "$@" >> {tmp_path}/words', f"cat > {tmp_path}/given", f"cat {tmp_path}/said.html")
    content = read(pdf_of(EMPTY), "secret.pdf", "eng+deu")

    assert blocks(content) == [("paragraph", "The dues are paid in June")]
    assert (tmp_path / "words").read_text() == "stdin stdout -l eng+deu --psm 1 --dpi 300 hocr\n"
    head = b"P5\n2479 3508\n255\n"
    given = (tmp_path / "given").read_bytes()
    assert (given[: len(head)], len(given)) == (head, len(head) + 2479 * 3508)


def test_a_page_that_fails_is_named_and_costs_only_itself(program: Path, tmp_path: Path) -> None:
    reads_pages(program, tmp_path, "case $n in 2) exit 1;; 3) echo '<html>'; exit;; esac")
    content = read(pdf_of(*[EMPTY] * 5), "a.pdf", "eng")

    assert places(content) == [(1, BY_OCR), (4, BY_OCR), (5, BY_OCR)]
    assert ", pages 1, 4-5 by OCR (eng)" in content.reading
    assert unread_in(content.reading) == [
        "page 2: Tesseract has failed",
        "page 3: what Tesseract wrote cannot be read",
    ]


@pytest.mark.parametrize(
    ("does", "why"),
    [
        ("exit 1", "Tesseract has failed"),
        ("kill -9 $$", "Tesseract has failed"),
        ("head -c 100 /dev/zero", "what Tesseract wrote cannot be read"),
        ("exec sleep 600", "Tesseract takes more than 1 s"),
    ],
)
def test_a_scan_of_which_no_page_can_be_read_is_a_failure(
    program: Path, monkeypatch: pytest.MonkeyPatch, does: str, why: str
) -> None:
    monkeypatch.setattr(ocr, "SECONDS", 1)
    stand_in(program, does)

    with pytest.raises(Damaged, match=f"^has no text layer, and OCR fails: pages 1-2: {why}$"):
        read(pdf_of(EMPTY, EMPTY), "a.pdf", "eng")


def test_the_time_of_a_file_is_bounded(program: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    reads_pages(program, tmp_path)
    hours = iter((0.0, 1.0, 2.0, 4000.0, 4000.0))
    monkeypatch.setattr(scans, "monotonic", lambda: next(hours))
    content = read(pdf_of(*[EMPTY] * 4), "a.pdf", "eng")

    assert places(content) == [(1, BY_OCR), (2, BY_OCR)]
    assert unread_in(content.reading) == ["pages 3-4: OCR takes more than 60 min"]


@pytest.mark.parametrize("box", ["0 0 14400 14400", "0 0 100000 1", "0 0 1 1", "0 0 0.0001 900000"])
def test_the_size_of_a_picture_is_bounded(program: Path, tmp_path: Path, box: str) -> None:
    (tmp_path / "said.html").write_text(hocr("The dues are paid in June"), encoding="utf-8")
    stand_in(program, f"head -n 2 > {tmp_path}/head; cat > /dev/null; cat {tmp_path}/said.html")
    with suppress(Damaged):
        read(pdf_of(EMPTY, box=box), "a.pdf", "eng")
    drawn = (tmp_path / "head").read_bytes().split(b"\n")[1].split() if (tmp_path / "head").exists() else ()

    assert 0 <= prod(map(int, drawn), start=bool(drawn)) <= scans._MOST_PIXELS


def test_scripts_without_spaces_get_none(program: Path, tmp_path: Path) -> None:
    lines = ("港口 的 潮水 ， 在 2026 年 很 高 。", "조선 시대의 항구", "灯台 は カナ で")
    (tmp_path / "said.html").write_text(hocr(*lines), encoding="utf-8")
    stand_in(program, f"cat > /dev/null; cat {tmp_path}/said.html")
    content = read(pdf_of(EMPTY), "a.pdf", "eng")

    assert content.text.split("\n") == ["港口的潮水，在 2026 年很高。", "조선 시대의 항구", "灯台はカナで"]


def test_specks_are_no_text(program: Path, tmp_path: Path) -> None:
    (tmp_path / "said.html").write_text(hocr("| ~ .", "The dues &amp; rates", "—"), encoding="utf-8")
    stand_in(program, f"cat > /dev/null; cat {tmp_path}/said.html")

    assert read(pdf_of(EMPTY), "a.pdf", "eng").text == "The dues & rates"


def test_without_the_program_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")

    with pytest.raises(LoadError) as raised:
        Tesseract("eng+chi_sim")
    assert raised.value.message == "there is no Tesseract, the program that --ocr needs"
    assert raised.value.hint == "install it: apt install tesseract-ocr tesseract-ocr-eng tesseract-ocr-chi-sim"
    with pytest.raises(Damaged, match="has pages without a text layer, and there is no Tesseract"):
        read(pdf_of(EMPTY), "a.pdf", "eng")


def test_without_the_data_of_a_language_it_says_what_to_install(program: Path) -> None:
    stand_in(program, "exit 1")

    with pytest.raises(LoadError) as raised:
        Tesseract("eng+pol")
    assert raised.value.message == "Tesseract has no data for the language pol"
    assert raised.value.hint == "install it: apt install tesseract-ocr-pol; there is deu, eng"


def test_a_program_that_does_not_run_is_named(program: Path) -> None:
    stand_in(program)
    (program / "tesseract").write_text("#!/bin/sh\nexit 3\n")

    with pytest.raises(LoadError, match="Tesseract does not run"):
        Tesseract("eng")


@pytest.mark.parametrize(
    ("given", "named"),
    [
        ("eng", "eng"),
        ("deu+eng", "deu+eng"),
        ("de", "deu"),
        ("German+en", "deu+eng"),
        ("zh", "chi_sim"),
        ("chi_tra_vert", "chi_tra_vert"),
        ("script/Latin", "script/Latin"),
        ("Klingon", "Klingon"),  # it may have data for that
        ("", ""),
        ("+", ""),
        ("eng+", ""),
        ("-l", ""),
        ("../eng", ""),
        ("script/../eng", ""),
        ("eng deu", ""),
        ("en+eng+English", "eng"),
        ("+".join(["eng"] * 30), ""),
        ("e" * 100, ""),
    ],
)
def test_languages_are_named_as_tesseract_or_as_qa_names_them(given: str, named: str) -> None:
    assert tesseract_languages(given) == named


def test_each_language_of_qa_has_a_name() -> None:
    assert set(NAMES) == {code for code in (*KNOWN, *MORE) if code}
    assert len(set(NAMES.values())) == len(NAMES)


def test_the_alarm_of_this_process_waits_for_another_one(monkeypatch: pytest.MonkeyPatch) -> None:
    left = [20]

    def alarm(seconds: int) -> int:
        before, left[0] = left[0], seconds
        return before

    monkeypatch.setattr(signal, "alarm", alarm)
    with apart.put_off(100):
        assert left[0] == 20 + 100 + 5
    assert left[0] == 20
    left[0] = 0
    with apart.put_off(100):
        assert left[0] == 0  # there is none


def test_pages_that_are_only_a_picture_are_named_beside_others_with_text() -> None:
    picture = pictures(pdf(SECOND))[0]
    content = read(pdf_of(column(PILOTS), picture, [], picture, column(TIDES)), "a.pdf")

    assert unread_in(content.reading) == ["pages 2, 4: no text (scanned? --ocr LANG reads it)"]  # page 3 is empty
    assert unread_in(read(pdf_of(column(PILOTS), [], column(TIDES)), "a.pdf").reading) == []


def test_scanned_pages_of_a_file_with_text_are_told_where_skipped_files_are(tmp_path: Path) -> None:
    (tmp_path / "mixed.pdf").write_bytes(pdf_of(column(PILOTS), *pictures(pdf(SECOND))))
    (tmp_path / "notes.md").write_text("The tide turned at noon.\n", encoding="utf-8")
    with open_library(str(tmp_path)) as library:
        [note] = [one for one in library.notes if "mixed.pdf" in one]
        assert note.endswith("mixed.pdf › page 2: no text (scanned? --ocr LANG reads it)")
        assert [one for one in library.skipped if "mixed.pdf" in one] == [note]
        assert not library.failures
