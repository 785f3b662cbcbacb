"""Offer the documents to the program `llm` as tools.

Law: a tool gives what `qa ask --json` prints. No model chooses what is read: the person does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import llm

import qa as documents
from qa.model import LIMIT
from qa.render.jsonview import to_json

if TYPE_CHECKING:
    from collections.abc import Callable


class QA(llm.Toolbox):  # type: ignore[no-untyped-call]  # its hook for subclasses has no types
    """Documents to ask: `llm -T 'QA("notes/")'`, or a list of files and folders; none is the bundled article."""

    def __init__(self, paths: str | list[str] = "") -> None:
        named = [paths] if isinstance(paths, str) else paths
        self._library = documents.open(*filter(None, named))

    def ask(self, question: str, limit: int = LIMIT) -> str:
        """Ask the user's documents. Returns the passages that answer, word for word with their places, as JSON;
        "answered": false means that the documents do not cover the question."""
        self._library.refresh()
        return to_json(self._library.ask(question, limit))

    def search(self, words: str, limit: int = LIMIT) -> str:
        """Find passages of the user's documents that hold all of these words as typed, as JSON."""
        self._library.refresh()
        return to_json(self._library.find(words, limit))


def qa(question: str) -> str:
    """Ask the files in the current folder. Returns the passages that answer, word for word with their places, as JSON;
    "answered": false means that they do not cover the question."""
    return QA(".").ask(question)


@llm.hookimpl
def register_tools(register: Callable[[object], None]) -> None:
    """Register the tools."""
    register(qa)
    register(QA)
