"""The prompt that prompt-toolkit draws: a line that can be edited and completed, with a toolbar below it.

Law: the prompt is drawn before the library begins to open, and drawn again below any message that appears meanwhile. A
line comes out tidy, and a pasted paragraph is one line. What is asked is named above the first prompt.
"""

from __future__ import annotations

from contextvars import copy_context
from typing import TYPE_CHECKING

from prompt_toolkit import PromptSession
from prompt_toolkit.application import get_app_session, run_in_terminal
from prompt_toolkit.auto_suggest import AutoSuggestFromHistory
from prompt_toolkit.enums import EditingMode
from prompt_toolkit.filters import Condition
from prompt_toolkit.history import InMemoryHistory
from prompt_toolkit.input import create_input
from prompt_toolkit.output import ColorDepth
from prompt_toolkit.output.vt100 import Vt100_Output
from prompt_toolkit.styles import Style

from qa.chat.completion import LineCompleter
from qa.chat.completion_words import CompletionWords
from qa.chat.greeting import greeting
from qa.chat.keys import keys
from qa.chat.prompt import PROMPT
from qa.chat.toolbar import add_toolbar
from qa.chat.typed_lines import tidy

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop

    from prompt_toolkit.formatted_text import StyleAndTextTuples
    from prompt_toolkit.output import Output

    from qa.chat.prompt import PromptParts

# prompt-toolkit's own colours suit some backgrounds only; these styles suit all.
_PLAIN = "fg:default bg:default noreverse"
LOOKS = [
    ("completion-menu.completion", _PLAIN),
    ("completion-menu.completion.current", "fg:default bg:default reverse"),
    ("completion-menu.meta.completion", f"{_PLAIN} dim"),
    ("completion-menu.meta.completion.current", f"{_PLAIN} dim"),
    ("scrollbar.background", _PLAIN),
    ("scrollbar.button", "fg:default bg:default reverse"),
    ("auto-suggestion", "fg:default dim"),
    ("aborting", "fg:default bg:default noreverse nounderline noitalic dim"),
]


class LineEditor:
    """Reads the lines of one chat. The first prompt starts to open the library."""

    def __init__(self, parts: PromptParts) -> None:
        self._parts = parts
        words, opening = CompletionWords(), parts.opening
        opening.afterwards.append(lambda library: words.gather(library, is_current=lambda: opening.ready is library))
        self._session = _session(parts, words)
        self._app = self._session.app
        self._times_forgotten = 0
        self._has_hinted = False
        add_toolbar(self._session, opening, parts.screen, parts.settings, parts.transcript)

    def read_line(self) -> str:
        """Return the next tidy line, or a line for each of several questions that were pasted. Raises EOFError for
        Ctrl-D and KeyboardInterrupt for Ctrl-C."""
        session, parts = self._session, self._parts
        session.editing_mode = EditingMode.VI if parts.settings.keys == "vi" else EditingMode.EMACS
        if self._times_forgotten < parts.history.times_forgotten:
            self._times_forgotten = parts.history.times_forgotten
            session.history = session.default_buffer.history = InMemoryHistory(parts.history.past(creates=False))
        try:
            with parts.signals.signals_call(self._end_reading):
                text = session.prompt(self._prompt, pre_run=self._before_drawing, handle_sigint=False)
        except KeyboardInterrupt:
            if not session.default_buffer.text and not self._has_hinted:
                self._has_hinted = True
                parts.screen.say("Ctrl-D leaves", dim=True)
            raise
        finally:
            parts.screen.has_greeted = True
        lines = list(map(tidy, text.split("\n")))
        for line in lines:
            if not line.startswith("/forget"):  # it deletes lines
                parts.history.add(line)
        return "\n".join(lines)

    def _prompt(self) -> StyleAndTextTuples:
        """The prompt; the first one has the greeting above it, which says more once the library is open."""
        screen = self._parts.screen
        # The background is the terminal's own. When it is named, the space is drawn and not jumped over, so that a
        # program that reads along finds the prompt.
        shown: StyleAndTextTuples = [("bold bg:ansidefault" if screen.is_styled else "bg:ansidefault", PROMPT)]
        if screen.has_greeted:
            return shown
        columns = self._session.output.get_size().columns
        return [("dim" if screen.is_styled else "", f"{greeting(self._parts.opening, columns)}\n"), *shown]

    def _end_reading(self) -> None:
        # prompt-toolkit handles the key. This handles a signal, which may come at any moment.
        if self._app.loop is not None:
            self._app.loop.call_soon_threadsafe(self._stop)

    def _stop(self) -> None:
        if self._is_reading:
            self._app.exit(exception=KeyboardInterrupt())

    @property
    def _is_reading(self) -> bool:
        return self._app.is_running and not self._app.is_done

    def _before_drawing(self) -> None:
        if (loop := self._app.loop) is not None:
            loop.call_soon(self._open_library, loop)
            if self._parts.signals.is_ending:  # it came before there was a loop
                loop.call_soon(self._stop)

    def _open_library(self, loop: AbstractEventLoop) -> None:
        # The prompt has been drawn. Only now may another thread take the interpreter from it.
        context = copy_context()
        self._parts.opening.start(lambda: loop.call_soon_threadsafe(self._show_news, context=context))
        self._show_news()

    def _show_news(self) -> None:
        opening = self._parts.opening
        if self._is_reading:
            if opening.error:
                self._app.exit(exception=opening.error)
            elif opening.has_news:
                run_in_terminal(self._tell)
            else:
                self._app.invalidate()  # the toolbar says that the library is open

    def _tell(self) -> None:
        self._parts.screen.greet(greeting(self._parts.opening, self._parts.screen.width))
        self._parts.opening.tell()


def _session(parts: PromptParts, words: CompletionWords) -> PromptSession[str]:
    screen, questions = parts.screen, parts.questions
    session: PromptSession[str] = PromptSession(
        history=InMemoryHistory(parts.history.past()),
        # Without styles a suggestion would look like typed text.
        auto_suggest=AutoSuggestFromHistory() if screen.is_styled else None,
        completer=LineCompleter(words),
        complete_in_thread=True,
        complete_while_typing=Condition(lambda: session.default_buffer.text.startswith("/")),
        key_bindings=keys(screen, parts.signals, questions),
        enable_suspend=True,
        search_ignore_case=True,
        mouse_support=False,
        style=Style(LOOKS),
        reserve_space_for_menu=0,  # the toolbar makes room for it
        color_depth=None if screen.is_styled else ColorDepth.DEPTH_1_BIT,
        input=create_input(questions) if questions is not None else None,
        output=_quiet_output(),
    )
    return session


def _quiet_output() -> Output:
    """Return the terminal's output, without the question where its cursor is. The answer gains nothing here. A terminal
    that does not answer costs a second and a warning; one that answers late writes into the next program."""
    output = get_app_session().output
    if isinstance(output, Vt100_Output):
        output.enable_cpr = False
    return output
