"""Turn an answer into text for people and programs; each view is a pure function, and only the shells print.

Law: a view's module is imported only when the view is asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.model import Answer

# A view's name -> its module and function. The terminal's view is not among them, since it needs a console.
VIEWS = {
    "plain": ("plain", "plain"),
    "json": ("jsonview", "to_json"),
    "jsonl": ("jsonview", "to_jsonl"),
    "vimgrep": ("vimgrep", "vimgrep"),
    "markdown": ("markdownview", "markdown"),
    "explain": ("explain", "explain"),
}


def view(name: str) -> Callable[[Answer], str]:
    """Return the view of this name. Raises KeyError for an unknown name."""
    from importlib import import_module

    module, function = VIEWS[name]
    return cast("Callable[[Answer], str]", getattr(import_module(f"qa.render.{module}"), function))
