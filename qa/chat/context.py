"""Find the text around a passage in its source: the neighbouring passages, with the headings between them.

Law: the texts before and after the passage are those of the source. Where the source has changed since the passage was
shown, both are empty.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from qa.model import Span
from qa.render.reflow import said_in, shown_text
from qa.render.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.model import Passage

AROUND = 60  # least words on each side, where the source has so many
AROUND_MOST = 8  # most passages on each side


class Context(NamedTuple):
    """The texts before and after a passage, and the spans in them whose lines stay as they are."""

    before: str
    after: str
    kept_before: tuple[Span, ...] = ()
    kept_after: tuple[Span, ...] = ()


def context_of(shown: Passage, passages: Sequence[Passage]) -> Context:
    """Return the texts around a passage, from all passages of its source."""
    same = (index for index, found in enumerate(passages) if (found.span, found.text) == (shown.span, shown.text))
    here = next(same, None)
    if here is None:
        return Context("", "")
    first, last = _enough(passages, here, -1), _enough(passages, here, 1)
    kept_before, kept_after = list[Span](), list[Span]()
    before = _between(None, passages[first])
    for index in range(first, here):
        kept_before += _kept(passages[index], len(before))
        before += _text(passages[index]) + _between(passages[index], passages[index + 1])
    after = ""
    for index in range(here, last):
        after += _between(passages[index], passages[index + 1])
        kept_after += _kept(passages[index + 1], len(after))
        after += _text(passages[index + 1])
    return Context(before, after, tuple(kept_before), tuple(kept_after))


def _text(passage: Passage) -> str:
    return shown_text(passage).translate(said_in(passage))


def _kept(passage: Passage, at: int) -> list[Span]:
    """The spans of a passage whose lines stay as they are, in a text in which it stands at the offset `at`."""
    text, said, start = shown_text(passage), said_in(passage), passage.span.start
    spans = (Span(start, passage.span.end),) if passage.form else passage.kept
    before = [[text[: max(end - start, 0)] for end in span] for span in spans]
    return [Span(*(at + len(piece.translate(said)) for piece in pair)) for pair in before]


def _enough(passages: Sequence[Passage], here: int, step: int) -> int:
    """Return the index of the last passage to show in one direction."""
    words, at = 0, here
    while words < AROUND and abs(at - here) < AROUND_MOST and 0 <= at + step < len(passages):
        if passages[at + step].member != passages[here].member:
            break
        at += step
        words += len(passages[at].text.split())
    return at


def _between(one: Passage | None, other: Passage) -> str:
    """Return the text between two neighbours: the new headings of the second, and the first row of its table."""
    known = one.headings if one else other.headings
    kept = 0
    while kept < min(len(known), len(other.headings)) and known[kept] == other.headings[kept]:
        kept += 1
    levels = range(kept, len(other.headings))
    parts = [f"{'#' * min(level + 1, 6)} {one_line(other.headings[level])}\n\n" for level in levels]
    if other.header and (parts or one is None or one.header != other.header):
        parts.append(f"{other.header.strip()}\n")
    # Rows, items and parts of a long paragraph are as close together as in the source.
    gap = "" if one is None else "\n" if not parts and other.span.start - one.span.end <= 2 else "\n\n"
    return gap + "".join(parts)
