"""A source opened at a line: in the user's editor, or else in a pager.

Law: no shell ever sees a file name, and none is taken for an option; the terminal is as it was when the program ends.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from qa.repl import tty

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import TextIO

# What programs understand as a place. One that is not here is given the file alone.
PLUS_LINE = (
    *("vi", "vim", "view", "nvim", "gvim", "nano", "pico", "emacs", "emacsclient", "less", "more", "most", "kak"),
    *("joe", "mg", "ne", "mcedit", "gedit"),
)
PLUS_LINE_COLUMN = ("micro",)
GOTO = ("code", "code-insiders", "codium", "vscodium", "cursor", "windsurf")
FILE_LINE_COLUMN = ("hx", "helix", "subl", "zed", "zeditor")


def command(source: str, line: int | None, column: int | None, environ: Mapping[str, str]) -> list[str] | None:
    """The command that opens `source` at a place; None where there is neither an editor nor a pager.

    Raises ValueError where $VISUAL, $EDITOR or $PAGER is no command.
    """
    import shlex
    from shutil import which

    path = os.path.abspath(source)  # so that no name begins with a dash or a plus
    for name in ("VISUAL", "EDITOR", "PAGER"):
        if environ.get(name, "").strip():
            try:
                words = shlex.split(environ[name])
            except ValueError as error:
                raise ValueError(f"${name} is no command: {error}") from error
            break
    else:
        if not which("less", path=environ.get("PATH")):
            return None
        name, words = "PAGER", ["less"]
    program = os.path.basename(words[0]).removesuffix(".exe")
    if line is None:
        return [*words, path]
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


def run(words: list[str], terminal: TextIO | None) -> str:
    """Runs a command until it ends, with `terminal` as its standard input (None: ours). What went wrong, or nothing."""
    import signal
    import subprocess

    # Ctrl-C is the program's while it runs. A function does not pass to the child; SIG_IGN would.
    before = signal.signal(signal.SIGINT, lambda number, frame: None)
    try:
        with tty.usual(terminal):
            status = subprocess.run(words, stdin=terminal, check=False).returncode
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        return f"{words[0]} cannot be started: {reason}"
    finally:
        signal.signal(signal.SIGINT, before)
    if status < 0:
        return f"{words[0]} was ended by signal {-status}"
    return f"{words[0]} ended with status {status}" if status else ""
