"""Handle signals while a person types.

Law: Ctrl-C interrupts only code that declares itself interruptible; a Ctrl-C that comes a moment too late does no harm.
SIGTERM and SIGHUP end the chat through the code that restores the terminal, and interrupt neither that code nor an
event loop. A signal that the process was started to ignore stays ignored.
"""

from __future__ import annotations

import signal
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import FrameType

    _Handler = Callable[[int, FrameType | None], object] | int | None


class _Ending(BaseException):
    """Ends a block of a task, since the chat ends; it never leaves this module."""


class Signals:
    """The handlers of SIGINT, SIGTERM and SIGHUP. Use it as a context manager: it restores the earlier handlers."""

    def __init__(self) -> None:
        self._interrupts = False
        self._stop: Callable[[], object] | None = None
        self._before: dict[int, _Handler] = {}
        self._is_held = self._ends_block = False
        self._woken = -1  # what Python tells of each signal, for the process's own handling
        self._came = 0  # the signal that ends the chat, and came where it may not interrupt

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
        self._is_held = False
        self._obey()

    @property
    def is_ending(self) -> bool:
        """Whether a signal that ends the chat has come, and is not obeyed yet."""
        return self._came != 0

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
    def signals_call(self, stop: Callable[[], object]) -> Iterator[None]:
        """In this block, which runs an event loop, a signal calls `stop`, which is to end the loop's work, and raises
        nothing: a loop takes an exception for that of the task that it runs. A signal that ends the chat is obeyed at
        the end of the block; Ctrl-C has done its part."""
        self._stop = stop
        try:
            yield
        finally:
            self._stop = None
            if self._before:
                self._wake()  # the event loop has told Python to tell none
            self._obey()

    @contextmanager
    def ends_with_chat(self) -> Iterator[None]:
        """In this block of a task of the event loop, a signal that ends the chat ends the block as well, at once: it
        may wait for another program."""
        self._ends_block = True
        try:
            yield
        except _Ending:
            pass
        finally:
            self._ends_block = False

    def _wake(self) -> None:
        signal.set_wakeup_fd(self._woken, warn_on_full_buffer=False)

    def _interrupt(self, *_: object) -> None:
        if self._stop is not None:
            self._stop()
        elif self._interrupts:
            self._interrupts = False
            raise KeyboardInterrupt

    def _leave(self, number: int, _: FrameType | None) -> None:
        self._came = number
        if self._stop is None:
            self._obey()
            return
        self._stop()
        if self._ends_block:
            self._ends_block = False
            raise _Ending

    def _obey(self) -> None:
        """End the chat, if a signal that does so has come and nothing holds it."""
        number = self._came
        if not number or self._is_held:
            return
        self._came = 0
        before = self._before.get(number)
        if callable(before):
            before(number, None)  # the process's own handler, which raises only once
        else:
            raise SystemExit(128 + number)
