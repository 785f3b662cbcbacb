"""What the lines of a chat do: one that begins with a slash is a command, any other is a question.

Law: a number that was shown stands for the same citation until the chat ends; what cannot be done is said in a line,
and the chat goes on. The commands stand in one table, which help and completion are made from.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from qa.errors import QAError
from qa.model import Turn
from qa.render.phrases import searched_otherwise
from qa.render.safe import one_line, safe

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import TextIO

    from qa.library import Chat, Library
    from qa.model import Answer, Citation, Passage
    from qa.repl.screen import Screen

AROUND = 60  # words of the passages before and behind, at least, where there are so many
AROUND_MOST = 8  # of those passages


class Command(NamedTuple):
    """A command, what it takes, what it does, and its other names."""

    name: str
    takes: str
    does: str
    also: tuple[str, ...] = ()


COMMANDS = (
    Command("/open", "N", "open the source of citation N at its line, in $EDITOR or a pager"),
    Command("/context", "N", "show the passage of citation N with what stands around it"),
    Command("/more", "", "show the next passages for the last question"),
    Command("/why", "N", "show where the score of citation N comes from"),
    Command("/help", "", "show this", ("/?",)),
    Command("/quit", "", "leave", ("/exit", "/q")),
)
KEYS = (
    ("Ctrl-C", "clear the line, or stop an answer"),
    ("Ctrl-D", "leave"),
    ("Ctrl-X Ctrl-E", "write the question in $EDITOR"),
)
NOTE = "Any other line is a question. One that begins with a space is not kept in the history."


def tidy(line: str) -> str:
    r"""A line as it was typed or pasted, on one line, with a space for each run of white space and of characters that
    a terminal would obey; of the space around it, one in front stays, for it says "do not keep this".

    >>> tidy(" why\x1b[1m was\nit?\n")
    ' why [1m was it?'
    """
    line = line.removeprefix("\ufeff")
    if safe(line) != line:
        line = "".join(char if safe(char) == char else " " for char in line)
    return line[:1].replace("\n", "").isspace() * " " + " ".join(line.split())


def help_text(width: int) -> str:
    """The commands and keys in lines of at most `width` columns, where that is enough for their names."""
    from textwrap import wrap

    rows = [(f"{command.name} {command.takes}".rstrip(), command.does) for command in COMMANDS]
    rows += KEYS
    column = max(len(name) for name, _ in rows) + 2
    below = width - column < 24  # then a description stands under its name
    lines = []
    for name, does in rows:
        described = wrap(does, max(width - (4 if below else column), 10))
        if below:
            lines += [name, *(f"    {line}" for line in described)]
        else:
            lines += [f"{'' if number else name:<{column}}{line}" for number, line in enumerate(described)]
    return "\n".join([*lines, "", *wrap(NOTE, max(width, 10))])


class Conversation:
    """The questions so far, and every citation that was shown, by its number."""

    def __init__(self, library: Callable[[], Library], screen: Screen, limit: int, terminal: TextIO | None) -> None:
        self._library = library
        self._screen = screen
        self._limit = limit
        self._terminal = terminal
        self._chat: Chat | None = None
        self._shown: list[tuple[Answer, Citation]] = []
        self._last: tuple[Answer, Sequence[Turn]] | None = None
        self.has_failed = False

    def enter(self, line: str) -> bool:
        """Does what a tidy line says; False when it says to leave.

        Raises what opening the library raised.
        """
        if not line.strip():
            return True
        is_command = line.startswith("/")
        if self._chat is None and not is_command:
            self._chat = self._library().chat()
        try:
            if is_command:
                return self._obey(*line.partition(" ")[::2])
            self._ask(line.strip())
        except _CannotError as error:
            self._screen.say(str(error))
        except QAError as error:
            self.has_failed = True
            self._screen.complain(error)
        return True

    def _ask(self, question: str) -> None:
        assert self._chat is not None
        before = tuple(self._chat.turns)
        answer = self._chat.ask(question, self._limit)
        self._last = (answer, before)
        if "·" in answer.searched.split():
            self._screen.say(f"searched: {one_line(answer.searched)}", dim=True)
        elif note := searched_otherwise(answer):
            self._screen.say(note, dim=True)
        self._show(answer)
        bare = f"/{question.casefold()}"
        if not answer.answered and any(bare in (command.name, *command.also) for command in COMMANDS):
            self._screen.say(f"did you mean {bare}?")

    def _show(self, answer: Answer) -> None:
        first = len(self._shown) + 1
        self._shown += [(answer, citation) for citation in answer.citations]
        self._screen.answer(answer, first)

    def _obey(self, name: str, argument: str) -> bool:
        command = next((command for command in COMMANDS if name in (command.name, *command.also)), None)
        match command and command.name:
            case "/quit":
                return False
            case "/help":
                self._screen.text(help_text(self._screen.width))
            case "/more":
                self._more()
            case "/open":
                self._open(self._cited(name, argument)[2])
            case "/context":
                self._context(self._cited(name, argument)[2])
            case "/why":
                self._why(*self._cited(name, argument))
            case _:
                self._screen.say(f"no command {one_line(name)}: {_nearest(name)}")
        return True

    def _cited(self, name: str, argument: str) -> tuple[int, Answer, Citation]:
        """The number that was asked for, and what was shown under it."""
        known = len(self._shown)
        if not known:
            raise _CannotError("there are no citations yet: ask a question first")
        digits = argument.strip(" .#[]")
        if not digits.isdecimal() or len(digits) > 9:
            raise _CannotError(f"{name} takes the number of a citation, from 1 to {known}")
        number = int(digits)
        if not 1 <= number <= known:
            raise _CannotError(f"there is no citation {number}: the last one is {known}")
        return number, *self._shown[number - 1]

    def _more(self) -> None:
        """The citations behind those that were shown: the same question after the same turns, with a higher limit."""
        from dataclasses import replace

        if self._chat is None or self._last is None:
            raise _CannotError("there is no question yet: ask one first")
        last, before = self._last
        shown = len(last.citations)
        answer = self._chat.library.ask(last.question, shown + self._limit, turns=before)
        if len(answer.citations) <= shown:
            raise _CannotError("nothing more answers the last question")
        self._last = (answer, before)
        self._chat.turns[-1] = Turn(last.question, tuple(citation.passage for citation in answer.citations))
        self._show(replace(answer, citations=answer.citations[shown:]))

    def _open(self, citation: Citation) -> None:
        import os

        from qa.repl import editor

        if citation.source == "-":
            raise _CannotError("standard input cannot be opened again: /context shows what stands around a passage")
        if not os.path.isfile(citation.source):
            raise _CannotError(f"{one_line(citation.name or citation.source)} is not there any more")
        try:
            words = editor.command(citation.source, citation.line, citation.column, os.environ)
        except ValueError as error:
            raise _CannotError(one_line(str(error))) from error
        if words is None or not self._screen.is_dialogue:  # nothing can open it, or nobody could use it
            self._context(citation)
        elif problem := editor.run(words, self._terminal):
            raise _CannotError(one_line(problem))

    def _context(self, citation: Citation) -> None:
        assert self._chat is not None  # a citation was shown
        passages = self._chat.library.passages(citation.source)
        here = next((index for index, found in enumerate(passages) if found.span == citation.passage.span), None)
        if here is None:
            self._screen.passage(citation, "", "")
            return
        first, last = _enough(passages, here, -1), _enough(passages, here, 1)
        before = _between(None, passages[first])
        for index in range(first, here):
            before += passages[index].text + _between(passages[index], passages[index + 1])
        after = ""
        for index in range(here, last):
            after += _between(passages[index], passages[index + 1]) + passages[index + 1].text
        self._screen.passage(citation, before, after)

    def _why(self, number: int, answer: Answer, citation: Citation) -> None:
        from dataclasses import replace

        from qa.render.explain import explain

        self._screen.text(explain(replace(answer, citations=(citation,)), first=number))


class _CannotError(Exception):
    """Something that a command cannot do, and why, in one line."""


def _nearest(name: str) -> str:
    """What may have been meant by a command that there is not."""
    from difflib import get_close_matches

    known = [known for command in COMMANDS for known in (command.name, *command.also)]
    near = [other for other in known if other.startswith(name.lower())] or get_close_matches(name.lower(), known, 1)
    return f"did you mean {near[0]}?" if near and name != "/" else "/help lists them"


def _enough(passages: Sequence[Passage], here: int, step: int) -> int:
    """The index of the last passage that is shown in one direction."""
    words, at = 0, here
    while words < AROUND and abs(at - here) < AROUND_MOST and 0 <= at + step < len(passages):
        at += step
        words += len(passages[at].text.split())
    return at


def _between(one: Passage | None, other: Passage) -> str:
    """What stands between a passage and the next one: its new headings, and the first row of its table."""
    known = one.headings if one else other.headings
    kept = 0
    while kept < min(len(known), len(other.headings)) and known[kept] == other.headings[kept]:
        kept += 1
    levels = range(kept, len(other.headings))
    parts = [f"{'#' * min(level + 1, 6)} {one_line(other.headings[level])}\n\n" for level in levels]
    if other.header and (parts or one is None or one.header != other.header):
        parts.append(f"{other.header.strip()}\n")
    # Rows, items and parts of a long paragraph stand as close together as in the source.
    gap = "" if one is None else "\n" if not parts and other.span.start - one.span.end <= 2 else "\n\n"
    return gap + "".join(parts)
