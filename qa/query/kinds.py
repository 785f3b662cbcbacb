"""The kind of answer that a question asks for, and whether a sentence holds an answer of that kind.

Law: both depend only on the word tables of the language; without words for a kind, no question asks for it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from qa.analysis import tokenizer
from qa.analysis.analyzer import as_listed
from qa.analysis.languages import folded
from qa.analysis.letters import unaccented
from qa.query.tenses import tense_places

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.analysis.languages import Language
    from qa.analysis.question_words import QuestionWords

_WHOLE_DATE = re.compile(r"\d\d?\.\d\d?\.(?:\d\d){1,2}")
_CLOCK = re.compile(
    r"(?<![\d.,:])(?:2[0-4]|[01]?\d)(?:[:h][0-5]\d(?![\d:])|(?:\.[0-5]\d)?\s?(?:[ap]\.?m|uhr|o['’]clock)(?!\w))",
    re.IGNORECASE,
)
_DOTS = "·・"
_PARTED = rf"([\u3041-\u30fa\u4e00-\u9fff]{{2}})[{_DOTS}]([\u3041-\u30fa\u4e00-\u9fff]{{2}})"
INDIRECT = 5  # words before the adjective of an indirect question: "can you tell me how heavy it is"


class Asked(NamedTuple):
    """What a question asks for.

    `kind` is the kind of answer: "number", "person", "time", "place", "reason", or "" for none. `measure` is the word
    that says how a number is meant ("often" in "how often"), in folded form; "" for a question that asks otherwise.
    `is_by_adjective` says whether the tables of the language lack that word ("how steep").
    """

    kind: str = ""
    measure: str = ""
    is_by_adjective: bool = False


def asked(question: str, language: Language) -> Asked:
    """What a question asks for. The first word that asks decides; where two words ask together, the pair goes before
    its first word alone.

    >>> from qa.analysis.languages import language as language_of
    >>> asked("How often is it open?", language_of("en"))
    Asked(kind='number', measure='often', is_by_adjective=False)
    """
    if language.is_unspaced:
        return Asked(_first_phrase(f" {as_listed(question, language.code)} ", language.questions.alone))
    if language.keeps > 0:  # "quelle est l'année", "jusqu'où": the word stands behind the apostrophe
        question = question.replace("’", " ").replace("'", " ")
    written = [match[0] for match in tokenizer.matches(question)]
    if language.tenses:
        tense = tense_places([unaccented(folded(word)) for word in written], language)
        written = [word for place, word in enumerate(written) if place not in tense]
    words = list(map(folded, written))
    asking = language.unaccented if all(map(str.isascii, words)) else language.questions
    kinds = (_kind_at(words, place, asking) for place in range(len(words)))
    kind, second = next(((kind, second) for kind, second in kinds if kind is not None), ("", ""))
    kind = kind or _kind_at_end(written, words, language)
    if kind in ("", "number") and (measure := _measure(written, words, language)):
        kind, second = "number", measure
    if kind != "number":
        return Asked(kind)
    seconds = (table for tables in language.unaccented.pairs.values() for table in tables)
    return Asked(kind, second, bool(second) and not any(second in table for table in seconds))


def answer_kind(question: str, language: Language) -> str:
    """The kind of answer that a question asks for.

    >>> from qa.analysis.languages import language as language_of
    >>> [answer_kind(question, language_of("en")) for question in ("How many came?", "In what year was it?", "Is it?")]
    ['number', 'time', '']
    """
    return asked(question, language).kind


def _measure(written: Sequence[str], words: Sequence[str], language: Language) -> str:
    """The adjective that says how a number is meant in "how heavy is it" or "how heavy it is"; "" if there is none.
    "How ferries are built" has none: behind the verb stands neither a small word nor a name."""
    plain = list(map(unaccented, words))
    for firsts, verbs in language.measures:
        for place in range(len(firsts), len(words)):
            word, behind = words[place], plain[place + 1 : place + 2]
            if tuple(plain[place - len(firsts) : place]) != firsts or word[0].isdigit() or word in language.stop_words:
                continue
            follows = written[place + 2 : place + 3]
            is_free = (
                "*" in verbs or not follows or follows[0][0].isupper() or folded(follows[0]) in language.stop_words
            )
            if not verbs or (behind and behind[0] in verbs and is_free):
                return word
            ends = place <= INDIRECT and behind and plain[-1] in verbs
            if ends and ("*" in verbs or words[place + 1] in language.stop_words):
                return word
    return ""


def _kind_at_end(written: Sequence[str], words: Sequence[str], language: Language) -> str:
    """The kind that the first word asks for together with a verb at the end: "what will the fence cost". A noun is none
    ("was senkt die Kosten")."""
    if not words or (written[-1].istitle() and len(words) > 1):
        return ""
    verb = words[-1]
    for firsts, verbs in language.amounts:
        if words[0] in firsts and (verb in verbs or verb in map(unaccented, verbs)):
            return "number"
    return ""


def _first_phrase(text: str, phrases: dict[str, str]) -> str:
    """The kind of the phrase that begins first in the text; of those that begin there, the longest."""
    found = ((text.find(phrase), -len(phrase), kind) for phrase, kind in phrases.items())
    return min((place for place in found if place[0] >= 0), default=(0, 0, ""))[2]


def _kind_at(words: Sequence[str], place: int, asking: QuestionWords) -> tuple[str | None, str]:
    """The kind that the word there asks for, together with the last word that makes a pair with it, and that word; None
    if it does not ask. Between the two there may be linking words ("what is the year")."""
    word = words[place]
    kind, with_it = asking.alone.get(word), ""
    if tables := asking.pairs.get(word):
        links = asking.links.get(word, ())
        for second in (words[at] for at in range(place + 1, len(words))):
            kinds = (table[second] for table in tables if second in table)
            if (found := next(kinds, None)) is not None:
                kind, with_it = found, second
            if second not in links:
                break
    return kind, with_it


def holds_kind(kind: str, text: str, words: Sequence[str], asked: frozenset[str], language: Language) -> bool:
    """Whether a sentence, given as text and as words, holds what this kind of answer needs: a number, a date, a name
    that the question does not mention (`asked`), or a word that introduces a reason."""
    if kind == "number":
        return any(word[0].isdigit() for word in words) or _has(text, words, language.numbers, language)
    if kind == "time":
        return any(map(_is_date, words)) or _has(text, words, language.times, language) or _has_clock(text)
    if kind == "reason":
        return _has(text, words, language.causes, language)
    if kind == "person" and language.is_unspaced and any(asked.isdisjoint(name) for name in _foreign_names(text)):
        return True
    # The first word of a sentence has a capital even if it is no name. A word of capitals alone is no person ("API").
    is_loud = text.isupper()
    names = (
        word.lower()
        for word in words[1:]
        if word[0].isupper() and (kind != "person" or is_loud or len(word) == 1 or not word.isupper())
    )
    return any(name not in language.stop_words and name not in asked for name in names)


def _foreign_names(text: str) -> list[tuple[str, str]]:
    """The names in a text that a dot parts ("约翰·史密斯"), as Chinese and Japanese write foreign ones: of each the two
    characters before a dot and the two behind it."""
    return re.findall(_PARTED, text) if any(dot in text for dot in _DOTS) else []


def _has(text: str, words: Sequence[str], wanted: frozenset[str], language: Language) -> bool:
    if language.is_unspaced:
        listed = as_listed(text, language.code)
        return any(word in listed for word in wanted)
    return any(word.lower() in wanted for word in words)


def _is_date(word: str) -> bool:
    """Whether the word is a year or a day written with digits: "1999", "1990s", "4th", "03.05.2024"."""
    return word[0].isdigit() and (
        (len(word) == 4 and word.isdigit())
        or word[-2:].lower() in ("0s", "th", "st", "nd", "rd")
        or _WHOLE_DATE.fullmatch(word) is not None
    )


def _has_clock(text: str) -> bool:
    """Whether the text has a time of day in digits: "18:30", "3 pm", "10.30 a.m.", "14h05", "9 Uhr"."""
    return any(map(str.isdigit, text)) and _CLOCK.search(text) is not None
