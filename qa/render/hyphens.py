"""Show a word that is divided at the end of a line as a reader reads it: whole.

Law: no offset moves: the result is as long as the text, and only a hyphen, the end of its line and the indent of the
next one become `HIDDEN`. A hyphen that belongs to the word stays, and so do those of numbers and names, before "and",
and in code. Every pattern takes linear time.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.analysis.signs import HIDDEN

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from re import Match

    from qa.model import Span

_DIVIDED = re.compile(
    r"(?<![^\W_])(?<![-‐])(?P<first>[^\W\d_]{2,60})(?P<hyphen>[-‐\xad])(?P<end>[ \t]*(?:\r\n|\n|\r)[ \t]*)"
    r"(?=(?P<second>[^\W\d_]{2,60})(?![-‐]?[^\W_]))"
)
_WORDS = re.compile(r"[^\W\d_]+(?:[-‐][^\W\d_]+)*+")
# A hyphen before one of these stands for a part that two words share: "pre- and postwar", "Haus- und Hoftür".
_SHARED = frozenset("and or nor to und oder bis sowie et ou of och eller og ja tai".split())
# First parts that take a hyphen before any longer word, and words of which two are joined by one.
_FIRST = {"en": frozenset("non self well".split()), "fr": frozenset("celle celles celui ceux demi peut non".split())}
_LONGER = 4
_JOINED = {
    "en": frozenset(
        """aware based best better built defined dependent distance driven fast five four free full good half hard high
        hour ill known large last level like lived long low made mid mile minute month near new old one open oriented
        paid part point quality range real related right run scale second set short size slow small soft specific speed
        standing term third three time top two used wide written year""".split()
    )
}
_CLITICS = {
    "fr": frozenset("ce ci elle elles en il ils je la le les leur lui là moi même mêmes nous on toi tu vous".split()),
    "pt": frozenset("la las lhe lhes lo los me nos se te vos".split()),
}


def whole_words(text: str, kept: Sequence[Span] = (), language: str = "en") -> str:
    """Join the words that are divided at the end of a line, outside of the spans `kept`, which hold code.

    >>> whole_words("hardly under-\\nstandable in the long-\\nterm").replace(HIDDEN, "")
    'hardly understandable in the long-term'
    """
    found = list(_outside(_DIVIDED.finditer(text), kept))
    if not found:
        return text
    known = {match[0].casefold() for match in _WORDS.finditer(text)}
    return "".join(_joined(text, found, known, language))


def _outside(found: Iterator[Match[str]], kept: Sequence[Span]) -> Iterator[Match[str]]:
    at = 0
    for match in found:
        while at < len(kept) and kept[at].end <= match.start():
            at += 1
        if at == len(kept) or kept[at].start >= match.end():
            yield match


def _joined(text: str, found: list[Match[str]], known: set[str], language: str) -> Iterator[str]:
    at = 0
    for match in found:
        first, second = match["first"], match["second"]
        if not second.islower() or second in _SHARED:
            continue
        yield text[at : match.end("first")]
        belongs = match["hyphen"] != "\xad" and _belongs(first.casefold(), second, known, language)
        yield match["hyphen"] if belongs else HIDDEN
        yield HIDDEN * len(match["end"])
        at = match.end()
    yield text[at:]


def _belongs(first: str, second: str, known: set[str], language: str) -> bool:
    """Whether the hyphen between two parts belongs to the word. What the text has of it elsewhere decides first."""
    if f"{first}-{second}" in known:
        return True
    if first + second in known:
        return False
    words = _JOINED.get(language, ())
    return (
        (first in words and second in words)
        or (first in _FIRST.get(language, ()) and len(second) >= _LONGER)
        or second in _CLITICS.get(language, ())
    )
