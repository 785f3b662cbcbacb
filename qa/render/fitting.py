"""Choose how much of an answer a terminal shows at once, so that its best citation stays in view.

Law: the first citations are shown, in their order, and the first always. The first passage is shown whole if all fits
with it, else in part, around its quote. A citation is left out only if it does not fit below the quote of the first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from qa.render.terminal import ALL, terminal

if TYPE_CHECKING:
    from rich.console import Console

    from qa.model import Answer, Citation

_LABEL = _BLANK = _NOTE = 1  # lines: how well the answer fits, between two citations, how many are left out
_LEAST = 2  # lines of a first passage that is too long for any screen


class Fit(NamedTuple):
    """An answer with the citations that fit, the most lines of its first passage (0: its quote alone), the number of
    citations that are left out, and the lines of all."""

    answer: Answer
    most: int
    left_out: int
    lines: int


def fit(answer: Answer, console: Console, rows: int, *, leaves_out: bool) -> Fit:
    """Shorten the first passage of an answer and fold the others to their quotes until it fits `rows` lines; leave out
    citations too, if that is allowed. An overview consists of quotes alone."""

    def height(citations: tuple[Citation, ...], most: int) -> int:
        view = terminal(answer._replace(citations=citations), hyperlink_format="none", most=most)
        return len(console.render_lines(view, pad=False)) - _LABEL

    citations, number = answer.citations, len(answer.citations)
    first = citations[:1]
    quote, whole, around = height(first, 0), height(first, ALL), height(first, 1) - 1
    later = [height((citations[0], one), 0) - quote for one in citations[1:]]  # with the blank line above each
    most = 0
    for shown in range(number, 0 if leaves_out else number - 1, -1):
        room = rows - _LABEL - sum(later[: shown - 1]) - (_NOTE if shown < number else 0)
        if not answer.overview and whole <= room:
            most = ALL
        elif not answer.overview and console.color_system and quote < room:  # else the quote stands above its passage
            most = room - around
        if most or quote <= room:
            break
    else:
        if leaves_out and console.color_system:
            most = max(room - around, _LEAST)
    lines = {ALL: whole, 0: quote}.get(most, around + most) + _LABEL + sum(later[: shown - 1])
    return Fit(answer._replace(citations=citations[:shown]), most, number - shown, lines)
