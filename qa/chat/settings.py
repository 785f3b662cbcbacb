"""The settings that a person can change during a chat.

Law: an unknown setting is refused in one line, which lists the settings. A setting that cannot be kept is set all the
same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.chat.slash_commands import CannotError
from qa.model import LIMIT
from qa.render.phrases import shorten

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.model import Only

WORDS = ("vi", "emacs", "limit", "toolbar on", "toolbar off", "full on", "full off")  # for completion


class Settings:
    """The settings: `limit` is the most citations of an answer, `keys` is "vi" or "emacs". `full` shows all of an
    answer, and not only what fits the screen.

    `chosen_limit` is the limit that the person has given; None means that an overview may have more than others.
    `keep` keeps a setting that was changed, and says where; None keeps none. `only` is what questions are narrowed to,
    which `/only` changes.
    """

    def __init__(
        self,
        limit: int | None = None,
        keys: str = "emacs",
        toolbar: bool = True,
        full: bool = False,
        keep: Callable[[str, str | int | bool], str] | None = None,
        only: Only | None = None,
    ) -> None:
        self.chosen_limit = limit
        self.keys = keys
        self.toolbar = toolbar
        self.full = full
        self.only = only if only and any(only) else None
        self._keep = keep

    def change(self, argument: str) -> tuple[str, str]:
        """Change the setting that the argument names. Return its new value in words, and where it is kept; with "",
        all settings.

        Raises CannotError for an unknown setting or value."""
        match argument.lower().split():
            case []:
                return (
                    f"full     {_shown(self.full)} (on or off: whole passages, also of later citations)\n"
                    f"keys     {self.keys} (vi or emacs)\n"
                    f"limit    {self.limit} (citations of an answer, at most)\n"
                    f"toolbar  {_shown(self.toolbar)} (on or off)"
                ), ""
            case [("vi" | "emacs") as keys] | ["keys", ("vi" | "emacs") as keys]:
                self.keys = keys
                return f"keys: {keys}", self._kept("keys", keys)
            case ["limit", number] if number.isdecimal() and len(number) < 7 and int(number) > 0:
                self.chosen_limit = int(number)
                return f"limit: {self.limit}", self._kept("limit", self.limit)
            case ["toolbar", ("on" | "off") as shown]:
                self.toolbar = shown == "on"
                return f"toolbar: {shown}", self._kept("toolbar", self.toolbar)
            case ["full"] | ["full", "on" | "off"] as words:
                self.full = words[-1] != "off"
                return f"full: {_shown(self.full)}", ""
            case ["limit", *_]:
                raise CannotError("/set limit takes a number from 1 on")
            case [("toolbar" | "full") as name, *_]:
                raise CannotError(f"/set {name} takes on or off")
            case _:
                raise CannotError(
                    f"no setting {shorten(argument, 40)}: there are vi, emacs, limit N, full and toolbar on or off"
                )

    def _kept(self, key: str, value: str | int | bool) -> str:
        return self._keep(key, value) if self._keep is not None else ""

    @property
    def limit(self) -> int:
        return LIMIT if self.chosen_limit is None else self.chosen_limit


def _shown(is_on: bool) -> str:
    return "on" if is_on else "off"
