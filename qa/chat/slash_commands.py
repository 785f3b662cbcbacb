"""The commands of a chat, in one table, from which help, completion and hints are made.

Law: a description fits any width. For an unknown command, the hint names the nearest command. A line of other words
than a command's own is never taken for one.
"""

from __future__ import annotations

import re
from typing import NamedTuple


class CannotError(Exception):
    """A command cannot do something; the message says why in one line."""


class Command(NamedTuple):
    """A command: its argument (`takes`), its description (`does`), its other names (`also`), and what completes its
    argument: "file", "setting", "only", "word" or nothing."""

    name: str
    takes: str
    does: str
    also: tuple[str, ...] = ()
    completes: str = ""


COMMANDS = (
    Command("/open", "N", "open the source of citation N at its line; N alone does it too"),
    Command("/context", "N", "show the passage of citation N with what stands around it"),
    Command("/why", "N", "show where the score of citation N comes from"),
    Command("/copy", "N", "copy the quote of citation N and its place to the clipboard"),
    Command("/more", "", "show the next passages for the last question"),
    Command("/map", "[WORDS]", "draw where in the documents the answer stands, or to WORDS"),
    Command("/search", "WORDS", "show the passages that hold all these words as they stand", completes="word"),
    Command("/sources", "", "list what is asked, how it was read, and what was left out"),
    Command("/only", "[WHAT]", "ask only path=GLOB kind=pdf,html after=DATE before=DATE; or off", (), "only"),
    Command("/save", "FILE", "write the conversation to a .md or .html; /save! replaces one", ("/save!",), "file"),
    Command("/load", "PATH", "ask these files and folders from now on", completes="file"),
    Command("/load", "[N]", "list earlier conversations about these, or go on with one"),
    Command("/new", "", "begin a new conversation: the next question stands alone"),
    Command("/set", "[WHAT]", "list the settings, or set vi, emacs, limit N, full or toolbar", (), "setting"),
    Command("/forget", "[all]", "delete what is kept about these documents, or all; it asks first"),
    Command("/help", "", "show this", ("/?", "?")),
    Command("/quit", "", "leave", ("/exit", "/q")),
)
KEYS = (
    ("Tab", "complete a command, a file name or a word of the documents"),
    ("Ctrl-C", "clear the line, or stop an answer"),
    ("Ctrl-D", "leave"),
    ("Ctrl-R", "search the questions that were asked before"),
    ("Ctrl-X Ctrl-E", "write the question in $EDITOR"),
)
_SPOKEN = re.compile(r"([A-Za-z]+)(?:\s+(?:(?:citation|number|no\.?)\s+)?[#\[(]?([0-9]{1,9})[\])]?)?\s*[.!]*\s*")
_CHANGING = ("/new", "/forget")  # what is kept or lent: these need their slash
NOTE = (
    'The slash may be left out of "more", "open 2" or "exit". Any other line is a question. One that begins with a '
    "space is not kept, and nor is its answer."
)


def command_of(name: str) -> Command | None:
    """Return the command of this name, or None."""
    return next((command for command in COMMANDS if name in (command.name, *command.also)), None)


def spoken(line: str) -> str:
    """Return the command that a line without a slash means: the name of one that changes nothing, or the name of one
    about a citation with its number; "" for any other line.

    >>> spoken("More"), spoken("open #2"), spoken("exit"), spoken("open doors"), spoken(" more")
    ('/more', '/open 2', '/exit', '', '')
    """
    said = _SPOKEN.fullmatch(line)
    command = command_of(f"/{said[1].lower()}") if said else None
    if said is None or command is None or command.name in _CHANGING or command.takes != ("N" if said[2] else ""):
        return ""
    return f"/{said[1].lower()} {said[2] or ''}".rstrip()


def command_hint(name: str) -> str:
    """Hint at the command that an unknown name may mean."""
    from difflib import get_close_matches

    known = [known for command in COMMANDS for known in (command.name, *command.also)]
    near = [other for other in known if other.startswith(name.lower())] or get_close_matches(name.lower(), known, 1)
    return f"did you mean {near[0]}?" if near and name != "/" else "/help lists them"


def help_text(width: int) -> str:
    """List the commands and keys in lines of at most `width` columns, where the names fit that width."""
    from textwrap import wrap

    rows = [(f"{command.name} {command.takes}".rstrip(), command.does) for command in COMMANDS]
    rows += KEYS
    column = max(len(name) for name, _ in rows) + 2
    below = width - column < 24  # then put a description under its name
    lines = []
    for name, does in rows:
        described = wrap(does, max(width - (2 if below else column), 10))
        if below:
            lines += [name, *(f"  {line}" for line in described)]
        else:
            lines += [f"{'' if number else name:<{column}}{line}" for number, line in enumerate(described)]
    return "\n".join([*lines, "", *wrap(NOTE, max(width, 10))])
