"""Open the library of a server in a thread, from the server's start on.

Law: every call gets the same library. Where opening failed, the next call tries again. A call never waits for a look at
files that were looked at a moment ago.
"""

from __future__ import annotations

import threading
from contextlib import suppress
from time import monotonic
from typing import TYPE_CHECKING

from qa.cli.lasting import keep_what_is_open

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.library import Library
    from qa.model import Progress

FRESH = 2.0  # seconds for which the files are not looked at again


class Opening:
    """A library that is being opened. `progress` is how far its files are read, None before the first."""

    def __init__(self, open_library: Callable[[Callable[[Progress], object]], Library]) -> None:
        self._open = open_library
        self._library: Library | None = None
        self._error: BaseException | None = None
        self._looked = 0.0
        self.done = threading.Event()
        self.progress: Progress | None = None
        self._begin()

    def library(self) -> Library:
        """The library, brought up to date with its files. Call it when `done` is set. Raises what opening raised."""
        if self._library is None:
            error = self._error or RuntimeError("the library is not open yet")
            self._begin()
            raise error
        if monotonic() - self._looked > FRESH:
            self._library.refresh()
            self._looked = monotonic()
        return self._library

    def _begin(self) -> None:
        self.done.clear()
        threading.Thread(target=self._run, name="qa-opening", daemon=True).start()

    def _run(self) -> None:
        try:
            library = self._open(self._note)
            with suppress(Exception):  # a failure here recurs, and is told, at the first call
                library.warm_up()
            self._library = library
        except BaseException as error:  # the calls raise it
            self._error = error
        self._looked = monotonic()
        keep_what_is_open()
        self.done.set()

    def _note(self, progress: Progress) -> None:
        self.progress = progress
