"""A saved index that cannot be used, of another version, deleted or without its state, is made anew."""

from __future__ import annotations

import re
import time
from typing import TYPE_CHECKING

import pytest
from fault_cases import ANSWER, QUESTION, index_of

import qa
from qa.analysis import packing
from qa.analysis.rows import blanked
from qa.analysis.signs import Mark, marks_of
from qa.index.disk import ledger
from qa.ingest import extract

if TYPE_CHECKING:
    from pathlib import Path
    from types import ModuleType

    from fault_cases import Home


@pytest.mark.parametrize(("module", "version"), [(ledger, "FORMAT"), (extract, "PASSAGES")])
def test_an_index_of_another_version_is_told_and_made_anew(
    module: ModuleType, version: str, here: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its record of the files does not count, and it is not called damaged."""
    with monkeypatch.context() as patch:
        patch.setattr(module, version, 0)
        qa.open("docs").close()

    listed, told = here.qa("status"), here.qa("status", "docs")
    assert re.fullmatch(r"of another version: \S+: [\d.]+ MB; .+ makes it anew\n", listed.stdout)
    assert (told.returncode, told.stdout) == (1, "of another version: the next question makes it anew\n")
    assert ANSWER in here.qa("ask", QUESTION, "docs").stdout
    time.sleep(2.1)  # until the time stamps of the files can be trusted
    assert "up to date" in here.qa("status", "docs").stdout


def test_an_index_of_another_version_is_made_anew(home: Home) -> None:
    """Of another layout, or of passages that were divided and analysed otherwise."""
    expected = home.answer(QUESTION, "docs")
    other = (
        "import sys; from {module} import {name} as old; import {module} as module\n"
        "module.{name} = {value}\n"
        "from qa.cli import main; sys.exit(main(['index', 'docs']))\n"
    )
    for module, name, value in (
        ("qa.index.disk.ledger", "FORMAT", "99"),
        ("qa.ingest.manifest", "FORMAT", "[1, 99]"),
        ("qa.ingest.manifest", "FORMAT", "[99, 1]"),
    ):
        home.qa("forget", "docs")
        made = home.run("-c", other.format(module=module, name=name, value=value))
        assert (made.returncode, made.stderr) == (0, "")
        assert home.answer(QUESTION, "docs") == expected
        assert home.qa("status", "docs").returncode == 0


def test_an_index_of_passages_that_only_another_version_can_read_is_made_anew(
    here: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its checksums fit, so it is not damaged."""
    (here.path / "docs" / "tea.md").write_text("Tea &amp; cake are served at four.\n", encoding="utf-8")
    with monkeypatch.context() as patch:
        patch.setattr(extract, "PASSAGES", 99)
        patch.setattr(packing, "_trimmed_marks", lambda of: [(*mark, "of a later version") for mark in marks_of(of)])
        patch.setattr(packing, "Mark", lambda *fields: Mark(*fields[:3]))
        patch.setattr(packing, "blanked", lambda text, start, marks: blanked(text, start, [m[:3] for m in marks]))
        qa.open("docs").close()

    asked = here.qa("ask", QUESTION, "docs")
    assert (asked.returncode, asked.stderr) == (0, "qa: strong match\n")
    assert ANSWER in asked.stdout
    assert "Tea &amp; cake" in here.qa("ask", "when are tea and cake served?", "docs", "--json").stdout
    assert "of another version" not in here.qa("status", "docs").stdout


def test_a_library_that_is_open_sees_that_its_index_was_made_anew(here: Home) -> None:
    """The new index counts its commits from the same number as the old one."""
    docs = here.path / "docs"
    for path in docs.iterdir():
        path.unlink()
    (docs / "apples.md").write_text("Apples grow in the orchard of Quillon.\n", encoding="utf-8")
    (docs / "bananas.md").write_text("Bananas grow in the south.\n", encoding="utf-8")
    with qa.open("docs") as library:
        (docs / "bananas.md").unlink()
        (docs / "aardvarks.md").write_text("Aardvarks live in holes.\n", encoding="utf-8")
        here.qa("forget", "docs")
        here.qa("index", "docs")
        (docs / "cherries.md").write_text("Cherries grow in the north.\n", encoding="utf-8")
        library.refresh()

        for asked, name in (("apples", "apples.md"), ("aardvarks", "aardvarks.md"), ("cherries", "cherries.md")):
            [cited] = library.ask(f"where do {asked} live or grow?", limit=1).citations
            assert (cited.name, cited.quote) == (f"docs/{name}", (docs / name).read_text("utf-8").strip())
    assert "docs/apples.md" in here.qa("ask", "where do apples grow?", "docs").stdout


def test_a_library_that_is_open_makes_anew_what_has_lost_its_state(here: Home) -> None:
    with qa.open("docs") as library:
        for path in index_of(here).glob("state-*"):
            path.unlink()
        (here.path / "docs" / "cherries.md").write_text("Cherries grow in the north.\n", encoding="utf-8")

        assert library.refresh()
        assert library.ask("where do cherries grow?").citations[0].name == "docs/cherries.md"


def test_a_text_whose_passages_another_version_made_is_divided_once(
    here: Home, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A library in memory has no index that would keep the result."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    (tmp_path / "one.md").write_text("The well was dug by Anna Holm.\n", encoding="utf-8")
    with monkeypatch.context() as patch:
        patch.setattr(extract, "PASSAGES", 0)
        qa.open(tmp_path / "one.md").close()
    [kept] = [path for path in (tmp_path / "cache").glob("qa/extracts/*/*") if path.is_file()]
    assert extract.passages_version().encode() not in kept.read_bytes()

    with qa.open(tmp_path / "one.md") as library:
        assert library.ask("who dug the well?").answered

    assert extract.passages_version().encode() in kept.read_bytes()
