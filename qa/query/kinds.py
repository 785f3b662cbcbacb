"""The kind of answer that a question asks for, and whether a sentence holds one of that kind.

Law: both go by the words of the language alone; a kind that a language has no words for is asked for by no question.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.analysis import tokenizer
from qa.analysis.languages import folded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.analysis.languages import Language


def wanted(question: str, language: Language) -> str:
    """The kind of answer that a question asks for: "number", "person", "time", "place", "reason", or nothing of these.
    The first of its words that ask decides; of phrases that begin there, the longest.

    >>> from qa.analysis.languages import language as language_of
    >>> [wanted(question, language_of("en")) for question in ("How many came?", "In what year was it?", "Is it?")]
    ['number', 'time', '']
    """
    if language.is_unspaced:
        text = question.lower()
        found = [(text.find(start), -len(start), kinds[0][1]) for start, kinds in language.questions.items()]
        return min((place for place in found if place[0] >= 0), default=(0, 0, ""))[2]
    words = tuple(match[0] for match in tokenizer.matches(folded(question)))
    for place, word in enumerate(words):
        fitting = [
            (len(phrase), kind)
            for phrase, kind in language.questions.get(word, ())
            if words[place : place + len(phrase)] == phrase
        ]
        if fitting:
            return max(fitting)[1]
    return ""


def tells(kind: str, text: str, words: Sequence[str], asked: frozenset[str], language: Language) -> bool:
    """Whether a sentence, given by its text and its words, holds what an answer of this kind needs: a number, a date, a
    name that is not `asked` about, a word that gives a reason."""
    if kind == "number":
        return any(word[0].isdigit() for word in words) or _has(text, words, language.numbers, language)
    if kind == "time":
        return any(map(_is_date, words)) or _has(text, words, language.times, language)
    if kind == "reason":
        return _has(text, words, language.causes, language)
    # The first word of a sentence begins with a capital whatever it is.
    names = (word.lower() for word in words[1:] if word[0].isupper())
    return any(name not in language.stop_words and name not in asked for name in names)


def _has(text: str, words: Sequence[str], wanted: frozenset[str], language: Language) -> bool:
    if language.is_unspaced:
        return any(word in text for word in wanted)
    return any(word.lower() in wanted for word in words)


def _is_date(word: str) -> bool:
    """Whether a word that begins with a digit is a year or a day: "1999", "1990s", "4th"."""
    return word[0].isdigit() and (
        (len(word) == 4 and word.isdigit()) or word[-2:].lower() in ("0s", "th", "st", "nd", "rd")
    )
