"""The laws of the saved index, through the commands: never stale, one writer at a time, told as it is."""

from __future__ import annotations

import fcntl
import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pytest
from fault_cases import ANSWER, KEEPER, QUESTION, Home, is_clean, notes
from strategies import passage

import qa
from qa.errors import EngineError
from qa.index.disk import ledger
from qa.index.disk.engine import DiskEngine
from qa.ingest import extract, saved
from qa.ingest.files import Files
from qa.ingest.options import Opened, OpenOptions, name_paths

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from types import ModuleType

    from qa.model import Hit, Query

WHO = "who left the gate 3 open?"


@pytest.fixture
def home(tmp_path: Path) -> Home:
    notes(tmp_path / "docs", 5)
    (tmp_path / "docs" / "keeper.md").write_text(KEEPER, encoding="utf-8")
    return Home(tmp_path)


@pytest.fixture
def here(home: Home, monkeypatch: pytest.MonkeyPatch) -> Home:
    """The same, for this process too."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(home.cache.parent))
    monkeypatch.chdir(home.path)
    return home


def index_of(home: Home) -> Path:
    [folder] = (home.cache / "indexes").iterdir()
    return folder


# What the commands say


def test_index_tells_what_it_did_and_status_what_there_is(home: Home) -> None:
    first = home.qa("index", "docs")
    assert (first.returncode, first.stderr) == (0, "")
    assert re.fullmatch(r"6 files, 6 passages: 6 files read, 0 gone, \d+\.\d s\n", first.stdout)
    again = home.qa("index", "docs")
    assert re.fullmatch(r"6 files, 6 passages: nothing has changed, \d+\.\d s\n", again.stdout)
    status = home.qa("status", "docs")
    assert status.returncode == 0
    assert re.fullmatch(r"6 files, 6 passages, 0\.0 MB, indexed \d{4}-\d\d-\d\d \d\d:\d\d\nup to date\n", status.stdout)
    listed = home.qa("status")
    assert listed.returncode == 0
    assert re.fullmatch(
        rf"{home.path}/docs: 6 files, 6 passages, 0\.0 MB, indexed \d{{4}}-\d\d-\d\d \d\d:\d\d\n", listed.stdout
    )


def test_status_tells_what_is_stale_and_changes_nothing(home: Home) -> None:
    home.qa("index", "docs")
    (home.path / "docs" / "new.md").write_text("A new report about the bridge.", encoding="utf-8")
    notes(home.path / "docs", 0, "second", [1])
    (home.path / "docs" / "report2.md").unlink()
    before = {path: path.stat().st_mtime_ns for path in home.kept()}
    for _ in range(2):
        status = home.qa("status", "docs")
        assert status.returncode == 1
        assert status.stdout.splitlines()[1:] == [
            "new:",
            "  docs/new.md",
            "changed:",
            "  docs/report1.md",
            "gone:",
            "  docs/report2.md",
        ]
    assert {path: path.stat().st_mtime_ns for path in home.kept()} == before


def test_each_file_that_is_left_out_has_its_reason(home: Home) -> None:
    docs = home.path / "docs"
    os.mkfifo(docs / "pipe.md")
    (docs / "picture.png").write_bytes(b"\x89PNG")
    (docs / "empty.md").write_bytes(b"")
    (docs / "binary.txt").write_bytes(bytes(range(256)) * 9)
    (docs / "broken.docx").write_bytes(b"no archive")
    (docs / "out.md").symlink_to(home.path / "outside.md")
    (home.path / "outside.md").write_text("The keeper outside is Bob.", encoding="utf-8")
    (docs / "nowhere.md").symlink_to(docs / "not-there.md")
    (docs / "loop").symlink_to(docs)
    (docs / "again.md").symlink_to(docs / "keeper.md")  # the same file: nothing to say
    (docs / ".hidden.md").write_text("The hidden keeper is Eve.", encoding="utf-8")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(os.path.relpath(docs / "s.md"))
        asked = home.qa("ask", QUESTION, "docs")
        time.sleep(2.1)  # so that the stamps can be trusted
        home.qa("index", "docs")
        status = home.qa("status", "docs")

    assert (asked.returncode, ANSWER in asked.stdout) == (2, True)
    assert asked.stderr == "qa: error: docs/broken.docx: is damaged: it is no ZIP archive, or not all of one\n"
    assert status.returncode == 2
    assert status.stdout.splitlines()[1:] == [
        "up to date",
        "skipped:",
        "  docs/binary.txt: is binary, not text",
        "  docs/empty.md: is empty",
        "  docs/loop: a link out of the folder",
        "  docs/nowhere.md: a broken link",
        "  docs/out.md: a link out of the folder",
        "  docs/picture.png: format not known",
        "  docs/pipe.md: a named pipe",
        "  docs/s.md: a socket",
        "could not be read:",
        "  docs/broken.docx: is damaged: it is no ZIP archive, or not all of one",
    ]
    assert "Bob" not in home.qa("ask", "who is the keeper outside?", "docs", "--json").stdout


def test_devices_are_never_opened(home: Home) -> None:
    if os.geteuid() != 0:
        pytest.skip("only root can make a device")
    try:
        os.mknod(home.path / "docs" / "device.md", 0o600 | 0o020000, os.makedev(1, 5))  # /dev/zero, which never ends
    except OSError as error:
        pytest.skip(f"no device can be made: {error}")
    assert home.qa("index", "docs").returncode == 0
    assert "  docs/device.md: a device\n" in home.qa("status", "docs").stdout


def test_what_is_ignored_hidden_or_excluded_is_not_read_and_each_choice_has_its_index(home: Home) -> None:
    docs = home.path / "docs"
    (docs / ".gitignore").write_text("report1.md\ndrafts/\n", encoding="utf-8")
    (docs / "drafts").mkdir()
    (docs / "drafts" / "a.md").write_text("The draft keeper is Eve.", encoding="utf-8")
    (docs / ".hidden").mkdir()
    (docs / ".hidden" / "a.md").write_text("The hidden keeper is Eve.", encoding="utf-8")
    (docs / "notes.xyz").write_text("The keeper of the notes is Zoe.", encoding="utf-8")
    assert home.qa("index", "docs").stdout.startswith("5 files, ")
    assert home.qa("index", "docs", "--exclude", "report*").stdout.startswith("1 file, ")
    assert home.qa("index", "docs", "--include", "*.xyz").stdout.startswith("1 file, ")
    assert home.qa("index", "docs", "--include", "report*", "--exclude", "report3.md").stdout.startswith("3 files, ")

    zoe = home.qa("ask", "who is the keeper of the notes?", "docs", "--include", "*.xyz")
    assert (zoe.returncode, "Zoe" in zoe.stdout) == (0, True)
    assert len(home.qa("status").stdout.splitlines()) == 4
    assert "only *.xyz" in home.qa("status").stdout
    assert home.qa("status", "docs", "--exclude", "report*").returncode == 0
    assert home.qa("forget", "docs", "--exclude", "report*").returncode == 0
    assert home.qa("status", "docs", "--exclude", "report*").stdout == "not indexed\n"
    assert len(home.qa("status").stdout.splitlines()) == 3
    # A rule that changes changes what is held.
    (docs / ".gitignore").write_text("", encoding="utf-8")
    assert home.qa("index", "docs").stdout.startswith("7 files, ")


def test_forget_drops_the_index_and_says_when_there_is_none(home: Home) -> None:
    home.qa("index", "docs")
    assert (home.qa("forget", "docs").stdout, home.kept()) == ("forgotten\n", [])
    again = home.qa("forget", "docs")
    assert (again.returncode, again.stdout) == (1, "")
    assert again.stderr == "qa: nothing is kept of these paths: qa status lists what is\n"
    usage = home.qa("forget")
    assert (usage.returncode, usage.stderr.splitlines()[0]) == (2, "qa: error: forget: name paths, or --all")
    assert (home.path / "docs" / "keeper.md").read_text(encoding="utf-8") == KEEPER


def test_a_damaged_index_is_forgotten_with_all_that_it_held(home: Home) -> None:
    home.qa("index", "docs")
    (index_of(home) / "state-1").write_bytes(b"damaged")
    assert "damaged: " in home.qa("status").stdout
    assert home.qa("forget", "docs").returncode == 0
    assert home.kept() == []


@pytest.mark.parametrize(("module", "version"), [(ledger, "FORMAT"), (extract, "PASSAGES")])
def test_an_index_of_another_version_is_told_and_made_anew(
    module: ModuleType, version: str, here: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What it says of its files is not believed, and nothing of it is called damaged."""
    with monkeypatch.context() as patch:
        patch.setattr(module, version, 0)
        qa.open("docs").close()

    listed, told = here.qa("status"), here.qa("status", "docs")
    assert re.fullmatch(r"of another version: \S+: [\d.]+ MB; .+ makes it anew\n", listed.stdout)
    assert (told.returncode, told.stdout) == (1, "of another version: the next question makes it anew\n")
    assert ANSWER in here.qa("ask", QUESTION, "docs").stdout
    time.sleep(2.1)  # until the stamps of the files can be trusted
    assert "up to date" in here.qa("status", "docs").stdout


def test_a_library_that_is_open_sees_that_its_index_was_made_anew(here: Home) -> None:
    """The new one begins to count its commits where the old one began."""
    docs = here.path / "docs"
    for path in docs.iterdir():
        path.unlink()
    (docs / "apples.md").write_text("Apples grow in the orchard of Quillon.\n", encoding="utf-8")
    (docs / "bananas.md").write_text("Bananas grow in the south.\n", encoding="utf-8")
    with qa.open("docs") as library:
        (docs / "bananas.md").unlink()
        (docs / "aardvarks.md").write_text("Aardvarks live in holes.\n", encoding="utf-8")
        here.qa("forget", "docs")
        here.qa("index", "docs")
        (docs / "cherries.md").write_text("Cherries grow in the north.\n", encoding="utf-8")
        library.refresh()

        for asked, name in (("apples", "apples.md"), ("aardvarks", "aardvarks.md"), ("cherries", "cherries.md")):
            [cited] = library.ask(f"where do {asked} live or grow?", limit=1).citations
            assert (cited.name, cited.quote) == (f"docs/{name}", (docs / name).read_text("utf-8").strip())
    assert "docs/apples.md" in here.qa("ask", "where do apples grow?", "docs").stdout


def test_an_index_and_a_cache_inside_of_the_folder_are_not_its_documents(home: Home) -> None:
    """Else each run would index what the one before has written."""
    home.env["XDG_CACHE_HOME"] = str(home.path / "docs" / "cache")
    for engine in ((), ("--engine", "disk:docs/own")):
        for _ in range(2):
            told = home.qa("index", "docs", *engine).stdout
            assert told.startswith("6 files, "), told
        status = home.qa("status", "docs", *engine).stdout
        assert "docs/cache/qa: qa keeps its own things there" in status


def test_an_index_that_is_forgotten_as_soon_as_it_is_made_answers_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, locked = str(tmp_path / "index"), ledger.locked

    @contextmanager
    def followed(*known: Any) -> Iterator[None]:
        with locked(*known):
            yield
        ledger.delete(path)

    monkeypatch.setattr(ledger, "locked", followed)
    engine = DiskEngine(path)
    with engine.writing() as batch:
        batch.replace("a.md", [passage("The gate is open.")])

    assert not (tmp_path / "index" / "tantivy").exists()
    assert engine.statistics(["gate"]).frequency("gate") == 1


def test_nothing_is_left_behind_by_many_commits(tmp_path: Path) -> None:
    """Segments are merged while one waits, and those that were merged are deleted."""
    for number in range(40):
        with DiskEngine(str(tmp_path)).writing() as batch:
            batch.replace(f"{number % 30}.md", [passage(f"The gate {number} is open.", f"{number % 30}.md")])

    meta = json.loads((tmp_path / "tantivy" / "meta.json").read_text("ascii"))
    known = {segment["segment_id"].replace("-", "") for segment in meta["segments"]}
    names = {path.name.partition(".")[0] for path in (tmp_path / "tantivy").iterdir() if path.name[0] not in ".m"}
    assert names == known


def test_a_library_that_is_open_makes_anew_what_has_lost_its_state(here: Home) -> None:
    with qa.open("docs") as library:
        for path in index_of(here).glob("state-*"):
            path.unlink()
        (here.path / "docs" / "cherries.md").write_text("Cherries grow in the north.\n", encoding="utf-8")

        assert library.refresh()
        assert library.ask("where do cherries grow?").citations[0].name == "docs/cherries.md"


def test_a_condemned_commit_is_not_gone_on_from(tmp_path: Path) -> None:
    """What was found damaged in it would live on in the next."""
    engine = DiskEngine(str(tmp_path / "index"))
    with engine.writing() as batch:
        batch.record = b"one"
    ledger.condemn(str(tmp_path / "index"), 1)

    with pytest.raises(EngineError), engine.writing() as batch:
        batch.record = b"two"


def test_of_many_paths_a_few_are_named(home: Home) -> None:
    notes(home.path / "more", 9)
    files = sorted(str(path) for path in (home.path / "more").iterdir())
    home.qa("index", *files)

    assert home.qa("status").stdout.startswith(", ".join(files[:3]) + " and 6 more: 9 files, ")


def test_one_place_for_a_selection_whatever_the_order_of_its_paths(home: Home) -> None:
    notes(home.path / "more", 2)
    home.qa("index", "docs", "more")
    again = home.qa("index", "more", "docs")

    assert "nothing has changed" in again.stdout
    assert len(home.qa("status").stdout.splitlines()) == 1


# Never stale


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
    assert done.stderr == "qa: the files were not looked at (--no-refresh)\n"


class _Changing(DiskEngine):
    """An index during whose search a file changes, so that what is found is no longer what is there."""

    def __init__(self, path: str, file: Path, texts: list[str]) -> None:
        super().__init__(path)
        self._file, self._texts = file, texts

    def search(self, query: Query, limit: int) -> list[Hit]:
        found = super().search(query, limit)
        if self._texts:
            self._file.write_text(self._texts.pop(), encoding="utf-8")
        return found


def _changing(here: Home, texts: list[str]) -> qa.Library:
    named = name_paths(["docs"], OpenOptions())
    engine = _Changing(str(here.path / "own-index"), here.path / "docs" / "keeper.md", texts)
    files = Files(engine, *named, True)
    files.refresh()
    return _library(engine, files)


def _library(engine: DiskEngine, files: Files) -> qa.Library:
    opened = Opened(engine, files)
    return qa.Library.of(opened, "", lambda: opened)


def test_a_file_that_changes_between_search_and_quote_is_quoted_as_it_is_now(here: Home) -> None:
    with _changing(here, [KEEPER.replace("Brandt", "Lovell")]) as library:
        [quoted] = [cited.quote for cited in library.ask(QUESTION).citations if "lighthouse" in cited.quote]

    assert quoted == "The keeper of the lighthouse is Ada Lovell, who came from Oban in 1911."


def test_a_file_that_never_stays_as_it_is_is_not_quoted(here: Home) -> None:
    texts = [KEEPER.replace("Brandt", f"Lovell{number}") for number in range(99)]
    with _changing(here, texts) as library, pytest.raises(qa.QAError) as raised:
        library.ask(QUESTION)

    assert raised.value.message == "docs/keeper.md: changes while it is read"


def test_a_file_that_is_gone_between_search_and_quote_is_not_quoted(here: Home) -> None:
    class Vanishing(_Changing):
        def search(self, query: Query, limit: int) -> list[Hit]:
            found = DiskEngine.search(self, query, limit)
            self._file.unlink(missing_ok=True)
            return found

    named = name_paths(["docs"], OpenOptions())
    engine = Vanishing(str(here.path / "own-index"), here.path / "docs" / "keeper.md", [])
    files = Files(engine, *named, True)
    files.refresh()
    with _library(engine, files) as library:
        assert all("lighthouse" not in cited.quote for cited in library.ask(QUESTION, min_confidence=0).citations)


def test_of_many_files_one_is_deleted_at_each_moment(here: Home) -> None:
    """Folders are looked at, and files read, while another process deletes one file after another."""
    notes(here.path / "docs", 1500)
    script = "import os\nfor name in sorted(os.listdir('docs')):\n    name[0] == 'r' and os.unlink('docs/' + name)\n"
    deleter = subprocess.Popen([sys.executable, "-c", script])
    try:
        for _ in range(4):
            with qa.open("docs") as library:
                assert ANSWER in library.ask(QUESTION).citations[0].quote
                assert library.failures == () or all(": no such file" in told for told in library.failures)
    finally:
        deleter.wait()
    with qa.open("docs") as library:
        assert (list(library.sources), library.failures) == ([str(here.path / "docs" / "keeper.md")], ())


# Versions


def test_an_index_of_another_version_is_made_anew(home: Home) -> None:
    """Of another layout, or of passages that were divided and analysed otherwise."""
    expected = home.answer(QUESTION, "docs")
    other = (
        "import sys; from {module} import {name} as old; import {module} as module\n"
        "module.{name} = {value}\n"
        "from qa.cli import main; sys.exit(main(['index', 'docs']))\n"
    )
    for module, name, value in (
        ("qa.index.disk.ledger", "FORMAT", "99"),
        ("qa.ingest.manifest", "FORMAT", "[1, 99]"),
        ("qa.ingest.manifest", "FORMAT", "[99, 1]"),
    ):
        home.qa("forget", "docs")
        made = home.run("-c", other.format(module=module, name=name, value=value))
        assert (made.returncode, made.stderr) == (0, "")
        assert home.answer(QUESTION, "docs") == expected
        assert home.qa("status", "docs").returncode == 0


# Two at once


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
    """Where the index of the folder is to be."""
    home.qa("index", "docs")
    return index_of(home)


def test_a_second_indexer_waits_says_for_whom_and_goes_on(home: Home) -> None:
    place = _place(home)
    notes(home.path / "docs", 0, "second", [3])
    with held(place):
        second = home.begin("index", "docs")
        with pytest.raises(subprocess.TimeoutExpired):
            second.wait(timeout=1)
        # Those who ask for nothing new go on meanwhile.
        done = home.qa("ask", QUESTION, "docs", "--no-refresh")
        assert (done.returncode, ANSWER in done.stdout) == (0, True)
    output, errors = second.communicate(timeout=20)

    assert second.returncode == 0
    assert errors == f"qa: another process ({os.getpid()}) is indexing: waiting for it\n"
    assert ": 1 file read, 0 gone" in output


def test_readers_of_what_has_not_changed_wait_for_nobody(home: Home) -> None:
    place = _place(home)
    with held(place):
        done = home.qa("ask", QUESTION, "docs")
        status = home.qa("status", "docs")

    assert (done.returncode, ANSWER in done.stdout, done.stderr) == (0, True, "")
    assert status.returncode == 0


def test_two_that_index_at_once_make_one_index(home: Home) -> None:
    notes(home.path / "docs", 300)
    processes = [home.begin("index", "docs") for _ in range(3)]
    done = [process.communicate(timeout=60) for process in processes]

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
    holder = subprocess.Popen([sys.executable, "-c", script, str(place / "lock")])
    os.waitid(os.P_PID, holder.pid, os.WSTOPPED)
    try:
        waiting = home.begin("ask", WHO, "docs")
        with pytest.raises(subprocess.TimeoutExpired):
            waiting.wait(timeout=1)
        waiting.send_signal(signal.SIGINT)
        output, errors = waiting.communicate(timeout=5)
        assert (waiting.returncode, output) == (130, "")
        assert errors.startswith("qa: another process (")
        assert "Traceback" not in errors
    finally:
        holder.kill()
        holder.wait()
    assert "second audit" in home.qa("ask", WHO, "docs").stdout


def test_an_index_that_is_forgotten_while_one_waits_for_it_is_made_anew(home: Home) -> None:
    """The lock that one waited for is gone with it."""
    place = _place(home)
    notes(home.path / "docs", 0, "second", [3])
    with held(place):
        waiting = home.begin("ask", WHO, "docs", "--json")
        with pytest.raises(subprocess.TimeoutExpired):
            waiting.wait(timeout=1)
        (place / "lock").unlink()
    output, _ = waiting.communicate(timeout=20)

    assert waiting.returncode == 0
    assert "second audit" in output
    with held(place):  # the lock of now is the one in the folder
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


# Engines, statuses


def test_an_index_of_ones_own_folder_is_named_by_option_or_by_environment(home: Home) -> None:
    done = home.qa("ask", QUESTION, "docs", "--engine", "disk:own")
    assert (done.returncode, ANSWER in done.stdout) == (0, True)
    assert (home.path / "own" / "tantivy").is_dir()
    assert not (home.cache / "indexes").exists()
    home.env["QA_ENGINE"] = "disk:own"
    assert "nothing has changed" in home.qa("index", "docs").stdout
    assert home.qa("status", "docs").returncode == 0
    home.env["QA_ENGINE"] = "memory:"
    assert ANSWER in home.qa("ask", QUESTION, "docs").stdout
    assert not (home.cache / "indexes").exists()
    home.env["QA_ENGINE"] = "nonsense:"
    done = home.qa("ask", QUESTION, "docs")
    assert (done.returncode, done.stdout) == (2, "")
    assert (
        done.stderr
        == "qa: error: no such engine: nonsense:\n  an engine is memory:, disk:PATH or opensearch+https://HOST/INDEX\n"
    )


def test_no_index_is_made_among_files_of_others_and_none_of_them_is_lost(home: Home) -> None:
    """The folder of an engine is named by hand: it may be the wrong one."""
    docs = home.path / "docs"
    (docs / "words-list.txt").write_text("alpha", encoding="utf-8")
    (docs / "state-7").write_text("beta", encoding="utf-8")
    before = {path.name: (path.read_bytes(), path.stat().st_mode) for path in docs.iterdir()}
    done = home.qa("ask", QUESTION, "docs", "--engine", "disk:docs")

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == ("qa: error: docs: holds other files and no index\n  name an empty folder, or a new one\n")
    assert {path.name: (path.read_bytes(), path.stat().st_mode) for path in docs.iterdir()} == before


def test_what_stands_beside_an_index_of_ones_own_is_let_be(home: Home) -> None:
    """Also when it is damaged and made anew."""
    home.qa("index", "docs", "--engine", "disk:own")
    (home.path / "own" / "words-list.txt").write_text("alpha", encoding="utf-8")
    (home.path / "own" / "state-1").write_bytes(b"damaged")
    done = home.qa("ask", QUESTION, "docs", "--engine", "disk:own")

    assert (done.returncode, ANSWER in done.stdout) == (0, True)
    assert (home.path / "own" / "words-list.txt").read_text(encoding="utf-8") == "alpha"
    assert (home.path / "own" / "words-list.txt").stat().st_mode & 0o777 == 0o644


def test_an_engine_that_cannot_be_made_is_one_clear_line(home: Home) -> None:
    (home.path / "file").write_text("mine", encoding="utf-8")
    for place in ("file", "file/below", "/proc/nowhere"):
        done = home.qa("ask", QUESTION, "docs", "--engine", f"disk:{place}")
        assert is_clean(done)
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr.startswith(f"qa: error: {place}: cannot be written: "), done.stderr
    assert (home.path / "file").read_text(encoding="utf-8") == "mine"


def test_the_statuses_of_each_command(home: Home) -> None:
    assert home.qa("status", "docs").returncode == 1
    assert home.qa("ask", "what is the melting point of tungsten?", "docs").returncode == 1
    assert home.qa("ask", QUESTION, "docs").returncode == 0
    assert home.qa("index", "nowhere").returncode == 2
    assert home.qa("status", "nowhere").returncode == 1
    (home.path / "docs" / "broken.pdf").write_bytes(b"%PDF-1.4 nothing")
    assert home.qa("ask", QUESTION, "docs").returncode == 2
    assert home.qa("index", "docs").returncode == 2
    assert home.qa("ask", QUESTION, "docs", "--no-refresh").returncode == 2
    assert home.qa("status", "docs").returncode == 2


def test_a_selection_has_one_key_and_no_other_has_it(here: Home) -> None:
    one = name_paths(["docs", "more"], OpenOptions()).selection
    places = {
        saved.index_folder(selection)
        for selection in (
            one,
            one._replace(paths=one.paths[::-1]),
            one._replace(language="de"),
            one._replace(include=("*.md",)),
            one._replace(exclude=("*.md",)),
            one._replace(paths=one.paths[:1]),
        )
    }
    assert len(places) == 5


# Progress


def _on_terminal(home: Home, *words: str) -> bytes:
    """What a command shows on standard error, where that is a terminal."""
    master, slave = os.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "qa", *words],
        cwd=home.path,
        env=home.env,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=slave,
    )
    os.close(slave)
    shown = b""
    try:
        while piece := os.read(master, 1 << 16):
            shown += piece
    except OSError:
        pass  # the end of a terminal
    os.close(master)
    assert process.wait(timeout=30) == 0
    return shown


def test_progress_is_shown_on_a_terminal_and_only_when_it_takes_long(home: Home) -> None:
    assert _on_terminal(home, "index", "docs") == b""
    for index in range(80):
        said = f"<p>The gate {index} was left open by the guard Miller{index}.</p>" * 500
        (home.path / "docs" / f"page{index}.html").write_text(f"<title>{index}</title>{said}", encoding="utf-8")
    shown = _on_terminal(home, "index", "docs")
    lines = [line for line in shown.decode().replace("\x1b[K", "").split("\r") if line]

    assert len(lines) > 1
    for line in lines:
        assert re.match(r"indexing \d+ of 80 files · [\d,]+ passages/s · \d+ s left · \S*page\d+\.html$", line), line
    assert shown.endswith(b"\r\x1b[K")
    home.qa("forget", "docs")
    assert home.qa("index", "docs").stderr == ""
