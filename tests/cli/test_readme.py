"""README and the pages of docs/ are up to date: their commands are run, and they show the output word for word."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from command_cases import HANG

from qa.analysis.languages import KNOWN
from qa.chat import slash_commands
from qa.cli.config import DEFAULTS
from qa.cli.table import COMMANDS
from qa.loaders.formats import FORMATS

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PAGES = DOCS / "commands"
TEXT = (ROOT / "README.md").read_text(encoding="utf-8")
MOST_LINES = 250


def page(name: str) -> str:
    return (DOCS / f"{name}.md").read_text(encoding="utf-8")


@pytest.mark.skipif(sys.version_info[:2] not in ((3, 11), (3, 12)), reason="argparse words its help anew in 3.13")
def test_each_example_prints_what_is_shown_and_each_page_is_that_of_the_parser() -> None:
    command = [sys.executable, str(DOCS / "help.py"), "--check"]
    run = subprocess.run(command, capture_output=True, encoding="utf-8", check=False, timeout=HANG)

    assert run.stderr == ""
    assert run.returncode == 0


def test_the_two_commands_stand_first() -> None:
    assert TEXT.split("\n")[2:4] == [
        '    python3 -m venv .venv && .venv/bin/pip install . && .venv/bin/qa ask "why was it delayed?"',
        "    python3 -m venv .venv && .venv/bin/pip install '.[test]' && .venv/bin/pytest",
    ]


def test_readme_is_short_and_shows_what_the_program_prints() -> None:
    assert TEXT.count("\n") <= MOST_LINES
    assert TEXT.count("```console\n") >= 4


def test_the_pictures_are_what_the_program_draws() -> None:
    subprocess.run([sys.executable, str(DOCS / "picture.py"), "--check"], check=True, timeout=HANG)


def test_the_python_example_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (code,) = re.findall(r"```python\n(.*?)```", TEXT, re.DOTALL)
    article = "# Delays\n\nThe launch was delayed because the tests of Aidan Clark failed. He said they need time.\n"
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "delay.md").write_text(article, encoding="utf-8")
    (tmp_path / "paper.md").write_text("# Paper\n\nNothing of it matters here.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    exec(compile(code, "README.md", "exec"), {})


def test_readme_leads_to_each_page() -> None:
    linked = set(re.findall(r"\]\((docs/[\w/]+\.md)\)", TEXT))

    assert linked >= {f"docs/{path.name}" for path in DOCS.glob("*.md")}
    assert "docs/commands/README.md" in linked


def test_each_command_has_a_page_with_its_usage_its_exit_statuses_and_an_example() -> None:
    assert {path.stem for path in PAGES.iterdir()} == {"README", *COMMANDS}
    for command in COMMANDS:
        made, mark, by_hand = page(f"commands/{command}").partition("<!-- docs/help.py makes what stands above -->\n")
        assert mark
        assert f"$ qa {command} --help\nusage: qa {command} " in made
        assert re.search(r"^\| exit status \| \|\n\| --- \| --- \|\n\| 0 \| .+\n", made, re.MULTILINE)
        assert re.search(r"^(?:\$|   ) .*\bqa ", by_hand, re.MULTILINE), f"{command} has no example"


@pytest.mark.skipif(sys.version_info[:2] not in ((3, 11), (3, 12)), reason="argparse words its help anew in 3.13")
def test_a_text_that_is_out_of_date_is_shown(tmp_path: Path) -> None:
    maker = tmp_path / "docs" / "help.py"
    (tmp_path / "docs" / "commands").mkdir(parents=True)
    for name in ("help.py", "statuses.py"):
        (tmp_path / "docs" / name).write_bytes((DOCS / name).read_bytes())
    (tmp_path / "README.md").write_text("```console\n$ echo new\nold\n```\n", encoding="utf-8")
    (tmp_path / "docs" / "commands" / "gone.md").write_text("# gone\n", encoding="utf-8")
    (tmp_path / "docs" / "commands" / "ask.md").write_text(page("commands/ask"), encoding="utf-8")

    words = [sys.executable, str(maker), "--check"]
    run = subprocess.run(words, capture_output=True, encoding="utf-8", check=False, timeout=HANG)

    assert run.returncode == 1
    assert "-old\n+new\n" in run.stderr
    assert "there is no such command: docs/commands/gone.md\n" in run.stderr
    assert "+# `qa verify`\n" in run.stderr
    assert "+# `qa ask`\n" not in run.stderr


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("formats", [suffix for form in FORMATS if form.name not in ("code", "man") for suffix in form.suffixes]),
        ("languages", [f"`{language}`" for language in KNOWN]),
        ("settings", [f"`{key}`" for key in DEFAULTS]),
        ("commands/chat", [f"`{command.name}" for command in slash_commands.COMMANDS if command.name != "/help"]),
    ],
)
def test_a_page_names_all_that_there_is(name: str, words: list[str]) -> None:
    assert [word for word in words if word not in page(name)] == []
