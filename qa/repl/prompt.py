"""Lines from a person: with prompt-toolkit where a cursor can be moved, else as the terminal itself gives them.

Law: prompt-toolkit's prompt is drawn before the library begins to open, and again below what is said meanwhile; a line
comes out tidy, and a pasted paragraph is one line.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from qa.repl.commands import COMMANDS, tidy

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop
    from collections.abc import Callable
    from typing import TextIO

    from prompt_toolkit import PromptSession
    from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent

    from qa.repl.opening import Opening
    from qa.repl.screen import Screen
    from qa.repl.signals import Signals

PROMPT = "> "


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
    opening: Opening, screen: Screen, questions: TextIO | None, signals: Signals
) -> Callable[[], str] | None:
    """What reads a line with prompt-toolkit; None where that cannot be done."""
    if not screen.is_dialogue or os.environ.get("TERM") in ("dumb", "unknown"):
        return None
    from qa.repl.history import History

    history = History(os.environ)
    try:
        from contextvars import copy_context

        from prompt_toolkit.application import run_in_terminal

        session = _session(history.past(), screen.is_styled, questions)
    except Exception:  # whatever keeps an interface from starting, a chat without it is better than none
        return None
    app = session.app
    told: set[str] = set()

    def tell(message: str) -> None:
        if message and message not in told:
            told.add(message)
            screen.say(message, dim=True)

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

    def begin(loop: AbstractEventLoop) -> None:
        # The prompt has been drawn. Only now may another thread take the interpreter from it.
        context = copy_context()
        opening.start(lambda: loop.call_soon_threadsafe(arrive, context=context))
        arrive()

    def before_drawing() -> None:
        if (loop := app.loop) is not None:
            loop.call_soon(begin, loop)

    def read() -> str:
        tell(history.problem)
        try:
            with signals.ctrl_c_calls(interrupt):
                line = tidy(session.prompt(pre_run=before_drawing, handle_sigint=False))
        except KeyboardInterrupt:
            if not session.default_buffer.text:
                tell("Ctrl-D leaves")
            raise
        history.add(line)
        return line

    return read


def _session(past: list[str], is_styled: bool, questions: TextIO | None) -> PromptSession[str]:
    from prompt_toolkit import PromptSession
    from prompt_toolkit.application import get_app_session
    from prompt_toolkit.auto_suggest import AutoSuggestFromHistory
    from prompt_toolkit.completion import ConditionalCompleter, WordCompleter
    from prompt_toolkit.filters import Condition
    from prompt_toolkit.history import InMemoryHistory
    from prompt_toolkit.input import create_input
    from prompt_toolkit.output import ColorDepth
    from prompt_toolkit.output.vt100 import Vt100_Output

    output = get_app_session().output
    if isinstance(output, Vt100_Output):
        # To ask a terminal where its cursor is gains nothing here; one that does not answer costs a second and a
        # warning, and one that answers late writes into the next program.
        output.enable_cpr = False
    names = [command.name for command in COMMANDS]
    is_command = Condition(lambda: session.default_buffer.text.startswith("/"))
    completer = WordCompleter(names, meta_dict={known.name: known.does for known in COMMANDS}, sentence=True)
    # The background is the terminal's own. Named, it has the space drawn and not jumped over, so that a program that
    # reads along finds the prompt.
    style = "bold bg:ansidefault" if is_styled else "bg:ansidefault"
    session: PromptSession[str] = PromptSession(
        [(style, PROMPT)],
        history=InMemoryHistory(past),
        # Without styles a suggestion would look like what was typed.
        auto_suggest=AutoSuggestFromHistory() if is_styled else None,
        completer=ConditionalCompleter(completer, is_command),
        complete_while_typing=is_command,
        key_bindings=_keys(),
        enable_suspend=True,
        enable_open_in_editor=True,
        mouse_support=False,
        color_depth=None if is_styled else ColorDepth.DEPTH_1_BIT,
        input=create_input(questions) if questions is not None else None,
        output=output,
    )
    return session


def _keys() -> KeyBindings:
    from prompt_toolkit.key_binding import KeyBindings
    from prompt_toolkit.keys import Keys

    keys = KeyBindings()

    @keys.add(Keys.BracketedPaste)
    def _paste(event: KeyPressEvent) -> None:
        """A pasted paragraph is one question: its lines are joined, and what a terminal would obey is left out."""
        gap = " " if event.data.endswith((" ", "\t")) else ""
        event.current_buffer.insert_text(tidy(event.data) + gap)

    return keys
