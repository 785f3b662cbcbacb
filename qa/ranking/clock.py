"""Find the times of day in a quote, each in its full length: "14:05", "9 a.m. to 5 p.m.", "eight in the morning".

Law: a time lies in the quote and has a sign that it is one: minutes behind a colon, a word such as "p.m." or "Uhr", a
part of the day, or a word for "at" with nothing behind it that is counted.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qa.analysis.languages import Language
    from qa.ranking.words import Word

MIDDLE = 4  # words between an hour and the part of the day that belongs to it

_HOUR = re.compile(r"(?:[01]?\d|2[0-4])")
_MINUTES = re.compile(r"[0-5]\d")
_WITH_MINUTES = re.compile(r"(?:[01]?\d|2[0-4])[.][0-5]\d")  # a number, unless a word for the hour follows
_MARKED = re.compile(r"(?:[01]?\d|2[0-4])(?:h(?:[0-5]\d)?|am|pm)")  # "14h05", "9am"
# The following are words of several languages, folded. Words behind an hour:
_HALF_OF_DAY = frozenset("am pm a.m p.m".split())
_OCLOCK = frozenset(
    "o'clock uhr h hrs heure heures uur hod hodin hodiny hodině godz godzina godzinie час часа часов години годині"
    " ώρα óra órakor".split()
)
# Words before an hour, of which some stand behind an article; words for the hour that stand before it:
_AT = frozenset("at um gegen ab alle dalle às om kl vid о об в у o ve la las les lo".split())
_BEFORE = frozenset("kl klokken klokka klockan ora godzinie saat kello pukul jam".split())
_ARTICLES = frozenset("a las les la à le".split())
# Parts of the day, the words between these and the hour, and those that part the first hour from the last one:
_PARTS = frozenset(
    "morning afternoon evening night noon midnight morgens vormittags mittags nachmittags abends nachts früh morgen"
    " mañana tarde noche madrugada matin soir après-midi midi minuit mattina mattino sera pomeriggio notte manhã noite"
    " ochtends middags avonds utra утра дня вечера ночи ранку вечора ночі rano ráno večer wieczorem sabah akşam"
    " morgenen kvällen eftermiddagen formiddagen aftenen ettermiddagen kvelden morgonen matí vespre dimineața seara"
    " pagi sore malam reggel este délután délelőtt".split()
)
_TIES = frozenset("in the at de la del du des da di dans le am en por pela".split())
_TO = frozenset("to until till bis a à até alle til tot do до по ως έως".split())
_DASHES = ("-", "–", "—", " - ", " – ", " — ")
_PAST = frozenset("past to after before nach vor over voor i över på".split())
_SHARE = frozenset("half quarter halb viertel dreiviertel kwart halv kvart five ten twenty fünf zehn zwanzig".split())
_HALVES = frozenset("halb halv".split())  # "halb acht" is half past seven


class Clock(NamedTuple):
    """A time of day: the places of its first and of its last word, and where it ends in the passage."""

    first: int
    last: int
    end: int


def clocks(words: Sequence[Word], language: Language) -> Iterator[Clock]:
    """The times of day among the words of a quote, in order; two that are joined by "to" are one."""
    place = 0
    while place < len(words):
        if not (found := _clock(words, place, language)):
            place += 1
            continue
        if later := _clock_behind_to(words, found.last + 1, language):
            found = Clock(found.first, later.last, later.end)
        yield found
        place = found.last + 1


def _clock(words: Sequence[Word], place: int, language: Language) -> Clock | None:
    """The time of day that begins at this place. "9 to 5 p.m." begins with a bare hour."""
    found = _spoken(words, place, language) or _hour(words, place, language)
    if not found and _is_hour(words[place], language) and (later := _clock_behind_to(words, place + 1, language)):
        return Clock(place, later.last, later.end)
    return found


def _clock_behind_to(words: Sequence[Word], place: int, language: Language) -> Clock | None:
    """The time of day behind "to" or a dash, which stands at this place."""
    if place >= len(words):
        return None
    if words[place].gap in _DASHES:
        return _hour(words, place, language)
    if words[place].small not in _TO or words[place].gap not in (" ", ". "):
        return None
    place += 1
    while place < len(words) and words[place].small in _ARTICLES:
        place += 1
    return _hour(words, place, language) if place < len(words) else None


def _hour(words: Sequence[Word], place: int, language: Language) -> Clock | None:
    """The time that begins with the hour at this place, if a sign tells that it is one."""
    word = words[place]
    if not _is_hour(word, language):
        return None
    is_told, last = _MARKED.fullmatch(word.small) is not None, place
    while last + 1 < len(words) and words[last + 1].gap == ":" and _MINUTES.fullmatch(words[last + 1].small):
        is_told, last = True, last + 1
    behind = words[last + 1] if last + 1 < len(words) else None
    if behind and behind.gap in (" ", "\u00a0", "\u202f") and behind.small in _HALF_OF_DAY | _OCLOCK:
        is_told, last = True, last + 1
        if last + 1 < len(words) and words[last + 1].gap == " " and _MINUTES.fullmatch(words[last + 1].small):
            last += 1  # "14 Uhr 30"
    elif _is_behind_at(words, place):
        is_told = is_told or not _counts(behind, language)
    if part := _part_of_day(words, last + 1):
        is_told, last = True, part
    dotted = words[last].small in _HALF_OF_DAY and "." in words[last].small and words[last].following.startswith(".")
    if not is_told or (_WITH_MINUTES.fullmatch(word.small) and last == place and not _is_behind_at(words, place)):
        return None
    return Clock(place, last, words[last].end + dotted)


def _is_hour(word: Word, language: Language) -> bool:
    small = word.small
    if small[0].isdigit():
        return any(form.fullmatch(small) for form in (_HOUR, _WITH_MINUTES, _MARKED))
    return small in language.hours


def _is_behind_at(words: Sequence[Word], place: int) -> bool:
    """Whether a word for "at" stands before the hour: "um 7", "a las 8"."""
    before = [word.small for word in words[max(place - 2, 0) : place]] if words[place].gap in (" ", ". ") else []
    if not before:
        return False
    if before[-1] in _BEFORE:
        return True
    return before[-1] in _AT and (before[-1] not in _ARTICLES or before[:-1] == ["a"])


def _counts(behind: Word | None, language: Language) -> bool:
    """Whether the number before this word counts something: "at 8 stations"."""
    return (
        behind is not None
        and not behind.is_first
        and (behind.gap in (" ", "-", "\u00a0") or behind.gap.endswith(("%", "€")))
        and behind.small not in language.stop_words
    )


def _part_of_day(words: Sequence[Word], place: int) -> int:
    """The place of the part of the day that begins here ("in the morning"); 0 if there is none."""
    for at in range(place, min(place + MIDDLE, len(words))):
        word = words[at]
        if word.is_first or word.gap not in (" ", "'s ", "’s ", " '", " ’"):
            return 0
        small = word.small.replace("’", "'")
        if small in _PARTS or small.partition("'")[2] in _PARTS:
            return at
        if small not in _TIES:
            return 0
    return 0


def _spoken(words: Sequence[Word], place: int, language: Language) -> Clock | None:
    """A time such as "half past six", "Viertel nach acht" or "halb acht"."""
    if words[place].small not in _SHARE or place + 1 >= len(words):
        return None
    last = place + 1
    if words[last].small in _PAST and last + 1 < len(words):
        last += 1
    elif words[place].small not in _HALVES:
        return None
    is_hour = words[last].small in language.hours or _HOUR.fullmatch(words[last].small)
    if not is_hour or any(word.gap != " " for word in words[place + 1 : last + 1]):
        return None
    behind = words[last + 1] if last + 1 < len(words) else None
    if behind and behind.gap == " " and behind.small in _OCLOCK | _HALF_OF_DAY:
        last += 1
    if part := _part_of_day(words, last + 1):
        last = part
    return Clock(place, last, words[last].end)
