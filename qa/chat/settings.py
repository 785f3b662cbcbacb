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

WORDS = ("vi", "emacs", "limit", "toolbar on", "toolbar off")  # for completion


class Settings:
    """The settings: `limit` is the most citations of an answer, `keys` is "vi" or "emacs".

    `chosen_limit` is the limit that the person has given; None means that an overview may have more than others.
    `keep` keeps a setting that was changed, and says where; None keeps none.
    """

    def __init__(
        self,
        limit: int | None = None,
        keys: str = "emacs",
        toolbar: bool = True,
        keep: Callable[[str, str | int | bool], str] | None = None,
    ) -> None:
        self.chosen_limit = limit
        self.keys = keys
        self.toolbar = toolbar
        self._keep = keep

    def change(self, argument: str) -> tuple[str, str]:
        """Change the setting that the argument names. Return its new value in words, and where it is kept; with "",
        all settings.

        Raises CannotError for an unknown setting or value."""
        match argument.lower().split():
            case []:
                return (
                    f"keys     {self.keys} (vi or emacs)\n"
                    f"limit    {self.limit} (citations of an answer, at most)\n"
                    f"toolbar  {self._shown} (on or off)"
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
            case ["limit", *_]:
                raise CannotError("/set limit takes a number from 1 on")
            case ["toolbar", *_]:
                raise CannotError("/set toolbar takes on or off")
            case _:
                raise CannotError(
                    f"no setting {shorten(argument, 40)}: there are vi, emacs, limit N, toolbar on and off"
                )

    def _kept(self, key: str, value: str | int | bool) -> str:
        return self._keep(key, value) if self._keep is not None else ""

    @property
    def limit(self) -> int:
        return LIMIT if self.chosen_limit is None else self.chosen_limit

    @property
    def _shown(self) -> str:
        return "on" if self.toolbar else "off"
