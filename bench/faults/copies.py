"""Damaged copies of files of each format."""

from __future__ import annotations

import random
import re
from typing import TYPE_CHECKING

from fault_cases import ANSWER, KEEPER, QUESTION, Home, damaged, is_clean, samples

if TYPE_CHECKING:
    import argparse


def damage_copies(home: Home, options: argparse.Namespace, wrong: list[str]) -> tuple[str, str]:
    """Ask a folder of each format: truncated and changed copies of a file, beside a good file."""
    outcomes = []
    for suffix, data in samples().items():
        chance = random.Random(suffix)
        docs = home.path / suffix.removeprefix(".")
        docs.mkdir()
        (docs / "keeper.md").write_text(KEEPER, encoding="utf-8")
        for number in range(options.copies):
            (docs / f"copy{number}{suffix}").write_bytes(damaged(data, chance))
        done = home.qa("ask", QUESTION, docs.name)
        failed = re.findall(r"^qa: error: .*copy", done.stderr, re.MULTILINE)
        if not is_clean(done) or ANSWER not in done.stdout or done.returncode != (2 if failed else 0):
            wrong.append(f"{suffix}: {done.returncode}, {done.stderr[-300:]!r}")
        crashed = done.stderr.count("its reader crashed") + done.stderr.count("takes more than")
        crash = f", {crashed} of them by its reader's end" if crashed else ""
        outcomes.append(f"{suffix} {options.copies - len(failed)} read or without text, {len(failed)} named{crash}")
    return f"{options.copies} damaged copies of each format", "; ".join(outcomes)
