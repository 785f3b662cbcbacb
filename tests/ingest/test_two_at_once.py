"""Several processes use one saved index: one writes, the others wait for it or read what is there."""

from __future__ import annotations

import fcntl
import os
import re
import signal
import subprocess
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pytest
from command_cases import HANG, ending, until, without_match
from fault_cases import ANSWER, QUESTION, WHO, index_of, notes

import qa
from qa.errors import LoadError
from qa.index.base import Superseded
from qa.ingest import files, walk
from qa.loaders import digest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path

    from fault_cases import Home

    from qa.index.base import Batch
    from qa.model import Hit


@contextmanager
def held(folder: Path) -> Iterator[None]:
    """The lock of an index, held by this process."""
    folder.mkdir(parents=True, exist_ok=True)
    with open(folder / "lock", "a+b") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        file.truncate(0)
        file.write(f"{os.getpid()}\n".encode())
        file.flush()
        yield


def _place(home: Home) -> Path:
    """Index the folder, and give the place of its index."""
    home.qa("index", "docs")
    return index_of(home)


def _waiting(home: Home, *words: str) -> tuple[subprocess.Popen[str], Path]:
    """A command that has said that it waits for another process, and the file that it says so in."""
    told = home.path / "told"
    with told.open("w", encoding="utf-8") as file:
        process = home.begin(*words, stderr=file)
    until(lambda: told.read_text(encoding="utf-8").endswith("\n") or process.poll() is not None)
    assert process.poll() is None
    return process, told


def test_a_second_indexer_waits_says_for_whom_and_goes_on(home: Home) -> None:
    place = _place(home)
    notes(home.path / "docs", 0, "second", [3])
    with held(place):
        second, told = _waiting(home, "index", "docs")
        # A command that does not refresh goes on meanwhile.
        done = home.qa("ask", QUESTION, "docs", "--no-refresh")
        assert (done.returncode, ANSWER in done.stdout) == (0, True)
        assert second.poll() is None
    output, _ = second.communicate(timeout=HANG)

    assert second.returncode == 0
    assert told.read_text(encoding="utf-8") == f"qa: another process ({os.getpid()}) is indexing: waiting for it\n"
    assert ": 1 file read, 0 gone" in output


def test_readers_of_what_has_not_changed_wait_for_nobody(home: Home) -> None:
    place = _place(home)
    with held(place):
        done = home.qa("ask", QUESTION, "docs")
        status = home.qa("status", "docs")

    assert (done.returncode, ANSWER in done.stdout, without_match(done.stderr)) == (0, True, "")
    assert status.returncode == 0


def test_readers_do_not_wait_to_note_new_time_stamps(here: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    """As they would after the clock's grain, when the stamps of an index that was just made can be trusted."""
    told: list[str] = []
    monkeypatch.setattr(walk, "_SETTLED", 10**18)
    qa.open("docs", is_indexed=True).close()
    monkeypatch.setattr(walk, "_SETTLED", -(10**18))
    with held(index_of(here)), qa.open("docs", waits=told.append) as library:
        assert ANSWER in library.ask(QUESTION).citations[0].quote
        assert not library.refresh()
    with qa.open("docs") as library:
        assert library.refresh() is False  # noted now

    assert told == []


def test_two_that_index_at_once_make_one_index(home: Home) -> None:
    notes(home.path / "docs", 300)
    processes = [home.begin("index", "docs") for _ in range(3)]
    done = [process.communicate(timeout=HANG) for process in processes]

    assert [process.returncode for process in processes] == [0, 0, 0]
    assert all(output.startswith("301 files, 301 passages: ") for output, _ in done)
    told = "".join(errors for _, errors in done)
    assert set(re.findall(r"\((\d+)\)", told)) <= {str(process.pid) for process in processes}
    assert home.qa("status", "docs").returncode == 0


def test_a_wait_for_a_stopped_process_is_told_and_ctrl_c_ends_it(home: Home) -> None:
    place = _place(home)
    notes(home.path / "docs", 0, "second", [3])
    script = (
        "import fcntl, os, signal, sys\n"
        "file = open(sys.argv[1], 'r+b'); fcntl.flock(file, fcntl.LOCK_EX)\n"
        "os.kill(os.getpid(), signal.SIGSTOP)\n"
    )
    with ending(subprocess.Popen([sys.executable, "-c", script, str(place / "lock")])) as holder:
        os.waitid(os.P_PID, holder.pid, os.WSTOPPED)
        waiting, told = _waiting(home, "ask", WHO, "docs")
        waiting.send_signal(signal.SIGINT)
        output, _ = waiting.communicate(timeout=HANG)
        errors = told.read_text(encoding="utf-8")
        assert (waiting.returncode, output) == (130, "")
        assert errors.startswith("qa: another process (")
        assert errors.count("\n") == 1
    assert "second audit" in home.qa("ask", WHO, "docs").stdout


def test_an_index_that_is_forgotten_while_one_waits_for_it_is_made_anew(home: Home) -> None:
    """The lock that the process waits for is deleted with it."""
    place = _place(home)
    notes(home.path / "docs", 0, "second", [3])
    with held(place):
        waiting, _ = _waiting(home, "ask", WHO, "docs", "--json")
        (place / "lock").unlink()
    output, _ = waiting.communicate(timeout=HANG)

    assert waiting.returncode == 0
    assert "second audit" in output
    with held(place):  # the lock in the folder is the one that counts
        pass
    assert home.qa("status", "docs").returncode == 0


def test_one_who_has_an_index_open_goes_on_with_what_was_there(here: Home) -> None:
    with qa.open("docs") as library:
        expected = library.ask(WHO, limit=1)
        for word in ("second", "third", "fourth"):
            notes(here.path / "docs", 0, word, [0])
            here.qa("ask", QUESTION, "docs")
        assert library.ask(WHO, limit=1) == expected
        library.ask("who left the gaet 3 open?")  # the words of an index have files of their own
        assert "fourth audit" in library.ask("who left gate 0 open?").citations[0].quote


CHERRIES = "Cherries grow in the north.\n"


def _others_add_a_file(here: Home) -> None:
    """Another process adds a file and indexes the folder."""
    (here.path / "docs" / "cherries.md").write_text(CHERRIES, encoding="utf-8")
    assert here.qa("index", "docs").returncode == 0


def test_what_others_add_between_two_reads_is_known_where_it_is_quoted(
    here: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As a cluster's index, whose commit may be gone while it is asked: what the engine holds and what is known of the
    files move on together."""
    with qa.open("docs", is_indexed=True) as library:
        search, turns = library._engine.search, iter(range(9))

        def meanwhile(*asked: Any, **more: Any) -> list[Hit]:
            if next(turns) == 0:
                _others_add_a_file(here)
                raise Superseded("others have written since")
            return search(*asked, **more)

        monkeypatch.setattr(library._engine, "search", meanwhile)
        [cited] = library.ask("where do cherries grow?", limit=1).citations
        assert (cited.name, cited.quote) == ("docs/cherries.md", CHERRIES.strip())
        assert cited.digest == digest(CHERRIES.encode())
        assert library.doubts(library.ask("where do cherries grow?")) == []


def test_a_source_that_an_engine_gives_and_nobody_knows_is_asked_for_again(here: Home) -> None:
    with qa.open("docs", is_indexed=True) as library:
        _others_add_a_file(here)
        library._engine.refresh()  # the engine alone
        assert library.ask("where do cherries grow?", limit=1).citations[0].name == "docs/cherries.md"


def test_a_file_that_others_index_while_one_waits_for_them_stays_in_the_index(
    here: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    with qa.open("docs", is_indexed=True) as library:
        notes(here.path / "docs", 0, "second", [3])
        writing = library._engine.writing

        def wait() -> AbstractContextManager[Batch]:
            _others_add_a_file(here)
            return writing()

        monkeypatch.setattr(library._engine, "writing", wait)
        assert library.refresh()
        assert "docs/cherries.md" in [source.name for source in library.sources.values()]
        assert library.ask("where do cherries grow?", limit=1).citations[0].name == "docs/cherries.md"


@pytest.mark.parametrize("engine", ["", "memory:"])
def test_a_refresh_that_fails_leaves_what_was_there(here: Home, engine: str) -> None:
    with qa.open("docs", engine=engine) as library:
        known = library.sources
        (here.path / "docs").rename(here.path / "away")
        (here.path / "docs").mkdir()
        with pytest.raises(LoadError, match="nothing in it has text"):
            library.refresh()
        assert library.sources == known
        (here.path / "docs").rmdir()
        (here.path / "away").rename(here.path / "docs")
        assert ANSWER in library.ask(QUESTION).citations[0].quote


def test_what_others_have_indexed_meanwhile_is_not_written_again(here: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(walk, "_SETTLED", -(10**18))  # whatever the clock says, time stamps can be trusted
    with qa.open("docs", is_indexed=True) as library:
        (here.path / "docs" / "cherries.md").write_text(CHERRIES, encoding="utf-8")
        writing = library._engine.writing

        def wait() -> AbstractContextManager[Batch]:
            qa.open("docs", is_indexed=True).close()
            monkeypatch.setattr(files, "encode_manifest", None)  # nothing is written from now on
            return writing()

        monkeypatch.setattr(library._engine, "writing", wait)
        assert library.refresh()
        assert library.ask("where do cherries grow?", limit=1).citations[0].name == "docs/cherries.md"
