"""Remember what a chat has shown: this conversation's answers in order, and every citation by its number.

Law: a shown number means the same citation until the chat ends, even when another conversation begins. A conversation
that goes on keeps the numbers that it had, unless this chat has given them to others. Thousands of answers take little
memory, and no longer than a few to ask after.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from qa.chat.entries import Entries, TranscriptEntry
from qa.chat.slash_commands import CannotError
from qa.model import TURNS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from qa.chat.entries import Kind
    from qa.model import Answer, Citation, Span, Turn

LATELY = 16  # entries among which a citation is known again


class NumberedCitation(NamedTuple):
    """A shown citation, its number and its answer."""

    number: int
    answer: Answer
    citation: Citation


class Transcript:
    """The shown answers: `entries` are those of this conversation; numbers count through the whole chat."""

    def __init__(self) -> None:
        self.entries = Entries()
        self.asked = 0  # the questions of this conversation
        self.last_number = 0  # of the citations that were shown
        self._first_number = 0
        self._besides: dict[int, tuple[Answer, Citation]] = {}  # numbered, and no part of the conversation
        self._others = 0  # entries at the beginning that are about other sources than those asked now
        self._first_turn: Turn | None = None  # since then, once it is settled: it may be packed

    @property
    def last(self) -> TranscriptEntry | None:
        """The last question or search, with all citations that were shown for it; None before the first."""
        entries = self.entries
        head = next((at for at in range(len(entries) - 1, 0, -1) if entries[at].kind != "more"), 0)
        groups = _groups(entries[head:])
        return groups[-1] if groups else None

    @property
    def turns(self) -> list[Turn]:
        """The questions with all passages that were shown for them, since other sources were asked: the first one, and
        all later ones that a question, or the last one, can read. A search for exact words is no turn."""
        entries, begin, questions = self.entries, len(self.entries), 0
        while begin > self._others and questions <= TURNS:
            begin -= 1
            questions += entries[begin].kind == "ask"
        if begin > self._others and self._first_turn is None:
            self._first_turn = next(iter(_turns(entries[self._others : begin])), None)
        return [*filter(None, [self._first_turn]), *_turns(entries[begin:])]

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
        self._others, self._first_turn = others, None

    def begin(self, entries: Sequence[TranscriptEntry] = ()) -> None:
        """Begin a new conversation, or continue an earlier one with its entries."""
        self.entries.begin()
        self.asked = 0
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
        self.asked += kind == "ask"
        self._first_number = self._first_number or (first if answer.citations else 0)
        self.last_number = max(self.last_number, first + len(answer.citations) - 1)
        return first

    def numbered(self, answer: Answer) -> list[int]:
        """The numbers of the citations of an answer that is no part of the conversation: those that they were shown
        under lately, or the next."""
        known = {_key(citation): number for number, (_, citation) in self._besides.items()}
        for entry in self.entries[-LATELY:]:
            known |= {_key(citation): number for number, citation in enumerate(entry.answer.citations, entry.first)}
        for citation in answer.citations:
            if _key(citation) not in known:
                self.last_number += 1
                self._first_number = self._first_number or self.last_number
                self._besides[self.last_number] = answer, citation
                known[_key(citation)] = self.last_number
        return [known[_key(citation)] for citation in answer.citations]

    def cited(self, name: str, argument: str) -> NumberedCitation:
        """Return the citation that a command names by its number. Raises CannotError for an unknown number."""
        if not self._first_number:
            raise CannotError("there are no citations yet: ask a question first")
        digits = argument.strip(" .#[]")
        if not digits.isdecimal() or len(digits) > 9:
            raise CannotError(f"{name} takes the number of a citation, from {self._first_number} to {self.last_number}")
        number = int(digits)
        if number in self._besides:
            return NumberedCitation(number, *self._besides[number])
        entry = self.entries.numbered(number)
        if entry is None or number >= entry.first + len(entry.answer.citations):
            raise CannotError(f"there is no citation {number}: the last one is {self.last_number}")
        return NumberedCitation(number, entry.answer, entry.answer.citations[number - entry.first])


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
