"""Find the words of the library that a misspelt word of the question may mean.

Law: a word is taken for misspelt only if no passage holds it and the lists of its language do not have it. One that the
table of near meanings has ("oven") is searched as a name ("alan" as "Allan") and as no other word ("open"); in a
language without that table, a word of fewer than ten letters is searched with one slip, and with two only suggested.
Every word searched or suggested in its place is one that the library holds, and is really near.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.analysis import analyzer, tokenizer
from qa.analysis.languages import VECTORS
from qa.analysis.languages import language as language_of
from qa.analysis.letters import is_word
from qa.analysis.near import distance, lacks_a_letter, swapped
from qa.query.words import is_known

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.query.lexicon import Lexicon
    from qa.query.question import Concept, Question

CORRECTIONS = 3  # words searched, or suggested, in place of a misspelt one
LONGEST_SWAPPED = 32  # letters at the start of a word in which swapped neighbours are looked for
SHORTEST_MISSPELT = 4  # letters of a word: a shorter one is near to too many others
LONGEST_MISSPELT = 64  # letters of a word: a longer one is a code, and comparing takes time by their square
SHORTEST_SLIP = 3  # letters of a word that lacks one of its letters
SHORTEST_STEM = 5  # letters of a stem by which a word is compared: a shorter one is near to other words
DIGITS = "0123456789"
# Letters of the longer word for each edit. Compared with all that engines call near, over 13 articles: every word with
# one slip is still found, .50 of those with two slips and not .66, and only .025 instead of .052 of the words that are
# in other articles, which are no slips, have a suggestion.
LETTERS_AN_EDIT = 4
SIMILAR = 0.79  # least similarity of a word with two slips that is searched where no table tells words from slips
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
        if likely := _meant(word, similar_words(word, lexicon, language, writes_nouns), language):
            best = similarity(word, likely[0], language)
            found.append((word, tuple(other for other in likely if similarity(word, other, language) == best)))
    return tuple(found)


def _meant(word: str, others: list[str], language: str) -> list[str]:
    """Those of the similar words that are searched for a word: for one that has a meaning of its own, names alone.
    Where no table tells which words have one, two letters may tell two words apart ("passiert", "Passwort")."""
    if not others:
        return []
    if language not in VECTORS:
        of_one_slip = 1 - 1 / len(analyzer.normal(word))
        return [other for other in others if similarity(word, other, language) >= min(SIMILAR, of_one_slip)]
    from qa.analysis.meaning.kindred import kindred  # most questions have no such word

    if not kindred(analyzer.normal(word), language):
        return others
    return [other for other in others if other[0].isupper() and not is_known(analyzer.normal(other), language)]


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
    plain = analyzer.normal(word)
    likely = lexicon.near(word, CORRECTIONS)
    if _length(plain) < SHORTEST_MISSPELT:
        others = [other for other in likely if lacks_a_letter(plain, analyzer.normal(other))]
        return [other for other in others if other[0].isupper() == word[0].isupper() and analyzer.term(other, language)]
    stem = analyzer.term(word, language)
    # A word in another form ends otherwise, which is a second difference: its stem has only the slip.
    of_stem = lexicon.near(stem, CORRECTIONS) if len(stem) < len(plain) and _length(stem) >= SHORTEST_STEM else ()
    others = _near(word, [*_held(_swaps(word), lexicon, language), *likely, *of_stem], language)
    others = others or _near(word, _held(_with_other_beginning(plain), lexicon, language), language)
    if writes_nouns:
        others = [other for other in others if other[0].isupper() == word[0].isupper()]
    return sorted(others, key=lambda other: -similarity(word, other, language))[:CORRECTIONS]


def _near(word: str, others: Sequence[str], language: str) -> list[str]:
    """Those of the other words that are really near, none of them a stop word."""
    by_form = {analyzer.normal(other): other for other in others if analyzer.term(other, language)}
    by_form.pop(analyzer.normal(word), None)
    return [other for other in by_form.values() if is_near(word, other) or _has_near_stem(word, other, language)]


def _has_near_stem(word: str, other: str, language: str) -> bool:
    one, two = analyzer.term(word, language), analyzer.term(other, language)
    if one[:1] != two[:1] or min(_length(one), _length(two)) < SHORTEST_STEM:
        return False
    return _edits(one, two) == 1 and _number(one) == _number(two)


def _held(words: Sequence[str], lexicon: Lexicon, language: str) -> list[str]:
    """Those of the words that stand in the library in any form, as it writes them. A term may stand for many words, so
    each is looked up."""
    terms = {word: analyzer.term(word, language) for word in words}
    known = lexicon.statistics(list(terms.values()))
    likely = [word for word, term in terms.items() if term and known.frequency(term)]
    found = ((word, lexicon.near(word, CORRECTIONS)) for word in likely)
    return [held for word, near in found for held in near if analyzer.term(held, language) == terms[word]]


def _swaps(word: str) -> list[str]:
    """The word with two of its letters in the other order: the commonest slip."""
    return [swap for swap in swapped(word)[: LONGEST_SWAPPED - 2] if swap != word]


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
    letters = plain.rstrip(DIGITS)  # "Internet2"
    if len(letters) > LONGEST_MISSPELT or _length(letters) < SHORTEST_SLIP:
        return False
    return is_word(letters) and not is_known(plain, language)


def similarity(word: str, other: str, language: str = "") -> float:
    """How likely `word` means `other`: 1 if they are equal, less one letter's share of the word for each edit. The same
    letters in another order count as one edit. In a `language`, the ends that it gives to words are no edits.

    >>> similarity("Kimmi", "Kimi"), similarity("goverment", "government")
    (0.8, 0.8888888888888888)
    """
    one, two = analyzer.normal(word), analyzer.normal(other)
    edits = _edits(one, two)
    if language and edits > 1 and _has_near_stem(word, other, language):
        edits = 1
    return max(0.0, 1 - edits / max(len(one), 1))


def is_near(word: str, other: str) -> bool:
    """Whether `word` is so near to `other` that it may be a slip for it: both have four letters or more and the same
    digits behind them, the first letter is the same or the only one that differs, and there is at most one edit for
    each four letters of the longer one.

    A slip changes a letter or two of a long word. A short word, or one that loses a third of its letters, is another
    word.

    >>> is_near("goverment", "government"), is_near("Wensday", "Wednesday"), is_near("thanks", "than")
    (True, True, False)
    """
    one, two = analyzer.normal(word), analyzer.normal(other)
    letters = min(_length(form.rstrip(DIGITS)) for form in (one, two))
    if letters < SHORTEST_MISSPELT or _number(one) != _number(two):
        return False
    if one[0] != two[0]:
        return len(one) >= SHORTEST_RHYME and one[1:] == two[1:]
    return _edits(one, two) * LETTERS_AN_EDIT <= max(_length(one), _length(two))


def _number(word: str) -> str:
    """The digits behind its letters, which tell things apart."""
    return word[len(word.rstrip(DIGITS)) :]


def _length(word: str) -> int:
    """The number of its letters, each with its marks: a vowel sign is a part of its letter."""
    return len(word) if word.isalpha() else len(tokenizer.graphemes(word))


def _edits(one: str, two: str) -> int:
    """The edits between two words in normal form; the same letters in another order are one."""
    return 1 if one != two and sorted(one) == sorted(two) else distance(one, two, len(one))
