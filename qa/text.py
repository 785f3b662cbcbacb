"""The words and the sentences of a string, as spans of that string.

Law: nothing is changed, no offset is taken in a changed copy, and every pattern is linear in the length of its text.
Sentences are disjoint, in order, and hold every character that is not white space, but for the marker that a list
item or a quoted line begins with.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from qa.languages import language as language_of
from qa.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.languages import Language

# Scripts that put no spaces between their words: Thai and Lao, Burmese, Khmer, kana, bopomofo, Han, Hangul.
UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005\u3040-\u30ff\u3100-\u312f\u31a0-\u31bf\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"
)
# Anything where those scripts or combining marks may be; a text without it is spared the pattern that knows them, which
# is slower and takes 10 ms to compile. Said by what it is not: ranges beyond U+FFFF are slow to compile.
_BEYOND = re.compile("[^\\x00-\u02ff\u0370-\u0482\u048a-\u058f\u1e00-\u20cf\u2100-\u2cee\u2cf2-\u2d7e\u2d80-\u2ddf]")


def _word_pattern(letters: str, marks: str, first: str = "", last: str = "") -> re.Pattern[str]:
    """Words: U.S.A, 4.1 and 40,000 whole; runs of letters and digits with their marks, with an apostrophe inside.

    Most are runs that no dot or comma joins with more: to see that first makes all of it twice as fast.
    """
    letter, run = rf"[^\W\d_{letters}]", rf"[^\W_{letters}]"
    run = rf"(?:{run}[{marks}]*+)++" if marks else rf"{run}++"
    plain = rf"{run}(?:['’]{run})*+"
    return re.compile(rf"{first}{plain}(?![.,]\w)|{letter}(?:\.{letter})++(?!\w)|\d++(?:[.,]\d++)++|{plain}{last}")


_WORD = _word_pattern("", "")


@lru_cache(maxsize=1)
def _any_word() -> re.Pattern[str]:
    """Words of every script: letters with their combining marks, and two characters of the unspaced scripts."""
    every = map(chr, range(0x300, 0xE01F0))
    marks = "".join(char for char in every if unicodedata.category(char) in ("Mn", "Mc"))
    # Two characters with no mark behind them are seen at once: a look for marks at each would take 20 times as long.
    pair = r"[\u3041-\u3096\u30a1-\u30fa\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3]{2}(?=[\w\s，。、]|\Z)|"
    return _word_pattern(UNSPACED, marks, pair, rf"|(?:[{UNSPACED}][{marks}]*+){{1,2}}")


@lru_cache(maxsize=1)
def _unspaced() -> re.Pattern[str]:
    return re.compile(f"[{UNSPACED}]")


def is_unspaced(word: str) -> bool:
    """Whether the word is of a script that puts no spaces between words."""
    return word[0] > "\u0dff" and _unspaced().match(word) is not None


def has_unspaced(text: str) -> bool:
    """Whether a word of the text may be of such a script."""
    return not text.isascii() and _BEYOND.search(text) is not None and _unspaced().search(text) is not None


def matches(text: str) -> Iterator[re.Match[str]]:
    """The words of `text` as matches, without the cost of a Span for each.

    A word is a run of letters, marks and digits: "can't", "4.1", "U.S" and "K2" are one, "open-source" is two. In
    scripts without spaces two characters count as one word.
    """
    return pattern_of(text).finditer(text)


def pattern_of(text: str) -> re.Pattern[str]:
    """What finds the words of this text."""
    return _WORD if text.isascii() or not _BEYOND.search(text) else _any_word()


def strings(text: str) -> list[str]:
    """The words of `text` as they stand, without the cost of a match for each."""
    found: list[str] = pattern_of(text).findall(text)
    return found


def words(text: str) -> tuple[Span, ...]:
    """The words of `text`.

    >>> [span.of("GPT-4.1 can't.") for span in words("GPT-4.1 can't.")]
    ['GPT', '4.1', "can't"]
    """
    return tuple(Span(*match.span()) for match in matches(text))


def count(text: str) -> int:
    """How many words `text` has: the length of `words(text)`, faster."""
    return len(strings(text))


# A blank line, a line that begins with a list marker, or a code fence divides sentences; so does the end of each line
# between two fences.
_LINE = re.compile(r"[^\r\n]*+(?:\r\n|\n|\r|$)")
_MARKER = re.compile(
    r"[^\S\r\n]*+(?:(?:>[^\S\r\n]?)++[^\S\r\n]*+)?(?:(?:[-*•‣◦▪+]|\d{1,3}[.)]|\(\d{1,3}\))[^\S\r\n]++)?"
)
_FENCE = re.compile(r"[^\S\r\n]*+(?:```|~~~)")
# What ends a sentence, with the closing quotes, brackets and footnote marks that belong to it. Behind a Greek letter, a
# semicolon is a question mark.
# French puts a space before its quote, German ends one with what begins an English one.
_CLOSING = r"[\"'”’“»›«‹)\]」』）】]*+(?:[ \u00a0\u202f]»(?=\s|$))?+"
_MARKS = ".!?…。！？｡।॥؟۔։።"
# One class of characters comes first, which is what a search is quick for.
_END = re.compile(
    rf"([{_MARKS};](?:(?<!;)[{_MARKS}]*+|(?<=[\u0370-\u03ff\u1f00-\u1fff];)))[*_]*+({_CLOSING})(?:\[\w{{1,4}}\])*+"
)
_SPACE_ENDS = frozenset({"th", "lo"})
_THAI_SPACE = re.compile(r"(?<=[\u0e00-\u0eff])\s++(?=[\u0e00-\u0eff])")
_PHRASE = 40  # characters: ten words or so
_ORDINAL_DOTS = frozenset("cs da de et fi hu no sr tr".split())  # "am 3. Oktober"
_NEEDS_NO_SPACE = frozenset("。！？｡")
_TOKEN_BEFORE = re.compile(r"[^\s(\[{\"“‘«'*_|/–—-]*+$")
_NEXT = re.compile(r"\s*+[\"'“‘«‹(\[「『（【*_¿¡]*+")
_DOTTED = re.compile(r"[^\W\d_](?:\.[^\W\d_])++")  # a.s.a.p
_WORD_AT = re.compile(r"[^\W_]++")
# `"Why?" Altman asked.` is one sentence: a question or a cry in quotes, then up to three words and a verb of speech.
_SPEECH = re.compile(
    r"(?<!\s)\s++(?:[^\W\d_][\w.’'-]*+\s++){1,3}(?:said|says|asked|asks|wrote|writes|added|adds|told|replied|answered|explained"
    r"|announced|cried|shouted|exclaimed|demanded|insisted|noted|stated|emphasi[sz]ed|whispered|thought|wondered)\b"
)
# Abbreviations that stand before a number ("No. 5", "vol. 3"); without one they are words or the end of a sentence.
_BEFORE_NUMBER = frozenset("no nos p pp vol vols fig figs ch chap sec art eq eqs ed col op para tab n ca".split())


def sentences(text: str, language: str = "en") -> tuple[Span, ...]:
    """The sentences of `text`, without the white space around them.

    >>> text = "He left the U.S. in 1999. “Why?” Ann asked."
    >>> [span.of(text) for span in sentences(text)]
    ['He left the U.S. in 1999.', '“Why?” Ann asked.']
    """
    known = language_of(language)
    found: list[Span] = []
    for start, end in _segments(text):
        begin = start
        for match in _END.finditer(text, start, end):
            if match.end() < end and _ends_here(text, begin, match, end, known):
                _append(found, text, begin, match.end())
                begin = match.end()
        _append(found, text, begin, end)
    if known.code in _SPACE_ENDS:
        return tuple(part for span in found for part in _phrases(text, span))
    return tuple(found)


def _phrases(text: str, span: Span) -> Iterator[Span]:
    """A stretch of Thai or Lao, which end a sentence with no more than a space, in parts that a reader would take for
    one: a space within a few words stands in a list, and one beside a number or a foreign word belongs to that."""
    begin = span.start
    for match in _THAI_SPACE.finditer(text, span.start, span.end):
        if match.start() - begin >= _PHRASE:
            yield Span(begin, match.start())
            begin = match.end()
    yield Span(begin, span.end)


def _append(found: list[Span], text: str, start: int, end: int) -> None:
    piece = text[start:end]
    if stripped := piece.strip():
        start += piece.index(stripped[0])
        if stripped[0] == ">" and text[max(start - 8, 0) : start].rstrip(" \t")[-1:] in ("", "\n", "\r"):
            # A quoted line in the middle of its paragraph begins with a marker too.
            bare = stripped.lstrip("> \t")
            start, stripped = start + len(stripped) - len(bare), bare
        if stripped:
            found.append(Span(start, start + len(stripped)))


def _segments(text: str) -> Iterator[tuple[int, int]]:
    """Stretches that a sentence does not leave, without the markers that they begin with."""
    start, fenced = 0, False
    for match in _LINE.finditer(text):
        line = match[0]
        marker = _MARKER.match(line)
        assert marker is not None  # every part of it is optional
        fence = _FENCE.match(line) is not None
        if fence or fenced:
            yield start, match.start()
            yield match.span()
            start = match.end()
        elif not line[marker.end() :].strip():
            yield start, match.start()
            start = match.end()
        elif marker[0].strip(" \t>"):
            yield start, match.start()
            start = match.start() + marker.end()
        elif start == match.start():
            start += marker.end()
        fenced ^= fence
    yield start, len(text)


def _ends_here(text: str, begin: int, match: re.Match[str], limit: int, language: Language) -> bool:
    """Whether a sentence that began at `begin` ends with this full stop, question mark or the like."""
    mark, closing, end = match[1], match[2], match.end()
    if mark == "." and not closing and text[end] == " " and "A" <= text[end + 1 : end + 2] <= "Z":
        # Most of them: behind a whole word in small letters, before a capital. What follows comes to the same.
        word = text[text.rfind(" ", begin, match.start()) + 1 : match.start()]
        if 3 < len(word) < 24 and word.isalpha() and word.islower() and language.ends_sentences(word):
            return True
    if not text[end].isspace():
        return mark[-1] in _NEEDS_NO_SPACE and text[end] not in "、，,と"
    skipped = _NEXT.match(text, end, limit)
    following = skipped.end() if skipped else end
    if following >= limit:
        return True
    if text[following].islower() or text[following] in ".…":
        return False
    if mark != ".":
        speech = closing and mark in ("?", "!") and _SPEECH.match(text, end, limit)
        return not speech or _next_is_common(text, following, language)
    if closing:
        return True
    token_match = _TOKEN_BEFORE.search(text[max(begin, match.start() - 24) : match.start()])
    token = token_match[0] if token_match else ""
    word = token.lower()
    if token.isdigit() and not text[begin : match.start() - len(token)].strip():
        return False  # the number of a list item
    if token.isdigit() and len(token) < 3 and language.code in _ORDINAL_DOTS:
        return _next_is_common(text, following, language)
    if len(token) == 1 and token.isalpha():  # the W. of a name, or a part of "d. h." and "т. е."
        common = _next_is_common(text, following, language)
        return common or (token in "IX" and _after_small_word(text, begin, match.start() - 1))
    if word in _BEFORE_NUMBER:
        return not text[following].isdigit()
    if word in language.abbreviations:
        return False
    if word in language.ambiguous_abbreviations or _DOTTED.fullmatch(token):
        return _next_is_common(text, following, language)
    return True


def _next_is_common(text: str, start: int, language: Language) -> bool:
    """Whether the word at `start` is one that begins sentences and no name: "The", "He", "In", but not the "A." of
    "W. A. Mozart"."""
    word = _WORD_AT.match(text, start)
    if word is None or (len(word[0]) == 1 and text[word.end() : word.end() + 1] == "."):
        return False
    return word[0].lower() in language.stop_words


def _after_small_word(text: str, begin: int, end: int) -> bool:
    """Whether a word in small letters stands before `end`: then "X." is the end of "on X." and no first name."""
    before = text[max(begin, end - 24) : end].split()
    return bool(before) and before[-1].islower()
