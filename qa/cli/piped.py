"""Read a question from standard input, or say that what is there is not read.

Law: one line that is not blank is the question. More lines than that, or more than `MOST` bytes, are no question, and
nothing of them is asked. Text that nobody named is never read, and nothing waits to learn whether there is some.
"""

from __future__ import annotations

import os
import stat
import sys
from contextlib import suppress

from qa.cli.arguments import usage_error
from qa.errors import UsageError

MOST = 1 << 16  # bytes


def piped_question(command: str) -> str:
    """The question in a pipe or a file. Raises UsageError where there is none, and where there are several."""
    data = b""
    if sys.stdin is not None and not sys.stdin.isatty():
        with suppress(OSError):  # standard input is a folder, or cannot be read
            data = sys.stdin.buffer.read(MOST + 1)
    text = data.decode("utf-8", "replace").removeprefix("\ufeff").replace("\r", "\n")
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    if len(lines) > 1 or len(data) > MOST:
        raise UsageError(
            f"{command}: there is more than one question in standard input",
            "qa chat asks line by line; qa ask QUESTION - asks the text itself",
        )
    if not lines:
        raise usage_error(command, "there is no question")
    return lines[0]


def unread_note() -> str:
    """Say how to ask the text that waits in standard input, if some does; else "". A script may leave any input to its
    other commands, so none is read that is not named."""
    return "standard input is not read: the path - names it, as in qa ask QUESTION -" if _waiting() else ""


def _waiting() -> bool:
    """Whether a pipe holds text now, or standard input is a file of which nothing was read yet."""
    with suppress(ImportError, OSError, ValueError):
        place = sys.stdin.fileno() if sys.stdin is not None else -1
        status = os.fstat(place)
        if stat.S_ISREG(status.st_mode):
            return status.st_size > 0 and os.lseek(place, 0, os.SEEK_CUR) == 0
        if stat.S_ISFIFO(status.st_mode) or stat.S_ISSOCK(status.st_mode):
            import fcntl
            import termios

            return any(fcntl.ioctl(place, termios.FIONREAD, bytes(4)))
    return False
