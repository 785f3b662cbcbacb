"""Write what a benchmark measured into RESULTS.md, beside this file: one section for each benchmark.

Law: a run replaces its own section as a whole and leaves all others as they are. Each section names its command, the
machine, the date and the versions of the packages that matter.
"""

from __future__ import annotations

import os
import platform
from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

RESULTS = Path(__file__).with_name("RESULTS.md")
_HEAD = """# Results

What the commands in this folder measured. Each section names the command that wrote it; run that command to write the
section anew. README.md, beside this file, explains the commands and the words used here.
"""


def write(name: str, command: str, body: str, *packages: str) -> None:
    """Replace the section `name` by `body`, and print it."""
    head, kept = _read()
    kept[name] = f"{name}\n\n`{command}` · {machine(*packages)}\n\n{body.strip()}\n"
    RESULTS.write_text("\n## ".join([head, *(kept[known] for known in sorted(kept))]), encoding="utf-8")
    print(kept[name])


def section(name: str) -> str:
    """The section as an earlier run has written it; "" where there is none."""
    return _read()[1].get(name, "")


def _read() -> tuple[str, dict[str, str]]:
    """What stands before the first section, and the sections by their names."""
    text = RESULTS.read_text(encoding="utf-8") if RESULTS.exists() else _HEAD
    head, *sections = text.split("\n## ")
    return head, {section.partition("\n")[0]: section for section in sections}


def machine(*packages: str) -> str:
    """Describe the machine by its cores and memory, with the date and the versions of Python and these packages."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    versions = ", ".join(f"{package} {version(package)}" for package in packages)
    return (
        f"{os.cpu_count()} cores, {memory:.0f} GB · {date.today().isoformat()} · "
        f"Python {platform.python_version()}{', ' if versions else ''}{versions}"
    )


def measured(rows: Iterable[tuple[str, str, str, str]]) -> str:
    """A table of what was measured: each row has a name, a value, a bar and a verdict."""
    table = "\n".join(f"| {' | '.join(row)} |" for row in rows)
    return f"| measured | | bar | |\n| --- | --- | --- | --- |\n{table}"


def verdict(value: float, bar: float) -> str:
    """Say whether a value is at most its bar."""
    return "reached" if value <= bar else "**not reached**"
