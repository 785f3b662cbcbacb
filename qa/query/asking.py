"""Find the words of a question that only ask: "tell me about", "what does the article say about", "vs".

Law: the result depends on the text and its language alone. Every offset of the text stays. A phrase counts at the start
of a question or at its end, and one with a word that asks also at the start of a later clause. Where it is written as a
title ("Give Me Liberty"), in capitals or in quotation marks it is content.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from qa.analysis import analyzer, tokenizer
from qa.analysis.languages import folded
from qa.analysis.languages import language as language_of
from qa.analysis.letters import unaccented
from qa.query.tenses import tense_places

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from qa.analysis.languages import Language

QUOTES = frozenset("\"'“”„‘’«»‹›「」『』")
LONGEST = 6  # words of a phrase
MOST = 12  # phrases at the start of a question, and at its end
LATER = 64  # words of a question in which a later clause may ask
CLAUSE = frozenset(".,;:!?–—")  # what stands before a clause
BETWEEN = frozenset(" \t\r\n\u3000.,;:!?…、。，；：！？؟،")  # what may stand around a phrase in an unspaced language

_Phrase = tuple[tuple[str, ...], ...]  # for each word of a phrase, the words that may stand there


class _Phrases(NamedTuple):
    """The phrases of a language, longest first: those at the start of a question, those at its end, and those of a
    start and an end together ("what does ... mean"). `between` are words that only connect two words of content."""

    starts: tuple[_Phrase, ...]
    ends: tuple[_Phrase, ...]
    around: tuple[tuple[_Phrase, _Phrase], ...]
    between: frozenset[str]


def without_asking(text: str, code: str) -> str:
    """The text with a space in place of each letter of a word that only asks. If that leaves no word to search for, the
    text as it is.

    >>> without_asking("tell me about Moonshot", "en"), without_asking("tell me", "en")
    ('              Moonshot', 'tell me')
    """
    known = language_of(code)
    if not known.asking:
        return text
    spans = _unspaced(text, known) if known.is_unspaced else _spaced(text, known)
    left = _blanked(text, spans)
    left = _blanked(left, _connecting(left, known))
    return left if left != text and any(analyzer.question_tokens(left, code)) else text


def _blanked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """The text with spaces in place of these spans."""
    pieces, done = [], 0
    for start, end in sorted(spans):
        start, end = max(start, done), max(end, done)
        pieces += [text[done:start], " " * (end - start)]
        done = end
    return "".join(pieces) + text[done:]


@lru_cache(maxsize=8)
def _phrases(code: str) -> _Phrases:
    """In the data, "..." stands for the rest of the question, and "/" parts words of which one stands there."""
    starts, ends, around, between = [], [], [], set()
    for phrase in language_of(code).asking:
        if "..." in phrase[1:-1]:
            middle = phrase.index("...")
            around.append((_slots(phrase[:middle]), _slots(phrase[middle + 1 :])))
        elif phrase[0] != "...":
            starts.append(phrase)
        elif phrase[-1] != "...":
            ends.append(phrase[1:])
        else:
            between.update(phrase[1].split("/"))

    def longest_first(phrases: list[tuple[str, ...]]) -> tuple[_Phrase, ...]:
        return tuple(map(_slots, sorted(phrases, key=len)[::-1]))

    around.sort(key=lambda both: -len(both[0]) - len(both[1]))
    return _Phrases(longest_first(starts), longest_first(ends), tuple(around), frozenset(between))


def _slots(phrase: Sequence[str]) -> _Phrase:
    return tuple(tuple(word.split("/")) for word in phrase)


class _Words:
    """The words of a question in a language with spaces between words, and which of them only ask."""

    def __init__(self, text: str, known: Language) -> None:
        self.known = known
        self.text = text
        self.matches = list(tokenizer.matches(text))
        self.words = [match[0] for match in self.matches]
        self.compared = [comparable(word, known) for word in self.words]
        self.found: list[tuple[int, int]] = []

    def starts(self, place: int, phrases: Iterable[_Phrase]) -> int:
        """The number of words of the first of the phrases that stands at this place and only asks."""
        there = self.compared[place : place + LONGEST]
        number = next((len(phrase) for phrase in phrases if _fits(phrase, there)), 0)
        return number if number and self._only_ask(place, number) else 0

    def ends(self, stop: int, first: int, phrases: Iterable[_Phrase]) -> int:
        """The same for the phrases that end before `stop` and begin at `first` or behind it."""
        there = self.compared[max(first, stop - LONGEST) : stop]
        number = next((len(phrase) for phrase in phrases if _fits(phrase, there[-len(phrase) :])), 0)
        return number if number and self._only_ask(stop - number, number) else 0

    def take(self, place: int, number: int) -> None:
        self.found.append((self.matches[place].start(), self.matches[place + number - 1].end()))

    def begins_clause(self, place: int) -> bool:
        """Whether punctuation stands before the word at this place, which is not the first one."""
        return not CLAUSE.isdisjoint(self.text[self.matches[place - 1].end() : self.matches[place].start()])

    def _only_ask(self, place: int, number: int) -> bool:
        first, last = self.matches[place], self.matches[place + number - 1]
        around = self.text[max(first.start() - 1, 0) : first.start()] + self.text[last.end() : last.end() + 1]
        return QUOTES.isdisjoint(around) and not _is_title(self.words[place : place + number], self.known)


def _spaced(text: str, known: Language) -> list[tuple[int, int]]:
    """The spans that only ask, in a language with spaces between words."""
    question, phrases = _Words(text, known), _phrases(known.code)
    start, stop = 0, len(question.words)
    for _ in range(MOST if start < stop else 0):
        if number := question.starts(start, phrases.starts):
            question.take(start, number)
        elif not (number := _lead(question.words[start : start + LONGEST], known)):
            break
        start += number
    for _ in range(MOST if start < stop else 0):
        if not (number := question.ends(stop, start, phrases.ends)):
            break
        stop -= number
        question.take(stop, number)
    _take_joined(question, start, stop)
    _take_around(question, start, stop, phrases.around)
    _take_later(question, start, stop, phrases.starts)
    for place in tense_places(question.compared, known):
        question.take(place, 1)
    return question.found


def _take_joined(question: _Words, start: int, stop: int) -> None:
    """Take each two words that the language also writes as one word that asks: Turkish "ne zaman", "nezaman"."""
    for place in range(start, min(stop, LATER) - 1):
        if "".join(question.compared[place : place + 2]) in question.known.unaccented.alone:
            question.take(place, 2)


def _take_around(question: _Words, start: int, stop: int, around: Iterable[tuple[_Phrase, _Phrase]]) -> None:
    """Take the first pair of phrases that stands around the question, with a word between them."""
    for first, last in around:
        if (before := question.starts(start, [first])) and (after := question.ends(stop, start + before + 1, [last])):
            question.take(start, before)
            question.take(stop - after, after)
            return


def _take_later(question: _Words, start: int, stop: int, starts: Iterable[_Phrase]) -> None:
    """Take the phrases with a word that asks at the beginning of a later clause: "..., and what is it called?"."""
    asking = question.known.unaccented
    for place in range(max(start, 1), min(stop, LATER)):
        word = question.compared[place]
        if word not in asking.alone and word not in asking.pairs:
            continue
        if question.begins_clause(place) and (number := min(question.starts(place, starts), stop - place)):
            question.take(place, number)


def _fits(phrase: _Phrase, words: Sequence[str]) -> bool:
    """Whether the words begin with the phrase."""
    return len(phrase) <= len(words) and all(word in those for those, word in zip(phrase, words, strict=False))


def _lead(words: Sequence[str], known: Language) -> int:
    """The number of words that only continue a conversation ("and"), at the start of these."""
    plain = [folded(word) for word in words]
    return next((n for n in range(len(plain), 0, -1) if " ".join(plain[:n]) in known.leads), 0)


def comparable(word: str, known: Language) -> str:
    """A word in the form in which the phrases are compared: without accents, unless they tell words apart."""
    word = folded(word).replace("’", "'")
    return unaccented(word) if known.folds_accents else word


def _is_title(words: Sequence[str], known: Language) -> bool:
    """Whether the words are a name by their capitals: all of several, or one that has no other letters."""
    if len(words) == 1:
        return len(words[0]) > 1 and words[0].isupper()
    return known.has_names and all(word[0].isupper() for word in words)


def _connecting(text: str, known: Language) -> list[tuple[int, int]]:
    """The spans of words such as "vs" that stand between two words of content."""
    between = _phrases(known.code).between
    matches = list(tokenizer.matches(text))
    if all(match[0] not in between for match in matches):
        return []
    content = [
        place for place, match in enumerate(matches) if match[0] not in between and analyzer.term(match[0], known.code)
    ]
    inside = matches[content[0] + 1 : content[-1]] if content else []
    return [match.span() for match in inside if match[0] in between]


def _unspaced(text: str, known: Language) -> list[tuple[int, int]]:
    """The spans that only ask, in a language whose phrases are looked up in the text as it is written."""
    lowered = analyzer.as_listed(text, known.code)
    if len(lowered) != len(text):
        return []
    starts, ends = _written(known.code)
    found = []
    start, stop = 0, len(text)
    for _ in range(MOST):
        while start < stop and lowered[start] in BETWEEN:
            start += 1
        if phrase := next((phrase for phrase in starts if lowered.startswith(phrase, start, stop)), ""):
            found.append((start, start + len(phrase)))
        else:
            leads = (lead for lead in known.leads if lowered.startswith(lead, start, stop))
            phrase = max(leads, key=len, default="")
        if not phrase:
            break
        start += len(phrase)
    for _ in range(MOST):
        while start < stop and lowered[stop - 1] in BETWEEN:
            stop -= 1
        phrase = next((phrase for phrase in ends if lowered.endswith(phrase, start, stop)), "")
        if not phrase:
            break
        found.append((stop - len(phrase), stop))
        stop -= len(phrase)
    return found


@lru_cache(maxsize=8)
def _written(code: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The phrases of an unspaced language as they are written, longest first: at the start and at the end."""
    phrases = _phrases(code)

    def joined(phrases: Iterable[_Phrase]) -> tuple[str, ...]:
        return tuple(sorted((" ".join(word for (word,) in phrase) for phrase in phrases), key=len, reverse=True))

    return joined(phrases.starts), joined(phrases.ends)
