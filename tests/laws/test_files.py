"""Where files are and how long they may be: a test is found from the package that it tests, and no file is long."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TESTS = ROOT / "tests"
MOST_LINES = 400
PACKAGES = {path.name for path in (ROOT / "qa").iterdir() if (path / "__init__.py").exists()}
BESIDE = {path.stem for path in (ROOT / "qa").glob("*.py")}  # the modules that stand beside the packages
# `library` holds the tests of those modules, `laws` those of what holds across packages, `cases` the makers of input.
FOLDERS = PACKAGES | {"library", "laws", "cases", "golden", "fuzz"}
WHOLE_PROGRAM = ("home: Home", "here: Home", "run: Run", "Terminal(", "subprocess")

FILES = [path for folder in ("qa", "tests", "bench", "docs") for path in sorted((ROOT / folder).rglob("*.py"))]
TEST_FILES = [path for path in FILES if path.name.startswith("test_")]


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


def imports(path: Path) -> set[str]:
    """The full names of all that a file imports, with what the makers of input that it imports do."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names |= {str(node.module), *(f"{node.module}.{alias.name}" for alias in node.names)}
    makers = [TESTS / "cases" / f"{name}.py" for name in names]
    return names.union(*(imports(maker) for maker in makers if maker.exists()))


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_no_file_is_long(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= MOST_LINES


def test_every_folder_of_tests_is_named_after_what_it_tests() -> None:
    assert {path.name for path in TESTS.iterdir() if path.is_dir() and path.name != "__pycache__"} <= FOLDERS
    assert {path.parent.parent for path in TEST_FILES} == {TESTS}
    assert not [path for path in TEST_FILES if path.parent.name in ("cases", "golden")]


def test_no_two_test_files_have_one_name() -> None:
    assert len({path.name for path in TEST_FILES}) == len(TEST_FILES)


@pytest.mark.parametrize("path", [path for path in TEST_FILES if path.parent.name != "laws"], ids=name_of)
def test_a_test_file_imports_the_package_of_its_folder(path: Path) -> None:
    """Unless it tests it through the whole program, from outside."""
    if any(mark in path.read_text(encoding="utf-8") for mark in WHOLE_PROGRAM):
        return
    folder = path.parent.name
    expected = {"qa"} | {f"qa.{name}" for name in BESIDE} if folder == "library" else {f"qa.{folder}"}

    assert any(name in expected or name.startswith(f"qa.{folder}.") for name in imports(path))
