"""Measure how well the questions that readers of articles asked are answered, and compare each figure with its bars.

Law: every figure is computed from the outcomes of the questions and from nothing else. A column "as shipped" has what a
user gets; another column, of outcomes that were judged out of fold, has the same figures by the same code.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from statistics import mean
from typing import TYPE_CHECKING, TypeVar

from bars import Figure
from outcomes import (
    COVERED,
    ELSEWHERE,
    FALSE_PREMISE,
    FIRST_TURN,
    FOLLOW_UP,
    FOREIGN,
    NEAR,
    OFF_TOPIC,
    OPEN,
    TOGETHER,
    Outcome,
    flat,
)

from qa.render.phrases import CONFIDENCE_WORDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

Given = TypeVar("Given")

BINS = 10  # of equal number, of the calibration error
SURE = 0.9  # the confidence of what is shown as all but certain
STRONG = CONFIDENCE_WORDS[0][0]  # the confidence of what is shown as a strong match
REFUSED = 0.95  # the share of the off-topic questions that a threshold refuses

LEGEND = f"""\
- Covered: a question that its article answers. answer@k: the share of them for which one of the first k passages
  contains a phrase of the sentence that answers; quote@1: the share for which the first quote does. Both count answers
  also where they are refused. Few, some, most: how many words the question shares with that sentence.
- Near: about the article's own matter, without the fact in it. False premise: it takes for granted what is not so.
  Questions of other articles: {FOREIGN} covered questions of the others, asked of each article.
- Refused and answered: by the threshold as shipped. The row with another threshold has the lowest one that refuses
  {REFUSED * 100:g} % of the off-topic questions; it is a threshold of coverage where answers have one.
- Calibration error: of covered and off-topic questions, sorted by confidence and divided into ten bins of equal number,
  the distance between the mean confidence and the share right (answer@1), weighted by number. Of what is shown: without
  the questions that are refused. What is shown with a confidence of {SURE:g} or more also leaves these out.
- First turn, follow-up: of a conversation, as shipped; a refused turn is not right. Open follow-up: one of some
  questions such as "how old is he?", asked after each first turn, none of which an article answers.
- Out of fold: each article with the weight of meaning, the numbers of both likelihoods and the threshold that were
  found without it, from the other articles and collections. Where no such number plays a part, both columns agree.
- Floor: the value that must be reached. Aim: the value to work towards. Reached: the higher of the two that is, by the
  last column of values that has the figure."""


def readers_section(columns: Mapping[str, Sequence[Outcome]]) -> str:
    """Write the section: a legend, and the figures of each list of outcomes as a column of its own."""
    outcomes = next(iter(columns.values()))
    articles = len({each.article for each in outcomes})
    table = figures_table({name: readers_figures(listed) for name, listed in columns.items()})
    what = (
        f"{articles} articles, each a library of its own unless a row says otherwise, and what readers asked who had "
        "read the article once and put it aside."
    )
    return f"{what}\n\n{LEGEND}\n\n{table}"


def figures_table(columns: Mapping[str, Sequence[Figure]]) -> str:
    """Set columns of figures side by side, row by name; the bars judge the last column that has the figure."""
    by_name: dict[str, dict[str, Figure]] = defaultdict(dict)
    for column, figures in columns.items():
        for figure in figures:
            by_name[figure.name][column] = figure
    rows: list[tuple[str, ...]] = [("figure", *columns, "floor", "aim", "reached"), ("---",) * (len(columns) + 4)]
    for name, found in by_name.items():
        values = (found[column].row[1] if column in found else "" for column in columns)
        rows.append((name, *values, *list(found.values())[-1].row[2:]))
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def readers_figures(outcomes: Sequence[Outcome]) -> list[Figure]:
    """Compute all figures; a figure about no question at all is left out."""
    return [
        *_covered_figures(outcomes),
        *_refusal_figures(outcomes),
        *_confidence_figures(outcomes),
        *_turn_figures(outcomes),
    ]


def _covered_figures(outcomes: Sequence[Outcome]) -> Iterator[Figure]:
    covered = _of(outcomes, COVERED)
    yield Figure("covered questions", len(covered), form="d")
    yield from _share("quote@1", covered, _is_quoted, 0.65, 0.74)
    yield from _found("", covered, (0.745, 0.82), (0.885, 0.94))
    for words, *bars in (("few", (0.46, 0.60), (0.70, 0.82)), ("some",), ("most",)):
        same = [each for each in covered if each.words == words]
        name = f"{words} shared words"
        yield Figure(f"{name}: questions", len(same), form="d")
        yield from _share(f"{name}: quote@1", same, _is_quoted)
        yield from _found(f"{name}: ", same, *bars)
        yield from _share(f"{name}: wrongly refused", same, _is_refused)
    yield from _found("all articles as one library: ", _of(outcomes, TOGETHER), (0.63, 0.72), (0.76, 0.85))


def _refusal_figures(outcomes: Sequence[Outcome]) -> Iterator[Figure]:
    covered, foreign = _of(outcomes, COVERED), _of(outcomes, OFF_TOPIC)
    yield from _share("wrongly refused", covered, _is_refused, 0.18, 0.10, at_most=True)
    for kind, floor in ((OFF_TOPIC, REFUSED), (NEAR, None), (FALSE_PREMISE, None)):
        yield from _share(f"{kind}: refused", _of(outcomes, kind), _is_refused, floor)
    if foreign:
        bar = threshold(foreign)
        name = f"wrongly refused by the threshold that refuses {REFUSED * 100:g} % of the off-topic"
        yield from _share(name, covered, lambda each: about(each) <= bar)
    yield from _share(
        "questions of other articles: answered",
        _of(outcomes, ELSEWHERE),
        lambda each: not each.refused,
        0.12,
        0.06,
        at_most=True,
    )


def _confidence_figures(outcomes: Sequence[Outcome]) -> Iterator[Figure]:
    plain = _of(outcomes, COVERED, OFF_TOPIC)
    shown = [each for each in plain if not each.refused]
    for name, some in (("calibration error", plain), ("calibration error of what is shown", shown)):
        if some:
            yield Figure(name, calibration_error(some), 0.06, 0.04, at_most=True)
    name = f"right, of what is shown with {SURE:g} or more"
    yield from _share(name, [each for each in plain if is_sure(each)], _is_first, 0.95, 0.97)
    every = [each for each in _of(outcomes, COVERED, OFF_TOPIC, NEAR, FALSE_PREMISE) if is_sure(each)]
    yield from _share(f"{name}, near and false premise included", every, _is_first, None, 0.85)
    yield from _share(f"covered that are shown with {SURE:g} or more", _of(outcomes, COVERED), is_sure, 0.25, 0.40)


def _turn_figures(outcomes: Sequence[Outcome]) -> Iterator[Figure]:
    turns = _of(outcomes, FIRST_TURN, FOLLOW_UP)
    talks = conversations(turns)
    yield Figure("conversations", len(talks), form="d")
    yield from _share(
        "conversations whose every turn is right: answer@1", talks, lambda talk: all(map(_is_first, talk))
    )
    for name, kind, first, refused in (
        ("first turns", FIRST_TURN, (), ()),
        ("follow-ups", FOLLOW_UP, (0.68, 0.75), (0.10, 0.05)),
    ):
        some = _of(outcomes, kind)
        yield Figure(name, len(some), form="d")
        yield from _found(f"{name}: ", some, first)
        yield from _share(f"{name}: refused", some, _is_refused, *refused, at_most=True)
    strong = [each for each in _of(outcomes, FOLLOW_UP) if is_strong(each)]
    yield from _share("follow-ups: right, of what is shown as a strong match", strong, _is_first)
    left_open = _of(outcomes, OPEN)
    yield Figure("open follow-ups", len(left_open), form="d")
    yield from _share("open follow-ups: refused", left_open, _is_refused)
    yield from _share("open follow-ups: shown as a strong match", left_open, is_strong)


def _found(name: str, some: Sequence[Outcome], *bars: tuple[float, ...]) -> Iterator[Figure]:
    """Give answer@1 and answer@3, each with its bars if there are any."""
    first, third = (*bars, (), ())[:2]
    yield from _share(f"{name}answer@1", some, _is_first, *first)
    yield from _share(f"{name}answer@3", some, lambda each: each.rank > 0, *third)


def _share(
    name: str,
    some: Sequence[Given],
    is_so: Callable[[Given], bool],
    floor: float | None = None,
    aim: float | None = None,
    *,
    at_most: bool = False,
) -> Iterator[Figure]:
    """Give the share of which something is so, as a figure; no figure of nothing."""
    if some:
        yield Figure(name, mean(map(is_so, some)), floor, aim, at_most)


def calibration_error(outcomes: Sequence[Outcome], bins: int = BINS) -> float:
    """Give the distance between mean confidence and share right, in bins of equal number, weighted by number."""
    ranked = sorted(outcomes, key=lambda each: each.confidence)
    ends = [place * len(ranked) // bins for place in range(bins + 1)]
    inside = (ranked[start:end] for start, end in pairwise(ends))
    return sum(abs(sum(each.confidence - each.is_first for each in some)) for some in inside) / len(ranked)


def threshold(off_topic: Sequence[Outcome]) -> float:
    """Give the lowest value so that at most 1 - REFUSED of the off-topic questions are above it."""
    above = int(len(off_topic) * (1 - REFUSED))
    return sorted(map(about, off_topic), reverse=True)[above]


def about(each: Outcome) -> float:
    """How likely the documents are about the question: what a threshold compares."""
    return each.confidence if each.coverage is None else each.coverage


def is_sure(each: Outcome) -> bool:
    """Tell whether the answer is shown, with a high confidence."""
    return not each.refused and each.confidence >= SURE


def is_strong(each: Outcome) -> bool:
    """Tell whether the answer is shown as a strong match."""
    return not each.refused and each.confidence >= STRONG


def conversations(turns: Iterable[Outcome]) -> list[list[Outcome]]:
    """Divide turns, in the order in which they were asked, into conversations."""
    talks: list[list[Outcome]] = []
    for turn in turns:
        if turn.kind == FIRST_TURN:
            talks.append([])
        talks[-1].append(turn)
    return talks


def failures(outcomes: Sequence[Outcome]) -> list[str]:
    """Name each question that fails, with what was searched for, the quote that was found and the phrase expected."""
    return [
        f"{each.article} | {each.kind} | {what} | {each.confidence:.2f} | {each.question} | {each.searched} | "
        f"{flat(each.quote)[:80]} | {each.phrase}"
        for each in outcomes
        if (what := _failure(each))
    ]


def _failure(each: Outcome) -> str:
    """Say what is wrong, or nothing."""
    if each.kind == OPEN:
        return "strong" if is_strong(each) else ""
    if each.kind in (NEAR, FALSE_PREMISE, OFF_TOPIC, ELSEWHERE):
        return "" if each.refused else "answered"
    found = (
        "right" if each.quoted else "wrong quote" if each.is_first else f"rank {each.rank}" if each.rank else "wrong"
    )
    if each.refused and each.kind != TOGETHER:  # as one library, they count refused or not
        return "refused" if each.kind in (FIRST_TURN, FOLLOW_UP) else f"refused, {found}"
    is_right = each.quoted if each.kind == COVERED else each.is_first
    return "" if is_right else found


def _of(outcomes: Sequence[Outcome], *kinds: str) -> list[Outcome]:
    return [each for each in outcomes if each.kind in kinds]


def _is_first(each: Outcome) -> bool:
    return each.is_first


def _is_quoted(each: Outcome) -> bool:
    return each.quoted


def _is_refused(each: Outcome) -> bool:
    return each.refused
