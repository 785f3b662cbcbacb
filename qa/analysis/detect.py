"""Recognise the language of a text by its script and its most frequent words; nothing is downloaded or learnt.

Law: every text has a language. If neither script nor words decide, it is the language most often written in the script.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from qa.analysis.hints import frequent_words, hinted
from qa.analysis.languages import folded, language
from qa.analysis.letters import plain
from qa.analysis.tokenizer import matches

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.analysis.languages import Language

# The first code point of each script, with the language if the script has only one; "" between scripts.
_SCRIPTS = (
    (0x0, "Latin"), (0x370, "el"), (0x400, "Cyrillic"), (0x530, "hy"), (0x590, "he"), (0x600, "Arabic"), (0x700, ""),
    (0x750, "Arabic"), (0x780, ""), (0x900, "Devanagari"), (0x980, "bn"), (0xA00, ""), (0xB80, "ta"), (0xC00, "te"),
    (0xC80, ""), (0xE00, "th"), (0xE80, "lo"), (0xF00, ""), (0x1000, "my"), (0x10A0, "ka"), (0x1100, "ko"),
    (0x1200, ""), (0x1780, "km"), (0x1800, ""), (0x1E00, "Latin"), (0x1F00, "el"), (0x2000, ""), (0x3040, "kana"),
    (0x3100, ""), (0x3400, "zh"), (0xA000, ""), (0xAC00, "ko"), (0xD7B0, ""), (0xF900, "zh"), (0xFB00, ""),
    (0xFB50, "Arabic"), (0xFE00, ""), (0xFE70, "Arabic"), (0xFF00, ""), (0x20000, "zh"), (0x32000, ""),
)  # fmt: skip
_STARTS = [start for start, _ in _SCRIPTS]
# Scripts of one language, by its code. Japanese has several.
OF_ONE = frozenset(script for _, script in _SCRIPTS if len(script) == 2) | {"ja"}
USUAL = {"Latin": "en", "Cyrillic": "ru", "Arabic": "ar", "Devanagari": "hi"}
BY_SCRIPT = {"Cyrillic": ("bg", "ru", "sr", "uk"), "Arabic": ("ar", "fa", "ur"), "Devanagari": ("hi", "ne")}
_KANA = 0.05  # of the characters of a Japanese text, or more

# Letters that related languages lack; each counts as half a word.
LETTERS = {
    "es": "ñ¿¡", "fr": "œêèùû", "pt": "ãõ", "de": "ß", "tr": "ğış", "vi": "ơưạảấầẩậắằặẹẻếềểễệịọỏốồổộớờởợụủứừửữự",
    "pl": "łżźśćńąę", "ro": "țșăţ", "cs": "řěů", "hu": "őű", "ru": "ыэё", "uk": "іїєґ", "sr": "ђћјљњџ", "fa": "گچپژ",
}  # fmt: skip
_THIN = 0.05  # share of frequent words below which a text is no running text, which has five times as many
_KNOWN = 0.3  # share of a language's common words above which a list of things is in it
LIKELIER = 2  # small words by which another language is likelier than the one that frequent words tell
PLAIN = 0.5  # what a small word without its marks counts in a question: it may be one of another language
SAMPLE = 1000  # characters from the beginning, the middle and the end


def recognise(text: str) -> str:
    """The ISO 639-1 code of the language of most of the text.

    >>> [recognise(text) for text in ("The end of the war", "Das Ende des Krieges", "Конец войны", "战争结束了")]
    ['en', 'de', 'ru', 'zh']
    """
    return _recognised(text)[0]


def _recognised(text: str) -> tuple[str, bool]:
    """The language, and whether script or words decided it."""
    middle = max(SAMPLE, len(text) // 2)
    end = max(middle + SAMPLE, len(text) - SAMPLE)
    sample = " ".join((text[:SAMPLE], text[middle : middle + SAMPLE], text[end:]))
    script = script_of(sample)
    if script not in USUAL:
        return script, True
    if script in BY_SCRIPT:
        possible = BY_SCRIPT[script]
    else:
        other = {code for codes in BY_SCRIPT.values() for code in codes}
        possible = tuple(code for code in frequent_words()[1] if code not in other)
    words = _words(sample)
    votes = _votes(sample, words, possible)
    most = max(votes.values())
    close = [code for code in possible if votes[code] >= 0.4 * most]
    if most < _THIN * len(words) and _is_mostly_known(words, language(USUAL[script])):
        return USUAL[script], True  # a list of things has no small words, except by chance ("die")
    if most and len(close) > 1:  # a short text, or related languages: count all their small words too
        for code in close:
            known = language(code)
            votes[code] += sum(word in known.stop_words for word in words)
            votes[code] += sum(word in known.common_words for word in words) / 2
    best = max(possible, key=lambda code: votes[code])
    return (best, True) if most else (USUAL[script], False)


def _is_mostly_known(words: Sequence[str], known: Language) -> bool:
    """Whether many of the words, apart from numbers, are common words of the language."""
    found = [word for word in words if not word.isdecimal()]
    return sum(word in known.common_words or word in known.stop_words for word in found) > _KNOWN * len(found)


def _votes(sample: str, words: Sequence[str], possible: Sequence[str]) -> dict[str, float]:
    """Count for each language its frequent words and its letters; a word of two languages counts half for each."""
    votes = dict.fromkeys(possible, 0.0)
    common = frequent_words()[0]
    for word in words:
        known = [code for code in common.get(word, ()) if code in votes]
        for code in known:
            votes[code] += 1 / len(known)
    if not sample.isascii():
        for code in possible:
            votes[code] += sum(sample.count(letter) for letter in LETTERS.get(code, "")) / 2
    return votes


def of_question(question: str, held: Sequence[str]) -> str:
    """The language of a question to documents in the languages `held`, the most frequent one first.

    A question is too short to be sure of, so a language of the documents is preferred to any other, unless the question
    holds many more small words of the other one.

    >>> of_question("Wann kam Tesla nach Prag?", ["en", "de"]), of_question("Tesla?", ["fr", "en"])
    ('de', 'fr')
    """
    words = _words(question[:SAMPLE])

    def small(code: str) -> float:
        known = language(code)
        if known.is_unspaced:
            return 0.0
        return sum(1.0 if word in known.stop_words else PLAIN * (word in _plain_words(code)) for word in words)

    best = max(held, key=small)  # the first of equals
    if small(best) * 2 >= len(words) > 0:
        return best
    guess, is_told = _recognised(question[:SAMPLE])
    if is_told and guess in held and small(guess) == small(best):
        return guess
    if guess != best and is_told and not language(guess).is_unspaced:
        likely = max(hinted(words), key=small, default=guess)
        guess = likely if small(likely) >= small(guess) + LIKELIER else guess  # "es" alone is no Spanish
    more = 1.0 if language(guess).is_unspaced else small(guess) + is_told / 2
    held_by = small(best) + PLAIN * _seeming(words, language(best), language(guess)) if guess != best else 0.0
    return guess if more >= 1.5 * held_by + 0.5 and more >= 1 else best


def _seeming(words: Sequence[str], known: Language, other: Language) -> int:
    """How many words of a question, besides small ones, seem to be of a language and not of the other: common ones, and
    those that lack a letter of a word that asks ("wat year did he die")."""
    from qa.analysis.near import lacks_a_letter

    asking = (*known.questions.alone, *known.questions.pairs)
    own = {word for word in words if word not in known.stop_words}
    common = (own & known.common_words) - other.stop_words
    return len(common | {word for word in own if any(lacks_a_letter(word, right) for right in asking)})


@lru_cache(maxsize=32)
def _plain_words(code: str) -> frozenset[str]:
    """The small words of a language as people type them without marks."""
    return frozenset(map(plain, language(code).stop_words))


def _words(text: str) -> list[str]:
    return [folded(match[0]).replace("’", "'") for match in matches(text)]


def script_of(sample: str) -> str:
    """The script that most letters are in: a code where one language alone is written in it."""
    if sample.isascii():
        return "Latin"
    number = Counter(_SCRIPTS[bisect_right(_STARTS, ord(char)) - 1][1] for char in sample if char.isalpha())
    del number[""]
    if number["kana"] > _KANA * (number["kana"] + number["zh"]):
        number["ja"] = number.pop("kana") + number.pop("zh", 0)
    return max(number, key=lambda script: number[script], default="Latin")
