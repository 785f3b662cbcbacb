"""Mails that are made to hurt: each costs itself alone, and what is left out is named."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import tracemalloc
from contextlib import suppress
from email.message import EmailMessage
from time import sleep
from typing import TYPE_CHECKING

import pytest
from command_cases import HANG, PACKAGES
from docx_cases import archive, p, parts
from fault_cases import damaged
from growth import assert_linear
from mail_cases import MIXED, attach, mail, mailbox, msg, outlook, properties

import qa.loaders.mail.collecting as collecting
from qa.errors import LoadError
from qa.loaders import apart, content_of, load_bytes
from qa.loaders.apart import Apart
from qa.loaders.content import Content, Damaged, unread_in
from qa.loaders.mail.headers import LONGEST
from qa.loaders.mail.mailbox import mails

if TYPE_CHECKING:
    from pathlib import Path

    from qa.model import Document

ENV = os.environ | {"PYTHONPATH": PACKAGES}


def read(data: EmailMessage | bytes, name: str = "a.eml") -> Document:
    return load_bytes(bytes(data), f"/d/{name}", name)


def test_a_message_in_a_message_twenty_deep_is_read_to_a_depth_and_the_rest_is_named() -> None:
    made = mail("The innermost.\n", subject="20")
    for depth in range(19, -1, -1):
        outer = mail(f"Depth {depth}.\n", subject=str(depth))
        outer.add_attachment(made, filename="m.eml")
        made = outer
    document = read(made)

    assert len(document.members) == collecting.DEEPEST + 1
    path = "/".join(["m.eml"] * (collecting.DEEPEST + 1))
    assert unread_in(document.reading) == [f"{path}: is in more than 10 attachments"]


def test_parts_nested_too_deeply_for_the_parser_are_read_as_text() -> None:
    head, body = "From: a@b\nSubject: Deep\nContent-Type: multipart/mixed; boundary=b0\n\n", ""
    for depth in range(3_000):
        body += f"--b{depth}\nContent-Type: multipart/mixed; boundary=b{depth + 1}\n\n"
    document = read(f"{head}{body}The storm came.\n".encode())

    assert "The storm came." in document.text
    assert document.title == "Deep"


def test_ten_thousand_attachments_are_all_read() -> None:
    part = "--b\nContent-Disposition: attachment; filename=a.txt\n\nThe gate {} is open.\n"
    text = "From: a@b\n" + MIXED + "".join(part.format(number) for number in range(10_000))
    document = read(text.encode())

    assert len(document.members) == 10_001
    assert document.members[-1].name == "a (10000).txt"
    assert "The gate 9999 is open." in document.text


@pytest.mark.parametrize(
    "many",
    [
        lambda count: mailbox(*[mail("Yes.\n\n> The wall.\n")] * (count // 300)),
        lambda count: b"From a 1:11\n" * (count // 12),
        lambda count: b"From: a@b\n\n" + b"> a\n" * (count // 4),
        lambda count: b"Subject: " + b"=?utf-8?q?a?= " * (count // 14) + b"\n\na",
        lambda count: b"To: " + b"a@b, " * (count // 5) + b"\n\na",
        lambda count: b"X: y\n" * (count // 5) + b"\na",
    ],
)
def test_reading_is_linear(many: object) -> None:
    def work(data: bytes) -> None:
        with suppress(LoadError):
            read(data, "a.mbox")

    assert callable(many)
    assert_linear(work, many)


def test_a_long_field_is_cut_and_says_so() -> None:
    document = read(b"To: " + b"ada@example.org, " * 5_000 + b"\n\nText.\n")
    line = document.text.split("\n")[2]

    assert line.startswith("To: ada@example.org, ada@example.org")
    assert line.endswith(" more characters")
    assert len(line) < LONGEST + 100


def test_a_bomb_in_an_attachment_costs_itself() -> None:
    bomb = archive(parts(p("text")) | {"word/media/bomb": "\0" * (40 << 20)})
    document = read(attach(mail("Two.\n"), ("a.docx", bomb), ("b.txt", b"Whole.\n")))

    assert unread_in(document.reading) == ["a.docx: is refused: a member is packed more than 200:1"]
    assert document.text.endswith("b.txt\n\nWhole.\n")


def hurt(data: bytes, name: str, ocr: str = "") -> Content:
    """A loader that crashes or hangs on some files."""
    if b"crash" in data:
        os.kill(os.getpid(), signal.SIGKILL)
    if b"hang" in data:
        sleep(600)
    if b"memory" in data:
        raise MemoryError
    return content_of(data, name)


def test_a_file_that_crashes_or_hangs_its_reader_costs_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    with Apart(hurt, 1 << 22) as reader:
        for data, reason in (
            (b"crash", "cannot be read: its reader crashed"),
            (b"hang", "takes too long to read"),
            (b"memory", "needs more memory than a file may"),
        ):
            with monkeypatch.context() as patch:
                if data == b"hang":  # the others have the time that they need
                    patch.setattr(apart, "SECONDS", 0.3)
                with pytest.raises(Damaged, match=reason):
                    reader.read(data, "a.txt")
            assert reader.read(b"The storm came.", "b.txt") == content_of(b"The storm came.", "b.txt")


def test_files_that_are_slow_together_are_not_read_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "SECONDS", 0.1)
    with Apart(hurt, 0) as reader:
        for _ in range(3):
            with pytest.raises(Damaged, match="takes too long to read"):
                reader.read(b"hang", "a.txt")
        with pytest.raises(Damaged, match="takes too long to read"):
            reader.read(b"The storm came.", "b.txt")


def test_an_attachment_that_crashes_its_reader_costs_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(collecting, "content_of", hurt)
    document = read(attach(mail("Two.\n"), ("a.html", b"crash"), ("b.html", b"<p>Whole.</p>")))

    assert [member.name for member in document.members] == ["", "b.html"]
    assert unread_in(document.reading) == ["a.html: cannot be read: its reader crashed"]


ENCRYPTED = {
    b"Content-Type: multipart/encrypted; protocol=x; boundary=b\n\n--b\n\nx\n--b--\n": "PGP",
    b"\n-----BEGIN PGP MESSAGE-----\n\nhQEMA\n-----END PGP MESSAGE-----\n": "PGP",
    b"Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\n\nMIAG\n": r"S/MIME",
}


@pytest.mark.parametrize("body", ENCRYPTED)
def test_an_encrypted_message_is_named(body: bytes) -> None:
    data = b"From: a@b\nSubject: Secret\nMIME-Version: 1.0\n" + body
    with pytest.raises(LoadError, match=rf"a\.eml: is encrypted \({ENCRYPTED[body]}\)"):
        read(data)

    document = read(mailbox(data, mail("Open.\n")), "a.mbox")
    assert unread_in(document.reading) == [f"1: is encrypted ({ENCRYPTED[body]})"]
    assert "Subject: Secret" in document.text
    assert document.text.endswith("Open.")


def der(tag: int, *values: bytes) -> bytes:
    """A value of ASN.1 with its length."""
    body = b"".join(values)
    return bytes((tag, 0x84)) + len(body).to_bytes(4, "big") + body


def test_signed_messages_are_read() -> None:
    inner = b"Content-Type: text/plain\n\nThe wall is signed.\n"
    signed, data = b"\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02", b"\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x01"
    cms = der(0x30, signed, der(0xA0, der(0x30, b"\2\1\1", der(0x30, data, der(0xA0, der(0x24, der(4, inner)))))))
    opaque = EmailMessage()
    opaque.set_content(cms, maintype="application", subtype="pkcs7-mime", params={"smime-type": "signed-data"})
    armour = "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nThe wall is signed.\n- -- \nAda\n"
    clear = f"{armour}-----BEGIN PGP SIGNATURE-----\n\niQEz\n-----END PGP SIGNATURE-----\n"
    detached = mail("The wall is signed.\n")
    detached.make_mixed()
    detached.replace_header("Content-Type", "multipart/signed")
    detached.add_attachment(b"x", maintype="application", subtype="pgp-signature")

    assert read(opaque).text.endswith("The wall is signed.")
    assert read(mail(clear)).text.endswith("The wall is signed.\n\n--\n\nAda")
    assert read(detached).text.endswith("\n\nThe wall is signed.")
    assert [unread_in(read(one).reading) for one in (opaque, mail(clear), detached)] == [[], [], []]


def test_nothing_outside_of_a_message_is_fetched() -> None:
    part = "--b\nContent-Type: message/external-body; URL=http://localhost\n\nContent-Type: text/plain\n\n"

    assert unread_in(read(f"From: a@b\n{MIXED}{part}--b--\n".encode()).reading) == ["part: is somewhere else"]


def test_names_of_attachments_lead_nowhere() -> None:
    document = read(attach(mail("Three.\n"), ("../../etc/a.txt", b"One."), ("C:\\b.txt", b"Two."), ("..", b"Three.")))

    assert [member.name for member in document.members] == ["", "a.txt", "b.txt", "part"]


def test_damaged_mails_are_read_or_named() -> None:
    chance = random.Random(5)
    inner = attach(mail("Inner.\n"), ("a.html", b"<p>Page.</p>"))
    whole = mail("The wall.\n")
    whole.add_alternative("<p>The wall.</p>", subtype="html")
    whole.add_attachment(inner)
    for data, name in ((bytes(whole), "a.eml"), (mailbox(whole, whole), "a.mbox")):
        for _ in range(60):
            with suppress(LoadError):
                read(damaged(data, chance), name)


def test_every_byte_of_a_mailbox_belongs_to_a_message() -> None:
    box = b"Before.\n" + mailbox(mail("One.\n"), mail("From 10:30 on.\nNow.\n"))

    assert [name for name, _ in mails(box)] == ["1", "2", "3"]
    text = read(box, "a.mbox").text
    assert "Before." in text
    assert "From 10:30 on." in text


def test_streams_of_outlook_that_share_their_bytes_are_not_read_for_ever() -> None:
    tree = outlook("Many", "Text.", {})
    data = bytearray(msg(tree | properties({0x1013: "x" * 40_000}, 32)))
    for at in range(len(data) - 128):  # all streams claim the largest one's bytes
        if data[at : at + 24] == "__substg1.0_".encode("utf-16-le"):
            data[at + 120 : at + 128] = (70_000).to_bytes(8, "little")
    with pytest.raises(LoadError, match="is damaged"):
        read(bytes(data), "a.msg")


@pytest.mark.parametrize("place", ["root", "table of small sectors", "list of tables"])
def test_sizes_that_a_message_of_outlook_declares_take_no_room(place: str) -> None:
    """Its sectors stand in a circle, so that there are as many as it says."""
    data = bytearray(msg(outlook("Many", "Text.")))
    assert "Text." in read(bytes(data), "a.msg").text

    def number(at: int, now: int | None = None) -> int:
        before = int.from_bytes(data[at : at + 4], "little")
        data[at : at + 4] = (before if now is None else now).to_bytes(4, "little")
        return before

    root, table = 512 * (number(48) + 1), 512 * (number(76) + 1)
    first = {"root": root + 116, "table of small sectors": 60}.get(place)
    if first is None:
        number(44, 109 + 127 * 30)
        number(68, number(76))
        number(72, 30)
        data[table : table + 508] = number(76).to_bytes(4, "little") * 127
        number(table + 508, number(76))
    else:
        number(table + 4 * number(first), number(first))
        number({"root": root + 120}.get(place, 64), 1 << (26 if place == "root" else 17))
    tracemalloc.start()
    try:
        with pytest.raises(LoadError, match="is damaged"):
            read(bytes(data), "a.msg")
        assert tracemalloc.get_traced_memory()[1] < 3_000_000
    finally:
        tracemalloc.stop()


def test_the_process_apart_ends_with_the_one_that_forked_it() -> None:
    """Also in the middle of a file: its end of a pipe closes with it."""
    reading, writing = os.pipe()

    def hang(data: bytes, name: str) -> Content:
        os.write(writing, b"begun")
        sleep(600)
        return Content("", (), (), "")

    if not (child := os.fork()):
        with Apart(hang, 1 << 30) as reader:
            reader.read(b"", "a.txt")
        os._exit(0)
    os.close(writing)
    assert os.read(reading, 5) == b"begun"
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)

    assert os.read(reading, 1) == b""
    os.close(reading)


def test_a_message_loads_no_library_that_it_does_not_use(tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_bytes(bytes(mail("Text.\n")))
    code = "import sys; from qa.loaders import load; load('a.eml'); print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=tmp_path, env=ENV, timeout=HANG, check=True
    )

    assert {"oxmsg", "olefile", "pypdfium2_raw", "docutils", "lxml", "PIL"}.isdisjoint(done.stdout.split())
    assert "email.feedparser" in done.stdout.split()
