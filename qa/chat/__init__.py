"""The chat: read a line, do what it says, show what comes of it, until it is time to leave.

Law: prompt-toolkit is loaded only where a person types on a terminal; there the prompt does not wait for the library,
which opens behind it. Ctrl-C never ends such a chat. The terminal is left as it was found on every way out.
"""

from __future__ import annotations

import os
import sys
from contextlib import ExitStack, closing, suppress
from typing import TYPE_CHECKING, NamedTuple

from qa.chat import tty
from qa.chat.conversation import Conversation
from qa.chat.history import History
from qa.chat.opening import Opening
from qa.chat.persistence import Persistence
from qa.chat.prompt import full_prompt, line_of, plain_prompt
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

__all__ = ["Options", "chat"]

HELP_LINE = "/help lists the commands"
DEFAULT_NAME = "the bundled article"


class Options(NamedTuple):
    """How to chat. `name` is what people call the sources, `paths` what they named, `language` what they said it is;
    `questions` are read from standard input if None; `is_resumed` goes on with the last conversation."""

    limit: int = 3
    color: str = "auto"
    hyperlink_format: str = "default"
    questions: TextIO | None = None
    name: str = ""
    paths: tuple[str, ...] = ()
    language: str = ""
    is_resumed: bool = False


def chat(open_library: Callable[[], Library], options: Options) -> int:
    """Chats until the questions end; gives the exit status: 0, or 2 where the library cannot be opened or, when the
    questions come through a pipe, where one of them could not be asked.

    `open_library` is called once, on a terminal in another thread, and prints nothing: what the library says about
    its sources is shown by the chat.
    """
    questions = options.questions or sys.stdin
    is_typed = questions is not None and questions.isatty()
    screen = Screen(
        is_dialogue=is_typed and sys.stdout.isatty(), color=options.color, hyperlink_format=options.hyperlink_format
    )
    name = options.name or DEFAULT_NAME
    settings, state = Settings(options.limit), State(os.environ)
    history = History(state)
    with ExitStack() as stack:
        opening = stack.enter_context(Opening(open_library, screen, name, options.paths, options.language))
        persistence = stack.enter_context(closing(Persistence(state, history)))
        conversation = Conversation(opening, screen, settings, persistence, options.questions)
        try:
            if not is_typed:
                opening.library()
                if options.is_resumed:
                    conversation.resume()
                _answer_all(questions, conversation)
                for problem in state.news():
                    screen.say(problem)
                return 2 if conversation.has_failed else 0
            stack.enter_context(tty.restoring(options.questions))
            opening.afterwards.append(lambda library: load_codecs())
            if options.questions is not None and sys.stdin is not None and sys.stdin.isatty():
                opening.library()  # a document that is being typed is read before the questions are
            if screen.is_dialogue:
                screen.greet(name, HELP_LINE)
            signals = stack.enter_context(Signals())
            read = full_prompt(
                opening, screen, options.questions, signals, history, settings, conversation.transcript
            )  # fmt: skip
            if read is not None:
                stack.enter_context(tty.without_echo(options.questions))
            if options.is_resumed:
                with suppress(KeyboardInterrupt), signals.ctrl_c_interrupts():
                    conversation.resume()
            _converse(read or plain_prompt(questions, opening, signals), conversation, screen, signals, state)
        except QAError as error:
            screen.complain(error)
            return 2
    return 0


def _answer_all(questions: TextIO | None, conversation: Conversation) -> None:
    """Each line of a pipe or of a file."""
    while questions is not None and (line := line_of(questions)):
        if not conversation.enter(tidy(line)):
            return


def _converse(
    read: Callable[[], str], conversation: Conversation, screen: Screen, signals: Signals, state: State
) -> None:
    """Lines that a person types. `read` raises EOFError when there are no more, and KeyboardInterrupt for Ctrl-C."""
    while True:
        line = ""
        for problem in state.news():
            screen.say(problem, dim=True)
        try:
            line = read()
            with signals.ctrl_c_interrupts():
                if not conversation.enter(line):
                    return
        except KeyboardInterrupt:
            if line:
                screen.leave_line()
                screen.say("stopped", dim=True)
        except EOFError:
            return
        if line.strip():
            screen.end_turn()
