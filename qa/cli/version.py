"""Name the version that runs: the release, and in a checkout its commit.

Law: the commit is that of the checkout which holds this package, also through an editable install; an installed copy
has none, whatever repository it was put into. It is read from the files of `.git`; git is not started, and what cannot
be read names no commit.
"""

from __future__ import annotations

import os

import qa

_SHOWN = 7  # digits of a commit, as git shows it
_DIGITS, _SIZES = frozenset("0123456789abcdef"), (40, 64)
_LONGEST = 4096  # bytes: more than a file with one name or one commit has
_DEEPEST = 5  # names that stand for names, as git follows them


def version_text() -> str:
    """What `qa --version` prints: "qa 0.1.0", or "qa 0.1.0 (commit 1a2b3c4)"."""
    commit = commit_of(os.path.dirname(os.path.abspath(qa.__file__)))
    return f"qa {qa.__version__}" + (f" (commit {commit[:_SHOWN]})" if commit else "")


def commit_of(package: str) -> str:
    """The commit of the checkout that holds a package; "" if it is an installed copy, or no commit can be told."""
    root = os.path.dirname(package)
    if os.path.isdir(os.path.join(package, "corpus")) or not os.path.isdir(os.path.join(root, "corpus")):
        return ""  # only a copy has the article inside
    try:
        return _head(os.path.join(root, ".git"))
    except (OSError, ValueError):
        return ""


def _head(git: str) -> str:
    """The commit that is checked out. A worktree has a file in place of `.git/`, which names its folder."""
    if os.path.isfile(git):
        git = os.path.join(os.path.dirname(git), _line(git).removeprefix("gitdir:").strip())
    shared = os.path.join(git, "commondir")
    common = os.path.join(git, _line(shared)) if os.path.isfile(shared) else git
    found = _line(os.path.join(git, "HEAD"))
    for _ in range(_DEEPEST):
        if not found.startswith("ref:"):
            break
        found = _target(found.removeprefix("ref:").strip(), git, common)
    return found if len(found) in _SIZES and _DIGITS.issuperset(found) else ""


def _target(name: str, git: str, common: str) -> str:
    """What a name of a commit stands for: in a file of its own, or in a line of `packed-refs`."""
    for folder in (git, common):
        path = os.path.join(folder, name)
        if os.path.isfile(path):
            return _line(path)
    with open(os.path.join(common, "packed-refs"), encoding="utf-8") as lines:
        return next((line.partition(" ")[0] for line in lines if line.rstrip("\n").endswith(f" {name}")), "")


def _line(path: str) -> str:
    with open(path, encoding="utf-8") as file:
        return file.read(_LONGEST).strip()
