"""Open a library in a thread of its own while the prompt already waits for input.

Law: the library is opened once. An error of that is raised again where the library is first needed. The library's notes
on its sources are shown once, by the thread that shows everything else. Other sources replace the library only when
they are open.
"""

from __future__ import annotations

import threading
from contextlib import suppress
from time import monotonic
from typing import TYPE_CHECKING

from qa.errors import LoadError
from qa.render.phrases import waiting_note
from qa.render.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.chat.screen import Screen
    from qa.library import Library

SLOW = 0.5  # seconds after which a waiting person gets a message


class Waiting:
    """Called with what is known of another process that is waited for; it tells that to the opening that uses it."""

    def __init__(self) -> None:
        self.tell: Callable[[str], object] = lambda holder: None

    def __call__(self, holder: str) -> None:
        self.tell(holder)


class Opening:
    """A library that is being opened. Use it as a context manager, which closes the library at the end.

    `name` is what people call the sources, `paths` are the paths that they gave, `language` is the language that they
    gave. The functions in `afterwards` are called with the library in the other thread, once nobody waits for it.
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
        self.size = 0  # passages, once the library is open
        self.title = ""  # of the one document, once it is known
        self.files = 0  # 0: not known yet
        self.has_more_files = False  # than `files`
        self._language = language
        self.afterwards: list[Callable[[Library], object]] = []
        self._open_library = open_library
        self._screen = screen
        self._library: Library | None = None
        self._done = threading.Event()
        self._stirred = threading.Event()  # there is something to show, or to go on with
        self._heard: list[str] = []  # messages of the other thread that were not shown yet
        self._reader: threading.Thread | None = None
        self._is_started = False
        self._is_followed = False
        self._has_told = False
        self._when_done: Callable[[], object] = lambda: None
        self.error: BaseException | None = None
        self._looked = 0.0  # seconds that the last check of the files took

    def __enter__(self) -> Opening:
        return self

    def __exit__(self, *_: object) -> None:
        if self._library is not None:
            self._library.close()

    @property
    def ready(self) -> Library | None:
        """The library, or None while it is not open."""
        return self._library if self._done.is_set() else None

    @property
    def has_news(self) -> bool:
        """Whether there is something to tell that was not shown yet."""
        if self._heard:
            return True
        if self._has_told or self._library is None or not self._done.is_set():
            return False
        return bool(self._library.notes or self._library.failures)

    def start(self, when_done: Callable[[], object] = lambda: None) -> None:
        """Start to open the library, unless that has begun. When the opening ends, the other thread calls `when_done`,
        which replaces any function given before."""
        self._when_done = when_done
        if not self._is_started:
            self._is_started = True
            # A daemon thread, so that leaving does not wait until a large folder has been read.
            self._reader = threading.Thread(target=self._open_behind, name="qa-opening", daemon=True)
            self._reader.start()
        elif self.ready is not None and not self._is_followed:
            threading.Thread(target=self._follow, args=(self.ready,), name="qa-following", daemon=True).start()

    def library(self) -> Library:
        """Return the library: wait for it where it is being opened, and open it here where that has not begun."""
        if not self._is_started:
            self._is_started = True
            try:
                self._library = self._open_library()
                self.size = self._library.size
            finally:
                self._done.set()
        if not self._done.wait(SLOW):
            self._screen.say("reading the documents ...", dim=True)
            while not self._done.is_set():
                self._stirred.wait()
                self._stirred.clear()
                self.tell()
        if self._library is None:
            raise self.error or RuntimeError("the library was not opened")
        self.tell()
        return self._library

    def tell(self) -> None:
        """Show what the other thread has to say and, once the library is open, what that says about its sources."""
        while self._heard:
            self._screen.say(self._heard.pop(0), dim=True)
        if self._library is not None and self._done.is_set() and not self._has_told:
            self._has_told = True
            for note in self._library.notes:
                self._screen.say(note, dim=True)
            for failure in self._library.failures:
                self._screen.complain(LoadError(failure))

    def hear(self, holder: str) -> None:
        """Note that another process is waited for; the thread that shows everything else shows it."""
        self._heard.append(waiting_note(holder))
        if threading.current_thread() is self._reader:
            self._stirred.set()
            with suppress(RuntimeError):  # the prompt's event loop may have ended meanwhile
                self._when_done()
        else:
            self.tell()

    def look_again(self) -> None:
        """Refresh the library from its files, where the last check of the files was too short to notice."""
        library = self.library()
        if self._looked < SLOW / 5:
            start = monotonic()
            library.refresh()
            self._looked = monotonic() - start

    def swap(self, paths: tuple[str, ...]) -> None:
        """Replace the sources by others. Where that raises an error, the present sources stay."""
        from qa.library import open_library

        before = self.library()
        waiting = Waiting()
        other = Opening(lambda: open_library(*paths, language=self._language, waits=waiting), self._screen)
        waiting.tell = other.hear
        other.start()  # in a thread of its own, so that Ctrl-C interrupts only the waiting
        self._library, self.size = other.library(), other.size
        self.name, self.paths, self.title, self.files = ", ".join(paths), paths, "", 0
        before.close()
        threading.Thread(target=self._follow, args=(self._library,), name="qa-following", daemon=True).start()

    def _open_behind(self) -> None:
        library = None
        try:
            library = self._open_library()
            with suppress(Exception):  # a failure here recurs, and is shown, at the first question
                self.size = library.size
                self._learn(library)
                _warm_up(library)
            self._library = library
        except BaseException as error:
            self.error = error
        self._is_followed = True
        self._done.set()
        self._stirred.set()
        with suppress(RuntimeError):  # the prompt's event loop may have ended meanwhile
            self._when_done()
        if library is not None:
            self._follow(library)

    def _follow(self, library: Library) -> None:
        self._is_followed = True
        for do in self.afterwards:
            with suppress(Exception):  # as in `_open_behind`
                do(library)

    def _learn(self, library: Library) -> None:
        """Find out what the sources are, for the greeting."""
        from qa.library import LISTED

        titles = [one_line(known.title) or known.name for known in library.sources.values()]
        self.title = titles[0] if len(titles) == 1 else ""
        self.files, self.has_more_files = len(titles), len(titles) == LISTED


def _warm_up(library: Library) -> None:
    """Warm the library up, and draw its answer to nowhere: this loads all that the first question needs."""
    from io import StringIO

    from qa.render.terminal import console, terminal

    if answer := library.warm_up():
        console(StringIO(), color="always", width=80).print(terminal(answer))
