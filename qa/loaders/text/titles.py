"""Judge one line of plain text: could it be a heading, or a line of metadata (byline, date, caption) below one?

Law: a line is judged by its own characters alone; `outline` weighs its neighbours. When in doubt, it is not a heading:
a missed heading is still found as text, but text taken for a heading is lost. Metadata is recognised without regular
expressions, since every line that could be a heading is checked.
"""

from __future__ import annotations

import re

from qa.loaders.text.wrap import CLOSING, TERMINAL, across

LONGEST = 80
_LONGEST_UNSPACED = 30
_WORDS = 12
_TITLE = 3 / 2  # the title of the whole text may be longer by this factor
_SPEECH = (',"', ",”", '?"', "?”", '!"', "!”", ",»", ",’ ")
_OPENING = "\"'“‘«‹(「『（¿¡`*_§"
_QUOTES = '"“‘«‹「『„'
_IN_NO_TITLE = frozenset("{}<>=\\|@^~\t\x7f") | frozenset(map(chr, range(32)))
_TIME = re.compile(r"\d:\d\d")
_NUMBER = re.compile(r"(\d{1,3}(?:\.\d{1,3})*+)[.)]?\s+(?=[^\W\d_]|[\"'“‘«‹(「『（¿¡`])(?![a-zß-öø-ÿ])")
_YEAR = re.compile(r"\d{4} [^\W\d_]")
_PARTS = frozenset(["part", "book", "volume", "act"])
_CHAPTERS = frozenset(["chapter", "appendix", "annex", "section", "letter", "scene", "lesson", "canto", "article"])
_NUMBER_WORDS = frozenset(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"])
_CHINESE_NUMERALS = frozenset("0123456789〇零一二三四五六七八九十百")
_INTRO_WORDS = (
    "for the this these that those it you we i they he she to in as at if and or but so then note see such like with "
    "here there when where is are eg example examples following warning caution tip hint important remember including "
    "namely from of on by be run use try first next finally also now"
)
_INTRO = frozenset(_INTRO_WORDS.split())
_LOG_LEVELS = frozenset(["INFO", "WARN", "WARNING", "ERROR", "DEBUG", "TRACE", "FATAL", "CRITICAL", "NOTICE"])
_GREETINGS = frozenset(("dear", "hi", "hello", "hey"))

# Words of metadata lines: dates, bylines, credits, captions, labels.
_MONTHS = frozenset(["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"])
_DAYS = frozenset(["mon", "tue", "wed", "thu", "fri", "sat", "sun"])
_ORDINALS = ("st", "nd", "rd", "th")
_BETWEEN = frozenset(("and", "&", "de", "van", "von", "der", "|", "·", "•"))
_STAMPS = frozenset(
    ["published", "updated", "posted", "modified", "edited", "written", "reviewed", "created", "last", "first"]
)
_PICTURES = frozenset(["photo", "photograph", "photos", "image", "images", "picture", "pictures", "illustration"])
_CREDITS = ("by", "credit", "credits", "courtesy")
_FIGURE_LABELS = frozenset(["fig", "fig.", "figure", "table", "listing", "chart", "exhibit", "plate"])
_LABEL_WORDS = (
    "date time when where location place venue room present attendees attendance absent apologies chair from to "
    "cc bcc subject re author authors by tag tags category categories version status phone tel fax email e-mail "
    "url web link doi isbn price updated published copyright licence license name address contact id type photo "
    "image picture credit credits caption source sources file files format "
    "作者 记者 記者 来源 來源 编辑 編輯 责任编辑 日期 时间 時間 发布"
)
_LABELS = frozenset(_LABEL_WORDS.split())
_LONGEST_AFTER_DATE = 40


def heading_number(line: str) -> tuple[int, ...]:
    """The number at the beginning of a heading, as a tuple of its parts; empty if there is none.

    >>> heading_number("3.1. Registering"), heading_number("Registering")
    ((3, 1), ())
    """
    match = _NUMBER.match(line)
    return tuple(int(part) for part in match[1].split(".")) if match else ()


def chapter(line: str) -> int:
    """The rank of a heading by its first word: 1 for a part, 2 for a chapter, 0 for any other line.

    >>> chapter("Part II"), chapter("Chapter 4: The Inn"), chapter("Chapter and verse")
    (1, 2, 0)
    """
    if line[0] == "第":
        place = next((place for place, sign in enumerate(line[1:7], 1) if sign not in _CHINESE_NUMERALS), 0)
        return 0 if place < 2 else 1 if line[place] in "部卷编編" else 2 if line[place] in "章节節回" else 0
    words = line.split(None, 2)
    kind = words[0].lower()
    if len(words) < 2 or (kind not in _PARTS and kind not in _CHAPTERS):
        return 0
    name = words[1].rstrip(".:—–")
    numbered = name.isdigit() or (len(name) == 1 and name.isupper()) or name.lower() in _NUMBER_WORDS
    return (1 if kind in _PARTS else 2) if numbered or (name and not name.lower().strip("ivxlc")) else 0


def is_capitals(line: str) -> bool:
    """Whether the line has at least four letters, all of them capitals."""
    return line.isupper() and sum(map(str.isalpha, line)) >= 4


def is_spelt_as_title(line: str) -> bool:
    """Whether every word of more than three characters begins with a capital."""
    return all(not word[0].islower() for word in line.split() if len(word) > 3)


def could_be_title(line: str, of_text: bool = False) -> bool:
    """Whether `line`, without white space around it, is short and has the form of a heading. With `of_text`, it is the
    first line of the text, whose title may be longer.

    >>> could_be_title("What comes next?"), could_be_title("For example:"), could_be_title("He left.")
    (True, False, False)
    """
    longest = LONGEST * _TITLE if of_text else LONGEST
    if not 2 <= len(line) <= longest:
        return False
    last = line[-1]
    if last in TERMINAL and last not in ":：?？؟":
        return last == "." and chapter(line) > 0 and len(line) <= 16
    return _ends_as_title(line, last) and _begins_as_title(line, of_text) and _reads_as_title(line, of_text)


def _ends_as_title(line: str, last: str) -> bool:
    """Whether a heading may end like `line`, whose last character is `last`."""
    if last == ":" or last == "：":
        words = line[:-1].lower().replace(".", "").split()
        return 0 < len(words) <= 3 and not _INTRO.intersection((words[0], words[-1]))
    if last in CLOSING:
        inner = line.rstrip(CLOSING)[-1:]
        return not (line[0] in _QUOTES or (inner in TERMINAL and last not in ")]*_）") or inner == ",")
    return last not in ",，、-–—/&+"


def _begins_as_title(line: str, of_text: bool) -> bool:
    """Whether a heading may begin like `line`."""
    if line[0] in _QUOTES and any(sign in line for sign in _SPEECH):
        return False  # a quote and its speaker
    first = line.lstrip(_OPENING)[:1]
    if first.isdigit():
        return bool(_NUMBER.match(line) or (of_text and _YEAR.match(line)))
    return first.isalpha() and not (first.islower() and not (of_text and " " not in line))


def _reads_as_title(line: str, of_text: bool) -> bool:
    """Whether `line` holds nothing that a heading does not, and has few enough words."""
    if not _IN_NO_TITLE.isdisjoint(line) or "   " in line or "..." in line or "()" in line or "www." in line:
        return False
    if line.count("(") != line.count(")") or line.count("`") % 2:
        return False  # an incomplete phrase
    if ":" in line and ("://" in line or _TIME.search(line)):
        return False
    word = line.split(None, 1)[0]
    if word.strip("[]:") in _LOG_LEVELS or (of_text and word.lower().rstrip(",") in _GREETINGS) or is_metadata(line):
        return False
    if across(line) > len(line):
        return len(line) <= _LONGEST_UNSPACED * (_TITLE if of_text else 1)
    return len(line.split()) <= _WORDS * (_TITLE if of_text else 1)


def is_metadata(line: str) -> bool:
    """Whether `line`, not blank, is a byline, a date, a caption, or a labelled value, as they stand below titles.

    >>> [is_metadata(line) for line in ("By Jane Doe", "12 July 2025", "Date: 3 May", "By the numbers")]
    [True, True, True, False]
    """
    label, colon, value = line.replace("：", ":", 1).partition(":")
    if colon and value.strip() and label.strip().lower() in _LABELS:
        return True
    words = line.split()
    first = words[0].lower().rstrip(":")
    second = words[1].lower().rstrip(":") if len(words) > 1 else ""
    if first == "by" and second:
        names = line[3:].partition("|")[0].replace(",", " ").split()
        return all(name[0].isupper() or name in _BETWEEN for name in names)
    if first in _PICTURES:
        return second in _CREDITS
    if first in _FIGURE_LABELS:
        return second[:1].isdigit()
    if not any(map(str.isdigit, line)):
        return False
    if first in _STAMPS:
        return first not in ("last", "first") or second in _STAMPS
    return _is_date(line, words) or (
        first[:1].isdigit() and "read" in words and words[0] != words[-1] and "min" in line
    )


def _is_date(line: str, words: list[str]) -> bool:
    if line[4:5] == "年" and line[:4].isdigit():
        return len(line) <= 16
    parts = words[0].rstrip(",").replace("-", "/").replace(".", "/").split("/")
    if len(parts) == 3 and all(part[:2].isdigit() for part in parts):
        return not any(letter.islower() for word in words[1:] for letter in word)  # a time and zone, not a log entry
    plain = [word.strip(",.").lower() for word in words if word not in ("de", "of", "del")]
    if len(plain) > 1 and plain[0][:3] in _DAYS and (plain[0][3:] == "" or plain[0].endswith("day")):
        del plain[0]
    if len(plain) == 2:
        return plain[0][:3] in _MONTHS and _is_year(plain[1])
    if len(plain) < 3 or not _is_year(plain[2]):
        return False
    short = len(line) <= _LONGEST_AFTER_DATE + 20
    if _is_day(plain[0]):
        return (
            plain[1].isalpha() if plain[1][:3] in _MONTHS and short else len(plain) == 3 and not plain[1][0].isdigit()
        )
    return plain[0][:3] in _MONTHS and _is_day(plain[1]) and short


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdigit()


def _is_day(word: str) -> bool:
    day = word[:-2] if word.endswith(_ORDINALS) else word
    return day.isdigit() and len(day) <= 2
