"""Delete what is kept: of the sources that are asked, or of all.

Law: nothing is deleted but what was named, and what was typed since. A line of the history goes with the conversation
that it was asked in.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from qa.chat.slash_commands import CannotError
from qa.chat.state import reason_of
from qa.render.phrases import quantity, shorten

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.chat.history import History
    from qa.chat.sessions import Sessions

YES = frozenset(("y", "yes"))
NO = frozenset(("n", "no", ""))


class Forgetting(NamedTuple):
    """What is to be deleted: conversations by their paths, and lines of the history; None means all. `lines` is the
    number of these lines."""

    paths: tuple[str, ...]
    said: frozenset[str] | None
    lines: int

    def __bool__(self) -> bool:
        return bool(self.paths or self.lines)

    def told(self, name: str) -> str:
        """What it is, in words; people call the sources `name`."""
        about = f"what is kept about {shorten(name, 60)}"
        whose = "all that is kept, also about other documents" if self.said is None else about
        return f"{whose}: {quantity(len(self.paths), 'conversation')} and {quantity(self.lines, 'line')} of the history"


def everything(sessions: Sessions, history: History) -> Forgetting:
    """Find all that is kept, readable or not. Raises OSError where the conversations cannot be listed."""
    lines = 0
    with suppress(OSError):
        lines = history.count()
    return Forgetting(tuple(sessions.paths()), None, lines)


def of_sources(sessions: Sessions, history: History, sources: tuple[str, ...]) -> Forgetting:
    """Find the conversations about these sources, and the lines of the history that were typed in them. Raises OSError
    where they cannot be read."""
    found = sessions.about(sources, for_deletion=True).conversations
    said = {
        f"/search {entry.answer.question}" if entry.kind == "search" else entry.answer.question
        for kept in found
        for entry in kept.entries
    }
    lines = frozenset((*said, *history.typed))
    return Forgetting(tuple(kept.path for kept in found), lines, history.count(lines))


def forget(plan: Forgetting, sessions: Sessions, history: History) -> str:
    """Delete it, and say what was deleted. Raises CannotError where something cannot be deleted."""
    said = None if plan.said is None else plan.said | frozenset(history.typed)
    parts: tuple[tuple[str, str, Callable[[], object]], ...] = (
        ("lines", quantity(plan.lines, "line"), lambda: history.forget(said)),
        ("conversations", quantity(len(plan.paths), "conversation"), lambda: sessions.forget(plan.paths)),
    )
    deleted, problems = [], []
    for what, number, delete in parts:
        if plan.said is not None and number.startswith("0 "):
            continue
        try:
            delete()
            deleted.append(number)
        except OSError as error:
            problems.append(f"{what} cannot be deleted: {reason_of(error)}")
    if problems:
        raise CannotError("; ".join([*problems, *(f"deleted: {number}" for number in deleted)]))
    return f"deleted: {' and '.join(deleted)}"
