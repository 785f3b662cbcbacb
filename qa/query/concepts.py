"""Make the concept of a word: all terms that may stand for it in the languages of a library.

Law: a concept follows from the word, its term and the languages alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa import weights
from qa.analysis import analyzer
from qa.query.corrections import similarity
from qa.query.question import Concept, Variant

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

SAME_MEANING = 0.5  # the weight of a synonym in the search for candidates; the word itself has 1


def concept_of(term: str, word: str, languages: Sequence[str]) -> Concept:
    """The word with its term in each language of the library, its synonyms, and the characters of a pair."""
    own = dict.fromkeys([term, *filter(None, (analyzer.term(word, language) for language in languages[1:]))])
    synonyms = (
        Variant(synonym, weights.SYNONYM, SAME_MEANING)
        for synonym in analyzer.synonyms(word, languages[0])
        if synonym not in own
    )
    characters = (Variant(char, weights.CHARACTER, 0.0) for char in analyzer.character_terms(word, languages[0]))
    return Concept(word, tuple(own), (*synonyms, *characters))


def with_corrections(concept: Concept, others: Iterable[str], languages: Sequence[str]) -> Concept:
    """The concept with the library's words that are searched in its place."""
    found = {
        analyzer.term(other, language): similarity(concept.word, other, language)
        for other in others
        for language in languages
    }
    variants = (Variant(term, strength, strength) for term, strength in found.items() if term)
    return concept._replace(others=(*concept.others, *variants))
