"""Old formats are read by programs where these are installed; here small scripts stand for them."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

import pytest
from fault_cases import book

from qa.errors import LoadError
from qa.loaders import NoText, load_bytes, programs
from qa.model import locate
from qa.private import temporary

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

WORD = b"\xd0\xcf\x11\xe0 and more"


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str, str], None]:
    """Make a script the program of this name; before, none is installed but those that scripts use."""
    folder = tmp_path / "programs"
    folder.mkdir()
    for name in ("cat", "printf", "sleep", "yes", "cp"):
        os.symlink(f"/bin/{name}" if os.path.exists(f"/bin/{name}") else f"/usr/bin/{name}", folder / name)
    monkeypatch.setenv("PATH", str(folder))

    def add(name: str, script: str) -> None:
        path = folder / name
        path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        path.chmod(path.stat().st_mode | stat.S_IXUSR)

    return add


def refusal(data: bytes, name: str) -> str:
    with pytest.raises(LoadError) as caught:
        load_bytes(data, f"/{name}", name)
    return caught.value.message


def test_a_program_reads_standard_input_and_knows_no_name(install: Callable[[str, str], None]) -> None:
    install("antiword", 'printf "%s\\n\\nTwo words: " "$*"; cat')
    document = load_bytes(WORD, "/$(touch evil).doc", "$(touch evil).doc")

    assert document.text.startswith("-m UTF-8.txt -w 0 -\n\nTwo words: ")
    assert document.text.endswith(" and more")
    assert document.reading == "text by antiword"
    assert locate(document.anchors, document.blocks[1].span.start).label == "¶ 2"


def test_the_next_program_is_used_where_the_first_is_missing(install: Callable[[str, str], None]) -> None:
    assert refusal(WORD, "a.doc") == "a.doc: cannot be read without a program: install antiword or catdoc"
    assert refusal(b"BOOKMOBI", "a.mobi") == "a.mobi: cannot be read without a program: install ebook-convert"
    assert refusal(b"AT&TFORM", "a.djvu") == "a.djvu: cannot be read without a program: install djvutxt"
    install("catdoc", "printf 'By the other.'")
    assert load_bytes(WORD, "/a.doc", "a.doc").reading == "text by catdoc"


def test_pages_are_told_apart(install: Callable[[str, str], None]) -> None:
    install("djvutxt", "printf 'One storm came.\\n\\n\\fThe tide turned.\\n\\n\\f'")
    document = load_bytes(b"AT&TFORM", "/a.djvu", "a.djvu")
    assert [locate(document.anchors, block.span.start).page for block in document.blocks] == [1, 2]


def test_a_book_is_read_by_way_of_an_epub(install: Callable[[str, str], None], tmp_path: Path) -> None:
    (tmp_path / "made.epub").write_bytes(book({"one.xhtml": "<h1>Tides</h1><p>The tide turned at noon.</p>"}))
    install("ebook-convert", f'cp {tmp_path}/made.epub "$2"')
    document = load_bytes(b"BOOKMOBI", "/a.mobi", "a.mobi")
    assert "The tide turned at noon." in document.text
    assert document.reading.endswith(", by ebook-convert")


def test_what_a_program_fails_on_is_named(install: Callable[[str, str], None], monkeypatch: pytest.MonkeyPatch) -> None:
    install("antiword", "exit 1")
    assert refusal(WORD, "a.doc") == "a.doc: is damaged or encrypted: antiword cannot read it"
    install("antiword", "printf ' '")
    with pytest.raises(NoText, match="has no text"):
        load_bytes(WORD, "/a.doc", "a.doc")
    install("ebook-convert", "exit 0")
    assert "ebook-convert makes no text of it" in refusal(b"BOOKMOBI", "a.mobi")
    monkeypatch.setattr(programs, "TOTAL", 10_000)
    install("antiword", "yes")
    assert "writes too much" in refusal(WORD, "a.doc")
    monkeypatch.setattr(programs, "SECONDS", 0.1)
    install("antiword", "sleep 1000")
    assert refusal(WORD, "a.doc") == "a.doc: is damaged: antiword crashes, does not end, or writes too much"


def test_a_program_that_can_be_given_no_file_is_named(
    install: Callable[[str, str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_place() -> str:
        raise FileNotFoundError(2, "there is no folder for temporary files", "/tmp")

    install("antiword", "cat")
    monkeypatch.setattr(temporary, "_place", no_place)
    assert refusal(WORD, "a.doc") == "a.doc: cannot be given to antiword: there is no folder for temporary files"


def test_what_has_only_the_name_is_read_as_what_it_is(install: Callable[[str, str], None]) -> None:
    assert load_bytes(b"<html><body><p>The tide.</p></body></html>", "/a.doc", "a.doc").reading.startswith("html")
    assert load_bytes(b"The tide turned.\n", "/a.doc", "a.doc").reading == "text, utf-8"
