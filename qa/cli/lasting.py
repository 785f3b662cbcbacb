"""Set the garbage collector and the memory of a process that answers many questions.

Law: what an open library holds is not gone through again and again, and cycles are found all the same. What opening and
a refresh need for a moment goes back to the system. These settings last and are those of the whole process, so the
shells make them; the library only stops the collector while it answers.
"""

from __future__ import annotations

import gc
import os
from contextlib import suppress

MANY = 100_000  # new values between two collections: those of some 200 questions, and not of a part of one
LARGE = 1 << 17  # bytes of a piece of memory that goes back as soon as it is free
_LARGE = -3  # glibc: M_MMAP_THRESHOLD


def keep_what_is_open() -> None:
    """Freeze all that is in memory, collect seldom from now on, and keep little that is free. Call it when a library is
    open."""
    gc.freeze()
    gc.set_threshold(MANY, 10, 10)
    gc.enable()
    _give_back()


def _give_back() -> None:
    """Give back what is free, and have large pieces of memory go back to the system once they are free from now on.

    glibc does so at first. But each large piece that is freed makes it keep all up to that size, in many parts of the
    memory: the threads that write an index, which are new ones at each refresh, leave up to 100 MB that nobody uses.
    """
    if os.name == "posix":
        with suppress(ImportError, OSError):
            import ctypes

            library = ctypes.CDLL(None)
            if hasattr(library, "mallopt") and hasattr(library, "malloc_trim"):  # in glibc
                library.mallopt(_LARGE, LARGE)
                library.malloc_trim(0)
