"""Views: an answer as text that a person or a program reads; each a pure function, and only the shells print.

Law: naming a view costs nothing; its module is imported when it is asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.model import Answer

# A view's name -> its module and function. The terminal's view stands apart: it needs a console.
VIEWS = {
    "plain": ("plain", "plain"),
    "json": ("jsonview", "to_json"),
    "jsonl": ("jsonview", "to_jsonl"),
    "vimgrep": ("vimgrep", "vimgrep"),
    "markdown": ("markdown", "markdown"),
    "explain": ("explain", "explain"),
}


def view(name: str) -> Callable[[Answer], str]:
    """The view of this name; a KeyError says that there is none."""
    from importlib import import_module

    module, function = VIEWS[name]
    return cast("Callable[[Answer], str]", getattr(import_module(f"qa.render.{module}"), function))
