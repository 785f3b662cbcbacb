"""The cache of extracts: private, never needed, never wrong, and deleted when no index holds the file."""

from __future__ import annotations

import os
import random
import re
import shutil
import stat
from typing import TYPE_CHECKING

import pytest
from command_cases import without_match
from fault_cases import ANSWER, KEEPER, QUESTION, Home, as_person, flip, is_clean, notes, samples

import qa
from qa.ingest import cache

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def modes(top: Path) -> dict[str, str]:
    """The folders that are not private, and the files that their owner cannot read, with their modes."""
    found = {}
    for path in [top, *top.rglob("*")]:
        mode = stat.S_IMODE(path.lstat().st_mode)
        if mode != 0o700 if path.is_dir() else mode & 0o600 != 0o600:
            found[str(path.relative_to(top))] = oct(mode)
    return found


@pytest.mark.parametrize("umask", [0, 0o777, 0o277], ids=oct)
def test_all_that_is_kept_is_private(home: Home, umask: int) -> None:
    """After index, ask, a change that is taken in, many of them, and a file that is asked alone; whatever the umask."""
    person = as_person()
    for suffix, data in samples().items():
        (home.path / "docs" / f"whole{suffix}").write_bytes(data)
    assert home.qa("index", "docs", umask=umask, before=person).stderr == ""
    assert modes(home.cache) == {}
    home.qa("ask", QUESTION, "docs/keeper.md", umask=umask, before=person)
    for number in range(9):  # more segments than are kept apart
        notes(home.path / "docs", 0, f"word{number}", [number % 5])
        asked = home.qa("ask", QUESTION, "docs", umask=umask, before=person)
        assert (asked.returncode, without_match(asked.stderr)) == (0, "")

    assert {path.name for path in home.cache.iterdir()} == {"asked", "extracts", "indexes"}
    assert modes(home.cache) == {}


def test_the_cache_of_all_programs_is_left_as_it_is(home: Home) -> None:
    home.cache.parent.mkdir(mode=0o755)
    home.qa("index", "docs")

    assert stat.S_IMODE(home.cache.parent.stat().st_mode) == 0o755


def test_a_file_asked_twice_is_neither_parsed_nor_split_again(home: Home) -> None:
    first = home.qa("ask", QUESTION, "docs/keeper.md", "--json")
    script = (
        "import sys; sys.argv = ['qa', *sys.argv[1:]]\n"
        "from qa.cli import main\n"
        "status = main()\n"
        "loaded = {'qa.ingest.split', 'qa.loaders.markdown', 'markdown_it', 'qa.loaders.text'} & set(sys.modules)\n"
        "print(sorted(loaded), file=sys.stderr)\n"
    )
    again = home.run("-c", script, "ask", QUESTION, "docs/keeper.md", "--json")

    assert (again.returncode, again.stderr) == (0, "[]\n")
    assert again.stdout == first.stdout


def test_one_extract_serves_every_library_that_holds_the_file(home: Home) -> None:
    home.qa("index", "docs")
    kept = {path: path.stat().st_mtime_ns for path in home.kept("extracts")}
    (home.path / "more").mkdir()
    shutil.copy(home.path / "docs" / "keeper.md", home.path / "more" / "renamed.md")
    home.qa("index", "more")
    home.qa("ask", QUESTION, "more/renamed.md")

    assert {path: path.stat().st_mtime_ns for path in home.kept("extracts")} == kept
    assert len(kept) == 6


def test_what_no_library_holds_any_more_goes(home: Home) -> None:
    """Of a file that was changed, or deleted, or whose folder is forgotten, unless another library holds it."""

    def number() -> int:
        return len(home.kept("extracts"))

    home.qa("index", "docs")
    home.qa("ask", QUESTION, "docs/keeper.md")
    assert number() == 6
    notes(home.path / "docs", 0, "second", [1])
    home.qa("ask", QUESTION, "docs")
    assert number() == 6
    (home.path / "docs" / "report1.md").unlink()
    home.qa("ask", QUESTION, "docs")
    assert number() == 5
    assert home.qa("forget", "docs").returncode == 0
    assert [path.read_bytes().count(b"Ada Brandt") > 0 for path in home.kept("extracts")] == [True]
    assert home.qa("forget", "docs/keeper.md").returncode == 0
    assert home.kept() == []


def test_what_an_interrupted_run_has_left_goes_when_all_that_was_kept_is_looked_through(home: Home) -> None:
    """Extracts of a library that was never finished, files that were never written to their end."""
    home.qa("index", "docs")
    kept = home.kept("extracts")
    orphan = home.cache / "extracts" / "aa" / ("aa" * 32 + "-markdown1")
    half = kept[0].with_name(f"{kept[0].name}.4711")
    orphan.parent.mkdir(exist_ok=True)
    for path in (orphan, half):
        path.write_bytes(b"x")
        os.utime(path, (1e9, 1e9))
    fresh = orphan.with_name("aa" * 32 + "-markdown2")  # perhaps of a run that goes on now
    fresh.write_bytes(b"x")
    (home.path / "docs" / "report1.md").unlink()
    home.qa("index", "docs")

    assert set(home.kept("extracts")) == {*(path for path in kept if path.exists()), fresh}
    assert len(kept) - 1 == len([path for path in kept if path.exists()])


def test_forget_all_leaves_nothing(home: Home) -> None:
    home.qa("index", "docs")
    home.qa("ask", QUESTION, "docs/keeper.md")
    done = home.qa("forget", "--all")

    assert (done.returncode, done.stdout) == (0, "forgotten: 1 index, and all that was read\n")
    assert list(home.cache.iterdir()) == []
    assert home.qa("forget", "--all").stdout == "forgotten: 0 indexes, and all that was read\n"


def test_a_flipped_byte_in_an_extract_or_a_note_of_what_was_asked_changes_no_answer(home: Home) -> None:
    """It is made again from the file."""
    chance = random.Random(3)
    words = ("ask", QUESTION, "docs/keeper.md", "docs/report1.md", "--json")
    first = home.qa(*words)
    for number in range(8):
        path = home.kept()[number % len(home.kept())]
        place = flip(path, chance)
        again = home.qa(*words)
        assert (again.returncode, again.stdout, again.stderr) == (0, first.stdout, ""), (path, place)


@pytest.mark.parametrize("content", [b"", b"\0", b"00000002", b"{}", b"[]", b"00000002ffffffff[]", b"1" * 1000])
def test_whatever_stands_in_the_place_of_an_extract_changes_no_answer(home: Home, content: bytes) -> None:
    first = home.qa("ask", QUESTION, "docs/keeper.md", "--json")
    for path in home.kept():
        path.write_bytes(content)
    again = home.qa("ask", QUESTION, "docs/keeper.md", "--json")

    assert (again.returncode, again.stdout, again.stderr) == (0, first.stdout, "")


def test_an_extract_is_checked_when_an_index_is_made_of_it(home: Home) -> None:
    chance = random.Random(5)
    home.qa("index", "docs")
    first = home.answer(QUESTION, "docs")
    shutil.rmtree(home.cache / "indexes")
    for path in home.kept("extracts"):
        flip(path, chance)

    assert home.qa("index", "docs").returncode == 0
    assert home.answer(QUESTION, "docs") == first


def test_a_cache_that_cannot_be_written_is_done_without(home: Home) -> None:
    home.cache.mkdir(parents=True, mode=0o700)
    home.cache.chmod(0o500)
    person = as_person()
    asked = home.qa("ask", QUESTION, "docs", before=person)
    alone = home.qa("ask", QUESTION, "docs/keeper.md", before=person)
    indexed = home.qa("index", "docs", before=person)

    assert (asked.returncode, ANSWER in asked.stdout) == (0, True)
    told = rf"{re.escape(str(home.cache))}: cannot be written: permission denied"
    assert re.fullmatch(rf"qa: no index can be saved \({told}\): answering from memory\n", without_match(asked.stderr))
    assert (alone.returncode, ANSWER in alone.stdout, without_match(alone.stderr)) == (0, True, "")
    assert (indexed.returncode, indexed.stdout) == (2, "")
    assert re.fullmatch(rf"qa: error: {told}\n  see its permissions and the disk\n", indexed.stderr)
    assert home.kept() == []


def test_an_index_that_can_no_longer_be_written_answers_as_the_files_are_now(home: Home) -> None:
    home.qa("index", "docs")
    folders = [home.cache, *(path for path in home.cache.rglob("*") if path.is_dir())]
    for folder in folders:
        folder.chmod(0o500)
    person = as_person()
    try:
        unchanged = home.qa("ask", QUESTION, "docs", before=person)
        (home.path / "docs" / "keeper.md").write_text(KEEPER.replace("Brandt", "Lovell"), encoding="utf-8")
        changed = home.qa("ask", QUESTION, "docs", before=person)
    finally:
        for folder in folders:
            folder.chmod(0o700)

    assert ANSWER in unchanged.stdout
    assert (changed.returncode, "Ada Lovell" in changed.stdout) == (0, True)
    assert changed.stderr.startswith("qa: no index can be saved (")
    assert is_clean(changed)


@pytest.mark.parametrize("more", [{"HOME": ""}, {"HOME": "relative"}, {"HOME": "/nowhere/at/all"}])
def test_without_a_home_memory_answers(home: Home, more: dict[str, str]) -> None:
    del home.env["XDG_CACHE_HOME"]
    home.env.update(more)
    person = as_person() if more["HOME"].startswith("/") and os.geteuid() != 0 else ()
    if more["HOME"].startswith("/") and not person and os.geteuid() == 0:
        home.env["HOME"] = "/proc/nowhere"  # where even root makes no folder
    done = home.qa("ask", QUESTION, "docs", before=person)

    assert (done.returncode, ANSWER in done.stdout) == (0, True)
    is_named = more["HOME"].startswith("/")
    why = r"\S+: cannot be written: [\w ]+" if is_named else "there is no home directory"
    told = rf"qa: no index can be saved \({why}\): answering from memory\n"
    assert re.fullmatch(told, without_match(done.stderr))
    indexed = home.qa("index", "docs")
    assert indexed.returncode == 2
    hint = "see its permissions and the disk" if is_named else "set HOME or XDG_CACHE_HOME"
    assert re.fullmatch(rf"qa: error: {why}\n  {hint}\n", indexed.stderr)
    assert home.qa("status").stdout == "no saved index\n"
    assert home.qa("status", "docs").stdout == "not indexed\n"
    assert home.qa("forget", "--all").returncode == 0
    assert not (home.path / "relative").exists()


def test_no_home_at_all(home: Home) -> None:
    del home.env["XDG_CACHE_HOME"], home.env["HOME"]
    done = home.qa("ask", QUESTION, "docs")

    assert (done.returncode, ANSWER in done.stdout) == (0, True)
    assert done.stderr.startswith("qa: no index can be saved (")


def test_a_cache_folder_that_is_a_file_or_a_link(home: Home) -> None:
    """A file: memory answers. A link to a folder: that is the cache."""
    home.cache.parent.mkdir()
    home.cache.write_text("mine", encoding="utf-8")
    done = home.qa("ask", QUESTION, "docs")
    assert (done.returncode, ANSWER in done.stdout) == (0, True)
    assert home.cache.read_text(encoding="utf-8") == "mine"

    home.cache.unlink()
    (home.path / "elsewhere").mkdir()
    home.cache.symlink_to(home.path / "elsewhere")
    done = home.qa("ask", QUESTION, "docs")
    assert (done.returncode, without_match(done.stderr)) == (0, "")
    assert {path.name for path in (home.path / "elsewhere").iterdir()} == {"extracts", "indexes"}
    assert home.qa("forget", "--all").returncode == 0
    assert list((home.path / "elsewhere").iterdir()) == []


def test_a_file_is_kept_whole_or_not_at_all(tmp_path: Path) -> None:
    path = str(tmp_path / "kept")
    assert cache.write_whole(path, b"one")
    assert cache.write_whole(path, b"two")
    assert not cache.write_whole(str(tmp_path / "nowhere" / "kept"), b"three")
    assert not cache.write_whole(str(tmp_path), b"four")

    assert [(found.name, found.read_bytes()) for found in tmp_path.iterdir()] == [("kept", b"two")]


def test_the_api_keeps_and_finds_what_the_commands_do(here: Home) -> None:
    here.qa("index", "docs")
    before = {path: path.stat().st_mtime_ns for path in here.kept("extracts")}
    with qa.open("docs") as library:
        assert ANSWER in library.ask(QUESTION).citations[0].quote

    assert {path: path.stat().st_mtime_ns for path in here.kept("extracts")} == before


@pytest.mark.skipif(os.name == "nt", reason="owners and modes there are others")
def test_a_folder_that_was_looked_at_once_costs_one_look_more_and_is_judged_anew_when_it_is_another(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    top, looked = tmp_path / "qa", list[object]()
    top.mkdir(mode=0o700)
    assert cache.folder("extracts") == str(top / "extracts")

    def noted(look: Callable[..., os.stat_result]) -> Callable[..., os.stat_result]:
        def look_and_note(*words: object, **more: object) -> os.stat_result:
            looked.append(words)
            return look(*words, **more)

        return look_and_note

    for name in ("stat", "lstat"):
        monkeypatch.setattr(os, name, noted(getattr(os, name)))
    for _ in range(10):
        assert cache.folder("extracts")
    assert len(looked) == 10
    for _ in range(2):
        top.chmod(0o755)  # others may read it: it is closed each time
        assert cache.folder("extracts")
        assert stat.S_IMODE(top.stat().st_mode) == 0o700
    top.chmod(0o777)
    assert not cache.folder("extracts")
    top.chmod(0o700)
    assert cache.folder("extracts")
    top.rename(tmp_path / "away")
    (tmp_path / "open").mkdir()
    (tmp_path / "open").chmod(0o777)
    top.symlink_to(tmp_path / "open")
    assert not cache.folder("extracts")
    (tmp_path / "open").chmod(0o700)
    assert cache.folder("extracts")
    (tmp_path / "open").chmod(0o777)  # a link is followed each time
    assert not cache.folder("extracts")
