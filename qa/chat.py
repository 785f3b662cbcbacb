"""A conversation with a library: the questions so far, with what was shown for each.

Law: it keeps turns and nothing else; the same turns given to `Library.ask` give the same answer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.model import Answer, Turn

if TYPE_CHECKING:
    from qa.library import Library


class Chat:
    """A conversation: it asks a library and remembers the turns."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.turns: list[Turn] = []

    def ask(self, question: str, limit: int = 3, min_confidence: float | None = None) -> Answer:
        """Like `Library.ask`, after the turns so far."""
        answer = self.library.ask(question, limit, min_confidence, self.turns)
        self.turns.append(Turn(question, tuple(citation.passage for citation in answer.citations)))
        return answer
