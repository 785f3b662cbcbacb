"""Files that change, vanish or may not be read while they are asked: each costs itself alone."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
from command_cases import ending, until, without_match
from fault_cases import ANSWER, QUESTION, WHO, as_person, comparable

import qa
from qa.errors import LoadError
from qa.ingest import files, walk

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from fault_cases import Home

    from qa.ingest.walk import Found
    from qa.model import Progress


def test_an_empty_folder_says_that_nothing_in_it_has_text(home: Home) -> None:
    (home.path / "empty").mkdir()
    for words in (("ask", QUESTION, "empty"), ("index", "empty")):
        done = home.qa(*words)
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr == "qa: error: empty: nothing in it has text\n  name files that have text in them\n"
    assert home.qa("status", "empty").returncode == 1
    assert home.qa("status").stdout == "no saved index\n"


def test_a_folder_that_is_emptied_says_so_and_keeps_its_index_until_it_is_filled(home: Home) -> None:
    home.qa("index", "docs")
    for path in (home.path / "docs").iterdir():
        path.rename(home.path / path.name)
    done = home.qa("ask", QUESTION, "docs")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("qa: error: docs: nothing in it has text\n")
    (home.path / "keeper.md").rename(home.path / "docs" / "keeper.md")

    done = home.qa("ask", QUESTION, "docs")
    assert (done.returncode, ANSWER in done.stdout) == (0, True)


def test_what_may_not_be_read_is_named_and_costs_nothing_else(home: Home) -> None:
    (home.path / "docs" / "secret.md").write_text("The secret keeper is Bob.", encoding="utf-8")
    (home.path / "docs" / "secret.md").chmod(0)
    (home.path / "docs" / "closed").mkdir(mode=0)
    person = as_person()
    try:
        done = home.qa("ask", QUESTION, "docs", before=person)
        status = home.qa("status", "docs", before=person)
        named = home.qa("ask", QUESTION, "docs/secret.md", before=person)
    finally:
        (home.path / "docs" / "closed").chmod(0o700)

    told = ["docs/closed: permission denied", "docs/secret.md: no permission to read it"]
    assert (done.returncode, ANSWER in done.stdout) == (2, True)
    assert without_match(done.stderr).splitlines() == [f"qa: error: {line}" for line in told]
    assert (status.returncode, [line in status.stdout for line in told]) == (2, [True, True])
    assert (named.returncode, named.stdout) == (2, "")
    assert named.stderr.startswith("qa: error: docs/secret.md: no permission to read it\n")


def vanish(path: Path) -> None:
    path.unlink()


def shrink(path: Path) -> None:
    path.write_text("Short.", encoding="utf-8")


def empty(path: Path) -> None:
    path.write_bytes(b"")


def grow(path: Path) -> None:
    path.write_text(path.read_text(encoding="utf-8") + "\n\nThe gate was shut again.\n" * 1000, encoding="utf-8")


def become_a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()
    (path / "inside.md").write_text("The gate inside was shut by the guard Miller99.", encoding="utf-8")


@pytest.mark.parametrize("change", [vanish, shrink, empty, grow, become_a_folder])
@pytest.mark.parametrize("engine", ["", "memory:"])
def test_files_that_change_while_others_are_read_cost_nothing_else(
    here: Home, engine: str, change: Callable[[Path], None]
) -> None:
    """The folder is listed before they change, and they are read afterwards."""
    changed = [here.path / "docs" / f"report{number}.md" for number in (2, 4)]

    def meanwhile(progress: Progress) -> None:
        while changed:
            change(changed.pop())

    with qa.open("docs", engine=engine, progress=meanwhile) as library:
        assert ANSWER in library.ask(QUESTION).citations[0].quote
        for cited in library.ask("who left gate 2 open?").citations:
            assert cited.quote in (here.path / cited.name).read_text(encoding="utf-8")
    # The next library sees the files as they are now.
    with qa.open("docs", engine=engine) as library, qa.open("docs", engine="memory:") as fresh:
        for question in (QUESTION, WHO, "who shut the gate?"):
            assert library.ask(question) == fresh.ask(question)
        assert library.failures == ()


def test_a_file_that_changes_all_the_time_is_quoted_as_it_is_or_refused(here: Home) -> None:
    """Another process writes the file again and again; each quote is one of the texts that it wrote."""
    busy = here.path / "docs" / "busy.md"
    script = (
        "import itertools, sys, time\n"
        "for number in itertools.count():\n"
        "    with open(sys.argv[1], 'w') as file:\n"
        "        file.write(f'The keeper of the harbour is Captain{number}.' + ' ' * (number % 7))\n"
        "    time.sleep(number % 5 / 50)\n"
    )
    answered, refused, turns = 0, set(), 0
    with ending(subprocess.Popen([sys.executable, "-c", script, str(busy)])) as writer:
        until(busy.exists)
        while turns < 10 or not answered:
            turns += 1
            try:
                with qa.open("docs") as library:
                    for cited in library.ask("who is the keeper of the harbour?").citations:
                        answered += 1
                        if cited.name == "docs/busy.md":
                            assert cited.quote.startswith("The keeper of the harbour is Captain")
            except LoadError as error:
                refused.add(error.message)
        assert writer.poll() is None
    assert refused <= {"docs/busy.md: changes while it is read"}


def test_a_file_of_a_folder_that_is_deleted_after_it_was_listed_is_gone_and_no_failure(here: Home) -> None:
    """It was there when the folder was listed; a file that was named must be there."""
    path = here.path / "docs" / "report0.md"
    find = walk.find

    def found(*asked: Any) -> Found:
        listed = find(*asked)
        path.unlink(missing_ok=True)
        return listed

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(files, "find", found)
        with qa.open("docs") as library:
            assert (library.failures, library.skipped) == ((), ())
            assert "docs/report0.md" not in [source.name for source in library.sources.values()]
        path.write_text("The gate 0 was shut.", encoding="utf-8")
        with pytest.raises(LoadError, match=r"report0\.md: no such file"):
            qa.open("docs", path, engine="memory:")


NAMES = [b"a\nb.md", b"\x1b[31mred\x1b]0;title\x07.md", b"caf\xe9.md", "\u202eexe.md".encode(), b"-n.md", b" .md"]


def test_names_that_hold_anything_are_read_and_shown_in_one_line(home: Home) -> None:
    folder = home.path / "docs"
    for number, name in enumerate(NAMES):
        path = os.path.join(os.fsencode(folder), name)
        with open(path, "wb") as file:
            file.write(b"The bridge %d was built by the mason Hall%d.\n" % (number, number))
    bad = os.path.join(os.fsencode(folder), b"\x1b[2Jbad\n\xff.docx")
    with open(bad, "wb") as file:
        file.write(b"no archive")
    for _ in range(2):
        for number in range(len(NAMES)):
            done = home.qa("ask", f"who built the bridge {number}?", "docs", "-n", "1")
            assert (done.returncode, f"Hall{number}." in done.stdout) == (2, True)  # 2 because of the bad file
            assert len(done.stdout.splitlines()) == 4
            assert "\x1b" not in done.stdout + done.stderr
            assert len(without_match(done.stderr).splitlines()) == 1
    index, status = home.qa("index", "docs"), home.qa("status", "docs")
    assert (index.returncode, status.returncode) == (2, 2)
    assert "\x1b" not in index.stderr + status.stdout
    # Named by itself, in bytes that are no Unicode.
    done = home.qa("ask", "who built the bridge 2?", b"docs/caf\xe9.md", "--json")
    assert (done.returncode, comparable(done.stdout)["citations"][0]["quote"]) == (
        0,
        "The bridge 2 was built by the mason Hall2.",
    )
