"""The command line. `run` is the command `qa`; `main` is the same command inside a running process.

Law: little is imported here, so that `run` handles Ctrl-C from its first moment; the commands are imported after that.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from qa.cli.interrupts import INTERRUPTED, Interrupt

if TYPE_CHECKING:
    from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line, and return the exit status."""
    from qa.cli.dispatch import dispatch

    return dispatch(sys.argv[1:] if argv is None else list(argv))


def run() -> int:
    """Run the command line as a process of its own, and end the process.

    The process ends at once when the answer is written: nothing is left to save, and freeing modules and index would
    cost a fifth of the cold start. A chat has threads and a terminal to restore, so it ends as other programs do; it
    also handles Ctrl-C itself.
    """
    if sys.argv[1:2] in ([], ["chat"]):
        return main()
    interrupt = Interrupt()
    try:
        interrupt.watch()
        from qa.cli.words import is_chat

        if is_chat(sys.argv[1:]):
            interrupt.release()
            return main()
        status = main()
        if not interrupt.is_raised:  # else the buffer holds part of an answer
            _flush()
        os._exit(INTERRUPTED if interrupt.is_raised else status)
    except BaseException:
        if interrupt.is_raised:
            os._exit(INTERRUPTED)
        raise


def _flush() -> None:
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None:
                stream.flush()
        except (OSError, ValueError):
            pass
