"""Find the plural of a word and the singular of a plural, where a stemmer gives them different terms: Spanish "luz" and
"luces", German "Museum" and "Museen", "GPU" and "GPUs".

Law: the forms follow from the word and the endings of its language alone (`PLURALS`). They may be no words: who looks
them up takes those that the library holds.
"""

from __future__ import annotations

from qa.analysis.languages import language as language_of
from qa.analysis.letters import plain

SHORTEST = 2  # letters that stay
LONGEST = 32  # letters of a word


def other_numbers(word: str, language: str) -> list[str]:
    """The words, in normal form, that may be the plural or the singular of `word`, also where it is typed without its
    accents.

    >>> other_numbers("luces", "es")[-1], other_numbers("gpu", "en")[0], other_numbers("gpu", "ja")
    ('luz', 'gpus', [])
    """
    if not word.isalpha() or len(word) > LONGEST:
        return []
    found: dict[str, None] = {}
    for pair in language_of(language).plurals:
        for ending, other in (pair, pair[::-1]):
            for end, instead in dict.fromkeys(((ending, other), (plain(ending), plain(other)))):
                if word.endswith(end) and len(word) - len(end) >= SHORTEST:
                    found[word[: len(word) - len(end)] + instead] = None
    return list(found)
