"""Ctrl-C in a command that answers once: it ends the process with 130, whenever it comes.

Python only notes a signal when it comes, and raises KeyboardInterrupt before its next instruction. A signal that comes
after the last instruction and before the system call in which the process then waits stays unseen until that call
returns; so does one that the system hands to another thread. Therefore a thread waits for signals and sends each once
more, to the main thread alone: that interrupts its system call, and Python raises the exception.

Law: KeyboardInterrupt is raised once, in the main thread, so that nothing interrupts the clearing up. Where Python
discards it (in a finaliser, for example), it is raised again. A process that has not ended in time is ended.
"""

from __future__ import annotations

import os
import signal
import sys
from _thread import get_ident, start_new_thread
from time import sleep

INTERRUPTED = 130  # the exit status, as a shell gives it to a process that SIGINT has ended
_PAUSE = 0.02  # seconds between two signals to the main thread
_PAUSES = 500  # after so many, 10 s, the process is ended: an index is whole after any kill


class Interrupt:
    """The Ctrl-C that may come while a command runs."""

    def __init__(self) -> None:
        self.is_raised = False
        self._notified: int | None = None  # where Python writes a byte for each signal

    def watch(self) -> None:
        """Handle Ctrl-C from now on, unless the process was started to ignore it. Call it in the main thread."""
        if signal.getsignal(signal.SIGINT) is not signal.default_int_handler:
            return
        signal.signal(signal.SIGINT, self._raise)
        sys.unraisablehook = self._discarded
        signals, notified = os.pipe()
        os.set_blocking(notified, False)
        try:
            start_new_thread(self._repeat, (signals, get_ident()))
        except RuntimeError:  # there can be no more threads: as good as Python does it
            return
        signal.set_wakeup_fd(notified, warn_on_full_buffer=False)
        self._notified = notified

    def release(self) -> None:
        """Handle Ctrl-C as Python does, from now on."""
        if self._notified is not None:
            signal.set_wakeup_fd(-1)
            os.close(self._notified)  # ends the thread
        if signal.getsignal(signal.SIGINT) == self._raise:
            signal.signal(signal.SIGINT, signal.default_int_handler)
            sys.unraisablehook = sys.__unraisablehook__

    def _raise(self, *_: object) -> None:
        if not self.is_raised:
            self.is_raised = True
            raise KeyboardInterrupt

    def _discarded(self, unraisable: sys.UnraisableHookArgs) -> None:
        """Take note of an exception that Python can raise nowhere."""
        if issubclass(unraisable.exc_type, KeyboardInterrupt):
            self.is_raised = False  # the thread sends the signal again
        else:
            sys.__unraisablehook__(unraisable)

    def _repeat(self, signals: int, main_thread: int) -> None:
        is_released = not os.read(signals, 1)
        if is_released:
            os.close(signals)
            return
        for _ in range(_PAUSES):
            if not self.is_raised:
                signal.pthread_kill(main_thread, signal.SIGINT)
            sleep(_PAUSE)
        os._exit(INTERRUPTED)
