"""Who may import whom: arrows point one way, and a foreign library stays where it belongs.

Every import counts, wherever in a module it stands, those for types as well.
"""

from __future__ import annotations

import ast
import sys
from importlib.util import find_spec
from pathlib import Path
from pkgutil import walk_packages
from typing import TYPE_CHECKING

import pytest

import qa

if TYPE_CHECKING:
    from collections.abc import Iterator

# Each layer with its modules (a package with all that is in it), the layers that it may import from, and the foreign
# libraries of its modules.
LAYERS: dict[str, tuple[dict[str, set[str]], set[str]]] = {
    "values": (
        {
            "checked": set(),
            "digests": set(),
            "model": set(),
            "outcome": set(),
            "errors": set(),
            "languages": set(),
            "weights": set(),
            "bm25": set(),
            "packing": set(),
            "source": set(),
        },
        {"values"},
    ),
    "language": (
        {
            "text": set(),
            "sentences": set(),
            "recognise": set(),
            "analysis": {"Stemmer"},
            "kinds": set(),
            "reading": set(),
            "evidence": set(),
            "figures": set(),
            "spelling": set(),
            "leaning": set(),
            "lending": set(),
            "exact": set(),
        },
        {"values", "language"},
    ),
    "stages": (
        {
            "load.markdown": {"markdown_it"},
            "load.decode": {"charset_normalizer"},
            "load.ignore": {"pathspec"},
            "load.pdf": {"pypdfium2_raw"},
            "load.rst": {"docutils"},
            "load": set(),
            "split": set(),
            "converse": set(),
            "rank": set(),
            "quote": set(),
            "short": set(),
        },
        {"values", "language"},
    ),
    "engines": (
        {
            "engines.memory": {"rank_bm25", "numpy"},
            "engines.tantivy_index": {"tantivy"},
            "engines.writer": {"tantivy"},
            "engines.connection": {"opensearchpy"},
            "engines": set(),
        },
        {"values", "language"},
    ),
    "pipe": (
        {
            "library": set(),
            "chat": set(),
            "evaluate": set(),
            "verify": set(),
            "cache": set(),
            "extract": set(),
            "manifest": set(),
            "saved": set(),
            "workers": set(),
            "worker": set(),
            "readers": set(),
            "holdings": set(),
            "files": set(),
            "choosing": set(),
        },
        {"values", "language", "stages", "engines", "pipe"},
    ),
    "views": ({"render.terminal": {"rich"}, "render.flow": {"rich"}, "render": set()}, {"values"}),
    "shells": (
        # The screen of the chat names the type of the console that the terminal's view makes.
        {
            "repl.screen": {"rich", "prompt_toolkit"},
            "repl.record": {"msgspec"},
            "repl": {"prompt_toolkit"},
            "cli": set(),
            "arguments": set(),
            "streams": set(),
            "upkeep": set(),
            "clusters": set(),
            "__main__": set(),
        },
        {"values", "language", "stages", "engines", "pipe", "views", "shells"},
    ),
}
HOMES = {name: layer for layer, (modules, _) in LAYERS.items() for name in modules}


def home(module: str) -> str:
    """The entry of the table that a module belongs to: itself, or the package that it is in."""
    name = module.removeprefix("qa.")
    while name not in HOMES:
        name, dot, _ = name.rpartition(".")
        assert dot, f"{module} is in no layer"
    return name


def the_modules() -> list[str]:
    return [module.name for module in walk_packages(qa.__path__, "qa.")]


def source(module: str) -> Path:
    spec = find_spec(module)
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin)


def imports(module: str) -> Iterator[str]:
    """The full names that a module imports, `from qa import text` as "qa.text"."""
    known = {"qa", *the_modules()}
    for node in ast.walk(ast.parse(source(module).read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{module} has a relative import"
            for alias in node.names:
                inner = f"{node.module}.{alias.name}"
                yield inner if inner in known else str(node.module)


@pytest.mark.parametrize("module", the_modules())
def test_a_module_imports_from_the_layers_below_it_only(module: str) -> None:
    own = home(module)
    allowed = LAYERS[HOMES[own]][1]

    for name in imports(module):
        if name.split(".")[0] == "qa" and name != "qa":
            other = home(name)
            if own.split(".")[0] != other.split(".")[0]:  # what is in one package may know itself
                assert HOMES[other] in allowed, f"{module} ({HOMES[own]}) imports {name} ({HOMES[other]})"


@pytest.mark.parametrize("module", the_modules())
def test_a_module_knows_no_foreign_library_but_its_own(module: str) -> None:
    own = home(module)
    foreign = {name.split(".")[0] for name in imports(module)} - set(sys.stdlib_module_names) - {"qa"}

    assert foreign <= LAYERS[HOMES[own]][0][own]


@pytest.mark.parametrize("module", [name for name in the_modules() if HOMES[home(name)] not in ("shells", "views")])
def test_nothing_but_shells_and_views_prints_or_looks_at_the_terminal(module: str) -> None:
    tree = ast.parse(source(module).read_text(encoding="utf-8"))
    names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    streams = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)} & {
        "stdout",
        "stderr",
        "isatty",
        "argv",
    }

    assert not names & {"print", "input"}
    assert not streams


@pytest.mark.parametrize("module", the_modules())
def test_a_module_says_first_what_it_is_and_is_short_enough_to_read(module: str) -> None:
    text = source(module).read_text(encoding="utf-8")

    assert ast.get_docstring(ast.parse(text))
    assert text.count("\n") < 300


def test_importing_qa_itself_imports_none_of_its_modules() -> None:
    tree = ast.parse(source("qa").read_text(encoding="utf-8"))
    top = [node for node in tree.body if isinstance(node, ast.Import | ast.ImportFrom)]

    assert {getattr(node, "module", None) for node in top} == {"__future__", "typing"}
