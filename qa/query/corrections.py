"""Find the words of the library that a misspelt word of the question may mean.

Law: a word is taken for misspelt only if no passage holds it and its language is not known to have it. Every word
searched or suggested in its place is one that the library holds, and is really near.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from qa.analysis import analyzer, tokenizer
from qa.analysis.languages import language as language_of
from qa.analysis.near import distance

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.query.lexicon import Lexicon
    from qa.query.question import Concept

CORRECTIONS = 3  # words searched, or suggested, in place of a misspelt one
LONGEST_SWAPPED = 32  # letters at the start of a word in which swapped neighbours are looked for
SHORTEST_MISSPELT = 4  # letters of a word: a shorter one is near to too many others
# Letters of the longer word for each edit. Compared with all that engines call near, over 13 articles: every word with
# one slip is still found, .50 of those with two slips and not .66, and only .025 instead of .052 of the words that are
# in other articles, which are no slips, have a suggestion.
LETTERS_AN_EDIT = 4
SHORTEST_ASKING = 3  # letters of a slip for a word that asks


def with_asking_mended(text: str, language: str, lexicon: Lexicon) -> str:
    """The question with each slip for a word that asks in its right spelling: "wat", "whos", "mny". Such words are too
    short to be corrected like others, but there are few of them. A word that the library or the language knows is
    none."""
    slips, known = _asking_slips(language), language_of(language)
    words = [match for match in tokenizer.matches(text) if match[0].lower() in slips]
    for match in reversed(words):
        word = match[0].lower()
        term = analyzer.term(word, language)
        if term and not known.knows(word) and not lexicon.statistics([term]).frequency(term):
            text = text[: match.start()] + slips[word] + text[match.end() :]
    return text


@lru_cache(maxsize=8)
def _asking_slips(language: str) -> dict[str, str]:
    """Each slip for a word that asks, with that word: one letter but the first is missing, two are swapped, or an
    apostrophe is missing before "s"."""
    known = language_of(language)
    if known.is_unspaced or not known.folds_accents:
        return {}
    asking = known.unaccented
    seconds = (second for tables in asking.pairs.values() for table in tables for second in table)
    right = {*asking.alone, *asking.pairs, *(second for second in seconds if second in known.stop_words)}
    found: dict[str, str] = {}
    for word in sorted(right):
        shorter = [word[:at] + word[at + 1 :] for at in range(1, len(word))]
        swapped = [word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(1, len(word) - 1)]
        for slip in (*shorter, *swapped, f"{word}s"):
            if len(slip) >= SHORTEST_ASKING and slip not in right and slip not in known.stop_words:
                found.setdefault(slip, word)
    return found


def corrections(
    concepts: Sequence[Concept], lexicon: Lexicon, language: str
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Each misspelt word of the question with the words of the library that are searched in its place: those that it
    is most likely to mean, all equally."""
    known = lexicon.statistics([term.term for concept in concepts for term in concept.searched])
    found = []
    for concept in concepts:
        word = concept.word
        if any(known.frequency(term.term) for term in concept.searched):
            continue
        if likely := similar_words(word, lexicon, language):
            best = similarity(word, likely[0])
            found.append((word, tuple(other for other in likely if similarity(word, other) == best)))
    return tuple(found)


def similar_words(word: str, lexicon: Lexicon, language: str) -> list[str]:
    """The words of the library that a word which it lacks may be a slip for, the most similar first."""
    if not _may_be_misspelt(word, language):
        return []
    others = [*_swapped(word, lexicon, language), *lexicon.near(word, CORRECTIONS)]
    by_form = {analyzer.normal(other): other for other in others if analyzer.term(other, language)}
    near = [other for other in by_form.values() if is_near(word, other)]
    return sorted(near, key=lambda other: -similarity(word, other))[:CORRECTIONS]


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
    return max(0.0, 1 - 2 * _edits(one, two) / max(len(one), 1))


def is_near(word: str, other: str) -> bool:
    """Whether `word` is so near to `other` that it may be a slip for it: both have four letters or more, the first
    letter is the same, and there is at most one edit for each four letters of the longer one.

    A slip changes a letter or two of a long word. A short word, or one that loses a third of its letters, is another
    word.

    >>> is_near("goverment", "government"), is_near("Wensday", "Wednesday"), is_near("thanks", "than")
    (True, True, False)
    """
    one, two = analyzer.normal(word), analyzer.normal(other)
    if min(len(one), len(two)) < SHORTEST_MISSPELT or one[0] != two[0]:
        return False
    return _edits(one, two) * LETTERS_AN_EDIT <= max(len(one), len(two))


def _edits(one: str, two: str) -> int:
    """The edits between two words in normal form; the same letters in another order are one."""
    return 1 if one != two and sorted(one) == sorted(two) else distance(one, two, len(one))
