"""The small print of a page: bylines, dates, captions, and values with a label. They stand below titles and are none.

Law: a line is told by its first words and its form alone, without regular expressions: this is asked of every line
that could be a heading.
"""

from __future__ import annotations

_MONTHS = frozenset(["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"])
_DAYS = frozenset(["mon", "tue", "wed", "thu", "fri", "sat", "sun"])
_ORDINALS = ("st", "nd", "rd", "th")
_BETWEEN = frozenset(("and", "&", "de", "van", "von", "der", "|", "·", "•"))
_STAMPS = frozenset(
    ["published", "updated", "posted", "modified", "edited", "written", "reviewed", "created", "last", "first"]
)
_PICTURES = frozenset(["photo", "photograph", "photos", "image", "images", "picture", "pictures", "illustration"])
_CREDITS = ("by", "credit", "credits", "courtesy")
_NUMBERED = frozenset(["fig", "fig.", "figure", "table", "listing", "chart", "exhibit", "plate"])
_LABEL_WORDS = (
    "date time when where location place venue room present attendees attendance absent apologies chair from to "
    "cc bcc subject re author authors by tag tags category categories version status phone tel fax email e-mail "
    "url web link doi isbn price updated published copyright licence license name address contact id type photo "
    "image picture credit credits caption source sources file files format "
    "作者 记者 記者 来源 來源 编辑 編輯 责任编辑 日期 时间 時間 发布"
)
_LABELS = frozenset(_LABEL_WORDS.split())
_LONGEST_AFTER_DATE = 40


def is_note(line: str) -> bool:
    """Whether `line`, not blank, is a byline, a date, a caption, or a value with its label.

    >>> is_note("By Jane Doe"), is_note("12 July 2025"), is_note("Date: 3 May"), is_note("By the numbers")
    (True, True, True, False)
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
    if first in _NUMBERED:
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
        return not any(letter.islower() for word in words[1:] for letter in word)  # a time and its zone, no log entry
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
