"""Find words that contain another one: the shared implementation of an engine's `containing`.

Law: accents make no difference. The shortest words come first, then the more frequent ones, then alphabetical order
decides. Time is linear in the number of letters that are searched.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from qa.analysis.letters import unaccented

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

LONGEST = 64  # letters of a word that is found
LONGEST_PART = 40  # letters that are looked for; a cluster takes expressions of a thousand characters at most

_ACCENTED = range(0xC0, 0x250)  # the letters of Latin with accents


def is_searchable(part: str) -> bool:
    """Whether words that contain `part` can be looked for: it is letters without accents, in lower case."""
    return part.isalpha() and part == unaccented(part.lower()) and 0 < len(part) <= LONGEST_PART


def expression(part: str) -> str:
    """A regular expression for `part` with or without accents; Python and Lucene read it alike.

    >>> expression("xy")
    'x[yýÿŷȳ]'
    """
    return "".join(f"[{letter}{found}]" if (found := _accented().get(letter)) else letter for letter in part)


@lru_cache(maxsize=1)
def _accented() -> dict[str, str]:
    """By letter, the letters that are this one with an accent."""
    found: dict[str, str] = {}
    for letter in filter(str.islower, map(chr, _ACCENTED)):
        if (base := unaccented(letter)).isascii():
            found[base] = found.get(base, "") + letter
    return found


def lines_with(part: str, text: str, is_plain: bool = False) -> Iterator[str]:
    """The lines of `text` that contain `part`, with or without accents; as it is where the text has none."""
    find, place = re.compile(part if is_plain else expression(part)).search, 0
    while match := find(text, place):
        start, end = text.rfind("\n", 0, match.start()) + 1, text.find("\n", match.end())
        place = end if end >= 0 else len(text)
        yield text[start:place]


def shortest(part: str, words: Iterable[tuple[str, int, str]], limit: int) -> list[str]:
    """The words that contain `part` and more letters, in the order of the law; at most `limit`. Each of `words` is in
    normal form, with its number of occurrences and its most frequent spelling, which is returned."""
    found = [
        (len(word), -total, word, spelling)
        for word, total, spelling in words
        if len(part) < len(word) <= LONGEST and part in unaccented(word)
    ]
    return [spelling for *_, spelling in sorted(found)[:limit]]
