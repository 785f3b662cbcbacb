"""Make the pages of the commands, and put what each console example prints into README and the pages of docs/.

    python docs/help.py            write README.md, docs/*.md and docs/commands/
    python docs/help.py --check    fail if one of them is out of date

Law: a page of docs/commands/ comes from the parser as far as its mark; what stands below is written by hand. There and
in all other texts, nothing changes outside the fences of a console example. An example prints the same whoever runs it.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from difflib import unified_diff
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from statuses import GENERAL, statuses

from qa.cli.arguments import ABOUT
from qa.cli.table import COMMANDS

if TYPE_CHECKING:
    from collections.abc import Iterator

# The output of an example may hold backquotes, but never three at the beginning of a line.
EXAMPLE = re.compile(r"^```console\n\$ (.+)\n(?:(?!```).*\n)*```", re.MULTILINE)
COMMAND = re.compile(r"(^|\| |&& )qa ")
ROOT = Path(__file__).parent.parent
PAGES = ROOT / "docs" / "commands"
OVERVIEW = "README"  # the page of `qa` itself, which is shown for the folder
MARK = "<!-- docs/help.py makes what stands above -->\n"


def main() -> None:
    """Write the texts, or with --check compare them."""
    is_checked = sys.argv[1:] == ["--check"]
    old: list[str] = []
    for path, text in texts():
        before = path.read_text(encoding="utf-8") if path.exists() else ""
        renewed = EXAMPLE.sub(_renewed, text)
        name = str(path.relative_to(ROOT))
        old += unified_diff(before.splitlines(True), renewed.splitlines(True), name, "today's output")
        if not is_checked:
            path.write_text(renewed, encoding="utf-8")
    old += [f"there is no such command: {path.relative_to(ROOT)}\n" for path in PAGES.iterdir() if not _is_page(path)]
    if is_checked and old:
        sys.exit("".join(old))


def texts() -> Iterator[tuple[Path, str]]:
    """Each text, with the output of its examples as it was."""
    for path in (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))):
        yield path, path.read_text(encoding="utf-8")
    yield PAGES / f"{OVERVIEW}.md", overview() + _by_hand(OVERVIEW)
    for command in COMMANDS:
        yield PAGES / f"{command}.md", page(command) + _by_hand(command)


def overview() -> str:
    """The page that lists the commands, as far as it is made."""
    listed = table("command", {f"[`qa {name}`]({name}.md)": known.does for name, known in COMMANDS.items()})
    return f"# The commands\n\n{ABOUT}\n\n{listed}\n{example('qa --help')}\n{table('exit status', GENERAL)}\n{MARK}"


def page(command: str) -> str:
    """The page of a command, as far as it is made: what it does, its usage and options, and its exit statuses."""
    does = COMMANDS[command].does
    title = f"# `qa {command}`\n\n{does[:1].upper()}{does[1:]}. [All commands]({OVERVIEW}.md)\n"
    return f"{title}\n{example(f'qa {command} --help')}\n{table('exit status', statuses(command))}\n{MARK}"


def example(command: str) -> str:
    """A console example that was not run yet."""
    return f"```console\n$ {command}\n```\n"


def table(head: str, rows: dict[str, str]) -> str:
    """A table of two columns."""
    return "".join([f"| {head} | |\n| --- | --- |\n", *(f"| {term} | {what} |\n" for term, what in rows.items())])


def _by_hand(name: str) -> str:
    """What was written by hand on a page; nothing for a new one."""
    path = PAGES / f"{name}.md"
    return path.read_text(encoding="utf-8").partition(MARK)[2] if path.exists() else ""


def _is_page(path: Path) -> bool:
    return path.suffix == ".md" and path.stem in (OVERVIEW, *COMMANDS)


def _renewed(shown: re.Match[str]) -> str:
    """An example with what it prints today, where nobody has settings, a saved index or a conversation."""
    command = COMMAND.sub(lambda match: f'{match[1]}"{sys.executable}" -m qa ', shown[1])
    with TemporaryDirectory() as folder:
        own = {"COLUMNS": "100", "QA_NO_HISTORY": "1"} | dict.fromkeys(("XDG_CACHE_HOME", "XDG_CONFIG_HOME"), folder)
        run = subprocess.run(
            command,
            shell=True,
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            env={name: value for name, value in os.environ.items() if not name.startswith("QA_")} | own,
            check=False,
        )
    printed = re.sub(r"\S*/(openai-open-model-delay\.md)", r"\1", run.stdout)
    return f"```console\n$ {shown[1]}\n{printed}```"


if __name__ == "__main__":
    main()
