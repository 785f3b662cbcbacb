"""What of a folder is not to be read: the rules of its .gitignore files, and the globs of a command.

Law: a rule says of paths below its own folder what git would say; the rules of a deeper folder go before those above
it. Globs are patterns as in .gitignore, of paths below the folder that was given. The library is loaded with this
module.
"""

from __future__ import annotations

import os
import re
import stat
from typing import TYPE_CHECKING

from pathspec import GitIgnoreSpec

from qa.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_MOST = 1 << 20  # bytes of a file of rules
_NO_PATTERN = (ValueError, re.error)  # what the library raises for a line


class Rules:
    """The rules of the folder `folder`, and those above it. A file of rules that cannot be read has none."""

    def __init__(self, folder: str, above: Rules | None) -> None:
        self._start = len(os.path.join(folder, ""))
        self._above = above
        lines = _lines(os.path.join(folder, ".gitignore"))
        try:
            self._spec = GitIgnoreSpec.from_lines(lines)
        except _NO_PATTERN:  # a line that is none fits nothing, as for git
            self._spec = GitIgnoreSpec.from_lines(filter(_is_pattern, lines))

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
    except _NO_PATTERN as error:
        wrong = next(glob for glob in globs if not _is_pattern(glob))
        raise UsageError(f"not a glob: {wrong}", "write it as in .gitignore: '*.pdf', 'drafts/'") from error


def _lines(path: str) -> list[str]:
    """The lines of a file of rules; none of what is no file, such as a link, or cannot be read."""
    try:
        if stat.S_ISREG(os.lstat(path).st_mode):
            with open(path, encoding="utf-8", errors="replace") as file:
                return file.read(_MOST).splitlines()
    except OSError:
        pass
    return []


def _is_pattern(line: str) -> bool:
    try:
        GitIgnoreSpec.from_lines([line])
    except _NO_PATTERN:
        return False
    return True
