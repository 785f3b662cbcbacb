"""Remember what a chat has shown: this conversation's answers in order, and every citation by its number.

Law: a shown number means the same citation until the chat ends, even when another conversation begins. A conversation
that goes on keeps the numbers that it had, unless this chat has given them to others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from qa.chat.slash_commands import CannotError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from typing import Literal

    from qa.model import Answer, Citation, Span, Turn

    Kind = Literal["ask", "more", "search"]


class TranscriptEntry(NamedTuple):
    """A shown answer: to a question ("ask"), to exact words ("search"), or further citations for the last of these
    ("more"). A private entry is never kept. `first` is the number of its first citation; 0 is the next one that is
    free."""

    kind: Kind
    answer: Answer
    is_private: bool = False
    first: int = 0


class NumberedCitation(NamedTuple):
    """A shown citation, its number and its answer."""

    number: int
    answer: Answer
    citation: Citation


class Transcript:
    """The shown answers: `entries` are those of this conversation; numbers count through the whole chat."""

    def __init__(self) -> None:
        self.entries: list[TranscriptEntry] = []
        self.last_number = 0  # of the citations that were shown
        self._others = 0  # entries at the beginning that are about other sources than those asked now
        self._settled = 0  # entries after those whose turns are made, which takes long after thousands of questions
        self._settled_turns: list[Turn] = []
        self._cited: dict[int, tuple[Answer, Citation]] = {}

    @property
    def questions(self) -> list[str]:
        """The questions of this conversation."""
        return [entry.answer.question for entry in self.entries if entry.kind == "ask"]

    @property
    def last(self) -> TranscriptEntry | None:
        """The last question or search, with all citations that were shown for it; None before the first."""
        groups = _groups(self.entries)
        return groups[-1] if groups else None

    @property
    def turns(self) -> list[Turn]:
        """The questions with all passages that were shown for them, since other sources were asked. A search for exact
        words is no turn."""
        begin = self._others + self._settled
        last = next((at for at in range(len(self.entries) - 1, begin, -1) if self.entries[at].kind != "more"), begin)
        self._settled_turns += _turns(self.entries[begin:last])  # /more adds only to the last one
        self._settled = last - self._others
        return [*self._settled_turns, *_turns(self.entries[last:])]

    @property
    def answers(self) -> list[tuple[Answer, int]]:
        """The answers in order, each with the number of its first citation, for a reader; a search is marked with
        /search."""
        return [
            (answer if kind == "ask" else answer._replace(question=f"/search {answer.question}"), first)
            for kind, answer, _, first in _groups(self.entries, are_numbered=True)
        ]

    def move(self) -> None:
        """Ask other sources from now on: no entry so far is a turn before the next question."""
        self._leave(len(self.entries))

    def move_to(self, holds: Callable[[str], bool]) -> None:
        """Ask the sources that are told by `holds` from now on: no entry is a turn up to the last one that cites only
        others."""
        others = self._others
        for place, entry in enumerate(self.entries, 1):
            sources = {citation.source for citation in entry.answer.citations}
            if sources and not any(map(holds, sources)):
                others = place
        self._leave(others)

    def _leave(self, others: int) -> None:
        self._others, self._settled, self._settled_turns = others, 0, []

    def begin(self, entries: Sequence[TranscriptEntry] = ()) -> None:
        """Begin a new conversation, or continue an earlier one with its entries."""
        self.entries = []
        self._leave(0)
        begins = next((entry.first for entry in entries if entry.first), 0)
        moved = max(self.last_number + 1 - begins, 0)
        for entry in entries:
            self.add(entry.kind, entry.answer, entry.is_private, entry.first and entry.first + moved)

    def add(self, kind: Kind, answer: Answer, is_private: bool = False, first: int = 0) -> int:
        """Remember a shown answer and return the number of its first citation: `first` if it is free, else the next.
        Further citations for an entry are as private as the entry."""
        first = max(first, self.last_number + 1)
        is_private = self.entries[-1].is_private if kind == "more" and self.entries else is_private
        self.entries.append(TranscriptEntry(kind, answer, is_private, first))
        for number, citation in enumerate(answer.citations, first):
            self._cited[number] = answer, citation
            self.last_number = number
        return first

    def numbered(self, answer: Answer) -> list[int]:
        """The numbers of an answer's citations that is no part of the conversation: those that they were shown under,
        or the next."""
        known = {_key(citation): number for number, (_, citation) in self._cited.items()}
        for citation in answer.citations:
            if _key(citation) not in known:
                self.last_number += 1
                self._cited[self.last_number] = answer, citation
                known[_key(citation)] = self.last_number
        return [known[_key(citation)] for citation in answer.citations]

    def cited(self, name: str, argument: str) -> NumberedCitation:
        """Return the citation that a command names by its number. Raises CannotError for an unknown number."""
        if not self._cited:
            raise CannotError("there are no citations yet: ask a question first")
        digits = argument.strip(" .#[]")
        if not digits.isdecimal() or len(digits) > 9:
            raise CannotError(f"{name} takes the number of a citation, from {min(self._cited)} to {self.last_number}")
        number = int(digits)
        if number not in self._cited:
            raise CannotError(f"there is no citation {number}: the last one is {self.last_number}")
        return NumberedCitation(number, *self._cited[number])


def _key(citation: Citation) -> tuple[str, str, Span]:
    return citation.source, citation.digest, citation.span


def _turns(entries: Iterable[TranscriptEntry]) -> list[Turn]:
    from qa.model import Turn

    return [
        Turn(entry.answer.question, tuple(citation.passage for citation in entry.answer.citations))
        for entry in _groups(entries)
        if entry.kind == "ask"
    ]


def _groups(entries: Iterable[TranscriptEntry], are_numbered: bool = False) -> list[TranscriptEntry]:
    """Merge the citations that /more showed into the entry that they belong to; with `are_numbered`, only where their
    numbers follow."""
    groups: list[TranscriptEntry] = []
    for entry in entries:
        before = groups[-1] if groups else None
        if entry.kind != "more" or before is None:
            groups.append(entry)
        elif entry.first == before.first + len(before.answer.citations) or (
            not are_numbered and entry.answer.question == before.answer.question
        ):
            citations = before.answer.citations + entry.answer.citations
            both = before.answer._replace(citations=citations, closest=entry.answer.closest)
            groups[-1] = before._replace(answer=both)
        else:  # what stood between them was not kept
            groups.append(entry._replace(kind=before.kind))
    return groups
