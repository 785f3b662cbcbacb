"""Handle signals while a person types.

Law: Ctrl-C interrupts only code that declares itself interruptible; a Ctrl-C that comes a moment too late does no harm.
SIGTERM ends the chat through the code that restores the terminal.
"""

from __future__ import annotations

import signal
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import FrameType

    _Handler = Callable[[int, FrameType | None], object] | int | None


class Signals:
    """The handlers of SIGINT and SIGTERM. Use it as a context manager: it restores the earlier handlers."""

    def __init__(self) -> None:
        self._interrupts = False
        self._instead: Callable[[], object] | None = None
        self._before: dict[int, _Handler] = {}

    def __enter__(self) -> Signals:
        try:
            for number, handler in ((signal.SIGINT, self._interrupt), (signal.SIGTERM, self._leave)):
                self._before[number] = signal.signal(number, handler)
        except ValueError:
            pass  # only the main thread can set handlers
        return self

    def __exit__(self, *_: object) -> None:
        for number, handler in self._before.items():
            signal.signal(number, handler)

    @contextmanager
    def ctrl_c_interrupts(self) -> Iterator[None]:
        """In this block, the first Ctrl-C raises KeyboardInterrupt."""
        self._interrupts = True
        try:
            yield
        finally:
            self._interrupts = False

    @contextmanager
    def ctrl_c_calls(self, instead: Callable[[], object]) -> Iterator[None]:
        """In this block, Ctrl-C calls `instead`, and the block goes on."""
        self._instead = instead
        try:
            yield
        finally:
            self._instead = None

    def _interrupt(self, *_: object) -> None:
        if self._instead is not None:
            self._instead()
        elif self._interrupts:
            self._interrupts = False
            raise KeyboardInterrupt

    def _leave(self, number: int, _: object) -> None:
        raise SystemExit(128 + number)
