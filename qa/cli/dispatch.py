"""Run a command by its name, and turn every error into a message and an exit status.

Law: answers go to standard output, everything else to standard error. 0 answered, 1 not covered, 2 an error, 130
Ctrl-C; a reader that closes the pipe is a quiet success. Nothing is imported that the command does not use.
"""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING

from qa.cli.arguments import ERROR, SUCCESS, overview, parse
from qa.cli.interrupts import INTERRUPTED
from qa.cli.streams import say
from qa.cli.table import COMMANDS
from qa.cli.words import command_of
from qa.errors import QAError, UsageError

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable


def dispatch(arguments: list[str]) -> int:
    """Run a command, and return its exit status."""
    try:
        status = _run(arguments)
        if sys.stdout is not None:
            sys.stdout.flush()
        return status
    except QAError as error:
        _complain(f"qa: error: {error.message}", error.hint)
        return ERROR
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _drop_output()
        return SUCCESS
    except OSError as error:
        # Sources and indexes raise QAError, so this error comes from standard output.
        _drop_output()
        _complain(f"qa: error: the answer cannot be written: {error.strerror or error}", "is the disk full?")
        return ERROR
    finally:
        gc.enable()


def _run(arguments: list[str]) -> int:
    if sys.stdout is None:
        raise UsageError("standard output is closed", "an answer needs somewhere to go")
    for stream in (sys.stdout, sys.stderr):
        # If the encoding lacks a character, write its number: no answer is lost for one character.
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    command, rest = command_of(arguments)
    if command == "--help":
        print(overview().format_help(), end="")
        return SUCCESS
    if command == "--version":
        from qa.cli.version import version_text

        print(version_text())
        return SUCCESS
    _shorten_start()
    options = parse(command, rest)
    for problem in options.problems:
        _complain(f"qa: {problem}", "")
    from importlib import import_module

    command_function: Callable[[Namespace], int] = getattr(import_module(COMMANDS[command].module), f"run_{command}")
    return command_function(options)


def _shorten_start() -> None:
    """Save a tenth of the cold start: collect no garbage, since loading modules makes none, and start no threads for
    linear algebra, which is never done. Both settings affect the whole process, so the library does not make them."""
    gc.disable()
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")


def _complain(message: str, hint: str) -> None:
    from qa.render.safe import safe_name

    say(safe_name(message))  # it may hold a file name, whose spaces stay
    if hint:
        say("  " + safe_name(hint))


def _drop_output() -> None:
    """Redirect standard output to the null device, so that flushing its buffer cannot fail when the process ends."""
    try:
        nothing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, sys.stdout.fileno())
        os.close(nothing)
    except (OSError, ValueError):
        pass  # it has no file descriptor, so nothing is left to write
