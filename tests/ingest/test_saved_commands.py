"""The output and the exit statuses of `index`, `status` and `forget`, the commands of the saved index."""

from __future__ import annotations

import os
import re
import socket
import time
from typing import TYPE_CHECKING

import pytest
from command_cases import without_match
from fault_cases import ANSWER, KEEPER, QUESTION, index_of, notes

from qa.cli import main
from qa.ingest import saved, walk
from qa.ingest.options import OpenOptions, name_paths

if TYPE_CHECKING:
    from fault_cases import Home


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


def test_a_file_without_text_is_not_counted_as_read(home: Home) -> None:
    (home.path / "docs" / "empty.md").write_bytes(b"")
    (home.path / "docs" / "blank.txt").write_bytes(b" \n\n")

    counted, left_out = home.qa("index", "docs").stdout.splitlines()

    assert counted.startswith("6 files, 6 passages: 6 files read, 0 gone, ")
    assert left_out.startswith("2 files not read: ")


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


def test_a_file_that_was_left_out_is_not_new_when_its_stamp_can_be_trusted(
    here: Home, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is read again by the next question. It has changed where its stamp is another."""
    (here.path / "docs" / "empty.md").write_bytes(b"")
    (here.path / "docs" / "broken.docx").write_bytes(b"no archive")
    monkeypatch.setattr(walk, "_SETTLED", 10**18)
    main(["index", "docs"])
    monkeypatch.setattr(walk, "_SETTLED", -(10**18))
    capsys.readouterr()

    main(["status", "docs"])
    assert capsys.readouterr().out.splitlines()[1] == "up to date"
    (here.path / "docs" / "empty.md").write_text("The bridge has a keeper.", encoding="utf-8")
    main(["status", "docs"])
    assert capsys.readouterr().out.splitlines()[1:3] == ["changed:", "  docs/empty.md"]
    main(["index", "docs"])
    assert capsys.readouterr().out.startswith("7 files, 7 passages: 1 file read, 0 gone, ")


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
        time.sleep(2.1)  # until the time stamps of the files can be trusted
        indexed = home.qa("index", "docs")
        status = home.qa("status", "docs")

    assert indexed.stdout.splitlines()[1].startswith("8 files not read: ")
    assert (asked.returncode, ANSWER in asked.stdout) == (2, True)
    kinds = "2 a link out of the folder, 1 .png, 1 a broken link, 1 a named pipe, 1 a socket, 2 of other kinds"
    assert (
        without_match(asked.stderr) == f"qa: 8 files not read: {kinds}\n"
        "qa: error: docs/broken.docx: is damaged: it is no ZIP archive, or not all of one\n"
    )
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


def test_an_index_and_a_cache_inside_of_the_folder_are_not_its_documents(home: Home) -> None:
    """Otherwise each run would index the files that the run before wrote."""
    home.env["XDG_CACHE_HOME"] = str(home.path / "docs" / "cache")
    for engine in ((), ("--engine", "disk:docs/own")):
        for _ in range(2):
            told = home.qa("index", "docs", *engine).stdout
            assert told.startswith("6 files, "), told
        status = home.qa("status", "docs", *engine).stdout
        assert "docs/cache/qa: qa keeps its own things there" in status


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
    one = name_paths(["docs", "more"], OpenOptions())[0]
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
