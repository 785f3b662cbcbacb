"""Suppress what native code prints on standard error: tantivy prints its panics there before it raises them.

Law: after the last silent block, in any thread, standard error is what it was before the first.
"""

from __future__ import annotations

import os
from _thread import allocate_lock
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_ERROR = 2
_lock = allocate_lock()
_depth = 0
_kept = -1  # a copy of standard error as it was before the first block


@contextmanager
def silent() -> Iterator[None]:
    """Discard what native code prints on standard error during the block."""
    _enter()
    try:
        yield
    finally:
        _leave()


def _enter() -> None:
    global _depth, _kept
    with _lock:
        _depth += 1
        if _depth > 1:
            return
        with suppress(OSError):  # without a standard error there is nothing to suppress
            kept = os.dup(_ERROR)
            nothing = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nothing, _ERROR)
            os.close(nothing)
            _kept = kept


def _leave() -> None:
    global _depth, _kept
    with _lock:
        _depth -= 1
        if _depth == 0 and _kept >= 0:
            os.dup2(_kept, _ERROR)
            os.close(_kept)
            _kept = -1
