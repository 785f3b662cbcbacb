"""Write parts of words as people typed them: in scripts without spaces, words are searched by pairs of characters.

Law: every stretch is a slice of the text that it comes from, and no pair is shown of which the text has more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from qa.analysis import tokenizer

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


class Stretch(NamedTuple):
    """A stretch of a text, and those of the words looked for that lie in it, in part at least."""

    text: str
    words: tuple[str, ...]


def stretches(text: str, words: Iterable[str], held: Iterable[str] = ()) -> list[Stretch]:
    """The stretches of a text without spaces that these words cover and none of the `held` ones does, in order.

    >>> [one.text for one in stretches("비행은 지었어", ["비행", "지었", "었어"], ["지었"])]
    ['비행', '어']
    """
    places = {word: set(_places(word, text)) for word in words if tokenizer.is_unspaced(word)}
    covered = set().union(*places.values()).difference(*(_places(word, text) for word in held))
    found: list[Stretch] = []
    start = before = -1
    for place in (*sorted(covered), len(text) + 1):
        if place != before + 1 and start >= 0:
            inside = set(range(start, before + 1))
            found.append(Stretch(text[start : before + 1], tuple(word for word, own in places.items() if own & inside)))
        start = place if place != before + 1 or start < 0 else start
        before = place
    return found


def lacking(text: str, words: Sequence[str], held: Iterable[str]) -> list[Stretch]:
    """The stretches that these words cover and the `held` ones do not, without single characters that are left of a
    word: a pair at the border of two words that are held is no word, and an ending is none."""
    found = stretches(text, words, held)
    return [one for one in found if one.text in words or len(tokenizer.graphemes(one.text)) > 1]


def as_typed(words: Sequence[str], text: str) -> tuple[str, ...]:
    """The words, with whole stretches of the text in place of pairs of its characters.

    >>> as_typed(["Zeppo", "다리", "리를"], "Zeppo 다리를")
    ('Zeppo', '다리를')
    """
    if not any(map(tokenizer.is_unspaced, words)):
        return tuple(words)
    stretch_of = {word: one.text for one in stretches(text, words) for word in one.words}
    return tuple(dict.fromkeys(stretch_of.get(word, word) for word in words))


def _places(word: str, text: str) -> Iterator[int]:
    """The places in the text of all characters of the word, wherever it stands."""
    start = text.find(word)
    while start >= 0:
        yield from range(start, start + len(word))
        start = text.find(word, start + 1)
