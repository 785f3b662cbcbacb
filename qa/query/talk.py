"""Take the talk off a later question: "sorry, the Heron", "great, and could you also tell me when it opens?".

Law: the result depends on the text and its language alone. Every offset of the text stays. A word of talk that is all
of the question stays, and so does one that no mark sets apart: "great lakes".
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from qa.analysis import analyzer, tokenizer
from qa.analysis.languages import language as language_of
from qa.query.asking import comparable
from qa.query.follow_up_words import WORDS

if TYPE_CHECKING:
    import re
    from collections.abc import Container, Sequence

    from qa.analysis.languages import Language

MARKS = frozenset(",.;:!?…–—-")  # what sets talk apart from a question
LONGEST = 7  # words of a phrase
MOST = 8  # phrases of talk at the start of a question
TOPIC = 8  # the most words that announce a subject

Phrase = tuple[str, ...]


class Plain(NamedTuple):
    """A later question without its talk.

    `text` has a space in place of each letter of it. `changes` says that the question leaves the subject, or that it
    announces one of its own ("back to the parks: who ...").
    """

    text: str
    changes: bool = False


@lru_cache(maxsize=64)
def phrases(entries: str, code: str) -> frozenset[Phrase]:
    """The phrases of an entry of `FollowUpWords`, in the form in which words are compared."""
    known = language_of(code)
    found: set[Phrase] = set()
    for entry in entries.split(";"):
        written: list[Phrase] = [()]
        for word in entry.split():
            written = [(*before, comparable(one, known)) for before in written for one in word.split("/")]
        found.update(filter(None, written))
    return frozenset(found)


@lru_cache(maxsize=64)
def single_words(entry: str, code: str) -> frozenset[str]:
    """The words of an entry of `FollowUpWords` that has no phrases, in the form in which words are compared."""
    return frozenset(comparable(word, language_of(code)) for word in entry.split())


def without_talk(text: str, code: str) -> Plain:
    """The question without its talk.

    >>> without_talk("sorry, the Heron", "en"), without_talk("something else: who swam?", "en").changes
    (Plain(text='       the Heron', changes=False), True)
    """
    known, words = language_of(code), WORDS.get(code)
    matches = list(tokenizer.matches(text))
    if words is None or not matches:
        return Plain(text)
    compared = [comparable(match[0], known) for match in matches]
    talk, polite, change = (phrases(entries, code) for entries in (words.talk, words.polite, words.change))
    start, changes = 0, False
    for _ in range(MOST):
        is_change = _is_apart(text, matches, start, number := _longest(compared, start, change))
        if not is_change:
            number = _longest(compared, start, polite)
            if not number and not _leads_on(
                text, matches, compared, start, number := _longest(compared, start, talk), talk | polite | change
            ):
                break
        changes |= is_change
        start += number
    stop = len(matches)
    while (
        stop > start
        and (number := _before(compared, start, stop, talk))
        and _mark_between(text, matches, stop - number)
    ):
        stop -= number
    return _plain(text, matches, compared, (start, stop, changes), code)


def is_talk(text: str, code: str) -> bool:
    """Whether all of the text is talk ("thanks!").

    >>> [is_talk(text, "en") for text in ("thanks!", "ok, great", "thanks, why?")]
    [True, True, False]
    """
    if code not in WORDS:
        return False
    compared = [comparable(word, language_of(code)) for word in tokenizer.strings(text)]
    talk = phrases(WORDS[code].talk, code)
    while number := _longest(compared, 0, talk):
        del compared[:number]
    return not compared


def _plain(
    text: str, matches: Sequence[re.Match[str]], compared: Sequence[str], found: tuple[int, int, bool], code: str
) -> Plain:
    """The text of the words from `start` to `stop`, without a phrase that announces its subject."""
    start, stop, changes = found
    topic = phrases(WORDS[code].topic, code)
    number = _longest(compared, start, topic)
    if number and _announces(text, matches[start + number : stop], code):
        start, changes = start + number, True
    first = matches[start].start() if start < stop else len(text)
    last = matches[stop - 1].end() if stop < len(matches) and start < stop else len(text)
    left = " " * first + text[first:last] + " " * (len(text) - last)
    return Plain(left, changes) if start < stop else Plain(text)


def _longest(compared: Sequence[str], start: int, wanted: Container[Phrase]) -> int:
    """The number of words of the longest phrase that stands there; 0 for none."""
    ahead = tuple(compared[start : start + LONGEST])
    return next((number for number in range(len(ahead), 0, -1) if ahead[:number] in wanted), 0)


def _before(compared: Sequence[str], start: int, stop: int, wanted: Container[Phrase]) -> int:
    """The number of words of the longest phrase that ends there; 0 for none."""
    numbers = range(min(LONGEST, stop - start - 1), 0, -1)
    return next((number for number in numbers if tuple(compared[stop - number : stop]) in wanted), 0)


def _mark_between(text: str, matches: Sequence[re.Match[str]], place: int) -> bool:
    """Whether a mark stands right before the word of that place."""
    return not MARKS.isdisjoint(text[matches[place - 1].end() : matches[place].start()])


def _is_apart(text: str, matches: Sequence[re.Match[str]], start: int, number: int) -> bool:
    """Whether the phrase of so many words is set apart from what follows it."""
    return 0 < number < len(matches) - start and _mark_between(text, matches, start + number)


def _leads_on(
    text: str,
    matches: Sequence[re.Match[str]],
    compared: Sequence[str],
    start: int,
    number: int,
    wanted: Container[Phrase],
) -> bool:
    """Whether the phrase of so many words is talk: a mark or more talk follows it."""
    while 0 < number < len(matches) - start:
        start += number
        if _mark_between(text, matches, start):
            return True
        number = _longest(compared, start, wanted)
    return False


def _announces(text: str, matches: Sequence[re.Match[str]], code: str) -> bool:
    """Whether the words begin with a subject that a mark sets apart from the rest: "the parks. Who found them?"."""
    places = range(1, min(len(matches), TOPIC + 1))
    end = next((place for place in places if _mark_between(text, matches, place)), 0)
    if not end or "-" in text[matches[end - 1].end() : matches[end].start()].strip():
        return False
    known: Language = language_of(code)
    subject = [match[0] for match in matches[:end]]
    has_asked = any(comparable(word, known) in known.unaccented.alone for word in subject)
    return not has_asked and any(analyzer.term(word, code) for word in subject)
