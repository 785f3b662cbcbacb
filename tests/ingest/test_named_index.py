"""An index in a folder that the user names with `--engine disk:PATH` or QA_ENGINE."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from fault_cases import ANSWER, QUESTION, is_clean, notes

import qa
from qa import private

if TYPE_CHECKING:
    from pathlib import Path

    from fault_cases import Home


def test_an_index_of_ones_own_folder_is_named_by_option_or_by_environment(home: Home) -> None:
    done = home.qa("ask", QUESTION, "docs", "--engine", "disk:own")
    assert (done.returncode, ANSWER in done.stdout) == (0, True)
    assert (home.path / "own" / "tantivy").is_dir()
    assert not (home.cache / "indexes").exists()
    home.env["QA_ENGINE"] = "disk:own"
    assert "nothing has changed" in home.qa("index", "docs").stdout
    assert home.qa("status", "docs").returncode == 0
    home.env["QA_ENGINE"] = "memory:"
    assert ANSWER in home.qa("ask", QUESTION, "docs").stdout
    assert not (home.cache / "indexes").exists()
    home.env["QA_ENGINE"] = "nonsense:"
    done = home.qa("ask", QUESTION, "docs")
    assert (done.returncode, done.stdout) == (2, "")
    assert (
        done.stderr
        == "qa: error: no such engine: nonsense:\n  an engine is memory:, disk:PATH or opensearch+https://HOST/INDEX\n"
    )


def test_no_index_is_made_among_files_of_others_and_none_of_them_is_lost(home: Home) -> None:
    """The folder of an engine is named by hand: it may be the wrong one."""
    docs = home.path / "docs"
    (docs / "words-list.txt").write_text("alpha", encoding="utf-8")
    (docs / "state-7").write_text("beta", encoding="utf-8")
    before = {path.name: (path.read_bytes(), path.stat().st_mode) for path in docs.iterdir()}
    done = home.qa("ask", QUESTION, "docs", "--engine", "disk:docs")

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == ("qa: error: docs: holds other files and no index\n  name an empty folder, or a new one\n")
    assert {path.name: (path.read_bytes(), path.stat().st_mode) for path in docs.iterdir()} == before


def test_what_stands_beside_an_index_of_ones_own_is_let_be(home: Home) -> None:
    """Also when it is damaged and made anew."""
    home.qa("index", "docs", "--engine", "disk:own")
    (home.path / "own" / "words-list.txt").write_text("alpha", encoding="utf-8")
    (home.path / "own" / "state-1").write_bytes(b"damaged")
    done = home.qa("ask", QUESTION, "docs", "--engine", "disk:own")

    assert (done.returncode, ANSWER in done.stdout) == (0, True)
    assert (home.path / "own" / "words-list.txt").read_text(encoding="utf-8") == "alpha"
    assert (home.path / "own" / "words-list.txt").stat().st_mode & 0o777 == 0o644


REFUSED = (
    "qa: error: disk:own holds {docs} as well, which would be dropped\n"
    "  name that, too; or another folder; or delete this one first: qa forget\n"
)
AS_ANOTHER_VERSION = (  # of qa, whose layout of an index, or whose record of its files, is another
    "import sys; import {module} as module; module.FORMAT = 99\n"
    "from qa.cli import main; sys.exit(main(['index', 'docs', '--engine', 'disk:own']))\n"
)


@pytest.mark.parametrize("module", ["", "qa.index.disk.ledger", "qa.ingest.manifest"])
def test_what_an_index_of_ones_own_holds_is_not_dropped_for_other_paths(home: Home, module: str) -> None:
    """Also after an upgrade, when the index would be made anew anyway."""
    if module:
        assert home.run("-c", AS_ANOTHER_VERSION.format(module=module)).returncode == 0
    else:
        home.qa("index", "docs", "--engine", "disk:own")
    notes(home.path / "more", 2)
    kept = _kept_in(home.path / "own")
    refused = home.qa("index", "more", "--engine", "disk:own")
    asked = home.qa("ask", "who left the gate 1 open?", "more", "--engine", "disk:own")

    assert (refused.returncode, refused.stdout) == (2, "")
    assert refused.stderr == REFUSED.format(docs=home.path / "docs")
    assert (asked.returncode, "Miller1" in asked.stdout) == (0, True)
    assert asked.stderr.startswith(f"qa: disk:own holds {home.path / 'docs'} as well, which would be dropped: ")
    assert _kept_in(home.path / "own") == kept
    # With what it holds, other paths are welcome; and without it, once it is forgotten.
    assert home.qa("index", "more", "docs", "--engine", "disk:own").stdout.startswith("8 files, ")
    assert home.qa("forget", "more", "docs", "--engine", "disk:own").stdout == "forgotten\n"
    assert home.qa("index", "more", "--engine", "disk:own").stdout.startswith("2 files, ")


def test_the_state_of_an_index_of_ones_own_is_read_once(here: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    here.qa("index", "docs", "--engine", "disk:own")
    read, found = private.read, list[str]()

    def noted(path: str) -> bytes:
        found.append(path)
        return read(path)

    monkeypatch.setattr(private, "read", noted)
    with qa.open("docs", engine="disk:own") as library:
        assert ANSWER in library.ask(QUESTION).citations[0].quote
    assert [path for path in found if "state-" in path] == ["own/state-1"]


def _kept_in(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file() and path.name != "lock"}


def test_a_library_goes_on_when_others_index_more_under_the_name_of_its_index(here: Home) -> None:
    """It answers from its own paths, and drops nothing that the others have indexed."""
    notes(here.path / "more", 2)
    with qa.open("docs", engine="disk:own") as library:
        done = here.qa("index", "more", "docs", "--engine", "disk:own")
        assert done.returncode == 0
        (here.path / "docs" / "cherries.md").write_text("Cherries grow in the north.\n", encoding="utf-8")
        assert library.refresh()
        assert library.ask("where do cherries grow?").citations[0].name == "docs/cherries.md"
        assert {source.name.partition("/")[0] for source in library.sources.values()} == {"docs"}
        assert any("holds" in note and "answering from memory" in note for note in library.notes)
    done = here.qa("status", "more", "docs", "--engine", "disk:own")
    assert done.stdout.startswith("8 files, "), done.stdout


def test_an_engine_that_cannot_be_made_is_one_clear_line(home: Home) -> None:
    (home.path / "file").write_text("mine", encoding="utf-8")
    for place in ("file", "file/below", "/proc/nowhere"):
        done = home.qa("ask", QUESTION, "docs", "--engine", f"disk:{place}")
        assert is_clean(done)
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr.startswith(f"qa: error: {place}: cannot be written: "), done.stderr
    assert (home.path / "file").read_text(encoding="utf-8") == "mine"
