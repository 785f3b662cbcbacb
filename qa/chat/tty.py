"""How a terminal treats what is typed while no prompt reads it.

Law: at the end of each of these, the terminal is as it was at its beginning, whatever happened in between.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager
    from typing import TextIO


def restoring(terminal: TextIO | None) -> AbstractContextManager[None]:
    """The terminal (None: standard input) as it is."""
    return _changed(terminal, lambda settings, flags: None)


def without_echo(terminal: TextIO | None) -> AbstractContextManager[None]:
    """Keys wait, unseen and as they are, for the next prompt; Ctrl-C is a signal still. As a terminal usually is, it
    would show them between the lines of an answer and swallow a Ctrl-D."""

    def change(settings: list[Any], flags: Any) -> None:
        settings[0] &= ~flags.ICRNL
        settings[3] &= ~(flags.ECHO | flags.ICANON | flags.IEXTEN)

    return _changed(terminal, change)


def line_editing(terminal: TextIO | None) -> AbstractContextManager[None]:
    """Lines that are shown and edited as they are typed: what other programs expect."""

    def change(settings: list[Any], flags: Any) -> None:
        settings[0] |= flags.ICRNL
        settings[3] |= flags.ECHO | flags.ICANON | flags.IEXTEN | flags.ISIG

    return _changed(terminal, change)


@contextmanager
def _changed(terminal: TextIO | None, change: Callable[[list[Any], Any], None]) -> Iterator[None]:
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
