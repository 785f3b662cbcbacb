"""Recognise a question for more of the last answer: "tell me more", "who else?", "no, I meant the second one".

Law: it is one if all of it is a phrase that the language lists for this, apart from talk and fillers around it. What it
goes on from follows from the turns alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from qa.analysis import tokenizer
from qa.analysis.languages import language as language_of
from qa.query.asking import comparable
from qa.query.follow_up_words import WORDS
from qa.query.talk import phrases, without_talk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from qa.model import Passage, Turn
    from qa.query.talk import Phrase

LONGEST = 14  # words: a longer question says more than this
STEPS = 100  # such questions in a row: fewer than the turns that count, so that the one before them is among those
MOST = 200  # ways to leave out fillers that are tried
MORE, NEXT = 0, -1  # what a question asks for, besides the number of a citation


class GoingOn(NamedTuple):
    """What a question asks for of an earlier answer.

    `question` is the question of that answer, asked after `turns`. `seen` are all passages that were shown for it,
    `last` those of the last answer in a list. `place` is that of the passage asked for, counted from 0 in `last` and
    what follows it; None asks for all that follow `seen`. `again` counts the answers that had no new passage.
    """

    question: str
    turns: tuple[Turn, ...]
    seen: tuple[Passage, ...]
    last: tuple[Passage, ...]
    place: int | None = None
    again: int = 0


def going_on(text: str, turns: Sequence[Turn], code_of: Callable[[str], str]) -> GoingOn | None:
    """What the question asks for of the answer before it, or None for any other question. `code_of` tells the language
    of a question."""
    wanted = _wanted(text, code_of(text))
    if wanted is None:
        return None
    asked: list[int | None] = []  # what each question asks for, from the last one back to one that is none of these
    for turn in reversed(turns[-STEPS - 1 :]):
        asked.insert(0, _wanted(turn.question, code_of(turn.question)))
        if asked[0] is None:
            break
    if not asked or asked[0] is not None:
        return None
    first = len(turns) - len(asked)
    lists = [first + at for at, step in enumerate(asked) if step in (None, MORE)]
    place = 0
    for step in (*asked[lists[-1] - first + 1 :], wanted):
        place = place + 1 if step == NEXT else (step or 1) - 1
    seen: dict[tuple[str, int, int], Passage] = {}
    again = 0
    for at in range(first, len(turns)):
        shown = {passage.key: passage for passage in turns[at].shown}
        again += at > first and at in lists and bool(shown) and shown.keys() <= seen.keys()
        seen |= shown
    return GoingOn(
        turns[first].question,
        tuple(turns[:first]),
        tuple(seen.values()),
        turns[lists[-1]].shown,
        None if wanted == MORE else place,
        again,
    )


def is_going_on(text: str, code: str) -> bool:
    """Whether the question asks for more of the answer before it.

    >>> [is_going_on(text, "en") for text in ("tell me more", "No, I meant the other one.", "more about the Heron")]
    [True, True, False]
    """
    return _wanted(text, code) is not None


def _wanted(text: str, code: str) -> int | None:
    """MORE, NEXT, the number of a citation from 1 on, or None."""
    words, known = WORDS.get(code), language_of(code)
    if words is None:
        return None
    for version in dict.fromkeys((text, without_talk(text, code).text)):
        compared = tuple(comparable(word, known) for word in tokenizer.strings(version))
        if not compared or len(compared) > LONGEST:
            continue
        more, other = phrases(words.more, code), phrases(words.other, code)
        numbers = [phrases(entries, code) for entries in words.ordinals]
        for left in _without_fillers(compared, phrases(words.fillers, code)):
            if left in more:
                return MORE
            if left in other:
                return NEXT
            if any(left in number for number in numbers):
                return next(place for place, number in enumerate(numbers, 1) if left in number)
    return None


def _without_fillers(words: Phrase, fillers: frozenset[Phrase]) -> Iterator[Phrase]:
    """The words themselves, then what is left without one filler at an end, without two, and so on; never nothing."""
    found = [words]
    for left in found:  # which grows meanwhile
        yield left
        if len(found) < MOST:
            behind = (left[number:] for number in range(1, len(left)) if left[:number] in fillers)
            before = (left[:-number] for number in range(1, len(left)) if left[-number:] in fillers)
            found += [rest for rest in dict.fromkeys((*behind, *before)) if rest not in found]
