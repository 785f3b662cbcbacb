"""Find words with similar spelling: the edit distance, and the shared implementation of an engine's `near`.

Law: words are compared in normal form. Among equally near words the more frequent comes first, then alphabetical order
decides.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.analysis import analyzer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


def nearest(word: str, beginning: Callable[[str], Iterable[tuple[str, int, str]]], limit: int) -> list[str]:
    """The words of an index nearest to `word`, nearest first and itself before all, in their most frequent spelling; at
    most `limit`.

    `beginning` maps a first letter to the words of the index that begin with it: each in normal form, with its number
    of occurrences and its most frequent spelling. A word of up to 5 letters may differ by one edit, a longer one by
    two.
    """
    word = analyzer.normal(word)
    allowed = 1 if len(word) <= 5 else 2
    # Cut into one more piece than there are edits, a word keeps at least one piece unchanged: a quick test that spares
    # most computations of the distance.
    size = -(-len(word) // (allowed + 1))
    pieces = [word[start : start + size] for start in range(0, len(word), size or 1)]
    found = []
    for other, total, spelling in beginning(word[:1]):
        if abs(len(other) - len(word)) <= allowed and any(piece in other for piece in pieces):
            far = distance(word, other, allowed)
            if far <= allowed:
                found.append((far, -total, other, spelling))
    return [spelling for *_, spelling in sorted(found)[:limit]]


def distance(one: str, other: str, most: int) -> int:
    """The Levenshtein distance (letters changed, added or left out), or `most + 1` where it exceeds `most`.

    >>> distance("kimmi", "kimi", 2), distance("audit", "rate", 2)
    (1, 3)
    """
    row = list(range(len(other) + 1))
    for i, char in enumerate(one, 1):
        before, row[0] = row[0], i
        for j, match in enumerate(other, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (char != match))
        if min(row) > most:
            return most + 1
    return min(row[-1], most + 1)
