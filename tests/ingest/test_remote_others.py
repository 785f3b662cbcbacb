"""A library of a cluster's index that is kept up to date by several hosts, on a made-up cluster."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from fault_cases import notes
from made_cluster import made

import qa
from qa.errors import EngineError
from qa.index.opensearch import publish

if TYPE_CHECKING:
    from pathlib import Path

WHO = "who left the gate 3 open?"


@pytest.mark.parametrize("most", [200, 0])
def test_a_library_that_is_kept_up_to_date_answers_while_others_add_files(
    most: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(publish, "MOST_DEAD", most)
    folder = tmp_path / "notes"
    notes(folder, 4)
    with made() as (_, name), qa.open(folder, engine=name, is_indexed=True) as library:
        for round in range(4):
            notes(folder, 0, f"round {round}", range(10 * round, 10 * round + 12))
            with qa.open(folder, engine=name, is_indexed=True) as other:
                assert other.size == 10 * round + 12
            for _ in range(2):
                [first, *_] = library.ask(WHO).citations
                assert "Miller3" in first.quote
                assert library.sources[first.source].name.endswith("report3.md")
                assert library.passages(first.source)
                assert library.doubts(library.ask(WHO)) == []
        assert library.refresh() in (True, False)
        assert library.size == 42
        assert len(library.sources) == 42


def test_a_library_goes_on_with_what_its_index_holds_when_others_have_indexed_more_paths(tmp_path: Path) -> None:
    notes(tmp_path / "notes", 4)
    notes(tmp_path / "more", 0, "second", range(20, 30))
    with made() as (_, name), qa.open(tmp_path / "notes", engine=name, is_indexed=True) as library:
        for _ in range(3):
            notes(tmp_path / "more", 0, "third", range(20, 22))
            qa.open(tmp_path / "notes", tmp_path / "more", engine=name, is_indexed=True).close()
            (tmp_path / "more" / "report20.md").unlink()
            qa.open(tmp_path / "notes", tmp_path / "more", engine=name, is_indexed=True).close()
            assert "Miller3" in library.ask(WHO).citations[0].quote
            library.ask("who left the gate 25 open?")
        with pytest.raises(EngineError, match="another process has indexed"):
            library.refresh()
        assert "Miller3" in library.ask(WHO).citations[0].quote
