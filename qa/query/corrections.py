"""A word that the library does not hold -> the words of the library that may be meant by it.

Law: only a word that no passage holds, and that its language is not known to have, is taken for a misspelt one; what is
put in its place stands in the library.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.analysis import analyzer, tokenizer
from qa.analysis.languages import language as language_of
from qa.analysis.near import distance

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.model import Lexicon
    from qa.query.question import Concept

CORRECTIONS = 3  # words searched in place of one
LONGEST_SWAPPED = 32  # letters of a word in which two are swapped
SHORTEST_MISSPELT = 4  # letters; of a shorter word anything is near


def corrections(
    concepts: Sequence[Concept], lexicon: Lexicon, language: str
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """What to search for in place of words that are in no passage, if those are not words that the language is known
    to have: the words of the library that are nearest to each."""
    known = lexicon.statistics([term.term for concept in concepts for term in concept.searched])
    found = []
    for concept in concepts:
        word = concept.word
        if any(known.frequency(term.term) for term in concept.searched) or not _may_be_misspelt(word, language):
            continue
        others = (*_swapped(word, lexicon, language), *lexicon.near(word, CORRECTIONS))
        likely = [(similarity(word, other), other) for other in others if analyzer.term(other, language)]
        best = max(likely, default=(0.0, ""))[0]
        if best > 0:
            found.append((word, tuple(dict.fromkeys(other for strength, other in likely if strength == best))))
    return tuple(found)


def _swapped(word: str, lexicon: Lexicon, language: str) -> list[str]:
    """What the word is with two neighbouring letters the other way round, where the library holds that: the commonest
    slip, and two edits for `near`."""
    swaps = [
        word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(1, min(len(word), LONGEST_SWAPPED) - 1)
    ]
    terms = {swap: analyzer.term(swap, language) for swap in swaps if swap != word}
    known = lexicon.statistics(list(terms.values()))
    return [swap for swap, term in terms.items() if term and known.frequency(term)]


def _may_be_misspelt(word: str, language: str) -> bool:
    plain, known = analyzer.normal(word), language_of(language)
    if tokenizer.is_unspaced(word) or not known.folds_accents:
        return False  # there one letter or tone makes another word
    return len(plain) >= SHORTEST_MISSPELT and plain.isalpha() and not known.knows(plain)


def similarity(word: str, other: str) -> float:
    """How likely `other` is meant by `word`: 1 if they are the same, and less by two letters' share for each edit; the
    same letters in another order are one.

    >>> similarity("Kimmi", "Kimi"), similarity("goverment", "government")
    (0.6, 0.7777777777777778)
    """
    one, two = analyzer.normal(word), analyzer.normal(other)
    edits = 1 if one != two and sorted(one) == sorted(two) else distance(one, two, len(one))
    return max(0.0, 1 - 2 * edits / max(len(one), 1))
