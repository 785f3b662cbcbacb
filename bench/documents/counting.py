"""Count what of an expected text stands in what was read.

Law: a word is a run of letters and digits, in lower case and without the marks of its letters' composition; of Chinese,
Japanese and Korean each character is a word. Words are counted as often as they occur, so what is read twice makes up
for nothing that is lost.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_EACH = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff"
# A mark on a letter is no letter, but it divides no word: Indic vowels and Arabic points are such marks.
_WORD = re.compile(rf"[{_EACH}]|(?:(?![{_EACH}])[^\W_][\u0300-\u036f\u064b-\u065f\u0900-\u0dff\u0e31-\u0e4e]*)+")
_SHOWN = 14  # words of a run that was lost


def words(text: str) -> list[str]:
    """Give the words of a text in order. Compatibility forms (ligatures, full width) count as their letters, and a soft
    hyphen as nothing.

    >>> words("The ﬁrst of 3 co-op: 東京")
    ['the', 'first', 'of', '3', 'co', 'op', '東', '京']
    """
    return _WORD.findall(unicodedata.normalize("NFKC", text.replace("\u00ad", "")).lower())


def with_marks_apart(expected: Sequence[str], found: Sequence[str]) -> list[str]:
    """Give the expected words, with those divided before a number at their end that were read so.

    Where a note's mark or an exponent is set behind a word, the expected texts run both together.

    >>> with_marks_apart(["in", "19264", "105"], ["in", "1926", "4", "105"])
    ['in', '1926', '4', '105']
    """
    lost = Counter(expected) - Counter(found)
    beside = set(pairwise(found)) if lost else set()
    apart: list[str] = []
    for word in expected:
        ends = (len(word) - size for size in (1, 2, 3) if word[-size:].isdecimal()) if lost[word] else ()
        place = next((end for end in ends if (word[:end], word[end:]) in beside), len(word))
        apart += [part for part in (word[:place], word[place:]) if part]
    return apart


def recall(expected: Iterable[str], found: Iterable[str]) -> float:
    """Give the share of the expected words that were found, from 0 to 1; 1 if none is expected.

    >>> recall(["a", "b", "b"], ["b", "a", "c"])
    0.6666666666666666
    """
    wanted = Counter(expected)
    return (wanted & Counter(found)).total() / wanted.total() if wanted else 1.0


def precision(expected: Iterable[str], found: Iterable[str], allowed: Iterable[str] = ()) -> float:
    """Give the share of the found words that are expected, from 0 to 1; 1 if none was found.

    Words that are `allowed` count neither for nor against it.

    >>> precision(["a", "b"], ["a", "b", "by", "ann", "ad"], ["by", "ann"])
    0.6666666666666666
    """
    wanted, held = Counter(expected), Counter(found)
    right = (wanted & held).total()
    wrong = (held - wanted - Counter(allowed)).total()
    return right / (right + wrong) if right + wrong else 1.0


def line_of(found: Sequence[str]) -> str:
    """Join words to a line in which `stands` looks for others."""
    return f" {' '.join(found)} "


def stands(snippet: str, line: str) -> bool:
    """Say whether the words of a snippet stand in a row in a line of words; a snippet without words does.

    >>> stands("in a Row", line_of(words("These stand in a row.")))
    True
    >>> stands("stand row", line_of(words("These stand in a row.")))
    False
    """
    return line_of(sought) in line if (sought := words(snippet)) else True


def stands_cut(snippet: str, line: str) -> bool:
    """Say the same of a snippet that was cut out by hand, whose first and last word may be parts of words.

    >>> stands_cut("ese stand in a ro", line_of(words("These stand in a row.")))
    True
    """
    return " ".join(words(snippet)) in line


def merged(first_cells: Sequence[str], passage: str) -> bool:
    """Say whether one passage holds the first cells of two rows of a table.

    Only cells count that no other holds, and that have a letter or three digits: small numbers are everywhere.

    >>> merged(["Lima", "Oslo"], "Lima 10 Oslo 20"), merged(["Lima", "Oslo"], "Lima 10")
    (True, False)
    """
    lines = [line_of(words(cell)) for cell in first_cells]
    telling = [
        line for line in lines if re.search(r"[^\W\d_]{2}|\d{3}", line) and sum(line in one for one in lines) == 1
    ]
    passage_line = line_of(words(passage))
    return sum(line in passage_line for line in telling) > 1


def share_in_order(lines: Sequence[str], found: Sequence[str]) -> tuple[float, float]:
    """Compare the order of lines with that of the words that were read.

    Returns the share of the lines that stand in a row among the words, and of the neighbours among those, the share
    that stand there in the same order. Lines of fewer than two words, and those that stand there twice, are left out.

    >>> share_in_order(["one two", "three four"], ["three", "four", "one", "two"])
    (1.0, 0.0)
    """
    line = line_of(found)
    sought = [line_of(known) for one in lines if len(known := words(one)) > 1]
    places = [line.find(one) for one in sought if line.find(one) == line.rfind(one)]
    held = [place for place in places if place >= 0]
    in_order = sum(one < other for one, other in pairwise(held)) / (len(held) - 1) if len(held) > 1 else 1.0
    return (len(held) / len(places) if places else 0.0), in_order


def lost_runs(expected: Sequence[str], found: Sequence[str]) -> list[str]:
    """Give the runs of expected words that were lost, longest first; of a long run only the beginning.

    A word that was read less often than expected is taken to be lost where a neighbour does not stand beside it in what
    was read.
    """
    lost = Counter(expected) - Counter(found)
    beside = set(pairwise(found))
    runs: list[list[str]] = [[]]
    for place, word in enumerate(expected):
        before, after = expected[max(place - 1, 0)], expected[min(place + 1, len(expected) - 1)]
        if lost[word] and not ((before, word) in beside and (word, after) in beside):
            runs[-1].append(word)
        elif runs[-1]:
            runs.append([])
    return [_shortened(run) for run in sorted(runs, key=len, reverse=True) if run]


def _shortened(run: Sequence[str]) -> str:
    more = f" … ({len(run)} words)" if len(run) > _SHOWN else ""
    return " ".join(run[:_SHOWN]) + more


def mean_of(values: Iterable[float]) -> float:
    """Give the mean of values, 0 of none."""
    known = list(values)
    return sum(known) / len(known) if known else 0.0


def in_rounds(items: Sequence[str], number: int) -> Iterator[str]:
    """Give about `number` of the items, evenly spaced."""
    step = max(1, len(items) // number)
    yield from items[::step][:number]
