"""The commands on a shown citation: open it, show its context, explain its score, copy it.

Law: a citation is named by the number that it was shown under. A number that was never shown is refused in one line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.chat.slash_commands import CannotError
from qa.render.safe import one_line

if TYPE_CHECKING:
    from typing import TextIO

    from qa.chat.opening import Opening
    from qa.chat.screen import Screen
    from qa.chat.transcript import Transcript
    from qa.model import Citation


class Citations:
    """The commands, each called with its name and a number. An editor reads `terminal` (None: standard input)."""

    def __init__(self, transcript: Transcript, sources: Opening, screen: Screen, terminal: TextIO | None) -> None:
        self._transcript = transcript
        self._sources = sources
        self._screen = screen
        self._terminal = terminal

    def open(self, name: str, argument: str) -> None:
        """Open the source at the citation's line in the editor or a pager, or else show the context; the desktop opens
        a file without lines."""
        import os

        from qa.chat import editor

        number, _, citation = self._transcript.cited(name, argument)
        if citation.source == "-":
            raise CannotError("standard input cannot be opened again: /context shows what stands around a passage")
        if not os.path.isfile(citation.source):
            where = "is not on this machine: /context shows what stands around a passage"
            if not citation.indexed_at:
                where = "is not there any more"
            raise CannotError(f"{one_line(citation.name or citation.source)} {where}")
        if not self._screen.is_dialogue:  # nobody could use the program
            self._tell_changes(citation)
            self.context(name, argument)
            return
        line = None if citation.member else citation.line  # a line of what is in the file is none of the file
        try:
            words = editor.open_command(citation.source, line, citation.column, os.environ)
            self._tell_changes(citation)
            problem = editor.run_program(words, self._terminal) if words else ""
        except ValueError as error:
            words, problem = [], str(error)
        if problem and line is None:
            problem += f": /context {number} shows what stands around the passage"
        if problem:
            raise CannotError(one_line(problem))
        if not words:  # there is neither editor nor pager
            self.context(name, argument)

    def context(self, name: str, argument: str) -> None:
        """Show the citation's passage with the text around it."""
        from qa.chat.context import context_of

        _, _, citation = self._transcript.cited(name, argument)
        if name == "/context":
            self._tell_changes(citation)
        passages = self._sources.library().passages(citation.source)
        self._screen.passage(citation, context_of(citation.passage, passages))

    def _tell_changes(self, citation: Citation) -> None:
        """Say so where the file has changed since it was read, so that its lines may differ."""
        from hashlib import file_digest

        if citation.source == "-":
            return
        shown = one_line(citation.name or citation.source)
        try:
            with open(citation.source, "rb") as file:
                if f"sha256:{file_digest(file, 'sha256').hexdigest()}" != citation.digest:
                    self._screen.say(f"{shown} has changed since it was read", dim=True)
        except OSError as error:
            # A file of a cluster's index may never have been on this machine.
            if not (citation.indexed_at and isinstance(error, FileNotFoundError)):
                self._screen.say(f"{shown} cannot be read any more", dim=True)

    def why(self, name: str, argument: str) -> None:
        """Show the parts of the citation's score."""
        from qa.render.explain import explain

        number, answer, citation = self._transcript.cited(name, argument)
        self._screen.text(explain(answer._replace(citations=(citation,)), first=number))

    def copy(self, name: str, argument: str) -> None:
        """Copy the citation's quote and place to the clipboard."""
        import os
        import sys

        from qa.chat import clipboard

        number, _, citation = self._transcript.cited(name, argument)
        text = clipboard.quotation(citation)
        program = clipboard.give(text, os.environ, sys.platform)
        sequence = clipboard.sequence(text, os.environ) if self._screen.is_dialogue else ""
        self._screen.send(sequence)
        if program:
            self._screen.say(f"citation {number} is copied, by {program}", dim=True)
        elif sequence:
            self._screen.say(f"citation {number} is sent to the terminal, for its clipboard", dim=True)
        else:
            raise CannotError("there is no clipboard: neither a program for it nor a terminal that takes so much")
