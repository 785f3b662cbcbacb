"""Find who sent a message, or when, in the lines of its header.

Law: only a quote that is a header and nothing else has an answer here. The sender answers "who", unless the question
names the sender: then it asks for the one to whom the message went.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.analysis import analyzer
from qa.model import Span

if TYPE_CHECKING:
    from qa.model import Passage
    from qa.query.question import Question

BEGINS = "From: "
_FIELD = re.compile(r"^(From|To|Date): ([^\n]++)", re.MULTILINE)
_NAME = re.compile(r"\"?([^\"<,;]*[^\"<,;\s])")


def sent(question: Question, passage: Passage, quoted: Span) -> Span | None:
    """The span, in the document, of the person or the time; None for other quotes. `quoted` is a span of the passage's
    text."""
    quote = quoted.of(passage.text)
    if not quote.startswith(BEGINS) or "\n\n" in quote:
        return None
    fields = {match[1]: match for match in _FIELD.finditer(quote)}
    offset = passage.span.start + quoted.start
    if question.answer_kind == "time":
        date = fields.get("Date")
        return Span(offset + date.start(2), offset + date.end(2)) if date else None
    terms = {term for concept in question.concepts for term in concept.terms}
    sender = fields["From"]
    names_sender = any(term in terms for term in analyzer.terms(sender[2], passage.language))
    chosen = fields.get("To") if names_sender else sender
    name = _NAME.match(chosen[2]) if chosen else None
    if not chosen or not name:
        return None
    start = offset + chosen.start(2)
    return Span(start + name.start(1), start + name.end(1))
