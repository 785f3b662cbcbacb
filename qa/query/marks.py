"""Read words that are typed without marks, with two letters for one, or in another form, as words of the library.

Law: a word stands for itself as well. Only words that the library holds are added, and a word is left out only if no
passage holds it and it is a small word as people type it in a hurry.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from qa.analysis import analyzer, tokenizer
from qa.analysis.languages import language as language_of
from qa.analysis.letters import (
    marked,
    may_lack_marks,
    plain,
    spelt_out,
    tells_apart,
    with_marks,
    with_other_ends,
    without_apostrophes,
    without_marks,
)
from qa.query.inflections import inflected
from qa.query.verbs import other_forms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.query.lexicon import Lexicon
    from qa.query.question import Concept
    from qa.query.wording import Wording

MOST = 8  # words of the library that one word may stand for
LONGEST = 64  # letters of a word that may stand for another
_OTHERWISE = frozenset({"far", "for", "sa"})  # words of content that small words of Swedish look like without marks


def as_meant(
    concepts: Sequence[Concept], wording: Wording, lexicon: Lexicon, languages: Sequence[str]
) -> list[Concept]:
    """The concepts of a question, each with the terms of the words that it may stand for, and without small words."""
    typed = [_typed_otherwise(concept.word, languages) or _of_verb(concept.word, wording) for concept in concepts]
    inflections = [_inflected(concept, languages[0]) for concept in concepts]
    asked = {term for concept in concepts for term in (*concept.terms, *concept.headings)}
    known = lexicon.statistics(sorted(asked.union(*typed, *inflections)))
    is_plain = plain(wording.text) == wording.text
    small, stop_words = _small_words(languages[0]), language_of(languages[0]).stop_words
    found: list[Concept] = []
    for concept, others, forms in zip(concepts, typed, inflections, strict=True):
        word = analyzer.normal(concept.word)
        held = [term for term in others if known.frequency(term)]
        also = [term for term in forms if known.frequency(term)]
        is_held = bool(also) or concept.is_in(known)
        is_small = (concept.word.istitle() and word in stop_words) or (is_plain and word in _unmarked(languages[0]))
        if is_small and not is_held:
            continue  # "Will" is no name here, and "ar" is "är" and no "år"
        if _may_stand_for_others(word, is_held, is_plain, bool(held), languages):
            alike = [other for other in lexicon.typed_as(word, MOST) if _may_be(word, other, languages)]
            if alike and not is_held and not _terms(alike[0], languages[:1]):
                continue  # most often it stands for a small word
            held = [term for other in alike for term in _terms(other, languages)]
            if not (is_held or held):
                held = _in_another_form(word, lexicon, languages[0], is_plain)
        if is_held or held or word not in small:
            found.append(concept._replace(terms=tuple(dict.fromkeys((*concept.terms, *also, *held)))))
    return found or list(concepts)


def _typed_otherwise(word: str, languages: Sequence[str]) -> list[str]:
    """The terms of a word with two letters for each that has a mark, or with a mark for each two."""
    word = analyzer.normal(word)
    if len(word) > LONGEST or tokenizer.is_unspaced(word or " "):
        return []
    other = with_marks(word) if word.isascii() else spelt_out(word)
    return _terms(other, languages) if other != word else []


def _inflected(concept: Concept, language: str) -> list[str]:
    """The terms that other forms of the word may have, without its own: some tell by the word, others by its stem. A
    small word that counts ("why not?") has none."""
    word = analyzer.normal(concept.word)
    if word in language_of(language).stop_words:
        return []
    found = (*_terms_of(inflected(word, language), language), *inflected(concept.terms[0], language))
    return [term for term in dict.fromkeys(found) if term not in concept.terms]


def _of_verb(word: str, wording: Wording) -> list[str]:
    """The terms of the beginning of a verb before other endings, if it is one, in a language without spaces."""
    endings = wording.language.verb_endings
    if not endings or not tokenizer.is_unspaced(word):
        return []
    rest = wording.text[wording.text.rfind(word) + len(word) :].split(maxsplit=1)
    is_verb = bool(rest) and "".join(filter(str.isalpha, rest[0])) in endings
    return with_other_ends(word) if is_verb and not wording.text.endswith(word) else []


def _may_stand_for_others(word: str, is_held: bool, is_plain: bool, has_others: bool, languages: Sequence[str]) -> bool:
    """Whether the library is searched for words that are typed like this one: it lacks the word; or marks tell words of
    a language apart, and the question has none; or a word with a mark for two of its letters may be there."""
    if len(word) > LONGEST or tokenizer.is_unspaced(word or " ") or any(map(str.isdigit, word)):
        return False
    return not is_held or has_others or (is_plain and any(may_lack_marks(word, code) for code in languages))


def _may_be(word: str, other: str, languages: Sequence[str]) -> bool:
    """Whether a word may stand for another of the library. Who types a mark means it, if marks tell words apart."""
    other = analyzer.normal(other)
    if "'" in other and not _terms(other, languages):
        return False  # "shell" is not "she'll"
    return plain(word) == word or not tells_apart(languages[0]) or plain(other) == other


def _in_another_form(word: str, lexicon: Lexicon, language: str, is_plain: bool) -> list[str]:
    """The terms of the library for a word that it holds in another form: a participle, or one with marks if the
    question `is_plain`."""
    forms = [*other_forms(word, language), *(marked(word, language) if is_plain else ())]
    likely = _terms_of(forms, language)
    known = lexicon.statistics(likely) if likely else None
    return [term for term in likely if known and known.frequency(term)]


def _terms(word: str, languages: Sequence[str]) -> list[str]:
    return list(dict.fromkeys(filter(None, (analyzer.term(word, code) for code in languages))))


def _terms_of(words: Sequence[str], language: str) -> list[str]:
    return list(dict.fromkeys(filter(None, (analyzer.term(word, language) for word in words))))


@lru_cache(maxsize=8)
def _small_words(language: str) -> frozenset[str]:
    """The small words of a language as people type them without marks and apostrophes, but for those that are small
    words as they stand."""
    known = language_of(language)
    if known.is_unspaced:
        return frozenset()
    # Not "shell" for "she'll"; and where marks tell words apart, the word without them may be meant.
    words = {word for word in known.stop_words if not word.endswith(("'ll", "'d"))}
    if tells_apart(language) and known.folds_accents:
        asking = known.unaccented.alone
        words = {word for word in words if word in asking or without_marks(word, language) == plain(word)}
    typed = {without_apostrophes(form) for word in words for form in (plain(word), spelt_out(word))}
    return frozenset(typed - known.stop_words)


@lru_cache(maxsize=8)
def _unmarked(language: str) -> frozenset[str]:
    """The small words of a language in which marks tell words apart, as they are typed without any; but not those that
    are words as they stand."""
    known = language_of(language)
    if not tells_apart(language) or not known.folds_accents:
        return frozenset()
    return frozenset(map(plain, known.stop_words)) - known.stop_words - _OTHERWISE
