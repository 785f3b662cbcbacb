"""The chat: read a line, do what it says, show what comes of it, until it is time to leave.

Law: prompt-toolkit is loaded only where a person types on a terminal; there the prompt does not wait for the library,
which opens behind it. Ctrl-C never ends such a chat. The terminal is left as it was found on every way out.
"""

from __future__ import annotations

import sys
from contextlib import ExitStack
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qa.errors import QAError
from qa.repl import tty
from qa.repl.commands import Conversation, tidy
from qa.repl.opening import Opening
from qa.repl.prompt import full_prompt, line_of, plain_prompt
from qa.repl.screen import Screen
from qa.repl.signals import Signals

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TextIO

    from qa.library import Library

__all__ = ["Options", "chat"]

HELP_LINE = "/help lists the commands"
DEFAULT_NAME = "the bundled article"


@dataclass(frozen=True, slots=True)
class Options:
    """How to chat. `name` is what the greeting calls the sources; `questions` are read from standard input if None."""

    limit: int = 3
    color: str = "auto"
    hyperlink_format: str = "default"
    questions: TextIO | None = None
    name: str = ""


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
    with ExitStack() as stack:
        opening = stack.enter_context(Opening(open_library, screen))
        conversation = Conversation(opening.library, screen, options.limit, options.questions)
        try:
            if not is_typed:
                opening.library()
                _answer_all(questions, conversation)
                return 2 if conversation.has_failed else 0
            stack.enter_context(tty.kept(options.questions))
            if options.questions is not None and sys.stdin is not None and sys.stdin.isatty():
                opening.library()  # a document that is being typed is read before the questions are
            if screen.is_dialogue:
                screen.greet(options.name or DEFAULT_NAME, HELP_LINE)
            signals = stack.enter_context(Signals())
            read = full_prompt(opening, screen, options.questions, signals)
            if read is not None:
                stack.enter_context(tty.hushed(options.questions))
            _converse(read or plain_prompt(questions, opening, signals), conversation, screen, signals)
        except QAError as error:
            screen.complain(error)
            return 2
    return 0


def _answer_all(questions: TextIO | None, conversation: Conversation) -> None:
    """Each line of a pipe or of a file."""
    while questions is not None and (line := line_of(questions)):
        if not conversation.enter(tidy(line)):
            return


def _converse(read: Callable[[], str], conversation: Conversation, screen: Screen, signals: Signals) -> None:
    """Lines that a person types. `read` raises EOFError when there are no more, and KeyboardInterrupt for Ctrl-C."""
    while True:
        line = ""
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
