"""Put the terminal of a chat right once more, when the process ends.

Law: whatever broke the chat off, even in the middle of its own clearing up, the settings of the terminal are those that
it had at the start, the cursor is shown, and pasting is as it was.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_AS_USUAL = b"\x1b[?2004l\x1b[?25h\x1b[0m"  # no bracketed pasting, a cursor, no style


def restoring() -> Callable[[], None]:
    """Note the settings of the terminal, and return the function that restores them."""
    try:
        import termios
    except ImportError:  # a system that has no such settings
        return lambda: None
    found = [descriptor for descriptor in (0, 2, 1) if os.isatty(descriptor)]
    if not found:
        return lambda: None
    terminal = found[0]
    before = termios.tcgetattr(terminal)

    def restore() -> None:
        with suppress(OSError, termios.error):  # the terminal is gone
            if os.tcgetpgrp(terminal) != os.getpgrp():
                return  # another program uses it now
            if termios.tcgetattr(terminal) != before:
                termios.tcsetattr(terminal, termios.TCSANOW, before)
            if "prompt_toolkit" in sys.modules:
                os.write(terminal, _AS_USUAL)

    return restore
