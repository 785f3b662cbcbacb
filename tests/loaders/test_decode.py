"""Bytes to text: the encoding that they say, the one that is guessed, and what is binary."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import CHARACTERS

from qa.loaders.decode import decode_text


@given(st.text(CHARACTERS), st.sampled_from(("utf-8-sig", "utf-16", "utf-32")))
def test_a_byte_order_mark_tells_the_encoding(text: str, encoding: str) -> None:
    if text[:1] not in ("\ufeff", "\0"):  # a second mark; the two bytes more that make a mark of UTF-16 one of UTF-32
        assert decode_text(text.encode(encoding))[0] == text


@given(st.text(CHARACTERS.filter(lambda character: character != "\0")))
def test_valid_utf8_is_never_guessed_at(text: str) -> None:
    if not text.startswith("\ufeff"):
        assert decode_text(text.encode()) == (text, "utf-8")


@given(st.binary(max_size=400))
def test_bytes_are_text_or_binary(data: bytes) -> None:
    """Nothing else is ever raised, and nothing is read as a text that has no encoding."""
    try:
        text, how = decode_text(data)
    except ValueError:
        assert re.search(rb"[^\t\n\x0c\r\x1b -\x7e]", data)
    else:
        assert isinstance(text, str)
        assert how
        text.encode("utf-8")  # no lone surrogate


FRENCH = "Le délai a été annoncé hier, et personne ne sait où il mène. "


POLISH = "Rząd przedstawił w środę projekt budżetu na przyszły rok, a posłowie opozycji go nie przyjęli. "


RUSSIAN = "Компания отложила выпуск модели ещё раз. Причина, по словам директора, в проверках. "


JAPANESE = "会社はモデルの公開を再び延期した。理由は安全性の確認だと社長は述べた。"


CHINESE = "公司再次推迟了模型的发布。\n总裁表示，原因是安全审查需要更多时间。"


@pytest.mark.parametrize(
    ("data", "text", "how"),
    [
        (b"a\0b", "a\0b", "utf-8"),  # a stray NUL is a character
        ("hello there".encode("utf-16-le"), "hello there", "utf-16-le"),
        ("hello there".encode("utf-16-be"), "hello there", "utf-16-be"),
        (CHINESE.encode("utf-16-le") * 9, CHINESE * 9, "utf-16-le"),
        ("hello".encode("utf-32-be"), "hello", "utf-32-be"),
        (b"word " * 1000 + b"\xff\xff\xff", "word " * 1000 + "\ufffd" * 3, "utf-8 with 3 bytes replaced"),
        ("naïve ".encode() * 9 + b"\xe9", "naïve " * 9 + "\ufffd", "utf-8 with 1 byte replaced"),
        (b"caf\xe9", "café", "windows-1252, guessed"),
        ("“Quote” – it’s".encode("cp1252"), "“Quote” – it’s", "windows-1252, guessed"),
        (FRENCH.encode("cp1252") * 5, FRENCH * 5, "windows-1252, guessed"),
        (POLISH.encode("cp1250") * 5, POLISH * 5, "cp1250, guessed"),
        (POLISH.encode("iso8859-2") * 5, POLISH * 5, "iso8859-2, guessed"),
        (RUSSIAN.encode("cp1251") * 5, RUSSIAN * 5, "cp1251, guessed"),
        (JAPANESE.encode("shift_jis") * 5, JAPANESE * 5, "cp932, guessed"),
        (FRENCH.encode("latin-1") * 5 + b"\x81", FRENCH * 5 + "\x81", "latin-1, guessed"),
    ],
)
def test_how_bytes_are_read(data: bytes, text: str, how: str) -> None:
    assert decode_text(data) == (text, how)


@pytest.mark.parametrize(
    "data", [bytes(range(256)) * 40, b"\x7fELF\x02\x01\x01\0\0\0\xff\xfe", b"\x80\x01\x02\x03" * 9]
)
def test_binary_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="binary"):
        decode_text(data)
