"""A word that the library does not hold -> the words of the library that may be meant by it.

Law: only a word that no passage holds, and that its language is not known to have, is taken for a misspelt one; what is
put in its place stands in the library.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa import analysis
from qa import text as text_module
from qa.languages import language as language_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from qa.model import Statistics, Term

CORRECTIONS = 3  # words searched in place of one
LONGEST_SWAPPED = 32  # letters of a word in which two are swapped
SHORTEST_MISSPELT = 4  # letters; of a shorter word anything is near


def corrections(
    terms: Iterable[Term],
    statistics: Callable[[Iterable[str]], Statistics],
    language: str,
    near: Callable[[str, int], Sequence[str]],
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """What to search for in place of words that are in no passage, if those are not words that the language is known
    to have: the words of the library that are nearest to each."""
    by_word: dict[str, list[str]] = {}
    for term in terms:
        by_word.setdefault(term.word, []).append(term.term)
    known = statistics([term.term for term in terms])
    found = []
    for word, forms in by_word.items():
        if any(map(known.frequency, forms)) or not _may_be_misspelt(word, language):
            continue
        others = (*_swapped(word, statistics, language), *near(word, CORRECTIONS))
        likely = [(similarity(word, other), other) for other in others if analysis.term(other, language)]
        best = max(likely, default=(0.0, ""))[0]
        if best > 0:
            found.append((word, tuple(dict.fromkeys(other for strength, other in likely if strength == best))))
    return tuple(found)


def nearest(word: str, beginning: Callable[[str], Iterable[tuple[str, int, str]]], limit: int) -> list[str]:
    """What an engine's `near` gives: `beginning` gives the words of its passages that begin with a letter, each in
    normal form, with how often it stands there and its most frequent spelling."""
    word = analysis.normal(word)
    allowed = 1 if len(word) <= 5 else 2
    # So many edits leave one of so many pieces and one more as it is; that is quicker to see than the distance.
    size = -(-len(word) // (allowed + 1))
    pieces = [word[start : start + size] for start in range(0, len(word), size or 1)]
    found = []
    for other, total, spelling in beginning(word[:1]):
        if abs(len(other) - len(word)) <= allowed and other != word and any(piece in other for piece in pieces):
            far = analysis.distance(word, other, allowed)
            if far <= allowed:
                found.append((far, -total, other, spelling))
    return [spelling for *_, spelling in sorted(found)[:limit]]


def _swapped(word: str, statistics: Callable[[Iterable[str]], Statistics], language: str) -> list[str]:
    """What the word is with two neighbouring letters the other way round, where the library holds that: the commonest
    slip, and two edits for `near`."""
    swaps = [
        word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(1, min(len(word), LONGEST_SWAPPED) - 1)
    ]
    terms = {swap: analysis.term(swap, language) for swap in swaps if swap != word}
    known = statistics(list(terms.values()))
    return [swap for swap, term in terms.items() if term and known.frequency(term)]


def _may_be_misspelt(word: str, language: str) -> bool:
    plain, known = analysis.normal(word), language_of(language)
    if text_module.is_unspaced(word) or not known.folds_accents:
        return False  # there one letter or tone makes another word
    return len(plain) >= SHORTEST_MISSPELT and plain.isalpha() and not known.knows(plain)


def similarity(word: str, other: str) -> float:
    """How likely `other` is meant by `word`: 1 if they are the same, and less by two letters' share for each edit; the
    same letters in another order are one.

    >>> similarity("Kimmi", "Kimi"), similarity("goverment", "government")
    (0.6, 0.7777777777777778)
    """
    one, two = analysis.normal(word), analysis.normal(other)
    edits = 1 if one != two and sorted(one) == sorted(two) else analysis.distance(one, two, len(one))
    return max(0.0, 1 - 2 * edits / max(len(one), 1))
