"""A glob of many stars fits what it fits, and no name keeps it busy."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from growth import assert_linear
from hypothesis import given
from hypothesis import strategies as st
from pathspec import GitIgnoreSpec

from qa.ingest.ignore import Globs, Rules, path_rules
from qa.ingest.narrow import _fits
from qa.ingest.stars import quick

if TYPE_CHECKING:
    from pathlib import Path

PARTS = st.lists(
    st.sampled_from(["*", "**", "?", "a", "b", "[ab]", "[+]", "/", "/**/", "**/", "\\*", "."]), min_size=1, max_size=8
)
PATHS = st.lists(st.text("ab.+*", min_size=1, max_size=4), min_size=1, max_size=4).map("/".join)
STARS = {
    "letters": ("*a" * 20 + "b", "a"),
    "classes": ("*[+]" * 15 + "y", "+"),
    "folders": ("**/a" * 12 + "/b", "a/"),
    "folders inside": ("a/" + "**/a/" * 10 + "b", "a/"),
    "both": ("**/*a*a*a*b/**/*a*a*b", "aaaa/"),
    "any letter": ("?*" * 15 + "b", "a"),
}


@given(PARTS.map("".join), PATHS, st.booleans())
def test_a_rewritten_glob_fits_the_same_paths(glob: str, path: str, is_folder: bool) -> None:
    try:
        pattern = next(iter(GitIgnoreSpec.from_lines([glob]).patterns), None)
    except ValueError:
        return
    if pattern is None or pattern.regex is None:
        return
    own = pattern.regex.search(path + "/" * is_folder)
    new = re.search(quick(pattern.regex.pattern), path + "/" * is_folder)

    assert (new and (new.end(), new.groupdict())) == (own and (own.end(), own.groupdict()))


@pytest.mark.parametrize("kind", STARS)
def test_a_glob_of_many_stars_takes_linear_time(kind: str, tmp_path: Path) -> None:
    glob, name = STARS[kind]
    globs, fits = Globs([], [glob]), _fits(path_rules([glob]))
    (tmp_path / ".gitignore").write_text(glob, encoding="utf-8")
    rules = Rules(str(tmp_path), None)

    for work in (
        lambda path: globs.leaves_out(f"/d/{path}x", "/d", is_folder=False),
        lambda path: rules.ignores(f"{tmp_path}/{path}x", is_folder=False),
        lambda path: fits(f"{path}x"),
    ):
        assert not assert_linear(work, lambda number: name * (4 * number // len(name)))


def test_a_rule_that_is_longer_than_any_path_counts_for_nothing(tmp_path: Path) -> None:
    (tmp_path / ".gitignore").write_text("*a" * 500_000 + "\nb\n", encoding="utf-8")
    rules = Rules(str(tmp_path), None)

    assert rules.ignores(f"{tmp_path}/b", is_folder=False)
    assert not rules.ignores(f"{tmp_path}/a", is_folder=False)
