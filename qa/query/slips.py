"""Find slips for small words in a question: "wat", "mny", "whek". Such words are too short to be corrected like others,
but there are few of them.

Law: a word that the library or the language knows is no slip. A slip is never shown as a word that is searched.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from qa.analysis import analyzer, tokenizer
from qa.analysis.languages import folded
from qa.analysis.languages import language as language_of
from qa.analysis.near import distance, lacks_a_letter, swapped
from qa.query.words import is_known

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qa.query.lexicon import Lexicon
    from qa.query.wording import Wording

SHORTEST = 3  # letters of a slip for a word that asks
FEWEST = 3  # words of a question that is told to be in another language
MARKS = ("?", "؟", ";", "՞", "።")  # of a question, at its end
PLAIN = 4  # letters of a slip with a wrong letter, and of the word that was meant


def mended(text: str, language: str, lexicon: Lexicon) -> str:
    """The question with each slip for a word that asks in its right spelling. One with a wrong letter counts only where
    the question begins, since elsewhere it may be a word of content."""
    known = language_of(language)
    if known.is_unspaced or not known.folds_accents or not known.stop_words:
        return text
    slips, asking = _asking_slips(language), known.unaccented
    changes: list[tuple[int, int, str]] = []
    before, is_head = "", True
    for match in tokenizer.matches(text):
        word = folded(match[0])
        if word in known.stop_words:
            is_head = is_head and word not in asking.alone and word not in asking.pairs
            before = word
            continue
        right = slips.get(word, "")
        if not right and is_head:
            right = _one_wrong(word, (*asking.alone, *asking.pairs))
        if not right and before in asking.pairs:
            seconds = (second for table in asking.pairs[before] for second in table)
            right = _one_wrong(word, [second for second in seconds if second in known.stop_words])
        if right and not is_known(word, language) and not _holds(lexicon, analyzer.term(match[0], language)):
            changes.append((*match.span(), right))
        before, is_head = right or word, False
    for start, end, right in reversed(changes):
        text = text[:start] + right + text[end:]
    return text


def may_be_small(word: str, language: str) -> bool:
    """Whether a word that the library lacks may be a slip for a stop word: it differs from one by one letter, or by
    two in the other order; one of three letters ("teh", "tht") only by two in the other order, or by a letter that is
    missing inside. A name is none."""
    known = language_of(language)
    if known.is_unspaced or not known.folds_accents or not word.isalpha() or not word.islower() or len(word) < SHORTEST:
        return False
    plain = folded(word)
    if len(plain) < PLAIN:  # any other slip is near to too many words
        is_swapped = not known.stop_words.isdisjoint(swapped(plain))
        is_slip = is_swapped or any(lacks_a_letter(plain, right) for right in known.stop_words)
    else:
        is_slip = any(_is_slip(plain, right) for right in known.stop_words)
    return is_slip and not is_known(plain, language)


def is_in_another_language(wording: Wording) -> bool:
    """Whether a question is most likely in a language without lists of words, or in one that was taken for another: no
    word of it asks, few are small words, and none is known."""
    known = wording.language
    if known.is_unspaced or not known.folds_accents:
        return False
    words = list(map(folded, wording.words))
    asking, own = known.unaccented, [word for word in words if word not in known.stop_words]
    return (
        len(words) >= FEWEST
        and wording.text.rstrip().endswith(MARKS)
        and not any(word in asking.alone or word in asking.pairs for word in words)
        and len(own) * 3 >= len(words) * 2
        and not any(is_known(word, known.code) for word in own)
    )


def _holds(lexicon: Lexicon, term: str) -> bool:
    return bool(lexicon.statistics([term]).frequency(term))


def _one_wrong(word: str, rights: Iterable[str]) -> str:
    """The first of these words that differs from `word` by one wrong letter, or by a letter that is doubled."""
    fit = (right for right in rights if abs(len(word) - len(right)) <= 1 and _is_slip(word, right))
    return next((right for right in fit if len(word) <= len(right) or _is_doubled(word, right)), "")


def _is_doubled(word: str, right: str) -> bool:
    return any(word[at] == word[at + 1] and word[:at] + word[at + 1 :] == right for at in range(len(word) - 1))


def _is_slip(word: str, right: str) -> bool:
    """Whether `word` differs from `right` by one wrong letter, by one behind the first that is missing or too much, or
    by two letters in the other order."""
    if min(len(word), len(right)) < PLAIN or abs(len(word) - len(right)) > 1:
        return False
    if len(word) != len(right):
        return word[0] == right[0] and distance(word, right, 1) == 1
    return distance(word, right, 1) == 1 or right in swapped(word)


@lru_cache(maxsize=8)
def _asking_slips(language: str) -> dict[str, str]:
    """Each slip for a word that asks, with that word: one letter but the first is missing, two are swapped, or an
    apostrophe is missing before "s"."""
    known = language_of(language)
    asking = known.unaccented
    seconds = (second for tables in asking.pairs.values() for table in tables for second in table)
    right = {*asking.alone, *asking.pairs, *(second for second in seconds if second in known.stop_words)}
    found: dict[str, str] = {}
    for word in sorted(right):
        shorter = [word[:at] + word[at + 1 :] for at in range(1, len(word))]
        for slip in (*shorter, *swapped(word), f"{word}s"):
            if len(slip) >= SHORTEST and slip not in right and slip not in known.stop_words:
                found.setdefault(slip, word)
    return found
