"""Messages of Outlook are read as others are, and damaged ones cost themselves alone."""

from __future__ import annotations

import random
from contextlib import suppress

import pytest
from fault_cases import damaged
from mail_cases import TIME, Tree, attachment, msg, outlook, properties

from qa.errors import LoadError
from qa.loaders import load_bytes
from qa.loaders.content import unread_in
from qa.loaders.mail.rtf import unpacked


def message() -> bytes:
    inner = properties({0x0037: "Permit", 0x1000: "The permit is no. 4711.", 0x0C1A: "Carl"}, 24, TIME - 60)
    attached: Tree = {
        "__attach_version1.0_#00000000": attachment("plan.txt", b"The wall is ninety metres long.\n" * 200),
        "__attach_version1.0_#00000001": properties({0x3001: "Permit"}, 8) | {"__substg1.0_3701000D": inner},
        "__attach_version1.0_#00000002": attachment("logo.png", b"\x89PNG\0"),
    }
    return msg(outlook("The harbour wall", "We begin to dig on Monday.\r\n", attached))


def test_a_message_of_outlook_has_its_header_its_text_and_its_attachments() -> None:
    document = load_bytes(message(), "/d/plan.msg", "plan.msg")

    assert document.title == "The harbour wall"
    assert document.text.startswith(
        "The harbour wall\n\nFrom: Ada Brandt <ada@example.org>\nTo: Bo Lind\nDate: Tue, 03 May 2022 12:00:00 +0000\n"
        "Subject: The harbour wall\n\nAttachments: plan.txt, Permit.msg, logo.png\n\nWe begin to dig on Monday.\n\n"
        "plan.txt\n\nThe wall is ninety metres long.\n"
    )
    assert [(member.name, member.time) for member in document.members] == [
        ("", TIME),
        ("plan.txt", TIME),
        ("Permit.msg", TIME - 60),
    ]
    assert document.text.endswith("Subject: Permit\n\nThe permit is no. 4711.")
    assert unread_in(document.reading) == ["logo.png: format not known"]


def test_an_encrypted_message_of_outlook_is_named() -> None:
    tree = properties({0x001A: "IPM.Note.SMIME", 0x0037: "Secret"}, 32)
    tree["__attach_version1.0_#00000000"] = attachment("smime.p7m", b"\x30\x80")

    with pytest.raises(LoadError, match=r"is encrypted \(S/MIME\)"):
        load_bytes(msg(tree), "/d/a.msg", "a.msg")


def test_another_file_with_this_suffix_is_read_as_text() -> None:
    """Robots describe their messages in files of this name."""
    assert load_bytes(b"float64 x\nfloat64 y\n", "/d/Point.msg", "Point.msg").reading == "text, utf-8"


def test_without_a_name_a_message_of_outlook_is_known_by_its_content() -> None:
    assert load_bytes(message(), "-", "-").reading.startswith("msg")


def test_damaged_messages_of_outlook_are_read_or_named() -> None:
    chance = random.Random(4)
    data = message()
    for _ in range(100):
        with suppress(LoadError):
            load_bytes(damaged(data, chance), "/d/a.msg", "a.msg")


def test_many_attachments_of_outlook_are_all_read() -> None:
    attached: Tree = {f"__attach_version1.0_#{n:08X}": attachment(f"{n}.txt", b"gate %d" % n) for n in range(200)}
    document = load_bytes(msg(outlook("Gates", "Many.", attached)), "/d/a.msg", "a.msg")

    assert len(document.members) == 201
    assert document.text.endswith("199.txt\n\ngate 199")


# The example of the format's specification.
PACKED = bytes.fromhex(
    "2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0"
)


def test_a_text_that_is_only_there_as_rtf_is_unpacked() -> None:
    assert unpacked(PACKED) == rb"{\rtf1\ansi\ansicpg1252\pard hello world}" + b"\r\n"
    assert unpacked(b"\0\0\0\0\5\0\0\0MELA\0\0\0\0{\\rtf") == rb"{\rtf"
    assert unpacked(b"") == unpacked(b"x" * 30) == b""


def test_a_message_whose_text_is_only_there_as_rtf_has_it_as_a_file() -> None:
    tree = properties({0x0037: "Only RTF"}, 32, binaries={0x1009: PACKED})
    document = load_bytes(msg(tree), "/d/a.msg", "a.msg")

    assert "Attachments: message.rtf" in document.text
