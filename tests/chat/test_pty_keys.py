"""Laws of the keys on a real terminal: vi's, the search in what was asked, and the way to the shell and back."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest
from terminals import CTRL_C, CTRL_D, CTRL_Z, ENTER, ESCAPE, HARBOUR, UP, Terminal

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    (tmp_path / "harbour.md").write_text(HARBOUR)
    opened = Terminal(("-m", "qa", "chat", "harbour.md", "-n", "1"), tmp_path)
    yield opened
    opened.close()


def test_vi_keys_are_set_and_seen_below_the_prompt(terminal: Terminal) -> None:
    terminal.wait_for("2 passages · emacs")
    terminal.type(b"/set vi" + ENTER)
    terminal.wait_for("2 passages · vi insert")
    terminal.type(b"why graphite?" + ESCAPE)
    terminal.wait_for("2 passages · vi navigation")
    terminal.type(b"0xxxiis" + ESCAPE)
    terminal.wait_for("> is graphite?")
    terminal.type(b"ddi/set emacs" + ENTER)
    terminal.wait_for("2 passages · emacs")
    terminal.type(b"/set toolbar off" + ENTER)
    terminal.wait_for("toolbar: off\nkept in qa.toml\n\n>")
    terminal.type(CTRL_D)

    assert terminal.left() == 0
    assert terminal.shown.endswith("toolbar: off\nkept in qa.toml\n\n>")
    assert terminal.is_as_before()


def test_settings_that_were_kept_are_those_of_the_next_chat(tmp_path: Path) -> None:
    (tmp_path / "harbour.md").write_text(HARBOUR)
    (tmp_path / "qa.toml").write_text('keys = "vi"\nlimit = 1\n')
    terminal = Terminal(("-m", "qa", "harbour.md"), tmp_path)
    try:
        terminal.wait_for("2 passages · vi insert")
        terminal.type(b"who is the captain of the ferry?" + ENTER)
        terminal.settle("1 question · vi insert")
        assert "\n1. Ada Bell" in terminal.shown
        assert "\n2. " not in terminal.shown
        terminal.type(CTRL_D)
        assert terminal.left() == 0
    finally:
        terminal.close()


def test_what_is_forgotten_is_forgotten_by_the_prompt_too(terminal: Terminal) -> None:
    terminal.wait_for("passages · emacs")
    terminal.type(b"who is the captain?" + ENTER)
    terminal.wait_for("1 question")
    terminal.type(b"/forget" + ENTER)
    terminal.settle("yes or no?\n\n>")
    terminal.type(b"yes" + ENTER)
    terminal.settle(
        "deleted: 1 line and 1 conversation\na new conversation: the next question stands alone\n\n>\nharbour.md"
    )
    terminal.type(UP + b"x")
    terminal.settle("> x\n")
    terminal.type(CTRL_C + b"who is")  # nothing is suggested
    terminal.settle("> who is\nharbour.md")
    terminal.type(CTRL_C + b"\x12captain")  # Ctrl-R finds nothing
    terminal.settle("captain")

    assert "> who is the captain?\nharbour" not in terminal.shown
    assert terminal.shown.count("who is the captain?") == 1


def test_ctrl_r_searches_what_was_asked_before_in_any_case(terminal: Terminal) -> None:
    terminal.wait_for("passages · emacs")
    terminal.type(b"who is Ada Bell?" + ENTER)
    terminal.settle("1 question")  # the prompt reads what it searches behind itself
    terminal.type(b"\x12ada")
    terminal.wait_for("(reverse-i-search)`ada': who is Ada Bell?")
    terminal.type(ENTER)
    terminal.wait_for("\n> who is Ada Bell?\nharbour.md")
    terminal.type(ENTER)
    terminal.wait_for("2 questions")
    terminal.type(CTRL_D)

    assert terminal.left() == 0
    assert terminal.is_as_before()


@pytest.mark.skipif(not os.path.exists("/bin/bash"), reason="there is no shell with jobs")
def test_ctrl_z_suspends_and_the_shell_resumes(tmp_path: Path) -> None:
    (tmp_path / "harbour.md").write_text(HARBOUR)
    run = "import os; os.execl('/bin/bash', 'bash', '--norc', '-i')"
    terminal = Terminal(("-c", run), tmp_path, environ={"PS1": "$ "})
    try:
        terminal.wait_for("$")
        terminal.type(f"{sys.executable} -m qa chat harbour.md -n 1\r".encode())
        terminal.wait_for("harbour.md · 2 passages · emacs")
        terminal.type(b"what delayed")
        terminal.wait_for("> what delayed")
        terminal.type(CTRL_Z)
        terminal.wait_for("Stopped")
        terminal.type(b"echo at the $((40 + 2))nd shell\r")
        terminal.wait_for("at the 42nd shell")
        terminal.type(b"fg\r")
        terminal.settle("> what delayed\nharbour.md · 2 passages · emacs")
        terminal.type(b" the ferry?" + ENTER)
        terminal.wait_for("1. A storm delayed the ferry on Monday.")
        terminal.type(CTRL_D)
        terminal.wait_for("\n>\n$")
        terminal.type(b"exit\r")
        assert terminal.left() == 0
    finally:
        terminal.close()
