"""Run the command that says how a command is used: help.

Law: `qa help COMMAND` prints what `qa COMMAND --help` prints.
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
    command = options.command
    if command is not None and command not in COMMANDS:
        near = suggestion(command, list(COMMANDS))
        raise UsageError(f"help: no such command: {command}", near or "qa help lists the commands")
    write((overview() if command is None else parser_of(command)).format_help())
    return SUCCESS
