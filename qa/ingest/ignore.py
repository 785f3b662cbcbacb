"""Decide which files of a folder are read or asked: by its .gitignore files, and by the globs of a command.

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
from pathspec.patterns.gitignore.spec import GitIgnoreSpecPattern

from qa.errors import UsageError
from qa.index.base import PathRule
from qa.ingest.stars import quick

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

_MOST = 1 << 20  # bytes of a .gitignore file that are read
_LONGEST = 1 << 12  # characters of a rule: no path is longer
_AS_WHAT = "write it as in .gitignore: '*.pdf', 'drafts/'"
_IN_FOLDER = "(?P<ps_d>/)"  # in a pattern of pathspec: it fits what is in a folder
_AT_END = f"(?:{_IN_FOLDER}|$)"  # it fits that, and a file
_SIGNS = re.compile(r'(\\.)|(")|\[(\^?)(\]?[^\]]*)\]', re.DOTALL)  # an escaped character, a quote, a class
_NO_PATTERN = (ValueError, re.error)  # raised by pathspec for a line that is not a pattern


class Rules:
    """The rules of the folder `folder` and those above it. A file of rules that cannot be read counts as empty."""

    def __init__(self, folder: str, above: Rules | None) -> None:
        self._start = len(os.path.join(folder, ""))
        self._above = above
        lines = _rule_lines(os.path.join(folder, ".gitignore"))
        try:
            self._spec = _quick_spec(lines)
        except _NO_PATTERN:  # a line that is not a pattern matches nothing, as for git
            self._spec = _quick_spec(filter(_is_pattern, lines))

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
        self._include = _spec(include, _quick_spec) if include else None
        self._exclude = _spec(exclude, _quick_spec)
        self.takes: Callable[[str], bool] | None = (lambda name: True) if include else None

    def leaves_out(self, path: str, top: str, is_folder: bool) -> bool:
        """Whether a file or a folder below `top` is left out."""
        below = path[len(os.path.join(top, "")) :]
        if self._exclude.match_file(below + "/" * is_folder):
            return True
        return not is_folder and self._include is not None and not self._include.match_file(below)


def _quick_pattern(line: str) -> GitIgnoreSpecPattern:
    """A pattern that no name can keep busy: a folder may come from anywhere, with its rules and its names."""
    made = GitIgnoreSpecPattern(line)
    if made.regex is not None and (regex := quick(made.regex.pattern)) != made.regex.pattern:
        made.regex = re.compile(regex)
    return made


def _quick_spec(lines: Iterable[str]) -> GitIgnoreSpec:
    return GitIgnoreSpec.from_lines(lines, _quick_pattern, backend="simple")  # others know no atomic groups


def _spec(
    globs: Sequence[str], made: Callable[[Iterable[str]], GitIgnoreSpec] = GitIgnoreSpec.from_lines
) -> GitIgnoreSpec:
    try:
        return made(globs)
    except _NO_PATTERN as error:
        wrong = next(glob for glob in globs if not _is_pattern(glob))
        raise UsageError(f"not a glob: {wrong}", _AS_WHAT) from error


def path_rules(globs: Sequence[str]) -> tuple[PathRule, ...]:
    """The rules by which these globs mean files. Raises UsageError for what is no glob.

    They are those of pathspec: the last glob that fits the file itself decides, and if none does, the last that fits a
    folder that the file is in.
    """
    of_folders: list[PathRule] = []
    of_files: list[PathRule] = []
    for glob in globs:
        pattern = next(iter(_spec([glob]).patterns), None)
        if pattern is None or pattern.include is None or pattern.regex is None:
            raise UsageError(f"not a glob: {glob.strip() or '(empty)'}", _AS_WHAT)
        regex = _SIGNS.sub(_in_plain_signs, pattern.regex.pattern)
        start = "" if regex.startswith("^") else ".*"
        stem = start + regex.removeprefix("^").removesuffix(_AT_END).removesuffix(_IN_FOLDER).replace("(?:", "(")
        if regex.endswith((_AT_END, _IN_FOLDER)):
            of_folders.append(PathRule(f"{stem}/.*", pattern.include))
        if not regex.endswith(_IN_FOLDER):
            of_files.append(PathRule(stem if regex.endswith(_AT_END) else f"{stem}.*", pattern.include))
    return (*of_folders, *of_files)


def _in_plain_signs(found: re.Match[str]) -> str:
    """An escaped character as it is; a quote, and each sign in a class, escaped: to a cluster they say something."""
    escaped, quote, is_not, content = found.groups()
    if escaped or quote:
        return str(escaped or f"\\{quote}")
    within = content.replace("\\\\", "\\")
    parts, at = [], 0
    while at < len(within):
        end = at + 3 if within[at + 1 : at + 2] == "-" and at + 2 < len(within) else at + 1
        parts.append("-".join(one if one.isalnum() else f"\\{one}" for one in within[at:end:2]))
        at = end
    return f"[{is_not}{''.join(parts)}]"


def _rule_lines(path: str) -> list[str]:
    """The lines of a file of rules; none where the path is not a regular file (a link is not), or cannot be read."""
    try:
        if stat.S_ISREG(os.lstat(path).st_mode):
            with open(path, encoding="utf-8", errors="replace") as file:
                return [line for line in file.read(_MOST).splitlines() if len(line) <= _LONGEST]
    except OSError:
        pass
    return []


def _is_pattern(line: str) -> bool:
    try:
        GitIgnoreSpec.from_lines([line])
    except _NO_PATTERN:
        return False
    return True
