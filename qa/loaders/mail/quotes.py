"""Tell a mail's own text from what it quotes of earlier messages, and find the quotes that stand elsewhere in the file.

Law: every line is in one stretch, whose text lacks only the marks of quoting. The rules know no language: a quote has a
mark before each line, or follows the lines of a header. A quote is known only if each run of `RUN` words of it stands
in text that is kept. (mail-parser-reply strips and changes lines, and its patterns are quadratic.)
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Literal, NamedTuple

from qa.analysis.tokenizer import UNSPACED

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

RUN = 8  # words
Role = Literal["own", "quote", "lead", "furniture"]  # a lead says who wrote the quote below it
_MARKS = re.compile(r" ?(?:>[^\S\n]?)++")
_HEAD_LINE = re.compile(r"[*_]?([^\W\d_][^:：\n]{0,30}?)[*_]?[^\S\n]?[:：][*_]?[^\S\n]*([^\n]*)")
_DATED = re.compile(r"\d{4}|\d[:.h]\d\d|\d[./年]")
_PREFIXES = re.compile(r"(?:[^\W\d_]{1,5}(?:\[\d+\])?[:：]\s*+)++")
_RULE = re.compile(r"[-_=*\s]{0,60}[^\n]{0,80}?[-_]{3,}\s*")
_LONGEST_LEAD = 3  # lines
_HEAD, _MOST_HEAD = 3, 30  # lines of a header, at least and at most
_LOOKED_AT = 300  # characters of a line


class Stretch(NamedTuple):
    """Lines of a mail that play the same role."""

    role: Role
    text: str


class _Run(NamedTuple):
    """Lines with the same number of quoting marks, without these."""

    depth: int
    lines: list[str]


def stretches(text: str, subject: str) -> Iterator[Stretch]:
    """Divide the text of a mail with this subject."""
    lines = text.split("\n")
    begin = next(_heads(lines, subject, 0), len(lines))
    runs = _runs(lines[:begin])
    for index, run in enumerate(runs):
        role: Role = "quote" if run.depth else "own"
        leads = index + 1 < len(runs) and runs[index + 1].depth > run.depth
        cut = _lead(run.lines) if leads else len(run.lines)
        yield from _with_signature(role, run.lines[:cut])
        if cut < len(run.lines):
            yield Stretch("lead", "\n".join(run.lines[cut:]))
    yield from _history(lines[begin:], subject)


def _runs(lines: Sequence[str]) -> list[_Run]:
    """The lines by the number of their marks; a blank line belongs to those above it."""
    runs: list[_Run] = []
    for line in lines:
        match = _MARKS.match(line)
        depth = match[0].count(">") if match else 0
        bare = line[match.end() :] if match else line
        if runs and (runs[-1].depth == depth or not bare.strip()):
            runs[-1].lines.append(bare)
        else:
            runs.append(_Run(depth, [bare]))
    return runs


def _with_signature(role: Role, lines: Sequence[str]) -> Iterator[Stretch]:
    """A stretch, divided at the line before a signature."""
    at = next((index for index, line in enumerate(lines) if line.rstrip() == "--" and line[:2] == "--"), len(lines))
    yield Stretch(role, "\n".join(lines[:at]))
    if at < len(lines):
        yield Stretch("furniture", lines[at])
        yield Stretch(role, "\n".join(lines[at + 1 :]))


def _lead(lines: Sequence[str]) -> int:
    """The first of the lines, above a quote, that say who wrote it and when; their number if none do."""
    after = len(lines)
    while after and not lines[after - 1].strip():
        after -= 1
    first = after
    while first and lines[first - 1].strip() and after - first <= _LONGEST_LEAD:
        first -= 1
    if after - first > _LONGEST_LEAD:  # a longer paragraph: only its last line
        first = after - 1
    said = " ".join(line[:_LOOKED_AT].strip() for line in lines[first:after])
    is_lead = said.endswith((":", "：")) and ("@" in said or _DATED.search(said))
    return first if is_lead else len(lines)


def _heads(lines: Sequence[str], subject: str, first: int) -> Iterator[int]:
    """The first lines of headers of earlier messages in a text: lines of the form "Name: value", of which one is dated
    and one has an address or the subject."""
    index = first
    stem = stem_of(subject)
    while index < len(lines):
        after = head_end(lines, index, stem)
        if after > index:
            above = index - 1
            while above >= first and index - above <= 2 and not lines[above].strip():
                above -= 1
            is_ruled = above >= first and _is_rule(lines[above])
            yield above if is_ruled else index
            index = after
        else:
            index += 1


def head_end(lines: Sequence[str], index: int, stem: str) -> int:
    """The line after the header that begins at a line; that line itself if none does."""
    values: list[str] = []
    at = index
    while at < min(len(lines), index + _MOST_HEAD) and (
        match := _HEAD_LINE.match(_MARKS.sub("", lines[at][:_LOOKED_AT], count=1))
    ):
        values.append(match[2])
        at += 1
    if len(values) < _HEAD or not all(value.strip() for value in values[:_HEAD]):
        return index
    is_dated = any(_DATED.search(value) for value in values)
    is_named = any("@" in value or (stem and stem_of(value) == stem) for value in values)
    return at if is_dated and is_named else index


def _is_rule(line: str) -> bool:
    bare = line.strip()
    return len(bare) > 4 and bare[-1] in "-_" and bool(_RULE.fullmatch(line[:_LOOKED_AT]))


def stem_of(subject: str) -> str:
    """A subject without what replies and forwards put before it."""
    return " ".join(_PREFIXES.sub("", subject.strip(), count=1).casefold().split())


def _history(lines: Sequence[str], subject: str) -> Iterator[Stretch]:
    """The stretches of earlier messages, each below its header."""
    starts = [*_heads(lines, subject, 0), len(lines)]
    stem = stem_of(subject)
    for begin, after in pairwise(starts):
        head = begin
        while head < after and head_end(lines, head, stem) == head:
            head += 1  # a rule and blank lines
        end = head_end(lines, head, stem) if head < after else after
        yield Stretch("lead", "\n".join(lines[begin:end]))
        for run in _runs(lines[end:after]):
            yield Stretch("quote", "\n".join(run.lines))


class KnownText:
    """The words that are kept of a file, in runs, so that a quote of them can be told."""

    def __init__(self) -> None:
        self._keys: set[int] = set()

    def add(self, text: str) -> None:
        """Keep the words of a text."""
        self._keys.update(_run_keys(text))
        for part in _parts().split(text):
            self._keys.update(_run_keys(part, RUN))

    def holds(self, text: str) -> bool:
        """Whether each run of words of a text was kept; a short text, as a whole line or sentence."""
        keys = list(_run_keys(text))
        return bool(keys) and all(key in self._keys for key in keys)


def _run_keys(text: str, below: int = 0) -> Iterator[int]:
    """The key of each run of words; a text with fewer words is one run. With `below`, only if it has fewer."""
    found = _words().findall(text.casefold())
    if below and len(found) >= below:
        return
    for start in range(max(len(found) - RUN + 1, min(len(found), 1))):
        yield hash("\0".join(found[start : start + RUN]))


@lru_cache(maxsize=1)
def _words() -> re.Pattern[str]:
    """Compile the pattern of a word; of a script without spaces, a character, since lines break anywhere in it."""
    return re.compile(rf"[{UNSPACED}]|[^\W_{UNSPACED}]++")


@lru_cache(maxsize=1)
def _parts() -> re.Pattern[str]:
    """Compile the pattern of what parts lines and sentences."""
    return re.compile(r"[\n.!?…。！？]++")
