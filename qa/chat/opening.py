"""A library opened behind the prompt, in a thread of its own.

Law: it is opened once; what that raises is raised again where the library is first needed, and what the library has
to say of its sources is said once, by the thread that shows things. Other sources take its place when they are open.
"""

from __future__ import annotations

import threading
from contextlib import suppress
from time import monotonic
from typing import TYPE_CHECKING

from qa.errors import LoadError

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.chat.screen import Screen
    from qa.library import Library

SLOW = 0.5  # seconds that a person waits without being told for what


class Opening:
    """Use it as a context manager: at the end, the library is closed.

    `name` is what people call the sources, `paths` what they named, `language` what they said it is; `afterwards` are
    done with the library in the other thread, when nobody waits for it any more.
    """

    def __init__(
        self,
        open_library: Callable[[], Library],
        screen: Screen,
        name: str = "",
        paths: tuple[str, ...] = (),
        language: str = "",
    ) -> None:
        self.name = name
        self.paths = paths
        self.size = 0  # passages, when it is open
        self._language = language
        self.afterwards: list[Callable[[Library], object]] = []
        self._open_library = open_library
        self._screen = screen
        self._library: Library | None = None
        self._done = threading.Event()
        self._is_started = False
        self._is_followed = False
        self._has_told = False
        self._when_done: Callable[[], object] = lambda: None
        self.error: BaseException | None = None
        self._looked = 0.0  # seconds that the last look at the files took

    def __enter__(self) -> Opening:
        return self

    def __exit__(self, *_: object) -> None:
        if self._library is not None:
            self._library.close()

    @property
    def ready(self) -> Library | None:
        """The library, if it is open."""
        return self._library if self._done.is_set() else None

    @property
    def has_news(self) -> bool:
        """Whether the library is there and has something to say that was not said yet."""
        if self._has_told or self._library is None or not self._done.is_set():
            return False
        return bool(self._library.notes or self._library.failures)

    def start(self, when_done: Callable[[], object] = lambda: None) -> None:
        """Begins to open the library, unless that has begun. `when_done` is called in the other thread when that is
        over, in place of any that was given before."""
        self._when_done = when_done
        if not self._is_started:
            self._is_started = True
            # A daemon: who leaves while a large folder is being read does not wait for its end.
            threading.Thread(target=self._open_behind, name="qa-opening", daemon=True).start()
        elif self.ready is not None and not self._is_followed:
            threading.Thread(target=self._follow, args=(self.ready,), name="qa-following", daemon=True).start()

    def library(self) -> Library:
        """The library, waited for where it is being opened, and opened here where that has not begun."""
        if not self._is_started:
            self._is_started = True
            try:
                self._library = self._open_library()
                self.size = self._library.size
            finally:
                self._done.set()
        if not self._done.wait(SLOW):
            self._screen.say("reading the documents ...", dim=True)
            self._done.wait()
        if self._library is None:
            raise self.error or RuntimeError("the library was not opened")
        if not self._has_told:
            self._has_told = True
            for note in self._library.notes:
                self._screen.say(note, dim=True)
            for failure in self._library.failures:
                self._screen.complain(LoadError(failure))
        return self._library

    def look_again(self) -> None:
        """Takes in what has changed in the files, where a look at them takes no longer than a person notices."""
        library = self.library()
        if self._looked < SLOW / 5:
            start = monotonic()
            library.refresh()
            self._looked = monotonic() - start

    def swap(self, paths: tuple[str, ...]) -> None:
        """Puts other sources in place of these. Whatever that raises, these stay."""
        from qa.library import open_library

        before = self.library()
        other = Opening(lambda: open_library(*paths, language=self._language), self._screen)
        other.start()  # in its thread, so that Ctrl-C interrupts no more than the waiting
        self._library, self.size = other.library(), other.size
        self.name, self.paths = ", ".join(paths), paths
        before.close()
        threading.Thread(target=self._follow, args=(self._library,), name="qa-following", daemon=True).start()

    def _open_behind(self) -> None:
        library = None
        try:
            library = self._open_library()
            with suppress(Exception):  # what fails here fails again, and is told, when somebody asks
                self.size = library.size
                _rehearse(library)
            self._library = library
        except BaseException as error:
            self.error = error
        self._is_followed = True
        self._done.set()
        with suppress(RuntimeError):  # the prompt's event loop may have ended meanwhile
            self._when_done()
        if library is not None:
            self._follow(library)

    def _follow(self, library: Library) -> None:
        self._is_followed = True
        for do in self.afterwards:
            with suppress(Exception):  # as above
                do(library)


def _rehearse(library: Library) -> None:
    """Asks the library for words of its own and draws the answer on nothing, so that all that the first question
    needs has been loaded."""
    from io import StringIO

    from qa.render.terminal import console, terminal

    for source in library.sources:
        for passage in library.passages(source)[:1]:
            answer = library.ask(" ".join(passage.text.split()[:8]), limit=1)
            console(StringIO(), color="always", width=80).print(terminal(answer))
            return
