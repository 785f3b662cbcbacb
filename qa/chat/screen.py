"""Show a chat's answers on standard output; show messages between them on a terminal, and on standard error where
output or questions go through a pipe.

Law: every text passes through `render.safe`. Away from a terminal, nothing is wrapped and nothing is styled.
"""

from __future__ import annotations

import sys
from functools import cached_property
from typing import TYPE_CHECKING

from qa.render.columns import width as columns_of
from qa.render.columns import wrapped
from qa.render.safe import one_line, safe
from qa.render.styling import is_laid_out, is_styled

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import TextIO

    from rich.console import Console

    from qa.chat.context import Context
    from qa.chat.entries import TranscriptEntry
    from qa.errors import QAError
    from qa.model import Answer, Citation
    from qa.render.fitting import Fit

_RESET = "\x1b]8;;\x1b\\\x1b[0m"
_REFUSED = 3  # lines that say why there is no answer
_BELOW = 3  # lines below an answer: a blank one, the prompt and the toolbar


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
        self.has_greeted = False
        self._used = 0  # lines of the screen, from the question on

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

    def fit(self, answer: Answer, *, leaves_out: bool) -> Fit | None:
        """Choose how much of an answer stands below the question on one screen; None where there is no such limit."""
        if not self.is_dialogue or not answer.answered:
            return None
        from qa.render.fitting import fit

        return fit(answer, self._console, self._rows - self._used, leaves_out=leaves_out)

    @property
    def _rows(self) -> int:
        """The lines of the terminal above the prompt."""
        from shutil import get_terminal_size

        return get_terminal_size().lines - _BELOW

    def recall(self, entries: Sequence[TranscriptEntry]) -> None:
        """Show to a person the last answers of an earlier conversation: as many as fit one screen, at least one."""
        shown: list[tuple[str, TranscriptEntry, Fit | None]] = []
        rows = self._rows - self._used
        for entry in reversed(entries) if self.is_dialogue else ():
            self._used = self._rows - rows + 2  # its question, and the blank line below it
            found = self.fit(entry.answer, leaves_out=False)
            rows -= (found.lines if found else _REFUSED) + 2
            if shown and rows < 0:
                break
            line = {"ask": "", "more": "/more", "search": "/search "}[entry.kind]
            line += "" if entry.kind == "more" else one_line(entry.answer.question)
            shown.insert(0, (line, entry, found))
        for line, entry, found in shown:
            self.say(f"> {line}", dim=True)
            self.answer(entry.answer, entry.first, found and found.most)
            self.end_turn()

    def answer(self, answer: Answer, first: int, most: int | None = None) -> None:
        """Show the answer's citations, numbered from `first`, or say that it has none. `most` is as for
        the terminal's view."""
        if not answer.answered:
            from qa.render.plain import not_covered

            told = not_covered(answer).removeprefix("qa: ").rstrip("\n")
            self.say(f"{told} (/more shows it)" if answer.closest else told)
        elif self._is_laid_out:
            from qa.render.terminal import terminal

            self._separate()
            view = terminal(answer, first=first, hyperlink_format=self._hyperlink_format, most=most)
            self._console.print(view)
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
        from qa.render.phrases import shown_source
        from qa.render.terminal import passage_view

        self._separate()
        name = shown_source(citation)
        shown = passage_view(citation.passage, *around, name=name, hyperlink_format=self._hyperlink_format)
        self._console.print(shown)
        self._out.flush()

    def strips(self, answer: Answer, length_of: Callable[[str], int], numbers: Sequence[int]) -> None:
        """Show where an answer stands in its documents, its citations by these numbers."""
        from qa.render.strips import PIPE, strip_text

        self._separate()
        width = min(self.width, PIPE) if self._out.isatty() else PIPE
        self._console.print(strip_text([answer], length_of, width, numbers), end="", soft_wrap=True)
        self._out.flush()

    def text(self, text: str) -> None:
        """Show the lines that a command asked for, such as help."""
        self._separate()
        self._out.write(f"{wrapped(safe(text.rstrip()), self.width)}\n")
        self._out.flush()

    def say(self, message: str, *, dim: bool = False) -> None:
        """Show a message, which is about an answer but no part of it."""
        if self._messages is None:
            return
        message = wrapped(safe(message), self.width) if self.is_dialogue else f"qa: {safe(message)}"
        self._used += message.count("\n") + 1
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

    def greet(self, line: str) -> None:
        """Show the first line of a dialogue. It does not wait for rich."""
        if self.is_dialogue and not self.has_greeted:
            self.has_greeted = True
            self.say(line, dim=True)

    def leave_line(self) -> None:
        """End the line, the style or the link that Ctrl-C broke off."""
        if self._messages is not None:
            self._messages.write(f"{_RESET}\n" if self.is_styled else "\n")
            self._messages.flush()

    def begin_turn(self, line: str, *, shows: bool) -> None:
        """Note that a line was typed: what is shown from here on stands below it. `shows` shows it once more, where it
        is one of several that were typed together."""
        if shows:
            self.say(line)
        self._used = max(-(-columns_of(line) // max(self.width, 1)), 1)

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
