"""Explain an answer: the words that were searched for, and the parts of each citation's score.

Law: the numbers are the ranking's own, rounded and never computed again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.render.phrases import match_note, missing_note, place_of, shorten
from qa.render.safe import one_line

if TYPE_CHECKING:
    from qa.model import Answer, Citation


def explain(answer: Answer, *, first: int = 1) -> str:
    """Show the search, then a table for each citation, numbered from `first`. Without citations, show the
    search alone."""
    confidence = f"{answer.confidence:.2f}"
    if answer.answered:
        confidence += f" ({match_note(answer)})"
    head = [f"searched for:  {one_line(answer.searched)}".rstrip(), f"confidence:    {confidence}"]
    if answer.unmatched:
        head.append("not found:     " + ", ".join(one_line(word) for word in answer.unmatched))
    tables = (_citation(number, citation) for number, citation in enumerate(answer.citations, first))
    return "\n".join(("\n".join(head) + "\n", *tables))


def _citation(number: int, citation: Citation) -> str:
    rows = [(one_line(name), f"{value:.3f}") for name, value in citation.parts]
    rows.append(("score", f"{citation.score:.3f}"))
    left, right = (max(map(len, column)) for column in zip(*rows, strict=True))
    lines = [f"   {name:<{left}}  {value:>{right}}" for name, value in rows]
    if citation.parts:
        lines.insert(-1, "   " + "-" * (left + 2 + right))
    head = [f"{number}. {shorten(citation.quote, 100)}", f"   {place_of(citation)}"]
    if note := missing_note(citation):
        head.append(f"   {note}")
    return "\n".join((*head, "", *lines, ""))
