"""The commits of an index on disk: the one that counts, and the files of earlier ones."""

from __future__ import annotations

import json
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pytest
from strategies import passage

from qa.errors import EngineError
from qa.index.disk import ledger
from qa.index.disk.engine import DiskEngine

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def test_an_index_that_is_forgotten_as_soon_as_it_is_made_answers_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, locked = str(tmp_path / "index"), ledger.locked

    @contextmanager
    def followed(*known: Any) -> Iterator[None]:
        with locked(*known):
            yield
        ledger.delete(path)

    monkeypatch.setattr(ledger, "locked", followed)
    engine = DiskEngine(path)
    with engine.writing() as batch:
        batch.replace("a.md", [passage("The gate is open.")])

    assert not (tmp_path / "index" / "tantivy").exists()
    assert engine.statistics(["gate"]).frequency("gate") == 1


def test_nothing_is_left_behind_by_many_commits(tmp_path: Path) -> None:
    """Segments are merged before the commit returns, and the merged ones are deleted."""
    for number in range(40):
        with DiskEngine(str(tmp_path)).writing() as batch:
            batch.replace(f"{number % 30}.md", [passage(f"The gate {number} is open.", f"{number % 30}.md")])

    meta = json.loads((tmp_path / "tantivy" / "meta.json").read_text("ascii"))
    known = {segment["segment_id"].replace("-", "") for segment in meta["segments"]}
    names = {path.name.partition(".")[0] for path in (tmp_path / "tantivy").iterdir() if path.name[0] not in ".m"}
    assert names == known


def test_a_condemned_commit_is_not_gone_on_from(tmp_path: Path) -> None:
    """The damage in it would live on in the next commit."""
    engine = DiskEngine(str(tmp_path / "index"))
    with engine.writing() as batch:
        batch.record = b"one"
    ledger.condemn(str(tmp_path / "index"), 1)

    with pytest.raises(EngineError), engine.writing() as batch:
        batch.record = b"two"
