"""Find words of a question that only tell its tense, together with a later word: "what is it going to cost", Norwegian
"hva kommer det til å koste". A text says the same in another way ("it will cost").

Law: the result depends on the words and the tables of their language alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.analysis.languages import Language

FARTHEST = 8  # words from the first word to what it needs behind it
READ = 64  # words of a question that are looked at


def tense_places(words: Sequence[str], language: Language) -> frozenset[int]:
    """The places of those of these words, in plain letters, that only tell the tense. A verb follows what they need.

    >>> from qa.analysis.languages import language as language_of
    >>> sorted(tense_places("hva kommer gjerdet til a koste".split(), language_of("no")))
    [1]
    """
    found = set()
    for firsts, needed in language.tenses:
        places = (place for place, word in enumerate(words[:READ]) if word in firsts)
        found |= {place for place in places if _follow(words[place + 1 : place + 1 + FARTHEST], needed)}
    return frozenset(found)


def _follow(words: Sequence[str], needed: tuple[str, ...]) -> bool:
    """Whether the needed words stand among these, with a word behind them."""
    number = len(needed)
    return any(tuple(words[at : at + number]) == needed for at in range(len(words) - number))
