"""Find words of a question inside the compounds of the library: "Flugplatz" in "Segelflugplatz", "Wahl" in "Wahltag".

Law: only words of the library are searched, and only for a word that no passage holds, in a language that writes
compounds as one word. A particle or a prefix before it makes another word: no "Fall" is found in "Überfall".
"""

from __future__ import annotations

from itertools import islice
from operator import itemgetter
from typing import TYPE_CHECKING

from qa import weights
from qa.analysis import analyzer, tokenizer
from qa.analysis.languages import language as language_of
from qa.analysis.letters import unaccented
from qa.query.question import Variant

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from qa.analysis.languages import Language
    from qa.query.lexicon import Lexicon
    from qa.query.question import Concept

SHORTEST = 4  # letters of a word that is looked for: shorter ones are in too many others
INSIDE = 6  # letters of a word that is looked for between others
REST = 3  # letters of what a compound has besides; fewer are an ending
MOST = 8  # words that are looked for, of a question
SEARCHED = 6  # compounds searched for a word: the shortest, which add least to it
LOOKED_AT = 200  # words that contain a word, of which the compounds are chosen

_VOWELS = frozenset("aeiouyæœ")


def inside_compounds(
    concepts: Sequence[Concept], lexicon: Lexicon, languages: Sequence[str]
) -> tuple[list[Concept], tuple[tuple[str, tuple[str, ...]], ...]]:
    """The concepts with the compounds of the library that are searched for them, and each word of the question that has
    any, with these. The first of `languages` is the question's."""
    statistics = lexicon.statistics([term.term for concept in concepts for term in concept.searched])
    lacking = [one for one in concepts if not any(statistics.frequency(term.term) for term in one.searched)]
    parts = {one.word: part for one in lacking if len(part := _part(one.word, languages[0])) >= SHORTEST}
    parts = dict(islice(parts.items(), MOST))
    words = lexicon.containing(list(dict.fromkeys(parts.values())), LOOKED_AT) if parts else {}
    found: dict[str, dict[str, float]] = {}
    for word, part in parts.items():
        strengths = ((other, strength(word, other, languages[0])) for other in words.get(part, ()))
        if compounds := dict(islice(filter(itemgetter(1), strengths), SEARCHED)):
            found[word] = compounds
    told = tuple((word, tuple(compounds)) for word, compounds in found.items())
    return [_with_compounds(concept, found.get(concept.word, {}), languages) for concept in concepts], told


def _with_compounds(concept: Concept, compounds: Mapping[str, float], languages: Sequence[str]) -> Concept:
    terms = {analyzer.term(other, code): share for other, share in compounds.items() for code in languages}
    variants = (Variant(term, share, share) for term, share in terms.items() if term)
    return concept._replace(others=(*concept.others, *variants))


def strength(word: str, compound: str, language: str) -> float:
    """How much a compound says about a word of letters that is a part of it, from 0 to 1; 0 if it is no compound of the
    word.

    >>> strength("Flugplatz", "Segelflugplatz", "de") > strength("Wahl", "Wahltag", "de") > 0
    True
    >>> strength("Wahl", "Wahlen", "de"), strength("Fall", "Überfall", "de"), strength("Acht", "Schlacht", "de")
    (0.0, 0.0, 0.0)
    """
    known, part = language_of(language), _part(word, language)
    whole, stem = analyzer.normal(compound), unaccented(analyzer.term(compound, language))
    for last in (part, unaccented(analyzer.normal(word))):
        if stem.endswith(last) and _is_part(whole[: len(stem) - len(last)], known):
            return weights.HEAD
    if stem.startswith(part) and _is_part(stem[len(part) :], known):
        return weights.MODIFIER
    before, found, behind = unaccented(whole).partition(part)
    is_inside = found and len(part) >= INSIDE and _is_part(whole[: len(before)], known) and _is_part(behind, known)
    return weights.MODIFIER if is_inside else 0.0


def _is_part(letters: str, known: Language) -> bool:
    """Whether these letters, before or behind a part of a compound, may be one too."""
    is_word = len(letters) >= REST and not _VOWELS.isdisjoint(unaccented(letters))
    return is_word and letters not in known.stop_words and letters not in known.prefixes


def _part(word: str, language: str) -> str:
    """The letters by which a word is looked for inside others: without its ending, where the stem begins the word."""
    typed, own = unaccented(analyzer.normal(word)), unaccented(analyzer.term(word, language))
    if tokenizer.is_unspaced(word) or not typed.isalpha():
        return ""
    return own if typed.startswith(own) else typed
