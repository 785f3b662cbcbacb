"""No answer is older than the files: every change since the last run is indexed before the answer."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest
from command_cases import HANG, ending, without_match
from fault_cases import ANSWER, KEEPER, QUESTION, WHO, notes

import qa
from qa.index.disk.engine import DiskEngine
from qa.ingest import files, walk
from qa.ingest.files import Files
from qa.ingest.options import Opened, OpenOptions, name_paths
from qa.loaders import read_bytes

if TYPE_CHECKING:
    from pathlib import Path

    from fault_cases import Home

    from qa.index.base import Scope
    from qa.model import Hit, Query


def test_what_changed_since_is_taken_in_before_the_answer(home: Home) -> None:
    home.qa("index", "docs")
    keeper = home.path / "docs" / "keeper.md"
    keeper.write_text(KEEPER.replace("Ada Brandt", "Ada Lovell"), encoding="utf-8")  # of the same size
    assert "Ada Lovell" in home.qa("ask", QUESTION, "docs").stdout
    keeper.rename(home.path / "docs" / "moved.md")
    assert "docs/moved.md:1:1" in home.qa("ask", QUESTION, "docs").stdout
    (home.path / "docs" / "moved.md").unlink()
    assert "Ada" not in home.qa("ask", QUESTION, "docs").stdout
    keeper.write_text(KEEPER, encoding="utf-8")
    assert ANSWER in home.qa("ask", QUESTION, "docs").stdout


@pytest.mark.parametrize("shift", [-86_400, 86_400, 10**9], ids=["a day ago", "tomorrow", "in 30 years"])
def test_no_time_of_a_file_hides_that_it_changed(home: Home, shift: int) -> None:
    """The size is the same, and so is the time of the change: the clock was set back, or the time was set by hand."""
    keeper = home.path / "docs" / "keeper.md"
    when = int(time.time()) + shift
    os.utime(keeper, (when, when))
    home.qa("index", "docs")
    for name in ("Ada Lovell", "Ada Brooks"):
        keeper.write_text(KEEPER.replace("Ada Brandt", name), encoding="utf-8")
        os.utime(keeper, (when, when))
        assert name in home.qa("ask", QUESTION, "docs").stdout


def test_a_file_that_became_a_folder_and_a_folder_that_became_a_file(home: Home) -> None:
    docs = home.path / "docs"
    (docs / "sub").mkdir()
    (docs / "sub" / "a.md").write_text("The bridge was built by Hall.", encoding="utf-8")
    home.qa("index", "docs")
    (docs / "sub" / "a.md").unlink()
    (docs / "sub").rmdir()
    (docs / "sub").write_text("The bridge was built by Kerr.", encoding="utf-8")
    (docs / "keeper.md").unlink()
    (docs / "keeper.md").mkdir()
    (docs / "keeper.md" / "b.md").write_text(KEEPER.replace("Brandt", "Lovell"), encoding="utf-8")

    assert "Kerr" in home.qa("ask", "who built the bridge?", "docs").stdout
    assert "docs/keeper.md/b.md:1:1" in home.qa("ask", QUESTION, "docs").stdout


def test_a_folder_that_is_replaced_by_a_file_and_one_that_is_gone(home: Home) -> None:
    home.qa("index", "docs")
    (home.path / "docs").rename(home.path / "away")
    gone = home.qa("ask", QUESTION, "docs")
    assert (gone.returncode, gone.stdout) == (2, "")
    assert gone.stderr.splitlines()[0] == "qa: error: docs: no such file or folder"
    (home.path / "docs").write_text(KEEPER.replace("Brandt", "Lovell"), encoding="utf-8")
    assert "Ada Lovell" in home.qa("ask", QUESTION, "docs").stdout
    (home.path / "docs").unlink()
    (home.path / "away").rename(home.path / "docs")
    assert ANSWER in home.qa("ask", QUESTION, "docs").stdout


def test_no_refresh_answers_from_what_is_indexed_and_says_so(home: Home) -> None:
    home.qa("index", "docs")
    (home.path / "docs" / "report4.md").unlink()
    (home.path / "docs" / "new.md").write_text("The keeper of the lighthouse is now Eve Hall.", encoding="utf-8")
    done = home.qa("ask", QUESTION, "docs", "--no-refresh", "-n", "1")

    assert (done.returncode, ANSWER in done.stdout) == (0, True)
    assert without_match(done.stderr) == "qa: the files were not looked at (--no-refresh)\n"


class _Changing(DiskEngine):
    """An index whose search changes a file, so that the passages found are no longer in it."""

    def __init__(self, path: str, file: Path, texts: list[str]) -> None:
        super().__init__(path)
        self._file, self._texts = file, texts

    def search(self, query: Query, limit: int, scope: Scope | None = None) -> list[Hit]:
        found = super().search(query, limit, scope)
        if self._texts:
            self._file.write_text(self._texts.pop(), encoding="utf-8")
        return found


def _changing(here: Home, texts: list[str]) -> qa.Library:
    selection, given = name_paths(["docs"], OpenOptions())
    engine = _Changing(str(here.path / "own-index"), here.path / "docs" / "keeper.md", texts)
    files = Files(engine, selection, given, True)
    files.refresh()
    return _library(engine, files)


def _library(engine: DiskEngine, files: Files) -> qa.Library:
    chosen = Opened(engine, files, ())
    return qa.Library(opened=chosen, reopen=lambda: chosen)


def test_a_file_that_changes_between_search_and_quote_is_quoted_as_it_is_now(here: Home) -> None:
    with _changing(here, [KEEPER.replace("Brandt", "Lovell")]) as library:
        [quoted] = [cited.quote for cited in library.ask(QUESTION).citations if "lighthouse" in cited.quote]

    assert quoted == "The keeper of the lighthouse is Ada Lovell, who came from Oban in 1911."


def test_a_file_that_never_stays_as_it_is_is_not_quoted(here: Home) -> None:
    texts = [KEEPER.replace("Brandt", f"Lovell{number}") for number in range(99)]
    with _changing(here, texts) as library, pytest.raises(qa.QAError) as raised:
        library.ask(QUESTION)

    assert raised.value.message == "docs/keeper.md: changes while it is read"


def test_a_file_that_never_stays_as_it_is_costs_an_answer_only_its_own_quotes(here: Home) -> None:
    """The first quote answers, and its file stands."""
    texts = [KEEPER.replace("Brandt", f"Number{number}") for number in range(99)]
    with _changing(here, texts) as library:
        answer = library.ask(WHO, limit=6, min_confidence=0)
        assert library.outdated == ("docs/keeper.md",)
    with qa.open("docs", engine="memory:") as fresh:
        expected = [one.name for one in fresh.ask(WHO, limit=6, min_confidence=0).citations]

    assert "docs/keeper.md" in expected[1:]
    assert [one.name for one in answer.citations] == [name for name in expected if name != "docs/keeper.md"]


def test_a_file_that_is_gone_between_search_and_quote_is_not_quoted(here: Home) -> None:
    class Vanishing(_Changing):
        def search(self, query: Query, limit: int, scope: Scope | None = None) -> list[Hit]:
            found = DiskEngine.search(self, query, limit, scope)
            self._file.unlink(missing_ok=True)
            return found

    selection, given = name_paths(["docs"], OpenOptions())
    engine = Vanishing(str(here.path / "own-index"), here.path / "docs" / "keeper.md", [])
    files = Files(engine, selection, given, True)
    files.refresh()
    with _library(engine, files) as library:
        assert all("lighthouse" not in cited.quote for cited in library.ask(QUESTION, min_confidence=0).citations)


def test_of_many_files_one_is_deleted_at_each_moment(here: Home) -> None:
    """Folders are looked at, and files read, while another process deletes one file after another."""
    notes(here.path / "docs", 1500)
    script = "import os\nfor name in sorted(os.listdir('docs')):\n    name[0] == 'r' and os.unlink('docs/' + name)\n"
    with ending(subprocess.Popen([sys.executable, "-c", script])) as deleter:
        for _ in range(4):
            with qa.open("docs") as library:
                assert ANSWER in library.ask(QUESTION).citations[0].quote
                assert library.failures == () or all(": no such file" in told for told in library.failures)
        assert deleter.wait(HANG) == 0
    with qa.open("docs") as library:
        assert (list(library.sources), library.failures) == ([str(here.path / "docs" / "keeper.md")], ())


def test_a_file_that_was_indexed_as_soon_as_it_was_written_is_read_once_more_and_not_for_each_question(
    here: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    keeper = here.path / "docs" / "keeper.md"
    read: list[str] = []

    def read_and_told(path: str) -> bytes:
        read.append(path)
        return read_bytes(path)

    monkeypatch.setattr(walk, "_SETTLED", 10**18)  # whatever the clock says
    with qa.open("docs") as library:
        monkeypatch.setattr(files, "read_bytes", read_and_told)
        for _ in range(2):  # its time may still hide a change
            library.ask(QUESTION, limit=1)
        assert read == [str(keeper)] * 2
        monkeypatch.setattr(walk, "_SETTLED", -(10**18))
        for _ in range(3):
            assert ANSWER in library.ask(QUESTION, limit=1).citations[0].quote
        assert read == [str(keeper)] * 3
        keeper.write_text(KEEPER.replace("Ada Brandt", "Ada Lovell"), encoding="utf-8")  # of the same size
        assert "Ada Lovell" in library.ask(QUESTION, limit=1).citations[0].quote
