"""A text of a gigabyte in one line."""

from __future__ import annotations

import re
import resource
from typing import TYPE_CHECKING

from fault_cases import ANSWER, KEEPER, QUESTION, Home

if TYPE_CHECKING:
    import argparse

_PIECE = b"The gate was left open by the guard, and the tide came in over the wall of the old harbour. "


def index_one_line(home: Home, options: argparse.Namespace, wrong: list[str]) -> tuple[str, str]:
    """Index a text without any end of line, beside a good file."""
    docs = home.path / "docs"
    docs.mkdir()
    (docs / "keeper.md").write_text(KEEPER, encoding="utf-8")
    with open(docs / "line.txt", "wb") as file:
        for _ in range(options.megabytes):
            file.write(_PIECE * (2**20 // len(_PIECE)))
        file.write(b"It was by order of Quillon.")
    process = home.begin("index", "docs")
    output, errors = process.communicate()
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 2**20
    found = home.qa("ask", "by whose order? Quillon", "docs", "-n", "1", "--json")
    good = home.qa("ask", QUESTION, "docs")
    if ANSWER not in good.stdout or process.returncode not in (0, 2) or "Traceback" in errors:
        wrong.append(f"line: {process.returncode}, {errors[-300:]!r}")
    if process.returncode == 0 and "It was by order of Quillon." not in found.stdout:
        wrong.append("line: its end is not found")
    printed = re.sub(r"[^ ]*line\.txt", "line.txt", (output + errors).strip().replace("\n", "; "))
    return f"{options.megabytes:,} MB of text in one line", f"{printed}; at most {memory:.1f} GB of memory in a process"
