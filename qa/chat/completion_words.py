"""Gather the words and headings of the documents, for completion.

Law: they are gathered once, in the background, from a bounded amount of text, without delaying questions that are asked
meanwhile. Words are spelt as in the documents.
"""

from __future__ import annotations

import time
from bisect import bisect_left
from collections import Counter
from heapq import nsmallest
from typing import TYPE_CHECKING, NamedTuple

from qa.render.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.library import Library

MOST = 4_000_000  # characters, after which no further source is read
SHORTEST = 3  # least letters of a word
BREATH = 50  # passages between two pauses, in which other threads may run
OFFERED = 20  # most words for one prefix
HEADINGS = 5  # most headings for one prefix


class Offer(NamedTuple):
    """A word or a heading that completes a prefix."""

    text: str
    is_heading: bool


class CompletionWords:
    """The words and headings of one library, empty until `gather` has run."""

    def __init__(self) -> None:
        self._words: list[tuple[str, int, str]] = []  # sorted: case-folded, frequency, as spelt
        self._headings: dict[str, str] = {}

    def gather(self, library: Library, is_current: Callable[[], bool] = lambda: True) -> None:
        """Replace the known words by those of a library, unless another library has replaced it meanwhile."""
        from qa.analysis.rows import seen
        from qa.analysis.tokenizer import matches

        number: Counter[str] = Counter()
        headings: dict[str, str] = {}
        length = number_of = 0
        for source in library.sources:
            for passage in library.passages(source):
                number.update(match[0] for match in matches(seen(passage)) if len(match[0]) >= SHORTEST)
                for heading in passage.headings:
                    headings.setdefault(heading.casefold(), one_line(heading))
                length, number_of = length + len(passage.text), number_of + 1
                if number_of % BREATH == 0:
                    time.sleep(0.001)
            if length > MOST:
                break
        spelt: dict[str, tuple[int, str]] = {}
        total: Counter[str] = Counter()
        for word, often in number.most_common():
            spelt.setdefault(word.casefold(), (often, word))
            total[word.casefold()] += often
        if not is_current():
            return
        self._words = sorted((folded, total[folded], word) for folded, (_, word) in spelt.items())
        self._headings = headings

    def offers(self, beginning: str) -> list[Offer]:
        """Return the headings, then the words, that begin with a prefix in any case, the most frequent words first."""
        folded = beginning.casefold()
        if not folded:
            return []
        begin = bisect_left(self._words, (folded,))
        end = bisect_left(self._words, (folded + "\U0010ffff",))
        words = nsmallest(OFFERED, self._words[begin:end], key=lambda known: (-known[1], known[0]))
        headings = [shown for known, shown in self._headings.items() if known.startswith(folded)]
        return [
            *(Offer(heading, True) for heading in headings[:HEADINGS]),
            *(Offer(word, False) for known, _, word in words if known != folded),
        ]
