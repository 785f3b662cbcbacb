"""Handle signals while a person types.

Law: Ctrl-C interrupts only code that declares itself interruptible; a Ctrl-C that comes a moment too late does no harm.
SIGTERM and SIGHUP end the chat through the code that restores the terminal, and never interrupt that code. A signal
that the process was started to ignore stays ignored.
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
    """The handlers of SIGINT, SIGTERM and SIGHUP. Use it as a context manager: it restores the earlier handlers."""

    def __init__(self) -> None:
        self._interrupts = False
        self._instead: Callable[[], object] | None = None
        self._before: dict[int, _Handler] = {}
        self._is_held = False
        self._woken = -1  # what Python tells of each signal, for the process's own handling
        self._came = 0  # the signal that came while signals were held

    def __enter__(self) -> Signals:
        handlers: dict[int, _Handler] = {signal.SIGINT: self._interrupt, signal.SIGTERM: self._leave}
        if hasattr(signal, "SIGHUP"):
            handlers[signal.SIGHUP] = self._leave
        try:
            self._woken = signal.set_wakeup_fd(-1)
            self._wake()
            for number, handler in handlers.items():
                if signal.getsignal(number) != signal.SIG_IGN:
                    self._before[number] = signal.signal(number, handler)
        except ValueError:
            pass  # only the main thread can set handlers
        return self

    def __exit__(self, *_: object) -> None:
        for number, handler in self._before.items():
            signal.signal(number, handler)
        if self._came:
            self._is_held = False
            self._leave(self._came, None)

    def hold(self) -> None:
        """From now on, note a signal that ends the chat, and obey it when the terminal is restored."""
        self._is_held = True

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
        """In this block, Ctrl-C calls `instead`, and the block goes on. An event loop may be run in it."""
        self._instead = instead
        try:
            yield
        finally:
            self._instead = None
            if self._before:
                self._wake()  # the event loop has told Python to tell none

    def _wake(self) -> None:
        signal.set_wakeup_fd(self._woken, warn_on_full_buffer=False)

    def _interrupt(self, *_: object) -> None:
        if self._instead is not None:
            self._instead()
        elif self._interrupts:
            self._interrupts = False
            raise KeyboardInterrupt

    def _leave(self, number: int, frame: FrameType | None) -> None:
        if self._is_held:
            self._came = number
            return
        before = self._before.get(number)
        if callable(before):
            before(number, frame)  # the process's own handler, which raises only once
        else:
            raise SystemExit(128 + number)
