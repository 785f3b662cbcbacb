"""Lines from a person: with prompt-toolkit where a cursor can be moved, else as the terminal itself gives them.

Law: prompt-toolkit's prompt is drawn before the library begins to open, and again below what is said meanwhile; a line
comes out tidy, and a pasted paragraph is one line.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from qa.chat.typed_lines import tidy

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop
    from collections.abc import Callable
    from typing import TextIO

    from prompt_toolkit import PromptSession

    from qa.chat.completion_words import CompletionWords
    from qa.chat.history import History
    from qa.chat.opening import Opening
    from qa.chat.screen import Screen
    from qa.chat.settings import Settings
    from qa.chat.signals import Signals
    from qa.chat.transcript import Transcript

PROMPT = "> "
# prompt-toolkit's own colours are for some backgrounds only; these looks are for all.
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


def line_of(stream: TextIO) -> str:
    """The next line with its end, "" where there is none. What is no text in the stream's encoding is U+FFFD."""
    buffer = getattr(stream, "buffer", None)
    if buffer is None:
        return stream.readline()
    return str(buffer.readline().decode(stream.encoding or "utf-8", "replace"))


def plain_prompt(questions: TextIO, opening: Opening, signals: Signals) -> Callable[[], str]:
    """What reads a line as the terminal gives it: where no cursor can be moved, or answers go somewhere else."""
    prompts = sys.stdout if sys.stdout.isatty() else sys.stderr

    def show(text: str) -> None:
        if prompts is not None:
            prompts.write(text)
            prompts.flush()

    def read() -> str:
        try:
            with signals.ctrl_c_interrupts():
                show(PROMPT)
                line = line_of(questions)
        except KeyboardInterrupt:
            show("\n")
            raise
        if not line:
            show("\n")
            raise EOFError
        return tidy(line)

    opening.start()
    return read


def full_prompt(
    opening: Opening,
    screen: Screen,
    questions: TextIO | None,
    signals: Signals,
    history: History,
    settings: Settings,
    transcript: Transcript,
) -> Callable[[], str] | None:
    """What reads a line with prompt-toolkit; None where that cannot be done."""
    if not screen.is_dialogue or os.environ.get("TERM") in ("dumb", "unknown"):
        return None
    try:
        from contextvars import copy_context

        from prompt_toolkit.application import run_in_terminal
        from prompt_toolkit.enums import EditingMode
        from prompt_toolkit.history import InMemoryHistory

        from qa.chat.completion_words import CompletionWords
        from qa.chat.toolbar import add_toolbar

        vocabulary = CompletionWords()
        opening.afterwards.append(
            lambda library: vocabulary.gather(library, is_current=lambda: opening.ready is library)
        )
        session = _session(history.past(), screen, questions, vocabulary)
        add_toolbar(session, opening, screen, settings, transcript)
    except Exception:  # whatever keeps an interface from starting, a chat without it is better than none
        return None
    app = session.app
    times_forgotten, has_hinted = 0, False

    def interrupt() -> None:
        # The key is prompt-toolkit's; this is the signal, which may come at any moment.
        if app.loop is not None:
            app.loop.call_soon_threadsafe(stop)

    def stop() -> None:
        if app.is_running and not app.is_done:
            app.exit(exception=KeyboardInterrupt())

    def arrive() -> None:
        if app.is_running and not app.is_done:
            if opening.error:
                app.exit(exception=opening.error)
            elif opening.has_news:
                run_in_terminal(opening.library)
            else:
                app.invalidate()  # the toolbar says that the library is there

    def begin(loop: AbstractEventLoop) -> None:
        # The prompt has been drawn. Only now may another thread take the interpreter from it.
        context = copy_context()
        opening.start(lambda: loop.call_soon_threadsafe(arrive, context=context))
        arrive()

    def before_drawing() -> None:
        if (loop := app.loop) is not None:
            loop.call_soon(begin, loop)

    def read() -> str:
        nonlocal times_forgotten, has_hinted
        session.editing_mode = EditingMode.VI if settings.keys == "vi" else EditingMode.EMACS
        if times_forgotten < history.times_forgotten:
            times_forgotten = history.times_forgotten
            session.history = session.default_buffer.history = InMemoryHistory()
        try:
            with signals.ctrl_c_calls(interrupt):
                line = tidy(session.prompt(pre_run=before_drawing, handle_sigint=False))
        except KeyboardInterrupt:
            if not session.default_buffer.text and not has_hinted:
                has_hinted = True
                screen.say("Ctrl-D leaves", dim=True)
            raise
        if line.strip() != "/forget":  # the line that deletes the history is not the first of the next
            history.add(line)
        return line

    return read


def _session(
    past: list[str], screen: Screen, questions: TextIO | None, vocabulary: CompletionWords
) -> PromptSession[str]:
    from prompt_toolkit import PromptSession
    from prompt_toolkit.application import get_app_session
    from prompt_toolkit.auto_suggest import AutoSuggestFromHistory
    from prompt_toolkit.filters import Condition
    from prompt_toolkit.history import InMemoryHistory
    from prompt_toolkit.input import create_input
    from prompt_toolkit.output import ColorDepth
    from prompt_toolkit.output.vt100 import Vt100_Output
    from prompt_toolkit.styles import Style

    from qa.chat.completion import LineCompleter
    from qa.chat.keys import keys

    output = get_app_session().output
    if isinstance(output, Vt100_Output):
        # To ask a terminal where its cursor is gains nothing here; one that does not answer costs a second and a
        # warning, and one that answers late writes into the next program.
        output.enable_cpr = False
    # The background is the terminal's own. Named, it has the space drawn and not jumped over, so that a program that
    # reads along finds the prompt.
    style = "bold bg:ansidefault" if screen.is_styled else "bg:ansidefault"
    session: PromptSession[str] = PromptSession(
        [(style, PROMPT)],
        history=InMemoryHistory(past),
        # Without styles a suggestion would look like what was typed.
        auto_suggest=AutoSuggestFromHistory() if screen.is_styled else None,
        completer=LineCompleter(vocabulary),
        complete_in_thread=True,
        complete_while_typing=Condition(lambda: session.default_buffer.text.startswith("/")),
        key_bindings=keys(screen, questions),
        enable_suspend=True,
        mouse_support=False,
        style=Style(LOOKS),
        reserve_space_for_menu=0,  # the toolbar makes room for it
        color_depth=None if screen.is_styled else ColorDepth.DEPTH_1_BIT,
        input=create_input(questions) if questions is not None else None,
        output=output,
    )
    return session
