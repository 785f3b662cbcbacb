"""Tell how surely a sentence says what a thing is: "A lockfile is a list of versions.", "Owner: Ann Lee".

Law: it depends on the words of the sentence, the thing's name and the tables of the passage's language.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa import weights
from qa.analysis import analyzer
from qa.analysis.languages import folded
from qa.analysis.languages import language as language_of
from qa.query.asking import BETWEEN, QUOTES, comparable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from qa.analysis.languages import Language
    from qa.analysis.passage import Sentence
    from qa.query.defining import Thing
    from qa.query.question import Question

LONGEST = 64  # words of a sentence in which the name is looked for
LONGEST_TEXT = 256  # characters of a sentence without spaces in which the name is looked for
LONGEST_LABEL = 40  # characters of a label
AROUND = "".join(BETWEEN | QUOTES)  # what may stand around a name there


def definition_scores(question: Question, thing: Thing, code: str, sentences: Sequence[Sentence]) -> list[float]:
    """How surely each sentence of a passage in this language says what the thing is that the question names, from 0 to
    1."""
    name = [frozenset(question.concepts[at].terms) for at in question.sequence]
    language = language_of(code)
    if language.is_unspaced:
        written = analyzer.as_listed(thing.name, code)
        return [max(_in_text(sentence.text, written, language), default=0.0) for sentence in sentences]
    return [
        0.0
        if any(map(sentence.terms.isdisjoint, name))
        else max(_in_words(sentence.words[:LONGEST], name, thing.article, language), default=0.0)
        for sentence in sentences
    ]


def label_scores(question: Question, code: str, sentences: Sequence[Sentence]) -> list[float]:
    """`LABELLED` for each sentence of a passage in this language that has the question's words, and no others, as a
    label ("Present: Ann Lee, Bo Chan"), else 0."""
    asked = [{*one.terms, *(other.term for other in one.others)} for one in question.concepts]
    return [weights.LABELLED * (bool(asked) and _is_labelled(sentence, asked, code)) for sentence in sentences]


def _is_labelled(sentence: Sentence, asked: Sequence[AbstractSet[str]], code: str) -> bool:
    label, _, value = sentence.text[: LONGEST_LABEL + 2].partition(":")
    if not value.strip() or any(map(sentence.terms.isdisjoint, asked)):
        return False
    terms = set(analyzer.terms(label, code))
    return not any(map(terms.isdisjoint, asked)) and terms <= {term for each in asked for term in each}


def _in_words(
    words: Sequence[str], name: Sequence[frozenset[str]], article: str, language: Language
) -> Iterator[float]:
    """How surely the words say it at each place where they name the thing. Behind another word of content the name is a
    part of a longer one, which is another thing's."""
    subject, telling, same = weights.DEFINED_BY
    terms = [analyzer.term(word, language.code) for word in words]
    for end in range(len(name), len(terms)):
        start = end - len(name)
        if (start and terms[start - 1]) or not all(map(frozenset.__contains__, name, terms[start:end])):
            continue
        has_verb = folded(words[end]) in language.defining_verbs
        is_told = has_verb and end + 1 < len(terms) and not terms[end + 1]
        is_same = article == (comparable(words[start - 1], language) if start else "")
        if start > 1:
            yield weights.DEFINED_LATER * (is_told and is_same)
        elif has_verb or (is_same and terms[end]):  # "a lock can ..." and "a lock of ..." say something about it
            yield subject + telling * is_told + same * is_same


def _in_text(text: str, name: str, language: Language) -> Iterator[float]:
    """The same for a language without spaces, where a verb follows the name."""
    text = analyzer.as_listed(text, language.code)[:LONGEST_TEXT]
    place = text.find(name)
    while place >= 0:
        behind = text[place + len(name) :].lstrip(AROUND)
        if behind.startswith(tuple(language.defining_verbs)):
            yield weights.DEFINED_LATER if text[:place].strip(AROUND) else sum(weights.DEFINED_BY)
        place = text.find(name, place + 1)
