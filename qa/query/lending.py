"""Find the terms that earlier turns lend to a question, each with its weight, and the words to show for them.

Law: every lent term comes from an earlier question, or from the passage shown first for one, and the library holds it.
Names are recognised by how they are written; there is no list of names.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from qa import weights
from qa.analysis import analyzer, tokenizer
from qa.analysis.bm25 import idf
from qa.analysis.languages import language as language_of
from qa.analysis.rows import seen
from qa.query.antecedents import fitting, person_shown, wording_of
from qa.query.going_on import is_going_on
from qa.query.leaning import has_pronoun_for_name, leaning, names, subject
from qa.query.question import Lent
from qa.query.stretches import stretches

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from qa.model import Passage, Turn
    from qa.query.lexicon import Lexicon
    from qa.query.wording import Wording

# These numbers were found on the 213 follow-ups of CAsT 2021. bench/follow_ups.py measures the numbers around them, and
# shows how they are found out of fold.
FROM_QUESTION = 0.4  # the weight of a word of an earlier question: of the first one, and of the last QUESTIONS
QUESTIONS = 3
FROM_PASSAGES = (0.6, 0.3)  # of a word of the passage shown first for the last question, and of the one before
FROM_PASSAGE_MOST = 12  # words taken from one such passage: those that say most about it
# The lines above a message: who sends it says nothing of what it says, and its subject is its heading.
_HEADER = r"\AFrom: [^\n]*+\n(?:(?:To|Cc|Date|Subject): [^\n]*+(?:\n|\Z))*+"
# A time of day with its zone, or a date in digits, of which no number says anything alone.
_CLOCK = (
    r"(?<![\w.:/-])(?:\d{1,2}:\d{2}(?::\d{2})?(?: [+-]\d{4})?"
    r"|\d{4}([-/])\d{1,2}\1\d{1,2}|\d{1,2}([-/.])\d{1,2}\2\d{2,4})(?![\w:/-])"
)


class Loan(NamedTuple):
    """What earlier turns lend to a question.

    `names` are the terms that a pronoun stands for, each with its word. `terms` are all others, those of the last
    question first, then the heaviest. `phrases` are the words of both to show to people, with a name of several words
    in one piece.
    """

    names: dict[str, str]
    terms: tuple[Lent, ...]
    phrases: tuple[str, ...]


def lend(
    turns: Sequence[Turn], question: Wording, own: Container[str], lexicon: Lexicon, languages: Sequence[str] = ()
) -> Loan:
    """What the turns lend to a question that leans on them wholly, apart from its `own` terms. `languages` are those
    that the questions may be in; without any, all are in the language of this one.

    A pronoun stands for the last name asked about. If the last question was only that name ("and what about Kimi
    K2?"), only the name is lent. If it asked for a person and named none, a pronoun for a person stands for the one
    who was shown.
    """
    languages = languages or (question.code,)
    turns = fitting(turns, question, languages)
    if not turns:
        return Loan({}, (), ())
    wordings = [wording_of(turn, languages) for turn in turns if not is_going_on(turn.question, question.code)]
    named, is_all = _pronoun_subject(wordings) if has_pronoun_for_name(question) else ({}, False)
    weight, word_of = _weights(turns, wordings, question, own, lexicon)
    shown = {} if named else person_shown(turns, question, languages)
    for term, word in shown.items():
        if term not in own:
            weight[term], word_of[term] = 1.0, word
    held = lexicon.statistics([*weight, *named])
    named = {term: word for term, word in named.items() if term not in own and held.frequency(term)}
    asked = (wordings[-1].terms if wordings else {}) | shown
    heaviest = sorted(weight, key=lambda term: (term not in asked, -weight[term]))
    lendable = (term for term in heaviest if term not in named and held.frequency(term))
    terms = [Lent(word_of[term], term, min(weight[term], 1.0), term in asked) for term in lendable]
    if named and is_all:
        terms = []
    words = [*named.values(), *(one.word for one in terms)]
    return Loan(named, tuple(terms), in_phrases(words, turns, wordings))


def _weights(
    turns: Sequence[Turn], wordings: Sequence[Wording], question: Wording, own: Container[str], lexicon: Lexicon
) -> tuple[dict[str, float], dict[str, str]]:
    """The terms of earlier turns with their weights, and the word of each. What is in another language than the
    question lends only what may be names and numbers.

    If the question has a name that no earlier question has, a shown passage without that name lends nothing: the
    subject has changed.
    """
    weight: defaultdict[str, float] = defaultdict(float)
    word_of: dict[str, str] = {}
    for wording in _recent(wordings):
        for term, word in list(wording.terms.items())[: analyzer.MOST_WORDS]:
            if wording.code != question.code and not may_be_name(word, wording.code):
                continue
            word_of.setdefault(term, word)
            weight[term] += FROM_QUESTION
    new = names(question).keys() - weight.keys()
    for passage, share in zip(_lenders(turns), FROM_PASSAGES, strict=False):
        if new and new.isdisjoint(analyzer.terms(seen(passage), passage.language)):
            continue
        for term, word in _key_words(passage, own, lexicon).items():
            if passage.language != question.code and not may_be_name(word, passage.language):
                continue
            word_of.setdefault(term, word)
            weight[term] += share
    return {term: share for term, share in weight.items() if term not in own}, word_of


def may_be_name(word: str, language: str) -> bool:
    """Whether a word of that language may be a name or a number, which mean the same in another one."""
    return word[0].isdigit() or (language_of(language).has_names and word[0].isupper())


def _recent(wordings: Sequence[Wording]) -> list[Wording]:
    """The last QUESTIONS questions, the latest first, then the very first one."""
    last = list(reversed(wordings[-QUESTIONS:]))
    return last if len(wordings) <= QUESTIONS else [*last, wordings[0]]


def _lenders(turns: Sequence[Turn]) -> list[Passage]:
    """The passages shown first for the last questions that had an answer, the latest first."""
    return [turn.shown[0] for turn in reversed(turns) if turn.shown][: len(FROM_PASSAGES)]


def _pronoun_subject(wordings: Sequence[Wording]) -> tuple[dict[str, str], bool]:
    """What a pronoun stands for, as terms with their words; and whether the last question was about that alone.

    This is the subject of the last question; if that question has none and leans wholly on the one before it, the
    subject of that one, and so on.
    """
    for question in reversed(wordings[-QUESTIONS:]):
        found, is_all = subject(question)
        if found:
            return found, is_all and question is wordings[-1]
        if leaning(question) < 1:
            break
    return {}, False


def _key_words(passage: Passage, own: Container[str], lexicon: Lexicon) -> dict[str, str]:
    """The terms that say most about a passage, each with its word: frequent in it and rare in the library.

    A term that no other passage holds is left out, since it would find nothing else. Words that are common in the
    language count less; single letters, number words and the parts of a date or a time in digits do not count.
    """
    text = re.sub(_CLOCK, " ", re.sub(_HEADER, "", seen(passage)))
    number = Counter(analyzer.terms(text, passage.language))
    known = lexicon.statistics(list(number))
    language = language_of(passage.language)
    found = analyzer.words_by_term(text, passage.language)
    weight: dict[str, float] = {}
    for term, word in found.items():
        plain = analyzer.normal(word)
        says_little = plain in language.numbers or (len(plain) == 1 and plain.isascii())
        if term in number and term not in own and known.frequency(term) > 1 and not says_little:
            rarity = idf(known.passages, known.frequency(term))
            weight[term] = number[term] * rarity * (weights.COMMON if plain in language.common_words else 1)
    ranked = sorted(weight, key=lambda term: -weight[term])
    return {term: found[term] for term in ranked[:FROM_PASSAGE_MOST]}


def in_phrases(lent: Sequence[str], turns: Sequence[Turn], wordings: Sequence[Wording]) -> tuple[str, ...]:
    """The lent words, in their order; a name of several words in one piece, as a question or a passage has it, and so
    are pairs of characters that stand together there."""
    texts = [question.text for question in _recent(wordings)] + [shown.text for shown in _lenders(turns)]
    pieces = [piece for text in texts for piece in _pieces(text, set(lent))]
    if any(map(tokenizer.is_unspaced, lent)):
        pieces += [(stretch.text, list(stretch.words)) for text in texts for stretch in stretches(text, lent)]
    found: dict[str, None] = {}
    for word in lent:
        found[next((piece for piece, parts in pieces if word in parts), word)] = None
    return tuple(found)


def _pieces(text: str, lent: Container[str]) -> list[tuple[str, list[str]]]:
    """The runs of two or more words in a text that are all lent, look like names and have only a space between them,
    each as a string and as its words."""
    runs: list[list[tuple[int, int]]] = []
    for match in tokenizer.matches(text):
        if match[0] in lent and (match[0][0].isupper() or match[0][0].isdigit()):
            if runs and text[runs[-1][-1][1] : match.start()] == " ":
                runs[-1].append(match.span())
            else:
                runs.append([match.span()])
    return [(text[run[0][0] : run[-1][1]], [text[start:end] for start, end in run]) for run in runs if len(run) > 1]
