"""Tell small words that are names by their capital inside a sentence: "Herr Will", "option A".

Law: the text keeps its length, and only single words of it change: to capitals, and a single letter, which is one
already, to the wide form of it, which has the same normal form.
"""

from __future__ import annotations

import re
from functools import lru_cache

from qa.analysis.languages import language as language_of

# A word with a capital behind another word, and no capital behind it: any word may have one in a title.
_CAPITAL = r"[A-ZÀ-ÖØ-Þ\u0386-\u03ab\u0400-\u042f]"
_INSIDE = rf" {_CAPITAL}[^\W\d_]++(?! {_CAPITAL})"
# A single capital: it may be a label behind a word ("option A") or in a cell ("| A |"). "I" is a pronoun in two
# languages.
_LETTER = r" [A-Z](?![^\W_]|['’-]\w)"
_SAYING_I = frozenset(("en", "da"))
WIDE = "ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ"
_TO_WIDE = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", WIDE)
_CELL = " |"  # behind a cell
# Polite forms of address, which have a capital everywhere in German, Danish, Norwegian, Italian, Russian, Czech.
_POLITE = frozenset(
    """
sie ihnen ihr ihre ihrem ihren ihrer ihres de dem deres lei loro вы вас вам вами ваш ваша ваше ваши вашего вашей ваших
vy vás vám váš ön te
""".split()
)


def with_names(text: str, language: str) -> str:
    """The text with each small word in capitals, and so taken for a name, that has a capital inside a sentence. Its
    length is the same. A language that lists such `names` has no others, and no form of address is one ("Sie").

    >>> with_names("Herr Will sagt, was Sie will", "de"), with_names("Is option A a large one?", "en")
    ('Herr WILL sagt, was Sie will', 'Is option Ａ a large one?')
    """
    if text.islower():
        return text
    text = _with_labels(text, language)
    if not (capitals := _capitals(language)):
        return text

    def raised(match: re.Match[str]) -> str:
        word, before = match[0], text[match.start() - 1 : match.start()]
        return word.upper() if word[1:] in capitals and (before.isalnum() or before == ",") else word

    return re.sub(_INSIDE, raised, text)


def _with_labels(text: str, language: str) -> str:
    """The text with each single capital wide that is a label and, as a small letter, a small word."""
    if not (letters := _letters(language)):
        return text

    def labelled(match: re.Match[str]) -> str:
        is_label = match[0][1] in letters and _is_label(text, match.start() + 1)
        return match[0].translate(_TO_WIDE) if is_label else match[0]

    if text[1:3] == _CELL and text[0] in letters:
        text = text[0].translate(_TO_WIDE) + text[1:]
    return re.sub(_LETTER, labelled, text)


def _is_label(text: str, at: int) -> bool:
    """Whether the single capital behind a space is a label, and no word of a title."""
    before, behind = text[at - 2 : at - 1], text[at + 1 : at + 3]
    if before == "|":
        return behind in ("", _CELL) or behind[0] == "\n"
    return before.isalnum() and not behind[1:].isupper()


@lru_cache(maxsize=64)
def _letters(language: str) -> frozenset[str]:
    """The capitals that stand for a small word of a language where they are no label."""
    letters = {chr(letter) for letter in _TO_WIDE if chr(letter).lower() in language_of(language).stop_words}
    return frozenset(letters - {"I"} if language in _SAYING_I else letters)


@lru_cache(maxsize=64)
def _capitals(language: str) -> frozenset[str]:
    """The small words of a language that may be names, with a capital."""
    known = language_of(language)
    if known.names or known.is_unspaced:
        return frozenset()
    words = known.stop_words - _POLITE - known.pointers - known.questions.alone.keys()
    return frozenset(word.title() for word in words if word.isalpha() and len(word.upper()) == len(word))
