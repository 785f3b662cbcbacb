"""Words that are spelt alike: the edit distance, and what an engine's `near` gives.

Law: both compare words in normal form; of equally near words the more frequent goes first, then by alphabet.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.analysis import analyzer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


def nearest(word: str, beginning: Callable[[str], Iterable[tuple[str, int, str]]], limit: int) -> list[str]:
    """What an engine's `near` gives: `beginning` gives the words of its passages that begin with a letter, each in
    normal form, with how often it stands there and its most frequent spelling."""
    word = analyzer.normal(word)
    allowed = 1 if len(word) <= 5 else 2
    # So many edits leave one of so many pieces and one more as it is; that is quicker to see than the distance.
    size = -(-len(word) // (allowed + 1))
    pieces = [word[start : start + size] for start in range(0, len(word), size or 1)]
    found = []
    for other, total, spelling in beginning(word[:1]):
        if abs(len(other) - len(word)) <= allowed and other != word and any(piece in other for piece in pieces):
            far = distance(word, other, allowed)
            if far <= allowed:
                found.append((far, -total, other, spelling))
    return [spelling for *_, spelling in sorted(found)[:limit]]


def distance(one: str, other: str, most: int) -> int:
    """The edit distance (Levenshtein: letters changed, added, left out), or `most + 1` where it is more than `most`.

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
