"""The imports between packages have one direction, and a foreign library is imported in its own place only.

Law: every import counts, also inside a function and under TYPE_CHECKING.
"""

from __future__ import annotations

import ast
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import qa

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(qa.__file__).parent
VALUES = {"model", "errors", "weights", "digests", "private"}
# What each package, and each module beside them, may import besides these values, which import nothing of qa.
MAY_IMPORT: dict[str, set[str]] = {
    "analysis": set(),
    "loaders": {"analysis"},
    "index": {"analysis"},
    "ingest": {"loaders", "index", "analysis"},
    "query": {"analysis"},
    "ranking": {"query", "analysis"},
    "library": {"ingest", "index", "query", "ranking", "analysis"},
    "outcome": set(),
    "given": set(),
    "evaluate": {"library", "outcome", "given", "analysis"},
    "verify": {"ingest", "given", "analysis"},
    "render": {"outcome", "analysis"},
    "chat": {"library", "render", "analysis"},
    "cli": {"library", "evaluate", "outcome", "verify", "render", "chat", "ingest", "index", "analysis"},
    "__main__": {"cli"},
    "__init__": {"library"},
} | {value: set() for value in VALUES}
MOST_ARROWS = 120  # a format in a folder of its own adds three or four
# Where each foreign library may be imported.
FOREIGN = {
    "Stemmer": {"qa.analysis.analyzer"},
    "markdown_it": {"qa.loaders.markdown"},
    "charset_normalizer": {"qa.loaders.decode"},
    "pypdfium2_raw": {"qa.loaders.pdf"},
    "docutils": {"qa.loaders.rst"},
    "oxmsg": {"qa.loaders.mail.outlook"},
    "olefile": {"qa.loaders.mail.outlook"},
    "python_calamine": {"qa.loaders.sheets"},
    "striprtf": {"qa.loaders.rtf"},
    "webvtt": {"qa.loaders.subtitles"},
    "icalendar": {"qa.loaders.calendars"},
    "vobject": {"qa.loaders.cards"},
    "pathspec": {"qa.ingest.ignore"},
    "rank_bm25": {"qa.index.memory"},
    "numpy": {"qa.index.memory"},
    "tantivy": {"qa.index.disk"},
    "opensearchpy": {"qa.index.opensearch.connection"},
    "rich": {"qa.render", "qa.chat.screen"},
    "msgspec": {"qa.chat.record"},
    "prompt_toolkit": {"qa.chat"},
    "tomlkit": {"qa.cli.config"},
    "llm": {"qa.cli.llm"},
    "mcp": {"qa.cli.mcp"},
    "mcp_types": {"qa.cli.mcp"},
    "anyio": {"qa.cli.mcp"},
    "pydantic": {"qa.cli.mcp"},
}


def name_of(path: Path) -> str:
    parts = path.relative_to(ROOT.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" and len(parts) > 2 else parts)


MODULES = {name_of(path): ast.parse(path.read_text(encoding="utf-8")) for path in sorted(ROOT.rglob("*.py"))}


def room(module: str) -> str:
    """The package below qa that a module is in, or the module itself where it stands beside the packages."""
    return module.split(".")[1] if "." in module else "__init__"


def imports(module: str) -> Iterator[str]:
    """The full names of all that a module imports: `from qa.query import kinds` as "qa.query.kinds"."""
    for node in ast.walk(MODULES[module]):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{module} has a relative import"
            for alias in node.names:
                inner = f"{node.module}.{alias.name}"
                yield inner if inner in MODULES else str(node.module)


def own_imports(module: str) -> set[str]:
    """The modules of qa that a module imports, without qa itself and the module."""
    return {name for name in imports(module) if name in MODULES and name != module}


@pytest.mark.parametrize("module", MODULES)
def test_a_room_imports_only_the_rooms_that_it_may(module: str) -> None:
    own = room(module)
    others = {room(name) for name in own_imports(module)} - {own}

    values = set() if own in VALUES else VALUES
    assert others <= MAY_IMPORT[own] | values


def test_no_module_imports_itself_by_way_of_others() -> None:
    arrows = {module: own_imports(module) for module in MODULES}
    left = set(arrows)
    while free := {module for module in left if not arrows[module] & left}:
        left -= free

    assert not left, f"these import each other: {sorted(left)}"


def test_there_are_few_arrows_between_rooms() -> None:
    folders = {module: module.rpartition(".")[0] if not is_package(module) else module for module in MODULES}
    arrows = {(folders[module], folders[name]) for module in MODULES for name in own_imports(module)}

    assert len({(one, other) for one, other in arrows if one != other}) <= MOST_ARROWS


def is_package(module: str) -> bool:
    return (ROOT.parent / module.replace(".", "/")).is_dir()


def test_the_house_has_few_doors() -> None:
    entries = {path.name for path in ROOT.iterdir()} - {"__pycache__", "corpus"}  # a wheel brings the article along

    assert len(entries) <= 22
    assert {room(module) for module in MODULES} == MAY_IMPORT.keys()


@pytest.mark.parametrize("module", MODULES)
def test_a_module_knows_no_foreign_library_but_its_own(module: str) -> None:
    foreign = {name.split(".")[0] for name in imports(module)} - set(sys.stdlib_module_names) - {"qa"}

    for library in foreign:
        assert any(f"{module}.".startswith(f"{home}.") for home in FOREIGN[library]), library


@pytest.mark.parametrize(
    "module", [name for name in MODULES if room(name) not in ("render", "chat", "cli", "__main__")]
)
def test_nothing_but_views_and_shells_prints_or_looks_at_the_terminal(module: str) -> None:
    nodes = list(ast.walk(MODULES[module]))
    names = {node.id for node in nodes if isinstance(node, ast.Name)}
    attributes = {node.attr for node in nodes if isinstance(node, ast.Attribute)}

    assert not names & {"print", "input"}
    assert not attributes & {"stdout", "stderr", "isatty", "argv"}


@pytest.mark.parametrize("module", MODULES)
def test_a_module_says_first_what_it_is(module: str) -> None:
    assert ast.get_docstring(MODULES[module])


def test_importing_qa_itself_imports_none_of_its_modules() -> None:
    top = [node for node in MODULES["qa.__init__"].body if isinstance(node, ast.Import | ast.ImportFrom)]

    assert {getattr(node, "module", None) for node in top} == {"__future__"}
