"""Put letters right that a page draws apart: accents over letters, ligatures of Arabic, and what is raised.

Law: no two numbers are run together, and a word has the letters that people see.
"""

from __future__ import annotations

import ctypes
import re
import unicodedata
from math import dist
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

NOTHING = "\x00"  # stands where a letter was, and is removed from the words

# TeX's old fonts have no letters with accents. It draws the accent, and over it the letter.
_ACCENTS = {
    "´": "\u0301", "`": "\u0300", "¨": "\u0308", "ˆ": "\u0302", "^": "\u0302", "˜": "\u0303", "~": "\u0303",
    "ˇ": "\u030c", "˘": "\u0306", "¯": "\u0304", "ˉ": "\u0304", "˙": "\u0307", "˚": "\u030a", "˝": "\u030b",
    "¸": "\u0327", "˛": "\u0328",
}  # fmt: skip
_ACCENT = re.compile(f"[{re.escape(''.join(_ACCENTS))}]")
_DOTLESS = {"ı": "i", "ȷ": "j"}
_NEAR = 0.5  # times the width of a letter: how far from its middle that of its accent may be

# Some programs number letters by their two bytes in UTF-8 and say so in a way that pdfium does not follow: it takes the
# numbers for Korean syllables. Of Korean ones, hardly any four are all in this range with such a second byte.
_SYLLABLE = re.compile("[\uac00-\ud7a3]")
_NUMBERED = "\uc280", "\ud7bf"
_FEW_NUMBERED = 4

_TWICE = re.compile(r"(?:(\S)\1){2,}+")  # a word with a shadow: each letter is drawn twice
_TWIN = 0.4  # times the way to the next letter: how far a shadow is from its letter at most, on the average

_LAM_ALEF = re.compile("([اأإآٱ])(ل)")  # as pdfium turns the ligature around, which is one sign

_SIGNED = re.compile(r"[+−–-]\d{1,4}$|\d{1,4}[+−–-]$")
_NUMBER = re.compile(r"\d{1,4}$")
_MARKS = re.compile(r"[*†‡§¶\d]|[(\[]\d")
_BASE = re.compile(r"(?<![\d.,])\d{1,3}$")
_YEAR = re.compile(r"(?<![\d.,])(?:1\d|2[01])\d\d$")
_WORD = re.compile(r"[^\W\d_]+$")
_FORMULA = re.compile(r"\((?:[^()\s]{1,12}|[^\W\d_]? ?[+−–-] ?[^\W\d_]?)\)$")
_UNITS = frozenset("mm cm dm km nm µm μm kg mg ft in yd mi ms hz pa mol sec min sin cos tan log".split())
_TAIL = 40  # characters before a raised text that are looked at


def letters_right(pdfium: Any, text: Any, characters: str) -> str:
    """The characters of a page, as many as before, with accents on their letters and Arabic ligatures in order."""
    characters = _renumbered(characters)
    swapped: dict[int, str] = {}
    for match in _LAM_ALEF.finditer(characters):
        if origin(pdfium, text, match.start()) == origin(pdfium, text, match.start() + 1):
            swapped[match.start()], swapped[match.start() + 1] = match[2], match[1]
    for match in _TWICE.finditer(characters):
        swapped |= _shadows(pdfium, text, match.start(), match.end())
    for match in _ACCENT.finditer(characters):
        swapped |= _accented(pdfium, text, characters, match.start())
    if not swapped:
        return characters
    letters = list(characters)
    for place, letter in swapped.items():
        letters[place] = letter
    return "".join(letters)


def _renumbered(characters: str) -> str:
    """The characters with the letters that are meant by numbers that are their two bytes in UTF-8.

    >>> _renumbered("킜킰톁톁킰 1:5"), _renumbered("항구의 수위")
    ('Масса 1:5', '항구의 수위')
    """
    found = _SYLLABLE.findall(characters)
    if len(found) < _FEW_NUMBERED:
        return characters
    syllables = set(found)
    low, high = _NUMBERED
    if not all(low <= letter <= high and 0x80 <= ord(letter) & 0xFF < 0xC0 for letter in syllables):
        return characters
    return characters.translate({ord(letter): letter.encode("utf-16-be").decode("utf-8") for letter in syllables})


def origin(pdfium: Any, text: Any, index: int) -> tuple[float, float]:
    """The place of a character on its baseline, in points."""
    x, y = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetCharOrigin(text, index, ctypes.byref(x), ctypes.byref(y))
    return x.value, y.value


def _shadows(pdfium: Any, text: Any, start: int, end: int) -> dict[int, str]:
    """The second letter of each pair from `start` to `end`; empty if it is no shadow of the first."""
    places = [origin(pdfium, text, index) for index in range(start, end)]
    aside = [dist(*pair) for pair in zip(places[::2], places[1::2], strict=True)]
    if sum(aside) / len(aside) >= dist(places[0], places[-2]) / (len(aside) - 1) * _TWIN:
        return {}
    return dict.fromkeys(range(start + 1, end, 2), NOTHING)


def _accented(pdfium: Any, text: Any, characters: str, index: int) -> dict[int, str]:
    """What is to stand where an accent and the letter under it stand; empty if none is under it."""
    for place in (index + 1, index + 2, index - 1):
        if not 0 <= place < len(characters) or (place == index + 2 and characters[index + 1] != " "):
            continue
        base = _DOTLESS.get(characters[place], characters[place])
        letter = unicodedata.normalize("NFC", base + _ACCENTS[characters[index]])
        if base.isalpha() and len(letter) == 1 and _is_over(pdfium, text, index, place):
            found = dict.fromkeys(range(min(index, place), max(index, place) + 1), NOTHING)
            return {**found, place: letter}
    return {}


def _is_over(pdfium: Any, text: Any, accent: int, letter: int) -> bool:
    """Whether the middle of an accent is above or below the middle part of a letter."""
    over, under = pdfium.FS_RECTF(), pdfium.FS_RECTF()
    pdfium.FPDFText_GetLooseCharBox(text, accent, ctypes.byref(over))
    pdfium.FPDFText_GetLooseCharBox(text, letter, ctypes.byref(under))
    across = abs((over.left + over.right) - (under.left + under.right)) / 2
    along = abs((over.bottom + over.top) - (under.bottom + under.top)) / 2
    width, height = abs(under.right - under.left), abs(under.top - under.bottom)
    return bool(across <= max(width, height / 4) * _NEAR and along <= height * _NEAR and width * height > 0)


def raised_between(before: str, raised: str, after: str = "") -> str:
    """What stands between a text and a raised one behind it: "^" before an exponent, a space before the mark of a note,
    nothing in "1st" and the like. `after` is what follows on the line.

    >>> raised_between("3.2 × 10", "5"), raised_between("in 1926", "4"), raised_between("the 1", "st")
    ('^', ' ', '')
    """
    before, raised = before[-_TAIL:], raised.strip()
    if not before or before[-1].isspace() or not raised:
        return ""
    if before[-1].isdigit() and after[:1] in ("/", "⁄"):  # one and a half
        return " "
    if _SIGNED.match(raised):
        return "^"
    if not _MARKS.match(raised):
        return ""
    if not _NUMBER.match(raised):
        return " "
    if before[-1].isdigit():
        return "^" if _BASE.search(before) and not _YEAR.search(before) else " "
    word = _WORD.search(before)
    if word:
        return "^" if len(word[0]) == 1 or word[0].casefold() in _UNITS else " "
    return "^" if _FORMULA.search(before) else " "


def raised_pieces(characters: str, first: int, after: int, places: list[int]) -> Iterator[tuple[int, str]]:
    """The places in a word, of those where a raised text begins, at which it is parted, each with what is between."""
    for place in places:
        end = next((index for index in range(place, after) if not _is_mark(characters[index])), after)
        between = raised_between(
            characters[first:place], characters[place : max(end, place + 1)], characters[end:after]
        )
        if between:
            yield place, between


def _is_mark(letter: str) -> bool:
    return letter.isdigit() or letter in "+−–-*†‡§¶()[],"
