"""A chat without a terminal: keys go in, and the text that a person would see comes out."""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING

from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from qa.chat import Options, chat
from qa.library import Library, open_library

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest


HARBOUR = """\
# The harbour

## The storm

A storm delayed the ferry on Monday. The captain waited for two hours.

## The captain

Ada Bell is the captain of the ferry. She learned to sail in Oban.

## The harbour master

Tom Reed closed the harbour on Monday, because of the storm.
"""
STORM = """\
1. A storm delayed the ferry on Monday.
   harbour.md:5:1  The harbour › The storm

   A storm delayed the ferry on Monday. The captain waited for two hours.
"""
CTRL_C, CTRL_D, UP, ENTER = "\x03", "\x04", "\x1b[A", "\r"
# A line whose output shows that the chat goes on.
GOES_ON, WENT_ON = "/set limit 1", "limit: 1\n\n"


class Screen(io.StringIO):
    """A stream that claims to be a terminal."""

    def isatty(self) -> bool:
        return True


class Dialogue:
    """A chat with a person: what is typed goes in as keys, what is shown comes out as text without styles."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
        self._monkeypatch = monkeypatch
        self.file = folder / "harbour.md"
        self.file.write_text(HARBOUR)
        self.history = folder / "state" / "qa" / "history"
        for variable in ("NO_COLOR", "FORCE_COLOR", "VISUAL", "EDITOR", "PAGER", "QA_NO_HISTORY", "HOME"):
            monkeypatch.delenv(variable, raising=False)
        homes = {"XDG_STATE_HOME": str(folder / "state"), "XDG_CACHE_HOME": f"{folder}-cache"}
        for variable, value in {"TERM": "xterm", "COLUMNS": "80", **homes}.items():
            monkeypatch.setenv(variable, value)
        monkeypatch.chdir(folder)

    def __call__(
        self,
        *keys: str,
        limit: int = 1,
        open_with: Callable[[], Library] = lambda: open_library("harbour.md"),
        is_resumed: bool = False,
        paths: tuple[str, ...] = ("harbour.md",),
    ) -> str:
        """The text below the greeting for these keys and Ctrl-D."""
        shown = Screen()
        with create_pipe_input() as pipe, create_app_session(input=pipe, output=DummyOutput()):
            pipe.send_text("".join(keys) + CTRL_D)
            self._monkeypatch.setattr(sys, "stdin", Screen())
            self._monkeypatch.setattr(sys, "stdout", shown)
            options = Options(limit, "never", name="harbour.md", paths=paths, is_resumed=is_resumed)
            self.status = chat(open_with, options)
        told = shown.getvalue()
        if told.startswith("harbour.md"):  # else the first prompt showed the greeting
            told = told.partition("\n")[2]
        return told.replace("reading the documents ...\n", "")  # shown on a busy machine only


def unspaced(shown: str) -> str:
    """The text without white space: the length of a folder's path decides where a line that holds it is broken."""
    return "".join(shown.split())


def ask(*lines: str) -> str:
    """Keys that enter these lines."""
    return "".join(line + ENTER for line in lines)
