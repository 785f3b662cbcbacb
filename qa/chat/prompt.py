"""The prompt's parts, and the plain prompt, which reads lines as the terminal gives them.

Law: a line comes out tidy. The plain prompt starts to open the library at once.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, NamedTuple

from qa.chat.typed_lines import tidy

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TextIO

    from qa.chat.history import History
    from qa.chat.opening import Opening
    from qa.chat.screen import Screen
    from qa.chat.settings import Settings
    from qa.chat.signals import Signals
    from qa.chat.transcript import Transcript

PROMPT = "> "


class PromptParts(NamedTuple):
    """The parts of a chat that its prompt works with; `questions` is the terminal to read (None: standard input)."""

    opening: Opening
    screen: Screen
    signals: Signals
    history: History
    settings: Settings
    transcript: Transcript
    questions: TextIO | None = None


def line_of(stream: TextIO) -> str:
    """Return the next line with its end, or "" at the end of the stream. Bytes that the stream's encoding cannot decode
    become U+FFFD."""
    buffer = getattr(stream, "buffer", None)
    if buffer is None:
        return stream.readline()
    return str(buffer.readline().decode(stream.encoding or "utf-8", "replace"))


def plain_prompt(questions: TextIO, opening: Opening, signals: Signals) -> Callable[[], str]:
    """Return a function that reads a line as the terminal gives it. It serves where no cursor can be moved, or where
    answers go elsewhere."""
    prompts = sys.stdout if sys.stdout.isatty() else sys.stderr

    def show(text: str) -> None:
        if prompts is not None:
            prompts.write(text)
            prompts.flush()

    def read_line() -> str:
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
    return read_line
