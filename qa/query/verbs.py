"""Read a participle as the other forms of its verb, and these as the participle: German "gekostet" and "kostete".

Law: the forms follow from the word and the tables of its language alone. A language without separable prefixes in its
tables has no such participles.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.analysis.languages import language as language_of

if TYPE_CHECKING:
    from collections.abc import Iterator

SHORTEST = 3  # letters of a stem
LONGEST = 32  # letters of a word
_ENDINGS = ("ete", "eten", "ten", "te", "den", "de", "et", "en", "t", "d", "e", "")  # of a verb, longest first
_OF_PARTICIPLE = ("et", "en", "t", "d", "")


def other_forms(word: str, language: str) -> list[str]:
    """The words, in normal form, that may be other forms of the verb of `word`; none if it cannot be one of a verb.

    >>> "kostete" in other_forms("gekostet", "de"), "gekostet" in other_forms("kostete", "de")
    (True, True)
    >>> "baute" in other_forms("eingebaut", "de"), other_forms("gekostet", "en")
    (True, [])
    """
    prefixes = language_of(language).separable
    if not prefixes or not word.isalpha() or len(word) > LONGEST:
        return []
    found: dict[str, None] = {}
    if word.startswith("ge"):
        found |= dict.fromkeys(prefix + word for prefix in sorted(prefixes))  # who rebuilt something has built
    for prefix in ("", *sorted(prefixes)):
        if not word.startswith(prefix):
            continue
        rest = word[len(prefix) :]
        if rest.startswith("ge"):
            for stem in _stems(rest[2:], _OF_PARTICIPLE):
                found |= dict.fromkeys(first + stem + ending for ending in _ENDINGS for first in {prefix, ""})
        for stem in _stems(rest, _ENDINGS):
            found |= dict.fromkeys(f"{prefix}ge{stem}{ending}" for ending in _OF_PARTICIPLE)
    return [form for form in found if form != word]


def _stems(word: str, endings: tuple[str, ...]) -> Iterator[str]:
    """What is left of a word without each of the endings that it has, if that is long enough."""
    for ending in endings:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST:
            yield word[: len(word) - len(ending)]
