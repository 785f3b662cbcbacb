"""Define the errors that `qa` raises on purpose: one base, so that one `except` at the edge catches them all.

QAError
  UsageError    the call makes no sense (an unknown option, an empty question)
  LoadError     a source cannot be read as text
  EngineError   the index failed; the library's own exception is its `__cause__`

Law: a message says what went wrong and with which file or option; the hint says what to do next. "Nothing found"
is not an error.
"""

from __future__ import annotations

# What Python raises for a value that came from outside and has not the form that is expected of it.
MISSHAPEN = (ValueError, TypeError, LookupError, AttributeError, ArithmeticError, RecursionError)


class QAError(Exception):
    """A problem that a person can solve. `message` is one line; `hint` is the line below it and may be empty."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class UsageError(QAError):
    """A call that makes no sense: a wrong option, an empty question, a limit below one."""


class LoadError(QAError):
    """A source that cannot be read as text: missing, binary, empty, forbidden."""


class EngineError(QAError):
    """An index that cannot answer. It is raised `from` the exception of the engine's own library."""


def printable(path: str) -> str:
    """The path as a message shows it: in one line, with characters that cannot be printed escaped.

    >>> printable("a\\nb")
    'a\\\\nb'
    """
    if path.isprintable():
        return path
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in path)


def unreadable(path: str, error: OSError | ValueError) -> LoadError:
    """The error to raise for a path that the system refuses, or that is not a valid path (it holds a NUL)."""
    shown = printable(path)
    if isinstance(error, (FileNotFoundError, NotADirectoryError, ValueError)):
        return LoadError(f"{shown}: no such file or folder", "check the spelling of the path")
    if isinstance(error, PermissionError):
        return LoadError(f"{shown}: no permission to read it", "ask its owner for access, or change its mode")
    reason = (error.strerror or type(error).__name__).lower()
    return LoadError(f"{shown}: cannot be read: {reason}", "see whether another program can open it")
