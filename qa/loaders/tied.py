"""Tie a program that reads for this process to it.

Law: the program ends with the process that started it, and after a bounded work anyway. Files that it makes are
private.
"""

from __future__ import annotations

import ctypes
import os
import signal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_DIES_WITH_PARENT = 1  # Linux: PR_SET_PDEATHSIG
_tie = getattr(ctypes.CDLL(None), "prctl", None) if os.name == "posix" else None


def tied(seconds: int, written: int = 0) -> Callable[[], None] | None:
    """What a new process does before the program starts: it may work for so many seconds, and write files of so many
    bytes, any if 0. None where the system cannot."""
    if os.name != "posix":
        return None

    def limit() -> None:
        import resource

        if _tie:
            _tie(_DIES_WITH_PARENT, signal.SIGKILL)
        os.umask(0o077)
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        if written:
            resource.setrlimit(resource.RLIMIT_FSIZE, (written, written))

    return limit
