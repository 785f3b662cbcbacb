"""`/map` draws where an answer stands."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from qa.cli import main

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def chat(lines: str, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(lines))
    assert main(["chat", str(path)]) == 0


def test_map_draws_the_last_question_or_another(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "well.md"
    path.write_text("# The well\n\nThe well was dug in 1874 by Anna Holm.\n\n## Water\n\nThe water is cold.\n")

    chat("/map\nwho dug the well?\n/map\n/map is the water cold?\n", path, monkeypatch)

    out, err = capsys.readouterr()
    assert "/map takes a question: there is none yet" in err
    drawn = [line for line in out.split("\n") if line.endswith(" match")]
    assert [line.split("?")[0] for line in drawn] == ["who dug the well", "is the water cold"]
