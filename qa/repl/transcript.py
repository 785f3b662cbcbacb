"""What was shown in a chat: this conversation's answers in their order, and every citation by its number.

Law: a number that was shown stands for the same citation until the chat ends, also when another conversation begins;
the citations of one conversation have consecutive numbers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from qa.repl.commands import CannotError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Literal

    from qa.model import Answer, Citation, Turn

    Kind = Literal["ask", "more", "search"]


class Shown(NamedTuple):
    """An answer that was shown: to a question ("ask"), further citations for it ("more"), or to exact words
    ("search")."""

    kind: Kind
    answer: Answer


class Transcript:
    """`entries` are this conversation's; numbers count through the whole chat."""

    def __init__(self) -> None:
        self.entries: list[Shown] = []
        self.first = 1  # the number of this conversation's first citation
        self._cited: list[tuple[Answer, Citation]] = []

    @property
    def count(self) -> int:
        """How many citations have a number."""
        return len(self._cited)

    @property
    def questions(self) -> list[str]:
        """The questions of this conversation."""
        return [answer.question for kind, answer in self.entries if kind == "ask"]

    @property
    def last(self) -> Answer | None:
        """The answer to the last question with all that was shown for it."""
        from dataclasses import replace

        found = None
        for kind, answer in self.entries:
            if kind == "ask":
                found = answer
            elif kind == "more" and found:
                found = replace(found, citations=found.citations + answer.citations)
        return found

    @property
    def turns(self) -> list[Turn]:
        """The questions with all passages that were shown for them; what was searched by exact words is no turn."""
        from qa.model import Turn

        turns: list[Turn] = []
        for kind, answer in self.entries:
            shown = tuple(citation.passage for citation in answer.citations)
            if kind == "ask":
                turns.append(Turn(answer.question, shown))
            elif kind == "more" and turns:
                turns[-1] = Turn(turns[-1].question, turns[-1].shown + shown)
        return turns

    @property
    def answers(self) -> list[Answer]:
        """The answers in the order of their citations' numbers; what /more showed at once belongs to its question."""
        from dataclasses import replace

        answers: list[Answer] = []
        before = ""
        for kind, answer in self.entries:
            if kind == "more" and before != "search" and answers:
                answers[-1] = replace(answers[-1], citations=answers[-1].citations + answer.citations)
            else:
                answers.append(answer)
                before = kind
        return answers

    def begin(self, entries: Iterable[Shown] = ()) -> None:
        """A new conversation, or an earlier one, which goes on."""
        self.entries = []
        self.first = self.count + 1
        for entry in entries:
            self.add(*entry)

    def add(self, kind: Kind, answer: Answer) -> int:
        """Keeps what is shown; gives the number of its first citation."""
        first = self.count + 1
        self.entries.append(Shown(kind, answer))
        self._cited += [(answer, citation) for citation in answer.citations]
        return first

    def cited(self, name: str, argument: str) -> tuple[int, Answer, Citation]:
        """The number that a command was given, and what was shown under it."""
        known = self.count
        if not known:
            raise CannotError("there are no citations yet: ask a question first")
        digits = argument.strip(" .#[]")
        if not digits.isdecimal() or len(digits) > 9:
            raise CannotError(f"{name} takes the number of a citation, from 1 to {known}")
        number = int(digits)
        if not 1 <= number <= known:
            raise CannotError(f"there is no citation {number}: the last one is {known}")
        return number, *self._cited[number - 1]
