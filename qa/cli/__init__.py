"""The command line. `run` is the command `qa`; `main` is the same command inside a running process.

Law: little is imported here, so that `run` handles signals from its first moment; the commands are imported after that.
"""

from __future__ import annotations

import os
import sys

from qa.cli.interrupts import Interrupt

TYPE_CHECKING = False  # that of `typing`, which takes 7 ms to load
if TYPE_CHECKING:
    from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line, and return the exit status."""
    from qa.cli.dispatch import dispatch

    return dispatch(sys.argv[1:] if argv is None else list(argv))


def run() -> int:
    """Run the command line as a process of its own, and end the process.

    The process ends at once when the answer is written or the chat is over: nothing is left to save, and freeing
    modules and index would cost a fifth of the cold start.
    """
    interrupt = Interrupt()
    try:
        interrupt.watch()
        if _is_chat():
            from qa.cli.terminal import restoring

            interrupt.restore = restoring()
        status = main()
        if not interrupt.number:  # else the buffer holds part of an answer
            _flush()
        _end(interrupt, status)
    except BaseException:
        if interrupt.number:
            _end(interrupt, interrupt.status)
        interrupt.restore()
        raise
    return status


def _is_chat() -> bool:
    if sys.argv[1:2] in ([], ["chat"]):
        return True
    from qa.cli.words import is_chat

    return is_chat(sys.argv[1:])


def _end(interrupt: Interrupt, status: int) -> None:
    if temporary := sys.modules.get("qa.private.temporary"):
        temporary.delete_all()  # of other threads, which end here
    if interrupt.number:
        interrupt.restore()
        os._exit(interrupt.status)
    os._exit(status)


def _flush() -> None:
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None:
                stream.flush()
        except (OSError, ValueError):
            pass
