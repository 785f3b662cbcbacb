"""Whatever stands in the place of a file that qa keeps, nothing is waited for: the question is answered, and a message
names what is in the way."""

from __future__ import annotations

import os
import shutil
import socket
import stat
from typing import TYPE_CHECKING

import pytest
from command_cases import without_match
from fault_cases import ANSWER, KEEPER, QUESTION, Home, index_of, notes, samples

from qa.chat.sessions import Sessions
from qa.chat.state import State

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="a named pipe is a thing of POSIX")


@pytest.fixture
def home(tmp_path: Path) -> Home:
    notes(tmp_path / "docs", 5)
    (tmp_path / "docs" / "keeper.md").write_text(KEEPER, encoding="utf-8")
    (tmp_path / "docs" / "page.html").write_bytes(samples()[".html"])
    return Home(
        tmp_path, XDG_STATE_HOME=str(tmp_path / "state"), XDG_CONFIG_HOME=str(tmp_path / "config"), QA_CONFIG=""
    )


def _socket(path: Path) -> None:
    before = os.getcwd()
    os.chdir(path.parent)  # the name of a socket has few characters
    try:
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(path.name)
    finally:
        os.chdir(before)


def _full_folder(path: Path) -> None:
    path.mkdir()
    (path / "mine").write_text("mine", encoding="utf-8")


def _link(path: Path) -> None:
    target = path.parent.parent / f"mine-{path.name}"
    target.write_text("mine", encoding="utf-8")
    path.symlink_to(target)


KINDS: dict[str, Callable[[Path], object]] = {
    "a named pipe": os.mkfifo,
    "a socket": _socket,
    "a folder": lambda path: path.mkdir(),
    "a folder with a file": _full_folder,
    "a link": _link,
    "a dangling link": lambda path: path.symlink_to("gone"),
}


def replaced(path: Path, kind: str) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink()
    KINDS[kind](path)


def files_of_an_index(home: Home) -> list[Path]:
    """A file of each kind of name in the only index."""
    found = {}
    for path in index_of(home).rglob("*"):
        if path.is_file():
            found[path.suffix if path.parent.name == "tantivy" and path.suffix else path.name] = path
    return sorted(found.values())


def asks_well(home: Home, path: Path, *paths: str) -> None:
    """Ask twice: the answer is right, the first message names the path, and what is not ours stays."""
    mine = [found for found in home.path.rglob("*mine*") if found.is_file()]
    for turn in range(2):
        done = home.qa("ask", QUESTION, *(paths or ("docs",)))
        assert (done.returncode, ANSWER in done.stdout, "Traceback" in done.stderr) == (0, True, False), done.stderr
        assert turn or str(path) in done.stderr
    assert all(found.read_text(encoding="utf-8") == "mine" for found in mine if found.exists())


@pytest.mark.parametrize("kind", KINDS)
def test_in_the_place_of_a_file_of_the_index(home: Home, kind: str) -> None:
    home.qa("index", "docs")
    whole = home.path / "whole"
    shutil.copytree(home.cache, whole)
    names = [path.relative_to(home.cache) for path in files_of_an_index(home)]
    assert len(names) >= 10
    for name in names:
        shutil.rmtree(home.cache)
        shutil.copytree(whole, home.cache)
        replaced(home.cache / name, kind)

        asks_well(home, home.cache / name)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("place", ["", "indexes", "index", "index/tantivy", "extracts", "asked"])
def test_in_the_place_of_a_folder_of_the_cache(home: Home, place: str, kind: str) -> None:
    if "folder" in kind:
        pytest.skip("that is what should be there")
    home.qa("index", "docs")
    home.qa("ask", QUESTION, "docs/keeper.md")
    path = home.cache / place if not place.startswith("index/") else index_of(home) / "tantivy"
    path = index_of(home) if place == "index" else path
    replaced(path, kind)
    done = home.qa("ask", QUESTION, "docs/keeper.md" if place == "asked" else "docs")

    assert (done.returncode, ANSWER in done.stdout, "Traceback" in done.stderr) == (0, True, False)
    assert str(path) in done.stderr or place in ("extracts", "asked")
    assert home.qa("status").returncode == 0


@pytest.mark.parametrize("kind", KINDS)
def test_in_the_place_of_what_is_kept_of_a_file_that_is_asked_alone(home: Home, kind: str) -> None:
    home.qa("ask", QUESTION, "docs/keeper.md")
    for part in ("asked", "extracts"):
        [path] = home.kept(part)
        replaced(path, kind)
        asks_well(home, path, "docs/keeper.md")
        if path.is_dir():
            shutil.rmtree(path)
            home.qa("ask", QUESTION, "docs/keeper.md")


@pytest.mark.parametrize("kind", KINDS)
def test_in_the_place_of_extracts_that_other_processes_make(home: Home, kind: str) -> None:
    home.qa("index", "docs")
    paths = home.kept("extracts")
    shutil.rmtree(home.cache / "indexes")
    for path in paths:
        replaced(path, kind)
    done = home.qa("index", "docs")

    assert (done.returncode, done.stdout.startswith("7 files")) == (0, True)
    assert all(str(path) in done.stderr for path in paths) or "folder" not in kind
    assert ANSWER in home.qa("ask", QUESTION, "docs").stdout


@pytest.mark.parametrize("kind", KINDS)
def test_in_the_place_of_the_settings(home: Home, kind: str) -> None:
    file = home.path / "config" / "qa" / "config.toml"
    file.parent.mkdir(parents=True)
    KINDS[kind](file)
    done = home.qa("ask", QUESTION, "docs")

    assert (done.returncode, ANSWER in done.stdout) == (0, True)
    assert str(file) in done.stderr or "link" in kind  # a link is followed, and one to nothing is no file


@pytest.mark.parametrize("kind", KINDS)
def test_in_the_place_of_a_conversation(home: Home, kind: str) -> None:
    state = State({"XDG_STATE_HOME": str(home.path / "state")})
    conversations = home.path / "state" / "qa" / "conversations"
    conversations.mkdir(parents=True)
    KINDS[kind](conversations / "one.jsonl")

    assert Sessions(state).about(("docs",)) == ([], ["one.jsonl"])


def test_an_index_is_not_forgotten_silently_when_it_stays(home: Home) -> None:
    home.qa("index", "docs")
    folder = index_of(home)
    replaced(folder / "lock", "a folder with a file")
    for words in (("forget", "docs"), ("forget", "--all")):
        done = home.qa(*words)

        assert done.returncode == (2 if folder.exists() else 0)
        assert str(folder) in done.stderr or not folder.exists()


def test_a_device_in_the_place_of_an_extract(home: Home) -> None:
    """The one that never ends."""
    home.qa("ask", QUESTION, "docs/keeper.md")
    [path] = home.kept("extracts")
    path.unlink()
    try:
        os.mknod(path, 0o600 | stat.S_IFCHR, os.makedev(1, 5))
    except PermissionError:
        pytest.skip("only root makes devices")
    (index,) = home.kept("asked")
    done = home.qa("ask", QUESTION, "docs/keeper.md")

    assert (done.returncode, ANSWER in done.stdout) == (0, True)
    assert without_match(done.stderr) == f"qa: {path} is a device, not a file\n"
    assert index.exists()
