"""Find the dates in a quote, each in its full length, as candidates for the short answer; in a script without spaces,
the numbers as well.

Law: a candidate lies in the quote, includes all words and signs that belong to it ("12 July 1856", "31/12/2027"), and
does not consist of the question's words alone. In a language without data, only years and digits are found.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from qa.analysis import analyzer
from qa.ranking.clock import clocks
from qa.ranking.quantities import asked_quantities, of_sign, of_unit, unit_at
from qa.ranking.words import LESS, Candidate

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qa.analysis.languages import Language
    from qa.model import Span
    from qa.query.question import Question
    from qa.ranking.words import Word

# The following are words of several languages, folded. Words inside a date and beside one:
_OF = frozenset("of de del di".split())
_EARLY = frozenset("early late mid middle last next following previous coming first second third".split())
_ERAS = frozenset("ad bc ce bce a.d b.c c.e b.c.e am pm a.m p.m".split())
# Words between two numbers:
RANGE = frozenset("to bis à til".split())
# Words of a question that asks for a year alone, and for the beginning or the end of a life or a reign.
_YEARS = frozenset("year jahr jahre año année anno ano jaar rok år год году वर्ष साल عام سنة".split())
# Words of a question for a day or more, which no time of day answers:
_DAYS = _YEARS.union("date day month decade century datum tag monat fecha día mes jour mois data dia giorno".split())
_BEGIN = frozenset("born birth begin began beginning start started geboren nació né née".split())
_END = frozenset("die died death end ended gestorben starb murió mort morte".split())

_WHOLE_DATE = re.compile(r"\d\d?\.\d\d?\.(?:\d{4}|\d\d)")  # "30.06.2024", which is one word
_DAY = re.compile(r"\d\d?(?:st|nd|rd|th|er|e|º)?")
_DASHES = ("-", "–", " – ", "—", "/")
# A date in Chinese, Japanese or Korean; in any other script without spaces, a year.
_DATE = (
    r"\d+ ?(?:年代?|년)(?: ?\d+ ?[月월](?: ?\d+ ?[日号號일])?)?|\d+ ?[月월] ?\d+ ?[日号號일]|\d+ ?(?:世[纪紀]|세기)"
    r"|(?<!\d)[12]\d{3}(?!\d)"
)
_AMOUNT = (
    r"(?:(?<![0-9A-Za-z.,])[-−])?[$€£¥￥]?\d[\d.,]*(?<=\d)[十百千万萬亿億兆만억천]*(?: ?(?:[%％℃]|°[CF]?))?"
    r"|[一二两兩三四五六七八九十百千万萬亿億]{2,}"
)


def unspaced(question: Question, text: str, quoted: Span) -> Iterator[Candidate]:
    """The dates or numbers of a quote in a script without spaces."""
    asked = question.asked_words.union(map(analyzer.normal, question.asked_words))
    is_number = question.answer_kind == "number"
    wanted = asked_quantities(question) if is_number else frozenset()
    for match in re.finditer(_AMOUNT if is_number else _DATE, quoted.of(text)):
        digits, numbers = re.findall(r"\d+", match[0]), re.findall(r"\d+(?:[.,]\d+)*", match[0])
        is_asked = asked.issuperset(map(analyzer.normal, digits)) or asked.issuperset(numbers)
        if is_asked if digits else match[0] in question.text:
            continue
        start, end = quoted.start + match.start(), quoted.start + match.end()
        quantities = of_sign(match[0][0]) | of_sign(match[0].rstrip("CF")[-1])
        if is_number and not quantities:
            space = text[end : end + 1] == " "
            unit, quantities = unit_at(text, end + space)
            if (
                not quantities.isdisjoint(wanted)
                and unit not in question.text
                and end + space + len(unit) <= quoted.end
            ):
                end += space + len(unit)
        yield Candidate(start, end, 1.0, quantities)


def dates(words: Sequence[Word], question: Question, language: Language) -> Iterator[Candidate]:
    """The dates and times of day of a quote. A question for a year, a beginning or an end gets only that part of a
    date, but a date in digits ("31/12/2027") is whole."""
    places = {word.start: place for place, word in enumerate(words)}
    runs = [(places[run[0].start], run) for run in _times(words, language)]
    wants_clock = question.asked_words.isdisjoint(_DAYS)
    for clock in clocks(words, language) if wants_clock else ():
        around = [(first, run) for first, run in runs if first <= clock.last and clock.first < first + len(run)]
        if any(word.is_year or _WHOLE_DATE.fullmatch(word.small) for _, run in around for word in run):
            behind = words[clock.first].start  # "2024-02-10 13:11:01"
            runs = [(first, [word for word in run if word.start < behind] or run) for first, run in runs]
            continue
        runs = [one for one in runs if one not in around]
        if any(not word.is_asked for word in words[clock.first : clock.last + 1]):
            yield Candidate(words[clock.first].start, clock.end)
    for place, run in runs:
        if len(runs) > 1 and _is_of_name(run, words[place + 1 : place + 2]):
            continue
        years = [word for word in run if word.is_year]
        certain = bool(years) or len(run) > 1 or run[0].has_capital or _WHOLE_DATE.fullmatch(run[0].small) is not None
        is_whole = len(years) == 1 and _is_in_digits(run)
        if len(years) == 1 and not question.asked_words.isdisjoint(_YEARS) and run[-1].small not in _ERAS:
            run = run if run[-1].gap in _DASHES and not is_whole else years
        elif years and not is_whole and run[-1].gap in _DASHES and not question.asked_words.isdisjoint(_BEGIN | _END):
            run = run[:1] if question.asked_words.isdisjoint(_END) else run[-1:]
        if len(run) == 1 and of_unit(run[0].small):
            continue  # "a two-day visit"
        if any(not word.is_asked for word in run if word.small not in _OF):
            yield Candidate(run[0].start, run[-1].end, 1.0 if certain else LESS)


def _is_of_name(run: Sequence[Word], behind: Sequence[Word]) -> bool:
    """Whether a time is a word of what is asked about, at its beginning: "Summer party: 2025-06-14"."""
    word = run[0]
    is_alone = len(run) == 1 and word.is_first and not word.is_year and word.small.isalpha()
    return is_alone and any(one.gap == " " and one.is_asked for one in behind)


def _is_in_digits(run: Sequence[Word]) -> bool:
    """Whether a date is three numbers with the same sign between them: "2024-06-30", "31/12/2027"."""
    return len(run) == 3 and run[1].gap == run[2].gap in _DASHES and all(word.small.isdigit() for word in run)


def _times(words: Sequence[Word], language: Language) -> Iterator[list[Word]]:
    """The runs of words that name a time: a year, month, weekday or century with the words that belong to it."""
    run: list[Word] = []
    for word, after in pairwise((*words, None, None)):
        if run and (word is None or not _goes_on(run, word, after, language)):
            while run[-1].small in _OF:
                run.pop()
            if any(_names_time(one, language) or one.small in _ERAS for one in run):
                yield run
            run = []
        if word and (run or _is_date(word, after, language)):
            run.append(word)


def _names_time(word: Word, language: Language) -> bool:
    return word.is_year or is_time(word, language) or _WHOLE_DATE.fullmatch(word.small) is not None


def is_time(word: Word, language: Language) -> bool:
    if word.small in language.stop_words or word.text == "march":  # "May" is a month, "may" is not
        return word.small in language.times and word.has_capital and not word.is_first
    return word.small in language.times


def _is_date(word: Word, after: Word | None, language: Language) -> bool:
    """Whether the word can begin a date, given the word after it."""
    if _names_time(word, language) or _DAY.fullmatch(word.small):
        return True
    if after is None or after.gap not in (" ", "-"):
        return False
    if word.small in _EARLY or word.small.endswith("th"):
        # "the late 1960s", "early 11th century", "the sixteenth century", but not "the first Thursday"
        return after.small[0].isdigit() or (is_time(after, language) and not after.has_capital)
    return (word.small == "between" and after.is_year) or (word.small.isdigit() and after.small in _ERAS)


def _goes_on(run: list[Word], word: Word, after: Word | None, language: Language) -> bool:
    """Whether the word continues the date that `run` has so far, given the word after it."""
    last = run[-1]
    if word.is_first:
        return False
    if word.gap in _DASHES:
        return word.small[0].isdigit() or is_time(word, language)
    if word.gap == ", ":
        return word.is_year and not last.is_year
    if word.small in RANGE or (word.small == "and" and run[0].small == "between"):
        return after is not None and last.is_year and after.is_year
    if word.gap not in (" ", "\n", ". ", ":"):
        return False
    if word.small in _ERAS:
        return last.small[0].isdigit()
    return word.small in _OF or (_is_date(word, after, language) and not (last.is_year and word.small[0].isdigit()))
