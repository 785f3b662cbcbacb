"""Serve a library to programs that speak the Model Context Protocol, over standard input and output.

Law: standard output holds nothing but the protocol. No file is read outside of the paths that were given: no tool takes
a path to open, only the name of a source that the library holds.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from qa.cli.arguments import SUCCESS
from qa.errors import UsageError

if TYPE_CHECKING:
    from argparse import Namespace

MISSING = "qa mcp needs the package mcp"


def run_mcp(options: Namespace) -> int:
    """Serve until the client closes the connection."""
    if "-" in options.paths:
        raise UsageError("standard input is the connection to the client", "name files and folders")
    from qa.cli.commands import library_of, only_of
    from qa.cli.mcp.bounds import Bounds
    from qa.cli.mcp.opening import Opening
    from qa.cli.streams import say_who_writes
    from qa.ingest.choose import bundled_article

    roots = tuple(os.path.realpath(path) for path in options.paths or [bundled_article()])
    bounds = Bounds(roots, only_of(options))
    opening = Opening(lambda progress: library_of(options, progress, say_who_writes))  # while the package loads
    try:
        from qa.cli.mcp.server import serve
    except ModuleNotFoundError as error:
        if error.name and error.name.startswith("qa."):
            raise
        raise UsageError(MISSING, "pip install 'qa[mcp]'") from error
    serve(opening, bounds, sys.stdin.buffer)
    return SUCCESS
