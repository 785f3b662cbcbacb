"""Decide which files of a folder are not to be read: by its .gitignore files, and by the globs of a command.

Law: a rule treats the paths below its own folder as git would; the rules of a deeper folder take precedence over those
above it. Globs are patterns as in .gitignore, for paths below the folder that was named. This module is imported only
where there are rules or globs, since it loads pathspec.
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

_MOST = 1 << 20  # bytes of a .gitignore file that are read
_NO_PATTERN = (ValueError, re.error)  # raised by pathspec for a line that is not a pattern


class Rules:
    """The rules of the folder `folder` and those above it. A file of rules that cannot be read counts as empty."""

    def __init__(self, folder: str, above: Rules | None) -> None:
        self._start = len(os.path.join(folder, ""))
        self._above = above
        lines = _rule_lines(os.path.join(folder, ".gitignore"))
        try:
            self._spec = GitIgnoreSpec.from_lines(lines)
        except _NO_PATTERN:  # a line that is not a pattern matches nothing, as for git
            self._spec = GitIgnoreSpec.from_lines(filter(_is_pattern, lines))

    def ignores(self, path: str, is_folder: bool) -> bool:
        """Whether a file or a folder below this one is ignored."""
        verdict = self._spec.check_file(path[self._start :] + "/" * is_folder).include
        if verdict is None:
            return self._above is not None and self._above.ignores(path, is_folder)
        return verdict


class Globs:
    """The globs of --include and --exclude. `takes` decides by a file's name whether to read it: with --include, every
    name. Without --include it is None, and the known formats are read."""

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


def _rule_lines(path: str) -> list[str]:
    """The lines of a file of rules; none where the path is not a regular file (a link is not), or cannot be read."""
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
