"""`/map` draws where an answer stands."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING

from chat_cases import HARBOUR, Dialogue, ask
from command_cases import HANG, PACKAGES

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


def test_each_number_of_a_map_names_the_passage_that_it_is_shown_with(tmp_path: Path) -> None:
    """A passage that was shown keeps its number, another has the next one; /more goes on behind these."""
    piers = "north south east west old new stone".split()
    text = "\n\n".join(f"# The {pier} pier\n\nThe ferry of the {pier} pier was late." for pier in piers)
    (tmp_path / "harbour.md").write_text(text, encoding="utf-8")

    def chat(*lines: str) -> str:
        command = [sys.executable, "-m", "qa", "chat", "harbour.md"]
        asked = "\n".join(("which ferry was late?", *lines))
        return subprocess.run(
            command, cwd=tmp_path, input=asked, capture_output=True, text=True, timeout=HANG, check=True,
            env=os.environ | {"PYTHONPATH": PACKAGES},
        ).stdout  # fmt: skip

    map_line = re.compile(r"^ {1,2}(\d+)  (harbour.md:\d+):1", re.MULTILINE)
    drawn = dict(map_line.findall(chat("/map")))
    assert list(drawn) == ["1", "2", "3", "4", "5", "6", "7"]
    shown = chat("/map", "/why 5", "/more", "/map")
    places = dict(re.findall(r"^(\d+)\. .*\n   (harbour.md:\d+)", shown, re.MULTILINE))
    assert places == {number: drawn[number] for number in "1235"} | {"8": drawn["4"], "9": drawn["5"], "10": drawn["6"]}
    assert map_line.findall(shown.rpartition("strong match")[2]) == [
        *((number, drawn[number]) for number in "123"),
        *((number, places[number]) for number in ("8", "9", "10")),
        ("7", drawn["7"]),
    ]
