"""What of a folder is not to be read: the rules of its .gitignore files, and the globs of a command.

Law: a rule says of paths below its own folder what git would say; the rules of a deeper folder go before those above
it. Globs are patterns as in .gitignore, of paths below the folder that was given. The library is loaded with this
module.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from pathspec import GitIgnoreSpec

from qa.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_MOST = 1 << 20  # bytes of a file of rules


class Rules:
    """The rules of the folder `folder`, and those above it. A file of rules that cannot be read has none."""

    def __init__(self, folder: str, above: Rules | None) -> None:
        self._start = len(os.path.join(folder, ""))
        self._above = above
        try:
            with open(os.path.join(folder, ".gitignore"), encoding="utf-8", errors="replace") as file:
                self._spec = GitIgnoreSpec.from_lines(file.read(_MOST).splitlines())
        except (OSError, ValueError):
            self._spec = GitIgnoreSpec.from_lines([])

    def ignores(self, path: str, is_folder: bool) -> bool:
        """Whether a file or a folder below this one is ignored."""
        verdict = self._spec.check_file(path[self._start :] + "/" * is_folder).include
        if verdict is None:
            return self._above is not None and self._above.ignores(path, is_folder)
        return verdict


class Globs:
    """What --include and --exclude ask for. `takes` says of a file's name whether its format is to be read; it is None
    where the formats that are known are."""

    def __init__(self, include: Sequence[str], exclude: Sequence[str]) -> None:
        self._include = _spec(include) if include else None
        self._exclude = _spec(exclude)
        self.takes: Callable[[str], bool] | None = (lambda name: True) if include else None

    def leaves_out(self, path: str, top: str, is_folder: bool) -> bool:
        """Whether a file or a folder below `top` is left out."""
        below = path[len(os.path.join(top, "")) :]
        if self._exclude.match_file(below + "/" * is_folder):
            return True
        return not is_folder and self._include is not None and not self._include.match_file(below)


def _spec(globs: Sequence[str]) -> GitIgnoreSpec:
    try:
        return GitIgnoreSpec.from_lines(globs)
    except ValueError as error:
        raise UsageError(f"not a glob: {', '.join(globs)}", "write it as in .gitignore: '*.pdf', 'drafts/'") from error
