"""Completion in real shells: what Tab makes of a line; and that scripts and manual are those of today's parser."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from command_cases import HANG, PACKAGES

from qa.cli.table import COMMANDS, SHELLS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from terminals import Terminal

ROOT = Path(__file__).parents[2]
MAKER = ROOT / "docs" / "shells.py"
FEW = 3  # lines for a shell that got its script in another way
TAB, CTRL_U = b"\t", b"\x15"
# What is typed -> what stands there after Tab. Nothing else completes it.
COMPLETED = {
    "qa st": "qa status",
    "qa compl": "qa completion",
    "qa no": "qa notes/",
    "qa notes/d": "qa notes/delay.md",
    "qa --res": "qa --resume",
    "qa -n 2 no": "qa -n 2 notes/",
    "qa notes/ a.": "qa notes/ a.md",
    "qa notes/ --res": "qa notes/ --resume",
    "qa ask n": "qa ask notes/",
    "qa ask why notes/ a.": "qa ask why notes/ a.md",
    "qa ask why was it notes/ a.": "qa ask why was it notes/ a.md",
    "qa ask why --vim": "qa ask why --vimgrep",
    "qa ask --lang": "qa ask --language",
    "qa ask --language vi": "qa ask --language vi",
    "qa ask --language fi a.": "qa ask --language fi a.md",
    "qa chat --color al": "qa chat --color always",
    "qa chat notes/ a.md b": "qa chat notes/ a.md b.txt",
    "qa chat --hyperlink-format kit": "qa chat --hyperlink-format kitty",
    "qa index my": r"qa index my\ paper.pdf",
    "qa index notes/ --ex": "qa index notes/ --exclude",
    "qa eval a.": "qa eval a.md",
    "qa verify a.": "qa verify a.md",
    "qa help ver": "qa help verify",
    "qa completion z": "qa completion zsh",
}


@pytest.mark.skipif(sys.version_info >= (3, 14), reason="argparse may word its help anew")
def test_scripts_and_manual_are_those_of_the_parser() -> None:
    subprocess.run([sys.executable, str(MAKER), "--check"], check=True, timeout=HANG)


@pytest.mark.parametrize("shell", SHELLS)
def test_the_command_prints_the_script(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    from qa.cli import main

    assert main(["completion", shell]) == 0
    assert capsys.readouterr() == ((ROOT / "qa" / "cli" / "completion" / f"qa.{shell}").read_text("utf-8"), "")


def test_each_command_has_a_page_of_the_manual() -> None:
    pages = {path.name for path in (ROOT / "docs" / "man").iterdir()}

    assert pages == {"qa.1", *(f"qa-{command}.1" for command in COMMANDS)}


@pytest.mark.skipif(not shutil.which("man"), reason="man is not installed")
def test_man_shows_each_page_without_a_warning() -> None:
    for page in sorted((ROOT / "docs" / "man").iterdir()):
        done = subprocess.run(
            ["man", "--warnings", "-l", str(page)], capture_output=True, text=True, timeout=HANG, check=True
        )
        assert done.stderr == ""
        assert f"{page.stem.upper()}(1)" in done.stdout


def needs(shell: str) -> str:
    """The path of a shell; the test is skipped where it is not installed."""
    path = shutil.which(shell)
    if path is None:
        pytest.skip(f"{shell} is not installed")
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with files to complete, and with `qa` as a command in `bin/`."""
    (tmp_path / "bin").mkdir()
    program = tmp_path / "bin" / "qa"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m qa "$@"\n')
    program.chmod(0o755)
    here = tmp_path / "here"
    (here / "notes").mkdir(parents=True)
    for name in ("a.md", "b.txt", "my paper.pdf", "notes/delay.md"):
        (here / name).write_text("The launch was delayed.\n")
    return here


def paths(folder: Path) -> dict[str, str]:
    return {"PATH": f"{folder.parent / 'bin'}{os.pathsep}{os.environ['PATH']}", "PYTHONPATH": PACKAGES}


BASH, ZSH = ("bash", "--norc", "--noprofile", "-i"), ("zsh", "-f", "-i")
COMPINIT = "autoload -U compinit; compinit -u -D"
# The ways in which people make a shell know a completion.
STARTS = {
    "bash": (BASH, 'eval "$(qa completion bash)"'),
    "bash, sourced": (BASH, "source <(qa completion bash)"),
    "zsh": (ZSH, f'{COMPINIT}; eval "$(qa completion zsh)"'),
    "zsh, sourced": (ZSH, f"{COMPINIT}; source <(qa completion zsh)"),
    "zsh, as a function": (ZSH, f"mkdir ~/f; qa completion zsh >~/f/_qa; fpath=(~/f $fpath); {COMPINIT}"),
}


@pytest.fixture(params=STARTS)
def shell(request: pytest.FixtureRequest, folder: Path) -> Iterator[Terminal]:
    """A shell at its prompt, which knows the completion."""
    terminals = pytest.importorskip("terminals", reason="there are no pseudo-terminals")
    words, prepare = STARTS[request.param]
    path = needs(words[0])
    environ = {"PS1": "$ ", "PROMPT": "$ ", "RPROMPT": "", "HOME": str(folder.parent), **paths(folder)}
    code = "import os, sys; os.execv(sys.argv[1], sys.argv[2:])"
    terminal: Terminal = terminals.Terminal(("-c", code, path, *words), folder, width=120, environ=environ)
    try:
        terminal.wait_for("$")
        terminal.type(f"{prepare}; PS1='ready> '\r".encode())
        terminal.wait_for("\nready>")
        yield terminal
    finally:
        terminal.close()


def test_tab_completes_a_line(shell: Terminal, request: pytest.FixtureRequest) -> None:
    is_usual = request.node.callspec.params["shell"] in ("bash", "zsh")
    for typed, expected in list(COMPLETED.items())[: None if is_usual else FEW]:
        shell.type(typed.encode() + TAB)
        shell.settle(f"ready> {expected}")
        assert shell.shown.splitlines()[-1].rstrip() == f"ready> {expected}"
        shell.type(CTRL_U)


def test_tab_lists_commands_and_paths(shell: Terminal) -> None:
    shell.type(b"qa " + TAB + TAB)
    for word in (*COMMANDS, "notes/", "a.md"):
        shell.wait_for(word)


def test_tab_lists_languages(shell: Terminal) -> None:
    shell.type(b"qa ask --language t" + TAB + TAB)
    for word in ("ta", "te", "th", "tr"):
        shell.wait_for(word)


def test_fish_completes_a_line(folder: Path) -> None:
    path = needs("fish")
    lines = "\n".join(f"echo; complete -C '{line}'" for line in COMPLETED)
    done = subprocess.run(
        [path, "--no-config", "-c", f"qa completion fish | source\n{lines}"],
        cwd=folder,
        env=os.environ | paths(folder) | {"HOME": str(folder.parent)},
        capture_output=True,
        text=True,
        timeout=HANG,
        check=True,
    )
    assert done.stderr == ""
    for line, offered in zip(COMPLETED.items(), done.stdout.split("\n\n"), strict=True):
        typed, expected = line
        last = expected.removeprefix(typed.rpartition(" ")[0]).strip().replace("\\", "")
        words = [one.partition("\t")[0] for one in offered.strip().splitlines()]
        assert words == [last], (typed, words)
