"""What one line of plain text could be by itself: a heading, the note below one, or neither.

Law: a line is judged by its own characters; what stands around it is for `outline` to weigh. Where in doubt, it is no
heading: a heading that is missed is still found as text, text that is taken for a heading is not.
"""

from __future__ import annotations

import re

from qa.loaders.text.notes import is_note
from qa.loaders.text.wrap import CLOSING, TERMINAL, across

LONGEST = 80
_LONGEST_UNSPACED = 30
_WORDS = 12
_TITLE = 3 / 2  # how much longer the title of the whole text may be
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


def heading_number(line: str) -> tuple[int, ...]:
    """The number that a heading begins with.

    >>> heading_number("3.1. Registering"), heading_number("Registering")
    ((3, 1), ())
    """
    match = _NUMBER.match(line)
    return tuple(int(part) for part in match[1].split(".")) if match else ()


def chapter(line: str) -> int:
    """1 for the heading of a part, 2 for that of a chapter, else 0.

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
    """Whether all of at least four letters are capitals."""
    return line.isupper() and sum(map(str.isalpha, line)) >= 4


def is_spelt_as_title(line: str) -> bool:
    """Whether every longer word has a capital."""
    return all(not word[0].islower() for word in line.split() if len(word) > 3)


def could_be_title(line: str, of_text: bool = False) -> bool:
    """Whether `line`, without white space around it, is short and has the form of a heading; `of_text` for the first
    line, which may be longer.

    >>> could_be_title("What comes next?"), could_be_title("For example:"), could_be_title("He left.")
    (True, False, False)
    """
    longest = LONGEST * _TITLE if of_text else LONGEST
    if not 2 <= len(line) <= longest:
        return False
    last = line[-1]
    if last == ":" or last == "：":
        words = line[:-1].lower().replace(".", "").split()
        if len(words) > 3 or not words or _INTRO.intersection((words[0], words[-1])):
            return False
    elif last in TERMINAL and last not in "?？؟":
        return last == "." and chapter(line) > 0 and len(line) <= 16
    elif last in CLOSING:
        inner = line.rstrip(CLOSING)[-1:]
        if line[0] in _QUOTES or (inner in TERMINAL and last not in ")]*_）") or inner == ",":
            return False
    elif last in ",，、-–—/&+":
        return False
    if line[0] in _QUOTES and any(sign in line for sign in _SPEECH):
        return False  # what somebody says, and who
    first = line.lstrip(_OPENING)[:1]
    if first.isdigit():
        if not _NUMBER.match(line) and not (of_text and _YEAR.match(line)):
            return False
    elif not first.isalpha() or (first.islower() and not (of_text and " " not in line)):
        return False
    if not _IN_NO_TITLE.isdisjoint(line) or "   " in line or "..." in line or "()" in line or "www." in line:
        return False
    if line.count("(") != line.count(")") or line.count("`") % 2:
        return False  # it is the beginning of something
    if ":" in line and ("://" in line or _TIME.search(line)):
        return False
    word = line.split(None, 1)[0]
    if word.strip("[]:") in _LOG_LEVELS or (of_text and word.lower().rstrip(",") in _GREETINGS) or is_note(line):
        return False
    if across(line) > len(line):
        return len(line) <= _LONGEST_UNSPACED * (_TITLE if of_text else 1)
    return len(line.split()) <= _WORDS * (_TITLE if of_text else 1)
