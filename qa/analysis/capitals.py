"""Tell small words that are names by their capital inside a sentence: "Herr Will".

Law: the text keeps its length, and only single words of it change, to capitals.
"""

from __future__ import annotations

import re
from functools import lru_cache

from qa.analysis.languages import language as language_of

# A word with a capital behind another word, and no capital behind it: any word may have one in a title.
_CAPITAL = r"[A-ZÀ-ÖØ-Þ\u0386-\u03ab\u0400-\u042f]"
_INSIDE = rf" {_CAPITAL}[^\W\d_]++(?! {_CAPITAL})"
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

    >>> with_names("Herr Will sagt, was Sie will", "de")
    'Herr WILL sagt, was Sie will'
    """
    capitals = _capitals(language)
    if not capitals or text.islower():
        return text

    def raised(match: re.Match[str]) -> str:
        word, before = match[0], text[match.start() - 1 : match.start()]
        return word.upper() if word[1:] in capitals and (before.isalnum() or before == ",") else word

    return re.sub(_INSIDE, raised, text)


@lru_cache(maxsize=64)
def _capitals(language: str) -> frozenset[str]:
    """The small words of a language that may be names, with a capital."""
    known = language_of(language)
    if known.names or known.is_unspaced:
        return frozenset()
    words = known.stop_words - _POLITE - known.pointers - known.questions.alone.keys()
    return frozenset(word.title() for word in words if word.isalpha() and len(word.upper()) == len(word))
