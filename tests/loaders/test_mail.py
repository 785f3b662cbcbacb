"""Messages: their header, their text once, and every attachment as a member with a place of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pdf_cases
import pytest
from docx_cases import docx, p
from mail_cases import DATE, MIXED, TIME, attach, mail, mailbox

from qa.errors import LoadError
from qa.ingest.split import split
from qa.loaders import load_bytes
from qa.loaders.content import unread_in
from qa.model import locate

if TYPE_CHECKING:
    from email.message import EmailMessage

    from qa.model import Document

HEAD = "From: Ada Brandt <ada@example.org>\nTo: Bo Lind <bo@example.org>\nDate: Tue, 03 May 2022 14:00:00 +0200\n"
PDF = pdf_cases.pdf(pdf_cases.column("The wall is ninety metres long."))


def read(data: EmailMessage | bytes, name: str = "a.eml") -> Document:
    return load_bytes(bytes(data), f"/d/{name}", name)


def searched(document: Document) -> str:
    """All text that is searched, block by block."""
    return "\n".join(block.span.of(document.text) for block in document.blocks)


def test_a_message_is_its_subject_its_header_and_its_text() -> None:
    document = read(mail("We begin to dig on Monday.\n"))

    assert document.title == "The harbour wall"
    assert document.text == f"The harbour wall\n\n{HEAD}Subject: The harbour wall\n\nWe begin to dig on Monday."
    assert [(block.kind, block.level) for block in document.blocks] == [
        ("heading", 1),
        ("paragraph", 0),
        ("paragraph", 0),
    ]
    assert (document.reading, document.members[0].time) == ("eml", TIME)


def test_the_header_is_in_the_first_passage() -> None:
    first, *_ = split(read(mail("We begin to dig on Monday.\n")))

    assert first.text.startswith("From: Ada Brandt <ada@example.org>\nTo: ")
    assert first.text.endswith("We begin to dig on Monday.")
    assert locate(first.anchors, first.span.end - 3).label == "¶ 1"


def test_attachments_are_members_under_headings_with_their_names() -> None:
    inner = attach(mail("The permit was granted.\n", subject="Permit"), ("permit.txt", b"No. 4711.\n"))
    made = attach(mail("See below.\n"), ("plan.pdf", PDF), ("notes.md", b"# Notes\n\n## Stone\n\nGranite.\n"))
    made.add_attachment(inner, filename="forwarded.eml")
    document = read(made)
    passages = split(document)

    assert [member.name for member in document.members] == [
        *("", "plan.pdf", "notes.md", "forwarded.eml", "forwarded.eml/permit.txt")
    ]
    assert [(one.member.name, one.headings) for one in passages[1:]] == [
        ("plan.pdf", ("The harbour wall", "plan.pdf")),
        ("notes.md", ("The harbour wall", "notes.md", "Notes", "Stone")),
        ("forwarded.eml", ("The harbour wall", "Permit")),
        ("forwarded.eml/permit.txt", ("The harbour wall", "Permit", "permit.txt")),
    ]
    assert locate(passages[1].anchors, passages[1].span.start).page == 1
    assert locate(passages[2].anchors, passages[2].span.start).line == 5
    assert {member.time for member in document.members} == {TIME}


def test_every_format_is_read_as_an_attachment() -> None:
    files = {
        "a.docx": docx(p("Word came.")),
        "a.html": b"<html><body><p>The page came.</p></body></html>",
        "a.csv": b"name,phone\nIda,123\n",
        "a.rst": b"Rest\n====\n\nRest came.\n",
        "a.py": b'"""Code came."""\n',
        "a.mbox": mailbox(mail("The box came.\n")),
        "noname": b"%PDF-1.4 no more",
    }
    document = read(attach(mail("All.\n"), *files.items()))

    assert [member.name for member in document.members] == [
        "",
        "a.docx",
        "a.html",
        "a.csv",
        "a.rst",
        "a.py",
        "a.mbox/1",
    ]
    for words in ("Word came.", "The page came.", "Ida,123", "Rest came.", "Code came.", "The box came."):
        assert words in searched(document)
    assert [part.partition(":")[0] for part in unread_in(document.reading)] == ["noname"]


def test_an_attachment_is_divided_as_its_format_is() -> None:
    table = b'name,phone\nIda,"12,50"\n'
    code = b"# The limit of a gate.\nLIMIT = 3\n"
    made = attach(mail("All.\n"), ("a.csv", table), ("a.py", code), ("a.rst", b"Note\n====\n\nSee :ref:`here`.\n"))
    _, row, program, note = split(read(made))

    assert (row.text, row.header, row.form) == ('Ida,"12,50"', "name,phone", "row,")
    assert [span.start for span in program.kept] == [program.span.start]
    assert [(span.start, span.end) for span in note.hidden] == [
        (note.span.start + 4, note.span.start + 10),
        (note.span.start + 14, note.span.start + 15),
    ]
    assert {member.reading for member in (row.member, program.member, note.member)} == {""}


def test_an_attachment_that_cannot_be_read_costs_itself_and_is_named() -> None:
    files = (("a.pdf", b"%PDF-1.4 cut"), ("b.png", b"\x89PNG\0\0"), ("c.docx", b"PK\3\4"), ("d.txt", b" \n"))
    document = read(attach(mail("Four files.\n"), *files, ("e.txt", b"This one is whole.\n")))

    assert [member.name for member in document.members] == ["", "e.txt"]
    assert unread_in(document.reading) == [
        "a.pdf: is damaged: it has no pages that can be found",
        "b.png: format not known",
        "c.docx: is damaged: it is no ZIP archive, or not all of one",
        "d.txt: is empty",
    ]
    assert "Attachments: a.pdf, b.png, c.docx, d.txt, e.txt" in document.text


def test_attachments_with_one_name_are_two_members() -> None:
    document = read(attach(mail("Two.\n"), ("a.txt", b"One.\n"), ("a.txt", b"Two.\n"), ("x/a.txt", b"Three.\n")))

    assert [member.name for member in document.members] == ["", "a.txt", "a (2).txt", "a (3).txt"]


def test_a_mailbox_numbers_its_messages() -> None:
    box = mailbox(mail("One.\n\nFrom here on it is ours.\n", subject="First"), attach(mail("Two.\n"), ("a.pdf", PDF)))
    document = read(box, "inbox.mbox")

    assert [member.name for member in document.members] == ["1", "2", "2/a.pdf"]
    assert document.title == "inbox"
    assert "\n\nFrom here on it is ours." in document.text
    assert [one.headings[0] for one in split(document)] == ["First", "The harbour wall", "The harbour wall"]


@pytest.mark.parametrize("data", [bytes(mail("One.\n")), mailbox(mail("One.\n"))])
def test_mail_is_known_by_its_content(data: bytes) -> None:
    assert "One." in load_bytes(data, "-", "-").text
    assert load_bytes(data, "-", "-").members


def test_a_memo_that_looks_a_little_like_mail_is_text() -> None:
    assert load_bytes(b"From: the keeper\nTo: the crew\n\nThe wall stands.\n", "-", "-").reading == "text, utf-8"


def test_plain_text_is_preferred_to_a_page_that_says_the_same() -> None:
    made = mail("We dig on Monday.\n")
    made.add_alternative("<p>We dig on <b>Monday</b>.</p>", subtype="html")

    assert read(made).text.count("dig on") == 1


def test_a_page_is_read_if_the_plain_text_is_a_stub() -> None:
    made = mail("Your program shows no pages.\n")
    made.add_alternative(f"<p>{'We dig on Monday, if the weather holds. ' * 5}</p>", subtype="html")

    assert "We dig on Monday" in searched(read(made))
    assert "shows no pages" not in searched(read(made))
    assert "shows no pages" in read(made).text


def test_the_signature_follows_the_text_and_its_mark_is_furniture() -> None:
    document = read(mail("We dig.\n\n-- \nAda Brandt\nOban\n"))

    assert searched(document).endswith("\nWe dig.\nAda Brandt\nOban")
    assert "We dig.\n\n--\n\nAda Brandt" in document.text


def test_a_message_without_anything_but_text_is_read() -> None:
    assert read(b"The storm came.\n").reading == "text, utf-8"
    assert searched(read(b"Subject: Only this\n\n")) == "Only this\nSubject: Only this"


@pytest.mark.parametrize("data", [b"", b"\n\n", b"\x89PNG\0\0\1\2" * 20])
def test_what_is_no_text_has_none(data: bytes) -> None:
    with pytest.raises(LoadError, match=r"a\.eml: is (empty|binary)"):
        read(data)


HEADERS = {
    "Subject: =?utf-8?q?H=C3=A4fen?=": "Häfen",
    "Subject: =?iso-8859-1?b?SORmZW4=?= 2022": "Häfen 2022",
    "Subject: =?utf-8?b?5rivIOWPow==?= =?utf-8?b?77yB?=": "港 口！",
    "Subject: =?utf-8?b?5ris?=\n =?utf-8?b?5Y+j?=": "測口",
    "Subject: =?no-such?q?H=E4fen?=": "Häfen",
    "Subject: =?utf-8?b?!!!?= =?": "=?utf-8?b?!!!?= =?",
    "Subject: H\u00e4fen": "Häfen",
    "Subject: a\n\tb": "a b",
    "Subject:": "(no subject)",
}


@pytest.mark.parametrize("header", HEADERS)
def test_headers_are_decoded_whatever_is_wrong_with_them(header: str) -> None:
    document = read(f"{header}\nFrom: a@b\n\nText.\n".encode())

    assert document.blocks[0].span.of(document.text) == HEADERS[header]


BODIES = {
    "text/plain; charset=iso-8859-1|8bit|H\xe4fen": "Häfen",
    "text/plain; charset=utf-8|8bit|H\xe4fen und Stra\xdfen": "Häfen und Straßen",
    "text/plain; charset=us-ascii|8bit|H\xc3\xa4fen": "Häfen",
    "text/plain; charset=nowhere|8bit|H\xc3\xa4fen": "Häfen",
    "text/plain; charset=iso-2022-jp|7bit|\x1b$B9A\x1b(B": "港",
    "text/plain; charset=utf-8|quoted-printable|H=C3=A4f=\nen =zz": "Häfen =zz",
    "text/plain; charset=utf-8|base64|SMOkZmVu": "Häfen",
    "text/plain; charset=utf-8|base64|SMOkZmVu!": "Häfen",
    "text/plain; charset=utf-8|nonsense|Haefen": "Haefen",
    "text/plain; format=flowed|7bit|We dig \non Monday.": "We dig on Monday.",
    "text/plain; format=flowed; delsp=yes|7bit|Hae \nfen": "Haefen",
    "multipart/mixed|7bit|no boundary": "no boundary",
    "multipart/mixed; boundary=x|7bit|--x\n\nOne.\n--y--": "One.\n\n--y--",
}


@pytest.mark.parametrize("case", BODIES)
def test_a_body_is_decoded_whatever_is_wrong_with_its_encoding(case: str) -> None:
    kind, encoding, body = case.split("|")
    head = f"From: a@b\nContent-Type: {kind}\nContent-Transfer-Encoding: {encoding}\n\n"
    document = read(f"{head}{body}\n".encode("latin-1"))

    assert document.text.partition("From: a@b\n\n")[2] == BODIES[case]


def test_a_text_below_the_last_part_is_read() -> None:
    text = f"From: a@b\n{MIXED}--b\n\nThe body.\n--b--\nThe footer of the list.\n"

    assert searched(read(text.encode())).endswith("The body.\nThe footer of the list.")


def test_an_attached_text_is_read_in_the_encoding_that_is_declared() -> None:
    made = mail("See.\n")
    made.add_attachment("Wellenbrecher in Ł\xf3dź", charset="iso-8859-2", filename="a.txt")

    assert "Łódź" in read(made).text


@pytest.mark.parametrize(
    ("date", "time"),
    [
        (DATE, TIME),
        ("3 May 2022 12:00 GMT", TIME),
        ("Tue, 03 May 2022 12:00:00 -0000 (UTC)", TIME),
        ("yesterday", 0),
        ("Tue, 99 May 999999 14:00:00 +0200", 0),
        ("Tue, 03 May 1922 14:00:00 +0200", 0),
    ],
)
def test_the_time_of_a_message_is_that_of_its_date(date: str, time: int) -> None:
    assert read(f"From: a@b\nDate: {date}\n\nText.\n".encode()).members[0].time == time


def test_the_time_of_a_message_without_a_date_is_that_of_its_mailbox() -> None:
    box = b"From ada at example.org  Tue May  3 12:00:00 2022\nSubject: a\n\nText.\n"

    assert read(box, "a.mbox").members[0].time == TIME


def test_a_short_plain_text_is_read_though_its_page_has_many_short_lines() -> None:
    made = mail("One.\n\nTwo.\n\nThree.\n")
    made.add_alternative("<p>One.</p><p>Two.</p><p>Three.</p><p>Four.</p>", subtype="html")

    assert searched(read(made)).endswith("\nOne.\nTwo.\nThree.")
