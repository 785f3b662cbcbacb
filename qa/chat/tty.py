"""Set how a terminal treats keys while no prompt reads them.

Law: each context manager leaves the terminal as it found it, whatever happens in between.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager
    from types import ModuleType
    from typing import TextIO


def restoring(terminal: TextIO | None) -> AbstractContextManager[None]:
    """Change nothing, and restore the terminal (None: standard input) at the end."""
    return _changed(terminal, lambda settings, flags: None)


def without_echo(terminal: TextIO | None) -> AbstractContextManager[None]:
    """Hold keys, unseen and unchanged, for the next prompt; Ctrl-C remains a signal. In its usual mode a terminal
    would show the keys between the lines of an answer and swallow a Ctrl-D."""

    def change(settings: list[Any], flags: ModuleType) -> None:
        settings[0] &= ~flags.ICRNL
        settings[3] &= ~(flags.ECHO | flags.ICANON | flags.IEXTEN)

    return _changed(terminal, change)


def line_editing(terminal: TextIO | None) -> AbstractContextManager[None]:
    """Show and edit lines as they are typed, as other programs expect."""

    def change(settings: list[Any], flags: ModuleType) -> None:
        settings[0] |= flags.ICRNL
        settings[3] |= flags.ECHO | flags.ICANON | flags.IEXTEN | flags.ISIG

    return _changed(terminal, change)


# termios describes a terminal by a list of numbers with one list among them, hence `Any`.
@contextmanager
def _changed(terminal: TextIO | None, change: Callable[[list[Any], ModuleType], None]) -> Iterator[None]:
    try:
        import termios
    except ImportError:  # a system that has no such settings
        yield
        return
    before = None
    try:
        descriptor = terminal.fileno() if terminal is not None else 0
        before = termios.tcgetattr(descriptor)
    except (OSError, ValueError, termios.error):
        pass  # no terminal
    try:
        if before is not None:
            settings = termios.tcgetattr(descriptor)
            change(settings, termios)
            termios.tcsetattr(descriptor, termios.TCSADRAIN, settings)
        yield
    finally:
        try:
            if before is not None and termios.tcgetattr(descriptor) != before:
                termios.tcsetattr(descriptor, termios.TCSADRAIN, before)
        except termios.error:
            pass  # the terminal is gone
