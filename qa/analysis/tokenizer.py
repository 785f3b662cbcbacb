"""The words of a string, as spans of that string.

Law: nothing is changed, no offset is taken in a changed copy, and every pattern is linear in the length of its text.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from qa.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

# Scripts that put no spaces between their words: Thai and Lao, Burmese, Khmer, kana, bopomofo, Han, Hangul.
UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005\u3040-\u30ff\u3100-\u312f\u31a0-\u31bf\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"
)
# Anything where those scripts or combining marks may be; a text without it is spared the pattern that knows them, which
# is slower and takes 10 ms to compile. Said by what it is not: ranges beyond U+FFFF are slow to compile.
_BEYOND = "[^\\x00-\u02ff\u0370-\u0482\u048a-\u058f\u1e00-\u20cf\u2100-\u2cee\u2cf2-\u2d7e\u2d80-\u2ddf]"


def _word_pattern(letters: str, marks: str, first: str = "", last: str = "") -> re.Pattern[str]:
    """Words: U.S.A, 4.1 and 40,000 whole; runs of letters and digits with their marks, with an apostrophe inside.

    Most are runs that no dot or comma joins with more: to see that first makes all of it twice as fast.
    """
    letter, run = rf"[^\W\d_{letters}]", rf"[^\W_{letters}]"
    run = rf"(?:{run}[{marks}]*+)++" if marks else rf"{run}++"
    plain = rf"{run}(?:['’]{run})*+"
    return re.compile(rf"{first}{plain}(?![.,]\w)|{letter}(?:\.{letter})++(?!\w)|\d++(?:[.,]\d++)++|{plain}{last}")


_WORD = _word_pattern("", "")
_INSIDE = re.compile(r"[.,]\w")  # perhaps inside of a word
_LOOSE = re.compile(r"'(?:(?<![^\W_]')|(?![^\W_]))")  # an apostrophe that is inside of none
_BETWEEN = {code: " " for code in range(128) if not chr(code).isalnum() and chr(code) != "'"}


@lru_cache(maxsize=1)
def _any_word() -> re.Pattern[str]:
    """Words of every script: letters with their combining marks, and two characters of the unspaced scripts."""
    import unicodedata

    every = map(chr, range(0x300, 0xE01F0))
    marks = "".join(char for char in every if unicodedata.category(char) in ("Mn", "Mc"))
    # Two characters with no mark behind them are seen at once: a look for marks at each would take 20 times as long.
    pair = r"[\u3041-\u3096\u30a1-\u30fa\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3]{2}(?=[\w\s，。、]|\Z)|"
    return _word_pattern(UNSPACED, marks, pair, rf"|(?:[{UNSPACED}][{marks}]*+){{1,2}}")


@lru_cache(maxsize=1)
def _beyond() -> re.Pattern[str]:
    return re.compile(_BEYOND)


@lru_cache(maxsize=1)
def _unspaced() -> re.Pattern[str]:
    return re.compile(f"[{UNSPACED}]")


def is_unspaced(word: str) -> bool:
    """Whether the word is of a script that puts no spaces between words."""
    return word[0] > "\u0dff" and _unspaced().match(word) is not None


def has_unspaced(text: str) -> bool:
    """Whether a word of the text may be of such a script."""
    return not text.isascii() and _beyond().search(text) is not None and _unspaced().search(text) is not None


def matches(text: str) -> Iterator[re.Match[str]]:
    """The words of `text` as matches, without the cost of a Span for each.

    A word is a run of letters, marks and digits: "can't", "4.1", "U.S" and "K2" are one, "open-source" is two. In
    scripts without spaces two characters count as one word.
    """
    return pattern_of(text).finditer(text)


def pattern_of(text: str) -> re.Pattern[str]:
    """What finds the words of this text."""
    return _WORD if text.isascii() or not _beyond().search(text) else _any_word()


def strings(text: str) -> list[str]:
    """The words of `text` as they stand, without the cost of a match for each."""
    if (parted := apart(text)) is not None:
        return parted.split()
    found: list[str] = pattern_of(text).findall(text)
    return found


def apart(text: str) -> str | None:
    """The text with a space in place of each character that stands between words, so that its words are what is left;
    None where that cannot be told character by character. It takes a quarter of the time of a pattern."""
    if not text.isascii() or (_may_be_inside(text) and _INSIDE.search(text)):
        return None
    return (_LOOSE.sub(" ", text) if "'" in text else text).translate(_BETWEEN)


def _may_be_inside(text: str) -> bool:
    """Whether a dot or a comma may stand inside of a word: counting is five times as quick as a pattern."""
    spaced = text.count(". ") + text.count(", ") + text.count(".\n") + text.endswith((".", ","))
    return text.count(".") + text.count(",") > spaced


def word_spans(text: str) -> tuple[Span, ...]:
    """The words of `text`.

    >>> [span.of("GPT-4.1 can't.") for span in word_spans("GPT-4.1 can't.")]
    ['GPT', '4.1', "can't"]
    """
    return tuple(Span(*match.span()) for match in matches(text))


def count(text: str) -> int:
    """How many words `text` has: the length of `word_spans(text)`, faster."""
    return len(strings(text))
