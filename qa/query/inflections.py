"""Find the other forms of a word that a stemmer gives other terms: Spanish "luz" and "luces", German "Museum" and
"Museen", "GPU" and "GPUs"; and nearly all forms of a language without a stemmer.

Law: the forms follow from the word and the tables of its language alone (`INFLECTIONS`, `PROCLITICS`). They may be no
words: who looks them up takes those that the library holds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.analysis.languages import language as language_of

if TYPE_CHECKING:
    from collections.abc import Iterable

SHORTEST = 2  # letters that stay
LONGEST = 32  # letters of a word


def inflected(word: str, language: str) -> list[str]:
    """The words, in normal form, that may be other forms of `word`, also where it is typed without its accents.

    >>> inflected("luces", "es")[-1], inflected("gpu", "en")[0], inflected("gpu", "ja")
    ('luz', 'gpus', [])
    """
    known = language_of(language)
    if not word.isalpha() or len(word) > LONGEST:
        return []
    alone = [word.removeprefix(one) for one in known.proclitics if word.startswith(one)]
    forms = [word, *(one for one in alone if len(one) > SHORTEST)]
    found = dict.fromkeys([*forms, *(form for one in forms for form in _with_other_endings(one, known.inflections))])
    found |= dict.fromkeys([before + form for form in found for before in known.proclitics if form not in alone])
    found.pop(word)
    return list(found)


def _with_other_endings(word: str, groups: Iterable[tuple[str, ...]]) -> list[str]:
    """The word with each other ending of every group of which it has one."""
    found: dict[str, None] = {}
    for endings in groups:
        for ending in endings:
            if word.endswith(ending) and len(word) - len(ending) >= SHORTEST:
                stem = word[: len(word) - len(ending)]
                found |= dict.fromkeys(stem + other for other in endings if other != ending)
    return list(found)
