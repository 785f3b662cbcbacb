"""Find the words of the library that a misspelt word of the question may mean.

Law: a word is taken for misspelt only if no passage holds it and its language is not known to have it. Every word
searched or suggested in its place is one that the library holds, and is really near.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.analysis import analyzer, tokenizer
from qa.analysis.languages import language as language_of
from qa.analysis.near import distance
from qa.query.words import is_known

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.query.lexicon import Lexicon
    from qa.query.question import Concept, Question

CORRECTIONS = 3  # words searched, or suggested, in place of a misspelt one
LONGEST_SWAPPED = 32  # letters at the start of a word in which swapped neighbours are looked for
SHORTEST_MISSPELT = 4  # letters of a word: a shorter one is near to too many others
# Letters of the longer word for each edit. Compared with all that engines call near, over 13 articles: every word with
# one slip is still found, .50 of those with two slips and not .66, and only .025 instead of .052 of the words that are
# in other articles, which are no slips, have a suggestion.
LETTERS_AN_EDIT = 4
SHORTEST_RHYME = 5  # letters of a word whose first letter may be the wrong one
ALPHABETS = ("abcdefghijklmnopqrstuvwxyz", "абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґ", "αβγδεζηθικλμνξοπρστυφχψω")


def corrections(
    concepts: Sequence[Concept], lexicon: Lexicon, language: str
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Each misspelt word of the question with the words of the library that are searched in its place: those that it
    is most likely to mean, all equally."""
    known = lexicon.statistics([term.term for concept in concepts for term in concept.searched])
    writes_nouns = writes_nouns_in_capitals([concept.word for concept in concepts], language)
    found = []
    for concept in concepts:
        word = concept.word
        if any(known.frequency(term.term) for term in concept.searched):
            continue
        if likely := similar_words(word, lexicon, language, writes_nouns):
            best = similarity(word, likely[0])
            found.append((word, tuple(other for other in likely if similarity(word, other) == best)))
    return tuple(found)


def writes_nouns_in_capitals(words: Sequence[str], language: str) -> bool:
    """Whether these words of a question tell nouns by their capitals, in a language where every noun has one."""
    return not language_of(language).has_names and any(word[0].isupper() for word in words[1:])


def resembling(question: Question, lexicon: Lexicon) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The words of a question that the library lacks, each with the library's words that resemble it, if there are
    any."""
    writes_nouns = writes_nouns_in_capitals([concept.word for concept in question.concepts], question.language)
    found = ((word, similar_words(word, lexicon, question.language, writes_nouns)) for word in question.unmatched)
    return tuple((word, tuple(others)) for word, others in found if others)


def similar_words(word: str, lexicon: Lexicon, language: str, writes_nouns: bool = False) -> list[str]:
    """The words of the library that a word which it lacks may be a slip for, the most similar first. If the question
    `writes_nouns` in capitals, a noun is no slip for another word, nor another word for a noun.

    A wrong first letter is the rarest slip, and other words rhyme: one is looked for only if nothing else is near.
    """
    if not _may_be_misspelt(word, language):
        return []
    others = _near(word, [*_held(_swapped(word), lexicon, language), *lexicon.near(word, CORRECTIONS)], language)
    others = others or _near(word, _held(_with_other_beginning(analyzer.normal(word)), lexicon, language), language)
    if writes_nouns:
        others = [other for other in others if other[0].isupper() == word[0].isupper()]
    return sorted(others, key=lambda other: -similarity(word, other))[:CORRECTIONS]


def _near(word: str, others: Sequence[str], language: str) -> list[str]:
    """Those of the other words that are really near, none of them a stop word."""
    by_form = {analyzer.normal(other): other for other in others if analyzer.term(other, language)}
    by_form.pop(analyzer.normal(word), None)
    return [other for other in by_form.values() if is_near(word, other)]


def _held(words: Sequence[str], lexicon: Lexicon, language: str) -> list[str]:
    """Those of the words that stand in the library, as it writes them. A term may stand for many words, so each is
    looked up."""
    terms = {word: analyzer.term(word, language) for word in words}
    known = lexicon.statistics(list(terms.values()))
    likely = [word for word, term in terms.items() if term and known.frequency(term)]
    return [held for word in likely for held in lexicon.near(word, 1) if analyzer.normal(held) == analyzer.normal(word)]


def _swapped(word: str) -> list[str]:
    """The word with each two neighbouring letters behind the first in the other order. This is the commonest slip, but
    the edit distance that `near` goes by counts it as two edits."""
    swaps = (
        word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(1, min(len(word), LONGEST_SWAPPED) - 1)
    )
    return [swap for swap in swaps if swap != word]


def _with_other_beginning(word: str) -> list[str]:
    """The word, in normal form, with each other first letter."""
    if len(word) < SHORTEST_RHYME:
        return []
    letters = next((letters for letters in ALPHABETS if word[0] in letters), "")
    return [letter + word[1:] for letter in letters if letter != word[0]]


def _may_be_misspelt(word: str, language: str) -> bool:
    plain, known = analyzer.normal(word), language_of(language)
    if tokenizer.is_unspaced(word) or not known.folds_accents:
        return False  # in these scripts, one letter or tone makes another word
    return len(plain) >= SHORTEST_MISSPELT and plain.isalpha() and not is_known(plain, language)


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
    letter is the same or the only one that differs, and there is at most one edit for each four letters of the longer
    one.

    A slip changes a letter or two of a long word. A short word, or one that loses a third of its letters, is another
    word.

    >>> is_near("goverment", "government"), is_near("Wensday", "Wednesday"), is_near("thanks", "than")
    (True, True, False)
    """
    one, two = analyzer.normal(word), analyzer.normal(other)
    if min(len(one), len(two)) < SHORTEST_MISSPELT:
        return False
    if one[0] != two[0]:
        return len(one) >= SHORTEST_RHYME and one[1:] == two[1:]
    return _edits(one, two) * LETTERS_AN_EDIT <= max(len(one), len(two))


def _edits(one: str, two: str) -> int:
    """The edits between two words in normal form; the same letters in another order are one."""
    return 1 if one != two and sorted(one) == sorted(two) else distance(one, two, len(one))
