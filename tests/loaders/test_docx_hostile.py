"""Word documents that are damaged, encrypted, or made to hurt: each is read, or refused with a reason, and soon."""

from __future__ import annotations

import random
import tracemalloc
import zipfile

import pytest
from docx_cases import W, archive, docx, p, parts, run, table
from growth import assert_linear

from qa.loaders.content import Damaged, Textless
from qa.loaders.docx import read

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
BODY = "".join(p(f"Paragraph {number} of a document.") for number in range(30))


def unpacked(body: str) -> bytes:
    """A document whose parts are not packed, so that no rule about packing refuses it."""
    return archive(parts(body), zipfile.ZIP_STORED)


def refused(data: bytes) -> str:
    with pytest.raises((Damaged, Textless)) as error:
        read(data, "a.docx")
    return f"{type(error.value).__name__}: {error.value}"


def test_what_is_another_kind_of_file_says_so() -> None:
    assert refused(OLE + "EncryptedPackage".encode("utf-16-le")) == "Damaged: is encrypted: it needs a password"
    assert refused(OLE + "WordDocument".encode("utf-16-le")) == (
        "Damaged: is an old Word document (.doc) by another name: save it as .docx"
    )
    assert refused(OLE) == "Damaged: is no Word document, but one of another program"
    assert refused(b"").startswith("Damaged: ")
    assert refused(b"just text").startswith("Damaged: ")


def test_a_part_that_is_missing() -> None:
    without = parts(p("Text."))
    del without["word/document.xml"]
    only = {"word/document.xml": parts(p("Text."))["word/document.xml"]}

    assert refused(archive(without)) == "Damaged: is damaged: it has no word/document.xml"
    assert (
        refused(archive({"word/document.xml": f'<w:document xmlns:w="{W}"/>'})) == "Damaged: is damaged: it has no body"
    )
    assert read(archive(only), "a.docx").text == "Text."


def test_a_document_without_a_word() -> None:
    assert refused(docx(p("") + "<w:p><w:r><w:drawing/></w:r></w:p>")) == "Textless: has no text in it"


def test_entities_are_refused() -> None:
    for made in ('<!ENTITY a "aaaa">', '<!ENTITY a SYSTEM "file:///etc/passwd">'):
        bad = parts("")
        bad["word/document.xml"] = f"<!DOCTYPE x [{made}]><w:document xmlns:w='{W}'><w:body>&a;</w:body></w:document>"

        assert refused(archive(bad)) == "Damaged: declares entities, which are not read"


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    bomb = docx(p("a" * 60_000_000))
    tracemalloc.start()
    try:
        assert refused(bomb).startswith("Damaged: is refused: ")
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < 5_000_000


@pytest.mark.parametrize(
    "wrapper", ["w:ins", "w:hyperlink", "w:smartTag", "w:sdt", "mc:AlternateContent", "w:txbxContent"]
)
def test_elements_that_are_nested_without_end(wrapper: str) -> None:
    """In a paragraph and around one: read or refused, in time that is in proportion to their number."""

    def inside(number: int) -> str:
        opened, closed = f"<{wrapper}>" * 100 * number, f"</{wrapper}>" * 100 * number
        return p("One.") + p(opened + run("Two.") + closed)

    def around(number: int) -> str:
        opened, closed = f"<{wrapper}>" * 100 * number, f"</{wrapper}>" * 100 * number
        return p("One.") + opened + p("Two.") + closed

    def told(body: str) -> str:
        try:
            return read(unpacked(body), "a.docx").text
        except Damaged as error:
            return str(error)

    for made in (inside, around):
        said = assert_linear(told, made)
        assert said.startswith(("One.", "is damaged: its elements are nested too deep"))


def test_tables_that_are_nested_without_end() -> None:
    body = p("One.")
    for _ in range(2_000):
        body = table((body,))

    assert refused(unpacked(body)) == "Damaged: is damaged: its elements are nested too deep"


def test_fields_that_never_end() -> None:
    def made(number: int) -> str:
        return p(run("One.") + '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' * 50 * number)

    assert assert_linear(lambda body: read(unpacked(body), "a.docx").text, made) == "One."


def test_numbers_that_no_list_has() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="999999999"/>'
        '<w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1%9"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    listed = '<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="1"/></w:numPr>'

    assert read(docx(p("a", properties=listed.format(0)), numbering=numbering), "a").text == "9999999991 a"
    assert read(docx(p("a", properties=listed.format("-77")), numbering=numbering), "a").text == "9999999991 a"
    assert read(docx(p("a", properties=listed.format("x")), numbering=numbering), "a").text == "9999999991 a"


def test_damaged_copies_are_read_or_refused() -> None:
    whole = docx(BODY, styles="", core="<dc:title>T</dc:title>")
    chance = random.Random(0)
    for turn in range(30):
        copy = bytearray(whole[: chance.randrange(len(whole))] if turn % 3 == 0 else whole)
        for _ in range(turn % 3 * 4):
            copy[chance.randrange(len(copy))] ^= 1 << chance.randrange(8)
        try:
            content = read(bytes(copy), "a.docx")
        except (Damaged, Textless):
            continue
        assert "Paragraph 0 of a document." in content.text


def test_reading_is_linear() -> None:
    def made(number: int) -> bytes:
        many = "".join(p(f"Paragraph {index}.") for index in range(20 * number))
        return docx(many + table(*[("a", "b")] * 5 * number))

    assert len(assert_linear(lambda data: read(data, "a.docx"), made).blocks) == 25_000
