"""Ctrl-C ends a command that answers once, whenever it comes: with 130, and with nothing on its streams."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from command_cases import PACKAGES

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals and named pipes there are others")
LIMIT = 60  # seconds, after which a command hangs

# The signal arrives in another thread while the main thread waits for the system: Python notes it, and nothing wakes
# the main thread. This is what happens as well when it arrives just before the system is asked to wait.
UNSEEN = """
import signal, sys, threading, time
from qa.cli import run

def interrupt(main):
    still = 0
    while still < 20:
        time.sleep(0.005)
        with open(f"/proc/self/task/{main}/stat") as file:
            is_waiting = file.read().rpartition(") ")[2].startswith("S")
        still = still + 1 if is_waiting and sys.modules.keys() & {"qa.library", "qa.verify", "qa.evaluate"} else 0
    signal.pthread_kill(threading.get_ident(), signal.SIGINT)

threading.Thread(target=interrupt, args=(threading.get_native_id(),), daemon=True).start()
run()
"""

# Each case is what happens in the middle of a command.
DISCARDED = """
class Finalised:
    def __del__(self):
        os.kill(os.getpid(), signal.SIGINT)
        for _ in range(100):
            pass

Finalised()
while True:
    pass
"""
SWALLOWED_FOR_ANOTHER_ERROR = """
try:
    os.kill(os.getpid(), signal.SIGINT)
    for _ in range(100):
        pass
except KeyboardInterrupt:
    raise ValueError("what a library makes of it")
"""
TWICE = """
try:
    os.kill(os.getpid(), signal.SIGINT)
    for _ in range(100):
        pass
finally:
    for _ in range(3):
        os.kill(os.getpid(), signal.SIGINT)
    with open("cleared", "w") as file:
        file.write("up")
"""
HALF_WRITTEN = """
sys.stdout.write("the first half of an answer")
os.kill(os.getpid(), signal.SIGINT)
for _ in range(100):
    pass
"""


def ended(code: str, cwd: Path, *words: str, ignores: bool = False) -> tuple[int, str, str]:
    """The status, output and errors of `code`, whose standard input stays open and empty."""
    with subprocess.Popen(
        [sys.executable, "-c", code, *words],
        cwd=cwd,
        env=os.environ | {"PYTHONPATH": PACKAGES, "PYTHONUNBUFFERED": ""},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=(lambda: signal.signal(signal.SIGINT, signal.SIG_IGN)) if ignores else None,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        try:
            status = process.wait(LIMIT)
        except subprocess.TimeoutExpired:
            process.kill()
            raise
        return status, process.stdout.read(), process.stderr.read()


def in_the_middle(code: str) -> str:
    """A program in which `code` stands for the command `verify`."""
    body = "".join(f"    {line}\n" for line in code.strip().splitlines())
    return (
        "import os, signal, sys\nimport qa.cli.commands\nfrom qa.cli import run\n"
        f"def verify(options):\n{body}\nqa.cli.commands.run_verify = verify\nsys.argv[1:] = ['verify', '-']\nrun()\n"
    )


@pytest.mark.skipif(not os.path.exists("/proc/self/task"), reason="what a thread does is read there")
@pytest.mark.parametrize(
    "words",
    [("ask", "why?", "-"), ("ask", "why?", "pipe.md"), ("verify", "-"), ("verify", "pipe.md"), ("eval", "-")],
    ids=" ".join,
)
def test_an_interrupt_that_wakes_nobody_ends_a_command_that_waits(tmp_path: Path, words: tuple[str, ...]) -> None:
    os.mkfifo(tmp_path / "pipe.md")

    assert ended(UNSEEN, tmp_path, *words) == (130, "", "")


def test_an_interrupt_that_python_discards_is_raised_again(tmp_path: Path) -> None:
    assert ended(in_the_middle(DISCARDED), tmp_path) == (130, "", "")


def test_an_interrupt_that_another_error_replaces_is_still_130(tmp_path: Path) -> None:
    assert ended(in_the_middle(SWALLOWED_FOR_ANOTHER_ERROR), tmp_path) == (130, "", "")


def test_a_second_interrupt_does_not_stop_the_clearing_up(tmp_path: Path) -> None:
    assert ended(in_the_middle(TWICE), tmp_path) == (130, "", "")
    assert (tmp_path / "cleared").read_text(encoding="utf-8") == "up"


def test_an_interrupt_leaves_no_half_written_output(tmp_path: Path) -> None:
    assert ended(in_the_middle(HALF_WRITTEN), tmp_path) == (130, "", "")


def test_a_command_that_was_started_to_ignore_interrupts_ignores_them(tmp_path: Path) -> None:
    code = "import os, signal\nfrom qa.cli import run\nos.kill(os.getpid(), signal.SIGINT)\nrun()\n"

    assert ended(code, tmp_path, "--version", ignores=True)[::2] == (0, "")
