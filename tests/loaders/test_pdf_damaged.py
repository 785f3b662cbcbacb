"""The law of qa.loaders.pdf: a damaged, empty or hostile page is reported, and costs no time and no other page."""

from __future__ import annotations

import random
import re

import pytest
from pdf_cases import PILOTS, TIDES, Text, column, content, pdf, written

from qa.loaders.content import Damaged, Textless
from qa.loaders.pdf import read
from qa.model import Document


def test_a_page_that_cannot_be_read_costs_the_others_nothing() -> None:
    data = pdf(column(TIDES), column(PILOTS)).replace(b"/Type /Page /Parent", b"/Type /Rage /Parent", 1)
    assert "Pilots are" in read(data, "harbour.pdf").text


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"not a page", "is no PDF, or damaged: it does not begin as one"),
        (b"%PDF-1.7\nnothing", "is damaged: it has no pages that can be found"),
        (
            pdf(
                column(TIDES),
                extra=f"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{'41' * 32}> /U <{'42' * 32}> >> "
                "/ID [<00> <00>]",
            ),
            "is encrypted: it needs a password",
        ),
        (
            written(
                [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 5 >>"],
                "/Root 1 0 R",
            ),
            "is damaged: none of its pages can be read",
        ),
        (
            written(
                [
                    b"<< /Type /Catalog /Pages 2 0 R >>",
                    b"<< /Type /Pages /Kids [" + b"3 0 R " * 20_001 + b"] /Count 20001 >>",
                    b"<< /Type /Page /Parent 2 0 R >>",
                ],
                "/Root 1 0 R",
            ),
            "has 20,001 pages, more than 20,000",
        ),
    ],
    ids=["none", "empty", "encrypted", "loop", "pages"],
)
def test_what_cannot_be_read_is_damaged(data: bytes, reason: str) -> None:
    with pytest.raises(Damaged, match=re.escape(reason)):
        read(data, "x.pdf")


@pytest.mark.parametrize("page", [[], b"0 0 100 100 re f", b" " * 20_000_000, b"q " * 100_000])
def test_pages_without_letters_have_no_text_layer(page: list[Text] | bytes) -> None:
    with pytest.raises(Textless, match=r"has no text layer \(a scan\? --ocr LANG reads it\)"):
        read(pdf(page, packed=True), "scan.pdf")


def test_a_file_of_nothing_but_the_numbers_of_its_pages_has_them_as_text() -> None:
    assert read(pdf([Text(290, 40, "1", 8)], [Text(290, 40, "2", 8)]), "numbers.pdf").text


def test_an_outline_that_leads_to_itself_ends() -> None:
    data = pdf(column(TIDES), outline=(("Tides", 1), ("Pilots", 1)))
    loop = re.sub(rb"/Next (\d+) 0 R", lambda match: b"/Next %d 0 R" % (int(match[1]) - 1), data)
    assert read(loop, "x.pdf").text == TIDES


def test_flipped_and_truncated_copies_are_read_or_damaged() -> None:
    whole = pdf(column(TIDES), column(PILOTS), title="Of harbours", outline=(("Tides", 1),), packed=True)
    chance = random.Random(7)
    for _ in range(150):
        copy = bytearray(whole[: chance.choice((len(whole), chance.randrange(len(whole))))])
        for _ in range(chance.choice((1, 4, 20))):
            copy[chance.randrange(len(copy))] = chance.randrange(256)
        try:
            found = read(bytes(copy), "x.pdf")
        except (Damaged, Textless):
            continue
        Document(
            "x.pdf", "", found.text, "en", found.blocks, found.anchors, "", "pdf"
        )  # which checks the law of blocks
        assert not found.blocks or found.anchors[0].offset <= found.blocks[0].span.start


def test_many_lines_take_time_in_proportion() -> None:
    texts = column("\n".join(f"{TIDES.splitlines()[0]} {index}" for index in range(4000)), step=0.15)
    drawn = content(texts)
    assert len(read(pdf(drawn, packed=True), "x.pdf").text) > 100_000
