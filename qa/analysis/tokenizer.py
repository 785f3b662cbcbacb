"""Find the words of a string, as spans of that string.

Law: the text is never changed and no offset refers to a changed copy. Every pattern runs in time linear in the length
of its text.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from qa.analysis.letters import HIDDEN, NUMBER_SPACES
from qa.model import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

# Scripts written without spaces between words: Thai and Lao, Burmese, Khmer, kana, bopomofo, Han, Hangul.
UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1100-\u115f\u1780-\u17ff\u3005\u3040-\u30ff\u3100-\u312f\u31a0-\u31bf\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"
)
# Characters that belong to the one before, though Unicode calls them letters: the vowels and final consonants of
# decomposed Hangul, and the voice marks of narrow kana.
JOINED = "\u1160-\u11ff\ud7b0-\ud7ff\uff9e\uff9f"
_SHORT = 16  # letters and marks of two characters; more are no pair that occurs again
# Any character from the ranges in which those scripts or combining marks occur. A text without one does not need the
# pattern that handles them, which is slower and takes 10 ms to compile. The class is negated because ranges beyond
# U+FFFF are slow to compile. Most texts in Latin script have no character outside two of the ranges, and a class of two
# is compiled in a fifth of the time.
_BEYOND_LATIN = "[^\\x00-\u02ff\u1e00-\u20cf]"
_BEYOND = "[^\\x00-\u02ff\u0370-\u0482\u048a-\u058f\u1e00-\u20cf\u2100-\u2cee\u2cf2-\u2d7e\u2d80-\u2ddf]"


# Characters that nobody sees, before a letter or an apostrophe. In the Arabic script, a non-joiner divides a word from
# its endings.
_SHOWN = HIDDEN.replace("\u200c", "")
_UNSEEN = rf"(?:[{_SHOWN}]|(?<![\u0600-\u06ff])\u200c)++(?=['’]?[^\W_])"
# Names that end or begin with a sign, which ends words elsewhere: C++, F#, .NET; and Objective-C, which is no C.
_NAMED = (
    r"(?<![^\W_])(?:[A-Za-z](?:\+\+(?=[\W\d]|\Z)(?!\+)|#(?![\w#]))|Objective-C(?:\+\+|(?!\w))|objective-c(?!\w))"
    r"|(?<![\w.])\.(?:NET|Net|net)(?!\w)|"
)


def _word_pattern(letters: str, marks: str, first: str = "", last: str = "") -> re.Pattern[str]:
    """Compile the pattern of a word: U.S.A, 4.1, v5.3.3 and 40,000 as one word each, TLS1.3 and EUR1,200 as two, and
    runs of letters and digits with their marks, with apostrophes inside. With marks, hard spaces keep the digits of a
    number together.

    Most words are plain runs that no dot or comma continues. Trying that alternative first doubles the speed.
    """
    letter, run = rf"[^\W\d_{letters}]", rf"[^\W_{letters}]"
    run = rf"(?:{run}(?:{marks})*+)++" if marks else rf"{run}++"
    plain = rf"{run}(?:['’]{run})*+"
    goes_on, number = r"[.,]\w", r"[vV]?\d++(?:[.,]\d++)++"
    if marks:
        space = rf"\u2060*+[{NUMBER_SPACES}]"
        goes_on = rf"[.,]\w|{space}\d"
        number = rf"\d{{1,3}}(?:{space}\d{{3}})++(?!\d)(?:[.,]\d++)?|{number}"
    before_number = rf"{letter}{{2,}}+(?=\d++(?:\.\d|,\d{{3}}(?!\d)))"
    return re.compile(
        rf"{first}{plain}(?!{goes_on})|{letter}(?:\.{letter})++(?!\w)|{number}|{before_number}|{plain}{last}"
    )


_WORD = _word_pattern("", "")
_INSIDE = re.compile(r"[.,]\w")  # a dot or comma that may be inside a word
_SIGN = re.compile(r"[A-Za-z](?:#|\+\+)")
_LOOSE = re.compile(r"'(?:(?<![^\W_]')|(?![^\W_]))")  # an apostrophe that is not inside a word
_BETWEEN = {code: " " for code in range(128) if not chr(code).isalnum() and chr(code) != "'"}


@lru_cache(maxsize=1)
def _any_word() -> re.Pattern[str]:
    """Compile the pattern for words of every script: letters with their combining marks, and pairs of characters in
    scripts without spaces. Built on first use, since it takes 10 ms."""
    import unicodedata

    every = map(chr, range(0x300, 0xE01F0))
    marks = "".join(char for char in every if unicodedata.category(char) in ("Mn", "Mc"))
    marks = rf"[{marks}{JOINED}]|{_UNSEEN}"
    # Match a pair without combining marks in one step: looking for marks after each character takes 20 times as long.
    pair = rf"[\u3041-\u3096\u30a1-\u30fa\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3]{{2}}(?=[^\W{JOINED}]|[\s，。、]|\Z)|"
    return _word_pattern(UNSPACED, marks, _NAMED + pair, rf"|(?:[{UNSPACED}](?:{marks})*+){{1,2}}")


@lru_cache(maxsize=1)
def _spaced_word() -> re.Pattern[str]:
    """Compile the pattern for texts with hidden characters or hard spaces, which may stand inside a word."""
    return _word_pattern("", _UNSEEN, _NAMED)


@lru_cache(maxsize=1)
def _named_word() -> re.Pattern[str]:
    return _word_pattern("", "", _NAMED)


def _is_beyond(text: str) -> bool:
    """Whether the text has a character from those ranges."""
    return not text.isascii() and bool(re.search(_BEYOND_LATIN, text) and re.search(_BEYOND, text))


@lru_cache(maxsize=1)
def _unspaced() -> re.Pattern[str]:
    return re.compile(f"[{UNSPACED}]")


def graphemes(word: str) -> tuple[str, ...]:
    """Split a word into characters as a reader counts them: each with its combining marks."""
    return _pair(word) if len(word) <= _SHORT else _graphemes(word)


@lru_cache(maxsize=1 << 14)
def _pair(word: str) -> tuple[str, ...]:
    return _graphemes(word)


def _graphemes(word: str) -> tuple[str, ...]:
    import unicodedata  # for scripts without spaces alone

    found: list[str] = []
    for char in word:
        if found and (unicodedata.category(char)[0] == "M" or char in _joined()):
            found[-1] += char
        else:
            found.append(char)
    return tuple(found)


@lru_cache(maxsize=1)
def _joined() -> frozenset[str]:
    """The characters besides combining marks that belong to the one before."""
    pattern = re.compile(f"[{JOINED}{HIDDEN}]")
    return frozenset(char for char in map(chr, range(0xFFFF)) if pattern.match(char))


def is_unspaced(word: str) -> bool:
    """Whether the word, not empty, is in a script without spaces between words."""
    return word[0] > "\u0dff" and _unspaced().match(word) is not None


def is_han(character: str) -> bool:
    """Whether this is a Chinese character, not empty."""
    return "\u3400" <= character[0] <= "\u9fff" or character[0] >= "\U00020000"


def may_be_word(character: str) -> bool:
    """Whether one character, not empty, of a script without spaces can be a word: a Chinese character or a syllable of
    Hangul, but no letter of Thai and no kana."""
    return is_han(character) or "\uac00" <= character[0] <= "\ud7a3" or "\u1100" <= character[0] <= "\u115f"


def has_unspaced(text: str) -> bool:
    """Whether the text contains a character of a script without spaces between words."""
    return _is_beyond(text) and _unspaced().search(text) is not None


def matches(text: str) -> Iterator[re.Match[str]]:
    """Iterate over the words of `text` as matches, without the cost of a Span for each.

    A word is a run of letters, marks and digits: "can't", "4.1", "U.S" and "K2" are one word each, "open-source" is
    two. In scripts without spaces, two characters count as one word.
    """
    return pattern_of(text).finditer(text)


def pattern_of(text: str) -> re.Pattern[str]:
    """The cheapest pattern that finds every word of this text."""
    if not text.isascii():
        if _is_beyond(text):
            return _any_word()
        if any(char in text for char in HIDDEN + NUMBER_SPACES):
            return _spaced_word()
    return _named_word() if _has_signs(text) or _has_dotted_name(text) else _WORD


def _has_signs(text: str) -> bool:
    """Whether a name in the text may hold a sign: C++, F#, Objective-C."""
    return "tive-" in text or (("#" in text or "++" in text) and _SIGN.search(text) is not None)


def _has_dotted_name(text: str) -> bool:
    return ".NET" in text or ".net" in text or ".Net" in text


def strings(text: str) -> list[str]:
    """The words of `text` as strings, without the cost of a match for each."""
    if (parted := apart(text)) is not None:
        return parted.split()
    found: list[str] = pattern_of(text).findall(text)
    return found


def strings_between(text: str) -> Callable[[int, int], list[str]]:
    """A function from (start, end) to the words between these offsets of `text`, as `strings` gives them. The text is
    read once for all of them."""
    if (parted := apart(text)) is not None:
        return lambda start, end: parted[start:end].split()
    find = pattern_of(text).findall
    return lambda start, end: find(text, start, end)


def apart(text: str) -> str | None:
    """Replace every character between words by one space, so that only words are left; the length is unchanged.

    Return None where this cannot be decided character by character. It takes a quarter of the time of a pattern.
    """
    if not text.isascii() or (_may_be_inside(text) and _INSIDE.search(text)) or _has_signs(text):
        return None
    return (_LOOSE.sub(" ", text) if "'" in text else text).translate(_BETWEEN)


def _may_be_inside(text: str) -> bool:
    """Whether a dot or a comma may be inside a word. Counting is five times as fast as a pattern."""
    spaced = text.count(". ") + text.count(", ") + text.count(".\n") + text.endswith((".", ","))
    return text.count(".") + text.count(",") > spaced


def word_spans(text: str) -> tuple[Span, ...]:
    """The spans of the words of `text`, in order.

    >>> [span.of("GPT-4.1 can't.") for span in word_spans("GPT-4.1 can't.")]
    ['GPT', '4.1', "can't"]
    """
    return tuple(Span(*match.span()) for match in matches(text))


def count(text: str) -> int:
    """The number of words in `text`: `len(word_spans(text))`, but faster."""
    return len(strings(text))
