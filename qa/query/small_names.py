"""Tell the names of a question that is typed in small letters by how the documents write them: "who is zeppo?".

Law: a word is taken for a name only if the passages always write it with a capital, and somewhere inside a sentence or
a cell, or before another one. A question with a capital shows its names itself, and a common word of the language is no
name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.analysis import analyzer, tokenizer
from qa.analysis.languages import language as language_of
from qa.analysis.passage import analysed_passage
from qa.analysis.rows import seen

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator, Sequence

    from qa.model import Hit
    from qa.query.question import Question

_STARTS = frozenset(",;|\t\n:")  # behind these marks any word may have a capital


def with_small_names(question: Question, hits: Iterable[Hit]) -> Question:
    """The question in which the words are names that these hits write as names."""
    known = language_of(question.language)
    if question.text != question.text.lower() or not known.has_names:
        return question
    likely = [
        {*one.terms, *(other.term for other in one.others)}
        if not (one.is_number or one.only_asks or analyzer.normal(one.word) in known.common_words)
        else set()
        for one in question.concepts
    ]
    written = _written(set().union(*likely), hits)
    concepts = []
    for concept, terms in zip(question.concepts, likely, strict=True):
        own = terms.intersection(concept.terms) if concept.is_held else terms
        told = {written[term] for term in own if term in written}
        concepts.append(concept._replace(is_name=concept.is_name or told in ({"inside"}, {"inside", "first"})))
    return question._replace(concepts=tuple(concepts))


def _written(terms: set[str], hits: Iterable[Hit]) -> dict[str, str]:
    """How the hits write each of the terms that they hold: "small" if ever in small letters, "inside" if with a capital
    inside a sentence, "first" if with a capital where any word has one."""
    found: dict[str, str] = {}
    open_terms = set(terms)
    for hit in hits:
        if open_terms.isdisjoint(analysed_passage(hit.passage, hit.analysed).held):
            continue
        for term, how in _uses(hit, open_terms):
            found[term] = how if how != "first" else found.get(term, how)
            if how == "small":
                open_terms.discard(term)
    return found


def _uses(hit: Hit, terms: set[str]) -> Iterator[tuple[str, str]]:
    """Each word of the hit that has one of these terms, as this term and how the word is written."""
    passage, analysis = hit.passage, analysed_passage(hit.passage, hit.analysed)
    text = seen(passage)
    for piece in analysis.pieces(terms):
        part = piece.of(text)
        matches = list(tokenizer.matches(part))
        for place, match in enumerate(matches):
            term = analyzer.term(match[0], passage.language)
            if term in terms:
                before = part[matches[place - 1].end() if place else 0 : match.start()]
                is_first = not place or not _STARTS.isdisjoint(before)
                is_run = _in_capitals(part, matches[place : place + 2])
                has_capital = match[0][0].isupper()
                yield term, "small" if not has_capital else "first" if is_first and not is_run else "inside"


def _in_capitals(text: str, words: Sequence[re.Match[str]]) -> bool:
    """Whether these are two words with capitals and a space between, as in a name."""
    return (
        len(words) == 2
        and all(word[0][0].isupper() for word in words)
        and text[words[0].end() : words[1].start()] == " "
    )
