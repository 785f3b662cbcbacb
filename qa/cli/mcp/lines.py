"""Read lines of bounded length from standard input.

Law: a line longer than `LONGEST` takes no more memory than that, and comes as a line that is no message, so that the
client is told.
"""

from __future__ import annotations

from io import TextIOBase
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import BinaryIO

LONGEST = 1 << 24  # bytes
_TOO_LONG = "a line is too long"


class Lines(TextIOBase):
    """The lines of a binary stream as text."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def readline(self, size: int = -1, /) -> str:  # type: ignore[override]  # the base names no type of text
        """The next line that is not blank; "" at the end. `size` is not regarded."""
        line = self._stream.readline(LONGEST)
        while line.isspace() and len(line) < LONGEST:
            line = self._stream.readline(LONGEST)
        if len(line) < LONGEST or line.endswith(b"\n"):
            return line.decode("utf-8", errors="replace")
        while line and not line.endswith(b"\n"):
            line = self._stream.readline(LONGEST)
        return _TOO_LONG
