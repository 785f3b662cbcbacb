"""Open a source at a line in the user's editor or else in a pager, and write a question in the editor.

Law: no shell sees a file name, and no program takes one for an option. When the program ends, the terminal is as it
was.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from qa import private
from qa.chat import tty

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Mapping, Sequence
    from typing import TextIO

# Programs by the form in which they take a line. A program that is not listed gets the file alone.
PLUS_LINE = (
    *("vi", "vim", "view", "nvim", "gvim", "nano", "pico", "emacs", "emacsclient", "less", "more", "most", "kak"),
    *("joe", "mg", "ne", "mcedit", "gedit"),
)
PLUS_LINE_COLUMN = ("micro",)
GOTO = ("code", "code-insiders", "codium", "vscodium", "cursor", "windsurf")
FILE_LINE_COLUMN = ("hx", "helix", "subl", "zed", "zeditor")
EDITORS = ("editor", "nano", "vi")  # the editors to try where neither $VISUAL nor $EDITOR is set
# What xdg-open says by its status, as its manual page has it.
_UNOPENED = {3: "xdg-open found no program that opens it", 4: "the program that xdg-open started could not open it"}
LONGEST = 1 << 16  # bytes of a question
PATIENCE = 2.0  # seconds in which a program ends that is asked to


def open_command(source: str, line: int | None, column: int | None, environ: Mapping[str, str]) -> list[str] | None:
    """Return the command that opens `source` at a place, or in the desktop's program where the format has no lines;
    None where there is neither editor nor pager.

    Raises ValueError where $VISUAL, $EDITOR or $PAGER is no command, and where there is no desktop to open a file.
    """
    from shutil import which

    path = os.path.abspath(source)  # so that no name begins with a dash or a plus
    if line is None:  # an editor cannot show a format without lines
        opener = "open" if sys.platform == "darwin" else "xdg-open"
        if not which(opener, path=environ.get("PATH")):
            raise ValueError(f"no editor shows such a file, and there is no {opener} to open it with another program")
        return [opener, path]
    name, words = _named(("VISUAL", "EDITOR", "PAGER"), environ)
    if not words:
        if not which("less", path=environ.get("PATH")):
            return None
        name, words = "PAGER", ["less"]
    program = os.path.basename(words[0]).removesuffix(".exe")
    if name == "PAGER" and program == "less":
        return [*words, f"+{line}g", path]
    if program in PLUS_LINE:
        return [*words, f"+{line}", path]
    if program in PLUS_LINE_COLUMN:
        return [*words, f"+{line}:{column or 1}", path]
    if program in GOTO:
        return [*words, "--goto", f"{path}:{line}:{column or 1}"]
    if program in FILE_LINE_COLUMN:
        return [*words, f"{path}:{line}:{column or 1}"]
    return [*words, path]


def compose(text: str, environ: Mapping[str, str], terminal: TextIO | None) -> str:
    """Return the text as the user leaves it in the editor. Raises ValueError, in one line, for every failure."""
    from shutil import which

    from qa.private.temporary import temporary_folder

    _, words = _named(("VISUAL", "EDITOR"), environ)
    words = words or [name for name in EDITORS if which(name, path=environ.get("PATH"))][:1]
    if not words:
        raise ValueError("there is no editor: $EDITOR names one")
    try:
        # Use a private directory, since an editor leaves copies beside the file.
        with temporary_folder() as directory:
            path = os.path.join(directory, "question.txt")
            with open(private.open_new(path), "w", encoding="utf-8", errors="replace") as file:
                file.write(f"{text}\n")
            if problem := run_program([*words, path], terminal):
                raise ValueError(problem)
            if not os.path.isfile(path):
                raise ValueError(f"{words[0]} left no question")
            with open(path, "rb") as file:
                data = file.read(LONGEST + 1)
    except OSError as error:
        raise ValueError(f"the question cannot be edited: {error.strerror or error}") from error
    if len(data) > LONGEST or b"\0" in data:
        raise ValueError(f"what {words[0]} wrote is no question")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ValueError(f"what {words[0]} wrote is no text") from error


def _named(variables: Sequence[str], environ: Mapping[str, str]) -> tuple[str, list[str]]:
    """Return the first of these variables that is set, with the words of its command; ("", []) where none is set."""
    import shlex

    for name in variables:
        if environ.get(name, "").strip():
            try:
                return name, shlex.split(environ[name])
            except ValueError as error:
                raise ValueError(f"${name} is no command: {error}") from error
    return "", []


def _ended(process: subprocess.Popen[bytes]) -> int:
    """The status of a program when it ends. Where this process is to end before, the program is asked to end too: it
    may have changed the terminal."""
    from subprocess import TimeoutExpired

    with process:
        try:
            return process.wait()
        except BaseException:
            process.terminate()
            with suppress(TimeoutExpired):
                process.wait(PATIENCE)
            process.kill()
            raise


def run_program(words: list[str], terminal: TextIO | None) -> str:
    """Run a command to its end, with `terminal` as its standard input (None: the chat's own). Return the problem in
    words, or ""."""
    import signal
    import subprocess

    # While the program runs, Ctrl-C belongs to it. The child does not inherit a function as handler; it would inherit
    # SIG_IGN.
    before = signal.signal(signal.SIGINT, lambda number, frame: None)
    try:
        with tty.line_editing(terminal):
            status = _ended(subprocess.Popen(words, stdin=terminal))
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        return f"{words[0]} cannot be started: {reason}"
    finally:
        signal.signal(signal.SIGINT, before)
    if status < 0:
        return f"{words[0]} was ended by signal {-status}"
    if words[0] == "xdg-open" and status in _UNOPENED:
        return _UNOPENED[status]
    return f"{words[0]} ended with status {status}" if status else ""
