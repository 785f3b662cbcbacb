"""Write answers to standard output and everything else to standard error.

Law: only safe text reaches a terminal. A closed standard error costs no answer.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from time import monotonic
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qa.model import Progress

_SLOW = 0.5  # seconds before the first line of progress
_EACH = 0.1  # seconds between two lines of progress


def write(text: str, json: bool = False) -> None:
    """Write to standard output; JSON is UTF-8, whatever the terminal's encoding."""
    if json and hasattr(sys.stdout, "buffer"):
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode("utf-8"))
    else:
        sys.stdout.write(text)


def say(text: str) -> None:
    """Write a safe message to standard error, if there is one; on a terminal, no line is wider than that."""
    from qa.render.safe import safe

    if sys.stderr is not None:
        text = safe(text)
        if sys.stderr.isatty():
            from qa.render.columns import wrapped

            text = wrapped(text, _width())
        with suppress(OSError):  # standard error is closed: the answer and the exit status must suffice
            print(text, file=sys.stderr, flush=True)


def say_who_writes(holder: str) -> None:
    """Say that this process waits for another one, which is indexing the same paths."""
    from qa.render.phrases import waiting_note

    say(f"qa: {waiting_note(holder)}")


def write_picture(path: str, picture: str) -> None:
    """Write a picture to a file, which is replaced only by a whole one. Raises UsageError where it cannot be, and where
    something else than a picture or an empty file would be lost: a document, a device."""
    import os

    from qa.errors import UsageError
    from qa.private.durable import replacing

    if os.path.exists(path) and not os.path.isdir(path) and not _is_picture(path):
        raise UsageError(f"{path}: is no picture, and would be lost", "name a new file, or remove this one")
    try:
        with replacing(path) as file:
            file.write(picture.encode("utf-8"))
    except OSError as error:
        raise UsageError(
            f"{path}: cannot be written: {error.strerror}", "name a file in a folder that you may write to"
        ) from error


def _is_picture(path: str) -> bool:
    """Whether a file holds what `write_picture` writes, or nothing."""
    import os

    if not os.path.isfile(path):
        return False
    try:
        with open(path, "rb") as file:
            return file.read(4) in (b"<svg", b"")
    except OSError:
        return False


class Meter:
    """Shows the progress of indexing on one line of standard error, where that is a terminal and indexing takes long.

    `last` is the last progress, shown or not. Call `end` before anything else is shown.
    """

    def __init__(self) -> None:
        self.last: Progress | None = None
        self._start = monotonic()
        self._next = self._start + _SLOW
        self._is_shown = False
        self._is_terminal = sys.stderr is not None and sys.stderr.isatty()

    def __call__(self, progress: Progress) -> None:
        self.last, now = progress, monotonic()
        if self._is_terminal and now >= self._next:
            from qa.render.progress import progress_line

            self._next = now + _EACH
            self._is_shown = True
            with suppress(OSError):
                print(
                    f"\r\x1b[K{progress_line(progress, now - self._start, _width())}",
                    end="",
                    file=sys.stderr,
                    flush=True,
                )

    def end(self) -> None:
        """Erase the line."""
        if self._is_shown:
            self._is_shown = False
            with suppress(OSError):
                print("\r\x1b[K", end="", file=sys.stderr, flush=True)


def _width() -> int:
    import os

    try:
        return os.get_terminal_size(sys.stderr.fileno()).columns or 80  # some terminals do not know their width
    except (OSError, ValueError):
        return 80
