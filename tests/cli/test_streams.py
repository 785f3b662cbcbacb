"""The command in a process of its own: closed and full streams, poor encodings, hostile text, Ctrl-C."""

from __future__ import annotations

import errno
import json
import os
import shlex
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from command_cases import HANG, PACKAGES, ending, until, without_match
from render_cases import harmless

from qa.cli import main

if TYPE_CHECKING:
    from pathlib import Path

    from command_cases import Run

posix = pytest.mark.skipif(os.name == "nt", reason="streams and names there are others")
QUESTION = "who is Aidan Clark?"
QUOTE = "Capability wise, we think the model is phenomenal — but our bar for an open source model is high"


def shell(line: str, cwd: Path) -> subprocess.CompletedProcess[bytes]:
    """A line of the shell, in which `qa` is the command."""
    line = line.replace("qa ", f"{shlex.quote(sys.executable)} -m qa ", 1)
    return subprocess.run(
        ["/bin/sh", "-c", line], cwd=cwd, capture_output=True, timeout=HANG, check=False, env=own_path()
    )


def own_path() -> dict[str, str]:
    return os.environ | {"PYTHONPATH": PACKAGES}


# Streams


@posix
def test_messages_are_wrapped_on_a_terminal(tmp_path: Path) -> None:
    from terminals import Terminal

    terminal = Terminal(("-m", "qa", "ask", "why?", "no-such-file.txt"), tmp_path, width=40, rows=15)
    try:
        assert terminal.left() == 2
        assert terminal.shown == (
            "qa: error: no-such-file.txt: no such\nfile or folder\n  check the spelling of the path"
        )
    finally:
        terminal.close()


@posix
def test_a_reader_that_closes_the_pipe_is_a_quiet_success(tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text(
        "\n\n".join(f"Launch {n} was delayed. " * 40 for n in range(3000)), encoding="utf-8"
    )
    done = shell('{ qa ask "the launch delayed" long.txt -n 3000; echo $? >status; } | head -1', tmp_path)

    assert done.stdout.startswith(b"1. Launch ")
    assert done.stdout.count(b"\n") == 1
    assert (tmp_path / "status").read_text(encoding="utf-8") == "0\n"
    assert without_match(done.stderr) == b""


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="a device of Linux")
@pytest.mark.parametrize("view", ["", "--json", "--color=always"])
def test_an_output_that_is_full_is_an_error(tmp_path: Path, view: str) -> None:
    done = shell(f'qa ask "{QUESTION}" {view} >/dev/full', tmp_path)

    assert done.returncode == 2
    assert (
        without_match(done.stderr)
        == b"qa: error: the answer cannot be written: No space left on device\n  is the disk full?\n"
    )


@posix
def test_an_output_that_is_closed_is_an_error(tmp_path: Path) -> None:
    done = shell(f'qa ask "{QUESTION}" >&-', tmp_path)

    assert done.returncode == 2
    assert done.stderr == b"qa: error: standard output is closed\n  an answer needs somewhere to go\n"


@posix
@pytest.mark.parametrize(("question", "status"), [(QUESTION, 0), ("how do I bake bread?", 1), ("", 2)])
def test_an_error_output_that_is_closed_costs_nobody_the_answer(tmp_path: Path, question: str, status: int) -> None:
    done = shell(f'qa ask "{question}" 2>&-', tmp_path)

    assert done.returncode == status
    assert bool(done.stdout) == (status == 0)


@posix
def test_standard_input_that_is_empty_or_closed_is_an_error(tmp_path: Path) -> None:
    done = shell('qa ask "why?" - </dev/null', tmp_path)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr == b"qa: error: (standard input): is empty\n  name a file that has text in it\n"

    done = shell('qa ask "why?" - <&-', tmp_path)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr == b'qa: error: standard input is closed\n  send it a text: cat notes.md | qa ask "..." -\n'


def test_standard_input_is_a_document_and_is_read_only_where_it_is_named(run: Run) -> None:
    text = "# Delays\r\n\r\nThe launch was delayed.\r\n"

    done = run("ask", "was the launch delayed?", "-", "--json", stdin=text)
    [citation] = json.loads(done.stdout)["citations"]
    assert (done.returncode, done.stderr) == (0, b"")
    assert (citation["source"], citation["uri"], citation["line"], citation["column"]) == ("-", None, 3, 1)
    assert text[citation["start"] : citation["end"]] == citation["quote"] == "The launch was delayed."
    assert (
        run("ask", "was the launch delayed?", "-", stdin=text).stdout.splitlines()[1]
        == b"   (standard input):3:1  Delays"
    )
    assert b"\n   openai-open-model-delay.md:26:" in run("ask", QUESTION, "-n", "1", stdin=text).stdout


# Encodings


@posix
@pytest.mark.parametrize(
    ("env", "dash"),
    [
        ({"PYTHONIOENCODING": "ascii"}, b"\\u2014"),
        ({"PYTHONIOENCODING": "cp1252"}, b"\x97"),
        ({"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}, b"\\u2014"),
        ({"LC_ALL": "C"}, "—".encode()),
        ({"PYTHONIOENCODING": "utf-16-le"}, "—".encode("utf-16-le")),
    ],
)
def test_an_answer_is_never_lost_for_one_character(run: Run, env: dict[str, str], dash: bytes) -> None:
    done = run("ask", QUESTION, "-n", "1", env=env)

    told = done.stderr.replace(b"\0", b"")  # UTF-16, as far as it is ASCII
    assert (done.returncode, without_match(told)) == (0, b"")
    assert dash in done.stdout


@posix
@pytest.mark.parametrize(
    "env", [{"PYTHONIOENCODING": "ascii"}, {"PYTHONIOENCODING": "cp1252"}, {"LC_ALL": "C", "PYTHONUTF8": "0"}]
)
def test_json_is_utf_8_everywhere(run: Run, env: dict[str, str]) -> None:
    assert run("ask", QUESTION, "--json", env=env).stdout == run("ask", QUESTION, "--json").stdout
    assert QUOTE.encode() in run("ask", QUESTION, "--jsonl", env=env).stdout


# Hostile text


HOSTILE = (
    "[citation needed] [/b] [link=http://x]y[/link] :cat: \x1b[31mred\x1b]8;;http://evil\x1b\\a\x1b]8;;\x1b\\ "
    "\x9b1m \x07\x08\x00 \u202eevil\u202c \u2066x\u2069 the launch was delayed"
)


@posix
@pytest.mark.parametrize("view", ["", "--json", "--jsonl", "--vimgrep", "--markdown", "--explain"])
def test_hostile_text_and_names_reach_the_screen_visible_and_harmless(run: Run, tmp_path: Path, view: str) -> None:
    name = "[b]a\x1b[31m\n\u202e:cat:.md"
    (tmp_path / name).write_bytes(f"# A {HOSTILE}\n\n{HOSTILE}.\n".encode())

    done = run("ask", "was the launch delayed?", name, *view.split())
    shown = done.stdout.decode()
    assert (done.returncode, without_match(done.stderr)) == (0, b"")
    assert harmless(shown)
    if view.startswith("--json"):
        found = json.loads(shown)
        [citation] = found.get("citations", [found])
        assert HOSTILE in citation["passage"]["text"]
        assert citation["source"].endswith(name)
    elif view != "--explain":
        for piece in (
            "citation needed",
            "link=http://x",
            r"\x1b",
            r"\x9b1m",
            r"\x07\x08\x00",
            r"\u202eevil\u202c",
            r"\u2066x\u2069",
        ):
            assert piece in shown or (view == "--markdown" and piece.replace("\\", "") in shown.replace("\\", "")), (
                piece
            )


@posix
def test_hostile_words_are_harmless_in_messages(run: Run) -> None:
    for words in (
        ("ask", "why?", "\x1b[31m\n\u202e.md"),
        ("\x1b[31m",),
        ("ask", "why?", "--\x1b[31m"),
        ("ask", "\x1b[31m\u202ebake"),
    ):
        done = run(*words)
        assert done.returncode in (1, 2)
        assert done.stdout == b""
        assert harmless(done.stderr.decode())
        assert r"\x1b[31m" in done.stderr.decode()


@posix
def test_words_that_are_no_unicode_are_words(run: Run, tmp_path: Path) -> None:
    with open(os.fsencode(tmp_path) + b"/caf\xe9.md", "wb") as file:
        file.write(b"The launch was delayed.\n")

    done = run("ask", b"was the launch \xff delayed?", b"caf\xe9.md")
    assert (done.returncode, without_match(done.stderr)) == (0, b"")
    assert done.stdout.splitlines()[1] == rb"   caf\udce9.md:1:1"
    done = run("ask", b"was the launch delayed?", b"caf\xe9.md", "--json")
    assert json.loads(done.stdout)["citations"][0]["uri"].endswith("caf%E9.md")


# Ctrl-C


def opened(pipe: Path) -> int:
    """The writing end of a named pipe, as soon as somebody reads from it."""
    writers: list[int] = []

    def is_open() -> bool:
        try:
            writers.append(os.open(pipe, os.O_WRONLY | os.O_NONBLOCK))
        except OSError as error:
            if error.errno != errno.ENXIO:
                raise
        return bool(writers)

    until(is_open)
    return writers[0]


@posix
def test_ctrl_c_ends_quietly_with_130(tmp_path: Path) -> None:
    """The process waits for a named pipe when it is interrupted."""
    os.mkfifo(tmp_path / "pipe.md")
    command = [sys.executable, "-m", "qa", "ask", "why?", "pipe.md"]
    process = subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=own_path())
    with ending(process):
        writer = opened(tmp_path / "pipe.md")
        process.send_signal(signal.SIGINT)
        assert process.communicate(timeout=HANG) == (b"", b"")
        os.close(writer)
    assert process.returncode == 130


def test_an_interrupt_anywhere_is_130(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("qa.library.open_library", interrupted)
    assert main(["ask", "why?"]) == 130
    assert capsys.readouterr() == ("", "")


def test_a_bug_keeps_its_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("qa.library.open_library", lambda *_, **__: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        main(["ask", "why?"])
