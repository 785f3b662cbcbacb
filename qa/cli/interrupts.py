"""Ctrl-C, SIGTERM and SIGHUP: each ends the process with a status of its own, whenever it comes.

Python only notes a signal when it comes, and calls its handler before its next instruction. A signal that comes after
the last instruction and before the system call in which the process then waits stays unseen until that call returns; so
does one that the system hands to another thread. Therefore a thread waits for signals and sends each once more, to the
main thread alone: that interrupts its system call, and Python calls the handler.

Law: one exception is raised, once, in the main thread, so that nothing interrupts the clearing up: KeyboardInterrupt
for Ctrl-C, else SystemExit. Where Python discards it (in a finaliser, for example), it is raised again. A process that
has not ended in time is ended. A signal that the process was started to ignore stays ignored.
"""

from __future__ import annotations

import os
import sys
from _thread import get_ident, start_new_thread
from time import sleep

TYPE_CHECKING = False  # that of `typing`, which takes 7 ms to load
if TYPE_CHECKING:
    import signal
    from collections.abc import Callable
else:
    import _signal as signal  # a part of Python itself; `signal` takes a millisecond to load

INTERRUPTED = 130  # the exit status, as a shell gives it to a process that SIGINT has ended; others likewise
ENDING = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]
_PAUSE = 0.02  # seconds between two signals to the main thread
_PAUSES = 500  # after so many, 10 s, the process is ended: an index is whole after any kill


def is_ignored(number: int) -> bool:
    """Whether the process was started to ignore a signal, as by `nohup`."""
    return signal.getsignal(number) in (signal.SIG_IGN, None)


class Interrupt:
    """The signal that may come while a command runs. `number` is that of the one that has come, 0 before. `restore` is
    called before a process that hangs is ended."""

    def __init__(self) -> None:
        self.number = 0
        self.restore: Callable[[], object] = lambda: None

    @property
    def status(self) -> int:
        """The exit status of a process that the signal ends."""
        return 128 + self.number

    def watch(self) -> None:
        """Handle the signals from now on, but those that are ignored. Call it in the main thread."""
        for number in ENDING:
            if not is_ignored(number):
                signal.signal(number, self._raise)
        sys.unraisablehook = self._discarded
        signals, notified = os.pipe()
        os.set_blocking(notified, False)
        try:
            start_new_thread(self._repeat, (signals, get_ident()))
        except RuntimeError:  # there can be no more threads: as good as Python does it
            return
        signal.set_wakeup_fd(notified, warn_on_full_buffer=False)

    def _raise(self, number: int, _: object) -> None:
        if not self.number:
            self.number = number
            raise KeyboardInterrupt if number == signal.SIGINT else SystemExit(self.status)

    def _discarded(self, unraisable: sys.UnraisableHookArgs) -> None:
        """Take note of an exception that Python can raise nowhere."""
        if self.number and issubclass(unraisable.exc_type, (KeyboardInterrupt, SystemExit)):
            self.number = 0  # the thread sends the signal again
        else:
            sys.__unraisablehook__(unraisable)

    def _repeat(self, signals: int, main_thread: int) -> None:
        number = 0
        while not self._ends(number):
            number = os.read(signals, 1)[0]
        for _ in range(_PAUSES):
            if not self.number:
                signal.pthread_kill(main_thread, number)
            sleep(_PAUSE)
        self.restore()
        os._exit(128 + number)

    def _ends(self, number: int) -> bool:
        """Whether a signal is to end the process: a chat handles Ctrl-C itself."""
        if number == signal.SIGINT:
            return signal.getsignal(number) == self._raise
        return number in ENDING and not is_ignored(number)
