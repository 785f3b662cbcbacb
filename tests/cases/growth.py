"""How the work for a text grows with its length: what is in proportion to it is told from what is its square.

No clock on the wall decides. The time is that of the processor, to which other processes add nothing. A hundred times
the text may take a thousand times as long: in proportion it would be a hundred, for a square ten thousand. What takes
longer is tried again.
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
# Each is another size, since equal work may be remembered and not be done again.
_SHORT, _LONG = (9, 10, 11), (WHOLE, WHOLE + 1, WHOLE + 2)
_MOST = 1000.0  # times as long; between a hundred and its square
_LEAST = 1e-4  # seconds; below it is no more than the noise of a clock


def assert_linear(work: Callable[[Given], Found], make: Callable[[int], Given]) -> Found:
    """What `work` gives for the whole, of which `make` gives any number of thousandths; the law is that it takes no
    more time than in proportion."""
    work(make(1))  # so that what is done once for all is done
    allowed = max(_LEAST, min(_seconds(work, make(number))[0] for number in _SHORT)) * _MOST
    took, found = _seconds(work, make(_LONG[0]))
    tries = [took]
    for number in _LONG[1:]:
        if min(tries) <= allowed:
            break
        tries.append(_seconds(work, make(number))[0])
    assert min(tries) <= allowed, f"{tries} seconds of the processor, and {allowed} would be in proportion"
    return found


def part_of(text: str) -> Callable[[int], str]:
    """So many thousandths of a text."""
    twice = text + text
    return lambda number: twice[: len(text) * number // WHOLE]


def times(piece: str, length: int) -> Callable[[int], str]:
    """So many thousandths of `length` characters, which are a piece again and again."""
    return lambda number: piece * (length * number // WHOLE // len(piece))


def _seconds(work: Callable[[Given], Found], given: Given) -> tuple[float, Found]:
    """The time of the processor that some work takes, and what it gives."""
    gc.disable()  # it would go through all that the other tests have left
    try:
        begin = process_time()
        found = work(given)
        return process_time() - begin, found
    finally:
        gc.enable()
