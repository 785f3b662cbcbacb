"""The turns before a question -> the terms that they lend to it, each with its weight, and how these are shown.

Law: a term that is lent stands in a question that was asked or in a passage that was shown first for one, and the
library holds it. Names are taken from the words as they stand; there is no list of them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from qa import weights
from qa.analysis import analyzer, tokenizer
from qa.analysis.bm25 import idf
from qa.analysis.languages import language as language_of
from qa.query.leaning import leaning, names, stands_in, subject
from qa.query.question import Lent
from qa.query.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from qa.model import Lexicon, Passage, Turn

# How much a word of an earlier question weighs, of the first and of the last three; and how much one of the passage
# shown first for the last question, and for the one before it, of the few that tell most. Found on the 213 follow-ups
# of CAsT 2021; bench/follow_ups.py has what the numbers around them do, and how they are found out of fold.
FROM_QUESTION = 0.4
QUESTIONS = 3
FROM_PASSAGES = (0.6, 0.3)
FROM_PASSAGE_MOST = 12


class Loan(NamedTuple):
    """What earlier turns lend: `names` that a pronoun stands for, each term with its word; other `terms`, those of the
    last question first and then the heaviest; `phrases` are the same for people, names of several words in one
    piece."""

    names: dict[str, str]
    terms: tuple[Lent, ...]
    phrases: tuple[str, ...]


def lend(turns: Sequence[Turn], question: Wording, own: Container[str], lexicon: Lexicon) -> Loan:
    """What the turns lend to a question that leans on them wholly, without its `own` terms.

    A pronoun stands for the last name asked about. If that was all of the last question ("and what about Kimi K2?"),
    the question needs nothing but the name.
    """
    language = question.code
    named, is_all = _named(turns, language) if stands_in(question) else ({}, False)
    weight, word_of = _weights(turns, question, own, lexicon)
    held = lexicon.statistics([*weight, *named])
    named = {term: word for term, word in named.items() if term not in own and held.frequency(term)}
    asked = Wording(analyzer.uncapitalised(turns[-1].question), language).terms
    heaviest = sorted(weight, key=lambda term: (term not in asked, -weight[term]))
    lendable = (term for term in heaviest if term not in named and held.frequency(term))
    terms = [Lent(word_of[term], term, min(weight[term], 1.0), term in asked) for term in lendable]
    if named and is_all:
        terms = []
    words = [*named.values(), *(one.word for one in terms)]
    return Loan(named, tuple(terms), _phrases(words, turns))


def _weights(
    turns: Sequence[Turn], question: Wording, own: Container[str], lexicon: Lexicon
) -> tuple[dict[str, float], dict[str, str]]:
    """The terms of the turns before with their weights, and the word of each. Where the question names what neither the
    questions before nor the passages shown have named, the subject has changed, and those passages lend nothing."""
    weight: defaultdict[str, float] = defaultdict(float)
    word_of: dict[str, str] = {}
    for turn in _recent(turns):
        found = Wording(analyzer.uncapitalised(turn.question), question.code).terms
        for term, word in list(found.items())[: analyzer.MOST_WORDS]:
            word_of.setdefault(term, word)
            weight[term] += FROM_QUESTION
    new = names(question).keys() - weight.keys()
    for passage, share in zip(_lenders(turns), FROM_PASSAGES, strict=False):
        if new and new.isdisjoint(analyzer.terms(passage.text, passage.language)):
            continue
        for term, word in _telling(passage, own, lexicon).items():
            word_of.setdefault(term, word)
            weight[term] += share
    return {term: share for term, share in weight.items() if term not in own}, word_of


def _recent(turns: Sequence[Turn]) -> list[Turn]:
    """The last turns, the last one first, and the first of all."""
    last = list(reversed(turns[-QUESTIONS:]))
    return last if len(turns) <= QUESTIONS else [*last, turns[0]]


def _lenders(turns: Sequence[Turn]) -> list[Passage]:
    """The passages that were shown first for the last questions that had one, the last one first."""
    return [turn.shown[0] for turn in reversed(turns) if turn.shown][: len(FROM_PASSAGES)]


def _named(turns: Sequence[Turn], language: str) -> tuple[dict[str, str], bool]:
    """What a pronoun stands for: what the last question was about, or the one that it leaned on, by name; and whether
    it was the last one and about nothing else."""
    for turn in reversed(turns[-QUESTIONS:]):
        question = Wording(analyzer.uncapitalised(turn.question), language)
        found, is_all = subject(question)
        if found:
            return found, is_all and turn is turns[-1]
        if leaning(question) < 1:
            break
    return {}, False


def _telling(passage: Passage, own: Container[str], lexicon: Lexicon) -> dict[str, str]:
    """The words of a passage that say most about it: frequent there and rare in the library, but not in it alone, for
    then they find nothing else. Common words of the language say less, letters and numbers in words nothing."""
    number = Counter(analyzer.terms(passage.text, passage.language))
    known = lexicon.statistics(list(number))
    language = language_of(passage.language)
    found = analyzer.words_by_term(passage.text, passage.language)
    telling: dict[str, float] = {}
    for term, word in found.items():
        plain = analyzer.normal(word)
        says_little = plain in language.numbers or (len(plain) == 1 and plain.isascii())
        if term in number and term not in own and known.frequency(term) > 1 and not says_little:
            rarity = idf(known.passages, known.frequency(term))
            telling[term] = number[term] * rarity * (weights.COMMON if plain in language.common_words else 1)
    ranked = sorted(telling, key=lambda term: -telling[term])
    return {term: found[term] for term in ranked[:FROM_PASSAGE_MOST]}


def _phrases(lent: Sequence[str], turns: Sequence[Turn]) -> tuple[str, ...]:
    """The words that are lent, in their order; names of several words as they stand in a question or a passage."""
    texts = [turn.question for turn in _recent(turns)] + [shown.text for shown in _lenders(turns)]
    pieces = [piece for text in texts for piece in _pieces(text, set(lent))]
    found: dict[str, None] = {}
    for word in lent:
        found[next((piece for piece, parts in pieces if word in parts), word)] = None
    return tuple(found)


def _pieces(text: str, lent: Container[str]) -> list[tuple[str, list[str]]]:
    """The runs of words in a text that are all lent and begin like names, with nothing but a space between them."""
    runs: list[list[tuple[int, int]]] = []
    for match in tokenizer.matches(text):
        if match[0] in lent and (match[0][0].isupper() or match[0][0].isdigit()):
            if runs and text[runs[-1][-1][1] : match.start()] == " ":
                runs[-1].append(match.span())
            else:
                runs.append([match.span()])
    return [(text[run[0][0] : run[-1][1]], [text[start:end] for start, end in run]) for run in runs if len(run) > 1]
