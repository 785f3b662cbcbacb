"""Run the commands that say how others are used: help, and for shells completion.

Law: `qa help COMMAND` prints what `qa COMMAND --help` prints. The scripts of the shells are files that a test holds to
the parser, so that completing runs no Python.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.cli.arguments import SUCCESS, overview, parser_of
from qa.cli.streams import write
from qa.cli.table import COMMANDS
from qa.cli.words import suggestion
from qa.errors import UsageError

if TYPE_CHECKING:
    from argparse import Namespace


def run_help(options: Namespace) -> int:
    """Tell how a command is used, or list the commands."""
    command = options.about
    if command is not None and command not in COMMANDS:
        near = suggestion(command, list(COMMANDS))
        raise UsageError(f"help: no such command: {command}", near or "qa help lists the commands")
    write((overview() if command is None else parser_of(command)).format_help())
    return SUCCESS


def run_completion(options: Namespace) -> int:
    """Print the script that completes the words of `qa` in a shell."""
    from os.path import dirname, join

    with open(join(dirname(__file__), "completion", f"qa.{options.shell}"), encoding="utf-8") as file:
        write(file.read())
    return SUCCESS
