"""Laws of the chat on a real terminal: Ctrl-C never ends it, and it leaves the terminal as it found it."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING

import pytest
from terminals import CTRL_C, CTRL_D, ENTER, HARBOUR, RIGHT, TAB, Terminal

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

DRIVER = """
import sys, time
import qa.library
from qa.chat import Options, chat
opened = qa.library.open_library
def slowly(*paths, **options):
    time.sleep(3600 if "slow" in paths[0] else 0)
    return opened(*paths, **options)
qa.library.open_library = slowly
def library():
    from qa.library import Library
    from qa.loaders import load
    time.sleep(float(sys.argv[1]))
    return Library([load("harbour.md")], failures=tuple(sys.argv[2:]))
sys.exit(chat(library, Options(limit=1, name="harbour.md")))
"""


@pytest.fixture
def terminal(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Terminal]:
    (tmp_path / "harbour.md").write_text(HARBOUR)
    options = {"width": 80, "term": "xterm-256color", "delay": 0.0, "failures": ()} | getattr(request, "param", {})
    words = ("-c", DRIVER, str(options["delay"]), *options["failures"])
    opened = Terminal(
        words, tmp_path, options["width"], is_slow=options["delay"] > 1, environ={"TERM": options["term"]}
    )
    yield opened
    opened.close()


GREETED = "The harbour · 1 file, 2 passages  /help lists the commands\n"
ANSWER = """\
strong match
1. A storm delayed the ferry on Monday. The captain waited for two hours, and
   then for two hours more, at the old quay.
   harbour.md:5:1  The harbour › The storm"""


def test_a_chat_on_a_terminal(terminal: Terminal) -> None:
    terminal.wait_for(f"{GREETED}>")
    terminal.type(b"this is cleared")
    terminal.wait_for("> this is cleared")
    terminal.type(CTRL_C)
    terminal.wait_for("> this is cleared\n>")
    terminal.type(b"what delayed the ferry?" + ENTER)
    terminal.wait_for("The storm\n\n>")
    terminal.type(CTRL_D)

    assert terminal.left() == 0
    assert terminal.shown == (f"{GREETED}> this is cleared\n> what delayed the ferry?\n{ANSWER}\n\n>")
    assert terminal.is_as_before()
    assert b"\x1b[6n" not in terminal.received  # the cursor's place is never asked for
    assert b"\x1b[?1000h" not in terminal.received  # nor the mouse
    assert terminal.received.endswith(b"\x1b[?25h\x1b[?2004l")  # the cursor is shown, pasting is as it was


@pytest.mark.parametrize("terminal", [{"delay": 0.5, "failures": ("secret.md: no permission",)}], indirect=True)
def test_what_is_known_of_the_sources_stands_above_the_prompt_at_once(terminal: Terminal) -> None:
    terminal.wait_for("\n>")
    terminal.type(b"half a")
    terminal.wait_for(f"{GREETED}qa: error: secret.md: no permission\n> half a")
    terminal.type(CTRL_C)
    terminal.wait_for("> half a\n>")
    terminal.type(CTRL_D)

    assert terminal.left() == 0
    assert terminal.shown == (f"{GREETED}qa: error: secret.md: no permission\n> half a\n>")


WAITING = """
import os, sys, time
from qa.chat import Options, Waiting, chat
waiting = Waiting()
def library():
    from qa.library import open_library
    waiting("4711")
    end = time.monotonic() + 60
    while not os.path.exists("go") and time.monotonic() < end:
        time.sleep(0.01)
    return open_library("harbour.md")
sys.exit(chat(library, Options(limit=1, name="harbour.md", waiting=waiting)))
"""


def test_that_another_process_is_waited_for_stands_above_the_prompt(tmp_path: Path) -> None:
    (tmp_path / "harbour.md").write_text(HARBOUR)
    terminal = Terminal(("-c", WAITING), tmp_path, is_slow=True)
    told = "another process (4711) is indexing: waiting for it\n>"
    try:
        terminal.wait_for(f"harbour.md  /help lists the commands\n{told}")
        terminal.type(b"what delayed the ferry?" + ENTER)
        terminal.wait_for("reading the documents ...")
        (tmp_path / "go").touch()
        terminal.wait_for("The storm\n\n>")
        terminal.type(CTRL_D)
        assert terminal.left() == 0
        assert terminal.shown.count("another process") == 1
    finally:
        terminal.close()


def test_commands_are_completed_and_old_lines_suggested(terminal: Terminal) -> None:
    terminal.wait_for("\n>")
    terminal.type(b"what delayed the ferry?" + ENTER)
    terminal.wait_for("The storm\n\n>")
    terminal.type(b"/")
    terminal.wait_for("/context  show the passage of citation N with what stands around it")
    terminal.type(b"co")
    terminal.wait_for("> /co\n      /context  show")
    terminal.type(TAB)
    terminal.wait_for("> /context")
    terminal.type(CTRL_C)
    terminal.type(b"what del")
    terminal.wait_for("> what delayed the ferry?\n" + ANSWER)
    terminal.wait_for("/context\n> what delayed the ferry?")  # the suggestion
    terminal.type(RIGHT + b" again" + ENTER)
    terminal.wait_for("> what delayed the ferry? again\n")
    terminal.wait_for("   harbour.md:5:1  The harbour › The storm\n\n>")
    terminal.type(CTRL_D)

    assert terminal.left() == 0
    assert terminal.is_as_before()


@pytest.mark.parametrize("terminal", [{"delay": 3600.0}], indirect=True)
def test_ctrl_c_stops_a_question_and_not_the_chat(terminal: Terminal) -> None:
    terminal.wait_for("\n>")
    for _ in range(2):
        terminal.type(b"what delayed the ferry?" + ENTER)
        terminal.wait_for("reading the documents ...")
        terminal.type(CTRL_C)
        terminal.wait_for("stopped\n\n>")
        terminal.screen.reset()
        terminal.type(ENTER)
        terminal.wait_for(">\n>")
        terminal.screen.reset()
        terminal.type(ENTER)
        terminal.wait_for(">\n>")
    terminal.type(CTRL_D)

    assert terminal.left() == 0  # well within the hour: the chat ends without waiting for the library
    assert terminal.is_as_before()


@pytest.mark.parametrize("terminal", [{"delay": 1.5}], indirect=True)
def test_what_is_typed_during_an_answer_waits_for_the_next_prompt(terminal: Terminal) -> None:
    terminal.wait_for("\n>")
    terminal.type(b"what delayed the ferry?" + ENTER)
    terminal.wait_for("reading the documents ...")
    terminal.type(b"/set limit 1" + ENTER + CTRL_D)

    assert terminal.left() == 0
    assert terminal.shown == (
        "harbour.md  /help lists the commands\n"
        f"> what delayed the ferry?\nreading the documents ...\n{ANSWER}\n"
        "\n> /set limit 1\nlimit: 1\n"
        "\n>"
    )
    assert terminal.is_as_before()


def test_an_interrupt_signal_is_what_the_key_is(terminal: Terminal) -> None:
    terminal.wait_for(f"{GREETED}>")
    terminal.type(b"half a question")
    terminal.wait_for("half a question")
    terminal.process.send_signal(signal.SIGINT)
    terminal.wait_for("> half a question\n>")
    terminal.type(CTRL_D)

    assert terminal.left() == 0
    assert terminal.shown == f"{GREETED}> half a question\n>"


def test_sigterm_puts_the_terminal_right(terminal: Terminal) -> None:
    terminal.wait_for("\n>")
    terminal.type(b"half a question")
    terminal.wait_for("half a question")
    assert not terminal.is_as_before()

    terminal.process.send_signal(signal.SIGTERM)

    assert terminal.left() == 128 + signal.SIGTERM
    assert "Traceback" not in terminal.shown
    assert terminal.is_as_before()


# The chat gets SIGTERM when a function of prompt-toolkit is called: `load` by a task of the event loop, `prompt` before
# there is a loop.
_STRUCK = """
import os, signal, sys
from prompt_toolkit.history import History
from prompt_toolkit.shortcuts import PromptSession
def struck(function):
    def instead(*given, **named):
        os.kill(os.getpid(), signal.SIGTERM)
        return function(*given, **named)
    return instead
of = {"load": History, "prompt": PromptSession}[sys.argv[1]]
setattr(of, sys.argv[1], struck(getattr(of, sys.argv[1])))
from qa.cli import main
sys.exit(main(["chat", "harbour.md"]))
"""


@pytest.mark.parametrize("function", ["load", "prompt"])
def test_sigterm_that_comes_in_or_before_a_task_of_the_prompt_ends_the_chat(function: str, tmp_path: Path) -> None:
    (tmp_path / "harbour.md").write_text(HARBOUR)
    terminal = Terminal(("-c", _STRUCK, function), tmp_path)
    try:
        assert terminal.left() == 128 + signal.SIGTERM
        assert "Traceback" not in terminal.shown
        assert "Press ENTER" not in terminal.shown
        assert terminal.is_as_before()
    finally:
        terminal.close()


def test_sigterm_ends_the_chat_and_the_editor_that_it_has_started(tmp_path: Path) -> None:
    (tmp_path / "harbour.md").write_text(HARBOUR)
    editor = tmp_path / "editor"
    editor.write_text("#!/bin/sh\necho editing\nexec sleep 1000\n")
    editor.chmod(0o700)
    terminal = Terminal(("-m", "qa", "chat", "harbour.md"), tmp_path, environ={"EDITOR": str(editor)})
    try:
        terminal.wait_for("\n>")
        terminal.type(b"\x18\x05")
        terminal.wait_for("editing")
        terminal.process.send_signal(signal.SIGTERM)
        assert terminal.left() == 128 + signal.SIGTERM
        assert "Traceback" not in terminal.shown
        assert terminal.is_as_before()
    finally:
        terminal.close()


@pytest.mark.parametrize("terminal", [{"term": "dumb"}], indirect=True)
def test_a_dumb_terminal_has_a_plain_prompt(terminal: Terminal) -> None:
    terminal.wait_for("\n>")
    terminal.type(b"this is cleared")
    terminal.wait_for("> this is cleared")
    terminal.type(CTRL_C)
    terminal.wait_for("> this is cleared^C\n>")
    terminal.type(b"what delayed the ferry?\n")
    terminal.wait_for("at the old quay.\n\n>")
    terminal.type(CTRL_D)

    assert terminal.left() == 0
    assert b"\x1b" not in terminal.received
    assert terminal.is_as_before()


@pytest.mark.parametrize("terminal", [{"width": width} for width in (20, 40, 200)], indirect=True)
def test_no_line_is_broken_by_the_terminal(terminal: Terminal) -> None:
    terminal.wait_for("\n>")
    terminal.type(b"/help" + ENTER)
    terminal.wait_for("answer.\n\n>")
    terminal.type(b"what delayed the ferry?" + ENTER)
    terminal.wait_for("The storm\n\n>" if terminal.screen.columns > 20 else "storm\n\n>")
    terminal.type(CTRL_D)

    assert terminal.left() == 0
    words = " ".join(terminal.shown.split())
    assert "then for two hours more, at the old quay." in words


@pytest.mark.parametrize("terminal", [{"delay": delay} for delay in (0.0, 0.05, 0.1)], indirect=True)
def test_who_leaves_while_the_library_opens_leaves_quietly(terminal: Terminal) -> None:
    terminal.wait_for("\n>")
    terminal.type(CTRL_D)

    assert terminal.left() == 0
    assert "Traceback" not in terminal.shown
    assert "Fatal" not in terminal.shown
    assert terminal.is_as_before()


def test_ctrl_c_while_files_are_loaded_leaves_the_chat_with_those_before(terminal: Terminal, tmp_path: Path) -> None:
    (tmp_path / "slow.md").write_text("Nothing of it is ever read.")
    terminal.is_slow = True
    terminal.wait_for("\n>")
    terminal.type(b"/load slow.md" + ENTER)
    terminal.wait_for("reading the documents ...")
    terminal.type(CTRL_C)
    terminal.wait_for("stopped\n\n>")
    terminal.type(b"what delayed the ferry?" + ENTER)
    terminal.wait_for(f"{ANSWER}\n\n>")
    terminal.wait_for("harbour.md · 2 passages · 1 question · emacs")
    terminal.type(CTRL_D)

    assert terminal.left() == 0
    assert terminal.is_as_before()


def test_a_chat_that_a_path_begins_is_not_ended_by_ctrl_c(tmp_path: Path) -> None:
    (tmp_path / "harbour.md").write_text(HARBOUR)
    terminal = Terminal(("-m", "qa", "harbour.md", "-n1"), tmp_path)
    try:
        terminal.settle("\n>")
        terminal.type(b"this is cleared" + CTRL_C)
        terminal.wait_for("> this is cleared\n>")
        terminal.type(b"what delayed the ferry?" + ENTER)
        terminal.wait_for("The storm\n\n>")
        terminal.type(CTRL_D)

        assert terminal.left() == 0
        assert terminal.is_as_before()
    finally:
        terminal.close()
