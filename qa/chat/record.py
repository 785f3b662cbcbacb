"""A conversation as a file of JSON lines, with the answers whole.

The first line says what was asked: {"qa": 1, "sources": [...], "began": SECONDS}. Each further line is an entry:
["ask", ANSWER], ["search", ANSWER], or ["more", ANSWER] with further citations for the last of these.

Law: an answer comes back equal to what it was; nothing in a file is believed that is not of its type, and a line that
is no entry costs the others nothing.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, NamedTuple

from qa.chat.state import open_private
from qa.chat.transcript import TranscriptEntry
from qa.model import Anchor, Answer, Citation, Passage, Span

if TYPE_CHECKING:
    from collections.abc import Iterable

FORMAT = 1
LARGEST = 1 << 26  # bytes of a file that is read
# What the fields of an answer hold, and those of what they hold.
_KINDS: dict[str, Any] = {
    "citations": Citation, "passage": Passage, "span": Span, "marks": Span, "short": Span, "anchors": Anchor,
}  # fmt: skip


class KeptConversation(NamedTuple):
    """A conversation as it was read: where, about what, since when (seconds), and what was shown in it."""

    path: str
    sources: tuple[str, ...]
    began: int
    entries: tuple[TranscriptEntry, ...]

    @property
    def questions(self) -> list[str]:
        return [entry.answer.question for entry in self.entries if entry.kind == "ask"]


def encode_header(sources: tuple[str, ...], began: int) -> bytes:
    """The first line of a file."""
    return _line({"qa": FORMAT, "sources": sources, "began": began})


def encode_entries(entries: Iterable[TranscriptEntry]) -> bytes:
    """The lines of those of these entries that are not private."""
    kept = (entry for entry in entries if not entry.is_private)
    return b"".join(_line([entry.kind, _named(entry.answer)]) for entry in kept)


def load_codecs() -> None:
    """Loads all that it takes to keep an answer, which is more than the rest of keeping it."""
    encode_entries([TranscriptEntry("ask", Answer("", "", (), 0.0))])


def read_conversation(path: str, sources: tuple[str, ...]) -> KeptConversation | None:
    """The conversation in a file; None for one about other sources or without a question, an error for a file that is
    none of ours."""
    with open(open_private(path, os.O_RDONLY), "rb") as file:
        head = _header(file.readline(LARGEST))
        if head is None:
            raise ValueError("no conversation")
        if head[0] != sources:
            return None
        if os.fstat(file.fileno()).st_size > LARGEST:
            raise ValueError("too large")
        entries = tuple(entry for line in file if (entry := _entry(line)))
    kept = KeptConversation(path, *head, entries)
    return kept if kept.questions else None


def _header(line: bytes) -> tuple[tuple[str, ...], int] | None:
    import json

    found = json.loads(line)
    if not isinstance(found, dict) or found.get("qa") != FORMAT:
        return None
    sources, began = found.get("sources"), found.get("began")
    if not isinstance(sources, list) or not all(isinstance(source, str) for source in sources):
        return None
    return (tuple(sources), began) if isinstance(began, int) and 0 <= began < 1 << 40 else None


def _entry(line: bytes) -> TranscriptEntry | None:
    """An entry; None for a line that is none."""
    import json

    import msgspec

    try:
        kind, found = json.loads(line, parse_constant=_refuse)
        if kind in ("ask", "more", "search"):
            answer = msgspec.convert(_in_order(Answer, found), Answer)
            _check(answer)
            return TranscriptEntry(kind, answer)
    except (ValueError, LookupError, TypeError, RecursionError, msgspec.ValidationError):
        pass
    return None


def _named(value: Any) -> Any:
    """A value as JSON has it: with the names of its fields."""
    if isinstance(value, tuple):
        fields = getattr(value, "_fields", None)
        return dict(zip(fields, map(_named, value), strict=True)) if fields else list(map(_named, value))
    return value


def _in_order(kind: Any, found: Any) -> Any:
    """What `_named` gives for a value of the kind, as msgspec takes it: its fields in order, without their names."""
    if isinstance(found, list):
        return [_in_order(kind, one) for one in found]
    if kind and isinstance(found, dict):
        given = kind._field_defaults | found
        return [_in_order(_KINDS.get(name), given[name]) for name in kind._fields]
    return found


def _check(value: object) -> None:
    """Raises ValueError where a value, or one in it, breaks the law of its class: msgspec asks no class."""
    if isinstance(value, tuple):
        for field in value:
            _check(field)
        getattr(value, "_check", tuple)()


def _refuse(constant: str) -> float:
    raise ValueError(f"{constant} is no number")


def _line(value: object) -> bytes:
    import json

    return json.dumps(value, separators=(",", ":")).encode("ascii") + b"\n"  # ASCII: names need be no Unicode
