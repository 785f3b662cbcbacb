"""Run a command on a pseudo-terminal, as a person sees it."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import termios
from time import perf_counter, sleep
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_TYPED = 0.1  # seconds in which the screen shows what was typed


class TerminalCommand:
    """A command on a pseudo-terminal. Use it as a context manager, which kills the process at the end."""

    def __init__(self, command: Sequence[str], columns: int = 80, rows: int = 24) -> None:
        self._child, self._terminal = pty.fork()
        if self._child == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
            os.environ.update(TERM="xterm-256color", QA_NO_HISTORY="1")
            os.execv(command[0], list(command))
        self._shown = b""

    def __enter__(self) -> TerminalCommand:
        return self

    def __exit__(self, *_: object) -> None:
        os.kill(self._child, signal.SIGKILL)
        os.waitpid(self._child, 0)
        os.close(self._terminal)

    def until(self, text: bytes) -> None:
        """Read until `text` appears after its last occurrence."""
        while text not in self._shown:
            self._shown += os.read(self._terminal, 4096)
        self._shown = self._shown.rpartition(text)[2]

    def answer(self, question: str) -> float:
        """Type a question about 40 passages; give the seconds from Enter to the bottom line below the answer."""
        os.write(self._terminal, question.encode())
        sleep(_TYPED)
        while select.select([self._terminal], [], [], 0)[0]:
            os.read(self._terminal, 4096)
        self._shown = b""
        start = perf_counter()
        os.write(self._terminal, b"\r")
        self.until(" · 40 passage".encode())  # what is in the last column is drawn apart
        return perf_counter() - start


def seconds_to_prompt(command: Sequence[str]) -> float:
    """Measure the seconds until a chat shows its prompt."""
    start = perf_counter()
    with TerminalCommand(command) as terminal:
        terminal.until(b"> ")
        return perf_counter() - start
