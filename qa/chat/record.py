"""Encode and decode a conversation as a file of JSON lines with whole answers.

The first line is the header, which names the sources: {"qa": 1, "sources": [...], "began": SECONDS}. Each further line
is an entry: ["ask", ANSWER, NUMBER], ["search", ANSWER, NUMBER], or ["more", ANSWER, NUMBER] with further citations for
the last of these. NUMBER is that of the first citation; earlier files lack it.

Law: an answer is read back equal. Every value of a file is checked against its type. A line that is no entry is skipped
without loss of the others.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, NamedTuple

from qa.chat.entries import TranscriptEntry
from qa.chat.state import open_private
from qa.model import Anchor, Answer, Citation, Member, Only, Passage, Searched, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

FORMAT = 1
MOST_NUMBER = 1_000_000  # of a citation
LARGEST = 1 << 26  # most bytes of a file to read
# The types of the fields of an answer, and of the fields inside those.
_KINDS: dict[str, Any] = {
    "citations": Citation,
    "closest": Citation,
    "passage": Passage,
    "span": Span,
    "marks": Span,
    "kept": Span,
    "hidden": Span,
    "short": Span,
    "anchors": Anchor,
    "member": Member,
    "search": Searched,
    "only": Only,
}


class KeptConversation(NamedTuple):
    """A conversation read from a file: its path, its sources, its beginning (Unix time in seconds) and its entries."""

    path: str
    sources: tuple[str, ...]
    began: int
    entries: tuple[TranscriptEntry, ...]

    @property
    def questions(self) -> list[str]:
        return [entry.answer.question for entry in self.entries if entry.kind == "ask"]


def encode_header(sources: tuple[str, ...], began: int) -> bytes:
    """Encode the first line of a file."""
    return _line({"qa": FORMAT, "sources": sources, "began": began})


def encode_entries(entries: Iterable[TranscriptEntry]) -> bytes:
    """Encode the entries that are not private."""
    kept = (entry for entry in entries if not entry.is_private)
    return b"".join(_line([entry.kind, _named(entry.answer), entry.first]) for entry in kept)


def load_codecs() -> None:
    """Load the modules that encoding needs: loading takes longer than encoding an answer."""
    encode_entries([TranscriptEntry("ask", Answer("", "", (), 0.0))])


def read_conversation(path: str, sources: tuple[str, ...]) -> KeptConversation | None:
    """Read the conversation in a file; return None for one about other sources, and where nothing was kept yet, since
    the chat or the machine stopped before its first line was whole.

    Raises an error, such as ValueError or RecursionError, for a file that holds no conversation.
    """
    with open(open_private(path, os.O_RDONLY), "rb") as file:
        line = file.readline(LARGEST)
        if _is_begun(line):
            return None
        head = _header(line)
        if head is None:
            raise ValueError("no conversation")
        if head[0] != sources:
            return None
        if os.fstat(file.fileno()).st_size > LARGEST:
            raise ValueError("too large")
        entries = tuple(_in_sequence(entry for line in file if (entry := _entry(line))))
    return KeptConversation(path, *head, entries)


def _is_begun(line: bytes) -> bool:
    """Whether a first line was not written to its end; a machine that stops may leave zeros."""
    begin = b'{"qa":%d,"sources":' % FORMAT
    return not line.endswith(b"\n") and (line.startswith(begin) or begin.startswith(line.rstrip(b"\0")))


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
    """Decode an entry; return None for a line that is none."""
    import json

    import msgspec

    try:
        kind, found, *numbers = json.loads(line, parse_constant=_refuse)
        if kind in ("ask", "more", "search"):
            answer = msgspec.convert(_in_order(Answer, found), Answer)
            if "search" not in found:  # kept before answers had it
                answer = answer._replace(search=_search_of(answer.searched))
            _check(answer)
            first = numbers[0] if numbers and isinstance(numbers[0], int) else 0
            return TranscriptEntry(kind, answer, first=first)
    except (ValueError, LookupError, TypeError, RecursionError, msgspec.ValidationError):
        pass
    return None


def _in_sequence(entries: Iterable[TranscriptEntry]) -> Iterator[TranscriptEntry]:
    """Give each entry a number that is free: its own, or the next one where that is none or too high to be true."""
    free = 1
    for entry in entries:
        first = entry.first if free <= entry.first < MOST_NUMBER else free
        free = first + len(entry.answer.citations)
        yield entry._replace(first=first)


def _search_of(searched: str) -> Searched:
    """Turn `Answer.searched` into the structure that newer answers carry."""
    own, _, lent = searched.partition("·")
    return Searched(tuple(filter(None, [own.strip()])), lent=tuple(filter(None, lent.strip().split(", "))))


def _named(value: object) -> object:
    """Turn named tuples into dictionaries by field name, and other tuples into lists, at every depth."""
    if isinstance(value, tuple):
        fields = getattr(value, "_fields", None)
        return dict(zip(fields, map(_named, value), strict=True)) if fields else list(map(_named, value))
    return value


def _in_order(kind: Any, found: object) -> object:
    """Undo `_named` for a value of a named tuple class: return the fields in order without names, as msgspec takes
    them."""
    if isinstance(found, list):
        return [_in_order(kind, one) for one in found]
    if kind and isinstance(found, dict):
        given = kind._field_defaults | found
        return [_in_order(_KINDS.get(name), given[name]) for name in kind._fields]
    return found


def _check(value: object) -> None:
    """Raise ValueError where a value, or one inside it, breaks the law of its class; msgspec does not check that."""
    if isinstance(value, tuple):
        for field in value:
            _check(field)
        getattr(value, "_check", tuple)()


def _refuse(constant: str) -> float:
    raise ValueError(f"{constant} is no number")


def _line(value: object) -> bytes:
    import json

    # In ASCII, with escapes: a file name need not be Unicode.
    return json.dumps(value, separators=(",", ":")).encode("ascii") + b"\n"
