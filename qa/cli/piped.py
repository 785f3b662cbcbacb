"""Read a question from standard input.

Law: one line that is not blank is the question. More lines than that, or more than `MOST` bytes, are no question, and
nothing of them is asked.
"""

from __future__ import annotations

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
