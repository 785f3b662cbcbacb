"""Laws of the clipboard: the quote arrives whole, ends no escape sequence early, and no program holds up the chat."""

from __future__ import annotations

import re
import sys
from base64 import b64decode
from typing import TYPE_CHECKING

import pytest
from chat_cases import GOES_ON, STORM, WENT_ON, Dialogue, ask
from command_cases import HANG
from hypothesis import given
from hypothesis import strategies as st

from qa.chat import clipboard
from qa.chat.clipboard import MOST, give, programs, sequence

if TYPE_CHECKING:
    from pathlib import Path

QUOTATION = "“A storm delayed the ferry on Monday.” — harbour.md:5:1, The harbour › The storm"


@pytest.fixture
def dialogue(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Dialogue:
    for variable in ("TMUX", "STY", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(clipboard, "SECONDS", HANG)
    return Dialogue(monkeypatch, tmp_path)


def program(path: Path, body: str) -> None:
    path.write_text(f"#!{sys.executable}\nimport sys, time\n{body}\n")
    path.chmod(0o755)


def test_the_quote_and_its_place_go_to_the_terminal(dialogue: Dialogue) -> None:
    shown = dialogue(ask("what delayed the ferry?", "/copy 1", GOES_ON))

    found = re.fullmatch(
        r"\x1b]52;c;([A-Za-z0-9+/=]*)\x07(.*)", shown.removeprefix(f"strong match\n{STORM}\n"), re.DOTALL
    )
    assert found is not None
    assert b64decode(found[1]).decode() == QUOTATION
    assert found[2] == f"citation 1 is sent to the terminal, for its clipboard\n\n{WENT_ON}"


def test_a_program_gets_the_same_and_is_named(
    dialogue: Dialogue, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program(tmp_path / "xclip", "open('seen', 'w').write(repr(sys.argv[1:]) + sys.stdin.read())")
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setenv("TERM", "linux")

    shown = dialogue(ask("what delayed the ferry?", "/copy 1"))

    assert shown == f"strong match\n{STORM}\ncitation 1 is copied, by xclip\n\n"
    assert (tmp_path / "seen").read_text() == f"['-selection', 'clipboard']{QUOTATION}"


def test_without_any_clipboard_that_is_said(dialogue: Dialogue, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "linux")

    assert dialogue(ask("what delayed the ferry?", "/copy 1")).endswith(
        "\nthere is no clipboard: neither a program for it nor a terminal that takes so\nmuch\n\n"
    )


def test_a_program_that_fails_or_hangs_gives_way_to_the_next(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clipboard, "SECONDS", 5.0)  # far more than the last of them needs
    program(tmp_path / "wl-copy", "sys.exit(1)")
    program(tmp_path / "xclip", "time.sleep(3600)")
    program(tmp_path / "xsel", "sys.stdin.read()")
    environ = {"PATH": str(tmp_path), "WAYLAND_DISPLAY": "w", "DISPLAY": ":0"}

    assert give("a", environ, "linux") == "xsel"


def test_no_program_is_tried_that_has_no_clipboard_to_serve() -> None:
    names = [words[0] for words in programs({}, "linux")]

    assert names == ["clip.exe"]
    assert [words[0] for words in programs({"TMUX": "/t,1,0"}, "darwin")] == ["pbcopy", "clip.exe", "tmux"]


@given(st.text(st.characters(exclude_categories=()), max_size=2000))
def test_no_text_ends_the_sequence_early(text: str) -> None:
    for environ, begins, ends in (
        ({}, "\x1b]52;c;", "\x07"),
        ({"TMUX": "1"}, "\x1b]52;c;", "\x07\x1b\\"),
        ({"STY": "1"}, "\x1bP\x1b]52;c;", "\x07\x1b\\"),
    ):
        sent = sequence(text, {"TERM": "xterm"} | environ)
        assert sent.startswith(begins)
        assert sent.endswith(ends)
        assert sent.count("\x07") == (2 if "TMUX" in environ else 1)
        assert re.fullmatch(r"[\x1b\x07\\\]A-Za-z0-9+/=;]*", sent)
        if "STY" in environ:
            assert all(len(part) <= 516 for part in sent.split("\x1b\\"))
            inner = "".join(part.removeprefix("\x1bP") for part in sent.split("\x1b\\"))
            assert b64decode(inner[7:-1]).decode() == text.encode("utf-8", "replace").decode()


def test_what_is_too_long_for_terminals_is_not_sent() -> None:
    assert sequence("a" * (MOST // 4 * 3), {"TERM": "xterm"})
    assert not sequence("a" * (MOST // 4 * 3 + 1), {"TERM": "xterm"})
    assert not sequence("a", {"TERM": "dumb"})
