"""What the repository says about its own files is true: each file that a text names is there.

Law: no text, docstring, comment or setting names a file, folder or module of the repository that does not exist. A `*`
and a placeholder (`<package>`, `XX`) stand for any name, and must still find something.
"""

from __future__ import annotations

import ast
import io
import re
import tokenize
import tomllib
from fnmatch import fnmatchcase
from pathlib import Path
from pkgutil import resolve_name
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
_TOP = r"(?:qa|tests|bench|docs|corpus|\.ci)/"
# A path from the top of the repository, as in "tests/laws/" and "qa/weights.py".
PATH = re.compile(rf"(?<![\w./$-]){_TOP}[\w./*<>-]*[\w/*>]")
# A module or a text of ours by its name or by the end of its path, as in "html/inline.py" and "RESULTS.md".
NAME = re.compile(rf"(?<![\w./$*>-])(?!{_TOP})(?:[\w*-]+/)*(?:[\w*]+\.py|[A-Z]{{3,}}\.md)\b")
MODULE = re.compile(r"(?<![\w./-])qa(?:\.[a-z_]\w*)+(?:\.[A-Z]\w*)?")
LINK = re.compile(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)")
# Modules and folders have small letters, so what is written in capitals is a placeholder.
PLACEHOLDER = re.compile(r"<[^<>/]*>|(?<=/)[A-Z]{2,}(?=\.py|/)")
# Documents to ask, which speak of other things.
DOCUMENTS = ("corpus/", "tests/golden/")
IGNORED = [".git", *(line.rstrip("/") for line in (ROOT / ".gitignore").read_text(encoding="utf-8").split())]


def files_of_the_repository() -> list[str]:
    """The path of every file and folder from the top; a folder's ends with a slash."""
    found: list[str] = []
    folders = [ROOT]
    while folders:
        for path in folders.pop().iterdir():
            if any(fnmatchcase(path.name, pattern) for pattern in IGNORED):
                continue
            name = path.relative_to(ROOT).as_posix()
            if path.is_dir():
                folders.append(path)
                name += "/"
            found.append(name)
    return sorted(found)


FILES = files_of_the_repository()
TEXTS = [
    path
    for path in FILES
    if (path.endswith((".md", ".py", ".toml", ".yaml")) or path == ".ci/run") and not path.startswith(DOCUMENTS)
]
# Folders that the wheel holds in another place: what is "qa/corpus" there is "corpus" here.
WHEEL = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["hatch"]["build"]["targets"][
    "wheel"
]
MOVED: dict[str, str] = {there: here for here, there in WHEEL["force-include"].items()}


def prose(path: str) -> str:
    """What a file says to people: all of a text, the comments and docstrings of a module."""
    text = (ROOT / path).read_text(encoding="utf-8")
    return "\n".join(remarks(text)) if path.endswith(".py") else text


def remarks(code: str) -> Iterator[str]:
    """The comments and docstrings of a module."""
    for token in tokenize.generate_tokens(io.StringIO(code).readline):
        if token.type == tokenize.COMMENT:
            yield token.string
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            yield ast.get_docstring(node) or ""


def missing(text: str) -> list[str]:
    """The files and modules that a text names and that are not there."""
    gone = [mention for mention in PATH.findall(text) if not is_there(mention)]
    gone += [mention for mention in NAME.findall(text) if not is_there(f"*/{mention}") and not is_there(mention)]
    return gone + [mention for mention in MODULE.findall(text) if not is_module(mention)]


def is_there(mention: str) -> bool:
    """Whether a path, or a pattern of paths, is that of a file or folder."""
    for there, here in MOVED.items():
        if f"{mention}/".startswith(f"{there}/"):
            mention = here + mention[len(there) :]
    pattern = PLACEHOLDER.sub("*", mention)
    return any(fnmatchcase(path, pattern) or fnmatchcase(path, f"{pattern}/") for path in FILES)


def is_module(mention: str) -> bool:
    """Whether a dotted name is that of a module, or of something in one."""
    try:
        resolve_name(mention)
    except (ImportError, AttributeError):
        return False
    return True


def test_a_text_names_only_files_that_are_there() -> None:
    assert {path: gone for path in TEXTS if (gone := missing(prose(path)))} == {}


def test_a_link_leads_to_a_file() -> None:
    links = [(path, link) for path in TEXTS if path.endswith(".md") for link in LINK.findall(prose(path))]

    assert [(path, link) for path, link in links if not (ROOT / path).parent.joinpath(link).exists()] == []


@pytest.mark.parametrize(
    "text",
    [
        "qa/model.py, `tests/laws/`, qa/corpus, .ci/run",
        "tests/<package>/, qa/analysis/languages/XX.py, tests/laws/test_*.py",
        "README.md, safe.py, render/safe.py",
        "qa.model.Span.of, qa.open, qa.ingest.walk",
        "notes/a.md, qa-0.1.0.tar.gz, https://example.org/docs/gone.html",
    ],
)
def test_what_is_there_may_be_named(text: str) -> None:
    assert missing(text) == []


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("See qa/gone.py: it is gone.", ["qa/gone.py"]),
        ("in `tests/<gone>/gone.py`", ["tests/<gone>/gone.py"]),
        ("(bench/gone/)", ["bench/gone/"]),
        ("GONE.md and text/safe.py", ["GONE.md", "text/safe.py"]),
        ("qa.gone.read, qa.model.gone.", ["qa.gone.read", "qa.model.gone"]),
    ],
)
def test_what_is_gone_is_found(text: str, gone: list[str]) -> None:
    assert missing(text) == gone


def test_the_comments_and_docstrings_of_a_module_are_read_and_its_code_is_not() -> None:
    code = '"""Of the module."""\nPATH = "docs/keeper.md"  # of a line\n\n\ndef made() -> None:\n    """Of made."""\n'

    assert list(remarks(code)) == ["# of a line", "Of the module.", "Of made."]
