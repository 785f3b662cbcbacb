"""Find the numbers in a quote, each in its full length, as candidates for the short answer.

Law: a candidate lies in the quote, includes all words and signs that belong to it ("$4.2M", "3 h 20 min", "42%", "two
thirds of the 900 visitors"), and does not consist of the question's words alone. In a language without data, only
digits are found.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from qa.ranking.figures import RANGE, is_time
from qa.ranking.quantities import COUNT, EVERY, ONCE, SIGNS, TIMES, asked_quantities, counts, named_in, of_sign, of_unit
from qa.ranking.words import LESS, MORE, Candidate, Word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qa.analysis.languages import Language
    from qa.analysis.passage import AnalysedPassage
    from qa.model import Span
    from qa.query.question import Question

# The following are words of several languages, folded. Number words that rarely are the answer; words that are not
# counts:
_VAGUE = frozenset("one half quarter pair couple".split())
_ORDINALS = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth".split())
_SHARES = ("percent", "prozent", "porcent", "pourcent", "procent")
# Parts of a whole; words before one, between it and the whole, and between two measures ("1 hour and 40 minutes"):
_FRACTIONS = frozenset(
    "half third thirds quarter quarters fifth fifths sixth sixths eighth eighths tenth tenths hälfte drittel viertel"
    " fünftel sechstel achtel zehntel mitad tercio tercios cuarto cuartos cuarta quinto quintos moitié tiers quart"
    " quarts cinquième cinquièmes metà terzo terzi quarti quinti metade terço terços quartos helft derde kwart hälften"
    " hälft tredjedel tredjedelar tredjedeler tredjedele fjärdedel fjärdedelar fjerdedel fjerdedeler halvdelen"
    " halvparten połowa połowę половина половину треть трети четверть четверти третина чверть polovina třetina čtvrtina"
    " jumătate treime sfert meitat terç".split()
)
_ONE = frozenset("a an one ein eine un una une uma um en ett et een".split())
_OF = frozenset("of the de der des du del della dei delle di do da dos das los las les von van av af the d".split())
_AND = frozenset("and und y e et en och og i и".split())
_MAGNITUDES = frozenset("k m b bn mn mio mrd mill tsd mln mld tys млн млрд тыс".split())
_MEASURED = frozenset(("time", "age", "length", "mass"))  # quantities of which a measure may have several units
# Words before "week" in "three a week":
_PER = frozenset("a an per pro al por par om i na в на".split())

_YEAR = re.compile(r"[12]\d{3}")
# A time of the day, and a day of a month
_WHEN = re.compile(
    r"(?<!\d)(?:(?:[01]?\d|2[0-4])[:.][0-5]\d(?!\d)|\d\d?\.\d\d?\.|\d\d? ?[月월] ?\d\d? ?[日일号號]|\d\d? tháng \d)"
)
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th|e|º|er|ème|ª|\.º)")
_SIGN = re.compile(rf"[ \u00a0\u202f]?[{SIGNS}]")  # after a number
_SIGN_BEFORE = re.compile(r"(?:^|(?<=[\s(\[|:]))[-−][$€£¥]?$|[$€£¥₹₽₩₺₫฿₪] ?$")
MONEY, SHARE = frozenset(("money",)), frozenset(("share",))
TIME = frozenset(("time",))
AROUND = 9  # characters beside a number in which a time or a day can begin or end
LONGEST_SIGN = 3  # letters right behind a number that belong to it: "$4.2M", "3.5bn", "80km"


def numbers(words: Sequence[Word], question: Question, language: Language) -> Iterator[Candidate]:
    """The numbers of a quote, in digits and in words, with their signs and units."""
    place, is_counting = 0, counts(question)
    while place < len(words):
        share = _share(words, place, language)
        if share > place + 1:
            if not all(word.is_asked for word in words[place:share]):
                yield _whole_share(words, place, share)
            place = share
            continue
        end = _end(words, place, language)
        if end > place and not _is_part(words, place, end) and not all(word.is_asked for word in words[place:end]):
            found = _number(words, place, end, is_counting, language)
            if found.quantities or not _is_behind_name(words, place, language):
                yield found
            while end < len(words) and words[end].start < found.end:
                end += 1
        place = max(end, place + 1)


def of_its_quantity(
    found: Sequence[Candidate], question: Question, text: str, analysis: AnalysedPassage
) -> Sequence[Candidate]:
    """The candidates of a quantity that the question asks for; all, if it does not say."""
    asked = asked_quantities(question)
    if not asked:
        return found
    sentences = analysis.sentences
    naming = [one.span for one in sentences if not named_in(one.text, one.words).isdisjoint(asked)]
    kept = [one for one in found if _answers(one, asked, text, naming)]
    # Beside "3 months", the 10 of "from June 10" is no length of time.
    measured = [
        at.span for at in sentences if any(one.quantities and at.span.start <= one.start < at.span.end for one in kept)
    ]
    return [one for one in kept if one.quantities or not any(at.start <= one.start < at.end for at in measured)]


def _answers(one: Candidate, asked: frozenset[str], text: str, naming: Sequence[Span]) -> bool:
    """Whether a number is of a quantity asked for. One without a unit is, if its sentence names the quantity; these
    sentences are `naming`."""
    if "time" in asked and _is_when(one, text):
        return False
    if asked == COUNT:
        return not one.quantities or not one.quantities.isdisjoint(("count", "share", "times", "size"))
    if one.quantities:
        return not one.quantities.isdisjoint(asked) and ("times" in asked or "times" not in one.quantities)
    written = text[one.start : one.end]
    if not any(map(str.isdigit, written)) or _YEAR.fullmatch(written):
        return False
    return any(span.start <= one.start < span.end for span in naming)


def _is_when(one: Candidate, text: str) -> bool:
    """Whether a number belongs to a time of the day or to a day: nothing lasts "12:00"."""
    when = _WHEN.finditer(text, max(one.start - AROUND, 0), one.end + AROUND)
    return any(match.start() < one.end and one.start < match.end() for match in when)


def _end(words: Sequence[Word], place: int, language: Language) -> int:
    """Where the number that begins at this place ends; the place itself if there is none."""
    end = place
    while end < len(words) and _is_number(words[end], language) and (end == place or words[end].gap in (" ", "-", "–")):
        end += 1
        if end + 1 < len(words) and words[end].small in RANGE and _is_number(words[end + 1], language):
            end += 1  # "12 to 15 million"
    return end


def _is_part(words: Sequence[Word], place: int, end: int) -> bool:
    """Whether the number is "one" of "one of them", which is none."""
    return end == place + 1 < len(words) and words[place].small in _VAGUE and words[end].small in _OF


def _letters_of(word: Word) -> str:
    """The letters behind the digits of a word: "km" of "80km"."""
    return word.small.lstrip("0123456789.,")


def _is_behind_name(words: Sequence[Word], place: int, language: Language) -> bool:
    """Whether a number that counts nothing belongs to the word before it: "Tier 2", "--depth 3"."""
    before = words[place - 1] if place and words[place].gap == " " else None
    if before is None:
        return False
    return before.gap.endswith("--") or (language.has_names and before.has_capital and not before.is_first)


def _is_number(word: Word, language: Language) -> bool:
    if word.small[0].isdigit():
        letters = _letters_of(word)  # "5G" and "18F" are names
        return not letters or letters in _MAGNITUDES or bool(of_unit(letters) and not _ORDINAL.fullmatch(word.small))
    return word.small in language.numbers and word.small not in _ORDINALS


def _share(words: Sequence[Word], place: int, language: Language) -> int:
    """Where "two thirds", or "two thirds of the 900 visitors", ends, if it begins at this place; else the place."""
    at = place
    if words[at].small in _ONE or _is_number(words[at], language):
        at += 1
    if at < len(words) and words[at].gap == " " and words[at].small.startswith(_SHARES):
        pass  # "40 percent of the 900 visitors"
    elif at == place + 1 and _is_share_sign(words[place]):
        at -= 1
    elif not (at < len(words) and words[at].small in _FRACTIONS and (at == place or words[at].gap in (" ", "-"))):
        return place
    of = end = at + 1
    while of < min(len(words), end + 3) and words[of].gap in (" ", "% ") and words[of].small in _OF:
        of += 1
    counted = _end(words, of, language) if of > end else of
    if counted == of:
        return end
    is_named = counted < len(words) and words[counted].gap == " " and words[counted].small not in language.stop_words
    return counted + is_named


def _is_share_sign(word: Word) -> bool:
    sign = _SIGN.match(word.following)
    return sign is not None and sign[0][-1] in "%٪"


def _whole_share(words: Sequence[Word], place: int, end: int) -> Candidate:
    beside = words[place : end + 2]
    worth = MORE if any(word.is_asked for word in beside) else 1.0
    return Candidate(words[place].start, words[end - 1].end, worth, SHARE | COUNT)


def _number(words: Sequence[Word], place: int, end: int, is_counting: bool, language: Language) -> Candidate:
    """The candidate for the number in `words[place:end]`, with the signs or the unit beside it."""
    first, worth = words[place], 1.0
    sign = _SIGN_BEFORE.search(first.gap)
    start = first.start - (len(sign[0]) if sign else 0)
    unit = _with_unit(words, end, is_counting, language)
    quantities, next_words = unit.quantities, words[unit.behind : unit.behind + 3]
    if sign and (money := of_sign(sign[0].strip()[-1])):
        quantities = money
    elif not quantities - COUNT and place and (money := _code_before(words, place)):
        start, quantities = words[place - 1].start, money
    if first.is_year and words[end - 1].is_year and end > place + 1:
        quantities |= TIME  # "1870 to 1939"
    if words[end - 1].small in _FRACTIONS:
        quantities |= SHARE
    quantities |= _how_often(words, place, end, language)
    if any(word.is_asked for word in next_words):
        worth *= MORE
    beside = (*words[max(place - 1, 0) : place], *next_words[:1])
    if any(is_time(word, language) and word.has_capital for word in beside):
        worth *= LESS  # it is the day of a date
    is_share = "share" in quantities
    if end == place + 1 and (first.small in _VAGUE or (first.is_year and not is_share)):
        worth *= LESS
    return Candidate(start, unit.stop, worth, quantities)


def _code_before(words: Sequence[Word], place: int) -> frozenset[str]:
    """MONEY if the word before a number is that of a currency in capitals or short: "EUR 310", "Rs. 250"."""
    before = words[place - 1]
    is_code = (
        before.text[0].isupper() and len(before.text) <= LONGEST_SIGN and words[place].gap in (" ", ". ", "\u00a0")
    )
    return of_unit(before.small) & MONEY if is_code else frozenset()


def _how_often(words: Sequence[Word], place: int, end: int, language: Language) -> frozenset[str]:
    """TIMES if the number says how often something happens: "every two weeks", "twice", "three a day"."""
    first = words[place]
    is_every = place > 0 and words[place - 1].small in EVERY and first.gap == " "
    is_once = first.small in ONCE or (first.small in language.numbers and first.small.endswith(("mal", "krát")))
    is_per = end + 1 < len(words) and words[end].small in _PER and "time" in of_unit(words[end + 1].small)
    return TIMES if is_every or is_once or is_per else frozenset()


class _Unit(NamedTuple):
    """What stands behind a number: where the number ends with its unit, the quantities of this, and the place of the
    first word behind the number."""

    stop: int
    quantities: frozenset[str]
    behind: int


def _with_unit(words: Sequence[Word], end: int, is_counting: bool, language: Language) -> _Unit:
    """What stands behind a number whose last word stands before `end`. `is_counting` says whether the question asks
    how many there are."""
    attached = of_unit(_letters_of(words[end - 1])) if words[end - 1].small[0].isdigit() else frozenset()
    while end < len(words) and _is_magnitude(words[end]):
        attached = of_unit(words[end].small) if words[end].gap == "" else attached
        end += 1
    stop, after = words[end - 1].end, words[end] if end < len(words) else None
    if sign := _SIGN.match(words[end - 1].following):
        stop += sign.end()
        if after and after.gap == sign[0] and sign[0][-1] == "°" and after.small in ("c", "f"):
            return _Unit(after.end, of_sign("°"), end + 1)
        return _Unit(stop, of_sign(sign[0][-1]), end)
    if after is None or after.is_first:
        return _Unit(stop, attached, end)
    own = of_unit(after.small)
    if after.gap == "-":
        return _Unit(stop, own or attached, end)  # "a 30-minute walk"
    is_beside = after.gap in (" ", "\u00a0", "\u202f") or (after.gap == ". " and words[end - 1].small in _MAGNITUDES)
    if is_beside and after.small.startswith(_SHARES):
        return _Unit(after.end, SHARE, end)
    if is_beside and after.small in _OF and end + 1 < len(words) and (far := of_unit(words[end + 1].small)):
        return _Unit(stop, far, end)  # "515 millones de años"
    if not is_beside or after.small in language.stop_words:
        return _Unit(stop, attached, end)
    quantities = own or COUNT
    if (after.is_asked and own.isdisjoint(_MEASURED)) or is_counting:
        # "45 minutes", but only "40,000" if the question asks how many soldiers
        return _Unit(stop, quantities | COUNT if after.is_asked else quantities, end)
    return _Unit(_last_unit(words, end, language), quantities, end)


def _is_magnitude(word: Word) -> bool:
    """Whether the word belongs to the number before it: "$4.2M", "4,2 Mio."."""
    if word.gap == "":
        return len(word.text) <= LONGEST_SIGN and word.text.isalpha()
    return word.gap == " " and word.small in _MAGNITUDES and len(word.small) > 1


def _is_measure(word: Word) -> bool:
    return not of_unit(word.small).isdisjoint(_MEASURED)


def _last_unit(words: Sequence[Word], place: int, language: Language) -> int:
    """Where a measure ends whose unit stands at this place: "3 h 20 min", "1 hour and 40 minutes"."""
    while _is_measure(words[place]):
        number = place + 1
        if number < len(words) and words[number].gap == " " and words[number].small in _AND:
            number += 1
        end = _end(words, number, language) if number < len(words) and words[number].gap in (" ", ". ") else number
        if end == number or end >= len(words) or words[end].gap not in (" ", "") or not _is_measure(words[end]):
            break
        place = end
    return words[place].end
