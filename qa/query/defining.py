"""Find out that a question asks what something is: "what is a lockfile?", "définition d'un bail", "什么是合同？".

Law: the result depends on the words of the question and the tables of its language alone.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from qa.analysis import analyzer, tokenizer
from qa.query.asking import BETWEEN, comparable

if TYPE_CHECKING:
    from qa.analysis.languages import Language
    from qa.query.wording import Wording

MOST = 4  # words of a thing's name: a longer question asks for more than what it is
LONGEST = 16  # characters of a name in a language without spaces


class Thing(NamedTuple):
    """A thing that a question asks about, by its name as typed and the small word before that, if there is one."""

    name: str
    article: str = ""


def thing_of(wording: Wording) -> Thing | None:
    """The thing of a question that only asks what it is; None for any other question. All words of content in the
    question are its name, and they follow one another.

    >>> from qa.query.wording import Wording
    >>> [thing_of(Wording(text)) for text in ("What is a lockfile?", "what is the lock made of?")]
    [Thing(name='lockfile', article='a'), None]
    """
    if not wording.language.defining:
        return None
    return _unspaced(wording) if wording.language.is_unspaced else _spaced(wording)


def _spaced(wording: Wording) -> Thing | None:
    known = wording.language
    if not 0 < len(wording.sequence) <= MOST:
        return None
    first, last = wording.content_span
    if sum(1 for _ in tokenizer.matches(wording.text[first:last])) > len(wording.sequence):
        return None
    before, behind, asked_behind = (
        [comparable(match[0], known) for match in tokenizer.matches(text)]
        for text in (wording.text[:first], wording.text[last:], wording.content[last:])
    )
    for phrase in known.defining:
        if phrase[0] == "...":
            rest = before if tuple(behind) == phrase[1:] else None
        else:
            rest = None if asked_behind else _behind(before, phrase, known)
        if rest is not None and len(rest) <= 1 and known.pronouns.isdisjoint(rest):
            return Thing(wording.text[first:last], "".join(rest).rpartition("'")[2])
    return None


def _behind(words: list[str], phrase: tuple[str, ...], known: Language) -> list[str] | None:
    """The words behind the phrase, which they begin with, or hold anywhere if it has a word of content ("can you define
    a ..."); None if they do not."""
    places = range(len(words) - len(phrase) + 1)
    if not any(analyzer.term(word, known.code) for word in phrase):
        places = places[:1]
    place = next((place for place in places if tuple(words[place : place + len(phrase)]) == phrase), None)
    return None if place is None else words[place + len(phrase) :]


def _unspaced(wording: Wording) -> Thing | None:
    text = analyzer.as_listed(wording.text, wording.code).strip("".join(BETWEEN))
    for phrase in wording.language.defining:
        at_end = phrase[0] == "..."
        asks = r"\s*+".join(map(re.escape, phrase[at_end:]))
        found = re.fullmatch(rf"(.+?)\s*+{asks}" if at_end else rf"{asks}\s*+(.+)", text[: LONGEST * 3])
        if found and len(text) <= LONGEST * 3 and len(found[1]) <= LONGEST:
            return Thing(found[1])
    return None
