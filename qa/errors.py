"""The errors that `qa` raises on purpose: one base, so that one `except` at the edge catches them all.

QAError
  UsageError    the caller asked for something that cannot be (an unknown option, an empty question)
  LoadError     a source cannot be read as text
  EngineError   the index failed; the library's own exception is its `__cause__`

Law: a message says what went wrong and with which file or option; the hint says what to do next. "Nothing found"
is no error.
"""

from __future__ import annotations


class QAError(Exception):
    """What a person can mend: `message` in one line, `hint` for the line below it (may be empty)."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class UsageError(QAError):
    """A call that makes no sense: a wrong option, an empty question, a limit below one."""


class LoadError(QAError):
    """A source that cannot be read as text: missing, binary, empty, forbidden."""


class EngineError(QAError):
    """An index that cannot answer; raised `from` what the engine's own library raised."""


def printable(path: str) -> str:
    """`path` as a message shows it: in one line, with escapes for what cannot be printed.

    >>> printable("a\\nb")
    'a\\\\nb'
    """
    if path.isprintable():
        return path
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in path)


def unreadable(path: str, error: OSError | ValueError) -> LoadError:
    """The error to raise for a path that the system refuses, or that no path can be (it holds a NUL)."""
    shown = printable(path)
    if isinstance(error, (FileNotFoundError, NotADirectoryError, ValueError)):
        return LoadError(f"{shown}: no such file or folder", "check the spelling of the path")
    if isinstance(error, PermissionError):
        return LoadError(f"{shown}: no permission to read it", "ask its owner for access, or change its mode")
    reason = (error.strerror or type(error).__name__).lower()
    return LoadError(f"{shown}: cannot be read: {reason}", "see whether another program can open it")
