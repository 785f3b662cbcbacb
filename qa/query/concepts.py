"""Make the concept of a word: all terms that may stand for it in the languages of a library.

Law: a concept follows from the word, its term, the languages and the words of the library alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa import weights
from qa.analysis import analyzer
from qa.analysis.languages import language as language_of
from qa.query.corrections import similarity
from qa.query.question import Concept, Variant

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from qa.query.lexicon import Lexicon
    from qa.query.wording import Wording

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


def with_forms(
    concept: Concept, same: Mapping[str, tuple[str, ...]], alike: Mapping[str, tuple[str, ...]] | None = None
) -> Concept:
    """The concept with the terms that say the same as its own (a word written together, another form of a date), and
    with those that may."""
    terms = dict.fromkeys((*concept.terms, *(form for own in concept.terms for form in same.get(own, ()))))
    found = dict.fromkeys(form for own in concept.terms for form in (alike or {}).get(own, ()) if form not in terms)
    variants = (Variant(form, weights.SYNONYM, SAME_MEANING) for form in found)
    return concept._replace(terms=tuple(terms), others=(*concept.others, *variants))


def with_arabic_forms(concepts: Sequence[Concept], lexicon: Lexicon) -> list[Concept]:
    """The concepts, each Arabic word with the words of the library that are this one together with a word of one letter
    ("for a city"), or without it, and with those that may be its plural or its singular."""
    from qa.analysis.arabic import of_same_root, with_proclitics

    joined = {one: [form for term in one.terms for form in with_proclitics(term)] for one in concepts}
    kin = {one: [form for term in one.terms for form in of_same_root(term)] for one in concepts}
    known = lexicon.statistics([form for forms in (*joined.values(), *kin.values()) for form in forms])
    found = []
    for one in concepts:
        terms = tuple(dict.fromkeys((*one.terms, *filter(known.frequency, joined[one]))))
        others = (
            Variant(form, weights.ROOT, weights.ROOT)
            for form in kin[one]
            if known.frequency(form) and form not in terms
        )
        found.append(one._replace(terms=terms, others=(*one.others, *others)))
    return found


def with_syllables(concepts: Sequence[Concept], lexicon: Lexicon, language: str) -> list[Concept]:
    """The concepts, each word of one syllable and a particle that no passage holds ("탑의") with the syllable alone."""
    endings = language_of(language).endings
    alone = {one: analyzer.normal(one.word[0]) for one in concepts if one.word[1:] in endings}
    known = lexicon.statistics([term for one, syllable in alone.items() for term in (*one.terms, syllable)])
    return [
        one._replace(terms=(*one.terms, alone[one]))
        if one in alone and known.frequency(alone[one]) and not any(map(known.frequency, one.terms))
        else one
        for one in concepts
    ]


def with_kindred(
    wording: Wording, concepts: Sequence[Concept], lexicon: Lexicon, languages: Sequence[str]
) -> list[Concept]:
    """The concepts, those that the library lacks with its words that mean nearly the same ("spectators" for
    "audience"). A name has none, nor has a word with a correction or a synonym there. A word that the question has
    itself stands for no other.

    A word that the library holds has none either: it would give its passages rivals that do not hold it.
    """
    searched = {one: [term.term for term in one.searched] for one in concepts}
    known = lexicon.statistics([term for terms in searched.values() for term in terms])
    lacking = [one for one, terms in searched.items() if not any(map(known.frequency, terms))]
    lacking = [one for one in lacking if one.word[0].islower() or wording.text.lstrip().startswith(one.word)]
    if not lacking:
        return list(concepts)
    from qa.analysis.meaning.kindred import kindred  # most questions have no such word

    terms = {
        one: dict.fromkeys(filter(None, (analyzer.term(word, language) for word in near for language in languages)))
        for one in lacking
        if (near := kindred(analyzer.normal(one.word), wording.code))
    }
    asked = {term for found in searched.values() for term in found}
    known = lexicon.statistics([term for found in terms.values() for term in found])
    fits = {
        one: [term for term in found if term not in asked and known.frequency(term)] for one, found in terms.items()
    }
    return [one._replace(others=(*one.others, *map(_kindred, fits.get(one, ())))) for one in concepts]


def _kindred(term: str) -> Variant:
    return Variant(term, weights.KINDRED, weights.KINDRED)
