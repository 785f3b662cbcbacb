"""Show a chat's answers on standard output; show messages between them on a terminal, and on standard error where
output or questions go through a pipe.

Law: every text passes through `render.safe`. Away from a terminal, nothing is wrapped and nothing is styled.
"""

from __future__ import annotations

import sys
from functools import cached_property
from typing import TYPE_CHECKING

from qa.render.safe import one_line, safe
from qa.render.styling import is_laid_out, is_styled

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TextIO

    from rich.console import Console

    from qa.chat.context import Context
    from qa.errors import QAError
    from qa.model import Answer, Citation

_RESET = "\x1b]8;;\x1b\\\x1b[0m"


class Screen:
    """Standard output and standard error. `is_dialogue`: a person types the questions and reads the answers on the same
    terminal."""

    def __init__(self, *, is_dialogue: bool, color: str = "auto", hyperlink_format: str = "default") -> None:
        self.is_dialogue = is_dialogue
        self._color = color
        self._hyperlink_format = hyperlink_format
        self._out = sys.stdout
        self._messages: TextIO | None = sys.stdout if is_dialogue else sys.stderr
        self._is_laid_out = is_laid_out(self._out, color)
        self._is_fresh = True

    @property
    def width(self) -> int:
        """The columns of the terminal; unlimited for a pipe."""
        from shutil import get_terminal_size

        return get_terminal_size().columns if self._out.isatty() else sys.maxsize

    @property
    def is_styled(self) -> bool:
        """Whether messages may be dimmed."""
        return self._messages is not None and is_styled(self._messages, self._color)

    @cached_property
    def _console(self) -> Console:
        from qa.render.terminal import console

        return console(self._out, color=self._color)

    def answer(self, answer: Answer, first: int) -> None:
        """Show the answer's citations, numbered from `first`, or say that it has none."""
        if not answer.answered:
            from qa.render.plain import not_covered

            told = not_covered(answer).removeprefix("qa: ").rstrip("\n")
            self.say(f"{told} (/more shows it)" if answer.closest else told)
        elif self._is_laid_out:
            from qa.render.terminal import terminal

            self._separate()
            self._console.print(terminal(answer, first=first, hyperlink_format=self._hyperlink_format))
        else:
            from qa.render.phrases import first_notes
            from qa.render.plain import plain

            for note in first_notes(answer):
                self.say(note)
            self._separate()
            self._out.write(plain(answer, first=first))
        self._out.flush()

    def passage(self, citation: Citation, around: Context) -> None:
        """Show a citation's passage between the texts around it."""
        from qa.render.terminal import passage_view

        self._separate()
        shown = passage_view(
            citation.passage, *around, name=citation.name, hyperlink_format=self._hyperlink_format
        )  # fmt: skip
        self._console.print(shown)
        self._out.flush()

    def strips(self, answer: Answer, length_of: Callable[[str], int]) -> None:
        """Show where an answer stands in its documents."""
        from qa.render.strips import PIPE, strip_text

        self._separate()
        width = min(self.width, PIPE) if self._out.isatty() else PIPE
        self._console.print(strip_text([answer], length_of, width), end="", soft_wrap=True)
        self._out.flush()

    def text(self, text: str) -> None:
        """Show the lines that a command asked for, such as help."""
        self._separate()
        self._out.write(f"{_wrapped(safe(text.rstrip()), self.width)}\n")
        self._out.flush()

    def say(self, message: str, *, dim: bool = False) -> None:
        """Show a message, which is about an answer but no part of it."""
        if self._messages is None:
            return
        message = _wrapped(safe(message), self.width) if self.is_dialogue else f"qa: {safe(message)}"
        self._out.flush()
        self._messages.write(f"\x1b[2m{message}\x1b[0m\n" if dim and self.is_styled else f"{message}\n")
        self._messages.flush()

    def send(self, sequence: str) -> None:
        """Send the terminal an escape sequence that the program made itself."""
        self._out.write(sequence)
        self._out.flush()

    def complain(self, error: QAError) -> None:
        """Show an error, and below it what to do."""
        hint = f"\n  {one_line(error.hint)}" if error.hint else ""
        message = f"error: {one_line(error.message)}{hint}"
        self.say(f"qa: {message}" if self.is_dialogue else message)

    def greet(self, name: str, help_line: str) -> None:
        """Show the first line of a dialogue, cut to the terminal's width. It does not wait for rich."""
        if self._messages is None:
            return
        from qa.render.phrases import shorten

        width = self.width
        words = f"{shorten(name, max(width - len(help_line) - 2, 12))}  {help_line}"[:width]
        self._messages.write(f"\x1b[2m{words}\x1b[0m\n" if self.is_styled else f"{words}\n")
        self._messages.flush()

    def leave_line(self) -> None:
        """End the line, the style or the link that Ctrl-C broke off."""
        if self._messages is not None:
            self._messages.write(f"{_RESET}\n" if self.is_styled else "\n")
            self._messages.flush()

    def end_turn(self) -> None:
        """On a terminal, write a blank line below the result of a question or a command."""
        if self.is_dialogue:
            self._out.write("\n")
            self._out.flush()

    def _separate(self) -> None:
        """Write a blank line between two results where no typed question stands between them."""
        if not self.is_dialogue and not self._is_fresh:
            self._out.write("\n")
        self._is_fresh = False


def _wrapped(text: str, width: int) -> str:
    """Wrap lines to at most `width` characters; the rest of a longer line stands below its first word."""
    from textwrap import fill

    lines = []
    for line in text.split("\n"):
        if len(line) > width:
            indent = line[: len(line) - len(line.lstrip())]
            # Keep a file's name whole where possible.
            line = fill(line, max(width, 10), subsequent_indent=indent, break_on_hyphens=False)
        lines.append(line)
    return "\n".join(lines)
