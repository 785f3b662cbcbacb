"""Write an answer as plain text: for pipes, for grep and for screen readers.

Law: the bytes depend on the answer alone. Nothing is wrapped, coloured or boxed. Each quote and each place is one line.
In a passage, each paragraph, item, row, line of code and line of a log is one. The newline is the only control
character.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.render.phrases import asks_for_more, has_words, place_details, place_of, refusal, shorten
from qa.render.reflow import layout, one_line_of
from qa.render.safe import one_line

if TYPE_CHECKING:
    from qa.model import Answer, Citation


def plain(answer: Answer, *, first: int = 1) -> str:
    """Write the citations, numbered from `first`; nothing for an answer without citations."""
    return "\n".join(_citation(number, citation) for number, citation in enumerate(answer.citations, first))


def _citation(number: int, citation: Citation) -> str:
    where = "  ".join((place_of(citation), *place_details(citation)))
    passage = citation.passage
    # A row says little without the names of its columns.
    header = f"   {one_line(passage.header)}\n" if passage.header else ""
    lines = [f"   {line}".rstrip() for line in layout(passage).text.split("\n")]
    quote = one_line_of(passage, citation.span)
    return f"{number}. {quote}\n   {where}\n\n{header}{chr(10).join(lines)}\n"


def not_covered(answer: Answer) -> str:
    """Write the message for standard error where no passage answers: the question, the words not found, and where the
    closest passage stands; or only why, where that says more than the question."""
    first, *rest = refusal(answer)
    if has_words(answer) and not asks_for_more(answer):
        first, rest = f'no passage answers "{shorten(answer.question)}"', [first, *rest]
    return "\n  ".join((f"qa: not covered: {first}", *rest)) + "\n"
