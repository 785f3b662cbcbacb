"""Complete a line on Tab: commands and their arguments; in a question, headings and words of the documents.

Law: every completion can be typed on one safe line. An unknown word has no completion.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from prompt_toolkit.completion import Completer, Completion, PathCompleter
from prompt_toolkit.document import Document

from qa.chat.narrowing import WORDS as ONLY_WORDS
from qa.chat.settings import WORDS
from qa.chat.slash_commands import COMMANDS, command_of
from qa.chat.typed_lines import last_word, shell_quoted, tidy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from prompt_toolkit.completion import CompleteEvent

    from qa.chat.completion_words import CompletionWords

FILES = 200  # most completions from one directory
_BETWEEN = re.compile(r"[\s\"“”„«»(]")


class LineCompleter(Completer):
    """The completer of a chat's prompt."""

    def __init__(self, words: CompletionWords) -> None:
        self._known_words = words
        self._paths = PathCompleter(expanduser=True)

    def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterator[Completion]:
        line = document.text_before_cursor
        if not line.startswith("/"):
            if complete_event.completion_requested:
                yield from self._words(line)
            return
        name, space, argument = line.partition(" ")
        if not space:
            yield from _commands(name)
            return
        kinds = {command.completes for command in COMMANDS if command == command_of(name) or command.name == name}
        if "file" in kinds:
            yield from self._files(argument, complete_event)
        elif "setting" in kinds:
            begun = argument.lstrip()
            yield from (Completion(word, -len(begun)) for word in WORDS if word.startswith(begun.lower()))
        elif "only" in kinds:
            begun = argument.rpartition(" ")[2]
            yield from (Completion(word, -len(begun)) for word in ONLY_WORDS if word.startswith(begun.lower()))
        elif "word" in kinds and complete_event.completion_requested:
            yield from self._words(argument)

    def _words(self, line: str) -> Iterator[Completion]:
        begun = _BETWEEN.split(line)[-1]
        for text, is_heading in self._known_words.offers(begun):
            yield Completion(text, -len(begun), display_meta="heading" if is_heading else "")

    def _files(self, argument: str, event: CompleteEvent) -> Iterator[Completion]:
        start, begun = last_word(argument)
        if "\0" in begun:
            return
        for found in islice(self._paths.get_completions(Document(begun), event), FILES):
            name = begun + found.text
            is_hidden = found.display_text.startswith(".") and not begun.rpartition("/")[2]
            if tidy(name) == name and not is_hidden:
                yield Completion(shell_quoted(name), start - len(argument), display=found.display_text)


def _commands(begun: str) -> Iterator[Completion]:
    """Offer each command once, though the table may have two rows for it."""
    offered = set()
    for command in COMMANDS:
        if command.name.startswith(begun) and command.name not in offered:
            offered.add(command.name)
            yield Completion(command.name, -len(begun), display_meta=command.does)
