"""Ask an article or a folder of documents a question, and get the passages that answer it, word for word, each with a
citation that can be checked.

Law: importing qa loads nothing else. A name of the API is loaded at its first use.

>>> import qa
>>> with qa.open() as library:
...     answer = library.ask("why was it delayed?", limit=1)
>>> answer.citations[0].passage.headings[-1]
'More testing first'
"""

from __future__ import annotations

TYPE_CHECKING = False  # that of `typing`, which takes 7 ms to load: so long a signal could not be handled
if TYPE_CHECKING:
    from qa.errors import QAError
    from qa.library import Chat, Library
    from qa.library import open_library as open
    from qa.model import Answer, Citation, Only, Passage, Span, Turn

__version__ = "0.1.0"

# Each name of the API -> its module and its name in that module.
_HOMES = {
    "open": ("qa.library", "open_library"),
    "Library": ("qa.library", "Library"),
    "Chat": ("qa.library", "Chat"),
    "Turn": ("qa.model", "Turn"),
    "Only": ("qa.model", "Only"),
    "Answer": ("qa.model", "Answer"),
    "Citation": ("qa.model", "Citation"),
    "Passage": ("qa.model", "Passage"),
    "Span": ("qa.model", "Span"),
    "QAError": ("qa.errors", "QAError"),
}

__all__ = ["Answer", "Chat", "Citation", "Library", "Only", "Passage", "QAError", "Span", "Turn", "__version__", "open"]


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'qa' has no attribute {name!r}")
    from importlib import import_module

    module, attribute = _HOMES[name]
    value = globals()[name] = getattr(import_module(module), attribute)
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
