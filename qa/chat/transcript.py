"""Remember what a chat has shown: this conversation's answers in order, and every citation by its number.

Law: a shown number means the same citation until the chat ends, even when another conversation begins. The citations of
one conversation have consecutive numbers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from qa.chat.slash_commands import CannotError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Literal

    from qa.model import Answer, Citation, Turn

    Kind = Literal["ask", "more", "search"]


class TranscriptEntry(NamedTuple):
    """A shown answer: to a question ("ask"), to exact words ("search"), or further citations for the last of these
    ("more"). A private entry is never kept."""

    kind: Kind
    answer: Answer
    is_private: bool = False


class NumberedCitation(NamedTuple):
    """A shown citation, its number and its answer."""

    number: int
    answer: Answer
    citation: Citation


class Transcript:
    """The shown answers: `entries` are those of this conversation; numbers count through the whole chat."""

    def __init__(self) -> None:
        self.entries: list[TranscriptEntry] = []
        self.first = 1  # the number of this conversation's first citation
        self._others = 0  # entries at the beginning that are about other sources than those asked now
        self._cited: list[tuple[Answer, Citation]] = []

    @property
    def count(self) -> int:
        """The number of citations that were shown."""
        return len(self._cited)

    @property
    def questions(self) -> list[str]:
        """The questions of this conversation."""
        return [answer.question for kind, answer, _ in self.entries if kind == "ask"]

    @property
    def last(self) -> TranscriptEntry | None:
        """The last question or search, with all citations that were shown for it; None before the first."""
        groups = _groups(self.entries)
        return groups[-1] if groups else None

    @property
    def turns(self) -> list[Turn]:
        """The questions with all passages that were shown for them, since other sources were asked. A search for exact
        words is no turn."""
        from qa.model import Turn

        return [
            Turn(answer.question, tuple(citation.passage for citation in answer.citations))
            for kind, answer, _ in _groups(self.entries[self._others :])
            if kind == "ask"
        ]

    @property
    def answers(self) -> list[Answer]:
        """The answers in the order of their citations' numbers, for a reader; a search is marked with /search."""
        return [
            answer if kind == "ask" else answer._replace(question=f"/search {answer.question}")
            for kind, answer, _ in _groups(self.entries)
        ]

    def move(self) -> None:
        """Ask other sources from now on: no entry so far is a turn before the next question."""
        self._others = len(self.entries)

    def move_to(self, holds: Callable[[str], bool]) -> None:
        """Ask the sources that are told by `holds` from now on: no entry is a turn up to the last one that cites only
        others."""
        for place, (_, answer, _) in enumerate(self.entries, 1):
            sources = {citation.source for citation in answer.citations}
            if sources and not any(map(holds, sources)):
                self._others = place

    def begin(self, entries: Iterable[TranscriptEntry] = ()) -> None:
        """Begin a new conversation, or continue an earlier one with its entries."""
        self.entries, self._others = [], 0
        self.first = self.count + 1
        for entry in entries:
            self.add(*entry)

    def add(self, kind: Kind, answer: Answer, is_private: bool = False) -> int:
        """Remember a shown answer and return the number of its first citation. Further citations for an entry are as
        private as the entry."""
        first = self.count + 1
        self.entries.append(
            TranscriptEntry(kind, answer, self.entries[-1].is_private if kind == "more" else is_private)
        )
        self._cited += [(answer, citation) for citation in answer.citations]
        return first

    def cited(self, name: str, argument: str) -> NumberedCitation:
        """Return the citation that a command names by its number. Raises CannotError for an unknown number."""
        known = self.count
        if not known:
            raise CannotError("there are no citations yet: ask a question first")
        digits = argument.strip(" .#[]")
        if not digits.isdecimal() or len(digits) > 9:
            raise CannotError(f"{name} takes the number of a citation, from 1 to {known}")
        number = int(digits)
        if not 1 <= number <= known:
            raise CannotError(f"there is no citation {number}: the last one is {known}")
        return NumberedCitation(number, *self._cited[number - 1])


def _groups(entries: Iterable[TranscriptEntry]) -> list[TranscriptEntry]:
    """Merge the citations that /more showed into the entry that they belong to."""
    groups: list[TranscriptEntry] = []
    for entry in entries:
        if entry.kind == "more" and groups:
            before, more = groups[-1].answer, entry.answer
            both = before._replace(citations=before.citations + more.citations, closest=more.closest)
            groups[-1] = groups[-1]._replace(answer=both)
        else:
            groups.append(entry)
    return groups
