"""A scope leaves passages out before the limit: in it is found what is found without it, with others left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from engine_cases import ENGINES, opened
from hypothesis import assume, given
from hypothesis import strategies as st
from strategies import QUERIES, passage, query

from qa.analysis.passage import packed
from qa.errors import UsageError
from qa.index.memory import MemoryEngine
from qa.ingest.narrow import KnownFile, narrow
from qa.model import Member, Only, Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from qa.index.base import Engine, Scope
    from qa.model import Hit, Passage, Query

each_engine = pytest.mark.parametrize("name", ENGINES)

DAY = 86_400
# What the files are: their path, and their time in days since 2001-09-09.
FILES = {"/n/a.md": 0, "/n/old/b.md": 40, "/n/old/c.PDF": 400, "/n/d.mbox": 800, "/n/é\udcff.txt": 20}
KNOWN = [KnownFile(path, path.removeprefix("/n/"), 10**9 + days * DAY) for path, days in FILES.items()]
ONLY = st.builds(
    Only,
    paths=st.sampled_from(
        ((), ("old/",), ("*.md", "/d*"), ("*", "!old/"), ("*", "!/a.*"), ("é*", "[a-c].*"), ("/?.m*",))
    ),
    kinds=st.sampled_from(((), (), ("md",), ("pdf", "mbox"), ("txt",))),
    after=st.sampled_from(("", "", "2001-09-15", "2002", "2003-05")),
    before=st.sampled_from(("", "", "2002-01-05", "2003-11", "2004")),
)  # fmt: skip


def write(engine: Engine, passages: Iterable[Passage], files: Iterable[KnownFile] = KNOWN) -> None:
    by_source: dict[str, list[Passage]] = {}
    for one in sorted(passages, key=lambda one: one.key):
        by_source.setdefault(one.source, []).append(one)
    known = {one.path: one for one in files}
    with engine.writing() as batch:
        for source, found in by_source.items():
            at = known[source]
            about = Source(f"n/{at.below}", "", "", "", "en", time=at.time, below=at.below)
            batch.replace_packed(source, packed(found), about)


def scope_of(only: Only, files: Sequence[KnownFile] = KNOWN) -> Scope:
    return narrow(only, files, MemoryEngine()).scope


def left_out(engine: Engine, asked: Query, scope: Scope, limit: int) -> list[Hit]:
    """All hits, with those out of the scope left out."""
    every = engine.search(asked, 100_000)
    return [hit for hit in every if scope.holds(hit.passage.source, hit.passage.member.time)][:limit]


@st.composite
def messages(draw: st.DrawFn) -> list[Passage]:
    """Passages of the files; those of the mailbox have times of their own, or none."""
    bodies = st.lists(st.sampled_from(("alpha", "beta", "gamma", "...")), max_size=4).map(" ".join)
    found: Mapping[tuple[str, int], Passage] = {
        (source, place): passage(
            body, source, place * 100, member=Member(f"{place}", place * 100, 10**9 + days * DAY if days else 0)
        )
        if source.endswith("mbox")
        else passage(body, source, place * 100)
        for source, place, body, days in draw(
            st.lists(
                st.tuples(
                    st.sampled_from(list(FILES)), st.integers(0, 9), bodies, st.sampled_from((0, 3, 100, 500, 900))
                ),
                max_size=20,
            )
        )
    }
    return list(found.values())


@each_engine
@given(given=messages(), asked=QUERIES, only=ONLY, limit=st.integers(0, 12), others=st.sampled_from((0, 110)))
def test_what_is_found_in_a_scope_is_what_is_found_without_it_with_others_left_out(
    name: str, given: list[Passage], asked: Query, only: Only, limit: int, others: int
) -> None:
    """`others` are passages that make the index a large one, of which only passages that share a term are hits."""
    try:
        scope = scope_of(only)
    except UsageError:  # no path fits, or no day is between the days
        assume(False)
    with opened(name) as engine:
        write(engine, [*given, *(passage("delta", "/n/old/c.PDF", 5000 + at * 10) for at in range(others))])

        assert engine.search(asked, limit, scope) == left_out(engine, asked, scope, limit)
        for source in engine.sources():
            held = [one for one in engine.passages(source) if scope.holds(source, one.member.time)]
            assert engine.has_times(source) or not held or scope.is_in_time(scope.sources[source])


@each_engine
def test_one_passage_of_thousands_is_found_behind_all_others(name: str) -> None:
    """All others are nearer to the query, and many are alike."""
    files = [KnownFile(f"/n/{at:03}.md", f"{at:03}.md", 10**9 + at * DAY) for at in range(100)]
    given = [passage(f"alpha beta {'gamma ' * (at % 4)}", one.path, at * 100) for one in files for at in range(40)]
    given.append(passage("alpha " + "delta " * 90, "/n/mail.mbox", 0, member=Member("1", 0, 7)))
    given += [passage("alpha", "/n/mail.mbox", at * 1000, member=Member(f"{at}", at * 1000, 9)) for at in range(1, 60)]
    files.append(KnownFile("/n/mail.mbox", "mail.mbox", 2 * 10**9))
    asked = query("alpha", "beta")
    with opened(name) as engine:
        write(engine, given, files)

        by_time = scope_of(Only(before="1970-02"), files)._replace(before=8)
        assert [hit.passage.key for hit in engine.search(asked, 5, by_time)] == [("/n/mail.mbox", 0, 546)]
        for only in (
            Only(paths=("/?3?.md",)),
            Only(kinds=("md",), after="2001-12"),
            Only(("*", "!/00*"), before="2001-11"),
        ):
            scope = scope_of(only, files)
            for limit in (1, 90, 300):
                found = engine.search(asked, limit, scope)
                assert found == left_out(engine, asked, scope, limit)
                assert len(found) == limit


@each_engine
def test_a_scope_is_that_of_the_files_as_they_are_after_changes(name: str) -> None:
    with opened(name) as engine:
        write(engine, [passage("alpha", "/n/a.md"), passage("alpha beta", "/n/old/b.md")])
        write(engine, [passage("alpha gamma", "/n/old/b.md"), passage("alpha", "/n/old/c.PDF")])
        with engine.writing() as batch:
            batch.remove("/n/a.md")

        scope = scope_of(Only(before="2001-12"))
        assert [hit.passage.text for hit in engine.search(query("alpha"), 9, scope)] == ["alpha gamma"]
        now = Source("n/old/c.PDF", "", "", "", "en", time=10**9, below="old/c.PDF")
        with engine.writing() as batch:
            batch.describe("/n/old/c.PDF", now)
        scope = scope._replace(sources={**scope.sources, "/n/old/c.PDF": now.time})
        assert [hit.passage.text for hit in engine.search(query("alpha"), 9, scope)] == ["alpha", "alpha gamma"]
        assert list(engine.passages("/n/old/c.PDF")) == [passage("alpha", "/n/old/c.PDF")]
        assert engine.statistics(["alpha"]).passages == 2


@each_engine
def test_a_scope_without_files_finds_nothing(name: str) -> None:
    with opened(name) as engine:
        write(engine, [passage("alpha", "/n/a.md")])

        nothing = scope_of(Only(paths=("/a.md",), kinds=("pdf",)))
        assert engine.search(query("alpha"), 9, nothing) == []
        assert engine.search(query("alpha"), 9, scope_of(Only(after="2004"))) == []
        assert len(engine.search(query("alpha"), 9, scope_of(Only(before="2004")))) == 1
