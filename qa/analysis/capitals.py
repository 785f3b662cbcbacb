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
WIDE = "".join(map(chr, range(ord("Ａ"), ord("Ｚ") + 1)))
CELL = " |"  # behind a cell
_TO_WIDE = ord("Ａ") - ord("A")
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
    small = language_of(language).stop_words - ({"i"} if language in _SAYING_I else set())
    if text[1:3] == CELL and text[0].lower() in small:
        text = _wide(text[0]) + text[1:]

    def labelled(match: re.Match[str]) -> str:
        letter = match[0][1]
        return f" {_wide(letter)}" if letter.lower() in small and _is_label(text, match.start() + 1) else match[0]

    text = re.sub(_LETTER, labelled, text)
    if not (capitals := _capitals(language)):
        return text

    def raised(match: re.Match[str]) -> str:
        word, before = match[0], text[match.start() - 1 : match.start()]
        return word.upper() if word[1:] in capitals and (before.isalnum() or before == ",") else word

    return re.sub(_INSIDE, raised, text)


def _is_label(text: str, at: int) -> bool:
    """Whether the single capital behind a space is a label, and no word of a title."""
    before, behind = text[at - 2 : at - 1], text[at + 1 : at + 3]
    if before == "|":
        return behind in ("", CELL) or behind[0] == "\n"
    return before.isalnum() and not behind[1:].isupper()


def _wide(letter: str) -> str:
    return chr(ord(letter) + _TO_WIDE) if letter.isascii() and letter.isupper() else letter


@lru_cache(maxsize=64)
def _capitals(language: str) -> frozenset[str]:
    """The small words of a language that may be names, with a capital."""
    known = language_of(language)
    if known.names or known.is_unspaced:
        return frozenset()
    words = known.stop_words - _POLITE - known.pointers - known.questions.alone.keys()
    return frozenset(word.title() for word in words if word.isalpha() and len(word.upper()) == len(word))
