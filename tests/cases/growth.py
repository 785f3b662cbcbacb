"""The growth of work with the length of a text: tells linear time from quadratic time, also on a busy machine.

The time measured is that of the processor, not that of the clock on the wall; other processes add to it only what they
take of its caches and of the memory's speed. A text that is 11 times as long may take 40 times as long: linear work
takes 11 times as long, quadratic work 120 times. Work that takes longer is tried again. A shorter text than a tenth
would tell less: it may be one passage, where the whole has to be divided.
"""

from __future__ import annotations

import gc
from time import process_time
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

Given = TypeVar("Given")
Found = TypeVar("Found")

WHOLE = 1000
# No size comes twice: the result for an equal text may be cached.
_SHORT, _LONG = (90, 91, 92), (WHOLE, WHOLE + 1, WHOLE + 2)
_MOST = 40.0  # times as long; linear is 11, quadratic 120
_LEAST = 2.5e-3  # seconds; a shorter time is noise, so a tenth of a second is never too long for the whole


def assert_linear(work: Callable[[Given], Found], make: Callable[[int], Given]) -> Found:
    """Check that `work` takes linear time, and give its result for the whole. `make` gives any number of thousandths of
    the whole."""
    work(make(1))  # does what is done only once, such as imports
    allowed = max(_LEAST, min(_seconds(work, make(number))[0] for number in _SHORT)) * _MOST
    took, found = _seconds(work, make(_LONG[0]))
    tries = [took]
    for number in _LONG[1:]:
        if min(tries) <= allowed:
            break
        tries.append(_seconds(work, make(number))[0])
    assert min(tries) <= allowed, f"{tries} seconds of processor time; linear work takes at most {allowed}"
    return found


def part_of(text: str) -> Callable[[int], str]:
    """The beginning of a text, in thousandths of its length."""
    twice = text + text
    return lambda number: twice[: len(text) * number // WHOLE]


def times(piece: str, length: int) -> Callable[[int], str]:
    """A piece that is repeated, in thousandths of `length` characters."""
    return lambda number: piece * (length * number // WHOLE // len(piece))


def _seconds(work: Callable[[Given], Found], given: Given) -> tuple[float, Found]:
    """The processor time that the work takes, and its result."""
    gc.disable()  # a collection would visit every object of the other tests
    try:
        begin = process_time()
        found = work(given)
        return process_time() - begin, found
    finally:
        gc.enable()
