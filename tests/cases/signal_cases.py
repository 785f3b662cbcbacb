"""For tests of signals: a command that gets one at some moment, and what must hold afterwards, whatever the moment."""

from __future__ import annotations

import os
import re
import signal
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

from command_cases import HANG, ending, until
from fault_cases import Home
from terminals import CTRL_D, Terminal

if TYPE_CHECKING:
    from random import Random

SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
_OURS = re.compile(r'File ".*[/\\]qa[/\\](?:__main__\.py|cli[/\\].*)"')
_DRAWN = {"cursor": (b"\x1b[?25h", b"\x1b[?25l"), "pasting": (b"\x1b[?2004l", b"\x1b[?2004h")}


def struck(home: Home, number: signal.Signals, seconds: float, *words: str, stdin: str = "") -> tuple[int, str, str]:
    """The status, as a shell tells it, the output and the errors of a command that gets a signal after some seconds."""
    with ending(home.begin(*words, stdin=subprocess.PIPE, start_new_session=True)) as process:
        assert process.stdin is not None
        process.stdin.write(stdin)
        process.stdin.flush()  # and it stays open
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            process.send_signal(number)
        status = process.wait(HANG)
        assert process.stdout is not None
        assert process.stderr is not None
        output, errors = process.stdout.read(), process.stderr.read()
    return 128 - status if status < 0 else status, output, errors


def problem(number: signal.Signals, ended: tuple[int, str, str], usual: tuple[int, ...]) -> str:
    """What is wrong with the end of a command, which may have ended before the signal came; "" if nothing is. Python
    tells of a Ctrl-C that comes before the first line of the program."""
    status, _, errors = ended
    if _is_early(number, status, errors):
        return ""
    if status not in (*usual, 128 + number):
        return f"{number.name}: {status}, {errors[-500:]!r}"
    return f"{number.name}: a traceback, {errors[-1500:]!r}" if "Traceback" in errors else ""


def _is_early(number: signal.Signals, status: int, errors: str) -> bool:
    """Whether Ctrl-C came before the first line of the program, while Python itself started."""
    is_pythons = errors.rstrip().endswith("KeyboardInterrupt") and not _OURS.search(errors)
    return number == signal.SIGINT and status in (1, 130) and is_pythons


def wait_for_nothing_left(home: Home) -> None:
    """Wait until no process of a home is there, nor a temporary file; fails if some stay."""
    until(lambda: not _processes(home))
    assert os.listdir(home.path / "tmp") == []


def with_temporary(path: Path) -> Home:
    """A home with a folder of its own for temporary files, and for what a chat keeps."""
    (path / "tmp").mkdir(exist_ok=True)
    return Home(path, TMPDIR=str(path / "tmp"), XDG_STATE_HOME=str(path / "state"), QA_CONFIG=str(path / "qa.toml"))


def _processes(home: Home) -> list[str]:
    """The processes whose environment names this home."""
    found, name = [], os.fsencode(home.path) + b"/"
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if name in (process / "environ").read_bytes():
                found.append(process.name)
        except OSError:  # it has ended, or is another's
            continue
    return found


def chat_struck(home: Home, number: signal.Signals, chance: Random, seconds: float, *paths: str) -> str:
    """What is wrong after a chat on a terminal got a signal within some seconds, while a person types; "" if nothing
    is. Ctrl-C ends only a chat that has not begun."""
    words = ("-m", "qa", "chat", *paths)
    terminal = Terminal(words, home.path, environ={**home.env, "TERM": "xterm-256color"})
    try:
        moments = sorted(chance.uniform(0, seconds) for _ in range(3))
        past = 0.0
        for moment, keys in zip(moments, (b"who is the keeper?\r", b"/save! kept.md\r", None), strict=True):
            while past < moment:
                terminal._read(moment - past)
                past = moment
            if keys:
                terminal.type(keys)
        terminal.process.send_signal(number)
        if number == signal.SIGINT:
            end = 0
            while terminal.process.poll() is None and end < HANG:
                terminal._read(0.2)
                terminal.type(CTRL_D)
                end += 1
        status = terminal.left()
        status = 128 - status if status < 0 else status
        allowed = (0, 130) if number == signal.SIGINT else (128 + number,)
        shown = terminal.received
        told = shown.decode(errors="replace")
        if _is_early(number, status, told.replace("\r", "")):
            return ""
        if status not in allowed:
            return f"{number.name}: {status}, {shown[-500:]!r}"
        if not terminal.is_as_before():
            return f"{number.name}: the terminal is not as before"
        for what, (usual, other) in _DRAWN.items():
            if shown.rfind(other) > shown.rfind(usual):
                return f"{number.name}: {what} is not as before"
        return f"{number.name}: a traceback, {told[-1500:]!r}" if "Traceback" in told else ""
    finally:
        terminal.close()
