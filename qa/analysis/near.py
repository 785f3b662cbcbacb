"""Find words with similar spelling: the edit distance, and the shared implementation of an engine's `near`.

Law: words are compared in normal form. Among equally near words the more frequent comes first, then alphabetical order
decides. `typed_as` does the same for marks that people leave out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.analysis import analyzer
from qa.analysis.letters import plain, spelt_out, typed_ends, without_apostrophes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    Fits = Callable[[str], bool]


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


def typed_as(
    word: str, letters: Iterable[str], beginning: Callable[[str, Fits], Iterable[tuple[str, int, str]]], limit: int
) -> list[str]:
    """The words of an index that people may type as `word`: they differ from it by marks and apostrophes alone, or have
    one letter with a mark for two of its letters. In their most frequent spelling, the most frequent first; at most
    `limit`.

    `letters` are the first letters of the words of the index. `beginning` maps a first letter, and a function that says
    which words fit, to these words, each as for `nearest`.
    """
    word = analyzer.normal(word)
    wanted = without_apostrophes(plain(word))
    last = wanted[-1:]

    def fits(other: str) -> bool:
        if other == word or ((ends := typed_ends(other[-1:])) and last not in ends):  # most words end otherwise
            return False
        bare = without_apostrophes(other)
        return bare == wanted if bare.isascii() else wanted in (plain(bare), spelt_out(bare))

    same = (letter for letter in letters if letter and plain(letter)[:1] == wanted[:1])
    found = [(-total, other, spelling) for letter in same for other, total, spelling in beginning(letter, fits)]
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


def lacks_a_letter(word: str, other: str) -> bool:
    """Whether `word` is `other` without one letter between its first and its last. No other slip tells which word was
    meant by three letters.

    >>> lacks_a_letter("jhn", "john"), lacks_a_letter("car", "cart"), lacks_a_letter("jon", "jan")
    (True, False, False)
    """
    if len(other) != len(word) + 1 or (word[0], word[-1]) != (other[0], other[-1]):
        return False
    return any(other[:at] + other[at + 1 :] == word for at in range(1, len(word)))


def swapped(word: str) -> list[str]:
    """The word with each two neighbouring letters behind the first in the other order, which `distance` counts as two
    edits.

    >>> swapped("modle")
    ['mdole', 'molde', 'model']
    """
    return [word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(1, len(word) - 1)]
