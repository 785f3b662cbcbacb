"""Measure how long a text is in words of English, so that texts that say the same are equally long in every language.

Law: a length depends on the text and its language alone. Lengths decide where passages are divided and how much is
quoted. Engines count terms instead.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from qa.analysis import tokenizer

if TYPE_CHECKING:
    from collections.abc import Iterator

# The words that say what one English word says, where that is not about one. Measured on parallel text: the Universal
# Declaration of Human Rights, and the 240 paragraphs of XQuAD where it has the language.
_WORDS = {
    "ar": 0.9, "bn": 0.85, "cs": 0.88, "el": 1.08, "es": 1.1, "et": 0.8, "eu": 0.8, "fa": 1.1, "fi": 0.75, "fr": 1.1,
    "ga": 1.15, "he": 0.75, "hi": 1.13, "hu": 0.88, "hy": 0.8, "ka": 0.8, "lt": 0.85, "ne": 0.82, "nl": 1.1, "pl": 0.88,
    "ro": 1.07, "ru": 0.92, "sr": 0.88, "sv": 0.9, "ta": 0.7, "te": 0.7, "tr": 0.8, "uk": 0.91, "ur": 1.2, "vi": 1.4,
}  # fmt: skip
SYLLABLES = {"vi": _WORDS["vi"]}  # of a word, in a language whose terms are these
# The characters that do, marks included, in scripts without spaces between words. Thai and Han are measured on both
# texts, the others on the Declaration; of 2.2 characters of Japanese, about half are Han and half are kana.
_CHARACTERS = {
    "\u0e00-\u0e7f": 5.4,  # Thai
    "\u0e80-\u0eff": 5.8,  # Lao
    "\u1000-\u109f": 8.3,  # Burmese
    "\u1780-\u17ff": 6.0,  # Khmer
    "\u1100-\u115f\ua960-\ua97f\uac00-\ud7a3": 2.0,  # Hangul, of decomposed syllables the first consonant
    "\u3040-\u30ff\u3100-\u312f\u31a0-\u31bf\u31f0-\u31ff\uff66-\uff9f": 2.8,  # kana and bopomofo
    "\u3005\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff": 1.75,  # Han
}
LONGEST = 2000  # characters of a sentence
_AT_ONCE = 1 << 18  # characters


def words(text: str, language: str = "en") -> float:
    """The length of the text, in words of English.

    >>> words("The library opens at eight."), round(words("图书馆八点开门。"), 1)
    (5.0, 4.0)
    """
    if len(text) > _AT_ONCE:
        return sum(words(part, language) for part in _between_spaces(text))
    if not tokenizer.has_unspaced(text):
        return tokenizer.count(text) / _WORDS.get(language, 1.0)
    spaced = sum(not tokenizer.is_unspaced(word) for word in tokenizer.strings(text))
    return spaced + sum(sum(map(len, _run_of(script).findall(text))) / number for script, number in _CHARACTERS.items())


def _between_spaces(text: str) -> Iterator[str]:
    """The text in parts that end at a space, if there is one: the words of a text of 100 MB take a gigabyte."""
    start = 0
    while start < len(text):
        end = start + _AT_ONCE
        end = text.rfind(" ", start + _AT_ONCE // 2, end) + 1 or end
        yield text[start:end]
        start = end


@lru_cache(maxsize=1 << 12)
def share(character: str) -> float:
    """The share of a word that a character says: 1 if its script has spaces between words."""
    return next((1 / number for script, number in _CHARACTERS.items() if _run_of(script).match(character)), 1.0)


@lru_cache(maxsize=len(_CHARACTERS))
def _run_of(script: str) -> re.Pattern[str]:
    """Compile the pattern of a run of a script without spaces."""
    return re.compile(f"[{script}]++")
