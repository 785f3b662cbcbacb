"""Resolve a question after earlier turns: find the words to search for, each with the terms that can match it.

Law: a pure function of its arguments. A question that stands on its own is searched as it is typed. Only a question
that leans on earlier turns ("and who said that?") borrows words from them, and the result names these words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa import weights
from qa.analysis import analyzer
from qa.analysis.meaning.vectors import meaning_of
from qa.query.compounds import compounds, written_apart
from qa.query.corrections import corrections, similarity
from qa.query.question import Concept, Question, Variant, weigh_words
from qa.query.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping, Sequence

    from qa.model import Turn
    from qa.query.lexicon import Lexicon

SAME_MEANING = 0.5  # the weight of a synonym in the search for candidates; the word itself has 1


def resolve(
    question: str,
    turns: Sequence[Turn],
    lexicon: Lexicon,
    languages: Sequence[str] = ("en",),
    whole: Container[str] = frozenset(),
) -> Question:
    """What `question` means after `turns`, oldest first.

    `lexicon` tells rare words from common ones and finds words that are spelt like a misspelt one. `languages` are the
    question's own, then those of the documents. Words in `whole` are not read as two.
    """
    wording = Wording(analyzer.uncapitalised(question), languages[0])
    turns = [turn for turn in turns if turn.shown] or turns  # a question without an answer says nothing about this one
    leans = 0.0
    if turns:  # a first question does not load the modules for follow-ups
        from qa.query.leaning import leaning

        leans = leaning(wording)
    concepts, left_out = _concepts(wording, bool(turns), lexicon, languages)
    found = compounds(wording, concepts, lexicon, languages, whole)
    if found.apart:
        wording = written_apart(wording, found.apart)
        concepts, left_out = _concepts(wording, bool(turns), lexicon, languages)
    concepts = [_with_joined(concept, found.joined) for concept in concepts]
    corrected = corrections(concepts, lexicon, languages[0])
    concepts = [_with_corrections(concept, dict(corrected).get(concept.word, ()), languages) for concept in concepts]
    if leans:
        resolved = _with_lent_words(wording, concepts, turns, leans, lexicon)
    else:
        resolved = weigh_words(wording, concepts, lexicon)
    apart = tuple((word[:length], word[length:]) for word, length in found.apart.items())
    meaning = meaning_of(wording.content, languages[0])
    return resolved._replace(corrections=corrected, left_out=left_out, apart=apart, meaning=meaning)


def _concepts(
    wording: Wording, is_later: bool, lexicon: Lexicon, languages: Sequence[str]
) -> tuple[list[Concept], tuple[str, ...]]:
    """The words of the question that are searched, and those that are left out of a very long one. A later question may
    begin with a word that only continues the conversation."""
    own = dict(wording.terms)
    if is_later and len(own) > 1:
        from qa.query.leaning import leading_term

        own.pop(leading_term(wording), "")
    own, left_out = _searchable(own, lexicon)
    return [_concept(term, word, languages) for term, word in own.items()], left_out


def _with_joined(concept: Concept, joined: Mapping[str, tuple[str, ...]]) -> Concept:
    """The concept with the terms of its word written together with a neighbour."""
    found = (term for own in concept.terms for term in joined.get(own, ()))
    return concept._replace(terms=tuple(dict.fromkeys((*concept.terms, *found))))


def _with_lent_words(
    wording: Wording, concepts: Sequence[Concept], turns: Sequence[Turn], leans: float, lexicon: Lexicon
) -> Question:
    """The question of these concepts together with what the turns lend to it, to the degree that it leans on them."""
    from qa.query.leaning import asks_again
    from qa.query.lending import lend

    searched = {term.term for concept in concepts for term in concept.searched}
    loan = lend(turns, wording, searched, lexicon)
    names = [Concept(word, (term,), is_lent=True) for term, word in loan.names.items()]
    lent = [one._replace(share=leans * one.share) for one in loan.terms]
    last = Wording(turns[-1].question, wording.code)
    # A question that asks again about the passage shown last wants that passage, which then counts as no lender.
    lending = turns[:-1] if asks_again(wording, last) else turns
    return weigh_words(wording, [*concepts, *names], lexicon, lent)._replace(
        lent_phrases=loan.phrases,
        shown=frozenset(passage.key for turn in turns for passage in turn.shown),
        lenders=frozenset(turn.shown[0].key for turn in lending if turn.shown),
    )


def _searchable(terms: dict[str, str], lexicon: Lexicon) -> tuple[dict[str, str], tuple[str, ...]]:
    """The terms to search for, each with its word: of a very long question only the rarest. Then the words left out."""
    if len(terms) <= analyzer.MOST_WORDS:
        return terms, ()
    rarest = _rarest(terms, analyzer.MOST_WORDS, lexicon)
    left_out = tuple(word for term, word in terms.items() if term not in rarest)
    return {term: word for term, word in terms.items() if term in rarest}, left_out


def _rarest(terms: Mapping[str, str], number: int, lexicon: Lexicon) -> set[str]:
    """The `number` terms that the fewest passages hold. Terms in no passage come last, since they find nothing."""
    known = lexicon.statistics(list(terms))
    return set(sorted(known.frequencies, key=lambda term: (not known.frequency(term), known.frequency(term)))[:number])


def _concept(term: str, word: str, languages: Sequence[str]) -> Concept:
    """The word with its term in each language of the library, its synonyms, and the characters of a pair."""
    own = dict.fromkeys([term, *filter(None, (analyzer.term(word, language) for language in languages[1:]))])
    synonyms = (
        Variant(synonym, weights.SYNONYM, SAME_MEANING)
        for synonym in analyzer.synonyms(word, languages[0])
        if synonym not in own
    )
    characters = (Variant(char, weights.CHARACTER, 0.0) for char in analyzer.character_terms(word))
    return Concept(word, tuple(own), (*synonyms, *characters))


def _with_corrections(concept: Concept, others: Iterable[str], languages: Sequence[str]) -> Concept:
    """The concept with the library's words that are searched in its place."""
    found = {
        analyzer.term(other, language): similarity(concept.word, other) for other in others for language in languages
    }
    variants = (Variant(term, strength, strength) for term, strength in found.items() if term)
    return concept._replace(others=(*concept.others, *variants))
