"""`/map` draws where an answer stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chat_cases import HARBOUR, Dialogue, ask

from qa.library import open_library
from qa.render.strips import GROUND

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_map_draws_the_last_question_or_another(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "harbour.md").write_text(HARBOUR, encoding="utf-8")
    lines = ("/map", "what delayed the ferry?", "/map", "/map who is its captain?")

    shown = Dialogue(monkeypatch, tmp_path)(ask(*lines), open_with=lambda: open_library("harbour.md"))

    assert "/map takes a question: there is none yet" in shown
    above = [one for one, other in zip(shown.split("\n"), shown.split("\n")[1:], strict=False) if GROUND in other]
    assert [line.split("?")[0] for line in above] == ["what delayed the ferry", "who is its captain"]
