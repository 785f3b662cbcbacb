"""Keep what outlives a chat, the typed lines and the conversations, and continue earlier conversations.

Law: nothing is kept before it was shown. Forgotten entries are never kept again, even if the conversation goes on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.chat.forgetting import everything, forget, of_sources
from qa.chat.listing import identity
from qa.chat.sessions import Session, Sessions
from qa.chat.slash_commands import CannotError
from qa.chat.state import reason_of
from qa.render.phrases import quantity, shorten

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.chat.entries import TranscriptEntry
    from qa.chat.forgetting import Forgetting
    from qa.chat.history import History
    from qa.chat.opening import Opening
    from qa.chat.record import KeptConversation
    from qa.chat.screen import Screen
    from qa.chat.state import State
    from qa.chat.transcript import Transcript

NAMED = 3  # most files that a message names


class Persistence:
    """The store of one chat, with access to the conversations of earlier chats."""

    def __init__(self, state: State, history: History) -> None:
        self._history = history
        self._sessions = Sessions(state)
        self._session: Session | None = None
        self._start = 0  # the first entry of the conversation that may be kept
        self._listed: list[KeptConversation] | None = None

    def keep(self, entries: Sequence[TranscriptEntry], sources: Opening) -> None:
        """Keep the entries since the last call."""
        if self._session is None:
            self._session = Session(self._sessions, _about(sources), self._start)
        self._session.keep(entries)

    def last(self, sources: Opening, screen: Screen) -> KeptConversation | None:
        """Return the last conversation about these sources, or None."""
        return next(iter(self._about(sources, screen)), None)

    def numbered(self, number: int, sources: Opening, screen: Screen) -> KeptConversation:
        """Return a conversation by its number in the last listing. Raises CannotError for an unknown number."""
        listed = self._about(sources, screen) if self._listed is None else self._listed
        if not 1 <= number <= len(listed):
            known = f"the last one is {len(listed)}" if listed else "none is kept about these sources"
            raise CannotError(f"there is no earlier conversation {number}: {known}")
        return listed[number - 1]

    def listing(self, sources: Opening, screen: Screen) -> str:
        """Write a line for each earlier conversation about these sources. Raises CannotError where there is none."""
        self._listed = self._about(sources, screen)
        if not self._listed:
            raise CannotError("no earlier conversation about these sources is kept")
        marks = [f"{number}." for number in range(1, len(self._listed) + 1)]
        rows = (
            (when(kept.began), quantity(len(kept.questions), "question"), shorten(kept.questions[0], 60))
            for kept in self._listed
        )
        return "\n".join(f"{mark:<3} {'  '.join(row)}" for mark, row in zip(marks, rows, strict=True))

    def go_on(self, kept: KeptConversation, transcript: Transcript, screen: Screen) -> None:
        """Continue an earlier conversation in place of this one, and show its last answers."""
        listed = self._listed
        self.new()
        self._listed = listed  # the listing on the screen keeps its numbers
        transcript.begin(kept.entries)
        self._session = Session(self._sessions, kept.sources, 0, kept)
        first, last = transcript.entries[0].first, transcript.last_number
        numbers = f" (citations {first} to {last})" if last > first else f" (citation {last})" if last == first else ""
        screen.say(
            f"going on with {quantity(len(kept.questions), 'question')} since {when(kept.began)}{numbers}; "
            f"the last: {shorten(kept.questions[-1])}",
            dim=True,
        )
        screen.recall(transcript.entries)

    def new(self) -> None:
        """Keep the conversation that begins now in a file of its own."""
        self.move()
        self._start = 0

    def move(self) -> None:
        """Go on about other sources: with its next entry, the conversation is kept once more, about these."""
        self.close()
        self._listed = None

    def what_to_forget(self, sources: Opening, *, is_all: bool) -> Forgetting:
        """Find what is kept about these sources, or all. Raises CannotError where it cannot be listed."""
        try:
            if is_all:
                return everything(self._sessions, self._history)
            return of_sources(self._sessions, self._history, _about(sources))
        except OSError as error:
            raise CannotError(f"what is kept cannot be read: {reason_of(error)}") from error

    def forget(self, plan: Forgetting, entries: int) -> str:
        """Delete what was found, and return a message on it. The first `entries` entries of this conversation are never
        kept again."""
        self.move()
        self._start = entries
        return forget(plan, self._sessions, self._history)

    def turn_to_others(self) -> None:
        """Go on about other sources: what was typed so far was about those before."""
        self.move()
        self._history.typed.clear()

    def close(self) -> None:
        """Close the conversation's file."""
        if self._session is not None:
            self._start = self._session.close()
        self._session = None

    def _about(self, sources: Opening, screen: Screen) -> list[KeptConversation]:
        """Return the earlier conversations about the sources, without this one."""
        try:
            found = self._sessions.about(_about(sources))
        except OSError as error:
            screen.say(f"conversations cannot be listed: {reason_of(error)}", dim=True)
            return []
        if found.unreadable:
            named = ", ".join(found.unreadable[:NAMED]) + (", ..." if len(found.unreadable) > NAMED else "")
            screen.say(f"{quantity(len(found.unreadable), 'kept conversation')} cannot be read: {named}", dim=True)
        own = self._session.path if self._session else ""
        return [kept for kept in found.conversations if kept.path != own]


def when(began: int) -> str:
    """Write a time as date and time of day, in the local time zone.

    >>> len(when(1_800_000_000))
    16
    """
    import time

    return time.strftime("%Y-%m-%d %H:%M", time.localtime(began))


def _about(sources: Opening) -> tuple[str, ...]:
    return identity(sources.paths, sources.library() if "-" in sources.paths else None)
