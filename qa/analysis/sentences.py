"""Divide a string into sentences, as spans of that string.

Law: sentences are disjoint, in order, and cover every character except white space and the markers at the beginning
of list items and quoted lines. One that goes on for more than `LONGEST` characters is divided at the best places, and
each part counts as a sentence. Every pattern runs in time linear in the length of its text. Answering from a saved
index does not load this module: its passages were divided when they were indexed.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from qa.analysis.languages import language as language_of
from qa.analysis.lengths import LONGEST, share
from qa.analysis.pairs import Pairs
from qa.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.analysis.languages import Language

# A sentence ends at a blank line, at a line that begins with a list marker and at a code fence; between two fences, at
# every line end; and between neighbouring lines of a key and its value.
_LINE = re.compile(r"[^\r\n]*+(?:\r\n|\n|\r|$)")
_MARKER = re.compile(
    r"[^\S\r\n]*+(?:(?:>[^\S\r\n]?)++[^\S\r\n]*+)?(?:(?:[-•‣◦▪+]|\*{1,6}|\.{1,2}|\d{1,3}[.)]|\(\d{1,3}\))[^\S\r\n]++)?"
)
_FENCE = re.compile(r"[^\S\r\n]*+(?:```|~~~)")
# The end of a sentence, with the closing quotes, brackets and footnote marks that belong to it. After a Greek letter, a
# semicolon is a question mark.
# French puts a space before the closing quote; German closes with the mark that opens an English quote.
_CLOSING = r"[\"'”’“»›«‹)\]」』）】]*+(?:[ \u00a0\u202f]»(?=\s|$))?+"
_MARKS = ".!?…。！？｡।॥؟۔։።\u17d4\u17d5\u104b"  # the last three are of Khmer and Burmese
# The pattern begins with a single character class, which the regex engine searches for quickly.
_END = re.compile(
    rf"([{_MARKS};](?:(?<!;)[{_MARKS}]*+|(?<=[\u0370-\u03ff\u1f00-\u1fff];)))[*_]*+({_CLOSING})(?:\[\w{{1,4}}\])*+"
)
_SPACE_ENDS = frozenset({"th", "lo"})
_THAI_SPACE = re.compile(r"(?<=[\u0e00-\u0eff])\s++(?=[\u0e00-\u0eff])")
# In words: the least stretch that a wide space ends, and any other space; the most that goes on after a connective.
# These make sentences of Thai as long as those of English are in parallel text.
_CLAUSE, _PHRASE, _ENDLESS = 7, 22, 70
_ORDINAL_DOTS = frozenset("cs da de et fi hu no sr tr".split())  # "am 3. Oktober"
_NEEDS_NO_SPACE = frozenset("。！？｡")
_TOKEN_BEFORE = re.compile(r"[^\s(\[{\"“‘«'*_|/–—-]*+$")
_NEXT = re.compile(r"\s*+[\"'“‘«‹(\[「『（【*_¿¡]*+")
_DOTTED = re.compile(r"[^\W\d_](?:\.[^\W\d_])++")  # a.s.a.p
_WORD_AT = re.compile(r"[^\W_]++")
# Abbreviations only before a number ("No. 5", "vol. 3"); elsewhere they are words, which may end a sentence.
_BEFORE_NUMBER = frozenset("no nos p pp vol vols fig figs ch chap sec art eq eqs ed col op para tab n ca".split())


@lru_cache(maxsize=1)
def _speech() -> re.Pattern[str]:
    """Compile the pattern of a speaker after a quote: up to three words and a verb of speech. `"Why?" Altman asked.` is
    one sentence."""
    return re.compile(
        r"(?<!\s)\s++(?:[^\W\d_][\w.’'-]*+\s++){1,3}(?:said|says|asked|asks|wrote|writes|added|adds|told|replied|answered|explained"
        r"|announced|cried|shouted|exclaimed|demanded|insisted|noted|stated|emphasi[sz]ed|whispered|thought|wondered)\b"
    )


def sentences(text: str, language: str = "en") -> tuple[Span, ...]:
    """The spans of the sentences of `text`, in order, without the white space around them. `language` is a code.

    >>> text = "He left the U.S. in 1999. “Why?” Ann asked."
    >>> [span.of(text) for span in sentences(text)]
    ['He left the U.S. in 1999.', '“Why?” Ann asked.']
    """
    return tuple(each_sentence(text, language))


def each_sentence(text: str, language: str) -> Iterator[Span]:
    """The spans of `sentences`, one after the other: a text without end may have millions."""
    for span in _whole(text, language_of(language)):
        if span.end - span.start <= LONGEST:
            yield span
        else:
            from qa.analysis.endless import parts  # hardly any text has such a sentence

            yield from parts(text, span)


def is_endless(text: str, language: str) -> bool:
    """Whether no sentence of `text` ends for more than `LONGEST` characters."""
    place = 0
    for span in _whole(text, language_of(language)):
        if span.end - place > LONGEST:
            return True
        place = span.end
    return len(text) - place > LONGEST


def _whole(text: str, language: Language) -> Iterator[Span]:
    """The sentences, however long they are."""
    for start, end in _segments(text):
        begin = start
        piece = text[start:end]
        small = piece == piece.lower()  # without any capitals, a sentence need not begin with one
        for match in _END.finditer(text, start, end):
            if match.end() < end and _ends_here(text, begin, match, end, language, small):
                yield from _sentence(text, begin, match.end(), language)
                begin = match.end()
        yield from _sentence(text, begin, end, language)


def _phrases(text: str, span: Span, language: Language) -> Iterator[Span]:
    """Divide a stretch of Thai or Lao, where a mere space ends a sentence.

    A space after only a few words may be in a list or a name, and a space beside a number or a foreign word belongs to
    that: neither divides. A wide space is between sentences. No sentence ends before a connective ("and", "which"), or
    with a word that another must follow ("of").
    """
    begin = span.start
    for match in _THAI_SPACE.finditer(text, span.start, span.end):
        start, end = match.span()
        is_wide = end - start > 1 and "\n" not in match[0]
        goes_on = text.startswith(language.connectives, end) or text.endswith(language.unfinished, begin, start)
        least = _CLAUSE if is_wide else _ENDLESS if goes_on else _PHRASE
        if (start - begin) * share(text[start - 1]) >= least:
            yield Span(begin, start)
            begin = end
    yield Span(begin, span.end)


def _sentence(text: str, start: int, end: int, language: Language) -> Iterator[Span]:
    """This stretch without the white space and the marker of quoted lines around it, or its phrases; none if there is
    nothing else."""
    piece = text[start:end]
    if stripped := piece.strip():
        start += piece.index(stripped[0])
        if stripped[0] == ">" and text[max(start - 8, 0) : start].rstrip(" \t")[-1:] in ("", "\n", "\r"):
            # A quoted line inside a paragraph begins with a marker as well.
            bare = stripped.lstrip("> \t")
            start, stripped = start + len(stripped) - len(bare), bare
        if stripped:
            span = Span(start, start + len(stripped))
            yield from _phrases(text, span, language) if language.code in _SPACE_ENDS else (span,)


def _segments(text: str) -> Iterator[tuple[int, int]]:
    """Divide `text` into stretches that no sentence crosses, without the markers at their beginnings."""
    start, fenced, pairs = 0, False, Pairs(text)
    for match in _LINE.finditer(text):
        line = match[0]
        marker = _MARKER.match(line)
        assert marker is not None  # every part of the pattern is optional
        fence = _FENCE.match(line) is not None
        begins = pairs.begins(line, match.start() + marker.end(), match.end())
        if fence or fenced:
            yield start, match.start()
            yield match.span()
            start = match.end()
        elif not line[marker.end() :].strip():
            yield start, match.start()
            start = match.end()
        elif begins or marker[0].strip(" \t>"):
            yield start, match.start()
            start = match.start() + marker.end()
        elif start == match.start():
            start += marker.end()
        fenced ^= fence
    yield start, len(text)


def _ends_here(text: str, begin: int, match: re.Match[str], limit: int, language: Language, small: bool) -> bool:
    """Whether a sentence that began at `begin` ends with this match of `_END`; `small` if the stretch, which ends at
    `limit`, has no capitals at all."""
    mark, closing, end = match[1], match[2], match.end()
    if mark == "." and not closing and text[end] == " " and "A" <= text[end + 1 : end + 2] <= "Z":
        # The usual case, decided early: a lower-case word before, a capital after. The rules below agree.
        word = text[text.rfind(" ", begin, match.start()) + 1 : match.start()]
        if 3 < len(word) < 24 and word.isalpha() and word.islower() and language.ends_sentences(word):
            return True
    if not text[end].isspace():
        return mark[-1] in _NEEDS_NO_SPACE and text[end] not in "、，,と"
    skipped = _NEXT.match(text, end, limit)
    following = skipped.end() if skipped else end
    if following >= limit:
        return True
    if (text[following].islower() and not small) or text[following] in ".…":
        return False
    if small and closing and _speech().match(text, end, limit):
        return False
    if mark != ".":
        speech = closing and mark in ("?", "!") and _speech().match(text, end, limit)
        return not speech or _next_is_common(text, following, language)
    return bool(closing) or _dot_ends_sentence(text, begin, match.start(), following, language)


def _dot_ends_sentence(text: str, begin: int, dot: int, following: int, language: Language) -> bool:
    """Whether the dot at `dot` ends the sentence that began at `begin`, judged by the token before it and the word at
    `following`: it may belong to a list number, an ordinal, an initial or an abbreviation."""
    token_match = _TOKEN_BEFORE.search(text[max(begin, dot - 24) : dot])
    token = token_match[0] if token_match else ""
    word = token.lower()
    if token.isdigit() and not text[begin : dot - len(token)].strip():
        return False  # the number of a list item
    if token.isdigit() and len(token) < 3 and language.code in _ORDINAL_DOTS:
        return _next_is_common(text, following, language)
    if len(token) == 1 and token.isalpha():  # the W. of a name, or a part of "d. h." and "т. е."
        common = _next_is_common(text, following, language)
        return common or (token in "IX" and _after_small_word(text, begin, dot - 1))
    if word in _BEFORE_NUMBER:
        return not text[following].isdigit()
    if word in language.abbreviations:
        return False
    if word in language.ambiguous_abbreviations or _DOTTED.fullmatch(token):
        return _next_is_common(text, following, language)
    return True


def _next_is_common(text: str, start: int, language: Language) -> bool:
    """Whether the word at `start` is a stop word, which begins a sentence rather than a name: "The", "He", "In", but
    not the "A." in "W. A. Mozart"."""
    word = _WORD_AT.match(text, start)
    if word is None or (len(word[0]) == 1 and text[word.end() : word.end() + 1] == "."):
        return False
    return word[0].lower() in language.stop_words


def _after_small_word(text: str, begin: int, end: int) -> bool:
    """Whether the word before `end` is lower-case: then "X." ends a sentence ("on X.") and is not a first name."""
    before = text[max(begin, end - 24) : end].split()
    return bool(before) and before[-1].islower()
