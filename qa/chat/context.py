"""What stands around a passage in its source: its neighbours, with the headings between them.

Law: the texts before and behind stand as in the source; where the source is not what it was when the passage was
shown, there are none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.render.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.model import Passage

AROUND = 60  # words of the passages before and behind, at least, where there are so many
AROUND_MOST = 8  # of those passages


def context(shown: Passage, passages: Sequence[Passage]) -> tuple[str, str]:
    """The text before a passage and the text behind it, from the passages of its source."""
    same = (index for index, found in enumerate(passages) if (found.span, found.text) == (shown.span, shown.text))
    here = next(same, None)
    if here is None:
        return "", ""
    first, last = _enough(passages, here, -1), _enough(passages, here, 1)
    before = _between(None, passages[first])
    for index in range(first, here):
        before += passages[index].text + _between(passages[index], passages[index + 1])
    after = ""
    for index in range(here, last):
        after += _between(passages[index], passages[index + 1]) + passages[index + 1].text
    return before, after


def _enough(passages: Sequence[Passage], here: int, step: int) -> int:
    """The index of the last passage that is shown in one direction."""
    words, at = 0, here
    while words < AROUND and abs(at - here) < AROUND_MOST and 0 <= at + step < len(passages):
        at += step
        words += len(passages[at].text.split())
    return at


def _between(one: Passage | None, other: Passage) -> str:
    """What stands between a passage and the next one: its new headings, and the first row of its table."""
    known = one.headings if one else other.headings
    kept = 0
    while kept < min(len(known), len(other.headings)) and known[kept] == other.headings[kept]:
        kept += 1
    levels = range(kept, len(other.headings))
    parts = [f"{'#' * min(level + 1, 6)} {one_line(other.headings[level])}\n\n" for level in levels]
    if other.header and (parts or one is None or one.header != other.header):
        parts.append(f"{other.header.strip()}\n")
    # Rows, items and parts of a long paragraph stand as close together as in the source.
    gap = "" if one is None else "\n" if not parts and other.span.start - one.span.end <= 2 else "\n\n"
    return gap + "".join(parts)
