"""Define a mail as all of its formats give it: what its header says, its bodies, and what is attached.

Law: a message in a message is opened only when it is asked for, so that its depth is bounded by who asks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable


class Body(NamedTuple):
    """A text of a mail as plain text and as a page (HTML), which say the same; either may be empty."""

    plain: str = ""
    page: str = ""


class Attached(NamedTuple):
    """What is attached under a name: bytes, or a message that `opened` gives. `problem` says why it cannot be read."""

    name: str
    data: bytes = b""
    opened: Callable[[], Mail] | None = None
    problem: str = ""


class Mail(NamedTuple):
    """A message. `fields` are the lines of its header that people read, each a name and a value. `time` is when it was
    sent, in Unix time in seconds, 0 if it does not say. `problem` says why a part of its text cannot be read,
    `has_header` whether it begins as a mail does."""

    subject: str
    fields: tuple[tuple[str, str], ...]
    time: int
    bodies: tuple[Body, ...]
    attached: tuple[Attached, ...]
    problem: str = ""
    has_header: bool = True
