"""Read the dates and times of day of a question in every form in which texts write them: "3 May 2024" and "03.05.2024",
"17:40" and "5:40 pm".

Law: the words of a question stay; only terms are added to those of a date or a time, and a number of the question
that has no sign of being one gets none. A date or time in one word ("03.05.2024", "17.40", "5pm") is read as two or
three words, unless it may be another number that the library holds.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from qa.analysis import analyzer
from qa.analysis.languages import folded
from qa.analysis.languages import language as language_of
from qa.analysis.letters import without_marks
from qa.query.kinds import answer_kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from qa.query.lexicon import Lexicon

MONTHS, HALF_DAY = 12, 12  # months of a year, hours of half a day
SHORTEST = 3  # letters of a month's short form: "Feb"
SHORT = (SHORTEST, SHORTEST + 1)  # letters of those in texts: "Sep", "Sept"

_DAY = r"(0?[1-9]|[12]\d|3[01])"
_MONTH = r"(0?[1-9]|1[0-2])"
_YEAR = r"((?:1\d|20)\d\d)"
_DOTTED = re.compile(rf"(?<![\w.]){_DAY}\.{_MONTH}\.{_YEAR}(?![\w.]\w)")
_ISO = re.compile(rf"(?<![\w-]){_YEAR}-{_MONTH}-{_DAY}(?![\w-])")
_SLASHED = re.compile(rf"(?<![\w/]){_DAY}/{_DAY}/{_YEAR}(?![\w/])")
_ENDING = "(?:st|nd|rd|th|er|e|º|ª)"  # of an ordinal number in several languages
_ENDINGS = {1: ("st", "er"), 2: ("nd",), 3: ("rd",), 21: ("st",), 22: ("nd",), 23: ("rd",), 31: ("st",)}
_ORDINAL = re.compile(rf"(?<![\w.]){_DAY}{_ENDING}(?!\w)")
_NAME = r"([^\W\d_]{3,})"
_BEHIND = rf"(?:\.?,?\s+(?:del?\s+)?(?P<year>{_YEAR}))?"
_NAMED = (  # "3rd of May, 2024" and "May the 3rd 2024"
    re.compile(
        rf"(?<![\w.:])(?P<day>{_DAY}{_ENDING}?)\.?[\s-]+(?:(?:of|the|de|del|di)\s+)*(?P<month>{_NAME}){_BEHIND}"
    ),
    re.compile(rf"\b(?P<month>{_NAME})\.?\s+(?:the\s+)?(?P<day>{_DAY}{_ENDING}?)(?![\w:]|\.\d){_BEHIND}"),
)
# A time of day, if it has minutes or half a day. With a dot it may be a price or a version.
_CLOCK = re.compile(
    r"(?<![\w.:,$€£])(?P<hour>2[0-4]|[01]?\d)(?!\d)(?:(?P<sign>[:.h])(?P<minute>[0-5]\d)(?![\d:]|[.,]\d))?"
    r"(?:\s*(?P<half>[ap])\.?m\b\.?)?",
    re.IGNORECASE,
)


class Dated(NamedTuple):
    """How the dates and times of a question are read: `text` is the question with each of their numbers as a word of
    its own, `same` gives for a term of one the terms that say just this, and `alike` those that may."""

    text: str
    same: dict[str, tuple[str, ...]]
    alike: dict[str, tuple[str, ...]]


class _Forms:
    """The forms that are found, by the terms of a question's words."""

    def __init__(self, text: str, languages: Sequence[str]) -> None:
        self.text, self.languages = text, languages
        self.same: dict[str, dict[str, None]] = {}
        self.alike: dict[str, dict[str, None]] = {}

    def add(self, word: str, same: Iterable[str], alike: Iterable[str] = ()) -> None:
        own = analyzer.term(word, self.languages[0]) if word else ""
        for found, forms in ((self.same, same), (self.alike, alike)) if own else ():
            terms = found.setdefault(own, {})
            terms |= dict.fromkeys(term for form in forms for term in self._terms(form) if term != own)

    def _terms(self, form: str) -> Iterator[str]:
        return filter(None, (analyzer.term(form, code) for code in self.languages))


def with_dates(text: str, languages: Sequence[str], lexicon: Lexicon) -> Dated:
    """Read the dates and times of day of a question. `languages` are its own, then those of the documents."""
    forms = _Forms(text, languages)
    _read_digits(forms)
    _read_names(forms)
    _read_clocks(forms, lexicon)
    return Dated(forms.text, *({own: tuple(found) for own, found in one.items()} for one in (forms.same, forms.alike)))


def _read_digits(forms: _Forms) -> None:
    """Read dates in digits: "03.05.2024", "2024-05-03", and "5/3/2024", in which the day may be either number."""
    for match in _DOTTED.finditer(forms.text):
        day, month, year = match.groups()
        _add_date(forms, day, month, int(day), int(month), year)
    forms.text = _DOTTED.sub(r"\1 \2 \3", forms.text)
    for match in _ISO.finditer(forms.text):
        year, month, day = match.groups()
        _add_date(forms, day, month, int(day), int(month), year)
    for match in _SLASHED.finditer(forms.text):
        first, second, year = match.groups()
        for day, month in ((first, second), (second, first)):
            if int(month) <= MONTHS:
                _add_date(forms, day, month, int(day), int(month), year)


def _read_names(forms: _Forms) -> None:
    """Read days with the name of a month beside them: "3 May", "May 3rd 2024"; and a day alone, if it is an ordinal
    number. The name gets a capital: "may" is no month."""

    small = language_of(forms.languages[0]).stop_words

    def named(match: re.Match[str]) -> str:
        month = _month_of(match["month"], forms.languages[0])
        behind = re.match(r"\s+(\w+)", forms.text[match.end() :])
        counts = match["day"].isdigit() and not match["year"] and behind and folded(behind[1]) not in small
        if not month or (counts and match["month"] in small):  # "may 3 people share it?"
            return match[0]
        day, name = int("".join(filter(str.isdigit, match["day"]))), match["month"].capitalize()
        _add_date(forms, match["day"], name, day, month, match["year"] or "")
        return match[0].replace(match["month"], name, 1)

    for match in _ORDINAL.finditer(forms.text):
        forms.add(match[0], _of_day(int(match[1])))
    for pattern in _NAMED:
        forms.text = pattern.sub(named, forms.text)


def _read_clocks(forms: _Forms, lexicon: Lexicon) -> None:
    """Read times of day: "17:40", "5.40 pm", "9am", "14h30". One with a dot that nothing else tells to be a time, or
    that the library holds as it is typed, may be another number."""
    kind = answer_kind(forms.text, language_of(forms.languages[0]))

    def is_number(match: re.Match[str]) -> bool:
        typed = analyzer.term(f"{match['hour']}.{match['minute']}", forms.languages[0])
        is_told = match["half"] or kind == "time" or (kind != "number" and len(match["hour"]) > 1)
        return not is_told or bool(lexicon.statistics([typed]).frequency(typed))

    def told(match: re.Match[str]) -> str:
        hour, minute, half = match["hour"], match["minute"] or "", (match["half"] or "").lower()
        is_time = bool(minute or half) and (not half or 1 <= int(hour) <= HALF_DAY)
        if not is_time or (match["sign"] == "." and is_number(match)):
            return match[0]
        whole = int(hour) % HALF_DAY + HALF_DAY * (half == "p") if half else int(hour) % (2 * HALF_DAY)
        _add_clock(forms, hour, minute, half, whole)
        return hour + (f":{minute}" if minute else "") + (f" {half}m" if half else "")

    forms.text = _CLOCK.sub(told, forms.text)


def _add_date(forms: _Forms, typed_day: str, typed_month: str, day: int, month: int, year: str) -> None:
    """Add what texts write for a day of a month: its names, and the whole date as one word with dots."""
    dotted = [f"{day:02}.{month:02}"]
    if year:
        dotted += [f"{day:02}.{month:02}.{year}", f"{day}.{month}.{year}", f"{day:02}.{month:02}.{year[2:]}"]
        forms.add(year, dotted[1:])
    names = [name for code in forms.languages for name in _names(month, code)]
    forms.add(typed_day, [*_of_day(day), *dotted])
    forms.add(typed_month, [*names, *dotted], [f"{month:02}", *([str(month)] if year else [])])


def _add_clock(forms: _Forms, hour: str, minute: str, half: str, whole: int) -> None:
    """Add what texts write for a time of day, in 24 hours or in twice 12."""
    minutes, short = minute or "00", whole % HALF_DAY or HALF_DAY
    same = [f"{whole:02}.{minutes}", f"{whole}.{minutes}", f"{whole}h{minutes}"]
    same += [f"{short}{'ap'[whole >= HALF_DAY]}m", f"{whole}h"] if minutes == "00" else []
    alike = [f"{short}.{minutes}"] if whole != short else []
    forms.add(hour, [f"{int(hour):02}", str(int(hour)), f"{whole:02}", *same], [str(short), *alike])
    forms.add(minute, same, ["pm", *alike] if minutes == "00" else alike)
    forms.add(f"{half}m" if half else "", [f"{whole:02}", *same])


def _of_day(day: int) -> list[str]:
    return [str(day), f"{day:02}", *(f"{day}{ending}" for ending in _ENDINGS.get(day, ("th",)))]


def _names(month: int, code: str) -> Iterator[str]:
    """The names of a month in a language, whole and short."""
    for name in next(iter(language_of(code).months[month - 1 : month]), ()):
        yield name.capitalize()  # "may" is no month
        yield from (name[:letters] for letters in SHORT if letters < len(name))


@lru_cache(maxsize=256)
def _month_of(word: str, code: str) -> int:
    """The number of the month that a word names, whole or in a short form that no other month has; 0 for none."""
    typed = without_marks(folded(word), "")
    if len(typed) < SHORTEST or not typed.isalpha():
        return 0
    every = list(enumerate(language_of(code).months, 1))
    plain = [(month, [without_marks(name, "") for name in names]) for month, names in every]
    named = [month for month, names in plain if typed in names]
    found = named or [month for month, names in plain if any(name.startswith(typed) for name in names)]
    return found[0] if len(found) == 1 else 0
