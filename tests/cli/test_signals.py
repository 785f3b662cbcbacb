"""Ctrl-C, SIGTERM and SIGHUP end every command with their status, at every step from its first line on, and leave
nothing behind."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from command_cases import HANG, PACKAGES, ending, until
from fault_cases import WHO, Home, notes, samples
from signal_cases import SIGNALS, chat_struck, problem, struck, wait_for_nothing_left, with_temporary

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals there are others")

# Sends a signal to its own process at a step, which is a line that Python runs, counted from the first one in qa.cli.
STEPPING = """
import os, sys
number, at = int(sys.argv[1]), int(sys.argv[2])
del sys.argv[1:3]
step = 0
def trace(frame, event, arg):
    global step
    if not step and not frame.f_code.co_filename.endswith(("qa/cli/__init__.py", "qa/cli/interrupts.py")):
        return trace
    if event == "line":
        step += 1
        if step == at:
            sys.settrace(None)
            os.kill(os.getpid(), number)
    return trace
sys.settrace(trace)
from qa.__main__ import run
run()
"""
COMMANDS = {
    "--version": 1_500,
    "help ask": 8_000,
    "ask why?": 80_000,
    "index docs": 150_000,
    "status docs": 20_000,
    "chat docs": 100_000,
}


@pytest.fixture
def home(tmp_path: Path) -> Home:
    made = with_temporary(tmp_path)
    notes(tmp_path / "docs", 9)
    return made


def stepped(home: Home, number: int, at: int, *words: str) -> tuple[int, str, str]:
    done = home.run("-c", STEPPING, str(number), str(at), *words)
    return done.returncode, done.stdout, done.stderr


@pytest.mark.parametrize("number", SIGNALS)
@pytest.mark.parametrize("at", [1, 2, 5, 9, 14, 20, 30, 40, 60, 90])
def test_from_the_first_line_on_a_signal_has_its_status(home: Home, number: signal.Signals, at: int) -> None:
    assert stepped(home, number, at, "--version") == (128 + number, "", "")


@pytest.mark.parametrize("command", COMMANDS)
def test_at_any_step_a_signal_has_its_status(home: Home, command: str) -> None:
    """Or the command was over before that step."""
    expected = home.qa("ask", WHO, "docs", "--json").stdout
    chance = random.Random(command)
    for number in SIGNALS:
        status, output, errors = stepped(home, number, chance.randint(1, COMMANDS[command]), *command.split())

        assert status in (0, 1, 128 + number)
        assert "Traceback" not in errors
        assert (output == "") >= (status > 128)
    wait_for_nothing_left(home)
    assert home.qa("ask", WHO, "docs", "--json").stdout == expected


@pytest.mark.parametrize("number", SIGNALS)
def test_a_signal_while_other_processes_read_ends_them_all(home: Home, number: signal.Signals) -> None:
    for index in range(30):
        (home.path / "docs" / f"page{index}.html").write_bytes(samples()[".html"].replace(b"noon", b"%d" % index))
    process = home.begin("index", "docs", start_new_session=True)
    with ending(process):
        until(lambda: b"read_jobs" in _children(process.pid) or process.poll() is not None)
        process.send_signal(number)
        status = process.wait(HANG)

    assert status in (128 + number, 0)
    wait_for_nothing_left(home)
    assert home.qa("index", "docs").returncode == 0


def _children(parent: int) -> bytes:
    """The command lines of the children of a process."""
    found = b""
    for task in os.listdir(f"/proc/{parent}/task") if os.path.exists(f"/proc/{parent}/task") else ():
        try:
            with open(f"/proc/{parent}/task/{task}/children", encoding="ascii") as file:
                for child in file.read().split():
                    with open(f"/proc/{child}/cmdline", "rb") as line:
                        found += line.read()
        except OSError:
            continue
    return found


@pytest.mark.parametrize("number", SIGNALS)
def test_a_signal_ends_a_command_that_waits_for_a_lock(home: Home, number: signal.Signals) -> None:
    import fcntl

    assert home.qa("index", "docs").returncode == 0
    [folder] = (home.cache / "indexes").iterdir()
    notes(home.path / "docs", 9, "second")
    with open(folder / "lock", "rb") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        with ending(home.begin("index", "docs")) as process:
            assert process.stderr is not None
            assert "waiting" in process.stderr.readline()
            process.send_signal(number)

            assert process.wait(HANG) == 128 + number


@pytest.mark.parametrize("number", SIGNALS)
def test_a_signal_that_was_ignored_at_the_start_stays_ignored(home: Home, number: signal.Signals) -> None:
    code = f"import os\nfrom qa.__main__ import run\nos.kill(os.getpid(), {number:d})\nrun()\n"

    done = home.run("-c", code, "ask", WHO, "docs", preexec_fn=lambda: signal.signal(number, signal.SIG_IGN))

    assert (done.returncode, "Miller" in done.stdout) == (0, True)


@pytest.mark.parametrize("words", [("ask", WHO, "docs"), ("chat", "docs"), ("index", "docs"), ("help", "ask")])
def test_a_reader_that_closes_the_pipe_is_a_quiet_success(home: Home, words: tuple[str, ...]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-m", "qa", *words],
        cwd=home.path,
        env=home.env | {"PYTHONPATH": PACKAGES},
        input=f"{WHO}\n".encode() * 5,
        stdout=writing,
        stderr=subprocess.PIPE,
        timeout=HANG,
        check=False,
    )
    os.close(writing)

    assert (done.returncode, b"Traceback" in done.stderr, b"error" in done.stderr) == (0, False, False)


@pytest.mark.parametrize("number", SIGNALS)
def test_after_a_signal_the_terminal_of_a_chat_is_as_before(home: Home, number: signal.Signals) -> None:
    chance = random.Random(number)
    for seconds in (0.3, 1.5, 4.0):
        assert chat_struck(home, number, chance, seconds, "docs") == ""
    wait_for_nothing_left(home)
    assert [path.name for path in home.path.glob(".qa-*")] == []


@pytest.mark.parametrize("number", SIGNALS)
def test_at_a_random_moment_a_signal_has_its_status(home: Home, number: signal.Signals) -> None:
    chance = random.Random(number)
    for words in (("ask", WHO, "docs"), ("index", "docs"), ("mcp", "docs")):
        assert problem(number, struck(home, number, chance.uniform(0, 1.0), *words), (0, 1)) == ""
        wait_for_nothing_left(home)
