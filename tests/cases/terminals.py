"""A pseudo-terminal to run a chat on, and an emulator that draws its screen."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pyte
from command_cases import HANG, PACKAGES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

HARBOUR = """\
# The harbour

## The storm

A storm delayed the ferry on Monday. The captain waited for two hours, and then for two hours more, at the old quay.

## The captain

Ada Bell is the captain of the ferry. She learned to sail in Oban.
"""
CTRL_C, CTRL_D, CTRL_Z, ENTER, ESCAPE, TAB = b"\x03", b"\x04", b"\x1a", b"\r", b"\x1b", b"\t"
UP, RIGHT = b"\x1b[A", b"\x1b[C"


def _without_size(environ: Mapping[str, str]) -> dict[str, str]:
    """The environment without the size of another terminal, which pytest-xdist sets."""
    return {name: value for name, value in environ.items() if name not in ("COLUMNS", "LINES")}


class Terminal:
    """A program on a pseudo-terminal, and the screen that it draws."""

    def __init__(
        self,
        words: Sequence[str],
        folder: Path,
        width: int = 80,
        rows: int = 40,
        is_slow: bool = False,
        environ: Mapping[str, str] | None = None,
    ) -> None:
        self.master, self.slave = pty.openpty()
        fcntl.ioctl(self.slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, width, 0, 0))
        self.settings = termios.tcgetattr(self.slave)
        self.screen = pyte.Screen(width, rows)
        self.stream = pyte.ByteStream(self.screen)
        self.received = b""
        self.is_slow = is_slow  # so that it says that documents are being read
        usual = {"TERM": "xterm-256color", "XDG_STATE_HOME": str(folder), "EDITOR": "true", "PYTHONPATH": PACKAGES}
        usual["QA_CONFIG"] = "qa.toml"  # in the folder: no chat changes the settings of another
        self.process = subprocess.Popen(
            [sys.executable, *words],
            stdin=self.slave,
            stdout=self.slave,
            stderr=self.slave,
            cwd=folder,
            env={**_without_size(os.environ), **usual, **(environ or {})},
            start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
        )

    def type(self, keys: bytes) -> None:
        os.write(self.master, keys)

    @property
    def shown(self) -> str:
        """The lines of the screen, without the empty ones at its end, and without what a busy machine adds."""
        lines = "\n".join(line.rstrip() for line in self.screen.display).rstrip("\n")
        return lines if self.is_slow else lines.replace("reading the documents ...\n", "")

    def wait_for(self, text: str) -> None:
        """Reads until the screen shows `text`."""
        end = time.monotonic() + HANG
        while text not in self.shown:
            assert time.monotonic() < end, f"{text!r} did not appear in:\n{self.shown}"
            self._read()

    def settle(self, text: str) -> None:
        """Waits for `text`, and then until nothing more is drawn and the program waits for its input."""
        self.wait_for(text)
        end = time.monotonic() + HANG
        while self._read(0.4) or not self._is_idle():
            assert time.monotonic() < end, f"it goes on drawing:\n{self.shown}"

    def _is_idle(self) -> bool:
        """Whether every thread of the program sleeps: on a busy machine one that wants to draw may be kept waiting.
        Where the system does not tell, they count as asleep."""
        for thread in Path(f"/proc/{self.process.pid}/task").glob("*/stat"):
            with suppress(OSError):  # it has ended
                if thread.read_text(errors="replace").rpartition(")")[2].split()[0] != "S":
                    return False
        return True

    def resize(self, width: int, rows: int) -> None:
        fcntl.ioctl(self.slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, width, 0, 0))
        self.screen.resize(rows, width)
        self.process.send_signal(signal.SIGWINCH)

    def left(self) -> int:
        """The exit status, when the process has ended."""
        end = time.monotonic() + HANG
        while self.process.poll() is None:
            assert time.monotonic() < end, f"still there:\n{self.shown}"
            self._read()
        self._read()
        return self.process.returncode

    def is_as_before(self) -> bool:
        return termios.tcgetattr(self.slave) == self.settings

    def _read(self, seconds: float = 0.05) -> bool:
        if not select.select([self.master], [], [], seconds)[0]:
            return False
        data = os.read(self.master, 65536)
        self.received += data
        self.stream.feed(data)
        return True

    def close(self) -> None:
        with self.process:
            self.process.kill()
        os.close(self.master)
        os.close(self.slave)
