"""The program `llm` finds the tools of qa, and they give what the command line gives."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from pathlib import Path

pytest.importorskip("llm", reason="the program llm is not installed")
ENDS = 120


def run(folder: Path, code: str) -> Any:
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, timeout=ENDS, cwd=folder, check=True)
    return json.loads(ran.stdout)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("LLM_USER_PATH", str(tmp_path / "llm"))
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "well.md").write_text("The well was dug in 1874 by Anna Holm.\n")
    return tmp_path / "notes"


def test_llm_finds_the_tools(folder: Path) -> None:
    assert run(folder, "import json, llm; print(json.dumps(sorted({'qa', 'QA'} & {*llm.get_tools()})))") == ["QA", "qa"]


def test_a_tool_gives_the_answer_as_json(folder: Path) -> None:
    code = "from qa.cli.llm import QA; print(QA('.').ask('who dug the well?'))"
    other = "from qa.cli.llm import qa; print(qa('who dug the well?'))"
    search = "from qa.cli.llm import QA; print(QA(['well.md']).search('Anna Holm', 1))"

    quotes = [run(folder, each)["citations"][0]["quote"] for each in (code, other, search)]
    assert quotes == ["The well was dug in 1874 by Anna Holm."] * 3
