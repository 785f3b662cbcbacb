"""A path to a Document: what is read, in which format, and what is refused."""

from __future__ import annotations

import hashlib
import os
import re
import socket
import sys
import threading
from typing import TYPE_CHECKING

import pytest
from command_cases import HANG
from hypothesis import given
from load_cases import as_root
from strategies import FILES

from qa.errors import LoadError
from qa.ingest.walk import find
from qa.loaders import NoText, load, load_bytes
from qa.loaders.positions import line_anchors
from qa.model import Anchor, locate

if TYPE_CHECKING:
    from pathlib import Path


# --- what a document is ---


def test_a_file_is_read_as_it_is(tmp_path: Path) -> None:
    """The text is the decoded file without its byte order mark, newlines untouched."""
    path = tmp_path / "note.txt"
    path.write_bytes(b"\xef\xbb\xbfA title\r\n\r\nOne sentence of text.\rAnother one.\n")
    document = load(str(path), name="note.txt")

    assert document.text == "A title\r\n\r\nOne sentence of text.\rAnother one.\n"
    assert document.source == str(path)
    assert document.name == "note.txt"
    assert document.title == "A title"
    assert document.language == "en"
    assert document.reading == "text, utf-8"
    assert document.digest == "sha256:" + hashlib.sha256(path.read_bytes()).hexdigest()
    assert document.anchors == (Anchor(0, 1, 1), Anchor(11, 3, 1), Anchor(33, 4, 1))


def test_the_source_is_absolute_and_its_links_are_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "real.txt").write_text("Some text.")
    (tmp_path / "link.txt").symlink_to("real.txt")
    monkeypatch.chdir(tmp_path)

    assert load("link.txt").source == str(tmp_path / "link.txt")
    assert load("./link.txt").name == "./link.txt"


@pytest.mark.skipif(sys.platform == "darwin", reason="its file names are Unicode")
def test_a_name_that_is_no_unicode_survives(tmp_path: Path) -> None:
    path = os.path.join(str(tmp_path), os.fsdecode(b"caf\xe9.txt"))
    with open(path, "w") as file:
        file.write("Some text.")

    assert load(path).source == path
    assert list(find([str(tmp_path)]).files) == [path]


@pytest.mark.parametrize(
    ("name", "text", "title"),
    [
        ("a.md", "## Second\n\n# First\n\nText.", "First"),
        ("a.md", "## Second\n\n### Third\n\nText.", "Second"),
        ("a.md", "---\ntitle: 'From the front'\n---\n\n## Second\n\nText.", "From the front"),
        ("a.md", "---\ntitle: From the front\n---\n\n# First\n\nText.", "First"),
        ("a.md", "# A  title\twith   spaces\n\nText.", "A title with spaces"),
        ("my.notes.txt", "Text without a heading, and more of it.", "my.notes"),
    ],
)
def test_the_title(tmp_path: Path, name: str, text: str, title: str) -> None:
    """The first heading of level 1, else that of the front matter, else the first heading, else the file's name."""
    (tmp_path / name).write_text(text)

    assert load(str(tmp_path / name)).title == title


@given(FILES)
def test_anchors_are_the_lines(text: str) -> None:
    """A line ends at \\r\\n, \\n and \\r and at nothing else; every offset that is not white space has its line."""
    starts = [0, *(match.end() for match in re.finditer("\r\n|\n|\r", text))]
    found = line_anchors(text)

    assert found[0] == Anchor(0, 1, 1)
    for number, line in enumerate(re.split("\r\n|\n|\r", text), 1):
        for column, character in enumerate(line, 1):
            if not character.isspace():
                offset = starts[number - 1] + column - 1
                assert locate(found, offset) == Anchor(offset, number, column)


# --- which format ---


@pytest.mark.parametrize(
    ("name", "text", "reading"),
    [
        ("a.md", "plain words", "markdown, utf-8"),
        ("a.MKD", "plain words", "markdown, utf-8"),
        ("a.log", "Title\n=====\n\n## no heading here\n\nText.", "text, utf-8"),
        ("a.txt", "Title\n\nSome text.", "text, utf-8"),
        ("a.txt", "# Title\n\nSome text.", "markdown, utf-8"),
        ("README", "Title\n\n```sh\nls\n```\n", "markdown, utf-8"),
        ("script", "#!/bin/sh\n\n# Clean up\n\nrm -f core\n", "text, utf-8"),
        ("a.txt", "# Title\n\nA part\n~~~~~~\n\nText.", "text, utf-8"),
        ("a.txt", "Facts\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n", "text, utf-8"),
    ],
)
def test_the_format(tmp_path: Path, name: str, text: str, reading: str) -> None:
    """By the suffix; where that says nothing, by headings and fences, for plain text has pipe tables as well."""
    (tmp_path / name).write_text(text)

    assert load(str(tmp_path / name)).reading == reading


def test_standard_input_has_no_suffix() -> None:
    markdown = load_bytes(b"# Title\n\n- one\n- two\n", "-", "(standard input)")
    plain = load_bytes(b"Title\n\nSome text that is longer.", "-", "(standard input)")

    assert (markdown.reading, markdown.source, markdown.name) == ("markdown, utf-8", "-", "(standard input)")
    assert (plain.reading, plain.title) == ("text, utf-8", "Title")


# --- what is refused ---


def refusal(path: str) -> LoadError:
    with pytest.raises(LoadError) as caught:
        load(path)
    assert "\n" not in caught.value.message
    assert caught.value.hint
    return caught.value


def test_what_is_not_there(tmp_path: Path) -> None:
    assert refusal(str(tmp_path / "no.txt")).message == f"{tmp_path}/no.txt: no such file or folder"
    assert refusal("").message.endswith(": no such file or folder")
    assert refusal("a\0b").message == "a\\x00b: no such file or folder"
    assert refusal("a\nb").message == "a\\nb: no such file or folder"
    assert not isinstance(refusal("nowhere"), NoText)


def test_a_folder_and_a_device_are_not_opened(tmp_path: Path) -> None:
    assert refusal(str(tmp_path)).message == f"{tmp_path}: is a folder"
    assert refusal("/dev/null").message == "/dev/null: is a device or a socket, not a file"
    with socket.socket(socket.AF_UNIX) as server, pytest.MonkeyPatch.context() as patch:
        patch.chdir(tmp_path)
        server.bind("socket")
        assert refusal("socket").message == "socket: is a device or a socket, not a file"


def test_what_has_no_text_is_told_from_what_cannot_be_read(tmp_path: Path) -> None:
    for name, data, reason in (
        ("empty", b"", "is empty"),
        ("blank", b" \n\t\r\n\x0c", "is empty"),
        ("nuls", b"\0" * 5000, "is empty"),
        ("mark", b"\xef\xbb\xbf\n", "is empty"),
        ("picture", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0", "is binary, not text"),
    ):
        (tmp_path / name).write_bytes(data)
        error = refusal(str(tmp_path / name))
        assert isinstance(error, NoText)
        assert error.message == f"{tmp_path}/{name}: {reason}"


def test_a_file_may_have_a_gibibyte_and_no_more(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate((1 << 30) + 1)

    error = refusal(str(path))
    assert error.message == f"{path}: is larger than 1 GiB"
    assert not isinstance(error, NoText)


@as_root
def test_no_permission_is_a_failure(tmp_path: Path) -> None:
    path = tmp_path / "secret.txt"
    path.write_text("text")
    path.chmod(0)

    error = refusal(str(path))
    assert error.message == f"{path}: no permission to read it"
    assert not isinstance(error, NoText)


def test_a_named_pipe_is_read_to_its_end(tmp_path: Path) -> None:
    """`qa ask "..." <(command)` gives one."""
    path = tmp_path / "pipe"
    os.mkfifo(path)
    text = "A line of text.\n" * 20_000
    writer = threading.Thread(target=path.write_text, args=(text,), daemon=True)
    writer.start()
    document = load(str(path))
    writer.join(HANG)

    assert document.text == text
