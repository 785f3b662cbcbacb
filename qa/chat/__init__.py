"""The chat: read a line, do what it says, show the result, until the person leaves or the questions end.

Law: prompt-toolkit is loaded only where a person types on a terminal. There the prompt appears at once, and the library
opens behind it. Ctrl-C never ends such a chat. Every way out leaves the terminal as it was.
"""

from __future__ import annotations

import os
import sys
from contextlib import ExitStack, closing, suppress
from typing import TYPE_CHECKING, NamedTuple

from qa.chat import tty
from qa.chat.conversation import Conversation
from qa.chat.greeting import greeting
from qa.chat.history import History
from qa.chat.opening import Opening, Waiting
from qa.chat.persistence import Persistence
from qa.chat.prompt import PROMPT, PromptParts, line_of, plain_prompt
from qa.chat.record import load_codecs
from qa.chat.screen import Screen
from qa.chat.settings import Settings
from qa.chat.signals import Signals
from qa.chat.state import State
from qa.chat.typed_lines import tidy
from qa.errors import QAError

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TextIO

    from qa.library import Library
    from qa.model import Only

__all__ = ["Options", "Waiting", "chat"]

DEFAULT_NAME = "the bundled article"


class Options(NamedTuple):
    """How to chat.

    `limit` is the most citations of an answer; None is 3, and 5 of an overview.
    `name` is what people call the sources, `paths` are the paths that they gave, `language` is the language that they
    gave. `questions` is the stream of questions (None: standard input). `is_resumed` continues the last conversation.
    `keys` is "emacs" or "vi". `keep` keeps a setting that the person changes, and says where (None: none is kept).
    `full` shows all of an answer, and not only what fits the screen.
    `waiting` is called by what opens the library while another process is waited for.
    `only` is what the questions are narrowed to at first.
    """

    limit: int | None = None
    color: str = "auto"
    hyperlink_format: str = "default"
    questions: TextIO | None = None
    name: str = ""
    paths: tuple[str, ...] = ()
    language: str = ""
    is_resumed: bool = False
    full: bool = False
    waiting: Waiting | None = None
    keys: str = "emacs"
    toolbar: bool = True
    keep: Callable[[str, str | int | bool], str] | None = None
    only: Only | None = None


class _Parts(NamedTuple):
    """What a chat is made of."""

    opening: Opening
    screen: Screen
    settings: Settings
    state: State
    history: History
    conversation: Conversation


def chat(open_library: Callable[[], Library], options: Options) -> int:
    """Chat until the questions end, and return the exit status.

    The status is 2 where the library cannot be opened, or where a question that came through a pipe could not be asked,
    else 0. `open_library` is called once, on a terminal in another thread, and prints nothing: the chat itself shows
    what the library says about its sources.
    """
    questions = options.questions or sys.stdin
    is_typed = questions is not None and questions.isatty()
    screen = Screen(
        is_dialogue=is_typed and sys.stdout.isatty(), color=options.color, hyperlink_format=options.hyperlink_format
    )
    name = options.name or DEFAULT_NAME
    settings = Settings(options.limit, options.keys, options.toolbar, options.full, options.keep, options.only)
    state = State(os.environ)
    history = History(state)
    with ExitStack() as stack:
        opening = stack.enter_context(Opening(open_library, screen, name, options.paths, options.language))
        if options.waiting is not None:
            options.waiting.tell = opening.hear
        persistence = stack.enter_context(closing(Persistence(state, history)))
        conversation = Conversation(opening, screen, settings, persistence, options.questions)
        parts = _Parts(opening, screen, settings, state, history, conversation)
        try:
            if not is_typed:
                return _answer_all(questions, parts, options)
            _converse(questions, parts, options, stack)
        except QAError as error:
            screen.complain(error)
            return 2
    return 0


def _answer_all(questions: TextIO | None, parts: _Parts, options: Options) -> int:
    """Ask each line of a pipe or a file, and return the exit status."""
    parts.opening.library()
    if options.is_resumed:
        parts.conversation.resume()
    while questions is not None and (line := line_of(questions)):
        if not parts.conversation.enter(tidy(line)):
            break
    for problem in parts.state.news():
        parts.screen.say(problem)
    return 2 if parts.conversation.has_failed else 0


def _converse(questions: TextIO, parts: _Parts, options: Options, stack: ExitStack) -> None:
    """Prepare the terminal and talk with the person at it; `stack` puts the terminal right at the end."""
    opening, screen, conversation = parts.opening, parts.screen, parts.conversation
    if options.questions is not None and sys.stdin is not None and sys.stdin.isatty():
        opening.library()  # a person types the document: read it before the questions, and end with Ctrl-C
    signals = stack.enter_context(Signals())
    stack.enter_context(tty.restoring(options.questions))
    opening.afterwards.append(lambda library: load_codecs())
    read_line = _full_prompt(
        PromptParts(opening, screen, signals, parts.history, parts.settings, conversation.transcript, options.questions)
    )
    if options.is_resumed or read_line is None:
        screen.greet(greeting(opening, screen.width))
    if read_line is not None:
        stack.enter_context(tty.without_echo(options.questions))
    if options.is_resumed:
        with suppress(KeyboardInterrupt), signals.ctrl_c_interrupts():
            conversation.resume()
    stack.callback(signals.hold)  # while the terminal is restored
    _enter_typed_lines(read_line or plain_prompt(questions, opening, signals), parts, signals)


def _full_prompt(parts: PromptParts) -> Callable[[], str] | None:
    """Return a function that reads a line with prompt-toolkit, or None where that cannot be done."""
    if not parts.screen.is_dialogue or os.environ.get("TERM") in ("dumb", "unknown"):
        return None
    try:
        from qa.chat.line_editor import LineEditor

        return LineEditor(parts).read_line
    except (ImportError, OSError):  # prompt-toolkit is missing or broken, or the terminal is none that it can use
        return None


def _enter_typed_lines(read_line: Callable[[], str], parts: _Parts, signals: Signals) -> None:
    """Enter line after line until the person leaves. `read_line` gives one line or several. It raises EOFError when
    there are no more, and KeyboardInterrupt for Ctrl-C."""
    screen = parts.screen
    while True:
        line = ""
        for problem in parts.state.news():
            screen.say(problem, dim=True)
        try:
            lines = read_line().split("\n")
            for line in lines:
                screen.begin_turn(f"{PROMPT}{line}", shows=len(lines) > 1)
                with signals.ctrl_c_interrupts():
                    if not parts.conversation.enter(line):
                        return
                if line.strip():
                    screen.end_turn()
        except KeyboardInterrupt:
            parts.conversation.withdraw()
            if line.strip():
                screen.leave_line()
                screen.say("stopped", dim=True)
                screen.end_turn()
        except EOFError:
            return
