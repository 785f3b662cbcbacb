"""Find the words of the library that a misspelt word of the question may mean.

Law: a word is taken for misspelt only if no passage holds it and its language is not known to have it. Every word
searched in its place is one that the library holds.
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

CORRECTIONS = 3  # words searched in place of a misspelt one
LONGEST_SWAPPED = 32  # letters at the start of a word in which swapped neighbours are looked for
SHORTEST_MISSPELT = 4  # letters of a word: a shorter one is near to too many others


def corrections(
    concepts: Sequence[Concept], lexicon: Lexicon, language: str
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Each misspelt word of the question with the words of the library that are searched in its place: those that it
    is most likely to mean, all equally."""
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
    """The words of the library that differ from this one by two neighbouring letters in the other order.

    This is the commonest slip, but the edit distance that `near` goes by counts it as two edits.
    """
    swaps = [
        word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(1, min(len(word), LONGEST_SWAPPED) - 1)
    ]
    terms = {swap: analyzer.term(swap, language) for swap in swaps if swap != word}
    known = lexicon.statistics(list(terms.values()))
    return [swap for swap, term in terms.items() if term and known.frequency(term)]


def _may_be_misspelt(word: str, language: str) -> bool:
    plain, known = analyzer.normal(word), language_of(language)
    if tokenizer.is_unspaced(word) or not known.folds_accents:
        return False  # in these scripts, one letter or tone makes another word
    return len(plain) >= SHORTEST_MISSPELT and plain.isalpha() and not known.knows(plain)


def similarity(word: str, other: str) -> float:
    """How likely `word` means `other`: 1 if they are equal, less two letters' share of the word for each edit. The same
    letters in another order count as one edit.

    >>> similarity("Kimmi", "Kimi"), similarity("goverment", "government")
    (0.6, 0.7777777777777778)
    """
    one, two = analyzer.normal(word), analyzer.normal(other)
    edits = 1 if one != two and sorted(one) == sorted(two) else distance(one, two, len(one))
    return max(0.0, 1 - 2 * edits / max(len(one), 1))
