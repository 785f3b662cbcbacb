"""Narrow a question to some files, and to some messages in them: find out which, from what an index knows of its files.

Law: no file is read for it. A kind that no file has, a glob that no path fits, and days that leave no time between them
are errors that say what there is.
"""

from __future__ import annotations

import re
from collections import Counter
from datetime import date, datetime, timedelta
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from qa.errors import UsageError, printable
from qa.index.base import Scope, kind_of
from qa.ingest.stars import quick
from qa.model import Only

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from qa.index.base import Engine, PathRule, Remote
    from qa.model import Passage

_DAY = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
_DAYS = re.compile(r"(\d{1,5})d", re.ASCII)
_NAMED = 8  # kinds that a message names
_EXAMPLES = 2  # paths that it names


class KnownFile(NamedTuple):
    """What an index knows of a file: its path, its path below the folder that was named, and its time."""

    path: str
    below: str
    time: int


class Narrowed(NamedTuple):
    """What a question is narrowed to: `only` with its days written out, as a `scope` for the engine, whether it `holds`
    a passage, and the `paths` of the files that may have one, in order."""

    only: Only
    scope: Scope
    holds: Callable[[Passage], bool]
    paths: Callable[[], Iterable[str]]

    def left_by(self, read: Callable[[str], Sequence[Passage]]) -> Callable[[str], Sequence[Passage]]:
        """A function that reads the passages of a source that are left."""
        return lambda source: [passage for passage in read(source) if self.holds(passage)]

    def first_with(self, read: Callable[[str], Sequence[Passage]]) -> Callable[[int], Iterable[str]]:
        """A function that gives the first so many sources that have passages left."""
        return lambda most: islice(filter(self.left_by(read), self.paths()), most)


def narrow(only: Only, files: Iterable[KnownFile], engine: Engine) -> Narrowed:
    """Narrow a local index of these files. Raises UsageError."""
    only, scope = read(only)
    known = list(files)
    fits = _fits(scope.rules)
    below = [one for one in known if fits(one.below)] if scope.rules else known
    if not below:
        raise _no_path(only, [one.below for one in known])
    _check_kinds(only.kinds, Counter(kind_of(one.path) for one in known))
    sources = {one.path: one.time for one in below if not only.kinds or kind_of(one.path) in only.kinds}
    scope = scope._replace(sources=sources)

    def paths() -> Iterable[str]:
        return (path for path, time in sources.items() if scope.is_in_time(time) or engine.has_times(path))

    return Narrowed(only, scope, lambda passage: scope.holds(passage.source, passage.member.time), paths)


def narrow_remote(only: Only, engine: Remote) -> Narrowed:
    """Narrow a remote index. Raises UsageError."""
    only, scope = read(only)
    fits = _fits(scope.rules)
    if scope.rules and not any(True for _ in engine.within(Scope(rules=scope.rules))):
        raise _no_path(only, [engine.about(path).below for path in engine.first(_EXAMPLES)])
    if only.kinds:
        _check_kinds(only.kinds, engine.kinds())

    def holds(passage: Passage) -> bool:
        about = engine.about(passage.source)
        is_meant = (not only.kinds or kind_of(passage.source) in only.kinds) and (not scope.rules or fits(about.below))
        return is_meant and scope.is_in_time(passage.member.time or about.time)

    return Narrowed(only, scope, holds, lambda: engine.within(scope))


def read(only: Only, today: date | None = None) -> tuple[Only, Scope]:
    """What a person wrote, with its kinds and days in one form; and the scope of it, which knows no files yet. `today`
    is the day that "7d" and "yesterday" count from. Raises UsageError for what cannot be meant."""
    paths = _texts(only.paths)
    kinds = tuple(dict.fromkeys(kind for text in _texts(only.kinds) for kind in map(_kind, text.split(","))))
    days = [_day(text, today) if text else None for text in (only.after, only.before)]
    first, end = (None if day is None else _seconds(day) for day in days)
    after, before = (day.isoformat() if day else "" for day in days)
    if first is not None and end is not None and first >= end:
        hint = "AFTER is the first day that is meant, BEFORE the first that is not any more"
        raise UsageError(f"no day is after {after} and before {before}", hint)
    rules: tuple[PathRule, ...] = ()
    if paths:
        from qa.ingest.ignore import path_rules

        rules = path_rules(paths)
    return Only(paths, kinds, after, before), Scope(kinds=kinds, rules=rules, after=first, before=end)


def _texts(given: str | Sequence[str]) -> tuple[str, ...]:
    return (given,) if isinstance(given, str) else tuple(given)


def _kind(text: str) -> str:
    kind = text.strip().lower().removeprefix(".")
    if not kind:
        raise UsageError("a kind is empty", "a kind is a suffix without its dot: pdf, or pdf,html")
    return kind


def _day(text: str, today: date | None) -> date:
    written = text.strip().lower()
    ago = {"today": 0, "yesterday": 1}.get(written)
    if found := _DAYS.fullmatch(written):
        ago = int(found[1])
    try:
        if ago is not None:
            return (today or date.today()) - timedelta(ago)
        if found := _DAY.fullmatch(written):
            year, month, day = (int(number or 1) for number in found.groups())
            return date(year, month, day)
    except (ValueError, OverflowError):  # there is no such day
        pass
    raise UsageError(f"no such day: {text}", "a day is 2024-03-31, 2024-03, 2024, today, yesterday or 7d")


def _seconds(day: date) -> int:
    """When a day begins, in local time."""
    try:
        return int(datetime(day.year, day.month, day.day).timestamp())
    except (ValueError, OverflowError, OSError) as error:  # before or after the times of this machine
        raise UsageError(f"no such day: {day}", "name a day of your files") from error


def _fits(rules: Sequence[PathRule]) -> Callable[[str], bool]:
    """A function that tells whether the last of the rules that fits a path means it."""
    backwards = [(re.compile(quick(rule.regex), re.DOTALL).fullmatch, rule.is_meant) for rule in reversed(rules)]

    def fits(path: str) -> bool:
        return next((is_meant for matches, is_meant in backwards if matches(path)), False)

    return fits


def _check_kinds(kinds: Iterable[str], there: Mapping[str, int]) -> None:
    """Raise UsageError for a kind that no file has."""
    for kind in kinds:
        if kind not in there:
            most = sorted((one for one in there if one), key=lambda one: (-there[one], one))
            named = ", ".join(f"{printable(one)} ({there[one]:,})" for one in most[:_NAMED])
            named += f" and {len(most) - _NAMED:,} more kinds" if len(most) > _NAMED else ""
            raise UsageError(
                f"no file is of the kind {kind}", f"there are {named}" if named else "no file has a suffix"
            )


def _no_path(only: Only, there: Sequence[str]) -> UsageError:
    examples = " and ".join(map(printable, there[:_EXAMPLES]))
    hint = f"a glob is for the path below the folder that was named, such as {examples}"
    return UsageError(f"no path fits {' '.join(only.paths)}", hint)
