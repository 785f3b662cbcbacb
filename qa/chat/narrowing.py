"""Narrow the next questions of a chat to some files and messages, as `/only` says.

Law: what cannot be meant changes nothing, and is refused in one line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.chat.slash_commands import CannotError
from qa.chat.typed_lines import shell_words
from qa.errors import UsageError
from qa.model import Only
from qa.render.phrases import only_words, shorten

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.chat.settings import Settings
    from qa.library import Library

WORDS = ("path=", "kind=", "after=", "before=", "off")  # for completion
_TAKES = "path=GLOB, kind=pdf,html, after=DATE and before=DATE, or off"


def narrow(argument: str, settings: Settings, library: Callable[[], Library]) -> str:
    """Narrow the chat to what the argument names, all of it anew, and return that in words; with "", return what it is
    narrowed to now. Raises CannotError."""
    words = shell_words(argument)
    if words == ["off"]:
        settings.only = None
    elif words:
        try:
            narrowed = library().narrowed(_parsed(words))
        except UsageError as error:
            raise CannotError(f"{error.message}: {error.hint}") from error
        settings.only = narrowed.only if narrowed else None
    if settings.only is None:
        return f"everything is asked: /only takes {_TAKES}" if not words else "everything is asked"
    return f"only {only_words(settings.only)}"


def _parsed(words: list[str]) -> Only:
    given: dict[str, list[str]] = {"path": [], "kind": [], "after": [], "before": []}
    for word in words:
        name, is_given, value = word.partition("=")
        if name not in given or not is_given:
            raise CannotError(f"/only takes {_TAKES}, not {shorten(word, 40)}")
        if not value:
            raise CannotError(f"{name}= is empty: /only takes {_TAKES}")
        given[name].append(value)
    for name in ("after", "before"):
        if len(given[name]) > 1:
            raise CannotError(f"{name}= stands there twice")
    return Only(tuple(given["path"]), tuple(given["kind"]), "".join(given["after"]), "".join(given["before"]))
