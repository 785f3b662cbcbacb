"""The files of a folder, their order, and the files that are left out, each with its reason."""

from __future__ import annotations

import os
import socket
import subprocess
from typing import TYPE_CHECKING

import pytest
from command_cases import HANG
from load_cases import as_root

from qa.errors import LoadError, UsageError
from qa.ingest.walk import find, in_order, naming

if TYPE_CHECKING:
    from pathlib import Path


def test_a_folder_holds_its_files_in_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Sorted, named by the folder as it was given; what is hidden is passed over, other formats are told."""
    monkeypatch.chdir(tmp_path)
    for name in ("b.md", "a.TXT", "sub/c.rst", "sub/README", ".hidden/d.txt", ".e.txt", "f.png", "sub/g.docx"):
        (tmp_path / "notes" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "notes" / name).write_text("text")

    found = find(["notes"])

    inside = ["a.TXT", "b.md", "sub/README", "sub/c.rst", "sub/g.docx"]
    files = in_order(found.files, [str(tmp_path / "notes")])
    assert files == [str(tmp_path / "notes" / name) for name in inside]
    assert found.skipped == {str(tmp_path / "notes/f.png"): "format not known"}
    assert found.failed == {}
    shown = naming({str(tmp_path / "notes"): "notes"})
    assert [shown(path) for path in files] == [f"notes/{inner}" for inner in inside]


def test_a_named_file_is_taken_whatever_its_suffix_and_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("notes/a.txt", "notes/b.xyz"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("text")

    found = find(["notes/b.xyz", "notes", "./notes/a.txt", "notes/"])

    files = in_order(found.files, [str(tmp_path / "notes" / "b.xyz"), str(tmp_path / "notes")])
    assert files == [str(tmp_path / "notes" / name) for name in ("b.xyz", "a.txt")]
    assert found.skipped == {str(tmp_path / "notes/b.xyz"): "format not known"}


def test_no_link_leads_out_of_a_folder_or_round_in_it(tmp_path: Path) -> None:
    root = tmp_path / "root"
    (root / "sub").mkdir(parents=True)
    (root / "z.txt").write_text("text")
    (root / "kept.v3").write_text("text")
    (tmp_path / "outside.txt").write_text("text")
    (root / "a.txt").symlink_to("z.txt")
    (root / "current.txt").symlink_to("kept.v3")
    (root / "out.txt").symlink_to("../outside.txt")
    (root / "sub" / "loop").symlink_to("..")
    (root / "broken.txt").symlink_to("nothing.txt")

    found = find([str(root)])

    assert in_order(found.files, [str(root)]) == [f"{root}/current.txt", f"{root}/z.txt"]
    assert found.skipped == {
        f"{root}/kept.v3": "format not known",
        f"{root}/out.txt": "a link out of the folder",
        f"{root}/sub/loop": "a link out of the folder",
        f"{root}/broken.txt": "a broken link",
    }


def test_a_link_that_vanishes_while_it_is_followed_is_skipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.md").write_text("text")
    (tmp_path / "b.md").symlink_to("a.md")
    real = os.path.realpath

    def vanishing(path: str) -> str:
        if path.endswith("b.md"):
            os.unlink(path)
            raise FileNotFoundError(path)
        return real(path)

    monkeypatch.setattr(os.path, "realpath", vanishing)
    found = find([str(tmp_path)])

    assert list(found.files) == [str(tmp_path / "a.md")]
    assert list(found.skipped) == [str(tmp_path / "b.md")]


def test_what_is_no_file_is_left_out_of_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    os.mkfifo("pipe.txt")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("socket.txt")
        found = find(["."])

    assert found.files == {}
    assert found.skipped == {str(tmp_path / "pipe.txt"): "a named pipe", str(tmp_path / "socket.txt"): "a socket"}


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(LoadError, match="nowhere: no such file or folder"):
        find([str(tmp_path / "nowhere")])


def test_no_depth_is_too_much(tmp_path: Path) -> None:
    """5,000 folders in each other: files with a path short enough are found, and the first one too long is reported."""
    inside = os.open(tmp_path, os.O_RDONLY)
    try:
        for depth in range(5000):
            os.mkdir("d", dir_fd=inside)
            deeper = os.open("d", os.O_RDONLY, dir_fd=inside)
            os.close(inside)
            inside = deeper
            if depth == 1000:
                os.close(os.open("a.txt", os.O_CREAT | os.O_WRONLY, dir_fd=inside))
        found = find([str(tmp_path)])
    finally:
        os.close(inside)
        subprocess.run(["rm", "-rf", str(tmp_path / "d")], check=True, timeout=HANG)

    assert list(found.files) == [f"{tmp_path}{'/d' * 1001}/a.txt"]
    assert list(found.failed.values()) == ["file name too long"]


@as_root
def test_a_folder_without_permission_is_a_failure(tmp_path: Path) -> None:
    (tmp_path / "closed").mkdir(mode=0)
    try:
        assert find([str(tmp_path)]).failed == {f"{tmp_path}/closed": "permission denied"}
    finally:
        (tmp_path / "closed").chmod(0o700)


def test_a_folder_of_a_repository_heeds_the_rules_above_it(tmp_path: Path) -> None:
    """As git does; the rules of a folder that is no part of a repository, or is ignored itself, are not asked."""
    for name in ("docs/a.md", "docs/b.log", "docs/keep.log", "docs/draft.txt", "docs/sub/c.log", "build/d.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("text")
    (tmp_path / ".gitignore").write_text("*.log\n!keep.log\nbuild/\n/draft.txt\n")
    (tmp_path / "docs" / ".gitignore").write_text("draft.txt\n")

    def names(folder: str) -> set[str]:
        return {os.path.basename(path) for path in find([str(tmp_path / folder)]).files}

    assert names("docs") == {"a.md", "b.log", "keep.log", "c.log"}
    (tmp_path / ".git").mkdir()
    assert names("docs") == {"a.md", "keep.log"}
    assert names("docs/sub") == set()
    assert names("build") == {"d.txt"}
    assert names("") == {"a.md", "keep.log"}
    (tmp_path / ".gitignore").write_text("build/*\n!build/.keep\n")
    assert names("build") == {"d.txt"}


def test_what_we_keep_ourselves_is_no_document(tmp_path: Path) -> None:
    (tmp_path / "cache" / "deep").mkdir(parents=True)
    (tmp_path / "cache" / "deep" / "extract.txt").write_text("text")
    (tmp_path / "a.txt").write_text("text")
    cache = str(tmp_path / "cache")

    found = find([str(tmp_path)], own={cache})

    assert [os.path.basename(path) for path in found.files] == ["a.txt"]
    assert found.skipped == {cache: "qa keeps its own things there"}


@pytest.mark.parametrize("rules", ["[z-a]*\na.txt\n", "fifo", "link"])
def test_no_file_of_rules_stops_a_folder_from_being_read(rules: str, tmp_path: Path) -> None:
    """A line that is no pattern matches nothing; a rules file that cannot be read has no lines."""
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("text")
    if rules == "fifo":
        os.mkfifo(tmp_path / ".gitignore")
    elif rules == "link":
        (tmp_path / ".gitignore").symlink_to("/dev/zero")
    else:
        (tmp_path / ".gitignore").write_text(rules)

    names = {os.path.basename(path) for path in find([str(tmp_path)]).files}

    assert names == ({"b.txt"} if "a.txt" in rules else {"a.txt", "b.txt"})


def test_a_glob_that_is_none_is_told() -> None:
    with pytest.raises(UsageError, match=r"not a glob: \[z-a\]"):
        find(["."], include=["[z-a]*"])
