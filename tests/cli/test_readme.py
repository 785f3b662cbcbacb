"""README is up to date: its commands are run, and it shows their output word for word."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from command_cases import HANG

README = Path(__file__).parents[2] / "README.md"
PICTURE = README.parent / "docs" / "picture.py"
TEXT = README.read_text(encoding="utf-8")
HELP = README.parent / "docs" / "help.py"


@pytest.mark.skipif(sys.version_info[:2] not in ((3, 11), (3, 12)), reason="argparse words its help anew in 3.13")
def test_each_example_prints_what_readme_shows() -> None:
    assert TEXT.count("```console\n") >= 5
    command = [sys.executable, str(HELP), "--check"]
    run = subprocess.run(command, capture_output=True, encoding="utf-8", check=False, timeout=HANG)

    assert run.stderr == ""
    assert run.returncode == 0


def test_the_two_commands_stand_first() -> None:
    assert TEXT.split("\n")[2:4] == [
        '    python3 -m venv .venv && .venv/bin/pip install . && .venv/bin/qa ask "why was it delayed?"',
        "    python3 -m venv .venv && .venv/bin/pip install '.[test]' && .venv/bin/pytest",
    ]


def test_the_picture_is_what_the_program_prints() -> None:
    subprocess.run([sys.executable, str(PICTURE), "--check"], check=True, timeout=HANG)


def test_the_python_example_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (code,) = re.findall(r"```python\n(.*?)```", TEXT, re.DOTALL)
    article = "# Delays\n\nThe launch was delayed because the tests of Aidan Clark failed. He said they need time.\n"
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "delay.md").write_text(article, encoding="utf-8")
    (tmp_path / "paper.md").write_text("# Paper\n\nNothing of it matters here.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    exec(compile(code, "README.md", "exec"), {})


def test_links_to_files_lead_somewhere() -> None:
    for target in re.findall(r"\]\(([^)#:]+)\)", TEXT):
        assert (README.parent / target).exists(), target
