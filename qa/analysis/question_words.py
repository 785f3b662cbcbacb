"""Read the tables of question words of a language, which `qa/analysis/languages` holds as plain text.

Law: where two entries give a phrase different kinds, the first one counts. What a word is typed like without accents
asks as the word does, unless the language says that it does not.
"""

from __future__ import annotations

from typing import NamedTuple

from qa.analysis.letters import spellings

_Pairs = list[tuple[list[str], list[str]]]  # of lists of words: any of the first ones with any of the second ones


class QuestionWords(NamedTuple):
    """How a language asks for a kind of answer: "person", "place", "time", "number", "reason", or "" for none of them.

    `alone` gives the kind that a single word asks for ("who"); `pairs` the kind that two words ask for together ("what
    year"), by the first word in tables by the second, of which the first table counts; `links` the words that may stand
    between the two ("what is the year"), by the first. In unspaced languages `alone` holds every phrase, and the others
    are empty.
    """

    alone: dict[str, str]
    pairs: dict[str, tuple[dict[str, str], ...]]
    links: dict[str, frozenset[str]]


def pairs_of(entries: str) -> _Pairs:
    """Parse entries of "first ...: second ..." into the words before and behind the colon.

    >>> pairs_of("who whom; what which: year day")
    [(['who', 'whom'], []), (['what', 'which'], ['year', 'day'])]
    """
    parted = (entry.partition(":") for entry in entries.split(";") if entry.strip())
    return [(firsts.split(), seconds.split()) for firsts, _, seconds in parted]


def both_questions(
    asking: dict[str, str], linked: str, not_asking: frozenset[str]
) -> tuple[QuestionWords, QuestionWords]:
    """Build the tables as the language is written, and those that also have the forms without accents."""
    as_written = _questions({kind: pairs_of(entries) for kind, entries in asking.items()}, pairs_of(linked))
    return as_written, _unaccented_too(as_written, asking, linked, not_asking)


def _questions(asking: dict[str, _Pairs], linked: _Pairs) -> QuestionWords:
    """Build the tables; if two entries give a phrase different kinds, the first one counts."""
    alone: dict[str, str] = {}
    pairs: dict[str, tuple[dict[str, str], ...]] = {}
    for kind, entries in asking.items():
        for firsts, seconds in entries:
            kinds = dict.fromkeys(seconds, kind)
            if kinds:
                pairs |= {first: (*pairs.get(first, ()), kinds) for first in firsts}
            else:
                alone = dict.fromkeys(firsts, kind) | alone
    links: dict[str, frozenset[str]] = {}
    for firsts, between in linked:
        links |= {first: links.get(first, frozenset()).union(between) for first in firsts}
    return QuestionWords(alone, pairs, links)


def _unaccented_too(
    questions: QuestionWords, asking: dict[str, str], linked: str, not_asking: frozenset[str]
) -> QuestionWords:
    """Add every word as it is typed without accents, unless that is one of `not_asking`."""
    if all(map(str.isascii, asking.values())):
        return questions
    wide = _questions({kind: _pairs_as_typed(entries) for kind, entries in asking.items()}, _pairs_as_typed(linked))
    return QuestionWords(
        {word: kind for word, kind in wide.alone.items() if word not in not_asking} | questions.alone,
        {first: questions.pairs.get(first, ()) + tables for first, tables in wide.pairs.items()},
        wide.links,
    )


def _pairs_as_typed(entries: str) -> _Pairs:
    """Parse entries as `pairs_of` does, with each list of words in every spelling."""
    by_spelling = map(pairs_of, spellings(entries))
    return [
        ([word for firsts, _ in same for word in firsts], [word for _, seconds in same for word in seconds])
        for same in zip(*by_spelling, strict=True)
    ]


def phrases_in(asking: dict[str, str]) -> dict[str, str]:
    """Every phrase of an unspaced language, pairs written together and apart; "_" becomes a space."""
    return {
        f"{first}{space}{second}".replace("_", " "): kind
        for kind, entries in asking.items()
        for firsts, seconds in pairs_of(entries)
        for first in firsts
        for second in seconds or ("",)
        for space in (("", " ") if second else ("",))
    }
