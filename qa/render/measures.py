"""Show a measurement: the figures with a line for each question that failed, or one JSON object.

Law: every failure is one safe line, which begins with its kind and its place in the file of questions; failures keep
the questions' order. A share of no outcomes is "-", and null in JSON.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from qa.model import SCHEMA, Anchor
from qa.outcome import tally
from qa.render.phrases import format_place, place_of, shorten
from qa.render.safe import safe_json, unicode_only

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.outcome import Bin, Outcome

_BAR = 40  # columns
_EIGHTHS = ("", *"▏▎▍▌▋▊▉")
_ORDINALS = {2: " (2nd)", 3: " (3rd)"}


def measures(outcomes: Sequence[Outcome]) -> str:
    """Write the figures, then the failures after a blank line."""
    covered = sum(one.question.covered for one in outcomes)
    counts = {"questions": len(outcomes), "covered": covered, "not covered": len(outcomes) - covered}
    lines = [f"{name:<15} {count:>6}" for name, count in counts.items()]
    for figure in tally(outcomes):
        shown = _number(figure.share)
        lines.append(f"{figure.name:<15} {shown:>6}" + (f" ({figure.number} of {figure.of})" if figure.of else ""))
    failed = [one for one in outcomes if one.failure]
    kinds = max((len(one.failure) for one in failed), default=0)
    places = max((len(_asked_at(one)) for one in failed), default=0)
    for number, one in enumerate(failed):
        lines += [""] * (number == 0)
        lines.append(f"{one.failure:<{kinds}}  {_asked_at(one):<{places}}  {_failure(one)}")
    return "\n".join(lines) + "\n"


def _asked_at(one: Outcome) -> str:
    return format_place(one.question.name, Anchor(0, one.question.line))


def _failure(one: Outcome) -> str:
    """Write the question and the facts that help to mend it: the answer's confidence, the citation, the place and rank
    of the expected text, and the words that no passage holds."""
    parts = [f'"{shorten(one.question.text)}"']
    if one.failure in ("refused", "answered"):
        parts.append(f"confidence {_number(one.confidence)}")
    if one.first:
        parts.append(f"cited {place_of(one.first)}")
    if one.place:
        parts.append(f"expected {format_place(*one.place)}{_ORDINALS.get(one.rank, '')}")
    elif one.question.covered and not one.rank:
        parts.append("expected text is in no passage")
    if one.failure == "refused" and one.unmatched:
        parts.append("not found: " + ", ".join(map(shorten, one.unmatched)))
    return "  ".join(parts)


def _number(share: float | None) -> str:
    """Write a share as `.857`.

    >>> _number(6 / 7), _number(1.0), _number(None)
    ('.857', '1.000', '-')
    """
    return "-" if share is None else f"{share:.3f}".removeprefix("0")


def reliability_text(bins: Sequence[Bin], width: int = 80) -> str:
    """Draw, for each range of confidence that an answer has, a bar as long as the share that was right.

    >>> from qa.outcome import Bin
    >>> print(reliability_text([Bin(.9, 1.0, 4, 3, 3.8), Bin(.8, .9, 0, 0, 0.0)], 40), end="")
    confidence  right
    .9 to 1.0   ███████████████       3 of 4
    """
    longest = max((len(_counted(one)) for one in bins), default=0)
    columns = max(min(width - 12 - longest - 2, _BAR), 1)
    lines = ["confidence  right"]
    for one in bins:
        if one.of:
            low, high = (f"{edge:.1f}".removeprefix("0") for edge in (one.low, one.high))
            eighths = round(columns * 8 * one.right / one.of)
            bar = "█" * (eighths // 8) + _EIGHTHS[eighths % 8]
            lines.append(f"{low} to {high:<3}   {bar:<{columns}}  {_counted(one)}")
    return "\n".join(lines) + "\n"


def _counted(one: Bin) -> str:
    return f"{one.right} of {one.of}"


def measures_json(outcomes: Sequence[Outcome]) -> str:
    """Write the figures and the outcome of each question as one JSON object, indented by two spaces."""
    covered = sum(one.question.covered for one in outcomes)
    shown: dict[str, object] = {
        "schema": SCHEMA,
        "questions": len(outcomes),
        "covered": covered,
        "not_covered": len(outcomes) - covered,
    }
    for figure in tally(outcomes):
        share = None if figure.share is None else round(figure.share, 4)
        shown[figure.name.replace(" ", "_").replace("@", "_at_")] = {
            "share": share,
            "count": figure.number,
            "of": figure.of,
        }
    shown["results"] = [_result(one) for one in outcomes]
    return safe_json(unicode_only(json.dumps(shown, ensure_ascii=False, allow_nan=False, indent=2))) + "\n"


def _result(one: Outcome) -> dict[str, object]:
    first = one.first and {"source": one.first.source, **_at(one.first.place), "quote": one.first.quote}
    return {
        "file": one.question.name,
        "line": one.question.line,
        "question": one.question.text,
        "expect": list(one.question.expected) or None,
        "failure": one.failure or None,
        "refused": one.refused,
        "confidence": round(one.confidence, 4),
        "rank": one.rank or None,
        "quoted": one.quoted if one.question.covered else None,
        "unmatched": one.unmatched,
        "cited": first,
        "expected_at": one.place and {"name": one.place[0], **_at(one.place[1])},
    }


def _at(anchor: Anchor) -> dict[str, object]:
    return {"line": anchor.line, "column": anchor.column, "page": anchor.page, "label": anchor.label}
