"""Tell the words that a language is known to have: these are not misspelt.

Law: the result depends on the word and the tables of its language alone.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import chain

from qa.analysis import analyzer
from qa.analysis.languages import language as language_of

SAME = 3  # letters at the beginning that a word shares with each of its forms


@lru_cache(maxsize=1 << 10)
def is_known(word: str, language: str) -> bool:
    """Whether the tables of the language hold the word, given in normal form, or another form of it.

    >>> is_known("sport", "en"), is_known("sports", "en"), is_known("sprot", "en")
    (True, True, False)
    """
    known = language_of(language)
    if known.knows(word) or word in known.times or word in known.numbers:
        return True
    own, start = analyzer.term(word, language), word[:SAME]
    synonyms = (other for group in known.groups(start) for other in group)
    listed = chain(known.common_words, known.forms, synonyms)
    return any(other.startswith(start) and analyzer.term(other, language) == own for other in listed)
