"""`qa --version` names the release, and in a checkout its commit."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from command_cases import HANG

import qa
from qa.cli.version import commit_of, version_text

COMMIT, OTHER = "1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d", "f" * 40
PACKED = (
    f"# pack-refs with: peeled fully-peeled sorted\n{OTHER} refs/heads/other/main\n{COMMIT} refs/heads/main\n^{OTHER}\n"
)

# The files of a `.git` -> the commit that is checked out.
CHECKOUTS: dict[str, tuple[dict[str, str], str]] = {
    "a branch": ({"HEAD": "ref: refs/heads/main\n", "refs/heads/main": f"{COMMIT}\n"}, COMMIT),
    "a branch with a slash": ({"HEAD": "ref: refs/heads/a/b\n", "refs/heads/a/b": f"{COMMIT}\n"}, COMMIT),
    "a packed branch": ({"HEAD": "ref: refs/heads/main\n", "packed-refs": PACKED}, COMMIT),
    "newer than packed": (
        {"HEAD": "ref: refs/heads/main\n", "refs/heads/main": OTHER, "packed-refs": PACKED},
        OTHER,
    ),
    "a name for a name": (
        {"HEAD": "ref: refs/heads/a\n", "refs/heads/a": "ref: refs/heads/b\n", "refs/heads/b": COMMIT},
        COMMIT,
    ),
    "no branch": ({"HEAD": f"{COMMIT}\n"}, COMMIT),
    "SHA-256": ({"HEAD": "ab" * 32}, "ab" * 32),
    "no commit yet": ({"HEAD": "ref: refs/heads/main\n"}, ""),
    "not in the packed ones": ({"HEAD": "ref: refs/heads/gone\n", "packed-refs": PACKED}, ""),
    "a name for itself": ({"HEAD": "ref: refs/a\n", "refs/a": "ref: refs/a\n"}, ""),
    "an empty HEAD": ({"HEAD": ""}, ""),
    "no HEAD": ({"config": ""}, ""),
    "too short": ({"HEAD": COMMIT[:7]}, ""),
    "no number": ({"HEAD": "x" * 40}, ""),
    "a NUL in a name": ({"HEAD": "ref: a\0b"}, ""),
    "another encoding": ({"HEAD": "ref: refs/heads/\udce9"}, ""),
    "another file": ({"HEAD": "ref: ../secret.txt"}, ""),
}


def checkout(folder: Path, files: dict[str, str]) -> str:
    """Make a checkout in a folder, and return the path of its package."""
    for name in ("qa", "corpus"):
        (folder / name).mkdir(parents=True)
    (folder / "secret.txt").write_text("secret")
    write(folder / ".git", files)
    return str(folder / "qa")


def write(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(text.encode("utf-8", "surrogateescape"))


@pytest.mark.parametrize(("files", "commit"), CHECKOUTS.values(), ids=CHECKOUTS)
def test_the_commit_that_is_checked_out_is_named(files: dict[str, str], commit: str, tmp_path: Path) -> None:
    assert commit_of(checkout(tmp_path, files)) == commit


@pytest.mark.parametrize("is_relative", [True, False])
def test_a_worktree_has_a_commit_of_its_own(tmp_path: Path, is_relative: bool) -> None:
    package = checkout(tmp_path / "main", {"HEAD": OTHER, "packed-refs": PACKED})
    worktree = tmp_path / "main" / ".git" / "worktrees" / "docs"
    write(worktree, {"HEAD": "ref: refs/heads/main\n", "commondir": "../..\n"})
    tree = checkout(tmp_path / "docs", {})
    pointed = os.path.relpath(worktree, tmp_path / "docs") if is_relative else worktree
    (tmp_path / "docs" / ".git").write_text(f"gitdir: {pointed}\n")

    assert (commit_of(package), commit_of(tree)) == (OTHER, COMMIT)


def test_an_installed_copy_has_no_commit_whatever_repository_it_is_in(tmp_path: Path) -> None:
    package = checkout(tmp_path, {"HEAD": COMMIT})
    (tmp_path / "qa" / "corpus").mkdir()

    assert commit_of(package) == ""


def test_a_copy_without_git_names_the_release(tmp_path: Path) -> None:
    root = Path(qa.__file__).parent
    shutil.copytree(root, tmp_path / "qa", ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "corpus").mkdir()
    words = [sys.executable, "-m", "qa", "--version"]
    run = subprocess.run(words, cwd=tmp_path, env=os.environ | {"PYTHONPATH": str(tmp_path)}, capture_output=True,
                         text=True, timeout=HANG, check=True)  # fmt: skip

    assert run.stdout == f"qa {qa.__version__}\n"


def test_git_names_the_same_commit() -> None:
    root = Path(qa.__file__).parents[1]
    if not (root / ".git").exists() or not shutil.which("git"):
        pytest.skip("this is no checkout, or git is not installed")
    words = ["git", "-c", "safe.directory=*", "-C", str(root), "rev-parse", "HEAD"]
    commit = subprocess.run(words, capture_output=True, text=True, timeout=HANG, check=True).stdout.strip()

    assert version_text() == f"qa {qa.__version__} (commit {commit[:7]})"
