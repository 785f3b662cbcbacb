"""Set the garbage collector of a process that answers many questions.

Law: what an open library holds is not gone through again and again, and cycles are found all the same. These settings
last and are those of the whole process, so the shells make them; the library only stops the collector while it answers.
"""

from __future__ import annotations

import gc

MANY = 100_000  # new values between two collections: those of some 200 questions, and not of a part of one


def keep_what_is_open() -> None:
    """Freeze all that is in memory, and collect seldom from now on. Call it when a library is open."""
    gc.freeze()
    gc.set_threshold(MANY, 10, 10)
    gc.enable()
