"""What signals do while a person types.

Law: Ctrl-C interrupts only what says that it can be interrupted, and where it comes a moment too late, nothing is
harmed; SIGTERM ends the chat by way of all that puts the terminal right.
"""

from __future__ import annotations

import signal
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class Signals:
    """Use it as a context manager: at the end, signals do what they did before."""

    def __init__(self) -> None:
        self._interrupts = False
        self._instead: Callable[[], object] | None = None
        self._before: dict[int, Any] = {}

    def __enter__(self) -> Signals:
        try:
            for number, handler in ((signal.SIGINT, self._interrupt), (signal.SIGTERM, self._leave)):
                self._before[number] = signal.signal(number, handler)
        except ValueError:
            pass  # only the main thread can set them
        return self

    def __exit__(self, *_: object) -> None:
        for number, handler in self._before.items():
            signal.signal(number, handler)

    @contextmanager
    def ctrl_c_interrupts(self) -> Iterator[None]:
        """What stands in here ends with KeyboardInterrupt, once, when Ctrl-C comes."""
        self._interrupts = True
        try:
            yield
        finally:
            self._interrupts = False

    @contextmanager
    def ctrl_c_calls(self, instead: Callable[[], object]) -> Iterator[None]:
        """What stands in here goes on when Ctrl-C comes, and `instead` is called."""
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
