"""What was shown in a chat: this conversation's answers in their order, and every citation by its number.

Law: a number that was shown stands for the same citation until the chat ends, also when another conversation begins;
the citations of one conversation have consecutive numbers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from qa.chat.slash_commands import CannotError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Literal

    from qa.model import Answer, Citation, Turn

    Kind = Literal["ask", "more", "search"]


class TranscriptEntry(NamedTuple):
    """An answer that was shown: to a question ("ask"), to exact words ("search"), or further citations for the last of
    these ("more"); and whether it is not to be kept."""

    kind: Kind
    answer: Answer
    is_private: bool = False


class Transcript:
    """`entries` are this conversation's; numbers count through the whole chat."""

    def __init__(self) -> None:
        self.entries: list[TranscriptEntry] = []
        self.first = 1  # the number of this conversation's first citation
        self._cited: list[tuple[Answer, Citation]] = []

    @property
    def count(self) -> int:
        """How many citations have a number."""
        return len(self._cited)

    @property
    def questions(self) -> list[str]:
        """The questions of this conversation."""
        return [answer.question for kind, answer, _ in self.entries if kind == "ask"]

    @property
    def last(self) -> TranscriptEntry | None:
        """The last question or search, with all that was shown for it."""
        groups = self._groups()
        return groups[-1] if groups else None

    @property
    def turns(self) -> list[Turn]:
        """The questions with all passages that were shown for them; what was searched by exact words is no turn."""
        from qa.model import Turn

        return [
            Turn(answer.question, tuple(citation.passage for citation in answer.citations))
            for kind, answer, _ in self._groups()
            if kind == "ask"
        ]

    @property
    def answers(self) -> list[Answer]:
        """The answers in the order of their citations' numbers, for a reader: a search says that it is one."""
        return [
            answer if kind == "ask" else answer._replace(question=f"/search {answer.question}")
            for kind, answer, _ in self._groups()
        ]

    def _groups(self) -> list[TranscriptEntry]:
        """The entries, what /more showed with what it belongs to."""
        groups: list[TranscriptEntry] = []
        for entry in self.entries:
            if entry.kind == "more" and groups:
                before = groups[-1].answer
                both = before._replace(citations=before.citations + entry.answer.citations)
                groups[-1] = groups[-1]._replace(answer=both)
            else:
                groups.append(entry)
        return groups

    def begin(self, entries: Iterable[TranscriptEntry] = ()) -> None:
        """A new conversation, or an earlier one, which goes on."""
        self.entries = []
        self.first = self.count + 1
        for entry in entries:
            self.add(*entry)

    def add(self, kind: Kind, answer: Answer, is_private: bool = False) -> int:
        """Keeps what is shown; gives the number of its first citation. What belongs to an entry is as private as it."""
        first = self.count + 1
        self.entries.append(
            TranscriptEntry(kind, answer, self.entries[-1].is_private if kind == "more" else is_private)
        )
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
