"""Writes what a benchmark measured into bench/RESULTS.md: a section for each benchmark, with machine, date, versions.

Law: a section is replaced whole by the run that wrote it, and no run touches another's.
"""

from __future__ import annotations

import os
import platform
from datetime import date
from importlib.metadata import version
from pathlib import Path

RESULTS = Path(__file__).with_name("RESULTS.md")
_TITLE = "# Results\n\nWritten by the scripts beside this file; each section says which and how to run it again.\n"


def write(name: str, command: str, body: str, *packages: str) -> None:
    """Puts `body` into the section `name`, and prints it."""
    text = RESULTS.read_text(encoding="utf-8") if RESULTS.exists() else _TITLE
    head, *sections = text.split("\n## ")
    kept = {section.partition("\n")[0]: section for section in sections}
    kept[name] = f"{name}\n\n`{command}` · {machine(*packages)}\n\n{body.strip()}\n"
    RESULTS.write_text("\n## ".join([head, *(kept[known] for known in sorted(kept))]), encoding="utf-8")
    print(kept[name])


def machine(*packages: str) -> str:
    """The machine by its cores and memory, the date, and the versions that matter."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    versions = ", ".join(f"{package} {version(package)}" for package in packages)
    return (
        f"{os.cpu_count()} cores, {memory:.0f} GB · {date.today().isoformat()} · "
        f"Python {platform.python_version()}{', ' if versions else ''}{versions}"
    )
