"""What a question is narrowed to: globs, kinds and days, read from what a person wrote."""

from __future__ import annotations

import re
import time
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pathspec import GitIgnoreSpec

from qa.errors import UsageError
from qa.index.base import Scope
from qa.index.memory import MemoryEngine
from qa.ingest.ignore import path_rules
from qa.ingest.narrow import KnownFile, narrow, read
from qa.model import Only

if TYPE_CHECKING:
    from collections.abc import Sequence

NAMES = ("a", "b", "a.md", "b.pdf", "drafts", "2024", "a b", "x-1.md", 'q"t', "é.md", "[a]", "a^b", "#n", "!n", "@&<~")
PATHS = st.lists(st.sampled_from(NAMES) | st.text("abx", min_size=1, max_size=5), min_size=1, max_size=4).map("/".join)
PARTS = st.one_of(
    st.sampled_from(NAMES),
    st.sampled_from(("*", "**", "*.md", "?.md", "*a*", "[a-c]", "[!a]", "[]a]", "[a-]*", "[^b]*", "x[-+]1*")),
    st.sampled_from((r"\!n", r"\#n", r"[\\a]", "[0-9]*", '*"*', "@*", "a.*")),
)  # fmt: skip
STARRED = st.lists(st.sampled_from(("*", "a", "b", "?", "[ab]", ".md")), min_size=1, max_size=6).map("".join)
GLOBS = st.tuples(
    st.sampled_from(("", "", "!", "/")),
    st.lists(PARTS | STARRED, min_size=1, max_size=3).map("/".join),
    st.sampled_from(("", "/")),
).map("".join)


def is_meant(globs: list[str], path: str) -> bool:
    """Whether the last rule that fits the path means it."""
    found = [rule.is_meant for rule in path_rules(globs) if re.fullmatch(rule.regex, path, re.DOTALL)]
    return bool(found) and found[-1]


@given(globs=st.lists(GLOBS, min_size=1, max_size=4), path=PATHS)
def test_the_rules_of_globs_mean_the_paths_that_a_gitignore_file_would_match(globs: list[str], path: str) -> None:
    try:
        rules = path_rules(globs)
    except UsageError:
        return
    assert rules
    expected = GitIgnoreSpec.from_lines(globs).match_file(path)
    try:
        assert ("/" in sources(Only(paths=tuple(globs)), [KnownFile("/", path, 0)])) == expected
    except UsageError:  # no path fits
        assert not expected
    assert is_meant(globs, path) == expected


def test_many_stars_take_no_longer_for_a_path_that_nearly_fits() -> None:
    """It would take longer than the universe has been there."""
    nearly = [KnownFile("/", "a" * 250, 0), KnownFile("/b", "a" * 250 + "b", 0)]

    assert sources(Only(paths=("*a" * 40 + "*b",)), nearly) == ["/b"]
    assert sources(Only(paths=("*[a-c]?a" * 20 + "b",)), nearly) == ["/b"]


@pytest.mark.parametrize(
    ("globs", "path", "meant"),
    [
        (["*.md"], "a.md", True), (["*.md"], "old/a.md", True), (["/*.md"], "old/a.md", False),
        (["old/"], "old/a.md", True), (["old/"], "new/old/a.md", True), (["old/"], "old", False),
        (["old/**"], "old/x/a.md", True), (["old/*"], "older/a.md", False), (["a/**/b.md"], "a/b.md", True),
        (["old"], "old", True),
        (["*.md", "!drafts/"], "drafts/a.md", True), (["*", "!*.md"], "a.md", False), (["!a.md", "*"], "a.md", True),
        (["[a-c].md"], "b.md", True), (["[!a-c].md"], "b.md", False), (['"*"'], '"b"', True), (["*.MD"], "a.md", False),
    ],
)  # fmt: skip
def test_a_glob_means_paths_as_in_a_gitignore_file(globs: list[str], path: str, meant: bool) -> None:
    assert is_meant(globs, path) == GitIgnoreSpec.from_lines(globs).match_file(path) == meant


@pytest.mark.parametrize("glob", ["", "  ", "/", "# all", "a[b", "[z-a]", "a\\"])
def test_what_is_no_glob_is_an_error(glob: str) -> None:
    with pytest.raises(UsageError, match="not a glob"):
        read(Only(paths=(glob,)))


# Days


def at(text: str) -> int:
    """A moment in local time."""
    return int(time.mktime(time.strptime(text, "%Y-%m-%d %H:%M")))


@pytest.mark.parametrize(
    ("after", "before", "first", "last"),
    [
        ("2024-02-29", "", "2024-02-29 00:00", "2031-01-01 00:00"),
        ("2024-02", "2024-03", "2024-02-01 00:00", "2024-02-29 23:59"),
        ("2024", "2025", "2024-01-01 00:00", "2024-12-31 23:59"),
        (" 2023-12-31 ", "2024-01-01", "2023-12-31 00:00", "2023-12-31 23:59"),
    ],
)
def test_after_includes_its_day_and_before_does_not(after: str, before: str, first: str, last: str) -> None:
    _, scope = read(Only(after=after, before=before))

    assert [scope.is_in_time(at(first) + more) for more in (-1, 0)] == [False, True]
    assert scope.is_in_time(at(last))
    assert not before or not scope.is_in_time(at(last) + 60)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("today", "2024-03-01"),
        ("Yesterday", "2024-02-29"),
        ("7d", "2024-02-23"),
        ("0d", "2024-03-01"),
        ("2024", "2024-01-01"),
    ],
)
def test_days_count_from_today(text: str, day: str) -> None:
    only, _ = read(Only(after=text), date(2024, 3, 1))

    assert only.after == day


@pytest.mark.parametrize(
    "text",
    [
        "2024-02-30",
        "2024-13",
        "0000",
        "24",
        "2024-1-1",
        "last week",
        "2024-01-01T10:00",
        "-7d",
        "99999999d",
        "٢٠٢٤",
    ],
)
def test_what_is_no_day_is_an_error(text: str) -> None:
    with pytest.raises(UsageError, match=f"no such day: {re.escape(text)}"):
        read(Only(before=text), date(2024, 3, 1))


@pytest.mark.parametrize(("after", "before"), [("2024-03", "2024-02"), ("2024", "2024"), ("2024-05-02", "2024-05-02")])
def test_days_that_leave_no_time_between_them_are_an_error(after: str, before: str) -> None:
    with pytest.raises(UsageError, match="no day is after 2024-0"):
        read(Only(after=after, before=before))


# Kinds and files

FILES = [
    KnownFile("/n/a.md", "a.md", 100), KnownFile("/n/old/b.PDF", "old/b.PDF", 200),
    KnownFile("/n/old/c.md", "old/c.md", 300), KnownFile("/n/notes", "notes", 0),
]  # fmt: skip


def sources(only: Only, files: Sequence[KnownFile] = ()) -> list[str]:
    return list(narrow(only, files or FILES, MemoryEngine()).scope.sources)


def test_a_kind_is_a_suffix_without_its_dot_in_any_case() -> None:
    assert sources(Only(kinds=("pdf",))) == ["/n/old/b.PDF"]
    assert sources(Only(kinds=(" .MD , pdf",))) == ["/n/a.md", "/n/old/b.PDF", "/n/old/c.md"]
    assert narrow(Only(kinds=("md,.PDF", "md")), FILES, MemoryEngine()).only == Only(kinds=("md", "pdf"))
    assert sources(Only(paths=("old/",), kinds=("md",))) == ["/n/old/c.md"]
    assert sources(Only(paths=("/a.md",), kinds=("pdf",))) == []


@pytest.mark.parametrize("kinds", [("",), ("pdf,,md",), (" . ",), (",",)])
def test_an_empty_kind_is_an_error(kinds: tuple[str, ...]) -> None:
    with pytest.raises(UsageError, match="a kind is empty"):
        sources(Only(kinds=kinds))


def test_a_kind_that_no_file_has_is_an_error_that_names_those_that_there_are() -> None:
    with pytest.raises(UsageError) as raised:
        sources(Only(kinds=("pdf", "html")))

    assert (raised.value.message, raised.value.hint) == ("no file is of the kind html", "there are md (2), pdf (1)")


def test_an_error_counts_the_kinds_that_it_does_not_name() -> None:
    files = [KnownFile(f"/n/a.{kind}", f"a.{kind}", 100) for kind in "abcdefghij"]
    with pytest.raises(UsageError) as raised:
        sources(Only(kinds=("pdf",)), files)

    assert raised.value.hint.endswith(", g (1), h (1) and 2 more kinds")


def test_a_glob_that_no_path_fits_is_an_error_that_shows_what_a_path_is() -> None:
    with pytest.raises(UsageError) as raised:
        sources(Only(paths=("n/old/",)))

    assert raised.value.message == "no path fits n/old/"
    assert raised.value.hint == "a glob is for the path below the folder that was named, such as a.md and old/b.PDF"


def test_a_string_is_one_glob_or_the_kinds_in_it() -> None:
    only, _ = read(Only(paths="old/", kinds="md,pdf"))  # type: ignore[arg-type]  # as people write it

    assert only == Only(("old/",), ("md", "pdf"))


def test_without_anything_a_scope_holds_all_times() -> None:
    assert read(Only()) == (Only(), Scope())
    assert Scope(sources={"a": 5}).holds("a", 0)
    assert not Scope(sources={"a": 5}).holds("b", 9)


def test_the_own_time_of_a_message_counts_in_place_of_that_of_its_file() -> None:
    scope = Scope(sources={"a": 500}, after=100, before=200)

    assert [scope.holds("a", own) for own in (0, 99, 100, 199, 200)] == [False, False, True, True, False]
    assert Scope(sources={"a": 150}, after=100, before=200).holds("a", 0)
